"""The module `ctk`: the few CTK widgets Slicer panels are made of, with CTK's property, signal and slot names.

Only what CTK declares as property, signal, slot or invokable is visible (PythonQt sees no more of it): `slider.value`, not
`slider.setMaximum(...)`.
"""

# ruff: noqa: N801, N802, N815 - these are Slicer's and Qt's names

from __future__ import annotations

import types
from enum import IntFlag

from PySide6.QtCore import Property, QEvent, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QMessageBox,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from . import ui_files
from .pythonqt import proxy_class


class ctkCollapsibleButton(QAbstractButton):
    """A headline that shows and hides its children. They stay hidden when their own visibility was switched off."""

    contentsCollapsed = Signal(bool)

    def __init__(self, *args):
        text = args[0] if args and isinstance(args[0], str) else ""
        super().__init__(args[-1] if args and isinstance(args[-1], QWidget) else None)
        self._shown: list[QWidget] = []
        self._busy = False
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(True)
        self.setContentsMargins(0, self._headline() + 2, 0, 0)
        self.toggled.connect(self._apply)

    def _collapsed(self):
        return not self.isChecked()

    def _set_collapsed(self, collapsed):
        self.setChecked(not collapsed)

    collapsed = Property(bool, _collapsed, _set_collapsed, notify=contentsCollapsed)
    collapsedHeight = Property(int, lambda self: self._height, lambda self, value: setattr(self, "_height", value))
    flat = Property(bool, lambda self: self._flat, lambda self, value: setattr(self, "_flat", value))
    _height, _flat = 17, False

    def _children(self):
        return [child for child in self.children() if isinstance(child, QWidget) and not child.isWindow()]

    def _apply(self, open_):
        self._busy = True
        if open_:
            for child in self._shown:
                child.setVisible(True)
            self._shown = []
            self.setMaximumHeight(16777215)
        else:
            self._shown = [child for child in self._children() if not child.isHidden()]
            for child in self._shown:
                child.setVisible(False)
            self.setMaximumHeight(self._headline())
        self._busy = False
        self.contentsCollapsed.emit(not open_)

    def childEvent(self, event):
        child = event.child()
        if event.type() == QEvent.Type.ChildAdded and isinstance(child, QWidget):
            child.installEventFilter(self)
        super().childEvent(event)

    def eventFilter(self, child, event):
        if event.type() == QEvent.Type.ShowToParent and self._collapsed() and not self._busy and child not in self._shown:
            self._busy = True
            child.setVisible(False)
            self._busy = False
            self._shown.append(child)
        elif event.type() == QEvent.Type.HideToParent and self._collapsed() and not self._busy and child in self._shown:
            self._shown.remove(child)
        return super().eventFilter(child, event)

    def changeEvent(self, event):
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setContentsMargins(0, self._headline() + 2, 0, 0)
            if self._collapsed():
                self.setMaximumHeight(self._headline())

    def _headline(self):
        return self.fontMetrics().height() + 8

    def hitButton(self, position):
        return position.y() <= self._headline()

    def sizeHint(self):
        return super().sizeHint() if self.layout() is None or self._collapsed() else self.layout().totalSizeHint()

    def minimumSizeHint(self):
        size = super().minimumSizeHint() if self.layout() is None or self._collapsed() else self.layout().totalMinimumSize()
        size.setHeight(max(size.height(), self._headline()))
        return size

    def paintEvent(self, event):
        painter, option = QStylePainter(self), QStyleOptionButton()
        option.initFrom(self)
        option.rect = self.rect().adjusted(0, 0, 0, self._headline() - self.height())
        option.state |= QStyle.StateFlag.State_Sunken if self.isDown() else QStyle.StateFlag.State_Raised
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        text = f"{'▸' if self._collapsed() else '▾'} {self.text()}"
        painter.drawText(option.rect.adjusted(8, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextShowMnemonic), text)


