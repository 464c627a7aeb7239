"""Stage 1, inter-slice anchor-based filtering: drop slices that hardly differ from the last one kept (arXiv 2603.11625)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_GREY_SPAN = 127.5  # uint8 0...255 is what the vision tower sees as -1...1, so a difference of 127.5 grey levels is 1


@dataclass(frozen=True, eq=False)
class AnchorFilter:
    """Which slices are read, and what stands for the others. All (S,).

    kept: bool. anchor_of: int, the kept slice that stands for each slice; a kept slice stands for itself.
    distance: float32, mean absolute difference to the anchor in force when the slice was judged, 0...2; 0 for the first.
    """

    kept: np.ndarray
    anchor_of: np.ndarray
    distance: np.ndarray


def filter_slices(images: np.ndarray, gamma: float | None) -> AnchorFilter:
    """Keep the first slice, then each whose mean absolute difference to the last kept one exceeds gamma.

    images: (S, H, W, C) uint8 as the vision tower sees them, padding included. gamma: 0...2 on intensities in [-1, 1]; None keeps
    every slice and reports its distance to the one before. Differences are summed in whole grey levels, hence exact.
    """
    count = len(images)
    kept = np.ones(count, bool)
    anchor_of = np.arange(count)
    distance = np.zeros(count, np.float32)
    anchor = 0
    for index in range(1, count):
        distance[index] = _mean_difference(images[index], images[anchor])
        kept[index] = gamma is None or distance[index] > gamma
        if kept[index]:
            anchor = index
        anchor_of[index] = anchor
    return AnchorFilter(kept, anchor_of, distance)


def _mean_difference(a: np.ndarray, b: np.ndarray) -> float:
    # max - min of unsigned bytes never overflows, and needs no wider copy of either image
    difference = np.maximum(a, b) - np.minimum(a, b)
    return int(difference.sum(dtype=np.uint64)) / (difference.size * _GREY_SPAN)
