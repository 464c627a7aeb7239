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

from ..errors import OutputError, VolumeError
from ..evidence.answer import Answer
from ..evidence.evidence import Evidence, Kind, heatmap, kept_mask, robust_range, slice_centres, slice_corners
from ..imaging.volume import Volume, array_of, atomic_output
from ..sentence import tr as _
from . import rendering, words

ROLE = "MedPruner.Role"
QUESTION, ANSWER = "MedPruner.Question", "MedPruner.Answer"  # on the text node, to be found again in a loaded scene
VOLUME = "MedPruner.Volume"  # role of the text node's reference to the volume that the answer is about
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
_HEAT_UNITS: dict[Kind, str] = {"importance": "times the mean", "answer": "share in a cell"}
_HEAT_COLOURS, _OUTLINE_COLOURS = "MedPruner heat", "MedPruner kept and dropped"
_ROLES = {  # of one answer's nodes, and what AnswerNodes calls them
    "markers": "markers",
    "outlines": "outlines",
    "heatmap-importance": "importance",
    "heatmap-answer": "answer_attention",
    "segmentation": "segmentation",
    "table": "table",
    "plot": "chart",
    "words": "words",
    "text": "text",
}
# What is plotted over the position, each as a share of its largest value, since a chart has one axis: column of the table, name, how to
# write the largest value, colour (Okabe and Ito: told apart without colour vision), marker.
PLOTTED = {
    "distance to anchor": ("Distance to anchor", "{:.3f}", (0.00, 0.45, 0.70), "MarkerStyleNone"),
    "tokens kept": ("Tokens kept", "{:.0f}", (0.00, 0.62, 0.45), "MarkerStyleSquare"),
    "largest encoder attention": ("Encoder attention", "{:.2f}", (0.90, 0.62, 0.00), "MarkerStyleDiamond"),
    "answer attention": ("Answer attention", "{:.1%}", (0.80, 0.47, 0.65), "MarkerStyleCross"),
}


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
    chart: Any
    series: tuple[Any, ...]
    words: Any
    text: Any

    @property
    def volume(self) -> Any:
        """The volume that the answer is about; None when it was removed."""
        return self.text.GetNodeReference(VOLUME)

    @property
    def all(self) -> tuple[Any, ...]:
        """Every data node."""
        heatmaps = self.importance, self.answer_attention
        return self.markers, self.outlines, *heatmaps, self.segmentation, self.table, self.chart, *self.series, self.words, self.text


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
    volumes = slicer.vtkSlicerVolumeRenderingLogic()  # and for volume renderings
    volumes.SetMRMLApplicationLogic(application)
    volumes.SetMRMLScene(scene)
    scene.RegisterNodeClass(slicer.vtkMRMLColorLegendDisplayNode())  # in Slicer the Colors module does
    slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)  # creates it
    return scene, (application, remote, manager, markups, segmentations, volumes, folder)


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
        table = _add_table(scene, evidence)
        series = _add_series(scene, table)
        nodes = AnswerNodes(
            folder,
            markers=_add_markers(scene, evidence, to_local),
            outlines=_add_outlines(scene, evidence, to_local),
            importance=_add_heatmap(scene, evidence, "importance", to_local),
            answer_attention=_add_heatmap(scene, evidence, "answer", to_local),
            segmentation=_add_segmentation(scene, evidence, to_local),
            table=table,
            chart=_add_chart(scene, series, title),
            series=series,
            words=_add_words(scene, evidence),
            text=_add_text(scene, answer, volume_node),
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


def remove_answer(scene: Any, nodes: AnswerNodes) -> None:
    """Take an answer out of the scene: its nodes that are still there, their display and storage nodes, its folder; nothing else.

    The colour tables go with the last answer.
    """
    there = [node for node in nodes.all if scene.IsNodePresent(node)]
    for node in there:
        if node.IsA("vtkMRMLVolumeNode"):
            rendering.hide(scene, node)
    owned = [node.GetStorageNode() for node in there if node.IsA("vtkMRMLStorableNode")]
    for node in there:
        if node.IsA("vtkMRMLDisplayableNode"):
            owned += [node.GetNthDisplayNode(number) for number in range(node.GetNumberOfDisplayNodes())]
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    for node in there:  # before the node goes: the application takes its item away then, a bare scene does not
        hierarchy.RemoveItem(hierarchy.GetItemByDataNode(node), False, True)
    for node in (*there, *owned):
        if node is not None and scene.IsNodePresent(node):
            scene.RemoveNode(node)
    hierarchy.RemoveItem(nodes.folder)
    if not any(scene.GetNthNode(n).GetAttribute(ROLE) in _ROLES for n in range(scene.GetNumberOfNodes())):
        for name in (_HEAT_COLOURS, _OUTLINE_COLOURS):
            while (colours := _colours(scene, name)) is not None:  # scenes that were merged brought one each
                for node in (colours.GetStorageNode(), colours):
                    if node is not None:
                        scene.RemoveNode(node)


def find_answers(scene: Any) -> list[AnswerNodes]:
    """The answers that a scene holds, oldest first; those of which a node is missing are left out."""
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    folders: dict[int, dict[str, Any]] = {}
    for number in range(scene.GetNumberOfNodes()):
        node = scene.GetNthNode(number)
        role = node.GetAttribute(ROLE)
        if role:
            folders.setdefault(hierarchy.GetItemParent(hierarchy.GetItemByDataNode(node)), {})[role] = node
    wanted = {*_ROLES, *(f"plot-{column}" for column in PLOTTED)}
    return [
        AnswerNodes(
            folder, series=tuple(found[f"plot-{column}"] for column in PLOTTED), **{field: found[role] for role, field in _ROLES.items()}
        )
        for folder, found in folders.items()
        if found.keys() >= wanted
    ]


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
        raise OutputError(_("'{file}' is not a Slicer bundle.").format(file=path.name), _("Give the scene a name that ends with .mrb."))
    with atomic_output(path) as part:
        if not scene.WriteToMRB(str(part)) or not part.is_file() or part.stat().st_size == 0:
            raise OutputError(
                _("The scene could not be written to {file}.").format(file=path.name), _("Check the free disk space and the permissions.")
            )


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
    colours = _colour_node(scene, _OUTLINE_COLOURS, (DROPPED_COLOUR, KEPT_COLOUR))
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
    node = scene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", _HEAT_TITLES[kind])
    node.SetAttribute(ROLE, f"heatmap-{kind}")
    node.SetIJKToRASMatrix(_matrix(to_local @ volume.ijk_to_ras))
    low, high = robust_range(evidence.values(kind))
    node.CreateDefaultDisplayNodes()  # before there are voxels, from which it would work out a window that is not wanted
    display = node.GetDisplayNode()
    # Slice views blend a layer evenly: the dark end of the colours would lie over the anatomy like a shadow that is part of it.
    display.SetAndObserveColorNodeID(_colour_node(scene, _HEAT_COLOURS, INFERNO[2:]).GetID())
    display.SetAutoWindowLevel(False)
    display.SetWindowLevelMinMax(low, high)
    display.SetAutoThreshold(False)
    most = 1.0 if kind == "answer" else float(volume.voxels.max())  # a single word can look harder than the whole answer does
    display.SetThreshold(low + 0.2 * (high - low), max(most, high))  # what is below stays transparent
    display.SetApplyThreshold(True)
    display.SetInterpolate(True)
    _add_legend(scene, node, kind)
    node.SetAndObserveImageData(_image_data(volume.voxels))
    return node


def _add_legend(scene: Any, node: Any, kind: Kind) -> None:
    """The colours with their values beside the view; hidden until the heatmap is shown (`legend_of`)."""
    legend = slicer.vtkMRMLColorLegendDisplayNode()
    legend.SetName(f"{node.GetName()} legend")
    legend = scene.AddNode(legend)
    legend.SetAndObserveColorNodeID(node.GetDisplayNode().GetColorNodeID())
    legend.SetTitleText(f"{node.GetName()}\n({_HEAT_UNITS[kind]})")
    legend.SetLabelFormat("%.2g")
    legend.SetNumberOfLabels(5)
    legend.SetSize(0.12, 0.4)  # beside the anatomy, not over it
    legend.SetVisibility(False)
    legend.SetVisibility3D(False)  # one beside each slice view is enough
    node.AddAndObserveDisplayNodeID(legend.GetID())


def legend_of(heatmap_node: Any) -> Any:
    """The vtkMRMLColorLegendDisplayNode of a heatmap; None when it was removed."""
    displays = (heatmap_node.GetNthDisplayNode(number) for number in range(heatmap_node.GetNumberOfDisplayNodes()))
    return next((node for node in displays if node is not None and node.IsA("vtkMRMLColorLegendDisplayNode")), None)


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
    # Surface nets, a third of the time that the default takes. Not smoothed: nothing would be left of blocks that are one slice thick.
    node.GetSegmentation().SetConversionParameter("Conversion method", "1")
    node.GetSegmentation().SetConversionParameter("Smoothing factor", "0")
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
    columns |= {_relative(column): columns[column] / max(float(columns[column].max()), 1e-12) for column in PLOTTED}
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


def _add_series(scene: Any, table: Any) -> tuple[Any, ...]:
    """A curve for each column of `PLOTTED` over the position in mm."""
    position = next(name for n in range(table.GetNumberOfColumns()) if (name := table.GetColumnName(n)).startswith("position"))
    found = []
    for column, (name, form, colour, marker) in PLOTTED.items():
        most = table.GetTable().GetColumnByName(column).GetRange()[1]
        node = scene.AddNewNodeByClass("vtkMRMLPlotSeriesNode", f"{name} (1 = {form.format(most)})")
        node.SetAttribute(ROLE, f"plot-{column}")
        node.SetAndObserveTableNodeID(table.GetID())
        node.SetPlotType(node.PlotTypeScatter)
        node.SetXColumnName(position)
        node.SetYColumnName(_relative(column))
        node.SetColor(*colour)
        node.SetMarkerStyle(getattr(node, marker))
        node.SetMarkerSize(7.0)
        # Only the distance has a value for every slice; the others are points, and on the axis where a slice was left out.
        node.SetLineStyle(node.LineStyleSolid if marker == "MarkerStyleNone" else node.LineStyleNone)
        node.SetLineWidth(2.0)
        found.append(node)
    return tuple(found)


def _add_chart(scene: Any, series: tuple[Any, ...], title: str) -> Any:
    node = scene.AddNewNodeByClass("vtkMRMLPlotChartNode", "Slices")
    node.SetAttribute(ROLE, "plot")
    node.SetTitle(title)
    node.SetXAxisTitle(series[0].GetXColumnName())
    node.SetYAxisTitle("share of the largest value")
    node.SetLegendVisibility(True)
    node.SetYAxisRangeAuto(False)
    node.SetYAxisRange(0.0, 1.35)  # room for the legend
    for one in series:
        node.AddAndObservePlotSeriesNodeID(one.GetID())
    return node


def _add_words(scene: Any, evidence: Evidence) -> Any:
    node = scene.AddNewNodeByClass("vtkMRMLTableNode", "Answer attention by word")
    node.SetAttribute(ROLE, "words")
    words.fill(node, evidence)
    return node


def _relative(column: str) -> str:
    return f"{column}, share of the largest"


def _add_text(scene: Any, answer: Answer, volume_node: Any) -> Any:
    node = scene.AddNewNodeByClass("vtkMRMLTextNode", "Question and answer")
    node.SetAttribute(ROLE, "text")
    node.SetAttribute(QUESTION, answer.question)
    node.SetAttribute(ANSWER, answer.text)
    node.SetNodeReferenceID(VOLUME, volume_node.GetID())
    node.SetForceCreateStorageNode(slicer.vtkMRMLTextNode.CreateStorageNodeAlways)
    node.SetText(answer.describe())
    return node


# --- helpers ------------------------------------------------------------------------------------------------------------------


def _colour_node(scene: Any, name: str, colours: tuple[tuple[float, float, float], ...]) -> Any:
    """A colour table of 256 steps between these colours; one for all answers of a scene."""
    found = _colours(scene, name)
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


def _colours(scene: Any, name: str) -> Any:
    """The colour table of that name, or None."""
    found = scene.GetFirstNodeByName(name)
    return found if found is not None and found.IsA("vtkMRMLColorTableNode") else None


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
            _("The volume '{name}' is under a transform that is not linear.").format(name=node.GetName()),
            _("Harden the transform first (Data module)."),
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
