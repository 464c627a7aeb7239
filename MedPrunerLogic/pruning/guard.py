"""The local-novelty guard of stage 1, our own: nothing small that comes and goes is dropped.

A small nodule hardly moves the mean over a whole slice, but moves that over a tile of its size. So do
borders and vessels that shift from slice to slice; but what they bring to a place is there in the slice before or the slice behind, or a
little to the side. A tile is therefore compared with the nine tiles around its place in the kept slices on both sides, and is new as far
as it lies outside their range: a border that has passed is explained, what appears and is gone again is not. What tiles usually change by
from one slice to the next, noise above all, is no news either. Testing/benchmarks/novelty_guard.md has the numbers.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .settings import PruningSettings

_BATCH_PIXELS = 2 * 2**20  # of images whose tiles are summed up together; more would not stay in a CPU's caches
GREY_SPAN = 127.5  # uint8 0...255 is what the vision tower sees as -1...1, so a difference of 127.5 grey levels is 1
_DEVIATIONS = 1.4826  # median absolute deviations that make a standard deviation of a normal distribution
_USUAL_DEVIATIONS = 3.0  # of what tiles usually change by; among some ten thousand tiles, fewer would find news in noise alone


@dataclass(frozen=True)
class Guard:
    """The local-novelty guard: no tile of a dropped slice is new beside the kept slices before and behind it.

    local_gamma: by how much a tile may lie outside the range of the tiles around its place, 0...2 on intensities in [-1, 1], beyond three
    standard deviations of what tiles of this scan usually change by. content: (top, left, bottom, right), the rows and columns that hold
    the volume. cells: (rows, columns), how many parts the content is cut into; a tile is 2 x 2 neighbouring cells, so that tiles overlap
    by half, and those around it are the 3 x 3 that touch its middle. channel: the one that is looked at.
    """

    local_gamma: float
    content: tuple[int, int, int, int]
    cells: tuple[int, int]
    channel: int = 0

    @classmethod
    def of(
        cls, settings: PruningSettings, content: tuple[int, int, int, int], content_mm: tuple[float, float], channel: int
    ) -> Guard | None:
        """The guard that the settings ask for, on images whose content is so many mm (high, wide); None where it is off.

        The number of tiles follows from millimetres alone, so images of any pixel size are judged by the same tiles. channel: that of the
        widest window; narrower ones show the same changes, but make so much of noise that every slice would be new.
        """
        if settings.local_gamma is None:
            return None
        top, left, bottom, right = content
        rows, columns = (
            min(max(round(length / (settings.tile_mm / 2)), 1), pixels)
            for length, pixels in zip(content_mm, (bottom - top, right - left), strict=True)
        )
        return cls(settings.local_gamma, content, (rows, columns), channel)

    def tile_means(self, images: np.ndarray) -> np.ndarray:
        """(S, H, W, C) uint8 -> (S, rows - 1, columns - 1) float32, the mean of each tile on -1...1, from whole sums."""
        top, left, bottom, right = self.content
        row_edges, column_edges = (
            np.linspace(0, pixels, count + 1).astype(int) for pixels, count in zip((bottom - top, right - left), self.cells, strict=True)
        )
        area = _two_by_two(np.outer(np.diff(row_edges), np.diff(column_edges))) * GREY_SPAN
        at_once = max(1, _BATCH_PIXELS // (images.shape[1] * images.shape[2]))
        means = []
        for start in range(0, len(images), at_once):
            content = np.ascontiguousarray(images[start : start + at_once, top:bottom, left:right, self.channel])
            rows = _bands(content.transpose(1, 0, 2), row_edges)  # (rows, B, w)
            sums = _bands(np.ascontiguousarray(rows.transpose(2, 1, 0)), column_edges)  # (columns, B, rows)
            means.append((_two_by_two(sums.transpose(1, 2, 0)) / area - 1.0).astype(np.float32))
        return np.concatenate(means)


class Tiles:
    """The tiles of all slices, and between which values a tile is explained by each slice: (S, rows, columns) float32 each."""

    def __init__(self, images: np.ndarray, guard: Guard) -> None:
        self.guard = guard
        self._means = guard.tile_means(images)
        # What lies outside the window, such as the air around the patient, tells nothing about what usually changes.
        within = (np.abs(self._means[:-1]) < 1.0) | (np.abs(self._means[1:]) < 1.0)
        changes = np.diff(self._means, axis=0)
        usual = float(np.median(np.abs(changes, out=changes)[within], overwrite_input=True)) if within.any() else 0.0
        del changes, within
        margin = np.float32(_USUAL_DEVIATIONS * _DEVIATIONS / 2**0.5 * usual)
        self._low, self._high = _around(self._means, np.minimum), _around(self._means, np.maximum)
        self._low -= margin
        self._high += margin

    def under(self, guard: Guard) -> Tiles:
        """The same tiles under a guard with another threshold."""
        twin = copy(self)
        twin.guard = guard
        return twin

    def novelty(self, index: int, *beside: int) -> float:
        """How far the newest tile of a slice lies outside what the slices beside it explain, 0...2; 0 with none beside it."""
        if not beside:
            return 0.0
        low, high = self._low[beside[0]], self._high[beside[0]]
        for other in beside[1:]:
            low, high = np.minimum(low, self._low[other]), np.maximum(high, self._high[other])
        tiles = self._means[index]
        return max(float((tiles - high).max()), float((low - tiles).max()), 0.0)


def _around(tiles: np.ndarray, extreme: np.ufunc) -> np.ndarray:
    """(S, rows, columns) -> the same, the extreme of each tile and the eight around it; there are fewer at the border."""
    found = tiles.copy()
    for there, here in zip(tiles, found, strict=True):  # slice by slice, in a CPU's caches
        extreme(here[1:], there[:-1], out=here[1:])
        extreme(here[:-1], there[1:], out=here[:-1])
        rows = here.copy()
        extreme(here[:, 1:], rows[:, :-1], out=here[:, 1:])
        extreme(here[:, :-1], rows[:, 1:], out=here[:, :-1])
    return found


def _bands(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Sums along the first axis between edges. np.add.reduceat, which is for this, takes five times as long on bytes."""
    return np.stack([values[start:stop].sum(0, dtype=np.uint32) for start, stop in pairwise(edges)])


def _two_by_two(cells: np.ndarray) -> np.ndarray:
    """Sums over 2 x 2 neighbours of (..., rows, columns); a single row or column stays as it is."""
    if cells.shape[-2] > 1:
        cells = cells[..., :-1, :] + cells[..., 1:, :]
    return cells[..., :-1] + cells[..., 1:] if cells.shape[-1] > 1 else cells
