"""Where the sections tell the user what is going on: one line and one bar, and a message for what needs to be read."""

from __future__ import annotations

from typing import Any

import slicer


class Report:
    """The progress line of the Conversation section."""

    def __init__(self, ui: Any) -> None:
        self._ui = ui

    def stage(self, sentence: str, fraction: float = 0.0) -> None:
        """What is being done, and how far it is (0...1)."""
        self._ui.stageLabel.text = sentence
        self._ui.progressBar.value = int(1000 * fraction)

    def progress(self, _stage: str, fraction: float, sentence: str) -> None:
        """`stage`, as requests report it."""
        self.stage(sentence, fraction)

    def error(self, problem: str, advice: str) -> None:
        """What was wrong and what to do."""
        self.stage(f"{problem} {advice}")
        slicer.util.errorDisplay(f"{problem}\n\n{advice}", windowTitle="MedPruner")
