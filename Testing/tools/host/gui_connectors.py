"""Which widget can show which parameter type, as in slicer.parameterNodeWrapper.guiConnectors; the same demands, or RuntimeError."""

# ruff: noqa: N802 - these are Slicer's and Qt's names

from __future__ import annotations

import pathlib
from dataclasses import dataclass

import ctk
import qt
import slicer

from .parameter_types import Choice, Maximum, Minimum, WithinRange, findFirstAnnotation, isEnum, nodeClasses, splitAnnotations


@dataclass
class Decimals:
    """Digits after the point of a spin box or slider."""

    value: int


@dataclass
class SingleStep:
    """Step of a spin box or slider."""

    value: float | int


class GuiConnector:
    """A widget as the place of one value: `signal` says that it changed."""

    signal = ""

    def __init__(self, widget, datatype):
        self._widget, self._callback = widget, None
        self._type, self._annotations = splitAnnotations(datatype)
        self.prepare()

    @classmethod
    def canRepresent(cls, widget, datatype):
        raise NotImplementedError

    def prepare(self):
        """Give the widget the parameter's limits."""

    def widget(self):
        return self._widget

    def onChanged(self, callback):
        self._callback = callback
        if self.signal:
            signal = getattr(self._widget, self.signal)
            if callback is None:
                signal.disconnect(self.changed)
            else:
                signal.connect(self.changed)

    def changed(self):
        if self._callback:
            self._callback()

    def annotation(self, kind):
        return findFirstAnnotation(self._annotations, kind)


class _Checked(GuiConnector):
    @classmethod
    def canRepresent(cls, widget, datatype):
        return splitAnnotations(datatype)[0] is bool and type(widget) in {qt.QCheckBox, ctk.ctkCheckBox, qt.QPushButton}

    def prepare(self):
        self.signal = "toggled" if type(self._widget) is qt.QPushButton else "stateChanged"
        if type(self._widget) is qt.QPushButton:
            self._widget.checkable = True

    def read(self):
        return self._widget.checked

    def write(self, value):
        self._widget.checked = value


class _Number(GuiConnector):
    signal = "valueChanged"

    @classmethod
    def canRepresent(cls, widget, datatype):
        kind = splitAnnotations(datatype)[0]
        return (kind is int and type(widget) in {qt.QSlider, qt.QSpinBox}) or (
            kind in {int, float} and type(widget) in {qt.QDoubleSpinBox, ctk.ctkSliderWidget}
        )

    def prepare(self):
        widget = self._widget
        whole = type(widget) in {qt.QSlider, qt.QSpinBox}
        if not whole and self._type is int:
            widget.decimals = 0
        elif decimals := self.annotation(Decimals):
            widget.decimals = decimals.value
        if step := self.annotation(SingleStep):
            widget.singleStep = step.value
        both, low, high = self.annotation(WithinRange), self.annotation(Minimum), self.annotation(Maximum)
        if type(widget) in {qt.QSlider, ctk.ctkSliderWidget} and not (both or (low and high)):
            raise RuntimeError(f"Cannot have a connection to {type(widget).__name__} where the number is unbounded.")
        widget.minimum = both.minimum if both else low.minimum if low else -(2**31) if whole else float("-inf")
        widget.maximum = both.maximum if both else high.maximum if high else 2**31 - 1 if whole else float("inf")

    def read(self):
        return self._type(self._widget.value)

    def write(self, value):
        self._widget.value = self._type(value)


class _Chosen(GuiConnector):
    signal = "currentIndexChanged"

    @classmethod
    def canRepresent(cls, widget, datatype):
        kind = splitAnnotations(datatype)[0]
        return type(widget) in {qt.QComboBox, ctk.ctkComboBox} and (kind in {int, float, str, bool} or isEnum(kind))

    def prepare(self):
        if isEnum(self._type):
            label = getattr(self._type, "label", lambda member: member.name)
            self._choices, texts = list(self._type), [label(member) for member in self._type]
        else:
            choice = self.annotation(Choice)
            if choice is None:
                raise RuntimeError("ComboBoxToStringableConnector requires the Choice annotation to be used.")
            self._choices, texts = choice.choices, [str(one) for one in choice.choices]
        self._widget.clear()
        for text in texts:
            self._widget.addItem(text)

    def read(self):
        return self._choices[self._widget.currentIndex]

    def write(self, value):
        if value not in self._choices:
            raise ValueError(f"Unable to find value {value} in choices {self._choices}")
        self._widget.currentIndex = list(self._choices).index(value)


class _Line(GuiConnector):
    signal = "textChanged"

    @classmethod
    def canRepresent(cls, widget, datatype):
        return splitAnnotations(datatype)[0] is str and type(widget) in {qt.QLineEdit, qt.QLabel}

    def prepare(self):
        self.signal = "textChanged" if type(self._widget) is qt.QLineEdit else ""

    def read(self):
        return self._widget.text

    def write(self, value):
        if value != self._widget.text:  # writing moves the cursor
            self._widget.text = value


class _Text(GuiConnector):
    signal = "textChanged"

    @classmethod
    def canRepresent(cls, widget, datatype):
        return splitAnnotations(datatype)[0] is str and type(widget) is qt.QTextEdit

    def read(self):
        return self._widget.toPlainText()

    def write(self, value):
        self._widget.setPlainText(value)  # also when nothing changed: the cursor jumps to the start, as in Slicer


class _Path(GuiConnector):
    signal = "currentPathChanged"

    @classmethod
    def canRepresent(cls, widget, datatype):
        return splitAnnotations(datatype)[0] is pathlib.Path and type(widget) is ctk.ctkPathLineEdit

    def read(self):
        return pathlib.Path(self._widget.currentPath)

    def write(self, value):
        self._widget.currentPath = str(value)


class _Node(GuiConnector):
    signal = "currentNodeChanged"

    @classmethod
    def canRepresent(cls, widget, datatype):
        return bool(nodeClasses(datatype)) and type(widget) is slicer.qMRMLNodeComboBox

    def prepare(self):
        self._widget.nodeTypes = [kind().GetClassName() for kind in nodeClasses(self._type)]

    def read(self):
        return self._widget.currentNode()

    def write(self, value):
        self._widget.setCurrentNode(value)


_CONNECTORS = [_Checked, _Number, _Chosen, _Line, _Text, _Path, _Node]


def createGuiConnector(widget, datatype):
    """The connector for this widget and (annotated) type. Raises RuntimeError when there is none."""
    for kind in _CONNECTORS:
        if kind.canRepresent(widget, datatype):
            return kind(widget, datatype)
    raise RuntimeError(f"Unable to create GUI connector from datatype '{datatype}' to widget type '{type(widget)}'.")


def parameterNodeGuiConnector(classtype=None):
    """Class decorator that registers another connector."""

    def register(kind):
        _CONNECTORS.append(kind)
        return kind

    return register if classtype is None else register(classtype)
