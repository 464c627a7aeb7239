"""What the worker and whoever started it say to each other: one JSON object a line, each after a fixed prefix.

What libraries print on the same stream has no prefix and is no message. Arrays never travel inside a message: they lie as
`.npy` and `.npz` files in a folder that both share, named by the message; no pickle on either side.

To the worker (`kind`, fields; all but `cancel` are answered in order):
    devices
    models    which of the registered models are on this machine
    survey    volume (see `pack_volume`), model, plane, format (of a model that only a server has, see `unpack_format`): what stage 1
              would see; needs neither torch nor a model
    download  model, accept_licence
    forget    model: remove its downloaded weights
    load      model, device, precision (settings.PRECISIONS), ahead
    open      volume, settings (fields of PruningSettings), plane, region (see `pack_region`), ahead (true: nobody waits for it yet, so it
              gives way to all else on the machine). What was read so before is at hand; then nothing is read
    drop      voxels (name of the file of a volume's voxels; null: all): forget the scans that were read
    ask       question, unpruned (true: answer with nothing pruned, to compare), report (true: write a report, see Scan.ask)
    picture   volume, answer (see `pack_answer`), model, format (as above): show what the model read of the volume
    dicom     answer, files (of the source images), folder, edited (what the reader made of the answer): write it as DICOM objects
    fetch     address (of a series, as pacs/address.py reads it), modality, phase (null: as in `read_volume`): bring a series of an archive
              here, to be opened as if it had been sent. Servers alone do so, and only from where they are allowed to
    cancel    id: the request to stop, running or still to come
    shutdown
From the worker, each with the `id` of the request it belongs to:
    hello     version, pid, python, torch, transformers (versions; null: not installed); once, unasked, id null
    progress  stage, fraction, sentence
    text      text: a piece of the answer
    done      devices: devices [{name, title, memory_gb, free_gb, half}]; models: present {name: bool}; forget: freed_gb;
              survey: survey (see `pack_survey`);
              load: model, title, device, precision, revision; open: retention, seconds, notices, volumes (names of the files
              of voxels that scans at hand lie in: they must stay); ask: answer (see `pack_answer`);
              fetch: volume (for `open`), name, shape (K, J, I), notices;
              picture: picture (name of a JPEG file in the shared folder, see `take_file`); dicom: names (of the files that were written)
    error     type, problem, advice; the worker goes on
    goodbye   the last, id null: the worker ends by itself; without it, it was killed or has crashed
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from functools import wraps
from pathlib import Path
from typing import IO, Any, TypeVar

import numpy as np

from ..errors import MedPrunerError, VolumeError, is_out_of_memory
from ..evidence.answer import Answer, Retention
from ..evidence.evidence import Evidence, WordEvidence
from ..imaging.region import Box, Mask, Region
from ..imaging.slices import InputFormat
from ..imaging.volume import Volume, from_array
from ..pruning.preview import Survey
from ..pruning.settings import PruningSettings
from ..sentence import Sentence
from ..sentence import tr as _
from . import sound

T = TypeVar("T")
PREFIX = "@medpruner "
_SENTENCE = "@sentence"


def encode(kind: str, **values: Any) -> str:
    """One line, with its end. Sentences keep their template and values, and are said on the other side in its language."""
    return PREFIX + json.dumps(_with_sentences({"kind": kind, **values}), ensure_ascii=True, allow_nan=False) + "\n"


def decode(line: str, *, sentences: bool = True) -> dict[str, Any] | None:
    """The message in a line; None for anything else, such as what a library has printed.

    sentences: fill their templates in. A request has none, and a stranger's could grow to any length.
    """
    if not line.startswith(PREFIX):
        return None
    try:
        message = json.loads(line[len(PREFIX) :], object_hook=_sentence if sentences else None)
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, MemoryError):  # a sentence may be damaged too
        return None
    is_message = isinstance(message, dict) and isinstance(message.get("kind"), str) and isinstance(message.get("id"), int | str | None)
    return message if is_message else None


def _whole(unpack: Callable[..., T]) -> Callable[..., T]:
    """What is damaged on its way, or does not belong together, is said; it is no fault of the program that reads it."""

    @wraps(unpack)
    def wrapped(*arguments: Any) -> T:
        try:
            return unpack(*arguments)
        except MedPrunerError:
            raise
        except Exception as error:
            if is_out_of_memory(error):
                raise
            raise MedPrunerError(
                _("What was handed over is damaged ({kind}).").format(kind=type(error).__name__),
                _("Check the free space of the temporary folder, then ask again."),
            ) from error

    return wrapped


def pack_volume(volume: Volume, folder: Path, name: str) -> dict[str, Any]:
    """Write the voxels to `folder/name`.npy for the other side to map; what to say about them. Patient and file names stay behind."""
    places = None if volume.places is None else volume.places.tolist()
    return pack_voxels(volume.voxels, volume.ijk_to_ras, volume.modality, folder, name) | {"places": places}


def pack_voxels(voxels: np.ndarray, ijk_to_ras: np.ndarray, modality: str | None, folder: Path, name: str) -> dict[str, Any]:
    """`pack_volume` for voxels that no one has checked yet: the other side does. modality: None to have it guessed there."""
    with _new_file(folder / f"{name}.npy") as file:
        np.save(file, voxels, allow_pickle=False)
    return {"voxels": f"{name}.npy", "ijk_to_ras": ijk_to_ras.tolist(), "modality": modality}


@_whole
def unpack_volume(said: dict[str, Any], folder: Path) -> Volume:
    """The volume, its voxels mapped read-only. Raises VolumeError, MedPrunerError for a file that is not in the folder."""
    voxels = np.load(_inside(folder, said["voxels"]), mmap_mode="r", allow_pickle=False)
    places = said.get("places")
    places = None if places is None else np.array(places, float)
    return from_array(voxels, np.array(said["ijk_to_ras"], float), said["modality"], places=places)


def pack_region(region: Region | None, folder: Path, name: str) -> dict[str, Any] | None:
    """What to say about a region; the voxels of a mask are written to `folder/name`.npy."""
    if region is None:
        return None
    if isinstance(region, Box):
        return {"box": region.to_ras.tolist()}
    if isinstance(region, Mask):
        return {"mask": pack_volume(region.volume, folder, name)}
    raise TypeError(f"A {type(region).__name__} cannot be sent.")


@_whole
def unpack_region(said: dict[str, Any] | None, folder: Path) -> Region | None:
    """The region that `pack_region` spoke of. Raises VolumeError for a box without a place."""
    if said is None:
        return None
    if "box" in said:
        to_ras = np.array(said["box"], float)
        if to_ras.shape != (4, 4) or not np.isfinite(to_ras).all() or abs(np.linalg.det(to_ras)) < 1e-9:
            raise VolumeError(_("The region of interest has no size."), _("Draw it again, with a size above 0 mm."))
        return Box(to_ras)
    mask = said["mask"]
    voxels = np.load(_inside(folder, mask["voxels"]), mmap_mode="r", allow_pickle=False)
    return Mask(Volume(voxels, np.array(mask["ijk_to_ras"], float), "unknown", "mask"))


@_whole
def unpack_format(said: dict[str, Any]) -> InputFormat:
    """How images are made for a model that only a server has: the fields of its InputFormat."""
    values = _tuples(said) | {"ct_windows": tuple((float(low), float(high)) for low, high in said["ct_windows"])}
    found = InputFormat(**values)
    if not (0 < found.size <= 8192 and 0 < found.max_slices <= 10_000 and 0 < found.frames <= 64 and len(found.ct_windows) == 3):
        raise ValueError(said)
    return found


def pack_survey(survey: Survey, folder: Path, name: str) -> dict[str, Any]:
    """Write the survey's arrays to `folder/name`.npz; what to say about the rest."""
    return _pack(survey, folder, name)


