"""The application: one Qt application per process, one open Host with its scene and its module panel at a time."""

from __future__ import annotations

import atexit
import faulthandler
import gc
import os
import sys
import time
import traceback
from collections import deque
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import slicer
import slicer.util
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, Qt, QTimer, QtMsgType, qInstallMessageHandler

from MedPrunerLogic.scene.bundle import new_scene
from MedPrunerLogic.sentence import set_translator

from . import ctk_names, launcher, layout, mrml_widgets, qt_names, slicer_names, small_modules, ui_files, utilities
from .pythonqt import proxy_class, wrap

_READING_MS = 60  # of a box: longer than a worker needs for its next words to arrive and to be handed on
_open: list[Any] = []  # the open Host, the newest last


@atexit.register
def _leave() -> None:
    """Whatever is left goes while the application still exists; an abort on the way says where (pytest's own tracing has ended)."""
    faulthandler.enable(sys.__stderr__)
    for host in _open[::-1]:
        host.close()
    gc.collect()
    application = QCoreApplication.instance()
    if application is not None:
        for widget in application.topLevelWidgets():
            widget.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def current() -> Host:
    """The open Host."""
    return _open[-1]


class Host:
    """Slicer, as far as a scripted module's panel can tell.

    settings_folder: holds the settings, the temporary files and what else Slicer would write. Tests read and set:
    errors: tracebacks of what was raised in slots, observers and event handlers;
    dialogs: (kind, text) of what would have been shown; answers: what the user will answer next (a bool, a path, an action's text);
    opened: addresses given to the desktop; qt_messages: Qt's own warnings;
    packages_missing, torch_missing, packaging_error, pytorch_utils, packaging_calls: see small_modules; translations: text -> text;
    dicom_files: SOP Instance UID -> path, what Slicer's DICOM database knows.
    """

    def __init__(self, settings_folder: str | Path) -> None:
        self.folder = Path(settings_folder)
        (self.folder / "temporary").mkdir(parents=True, exist_ok=True)
        self.errors: list[str] = []
        self.dialogs: list[tuple[str, str]] = []
        self.answers: deque[Any] = deque()
        self.opened: list[str] = []
        self.qt_messages: list[str] = []
        self.translations: dict[str, str] = {}
        self.dicom_files: dict[str, str] = {}
        self.packaging_calls: list[tuple[str, dict[str, Any]]] = []
        self.packages_missing, self.torch_missing, self.pytorch_utils = False, False, True
        self.packaging_error: Exception | None = None
        self.render_paused = 0
        self.module: Any = None
        self._longest, self._last = 0.0, 0.0
        self._most, self._worked = 0.0, 0.0  # of processor, see `most_work`
        _open.append(self)
        self._before = (sys.excepthook, sys.unraisablehook, launcher.install(self.folder / "bin"))
        self._start_qt()
        self._start_slicer()

    # --- start --------------------------------------------------------------------------------------------------------------

    def _start_qt(self) -> None:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(self.folder))
        existing = slicer_names.qSlicerApplication.instance()
        self._application = existing or slicer_names.qSlicerApplication(["Slicer"])
        if existing is None:
            self._application.setOrganizationName("NA-MIC")
            self._application.setApplicationName("Slicer")
            self._application.setQuitOnLastWindowClosed(False)
            sys.modules["qt"], sys.modules["ctk"] = qt_names.make_module(current), ctk_names.make_module()
        slicer_names.qSlicerApplication.host = self
        sys.excepthook = self._record
        sys.unraisablehook = lambda raised: self._record(raised.exc_type, raised.exc_value, raised.exc_traceback)
        qInstallMessageHandler(self._qt_said)
        self._clock = QTimer()
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._tick)

    def _start_slicer(self) -> None:
        self.scene, self._kept = new_scene()
        self.application_logic, markups, segmentations, rendering = self._kept[0], *self._kept[3:6]
        self.application_logic.SetModuleLogic("Markups", markups)  # real displayable managers ask for it
        self.layout_manager = layout.qSlicerLayoutManager(self.scene, self.application_logic)
        self.module_manager = slicer_names.qSlicerModuleManager()
        colours = slicer.vtkMRMLColorLogic()
        colours.SetMRMLApplicationLogic(self.application_logic)
        colours.SetMRMLScene(self.scene)
        self.application_logic.SetColorLogic(colours)
        volumes = slicer.vtkSlicerVolumesLogic()
        volumes.SetMRMLApplicationLogic(self.application_logic)
        volumes.SetMRMLScene(self.scene)
        slicer.mrmlScene, slicer.app = self.scene, wrap(self._application)
        slicer.modules = sys.modules["slicer.modules"] = slicer_names.Modules("slicer.modules")
        slicer.moduleNames = slicer_names.Modules("slicer.moduleNames")
        sequences = slicer.vtkSlicerSequencesLogic()
        sequences.SetMRMLApplicationLogic(self.application_logic)
        sequences.SetMRMLScene(self.scene)
        plots = slicer.vtkSlicerPlotsLogic()
        plots.SetMRMLApplicationLogic(self.application_logic)
        plots.SetMRMLScene(self.scene)
        logics = (
            ("VolumeRendering", rendering),
            ("Plots", plots),
            ("Sequences", sequences),
            ("Markups", markups),
            ("Colors", colours),
            ("Volumes", volumes),
            ("Segmentations", segmentations),
        )
        for name, logic in logics:
            self._add_module(name, slicer_names.qSlicerCoreModule(name, logic))
        slicer.selfTests = {}
        for kind in (mrml_widgets.qMRMLWidget, mrml_widgets.qMRMLNodeComboBox):
            ui_files.custom_widgets[kind.__name__] = kind
            setattr(slicer, kind.__name__, proxy_class(kind))
        for kind in (slicer_names.qSlicerScriptedLoadableModule, slicer_names.qSlicerScriptedLoadableModuleWidget):
            setattr(slicer, kind.__name__, proxy_class(kind))
        ui_files.custom_widgets["qSlicerWidget"] = mrml_widgets.qMRMLWidget
        from . import gui_connectors, parameter_nodes, scripted_module

        parameter_nodes.createGuiConnector = gui_connectors.createGuiConnector
        for name in ("Decimals", "SingleStep", "GuiConnector", "parameterNodeGuiConnector"):
            setattr(parameter_nodes, name, getattr(gui_connectors, name))
        submodules = {"ScriptedLoadableModule": scripted_module, "parameterNodeWrapper": parameter_nodes}
        submodules |= {"i18n": small_modules.make_i18n(current), "packaging": small_modules.make_packaging(current)}
        for name, module in submodules.items():
            setattr(slicer, name, module)
            sys.modules[f"slicer.{name}"] = module
        sys.modules["SampleData"] = small_modules.make_sample_data(current)
        utilities.replace(current)

    def _add_module(self, name: str, module: Any) -> None:
        setattr(slicer.modules, name.lower(), wrap(module))
        setattr(slicer.moduleNames, name, name)

    # --- the module ---------------------------------------------------------------------------------------------------------

    def load_module(self, path: str | Path) -> Any:
        """Load a scripted module as Slicer's factory does, then open its panel. Returns the MedPrunerWidget."""
        path = Path(path).resolve()
        if self.pytorch_utils:
            sys.modules["PyTorchUtils"] = small_modules.make_pytorch_utils(current)
        else:
            sys.modules.pop("PyTorchUtils", None)
        if str(path.parent) not in sys.path:
            sys.path.insert(0, str(path.parent))
        name = path.stem
        self.module = slicer_names.qSlicerScriptedLoadableModule(path)
        self._add_module(name, self.module)
        setattr(slicer.modules, f"{name}Instance", getattr(sys.modules[name], name)(wrap(self.module)))
        self._application.startupCompleted.emit()
        self.process(0)
        panel = self.module.widgetRepresentation()
        panel.resize(400, 900)
        panel.show()
        self.process(0)
        return panel.self()

    def enter(self) -> None:
        """The user opens the module."""
        self.module.widgetRepresentation().enter()

    def exit(self) -> None:
        """The user goes to another module."""
        self.module.widgetRepresentation().exit()

    def reload_module(self) -> Any:
        """The developer's Reload: Slicer's own slicer.util.reloadScriptedModule. Returns the new MedPrunerWidget."""
        slicer.util.reloadScriptedModule(self.module._name)
        self.process(0)
        return self.module.widgetRepresentation().self()

    def close(self) -> None:
        """Quit: aboutToQuit, then the module is unloaded (cleanup), then everything is gone."""
        if self not in _open:
            return
        self._application.aboutToQuit.emit()
        if self.module is not None:
            self.module_manager.moduleAboutToBeUnloaded.emit(self.module._name)
            panel = self.module.widgetRepresentation()
            panel.close()
            panel.deleteLater()
            sys.modules.pop(self.module._name, None)
        self.process(0)
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.layout_manager.release()
        self._clock.stop()
        sys.excepthook, sys.unraisablehook, os.environ["PATH"] = self._before
        qInstallMessageHandler(None)
        set_translator()  # what is said outside Slicer is said in English again
        _open.remove(self)

    # --- time ---------------------------------------------------------------------------------------------------------------

    def process(self, seconds: float = 0.0) -> None:
        """Run the event loop for so long; 0: until nothing is waiting."""
        if seconds <= 0:
            self._application.processEvents()
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return
        self._run(lambda: False, seconds)

    def until(self, predicate: Any, seconds: float = 10.0, message: str = "") -> None:
        """Run the event loop until the predicate holds. Raises AssertionError with the message and what was raised meanwhile."""
        if not self._run(predicate, seconds):
            raise AssertionError("\n".join([f"After {seconds} s: {message or 'it did not happen'}", *self.errors]))

    def _run(self, predicate: Any, seconds: float) -> bool:
        loop, end, raised = QEventLoop(), time.monotonic() + seconds, []
        happened = [bool(predicate())]

        def look() -> None:
            try:
                happened[0] = bool(predicate())
            except Exception as error:
                raised.append(error)
            if happened[0] or raised or time.monotonic() > end:
                loop.quit()

        if not happened[0]:
            self._last, self._worked = time.perf_counter(), time.thread_time()
            self._clock.start(5)
            watch = QTimer()
            watch.timeout.connect(look)
            watch.start(5)
            loop.exec()
            watch.stop()
            self._clock.stop()
        if raised:
            raise raised[0]
        return happened[0]

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now
        worked = time.thread_time()
        self._most, self._worked = max(self._most, worked - self._worked), worked

    def longest_stall(self, reset: bool = True) -> float:
        """Seconds: the longest time between two turns of the event loop in `process` and `until` since the last reset."""
        longest = self._longest
        if reset:
            self._longest = 0.0
        return longest

    def most_work(self) -> float:
        """Seconds of the processor that the event loop's own thread took at most between two turns, since this was asked last.

        That is the part of the longest stall which is the panel's: on a busy machine the rest of it is others'.
        """
        most, self._most = self._most, 0.0
        return most

    # --- what the user sees and says ----------------------------------------------------------------------------------------

    def screenshot(self, path: str | Path, height: int = 900) -> Path:
        """Save a picture of the panel, 400 pixels wide."""
        panel = self.module.widgetRepresentation()
        panel.resize(400, height)
        self.process(0)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        if not panel.grab().save(str(path)):
            raise OSError(f"The picture could not be written to {path}.")
        return Path(path)

    def wait(self) -> None:
        """A box is open: it blocks, in an event loop of its own, until the user has read it."""
        loop = QEventLoop()
        QTimer.singleShot(_READING_MS, loop.quit)
        loop.exec()

    def next_answer(self, otherwise: Any) -> Any:
        """What the user answers to the next question."""
        self.wait()
        return self.answers.popleft() if self.answers else otherwise

    def run_sample(self, name: str) -> Any:
        """The user clicks a sample: its customDownloader runs. Returns what it returns."""
        source = sys.modules["SampleData"].SampleDataLogic.sourceForSampleName(name)
        if source is None:
            raise LookupError(f"There is no sample '{name}'.")
        return source.customDownloader(source)

    def _qt_said(self, kind: Any, _context: Any, text: str) -> None:
        if kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
            print(text, file=sys.__stderr__, flush=True)
        if "propagateSizeHints" not in text:  # the off-screen platform says so for every window
            self.qt_messages.append(text)

    def _record(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        self.errors.append(text)
        print(text, file=sys.stderr)
