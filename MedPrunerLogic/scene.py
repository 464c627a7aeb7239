"""Answer -> MRML nodes, as Slicer saves and shows them. Works on Slicer's own scene and on one from the slicer-core wheel.

Node classes and their traps: REFERENCE section 4. Everything about one answer lies in one subject-hierarchy folder beside the
volume; every node carries the attribute `MedPruner.Role`, so that a script can find it.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import slicer
import vtk
from vtk.util.numpy_support import numpy_to_vtk

from .answer import Answer
from .errors import OutputError, VolumeError
from .evidence import Evidence, Kind, heatmap, kept_mask, robust_range, slice_centres, slice_corners
from .volume import Volume, array_of, atomic_output

ROLE = "MedPruner.Role"
QUESTION, ANSWER = "MedPruner.Question", "MedPruner.Answer"  # on the text node, to be found again in a loaded scene
# Inferno (Smith and van der Walt, matplotlib; CC0) at nine even steps: perceptually uniform, readable without colour vision.
INFERNO = (
    (0.001, 0.000, 0.014),
    (0.122, 0.047, 0.283),
    (0.331, 0.060, 0.429),
    (0.525, 0.134, 0.415),
    (0.735, 0.216, 0.330),
    (0.897, 0.352, 0.203),
    (0.978, 0.557, 0.035),
    (0.968, 0.792, 0.250),
    (0.988, 0.998, 0.645),
)
KEPT_COLOUR, DROPPED_COLOUR = (0.20, 0.85, 0.55), (0.55, 0.55, 0.60)
_HEAT_TITLES: dict[Kind, str] = {"importance": "Encoder attention", "answer": "Answer attention"}


@dataclass(frozen=True, eq=False)
class AnswerNodes:
    """The nodes of one answer. folder: item ID in the subject hierarchy."""

    folder: int
    markers: Any
    outlines: Any
    importance: Any
    answer_attention: Any
    segmentation: Any
    table: Any
    text: Any

    @property
    def all(self) -> tuple[Any, ...]:
        """Every data node."""
        return self.markers, self.outlines, self.importance, self.answer_attention, self.segmentation, self.table, self.text


def new_scene() -> tuple[Any, tuple[Any, ...]]:
    """A scene outside the Slicer application that can hold and save nodes, and what must be kept alive with it."""
    application = slicer.vtkSlicerApplicationLogic()
    folder = tempfile.TemporaryDirectory(prefix="medpruner-scene-")
    application.SetHomeDirectory(folder.name)
    application.SetShareDirectory("share")
    application.SetTemporaryPath(folder.name)
    scene = slicer.vtkMRMLScene()
    application.SetMRMLScene(scene)
    # Bundles are read through the remote IO logic; without a cache folder ReadFromMRB returns False.
    remote = slicer.vtkMRMLRemoteIOLogic()
    remote.SetMRMLApplicationLogic(application)
    remote.GetCacheManager().SetRemoteCacheDirectory(folder.name)
    remote.SetMRMLScene(scene)
    remote.AddDataIOToScene()
    manager = slicer.vtkDataIOManagerLogic()
    manager.SetMRMLApplicationLogic(application)
    manager.SetAndObserveDataIOManager(remote.GetDataIOManager())
    markups = slicer.vtkSlicerMarkupsLogic()  # registers the markups' storage; without it their points are not saved
    markups.SetMRMLApplicationLogic(application)
    markups.SetMRMLScene(scene)
    segmentations = slicer.vtkSlicerSegmentationsModuleLogic()  # likewise for segmentations
    segmentations.SetMRMLApplicationLogic(application)
    segmentations.SetMRMLScene(scene)
    slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)  # creates it
    return scene, (application, remote, manager, markups, segmentations, folder)


def add_volume(scene: Any, volume: Volume, name: str | None = None) -> Any:
    """A vtkMRMLScalarVolumeNode with these voxels and this geometry, and a display node."""
    node = scene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", name or volume.name)
    node.SetAndObserveImageData(_image_data(volume.voxels))
    node.SetIJKToRASMatrix(_matrix(volume.ijk_to_ras))
    node.CreateDefaultDisplayNodes()
    return node


def write_answer(scene: Any, volume_node: Any, answer: Answer) -> AnswerNodes:
    """Put an answer into the scene: markers, outlines, two heatmaps, a segmentation, table and text in one folder beside the volume.

    Evidence is in world coordinates; when the volume is under a linear transform, the nodes are written in its frame and put under the
    same transform, so that they move with it. All or nothing: when anything fails, the scene is as it was.
    Raises VolumeError when the volume's parent transform is not linear.
    """
    to_local = _world_to_local(volume_node)
    before = {scene.GetNthNode(n).GetID() for n in range(scene.GetNumberOfNodes())}
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    evidence = answer.evidence
    folder = None
    try:
        volume_item = _hierarchy_item(hierarchy, volume_node, hierarchy.GetSceneItemID())
        title = f"MedPruner: {_shortened(answer.question, 50)}"
        folder = hierarchy.CreateFolderItem(hierarchy.GetItemParent(volume_item), title)
        nodes = AnswerNodes(
            folder,
            markers=_add_markers(scene, evidence, to_local),
            outlines=_add_outlines(scene, evidence, to_local),
            importance=_add_heatmap(scene, evidence, "importance", to_local),
            answer_attention=_add_heatmap(scene, evidence, "answer", to_local),
            segmentation=_add_segmentation(scene, evidence, to_local),
            table=_add_table(scene, evidence),
            text=_add_text(scene, answer),
        )
        for node in nodes.all:
            hierarchy.SetItemParent(_hierarchy_item(hierarchy, node, folder), folder)
            if node.IsA("vtkMRMLTransformableNode"):
                node.SetAndObserveTransformNodeID(volume_node.GetTransformNodeID())
    except BaseException:  # nothing half-made stays, whatever happened, Ctrl-C included
        for node in [scene.GetNthNode(n) for n in range(scene.GetNumberOfNodes())]:
            if node.GetID() not in before:
                scene.RemoveNode(node)
        if folder is not None:
            hierarchy.RemoveItem(folder)
        raise
    return nodes


def show_in_slice_views(scene: Any, volume_node: Any, heatmap_node: Any, opacity: float = 0.4) -> None:
    """Let a saved scene open in Slicer with the volume in its three slice views and a heatmap over it.

    Slicer keeps what a view shows in singleton nodes named after the view (vtkMRMLSliceCompositeNode).
    """
    for view in ("Red", "Green", "Yellow"):
        node = slicer.vtkMRMLSliceCompositeNode()
        node.SetSingletonTag(view)
        node.SetLayoutName(view)
        node = scene.AddNode(node)
        node.SetBackgroundVolumeID(volume_node.GetID())
        node.SetForegroundVolumeID(heatmap_node.GetID())
        node.SetForegroundOpacity(opacity)


def save_scene(scene: Any, path: str | Path) -> None:
    """Write the scene as a Slicer bundle (.mrb), all or nothing. Raises OutputError when it could not be written completely."""
    path = Path(path)
    if path.suffix.lower() != ".mrb":
        raise OutputError(f"'{path.name}' is not a Slicer bundle.", "Give the scene a name that ends with .mrb.")
    with atomic_output(path) as part:
        if not scene.WriteToMRB(str(part)) or not part.is_file() or part.stat().st_size == 0:
            raise OutputError(f"The scene could not be written to {path.name}.", "Check the free disk space and the permissions.")


# --- the nodes ----------------------------------------------------------------------------------------------------------------


def _add_markers(scene: Any, evidence: Evidence, to_local: np.ndarray) -> Any:
    node = scene.AddNewNodeByClass("vtkMRMLMarkupsFiducialNode", "Kept slices")
    node.SetAttribute(ROLE, "markers")
    points = _transformed(slice_centres(evidence), to_local)
    for index in np.flatnonzero(evidence.kept_slices):
        label = f"SLICE {index + 1}: {evidence.anchor_distance[index]:.3f}"
        number = node.AddControlPoint(vtk.vtkVector3d(*points[index]), label)
        node.SetNthControlPointLocked(number, True)  # each point, not the node: a click on it still jumps the views there
        node.SetNthControlPointDescription(number, f"slice {evidence.source_index[index] + 1} of {evidence.source_count}")
    node.CreateDefaultDisplayNodes()
    display = node.GetDisplayNode()
    display.SetSelectedColor(*KEPT_COLOUR)
    display.SetGlyphScale(1.5)
    display.SetTextScale(2.0)
    display.SetPointLabelsVisibility(False)  # dozens of labels at once hide the image; the list in the Markups module has them
    return node


def _add_outlines(scene: Any, evidence: Evidence, to_local: np.ndarray) -> Any:
    """One closed line around each slice, kept and dropped apart; cell scalars: kept (0, 1), distance, slice number."""
    corners = _transformed(slice_corners(evidence).reshape(-1, 3), to_local)
    points, lines = vtk.vtkPoints(), vtk.vtkCellArray()
    points.SetData(numpy_to_vtk(np.ascontiguousarray(corners), deep=True))
    for index in range(len(evidence.source_index)):
        lines.InsertNextCell(5, [4 * index + corner % 4 for corner in range(5)])
    outline = vtk.vtkPolyData()
    outline.SetPoints(points)
    outline.SetLines(lines)
    columns = {
        "kept": evidence.kept_slices.astype(np.float32),
        "distance": evidence.anchor_distance.astype(np.float32),
        "slice": np.arange(1, len(evidence.source_index) + 1, dtype=np.float32),
    }
    for name, values in columns.items():
        array = numpy_to_vtk(values, deep=True)
        array.SetName(name)
        outline.GetCellData().AddArray(array)
    node = scene.AddNewNodeByClass("vtkMRMLModelNode", "Slice outlines")
    node.SetAttribute(ROLE, "outlines")
    node.SetAndObservePolyData(outline)
    node.CreateDefaultDisplayNodes()
    colours = _colour_node(scene, "MedPruner kept and dropped", (DROPPED_COLOUR, KEPT_COLOUR))
    display = node.GetDisplayNode()
    display.SetAndObserveColorNodeID(colours.GetID())
    display.SetActiveScalar("kept", vtk.vtkAssignAttribute.CELL_DATA)
    display.SetScalarVisibility(True)
    display.SetScalarRangeFlag(slicer.vtkMRMLDisplayNode.UseManualScalarRange)
    display.SetScalarRange(0.0, 1.0)
    display.SetLineWidth(2)
    display.SetLighting(False)
    return node


def _add_heatmap(scene: Any, evidence: Evidence, kind: Kind, to_local: np.ndarray) -> Any:
    volume = heatmap(evidence, kind)
    local = Volume(volume.voxels, to_local @ volume.ijk_to_ras, volume.modality, volume.name)
    node = add_volume(scene, local, _HEAT_TITLES[kind])
    node.SetAttribute(ROLE, f"heatmap-{kind}")
    low, high = robust_range(evidence.values(kind))
    display = node.GetDisplayNode()
    display.SetAndObserveColorNodeID(_colour_node(scene, "MedPruner heat", INFERNO).GetID())
    display.SetAutoWindowLevel(False)
    display.SetWindowLevelMinMax(low, high)
    display.SetAutoThreshold(False)
    display.SetThreshold(low, max(float(volume.voxels.max()), high))  # what is below stays transparent
    display.SetApplyThreshold(True)
    display.SetInterpolate(True)
    return node


def _add_segmentation(scene: Any, evidence: Evidence, to_local: np.ndarray) -> Any:
    """What the language model read and what it did not, as two segments on the token grid, seen in 3D."""
    mask = kept_mask(evidence)
    node = scene.AddNewNodeByClass("vtkMRMLSegmentationNode", "Read and left out")
    node.SetAttribute(ROLE, "segmentation")
    node.CreateDefaultDisplayNodes()
    display = node.GetDisplayNode()
    for name, voxels, colour in (("Read", mask.voxels, KEPT_COLOUR), ("Left out", 1 - mask.voxels, DROPPED_COLOUR)):
        image = slicer.vtkOrientedImageData()
        image.DeepCopy(_image_data(voxels))
        image.SetGeometryFromImageToWorldMatrix(_matrix(to_local @ mask.ijk_to_ras))
        identity = node.AddSegmentFromBinaryLabelmapRepresentation(image, name, colour)
        display.SetSegmentVisibility(identity, name == "Read")  # what was left out is nearly all, and would hide it
    node.CreateClosedSurfaceRepresentation()
    display.SetVisibility2D(False)  # in the slice views the heatmap shows it better
    display.SetOpacity3D(0.35)
    return node


def _add_table(scene: Any, evidence: Evidence) -> Any:
    """A row per slice of the stack."""
    count = len(evidence.source_index)
    axis = int(np.argmax(np.abs(evidence.image_to_ras[0, :3, 2])))
    read = evidence.kept_slices
    columns: dict[str, np.ndarray] = {
        "slice": np.arange(1, count + 1),
        "source slice": evidence.source_index + 1,
        f"position {'RAS'[axis]} (mm)": slice_centres(evidence)[:, axis].astype(np.float64),
        "distance to anchor": evidence.anchor_distance.astype(np.float64),
        "largest tile difference": evidence.local_distance.astype(np.float64),
        "kept": read.astype(int),
        "represented by slice": evidence.anchor_of + 1,
        "tokens kept": evidence.kept_tokens.sum((1, 2)),
        "largest encoder attention": np.nan_to_num(evidence.importance).max((1, 2)).astype(np.float64),
        "answer attention": np.nan_to_num(evidence.answer_attention).sum((1, 2)).astype(np.float64),
    }
    table = vtk.vtkTable()
    for name, values in columns.items():
        array = vtk.vtkIntArray() if values.dtype.kind == "i" else vtk.vtkDoubleArray()
        array.SetName(name)
        for value in values.tolist():
            array.InsertNextValue(value)
        table.AddColumn(array)
    node = scene.AddNewNodeByClass("vtkMRMLTableNode", "Slices")
    node.SetAttribute(ROLE, "table")
    node.SetAndObserveTable(table)
    return node


def _add_text(scene: Any, answer: Answer) -> Any:
    node = scene.AddNewNodeByClass("vtkMRMLTextNode", "Question and answer")
    node.SetAttribute(ROLE, "text")
    node.SetAttribute(QUESTION, answer.question)
    node.SetAttribute(ANSWER, answer.text)
    node.SetForceCreateStorageNode(slicer.vtkMRMLTextNode.CreateStorageNodeAlways)
    node.SetText(answer.describe())
    return node


# --- helpers ------------------------------------------------------------------------------------------------------------------


def _colour_node(scene: Any, name: str, colours: tuple[tuple[float, float, float], ...]) -> Any:
    """A colour table of 256 steps between these colours; one for all answers of a scene."""
    found = scene.GetFirstNodeByName(name)
    if found is not None and found.IsA("vtkMRMLColorTableNode"):
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


def _hierarchy_item(hierarchy: Any, node: Any, parent: int) -> int:
    """The node's item; the Slicer application makes one for every node, a bare scene does not."""
    item = hierarchy.GetItemByDataNode(node)
    return item if item != hierarchy.GetInvalidItemID() else hierarchy.CreateItem(parent, node)


def _world_to_local(node: Any) -> np.ndarray:
    """(4, 4): world RAS -> the node's own frame."""
    parent, matrix = node.GetParentTransformNode(), vtk.vtkMatrix4x4()
    if parent is None:
        return np.eye(4)
    if not parent.GetMatrixTransformToWorld(matrix):
        raise VolumeError(
            f"The volume '{node.GetName()}' is under a transform that is not linear.", "Harden the transform first (Data module)."
        )
    matrix.Invert()
    return array_of(matrix)


def _transformed(points: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    return points @ matrix[:3, :3].T + matrix[:3, 3]


def _matrix(matrix: np.ndarray) -> vtk.vtkMatrix4x4:
    result = vtk.vtkMatrix4x4()
    result.DeepCopy(matrix.ravel().tolist())
    return result


def _image_data(voxels: np.ndarray) -> vtk.vtkImageData:
    image = vtk.vtkImageData()
    image.SetDimensions(voxels.shape[::-1])
    image.GetPointData().SetScalars(numpy_to_vtk(np.ascontiguousarray(voxels).ravel(), deep=True))
    return image


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
