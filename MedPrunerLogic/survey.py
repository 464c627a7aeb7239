"""What stage 1 would keep of a volume, before any model is loaded: for the panel's live preview. numpy only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .anchors import AnchorFilter, Guard, filter_slices
from .settings import PruningSettings
from .slices import InputFormat, cut
from .volume import Modality, Volume

_SAMPLED_SIDE = 224  # rows and columns looked at in the preview: 85 slices are filtered in some 20 ms


@dataclass(frozen=True, eq=False)
class Survey:
    """The slices of a volume on a coarse grid of their pixels, (S, h, w, C) uint8, and how they were cut.

    Pixels are picked, not averaged (averaging takes away noise, and noise is part of every difference), and picked at uneven distances: an
    even grid would beat with the voxels that the images were interpolated from. Exact where the images are no larger than the grid;
    else distances are estimates, and those of tiles, which hold fewer pixels, coarser ones.

    content: (top, left, bottom, right), the picked rows and columns that hold the volume. content_mm: its height and width.
    """

    pixels: np.ndarray
    source_index: np.ndarray
    source_count: int
    plane: str
    modality: Modality
    content: tuple[int, int, int, int]
    content_mm: tuple[float, float]

    def filter(self, settings: PruningSettings) -> AnchorFilter:
        """Stage 1 on the picked pixels."""
        return filter_slices(self.pixels, settings.gamma, Guard.of(settings, self.content, self.content_mm))


def survey(volume: Volume, plane: str, image_format: InputFormat) -> Survey:
    """Cut a volume as a model with this input format would, and keep what the preview needs. Raises VolumeError as `cut` does."""
    stack = cut(volume, plane, image_format)
    rng = np.random.default_rng(0)
    rows, columns = (_uneven(image_format.size, rng) for _ in range(2))
    picked = stack.images[:, rows[:, None], columns[None]]
    if (picked == picked[..., :1]).all():
        picked = picked[..., :1]  # three equal channels give the same mean difference as one
    top, left, bottom, right = stack.content
    (top, bottom), (left, right) = _picked_part(rows, top, bottom), _picked_part(columns, left, right)
    return Survey(
        np.ascontiguousarray(picked),
        stack.source_index,
        stack.source_count,
        stack.plane,
        volume.modality,
        (top, left, bottom, right),
        stack.content_mm,
    )


def _uneven(size: int, rng: np.random.Generator) -> np.ndarray:
    """Up to _SAMPLED_SIDE indices below `size`, one at random in each of as many equal parts."""
    edges = np.linspace(0, size, min(size, _SAMPLED_SIDE) + 1).astype(int)
    return rng.integers(edges[:-1], edges[1:])


def _picked_part(indices: np.ndarray, start: int, stop: int) -> tuple[int, int]:
    """Where among the picked indices those from start to stop lie; never an empty part."""
    first, last = (int(place) for place in np.searchsorted(indices, (start, stop)))
    first = min(first, len(indices) - 1)
    return first, max(last, first + 1)
