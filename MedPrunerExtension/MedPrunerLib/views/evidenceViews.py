"""Views on request: one call arranges all views around an answer's evidence, another gives back exactly what they showed before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import slicer

from MedPrunerLogic.scene import rendering, roles
from MedPrunerLogic.scene.mrml import array_of

from ..later import later
from . import display

_ORIENTATIONS = {"Red": "Axial", "Green": "Coronal", "Yellow": "Sagittal"}
_LEGEND_SHARE = 0.16  # of a slice view's width, which a heatmap's legend takes at its right edge
_VIEW_ANGLE = 30.0  # degrees, of a camera that has just been made


@dataclass
class _Before:
    """What the views showed. Values by node ID, so that a node that has gone meanwhile is left out."""

    layout: int
    slices: dict[str, tuple] = field(default_factory=dict)  # matrix (16), field of view (3), origin (3), seen in 3D
    layers: dict[str, tuple] = field(default_factory=dict)  # background, foreground, label, their opacities
    letters: dict[str, int] = field(default_factory=dict)  # which orientation marker slice and 3D views have
    techniques: dict[str, int] = field(default_factory=dict)  # how 3D views render volumes
    cameras: dict[str, tuple] = field(default_factory=dict)  # position, focal point, view up, angle, parallel or not, parallel scale
    filled: dict[str, bool] = field(default_factory=dict)  # whether boxes and segments that users have drawn are filled
    visible: dict[str, bool] = field(default_factory=dict)  # display nodes of the answer, and every volume rendering
    made: list[str] = field(default_factory=list)  # nodes that were made for the evidence


class EvidenceViews:
    """onChanged() is called when there is something to be given back, and when there no longer is."""

    def __init__(self, onChanged: Callable[[], None]) -> None:
        self._onChanged = onChanged
        self._before: _Before | None = None
        self.heatmap: Any = None  # in 3D

    @property
    def shown(self) -> bool:
        """Whether the views are arranged around evidence."""
        return self._before is not None

    def show(self, nodes: roles.AnswerNodes, heatmapNode: Any, position: np.ndarray, modality: str) -> None:
        """Four-up; every slice view through the position with all of the volume in it; anatomy and heat in 3D, seen from the front.

        position: world RAS in mm. The layers of the slice views are set by the caller, and given back by `restore`.
        """
        if self._before is None:
            self._before = _remember(nodes)
        self._removeMade()
        self._setLayout(slicer.vtkMRMLLayoutNode.SlicerLayoutFourUpView)
        volume = nodes.volume
        for rendered in slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode"):
            rendered.SetVisibility(False)
        method = slicer.util.getModuleLogic("VolumeRendering").GetDefaultRenderingMethod()  # what the user has chosen in Slicer's settings
        made = rendering.show(slicer.mrmlScene, volume, heatmapNode, modality, **({"display_class": method} if method else {}))
        self._before.made = [node.GetID() for node in made]
        for ID in self._before.filled:
            _fill(slicer.mrmlScene.GetNodeByID(ID), False)  # or it would lie over the heat
        self.heatmap = heatmapNode
        self._arrange(volume, heatmapNode, position)
        # Views that the layout has just made get their size in the next turn of the event loop.
        later(lambda: self._arrange(volume, heatmapNode, position) if self.shown else None)
        self._onChanged()

    def project(self, maximum: bool) -> None:
        """What is rendered in 3D: the brightest along each ray, or everything, as deep as one can see."""
        for view in slicer.util.getNodesByClass("vtkMRMLViewNode"):
            view.SetRaycastTechnique(view.MaximumIntensityProjection if maximum else view.Composite)

    def restore(self) -> None:
        """Give back what was there before `show`."""
        before = self._before
        if before is None:
            return
        self._removeMade()
        self._before = self.heatmap = None
        self._setLayout(before.layout)
        _giveBack(before)
        # As above: a view that changes its size changes its field of view with it.
        later(lambda: _giveBackSlices(before) if not self.shown else None)
        self._onChanged()

    def forget(self) -> None:
        """The scene is being closed: there is nothing to give back to."""
        if self._before is not None:
            self._before = self.heatmap = None
            self._onChanged()

    def _removeMade(self) -> None:
        for node in map(slicer.mrmlScene.GetNodeByID, self._before.made):
            if node is not None:
                slicer.mrmlScene.RemoveNode(node)
        self._before.made = []

    @staticmethod
    def _setLayout(layout: int) -> None:
        if slicer.app.layoutManager() is not None:
            slicer.app.layoutManager().setLayout(layout)

    @staticmethod
    def _arrange(volumeNode: Any, heatmapNode: Any, position: np.ndarray) -> None:
        shown = volumeNode if volumeNode is not None else heatmapNode
        oblique = display.isOblique(shown)
        manager = slicer.app.layoutManager()
        for name, orientation in _ORIENTATIONS.items():
            widget = manager.sliceWidget(name) if manager is not None else None
            if widget is None:
                continue
            sliceNode = widget.mrmlSliceNode()
            sliceNode.SetOrientation(orientation)
            if oblique:
                sliceNode.RotateToVolumePlane(shown)
            sliceNode.SetSliceVisible(False)  # the planes would cut the volume rendering
            widget.sliceLogic().FitSliceToAll()
            _makeRoom(widget.sliceLogic())
            sliceNode.JumpSliceByOffsetting(*(float(value) for value in position))
        for viewNode in _viewNodes():
            if viewNode.GetOrientationMarkerType() == slicer.vtkMRMLAbstractViewNode.OrientationMarkerTypeNone:
                viewNode.SetOrientationMarkerType(slicer.vtkMRMLAbstractViewNode.OrientationMarkerTypeAxes)  # right is not to be guessed
        for cameraNode in slicer.util.getNodesByClass("vtkMRMLCameraNode"):
            _lookFromTheFront(cameraNode, shown)


def _makeRoom(sliceLogic: Any) -> None:
    """Move a volume that was fitted into a slice view to the left, and away as far as need be, so that the legend stands beside it."""
    sliceNode, bounds = sliceLogic.GetSliceNode(), [0.0] * 6
    sliceLogic.GetBackgroundSliceBounds(bounds)
    width, (across, up, deep) = bounds[1] - bounds[0], sliceNode.GetFieldOfView()
    if not 0.0 < width < np.inf or across - width >= 2 * _LEGEND_SHARE * across:
        return
    scale = max(1.0, width / (1.0 - _LEGEND_SHARE) / across)
    sliceNode.SetFieldOfView(scale * across, scale * up, deep)
    aside = _LEGEND_SHARE * scale * across - (scale * across - width) / 2
    toRAS = sliceNode.GetSliceToRAS()
    for axis in range(3):
        toRAS.SetElement(axis, 3, toRAS.GetElement(axis, 3) + aside * toRAS.GetElement(axis, 0))
    sliceNode.UpdateMatrices()


def _viewNodes() -> list[Any]:
    return [*slicer.util.getNodesByClass("vtkMRMLSliceNode"), *slicer.util.getNodesByClass("vtkMRMLViewNode")]


def _remember(nodes: roles.AnswerNodes) -> _Before:
    manager = slicer.app.layoutManager()
    before = _Before(manager.layout if manager is not None else 0)
    before.letters = {viewNode.GetID(): viewNode.GetOrientationMarkerType() for viewNode in _viewNodes()}
    before.techniques = {view.GetID(): view.GetRaycastTechnique() for view in slicer.util.getNodesByClass("vtkMRMLViewNode")}
    for sliceNode in slicer.util.getNodesByClass("vtkMRMLSliceNode"):
        matrix = tuple(array_of(sliceNode.GetSliceToRAS()).ravel())
        before.slices[sliceNode.GetID()] = (matrix, sliceNode.GetFieldOfView(), sliceNode.GetXYZOrigin(), sliceNode.GetSliceVisible())
    for composite in slicer.util.getNodesByClass("vtkMRMLSliceCompositeNode"):
        layers = (composite.GetBackgroundVolumeID(), composite.GetForegroundVolumeID(), composite.GetLabelVolumeID())
        before.layers[composite.GetID()] = (*layers, composite.GetForegroundOpacity(), composite.GetLabelOpacity())
    for cameraNode in slicer.util.getNodesByClass("vtkMRMLCameraNode"):
        place = (cameraNode.GetPosition(), cameraNode.GetFocalPoint(), cameraNode.GetViewUp())
        lens = (cameraNode.GetViewAngle(), cameraNode.GetParallelProjection(), cameraNode.GetParallelScale())
        before.cameras[cameraNode.GetID()] = (*place, *lens)
    for box in slicer.util.getNodesByClass("vtkMRMLMarkupsROIDisplayNode"):
        before.filled[box.GetID()] = bool(box.GetFillVisibility())
    for segments in slicer.util.getNodesByClass("vtkMRMLSegmentationDisplayNode"):
        before.filled[segments.GetID()] = bool(segments.GetVisibility2DFill())
    displays = [node.GetDisplayNode() for node in (nodes.markers, nodes.outlines, nodes.segmentation)]
    for shown in (*displays, *slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode")):
        if shown is not None:
            before.visible[shown.GetID()] = bool(shown.GetVisibility())
    return before


def _giveBack(before: _Before) -> None:
    find = slicer.mrmlScene.GetNodeByID
    for ID, visible in before.visible.items():
        if (shown := find(ID)) is not None:
            shown.SetVisibility(visible)
    for ID, filled in before.filled.items():
        if (region := find(ID)) is not None:
            _fill(region, filled)
    for ID, (background, foreground, label, foregroundOpacity, labelOpacity) in before.layers.items():
        if (composite := find(ID)) is not None:
            composite.SetBackgroundVolumeID(background)
            composite.SetForegroundVolumeID(foreground)
            composite.SetLabelVolumeID(label)
            composite.SetForegroundOpacity(foregroundOpacity)
            composite.SetLabelOpacity(labelOpacity)
    for ID, (position, focalPoint, viewUp, angle, parallel, scale) in before.cameras.items():
        if (cameraNode := find(ID)) is not None:
            cameraNode.SetPosition(*position)
            cameraNode.SetFocalPoint(*focalPoint)
            cameraNode.SetViewUp(*viewUp)
            cameraNode.SetViewAngle(angle)
            cameraNode.SetParallelProjection(parallel)
            cameraNode.SetParallelScale(scale)
            cameraNode.ResetClippingRange()
    for ID, technique in before.techniques.items():
        if (viewNode := find(ID)) is not None:
            viewNode.SetRaycastTechnique(technique)
    for ID, marker in before.letters.items():
        if (viewNode := find(ID)) is not None:
            viewNode.SetOrientationMarkerType(marker)
    _giveBackSlices(before)


def _fill(region: Any, filled: bool) -> None:
    if region is not None and region.IsA("vtkMRMLSegmentationDisplayNode"):
        region.SetVisibility2DFill(filled)
    elif region is not None:
        region.SetFillVisibility(filled)


def _giveBackSlices(before: _Before) -> None:
    for ID, (matrix, fieldOfView, origin, visible) in before.slices.items():
        if (sliceNode := slicer.mrmlScene.GetNodeByID(ID)) is not None:
            sliceNode.GetSliceToRAS().DeepCopy(matrix)
            sliceNode.SetFieldOfView(*fieldOfView)
            sliceNode.SetXYZOrigin(*origin)
            sliceNode.SetSliceVisible(visible)
            sliceNode.UpdateMatrices()


def _lookFromTheFront(camera: Any, volumeNode: Any) -> None:
    """From anterior, superior up: the patient's right is on image left, as in the slice views. Everything is in the picture."""
    bounds = [0.0] * 6
    volumeNode.GetRASBounds(bounds)
    low, high = np.array(bounds[::2]), np.array(bounds[1::2])
    middle, radius = (low + high) / 2, float(np.linalg.norm(high - low)) / 2
    camera.SetViewAngle(_VIEW_ANGLE)
    camera.SetFocalPoint(*middle)
    distance = radius / np.sin(np.radians(_VIEW_ANGLE / 2))
    camera.SetPosition(middle[0], middle[1] + distance, middle[2])
    camera.SetViewUp(0.0, 0.0, 1.0)
    camera.SetParallelScale(radius)
    camera.ResetClippingRange()
