"""The Log section: what the worker process said, and what a bug report needs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import qt
import slicer

from ..parameters import pruningSettings
from ..worker.client import WorkerClient


class LogSection:
    """describe() tells of the chosen model without a path. parameters() gives the parameter node, or None."""

    def __init__(self, ui: Any, client: WorkerClient, describe: Callable[[], str], parameters: Callable[[], Any]) -> None:
        self._ui, self._client, self._describe, self._parameters = ui, client, describe, parameters
        ui.copyLogButton.connect("clicked(bool)", self._onCopyLog)
        ui.logSection.connect("contentsCollapsed(bool)", self.update)

    def update(self, *_values: Any) -> None:
        """Show what has been said by now, where anyone looks."""
        if not self._ui.logSection.collapsed:
            self._ui.logEdit.setPlainText("\n".join(self._client.log))

    def _onCopyLog(self, _checked: bool = False) -> None:
        """Copy what a bug report needs: no question, no answer, no name of a volume, a file or a person."""
        parameters = self._parameters()
        lines = [
            f"Slicer {slicer.app.applicationVersion}, {sys.platform}, Python {sys.version.split()[0]}",
            self._describe(),
            f"Settings {pruningSettings(parameters) if parameters else None}",
            *self._client.log,
        ]
        qt.QApplication.clipboard().setText("\n".join(lines))
