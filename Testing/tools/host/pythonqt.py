"""PySide6 behind PythonQt's manners: properties are attributes, signals are called, enumerators are integers, nothing else exists.

Every PySide6 object is handed out inside an `Instance` of a class made for it. What PythonQt refuses, this refuses: unknown attributes
cannot be read or written, keyword arguments and subclasses do not exist, and `isinstance(button, qt.QWidget)` is False because PythonQt's
classes do not inherit from each other (a widget's class is compared with `type(w) == qt.QPushButton`).
"""

# ruff: noqa: N802 - these are Slicer's and Qt's names

from __future__ import annotations

import enum
import functools
import inspect
import sys
import types
import weakref
from typing import Any

import shiboken6
from PySide6.QtCore import SIGNAL, QByteArray, QMetaObject, QObject

from .qt_members import (
    HIDDEN,
    LISTS,
    EnumValue,
    argument_count,
    enumerators,
    is_method,
    is_slot,
    members,
    read_property,
    signature_of,
    write_property,
)

PROTOCOL = ("__str__", "__lt__", "__le__", "__gt__", "__ge__", "__add__", "__sub__", "__mul__")

_classes: dict[type, ClassProxy] = {}
_alive: weakref.WeakValueDictionary[int, Instance] = weakref.WeakValueDictionary()
_connections: dict[int, list[tuple[str, Any, QMetaObject.Connection]]] = {}
_making = [True]  # only this file makes subclasses of Instance


class ClassProxy(type):
    """The class of the classes in `qt` and `ctk`: calling one constructs; only enumerators and static methods are attributes."""

    def __call__(cls, *args: Any, **keywords: Any) -> Any:
        if keywords:
            raise TypeError(f"{cls.__name__} takes no keyword arguments in PythonQt.")
        if cls is Instance:
            raise TypeError("Not constructible.")
        if cls.__name__ == "QProcess" and not args:  # seen on PythonQt 4.1
            raise TypeError("A QProcess without a parent dies with its last reference, and crashes where that is in its own signal.")
        return wrap(cls._inside(*map(unwrap, args)))

    def __getattr__(cls, name: str) -> Any:
        inside = type.__getattribute__(cls, "_inside")
        override = _overrides.get((inside.__name__, name))
        if override is not None:
            return override
        if name.startswith("_") or inside is None:
            raise AttributeError(f"type object '{cls.__name__}' has no attribute '{name}'")
        value = enumerators(inside).get(name)
        if value is not None:
            return value
        static = inspect.getattr_static(inside, name, None)
        if isinstance(static, staticmethod) and not is_slot(inside, name):
            return Method(getattr(inside, name), f"{cls.__name__}.{name}")
        raise AttributeError(f"{cls.__name__} has no attribute named '{name}' (an instance may have it)")

    def __setattr__(cls, name: str, value: Any) -> None:
        raise AttributeError(f"'{name}' cannot be set on {cls.__name__}")


