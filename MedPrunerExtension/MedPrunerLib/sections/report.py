"""The one place that tells the state: what is being done, how long it still takes, what to do next; and boxes for what must be read."""

from __future__ import annotations

import collections
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from ..later import later
from .labels import say

_SURE_S = 3.0  # so long a stage must have run, and
_SURE_SHARE = 0.02  # so much of it must be done, before it is said how long it still takes


@dataclass(frozen=True)
class Step:
    """What is to be done next. button: what a button says that does it by calling `act`; empty: no button can.

    otherwise, actOtherwise: the same of a second button, where there are two ways to go on.
    """

    sentence: str
    button: str = ""
    act: Callable[[], Any] | None = None
    otherwise: str = ""
    actOtherwise: Callable[[], Any] | None = None


class Report:
    """The state line of the panel, with a bar while something goes on and a button for the next step.

    nextStep() says what there is to be done; it is asked whenever something may have changed (`update`).
    """

    def __init__(self, ui: Any) -> None:
        self._ui = ui
        self.nextStep: Callable[[], Step] = lambda: Step("")
        self._step = Step("")
        self._under_way = ""  # what is being done
        self._said = ""  # what has come of it, until the user goes on
        self._timing = ("", 0.0, 0.0)  # a stage, when it began (s) and how far it was then
        self._boxes: collections.deque[str] = collections.deque()  # still to be shown, one after the other
        self._showing = False
        ui.nextButton.connect("clicked(bool)", self._onNext)
        ui.otherwiseButton.connect("clicked(bool)", self._onOtherwise)
        self.stage("")

    def stage(self, sentence: str, fraction: float = 0.0) -> None:
        """What is being done, and how far it is (0...1; 0 where that is not known). Empty: nothing any more."""
        self._under_way, self._said = sentence, ""
        self._ui.progressBar.maximum = 1000 if fraction > 0.0 or not sentence else 0  # without a length the bar only moves
        self._ui.progressBar.value = int(1000 * fraction)
        self.update()

    def progress(self, stage: str, fraction: float, sentence: str) -> None:
        """`stage`, as requests report it, and how long it still takes."""
        left = self._secondsLeft(stage, fraction)
        if left is not None:
            sentence = _("{sentence}, {time} left").format(sentence=sentence, time=_duration(left))
        self.stage(sentence, fraction)

    def note(self, sentence: str) -> None:
        """What has come of something; it stays until the user goes on."""
        self.stage("")
        self._said = sentence
        self.update()

    def error(self, problem: str, advice: str) -> None:
        """What was wrong and what to do, also in a box."""
        self.note(f"{problem} {advice}")
        self._boxes.append(f"{problem}\n\n{advice}")
        later(self._showBoxes)

    def goOn(self) -> None:
        """The user has gone on: what was said is of no use any more."""
        self._said = ""
        self.update()

    def update(self) -> None:
        """Something may have changed."""
        step, ui = self.nextStep(), self._ui
        say(ui.stageLabel, self._under_way or self._said or step.sentence)
        ui.progressBar.visible = self._under_way != ""
        self._step = step
        for button, text, act in ((ui.nextButton, step.button, step.act), (ui.otherwiseButton, step.otherwise, step.actOtherwise)):
            button.visible = act is not None
            if act is not None:
                button.text = text

    def _onNext(self, _checked: bool = False) -> None:
        if self._step.act is not None:
            self._step.act()

    def _onOtherwise(self, _checked: bool = False) -> None:
        if self._step.actOtherwise is not None:
            self._step.actOtherwise()

    def _secondsLeft(self, stage: str, fraction: float) -> float | None:
        now, (known, began, first) = time.monotonic(), self._timing
        if stage != known or fraction < first:
            self._timing = (stage, now, fraction)
            return None
        if now - began < _SURE_S or fraction - first < _SURE_SHARE:
            return None
        return (now - began) * (1.0 - fraction) / (fraction - first)

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


def _duration(seconds: float) -> str:
    """Rounded up, as nobody minds what comes too early."""
    if seconds > 90:
        return _("about {count} min").format(count=int(-(-seconds // 60)))
    return _("about {count} s").format(count=max(int(-(-seconds // 5)) * 5, 5))
