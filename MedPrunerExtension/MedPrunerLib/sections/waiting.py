"""Questions that wait for their turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import qt
from slicer.i18n import tr as _

from ..later import later
from ..worker.run import Run
from ..worker.session import Session


class Waiting:
    """A button for each, under the state line; pressed, it takes the question back: onTakenBack(question)."""

    def __init__(self, box: Any, session: Session, onTakenBack: Callable[[str], None]) -> None:
        self._box, self._session, self._onTakenBack = box, session, onTakenBack
        self._buttons: list[tuple[Run, Any]] = []
        box.visible = False

    def update(self) -> None:
        """There may be more of them, or fewer."""
        waiting = self._session.waiting
        if [run for run, _button in self._buttons] == waiting:
            return
        for _run, button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [(run, self._button(run)) for run in waiting]
        self._box.visible = bool(waiting)

    def _button(self, run: Run) -> Any:
        button = qt.QPushButton(self._box)
        text = _("Next: {question}").format(question=run.question)
        width = max(self._box.parentWidget().width - 40, 100)
        button.text = button.fontMetrics().elidedText(text, qt.Qt.ElideRight, width).replace("&", "&&")
        button.toolTip = _("Press to take this question back.")
        button.accessibleName = text
        # In a later turn: the button goes with it, and must not do so inside its own signal.
        button.connect("clicked(bool)", lambda _checked: later(lambda: self._takeBack(run)))
        self._box.layout().addWidget(button)
        return button

    def _takeBack(self, run: Run) -> None:
        if run in self._session.waiting:
            self._session.remove(run)
            self._onTakenBack(run.question)
