"""What is done with an answer that is there: edited into a report, handed to a module that segments; and the next report's template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.scene import edits, pointing, roles

from ..views import handOver
from . import templates
from .editDialog import EditDialog
from .report import Report
from .templateDialog import TemplateDialog


class GoingOn:
    """Its buttons. onEdited(nodes, text) is told what the reader made of an answer.

    shown() gives the nodes of the answer that is shown and the run that it came from, each or both None. kind() is that of the heatmap.
    modality() is that of the chosen volume.
    """

    def __init__(
        self,
        ui: Any,
        report: Report,
        shown: Callable[[], tuple[roles.AnswerNodes | None, Any]],
        kind: Callable[[], Any],
        modality: Callable[[], str],
        onEdited: Callable[[roles.AnswerNodes, str], None],
    ) -> None:
        self._ui, self._report, self._shown, self._kind, self._modality, self._onEdited = ui, report, shown, kind, modality, onEdited
        ui.editButton.connect("clicked(bool)", self._onEdit)
        ui.segmentButton.connect("clicked(bool)", self._onSegment)
        ui.templateButton.connect("clicked(bool)", self._onTemplate)

    def enable(self, free: bool, writesReports: bool) -> None:
        """Grey out what cannot be done now, and say which template the next report follows."""
        ui, (nodes, _run) = self._ui, self._shown()
        ui.editButton.enabled = free and nodes is not None
        ui.segmentButton.enabled = nodes is not None
        ui.templateButton.enabled = free and writesReports
        template = templates.chosen(self._modality())
        ui.templateButton.text = template.name if template else _("Template…")

    def request(self, typed: str) -> str:
        """What a report is asked for with."""
        return templates.request(templates.chosen(self._modality()), typed)

    def _onEdit(self, _checked: bool = False) -> None:
        nodes, run = self._shown()
        text = EditDialog(nodes.text.GetAttribute(roles.ANSWER) or "", edits.edit_of(nodes.text)).ask()
        if text is None:
            return
        edits.keep_edit(slicer.mrmlScene, nodes, text)
        if run is not None:
            run.edited = text
        self._onEdited(nodes, text)

    def _onSegment(self, _checked: bool = False) -> None:
        nodes, _run = self._shown()
        menu = qt.QMenu(self._ui.segmentButton)
        for name, title in handOver.installed().items():
            menu.addAction(title).connect("triggered(bool)", lambda _checked=False, name=name: self._handOver(nodes, name))
        menu.exec_(qt.QCursor.pos())
        menu.deleteLater()

    def _handOver(self, nodes: roles.AnswerNodes, module: str) -> None:
        if handOver.handOver(nodes, self._kind(), module):
            self._report.stage(_("Marked as “{point}” and “{box}”.").format(point=pointing.POINT, box=pointing.BOX))
        else:
            self._report.error(_("The volume is under a transform that is not linear."), _("Harden the transform first (Data module)."))

    def _onTemplate(self, _checked: bool = False) -> None:
        modality, menu = self._modality(), qt.QMenu(self._ui.templateButton)
        menu.addAction(_("Free report")).connect("triggered(bool)", lambda _checked=False: self._choose(modality, None))
        for one in templates.offered(modality):
            menu.addAction(one.name).connect("triggered(bool)", lambda _checked=False, one=one: self._choose(modality, one))
        menu.addAction(_("Own templates…")).connect("triggered(bool)", self._editTemplates)
        menu.exec_(qt.QCursor.pos())
        menu.deleteLater()

    def _choose(self, modality: str, template: templates.Template | None) -> None:
        templates.choose(modality, template)
        self.enable(self._ui.reportButton.enabled, self._ui.templateButton.enabled)

    def _editTemplates(self, _checked: bool = False) -> None:
        TemplateDialog(lambda: self.enable(self._ui.reportButton.enabled, self._ui.templateButton.enabled)).dialog.exec_()
