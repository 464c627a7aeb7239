"""The Conversation and Result sections: from a typed question to an answer that can be looked into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic import scene
from MedPrunerLogic.answer import Answer
from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.region import Region
from MedPrunerLogic.volume import atomic_output

from . import display, panel
from .parameters import pruningSettings
from .report import Report
from .session import Run, Session


class ConversationSection:
    """chosen() gives model, device and region; it raises MedPrunerError when no question can be answered now."""

    def __init__(self, ui: Any, session: Session, report: Report, chosen: Callable[[], tuple[str, str, Region | None]]) -> None:
        self._ui, self._session, self._report, self._chosen = ui, session, report, chosen
        self._parameters: Any = None
        self._shown: Run | None = None  # whose answer the Result section shows
        self._transcript = panel.Transcript(ui.transcript)
        self._table = panel.SliceTable(ui.sliceTable, self._onJump)
        ui.resultLabel.textFormat = ui.stageLabel.textFormat = qt.Qt.PlainText
        ui.askButton.connect("clicked(bool)", self._onAsk)
        ui.compareButton.connect("clicked(bool)", self._onCompare)
        ui.copyButton.connect("clicked(bool)", self._onCopy)
        ui.exportButton.connect("clicked(bool)", self._onExport)
        ui.clearButton.connect("clicked(bool)", self._onClear)
        ui.removeButton.connect("clicked(bool)", self._onRemove)
        ui.suggestionComboBox.connect("activated(int)", self._onSuggestion)
        ui.questionEdit.connect("textChanged()", self._enable)
        self._shortcut = qt.QShortcut(qt.QKeySequence("Ctrl+Return"), ui.questionEdit)
        self._shortcut.connect("activated()", self._onShortcut)

    def setParameters(self, parameterNode: Any) -> None:
        """Follow this parameter node; None: none."""
        self._parameters = parameterNode

    def update(self) -> None:
        """A parameter may have changed."""
        if self._shown is not None and self._parameters is not None:
            self._display(self._shown)
        self._enable()

    def suggest(self, questions: tuple[str, ...]) -> None:
        """Offer these questions."""
        self._ui.suggestionComboBox.clear()
        for question in (_("Suggested questions…"), *questions):
            self._ui.suggestionComboBox.addItem(question)

    def takeFromScene(self) -> None:
        """Questions and answers of a scene that was loaded come back into the transcript."""
        known = set(self._transcript.entries)
        for node in slicer.util.getNodesByClass("vtkMRMLTextNode"):
            if node.GetAttribute(scene.ROLE) == "text" and node.GetText() not in known:
                self._transcript.show(node.GetAttribute(scene.QUESTION) or "", node.GetAttribute(scene.ANSWER) or "", node.GetText())
        self._enable()

    def leaveScene(self) -> None:
        """The scene is being closed: its nodes are not to be touched any more."""
        self._shown = None
        self._ui.resultLabel.text = ""
        self._table.clear()
        self._enable()

    # --- asking ---------------------------------------------------------------------------------------------------------------

    def _onAsk(self, _checked: bool = False) -> None:
        if self._session.run is None:
            self._ask(self._ui.questionEdit.toPlainText())
        else:
            self._report.stage(_("Cancelling…"))
            self._session.cancel()

    def _onCompare(self, _checked: bool = False) -> None:
        if self._shown is not None:
            self._ask(self._shown.question, unpruned=True)

    def _onShortcut(self) -> None:
        if self._ui.askButton.enabled and self._session.run is None:
            self._onAsk()

    def _ask(self, question: str, unpruned: bool = False) -> None:
        try:
            model, device, region = self._chosen()
            run = Run(
                self._parameters.inputVolume,
                question,
                model,
                device,
                pruningSettings(self._parameters),
                self._parameters.plane,
                unpruned,
                region,
                onText=self._transcript.append,
                onProgress=self._report.progress,
                onFinished=self._onFinished,
            )
            self._session.ask(run)
        except MedPrunerError as error:
            self._report.error(error.problem, error.advice)
            return
        self._transcript.begin(run.question + (" " + _("(nothing pruned)") if unpruned else ""))
        self._report.stage(_("Starting…"))
        self._enable()

    def _onFinished(self, run: Run) -> None:
        self._report.stage("")
        if run.answer is not None:
            self._transcript.keep(run.answer.describe())
            for notice in run.answer.notices:
                self._transcript.note(notice)
            if run.unpruned and self._shown is not None:
                self._transcript.note(compared(self._shown.answer, run.answer))
            else:
                self._ui.questionEdit.clear()
            self._show(run)
        if run.state == "cancelled":
            self._transcript.note(_("Cancelled."))
        elif run.error is not None:
            _kind, problem, advice = run.error
            self._transcript.note(f"{problem} {advice}")
            self._report.stage(problem)
        self._enable()

    # --- the answer -----------------------------------------------------------------------------------------------------------

    def _show(self, run: Run) -> None:
        if self._shown is not None:
            display.showMarkers(self._shown.nodes, False)  # the markers of two answers at once could not be told apart
        self._shown = run
        self._ui.resultSection.collapsed = False
        qt.QTimer.singleShot(0, self._transcript.scrollToEnd)  # the section that opens takes room from the transcript
        self._ui.resultLabel.text = panel.summary(run.answer)
        self._table.show(run.answer)
        self._display(run)

    def _display(self, run: Run) -> None:
        display.showMarkers(run.nodes, self._parameters.showMarkers)
        display.showHeatmap(run.nodes, run.volumeNode, self._parameters.heatmap, self._parameters.opacity)

    def _onJump(self, position: Any) -> None:
        display.jumpTo(position, self._shown.volumeNode if self._shown is not None else None)

    def _onRemove(self, _checked: bool = False) -> None:
        run = self._shown
        if run is not None:
            display.showHeatmap(None, run.volumeNode, "none", 0.0)
            display.removeNodes(run.nodes)
            self.leaveScene()

    # --- the transcript -------------------------------------------------------------------------------------------------------

    def _onSuggestion(self, index: int) -> None:
        if index > 0:
            self._ui.questionEdit.setPlainText(self._ui.suggestionComboBox.itemText(index))
            self._ui.questionEdit.setFocus()

    def _onCopy(self, _checked: bool = False) -> None:
        qt.QApplication.clipboard().setText(self._transcript.text())

    def _onExport(self, _checked: bool = False) -> None:
        path = qt.QFileDialog.getSaveFileName(slicer.util.mainWindow(), _("Save the conversation"), "MedPruner.txt", _("Text") + " (*.txt)")
        if not path:
            return
        try:
            with atomic_output(Path(path)) as part:
                part.write_text(self._transcript.text(), encoding="utf-8")
        except MedPrunerError as error:
            self._report.error(error.problem, error.advice)

    def _onClear(self, _checked: bool = False) -> None:
        question = _("Empty the conversation? The nodes of its answers stay in the scene.")
        if slicer.util.confirmYesNoDisplay(question, windowTitle="MedPruner"):
            self._transcript.clear()
            self._enable()

    def _enable(self) -> None:
        run, ask = self._session.run, self._ui.askButton
        volume = self._parameters.inputVolume if self._parameters is not None else None
        question = self._ui.questionEdit.toPlainText().strip()
        ask.text = _("Ask") if run is None else _("Cancel")
        ask.enabled = run is not None or (volume is not None and bool(question))
        if run is not None:
            ask.toolTip = _("Stop this answer; what was said so far stays.")
        elif volume is None:
            ask.toolTip = _("Choose a volume first.")
        elif not question:
            ask.toolTip = _("Type a question first.")
        else:
            ask.toolTip = _("Ask the question about the chosen volume (Ctrl+Enter).")
        self._ui.compareButton.enabled = run is None and self._shown is not None and not self._shown.unpruned
        self._ui.removeButton.enabled = run is None and self._shown is not None
        for widget in (self._ui.inputVolumeSelector, self._ui.regionSelector, self._ui.modelComboBox, self._ui.deviceComboBox):
            widget.enabled = run is None
        for button in (self._ui.copyButton, self._ui.exportButton, self._ui.clearButton):
            button.enabled = bool(self._transcript.entries)


def compared(pruned: Answer, unpruned: Answer) -> str:
    """One sentence on two answers to the same question, with and without pruning."""
    same = pruned.text.strip().casefold() == unpruned.text.strip().casefold()
    return _("{verdict}: {share} of the tokens against all of them, {a} s against {b} s to read the scan.").format(
        verdict=_("The same answer with nothing pruned") if same else _("Another answer with nothing pruned"),
        share=f"{pruned.retention.overall:.1%}",
        a=f"{panel.secondsToRead(pruned):.1f}",
        b=f"{panel.secondsToRead(unpruned):.1f}",
    )
