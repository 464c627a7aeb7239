"""slicer.parameterNodeWrapper: typed attributes over a vtkMRMLScriptedModuleNode, written under the same names and in the same spelling.

Types: bool, int, float, str, pathlib.Path, an Enum, a MRML node class, a union of node classes and None. Lists, dictionaries and
parameter packs are refused here although Slicer has them.
"""

# ruff: noqa: N802, N803 - these are Slicer's and Qt's names

from __future__ import annotations

import logging
import pathlib
import typing
import weakref

import slicer
import vtk

from .parameter_types import (
    Choice,
    Default,
    Exclude,
    IsInstance,
    Maximum,
    Minimum,
    NotNone,
    Validator,
    WithinRange,
    findFirstAnnotation,
    isEnum,
    nodeClasses,
    splitAnnotations,
    unannotatedType,
)

__all__ = [
    "Choice",
    "Default",
    "Exclude",
    "Maximum",
    "Minimum",
    "Validator",
    "WithinRange",
    "findFirstAnnotation",
    "isParameterNodeWrapper",
    "parameterNodeWrapper",
    "splitAnnotations",
    "unannotatedType",
]


# --- one parameter --------------------------------------------------------------------------------------------------------------


class _Parameter:
    """How a value of one type is written to and read from the node."""

    def __init__(self, name, annotated):
        self.name, self.unalteredType = name, annotated
        self.type, annotations = splitAnnotations(annotated)
        self.classes = nodeClasses(annotated)
        accepted = self.classes or ((int, float) if self.type is float else self.type)
        if not self.classes and self.type not in {bool, int, float, str, pathlib.Path} and not isEnum(self.type):
            raise Exception(f"Unable to create serializer for type: {self.type}")
        own = [] if self.classes or isEnum(self.type) else [NotNone()]
        self.validators = [*own, IsInstance(accepted), *(one for one in annotations if isinstance(one, Validator))]
        defaults = [one for one in annotations if isinstance(one, Default)]
        if len(defaults) > 1:
            raise Exception("Multiple defaults found")
        self.default = defaults[0] if defaults else Default(self._first())
        unused = [one for one in annotations if not isinstance(one, Validator | Default)]
        if unused:
            logging.warning(f"Unused annotations: {unused}")

    def _first(self):
        if self.classes:
            return None
        return next(iter(self.type)) if isEnum(self.type) else self.type()

    def write(self, node, value):
        for validator in self.validators:
            validator.validate(value)
        if self.classes:
            node.SetParameter(self.name, "")  # so that None counts as set
            node.SetNodeReferenceID(self.name, value.GetID() if value is not None else None)
        else:
            node.SetParameter(self.name, value.name if isEnum(self.type) else str(value))

    def read(self, node):
        if self.classes:
            return node.GetNodeReference(self.name)
        text = node.GetParameter(self.name)
        if self.type is bool:
            return text == "True"
        if isEnum(self.type):
            return self.type[text]
        return self.type(text)


class _Value:
    """A parameter of a certain node. The value is kept, and read again whenever the node was modified from elsewhere."""

    def __init__(self, parameter, node):
        self.parameter, self.node, self.writing = parameter, node, False
        if not node.HasParameter(parameter.name):
            parameter.write(node, parameter.default.value)
        self.value = parameter.read(node)
        me = weakref.ref(self)
        self.tag = node.AddObserver(vtk.vtkCommand.ModifiedEvent, lambda *_: me() and me().modified())

    def __del__(self):
        if hasattr(self, "tag"):
            self.node.RemoveObserver(self.tag)

    def modified(self):
        if not self.writing:
            if not self.node.HasParameter(self.parameter.name):
                self.parameter.write(self.node, self.parameter.default.value)
            self.value = self.parameter.read(self.node)

    def write(self, value):
        self.writing = True
        try:
            with slicer.util.NodeModify(self.node):
                self.parameter.write(self.node, value)
                self.value = self.parameter.read(self.node)
        finally:
            self.writing = False


# --- the wrapper ----------------------------------------------------------------------------------------------------------------


def parameterNodeWrapper(classtype=None):
    """Class decorator: annotated members become parameters of the node given to the constructor."""
    return _wrapped if classtype is None else _wrapped(classtype)


