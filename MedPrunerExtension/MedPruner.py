"""The MedPruner module: ask questions about a volume in plain language. A thin shell; the parts are in MedPrunerLib."""

import sys
import time
from pathlib import Path

import qt
import slicer
import vtk
from slicer.i18n import tr as _
from slicer.i18n import translate
from slicer.ScriptedLoadableModule import (
    ScriptedLoadableModule,
    ScriptedLoadableModuleLogic,
    ScriptedLoadableModuleTest,
    ScriptedLoadableModuleWidget,
)
from slicer.util import VTKObservationMixin

# Installed, MedPrunerLogic lies beside this file, where Slicer looks anyway; in a source tree one folder up, and sys.path needs an entry.
_HERE = Path(__file__).resolve().parent
ROOT = _HERE if (_HERE / "MedPrunerLogic").is_dir() else _HERE.parent
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from MedPrunerLogic.sentence import local, set_translator  # noqa: E402

set_translator(translate)  # MedPrunerLogic knows no Slicer: told how to translate before anything else of it is imported

from MedPrunerLib import parameters, sample  # noqa: E402
from MedPrunerLib.later import later  # noqa: E402
from MedPrunerLib.sections import access, regions  # noqa: E402
from MedPrunerLib.sections.conversation import ConversationSection  # noqa: E402
from MedPrunerLib.sections.log import LogSection  # noqa: E402
from MedPrunerLib.sections.model import ModelSection  # noqa: E402
from MedPrunerLib.sections.readAhead import ReadAheadSection  # noqa: E402
from MedPrunerLib.sections.report import Report  # noqa: E402
from MedPrunerLib.sections.volume import VolumeSection  # noqa: E402
from MedPrunerLib.views import display  # noqa: E402
from MedPrunerLib.worker.command import workerCommand  # noqa: E402
from MedPrunerLib.worker.run import Run  # noqa: E402
from MedPrunerLib.worker.session import Session  # noqa: E402

from MedPrunerLogic.errors import MedPrunerError  # noqa: E402
from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS, PruningSettings  # noqa: E402
from MedPrunerLogic.question import SUGGESTIONS  # noqa: E402


def resource(name: str) -> str:
    """Path of a file in Resources, installed or in a source tree."""
    return str(ROOT / "Resources" / name)


class MedPruner(ScriptedLoadableModule):
    """What Slicer's module list knows of the module."""

    def __init__(self, parent):
        ScriptedLoadableModule.__init__(self, parent)
        self.parent.title = "MedPruner"
        self.parent.categories = [translate("qSlicerAbstractCoreModule", "Informatics")]
        self.parent.icon = qt.QIcon(resource("Icons/MedPruner.png"))
        self.parent.dependencies = []
        self.parent.contributors = ["The MedPruner developers (MedPruner)"]
        self.parent.helpText = _(
            "Ask questions about a CT or MR volume in plain language. A 3D medical vision-language model answers on this computer, after "
            "redundant slices and tokens have been left out. Research software, not for clinical use."
        )
        self.parent.acknowledgementText = _("The method: MedPruner, arXiv 2603.11625. This is an independent implementation.")
        slicer.app.connect("startupCompleted()", lambda: sample.register(resource("Icons/MedPrunerPhantom.png")))


