"""What the worker and whoever started it say to each other: one JSON object a line, each after a fixed prefix.

What libraries print on the same stream has no prefix and is no message. Arrays never travel inside a message: they lie as
`.npy` and `.npz` files in a folder that both share, named by the message; no pickle on either side.

To the worker (`kind`, fields; all but `cancel` are answered in order):
    load      model, device
    open      volume (see `pack_volume`), settings (fields of PruningSettings), plane
    ask       question, unpruned (true: answer with nothing pruned, to compare)
    cancel    id: the request to stop, running or still to come
    shutdown
From the worker, each with the `id` of the request it belongs to:
    hello     version, python, torch, transformers, devices [{name, title, memory_gb, free_gb}]; once, unasked, id null
    progress  stage, fraction, sentence
    text      text: a piece of the answer
    done      load: model, title, device, revision; open: retention, seconds, notices; ask: answer (see `pack_answer`)
    error     type, problem, advice; the worker goes on
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np

from .answer import Answer, Retention
from .errors import MedPrunerError
from .evidence import Evidence
from .settings import PruningSettings
from .volume import Volume, from_array

PREFIX = "@medpruner "


def encode(kind: str, **values: Any) -> str:
    """One line, with its end."""
    return PREFIX + json.dumps({"kind": kind, **values}, ensure_ascii=True, allow_nan=False) + "\n"


def decode(line: str) -> dict[str, Any] | None:
    """The message in a line; None for anything else, such as what a library has printed."""
    if not line.startswith(PREFIX):
        return None
    try:
        message = json.loads(line[len(PREFIX) :])
    except ValueError:
        return None
    return message if isinstance(message, dict) and isinstance(message.get("kind"), str) else None


def pack_volume(volume: Volume, folder: Path, name: str) -> dict[str, Any]:
    """Write the voxels to `folder/name`.npy for the other side to map; what to say about them. Patient and file names stay behind."""
    np.save(folder / f"{name}.npy", volume.voxels, allow_pickle=False)
    return {"voxels": f"{name}.npy", "ijk_to_ras": volume.ijk_to_ras.tolist(), "modality": volume.modality}


def unpack_volume(said: dict[str, Any], folder: Path) -> Volume:
    """The volume, its voxels mapped read-only. Raises VolumeError, MedPrunerError for a file that is not in the folder."""
    voxels = np.load(_inside(folder, said["voxels"]), mmap_mode="r", allow_pickle=False)
    return from_array(voxels, np.array(said["ijk_to_ras"], float), said["modality"])


def pack_answer(answer: Answer, folder: Path, name: str) -> dict[str, Any]:
    """Write the evidence's arrays to `folder/name`.npz; what to say about the rest."""
    said = _fields(answer) | {"retention": asdict(answer.retention), "settings": asdict(answer.settings)}
    evidence = _fields(answer.evidence)
    arrays = {key: value for key, value in evidence.items() if isinstance(value, np.ndarray)}
    with (folder / f"{name}.npz").open("wb") as file:
        np.savez(file, allow_pickle=False, **arrays)
    return said | {"evidence": {key: value for key, value in evidence.items() if key not in arrays}, "arrays": f"{name}.npz"}


def unpack_answer(said: dict[str, Any], folder: Path) -> Answer:
    """The answer that `pack_answer` wrote; the file of its arrays is removed."""
    said = dict(said)
    path = _inside(folder, said.pop("arrays"))
    with np.load(path, allow_pickle=False) as arrays:
        evidence = Evidence(**_tuples(said["evidence"]), **arrays)
    path.unlink()
    rebuilt = {"evidence": evidence, "retention": Retention(**said["retention"]), "settings": PruningSettings(**said["settings"])}
    return Answer(**_tuples(said) | rebuilt)


def _fields(instance: Any) -> dict[str, Any]:
    return {field.name: getattr(instance, field.name) for field in fields(instance)}


def _tuples(said: dict[str, Any]) -> dict[str, Any]:
    """JSON knows lists only; the dataclasses hold tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in said.items()}


def _inside(folder: Path, name: Any) -> Path:
    """A file of the shared folder; a message may not name any other."""
    if not isinstance(name, str) or Path(name).name != name or not (folder / name).is_file():
        raise MedPrunerError("A message names a file that is not in the shared folder.", "Restart the worker.")
    return folder / name
