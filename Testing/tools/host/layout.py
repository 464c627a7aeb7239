"""slicer.app.layoutManager(): real slice logics and nodes, no pixels (rendered_views.py makes them from these nodes)."""

# ruff: noqa: N801, N802, N815, RUF012 - these are Slicer's and Qt's names

from __future__ import annotations

import slicer
import vtk
from PySide6.QtCore import Property, QObject, Signal, Slot

VIEWS = {"Red": "Axial", "Green": "Coronal", "Yellow": "Sagittal"}
WITH_PLOT = {36, 37, 38, 39, 40}  # vtkMRMLLayoutNode::SlicerLayout...PlotView


def constant(kind, value):
    """A read-only Qt property of a value, or of what a function of the object gives."""
    return Property(kind, lambda self: value(self) if callable(value) else value, constant=True)


class _View(QObject):
    """A view that counts how often it was asked to render."""

    rendered = 0
    INVOKABLE = ("cornerAnnotation",)

    def __init__(self, parent):
        super().__init__(parent)
        self._corner = vtk.vtkCornerAnnotation()

    def cornerAnnotation(self):
        return self._corner

    @Slot()
    def forceRender(self):
        self.rendered += 1

    @Slot()
    def scheduleRender(self):
        self.rendered += 1

    @Slot()
    def resetFocalPoint(self):
        pass


class qMRMLSliceWidget(QObject):
    """A slice view without pixels: its nodes and its logic are real."""

    INVOKABLE = ("mrmlSliceNode", "mrmlSliceCompositeNode", "sliceLogic", "sliceView")

    def __init__(self, logic, parent):
        super().__init__(parent)
        self._logic, self._view = logic, _View(self)

    def mrmlSliceNode(self):
        return self._logic.GetSliceNode()

    def mrmlSliceCompositeNode(self):
        return self._logic.GetSliceCompositeNode()

    def sliceLogic(self):
        return self._logic

    def sliceView(self):
        return self._view


class qMRMLThreeDWidget(QObject):
    INVOKABLE = ("mrmlViewNode", "threeDView")

    def __init__(self, node, parent):
        super().__init__(parent)
        self._node, self._view = node, _View(self)

    def mrmlViewNode(self):
        return self._node

    def threeDView(self):
        return self._view


class qMRMLPlotView(QObject):
    """A plot view without pixels. Tests emit `dataSelected` where a click on a point would."""

    dataSelected = Signal(object, object)
    SIGNATURES = {"dataSelected(vtkStringArray*,vtkCollection*)": "dataSelected(PyObject,PyObject)"}


class qMRMLPlotWidget(QObject):
    INVOKABLE = ("mrmlPlotViewNode", "plotView")

    def __init__(self, node, parent):
        super().__init__(parent)
        self._node, self._view = node, qMRMLPlotView(self)

    def mrmlPlotViewNode(self):
        return self._node

    def plotView(self):
        return self._view


class qSlicerLayoutManager(QObject):
    """Red, Green and Yellow with real slice logics and nodes, made again after the scene was closed; one 3D view with its camera node, one
    plot view that is made when a layout first shows it. The layout is that of the scene's layout node, as in Slicer."""

    layoutChanged = Signal(int)
    INVOKABLE = ("sliceViewNames", "sliceWidget", "threeDWidget", "mrmlSliceLogics", "mrmlScene", "tableWidget", "plotWidget")

    def __init__(self, scene, application_logic):
        super().__init__()
        self._scene, self._logics, self._widgets, self._plots = scene, vtk.vtkCollection(), {}, []
        self._layout_node = slicer.vtkMRMLLayoutNode()
        for number in range(1, 43):  # which views a layout has is in none of these: all are there at all times
            self._layout_node.AddLayoutDescription(number, "<layout/>")
        self._layout_node.SetViewArrangement(3)
        self._layout, self._camera = 3, slicer.vtkMRMLCameraNode()
        self._camera.SetLayoutName("1")  # as the 3D view's displayable manager makes it
        self._view_node = slicer.vtkMRMLViewNode()
        self._view_node.SetSingletonTag("1")
        self._view_node.SetLayoutName("1")
        self._view_node.SetName("View1")
        for name, orientation in VIEWS.items():
            logic = slicer.vtkMRMLSliceLogic()
            logic.SetMRMLApplicationLogic(application_logic)
            logic.SetMRMLScene(scene)
            logic.AddSliceNode(name).SetOrientation(orientation)
            self._logics.AddItem(logic)
            self._widgets[name] = qMRMLSliceWidget(logic, self)
        application_logic.SetSliceLogics(self._logics)
        self._three_d = qMRMLThreeDWidget(self._view_node, self)
        for node in (self._view_node, self._camera, self._layout_node):
            scene.AddNode(node)
        self._layout_tag = self._layout_node.AddObserver(vtk.vtkCommand.ModifiedEvent, self._arrange)
        self._tag = scene.AddObserver(slicer.vtkMRMLScene.EndCloseEvent, self._again)

    def _again(self, *_):
        for name, widget in self._widgets.items():
            for node in (widget.mrmlSliceNode(), widget.mrmlSliceCompositeNode()):
                if node.GetScene() is not self._scene or self._scene.GetNodeByID(node.GetID()) is not node:
                    node.SetSingletonTag(name)
                    node.SetLayoutName(name)
                    self._scene.AddNode(node)
            widget.mrmlSliceNode().SetOrientation(VIEWS[name])
        for node in (self._view_node, self._camera, self._layout_node):
            if self._scene.GetNodeByID(node.GetID() or "") is not node:
                self._scene.AddNode(node)

    def _arrange(self, *_):
        layout = self._layout_node.GetViewArrangement()
        if layout != self._layout:
            self._layout = layout
            if layout in WITH_PLOT and not self._plots:
                node = slicer.vtkMRMLPlotViewNode()
                node.SetSingletonTag("PlotView1")
                node.SetLayoutName("PlotView1")
                self._plots.append(qMRMLPlotWidget(self._scene.AddNode(node), self))
            self.layoutChanged.emit(layout)

    def release(self):
        self._scene.RemoveObserver(self._tag)
        self._layout_node.RemoveObserver(self._layout_tag)

    def plotWidget(self, index):
        return self._plots[index] if 0 <= index < len(self._plots) else None

    def sliceViewNames(self):
        return list(VIEWS)

    def sliceWidget(self, name):
        return self._widgets.get(name)

    def threeDWidget(self, index):
        return self._three_d if index == 0 else None

    def mrmlSliceLogics(self):
        return self._logics

    def mrmlScene(self):
        return self._scene

    @Slot(int)
    def setLayout(self, layout):
        self._layout_node.SetViewArrangement(layout)

    @Slot()
    def resetSliceViews(self):
        for widget in self._widgets.values():
            widget.sliceLogic().FitSliceToBackground()

    @Slot()
    def resetThreeDViews(self):
        pass

    layout = Property(int, lambda self: self._layout, setLayout, notify=layoutChanged)
    threeDViewCount, tableViewCount, plotViewCount = constant(int, 1), constant(int, 0), constant(int, lambda self: len(self._plots))
