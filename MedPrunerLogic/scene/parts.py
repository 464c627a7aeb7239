"""The nodes of an answer, one function each."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import slicer
import vtk
from vtk.util.numpy_support import numpy_to_vtk

from ..evidence.answer import Answer
from ..evidence.evidence import Evidence, Kind, heatmap, kept_mask, shown_range, slice_centres, slice_corners
from ..imaging.even import layered
from ..sentence import tr as _
from . import words
from .mrml import colour_node, image_data, matrix_of, shown_frame, transformed
from .roles import (
    ANSWER,
    DROPPED_COLOUR,
    FRAME,
    HEAT_TITLES,
    INFERNO,
    KEPT_COLOUR,
    PICTURE,
    PLOTTED,
    QUESTION,
    ROLE,
    SLICES_AT,
    VOLUME,
    AnswerNodes,
)

_LEGEND_TITLES: dict[Kind, str] = {"importance": "Encoder\n× mean", "answer": "Answer\n× mean"}  # narrow, to stand beside the anatomy


HEAT_COLOURS, OUTLINE_COLOURS = "MedPruner heat", "MedPruner kept and dropped"


def add_markers(scene: Any, evidence: Evidence, to_local: np.ndarray) -> Any:
    """A point in the middle of each image that was read."""
    node = scene.AddNewNodeByClass("vtkMRMLMarkupsFiducialNode", "Kept slices")
    node.SetAttribute(ROLE, "markers")
    points = transformed(slice_centres(evidence), to_local)
    for index in np.flatnonzero(evidence.kept_slices):
        name = evidence.names[index]
        label = f"SLICE {name}: {evidence.anchor_distance[index]:.3f}"
        number = node.AddControlPoint(vtk.vtkVector3d(*points[index]), label)
        node.SetNthControlPointLocked(number, True)  # each point, not the node: a click on it still jumps the views there
        node.SetNthControlPointDescription(number, f"slice{'s' * ('-' in name)} {name} of {evidence.source_count}")
    node.CreateDefaultDisplayNodes()
    display = node.GetDisplayNode()
    display.SetSelectedColor(*KEPT_COLOUR)
    display.SetGlyphScale(1.5)
    display.SetTextScale(2.0)
    display.SetPointLabelsVisibility(False)  # dozens of labels at once hide the image; the list in the Markups module has them
    return node


def add_outlines(scene: Any, evidence: Evidence, to_local: np.ndarray) -> Any:
    """One closed line around the middle of each image, kept and dropped apart; cell scalars: kept (0, 1), distance, first slice."""
    corners = transformed(slice_corners(evidence).reshape(-1, 3), to_local)
    points, lines = vtk.vtkPoints(), vtk.vtkCellArray()
    points.SetData(numpy_to_vtk(np.ascontiguousarray(corners), deep=True))
    for index in range(len(evidence.slabs)):
        lines.InsertNextCell(5, [4 * index + corner % 4 for corner in range(5)])
    outline = vtk.vtkPolyData()
    outline.SetPoints(points)
    outline.SetLines(lines)
    columns = {
        "kept": evidence.kept_slices.astype(np.float32),
        "distance": evidence.anchor_distance.astype(np.float32),
        "slice": evidence.slabs[:, 0].astype(np.float32) + 1,
    }
    for name, values in columns.items():
        array = numpy_to_vtk(values, deep=True)
        array.SetName(name)
        outline.GetCellData().AddArray(array)
    node = scene.AddNewNodeByClass("vtkMRMLModelNode", "Slice outlines")
    node.SetAttribute(ROLE, "outlines")
    node.SetAndObservePolyData(outline)
    node.CreateDefaultDisplayNodes()
    colours = colour_node(scene, OUTLINE_COLOURS, (DROPPED_COLOUR, KEPT_COLOUR))
    display = node.GetDisplayNode()
    display.SetAndObserveColorNodeID(colours.GetID())
    display.SetActiveScalar("kept", vtk.vtkAssignAttribute.CELL_DATA)
    display.SetScalarVisibility(True)
    display.SetScalarRangeFlag(slicer.vtkMRMLDisplayNode.UseManualScalarRange)
    display.SetScalarRange(0.0, 1.0)
    display.SetLineWidth(2)
    display.SetLighting(False)
    return node


def add_heatmap(scene: Any, evidence: Evidence, kind: Kind, to_local: np.ndarray) -> Any:
    """A map on the token grid as a volume with its colours and its legend, in times the mean of what was read."""
    volume = layered(heatmap(evidence, kind))
    scale = evidence.scale(kind)
    node = scene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", HEAT_TITLES[kind])
    node.SetAttribute(ROLE, f"heatmap-{kind}")
    node.SetIJKToRASMatrix(matrix_of(to_local @ volume.ijk_to_ras))
    node.SetAttribute(words.SCALE, repr(scale))
    low, high = _kept_whole(*(scale * edge for edge in shown_range(evidence, kind)))
    node.CreateDefaultDisplayNodes()  # before there are voxels, from which it would work out a window that is not wanted
    display = node.GetDisplayNode()
    # Slice views blend a layer evenly: the dark end of the colours would lie over the anatomy like a shadow that is part of it.
    display.SetAndObserveColorNodeID(colour_node(scene, HEAT_COLOURS, INFERNO[2:]).GetID())
    display.SetAutoWindowLevel(False)
    display.SetWindowLevelMinMax(low, high)
    display.SetAutoThreshold(False)
    most = scale if kind == "answer" else float(volume.voxels.max())  # a single word can look harder than the whole answer does
    display.SetThreshold(low + 0.2 * (high - low), max(most, high))  # what is below stays transparent
    display.SetApplyThreshold(True)
    display.SetInterpolate(True)
    _add_legend(scene, node, _LEGEND_TITLES[kind], "%.0f" if high >= 10.0 else "%.1f")
    node.SetAndObserveImageData(image_data(volume.voxels * np.float32(scale)))
    return node


def _kept_whole(low: float, high: float) -> tuple[float, float]:
    """A range of so few digits that it survives saving: of window and level a scene keeps six, and from others 0 comes back as -5e-09."""
    step = 10.0 ** (math.floor(math.log10(high - low)) - 2)
    return round(low / step) * step, round(high / step) * step


def _add_legend(scene: Any, node: Any, title: str, label_format: str) -> None:
    """The colours with their values in the view's upper right corner; hidden until the heatmap is shown (`legend_of`)."""
    legend = slicer.vtkMRMLColorLegendDisplayNode()
    legend.SetName(f"{node.GetName()} legend")
    legend = scene.AddNode(legend)
    legend.SetAndObserveColorNodeID(node.GetDisplayNode().GetColorNodeID())
    legend.SetTitleText(title)
    legend.SetLabelFormat(label_format)
    legend.SetNumberOfLabels(3)
    # A body is widest in the middle of a view, and Slicer's own letters are in the lower corners. All text grows with this size.
    legend.SetSize(0.04, 0.35)
    legend.SetPosition(0.985, 0.8)
    legend.SetVisibility(False)
    legend.SetVisibility3D(False)  # one beside each slice view is enough
    node.AddAndObserveDisplayNodeID(legend.GetID())


