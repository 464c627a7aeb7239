"""From a node that the user has drawn to the part of a volume that a question is limited to."""

from __future__ import annotations

from typing import Any

import numpy as np
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.region import Box, Mask, Region
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.scene.mrml import array_of, view_node


def regionFrom(node: Any, segmentID: str, aroundMm: float, volumeNode: Any) -> Region | None:
    """A region of interest's box, the surroundings of a list's first point, or a segment; None for no node. Raises VolumeError."""
    if node is None:
        return None
    if node.IsA("vtkMRMLMarkupsROINode"):
        return _fromROI(node)
    if node.IsA("vtkMRMLMarkupsNode"):
        if node.GetNumberOfControlPoints() == 0:
            raise VolumeError(_("The list of points is empty."), _("Place a point where you want to know what it is."))
        position = [0.0, 0.0, 0.0]
        node.GetNthControlPointPositionWorld(0, position)
        return Box.around(tuple(position), aroundMm)
    return _fromSegment(node, segmentID, volumeNode)


def segments(node: Any) -> list[tuple[str, str]]:
    """(ID, name) of the segments of a segmentation; none for any other node."""
    if node is None or not node.IsA("vtkMRMLSegmentationNode"):
        return []
    segmentation = node.GetSegmentation()
    return [(ID, segmentation.GetSegment(ID).GetName()) for ID in segmentation.GetSegmentIDs()]


def _fromROI(node: Any) -> Box:
    size = node.GetSize()
    if min(size) <= 0.0:
        raise VolumeError(_("The region of interest has no size."), _("Draw it again, with a size above 0 mm."))
    return Box(array_of(node.GetObjectToWorldMatrix()) @ np.diag([*size, 1.0]))


def _fromSegment(node: Any, segmentID: str, volumeNode: Any) -> Mask:
    if not segmentID or node.GetSegmentation().GetSegment(segmentID) is None:
        raise VolumeError(_("The segmentation has no such segment."), _("Choose one of its segments."))
    try:
        voxels = slicer.util.arrayFromSegmentBinaryLabelmap(node, segmentID, volumeNode)
    except RuntimeError as error:
        raise VolumeError(_("The segment could not be laid over the volume."), _("Check it in the Segment Editor.")) from error
    return Mask(Volume((voxels != 0).astype(np.uint8), view_node(volumeNode)[1], "unknown", "segment"))
