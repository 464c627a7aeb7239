"""Stage 1, inter-slice anchor-based filtering: drop slices that hardly differ from the last one kept (arXiv 2603.11625).

The local-novelty guard is our own. A small nodule hardly moves the mean over a whole slice, but moves that over a tile of its size. So do
borders that shift a little from slice to slice; but what they bring is already there in the anchor, a little to the side. A tile is
therefore compared with all nine tiles around its place in the anchor, and is new as far as it lies outside their range. Noise averages
out of a tile, but not out of the mean absolute difference that gamma judges. Testing/benchmarks/novelty_guard.md has the numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .settings import PruningSettings
from .slices import SliceStack

_GREY_SPAN = 127.5  # uint8 0...255 is what the vision tower sees as -1...1, so a difference of 127.5 grey levels is 1


@dataclass(frozen=True, eq=False)
class AnchorFilter:
    """Which slices are read, and what stands for the others. All (S,).

    kept: bool. anchor_of: int, the kept slice that stands for each slice; a kept slice stands for itself.
    distance: float32, mean absolute difference to the anchor in force when the slice was judged, 0...2; 0 for the first.
    local_distance: float32, the largest tile difference to that anchor (see Guard), 0...2; 0 for the first, and all 0 without the guard.
    """

    kept: np.ndarray
    anchor_of: np.ndarray
    distance: np.ndarray
    local_distance: np.ndarray

    def among(self, chosen: np.ndarray, count: int) -> AnchorFilter:
        """The same seen from all `count` slices, of which only the `chosen` (indices) were looked at; the others have no anchor (-1)."""
        kept, anchor_of, (distance, local_distance) = np.zeros(count, bool), np.full(count, -1), np.zeros((2, count), np.float32)
        kept[chosen], anchor_of[chosen], distance[chosen] = self.kept, chosen[self.anchor_of], self.distance
        local_distance[chosen] = self.local_distance
        return AnchorFilter(kept, anchor_of, distance, local_distance)


@dataclass(frozen=True)
class Guard:
    """The local-novelty guard: a slice is kept where the mean of any tile lies outside the range of the anchor's tiles around it.

    local_gamma: by how much, 0...2 on intensities in [-1, 1]. content: (top, left, bottom, right), the rows and columns that hold
    the volume. cells: (rows, columns), how many parts the content is cut into; a tile is 2 x 2 neighbouring cells, so that tiles overlap
    by half, and those around it are the 3 x 3 that touch its middle.
    """

    local_gamma: float
    content: tuple[int, int, int, int]
    cells: tuple[int, int]

    @classmethod
    def of(cls, settings: PruningSettings, content: tuple[int, int, int, int], content_mm: tuple[float, float]) -> Guard | None:
        """The guard that the settings ask for, on images whose content is so many mm (high, wide); None where it is off.

        The number of tiles follows from millimetres alone, so images of any pixel size are judged by the same tiles.
        """
        if settings.local_gamma is None:
            return None
        top, left, bottom, right = content
        rows, columns = (
            min(max(round(length / (settings.tile_mm / 2)), 1), pixels)
            for length, pixels in zip(content_mm, (bottom - top, right - left), strict=True)
        )
        return cls(settings.local_gamma, content, (rows, columns))

    def tile_means(self, image: np.ndarray) -> np.ndarray:
        """(H, W, C) uint8 -> (rows - 1, columns - 1, C) float64, the mean of each tile on -1...1; sums are whole, hence exact."""
        top, left, bottom, right = self.content
        row_edges, column_edges = (
            np.linspace(0, pixels, count + 1).astype(int) for pixels, count in zip((bottom - top, right - left), self.cells, strict=True)
        )
        content = image[top:bottom, left:right]
        # By bands: np.add.reduceat over the rows of bytes takes seven times as long, it has no vectorised sum into a wider type.
        bands = np.stack([content[start:stop].sum(0, dtype=np.uint32) for start, stop in pairwise(row_edges)])  # (rows, w, C)
        sums = np.add.reduceat(bands, column_edges[:-1], axis=1, dtype=np.uint64)  # (rows, columns, C)
        area = np.outer(np.diff(row_edges), np.diff(column_edges))[..., None]  # (rows, columns, 1)
        return _two_by_two(sums) / (_two_by_two(area) * _GREY_SPAN) - 1.0


def filter_slices(images: np.ndarray, gamma: float | None, guard: Guard | None = None) -> AnchorFilter:
    """Keep the first slice, then each whose mean absolute difference to the last kept one exceeds gamma, or that the guard keeps.

    images: (S, H, W, C) uint8 as the vision tower sees them, padding included. gamma: 0...2 on intensities in [-1, 1]; None keeps
    every slice and reports its distance to the one before. Differences are summed in whole grey levels, hence exact.
    With a guard, no tile of a dropped slice is new by more than its local_gamma to the slice that stands for it.
    """
    count = len(images)
    kept = np.ones(count, bool)
    anchor_of = np.arange(count)
    distance = np.zeros(count, np.float32)
    local_distance = np.zeros(count, np.float32)
    anchor = 0
    tiles = anchor_tiles = np.zeros(0) if guard is None else guard.tile_means(images[0])
    for index in range(1, count):
        distance[index] = _mean_difference(images[index], images[anchor])
        kept[index] = gamma is None or distance[index] > gamma
        if guard is not None:
            tiles = guard.tile_means(images[index])
            local_distance[index] = _novelty(tiles, anchor_tiles)
            kept[index] |= local_distance[index] > guard.local_gamma
        if kept[index]:
            anchor, anchor_tiles = index, tiles
        anchor_of[index] = anchor
    return AnchorFilter(kept, anchor_of, distance, local_distance)


def filter_stack(stack: SliceStack, settings: PruningSettings) -> AnchorFilter:
    """Stage 1 as the settings say; tiles are measured in the patient's millimetres, and lie where the volume is."""
    return filter_slices(stack.images, settings.gamma, Guard.of(settings, stack.content, stack.content_mm))


def _mean_difference(a: np.ndarray, b: np.ndarray) -> float:
    # max - min of unsigned bytes never overflows, and needs no wider copy of either image
    difference = np.maximum(a, b) - np.minimum(a, b)
    return int(difference.sum(dtype=np.uint64)) / (difference.size * _GREY_SPAN)


def _novelty(tiles: np.ndarray, anchor: np.ndarray) -> float:
    """How far the most novel tile lies outside the range of the anchor's 3 x 3 tiles around it, 0...2; mean over channels."""
    outside = np.maximum(_around(anchor, np.minimum) - tiles, tiles - _around(anchor, np.maximum))
    return float(np.maximum(outside, 0.0).mean(-1).max())


def _around(tiles: np.ndarray, extreme: np.ufunc) -> np.ndarray:
    """The extreme of each tile and the eight around it; there are fewer at the border."""
    edges = np.pad(tiles, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = extreme(extreme(edges[:-2], edges[1:-1]), edges[2:])
    return extreme(extreme(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])


def _two_by_two(cells: np.ndarray) -> np.ndarray:
    """Sums over 2 x 2 neighbours of (rows, columns, C); a single row or column stays as it is."""
    if cells.shape[0] > 1:
        cells = cells[:-1] + cells[1:]
    return cells[:, :-1] + cells[:, 1:] if cells.shape[1] > 1 else cells
