"""From a checked folder to an adapter on a device. Never touches the network; never runs code from a repository."""

from __future__ import annotations

import gc
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import torch

from ..errors import DeviceError, ModelError
from .base import Adapter
from .folder import read_json
from .registry import ModelCard


def find_device(name: str) -> torch.device:
    """The device of that name; "auto" takes the best there is. Raises DeviceError when it is not there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        name = next(kind for kind, available in there.items() if available)
    kind = name.split(":")[0]
    if not there.get(kind, False):
        present = ", ".join(kind for kind, available in there.items() if available)
        raise DeviceError(f"There is no device '{name}' on this machine.", f"Choose auto or one of: {present}.")
    return torch.device(name)


def devices() -> list[dict[str, Any]]:
    """What there is to compute on, the best first: name, title, memory_gb, free_gb (10^9 bytes)."""
    found = []
    for index in range(torch.cuda.device_count()):
        free, total = torch.cuda.mem_get_info(index)
        found.append((f"cuda:{index}", torch.cuda.get_device_name(index), total, free))
    memory = psutil.virtual_memory()
    if torch.backends.mps.is_available():
        found.append(("mps", "Apple GPU", memory.total, memory.available))
    found.append(("cpu", platform.processor() or platform.machine(), memory.total, memory.available))
    return [
        {"name": name, "title": title, "memory_gb": round(total / 1e9, 1), "free_gb": round(free / 1e9, 1)}
        for name, title, total, free in found
    ]


def free_memory() -> None:
    """Give memory that nothing refers to any more back to the device."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def load_adapter(card: ModelCard, folder: Path, device: torch.device) -> Adapter:
    """Weights and processor from a checked folder, in the precision that suits the device."""
    return _ADAPTERS[card.architecture](card, folder, device)


def _load_gemma3(card: ModelCard, folder: Path, device: torch.device) -> Adapter:
    from transformers import AutoTokenizer, Gemma3ForConditionalGeneration, Gemma3ImageProcessorPil, Gemma3Processor

    from .gemma3 import Gemma3Adapter

    with _readable(folder):
        # The PIL image processor: no torchvision, and the filter that the published code resizes with.
        image_processor = Gemma3ImageProcessorPil.from_pretrained(folder, local_files_only=True)
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        tokens = read_json(folder / "config.json").get("mm_tokens_per_image", 256)
        processor = Gemma3Processor(image_processor, tokenizer, tokenizer.chat_template, image_seq_length=tokens)
        model = _load_model(Gemma3ForConditionalGeneration, folder, device)
    adapter = Gemma3Adapter(model.to(device), processor, card.instruction)
    size = adapter.image_size
    if size != card.image_format.size:
        raise ModelError(f"The model reads {size} px images, its card says {card.image_format.size} px.", "Use the card's own weights.")
    return adapter


def _load_qwen_vl(card: ModelCard, folder: Path, device: torch.device) -> Adapter:
    from transformers import (
        AutoTokenizer,
        Qwen2_5_VLForConditionalGeneration,
        Qwen2VLImageProcessorPil,
        Qwen3VLForConditionalGeneration,
    )

    from .qwen_vl import QwenVLAdapter

    classes = {"qwen3_vl": Qwen3VLForConditionalGeneration, "qwen2_5_vl": Qwen2_5_VLForConditionalGeneration}
    with _readable(folder):
        # Image processor and tokenizer by themselves: the stock processor around them insists on torchvision, for videos.
        image_processor = Qwen2VLImageProcessorPil.from_pretrained(folder, local_files_only=True)
        tokenizer = _load_tokenizer(AutoTokenizer, folder)
        model = _load_model(classes[card.architecture], folder, device)
    return QwenVLAdapter(model.to(device), image_processor, tokenizer, card.instruction, card.image_format.size)


