"""A scan and a heatmap together in 3D: the scan as a veil of its surfaces, the heatmap as its hot core.

The nodes are such as Slicer renders and saves. `show` renders both in every 3D view, `hide` takes one of them out again with the nodes
that it needed. What else is rendered of them is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import vtk
from vtk.util.numpy_support import vtk_to_numpy

OURS = "MedPruner.Rendering"  # attribute of the nodes that `show` makes
_GPU = "vtkMRMLGPURayCastVolumeRenderingDisplayNode"
_Points = Sequence[tuple[float, float]]
_Colours = Sequence[tuple[float, tuple[float, float, float]]]
# Opacity and colour over HU: lungs and fat empty, skin and organs a veil, bone and contrast agent to hold on to.
_CT_OPACITY: _Points = ((-3024.0, 0.0), (-700.0, 0.0), (-300.0, 0.04), (50.0, 0.06), (200.0, 0.3), (1500.0, 0.5))
_CT_COLOURS: _Colours = ((-700.0, (0.85, 0.75, 0.70)), (100.0, (0.85, 0.60, 0.50)), (300.0, (0.95, 0.93, 0.85)))
_CT_BORDER = 150.0  # HU between neighbouring voxels
# The same over shares of the way from the 2nd to the 99.5th percentile, for values that have no unit (MR).
_OTHER_OPACITY: _Points = ((0.0, 0.0), (0.12, 0.0), (0.3, 0.03), (0.6, 0.08), (1.0, 0.25))
_OTHER_COLOURS: _Colours = ((0.12, (0.75, 0.62, 0.55)), (0.6, (0.85, 0.80, 0.76)), (1.0, (1.0, 0.98, 0.95)))
_OTHER_BORDER = 0.25
# Over the gradient, 1 being a border: what is even is empty, so that one can look through.
_BORDERS: _Points = ((0.0, 0.0), (0.2, 0.05), (1.0, 1.0))
# Over the colour scale of the heatmap. Its dark end would lie around the core like a shell and hide it.
_HEAT_OPACITY: _Points = ((0.0, 0.0), (0.2, 0.0), (0.4, 0.4), (1.0, 0.8))


def show(scene: Any, volume_node: Any, heatmap_node: Any, modality: str, display_class: str = _GPU) -> list[Any]:
    """Render a scan (None: only the heatmap) and a heatmap together. Returns the nodes that were made for it.

    modality: "CT" (values in HU), or another. display_class: what renders; vtkSlicerVolumeRenderingLogic.GetDefaultRenderingMethod() tells
    which the user has chosen.
    """
    made = []
    if volume_node is not None:
        if modality == "CT":
            opacity, colours, border = _CT_OPACITY, _CT_COLOURS, _CT_BORDER
        else:
            low, high = _range(volume_node)
            opacity = [(low + share * (high - low), value) for share, value in _OTHER_OPACITY]
            colours = [(low + share * (high - low), colour) for share, colour in _OTHER_COLOURS]
            border = _OTHER_BORDER * (high - low)
        made += _render(scene, volume_node, display_class, opacity, colours, [(share * border, value) for share, value in _BORDERS])
    # The heatmap last: what is rendered later lies over what came before, or a nodule behind a rib would stay hidden.
    display = heatmap_node.GetScalarVolumeDisplayNode()
    low, high = display.GetWindowLevelMin(), display.GetWindowLevelMax()
    table, rgba = display.GetColorNode(), [0.0] * 4
    heat_colours: list[tuple[float, tuple[float, float, float]]] = []
    for share in np.linspace(0.0, 1.0, 9):
        table.GetColor(round(share * (table.GetNumberOfColors() - 1)), rgba)
        heat_colours.append((low + share * (high - low), (rgba[0], rgba[1], rgba[2])))
    opacity = [(low + share * (high - low), value) for share, value in _HEAT_OPACITY]
    return made + _render(scene, heatmap_node, display_class, opacity, heat_colours)


def hide(scene: Any, node: Any) -> None:
    """Remove what `show` has made for a scan or a heatmap."""
    for display in [node.GetNthDisplayNode(number) for number in range(node.GetNumberOfDisplayNodes())]:
        if display is not None and display.GetAttribute(OURS):
            volume_property = display.GetVolumePropertyNode()
            scene.RemoveNode(display)
            if volume_property is not None and volume_property.GetAttribute(OURS):
                scene.RemoveNode(volume_property)


def _render(scene: Any, node: Any, display_class: str, opacity: _Points, colours: _Colours, borders: _Points = ()) -> list[Any]:
    volume_property = scene.AddNewNodeByClass("vtkMRMLVolumePropertyNode", f"{node.GetName()} in 3D")
    looks = volume_property.GetVolumeProperty()
    looks.SetScalarOpacity(_function(opacity))
    if borders:
        looks.SetGradientOpacity(_function(borders))
    function = vtk.vtkColorTransferFunction()
    for place, colour in colours:
        function.AddRGBPoint(place, *colour)
    looks.SetColor(function)
    looks.ShadeOff()  # light and shadow would change colours that mean something
    looks.SetInterpolationTypeToLinear()
    display = scene.AddNewNodeByClass(display_class, f"{node.GetName()} in 3D")
    for made in (volume_property, display):
        made.SetAttribute(OURS, "1")
    display.SetFollowVolumeDisplayNode(False)  # else window and level of the slice views would replace these functions
    display.SetAndObserveVolumePropertyNodeID(volume_property.GetID())
    node.AddAndObserveDisplayNodeID(display.GetID())
    display.SetVisibility(True)
    return [volume_property, display]


def _function(points: _Points) -> Any:
    function = vtk.vtkPiecewiseFunction()
    for place, value in points:
        function.AddPoint(place, value)
    return function


def _range(node: Any) -> tuple[float, float]:
    """Percentiles of a sample of at most about 64 voxels a side."""
    image = node.GetImageData()
    voxels = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1])
    sample = voxels[tuple(slice(None, None, max(1, size // 64)) for size in voxels.shape)]
    low, high = (float(value) for value in np.percentile(sample, (2.0, 99.5)))
    return low, high if high > low else low + 1.0
