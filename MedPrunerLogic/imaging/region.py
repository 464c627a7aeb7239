"""A part of a volume that a question is limited to: slices outside are not encoded, tokens outside are not kept. numpy only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import VolumeError
from ..sentence import tr as _
from .even import faces_of, layered, nearest_slices
from .slices import SliceStack, layers_of, slab_faces
from .volume import Volume

_CELLS = 64  # a side; finer than the visual tokens of any model, so that each cell belongs to one of them
_MOST_SEEDS = 500_000


class Region(Protocol):
    """Anything that can say which points lie in it. Points are (N, 3) world RAS in mm."""

    def contains(self, points: np.ndarray) -> np.ndarray:
        """(N,) bool."""
        ...

    def seeds(self) -> np.ndarray:
        """(M, 3) points inside, so that a region smaller than a token is not missed."""
        ...

    def describe(self) -> str:
        """For the record beside the answer."""
        ...


@dataclass(frozen=True, eq=False)
class Box:
    """A box of any orientation. to_ras: (4, 4), the cube -0.5...0.5 -> world RAS in mm."""

    to_ras: np.ndarray

    @classmethod
    def around(cls, centre: tuple[float, float, float], size_mm: float) -> Box:
        """A cube along the patient's axes, size_mm a side, around a point in world RAS. Raises VolumeError unless it has a size."""
        if not (np.isfinite([*centre, size_mm]).all() and size_mm > 0.0):
            raise VolumeError(
                _("A region of {size_mm:g} mm around {centre} cannot be.").format(size_mm=size_mm, centre=centre),
                _("Give a point in RAS and a size above 0 mm."),
            )
        to_ras = np.diag([size_mm, size_mm, size_mm, 1.0])
        to_ras[:3, 3] = centre
        return cls(to_ras)

    def contains(self, points: np.ndarray) -> np.ndarray:
        """See `Region.contains`."""
        inside = np.linalg.inv(self.to_ras)
        return (np.abs(points @ inside[:3, :3].T + inside[:3, 3]) <= 0.5).all(1)

    def seeds(self) -> np.ndarray:
        """See `Region.seeds`."""
        side = np.linspace(-0.5, 0.5, 17)
        cube = np.stack(np.meshgrid(side, side, side), -1).reshape(-1, 3)
        return cube @ self.to_ras[:3, :3].T + self.to_ras[:3, 3]

    def describe(self) -> str:
        """See `Region.describe`."""
        size = " x ".join(f"{s:.0f}" for s in np.linalg.norm(self.to_ras[:3, :3], axis=0))
        centre = ", ".join(f"{letter} {value:.0f}" for letter, value in zip("RAS", self.to_ras[:3, 3], strict=True))
        return _("a box of {size} mm around {centre}").format(size=size, centre=centre)


