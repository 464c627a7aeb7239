"""What Slicer's nodes and vtk's types need on the way in and out."""

from __future__ import annotations

from typing import Any

import numpy as np
import vtk
from vtk.util.numpy_support import numpy_to_vtk, vtk_to_numpy

from ..errors import VolumeError
from ..imaging.volume import Volume, from_array, refuse_colour
from ..plain import plain
from ..sentence import tr as _


def from_node(node: Any, modality: str | None = None) -> Volume:
    """A volume from a vtkMRMLScalarVolumeNode, in world coordinates: its parent transform is applied. Voxels are copied.

    Raises VolumeError for a node without image data, a colour or label volume, or a parent transform that is not linear.
    """
    voxels, ijk_to_ras = view_node(node)
    return from_array(voxels.copy(), ijk_to_ras, modality, node.GetName() or "volume")


def view_node(node: Any) -> tuple[np.ndarray, np.ndarray]:
    """The voxels (K, J, I) of a vtkMRMLScalarVolumeNode, not copied and not checked, and their IJK to world RAS (4, 4).

    Raises VolumeError as `from_node` does.
    """
    image = node.GetImageData()
    if image is None or image.GetNumberOfPoints() == 0:
        raise VolumeError(
            _("The volume '{name}' is empty.").format(name=node.GetName()), _("Load its image data, or choose another volume.")
        )
    if node.IsA("vtkMRMLLabelMapVolumeNode"):
        raise VolumeError(_("'{name}' is a label map, not a scan.").format(name=node.GetName()), _("Choose the scan that it was drawn on."))
    if image.GetNumberOfScalarComponents() != 1:
        refuse_colour(image.GetNumberOfScalarComponents())
    ijk_to_ras = ijk_to_world(node)
    if ijk_to_ras is None:
        raise VolumeError(
            _("The volume '{name}' is under a transform that is not linear.").format(name=node.GetName()),
            _("Harden the transform first (Data module)."),
        )
    return vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1]), ijk_to_ras


def ijk_to_world(node: Any) -> np.ndarray | None:
    """IJK to world RAS (4, 4) of a vtkMRMLVolumeNode, its parent transform applied; None when that is not linear."""
    matrix, to_world = vtk.vtkMatrix4x4(), vtk.vtkMatrix4x4()
    node.GetIJKToRASMatrix(matrix)
    parent = node.GetParentTransformNode()
    if parent is not None and not parent.GetMatrixTransformToWorld(to_world):
        return None
    return array_of(to_world) @ array_of(matrix)


def array_of(matrix: Any) -> np.ndarray:
    """A vtkMatrix4x4 as an array (4, 4)."""
    return np.array([[matrix.GetElement(row, column) for column in range(4)] for row in range(4)])


def add_volume(scene: Any, volume: Volume, name: str | None = None) -> Any:
    """A vtkMRMLScalarVolumeNode with these voxels and this geometry, and a display node."""
    # A bundle names the volume's file after it, and MRML writes file names into its XML with "&" as it is.
    node = scene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", plain(name or volume.name).replace("&", "and"))
    node.SetAndObserveImageData(image_data(volume.voxels))
    node.SetIJKToRASMatrix(matrix_of(volume.ijk_to_ras))
    node.CreateDefaultDisplayNodes()
    return node


def colour_node(scene: Any, name: str, colours: tuple[tuple[float, float, float], ...]) -> Any:
    """A colour table of 256 steps between these colours; one for all answers of a scene."""
    found = find_colours(scene, name)
    if found is not None:
        return found
    node = scene.AddNewNodeByClass("vtkMRMLColorTableNode", name)
    node.SetTypeToUser()
    node.SetNumberOfColors(256)
    table = np.array(colours)
    for index, place in enumerate(np.linspace(0, len(table) - 1, 256)):
        red, green, blue = (np.interp(place, range(len(table)), table[:, channel]) for channel in range(3))
        node.SetColor(index, f"{index}", float(red), float(green), float(blue), 1.0)
    node.SetHideFromEditors(False)  # hidden colour nodes are not saved
    return node


def find_colours(scene: Any, name: str) -> Any:
    """The colour table of that name, or None."""
    found = scene.GetFirstNodeByName(name)
    return found if found is not None and found.IsA("vtkMRMLColorTableNode") else None


def hierarchy_item(hierarchy: Any, node: Any, parent: int) -> int:
    """The node's item; the Slicer application makes one for every node, a bare scene does not."""
    item = hierarchy.GetItemByDataNode(node)
    return item if item != hierarchy.GetInvalidItemID() else hierarchy.CreateItem(parent, node)


def world_to_local(node: Any) -> np.ndarray:
    """(4, 4): world RAS -> the node's own frame."""
    parent, matrix = node.GetParentTransformNode(), vtk.vtkMatrix4x4()
    if parent is None:
        return np.eye(4)
    if not parent.GetMatrixTransformToWorld(matrix):
        raise VolumeError(
            _("The volume '{name}' is under a transform that is not linear.").format(name=node.GetName()),
            _("Harden the transform first (Data module)."),
        )
    matrix.Invert()
    return array_of(matrix)


def transformed(points: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """(n, 3) points through a (4, 4) matrix."""
    return points @ matrix[:3, :3].T + matrix[:3, 3]


def matrix_of(matrix: np.ndarray) -> vtk.vtkMatrix4x4:
    """An array (4, 4) as a vtkMatrix4x4."""
    result = vtk.vtkMatrix4x4()
    result.DeepCopy(matrix.ravel().tolist())
    return result


def image_data(voxels: np.ndarray) -> vtk.vtkImageData:
    """Voxels (K, J, I) as vtkImageData without a geometry; copied."""
    image = vtk.vtkImageData()
    image.SetDimensions(voxels.shape[::-1])
    image.GetPointData().SetScalars(numpy_to_vtk(np.ascontiguousarray(voxels).ravel(), deep=True))
    return image


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
