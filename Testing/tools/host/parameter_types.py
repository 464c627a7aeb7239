"""The annotations of parameters: rules, defaults, and what a type stands for."""

# ruff: noqa: N802, N803 - these are Slicer's names

from __future__ import annotations

import enum
import types
import typing

import slicer


class Validator:
    """A rule for a value. Raises ValueError or TypeError."""

    def validate(self, value):
        raise NotImplementedError


class _Rule(Validator):
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, vars(self).values()))})"


class NotNone(_Rule):
    def validate(self, value):
        if value is None:
            raise ValueError("Value must not be None")


class IsInstance(_Rule):
    def __init__(self, classtype):
        self.classtype = classtype

    def validate(self, value):
        if value is not None and not isinstance(value, self.classtype):
            raise TypeError(f"Value must be of type '{self.classtype}', is type '{type(value)}' value '{value}'")


class WithinRange(_Rule):
    def __init__(self, minimum, maximum):
        self.minimum, self.maximum = minimum, maximum

    def validate(self, value):
        if not self.minimum <= value <= self.maximum:
            raise ValueError(f"Value must be within range [{self.minimum}, {self.maximum}], is {value}")


class Minimum(_Rule):
    def __init__(self, minimum):
        self.minimum = minimum

    def validate(self, value):
        if value < self.minimum:
            raise ValueError(f"Value must be at least {self.minimum}, is {value}")


class Maximum(_Rule):
    def __init__(self, maximum):
        self.maximum = maximum

    def validate(self, value):
        if value > self.maximum:
            raise ValueError(f"Value must be at most {self.maximum}, is {value}")


class Choice(_Rule):
    def __init__(self, choices):
        self.choices = choices

    def validate(self, value):
        if value not in self.choices:
            raise ValueError(f"Value is {value}, but must be in one of the following: {self.choices}")


class Exclude(_Rule):
    def __init__(self, excludedValues):
        self.excludedValues = excludedValues

    def validate(self, value):
        if value in self.excludedValues:
            raise ValueError(f"Value is {value}, but must not be one of {self.excludedValues}")


class Default:
    """The value of a parameter that was never set; `generator` makes a new one each time."""

    def __init__(self, value=None, *, generator=None):
        self._value, self._generator = value, generator

    @property
    def value(self):
        return self._generator() if self._generator else self._value


def splitAnnotations(datatype):
    """(type, annotations) of a type that may be typing.Annotated."""
    if typing.get_origin(datatype) is typing.Annotated:
        return datatype.__origin__, datatype.__metadata__
    return datatype, ()


def unannotatedType(datatype):
    return splitAnnotations(datatype)[0]


def findFirstAnnotation(annotations, kind):
    return next((one for one in annotations if isinstance(one, kind)), None)


def nodeClasses(datatype):
    """The node classes a type stands for; empty when it is not a node type."""
    plain = unannotatedType(datatype)
    parts = typing.get_args(plain) if typing.get_origin(plain) in {typing.Union, types.UnionType} else (plain,)
    parts = [unannotatedType(part) for part in parts]
    if len(parts) > 1 and type(None) not in parts:
        raise TypeError(f"{datatype} cannot be empty, and a parameter that holds a node begins empty: add None to the union.")
    if all(part is type(None) or (isinstance(part, type) and issubclass(part, slicer.vtkMRMLNode)) for part in parts):
        return tuple(part for part in parts if part is not type(None))
    return ()


def isEnum(kind):
    return isinstance(kind, type) and issubclass(kind, enum.Enum)