class MedPrunerWidget(ScriptedLoadableModuleWidget, VTKObservationMixin):
    """The panel: builds the sections, and keeps them and the scene's parameter node together."""

    def __init__(self, parent=None):
        ScriptedLoadableModuleWidget.__init__(self, parent)
        VTKObservationMixin.__init__(self)
        self.logic = None
        self._parameterNode = None
        self._parameterNodeGuiTag = None
        self._parameterObservers = VTKObservationMixin()  # which hold what they observe until all of them are removed

    def setup(self):
        """Called once, when the module is first opened."""
        ScriptedLoadableModuleWidget.setup(self)
        self._uiWidget = slicer.util.loadUI(resource("UI/MedPruner.ui"))
        self._uiWidget.layout().setContentsMargins(0, 0, 0, 0)  # the module's own layout has margins
        self.layout.addWidget(self._uiWidget)
        self.ui = slicer.util.childWidgetVariables(self._uiWidget)
        self._uiWidget.setMRMLScene(slicer.mrmlScene)

        self.logic = MedPrunerLogic()
        session, self._report = self.logic.session, Report(self.ui)
        session.onWorkerEnded = self._onWorkerEnded
        self.conversation = ConversationSection(self.ui, session, self._report, self._chosen, lambda: self.volume.modality)
        self.volume = VolumeSection(self.ui, session, self._report, lambda: self.model.model, self._suggest)
        requirements = resource("requirements.txt"), resource("requirements-rounding.txt")
        self.model = ModelSection(self.ui, session, self._report, *requirements, self._onModelChanged)
        self.readAhead = ReadAheadSection(self.ui, session, self._report, self.model, self.volume)
        self.volume.onRegion = self.readAhead.update
        self._log = LogSection(self.ui, session.client, self._describe)
        access.nameInside(self.ui)

        self.addObserver(slicer.mrmlScene, slicer.mrmlScene.NodeAddedEvent, self.onNodeAdded)
        self.addObserver(slicer.mrmlScene, slicer.mrmlScene.StartCloseEvent, self.onSceneStartClose)
        self.addObserver(slicer.mrmlScene, slicer.mrmlScene.EndCloseEvent, self.onSceneEndClose)
        self.addObserver(slicer.mrmlScene, slicer.mrmlScene.EndImportEvent, self.onSceneEndImport)
        slicer.app.connect("aboutToQuit()", self.cleanup)
        self.initializeParameterNode()
        self.conversation.takeFromScene()  # which was loaded before the module was opened, or reloaded
        self._report.nextStep = lambda: self.model.step() or self.volume.step() or self.conversation.step(self.model.title)
        self.model.check()

    def cleanup(self):
        """Called when the module is reloaded and when Slicer quits; twice then, by the application and by its module manager."""
        if self.logic is None:
            return
        slicer.app.disconnect("aboutToQuit()", self.cleanup)
        self.setParameterNode(None)
        self.removeObservers()
        self.volume.close()
        self.conversation.close()
        self.model.server.close()
        self.logic.close()
        self.logic = None
        self._uiWidget.deleteLater()  # Reload only hides it, and its connections would keep all of this alive

    def enter(self):
        """Called each time the user opens this module."""
        self.initializeParameterNode()

    def exit(self):
        """Called each time the user opens another module. A question under way goes on."""

    @vtk.calldata_type(vtk.VTK_OBJECT)
    def onNodeAdded(self, _caller, _event, node):
        """The first volume that is loaded is the one to ask about; node selectors learn of it only after this event."""
        if node.IsA("vtkMRMLScalarVolumeNode") or node.IsA("vtkMRMLMarkupsNode"):
            later(self._takeVolume)

    def _takeVolume(self):
        if self._parameterNode:
            for selector in (self.ui.inputVolumeSelector, self.ui.regionSelector):
                selector.sortFilterProxyModel().hiddenNodeIDs = display.ownNodeIDs()
            if not self._parameterNode.inputVolume:
                self._parameterNode.inputVolume = display.defaultVolume()

    def onSceneStartClose(self, _caller, _event):
        """The scene is about to be emptied: nothing of it may be held."""
        self.conversation.leaveScene()
        self.setParameterNode(None)

    def onSceneEndClose(self, _caller, _event):
        """The scene is empty."""
        self.initializeParameterNode()

    def onSceneEndImport(self, _caller, _event):
        """A scene was loaded; node selectors learn of its nodes only after this event."""
        later(self._takeImported)

    def _takeImported(self):
        if self.logic is not None:  # else the module was unloaded meanwhile
            self.initializeParameterNode()
            self.conversation.takeFromScene()

    def initializeParameterNode(self):
        """Take the scene's parameter node; choose the volume that the slice views show when none is chosen."""
        self.setParameterNode(self.logic.getParameterNode())
        self._takeVolume()

    def setParameterNode(self, parameterNode):
        """Show a parameter node and follow its changes; None lets go of it."""
        if self._parameterNode:
            self._parameterNode.disconnectGui(self._parameterNodeGuiTag)
            self._parameterObservers.removeObservers()
        self._parameterNode = parameterNode
        for section in (self.volume, self.conversation, self.readAhead):
            section.setParameters(parameterNode)
        if parameterNode:
            self._parameterNodeGuiTag = parameterNode.connectGui(self.ui)
            # The connection fills combo boxes with the stored values; people read better ones.
            for name, texts in parameters.labels().items():
                for index, text in enumerate(texts.values()):
                    getattr(self.ui, f"{name}ComboBox").setItemText(index, text)
            self._parameterObservers.addObserver(parameterNode, vtk.vtkCommand.ModifiedEvent, self._onParametersModified)
            self._onParametersModified()

    def _onParametersModified(self, _caller=None, _event=None):
        if self._parameterNode:
            self.volume.update()
            self.conversation.update()
            self.readAhead.update()

    def _onModelChanged(self):
        self._suggest()
        if self._parameterNode:
            self.volume.update()
            self.readAhead.update()

    def _suggest(self):
        card = self.model.card if hasattr(self, "model") else None
        self.conversation.suggest((card.suggestions if card else ()) or tuple(map(local, SUGGESTIONS[self.volume.modality])))

    def _chosen(self):
        if self.model.server.isChosen:
            self.model.server.mayAsk()
        elif self.model.missingPackages:
            raise MedPrunerError(
                _("Python packages are missing: {names}.").format(names=", ".join(self.model.missingPackages)),
                _("Press 'Install packages' in the Model section first, or have a server answer."),
            )
        return self.model.model, self.model.device, self.model.precision, self.volume.region()

    def _onWorkerEnded(self, reason):
        self._report.note(reason)
        self._log.update()

    def _describe(self):
        settings = parameters.pruningSettings(self._parameterNode) if self._parameterNode else None
        return [self.model.describeForReport(), f"Settings {settings}"]


