"""How an answer's nodes are shown in the views, and how the views move to a slice."""

from __future__ import annotations

from typing import Any

import numpy as np
import slicer

from MedPrunerLogic.scene import parts, roles
from MedPrunerLogic.scene.mrml import ijk_to_world


def showHeatmap(nodes: roles.AnswerNodes | None, volumeNode: Any, kind: str, opacity: float, threshold: float = 0.0) -> None:
    """Put the volume and one heatmap ("importance", "answer" or "none") into the slice views, with its legend.

    threshold: 0...1, the part of the colour scale from its lower end that stays transparent.
    """
    heatmaps = {"importance": nodes.importance, "answer": nodes.answer_attention} if nodes is not None else {}
    heatmap = heatmaps.get(kind)
    if heatmap is not None:
        shown = heatmap.GetScalarVolumeDisplayNode()
        low, high = shown.GetWindowLevelMin(), shown.GetWindowLevelMax()
        shown.SetLowerThreshold(low + threshold * (high - low))
    slicer.util.setSliceViewerLayers(background=volumeNode, foreground=heatmap, foregroundOpacity=opacity if heatmap is not None else 0.0)
    # Only now: whether a legend is drawn is looked at when the legend changes, and depends on what the views show.
    for node in heatmaps.values():
        legend = parts.legend_of(node)
        if legend is not None:
            legend.SetVisibility(node is heatmap)
            legend.Modified()


def drawLegends(answers: list[roles.AnswerNodes]) -> None:
    """Have the legends of answers that a scene has brought drawn with their colours, which are looked up when a legend changes."""
    for heatmap in (heatmap for nodes in answers for heatmap in (nodes.importance, nodes.answer_attention)):
        shown, legend = heatmap.GetScalarVolumeDisplayNode(), parts.legend_of(heatmap)
        if shown.GetWindowLevelMin() < 0.0:  # scenes keep six digits of it, from which 0 can come back as -5e-09
            shown.SetWindowLevelMinMax(0.0, shown.GetWindowLevelMax())
        if legend is not None:
            legend.Modified()


def showMarkers(nodes: roles.AnswerNodes | None, visible: bool) -> None:
    """Show or hide what tells which slices and regions were read."""
    if nodes is not None:
        for node in (nodes.markers, nodes.outlines, nodes.segmentation):
            if node.GetDisplayNode() is not None:
                node.GetDisplayNode().SetVisibility(visible)


def jumpTo(position: np.ndarray, volumeNode: Any) -> None:
    """Centre the slice views on a world position (RAS, mm). Views are first turned to the grid of an oblique volume."""
    if volumeNode is not None and isOblique(volumeNode):
        for sliceNode in slicer.util.getNodesByClass("vtkMRMLSliceNode"):
            sliceNode.RotateToVolumePlane(volumeNode)
    slicer.vtkMRMLSliceNode.JumpAllSlices(slicer.mrmlScene, *(float(value) for value in position))


def isOblique(volumeNode: Any) -> bool:
    """Whether a volume's grid, its parent transform included, is turned by more than about a degree against the patient's axes."""
    ijkToWorld = ijk_to_world(volumeNode)
    if ijkToWorld is None:  # bent: it has no plane to turn the views to
        return False
    directions = ijkToWorld[:3, :3]
    cosines = np.abs(directions / np.linalg.norm(directions, axis=0))
    return bool((cosines.max(0) < np.cos(np.radians(1.0))).any())


def isScan(node: Any) -> bool:
    """Whether a node can be asked about: a scalar volume, but neither a label map nor one of our own heatmaps."""
    return bool(
        node is not None
        and node.IsA("vtkMRMLScalarVolumeNode")
        and not node.IsA("vtkMRMLLabelMapVolumeNode")
        and not node.GetAttribute(roles.ROLE)
    )


def defaultVolume() -> Any:
    """The scan that the slice views show; else the first of the scene; else None."""
    shown = [
        slicer.mrmlScene.GetNodeByID(n.GetBackgroundVolumeID() or "") for n in slicer.util.getNodesByClass("vtkMRMLSliceCompositeNode")
    ]
    candidates = [*shown, *slicer.util.getNodesByClass("vtkMRMLScalarVolumeNode")]
    return next((node for node in candidates if isScan(node)), None)


def ownNodeIDs() -> list[str]:
    """IDs of all nodes that answers have left in the scene: heatmaps are volumes and markers are points, but not to be asked about."""
    return [node.GetID() for node in slicer.util.getNodesByClass("vtkMRMLDisplayableNode") if node.GetAttribute(roles.ROLE)]


def sequenceOf(volumeNode: Any) -> Any:
    """The sequence browser whose proxy this volume is, or None."""
    for browser in slicer.util.getNodesByClass("vtkMRMLSequenceBrowserNode"):
        if browser.GetSequenceNode(volumeNode) is not None:
            return browser
    return None
