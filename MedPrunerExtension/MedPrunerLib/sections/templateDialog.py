"""The dialog for the user's own templates of reports."""

from __future__ import annotations

from collections.abc import Callable

import qt
import slicer
from slicer.i18n import tr as _

from . import templates
from .templates import Template


class TemplateDialog:
    """Edits one template at a time; onChanged() is called after each change that was kept."""

    def __init__(self, onChanged: Callable[[], None]) -> None:
        self._onChanged = onChanged
        self.dialog = qt.QDialog(slicer.util.mainWindow())
        self.dialog.windowTitle = _("Templates for reports")
        self.which, self.name, self.modality, self.text = qt.QComboBox(), qt.QLineEdit(), qt.QComboBox(), qt.QPlainTextEdit()
        self.save, self.remove = qt.QPushButton(_("Save")), qt.QPushButton(_("Remove"))
        close = qt.QPushButton(_("Close"))
        for title in ("CT", "MR", _("Any modality")):
            self.modality.addItem(title)
        self.text.placeholderText = _("What the report shall go through, and in which order")
        form = qt.QFormLayout(self.dialog)
        for label, widget in ((_("Template:"), self.which), (_("Name:"), self.name), (_("For:"), self.modality)):
            form.addRow(label, widget)
        form.addRow(self.text)
        for button in (self.save, self.remove, close):
            form.addRow(button)
        self.which.connect("currentIndexChanged(int)", self._show)
        self.name.connect("textChanged(QString)", self._enable)
        self.text.connect("textChanged()", self._enable)
        self.save.connect("clicked(bool)", self._onSave)
        self.remove.connect("clicked(bool)", self._onRemove)
        close.connect("clicked(bool)", lambda _checked=False: self.dialog.accept())
        self._fill("")

    def _fill(self, name: str) -> None:
        self.which.clear()
        self.which.addItem(_("New template"))
        for one in templates.own():
            self.which.addItem(one.name)
        self.which.currentIndex = max(self.which.findText(name), 0) if name else 0
        self._show()

    def _show(self, _index: int = 0) -> None:
        number = self.which.currentIndex - 1
        one = templates.own()[number] if number >= 0 else Template("", "", "")
        self.name.text = one.name
        self.modality.currentIndex = templates.MODALITIES.index(one.modality) if one.modality in templates.MODALITIES else 2
        self.text.setPlainText(one.text)
        self._enable()

    def _enable(self, _text: str = "") -> None:
        self.save.enabled = bool(self.name.text.strip() and self.text.toPlainText().strip())
        self.remove.enabled = self.which.currentIndex > 0

    def _others(self) -> list[Template]:
        return [one for number, one in enumerate(templates.own()) if number != self.which.currentIndex - 1]

    def _onSave(self, _checked: bool = False) -> None:
        one = Template(self.name.text.strip(), templates.MODALITIES[self.modality.currentIndex], self.text.toPlainText().strip())
        templates.keepOwn([*(other for other in self._others() if other.name != one.name), one])
        self._fill(one.name)
        self._onChanged()

    def _onRemove(self, _checked: bool = False) -> None:
        templates.keepOwn(self._others())
        self._fill("")
        self._onChanged()
