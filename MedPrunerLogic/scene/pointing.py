"""The hottest spot of an answer as nodes that any module of Slicer can take: a point in its middle, and a box around it."""

from __future__ import annotations

from typing import Any

import numpy as np
import slicer
import vtk
from vtk.util.numpy_support import vtk_to_numpy

from ..evidence.evidence import Kind, hottest_cells
from .mrml import hierarchy_item, ijk_to_world, linear_frame, matrix_of
from .places import hottest_place, layers_of_images
from .roles import AnswerNodes

WHERE = "MedPruner.Where"  # on both nodes: "point" or "box"
POINT, BOX = "Where it looked", "Where it looked (box)"  # their names
_SMALLEST_MM = 10.0  # of a box's edge: a thinner one shows no context to a segmentation


def point_at(scene: Any, nodes: AnswerNodes, kind: Kind) -> tuple[Any, Any] | None:
    """A point list and a region of interest at the hottest spot of a heatmap, in the answer's folder; those of an earlier call go.

    The box covers the cells of `hottest_cells`, along the token grid, at least 10 mm wide. Both move with the volume. None under a parent
    transform that is not linear.
    """
    middle = hottest_place(nodes, kind)
    if middle is None:
        return None
    take_away(scene, nodes)
    heatmap = nodes.importance if kind == "importance" else nodes.answer_attention
    frame, to_local = linear_frame(heatmap)
    point = scene.AddNewNodeByClass("vtkMRMLMarkupsFiducialNode", POINT)
    point.AddControlPoint(vtk.vtkVector3d(*(to_local @ [*middle, 1.0])[:3]), POINT)
    box = scene.AddNewNodeByClass("vtkMRMLMarkupsROINode", BOX)
    axes, size = _box(to_local @ ijk_to_world(heatmap), heatmap.GetImageData(), nodes.table)
    box.SetAndObserveObjectToNodeMatrix(matrix_of(axes))
    box.SetSize(*size)
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    for node, what in ((point, "point"), (box, "box")):
        node.SetAttribute(WHERE, what)
        node.CreateDefaultDisplayNodes()
        node.SetAndObserveTransformNodeID(frame.GetID() if frame is not None else None)
        hierarchy.SetItemParent(hierarchy_item(hierarchy, node, nodes.folder), nodes.folder)
    box.GetDisplayNode().SetFillVisibility(False)  # it stands around what is to be seen
    return point, box


def take_away(scene: Any, nodes: AnswerNodes) -> None:
    """Remove what `point_at` has made for an answer, with its display and storage nodes."""
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    every = [scene.GetNthNode(number) for number in range(scene.GetNumberOfNodes())]
    for node in every:
        item = hierarchy.GetItemByDataNode(node)
        if node.GetAttribute(WHERE) and hierarchy.GetItemParent(item) == nodes.folder:
            owned = [node.GetDisplayNode(), node.GetStorageNode()]
            hierarchy.RemoveItem(item, False, True)
            for one in (node, *owned):
                if one is not None:
                    scene.RemoveNode(one)


def _box(to_ras: np.ndarray, image: Any, table: Any) -> tuple[np.ndarray, np.ndarray]:
    """(4, 4) of the box's own axes and middle, where to_ras (4, 4) leads from the heatmap's IJK, and its size (3,) in mm."""
    values = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1])
    firsts, faces = layers_of_images(table, len(values))
    cells, _weights = hottest_cells(values[firsts])
    rows, columns = cells[:, 1], cells[:, 2]
    low = np.array([columns.min() - 0.5, rows.min() - 0.5, faces[cells[:, 0], 0].min()])  # i, j, k of the box's corners
    high = np.array([columns.max() + 0.5, rows.max() + 0.5, faces[cells[:, 0], 1].max()])
    spacing = np.linalg.norm(to_ras[:3, :3], axis=0)
    axes = np.eye(4)
    axes[:3, :3] = to_ras[:3, :3] / spacing
    axes[:3, 3] = (to_ras @ [*(low + high) / 2, 1.0])[:3]
    return axes, np.maximum((high - low) * spacing, _SMALLEST_MM)