@_whole
def unpack_survey(said: dict[str, Any], folder: Path) -> Survey:
    """The survey that `pack_survey` wrote; the file of its arrays is removed."""
    return sound.checked(Survey(**_unpack(said, folder)))


def pack_answer(answer: Answer, folder: Path, name: str) -> dict[str, Any]:
    """Write the evidence's arrays to `folder/name`.npz; what to say about the rest."""
    said = _fields(answer) | {"retention": asdict(answer.retention), "settings": asdict(answer.settings)}
    words = answer.evidence.words
    evidence = _pack(answer.evidence, folder, name, {"words.cells": words.cells, "words.shares": words.shares}, ("words",))
    return said | {"evidence": evidence}


@_whole
def unpack_answer(said: dict[str, Any], folder: Path) -> Answer:
    """The answer that `pack_answer` wrote; the file of its arrays is removed."""
    evidence = _unpack(said["evidence"], folder)
    words = WordEvidence(evidence.pop("words.cells"), evidence.pop("words.shares"))
    rebuilt = {
        "evidence": Evidence(**evidence, words=words),
        "retention": Retention(**said["retention"]),
        "settings": PruningSettings(**said["settings"]),
    }
    return sound.checked(Answer(**_tuples(said) | rebuilt))


def put_file(folder: Path, name: str, content: bytes) -> str:
    """Write a file for the other side to take; its name."""
    with _new_file(folder / name) as file:
        file.write(content)
    return name


