"""The dialog in which the reader makes a report of an answer."""

from __future__ import annotations

import qt
import slicer
from slicer.i18n import tr as _


class EditDialog:
    """model: the model's own words. edited: what the reader has made of them so far; empty: nothing yet."""

    def __init__(self, model: str, edited: str) -> None:
        self.dialog = qt.QDialog(slicer.util.mainWindow())
        self.dialog.windowTitle = _("Edit the answer")
        self.text = qt.QPlainTextEdit()
        self.text.setPlainText(edited or model)
        own = qt.QPlainTextEdit()
        own.setPlainText(model)
        own.readOnly = True
        keep, cancel = qt.QPushButton(_("Keep")), qt.QPushButton(_("Cancel"))
        layout = qt.QVBoxLayout(self.dialog)
        above, between = qt.QLabel(_("Edited by the reader:")), qt.QLabel(_("The model's own words, which stay:"))
        for widget in (above, self.text, between, own, keep, cancel):
            layout.addWidget(widget)
        keep.connect("clicked(bool)", lambda _checked=False: self.dialog.accept())
        cancel.connect("clicked(bool)", lambda _checked=False: self.dialog.reject())
        self._model = model

    def ask(self) -> str | None:
        """The reader's words; empty: the model's own shall stand alone. None: cancelled."""
        accepted, text = self.dialog.exec(), self.text.toPlainText().strip()
        self.dialog.deleteLater()  # closed, it would stay with the main window
        if not accepted:
            return None
        return "" if text == self._model.strip() else text
