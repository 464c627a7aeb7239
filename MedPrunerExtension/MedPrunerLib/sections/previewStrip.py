"""The preview of stage 1 as a picture: which slices of a volume would be read."""

from __future__ import annotations

from typing import Any

import numpy as np
import qt

from .labels import say

_ENDS = {"axial": ("I", "S"), "coronal": ("P", "A"), "sagittal": ("L", "R")}  # stacks ascend in R, A or S
# As light as each other, and 3:1 or more against the background of light themes and of dark ones (WCAG 2.1, 1.4.11).
_READ, _DROPPED = (26, 148, 94), (133, 133, 143)


class PreviewStrip:
    """The volume from one end to the other, a bar for each image: green read, grey dropped, a low line where it is not asked about.

    The background is the panel's, and the letters at the ends are labels: both follow the theme.
    """

    def __init__(self, ui: Any) -> None:
        self._ui = ui
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._ui.previewStrip.clear()
        self._letters("", "")

    def show(self, kept: np.ndarray, slabs: np.ndarray, sourceCount: int, plane: str, asked: np.ndarray | None = None) -> None:
        """kept: (S,). slabs: (S, 2), the slices of each image. asked: (S,) bool, False outside a region of interest.

        Slices that are in no image stay as the background is.
        """
        label = self._ui.previewStrip
        width, height = max(int(label.width), 120), label.fontMetrics().height() + 4
        pixmap = qt.QPixmap(width, height)
        pixmap.fill(qt.QColor(0, 0, 0, 0))
        painter = qt.QPainter(pixmap)
        scale = width / sourceCount
        for isKept, isAsked, (first, after) in zip(kept, np.ones(len(kept), bool) if asked is None else asked, slabs.tolist(), strict=True):
            left, right = round(first * scale), round(after * scale)
            # Dropped bars are lower too: colour is not the only sign.
            top = 2 if isKept else height // 2 if isAsked else height - 4
            colour = qt.QColor(*(_READ if isKept else _DROPPED))
            painter.fillRect(left, top, max(right - left - (right - left > 3), 1), height - 2 - top, colour)
        painter.end()
        label.setPixmap(pixmap)
        self._letters(*_ENDS[plane])

    def _letters(self, low: str, high: str) -> None:
        say(self._ui.lowLabel, low)
        say(self._ui.highLabel, high)
