"""Where the sections tell the user what is going on: one line and one bar, and a message for what needs to be read."""

from __future__ import annotations

import collections
from typing import Any

import qt
import slicer

from ..later import later
from .labels import say


class Report:
    """The progress line of the Conversation section."""

    def __init__(self, ui: Any) -> None:
        self._ui = ui
        self._boxes: collections.deque[str] = collections.deque()  # still to be shown, one after the other
        self._showing = False
        self.stage("")

    def stage(self, sentence: str, fraction: float = 0.0) -> None:
        """What is being done, and how far it is (0...1)."""
        say(self._ui.stageLabel, sentence)
        self._ui.progressBar.value = int(1000 * fraction)

    def progress(self, _stage: str, fraction: float, sentence: str) -> None:
        """`stage`, as requests report it."""
        self.stage(sentence, fraction)

    def error(self, problem: str, advice: str) -> None:
        """What was wrong and what to do."""
        self.stage(f"{problem} {advice}")
        self._boxes.append(f"{problem}\n\n{advice}")
        later(self._showBoxes)

    def _showBoxes(self) -> None:
        """Not while the worker's messages are handled: a box is an event loop of its own, in which later ones would overtake them."""
        if self._showing:
            return
        self._showing = True
        try:
            while self._boxes:
                slicer.util.errorDisplay(self._boxes.popleft(), windowTitle="MedPruner", textFormat=qt.Qt.PlainText)
        finally:
            self._showing = False