class Instance(metaclass=ClassProxy):
    """A Qt object as PythonQt shows it."""

    __slots__ = ("__weakref__", "_object")
    _inside: Any = None

    def __init_subclass__(cls, **keywords: Any) -> None:
        if not _making[0]:
            raise TypeError(f"{cls.__bases__[0].__name__} cannot be subclassed here; in Slicer that depends on the class.")

    def __getattr__(self, name: str) -> Any:
        inside = object.__getattribute__(self, "_object")
        override = _overrides.get((type(inside).__name__, name))
        if override is not None:
            return types.MethodType(override, self)
        is_object = isinstance(inside, QObject)
        if not shiboken6.isValid(inside):
            raise ValueError(f"Trying to read '{name}' from a destroyed {type(self).__name__} object")
        name = "objectName" if name == "name" and is_object and "name" not in members(type(inside))[0] else name
        if not name.startswith("_") and name not in HIDDEN:
            properties, signals = members(type(inside)) if is_object else ({}, {})
            if name in properties:
                return wrap(read_property(inside, name))
            if name in signals:
                return Signal(inside, signals[name])
            if is_method(type(inside), name):
                return Method(getattr(inside, name), f"{type(self).__name__}.{name}")
            if name in (found := enumerators(type(inside))):
                return found[name]
            if is_object and (dynamic := inside.property(name)) is not None:
                return wrap(dynamic)
            if is_object:
                for child in inside.children():
                    if child.objectName() == name:
                        return wrap(child)
        raise AttributeError(f"{type(self).__name__} has no attribute named '{name}'")

    def __setattr__(self, name: str, value: Any) -> None:
        inside = self._object
        if not shiboken6.isValid(inside):
            raise AttributeError(f"Trying to set '{name}' on a destroyed {type(self).__name__} object")
        if isinstance(inside, QObject):
            properties, _ = members(type(inside))
            name = "objectName" if name == "name" and "name" not in properties else name
            if name in properties:
                return write_property(inside, properties[name], unwrap(value) if isinstance(value, Instance | EnumValue) else value)
            if inside.property(name) is not None:
                inside.setProperty(name, unwrap(value))
                return None
        raise AttributeError(f"'{name}' does not exist on {type(self).__name__} and creating new attributes on C++ objects is not allowed")

    def connect(self, signal: str, function: Any) -> bool:
        """True when the signal exists with this signature. Signals are connected to functions, not to slots by name."""
        signature = signature_of(self._object, signal)
        if signature is None:
            print(f"connect: {type(self).__name__} has no signal '{signal}'", file=sys.stderr)
            return False
        return connect(self._object, signature, function)

    def disconnect(self, signal: str, function: Any) -> bool:
        """True when the function was connected to this signal."""
        signature = signature_of(self._object, signal)
        return signature is not None and disconnect(self._object, signature, function)

    def className(self) -> str:
        """The name of the C++ class."""
        inside = self._object
        return inside.metaObject().className() if isinstance(inside, QObject) else type(self).__name__

    def inherits(self, name: str) -> bool:
        """Whether the C++ class is of this name or inherits from it."""
        return any(base.__name__ == name for base in type(self._object).__mro__)

    def findChildren(self, kind: Any, name: str | None = None) -> tuple[Any, ...]:
        """All descendants of a class (or of a class name), of this object name when one is given."""
        return tuple(map(wrap, _descendants(self._object, kind, name)))

    def findChild(self, kind: Any, name: str | None = None) -> Any:
        """The first of findChildren, or None."""
        return next(iter(self.findChildren(kind, name)), None)

    def delete(self) -> None:
        """Delete the C++ object now."""
        shiboken6.delete(self._object)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Instance) and (self._object is other._object or bool(self._object == other._object))

    def __hash__(self) -> int:
        return hash(self._object)

    def __bool__(self) -> bool:
        if isinstance(self._object, QByteArray):
            raise TypeError("Whether an empty QByteArray is true differs between PythonQt's versions: ask its data() or size().")
        return True

    def __repr__(self) -> str:
        return f"{type(self).__name__} ({type(self).__name__} at: {id(self._object):#x})"


class Method:
    """A bound method. Positional arguments only."""

    def __init__(self, function: Any, name: str) -> None:
        self._function, self.__name__ = function, name

    def __call__(self, *args: Any) -> Any:
        return wrap(self._function(*map(unwrap, args)))

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Method) and self._function == other._function

    def __hash__(self) -> int:
        return hash(self.__name__)


class Signal:
    """A signal of an object: connected to functions, emitted by calling it."""

    def __init__(self, sender: QObject, signature: str) -> None:
        self._sender, self._signature = sender, signature

    def connect(self, function: Any) -> bool:
        """Call the function at each emission."""
        return connect(self._sender, self._signature, function)

    def disconnect(self, *function: Any) -> bool:
        """Undo connect; without an argument for every function."""
        return disconnect(self._sender, self._signature, *function)

    def __call__(self, *args: Any) -> None:
        getattr(self._sender, self._signature.partition("(")[0]).emit(*map(unwrap, args))


