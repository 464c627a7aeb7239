"""What Slicer's nodes and vtk's types need on the way in and out."""

from __future__ import annotations

from typing import Any

import numpy as np
import vtk
from vtk.util.numpy_support import numpy_to_vtk, vtk_to_numpy

from ..errors import VolumeError
from ..imaging.even import evened
from ..imaging.volume import Volume, from_array, refuse_colour
from ..plain import plain
from ..sentence import tr as _

_SAMPLES = (17, 17, 17), (9, 9, 512)  # voxels to see by whether a transform bends a volume; every slice among them
_BENT = 0.1  # of the smallest spacing; what a slice of a file may lie beside its place, too


def from_node(node: Any, modality: str | None = None) -> Volume:
    """A volume from a vtkMRMLScalarVolumeNode, in world coordinates: its parent transform is applied. Voxels are copied.

    Raises VolumeError for a node without image data, a colour or label volume, what is no volume, or a parent transform that bends it.
    """
    voxels, ijk_to_ras = view_node(node)
    return from_array(voxels.copy(), ijk_to_ras, modality, node.GetName() or "volume")


def view_node(node: Any) -> tuple[np.ndarray, np.ndarray]:
    """The voxels (K, J, I) of a vtkMRMLScalarVolumeNode, not copied and not checked, and their IJK to world RAS (4, 4).

    Raises VolumeError as `from_node` does.
    """
    if not node.IsA("vtkMRMLScalarVolumeNode"):
        raise VolumeError(
            _("'{name}' is not a volume, but a {kind}.").format(name=node.GetName(), kind=node.GetNodeTagName()),
            _("Choose a CT or MR volume; of a sequence, the volume that shows its frames (Sequences module)."),
        )
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
        raise _bent(node)
    return vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1]), ijk_to_ras


def ijk_to_world(node: Any) -> np.ndarray | None:
    """IJK to world RAS (4, 4) of a vtkMRMLVolumeNode, its parent transforms applied; None where these bend it.

    A transform that is not linear by its kind need not bend anything: of a tilted gantry, or of rounded positions, Slicer's DICOM module
    makes a straight stack under a grid of displacements ("acquisition transform").
    """
    matrix, to_world = vtk.vtkMatrix4x4(), vtk.vtkMatrix4x4()
    node.GetIJKToRASMatrix(matrix)
    parent = node.GetParentTransformNode()
    if parent is None or parent.IsTransformToWorldLinear():
        if parent is not None:
            parent.GetMatrixTransformToWorld(to_world)
        return array_of(to_world) @ array_of(matrix)
    image = node.GetImageData()
    if image is None or image.GetNumberOfPoints() == 0:
        return None
    for samples in _SAMPLES:
        fitted = _fitted(image.GetDimensions(), array_of(matrix), parent, samples)
        if fitted is None:
            return None
    return fitted


def _fitted(sizes: tuple[int, ...], ijk_to_ras: np.ndarray, parent: Any, samples: tuple[int, ...]) -> np.ndarray | None:
    """The matrix (4, 4) that takes so many voxels along each axis to where a transform puts them; None where none does."""
    axes = [np.linspace(0, size - 1, min(size, most)) for size, most in zip(sizes, samples, strict=True)]
    ijk = np.stack([*np.meshgrid(*axes, indexing="ij"), np.ones([len(axis) for axis in axes])], -1).reshape(-1, 4)
    before, after, to_world = vtk.vtkPoints(), vtk.vtkPoints(), vtk.vtkGeneralTransform()
    before.SetData(numpy_to_vtk(np.ascontiguousarray((ijk @ ijk_to_ras.T)[:, :3]), deep=True))
    after.SetDataTypeToDouble()
    parent.GetTransformToWorld(to_world)
    to_world.TransformPoints(before, after)
    wanted = vtk_to_numpy(after.GetData())
    matrix = np.eye(4)
    matrix[:3] = np.linalg.lstsq(ijk, wanted, rcond=None)[0].T
    off = np.linalg.norm((ijk @ matrix.T)[:, :3] - wanted, axis=1).max()
    return matrix if off <= _BENT * np.linalg.norm(ijk_to_ras[:3, :3], axis=0).min() else None


def array_of(matrix: Any) -> np.ndarray:
    """A vtkMatrix4x4 as an array (4, 4)."""
    return np.array([[matrix.GetElement(row, column) for column in range(4)] for row in range(4)])


def add_volume(scene: Any, volume: Volume, name: str | None = None) -> Any:
    """A vtkMRMLScalarVolumeNode with these voxels and this geometry, and a display node; uneven slices are brought to even distances."""
    volume = evened(volume)
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


def linear_frame(node: Any) -> tuple[Any, np.ndarray]:
    """The nearest of a volume's parent transforms that is linear to the world, None for the world itself; world RAS -> there (4, 4).

    Raises VolumeError where the volume is bent.
    """
    if ijk_to_world(node) is None:
        raise _bent(node)
    frame, matrix = node.GetParentTransformNode(), vtk.vtkMatrix4x4()
    while frame is not None and not frame.IsTransformToWorldLinear():
        frame = frame.GetParentTransformNode()
    if frame is not None:
        frame.GetMatrixTransformToWorld(matrix)
    matrix.Invert()
    return frame, array_of(matrix)


def shown_frame(node: Any) -> tuple[int, int] | None:
    """Of a volume that shows the frames of a sequence: which one it shows now, from 1, and of how many."""
    browsers = node.GetScene().GetNodesByClass("vtkMRMLSequenceBrowserNode")
    for number in range(browsers.GetNumberOfItems()):
        browser = browsers.GetItemAsObject(number)
        if browser.GetSequenceNode(node) is not None:
            return browser.GetSelectedItemNumber() + 1, browser.GetNumberOfItems()
    return None


def _bent(node: Any) -> VolumeError:
    return VolumeError(
        _("The volume '{name}' is under a transform that bends it, or moves its slices unevenly.").format(name=node.GetName()),
        _("Harden the transform first (Data module), which resamples the volume to an even grid."),
    )


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
