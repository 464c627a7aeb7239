"""What the Slicer application adds to the `slicer` package: app, modules, scripted module and its widget."""

# ruff: noqa: N801, N802, N805, N815 - these are Slicer's and Qt's names

from __future__ import annotations

import importlib.util
import sys
import types
from pathlib import Path

import slicer
from PySide6.QtCore import Property, QObject, QSettings, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QVBoxLayout

from .layout import constant
from .mrml_widgets import qMRMLWidget
from .pythonqt import wrap


class ctkDICOMDatabase(QObject):
    """Which file holds an instance; that is all of it."""

    INVOKABLE = ("fileForInstance",)

    def fileForInstance(self, uid):
        return self.parent().host.dicom_files.get(uid, "")


class qSlicerApplication(QApplication):
    """slicer.app. The scene and the logics are those of the host that is open."""

    startupCompleted = Signal()
    INVOKABLE = (
        *("settings", "userSettings", "revisionUserSettings", "applicationLogic", "mrmlApplicationLogic", "mrmlScene", "layoutManager"),
        *("moduleManager", "moduleLogic", "moduleDocumentationUrl", "startupEnvironment", "testingEnabled", "setRenderPaused"),
        *("translate", "dicomDatabase"),
    )
    host = None  # the open Host

    slicerHome = constant(str, lambda self: str(self.host.folder))
    temporaryPath = constant(str, lambda self: str(self.host.folder / "temporary"))
    cachePath = constant(str, lambda self: str(self.host.folder / "cache"))
    applicationName = constant(str, "Slicer")
    applicationVersion = constant(str, "5.12.3-2026-07-01")
    revision = constant(str, "34000")
    repositoryRevision = constant(str, "0000000")
    majorVersion, minorVersion = constant(int, 5), constant(int, 12)
    platform, os, arch = constant(str, "linux-amd64"), constant(str, "linux"), constant(str, "amd64")
    documentationBaseUrl = constant(str, "https://slicer.readthedocs.io/en/latest/")
    mainApplicationName = constant(str, "Slicer")

    def settings(self):
        return QSettings()

    userSettings = revisionUserSettings = settings

    def applicationLogic(self):
        return self.host.application_logic

    mrmlApplicationLogic = applicationLogic

    def mrmlScene(self):
        return self.host.scene

    def layoutManager(self):
        return self.host.layout_manager

    def moduleManager(self):
        return self.host.module_manager

    def moduleLogic(self, name):
        return getattr(slicer.modules, name.lower()).logic()

    def moduleDocumentationUrl(self, name):
        return f"{self.documentationBaseUrl}user_guide/modules/{name.lower()}.html"

    def startupEnvironment(self):
        from PySide6.QtCore import QProcessEnvironment

        return QProcessEnvironment.systemEnvironment()

    def testingEnabled(self):
        return False

    def dicomDatabase(self):
        return ctkDICOMDatabase(self)

    def translate(self, context, text):
        return self.host.translations.get(text, text) if isinstance(context, str) else None

    def setRenderPaused(self, paused):
        self.host.render_paused = max(0, self.host.render_paused + (1 if paused else -1))

    @Slot()
    def pauseRender(self):
        self.setRenderPaused(True)

    @Slot()
    def resumeRender(self):
        self.setRenderPaused(False)

    @Slot()
    def restart(self):
        self.host.dialogs.append(("restart", ""))

    @Slot()
    def quit(self):
        self.host.dialogs.append(("quit", ""))

    @Slot(str)
    def openExtensionsManagerDialog(self):
        self.host.dialogs.append(("extensions", ""))


class qSlicerModuleManager(QObject):
    moduleAboutToBeUnloaded = Signal(str)
    INVOKABLE = ("module",)

    def module(self, name):
        return getattr(slicer.modules, name.lower(), None)


class qSlicerCoreModule(QObject):
    """A C++ module: a name and a real logic."""

    INVOKABLE = ("logic", "widgetRepresentation")

    def __init__(self, name, logic):
        super().__init__()
        self._name, self._logic = name, logic

    name = Property(str, lambda self: self._name)

    def logic(self):
        return self._logic

    def widgetRepresentation(self):
        return None


class qSlicerScriptedLoadableModuleWidget(qMRMLWidget):
    """The widget that a module's MedPrunerWidget fills."""

    INVOKABLE = ("self",)

    def __init__(self, module_name, path):
        super().__init__()
        self._module_name, self._path, self._self = module_name, path, None
        QVBoxLayout(self)

    def create(self):
        """Instantiate the Python class, as setPythonSource does; from sys.modules, so that a reload is picked up."""
        kind = getattr(sys.modules[self._module_name], f"{self._module_name}Widget")
        self._self = kind(wrap(self))
        setattr(slicer.modules, f"{self._module_name}Widget", self._self)

    def self(self):
        return self._self

    @Slot()
    def reload(self):
        self.create()
        self.setup()

    @Slot()
    def setup(self):
        self._self.setup()

    @Slot()
    def enter(self):
        if hasattr(self._self, "enter"):
            self._self.enter()

    @Slot()
    def exit(self):
        if hasattr(self._self, "exit"):
            self._self.exit()


class qSlicerScriptedLoadableModule(QObject):
    """A scripted module: the file, its description and its widget, which is made when first asked for."""

    INVOKABLE = ("widgetRepresentation", "logic")

    def __init__(self, path):
        super().__init__()
        self._path, self._name, self._widget, self._values = str(path), Path(path).stem, None, {}
        spec = importlib.util.spec_from_file_location(self._name, path)
        loaded = importlib.util.module_from_spec(spec)
        sys.modules[self._name] = loaded
        spec.loader.exec_module(loaded)

    def logic(self):
        return slicer.vtkSlicerScriptedLoadableModuleLogic()

    def widgetRepresentation(self):
        if self._widget is None:
            self._widget = qSlicerScriptedLoadableModuleWidget(self._name, self._path)
            self._widget.setMRMLScene(slicer.mrmlScene)
            self._widget.create()
            self._widget.setup()
        return self._widget

    def _text(name, kind=str, empty=""):
        return Property(kind, lambda self: self._values.get(name, empty), lambda self, value: self._values.__setitem__(name, value))

    name, path = Property(str, lambda self: self._name), Property(str, lambda self: self._path)
    title, helpText, acknowledgementText = _text("title"), _text("helpText"), _text("acknowledgementText")
    categories, dependencies = _text("categories", "QStringList", []), _text("dependencies", "QStringList", [])
    contributors, associatedNodeTypes = _text("contributors", "QStringList", []), _text("associatedNodeTypes", "QStringList", [])
    icon, hidden, index = _text("icon", QIcon, QIcon()), _text("hidden", bool, False), _text("index", int, -1)
    del _text


class Modules(types.ModuleType):
    """slicer.modules: what is not loaded raises AttributeError."""