def connect(sender: QObject, signature: str, function: Any) -> bool:
    """Like PythonQt: the function gets at most as many arguments as it declares, defaults included; what it raises is reported."""
    if not callable(function):
        raise TypeError(f"{function!r} is not callable.")
    connection = QObject.connect(sender, SIGNAL(signature), guarded(function))
    key = shiboken6.getCppPointer(sender)[0]
    if key not in _connections:
        _connections[key] = []
        sender.destroyed.connect(lambda *_: _connections.pop(key, None))
    _connections[key].append((signature, function, connection))
    return True


def disconnect(sender: QObject, signature: str, *function: Any) -> bool:
    """Undo connect for this function, or for all of the signal's functions."""
    known = _connections.get(shiboken6.getCppPointer(sender)[0], [])
    found = [one for one in known if one[0] == signature and (not function or one[1] == function[0])]
    for one in found[: 1 if function else None]:
        QObject.disconnect(one[2])
        known.remove(one)
    return bool(found)


def guarded(function: Any) -> Any:
    """What Qt calls: wraps the arguments, drops those the function does not take, and reports instead of raising."""
    most = argument_count(function)

    def call(*args: Any) -> None:
        try:
            function(*(wrap(arg) for arg in args[:most]))
        except Exception:
            sys.excepthook(*sys.exc_info())

    return call


def wrap(value: Any) -> Any:
    """What PythonQt would hand out for this."""
    if isinstance(value, enum.Enum) and type(value).__module__.startswith("PySide6"):
        return EnumValue(value)
    if isinstance(value, LISTS):
        return tuple(map(wrap, value))
    if isinstance(value, dict):
        return {name: wrap(entry) for name, entry in value.items()}
    if not isinstance(value, shiboken6.Object):
        return value
    proxy = _alive.get(id(value))
    if proxy is None or proxy._object is not value:
        proxy = object.__new__(proxy_class(type(value)))
        object.__setattr__(proxy, "_object", value)
        _alive[id(value)] = proxy
    return proxy


def unwrap(value: Any) -> Any:
    """What PySide6 needs for this."""
    if isinstance(value, Instance):
        return value._object
    if isinstance(value, EnumValue):
        return value.inside
    if isinstance(value, ClassProxy):
        return value._inside
    if isinstance(value, LISTS):
        return type(value)(map(unwrap, value))
    if isinstance(value, dict):
        return {name: unwrap(entry) for name, entry in value.items()}
    if isinstance(value, Method | types.FunctionType | types.MethodType | functools.partial):
        return guarded(value)
    return value


def proxy_class(inside: type) -> ClassProxy:
    """The class that stands for this PySide6 class."""
    if inside not in _classes:
        body: dict[str, Any] = {"_inside": inside, "__slots__": (), "__module__": "PythonQt"}
        for name in PROTOCOL:
            if hasattr(inside, name) and not issubclass(inside, QObject):
                body[name] = _protocol(name)
        _making[0] = True
        try:
            _classes[inside] = ClassProxy(inside.__name__, (Instance,), body)
        finally:
            _making[0] = False
    return _classes[inside]


_overrides: dict[tuple[str, str], Any] = {}


def override(class_name: str, name: str, function: Any) -> None:
    """Replace a static method or a method of a class (recorders for what would block or open a window)."""
    _overrides[class_name, name] = function


def _protocol(name: str) -> Any:
    def call(self: Instance, *args: Any) -> Any:
        return wrap(getattr(self._object, name)(*map(unwrap, args)))

    return call


def _descendants(inside: QObject, kind: Any, name: str | None) -> list[QObject]:
    if isinstance(kind, ClassProxy):
        found = [child for child in inside.findChildren(QObject) if isinstance(child, kind._inside)]
    else:
        found = [child for child in inside.findChildren(QObject) if child.inherits(kind)]
    return [child for child in found if name is None or child.objectName() == name]
