"""The Log section: what the worker said, and what a bug report needs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import qt
import slicer

from ..worker.client import WorkerClient


class LogSection:
    """describe() gives the lines about model and settings: no question, no answer, no name of a volume, a file or a person."""

    def __init__(self, ui: Any, client: WorkerClient, describe: Callable[[], list[str]]) -> None:
        self._ui, self._client, self._describe = ui, client, describe
        ui.copyLogButton.connect("clicked(bool)", self._copyForReport)
        ui.logSection.connect("contentsCollapsed(bool)", self.update)

    def update(self, *_values: Any) -> None:
        """There may be more to show."""
        if not self._ui.logSection.collapsed:
            self._ui.logEdit.setPlainText("\n".join(self._client.log))

    def _copyForReport(self, _checked: bool = False) -> None:
        system = f"Slicer {slicer.app.applicationVersion}, {sys.platform}, Python {sys.version.split()[0]}"
        qt.QApplication.clipboard().setText("\n".join([system, *self._describe(), *self._client.log]))
