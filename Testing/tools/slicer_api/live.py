"""What this Python environment itself knows: MRML and VTK from slicer-core 5.12 (Slicer's own), Qt 6 from PySide6."""

from __future__ import annotations

import functools
import importlib.util
import re
from pathlib import Path
from typing import Any

_QT_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtWidgets")
# What functions of Slicer's own C++ classes give, as far as it is used; extract.py holds it against the headers
SLICER_RETURNS = {
    ("qSlicerApplication", "layoutManager"): "qSlicerLayoutManager",
    ("qSlicerApplication", "userSettings"): "QSettings",
    ("qSlicerApplication", "dicomDatabase"): "ctkDICOMDatabase",
    ("qSlicerLayoutManager", "sliceWidget"): "qMRMLSliceWidget",
    ("qSlicerLayoutManager", "plotWidget"): "qMRMLPlotWidget",
    ("qMRMLSliceWidget", "sliceView"): "qMRMLSliceView",
    ("qMRMLPlotWidget", "plotView"): "qMRMLPlotView",
    ("qMRMLNodeComboBox", "sortFilterProxyModel"): "qMRMLSortFilterProxyModel",
}
_QT_BASES = {"qSlicerApplication": "QApplication"}


def qt_class(name: str) -> Any:
    """The class of that name in PySide6, or None."""
    import PySide6.QtCore
    import PySide6.QtGui
    import PySide6.QtNetwork
    import PySide6.QtWidgets

    return next((getattr(getattr(PySide6, module), name) for module in _QT_MODULES if hasattr(getattr(PySide6, module), name)), None)


def _meta(name: str) -> Any:
    """A class's meta object. By way of a subclass: PySide6 can lose its hold of the class's own one when a widget of it is destroyed."""
    return type(name, (qt_class(name),), {}).staticMetaObject


def _qt_methods(name: str, kind: int) -> set[str]:
    meta = _meta(name)
    methods = (meta.method(index) for index in range(meta.methodCount()))
    return {bytes(method.methodSignature()).decode() for method in methods if method.methodType().value == kind}


@functools.cache
def qt_signals(name: str) -> set[str]:
    """Signatures of a class's signals, inherited ones too."""
    from PySide6.QtCore import QMetaMethod

    return _qt_methods(name, QMetaMethod.MethodType.Signal.value)


@functools.cache
def qt_properties(name: str) -> set[str]:
    """Names of a class's properties, inherited ones too. Of a layout in a .ui file: none but Qt's own."""
    meta = _meta(name)
    return {meta.property(index).name() for index in range(meta.propertyCount())}


def qt_returns(kind: str, name: str) -> str:
    """Name of the Qt class that a method gives; empty when it gives none, or the class is not Qt's."""
    if (kind, name) in SLICER_RETURNS:
        return SLICER_RETURNS[kind, name]
    from shibokensupport.signature import get_signature

    method = getattr(qt_class(_QT_BASES.get(kind, kind)), name, None)
    signatures = get_signature(method) if callable(method) else None
    for signature in signatures if isinstance(signatures, list) else [signatures]:
        given = getattr(signature, "return_annotation", "")
        given = getattr(given, "__name__", str(given).rpartition(".")[2])
        if re.fullmatch(r"Q\w+", given) and qt_class(given) is not None:
            return given
    return ""


@functools.cache
def vtk_classes() -> dict[str, type]:
    """Every class of VTK and of slicer-core, by name."""
    import slicer
    import vtk

    both = {**vars(vtk), **{name: getattr(slicer, name) for name in dir(slicer) if name.startswith("vtk")}}
    return {name: kind for name, kind in both.items() if isinstance(kind, type) and name.startswith("vtk")}


@functools.cache
def _all_vtk_members() -> set[str]:
    return {name for kind in vtk_classes().values() for name in dir(kind)}


def vtk_has(name: str) -> bool:
    """Whether `vtkClass`, `vtkClass.Member` or `*.Member` exists. A declared class may stand for one that inherits from it."""
    import vtk

    kind, _, member = name.partition(".")
    if kind == "*":
        return member in _all_vtk_members()
    if not member:
        return kind in vtk_classes() or hasattr(vtk, kind)
    owner = vtk_classes().get(kind) or getattr(vtk, kind, None)
    if owner is None:
        return False
    heirs = (one for one in vtk_classes().values() if isinstance(owner, type) and issubclass(one, owner))
    return hasattr(owner, member) or any(hasattr(one, member) for one in heirs)


def vtk_returns(kind: str, name: str) -> str:
    """Name of the VTK class that a method says it gives, or nothing."""
    text = getattr(getattr(vtk_classes().get(kind), name, None), "__doc__", None) or ""
    found = re.search(r"-> (vtk\w+)", text)
    return found[1] if found and found[1] in vtk_classes() else ""


def slicer_util() -> Path:
    """slicer/util.py of slicer-core."""
    return Path(importlib.util.find_spec("slicer").submodule_search_locations[0]) / "util.py"
