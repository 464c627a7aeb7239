"""The panel in other themes, font sizes and directions, and what is then seen of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

WINDOW, BASE, TEXT, GREYED = "#323232", "#191919", "#ffffff", "#7f7f7f"  # near what Slicer's dark style has


def dark_palette() -> QPalette:
    """As Slicer's "Dark Slicer" style has it."""
    palette = QPalette(QColor(WINDOW))
    roles = QPalette.ColorRole
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.BrightText, roles.ToolTipText):
        palette.setColor(role, QColor(TEXT))
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(GREYED))
    for role, colour in ((roles.Base, BASE), (roles.AlternateBase, WINDOW), (roles.Button, WINDOW), (roles.ToolTipBase, BASE)):
        palette.setColor(role, QColor(colour))
    palette.setColor(roles.PlaceholderText, QColor("#b0b0b0"))
    palette.setColor(roles.Highlight, QColor("#2a82da"))
    return palette


@contextmanager
def looks(dark: bool = False, percent: int = 100, right_to_left: bool = False) -> Iterator[None]:
    """The whole application with another theme, another size of its letters, in a language that is written from right to left."""
    application = QApplication.instance()
    before = application.palette(), application.font(), application.layoutDirection()
    if dark:
        application.setPalette(dark_palette())
    if percent != 100:
        font = application.font()
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        application.setFont(font)
    if right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        application.setPalette(before[0])
        application.setFont(before[1])
        application.setLayoutDirection(before[2])


def inside(handed_out: Any) -> QWidget:
    """The widget itself behind what is handed out."""
    try:
        return object.__getattribute__(handed_out, "_object")
    except AttributeError:
        return handed_out


def settle(host: Any, width: int, height: int) -> QWidget:
    """The panel in a module panel of this size, as Slicer's scroll area lays it out: so wide, and at least as high as it must be."""
    view = inside(host.module.widgetRepresentation())
    for _ in range(4):  # labels that wrap tell their height only when they have their width
        view.resize(width, max(height, least_height(view, width)))
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        host.process(0.02)
    return view


def least_height(view: QWidget, width: int) -> int:
    """What QScrollArea gives a widget of this width that it may resize."""
    least = view.minimumSizeHint().height()
    return max(least, view.heightForWidth(width)) if view.hasHeightForWidth() else least


def bottom(view: QWidget, widget: Any) -> int:
    """How far from the panel's upper edge a widget ends, in pixels."""
    one = inside(widget)
    assert one.isVisible(), f"{one.objectName()} is not shown"
    return one.mapTo(view, one.rect().bottomLeft()).y()
