"""The Question and answer section: from a typed question to an answer, and what was said so far."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.imaging.region import Region
from MedPrunerLogic.scene import parts, roles

from ..export.conversation import Export
from ..export.exchange import Exchange
from ..later import later
from ..parameters import pruningSettings
from ..worker import unforeseen
from ..worker.run import Run
from ..worker.session import Session
from .report import Report, Step
from .result import ResultSection
from .summary import compared
from .transcript import Transcript


class ConversationSection:
    """chosen() gives model, device and region; it raises MedPrunerError when no question can be answered now.

    modality() is that of the chosen volume. result: the section that shows the present answer.
    """

    def __init__(
        self,
        ui: Any,
        session: Session,
        report: Report,
        chosen: Callable[[], tuple[str, str, str, Region | None]],
        modality: Callable[[], str],
    ) -> None:
        self._ui, self._session, self._report, self._chosen = ui, session, report, chosen
        self._parameters: Any = None
        self._writesReports = False  # the chosen model
        self._export: Export | None = None  # under way
        self._closed = False
        self._transcript = Transcript(ui.transcript, self._onWord)
        self.result = ResultSection(ui, session, report, modality, self._enable)
        ui.askButton.connect("clicked(bool)", self._onAsk)
        ui.compareButton.connect("clicked(bool)", self._onCompare)
        ui.reportButton.connect("clicked(bool)", self._onReport)
        ui.copyButton.connect("clicked(bool)", self._onCopy)
        ui.exportButton.connect("clicked(bool)", self._onExport)
        ui.clearButton.connect("clicked(bool)", self._onClear)
        ui.suggestionComboBox.connect("activated(int)", self._onSuggestion)
        ui.questionEdit.connect("textChanged()", self._goOn)
        self._shortcuts = []
        for keys, act in (("Ctrl+Return", self._onShortcut), ("Ctrl+Enter", self._onShortcut), ("Escape", self._onEscape)):
            shortcut = qt.QShortcut(qt.QKeySequence(keys), ui.conversationSection)
            shortcut.context = qt.Qt.WidgetWithChildrenShortcut  # or Slicer's views would lose these keys
            shortcut.connect("activated()", act)
            self._shortcuts.append(shortcut)

    def step(self, model: str) -> Step:
        """What to do when a model of this name could answer about the volume that is chosen."""
        if self._session.run is not None:
            return Step(_("Answering…"))
        if self._ui.questionEdit.toPlainText().strip():
            return Step(_("Press Ctrl+Enter, and {model} answers.").format(model=model))
        if self._transcript.isAway:
            return Step(_("The conversation was cleared. 'Undo' brings it back until you ask again."))
        if self.result.nodes is not None:
            return Step(_("Answered. 'Show evidence' shows where it looked; or ask on."))
        return Step(_("{model} is ready. Type a question and press Ctrl+Enter.").format(model=model))

    def setParameters(self, parameterNode: Any) -> None:
        """Follow this parameter node; None: none."""
        self._parameters = parameterNode
        self.result.setParameters(parameterNode)

    def update(self) -> None:
        """A parameter may have changed."""
        self.result.update()
        self._enable()

    def close(self) -> None:
        """The module is going away."""
        self._closed = True
        self.result.close()

    def suggest(self, questions: tuple[str, ...]) -> None:
        """Offer these questions."""
        self._ui.suggestionComboBox.clear()
        for question in (_("Suggested questions…"), *questions):
            self._ui.suggestionComboBox.addItem(question)

    def offerReports(self, writesReports: bool) -> None:
        """Whether the chosen model can be asked for a whole report."""
        self._writesReports = writesReports
        self._enable()

    def takeFromScene(self) -> None:
        """Questions and answers of a scene that was loaded come back into the transcript."""
        known = set(self._transcript.entries)
        for node in slicer.util.getNodesByClass("vtkMRMLTextNode"):
            if node.GetAttribute(roles.ROLE) == "text" and node.GetText() not in known:
                question, answer = node.GetAttribute(roles.QUESTION) or "", node.GetAttribute(roles.ANSWER) or ""
                self._transcript.show(Exchange(question, answer, node.GetText(), loaded=parts.picture_of(node)))
        self.result.takeFromScene()
        self._enable()

    def leaveScene(self) -> None:
        """The scene is being closed: its nodes are not to be touched any more."""
        self.result.leaveScene()
        self._enable()

    # --- asking ---------------------------------------------------------------------------------------------------------------

    def _onAsk(self, _checked: bool = False) -> None:
        if self._session.run is None:
            self._ask(self._ui.questionEdit.toPlainText())
        else:
            self._report.stage(_("Cancelling…"))
            self._session.cancel()

    def _onCompare(self, _checked: bool = False) -> None:
        shown = self.result.run
        if shown is not None:
            self._ask(shown.question, unpruned=True, report=shown.report)

    def _onReport(self, _checked: bool = False) -> None:
        self._ask(self._ui.questionEdit.toPlainText(), report=True)

    def _onShortcut(self) -> None:
        if self._ui.askButton.enabled and self._session.run is None:
            self._onAsk()

    def _onEscape(self) -> None:
        if self._session.run is not None:
            self._onAsk()

    def _goOn(self) -> None:
        """The user does something else now."""
        self._report.goOn()
        self._enable()

    def _ask(self, question: str, unpruned: bool = False, report: bool = False) -> None:
        try:
            model, device, precision, region = self._chosen()
            run = Run(
                self._parameters.inputVolume,
                question,
                model,
                device,
                pruningSettings(self._parameters),
                self._parameters.plane,
                unpruned,
                region,
                report,
                precision,
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
        if self._closed:
            return
        self._report.stage("")
        try:
            self._show(run)
        except Exception as error:  # the user can ask again, whatever happened
            self._say(unforeseen.explain(error))
        self._enable()

    def _show(self, run: Run) -> None:
        if run.answer is not None:
            self._transcript.keep(Exchange(run.question, run.answer.text, run.answer.describe(), run))
            for notice in run.answer.notices:
                self._transcript.note(notice)
            if run.unpruned and self.result.run is not None:
                self._transcript.note(compared(self.result.run.answer, run.answer))
            else:
                self._ui.questionEdit.clear()
        if run.nodes is not None:
            self.result.show(run)
            later(lambda: self._closed or self._transcript.scrollToEnd())  # the section that opens takes room from the transcript
        if run.state == "cancelled":
            self._transcript.note(_("Cancelled."))
        elif run.error is not None:
            self._say(run.error)

    def _say(self, error: tuple[str, str, str]) -> None:
        _kind, problem, advice = error
        self._transcript.note(f"{problem} {advice}")
        self._report.note(f"{problem} {advice}")

    # --- the transcript -------------------------------------------------------------------------------------------------------

    def _onSuggestion(self, index: int) -> None:
        if index > 0:
            self._ui.questionEdit.setPlainText(self._ui.suggestionComboBox.itemText(index))
            self._ui.questionEdit.setFocus()

    def _onWord(self, exchange: Exchange | None, number: int | None) -> None:
        self.result.showWord(exchange, number)

    def _onCopy(self, _checked: bool = False) -> None:
        qt.QApplication.clipboard().setText(self._transcript.text())

    def _onExport(self, _checked: bool = False) -> None:
        formats = ";;".join((_("Page with pictures") + " (*.html)", "PDF (*.pdf)", _("Text") + " (*.txt)"))
        path = qt.QFileDialog.getSaveFileName(slicer.util.mainWindow(), _("Save the conversation"), "MedPruner.html", formats)
        if path:
            self._report.stage(_("Saving the conversation…"))
            self._export = Export(self._session, self._transcript.exchanges, Path(path), self._onExported)
            self._enable()
            self._export.start()

    def _onExported(self, error: MedPrunerError | None) -> None:
        self._export = None
        if self._closed:
            return
        if error is None:
            self._report.note(_("The conversation was saved."))
        else:
            self._report.error(error.problem, error.advice)
        self._enable()

    def _onClear(self, _checked: bool = False) -> None:
        if self._transcript.isAway:
            self._transcript.bringBack()
        else:
            self._transcript.putAway()
        self._goOn()

    def _enable(self) -> None:
        run, ask = self._session.run, self._ui.askButton
        volume = self._parameters.inputVolume if self._parameters is not None else None
        question = self._ui.questionEdit.toPlainText().strip()
        ask.text = _("Ask") if run is None else _("Cancel")
        ask.enabled = run is not None or (volume is not None and bool(question))
        if run is not None:
            ask.toolTip = _("Stop this answer; what was said so far stays (Esc).")
        elif volume is None:
            ask.toolTip = _("Choose a volume first.")
        elif not question:
            ask.toolTip = _("Type a question first.")
        else:
            ask.toolTip = _("Ask the question about the chosen volume (Ctrl+Enter).")
        self._ui.reportButton.enabled = run is None and volume is not None and self._writesReports
        if self._writesReports:
            self._ui.reportButton.toolTip = _("Findings and impression, with regard to what is typed above and in its language.")
        else:
            self._ui.reportButton.toolTip = _("The chosen model knows short questions and answers only: it cannot write reports.")
        self._ui.compareButton.enabled = run is None and self.result.run is not None and not self.result.run.unpruned
        self.result.enable()
        for widget in (self._ui.inputVolumeSelector, self._ui.regionSelector, self._ui.modelComboBox, self._ui.deviceComboBox):
            widget.enabled = run is None
        for button in (self._ui.copyButton, self._ui.exportButton, self._ui.clearButton):
            button.enabled = bool(self._transcript.exchanges)
        if self._export is not None:
            self._ui.exportButton.enabled = False
        if self._transcript.isAway:
            self._ui.clearButton.enabled = True
            self._ui.clearButton.text = _("Undo")
            self._ui.clearButton.toolTip = _("Bring back the conversation that was cleared. The next question forgets it.")
        else:
            self._ui.clearButton.text = _("Clear")
            self._ui.clearButton.toolTip = _("Empty the conversation. Nodes in the scene stay.")
        self._report.update()
