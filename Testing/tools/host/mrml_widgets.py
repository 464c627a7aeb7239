"""Slicer's MRML widgets: qMRMLWidget and qMRMLNodeComboBox, with qMRML's property, signal and slot names."""

# ruff: noqa: N801, N802, N805, N815, RUF012 - these are Slicer's and Qt's names

from __future__ import annotations

import weakref

import shiboken6
import slicer
import vtk
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget
from vtk.util import vtkConstants

_NODE_SIGNALS = ("currentNodeChanged", "nodeActivated", "nodeAdded", "nodeAddedByUser", "nodeAboutToBeRemoved")


class qMRMLWidget(QWidget):
    """A widget that passes its scene on (`mrmlSceneChanged`)."""

    mrmlSceneChanged = Signal(object)
    SIGNATURES = {
        "mrmlSceneChanged(vtkMRMLScene*)": "mrmlSceneChanged(PyObject)",
        "setMRMLScene(vtkMRMLScene*)": "setMRMLScene(PyObject)",
    }
    INVOKABLE = ("mrmlScene",)
    _scene = None

    def mrmlScene(self):
        return self._scene

    @Slot(object)
    def setMRMLScene(self, scene):
        _check(scene, "vtkMRMLScene")
        if scene is not self._scene:
            self._scene = scene
            self.mrmlSceneChanged.emit(scene)


class qMRMLSortFilterProxyModel(QObject):
    """Which nodes a node selector leaves out; only the list of IDs."""

    def __init__(self, selector):
        super().__init__(selector)
        self._selector, self._hidden = selector, []

    def _hide(self, identities):
        self._hidden = list(identities)
        self._selector._list()

    hiddenNodeIDs = Property("QStringList", lambda self: self._hidden, _hide)


