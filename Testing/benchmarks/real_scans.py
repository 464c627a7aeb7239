"""What is read of real scans, and which lesions can still be seen in it: dropping slices against folding them, in one command.

    python Testing/benchmarks/real_scans.py [FOLDER ...] [--lesions 360] [--out Testing/benchmarks/real_scans.md]

Runs on any folder of scans (NRRD, NIfTI, MetaImage, folders of DICOM files), in MedGemma's format: 896 pixels a side, 85 images, three
windows. Names with _mr_ are MR; else the file or the values tell. Lesions are artificial (lesions.py), and put into the slices that are
read, one at a time; what is seen of them is measured in the images that the library folds (seen.py). The scans are never changed, and
nothing of them is written but numbers. Where no scan is found it says so and ends well.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from lesions import LESION_KINDS, Scan, draw_lesions, find_liver, find_lung, find_tissue, mr_kinds, seeded
from measure import ROOT, Spent, medians, spent_on
from real_scans_report import (
    BEFORE,
    CLINICAL,
    EVERY,
    EVERY_NTH,
    FAST,
    FOLDED,
    FORMAT,
    GAMMA,
    METHODS,
    PAIRS,
    PAIRS_FORMAT,
    PANELS,
    PANELS_FORMAT,
    PAPER,
    RUNS,
    SETTINGS,
    UNIFORM,
    Measured,
    Tokens,
    plot,
    report,
)
from seen import Reader, every_nth, uniform_slabs

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.imaging.planes import Planes, planes_of
from MedPrunerLogic.imaging.readers.read import ENDINGS
from MedPrunerLogic.imaging.slices import cut, every, paint, place
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.imaging.windows import grey_of, windows_of
from MedPrunerLogic.pruning.anchors import filter_stack
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.pruning.slabs import Differences, part_slices

SCANS = ROOT.parent / "shared" / "scans"


def find_scans(folders: Sequence[Path]) -> list[Path]:
    """Files that may be scans, and folders of DICOM files."""
    found = []
    for folder in folders:
        files = sorted(path for path in folder.rglob("*") if path.name.lower().endswith(ENDINGS)) if folder.is_dir() else [folder]
        series = sorted({path.parent for path in folder.rglob("*.dcm")}) if folder.is_dir() else []
        found += [path for path in (*files, *series) if path.exists()]
    return found


def read(path: Path) -> Volume | None:
    """None where the file is no scan that can be asked about; then that is said."""
    try:
        return read_volume(path, "MR" if "_mr_" in path.name else None)
    except VolumeError as error:
        print(f"{path.name} is left out: {error}")
        return None


# --- what is read -------------------------------------------------------------------------------------------------------------


def read_by(volume: Volume, planes: Planes) -> dict[str, np.ndarray]:
    """By method, the slices of each image that is read."""
    count = len(planes)
    stack = cut(volume, "axial", FORMAT)
    folded = {name: folded_by(planes, SETTINGS[name]) for name in (CLINICAL, FAST)}
    images = len(folded[CLINICAL])
    pairs, panels = (part_slices(planes, image_format, SETTINGS[CLINICAL]) for image_format in (PAIRS_FORMAT, PANELS_FORMAT))
    return {
        PAIRS: np.repeat(pairs.slabs, 2, axis=0) if pairs.frames is None else pairs.frames.reshape(-1, 2),
        PANELS: panels.slabs,
        EVERY: every(count),
        EVERY_NTH: every_nth(count, images),
        GAMMA: stack.slabs[gamma_alone(Differences(stack.images), images)],
        PAPER: stack.slabs[filter_stack(stack, SETTINGS[PAPER]).kept],
        BEFORE: stack.slabs[filter_stack(stack, SETTINGS[BEFORE]).kept],
        UNIFORM: uniform_slabs(count, images),
        **folded,
    }


def folded_by(planes: Planes, settings: PruningSettings) -> np.ndarray:
    """The slabs that are read."""
    parted = part_slices(planes, FORMAT, settings)
    return parted.slabs[parted.anchors.kept]


def gamma_alone(differences: Differences, most: int) -> list[int]:
    """Anchors as published, with the least gamma that keeps no more than `most` slices."""

    def kept(gamma: float) -> list[int]:
        anchors = [0]
        for index in range(1, len(differences)):
            if differences(anchors[-1], index) > gamma:
                anchors.append(index)
        return anchors

    low, high = 0.0, 2.0
    for _step in range(14):
        middle = (low + high) / 2
        low, high = (middle, high) if len(kept(middle)) > most else (low, middle)
    return kept(high)


def tokens_by(engine: Engine, volume: Volume) -> dict[str, Tokens]:
    """By preset, what the embedded model encodes and reads."""
    found = {}
    for name, settings in SETTINGS.items():
        retention = engine.open(volume, settings, with_attention=False).retention
        found[name] = retention.images_read, retention.tokens_kept, retention.tokens_total
    return found


# --- what is seen of it -------------------------------------------------------------------------------------------------------


def lesions_in(name: str, planes: Planes, count: int) -> Iterator[tuple[str, list]]:
    """Lesions of each kind for which the scan has room."""
    scan = Scan.of(planes)
    is_ct = planes.modality == "CT"
    organs = {"lung": find_lung(scan), "liver": find_liver(scan)} if is_ct else {"tissue": find_tissue(scan)}
    for kind in LESION_KINDS if is_ct else mr_kinds(scan):
        organ = organs[kind.organ]
        drawn = [] if organ is None else draw_lesions(scan, organ, kind, count, seeded(name, kind))
        if drawn:
            yield kind.name, drawn


def measure(path: Path, count: int) -> Measured | None:
    """One scan; None where it cannot be read."""
    volume = read(path)
    if volume is None:
        return None
    planes = planes_of(volume)
    planes = replace(planes, voxels=np.ascontiguousarray(planes.voxels))
    name = path.name.split(".nii")[0].split(".nrrd")[0]
    slabs = read_by(volume, planes)
    found = Measured(name, len(planes), planes.step_mm, slabs, tokens_by(Engine.load("phantom", device="cpu"), volume))
    windows = windows_of(planes, FORMAT.ct_windows, FORMAT.percentiles)
    panel_mm = max(side * mm for side, mm in zip(planes.voxels.shape[1:], Scan.of(planes).spacing[1:], strict=True)) / PANELS_FORMAT.size
    readers = {method: Reader(planes, windows, panel_mm if method == PANELS else 0.0) for method in METHODS}
    for kind, lesions in lesions_in(name, planes, count):
        found.lesions[kind] = len(lesions)
        found.seen[kind] = {method: sum(readers[method].sees(lesion, slabs[method]) for lesion in lesions) for method in METHODS}
    print(f"{name} is measured.", flush=True)
    return found


# --- how long it takes --------------------------------------------------------------------------------------------------------


def median_of(work: Callable[[], object]) -> Spent:
    """Of several runs."""
    return medians([spent_on(work)[0] for _run in range(RUNS)])


def seconds_of(volume: Volume) -> dict[str, Spent]:
    """Of `clinical`, and of cutting the images that the unpruned scan has."""
    planes = planes_of(volume)
    slabs = part_slices(planes, FORMAT, PRESETS["clinical"]).slabs
    return {
        "part": median_of(lambda: part_slices(planes, FORMAT, PRESETS["clinical"])),
        "paint": median_of(lambda: paint(planes, place(planes, FORMAT, slabs), FORMAT)),
        "cut": median_of(lambda: cut(volume, "axial", FORMAT)),
    }


def seconds_of_folding() -> dict[str, Spent]:
    """512 x 512 x 400 voxels of noise into 34 images of three windows: folding itself, and with everything that painting does."""
    shape, images = FOLDED
    voxels = np.random.default_rng(0).integers(-1024, 3072, shape, np.int16)
    planes = planes_of(Volume(voxels, np.diag([-0.7, -0.7, 1.0, 1.0]), "CT", "noise"))
    planes = replace(planes, voxels=np.ascontiguousarray(planes.voxels))
    slabs = uniform_slabs(shape[0], images)
    grey = grey_of(planes, FORMAT.ct_windows)

    def fold() -> None:
        with ThreadPoolExecutor() as pool:  # as `paint` does
            list(pool.map(lambda slab: grey(planes.voxels[slab[0] : slab[1]]).sum(dtype=np.int64), slabs))

    fold()  # the table of exponentials is made once
    return {"fold": median_of(fold), "paint": median_of(lambda: paint(planes, place(planes, FORMAT, slabs), FORMAT))}


def main() -> None:
    """Print the tables; with --out write them, and the plot beside them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help=f"of scans; {SCANS} if none is given")
    parser.add_argument("--lesions", type=int, default=360, help="of each kind in each scan")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    folders = arguments.folders or [SCANS]
    paths = find_scans(folders)
    if not paths:
        print(f"Skipped: there are no scans in {', '.join(map(str, folders))}. Give a folder of NRRD, NIfTI or DICOM files.")
        return
    with ProcessPoolExecutor(arguments.jobs) as pool:
        results = list(pool.map(partial(measure, count=arguments.lesions), paths))
    scans = []
    for path, result in zip(paths, results, strict=True):
        volume = None if result is None else read(path)
        if result is not None and volume is not None:
            scans.append(replace(result, seconds=seconds_of(volume)))  # when nothing else runs
    if not scans:
        print("Skipped: none of the files is a scan that can be read.")
        return
    folding = seconds_of_folding()
    picture = arguments.out.with_suffix(".png") if arguments.out and any(scan.seen for scan in scans) else None
    text = report(scans, folding, arguments.lesions, picture.name if picture else "")
    print(text)
    if arguments.out:
        arguments.out.write_text(text, encoding="utf-8")
    if picture:
        plot(scans, picture)


if __name__ == "__main__":
    main()
