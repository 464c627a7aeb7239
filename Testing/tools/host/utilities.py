"""slicer.util is Slicer's own file, from the wheel; what would open windows or needs the application's readers is replaced here."""

# ruff: noqa: N803 - these are Slicer's names

from __future__ import annotations

from typing import Any

import slicer
import slicer.util

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
    """A display function: without an `otherwise` it only shows, else it asks."""

    def display(text, windowTitle=None, parent=None, **keywords):
        host().dialogs.append((kind, str(text)))
        return None if otherwise is None else host().next_answer(otherwise)

    return display


def _load_volume(filename, properties=None, returnNode=False):
    from MedPrunerLogic.imaging.files import read_volume
    from MedPrunerLogic.scene.mrml import add_volume

    return add_volume(slicer.mrmlScene, read_volume(filename), (properties or {}).get("name"))