def _load_video_llama3(card: ModelCard, folder: Path, device: torch.device) -> Adapter:
    from transformers import AutoTokenizer, VideoLlama3ForConditionalGeneration, VideoLlama3ImageProcessorPil

    from .hulumed import VIDEO_MERGE_SIZE
    from .video_llama3 import SECONDS, VideoLlama3Adapter

    with _readable(folder):
        image_processor = VideoLlama3ImageProcessorPil.from_pretrained(folder, local_files_only=True, merge_size=VIDEO_MERGE_SIZE)
        tokenizer = _load_tokenizer(AutoTokenizer, folder)
        model = _load_model(VideoLlama3ForConditionalGeneration, folder, device)
    return VideoLlama3Adapter(model.to(device), image_processor, tokenizer, card.instruction, card.image_format.size, SECONDS)


def _load_hulumed(card: ModelCard, folder: Path, device: torch.device) -> Adapter:
    from transformers import Qwen2Tokenizer, VideoLlama3ForConditionalGeneration

    from .hulumed import PLACEHOLDER, RENAMED, native_config, native_image_processor
    from .video_llama3 import VideoLlama3Adapter

    with _readable(folder):
        config = native_config(read_json(folder / "config.json"))
        image_processor = native_image_processor(read_json(folder / "preprocessor_config.json"))
        # By its class: the automatic choice would look for one of the repository's own model type.
        tokenizer = _load_tokenizer(Qwen2Tokenizer, folder)
        if tokenizer.convert_tokens_to_ids(PLACEHOLDER) != config.video_token_id:
            raise ValueError(f"its tokenizer and its configuration disagree about {PLACEHOLDER}")
        model = _load_model(VideoLlama3ForConditionalGeneration, folder, device, config=config, key_mapping=RENAMED)
    return VideoLlama3Adapter(model.to(device), image_processor, tokenizer, card.instruction, card.image_format.size)


def _load_tokenizer(tokenizer_class: Any, folder: Path) -> Any:
    """A tokenizer with its chat template. Raises ValueError where there is none."""
    tokenizer = tokenizer_class.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    legacy = folder / "chat_template.json"  # the stock processor prefers it, the tokenizer does not know it
    if legacy.is_file():
        tokenizer.chat_template = read_json(legacy)["chat_template"]
    if not tokenizer.chat_template:
        raise ValueError("it has no chat template")
    return tokenizer


def _load_model(model_class: Any, folder: Path, device: torch.device, **published: Any) -> Any:
    """A model with every weight from the folder, still on the CPU. Raises ValueError for one that lacks some.

    published: config and key_mapping of a folder that was written by another class; then every weight in it must have found its place.
    """
    from transformers.utils import logging

    logging.disable_progress_bar()  # progress is ours to tell
    model, found = model_class.from_pretrained(
        folder,
        local_files_only=True,
        use_safetensors=True,
        trust_remote_code=False,
        dtype=torch.float32 if device.type == "cpu" else torch.bfloat16,
        # FlashAttention ignores Gemma's bidirectional image mask (REFERENCE section 2).
        attn_implementation="sdpa",
        output_loading_info=True,
        **published,
    )
    missing = sorted(found["missing_keys"])
    if missing:  # transformers fills them with random numbers and goes on
        raise ValueError(f"{len(missing)} weights are missing, {missing[0]} among them")
    unknown = sorted(found["unexpected_keys"])
    if unknown and published:
        raise ValueError(f"{len(unknown)} weights have no place in {model_class.__name__}, {unknown[0]} among them")
    return model.eval()


@contextmanager
def _readable(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, KeyError, RuntimeError, AttributeError, TypeError) as error:
        raise ModelError(f"The model folder '{folder.name}' could not be loaded: {error}", "Download the model again.") from error


_ADAPTERS = {
    "gemma3": _load_gemma3,
    "hulumed_qwen2": _load_hulumed,
    "hulumed_qwen3": _load_hulumed,
    "qwen2_5_vl": _load_qwen_vl,
    "qwen3_vl": _load_qwen_vl,
    "video_llama_3": _load_video_llama3,
}