def take_file(folder: Path, name: str) -> bytes:
    """What is in a file of the shared folder; the file is removed."""
    path = _inside(folder, name)
    content = path.read_bytes()
    path.unlink()
    return content


@contextlib.contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that is whole in the end, or not there: a full disk is not left fuller. Raises MedPrunerError."""
    try:
        with path.open("wb") as file:
            yield file
    except BaseException as error:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        if not isinstance(error, OSError) or is_out_of_memory(error):
            raise
        raise MedPrunerError(
            _("'{file}' could not be handed to the worker, or back: {reason}.").format(file=path.name, reason=error.strerror or error),
            _("Free disk space in the temporary folder (or set TMPDIR to another one), then ask again."),
        ) from error


def _with_sentences(value: Any) -> Any:
    """A value as JSON can carry it, with an object for each sentence."""
    if isinstance(value, Sentence):
        return {_SENTENCE: [value.context, value.template, _with_sentences(value.values)]}
    if isinstance(value, dict):
        return {key: _with_sentences(item) for key, item in value.items()}
    return [_with_sentences(item) for item in value] if isinstance(value, list | tuple) else value


def _sentence(found: dict[str, Any]) -> Any:
    """Called for every JSON object, innermost first."""
    parts = found.get(_SENTENCE)
    if not isinstance(parts, list) or len(found) != 1 or len(parts) != 3:
        return found
    context, template, values = parts
    is_sentence = isinstance(context, str) and isinstance(template, str) and isinstance(values, dict | None)
    return Sentence(context, template, values) if is_sentence else found


def _pack(
    instance: Any, folder: Path, name: str, more: dict[str, np.ndarray] | None = None, without: tuple[str, ...] = ()
) -> dict[str, Any]:
    """A dataclass: its arrays, and `more` of them, into one file; the name of that and the other fields into what is said."""
    values = {key: value for key, value in _fields(instance).items() if key not in without} | (more or {})
    arrays = {key: value for key, value in values.items() if isinstance(value, np.ndarray)}
    with _new_file(folder / f"{name}.npz") as file:
        np.savez(file, allow_pickle=False, **arrays)
    return {key: value for key, value in values.items() if key not in arrays} | {"arrays": f"{name}.npz"}


def _unpack(said: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The fields that `_pack` wrote; the file is removed."""
    values = dict(said)
    path = _inside(folder, values.pop("arrays"))
    with np.load(path, allow_pickle=False) as arrays:
        values = _tuples(values) | dict(arrays)
    path.unlink()
    return values


def _fields(instance: Any) -> dict[str, Any]:
    return {field.name: getattr(instance, field.name) for field in fields(instance)}


def _tuples(said: dict[str, Any]) -> dict[str, Any]:
    """JSON knows lists only; the dataclasses hold tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in said.items()}


def _inside(folder: Path, name: Any) -> Path:
    """A file of the shared folder; a message may not name any other."""
    if not isinstance(name, str) or Path(name).name != name or not (folder / name).is_file():
        raise MedPrunerError(_("A message names a file that is not in the shared folder."), _("Restart the worker."))
    return folder / name
