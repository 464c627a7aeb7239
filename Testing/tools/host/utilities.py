"""slicer.util is Slicer's own file, from the wheel; what would open windows or needs the application's readers is replaced here."""

# ruff: noqa: N803 - these are Slicer's names

from __future__ import annotations

from typing import Any

import slicer
import slicer.util
from PySide6.QtGui import Qt, QTextDocument

OK = 0x400  # QMessageBox.Ok


def replace(host: Any) -> None:
    """Record messages in `host().dialogs`, take answers from `host().answers`."""
    for name in [name for name, value in vars(slicer).items() if getattr(value, "__module__", "") == "slicer.util"]:
        delattr(slicer, name)  # the wheel puts them there, Slicer does not
    for name in ("errorDisplay", "warningDisplay", "infoDisplay", "delayDisplay"):
        setattr(slicer.util, name, _recorder(host, name.removesuffix("Display"), None))
    for name in ("confirmOkCancelDisplay", "confirmYesNoDisplay", "confirmRetryCloseDisplay"):
        setattr(slicer.util, name, _recorder(host, name.removesuffix("Display"), False))
    slicer.util.messageBox = _recorder(host, "message", OK)
    slicer.util.loadVolume = _load_volume

    def show_status_message(message, duration=0):
        host().dialogs.append(("status", str(message)))
        return True

    def select_module(module):
        host().dialogs.append(("module", module if isinstance(module, str) else module.name))

    slicer.util.showStatusMessage, slicer.util.selectModule = show_status_message, select_module


def _recorder(host: Any, kind: str, otherwise: Any) -> Any:
    """A display function: with None for `otherwise` it only shows, else it asks."""

    def display(text, windowTitle=None, parent=None, textFormat=Qt.TextFormat.AutoText, **keywords):
        host().dialogs.append((kind, seen(str(text), textFormat)))
        return host().wait() if otherwise is None else host().next_answer(otherwise)

    return display


def seen(text: str, text_format: int) -> str:
    """What a person reads of a text in a label or a box: of one that is or looks like HTML what is left when it is drawn."""
    rich = text_format == Qt.TextFormat.RichText or (text_format == Qt.TextFormat.AutoText and Qt.mightBeRichText(text))
    if not rich:
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def _load_volume(filename, properties=None, returnNode=False):
    from MedPrunerLogic.imaging.files import read_volume
    from MedPrunerLogic.scene.mrml import add_volume

    return add_volume(slicer.mrmlScene, read_volume(filename), (properties or {}).get("name"))
