"""What is done with an answer that is there: edited into a report, handed to a module that segments; and the next report's template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.trust.unevaluated import unevaluated
from MedPrunerLogic.scene import edits, pointing, roles

from ..views import handOver
from ..worker.run import Run
from . import templates
from .editDialog import EditDialog
from .report import Report
from .result import ResultSection
from .templateDialog import TemplateDialog


class GoingOn:
    """result shows the answer. modality() is that of the chosen volume. onEdited(text of the answer's node, the reader's words)."""

    def __init__(
        self, ui: Any, report: Report, result: ResultSection, modality: Callable[[], str], onEdited: Callable[[str, str], None]
    ) -> None:
        self._ui, self._report, self._result, self._modality, self._onEdited = ui, report, result, modality, onEdited
        self._free = False  # what `enable` was told
        self._said: set[str] = set()  # in this conversation, of what makers did not evaluate
        ui.editButton.connect("clicked(bool)", self._onEdit)
        ui.segmentButton.connect("clicked(bool)", self._onSegment)
        ui.templateButton.connect("clicked(bool)", self._onTemplate)

    def enable(self, free: bool) -> None:
        """Grey out what cannot be done now, and say which template the next report follows."""
        ui, nodes, self._free = self._ui, self._result.nodes, free
        ui.editButton.enabled = free and nodes is not None
        ui.segmentButton.enabled = nodes is not None
        ui.templateButton.enabled = free
        template = templates.chosen(self._modality())
        if template is None:
            ui.templateButton.toolTip = _("What the report shall go through: choose a template, or write your own.")
        else:
            ui.templateButton.toolTip = _("The report goes through the template “{name}”.").format(name=template.name)

    def request(self, typed: str) -> str:
        """What a report is asked for with."""
        return templates.request(templates.chosen(self._modality()), typed)

    def unevaluated(self, run: Run, turn: int) -> list[str]:
        """What to say once of a question that is the turn-th of its conversation (from 1): what the model's makers did not evaluate."""
        if turn == 1:
            self._said.clear()
        said = [text for text in unevaluated(CARDS.get(run.model), run.question, turn) if text not in self._said]
        self._said.update(said)
        return said

    def _onEdit(self, _checked: bool = False) -> None:
        nodes, run = self._result.nodes, self._result.run
        text = EditDialog(nodes.text.GetAttribute(roles.ANSWER) or "", edits.edit_of(nodes.text)).ask()
        if text is None:
            return
        edits.keep_edit(slicer.mrmlScene, nodes, text)
        if run is not None:
            run.edited = text
        self._onEdited(nodes.text.GetText(), text)

    def _onSegment(self, _checked: bool = False) -> None:
        nodes = self._result.nodes
        menu = qt.QMenu(self._ui.segmentButton)
        for name, title in handOver.installed().items():
            menu.addAction(title).connect("triggered(bool)", lambda _checked=False, name=name: self._handOver(nodes, name))
        menu.exec(qt.QCursor.pos())
        menu.deleteLater()

    def _handOver(self, nodes: roles.AnswerNodes, module: str) -> None:
        if handOver.handOver(nodes, module):
            self._report.note(_("Marked as “{point}” and “{box}”.").format(point=pointing.POINT, box=pointing.BOX))
        else:
            self._report.error(_("The volume is under a transform that is not linear."), _("Harden the transform first (Data module)."))

    def _onTemplate(self, _checked: bool = False) -> None:
        modality, menu = self._modality(), qt.QMenu(self._ui.templateButton)
        menu.addAction(_("Free report")).connect("triggered(bool)", lambda _checked=False: self._choose(modality, None))
        for one in templates.offered(modality):
            menu.addAction(one.name).connect("triggered(bool)", lambda _checked=False, one=one: self._choose(modality, one))
        menu.addAction(_("Own templates…")).connect("triggered(bool)", self._editTemplates)
        menu.exec(qt.QCursor.pos())
        menu.deleteLater()

    def _choose(self, modality: str, template: templates.Template | None) -> None:
        templates.choose(modality, template)
        self.enable(self._free)

    def _editTemplates(self, _checked: bool = False) -> None:
        editor = TemplateDialog(lambda: self.enable(self._free))
        editor.dialog.exec()
        editor.dialog.deleteLater()
