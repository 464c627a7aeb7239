"""Stage 1 where nothing is dropped: anchors part all slices of a scan into slabs, within a budget of images; each slab is folded into one.

The paper's anchors, with another end (arXiv 2603.11625): a slice that differs from the anchor by more than gamma begins a new slab instead
of being kept alone, so slabs are thin where the scan changes and thick where it does not. Differences are those of the widest window:
narrow ones show the same changes, but multiply noise (MedGemma's 0-80 HU channel by 25). No slab grows beyond `slab_mm` without need: 5 mm
is what is read as a standard series. Where that makes more images than the budget allows, the slices are shared out among as many slabs as
it does: as even as can be, since a finding fades with the thickness of its slab and may lie anywhere, and thinner where folding costs most.
In CT that is where a vessel or the chest's wall in one slice covers lung of another, and a nodule in it; elsewhere where the scan changes.
A model that takes two pictures side by side into each visual token (InputFormat.frames) is then given two slabs an image, half as thick.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..imaging.even import faces_of
from ..imaging.planes import Planes
from ..imaging.slices import InputFormat, glance, sampled, seen_in_glance
from ..imaging.windows import lung_levels
from .anchors import AnchorFilter
from .guard import GREY_SPAN
from .settings import PruningSettings

_LEAST_GAMMA = 1e-3  # nothing is divided by less
_UNEVEN = 1.25  # slices in the thickest slab, over the average
_COVER = 20.0  # what covered lung costs beside the thickness; between 4 and 40 the slabs are nearly the same
_COVER_PIXELS = 4096  # looked at for it


class Differences:
    """How slices differ, on intensities in [-1, 1]; each difference is computed when it is first asked for.

    pictures: (N, ...) uint8, see imaging.slices.glance. lung: see imaging.windows.lung_levels.
    """

    def __init__(self, pictures: np.ndarray, lung: tuple[int, int] | None = None) -> None:
        self._pictures, self._lung = pictures.reshape(len(pictures), -1), lung
        self._found: dict[tuple[int, int], float] = {}
        self._covered: dict[tuple[bytes, int], np.ndarray | None] = {}

    def __len__(self) -> int:
        return len(self._pictures)

    def __call__(self, one: int, other: int) -> float:
        """The mean absolute difference of two slices, 0...2."""
        found = self._found.get((one, other))
        if found is None:
            a, b = self._pictures[one], self._pictures[other]
            # max - min of unsigned bytes never overflows, and needs no wider copy of either
            total = int((np.maximum(a, b) - np.minimum(a, b)).sum(dtype=np.uint64))
            found = self._found[one, other] = total / (max(a.size, 1) * GREY_SPAN)
        return found

    def covered(self, slices: np.ndarray, thickest: int) -> np.ndarray | None:
        """(thickest + 1, S + 1): by how much the maximum over n of these slices (S,), those before the i-th, lies above lung in each.

        The mean over the picture, summed over the n slices, at [n, i]. None where there is no lung.
        """
        key = slices.tobytes(), thickest
        if key not in self._covered:
            self._covered[key] = self._cover(slices, thickest)
        return self._covered[key]

    def _cover(self, slices: np.ndarray, thickest: int) -> np.ndarray | None:
        if self._lung is None:
            return None
        pictures = self._pictures[slices]
        lung = (pictures >= self._lung[0]) & (pictures < self._lung[1])
        aerated = np.flatnonzero(lung.any(0))
        if not len(aerated):
            return None
        pixels = aerated[:: -(-len(aerated) // _COVER_PIXELS)]
        one, air = pictures[:, pixels].astype(np.float32), lung[:, pixels].astype(np.float32)
        whole = len(pixels) / len(aerated) * pictures.shape[1] * GREY_SPAN
        covered = np.zeros((thickest + 1, len(slices) + 1))
        top, count, own = one, air, np.einsum("sp,sp->s", air, one)
        below = own
        for n in range(1, min(thickest, len(slices)) + 1):
            if n > 1:  # of each slab of n slices: the maximum, how many of them show lung at a place, and how bright that is
                top, count, below = np.maximum(top[:-1], one[n - 1 :]), count[:-1] + air[n - 1 :], below[:-1] + own[n - 1 :]
            covered[n, n:] = (np.einsum("sp,sp->s", count, top) - below) / whole
        return covered


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
    frames: see imaging.slices.SliceStack.
    """

    slabs: np.ndarray
    anchors: AnchorFilter | None = None
    unlimited: int = 0
    frames: np.ndarray | None = None


