"""What becomes of a conversation: copied, saved as a page, cleared and brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError

from ..export.conversation import Export
from ..worker.session import Session
from .report import Report
from .transcript import Transcript


class Keeping:
    """The buttons under the transcript. onChanged() is called when there may be something else to do now."""

    def __init__(self, ui: Any, session: Session, report: Report, transcript: Transcript, onChanged: Callable[[], None]) -> None:
        self._ui, self._session, self._report, self._transcript, self._onChanged = ui, session, report, transcript, onChanged
        self._export: Export | None = None  # under way
        self._closed = False
        ui.copyButton.connect("clicked(bool)", self._onCopy)
        ui.exportButton.connect("clicked(bool)", self._onExport)
        ui.clearButton.connect("clicked(bool)", self._onClear)

    def close(self) -> None:
        """The module is going away."""
        self._closed = True

    def enable(self) -> None:
        """Grey out what cannot be done now."""
        ui = self._ui
        for button in (ui.copyButton, ui.exportButton, ui.clearButton):
            button.enabled = bool(self._transcript.exchanges)
        if self._export is not None:
            ui.exportButton.enabled = False
        if self._transcript.isAway:
            ui.clearButton.enabled = True
            ui.clearButton.text = _("Undo")
            ui.clearButton.toolTip = _("Bring back the conversation that was cleared. The next question forgets it.")
        else:
            ui.clearButton.text = _("Clear")
            ui.clearButton.toolTip = _("Empty the conversation. Nodes in the scene stay.")

    def _onCopy(self, _checked: bool = False) -> None:
        qt.QApplication.clipboard().setText(self._transcript.text())

    def _onExport(self, _checked: bool = False) -> None:
        formats = ";;".join((_("Page with pictures") + " (*.html)", "PDF (*.pdf)", _("Text") + " (*.txt)"))
        path = qt.QFileDialog.getSaveFileName(slicer.util.mainWindow(), _("Save the conversation"), "MedPruner.html", formats)
        if path:
            self._report.stage(_("Saving the conversation…"))
            self._export = Export(self._session, self._transcript.exchanges, Path(path), self._onExported)
            self._onChanged()
            self._export.start()

    def _onExported(self, error: MedPrunerError | None) -> None:
        self._export = None
        if self._closed:
            return
        if error is None:
            self._report.note(_("The conversation was saved."))
        else:
            self._report.error(error.problem, error.advice)
        self._onChanged()

    def _onClear(self, _checked: bool = False) -> None:
        if self._transcript.isAway:
            self._transcript.bringBack()
        else:
            self._transcript.putAway()
        self._report.goOn()
        self._onChanged()
