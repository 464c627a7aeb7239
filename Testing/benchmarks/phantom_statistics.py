"""How like real scans the phantoms of the chest are: their densities, their noise, and what stage 1 makes of them.

    python Testing/benchmarks/phantom_statistics.py [--scans FOLDER] [--phantoms 8] [--out Testing/benchmarks/phantom_statistics.md]

Each real chest is set against phantoms that were scanned like it: step and thickness of the slices, kernel, noise, contrast and the part of
the chest are its own, everything else is drawn. Both are looked at with 200 pixels a side, to which the real one is brought as a model's
images are (a bilinear filter that averages), and with MedGemma's windows. Of the real scans nothing is written but numbers and, with --out,
the slices of the picture.
"""

from __future__ import annotations

import argparse
import statistics
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from measure import ROOT, machine, seconds
from PIL import Image

from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.slices import InputFormat, cut
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.phantom.chest.make import make_chest
from MedPrunerLogic.pruning.anchors import filter_stack
from MedPrunerLogic.pruning.guard import Guard, Tiles
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.pruning.slabs import Differences

SIDE = 200
FORMAT = InputFormat(size=SIDE, max_slices=1000)
FIRST_SEED = 910_000_000
GUARDED = PruningSettings(gamma=0.1, local_gamma=0.02, tile_mm=4.0)  # the guard as `clinical` had it before slices were folded
# How the real scans were made, as far as their files and pictures tell.
SCANS: dict[str, dict[str, Any]] = {
    "chest_5mm_soft": {"step_mm": 5.0, "kernel": "soft", "noise_hu": 5.5, "contrast": "none", "place": 0.5},
    "chest_5mm_sharp": {"step_mm": 5.0, "kernel": "sharp", "noise_hu": 34.0, "contrast": "none", "place": 0.5},
    "chest_2.5mm_lung": {"step_mm": 2.5, "kernel": "sharp", "noise_hu": 40.0, "contrast": "arterial", "place": 0.95},
    "chest_1mm_soft": {"step_mm": 1.0, "thickness_mm": 2.0, "kernel": "soft", "noise_hu": 13.0, "contrast": "none", "place": 1.0},
    "chest_0.8mm_contrast": {"step_mm": 0.8, "thickness_mm": 1.0, "kernel": "soft", "noise_hu": 5.5, "contrast": "arterial", "place": 0.28},
}
CLASSES = {
    "air and lung": (-1025, -700),
    "dense lung": (-700, -200),
    "fat": (-200, -30),
    "soft": (-30, 110),
    "bright": (110, 350),
    "bone": (350, 3072),
}
CLOSE = 0.2  # what is asked for
WINDOWS = ((-1350.0, 150.0), (-160.0, 240.0), (-300.0, 1200.0))


@dataclass(frozen=True)
class Measured:
    """Of one volume. numbers: by name. density: (B,) share of the body's voxels between BINS. spectrum: see `noise`."""

    numbers: dict[str, float]
    density: np.ndarray
    spectrum: np.ndarray


BINS = np.arange(-1025.0, 1526.0, 25.0)
FREQUENCIES = np.linspace(0.0, 0.5, 9)  # cycles a pixel


def coarse(volume: Volume) -> Volume:
    """The axial slices with SIDE pixels, averaged as a model's images are."""
    planes = planes_of(volume, "axial")
    rows, columns = planes.voxels.shape[1:]
    voxels = np.stack(
        [np.asarray(Image.fromarray(np.asarray(v, np.float32)).resize((SIDE, SIDE), Image.Resampling.BILINEAR)) for v in planes.voxels]
    )
    matrix = planes.to_ras.copy()
    matrix[:3, 0] *= columns / SIDE
    matrix[:3, 1] *= rows / SIDE
    return Volume(np.rint(voxels).astype(np.int16), matrix, "CT", "real")


def body_of(voxels: np.ndarray) -> np.ndarray:
    """(K, J, I) bool: what is enclosed by the patient, without the table: from the first to the last dense voxel of rows and columns."""
    from scipy import ndimage

    dense = ndimage.binary_opening(voxels > -300, np.ones((1, 3, 3)), iterations=2)
    labels, count = ndimage.label(dense)
    if not count:
        return dense
    largest = labels == 1 + np.argmax(np.bincount(labels.ravel())[1:])
    across = np.maximum.accumulate(largest, 2) & np.maximum.accumulate(largest[:, :, ::-1], 2)[:, :, ::-1]
    down = np.maximum.accumulate(largest, 1) & np.maximum.accumulate(largest[:, ::-1], 1)[:, ::-1]
    return across & down


