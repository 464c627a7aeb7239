"""The Question and answer section: from a typed question to an answer, and what was said so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.imaging.region import Region
from MedPrunerLogic.scene import edits, parts, roles

from ..export.exchange import Exchange
from ..later import later
from ..parameters import pruningSettings
from ..worker import unforeseen
from ..worker.run import Run
from ..worker.session import Session
from .goingOn import GoingOn
from .keeping import Keeping
from .report import Report, Step
from .result import ResultSection
from .summary import compared
from .transcript import Transcript
from .waiting import Waiting


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
        self._closed = False
        self._transcript = Transcript(ui.transcript, self._onWord)
        self._keeping = Keeping(ui, session, report, self._transcript, self._enable)
        self.result = ResultSection(ui, session, report, modality, self._enable)
        self._goingOn = GoingOn(ui, report, self.result, modality, self._transcript.edit)
        self._waiting = Waiting(ui.waitingBox, session, self._onTakenBack)
        ui.askButton.connect("clicked(bool)", self._onAsk)
        ui.compareButton.connect("clicked(bool)", self._onCompare)
        ui.reportButton.connect("clicked(bool)", self._onReport)
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
        typed = self._ui.questionEdit.toPlainText().strip()
        if self._session.run is not None:
            return Step(_("Answering…"), _("Cancel"), self._cancel) if typed else Step(_("Answering…"))
        ahead = self._session.ahead
        if ahead.isReading and ahead.state:
            return Step(ahead.state)
        if not typed and not self._transcript.isAway and self.result.nodes is not None:
            return Step(_("Answered. 'Show evidence' shows where it looked; or ask on."))
        return Step(f"{ahead.state} {self._idleStep(typed, model)}".strip())

    def _idleStep(self, typed: str, model: str) -> str:
        if typed:
            return _("Press Ctrl+Enter, and {model} answers.").format(model=model)
        if self._transcript.isAway:
            return _("The conversation was cleared. 'Undo' brings it back until you ask again.")
        return _("{model} is ready. Type a question and press Ctrl+Enter.").format(model=model)

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
        self._keeping.close()
        self.result.close()

    def suggest(self, questions: tuple[str, ...]) -> None:
        """Offer these questions."""
        self._ui.suggestionComboBox.clear()
        for question in (_("Suggested questions…"), *questions):
            self._ui.suggestionComboBox.addItem(question)
        self._enable()  # the model or the volume is another

    def takeFromScene(self) -> None:
        """Questions and answers of a scene that was loaded come back into the transcript."""
        known = set(self._transcript.entries)
        for node in slicer.util.getNodesByClass("vtkMRMLTextNode"):
            if node.GetAttribute(roles.ROLE) == "text" and node.GetText() not in known:
                question, answer = node.GetAttribute(roles.QUESTION) or "", node.GetAttribute(roles.ANSWER) or ""
                self._transcript.show(Exchange(question, answer, node.GetText(), None, parts.picture_of(node), edits.edit_of(node)))
        self.result.takeFromScene()
        self._enable()

    def leaveScene(self) -> None:
        """The scene is being closed: its nodes are not to be touched any more."""
        self.result.leaveScene()
        self._enable()

    # --- asking ---------------------------------------------------------------------------------------------------------------

    def _onAsk(self, _checked: bool = False) -> None:
        question = self._ui.questionEdit.toPlainText()
        if self._session.run is None or question.strip():
            self._ask(question)
        else:
            self._cancel()

    def _cancel(self) -> None:
        self._report.stage(_("Cancelling…"))
        self._session.cancel()

    def _onCompare(self, _checked: bool = False) -> None:
        shown = self.result.run
        if shown is not None:
            self._ask(shown.question, unpruned=True, report=shown.report)

    def _onReport(self, _checked: bool = False) -> None:
        self._ask(self._goingOn.request(self._ui.questionEdit.toPlainText()), report=True)

    def _onShortcut(self) -> None:
        if self._ui.askButton.enabled and (self._session.run is None or self._ui.questionEdit.toPlainText().strip()):
            self._onAsk()

    def _onEscape(self) -> None:
        if self._session.run is not None:
            self._cancel()

    def _onTakenBack(self, question: str) -> None:
        if not self._ui.questionEdit.toPlainText().strip():
            self._ui.questionEdit.setPlainText(question)
        self._enable()

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
                onStarted=self._onStarted,
            )
            self._session.ask(run)
        except MedPrunerError as error:
            self._report.error(error.problem, error.advice)
            self._enable()
            return
        if not unpruned:
            self._ui.questionEdit.clear()
        self._enable()

    def _onStarted(self, run: Run) -> None:
        self._transcript.begin(run.question + (" " + _("(nothing pruned)") if run.unpruned else ""))
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
        if run.fingerprint is None:  # its turn has never come
            if run.error is not None:
                self._transcript.begin(run.question)
                self._say(run.error)
            return
        if run.answer is not None:
            self._transcript.keep(Exchange(run.question, run.answer.text, run.answer.describe(), run))
            for notice in (*run.answer.notices, *self._goingOn.unevaluated(run, len(self._transcript.exchanges))):
                self._transcript.note(notice)
            if run.unpruned and self.result.run is not None:
                self._transcript.note(compared(self.result.run.answer, run.answer))
        if run.nodes is not None:
            self.result.show(run)
            later(lambda: self._closed or self._transcript.scrollToEnd())  # the section that opens takes room from the transcript
        if run.answer is None and not (run.unpruned or run.report):
            self._onTakenBack(run.question)
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

    def _enable(self) -> None:
        run, ask = self._session.run, self._ui.askButton
        volume = self._parameters.inputVolume if self._parameters is not None else None
        question = self._ui.questionEdit.toPlainText().strip()
        ask.text = _("Ask") if run is None else _("Ask next") if question else _("Cancel")
        ask.enabled = run is not None or (volume is not None and bool(question))
        if run is not None and question:
            ask.toolTip = _("Ask this question when the answer is there (Ctrl+Enter).")
        elif run is not None:
            ask.toolTip = _("Stop this answer; what was said so far stays (Esc).")
        elif volume is None:
            ask.toolTip = _("Choose a volume first.")
        elif not question:
            ask.toolTip = _("Type a question first.")
        else:
            ask.toolTip = _("Ask the question about the chosen volume (Ctrl+Enter).")
        self._ui.reportButton.enabled = volume is not None
        self._ui.compareButton.enabled = run is None and self.result.run is not None and not self.result.run.unpruned
        self.result.enable()
        self._goingOn.enable(run is None)
        self._waiting.update()
        for widget in (self._ui.inputVolumeSelector, self._ui.regionSelector, self._ui.modelComboBox, self._ui.deviceComboBox):
            widget.enabled = run is None
        self._keeping.enable()
        self._report.update()
