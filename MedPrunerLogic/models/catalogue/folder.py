"""A model's folder: is it whole, which architecture is in it. No torch here."""

from __future__ import annotations

import hashlib
import json
from math import prod
from pathlib import Path, PurePath
from typing import Any

from ...errors import ModelError
from ...sentence import tr as _
from .cards import LIKE
from .soundness import check_config

_LARGEST_JSON = 64 * 2**20  # bytes; a configuration has some thousand, the largest list of weights some million
# Everything that is read of a folder beside the weights.
SMALL_FILES = (
    "config.json",
    "generation_config.json",
    "preprocessor_config.json",
    "processor_config.json",
    "tokenizer_config.json",
    "tokenizer.json",
    "tokenizer.model",
    "vocab.json",
    "merges.txt",
    "added_tokens.json",
    "special_tokens_map.json",
    "chat_template.json",
    "chat_template.jinja",
)
_PIECES, _PIECE_BYTES = 64, 2**16  # of a weight file, evenly spaced


def check_folder(folder: Path) -> None:
    """Raises ModelError unless the folder holds a configuration, a processor and every safetensors shard, each readable.

    And when it asks for what lies elsewhere (soundness.py).
    """
    from safetensors import SafetensorError, safe_open

    _need(folder, "config.json")
    _need(folder, "tokenizer_config.json")
    if (folder / "adapter_config.json").exists():
        raise ModelError(
            _("The model folder '{folder}' is an adapter, or asks for one (adapter_config.json).").format(folder=folder.name),
            _("Merge the adapter into the model's own weights first, or remove the file if the weights are whole without it."),
        )
    for name in ("config.json", "generation_config.json"):
        if (folder / name).is_file():
            check_config(read_json(folder / name))
    index = folder / "model.safetensors.index.json"
    shards = ["model.safetensors"]
    if index.is_file():
        named = read_json(index).get("weight_map")
        shards = sorted({str(shard) for shard in named.values()}) if isinstance(named, dict) else []
        if not shards or not all(PurePath(shard).name == shard and shard.endswith(".safetensors") for shard in shards):
            raise ModelError(
                _("The list of weight files in '{folder}' names what is none of its own.").format(folder=folder.name),
                _("Download the model again."),
            )
    missing = [shard for shard in shards if not (folder / shard).is_file()]
    if missing:
        raise ModelError(
            _("The model folder '{folder}' lacks {missing_count} of {count} weight files: {missing}.").format(
                folder=folder.name, missing_count=len(missing), count=len(shards), missing=", ".join(missing[:3])
            ),
            _("Download the missing files (safetensors only; other weight formats are refused) and try again."),
        )
    for shard in shards:
        try:
            with safe_open(folder / shard, framework="np"):
                pass
        except (SafetensorError, OSError) as error:
            raise ModelError(
                _("The weight file {shard} in '{folder}' is damaged or incomplete.").format(shard=shard, folder=folder.name),
                _("Download it again."),
            ) from error


def weights_in(folder: Path) -> int:
    """How many weights (numbers) a checked folder's safetensors files hold, by their headers."""
    from safetensors import safe_open

    total = 0
    for shard in folder.glob("*.safetensors"):
        with safe_open(shard, framework="np") as file:
            total += sum(prod(file.get_slice(name).get_shape()) for name in file.keys())  # noqa: SIM118
    return total


def architecture_of(folder: Path) -> str:
    """The architecture named in config.json. Raises ModelError for one that is not supported."""
    _need(folder, "config.json")
    found = read_json(folder / "config.json").get("model_type")
    if not isinstance(found, str) or found not in LIKE:
        raise ModelError(
            _("The architecture '{found}' is not supported.").format(found=str(found)[:80]),
            _("Supported: {names}.").format(names=", ".join(sorted(LIKE))),
        )
    return str(found)


def _need(folder: Path, name: str) -> None:
    if not (folder / name).is_file():
        raise ModelError(
            _("The model folder '{folder}' has no {name}.").format(folder=folder.name, name=name),
            _("Download the model again, all files of it."),
        )


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file of a model; empty for anything but an object. Raises ModelError."""
    try:
        if path.stat().st_size > _LARGEST_JSON:
            raise ValueError(path.name)
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(
            _("The file {file} of the model cannot be read.").format(file=path.name), _("Download the model again.")
        ) from error
    return content if isinstance(content, dict) else {}


def digest_of(folder: Path) -> str:
    """A short name for weights that have no commit: a hash of all that is read beside them, of their headers and of pieces of them.

    Cheap for any size. Pieces lie all over each file: weights that were trained further, or had an adapter merged in, differ everywhere.
    """
    digest = hashlib.sha256()
    for name in SMALL_FILES:
        if (folder / name).is_file():
            digest.update(name.encode() + b"\0" + (folder / name).read_bytes())
    for shard in sorted(folder.glob("*.safetensors")):
        size = shard.stat().st_size
        with shard.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            digest.update(file.read(min(length, size)))
            for piece in range(_PIECES):
                file.seek(max(size - _PIECE_BYTES, 0) * piece // (_PIECES - 1))
                digest.update(file.read(_PIECE_BYTES))
    return digest.hexdigest()[:12]
