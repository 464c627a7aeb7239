"""From the name of a model to an adapter that can be used. Never touches the network; never runs code from a repository."""

from __future__ import annotations

import gc
import hashlib
import json
import platform
from pathlib import Path
from typing import Any

import psutil
import torch
from huggingface_hub import snapshot_download
from huggingface_hub.errors import LocalEntryNotFoundError
from safetensors import SafetensorError, safe_open

from ..errors import DeviceError, ModelError
from .base import Adapter
from .gemma3 import Gemma3Adapter
from .registry import CARDS, ModelCard, folder_card

_LOADED_FILES = ("*.json", "*.safetensors", "*.jinja", "tokenizer.model")  # all that `from_pretrained` needs; no code, no pickle


def find_card(model: str | Path) -> ModelCard:
    """The card of a registered model, by name or repository, or one made for a folder. Raises ModelError for anything else."""
    name = str(model)
    for card in CARDS.values():
        if name in (card.name, card.repository):
            return card
    folder = Path(name).expanduser()
    if folder.is_dir():
        check_folder(folder)
        vision = _read_json(folder / "config.json").get("vision_config", {})
        return folder_card(folder, architecture_of(folder), int(vision.get("image_size", 896)))
    raise ModelError(
        f"There is no model '{name}'.",
        f"Choose one of: {', '.join(CARDS)}; or give the folder of a downloaded model.",
    )


def find_weights(card: ModelCard) -> tuple[Path, str]:
    """The folder of a card's weights and the revision they have. Raises ModelError when they are not on this machine."""
    if card.folder is not None:
        check_folder(card.folder)
        return card.folder, _digest(card.folder)
    if card.repository is None:
        raise ModelError(f"The card of '{card.name}' names neither a folder nor a repository.", "Give the folder of the model.")
    try:
        found = snapshot_download(card.repository, revision=card.revision, allow_patterns=list(_LOADED_FILES), local_files_only=True)
    except LocalEntryNotFoundError as error:
        gate = f" after accepting its licence at https://huggingface.co/{card.repository}" if card.gated else ""
        revision = f" --revision {card.revision}" if card.revision else ""
        raise ModelError(
            f"The weights of {card.title} ({card.download_gb:.1f} GB) are not on this machine.",
            f"Either run `hf download {card.repository}{revision}`{gate}, or give the folder of a copy with --model FOLDER.",
        ) from error
    check_folder(Path(found))
    return Path(found), Path(found).name  # the hub's cache names snapshots by their commit


def check_folder(folder: Path) -> None:
    """Raises ModelError unless the folder holds a configuration, a processor and every safetensors shard, each readable."""
    for needed in ("config.json", "tokenizer_config.json"):
        if not (folder / needed).is_file():
            raise ModelError(f"The model folder '{folder.name}' has no {needed}.", "Download the model again, all files of it.")
    index = folder / "model.safetensors.index.json"
    shards = ["model.safetensors"]
    if index.is_file():
        shards = sorted(set(_read_json(index).get("weight_map", {}).values()))
    missing = [shard for shard in shards if not (folder / shard).is_file()]
    if missing:
        raise ModelError(
            f"The model folder '{folder.name}' lacks {len(missing)} of {len(shards)} weight files: {', '.join(missing[:3])}.",
            "Download the missing files (safetensors only; other weight formats are refused) and try again.",
        )
    for shard in shards:
        try:
            with safe_open(folder / shard, framework="pt"):
                pass
        except SafetensorError as error:
            raise ModelError(f"The weight file {shard} in '{folder.name}' is damaged or incomplete.", "Download it again.") from error


def architecture_of(folder: Path) -> str:
    """The architecture named in config.json. Raises ModelError for one that is not supported."""
    found = _read_json(folder / "config.json").get("model_type")
    if found not in _ADAPTERS:
        raise ModelError(f"The architecture '{found}' is not supported.", f"Supported: {', '.join(_ADAPTERS)}.")
    return str(found)


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
    from transformers.utils import logging

    logging.disable_progress_bar()  # progress is ours to tell
    try:
        # The PIL image processor: no torchvision, and the filter that the published code resizes with.
        image_processor = Gemma3ImageProcessorPil.from_pretrained(folder, local_files_only=True)
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        tokens = _read_json(folder / "config.json").get("mm_tokens_per_image", 256)
        processor = Gemma3Processor(image_processor, tokenizer, tokenizer.chat_template, image_seq_length=tokens)
        model = Gemma3ForConditionalGeneration.from_pretrained(
            folder,
            local_files_only=True,
            use_safetensors=True,
            trust_remote_code=False,
            dtype=torch.float32 if device.type == "cpu" else torch.bfloat16,
            # FlashAttention ignores Gemma's bidirectional image mask (REFERENCE section 2).
            attn_implementation="sdpa",
        )
    except (OSError, ValueError, KeyError, RuntimeError, AttributeError) as error:
        raise ModelError(f"The model folder '{folder.name}' could not be loaded: {error}", "Download the model again.") from error
    adapter = Gemma3Adapter(model.to(device).eval(), processor, card.instruction)  # type: ignore[arg-type]
    size = adapter.image_size
    if size != card.image_format.size:
        raise ModelError(f"The model reads {size} px images, its card says {card.image_format.size} px.", "Use the card's own weights.")
    return adapter


_ADAPTERS = {"gemma3": _load_gemma3}


def _read_json(path: Path) -> dict:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"The file {path.name} of the model cannot be read.", "Download the model again.") from error
    return content if isinstance(content, dict) else {}


def _digest(folder: Path) -> str:
    """A short name for weights that have no commit: a hash of configuration and weight headers, cheap for any size."""
    digest = hashlib.sha256((folder / "config.json").read_bytes())
    for shard in sorted(folder.glob("*.safetensors")):
        with shard.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            digest.update(file.read(min(length, shard.stat().st_size)))
            digest.update(file.read(1 << 20))
    return digest.hexdigest()[:12]