def isParameterNodeWrapper(thing):
    return getattr(thing, "_is_parameter_node_wrapper", False)


def _wrapped(classtype):
    parameters = {}
    for name, annotated in typing.get_type_hints(classtype, include_extras=True).items():
        try:
            parameters[name] = _Parameter(name, annotated)
        except Exception as error:
            raise Exception(f"Unable to create serializer for {classtype} member {name}") from error
        if hasattr(classtype, name):
            parameters[name].default = Default(getattr(classtype, name))
        setattr(classtype, name, _member(name))
    for name, member in {**_METHODS, "allParameters": parameters, "_is_parameter_node_wrapper": True}.items():
        if hasattr(classtype, name):
            raise ValueError(f"Cannot use reserved name '{name}' in a parameterNodeWrapper")
        setattr(classtype, name, member)
    classtype.dataType = staticmethod(lambda name: _known(classtype, name).unalteredType)
    classtype.__init__ = _initialise
    return classtype


def _member(name):
    return property(lambda self: self._values[name].value, lambda self, value: self._values[name].write(value))


def _initialise(self, parameterNode):
    self.parameterNode, self._guis, self._next_tag, self._updating = parameterNode, {}, 0, False
    self._values = {name: _Value(parameter, parameterNode) for name, parameter in self.allParameters.items()}


def _known(wrapper, name):
    if name not in wrapper.allParameters:
        raise ValueError(f"Cannot find a param with the given name: {name}\n  Found parameters {list(wrapper.allParameters)}")
    return wrapper.allParameters[name]


def _set(self, name, value):
    _known(self, name)
    self._values[name].write(value)


def _connect_gui(self, gui):
    import qt

    widgets = gui.findChildren(qt.QWidget) if getattr(gui, "isWidgetType", lambda: False)() else vars(gui).values()
    named = {widget.property("SlicerParameterName"): widget for widget in widgets}
    return self.connectParametersToGui({name: widget for name, widget in named.items() if name})


def _connect_parameters(self, mapping):
    from .gui_connectors import GuiConnector, createGuiConnector

    for name in mapping:
        _known(self, name)
    connectors = {
        name: widget if isinstance(widget, GuiConnector) else createGuiConnector(widget, self.dataType(name))
        for name, widget in mapping.items()
    }
    for name, connector in connectors.items():
        connector.write(self.getValue(name))
        connector.onChanged(_to_parameter(self, name, connector))
    tag, self._next_tag = self._next_tag, self._next_tag + 1
    self._guis[tag] = (connectors, self.AddObserver(vtk.vtkCommand.ModifiedEvent, lambda *_: _to_gui(self)))
    return tag


def _to_parameter(self, name, connector):
    def changed():
        if not self._updating:
            with slicer.util.NodeModify(self):
                self.setValue(name, connector.read())

    return changed


def _to_gui(self):
    if self._updating:
        return
    self._updating = True
    try:
        with slicer.util.NodeModify(self):
            for connectors, _ in list(self._guis.values()):
                for name, connector in connectors.items():
                    connector.write(self.getValue(name))
    finally:
        self._updating = False


def _disconnect_gui(self, tag):
    if tag in self._guis:
        connectors, observer = self._guis.pop(tag)
        for connector in connectors.values():
            connector.onChanged(None)
        self.RemoveObserver(observer)


_METHODS = {
    "default": lambda self, name: _known(self, name).default,
    "isCached": lambda self, name: _known(self, name) is not None,
    "dataType": None,
    "getValue": lambda self, name: _known(self, name) and self._values[name].value,
    "setValue": _set,
    "connectGui": _connect_gui,
    "connectParametersToGui": _connect_parameters,
    "disconnectGui": _disconnect_gui,
    "StartModify": lambda self: self.parameterNode.StartModify(),
    "EndModify": lambda self, was: self.parameterNode.EndModify(was),
    "AddObserver": lambda self, event, callback, priority=0.0: self.parameterNode.AddObserver(event, callback, priority),
    "RemoveObserver": lambda self, tag: self.parameterNode.RemoveObserver(tag),
    "Modified": lambda self: self.parameterNode.Modified(),
}
