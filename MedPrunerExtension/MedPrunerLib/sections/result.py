"""The Evidence section: an answer's evidence in the table, the plot and the views, and as DICOM objects."""

from __future__ import annotations

import string
from collections.abc import Callable
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.scene import answer_nodes, edits, places, roles
from MedPrunerLogic.scene.words import WORD, WordHeat

from ..export import dicomFiles
from ..export.exchange import Exchange
from ..views import display
from ..views.evidenceViews import EvidenceViews
from ..views.plotClicks import PlotClicks
from ..views.sliceStatus import SliceStatus
from ..worker import install
from ..worker.run import Run
from ..worker.session import Session
from ..worker.volume import fingerprint
from .labels import say
from .outdated import Outdated
from .report import Report
from .sliceTable import SliceTable
from .summary import summary

_MARKS = string.punctuation + "“”„«»…。，、！？"  # around a word, no part of it


class ResultSection:
    """modality() is that of the chosen volume. onRemoved() is called when the answer that is shown has gone from the scene, or is back.

    run: whose answer is shown; None when none is, or when it came with a scene that was loaded. nodes: that answer's.
    """

    def __init__(self, ui: Any, session: Session, report: Report, modality: Callable[[], str], onRemoved: Callable[[], None]) -> None:
        self._ui, self._session, self._report, self._modality, self._onRemoved = ui, session, report, modality, onRemoved
        self._parameters: Any = None
        self._parametersBefore: tuple | None = None  # evidence: markers, heatmap and opacity as they were
        self.run: Run | None = None
        self.nodes: roles.AnswerNodes | None = None
        self._removed: Run | None = None  # whose answer can be brought back
        self._table = SliceTable(ui.sliceTable, lambda row: self._jump(self.nodes, row))
        self._views = EvidenceViews(self.enable)
        self._status = SliceStatus()
        self._outdated = Outdated(ui.outdatedLabel, ui.frameButton)
        self._plot = PlotClicks(self._onPoint)
        self._words: WordHeat | None = None  # of the answer that is shown, once a word was asked for
        for label in (ui.resultLabel, ui.lookedLabel, ui.wordLabel):
            say(label, "")
        ui.wholeAnswerButton.visible = False
        ui.wholeAnswerButton.connect("clicked(bool)", lambda _checked=False: self.showWord(None, None))
        ui.evidenceButton.connect("clicked(bool)", self._onEvidence)
        ui.restoreButton.connect("clicked(bool)", self._onRestore)
        ui.plotButton.connect("clicked(bool)", self._onPlot)
        ui.dicomButton.connect("clicked(bool)", self._onDicom)
        ui.removeButton.connect("clicked(bool)", self._onRemove)

    def setParameters(self, parameterNode: Any) -> None:
        """Follow this parameter node; None: none."""
        self._parameters = parameterNode

    def update(self) -> None:
        """A parameter may have changed."""
        if self.nodes is not None and self._parameters is not None:
            self._display()
        self.enable()

    def close(self) -> None:
        """The module is going away."""
        self._views.forget()
        self._status.close()
        self._outdated.follow(None, None)
        self._plot.close()

    def show(self, run: Run) -> None:
        """Show a new answer in the views, in place of the one before."""
        self._onRestore()  # the heat in 3D was another answer's
        if self.nodes is not None:
            display.showMarkers(self.nodes, False)  # the markers of two answers at once could not be told apart
        self.run = run
        self._take(run.nodes, summary(run.answer))
        self._display()

    def showWord(self, exchange: Exchange | None, number: int | None) -> None:
        """Show in the answer's heatmap where one of its words looked; None, or a word of another answer: the whole answer again."""
        nodes = self.nodes
        if nodes is None or not all(
            slicer.mrmlScene.IsNodePresent(node) for node in (nodes.words, nodes.table, nodes.importance, nodes.answer_attention)
        ):
            return
        if exchange is None or exchange.text != nodes.text.GetText():
            number = None
        if number is None and not nodes.answer_attention.GetAttribute(WORD):
            return
        self._words = self._words or WordHeat(nodes)
        if number is not None and number >= self._words.count:
            number = None
        self._words.show(number)
        if number is not None and self._parameters.heatmap != "answer":
            self._parameters.heatmap = "answer"
        self._labelWord()

    def takeFromScene(self) -> None:
        """Take the newest answer of a scene that was loaded; its views stay as they were saved."""
        found = answer_nodes.find_answers(slicer.mrmlScene)
        if found and self.nodes is None:
            self._take(found[-1], found[-1].text.GetText())
        display.drawLegends(found)

    def leaveScene(self) -> None:
        """The scene is being closed, or the answer removed: its nodes are not to be touched any more."""
        self._views.forget()
        self._parametersBefore = None
        self._status.show(None)
        self._outdated.follow(None, None)
        self.run = self.nodes = self._words = self._removed = None
        for label in (self._ui.resultLabel, self._ui.lookedLabel, self._ui.wordLabel):
            say(label, "")
        self._ui.wholeAnswerButton.visible = False
        self._table.clear()
        self.enable()

    def enable(self) -> None:
        """Grey out what cannot be done now."""
        ui, free = self._ui, self._session.run is None
        ui.evidenceButton.enabled = ui.plotButton.enabled = self.nodes is not None
        ui.restoreButton.visible = self._views.shown
        ui.removeButton.enabled = free and (self.nodes is not None or self._canBringBack())
        if self._removed is None:
            ui.removeButton.text = _("Remove this answer")
            ui.removeButton.toolTip = _("Remove the markers, heatmaps, table, plot and text of the answer shown here.")
        else:
            ui.removeButton.text = _("Bring the answer back")
            ui.removeButton.toolTip = _("Put the answer that was removed last into the scene again, while its volume is as it was.")
        volume = self.nodes.volume if self.nodes is not None else None
        ui.dicomButton.enabled = free and self.run is not None and bool(dicomFiles.instances(volume))
        if self.nodes is None or ui.dicomButton.enabled:
            ui.dicomButton.toolTip = _("Write heatmaps, what was read and the answer as DICOM objects that refer to the source images.")
        elif self.run is None:
            ui.dicomButton.toolTip = _("Only an answer of this session can be written as DICOM: ask the question again.")
        else:
            ui.dicomButton.toolTip = _("The volume was not loaded from Slicer's DICOM database: there are no images to refer to.")

    # --- the views ------------------------------------------------------------------------------------------------------------

    def _take(self, nodes: roles.AnswerNodes, text: str) -> None:
        self.showWord(None, None)  # what is left behind shows the whole answer
        self.nodes, self._words, self._removed = nodes, None, None
        self._labelWord()
        self._ui.resultSection.collapsed = False
        say(self._ui.resultLabel, text)
        self._table.show(nodes)
        self._status.show(nodes)
        self._outdated.follow(nodes, self.run)
        self.enable()

    def _labelWord(self) -> None:
        say(self._ui.lookedLabel, places.describe_hottest(self.nodes))
        number, words = self.nodes.answer_attention.GetAttribute(WORD), (self.nodes.text.GetAttribute(roles.ANSWER) or "").split()
        self._ui.wholeAnswerButton.visible = bool(number)
        if number and int(number) < len(words):
            word = words[int(number)].strip(_MARKS) or words[int(number)]
            say(self._ui.wordLabel, _("Answer attention of the word “{word}”.").format(word=word))
        else:
            say(self._ui.wordLabel, _("Click a word of the answer to see where it looked."))

    def _display(self) -> None:
        display.showMarkers(self.nodes, self._parameters.showMarkers)
        volume = self.nodes.volume if self.nodes.volume is not None else "keep-current"
        display.showHeatmap(self.nodes, volume, self._parameters.heatmap, self._parameters.opacity, self._parameters.threshold)
        if self._views.shown:
            self._views.project(self._parameters.maximumIntensity)
            for node in (self.nodes.segmentation, self.nodes.outlines):  # seen from the front they would hide what is rendered
                node.GetDisplayNode().SetVisibility(False)
            isOther = self._parameters.heatmap != "none" and self._views.heatmap is not self._heatmap()
            if isOther and self._parametersBefore is not None:  # else all is being given back
                self._arrange()  # another one was chosen: what 3D shows is not to differ from the slices

    def _heatmap(self) -> Any:
        return self.nodes.answer_attention if self._parameters.heatmap == "answer" else self.nodes.importance

    def _jump(self, nodes: roles.AnswerNodes | None, row: int) -> None:
        found = places.places(nodes) if nodes is not None else None
        if found is not None and 0 <= row < len(found.slabs):
            display.jumpTo(found.centres[row], nodes.volume)

    def _onPoint(self, nodes: roles.AnswerNodes, row: int) -> None:
        if self.nodes is not None and nodes.table is self.nodes.table:
            self._table.select(row)
        self._jump(nodes, row)

    def _onPlot(self, _checked: bool = False) -> None:
        slicer.util.getModuleLogic("Plots").ShowChartInLayout(self.nodes.chart)

    def _onEvidence(self, _checked: bool = False) -> None:
        parameters = self._parameters
        before = (parameters.showMarkers, parameters.heatmap, parameters.opacity)
        if not self._arrange():
            self._report.error(_("The volume is under a transform that is not linear."), _("Harden the transform first (Data module)."))
            return
        if self._parametersBefore is None:
            self._parametersBefore = before
        parameters.showMarkers = True
        if parameters.heatmap == "none":
            parameters.heatmap = "answer"
        self._display()

    def _arrange(self) -> bool:
        """Arrange the views around the hottest place; False where it cannot be told."""
        position = places.hottest_place(self.nodes, "answer" if self._parameters.heatmap == "answer" else "importance")
        if position is not None:
            self._views.show(self.nodes, self._heatmap(), position, self._modality())
        return position is not None

    def _onRestore(self, _checked: bool = False) -> None:
        before, self._parametersBefore = self._parametersBefore, None
        if before is not None and self._parameters is not None:
            self._parameters.showMarkers, self._parameters.heatmap, self._parameters.opacity = before
        self._views.restore()

    def _onRemove(self, _checked: bool = False) -> None:
        nodes, run = self.nodes, self.run
        if self._removed is not None:
            self._bringBack(self._removed)
            return
        question = _("Remove this answer from the scene? It came with a scene that was loaded, and cannot be brought back.")
        if run is None and not slicer.util.confirmOkCancelDisplay(question, windowTitle="MedPruner", textFormat=qt.Qt.PlainText):
            return
        self._onRestore()
        if nodes.volume is not None:
            display.showHeatmap(None, nodes.volume, "none", 0.0)
        self.leaveScene()
        answer_nodes.remove_answer(slicer.mrmlScene, nodes)
        if run is not None:
            run.nodes, self._removed = None, run
        self._onRemoved()

    def _canBringBack(self) -> bool:
        """Not when the volume has gone, was changed or moved: the answer was about another one then."""
        run = self._removed
        return run is not None and run.volumeNode is not None and fingerprint(run.volumeNode) == run.fingerprint

    def _bringBack(self, run: Run) -> None:
        if not self._canBringBack():  # no longer
            self.enable()
            return
        try:
            run.nodes = answer_nodes.write_answer(slicer.mrmlScene, run.volumeNode, run.answer)
        except MedPrunerError as error:
            self._report.error(error.problem, error.advice)
            return
        if run.picture is not None:
            answer_nodes.keep_picture(slicer.mrmlScene, run.nodes, run.picture)
        edits.keep_edit(slicer.mrmlScene, run.nodes, run.edited)
        self.show(run)
        self._onRemoved()

    # --- DICOM ----------------------------------------------------------------------------------------------------------------

    def _onDicom(self, _checked: bool = False) -> None:
        try:
            files = dicomFiles.files(self.nodes.volume)
            install.ensureForDicom()
            folder = qt.QFileDialog.getExistingDirectory(slicer.util.mainWindow(), _("Folder for the DICOM files"))
            if folder:
                self._report.stage(_("Writing DICOM…"))
                edited = edits.edit_of(self.nodes.text)
                self._session.exportDicom(self.run.answer, edited, files, folder, self._onDicomWritten, self._onDicomFailed)
        except MedPrunerError as error:
            self._report.error(error.problem, error.advice)

    def _onDicomWritten(self, message: dict) -> None:
        names = message["names"]
        self._report.note(_("{count} DICOM files were written: {names}.").format(count=len(names), names=", ".join(names)))

    def _onDicomFailed(self, _kind: str, problem: str, advice: str) -> None:
        self._report.error(problem, advice)