def legend_of(heatmap_node: Any) -> Any:
    """The vtkMRMLColorLegendDisplayNode of a heatmap; None when it was removed."""
    displays = (heatmap_node.GetNthDisplayNode(number) for number in range(heatmap_node.GetNumberOfDisplayNodes()))
    return next((node for node in displays if node is not None and node.IsA("vtkMRMLColorLegendDisplayNode")), None)


def add_segmentation(scene: Any, evidence: Evidence, to_local: np.ndarray) -> Any:
    """What the language model read and what it did not, as two segments on the token grid, seen in 3D."""
    mask = layered(kept_mask(evidence))
    node = scene.AddNewNodeByClass("vtkMRMLSegmentationNode", "Read and left out")
    node.SetAttribute(ROLE, "segmentation")
    node.CreateDefaultDisplayNodes()
    display = node.GetDisplayNode()
    for name, voxels, colour in (("Read", mask.voxels, KEPT_COLOUR), ("Left out", 1 - mask.voxels, DROPPED_COLOUR)):
        image = slicer.vtkOrientedImageData()
        image.DeepCopy(image_data(voxels))
        image.SetGeometryFromImageToWorldMatrix(matrix_of(to_local @ mask.ijk_to_ras))
        identity = node.AddSegmentFromBinaryLabelmapRepresentation(image, name, colour)
        display.SetSegmentVisibility(identity, name == "Read")  # what was left out is nearly all, and would hide it
    # Surface nets, a third of the time that the default takes. Not smoothed: nothing would be left of blocks that are one slice thick.
    node.GetSegmentation().SetConversionParameter("Conversion method", "1")
    node.GetSegmentation().SetConversionParameter("Smoothing factor", "0")
    node.CreateClosedSurfaceRepresentation()
    display.SetVisibility2D(False)  # in the slice views the heatmap shows it better
    display.SetOpacity3D(0.35)
    return node


