"""Where an answer's slices lie now, read from its nodes: also for an answer of a loaded scene, and after its volume was moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from vtk.util.numpy_support import vtk_to_numpy

from ..evidence.evidence import Kind, hottest_cells
from ..imaging.even import faces_of, layers_of_slices, nearest_slices
from ..imaging.slices import layers_of, slab_faces
from ..sentence import tr as _
from .mrml import ijk_to_world
from .roles import SLICES_AT, AnswerNodes

_BESIDE = 0.01  # layers; what rounded positions are off by
_PARALLEL = float(np.cos(np.radians(1.0)))  # a view that is turned further cuts several slices, and no sentence about one of them is true


@dataclass(frozen=True, eq=False)
class Places:
    """The images of an answer: S of them show the K slices of the volume, or the model's sample of these.

    grid_to_world: (4, 4), voxels (i, j, k) of the heatmap that it was read from -> RAS in mm; k counts the slices of the volume, or the
    layers of `slices_at`. grid: (i, j, k) voxels. slabs: (S, 2), the first slice that each image shows and the one after its last.
    kept: (S,) bool. represented_by: (S,) index of an image, -1 where none stands for it. slices_at: see `slices_at`.
    """

    grid_to_world: np.ndarray
    grid: tuple[int, int, int]
    slabs: np.ndarray
    kept: np.ndarray
    represented_by: np.ndarray
    slices_at: np.ndarray | None = None

    @property
    def count(self) -> int:
        """How many slices the volume has."""
        return self.grid[2] if self.slices_at is None else len(self.slices_at)

    @property
    def centres(self) -> np.ndarray:
        """(S, 3) RAS in mm of the middle of each image."""
        middle, count = [(size - 1) / 2 for size in self.grid[:2]], len(self.slabs)
        ijk = np.column_stack([np.tile(middle, (count, 1)), slab_faces(self.slabs, self.count, self.slices_at).mean(1), np.ones(count)])
        return (ijk @ self.grid_to_world.T)[:, :3]

    def slice_in(self, slice_to_ras: np.ndarray) -> int | None:
        """The slice that a view shows, or the nearest one.

        slice_to_ras: (4, 4), vtkMRMLSliceNode::GetSliceToRAS; its origin is the middle of the view. None when the view is not parallel to
        the slices, or is outside the volume.
        """
        place = self._place_in(slice_to_ras)
        return None if place is None else int(nearest_slices(self.count, self.slices_at, np.array([place]))[0])

    def _place_in(self, slice_to_ras: np.ndarray) -> float | None:
        """The k at which a view cuts the grid; None as for `slice_in`."""
        normal = np.cross(self.grid_to_world[:3, 0], self.grid_to_world[:3, 1])
        across = slice_to_ras[:3, 2]
        if abs(normal @ across) < _PARALLEL * np.linalg.norm(normal) * np.linalg.norm(across):
            return None
        place = float((np.linalg.inv(self.grid_to_world) @ slice_to_ras[:, 3])[2])
        faces = faces_of(self.count, self.slices_at)
        return place if faces[0, 0] <= place < faces[-1, 1] else None

    def shown_in(self, slice_to_ras: np.ndarray) -> tuple[int, bool] | None:
        """(index of the image nearest to a view's plane, whether it shows the slice in that plane); None as for `slice_in`."""
        number = self.slice_in(slice_to_ras)
        if number is None:
            return None
        nearest = int(layers_of(self.slabs, self.count)[number])
        return nearest, bool(self.slabs[nearest, 0] <= number < self.slabs[nearest, 1])

    def describe(self, slice_to_ras: np.ndarray) -> str:
        """What was done with the slice that a view shows, in one sentence; empty where nothing can be said."""
        found, number, place = self.shown_in(slice_to_ras), self.slice_in(slice_to_ras), self._place_in(slice_to_ras)
        if found is None or number is None or place is None:
            return ""
        index, exact = found
        shown, count, (first, after) = number + 1, self.count, self.slabs[index].tolist()
        below, above = faces_of(count, self.slices_at)[number]
        if not below - _BESIDE <= place <= above + _BESIDE:
            lower = shown if place > above else shown - 1
            return _("Between slices {lower} and {upper} of {count}: nothing was scanned here, the picture is interpolated").format(
                lower=lower, upper=lower + 1, count=count
            )
        if not self.kept[index]:
            other = int(self.represented_by[index])
            if other < 0:
                return _("Slice {slice} of {count}: left out, it is not in the region").format(slice=shown, count=count)
            return _("Slice {slice} of {count}: left out, represented by slice {other}").format(
                slice=shown, count=count, other=int(self.slabs[other, 0]) + 1
            )
        if not exact:
            return _("Slice {slice} of {count}: not sampled, the nearest that was read is slice {first}").format(
                slice=shown, count=count, first=first + 1
            )
        if after == first + 1:
            return _("Slice {slice} of {count}: read").format(slice=shown, count=count)
        return _("Slice {slice} of {count}: read, in one image with slices {first} to {last}").format(
            slice=shown, count=count, first=first + 1, last=after
        )


def places(nodes: AnswerNodes) -> Places | None:
    """Where the slices of an answer lie; None under a parent transform that is not linear."""
    to_world = ijk_to_world(nodes.importance)
    if to_world is None:
        return None
    kept, represented_by = (_column(nodes.table, name) for name in ("kept", "represented by image"))
    grid = nodes.importance.GetImageData().GetDimensions()
    return Places(to_world, grid, slabs_of(nodes.table), kept != 0, represented_by - 1, slices_at(nodes.table))


def hottest_place(nodes: AnswerNodes, kind: Kind) -> np.ndarray | None:
    """World RAS in mm of the middle of the hottest spot of a heatmap as it lies now, (3,); None as for `places`."""
    node = nodes.importance if kind == "importance" else nodes.answer_attention
    to_world = ijk_to_world(node)
    if to_world is None:
        return None
    image = node.GetImageData()
    values = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1])
    firsts, faces = layers_of_images(nodes.table, len(values))
    cells, weights = hottest_cells(values[firsts])  # the layers of an image, and those between images, repeat it
    ijk = np.column_stack([cells[:, 2], cells[:, 1], faces.mean(1)[cells[:, 0]], np.ones(len(cells))])
    return np.average((ijk @ to_world.T)[:, :3], axis=0, weights=weights)