def part_slices(planes: Planes, image_format: InputFormat, settings: PruningSettings, within: Within | None = None) -> Parted:
    """The model's own sample of the slices; with a budget of images, slabs of all of them, or of those that see a region of interest."""
    if settings.image_budget is None:
        return Parted(sampled(len(planes), image_format.max_slices))
    pictures = glance(planes, image_format)
    if within is not None:
        rows, columns = np.nonzero(seen_in_glance(planes, image_format, np.asarray(within.cells.any(0))))
        pictures = pictures[:, rows, columns]
    inside = None if within is None else within.inside
    differences = Differences(pictures, lung_levels(planes, image_format.ct_windows))
    return fold(differences, planes.step_mm, settings, image_format.max_slices, inside, image_format.frames, planes.faces)


def fold(
    differences: Differences,
    step_mm: float,
    settings: PruningSettings,
    takes: int,
    inside: np.ndarray | None = None,
    frames: int = 1,
    faces: np.ndarray | None = None,
) -> Parted:
    """Part all slices into slabs within the budget of images.

    step_mm: distance from one slice to the next. takes: how many images the model takes. inside: (N,) bool, the slices that are asked
    about; the others lie in slabs that are not read. None: all. frames: how many slabs an image can hold side by side.
    faces: (N, 2), where each slice begins and ends, in steps; None: they are evenly spaced.
    """
    inside = np.ones(len(differences), bool) if inside is None else inside
    faces = faces_of(len(differences)) if faces is None else faces
    most = settings.most_images(takes)

    slabs, framed = _grown(differences, faces * step_mm, settings, inside), None
    unlimited = int(inside[slabs[:, 0]].sum())
    if unlimited > most:
        runs = int(np.diff(inside.astype(int), prepend=0).clip(min=0).sum())
        room = most * frames - runs * (frames - 1)  # the last image of a run may have frames to spare
        if unlimited > room:
            slabs = _shared_out(differences, settings, inside, room, faces)
        if frames > 1:
            slabs, framed = _side_by_side(slabs, inside, frames)
    read = inside[slabs[:, 0]]
    distance = np.array([0.0, *(differences(*pair) for pair in pairwise(slabs[:, 0].tolist()))], np.float32)
    anchors = AnchorFilter(read, np.where(read, np.arange(len(slabs)), -1), distance, np.zeros(len(slabs), np.float32))
    return Parted(slabs, anchors, unlimited, framed)


def _side_by_side(slabs: np.ndarray, inside: np.ndarray, frames: int) -> tuple[np.ndarray, np.ndarray]:
    """Neighbouring slabs in one image, as many as it has frames: what it shows (S, 2), and its frames (S, frames, 2).

    Those that are read and those that are not stay apart; what is left over at the end of a run is shown again in the frames that remain.
    """
    read = inside[slabs[:, 0]]
    runs = np.split(np.arange(len(slabs)), np.flatnonzero(read[1:] != read[:-1]) + 1)
    groups = [run[start : start + frames] for run in runs for start in range(0, len(run), frames)]
    framed = np.stack([slabs[np.minimum(np.arange(frames) + group[0], group[-1])] for group in groups])
    return np.stack([framed[:, 0, 0], framed[:, -1, 1]], 1), framed


