"""Doing something in a later turn of the event loop, and forgetting it then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import qt
import slicer


def later(function: Callable[[], Any], milliseconds: int = 0) -> None:
    """Call a function when so much time has passed; what it holds is let go of after that.

    What Slicer puts in the place of qt.QTimer.singleShot keeps its timer, the function and all that it refers to until Slicer ends
    (Base/Python/slicer/slicerqt.py): volumes that were asked about, and panels that were reloaded.
    """
    _Call(function).start(milliseconds)


class _Call:
    """One function on its way. The timer keeps it alive, and nothing does afterwards."""

    def __init__(self, function: Callable[[], Any]) -> None:
        self._function = function

    def start(self, milliseconds: int) -> None:
        self._timer = qt.QTimer(slicer.app)  # without a parent it would go with the last reference from Python
        self._timer.setSingleShot(True)
        self._timer.connect("timeout()", self._act)
        self._timer.start(milliseconds)

    def _act(self) -> None:
        self._timer.disconnect("timeout()", self._act)
        self._timer.deleteLater()
        self._function()
