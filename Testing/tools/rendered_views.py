"""Slice and 3D views with real pixels: Slicer's own displayable managers, off-screen. For tests and pictures of what the panel shows."""

from __future__ import annotations

import os
import sys
from typing import Any

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("VTK_DEFAULT_OPENGL_WINDOW", "vtkEGLRenderWindow")

import numpy as np
import slicer
import vtk
from vtk.util.numpy_support import vtk_to_numpy

_IN_SLICES = (
    "vtkMRMLModelSliceDisplayableManager",
    "vtkMRMLMarkupsDisplayableManager",
    "vtkMRMLSegmentationsDisplayableManager2D",
    "vtkMRMLOrientationMarkerDisplayableManager",
    "vtkMRMLRulerDisplayableManager",
    "vtkMRMLColorLegendDisplayableManager",
)
_IN_3D = (
    "vtkMRMLCameraDisplayableManager",
    "vtkMRMLViewDisplayableManager",
    "vtkMRMLModelDisplayableManager",
    "vtkMRMLMarkupsDisplayableManager",
    "vtkMRMLSegmentationsDisplayableManager3D",
    "vtkMRMLVolumeRenderingDisplayableManager",
    "vtkMRMLOrientationMarkerDisplayableManager",
)


class _View:
    """A render window with one renderer and the displayable managers of a view node."""

    def __init__(self, factory: Any, names: tuple[str, ...], application_logic: Any, view_node: Any, size: tuple[int, int]) -> None:
        self.renderer = vtk.vtkRenderer()
        self.window = vtk.vtkRenderWindow()
        self.window.SetOffScreenRendering(1)
        self.window.SetMultiSamples(0)
        self.window.SetSize(*size)
        self.window.AddRenderer(self.renderer)
        self._interactor = vtk.vtkGenericRenderWindowInteractor()  # some managers ask the window for one
        self._interactor.SetRenderWindow(self.window)
        factory.SetMRMLApplicationLogic(application_logic)
        self._group = slicer.vtkMRMLDisplayableManagerGroup()
        self._group.SetRenderer(self.renderer)
        for name in names:
            manager = getattr(slicer, name)()
            manager.SetMRMLApplicationLogic(application_logic)
            self._group.AddDisplayableManager(manager)
        self._group.SetMRMLDisplayableNode(view_node)

    def pixels(self) -> np.ndarray:
        """(rows, columns, 3) uint8, the first row on top."""
        self.window.Render()
        grab = vtk.vtkWindowToImageFilter()
        grab.SetInput(self.window)
        grab.ReadFrontBufferOff()
        grab.Update()
        image = grab.GetOutput()
        width, height, _ = image.GetDimensions()
        return vtk_to_numpy(image.GetPointData().GetScalars()).reshape(height, width, -1)[::-1, :, :3].copy()

    def close(self) -> None:
        """Let go of the view node and of the window."""
        self._group.SetMRMLDisplayableNode(None)
        self.window.Finalize()


class SliceView(_View):
    """What a slice view shows: the blended layers as Slicer's slice logic makes them, and what lies over them."""

    def __init__(self, logic: Any, application_logic: Any, corner: Any = None, size: tuple[int, int] = (400, 400)) -> None:
        self.logic, node = logic, logic.GetSliceNode()
        logic.ResizeSliceNode(*size)
        super().__init__(slicer.vtkMRMLSliceViewDisplayableManagerFactory.GetInstance(), _IN_SLICES, application_logic, node, size)
        self._mapper = vtk.vtkImageMapper()
        self._mapper.SetColorWindow(255)
        self._mapper.SetColorLevel(127.5)
        image = vtk.vtkActor2D()
        image.SetMapper(self._mapper)
        image.GetProperty().SetDisplayLocationToBackground()
        self.renderer.AddActor2D(image)
        if corner is not None:
            corner.SetMinimumFontSize(14)  # as Data Probe sets it
            corner.SetMaximumFontSize(14)
            corner.SetNonlinearFontScaleFactor(1)
            self.renderer.AddViewProp(corner)

    def pixels(self) -> np.ndarray:
        """(rows, columns, 3) uint8, the first row on top."""
        self._mapper.SetInputConnection(self.logic.GetImageDataConnection())  # another one after layers have come or gone
        return super().pixels()

    def at(self, position: Any) -> tuple[float, float]:
        """(row, column) where a world position (RAS, mm) lies in the picture."""
        to_xy = vtk.vtkMatrix4x4()
        to_xy.DeepCopy(self.logic.GetSliceNode().GetXYToRAS())
        to_xy.Invert()
        x, y, *_ = to_xy.MultiplyPoint((*position, 1.0))
        return self.window.GetSize()[1] - 1 - y, x


