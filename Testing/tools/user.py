"""A person at the panel: real mouse and key events, through Qt's own test library, on what the host shows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget


def _widget(handed_out: Any) -> QWidget:
    return object.__getattribute__(handed_out, "_object")


def click(button: Any) -> None:
    """Left click in the middle of a widget, or on the box of a check box."""
    widget = _widget(button)
    assert widget.isVisible(), f"{widget.objectName()} is hidden"
    assert widget.isEnabled(), f"{widget.objectName()} is greyed out"
    place = QPoint(8, widget.height() // 2) if isinstance(widget, QAbstractButton) else widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def type_text(field: Any, text: str) -> None:
    """Type into a field that is shown, after emptying it."""
    widget = _widget(field)
    widget.window().activateWindow()
    widget.setFocus()
    QTest.keySequence(widget, QKeySequence.StandardKey.SelectAll)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    QTest.keyClicks(widget, text)


def press(field: Any, keys: str) -> None:
    """Press a key sequence such as Ctrl+Return in a field that is shown."""
    QTest.keySequence(_widget(field), QKeySequence(keys))


def click_row(table: Any, row: int) -> None:
    """Left click on a row of a table."""
    widget = _widget(table)
    widget.scrollTo(widget.model().index(row, 0))
    place = widget.visualRect(widget.model().index(row, 0)).center()
    QTest.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def click_text(text_edit: Any, text: str, keyboard: bool = False) -> None:
    """Put the cursor into the last place where a text stands in a text field: by a left click, or from its end by the arrow keys."""
    widget = _widget(text_edit)
    place = widget.toPlainText().rindex(text) + len(text) // 2
    if keyboard:
        widget.setFocus()
        QTest.keySequence(widget, QKeySequence.StandardKey.MoveToEndOfDocument)
        while widget.textCursor().position() > place:
            QTest.keyClick(widget, Qt.Key.Key_Left)
        return
    cursor = QTextCursor(widget.document())
    cursor.setPosition(place)
    middle = widget.cursorRect(cursor).center()
    QTest.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
