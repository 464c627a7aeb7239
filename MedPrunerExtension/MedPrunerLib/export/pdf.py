"""HTML pages as one PDF, by Qt's own means: a page of paper at each turn of the event loop, so that Slicer stays responsive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import qt

from ..later import later

_RESOLUTION = 96  # dots per inch in which a page is laid out; text stays text, and pictures keep their own
_MARGIN = 8.0  # of the text, within those of the paper


class PdfWriter:
    """Writes each page of HTML on paper of its own; onDone() follows in a later turn of the event loop."""

    def __init__(self, pages: Sequence[str], path: Path, title: str, onDone: Callable[[], None]) -> None:
        self._pages, self._onDone = list(pages), onDone
        self._writer = qt.QPdfWriter(str(path))
        self._writer.setResolution(_RESOLUTION)
        self._writer.setTitle(title)
        self._writer.setPageSize(qt.QPageSize(qt.QPageSize.A4))
        self._painter = qt.QPainter()
        self._document, self._number, self._blank = None, 0, True
        self.failed = not self._painter.begin(self._writer)  # the file cannot be written to
        later(self._step)

    def _step(self) -> None:
        if self._document is not None:
            self._draw()
        elif self._pages and not self.failed:
            self._layOut(self._pages.pop(0))
        else:
            if not self.failed:
                self._painter.end()
            self._onDone()
            return
        later(self._step)

    def _layOut(self, html: str) -> None:
        self._document, self._number = qt.QTextDocument(), 0
        self._document.documentMargin = _MARGIN
        self._document.setHtml(html)
        self._document.pageSize = qt.QSizeF(self._writer.width(), self._writer.height())

    def _draw(self) -> None:
        if not self._blank:
            self.failed = not self._writer.newPage() or self.failed
        self._blank = False
        height = self._writer.height()
        self._painter.save()
        self._painter.translate(0.0, -float(self._number * height))
        self._document.drawContents(self._painter, qt.QRectF(0.0, float(self._number * height), float(self._writer.width()), float(height)))
        self._painter.restore()
        self._number += 1
        if self._number >= self._document.pageCount():
            self._document = None
