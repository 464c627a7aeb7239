"""What the local-novelty guard of stage 1 buys: nodules that are still seen, against the share of slices that is read.

    python Testing/benchmarks/novelty_guard.py [--phantoms 500] [--out Testing/benchmarks/novelty_guard.md]

A slice shows a nodule when the nodule fills at least a quarter of its thickness, and a nodule is seen when a slice that shows it is kept.
Its best slice, the one nearest to its centre, counts as read when it or a neighbour is kept. Each row with the guard stands beside what
gamma alone achieves at the same share of slices, read off the line through its own rows.
"""

from __future__ import annotations

import argparse
import statistics
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from measure import machine

from MedPrunerLogic.evaluation.benchmarks import FIRST_SEED
from MedPrunerLogic.imaging.slices import InputFormat, cut
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.anchors import filter_stack
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings

CLINICAL = PRESETS["clinical"]
CHOSEN_ON = 120  # the guard's constants were chosen on this many phantoms from FIRST_SEED and on those behind the 500 after them
GAMMAS = (0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1)
GUARDS = ((3.0, 0.02), (4.0, 0.02), (4.0, 0.04), (4.0, 0.06), (6.0, 0.02), (10.0, 0.02))  # mm, local_gamma
SHOWN = 0.25  # of a slice's thickness
NOISE_HU = 60.0  # as in a thin slice at low dose; phantoms come with 4...16


@dataclass(frozen=True)
class Scans:
    """Phantoms that a table is about. noise: added, HU. small_mm: radius of the only nodule, in 60 to 96 slices; None: as they come."""

    image_format: InputFormat
    share: float  # of --phantoms
    noise: float = 0.0
    small_mm: tuple[float, float] | None = None


# MedGemma's format with a quarter of its pixels, to save time.
SCANS = {
    "each with one nodule of 3 to 5 mm in diameter, 60 to 96 slices": Scans(CARDS["phantom"].image_format, 1.0, small_mm=(1.5, 2.5)),
    "the same through MedGemma's windows": Scans(InputFormat(size=224), 0.2, small_mm=(1.5, 2.5)),
    "as they are": Scans(CARDS["phantom"].image_format, 0.4),
    f"with {NOISE_HU:.0f} HU of noise": Scans(CARDS["phantom"].image_format, 0.2, NOISE_HU),
    "as they are, through MedGemma's windows": Scans(InputFormat(size=224), 0.2),
}


@dataclass(frozen=True)
class Seen:
    """One nodule under one setting."""

    size: str
    seen: bool
    best: bool


def settings() -> dict[str, PruningSettings]:
    """By the name of its row."""
    alone = {f"γ {gamma:g}": PruningSettings(gamma=gamma) for gamma in GAMMAS}
    guarded = {
        f"guard {tile:g} mm, {local:g}": PruningSettings(gamma=CLINICAL.gamma, local_gamma=local, tile_mm=tile) for tile, local in GUARDS
    }
    return alone | guarded


def look(job: tuple[int, str]) -> dict[str, tuple[float, list[Seen]]]:
    """One phantom, one kind of scan: {setting: (share of slices kept, its nodules)}."""
    index, scan = job
    kind = SCANS[scan]
    if kind.small_mm:
        made = drawing.make_phantom(
            FIRST_SEED + CHOSEN_ON + index, slices=60 + index % 37, nodules=1, size="small", small_mm=kind.small_mm, matrix=256
        )
    else:
        made = drawing.make_phantom(FIRST_SEED + CHOSEN_ON + index)
    volume = made.volume
    if kind.noise:
        noisy = volume.voxels + np.random.default_rng(index).normal(0.0, kind.noise, volume.voxels.shape)
        volume = Volume(np.rint(noisy.clip(-1024, 3071)).astype(np.int16), volume.ijk_to_ras, volume.modality, volume.name)
    stack = cut(volume, "axial", kind.image_format)
    if (stack.images == stack.images[..., :1]).all():
        stack = replace(stack, images=np.ascontiguousarray(stack.images[..., :1]))  # three equal channels differ as one does
    heights = stack.image_to_ras[:, 2, 3]
    found = {}
    for name, chosen in settings().items():
        kept = filter_stack(stack, chosen).kept
        nodules = []
        for nodule in made.nodules:
            away, half = np.abs(heights - nodule.centre_ras[2]), volume.spacing[2] / 2
            filled = np.minimum(away + half, nodule.radius_mm) - np.maximum(away - half, -nodule.radius_mm)  # mm
            shows, best = filled >= SHOWN * 2 * half, int(away.argmin())
            nodules.append(Seen(nodule.size, bool(kept[shows].any()), bool(kept[max(best - 1, 0) : best + 2].any())))
        found[name] = float(kept.mean()), nodules
    return found


def table(results: list[dict[str, tuple[float, list[Seen]]]]) -> list[str]:
    """Lines of the table."""
    rows: dict[str, list[float]] = {}
    for name in settings():
        nodules = [nodule for result in results for nodule in result[name][1]]
        by_size = [[n.seen for n in nodules if n.size == size] for size in drawing.SIZES]
        best = [[n.best for n in nodules if n.size in sizes] for sizes in (("small",), drawing.SIZES)]
        shares = [statistics.mean(result[name][0] for result in results)]
        shares += [float(np.mean(seen)) if seen else np.nan for seen in (*by_size, *best)]
        rows[name] = shares
    alone = np.array(sorted(rows[name] for name in rows if name.startswith("γ")))
    seen = " | ".join(f"{size} seen" for size in drawing.SIZES)
    lines = [
        f"| setting | slices kept | {seen} | best slice of small | best slice | γ alone: small seen | γ alone: best slice |",
        "|---" * 9 + "|",
    ]
    for name, row in rows.items():
        text = " | ".join("" if np.isnan(share) else f"{share:.1%}" for share in row)
        beside = ["", ""]
        if not name.startswith("γ") and alone[0, 0] <= row[0]:
            beside = [f"{np.interp(row[0], alone[:, 0], alone[:, column]):.1%}" for column in (1, 5)]
        lines.append(f"| {name} | {text} | {' | '.join(beside)} |")
    return lines


def main() -> None:
    """Print the tables, and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--phantoms", type=int, default=500)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    parts = []
    with ProcessPoolExecutor(2) as pool:
        for scan, kind in SCANS.items():
            count = round(args.phantoms * kind.share)
            results = list(pool.map(look, [(index, scan) for index in range(count)], chunksize=4))
            nodules = sum(len(found) for _, found in (next(iter(result.values())) for result in results))
            title = (
                f"{count} held-out phantoms with {nodules} nodules, {scan}; mean share of slices. "
                f"The guard comes with γ {CLINICAL.gamma:g}; tile side and its own threshold are given."
            )
            parts.append("\n".join([title, "", *table(results)]))
            print(parts[-1] + "\n", flush=True)
    if args.out:
        args.out.write_text("\n\n".join([*parts, f"{machine()}."]) + "\n")


if __name__ == "__main__":
    main()
