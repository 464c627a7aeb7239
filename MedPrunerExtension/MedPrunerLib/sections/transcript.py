"""What was said: questions and answers in the Question and answer section."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import qt
from slicer.i18n import tr as _

from ..export.exchange import Exchange


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
        self._away: tuple[list[Exchange], list[tuple[int, int]]] | None = None  # exchanges and places of what was put away
        textEdit.connect("cursorPositionChanged()", self._onCursor)

    @property
    def entries(self) -> list[str]:
        """The exchanges in plain text."""
        return [exchange.text for exchange in self.exchanges]

    def begin(self, question: str) -> None:
        """A question, in bold, on a line of its own. What was put away is forgotten."""
        if self._away is not None:
            self.clear()
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
        self._insert(f"\n[{text}]", italic=True)

    def keep(self, exchange: Exchange) -> None:
        """What copy and export shall say about the last question."""
        self.exchanges.append(exchange)
        self._places.append((self._begins, self._end()))

    def show(self, exchange: Exchange) -> None:
        """A whole exchange, as found in a loaded scene."""
        self.begin(exchange.question)
        self.append(exchange.answer)
        self.keep(exchange)
        self._noteEdit(exchange)

    def edit(self, text: str, edited: str) -> None:
        """The reader has made something of the answer whose exchange has this text; empty: it stands alone again."""
        for number, exchange in enumerate(self.exchanges):
            if exchange.text == text:
                self.exchanges[number] = replace(exchange, edited=edited)
                self._noteEdit(self.exchanges[number])

    def _noteEdit(self, exchange: Exchange) -> None:
        if exchange.edited:
            self.note(_("Edited by the reader:") + f"\n{exchange.edited}")

    def clear(self) -> None:
        """Forget everything."""
        self.exchanges, self._places, self._away = [], [], None
        self._edit.clear()

    @property
    def isAway(self) -> bool:
        """Whether there is something to bring back."""
        return self._away is not None

    def putAway(self) -> None:
        """Empty it in a way that can be undone, until the next question."""
        self._away = (self.exchanges, self._places)
        self.exchanges, self._places = [], []
        cursor = self._edit.textCursor()
        cursor.select(qt.QTextCursor.Document)
        self._writing = True
        cursor.removeSelectedText()
        self._writing = False

    def bringBack(self) -> None:
        """Undo `putAway`."""
        if self._away is not None:
            self._writing = True
            self._edit.undo()
            self._writing = False
            (self.exchanges, self._places), self._away = self._away, None
            self.scrollToEnd()

    def scrollToEnd(self) -> None:
        """Show the newest line, also after the box has changed its size."""
        bar = self._edit.verticalScrollBar()
        bar.value = bar.maximum

    def text(self) -> str:
        """The conversation for clipboard and file."""
        return "\n\n".join(exchange.whole for exchange in self.exchanges) + "\n" if self.exchanges else ""

    def _insert(self, text: str, bold: bool = False, italic: bool = False) -> None:
        bar = self._edit.verticalScrollBar()
        atEnd = bar.value >= bar.maximum - 4
        cursor = self._edit.textCursor()  # a copy: what the user has selected stays selected
        cursor.movePosition(qt.QTextCursor.End)
        style = qt.QTextCharFormat()
        style.setFontWeight(qt.QFont.Bold if bold else qt.QFont.Normal)
        style.setFontItalic(italic)  # and no colour: it would stay as it is when the theme changes
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
