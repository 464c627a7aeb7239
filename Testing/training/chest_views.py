"""Chests as the embedded model sees them: images, and what each patch and token of them shows. Made once, by processes of their own.

python Testing/training/chest_views.py --work /tmp/embedded --processes 2
"""

from __future__ import annotations

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from MedPrunerLogic.engine import prompt_places
from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.planes import Planes, planes_of
from MedPrunerLogic.imaging.slices import InputFormat, SliceStack, paint, place, sampled
from MedPrunerLogic.phantom.chest import make
from MedPrunerLogic.phantom.chest.make import Chest, make_chest
from MedPrunerLogic.phantom.chest.truth import KINDS, LOBES, NODULES, SIDES, Finding, Truth, Wish
from MedPrunerLogic.phantom.drawing import make_phantom
from MedPrunerLogic.phantom.questions import as_chest
from MedPrunerLogic.pruning.method import TWO_STAGES
from MedPrunerLogic.pruning.settings import preset

SIZE, GRID, WINDOW = 192, 24, 3  # px, patches a side, patches a side of a token
SIDE = GRID // WINDOW
SIMPLE, CROWDED = 2_000_000, 3_000_000  # seeds from which on there are plain phantoms, and chests full of what is rare and small
FORMAT = InputFormat(SIZE, 96, ((-1024.0, 1024.0), (-135.0, 215.0), (-1000.0, -300.0)), (0.5, 99.5))
SHOWN = (*(f"nodule, {type_}" for type_ in NODULES), *(kind for kind in KINDS if kind != "nodule"))


def shown_as(finding: Finding) -> int:
    """Its place in SHOWN."""
    return SHOWN.index(f"nodule, {finding.detail['type']}" if finding.kind == "nodule" else finding.kind)


def slabs_of(planes: Planes, folded: bool) -> SliceStack:
    """Slices an image each, or folded as the preset `clinical` does."""
    slabs = TWO_STAGES.part_slices(planes, FORMAT, preset("clinical")).slabs if folded else sampled(len(planes), FORMAT.max_slices)
    return place(planes, FORMAT, slabs)