@dataclass(frozen=True, eq=False)
class Mask:
    """The voxels of a volume that are not zero, such as a segment."""

    volume: Volume

    def __post_init__(self) -> None:
        object.__setattr__(self, "volume", layered(self.volume))

    def contains(self, points: np.ndarray) -> np.ndarray:
        """See `Region.contains`."""
        voxels, to_ijk = self.volume.voxels, np.linalg.inv(self.volume.ijk_to_ras)
        ijk = np.rint(points @ to_ijk[:3, :3].T + to_ijk[:3, 3]).astype(int)
        within = ((ijk >= 0) & (ijk < voxels.shape[::-1])).all(1)
        found = np.zeros(len(points), bool)
        i, j, k = ijk[within].T
        found[within] = voxels[k, j, i] != 0
        return found

    def seeds(self) -> np.ndarray:
        """See `Region.seeds`."""
        flat = np.flatnonzero(self.volume.voxels)
        flat = flat[:: max(1, len(flat) // _MOST_SEEDS)]  # one that large is larger than a token
        kji = np.stack(np.unravel_index(flat, self.volume.voxels.shape), -1)
        return kji[:, ::-1] @ self.volume.ijk_to_ras[:3, :3].T + self.volume.ijk_to_ras[:3, 3]

    def describe(self) -> str:
        """See `Region.describe`."""
        voxel_ml = abs(np.linalg.det(self.volume.ijk_to_ras[:3, :3])) / 1000.0
        return _("a segment of {volume:.1f} ml").format(volume=np.count_nonzero(self.volume.voxels) * voxel_ml)


def cells_within(region: Region, stack: SliceStack) -> np.ndarray:
    """(S, 64, 64) bool: which cells of a fine grid over each image see some of the region.

    stack: of one slice an image; where the model's sample leaves slices out, an image stands for those that lie nearest to it.

    Raises VolumeError when the region and the volume have nothing in common.
    """
    size = stack.images.shape[1]
    within = np.zeros((len(stack), _CELLS, _CELLS), bool)
    # From the slices: the middle of each cell. Finds every region that is larger than a cell.
    axis = (np.arange(_CELLS) + 0.5) * size / _CELLS - 0.5
    columns, rows = (grid.ravel() for grid in np.meshgrid(axis, axis))
    pixels = np.stack([columns, rows, np.zeros_like(rows), np.ones_like(rows)], -1)  # (64 * 64, 4)
    for index, to_ras in enumerate(stack.image_to_ras):
        _mark(within[index], pixels[region.contains((pixels @ to_ras.T)[:, :3])], stack)
    # From the region: its own points. Finds every region that is smaller.
    to_image = np.linalg.inv(stack.image_to_ras[0])
    seeds = region.seeds() @ to_image[:3, :3].T + to_image[:3, 3]  # column, row, thicknesses of the first image above its middle
    count, faces = stack.source_count, faces_of(stack.source_count, stack.places)
    below, above = slab_faces(stack.slabs[:1], count, stack.places)[0]
    place = (below + above) / 2 + seeds[:, 2] * (above - below)
    there = (place >= faces[0, 0]) & (place <= faces[-1, 1])
    seeds, place = seeds[there], place[there]
    nearest = layers_of(stack.slabs, count)[nearest_slices(count, stack.places, place)]
    for index in np.unique(nearest):
        _mark(within[index], seeds[nearest == index], stack)
    if not within.any():
        raise VolumeError(_("The region lies outside the volume, or is empty."), _("Move the region onto the volume, or choose another."))
    return within


def tokens_within(cells: np.ndarray, grid: tuple[int, int]) -> np.ndarray:
    """(S, 64, 64) cells -> (S, rows, columns) visual tokens, bool: those that see some of the region."""
    tokens = np.zeros((len(cells), *grid), bool)
    index, row, column = np.nonzero(cells)
    tokens[index, row * grid[0] // _CELLS, column * grid[1] // _CELLS] = True
    return tokens


def bounds_of(cells: np.ndarray, size: int) -> tuple[slice, slice]:
    """The rows and columns of the image, `size` pixels a side, that hold the region in all slices."""
    rows, columns = np.flatnonzero(cells.any((0, 2))), np.flatnonzero(cells.any((0, 1)))
    edges = [(int(found[0]) * size // _CELLS, -(-(int(found[-1]) + 1) * size // _CELLS)) for found in (rows, columns)]
    return slice(*edges[0]), slice(*edges[1])


def _mark(within: np.ndarray, pixels: np.ndarray, stack: SliceStack) -> None:
    """Set the cells in which pixels (N, 2 or more: column, row, ...) lie; padding is no part of the volume."""
    top, left, bottom, right = stack.content
    column, row = np.floor(pixels[:, 0] + 0.5).astype(int), np.floor(pixels[:, 1] + 0.5).astype(int)
    there = (column >= left) & (column < right) & (row >= top) & (row < bottom)
    size = stack.images.shape[1]
    within[row[there] * _CELLS // size, column[there] * _CELLS // size] = True