class ctkSliderWidget(QWidget):
    """A slider and a spin box that show one number."""

    valueChanged = Signal(float)
    valueIsChanging = Signal(float)
    decimalsChanged = Signal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._box, self._slider, self._tracking, self._value, self._setting = QDoubleSpinBox(self), QSlider(self), True, 0.0, False
        self._slider.setOrientation(Qt.Orientation.Horizontal)
        self._box.setRange(0, 99)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._slider)
        layout.addWidget(self._box)
        self._spread()
        self._box.valueChanged.connect(self._from_box)
        self._slider.valueChanged.connect(self._from_slider)
        self._slider.sliderReleased.connect(lambda: self.setValue(self._box.value()))

    def _spread(self):
        steps = (self._box.maximum() - self._box.minimum()) / self._box.singleStep()
        self._setting = True
        self._slider.setRange(0, max(0, round(min(steps, 2**30))))
        self._slider.setValue(round((self._box.value() - self._box.minimum()) / self._box.singleStep()))
        self._setting = False

    def _from_slider(self, position):
        if not self._setting:
            value = self._box.minimum() + position * self._box.singleStep()
            self.valueIsChanging.emit(value)
            self._setting = not self._tracking and self._slider.isSliderDown()
            self._box.setValue(value)
            self._setting = False

    def _from_box(self, value):
        if not self._setting:
            self.setValue(value)

    @Slot(float)
    def setValue(self, value):
        self._setting = True
        self._box.setValue(value)
        self._setting = False
        self._spread()
        if self._box.value() != self._value:
            self._value = self._box.value()
            self.valueChanged.emit(self._value)

    @Slot()
    def reset(self):
        self.setValue(0.0)

    def _limits(self, low, high):
        self._setting = True
        self._box.setRange(low, max(low, high))
        self._setting = False
        self.setValue(self._box.value())

    def _set_decimals(self, count):
        self._box.setDecimals(count)
        self.decimalsChanged.emit(count)

    def _set_step(self, step):
        self._box.setSingleStep(step)
        self._spread()

    minimum = Property(float, lambda self: self._box.minimum(), lambda self, low: self._limits(low, max(low, self._box.maximum())))
    maximum = Property(float, lambda self: self._box.maximum(), lambda self, high: self._limits(min(high, self._box.minimum()), high))
    value = Property(float, lambda self: self._value, lambda self, value: self.setValue(value))
    singleStep = Property(float, lambda self: self._box.singleStep(), _set_step)
    pageStep = Property(float, lambda self: self._page, lambda self, step: setattr(self, "_page", step))
    decimals = Property(int, lambda self: self._box.decimals(), _set_decimals, notify=decimalsChanged)
    tracking = Property(bool, lambda self: self._tracking, lambda self, on: setattr(self, "_tracking", on))
    prefix = Property(str, lambda self: self._box.prefix(), lambda self, text: self._box.setPrefix(text))
    suffix = Property(str, lambda self: self._box.suffix(), lambda self, text: self._box.setSuffix(text))
    spinBoxVisible = Property(bool, lambda self: not self._box.isHidden(), lambda self, on: self._box.setVisible(on))
    _page = 10.0


class ctkPathLineEdit(QWidget):
    """A path with its history."""

    class Filter(IntFlag):
        Dirs, Files, Drives, NoSymLinks = 1, 2, 4, 8
        Readable, Writable, Executable = 16, 32, 64

    currentPathChanged = Signal(str)
    validInputChanged = Signal(bool)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._box, self._button = QComboBox(self), QToolButton(self)
        self._box.setEditable(True)
        self._button.setText("…")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box, 1)
        layout.addWidget(self._button)
        self._box.editTextChanged.connect(self._changed)
        self._valid, self._filters, self._names, self._key, self._label = False, self.Filter.Files, [], "", ""

    def _changed(self, text):
        valid = text != ""  # its validator takes any text, but none at all; whether there is such a path is not asked
        if valid:
            self.currentPathChanged.emit(text)
        if valid != self._valid:
            self._valid = valid
            self.validInputChanged.emit(valid)

    @Slot()
    def addCurrentPathToHistory(self):
        path = self._box.currentText()
        if path and self._key:
            known = [entry for entry in QSettings().value(self._key) or [] if entry != path]
            QSettings().setValue(self._key, [path, *known][:10])
        if path and self._box.findText(path) < 0:
            self._box.insertItem(0, path)

    @Slot()
    def retrieveHistory(self):
        self._box.addItems(QSettings().value(self._key) or [])

    @Slot(str)
    def setCurrentPath(self, path):
        self._box.setEditText(path)

    currentPath = Property(str, lambda self: self._box.currentText(), lambda self, path: self.setCurrentPath(path))
    filters = Property(int, lambda self: int(self._filters), lambda self, value: setattr(self, "_filters", self.Filter(value)))
    nameFilters = Property("QStringList", lambda self: self._names, lambda self, names: setattr(self, "_names", list(names)))
    settingKey = Property(str, lambda self: self._key, lambda self, key: setattr(self, "_key", key))
    label = Property(str, lambda self: self._label, lambda self, text: setattr(self, "_label", text))
    showBrowseButton = Property(bool, lambda self: not self._button.isHidden(), lambda self, on: self._button.setVisible(on))
    showHistoryButton = Property(bool, lambda self: self._history, lambda self, on: setattr(self, "_history", on))
    minimumContentsLength = Property(
        int, lambda self: self._box.minimumContentsLength(), lambda self, count: self._box.setMinimumContentsLength(count)
    )
    _history = True


class ctkCheckBox(QCheckBox):
    indicatorIcon = Property(QIcon, lambda self: self._icon, lambda self, icon: setattr(self, "_icon", icon))
    _icon = QIcon()


class ctkComboBox(QComboBox):
    defaultText = Property(str, lambda self: self.placeholderText(), lambda self, text: self.setPlaceholderText(text))


class ctkMessageBox(QMessageBox):
    dontShowAgainVisible = Property(bool, lambda self: False, lambda self, on: None)
    dontShowAgainSettingsKey = Property(str, lambda self: "", lambda self, key: None)


def make_module() -> types.ModuleType:
    """The module `ctk`."""
    module = types.ModuleType("ctk", "CTK's widgets, as far as a Slicer panel needs them.")
    for kind in (ctkCollapsibleButton, ctkSliderWidget, ctkPathLineEdit, ctkCheckBox, ctkComboBox, ctkMessageBox):
        setattr(module, kind.__name__, proxy_class(kind))
        ui_files.custom_widgets[kind.__name__] = kind
    return module
