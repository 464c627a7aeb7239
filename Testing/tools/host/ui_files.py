""".ui files: Qt's own loader for Qt's part, and what only Slicer's plugins know (node types, CTK's enumerators) added by hand."""

from __future__ import annotations

import functools
import operator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from PySide6 import QtUiTools, QtWidgets
from PySide6.QtCore import QBuffer, QByteArray, QMetaObject, QObject

from . import pythonqt

custom_widgets: dict[str, type] = {}


def load(path: Path) -> QtWidgets.QWidget:
    """The top-level widget. Raises RuntimeError when a class, signal or slot does not exist, where Slicer would only print a warning."""
    tree = ElementTree.parse(path)
    classes = {widget.get("name"): widget.get("class", "") for widget in tree.iter("widget")}
    for name, kind in classes.items():
        if kind not in custom_widgets and not hasattr(QtWidgets, kind):
            raise RuntimeError(f"{path.name}: there is no widget class '{kind}' for '{name}'.")
    later = _take_enumerators(tree)
    connections = _take_connections(tree)
    loader = QtUiTools.QUiLoader()
    for kind in custom_widgets.values():
        loader.registerCustomWidget(kind)
    buffer = QBuffer()
    buffer.setData(QByteArray(ElementTree.tostring(tree.getroot())))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    top = loader.load(buffer)
    if top is None:
        raise RuntimeError(f"{path.name} cannot be loaded: {loader.errorString()}")
    for name, attribute, value in later:
        setattr(pythonqt.wrap(_named(top, name)), attribute, value)
    for connection in connections:
        _connect(top, path.name, *connection)
    return top


def _named(top: QObject, name: str) -> QObject:
    found = top if top.objectName() == name else top.findChild(QObject, name)
    if found is None:
        raise RuntimeError(f"There is no '{name}'.")
    return found


def _take_enumerators(tree: Any) -> list[tuple[str, str, int]]:
    """Properties whose value is an enumerator of a custom widget: (widget, property, value)."""
    taken = []
    for widget in tree.iter("widget"):
        for entry in list(widget.findall("property")):
            names = (entry.findtext("set") or entry.findtext("enum") or "").split("|")
            owner = custom_widgets.get(names[0].split("::")[0])
            if owner is not None:
                values = [getattr(pythonqt.proxy_class(owner), name.split("::")[-1]) for name in names]
                taken.append((widget.get("name"), entry.get("name"), functools.reduce(operator.or_, values)))
                widget.remove(entry)
    return taken


def _take_connections(tree: Any) -> list[tuple[str, str, str, str]]:
    holder = tree.find("connections")
    found = [] if holder is None else list(holder)
    if holder is not None:
        tree.getroot().remove(holder)
    return [tuple(entry.findtext(part, "") for part in ("sender", "signal", "receiver", "slot")) for entry in found]


def _connect(top: QObject, file: str, sender: str, signal: str, receiver: str, slot: str) -> None:
    source, target = _named(top, sender), _named(top, receiver)
    name = slot.partition("(")[0]
    slots = getattr(target, "SIGNATURES", {})
    meta = target.metaObject()
    has_slot = slot in slots or meta.indexOfSlot(bytes(QMetaObject.normalizedSignature(slot)).decode()) >= 0
    if not has_slot and meta.indexOfSignal(slot) < 0:
        raise RuntimeError(f"{file}: '{receiver}' has no slot '{slot}'.")
    count = 0 if slot.endswith("()") else slot.count(",") + 1
    member = getattr(target, name)
    call = member.emit if meta.indexOfSignal(slot) >= 0 else member
    if not pythonqt.wrap(source).connect(signal, lambda *args: call(*(pythonqt.unwrap(arg) for arg in args[:count]))):
        raise RuntimeError(f"{file}: '{sender}' has no signal '{signal}'.")
