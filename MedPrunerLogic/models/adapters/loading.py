"""From a checked folder to an adapter on a device. Never touches the network; never runs code from a repository."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from ...errors import MedPrunerError, ModelError
from ...pruning.settings import Precision
from ...sentence import Sentence
from ...sentence import tr as _
from ..catalogue.card import ModelCard
from ..catalogue.folder import read_json, weights_in
from ..memory.device import check_rounding, is_out_of_memory, native_half
from .base import Adapter

# Only the language model's linear layers are rounded: the vision tower, the projector and the head are a small part of the weights, and it
# is by them that small findings are seen and said.
_UNROUNDED = ["lm_head", "model.vision_tower", "model.multi_modal_projector", "model.visual", "model.vision_model", "model.projector"]


@dataclass(frozen=True)
class Held:
    """Where a model's weights are held and how. precision: of its linear layers; dtype: of everything else."""

    device: torch.device
    precision: Precision
    dtype: torch.dtype


def load_adapter(card: ModelCard, folder: Path, device: torch.device, precision: Precision = "full", number: int | None = None) -> Adapter:
    """Weights and processor from a checked folder.

    number: bytes of a weight that is not rounded, 2 (bfloat16) or 4 (float32); None: what suits the device. Raises ModelError for a folder
    that does not hold what its configuration says or where the packages to round with are missing, DeviceError where the device cannot.
    """
    if precision in ("8bit", "4bit"):
        check_rounding(device, precision)
    half = native_half(device) if number is None else number == 2
    with _readable(folder):
        adapter = _ADAPTERS[card.architecture](card, folder, Held(device, precision, torch.bfloat16 if half else torch.float32))
        adapter.layout(1)  # a template or tokenizer that makes no prompt is known now, not after a scan was read
    return adapter


def _load_gemma3(card: ModelCard, folder: Path, held: Held) -> Adapter:
    from transformers import AutoTokenizer, Gemma3ForConditionalGeneration, Gemma3ImageProcessorPil, Gemma3Processor

    from .gemma3 import Gemma3Adapter

    # The PIL image processor: no torchvision, and the filter that the published code resizes with.
    image_processor = Gemma3ImageProcessorPil.from_pretrained(folder, local_files_only=True)
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    tokens = read_json(folder / "config.json").get("mm_tokens_per_image", 256)
    processor = Gemma3Processor(image_processor, tokenizer, tokenizer.chat_template, image_seq_length=tokens)
    model = _load_model(Gemma3ForConditionalGeneration, folder, held)
    adapter = Gemma3Adapter(model, processor, card.wording)
    size = adapter.image_size
    if size != card.image_format.size:
        raise ModelError(
            _("The model reads {size} px images, its card says {card_size} px.").format(size=size, card_size=card.image_format.size),
            _("Use the card's own weights."),
        )
    return adapter


def _load_qwen_vl(card: ModelCard, folder: Path, held: Held) -> Adapter:
    from transformers import (
        AutoTokenizer,
        Qwen2_5_VLForConditionalGeneration,
        Qwen2VLImageProcessorPil,
        Qwen3VLForConditionalGeneration,
    )

    from .qwen_vl import QwenVLAdapter

    classes = {"qwen3_vl": Qwen3VLForConditionalGeneration, "qwen2_5_vl": Qwen2_5_VLForConditionalGeneration}
    # Image processor and tokenizer by themselves: the stock processor around them insists on torchvision, for videos.
    image_processor = Qwen2VLImageProcessorPil.from_pretrained(folder, local_files_only=True)
    tokenizer = _load_tokenizer(AutoTokenizer, folder)
    model = _load_model(classes[card.architecture], folder, held)
    return QwenVLAdapter(model, image_processor, tokenizer, card.wording, card.image_format.size)


def _load_video_llama3(card: ModelCard, folder: Path, held: Held) -> Adapter:
    from transformers import AutoTokenizer, VideoLlama3ForConditionalGeneration, VideoLlama3ImageProcessorPil

    from .hulumed import VIDEO_MERGE_SIZE
    from .video_llama3 import SECONDS, VideoLlama3Adapter

    image_processor = VideoLlama3ImageProcessorPil.from_pretrained(folder, local_files_only=True, merge_size=VIDEO_MERGE_SIZE)
    tokenizer = _load_tokenizer(AutoTokenizer, folder)
    model = _load_model(VideoLlama3ForConditionalGeneration, folder, held)
    return VideoLlama3Adapter(model, image_processor, tokenizer, card.wording, card.image_format.size, SECONDS)


