"""The three benchmarks of the paper, read in the layout in which the release reads them (github Saint-lsy/MedPruner, MedUniEval).

Each is one folder: a JSON list beside the scans. An entry has "conversations" (the question, then the answer, each under "value") and
"video", whose first item is a path relative to the folder; M3D-VQA and 3D-RAD also have "Question_Type" (closed or open) and "type", 3D-RAD
"sub-type". The path is a folder of slice pictures, a NIfTI file or another volume, or such a volume lies there under the same name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ..errors import BenchmarkError, VolumeError
from ..imaging.files import read_volume
from ..imaging.volume import Volume, from_array
from ..sentence import tr as _
from . import metrics
from .case import Case, Question

VOLUME_SUFFIXES = (".nii.gz", ".nii", ".nrrd", ".mha", ".npy")
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp")
FIELD_OF_VIEW_MM = 350.0  # across a slice picture, which does not say how large a pixel is
CLOSED_HINT = "Answer with the option's letter from the given choices directly."  # as in LLaVA-1.5, and in the release
OPEN_HINT = "Please answer the question concisely."
REPORT_QUESTION = "Describe every organ that is shown."  # what the report shall be about


@dataclass(frozen=True)
class Source:
    """Where a benchmark comes from. file: its questions. categories: readable names of what "type" holds."""

    title: str
    file: str
    where: str
    categories: dict[Any, str]
    reports: bool = False


SOURCES = {
    "m3d": Source(
        "M3D-VQA",
        "M3D_test.json",
        "GoodBaiBai88/M3D-VQA and M3D-Cap on the Hugging Face hub",
        {1: "Plane", 2: "Phase", 3: "Organ", 4: "Abnormality", 5: "Location"},
    ),
    "3d-rad": Source("3D-RAD", "Rad3D_test.json", "Tang-xiaoxiao/3D-RAD on the Hugging Face hub; its scans are those of CT-RATE", {}),
    "amos-mm": Source("AMOS-MM", "amos_val_mrg_sft.json", "the AMOS-MM challenge (MICCAI 2024), report generation", {}, reports=True),
}


def read_cases(name: str, data: Path | None, *, allow_missing: bool = False) -> list[Case]:
    """The cases of a benchmark, one for each scan, in the order of its file.

    allow_missing: leave out questions about scans that are not there. Raises BenchmarkError where the data are not there or damaged.
    """
    source = SOURCES[name]
    if data is None or not (data / source.file).is_file():
        raise BenchmarkError(
            _("{title} is not here: '{file}' is missing.").format(title=source.title, file=source.file),
            _("Request the data from {where}, and give the folder with --data.").format(where=source.where),
        )
    by_scan: dict[str, list[Question]] = {}
    for number, entry in enumerate(_entries(data / source.file)):
        try:
            question = _question(source, entry)
            scan = entry["video"][0]
        except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
            raise BenchmarkError(
                _("Entry {number} of '{file}' is not laid out like the others.").format(number=number + 1, file=source.file),
                _("It needs conversations with question and answer, and video with a path; get the file again."),
            ) from error
        by_scan.setdefault(scan, []).append(question)
    places = {scan: _find_scan(data, scan) for scan in by_scan}
    missing = [scan for scan, place in places.items() if place is None]
    if len(missing) == len(places) or (missing and not allow_missing):
        raise BenchmarkError(
            _("{missing} of the {count} scans of {title} are not in the folder, the first is '{first}'.").format(
                missing=len(missing), count=len(places), title=source.title, first=missing[0] if missing else ""
            ),
            _("Request them from {where}, or leave their questions out with --allow-missing.").format(where=source.where),
        )
    return [_case(scan, place, by_scan[scan]) for scan, place in places.items() if place is not None]


def read_slices(folder: Path) -> Volume:
    """A volume from a folder of slice pictures, in the order of their numbers; the first is taken for the lowest.

    They carry no geometry: pixels are taken to span a field of view of 350 mm, slices to be cubes' layers, rows to run to posterior and
    columns to the patient's left. Raises VolumeError where they are not there or of different sizes.
    """
    paths = sorted((path for path in folder.iterdir() if path.suffix.lower() in PICTURE_SUFFIXES), key=_numbers_as_numbers)
    layers = []
    for path in paths:
        with Image.open(path) as picture:
            layers.append(np.asarray(picture.convert("L")))
    if len({layer.shape for layer in layers}) != 1:
        raise VolumeError(
            _("The folder holds {count} slice pictures, which are not all of one size.").format(count=len(layers)),
            _("Give a folder of PNG or JPEG slices of one scan."),
        )
    spacing = FIELD_OF_VIEW_MM / layers[0].shape[1]
    return from_array(np.stack(layers), np.diag([-spacing, -spacing, spacing, 1.0]), "unknown", folder.name)


def _entries(path: Path) -> list[dict[str, Any]]:
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise BenchmarkError(_("'{file}' is not valid JSON.").format(file=path.name), _("Get it again.")) from error
    if not isinstance(entries, list) or not entries:
        raise BenchmarkError(_("'{file}' holds no list of questions.").format(file=path.name), _("Get it again."))
    return entries


def _question(source: Source, entry: dict[str, Any]) -> Question:
    text, reference = (re.sub(r"<(image|video)>\s*", "", str(turn["value"])).strip() for turn in entry["conversations"][:2])
    if source.reports:
        return Question("report", REPORT_QUESTION, reference, lambda answer: metrics.open_scores(answer, reference), report=True)
    kind = entry.get("type", "")
    category = " / ".join(str(part) for part in (source.categories.get(kind, kind), entry.get("sub-type", "")) if part != "")
    category = (category or "all").replace("_", " ")
    if str(entry.get("Question_Type", "open")).lower().startswith("close"):
        return Question(category, f"{text}\n{CLOSED_HINT}", reference, lambda answer: metrics.closed_scores(answer, reference, text))
    return Question(category, f"{text}\n{OPEN_HINT}", reference, lambda answer: metrics.open_scores(answer, reference))


def _case(scan: str, place: Path, questions: list[Question]) -> Case:
    return Case(scan, len(questions), lambda: (questions, lambda: _read_scan(place)))


def _read_scan(place: Path) -> Volume:
    if place.suffix == ".npy":
        return _read_array(place)
    pictures = place.is_dir() and any(path.suffix.lower() in PICTURE_SUFFIXES for path in place.iterdir())
    return read_slices(place) if pictures else read_volume(place)


def _read_array(path: Path) -> Volume:
    """M3D's own arrays: (1, slices, rows, columns), scaled to 0...1; without geometry, like slice pictures."""
    voxels = np.load(path, allow_pickle=False).squeeze()
    if voxels.ndim != 3:
        raise VolumeError(_("'{file}' holds no volume.").format(file=path.name), _("Get the scan again."))
    spacing = FIELD_OF_VIEW_MM / voxels.shape[2]
    return from_array(voxels, np.diag([-spacing, -spacing, spacing, 1.0]), "unknown", path.stem)


def _find_scan(data: Path, scan: str) -> Path | None:
    """Where a scan lies: at its path, or as a volume of that name. A path that leads out of the folder is none."""
    root = data.resolve()
    for place in _candidates(data / scan):
        if place.exists() and place.resolve().is_relative_to(root):
            return place
    return None


def _candidates(place: Path) -> Iterator[Path]:
    yield place
    for suffix in VOLUME_SUFFIXES:
        yield place.with_name(place.name + suffix)


def _numbers_as_numbers(path: Path) -> list[Any]:
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split(r"(\d+)", path.stem) if part]
