"""Where an answer's slices lie now, read from its nodes: also for an answer of a loaded scene, and after its volume was moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from vtk.util.numpy_support import vtk_to_numpy

from ..evidence.evidence import Kind, hottest_cells
from ..sentence import tr as _
from .mrml import ijk_to_world
from .roles import AnswerNodes

_PARALLEL = float(np.cos(np.radians(1.0)))  # a view that is turned further cuts several slices, and no sentence about one of them is true


@dataclass(frozen=True, eq=False)
class Places:
    """The slices of an answer. S of them were sampled from the K slices of the volume.

    grid_to_world: (4, 4), voxels (i, j, k) of the heatmap that it was read from -> RAS in mm; k counts the slices of the volume.
    grid: (i, j, k) voxels. source: (S,) the k of each sampled slice. kept: (S,) bool. represented_by: (S,) index of a sampled slice.
    """

    grid_to_world: np.ndarray
    grid: tuple[int, int, int]
    source: np.ndarray
    kept: np.ndarray
    represented_by: np.ndarray

    @property
    def centres(self) -> np.ndarray:
        """(S, 3) RAS in mm of the middle of each sampled slice."""
        middle = [(size - 1) / 2 for size in self.grid[:2]]
        ijk = np.column_stack([np.tile(middle, (len(self.source), 1)), self.source, np.ones(len(self.source))])
        return (ijk @ self.grid_to_world.T)[:, :3]

    def shown_in(self, slice_to_ras: np.ndarray) -> tuple[int, bool] | None:
        """(index of the sampled slice nearest to a view's plane, whether the plane lies in that slice itself).

        slice_to_ras: (4, 4), vtkMRMLSliceNode::GetSliceToRAS; its origin is the middle of the view. None when the view is not parallel to
        the slices, or is outside the volume.
        """
        normal = np.cross(self.grid_to_world[:3, 0], self.grid_to_world[:3, 1])
        across = slice_to_ras[:3, 2]
        if abs(normal @ across) < _PARALLEL * np.linalg.norm(normal) * np.linalg.norm(across):
            return None
        place = float((np.linalg.inv(self.grid_to_world) @ slice_to_ras[:, 3])[2])
        if not -0.5 <= place < self.grid[2] - 0.5:
            return None
        number = int(np.floor(place + 0.5))
        nearest = int(np.abs(self.source - number).argmin())
        return nearest, bool(self.source[nearest] == number)

    def describe(self, slice_to_ras: np.ndarray) -> str:
        """What was done with the slice that a view shows, in one sentence; empty where nothing can be said."""
        found = self.shown_in(slice_to_ras)
        if found is None:
            return ""
        index, exact = found
        number, count, other = index + 1, len(self.source), int(self.represented_by[index]) + 1
        if exact and self.kept[index]:
            return _("Slice {slice} of {count}: read").format(slice=number, count=count)
        if exact:
            return _("Slice {slice} of {count}: left out, represented by slice {other}").format(slice=number, count=count, other=other)
        if self.kept[index]:
            return _("Not sampled; the nearest is slice {slice} of {count}: read").format(slice=number, count=count)
        return _("Not sampled; the nearest is slice {slice} of {count}: left out, represented by slice {other}").format(
            slice=number, count=count, other=other
        )


def places(nodes: AnswerNodes) -> Places | None:
    """Where the slices of an answer lie; None under a parent transform that is not linear."""
    to_world = ijk_to_world(nodes.importance)
    if to_world is None:
        return None
    source, kept, represented_by = (_column(nodes.table, name) for name in ("source slice", "kept", "represented by slice"))
    return Places(to_world, nodes.importance.GetImageData().GetDimensions(), source - 1, kept != 0, represented_by - 1)


def hottest_place(nodes: AnswerNodes, kind: Kind) -> np.ndarray | None:
    """World RAS in mm of the middle of the hottest spot of a heatmap as it lies now, (3,); None as for `places`."""
    node = nodes.importance if kind == "importance" else nodes.answer_attention
    to_world = ijk_to_world(node)
    if to_world is None:
        return None
    image = node.GetImageData()
    values = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1])
    source = _column(nodes.table, "source slice") - 1
    cells, weights = hottest_cells(values[source])  # layers between sampled slices repeat their neighbours
    ijk = np.column_stack([cells[:, 2], cells[:, 1], source[cells[:, 0]], np.ones(len(cells))])
    return np.average((ijk @ to_world.T)[:, :3], axis=0, weights=weights)


def _column(table: Any, name: str) -> np.ndarray:
    """A column of whole numbers; a table that was read from a file may hold them as other types."""
    values = table.GetTable()
    number = [values.GetColumnName(n) for n in range(values.GetNumberOfColumns())].index(name)
    return np.array([values.GetValue(row, number).ToInt() for row in range(values.GetNumberOfRows())])
