"""Stage 1 where nothing is dropped: anchors part all slices of a scan into slabs, within a budget of images; each slab is folded into one.

The paper's anchors, with another end (arXiv 2603.11625): a slice that differs from the anchor by more than gamma begins a new slab instead
of being kept alone, so slabs are thin where the scan changes and thick where it does not. Differences are those of the widest window:
narrow ones show the same changes, but multiply noise (MedGemma's 0-80 HU channel by 25). No slab grows beyond `slab_mm` without need: 5 mm
is what is read as a standard series. Where that makes more images than the budget allows, gamma and `slab_mm` are scaled up together, by as
little as makes them fit; what the budget then has left goes to the slabs that change most within, which are cut in two.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..imaging.planes import Planes
from ..imaging.slices import InputFormat, glance, sampled, seen_in_glance
from .anchors import AnchorFilter
from .guard import GREY_SPAN
from .settings import PruningSettings

_BISECTIONS = 12  # of the scale, to a four-thousandth
_LEAST_GAMMA = 1e-3  # a gamma of zero could not be scaled
_LARGEST_SCALE = 2.0**20  # everything is one slab long before


class Differences:
    """Mean absolute differences between slices, on intensities in [-1, 1]; each is computed when it is first asked for.

    pictures: (N, ...) uint8, see imaging.slices.glance.
    """

    def __init__(self, pictures: np.ndarray) -> None:
        self._pictures = pictures.reshape(len(pictures), -1)
        self._found: dict[tuple[int, int], float] = {}

    def __len__(self) -> int:
        return len(self._pictures)

    def __call__(self, one: int, other: int) -> float:
        """0...2."""
        found = self._found.get((one, other))
        if found is None:
            a, b = self._pictures[one], self._pictures[other]
            # max - min of unsigned bytes never overflows, and needs no wider copy of either
            total = int((np.maximum(a, b) - np.minimum(a, b)).sum(dtype=np.uint64))
            found = self._found[one, other] = total / (max(a.size, 1) * GREY_SPAN)
        return found


@dataclass(frozen=True, eq=False)
class Within:
    """A region of interest, slice by slice. cells: (N, 64, 64) bool, see imaging.region.cells_within."""

    cells: np.ndarray

    @property
    def inside(self) -> np.ndarray:
        """(N,) bool, the slices that see some of it."""
        return np.asarray(self.cells.any((1, 2)))

    def of_images(self, slabs: np.ndarray) -> np.ndarray:
        """(S, 64, 64) bool, the cells of each image that see some of it in any of its slices."""
        return np.stack([self.cells[first:after].any(0) for first, after in slabs])


@dataclass(frozen=True, eq=False)
class Parted:
    """Which slices share an image.

    slabs: (S, 2) int, the first slice of each image and the one after its last. anchors: which images are read, where that is decided by
    now; None: what is alike among them is still to be dropped. unlimited: how many images there would be without a budget.
    """

    slabs: np.ndarray
    anchors: AnchorFilter | None = None
    unlimited: int = 0


def part_slices(planes: Planes, image_format: InputFormat, settings: PruningSettings, within: Within | None = None) -> Parted:
    """The model's own sample of the slices; with a budget of images, slabs of all of them, or of those that see a region of interest."""
    if settings.image_budget is None:
        return Parted(sampled(len(planes), image_format.max_slices))
    pictures = glance(planes, image_format)
    if within is not None:
        rows, columns = np.nonzero(seen_in_glance(planes, image_format, np.asarray(within.cells.any(0))))
        pictures = pictures[:, rows, columns]
    inside = None if within is None else within.inside
    return fold(Differences(pictures), planes.step_mm, settings, image_format.max_slices, inside)


def fold(differences: Differences, step_mm: float, settings: PruningSettings, takes: int, inside: np.ndarray | None = None) -> Parted:
    """Part all slices into slabs within the budget of images.

    step_mm: distance from one slice to the next. takes: how many images the model takes. inside: (N,) bool, the slices that are asked
    about; the others lie in slabs that are not read. None: all.
    """
    inside = np.ones(len(differences), bool) if inside is None else inside
    most = settings.most_images(takes)

    def at(scale: float) -> np.ndarray:
        return _grown(differences, step_mm, settings, scale, inside)

    def count(slabs: np.ndarray) -> int:
        return int(inside[slabs[:, 0]].sum())

    slabs = at(1.0)
    unlimited = count(slabs)
    if unlimited > most:
        low, high = 1.0, 2.0
        while count(at(high)) > most and high < _LARGEST_SCALE:
            low, high = high, 2.0 * high
        for _step in range(_BISECTIONS):
            middle = (low + high) / 2
            low, high = (middle, high) if count(at(middle)) > most else (low, middle)
        slabs = _split(differences, at(high), inside, most)
    read = inside[slabs[:, 0]]
    distance = np.array([0.0, *(differences(*pair) for pair in pairwise(slabs[:, 0].tolist()))], np.float32)
    anchors = AnchorFilter(read, np.where(read, np.arange(len(slabs)), -1), distance, np.zeros(len(slabs), np.float32))
    return Parted(slabs, anchors, unlimited)


def _split(differences: Differences, slabs: np.ndarray, inside: np.ndarray, most: int) -> np.ndarray:
    """Slabs that change most from their first slice to their last, cut in the middle until there are `most` that are asked about."""
    parts = slabs.tolist()
    for _left in range(most - int(inside[slabs[:, 0]].sum())):
        thick = [number for number, (first, after) in enumerate(parts) if inside[first] and after - first > 1]
        number = max(thick, key=lambda number: differences(parts[number][0], parts[number][1] - 1))
        first, after = parts[number]
        parts[number : number + 1] = [[first, (first + after) // 2], [(first + after) // 2, after]]
    return np.array(parts)


def _grown(differences: Differences, step_mm: float, settings: PruningSettings, scale: float, inside: np.ndarray) -> np.ndarray:
    """The slabs at a scale of gamma and thickness, from the first slice on, each as thick as it may be."""
    gamma = None if settings.gamma is None else max(settings.gamma, _LEAST_GAMMA) * scale
    thickest = max(int(settings.slab_mm * scale / step_mm + 1e-6), 1)
    edges = [0]
    for index in range(1, len(inside)):
        full = index - edges[-1] >= thickest
        if inside[index] != inside[index - 1] or (
            inside[index] and (full or (gamma is not None and differences(edges[-1], index) > gamma))
        ):
            edges.append(index)
    return np.stack([edges, [*edges[1:], len(inside)]], 1)