class View3D(_View):
    """What a 3D view shows, seen by its camera node."""

    def __init__(self, view_node: Any, application_logic: Any, size: tuple[int, int] = (500, 400)) -> None:
        factory = slicer.vtkMRMLThreeDViewDisplayableManagerFactory.GetInstance()
        super().__init__(factory, _IN_3D, application_logic, view_node, size)
        self.renderer.SetUseDepthPeelingForVolumes(False)

    def pixels(self) -> np.ndarray:
        """(rows, columns, 3) uint8, the first row on top."""
        self.renderer.ResetCameraClippingRange()
        return super().pixels()

    def at(self, position: Any) -> tuple[float, float]:
        """(row, column) where a world position (RAS, mm) is seen in the picture."""
        coordinate = vtk.vtkCoordinate()
        coordinate.SetCoordinateSystemToWorld()
        coordinate.SetValue(*position)
        x, y = coordinate.GetComputedDoubleDisplayValue(self.renderer)
        return self.window.GetSize()[1] - 1 - y, x


def plot(chart: Any, size: tuple[int, int] = (640, 360)) -> np.ndarray:
    """The curves of a plot chart node, drawn as qMRMLPlotView does: (rows, columns, 3) uint8. For pictures."""
    drawn = vtk.vtkChartXY()
    for number in range(chart.GetNumberOfPlotSeriesNodes()):
        series = chart.GetNthPlotSeriesNode(number)
        table = series.GetTableNode().GetTable()
        line = drawn.AddPlot(vtk.vtkChart.LINE)
        line.SetInputData(table, series.GetXColumnName(), series.GetYColumnName())
        line.SetLabel(series.GetName())
        line.SetColorF(*series.GetColor())
        line.SetWidth(series.GetLineWidth())
        line.GetPen().SetLineType(series.GetLineStyle())
        line.SetMarkerStyle((0, 1, 2, 3, 4, 5)[series.GetMarkerStyle()])
        line.SetMarkerSize(series.GetMarkerSize())
    drawn.SetTitle(chart.GetTitle())
    drawn.SetShowLegend(chart.GetLegendVisibility())
    drawn.GetAxis(vtk.vtkAxis.BOTTOM).SetTitle(chart.GetXAxisTitle())
    left = drawn.GetAxis(vtk.vtkAxis.LEFT)
    left.SetTitle(chart.GetYAxisTitle())
    if not chart.GetYAxisRangeAuto():
        left.SetBehavior(vtk.vtkAxis.FIXED)
        left.SetRange(*chart.GetYAxisRange())
    view = vtk.vtkContextView()
    view.GetRenderWindow().SetOffScreenRendering(1)
    view.GetRenderWindow().SetMultiSamples(4)
    view.GetRenderWindow().SetSize(*size)
    view.GetRenderer().SetBackground(1.0, 1.0, 1.0)
    view.GetScene().AddItem(drawn)
    view.GetRenderWindow().Render()
    grab = vtk.vtkWindowToImageFilter()
    grab.SetInput(view.GetRenderWindow())
    grab.Update()
    width, height, _ = grab.GetOutput().GetDimensions()
    return vtk_to_numpy(grab.GetOutput().GetPointData().GetScalars()).reshape(height, width, -1)[::-1, :, :3].copy()


def voxels(node: Any) -> np.ndarray:
    """(K, J, I) of a volume node, as vtk holds them."""
    image = node.GetImageData()
    return vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1])