def noise(voxels: np.ndarray) -> tuple[float, float, np.ndarray]:
    """Standard deviation in HU, mean frequency in cycles a pixel, and power (F - 1,) by FREQUENCIES, of even parts of soft tissue.

    Parts are squares of 12 pixels; of those that lie in tissue of one density the quieter half counts.
    """
    size = 12
    window = np.hanning(size)[:, None] * np.hanning(size)[None]
    line = np.fft.fftfreq(size)
    radius = np.hypot(line[:, None], line[None])
    ramp = np.stack([np.ones(size * size), *(part.ravel() for part in np.mgrid[:size, :size])], 1)
    found = []
    for image in voxels[:: max(1, len(voxels) // 40)].astype(float):
        for j in range(0, SIDE - size, size // 2):
            for i in range(0, SIDE - size, size // 2):
                part = image[j : j + size, i : i + size]
                if part.min() < -150 or part.max() > 420 or not -20 < np.median(part) < 350:
                    continue
                flat = part.ravel() - ramp @ np.linalg.lstsq(ramp, part.ravel(), rcond=None)[0]
                found.append(flat.reshape(size, size))
    if not found:
        return float("nan"), float("nan"), np.full(len(FREQUENCIES) - 1, np.nan)
    spread = np.array([part.std() for part in found])
    # Borders of organs are in the louder parts.
    quiet = [part for part, deviation in zip(found, spread, strict=True) if deviation <= np.quantile(spread, 0.3)]
    power = np.mean([np.abs(np.fft.fft2(part * window)) ** 2 for part in quiet], 0) / (window**2).sum()
    rings = [power[(radius >= low) & (radius < high)] for low, high in pairwise(FREQUENCIES)]
    spectrum = np.array([ring.mean() if len(ring) else np.nan for ring in rings])
    known = radius > 0.06  # below, the plane that was taken off
    mean_frequency = float((power * radius)[known].sum() / power[known].sum())
    return float(np.median([part.std() for part in quiet])), mean_frequency, spectrum


def measured(volume: Volume) -> Measured:
    """All numbers of a volume with SIDE pixels."""
    voxels = volume.voxels
    inside = voxels[body_of(voxels)]
    numbers = {
        f"{name} ({low} to {high} HU), share of the body": float(((inside >= low) & (inside < high)).mean())
        for name, (low, high) in CLASSES.items()
    }
    deviation, frequency, spectrum = noise(voxels)
    numbers |= {"noise, HU": deviation, "noise, mean frequency in cycles a pixel": frequency}
    stack = cut(volume, "axial", FORMAT)
    differences = Differences(stack.images)
    wide = Differences(stack.images[..., 0])
    pairs = range(len(stack) - 1)
    numbers["difference of neighbours, three windows"] = statistics.mean(differences(k, k + 1) for k in pairs)
    numbers["difference of neighbours, wide window"] = statistics.mean(wide(k, k + 1) for k in pairs)
    guard = Guard.of(GUARDED, stack.content, stack.content_mm, stack.widest_channel)
    assert guard is not None
    tiles = Tiles(stack.images, guard)
    numbers["novelty beside both neighbours"] = statistics.mean(tiles.novelty(k, k - 1, k + 1) for k in range(1, len(stack) - 1))
    numbers["kept by γ 0.05"] = float(filter_stack(stack, PRESETS["paper"]).kept.mean())
    numbers["kept by γ 0.1 with the guard of 0.02"] = float(filter_stack(stack, GUARDED).kept.mean())
    return Measured(numbers, np.histogram(inside, BINS)[0] / inside.size, spectrum)


def phantoms_of(name: str, real: Volume, count: int) -> list[Volume]:
    """Phantoms scanned as a real scan was."""
    known = SCANS[name]
    field = real.spacing[0] * SIDE
    return [
        make_chest(FIRST_SEED + number, slices=len(real.voxels), field_mm=field, metal="none", arms="up", **known).volume
        for number in range(count)
    ]


def word(off: float) -> str:
    """Whether a number is close enough."""
    return "yes" if abs(off) <= CLOSE else "**no**"


def table(name: str, real: Measured, made: list[Measured]) -> tuple[list[str], int, int]:
    """Lines of a scan's table, and how many of its numbers are close, of how many."""
    lines = [f"| {name} | real | phantoms, mean | smallest to largest | off by | within 20 % |", "|---|---|---|---|---|---|"]
    close = 0
    for number, value in real.numbers.items():
        others = [one.numbers[number] for one in made]
        mean = statistics.mean(others)
        off = mean / value - 1.0 if value else float("nan")
        good = abs(off) <= CLOSE
        close += good
        lines.append(f"| {number} | {value:.3g} | {mean:.3g} | {min(others):.3g} to {max(others):.3g} | {off:+.0%} | {word(off)} |")
    density = np.mean([one.density for one in made], 0)
    apart = float(np.abs(np.cumsum(density) - np.cumsum(real.density)).sum() * (BINS[1] - BINS[0]))
    lines.append(f"| histogram: HU by which voxels would have to be moved on average | - | {apart:.0f} | - | - | - |")
    spectrum = np.nanmean([one.spectrum / np.nansum(one.spectrum) for one in made], 0)
    own = real.spectrum / np.nansum(real.spectrum)
    shape = float(np.nansum(np.abs(spectrum - own)) / 2)
    lines.append(f"| noise spectrum: share of the power that lies at another frequency | - | {shape:.2f} | - | - | {word(shape)} |")
    return lines, close, len(real.numbers)


def shown(image: np.ndarray, window: tuple[float, float]) -> np.ndarray:
    low, high = window
    return (np.clip((image.astype(float) - low) / (high - low), 0, 1) * 255).astype(np.uint8)


def picture(pairs: list[tuple[Volume, Volume]], path: Path) -> None:
    """Axial slices in three windows, and a coronal one: a pair of rows for each scan, the real one above."""
    rows = []
    for pair in pairs:
        for volume in pair:
            voxels, tall = volume.voxels, volume.spacing[2] / volume.spacing[0]
            tiles = [shown(voxels[int(share * len(voxels))], WINDOWS[0]) for share in (0.25, 0.5, 0.72)]
            tiles += [shown(voxels[int(share * len(voxels))], WINDOWS[1]) for share in (0.3, 0.55, 0.8)]
            tiles += [shown(voxels[int(0.55 * len(voxels))], WINDOWS[2])]
            coronal = Image.fromarray(shown(voxels[::-1, int(0.52 * SIDE)], WINDOWS[0]))
            height = min(SIDE, round(len(voxels) * tall))
            framed = Image.new("L", (SIDE, SIDE))
            framed.paste(coronal.resize((SIDE, height), Image.Resampling.BICUBIC), (0, (SIDE - height) // 2))
            rows.append(np.hstack([*tiles, np.asarray(framed)]))
    Image.fromarray(np.vstack(rows)).save(path, optimize=True)


def main() -> None:
    """Print the tables; with --out write them, and the picture beside them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scans", type=Path, default=ROOT.parent / "shared" / "scans")
    parser.add_argument("--phantoms", type=int, default=8, help="for each scan")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    there = [name for name in SCANS if (arguments.scans / f"{name}.nrrd").is_file()]
    if not there:
        print(f"Skipped: none of {', '.join(SCANS)} is in {arguments.scans}.")
        return
    lines, pairs, total, good = [], [], 0, 0
    for name in there:
        real = coarse(read_volume(arguments.scans / f"{name}.nrrd"))
        made = phantoms_of(name, real, arguments.phantoms)
        found, close, count = table(name, measured(real), [measured(volume) for volume in made])
        lines += ["", *found]
        good, total = good + close, total + count
        pairs.append((real, made[0]))
    taken = statistics.median(seconds(lambda seed=seed: make_chest(FIRST_SEED + seed, slices=96))[0] for seed in range(5))  # type: ignore[misc]
    head = [
        "# Phantoms of the chest beside real ones",
        "",
        f"Made by Testing/benchmarks/phantom_statistics.py. {arguments.phantoms} phantoms for each scan. {machine()}.",
        "",
        f"{good} of {total} numbers within 20 %. 96 slices of 200 x 200 with drawn findings take {taken:.2f} s (median of 5).",
    ]
    text = "\n".join([*head, *lines, ""])
    print(text)
    if arguments.out:
        arguments.out.write_text(text, encoding="utf-8")
        picture(pairs, arguments.out.with_suffix(".png"))


if __name__ == "__main__":
    main()
