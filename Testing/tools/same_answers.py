"""Whether two answers, their nodes and their DICOM objects are the same, but for when they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import numpy as np
import pydicom
import slicer
from vtk.util.numpy_support import vtk_to_numpy

from MedPrunerLogic.scene import roles
from MedPrunerLogic.scene.mrml import view_node

_WHEN = ("UI", "DA", "TM", "DT")  # value representations of DICOM


def same(one: Any, other: Any) -> bool:
    """Of answers and all that they hold, arrays byte for byte."""
    if isinstance(one, np.ndarray):
        return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())
    if hasattr(one, "__dataclass_fields__"):
        names = [field.name for field in fields(one) if field.name not in ("seconds", "created")]
        return all(same(getattr(one, name), getattr(other, name)) for name in names)
    return one == other


def held_by(node: Any) -> tuple:
    """What a node of an answer holds: kind, name, role, and its text, table, points, voxels, lines or segments."""
    return (node.GetClassName(), node.GetName(), node.GetAttribute(roles.ROLE), *_content(node))


def _content(node: Any) -> Iterator[Any]:
    if node.IsA("vtkMRMLTextNode"):
        yield [line for line in node.GetText().splitlines() if not line.startswith(("Seconds: ", "Time: "))]
    elif node.IsA("vtkMRMLTableNode"):
        table = node.GetTable()
        columns, rows = table.GetNumberOfColumns(), table.GetNumberOfRows()
        yield [[str(table.GetValue(row, column)) for column in range(columns)] for row in range(rows)]
    elif node.IsA("vtkMRMLMarkupsNode"):
        count = node.GetNumberOfControlPoints()
        yield [(node.GetNthControlPointLabel(n), tuple(node.GetNthControlPointPosition(n))) for n in range(count)]
    elif node.IsA("vtkMRMLVolumeNode"):
        voxels, ijk_to_ras = view_node(node)
        yield voxels.tobytes()
        yield ijk_to_ras.tobytes()
    elif node.IsA("vtkMRMLModelNode"):
        yield vtk_to_numpy(node.GetPolyData().GetPoints().GetData()).tobytes()
    elif node.IsA("vtkMRMLSegmentationNode"):
        segmentation = node.GetSegmentation()
        for number in range(segmentation.GetNumberOfSegments()):
            segment = segmentation.GetNthSegment(number)
            labels = segment.GetRepresentation(slicer.vtkSegmentationConverter.GetSegmentationBinaryLabelmapRepresentationName())
            yield segment.GetName()
            yield vtk_to_numpy(labels.GetPointData().GetScalars()).tobytes()


def lasting(dataset: pydicom.Dataset) -> Iterator[tuple]:
    """What of a DICOM object does not depend on when it was written, nor on how long the answer took."""
    for element in dataset:
        if element.VR == "SQ":
            for item in element.value:
                yield from lasting(item)
        elif element.VR not in _WHEN and not re.search(r"\d s\b", str(element.value)[:2000]):
            yield element.tag, element.value
