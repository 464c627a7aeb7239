"""What a PySide6 class has: its Qt properties, signals, enumerators and methods, and how a property is read and written."""

from __future__ import annotations

import enum
import functools
import inspect
import types
from typing import Any

import shiboken6
from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets
from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

LISTS = (list, tuple)
HIDDEN = {
    *("sender", "receivers", "isSignalConnected", "connectNotify", "disconnectNotify", "emit", "tr"),  # protected, or PySide6's own
    *("toTuple", "toPython", "getContentsMargins", "getRgb", "getRect"),  # forms that only PySide6 has
    "checkStateChanged",  # not in Qt 5, which Slicer 5.12 may be built with
}


class EnumValue(int):
    """An enumerator: an int for the caller, with what PySide6 wants inside. Or-ed values stay ints of this kind."""

    def __new__(cls, inside: enum.Enum) -> EnumValue:
        value = super().__new__(cls, inside.value)
        value.inside = inside
        return value

    def _combined(self, other: Any, operator: str) -> int:
        value = getattr(int, operator)(self, int(other))
        if isinstance(self.inside, enum.Flag):
            return EnumValue(type(self.inside)(value & 0xFFFFFFFF))
        return value

    def __or__(self, other: Any) -> int:
        return self._combined(other, "__or__")

    def __and__(self, other: Any) -> int:
        return self._combined(other, "__and__")

    def __xor__(self, other: Any) -> int:
        return self._combined(other, "__xor__")

    def __invert__(self) -> int:
        return EnumValue(~self.inside) if isinstance(self.inside, enum.Flag) else ~int(self)

    __ror__, __rand__ = __or__, __and__


@functools.cache
def members(inside: type) -> tuple[dict[str, Any], dict[str, str]]:
    """Qt properties by name, and the fullest signature of each signal by name (as a C++ reader would write it)."""
    meta = inside.staticMetaObject
    properties = {meta.property(number).name(): meta.property(number) for number in range(meta.propertyCount())}
    signals: dict[str, str] = {}
    for number in range(meta.methodCount()):
        method = meta.method(number)
        if method.methodType() == QMetaMethod.MethodType.Signal:
            signals.setdefault(bytes(method.name()).decode(), bytes(method.methodSignature()).decode())
    return properties, signals


@functools.cache
def enumerators(inside: type) -> dict[str, EnumValue]:
    found: dict[str, EnumValue] = {}
    for base in reversed(inside.__mro__):
        for kind in vars(base).values():
            if inspect.isclass(kind) and issubclass(kind, enum.Enum):
                found.update({name: EnumValue(member) for name, member in kind.__members__.items()})
    return found


@functools.cache
def is_slot(inside: type, name: str) -> bool:
    meta = getattr(inside, "staticMetaObject", None)
    count = meta.methodCount() if meta is not None else 0
    methods = [meta.method(number) for number in range(count)]
    return any(bytes(method.name()).decode() == name and method.methodType() == QMetaMethod.MethodType.Slot for method in methods)


@functools.cache
def is_method(inside: type, name: str) -> bool:
    """Of Qt's own classes every method; of those made here only slots and what is listed as invokable, as in Slicer."""
    for base in inside.__mro__:
        if name in vars(base):
            if base.__module__.startswith("PySide6") or base is shiboken6.Object:
                return callable(getattr(base, name)) and not inspect.isclass(vars(base)[name])
            if name in vars(base).get("INVOKABLE", ()) or hasattr(vars(base)[name], "_slots") or is_slot(base, name):
                return True
    return False


def read_property(inside: QObject, name: str) -> Any:
    static = inspect.getattr_static(type(inside), name, None)
    if isinstance(static, QtCore.Property):
        return getattr(inside, name)
    for getter in (name, f"is{name[0].upper()}{name[1:]}", f"has{name[0].upper()}{name[1:]}"):
        if is_method(type(inside), getter):
            return getattr(inside, getter)()
    return inside.property(name)


def write_property(inside: QObject, meta: Any, value: Any) -> None:
    name, kind = meta.name(), meta.typeName()
    if not meta.isWritable():
        raise AttributeError(f"Property '{name}' of {type(inside).__name__} object is not writable")
    accepted = {"QString": str, "bool": int, "int": int, "double": int | float, "QStringList": LISTS}.get(kind, object)
    if isinstance(value, float) and kind == "int" and value.is_integer():
        value = int(value)
    if not isinstance(value, accepted) or (value is None and accepted is object):
        raise AttributeError(f"Property '{name}' of type '{kind}' does not accept an object of type {type(value).__name__} ({value!r})")
    value = {"bool": bool, "int": int, "double": float, "QStringList": list}.get(kind, lambda same: same)(value)
    if isinstance(inspect.getattr_static(type(inside), name, None), QtCore.Property):
        setattr(inside, name, value)
        return
    setter = f"set{name[0].upper()}{name[1:]}"
    if type(value) is int and kind != "int" and isinstance(current := read_property(inside, name), enum.Enum):
        value = type(current)(value)
    if is_method(type(inside), setter):
        getattr(inside, setter)(value)
    elif not inside.setProperty(name, value):
        raise AttributeError(f"Property '{name}' of type '{kind}' does not accept {value!r}")


def signature_of(sender: QObject, signal: str) -> str | None:
    signature = bytes(QMetaObject.normalizedSignature(signal.lstrip("2"))).decode()
    signature = getattr(sender, "SIGNATURES", {}).get(signature, signature)
    return signature if sender.metaObject().indexOfSignal(signature) >= 0 else None


def argument_count(function: Any) -> int | None:
    plain = function.__func__ if isinstance(function, types.MethodType) else function
    if not isinstance(plain, types.FunctionType) or plain.__code__.co_flags & inspect.CO_VARARGS:
        return None
    return plain.__code__.co_argcount - isinstance(function, types.MethodType)


def known_class(name: str) -> type:
    """The PySide6 class of this name. Raises AttributeError."""
    for module in (QtCore, QtGui, QtWidgets, QtNetwork):
        if inspect.isclass(found := getattr(module, name, None)):
            return found
    raise AttributeError(f"module 'qt' has no attribute '{name}'")