class MedPrunerLogic(ScriptedLoadableModuleLogic):
    """Asking from scripts and from the Python console, without the panel.

    logic = slicer.util.getModuleLogic("MedPruner")
    run = logic.ask(slicer.util.getNode("CTChest"), "Is there a nodule?")
    print(run.answer.text, run.answer.confidence, run.nodes.markers.GetName())
    """

    def __init__(self):
        ScriptedLoadableModuleLogic.__init__(self)
        self.session = Session(workerCommand)

    def getParameterNode(self):
        """The scene's parameters, typed."""
        return parameters.MedPrunerParameterNode(super().getParameterNode())

    def ask(
        self,
        volumeNode,
        question: str = "",
        model: str = "phantom",
        device: str = "auto",
        settings: PruningSettings = PRESETS[DEFAULT_PRESET],
        plane: str = "axial",
        unpruned: bool = False,
        region=None,
        report: bool = False,
        precision: str = "auto",
        wait: bool = True,
        onText=lambda _text: None,
        onProgress=lambda _stage, _fraction, _sentence: None,
        onFinished=lambda _run: None,
    ) -> Run:
        """Ask a question about a volume. The answer's nodes go into the scene.

        wait: return when the answer is there; Slicer stays responsive meanwhile. False: return at once; `onFinished` tells the end.
        model: name of a card or a folder. settings: MedPrunerLogic.pruning.settings. region: MedPrunerLogic.imaging.region, or a node: ROI,
        or points (60 mm around the first). report: findings and impression; `question` then says what it shall be about, if anything.
        Returns a Run (MedPrunerLib/worker/run.py).
        Raises MedPrunerError when it cannot begin, or (waiting) when it failed.
        """
        if hasattr(region, "IsA"):
            region = regions.regionFrom(region, "", 60.0, volumeNode)
        run = Run(volumeNode, question, model, device, settings, plane, unpruned, region, report, precision, onText, onProgress, onFinished)
        self.session.ask(run)
        while wait and run.state in ("waiting", "running"):
            slicer.app.processEvents()
            time.sleep(0.005)
        if wait and run.error is not None:
            raise MedPrunerError(*run.error[1:])
        return run

    def cancel(self) -> None:
        """Stop the question under way."""
        self.session.cancel()

    def close(self) -> None:
        """End the worker process and leave the scene."""
        self.session.close()


class MedPrunerTest(ScriptedLoadableModuleTest):
    """Self-test: the embedded model answers about the phantom, inside Slicer."""

    def setUp(self):
        """Start from an empty scene."""
        slicer.mrmlScene.Clear()

    def runTest(self):
        """Run every test."""
        self.setUp()
        self.test_MedPruner_answers()

    def test_MedPruner_answers(self):
        """A question and a follow-up about the sample, which has a nodule in the left lung."""
        self.delayDisplay("Making the phantom")
        node = sample.addPhantom()
        logic = MedPrunerLogic()
        try:
            run = logic.ask(node, "Is there a nodule?")
            self.assertIn("Yes", run.answer.text)
            self.assertLess(run.answer.retention.overall, 0.2)
            self.assertEqual(run.nodes.markers.GetNumberOfControlPoints(), run.answer.retention.images_read)
            again = logic.ask(node, "On which side is the largest nodule?")
            self.assertIn("left", again.answer.text)
        finally:
            logic.close()
        self.delayDisplay("Test passed")
