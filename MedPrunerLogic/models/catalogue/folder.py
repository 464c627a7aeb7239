"""A model's folder: is it whole, which architecture is in it. No torch here."""

from __future__ import annotations

import hashlib
import json
from math import prod
from pathlib import Path

from ...errors import ModelError
from ...sentence import tr as _
from .cards import LIKE


def check_folder(folder: Path) -> None:
    """Raises ModelError unless the folder holds a configuration, a processor and every safetensors shard, each readable."""
    from safetensors import SafetensorError, safe_open

    _need(folder, "config.json")
    _need(folder, "tokenizer_config.json")
    index = folder / "model.safetensors.index.json"
    shards = ["model.safetensors"]
    if index.is_file():
        shards = sorted(set(read_json(index).get("weight_map", {}).values()))
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
    if found not in LIKE:
        raise ModelError(
            _("The architecture '{found}' is not supported.").format(found=found),
            _("Supported: {names}.").format(names=", ".join(sorted(LIKE))),
        )
    return str(found)


def _need(folder: Path, name: str) -> None:
    if not (folder / name).is_file():
        raise ModelError(
            _("The model folder '{folder}' has no {name}.").format(folder=folder.name, name=name),
            _("Download the model again, all files of it."),
        )


def read_json(path: Path) -> dict:
    """The object in a JSON file of a model; empty for anything but an object. Raises ModelError."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            _("The file {file} of the model cannot be read.").format(file=path.name), _("Download the model again.")
        ) from error
    return content if isinstance(content, dict) else {}


def digest_of(folder: Path) -> str:
    """A short name for weights that have no commit: a hash of configuration and weight headers, cheap for any size."""
    digest = hashlib.sha256((folder / "config.json").read_bytes())
    for shard in sorted(folder.glob("*.safetensors")):
        with shard.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            digest.update(file.read(min(length, shard.stat().st_size)))
            digest.update(file.read(1 << 20))
    return digest.hexdigest()[:12]
