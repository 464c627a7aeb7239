"""Parts of the panel: the transcript, the strip that shows what is kept, the table of slices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import qt
from slicer.i18n import tr as _

from MedPrunerLogic.evidence.answer import Answer
from MedPrunerLogic.scene.roles import DROPPED_COLOUR, KEPT_COLOUR, AnswerNodes

if TYPE_CHECKING:
    from ..worker.session import Run

_ENDS = {"axial": ("I", "S"), "coronal": ("P", "A"), "sagittal": ("L", "R")}  # stacks ascend in R, A or S


@dataclass(frozen=True, eq=False)
class Exchange:
    """A question and its answer. text: all of it in plain text. run: where it came from; None when a loaded scene has brought it."""

    question: str
    answer: str
    text: str
    run: Run | None = None


class Transcript:
    """Questions and answers as plain text: what a model writes is never taken for HTML, a link or a command.

    onWord(exchange, number) follows the text cursor, by mouse or keys: onto a word of an answer, counted as `answer.split()` does, or
    (None, None) away from all.
    """

    def __init__(self, textEdit: Any, onWord: Callable[[Exchange | None, int | None], None] = lambda _exchange, _number: None) -> None:
        self._edit, self._onWord = textEdit, onWord
        self.exchanges: list[Exchange] = []  # what copy and export give, one a question
        self._places: list[tuple[int, int]] = []  # where the answer of each begins and ends in the document
        self._begins = 0  # where the answer that is being written begins
        self._writing = False
        textEdit.connect("cursorPositionChanged()", self._onCursor)

    @property
    def entries(self) -> list[str]:
        """The exchanges in plain text."""
        return [exchange.text for exchange in self.exchanges]

    def begin(self, question: str) -> None:
        """A question, in bold, on a line of its own."""
        if self._edit.toPlainText():
            self._insert("\n\n")
        self._insert(question, bold=True)
        self._insert("\n")
        self._begins = self._end()

    def append(self, text: str) -> None:
        """A piece of the answer."""
        self._insert(text)

    def note(self, text: str) -> None:
        """A remark of the program, set apart from what the model said."""
        self._insert(f"\n[{text}]", grey=True)

    def keep(self, exchange: Exchange) -> None:
        """What copy and export shall say about the last question."""
        self.exchanges.append(exchange)
        self._places.append((self._begins, self._end()))

    def show(self, question: str, answer: str, entry: str) -> None:
        """A whole exchange, as found in a loaded scene."""
        self.begin(question)
        self.append(answer)
        self.keep(Exchange(question, answer, entry))

    def clear(self) -> None:
        """Forget everything."""
        self.exchanges, self._places = [], []
        self._edit.clear()

    def scrollToEnd(self) -> None:
        """Show the newest line, also after the box has changed its size."""
        bar = self._edit.verticalScrollBar()
        bar.value = bar.maximum

    def text(self) -> str:
        """The conversation for clipboard and file."""
        return "\n\n".join(self.entries) + "\n" if self.exchanges else ""

    def _insert(self, text: str, bold: bool = False, grey: bool = False) -> None:
        bar = self._edit.verticalScrollBar()
        atEnd = bar.value >= bar.maximum - 4
        cursor = self._edit.textCursor()  # a copy: what the user has selected stays selected
        cursor.movePosition(qt.QTextCursor.End)
        style = qt.QTextCharFormat()
        style.setFontWeight(qt.QFont.Bold if bold else qt.QFont.Normal)
        if grey:
            style.setForeground(qt.QBrush(qt.QColor(128, 128, 128)))
        self._writing = True  # a cursor that stands at the end is moved along
        cursor.insertText(text, style)
        self._writing = False
        if atEnd:  # who has scrolled up to read is left there
            self.scrollToEnd()

    def _end(self) -> int:
        cursor = self._edit.textCursor()
        cursor.movePosition(qt.QTextCursor.End)
        return cursor.position()

    def _between(self, start: int, end: int) -> str:
        cursor = self._edit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, qt.QTextCursor.KeepAnchor)
        return cursor.selectedText()

    def _onCursor(self) -> None:
        cursor = self._edit.textCursor()
        if self._writing or cursor.hasSelection():  # text is being marked to be copied
            return
        place = cursor.position()
        for exchange, (start, end) in zip(self.exchanges, self._places, strict=True):
            if start <= place <= end:
                before, after = self._between(start, place), self._between(place, min(place + 1, end))
                count = len(before.split())
                if before and not before[-1].isspace():  # in a word, or at its end
                    self._onWord(exchange, count - 1)
                    return
                if after.strip():  # before its first letter
                    self._onWord(exchange, count)
                    return
        self._onWord(None, None)


class PreviewStrip:
    """The volume from one end to the other, a bar for each slice: green kept, grey dropped, a low line where it is not asked about."""

    def __init__(self, label: Any) -> None:
        self._label = label
        self._shown: tuple | None = None

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self._label.clear()

    def show(self, kept: np.ndarray, sourceIndex: np.ndarray, sourceCount: int, plane: str, asked: np.ndarray | None = None) -> None:
        """kept, sourceIndex: (S,). asked: (S,) bool, False outside a region of interest. Slices that were not sampled stay dark."""
        width, height = max(int(self._label.width), 120), 18
        pixmap = qt.QPixmap(width, height)
        pixmap.fill(qt.QColor(45, 45, 48))
        painter = qt.QPainter(pixmap)
        margin = 14
        scale = (width - 2 * margin) / sourceCount
        for isKept, isAsked, index in zip(kept, np.ones(len(kept), bool) if asked is None else asked, sourceIndex, strict=True):
            left, right = margin + round(index * scale), margin + round((index + 1) * scale)
            colour = KEPT_COLOUR if isKept else DROPPED_COLOUR
            # Dropped bars are lower too: colour is not the only sign.
            top = 2 if isKept else 9 if isAsked else height - 4
            painter.fillRect(left, top, max(right - left - (scale > 3), 1), height - 2 - top, qt.QColor(*(round(255 * c) for c in colour)))
        painter.setPen(qt.QColor(230, 230, 230))
        first, last = _ENDS[plane]
        painter.drawText(3, 13, first)
        painter.drawText(width - 11, 13, last)
        painter.end()
        self._label.setPixmap(pixmap)


class SliceTable:
    """A row for each slice of an answer, in the order of Slicer's slice sliders. onJump(row) follows a click."""

    def __init__(self, table: Any, onJump: Any) -> None:
        self._table, self._onJump = table, onJump
        self._filled = False
        table.connect("cellClicked(int,int)", lambda row, _column: self._jump(row))
        table.connect("currentCellChanged(int,int,int,int)", lambda row, *_rest: self._jump(row))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._filled = False
        self._table.setRowCount(0)

    def show(self, nodes: AnswerNodes) -> None:
        """Fill the table from an answer's table node."""
        source = nodes.table.GetTable()
        columns = {source.GetColumnName(n): n for n in range(source.GetNumberOfColumns())}
        position = next(name for name in columns if name.startswith("position"))
        headers = [_("Slice"), position.removeprefix("position "), _("Distance"), _("Read"), _("Tokens"), _("Attention")]
        self._filled = False  # filling moves the current cell; nothing shall jump for that
        self._table.setColumnCount(len(headers))
        self._table.setHorizontalHeaderLabels(headers)
        self._table.setRowCount(source.GetNumberOfRows())
        for row in range(source.GetNumberOfRows()):
            values = {name: source.GetValue(row, number).ToDouble() for name, number in columns.items()}
            kept = values["kept"] == 1.0
            cells = (
                str(row + 1),  # as the model counts, and as answers say
                f"{values[position]:.1f}",
                f"{values['distance to anchor']:.3f}",
                _("yes") if kept else _("as {slice}").format(slice=int(values["represented by slice"])),
                f"{values['tokens kept']:.0f}" if kept else "",
                f"{values['answer attention']:.1%}" if kept else "",
            )
            for column, text in enumerate(cells):
                item = qt.QTableWidgetItem(text)
                item.setTextAlignment(qt.Qt.AlignRight | qt.Qt.AlignVCenter)
                self._table.setItem(row, column, item)
        self._table.resizeColumnsToContents()
        self._filled = True

    def select(self, row: int) -> None:
        """Make a row the current one, as a click on it does."""
        self._table.setCurrentCell(row, 0)

    def _jump(self, row: int) -> None:
        if self._filled and row >= 0:
            self._onJump(row)


