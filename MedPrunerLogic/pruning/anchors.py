"""Stage 1, inter-slice anchor-based filtering: drop slices that hardly differ from the last one kept (arXiv 2603.11625)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..imaging.slices import SliceStack
from .guard import GREY_SPAN, Guard, Tiles
from .settings import PruningSettings


@dataclass(frozen=True, eq=False)
class AnchorFilter:
    """Which slices are read, and what stands for the others. All (S,).

    kept: bool. anchor_of: int, the kept slice that stands for each slice; a kept slice stands for itself.
    distance: float32, mean absolute difference to the anchor in force when the slice was judged, 0...2; 0 for the first.
    local_distance: float32, how new the slice's newest tile is beside the kept slices before and behind it (see Guard), 0...2: of a kept
        slice, what would be lost without it. All 0 without the guard.
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


def filter_slices(images: np.ndarray, gamma: float | None, tiles: Tiles | None = None) -> AnchorFilter:
    """Keep the first slice, then each whose mean absolute difference to the last kept one exceeds gamma, or that the guard asks for.

    images: (S, H, W, C) uint8 as the vision tower sees them, padding included. gamma: 0...2 on intensities in [-1, 1]; None keeps
    every slice and reports its distance to the one before. Differences are summed in whole grey levels, hence exact.
    tiles: of these images under a guard; then the next slice to keep is as far away as it can be while both together explain every slice
    between them. None: no guard.
    """
    count = len(images)
    kept, anchor_of, distance = np.zeros(count, bool), np.zeros(count, int), np.zeros(count, np.float32)
    anchor: int | None = 0
    while anchor is not None:
        kept[anchor], anchor_of[anchor:] = True, anchor
        following: int | None = None
        unexplained: list[int] = []  # slices that need another one beside the anchor
        for index in range(anchor + 1, count):
            if tiles is not None:
                if any(tiles.novelty(other, anchor, index) > tiles.guard.local_gamma for other in reversed(unexplained)):
                    following = index - 1
                    break
                if tiles.novelty(index, anchor) > tiles.guard.local_gamma:
                    unexplained.append(index)
            distance[index] = _mean_difference(images[index], images[anchor])
            if gamma is None or distance[index] > gamma:
                following = index
                break
        if following is None and unexplained:
            following = count - 1  # nothing behind it
        anchor = following
    local_distance = np.zeros(count, np.float32)
    if tiles is not None:
        chosen = np.flatnonzero(kept)
        for index in range(count):
            before, behind = chosen[chosen < index][-1:], chosen[chosen > index][:1]
            local_distance[index] = tiles.novelty(index, *before, *behind)
    return AnchorFilter(kept, anchor_of, distance, local_distance)


def filter_stack(stack: SliceStack, settings: PruningSettings) -> AnchorFilter:
    """Stage 1 as the settings say; tiles are measured in the patient's millimetres, and lie where the volume is."""
    guard = Guard.of(settings, stack.content, stack.content_mm, stack.widest_channel)
    return filter_slices(stack.images, settings.gamma, None if guard is None else Tiles(stack.images, guard))


def _mean_difference(a: np.ndarray, b: np.ndarray) -> float:
    # max - min of unsigned bytes never overflows, and needs no wider copy of either image
    difference = np.maximum(a, b) - np.minimum(a, b)
    return int(difference.sum(dtype=np.uint64)) / (difference.size * GREY_SPAN)
