"""The preview of stage 1 as a picture: which slices of a volume would be read."""

from __future__ import annotations

from typing import Any

import numpy as np
import qt

from MedPrunerLogic.scene.roles import DROPPED_COLOUR, KEPT_COLOUR

from .colours import readable, rgb

_ENDS = {"axial": ("I", "S"), "coronal": ("P", "A"), "sagittal": ("L", "R")}  # stacks ascend in R, A or S


class PreviewStrip:
    """The volume from one end to the other, a bar for each image: green read, grey dropped, a low line where it is not asked about."""

    def __init__(self, label: Any) -> None:
        self._label = label
        self._shown: tuple | None = None

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self._label.clear()

    def show(self, kept: np.ndarray, slabs: np.ndarray, sourceCount: int, plane: str, asked: np.ndarray | None = None) -> None:
        """kept: (S,). slabs: (S, 2), the slices of each image. asked: (S,) bool, False outside a region of interest.

        Slices that are in no image stay as the background is.
        """
        line = self._label.fontMetrics().height()
        width, height = max(int(self._label.width), 120), line + 4
        background, text = (self._label.palette.color(role) for role in (qt.QPalette.Base, qt.QPalette.Text))
        pixmap = qt.QPixmap(width, height)
        pixmap.fill(background)
        painter = qt.QPainter(pixmap)
        painter.setFont(self._label.font)
        margin = line
        seen = (readable(colour, rgb(background)) for colour in (DROPPED_COLOUR, KEPT_COLOUR))
        colours = [qt.QColor(*(round(255 * value) for value in colour)) for colour in seen]
        scale = (width - 2 * margin) / sourceCount
        for isKept, isAsked, (first, after) in zip(kept, np.ones(len(kept), bool) if asked is None else asked, slabs.tolist(), strict=True):
            left, right = margin + round(first * scale), margin + round(after * scale)
            # Dropped bars are lower too: colour is not the only sign.
            top = 2 if isKept else height // 2 if isAsked else height - 4
            colour = colours[bool(isKept)]
            painter.fillRect(left, top, max(right - left - (right - left > 3), 1), height - 2 - top, colour)
        painter.setPen(text)
        low, high = _ENDS[plane]
        painter.drawText(3, line - 1, low)
        painter.drawText(width - margin + 3, line - 1, high)
        painter.end()
        self._label.setPixmap(pixmap)