def describe_hottest(nodes: AnswerNodes) -> str:
    """Where an answer, or the word of it that its heatmap shows, looked most, in one sentence; empty as for `places`."""
    position, found = hottest_place(nodes, "answer"), places(nodes)
    if position is None or found is None:
        return ""
    k = float((np.linalg.inv(found.grid_to_world) @ np.append(position, 1.0))[2])
    number = int(nearest_slices(found.count, found.slices_at, np.array([k]))[0]) + 1
    where = ", ".join(
        f"{letters[value < 0]} {abs(value):.0f}" for letters, value in zip(("RL", "AP", "SI"), position.tolist(), strict=True)
    )
    return _("It looked most at slice {slice} of {count} ({where} mm).").format(slice=number, count=found.count, where=where)


def slabs_of(table: Any) -> np.ndarray:
    """(S, 2) from an answer's table: the first slice that each image shows and the one after its last, from 0."""
    return np.stack([_column(table, "first slice") - 1, _column(table, "last slice")], 1)


def slices_at(table: Any) -> np.ndarray | None:
    """From an answer's table the layer of its grids that each slice lies in, as fractions (see imaging.even); None: each is one."""
    said = table.GetAttribute(SLICES_AT)
    return np.array(said.split(), float) if said else None


def layers_of_images(table: Any, layers: int) -> tuple[np.ndarray, np.ndarray]:
    """From an answer's table and the number of its grids' layers: one layer of each image (S,), and the faces of the images (S, 2)."""
    slabs, places = slabs_of(table), slices_at(table)
    count = layers if places is None else len(places)
    return layers_of_slices(count, places)[slabs[:, 0]], slab_faces(slabs, count, places)


def _column(table: Any, name: str) -> np.ndarray:
    """A column of whole numbers; a table that was read from a file may hold them as other types."""
    values = table.GetTable()
    number = [values.GetColumnName(n) for n in range(values.GetNumberOfColumns())].index(name)
    return np.array([values.GetValue(row, number).ToInt() for row in range(values.GetNumberOfRows())])
