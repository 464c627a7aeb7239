"""Chests as the embedded model sees them: images, and what each patch and token of them shows. Made once, by processes of their own.

python Testing/training/chest_views.py --work /tmp/embedded --first 1000000 --count 3000
"""

from __future__ import annotations

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.planes import Planes, planes_of
from MedPrunerLogic.imaging.slices import InputFormat, SliceStack, every, paint, place
from MedPrunerLogic.phantom.chest.make import Chest, make_chest
from MedPrunerLogic.phantom.chest.truth import KINDS, LOBES, NODULES, SIDES, Finding
from MedPrunerLogic.pruning.method import TWO_STAGES
from MedPrunerLogic.pruning.settings import preset

SIZE, GRID, WINDOW = 192, 16, 2  # px, patches a side, patches a side of a token
SIDE = GRID // WINDOW
FORMAT = InputFormat(SIZE, 96, ((-1024.0, 1024.0), (-135.0, 215.0), (-1000.0, -300.0)))
SHOWN = (*(f"nodule, {type_}" for type_ in NODULES), *(kind for kind in KINDS if kind != "nodule"))
IMAGES = 28  # of a volume that are learnt from


def shown_as(finding: Finding) -> int:
    """Its place in SHOWN."""
    return SHOWN.index(f"nodule, {finding.detail['type']}" if finding.kind == "nodule" else finding.kind)


def slabs_of(planes: Planes, folded: bool) -> SliceStack:
    """Every slice an image, or slices folded as the preset `clinical` does."""
    slabs = TWO_STAGES.part_slices(planes, FORMAT, preset("clinical")).slabs if folded else every(len(planes))
    return place(planes, FORMAT, slabs)


def patches_of(chest: Chest, slabs: np.ndarray) -> np.ndarray:
    """(findings, S, G, G) bool: the patches of each image that show some of a finding.

    A patch counts where it holds an eighth of a patch of it, or a third of the most that any patch of this image holds.
    """
    found = np.zeros((len(chest.masks or ()), len(slabs), GRID, GRID), bool)
    for number, mask in enumerate(chest.masks or ()):
        for image, (first, after) in enumerate(slabs.tolist()):
            plane = mask[first:after].any(0)
            if plane.any():
                held = plane.reshape(GRID, SIZE // GRID, GRID, SIZE // GRID).sum((1, 3))
                found[number, image] = held >= min((SIZE // GRID) ** 2 / 8, held.max() / 3)
    return found


def view(seed: int) -> dict[str, Any]:
    """images (N, H, W, 3) uint8; labels (N, kinds, G, G) bool; and of each (N, kinds) the size in mm, the lobe, the side; -1: none."""
    chest = make_chest(seed, matrix=SIZE, masks=True)
    rng = np.random.default_rng([seed, 99])
    planes = planes_of(chest.volume, "axial")
    stack = slabs_of(planes, bool(rng.random() < 0.6))
    patches = patches_of(chest, stack.slabs)
    telling = patches.any((0, 2, 3)) if len(patches) else np.zeros(len(stack), bool)
    order = rng.random(len(stack)) + 0.25 * telling  # likelier what shows something
    chosen = np.sort(np.argsort(-order)[:IMAGES])
    wanted = np.zeros(len(stack), bool)
    wanted[chosen] = True
    images = paint(planes, stack, FORMAT, wanted).images[chosen]
    labels = np.zeros((len(chosen), len(SHOWN), GRID, GRID), bool)
    facts = np.full((3, len(chosen), len(SHOWN)), -1.0, np.float32)
    for finding, its in zip(chest.truth.findings, patches[:, chosen], strict=True):
        kind, seen = shown_as(finding), its.any((1, 2))
        labels[:, kind] |= its
        facts[0, seen, kind] = np.maximum(facts[0, seen, kind], finding.size_mm)
        facts[1, seen, kind] = LOBES.index(finding.lobe) if finding.lobe in LOBES else -1
        facts[2, seen, kind] = SIDES.index(finding.side) if finding.side in SIDES else -1
    return {"images": images, "labels": labels, "facts": facts}


def keep(job: tuple[int, Path]) -> int:
    """Write the view of a seed, whole or not at all."""
    seed, folder = job
    path = folder / f"{seed}.images.npy"
    if not path.exists():
        try:
            seen = view(seed)
        except VolumeError:  # what was drawn has no room
            return seed
        np.savez_compressed(folder / f"{seed}.npz", labels=np.packbits(seen["labels"]), shape=seen["labels"].shape, facts=seen["facts"])
        part = folder / f"{seed}.part.npy"
        np.save(part, seen["images"])
        part.rename(path)  # last: what has images is complete
    return seed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--first", type=int, default=1_000_000)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--processes", type=int, default=1)
    args = parser.parse_args()
    folder = args.work / "views"
    folder.mkdir(parents=True, exist_ok=True)
    os.nice(10)
    jobs = ((seed, folder) for seed in range(args.first, args.first + args.count))
    with ProcessPoolExecutor(args.processes) as pool:
        for done, _seed in enumerate(pool.map(keep, jobs, chunksize=4), start=1):
            if done % 50 == 0:
                print(done, flush=True)


if __name__ == "__main__":
    main()