def _shared_out(differences: Differences, settings: PruningSettings, inside: np.ndarray, most: int, faces: np.ndarray) -> np.ndarray:
    """The slices that are asked about in `most` slabs, the others in one for each run of them.

    None is more than a quarter thicker than the average.
    """
    slices = np.flatnonzero(inside)
    count, begins = len(slices), np.flatnonzero(np.diff(slices, prepend=-2) > 1)  # where a run begins among them
    most = max(most, len(begins))
    run = np.searchsorted(begins, np.arange(count), side="right")
    ends = np.append(begins[1:], count) - 1
    below, above = faces[slices].T / ((faces[slices[ends], 1] - faces[slices[begins], 0]).sum() / count)
    thickest = max(-(-count // most), int(_UNEVEN * count / most))
    while True:
        after = _cheapest(_costs(differences, settings.gamma, slices, run, thickest, below, above), most)
        if after is not None:
            break
        thickest += 1  # runs that do not divide evenly
    first = [0, *after[:-1]]
    read = [(int(slices[a]), int(slices[b - 1]) + 1) for a, b in zip(first, after, strict=True)]
    edges = sorted({0, len(inside), *(edge for slab in read for edge in slab)})
    return np.array(list(pairwise(edges)))


def _costs(
    differences: Differences, gamma: float | None, slices: np.ndarray, run: np.ndarray, thickest: int, below: np.ndarray, above: np.ndarray
) -> np.ndarray:
    """(n, S + 1): of a slab of n slices that ends before the i-th, at [n, i]; infinite across the runs, and for slabs above `thickest`.

    The square of its thickness in average slices, and what folding hides / gamma: in CT the lung that it covers, else that square times the
    way from its first slice to its last. below, above: (S,), the faces of each slice.
    """
    count, fitting = len(slices), []
    for n in range(1, count + 1):
        thickness = above[n - 1 :] - below[: count - n + 1]
        fits = (run[n - 1 :] == run[: count - n + 1]) & (thickness <= thickest + 1e-6)
        if not fits.any():
            break
        fitting.append((thickness**2, fits))
    covered = None if gamma is None else differences.covered(slices, len(fitting))
    way = np.zeros(count)
    if covered is None and gamma is not None:
        steps = zip(slices[:-1].tolist(), (run[1:] == run[:-1]).tolist(), strict=True)
        way = np.cumsum([0.0, *(differences(one, one + 1) if together else 0.0 for one, together in steps)])
    cost = np.full((len(fitting) + 1, count + 1), np.inf)
    for n, (square, fits) in enumerate(fitting, start=1):
        hidden = square * (way[n - 1 :] - way[: count - n + 1]) if covered is None else _COVER * covered[n, n:]
        cost[n, n:] = np.where(fits, square + hidden / max(gamma or 0.0, _LEAST_GAMMA), np.inf)
    return cost


def _cheapest(cost: np.ndarray, most: int) -> list[int] | None:
    """Where `most` slabs of these costs end, at the least sum; None where there is no way. Dynamic programming."""
    count = cost.shape[1] - 1
    best = np.full(count + 1, np.inf)
    best[0] = 0.0
    chosen = np.zeros((most, count + 1), int)
    for number in range(most):
        options = np.full(cost.shape, np.inf)
        for n in range(1, len(cost)):
            options[n, n:] = best[: count + 1 - n] + cost[n, n:]
        chosen[number], best = options.argmin(0), options.min(0)
    if not np.isfinite(best[count]):
        return None
    ends = [count]
    for number in range(most - 1, 0, -1):
        ends.append(ends[-1] - int(chosen[number, ends[-1]]))
    return ends[::-1]


def _grown(differences: Differences, faces_mm: np.ndarray, settings: PruningSettings, inside: np.ndarray) -> np.ndarray:
    """The slabs without a budget, from the first slice on, each as thick as it may be."""
    gamma = settings.gamma
    edges = [0]
    for index in range(1, len(inside)):
        full = faces_mm[index, 1] - faces_mm[edges[-1], 0] > settings.slab_mm + 1e-6
        if inside[index] != inside[index - 1] or (
            inside[index] and (full or (gamma is not None and differences(edges[-1], index) > gamma))
        ):
            edges.append(index)
    return np.stack([edges, [*edges[1:], len(inside)]], 1)