def _load_hulumed(card: ModelCard, folder: Path, held: Held) -> Adapter:
    from transformers import Qwen2Tokenizer, VideoLlama3ForConditionalGeneration

    from .hulumed import PLACEHOLDER, RENAMED, native_config, native_image_processor
    from .video_llama3 import VideoLlama3Adapter

    config = native_config(read_json(folder / "config.json"))
    image_processor = native_image_processor(read_json(folder / "preprocessor_config.json"))
    # By its class: the automatic choice would look for one of the repository's own model type.
    tokenizer = _load_tokenizer(Qwen2Tokenizer, folder)
    if tokenizer.convert_tokens_to_ids(PLACEHOLDER) != config.video_token_id:
        raise ValueError(_("its tokenizer and its configuration disagree about {token}").format(token=PLACEHOLDER))
    model = _load_model(VideoLlama3ForConditionalGeneration, folder, held, config=config, key_mapping=RENAMED)
    return VideoLlama3Adapter(model, image_processor, tokenizer, card.wording, card.image_format.size)


def _load_tokenizer(tokenizer_class: Any, folder: Path) -> Any:
    """A tokenizer with its chat template. Raises ValueError where there is none."""
    tokenizer = tokenizer_class.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    legacy = folder / "chat_template.json"  # the stock processor prefers it, the tokenizer does not know it
    if legacy.is_file():
        tokenizer.chat_template = read_json(legacy)["chat_template"]
    if not tokenizer.chat_template:
        raise ValueError(_("it has no chat template"))
    return tokenizer


def _load_model(model_class: Any, folder: Path, held: Held, **published: Any) -> Any:
    """A model with every weight from the folder, on its device. Raises ValueError for one that lacks some.

    published: config and key_mapping of a folder that was written by another class; then every weight in it must have found its place.
    """
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # progress is ours to tell
    _check_amount(model_class, folder, published.get("config"))
    rounded = held.precision != "full"
    model, found = model_class.from_pretrained(
        folder,
        local_files_only=True,
        use_safetensors=True,
        trust_remote_code=False,
        dtype=held.dtype,
        # FlashAttention ignores Gemma's bidirectional image mask (REFERENCE section 2).
        attn_implementation="sdpa",
        output_loading_info=True,
        **(_rounding(held) if rounded else {}),
        **published,
    )
    missing = sorted(found["missing_keys"])
    if missing:  # transformers fills them with random numbers and goes on
        raise ValueError(_("{count} weights are missing, {name} among them").format(count=len(missing), name=missing[0]))
    unknown = sorted(found["unexpected_keys"])
    if unknown and published:
        raise ValueError(
            _("{count} weights have no place in {model}, {name} among them").format(
                count=len(unknown), model=model_class.__name__, name=unknown[0]
            )
        )
    return model.eval() if rounded else model.to(held.device).eval()


def _check_amount(model_class: Any, folder: Path, config: Any) -> None:
    """Raises ValueError where the files hold far fewer weights than the configuration wants.

    It may be that of another model; transformers would fill memory with random numbers before anyone could say that they are missing.
    """
    config = config or model_class.config_class.from_pretrained(folder, local_files_only=True)
    with torch.device("meta"):
        wanted = sum(parameter.numel() for parameter in model_class(config).parameters())
    found = weights_in(folder)
    if found < 0.9 * wanted:
        raise ValueError(_("its configuration wants {wanted:,} weights, its files hold {found:,}").format(wanted=wanted, found=found))


def _rounding(held: Held) -> dict[str, Any]:
    """Arguments with which transformers rounds weights while it loads them, each on its way to the device (bitsandbytes).

    8 bits: LLM.int8() (arXiv 2208.07339). 4 bits: NF4, its scales rounded too (arXiv 2305.14314).
    """
    from transformers import BitsAndBytesConfig

    logging.getLogger("bitsandbytes").setLevel(logging.ERROR)  # else a line for each layer and token: inputs are rounded from bfloat16
    config = BitsAndBytesConfig(
        load_in_8bit=held.precision == "8bit",
        load_in_4bit=held.precision == "4bit",
        llm_int8_skip_modules=_UNROUNDED,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=held.dtype,
    )
    return {"quantization_config": config, "device_map": {"": held.device}}


@contextmanager
def _readable(folder: Path) -> Iterator[None]:
    """Whatever goes wrong in the block is what the folder holds: its files have no form that all of it is checked against before."""
    try:
        yield
    except MedPrunerError:
        raise
    except Exception as error:
        if is_out_of_memory(error):
            raise
        said = next(iter(error.args), type(error).__name__)
        said = said if isinstance(said, Sentence) else str(said)[:300]
        raise ModelError(
            _("The model folder '{folder}' could not be loaded: {error}").format(folder=folder.name, error=said),
            _("Download the model again."),
        ) from error


_ADAPTERS = {
    "gemma3": _load_gemma3,
    "hulumed_qwen2": _load_hulumed,
    "hulumed_qwen3": _load_hulumed,
    "qwen2_5_vl": _load_qwen_vl,
    "qwen3_vl": _load_qwen_vl,
    "video_llama_3": _load_video_llama3,
}