def patches_of(mask: np.ndarray) -> np.ndarray:
    """(..., G, G) bool: the patches that show some of a finding, from where it is: (..., H, W) bool.

    A patch counts where it holds an eighth of a patch of it, or a third of the most that any patch of this image holds.
    """
    held = mask.reshape(*mask.shape[:-2], GRID, SIZE // GRID, GRID, SIZE // GRID).sum((-3, -1))
    return held >= np.clip(held.max((-2, -1), keepdims=True) / 3, 1, (SIZE // GRID) ** 2 / 8)


def masks_of(chest: Chest, slabs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(n, 2) int16: a finding, and an image that shows it; (n, H, W) bool: where."""
    shown_by: list[tuple[int, int]] = []
    planes = []
    for number, mask in enumerate(chest.masks or ()):
        for image, (first, after) in enumerate(slabs.tolist()):
            plane = mask[first:after].any(0)
            if plane.any():
                shown_by.append((number, image))
                planes.append(plane)
    return np.array(shown_by, np.int16).reshape(-1, 2), np.array(planes, bool).reshape(-1, SIZE, SIZE)


def crowded(seed: int) -> list[Wish]:
    """Many small findings and some of the others: what a chest as it comes shows once in ten, so that fewer have to be painted."""
    rng = np.random.default_rng([seed, 98])
    wishes = [Wish("nodule", type=str(rng.choice(NODULES))) for _ in range(rng.integers(2, 6))]
    wishes += [Wish("rib fracture")] * int(rng.integers(0, 3)) + [Wish("enlarged lymph node")] * int(rng.integers(0, 3))
    return wishes + [Wish(kind) for kind, often in _BESIDE.items() if rng.random() < often]


_BESIDE = {"aortic calcification": 0.5, "effusion": 0.15, "pneumothorax": 0.1, "consolidation": 0.15, "ground-glass": 0.15}
_BESIDE |= {"cardiomegaly": 0.15, "emphysema": 0.12, "aortic aneurysm": 0.12}


def lobes_of(seed: int, wished: list[Wish] | None, stack: SliceStack) -> np.ndarray:
    """(S, G, G) int8: the lobe (LOBES) in which the middle of each patch lies, -1 outside the lungs."""
    scene = make._plan(seed, wished, (None, None, None), matrix=SIZE, **dict.fromkeys(_DRAWN)).scene
    grid, middles = scene.grid, (np.arange(GRID) + 0.5) * SIZE / GRID - 0.5
    pixels = np.stack([*(axis.ravel() for axis in np.meshgrid(middles, middles)), np.zeros(GRID**2), np.ones(GRID**2)])
    right, anterior, superior = (stack.image_to_ras @ pixels)[:, :3].transpose(1, 0, 2).reshape(3, -1) / grid.scale
    across, down = -right - grid.shift[0], -anterior - grid.shift[1]
    cosine, sine = np.cos(grid.angle), np.sin(grid.angle)
    points = np.stack([cosine * across + sine * down, cosine * down - sine * across, superior], 1)
    lobes = np.where(scene.thorax.depth(points) > 0.0, scene.thorax.lobe(points), -1)
    return lobes.reshape(len(stack), GRID, GRID).astype(np.int8)


_DRAWN = ("slices", "step_mm", "thickness_mm", "kernel", "noise_hu", "place", "field_mm")


def simple_chest(seed: int) -> Chest:
    """A plain phantom, which has nodules only, as if it were a chest."""
    made = make_phantom(seed, matrix=SIZE)
    volume, masks = made.volume, []
    for nodule in made.nodules:
        centre = (np.linalg.inv(volume.ijk_to_ras) @ [*nodule.centre_ras, 1.0])[:3]
        away = [(np.arange(n) - c) * mm for n, c, mm in zip(volume.voxels.shape[::-1], centre, volume.spacing, strict=True)]
        masks.append(away[2][:, None, None] ** 2 + away[1][:, None] ** 2 + away[0] ** 2 <= nodule.radius_mm**2)
    return replace(as_chest(made), masks=tuple(masks))


def view(seed: int) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """images (S, H, W, 3) uint8, and what is known of them: see View."""
    simple, wished = SIMPLE <= seed < CROWDED, crowded(seed) if seed >= CROWDED else None
    chest = simple_chest(seed) if simple else make_chest(seed, findings=wished, matrix=SIZE, masks=True)
    planes = planes_of(chest.volume, "axial")
    stack = slabs_of(planes, bool(np.random.default_rng([seed, 99]).random() < 0.6))
    shown_by, masks = masks_of(chest, stack.slabs)
    blocks, numbers = prompt_places(stack, min(len(planes), FORMAT.max_slices))
    return paint(planes, stack, FORMAT).images, {
        "shown_by": shown_by,
        "masks": np.packbits(masks.reshape(len(masks), SIZE * SIZE), 1),
        "lobes": np.full((len(stack), GRID, GRID), -2, np.int8) if simple else lobes_of(seed, wished, stack),
        "blocks": np.asarray(blocks, np.int16),
        "numbers": np.asarray(numbers, np.int16),
        "truth": np.frombuffer(chest.truth.to_json().encode(), np.uint8),
    }


@dataclass(frozen=True, eq=False)
class View:
    """A chest as the model sees it.

    images: (S, H, W, 3) uint8, mapped from the disk. shown_by: (n, 2), one of truth.findings and an image that shows it; masks: (n, H·W/8)
    uint8, where, a bit a pixel. lobes: see lobes_of; -2: not known.
    blocks, numbers: see engine.prompt_places.
    """

    images: np.ndarray
    shown_by: np.ndarray
    masks: np.ndarray
    lobes: np.ndarray
    blocks: np.ndarray
    numbers: np.ndarray
    truth: Truth

    @classmethod
    def load(cls, path: Path) -> View:
        """From what `keep` wrote at `path`, the images'."""
        images = np.load(path, mmap_mode="r")
        with np.load(path.with_name(path.name.replace(".images.npy", ".npz"))) as kept:
            truth = Truth.from_json(kept["truth"].tobytes().decode())
            return cls(images, kept["shown_by"], kept["masks"], kept["lobes"], kept["blocks"], kept["numbers"], truth)

    def masks_in(self, image: int) -> tuple[np.ndarray, np.ndarray]:
        """(n,) which of truth.findings an image shows; (n, H, W) bool: where."""
        chosen = self.shown_by[:, 1] == image
        return self.shown_by[chosen, 0], np.unpackbits(self.masks[chosen], 1).reshape(-1, SIZE, SIZE).astype(bool)

    def patches(self) -> np.ndarray:
        """(F, S, G, G) bool: the patches that show each of truth.findings."""
        patches = np.zeros((len(self.truth.findings), len(self.images), GRID, GRID), bool)
        for image in range(len(self.images)):
            findings, masks = self.masks_in(image)
            patches[findings, image] = patches_of(masks)
        return patches

    def facts(self) -> np.ndarray:
        """(S, 3, kinds) float32: the size in mm, the lobe, the side of what each image shows; -1: none."""
        facts = np.full((len(self.images), 3, len(SHOWN)), -1.0, np.float32)
        for number, image in self.shown_by.tolist():
            finding = self.truth.findings[number]
            kind = shown_as(finding)
            facts[image, 0, kind] = max(facts[image, 0, kind], finding.size_mm)
            facts[image, 1, kind] = LOBES.index(finding.lobe) if finding.lobe in LOBES else -1
            facts[image, 2, kind] = SIDES.index(finding.side) if finding.side in SIDES else -1
        return facts


def keep(job: tuple[int, Path]) -> int:
    """Write the view of a seed, whole or not at all."""
    seed, folder = job
    path = folder / f"{seed}.images.npy"
    if not path.exists():
        try:
            images, known = view(seed)
        except VolumeError:  # what was drawn has no room
            return seed
        np.savez_compressed(folder / f"{seed}.npz", **known)
        part = folder / f"{seed}.part.npy"
        np.save(part, images)
        part.rename(path)  # last: what has images is complete
    return seed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--first", type=int, default=999_900, help="seeds before 1,000,000 are held out")
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