def summary(answer: Answer) -> str:
    """What the result section says about an answer."""
    retention = answer.retention
    stages = {_("slices"): "slices", _("encoder"): "encode", _("tokens"): "select", _("language model"): "prefill"}
    lines = [
        _("Read: {kept} of {total} slices, {tokens} of {allTokens} visual tokens ({share}).").format(
            kept=retention.slices_kept,
            total=retention.slices_total,
            tokens=retention.tokens_kept,
            allTokens=retention.tokens_total,
            share=f"{retention.overall:.1%}",
        ),
        _("{seconds} s to read the scan ({stages}), {first} s to the first word.").format(
            seconds=f"{secondsToRead(answer):.1f}",
            stages=", ".join(f"{label} {answer.seconds.get(stage, 0.0):.1f}" for label, stage in stages.items()),
            first=f"{answer.seconds.get('first_token', 0.0):.1f}",
        ),
    ]
    if answer.confidence is not None and answer.calibrated:
        lines.append(_("Probability of being right: {confidence} (calibrated on phantoms).").format(confidence=f"{answer.confidence:.2f}"))
    elif answer.confidence is not None:
        lines.append(_("Mean token probability: {confidence} (not calibrated).").format(confidence=f"{answer.confidence:.2f}"))
    lines.extend(answer.notices)
    return "\n".join(lines)


def secondsToRead(answer: Answer) -> float:
    """Seconds from the volume to a model that can be asked; a follow-up question does not spend them again."""
    return sum(answer.seconds.get(stage, 0.0) for stage in ("slices", "filter", "encode", "select", "prefill"))
