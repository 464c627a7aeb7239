"""What stage 1 would keep of a volume, before any model is loaded: for the panel's live preview. numpy only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..imaging.region import Region, bounds_of, cells_within
from ..imaging.slices import InputFormat, SliceStack, cut
from ..imaging.volume import Modality, Volume
from .anchors import AnchorFilter, filter_slices
from .guard import Guard, Tiles
from .settings import PruningSettings

_SAMPLED_SIDE = 224  # rows and columns looked at in the preview: 85 slices are filtered in some 20 ms


@dataclass(frozen=True, eq=False)
class Survey:
    """The slices of a volume on a coarse grid of their pixels, (S, h, w, C) uint8, and how they were cut.

    Pixels are picked, not averaged (averaging takes away noise, and noise is part of every difference), and picked at uneven distances: an
    even grid would beat with the voxels that the images were interpolated from. Exact where the images are no larger than the grid;
    else distances are estimates, and those of tiles, which hold fewer pixels, coarser ones.

    content: (top, left, bottom, right), the picked rows and columns that hold the volume. content_mm: its height and width. rows, columns:
    (h,), (w,), which of the image's `image_size` were picked. image_to_ras, image_content, widest_channel: as in SliceStack.
    """

    pixels: np.ndarray
    source_index: np.ndarray
    source_count: int
    plane: str
    modality: Modality
    content: tuple[int, int, int, int]
    content_mm: tuple[float, float]
    rows: np.ndarray
    columns: np.ndarray
    image_size: int
    image_to_ras: np.ndarray
    image_content: tuple[int, int, int, int]
    widest_channel: int

    def cells(self, region: Region) -> np.ndarray:
        """(S, 64, 64) bool, the cells of the images that see some of a region. Raises VolumeError when none does."""
        return cells_within(region, self._stack())

    def filter(self, settings: PruningSettings, cells: np.ndarray | None = None) -> AnchorFilter:
        """Stage 1 on the picked pixels; with `cells` of a region of interest, among its slices and by what lies in its bounds."""
        if cells is None:
            return self._filter(self.pixels, settings, self.content, self.content_mm, ())
        inside = np.flatnonzero(cells.any((1, 2)))
        rows, columns = bounds_of(cells, self.image_size)
        part = self._stack().part(inside, rows, columns)
        top, bottom = _picked_part(self.rows, rows.start, rows.stop)
        left, right = _picked_part(self.columns, columns.start, columns.stop)
        content = _content(self.rows[top:bottom] - rows.start, self.columns[left:right] - columns.start, part.content)
        pixels = self.pixels[inside, top:bottom, left:right]
        where = (inside.tobytes(), top, bottom, left, right)
        return self._filter(pixels, settings, content, part.content_mm, where).among(inside, len(self.pixels))

    def _filter(
        self, pixels: np.ndarray, settings: PruningSettings, content: tuple[int, int, int, int], mm: tuple[float, float], where: tuple
    ) -> AnchorFilter:
        guard = Guard.of(settings, content, mm, self.widest_channel)
        if guard is None:
            return filter_slices(pixels, settings.gamma)
        key = guard.content, guard.cells, where
        if key not in self._tiles:  # a slider moves often, and the tiles are most of the work
            self._tiles.clear()
            self._tiles[key] = Tiles(pixels, guard)
        return filter_slices(pixels, settings.gamma, guard, self._tiles[key])

    @cached_property
    def _tiles(self) -> dict[tuple, Tiles]:
        """Those looked at last."""
        return {}

    def _stack(self) -> SliceStack:
        """The images' places, without their pixels."""
        nothing = np.broadcast_to(np.uint8(0), (len(self.pixels), self.image_size, self.image_size, 1))
        return SliceStack(
            nothing, self.image_to_ras, self.source_index, self.source_count, self.plane, self.image_content, self.widest_channel
        )


def survey(volume: Volume, plane: str, image_format: InputFormat) -> Survey:
    """Cut a volume as a model with this input format would, and keep what the preview needs. Raises VolumeError as `cut` does."""
    stack = cut(volume, plane, image_format)
    rng = np.random.default_rng(0)
    rows, columns = (_uneven(image_format.size, rng) for _ in range(2))
    picked = stack.images[:, rows[:, None], columns[None]]
    if (picked == picked[..., :1]).all():
        picked = picked[..., :1]  # three equal channels give the same mean difference as one
    return Survey(
        np.ascontiguousarray(picked),
        stack.source_index,
        stack.source_count,
        stack.plane,
        volume.modality,
        _content(rows, columns, stack.content),
        stack.content_mm,
        rows,
        columns,
        image_format.size,
        stack.image_to_ras,
        stack.content,
        stack.widest_channel,
    )


def _uneven(size: int, rng: np.random.Generator) -> np.ndarray:
    """Up to _SAMPLED_SIDE indices below `size`, one at random in each of as many equal parts."""
    edges = np.linspace(0, size, min(size, _SAMPLED_SIDE) + 1).astype(int)
    return rng.integers(edges[:-1], edges[1:])


def _content(rows: np.ndarray, columns: np.ndarray, content: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """(top, left, bottom, right) of the content among the picked rows and columns."""
    top, left, bottom, right = content
    (top, bottom), (left, right) = _picked_part(rows, top, bottom), _picked_part(columns, left, right)
    return top, left, bottom, right


def _picked_part(indices: np.ndarray, start: int, stop: int) -> tuple[int, int]:
    """Where among the picked indices those from start to stop lie; never an empty part."""
    first, last = (int(place) for place in np.searchsorted(indices, (start, stop)))
    first = min(first, len(indices) - 1)
    return first, max(last, first + 1)