def add_table(scene: Any, evidence: Evidence) -> Any:
    """A row per image, in the numbers of the scan."""
    count = len(evidence.slabs)
    axis = int(np.argmax(np.abs(evidence.image_to_ras[0, :3, 2])))
    read = evidence.kept_slices
    columns: dict[str, np.ndarray] = {
        "image": np.arange(1, count + 1),
        "first slice": evidence.slabs[:, 0] + 1,
        "last slice": evidence.slabs[:, 1],
        f"position {'RAS'[axis]} (mm)": slice_centres(evidence)[:, axis].astype(np.float64),
        "thickness (mm)": np.linalg.norm(evidence.image_to_ras[:, :3, 2], axis=1),
        "distance to anchor": evidence.anchor_distance.astype(np.float64),
        "largest tile difference": evidence.local_distance.astype(np.float64),
        "kept": read.astype(int),
        "represented by image": evidence.anchor_of + 1,
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
    if evidence.places is not None:
        node.SetAttribute(SLICES_AT, " ".join(map(repr, evidence.places.tolist())))
    node.SetAndObserveTable(table)
    return node


def add_series(scene: Any, table: Any) -> tuple[Any, ...]:
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


def add_chart(scene: Any, series: tuple[Any, ...], title: str) -> Any:
    """The plot of the series."""
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


def add_words(scene: Any, evidence: Evidence) -> Any:
    """A table of where each word looked."""
    node = scene.AddNewNodeByClass("vtkMRMLTableNode", "Answer attention by word")
    node.SetAttribute(ROLE, "words")
    words.fill(node, evidence)
    return node


def _relative(column: str) -> str:
    return f"{column}, share of the largest"


def add_text(scene: Any, answer: Answer, volume_node: Any) -> Any:
    """Question, answer and everything that it came from."""
    node = scene.AddNewNodeByClass("vtkMRMLTextNode", "Question and answer")
    node.SetAttribute(ROLE, "text")
    node.SetAttribute(QUESTION, answer.question)
    node.SetAttribute(ANSWER, answer.text)
    node.SetNodeReferenceID(VOLUME, volume_node.GetID())
    node.SetForceCreateStorageNode(slicer.vtkMRMLTextNode.CreateStorageNodeAlways)
    text, frame = answer.describe(), shown_frame(volume_node)
    if frame is not None:  # the volume shows another one when the sequence plays on
        node.SetAttribute(FRAME, str(frame[0]))
        text += "\n" + _("Frame {number} of {count} of a sequence.").format(number=frame[0], count=frame[1])
    node.SetText(text)
    return node


@dataclass(frozen=True)
class Frame:
    """number: of the frame that was read, shown: of the one that is shown; from 1."""

    number: int
    shown: int
    count: int


def other_frame(nodes: AnswerNodes) -> Frame | None:
    """Which frame of a sequence an answer is about where its volume shows another one; None where it shows that, or is no frame."""
    said, shown = nodes.text.GetAttribute(FRAME), shown_frame(nodes.volume) if nodes.volume is not None else None
    if not said or shown is None or int(said) == shown[0]:
        return None
    return Frame(int(said), *shown)


def add_picture(scene: Any, text_node: Any, jpeg: bytes) -> Any:
    """A picture of what was read, as text: a volume node would show it as a part of the patient."""
    node = scene.AddNewNodeByClass("vtkMRMLTextNode", "Picture of what was read")
    node.SetAttribute(ROLE, "picture")
    node.SetForceCreateStorageNode(slicer.vtkMRMLTextNode.CreateStorageNodeAlways)
    node.SetText(base64.b64encode(jpeg).decode("ascii"))
    text_node.SetNodeReferenceID(PICTURE, node.GetID())
    return node


def picture_of(text_node: Any) -> bytes | None:
    """The picture that belongs to the text node of an answer; None where there is none that can be read."""
    node = text_node.GetNodeReference(PICTURE)
    try:
        return base64.b64decode(node.GetText() or "", validate=True) or None if node is not None else None
    except ValueError:  # someone has written something else into it
        return None
