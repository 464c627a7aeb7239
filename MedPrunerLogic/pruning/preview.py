"""What stage 1 would read of a volume, before any model is loaded: for the panel's live preview. numpy only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..imaging.planes import Planes, planes_of
from ..imaging.region import Region, bounds_of, cells_within
from ..imaging.slices import InputFormat, SliceStack, every, glance, paint, place, sampled, seen_in_glance, uneven
from ..imaging.volume import Modality, Volume
from ..imaging.windows import lung_levels
from .anchors import AnchorFilter, filter_slices
from .guard import Guard, Tiles
from .settings import PruningSettings
from .slabs import Differences, Within, fold

_SAMPLED_SIDE = 224  # rows and columns looked at in the preview: 85 slices are filtered in some 20 ms


@dataclass(frozen=True, eq=False)
class Survey:
    """The slices of a volume on coarse grids of their pixels, and how they were cut.

    pixels: (S, h, w, C) uint8, of the model's own sample of the slices as it sees them: for settings that drop slices. Picked at uneven
        distances, see imaging.slices.glance. Exact where the images are no larger than the grid; else distances are estimates, and those of
        tiles, which hold fewer pixels, coarser ones.
    glanced: (N, h, w) uint8, of every slice: for settings that fold them. Exact: the engine looks at the same. lung: its levels there.
    rows, columns: which of the image's `image_size` were picked for `pixels`. takes: how many images the model takes, frames: how many
        slabs each of them can hold side by side.
    planes_shape: (N, rows, columns) voxels. planes_to_ras: (4, 4), places: see imaging.planes.
    """

    pixels: np.ndarray
    glanced: np.ndarray
    rows: np.ndarray
    columns: np.ndarray
    plane: str
    modality: Modality
    planes_shape: tuple[int, int, int]
    planes_to_ras: np.ndarray
    image_size: int
    takes: int
    widest_channel: int
    frames: int = 1
    lung: tuple[int, int] | None = None
    places: np.ndarray | None = None

    @property
    def source_count(self) -> int:
        """How many slices there are."""
        return self.planes_shape[0]

    @property
    def step_mm(self) -> float:
        """Distance from one slice to the next."""
        return self._planes.step_mm

    def cells(self, region: Region) -> np.ndarray:
        """(N, 64, 64) bool, the cells of each slice that see some of a region. Raises VolumeError when none does."""
        return cells_within(region, self._placed(every(self.source_count)))

    def read(self, settings: PruningSettings, cells: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
        """(slabs (S, 2), kept (S,) bool): which slices each image would show, and which images would be read.

        cells: of a region of interest; then only it is judged.
        """
        if settings.image_budget is None:
            slabs = self._sample
            return slabs, self.filter(settings, cells).kept
        differences = self._differences(cells)
        inside = None if cells is None else Within(cells).inside
        parted = fold(differences, self.step_mm, settings, self.takes, inside, self.frames, self._planes.faces)
        assert parted.anchors is not None  # noqa: S101 - of what is folded, that is known
        return parted.slabs, parted.anchors.kept

    def filter(self, settings: PruningSettings, cells: np.ndarray | None = None) -> AnchorFilter:
        """Stage 1 as published, on the picked pixels of the sample; with `cells`, among their slices and by what lies in their bounds."""
        stack = self._placed(self._sample)
        if cells is None:
            content = _content(self.rows, self.columns, stack.content)
            return self._filter(self.pixels, settings, content, stack.content_mm, ())
        cells = cells[self._sample[:, 0]]
        inside = np.flatnonzero(cells.any((1, 2)))
        if not len(inside):  # the region lies between the sampled slices
            return AnchorFilter(np.zeros(len(stack), bool), np.full(len(stack), -1), *np.zeros((2, len(stack)), np.float32))
        rows, columns = bounds_of(cells, self.image_size)
        part = stack.part(inside, rows, columns)
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
        return filter_slices(pixels, settings.gamma, self._tiles[key].under(guard))

    def _differences(self, cells: np.ndarray | None) -> Differences:
        """Those of the region looked at last are kept: a slider moves often."""
        key = None if cells is None else cells.tobytes()
        if key not in self._looked:
            self._looked.clear()
            pictures = self.glanced
            if cells is not None:
                rows, columns = np.nonzero(seen_in_glance(self._planes, self._format, np.asarray(cells.any(0))))
                pictures = pictures[:, rows, columns]
            self._looked[key] = Differences(pictures, self.lung)
        return self._looked[key]

    @cached_property
    def _tiles(self) -> dict[tuple, Tiles]:
        """Those looked at last."""
        return {}

    @cached_property
    def _looked(self) -> dict[bytes | None, Differences]:
        return {}

    @cached_property
    def _sample(self) -> np.ndarray:
        return sampled(self.source_count, self.takes)

    @property
    def _planes(self) -> Planes:
        """The slices' places, without their voxels."""
        return Planes(np.broadcast_to(np.uint8(0), self.planes_shape), self.planes_to_ras, self.plane, self.modality, self.places)

    @property
    def _format(self) -> InputFormat:
        return InputFormat(self.image_size, self.takes)

    def _placed(self, slabs: np.ndarray) -> SliceStack:
        return place(self._planes, self._format, slabs)


def survey(volume: Volume, plane: str, image_format: InputFormat) -> Survey:
    """Look at a volume as a model with this input format would. Raises VolumeError for an unknown plane."""
    planes = planes_of(volume, plane)
    stack = paint(planes, place(planes, image_format, sampled(len(planes), image_format.max_slices)), image_format)
    rows, columns = uneven((image_format.size, image_format.size), _SAMPLED_SIDE)
    picked = stack.images[:, rows[:, None], columns[None]]
    if (picked == picked[..., :1]).all():
        picked = picked[..., :1]  # three equal channels give the same mean difference as one
    shape = (planes.voxels.shape[0], planes.voxels.shape[1], planes.voxels.shape[2])
    return Survey(
        pixels=np.ascontiguousarray(picked),
        glanced=glance(planes, image_format),
        rows=rows,
        columns=columns,
        plane=planes.plane,
        modality=volume.modality,
        planes_shape=shape,
        planes_to_ras=planes.to_ras,
        image_size=image_format.size,
        takes=image_format.max_slices,
        widest_channel=stack.widest_channel,
        frames=image_format.frames,
        lung=lung_levels(planes, image_format.ct_windows),
        places=planes.places,
    )


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
