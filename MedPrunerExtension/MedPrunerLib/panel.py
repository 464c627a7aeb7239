"""Parts of the panel: the transcript, the strip that shows what is kept, the table of slices."""

from __future__ import annotations

from typing import Any

import numpy as np
import qt
from slicer.i18n import tr as _

from MedPrunerLogic.answer import Answer
from MedPrunerLogic.evidence import slice_centres
from MedPrunerLogic.scene import DROPPED_COLOUR, KEPT_COLOUR

_ENDS = {"axial": ("I", "S"), "coronal": ("P", "A"), "sagittal": ("L", "R")}  # stacks ascend in R, A or S


class Transcript:
    """Questions and answers as plain text: what a model writes is never taken for HTML, a link or a command."""

    def __init__(self, textEdit: Any) -> None:
        self._edit = textEdit
        self.entries: list[str] = []  # what copy and export give, one a question

    def begin(self, question: str) -> None:
        """A question, in bold, on a line of its own."""
        if self._edit.toPlainText():
            self._insert("\n\n")
        self._insert(question, bold=True)
        self._insert("\n")

    def append(self, text: str) -> None:
        """A piece of the answer."""
        self._insert(text)

    def note(self, text: str) -> None:
        """A remark of the program, set apart from what the model said."""
        self._insert(f"\n[{text}]", grey=True)

    def keep(self, entry: str) -> None:
        """What copy and export shall say about the last question."""
        self.entries.append(entry)

    def show(self, question: str, answer: str, entry: str) -> None:
        """A whole exchange, as found in a loaded scene."""
        self.begin(question)
        self.append(answer)
        self.keep(entry)

    def clear(self) -> None:
        """Forget everything."""
        self._edit.clear()
        self.entries = []

    def scrollToEnd(self) -> None:
        """Show the newest line, also after the box has changed its size."""
        bar = self._edit.verticalScrollBar()
        bar.value = bar.maximum

    def text(self) -> str:
        """The conversation for clipboard and file."""
        return "\n\n".join(self.entries) + "\n" if self.entries else ""

    def _insert(self, text: str, bold: bool = False, grey: bool = False) -> None:
        bar = self._edit.verticalScrollBar()
        atEnd = bar.value >= bar.maximum - 4
        cursor = self._edit.textCursor()  # a copy: what the user has selected stays selected
        cursor.movePosition(qt.QTextCursor.End)
        style = qt.QTextCharFormat()
        style.setFontWeight(qt.QFont.Bold if bold else qt.QFont.Normal)
        if grey:
            style.setForeground(qt.QBrush(qt.QColor(128, 128, 128)))
        cursor.insertText(text, style)
        if atEnd:  # who has scrolled up to read is left there
            self.scrollToEnd()


class PreviewStrip:
    """The volume from one end to the other, a bar for each slice: green kept, grey dropped."""

    def __init__(self, label: Any) -> None:
        self._label = label
        self._shown: tuple | None = None

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self._label.clear()

    def show(self, kept: np.ndarray, sourceIndex: np.ndarray, sourceCount: int, plane: str) -> None:
        """kept, sourceIndex: (S,). Slices that were not sampled stay dark."""
        width, height = max(int(self._label.width), 120), 18
        pixmap = qt.QPixmap(width, height)
        pixmap.fill(qt.QColor(45, 45, 48))
        painter = qt.QPainter(pixmap)
        margin = 14
        scale = (width - 2 * margin) / sourceCount
        for isKept, index in zip(kept, sourceIndex, strict=True):
            left, right = margin + round(index * scale), margin + round((index + 1) * scale)
            colour = KEPT_COLOUR if isKept else DROPPED_COLOUR
            # Dropped bars are lower too: colour is not the only sign.
            top = 2 if isKept else 9
            painter.fillRect(left, top, max(right - left - (scale > 3), 1), height - 2 - top, qt.QColor(*(round(255 * c) for c in colour)))
        painter.setPen(qt.QColor(230, 230, 230))
        first, last = _ENDS[plane]
        painter.drawText(3, 13, first)
        painter.drawText(width - 11, 13, last)
        painter.end()
        self._label.setPixmap(pixmap)


class SliceTable:
    """A row for each slice of an answer, in the order of Slicer's slice sliders. onJump(position in world RAS) follows a click."""

    def __init__(self, table: Any, onJump: Any) -> None:
        self._table, self._onJump = table, onJump
        self._centres = np.zeros((0, 3))
        table.connect("cellClicked(int,int)", lambda row, _column: self._jump(row))
        table.connect("currentCellChanged(int,int,int,int)", lambda row, *_rest: self._jump(row))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._centres = np.zeros((0, 3))
        self._table.setRowCount(0)

    def show(self, answer: Answer) -> None:
        """Fill the table from an answer's evidence."""
        evidence = answer.evidence
        centres = slice_centres(evidence)
        axis = int(np.argmax(np.abs(evidence.image_to_ras[0, :3, 2])))
        headers = [_("Slice"), "{axis} (mm)".format(axis="RAS"[axis]), _("Distance"), _("Read"), _("Tokens"), _("Attention")]
        self._centres = np.zeros((0, 3))  # filling moves the current cell; nothing shall jump for that
        self._table.setColumnCount(len(headers))
        self._table.setHorizontalHeaderLabels(headers)
        self._table.setRowCount(len(centres))
        tokens = evidence.kept_tokens.sum((1, 2))
        attention = np.nan_to_num(evidence.answer_attention).sum((1, 2))
        for row in range(len(centres)):
            kept = bool(evidence.kept_slices[row])
            cells = (
                str(row + 1),  # as the model counts, and as answers say
                f"{centres[row, axis]:.1f}",
                f"{evidence.anchor_distance[row]:.3f}",
                _("yes") if kept else _("as {slice}").format(slice=int(evidence.anchor_of[row]) + 1),
                str(int(tokens[row])) if kept else "",
                f"{attention[row]:.1%}" if kept else "",
            )
            for column, text in enumerate(cells):
                item = qt.QTableWidgetItem(text)
                item.setTextAlignment(qt.Qt.AlignRight | qt.Qt.AlignVCenter)
                self._table.setItem(row, column, item)
        self._table.resizeColumnsToContents()
        self._centres = centres

    def _jump(self, row: int) -> None:
        if 0 <= row < len(self._centres):
            self._onJump(self._centres[row])


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
    if answer.confidence is not None:
        lines.append(_("Mean token probability: {confidence} (not calibrated).").format(confidence=f"{answer.confidence:.2f}"))
    lines.extend(answer.notices)
    return "\n".join(lines)


def secondsToRead(answer: Answer) -> float:
    """Seconds from the volume to a model that can be asked; a follow-up question does not spend them again."""
    return sum(answer.seconds.get(stage, 0.0) for stage in ("slices", "filter", "encode", "select", "prefill"))