class qMRMLNodeComboBox(QWidget):
    """The nodes of some classes in a scene, one of them current. Follows the scene as QComboBox follows its model."""

    currentNodeChanged = Signal((object,), (bool,))
    currentNodeIDChanged = Signal(str)
    nodeActivated = Signal(object)
    nodeAdded = Signal(object)
    nodeAddedByUser = Signal(object)
    nodeAboutToBeRemoved = Signal(object)
    currentNodeRenamed = Signal(str)
    SIGNATURES = {
        **{
            f"{name}(vtkMRMLNode*)": f"{name}(PyObject)" for name in ("currentNodeChanged", "nodeActivated", "nodeAdded", "nodeAddedByUser")
        },
        "setMRMLScene(vtkMRMLScene*)": "setMRMLScene(PyObject)",
        "setCurrentNode(vtkMRMLNode*)": "setCurrentNode(PyObject)",
    }
    INVOKABLE = ("mrmlScene", "currentNode", "nodeCount", "nodeFromIndex", "addAttribute", "removeAttribute", "sortFilterProxyModel")

    def __init__(self, parent=None):
        super().__init__(parent)
        self._box, self._scene, self._types, self._nodes = QComboBox(self), None, [], []
        self._flags = {"showHidden": False, "noneEnabled": False, "showChildNodeTypes": True}
        self._attributes, self._tags, self._before, self._wanted = {}, [], (None, ""), ""
        self._none_text, self._filter = "None", qMRMLSortFilterProxyModel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self._box.currentIndexChanged.connect(lambda _: self._announce())
        self._box.activated.connect(lambda _: self.nodeActivated.emit(self.currentNode()))

    # --- the scene ----------------------------------------------------------------------------------------------------------

    def mrmlScene(self):
        return self._scene

    @Slot(object)
    def setMRMLScene(self, scene):
        _check(scene, "vtkMRMLScene")
        if scene is self._scene:
            return
        for observed, tag in self._tags:
            observed.RemoveObserver(tag)
        self._scene, self._tags = scene, []
        if scene is not None:
            self._observe(scene, slicer.vtkMRMLScene.NodeAddedEvent, "_added")
            self._observe(scene, slicer.vtkMRMLScene.NodeAboutToBeRemovedEvent, "_leaving")
            self._observe(scene, slicer.vtkMRMLScene.NodeRemovedEvent, "_gone")
            self._observe(scene, slicer.vtkMRMLScene.EndBatchProcessEvent, "_list")
        self._list()
        if self._wanted:
            self.setCurrentNodeID(self._wanted)

    def _observe(self, observed, event, method):
        """Call a method at an event; the observer neither keeps this widget alive nor outlives it."""
        me, takes_node = weakref.ref(self), method != "_list"

        def happened(_caller, _event, node=None):
            widget = me()
            if widget is not None and shiboken6.isValid(widget):
                getattr(widget, method)(*([node] if takes_node else []))

        if takes_node:
            happened.CallDataType = vtkConstants.VTK_OBJECT
        self._tags.append((observed, observed.AddObserver(event, happened)))

    def _added(self, node):
        if self._belongs(node, ignore_hidden=True):
            self._observe(node, vtk.vtkCommand.ModifiedEvent, "_list")
        if self._belongs(node):
            self._list()
            self.nodeAdded.emit(node)

    def _leaving(self, node):
        if node in self._nodes:
            self.nodeAboutToBeRemoved.emit(node)
        self._tags = [(observed, tag) for observed, tag in self._tags if observed is not node or node.RemoveObserver(tag)]

    def _gone(self, node):
        if node in self._nodes:
            self._list()

    def _belongs(self, node, ignore_hidden=False):
        # The kind first: it is asked of every node of the scene, again and again.
        kinds = (kind for kind in self._types if node.GetClassName() == kind or (self._flags["showChildNodeTypes"] and node.IsA(kind)))
        kind = next(kinds, None)
        if kind is None or (node.GetHideFromEditors() and not (self._flags["showHidden"] or ignore_hidden)):
            return False
        if node.GetID() in self._filter.property("hiddenNodeIDs"):
            return False
        wanted = self._attributes.get(kind, {})
        return all(node.GetAttribute(name) is not None and value in {None, node.GetAttribute(name)} for name, value in wanted.items())

    def _list(self):
        """Bring the rows up to date one by one, so that the current row moves as a QComboBox moves it."""
        scene = self._scene
        if scene is not None and scene.IsBatchProcessing() and not scene.IsClosing():
            return
        found = [] if scene is None else [node for kind in self._types for node in slicer.util.getNodesByClass(kind, scene)]
        found = [node for node in found if self._belongs(node)]
        if scene is not None and len(self._types) > 1:
            found = sorted(set(found), key=scene.IsNodePresent)  # its place in the scene
        rows = ([None] if self._flags["noneEnabled"] else []) + found
        for row in reversed(range(len(self._nodes))):
            if self._nodes[row] not in rows:
                del self._nodes[row]
                self._box.removeItem(row)
        for row, node in enumerate(rows):
            name = self._none_text if node is None else node.GetName()
            if row >= len(self._nodes) or self._nodes[row] is not node:
                self._nodes.insert(row, node)
                self._box.insertItem(row, name)
            elif self._box.itemText(row) != name:
                self._box.setItemText(row, name)
                if row == self._box.currentIndex():
                    self.currentNodeRenamed.emit(name)
        self._announce()

    def _announce(self):
        node = self.currentNode()
        now = (node, self._box.currentText() if node is not None else "")
        if now != self._before:
            self._before = now
            self.currentNodeChanged.emit(node)
            self.currentNodeChanged[bool].emit(node is not None)
            self.currentNodeIDChanged.emit(node.GetID() if node is not None else "")

    # --- the current node ---------------------------------------------------------------------------------------------------

    def currentNode(self):
        row = self._box.currentIndex()
        return self._nodes[row] if 0 <= row < len(self._nodes) else None

    def sortFilterProxyModel(self):
        return self._filter

    def nodeCount(self):
        return sum(node is not None for node in self._nodes)

    def nodeFromIndex(self, index):
        nodes = [node for node in self._nodes if node is not None]
        return nodes[index] if 0 <= index < len(nodes) else None

    @Slot(object)
    def setCurrentNode(self, node):
        if node is not None and not isinstance(node, str):
            _check(node, "vtkMRMLNode")
        self.setCurrentNodeID(node if isinstance(node, str) else node.GetID() if node is not None else "")

    @Slot(str)
    def setCurrentNodeID(self, identity):
        self._wanted = (identity or "") if self._scene is None else ""
        rows = [row for row, node in enumerate(self._nodes) if node is not None and node.GetID() == identity]
        self._box.setCurrentIndex(rows[0] if rows else 0 if self._flags["noneEnabled"] else -1)

    def addAttribute(self, kind, name, value=None):
        self._attributes.setdefault(kind, {})[name] = value
        self._list()

    def removeAttribute(self, kind, name):
        self._attributes.get(kind, {}).pop(name, None)
        self._list()

    def _set_types(self, kinds):
        for kind in kinds:
            if not hasattr(slicer, kind):
                raise ValueError(f"There is no node class '{kind}'.")
        self._types = list(kinds)
        self._list()

    def _flag(name, relist=True):
        def change(self, on):
            self._flags[name] = on
            if relist:
                self._list()

        return Property(bool, lambda self: self._flags.get(name, True), change)

    nodeTypes = Property("QStringList", lambda self: self._types, _set_types)
    currentNodeID = Property(str, lambda self: node.GetID() if (node := self.currentNode()) else "", setCurrentNodeID)
    showHidden, noneEnabled, showChildNodeTypes = _flag("showHidden"), _flag("noneEnabled"), _flag("showChildNodeTypes")
    addEnabled, removeEnabled, editEnabled = _flag("addEnabled", False), _flag("removeEnabled", False), _flag("editEnabled", False)
    renameEnabled, selectNodeUponCreation = _flag("renameEnabled", False), _flag("selectNodeUponCreation", False)
    noneDisplay = Property(str, lambda self: self._none_text, lambda self, text: (setattr(self, "_none_text", text), self._list())[0])
    del _flag


def _check(value, kind):
    if value is not None and not isinstance(value, getattr(slicer, kind)):
        raise ValueError(f"Called with wrong arguments: a {kind} is needed, not {type(value).__name__}.")
