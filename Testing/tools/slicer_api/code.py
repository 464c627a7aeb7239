"""Reading the extension's Python: which object each attribute is asked of, as far as the code shows it.

A small inference, repeated until nothing new is learned: what a name holds follows from imports, assignments, loops, constructors and the
arguments that functions of the extension are called with; what a call gives follows from Qt's and VTK's own signatures. Types are strings:
"QTimer" (an instance), "class:QTimer", "module:slicer.util", "own:SliceTable" (of the extension), "python:slicer.util.VTKObservationMixin"
(of one of Slicer's Python files), "ui" (what slicer.util.childWidgetVariables gives), "other" (neither Qt's nor Slicer's); None is unknown.
"""

from __future__ import annotations

import ast
import collections
import functools
import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import TestCase

import numpy as np

from . import live

SOURCES = ("slicer", "SampleData", "PyTorchUtils")  # Python modules of Slicer and of the PyTorch extension
HELPERS = {"connect", "disconnect"}  # PythonQt gives them to every object
# What Slicer's base classes hold (Base/Python/slicer/ScriptedLoadableModule.py)
_INHERITED = {
    ("ScriptedLoadableModule", "parent"): "qSlicerScriptedLoadableModule",
    ("ScriptedLoadableModuleWidget", "parent"): "qSlicerScriptedLoadableModuleWidget",
    ("ScriptedLoadableModuleWidget", "layout"): "QVBoxLayout",
}
_APPLICATION = {"slicer.app": "qSlicerApplication", "slicer.mrmlScene": "vtkMRMLScene"}
_BY_CLASS_NAME = {"AddNewNodeByClass", "GetFirstNodeByClass", "CreateNodeByClass", "getNodesByClass"}
_PYTHON = (
    str,
    bytes,
    list,
    dict,
    set,
    tuple,
    int,
    float,
    OSError,
    Path,
    np.ndarray,
    collections.deque,
    type,
    os.stat_result,
    TestCase,
    type(hashlib.sha256()),
)


def scan(texts: dict[Path, str], own: dict[Path, str], widgets: dict[str, str]) -> dict[tuple[str, str], str]:
    """Uses (kind, name) with their places. texts: files to scan; own: all files of the project; widgets: name -> class."""
    trees = {path: ast.parse(text) for path, text in texts.items()}
    project = _Project(trees, own, widgets)
    before = -1
    while len(project.known) != before:
        before = len(project.known)
        for path, tree in trees.items():
            _Reader(project, path).module(tree)
    project.uses.clear()
    for path, tree in trees.items():
        _Reader(project, path).module(tree)
    return project.uses


class _Project:
    """What is known by now: of every class of the extension its bases and methods; `known`: (owner, name) -> type."""

    def __init__(self, trees: dict[Path, ast.Module], own: dict[Path, str], widgets: dict[str, str]) -> None:
        self.widgets = widgets
        self.known: dict[tuple[str, str], Any] = {}
        self.uses: dict[tuple[str, str], str] = {}
        self.bases: dict[str, list[str]] = {}
        self.functions: dict[str, ast.FunctionDef] = {}
        for node in (node for tree in trees.values() for node in tree.body):
            if isinstance(node, ast.ClassDef):
                self.bases[node.name] = [base.id for base in node.bases if isinstance(base, ast.Name)]
                self.functions |= {f"{node.name}.{item.name}": item for item in node.body if isinstance(item, ast.FunctionDef)}
            elif isinstance(node, ast.FunctionDef):
                self.functions[node.name] = node
        self.own_names = {name for text in own.values() for name in _defined(ast.parse(text))}
        self.python_names = {name for kind in _PYTHON for name in dir(kind)}

    def learn(self, owner: str, name: str, kind: Any) -> None:
        if kind is not None:
            self.known.setdefault((owner, name), kind)


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
            if node.value.id == "self":
                yield node.attr
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


class _Reader(ast.NodeVisitor):
    """Reads one file. Scope: names of the module, then of the function under way."""

    def __init__(self, project: _Project, path: Path) -> None:
        self.project, self.path = project, path
        self.inside_class: str | None = None
        self.scope = f"{path.stem}:"
        self.called: set[int] = set()

    def module(self, tree: ast.Module) -> None:
        for node in tree.body:
            self.visit(node)

    # --- names ----------------------------------------------------------------------------------------------------------------

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            name = alias.name if alias.asname else alias.name.split(".")[0]
            self.project.learn(self.scope, alias.asname or name, f"module:{name}")
            if alias.name.split(".")[0] in SOURCES:
                self._use("name", alias.name, node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            kind = self._attribute_of(f"module:{node.module}", alias.name, node) if node.module and not node.level else None
            if kind in (None, "other"):
                kind = f"class:own:{alias.name}" if alias.name in self.project.bases else f"own-module:{alias.name}"
            self.project.learn(self.scope, alias.asname or alias.name, kind)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.inside_class = node.name
        self.project.learn(self.scope, node.name, f"class:own:{node.name}")
        for item in [*node.decorator_list, *node.bases, *node.body]:
            self.visit(item)
        self.inside_class = None

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer, self.scope = self.scope, f"{self.inside_class}.{node.name}" if self.inside_class else node.name
        for decorator in node.decorator_list:
            self.visit(decorator)
        if self.inside_class and node.args.args and node.args.args[0].arg == "self":
            self.project.learn(self.scope, "self", f"own:{self.inside_class}")
        if outer.count(":") == 0:  # a function inside a function sees its names
            for (owner, name), kind in list(self.project.known.items()):
                if owner == outer:
                    self.project.learn(self.scope, name, kind)
        for item in node.body:
            self.visit(item)
            if isinstance(item, ast.Return) and item.value is not None:
                self.project.learn(f"{self.scope}()", "returns", self.type(item.value))
        self.scope = outer

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.visit(node.body)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self._bind(target, self.type(node.value))
            self.visit(target)

    def visit_For(self, node: ast.For) -> None:
        self.visit(node.iter)
        kinds = self.type(node.iter)
        for kind in kinds if isinstance(kinds, tuple) and kinds and not isinstance(kinds, str) else (kinds,):
            self._bind(node.target, kind[5:] if isinstance(kind, str) and kind.startswith("many:") else kind if kinds != kind else None)
            for item in node.body:
                self.visit(item)
            if isinstance(kinds, tuple):  # each turn of the loop may hold another class
                self.project.known.pop((self.scope, getattr(node.target, "id", "")), None)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        kind = self.type(node.iter)
        if isinstance(kind, str) and kind.startswith("many:"):
            self._bind(node.target, kind[5:])
        self.generic_visit(node)

    def _bind(self, target: ast.expr, kind: Any) -> None:
        if isinstance(target, ast.Name):
            self.project.learn(self.scope, target.id, kind)
        elif isinstance(target, ast.Attribute) and self.type(target.value) == f"own:{self.inside_class}":
            self.project.learn(self.inside_class, target.attr, kind)
        elif isinstance(target, ast.Tuple) and isinstance(kind, tuple) and len(kind) == len(target.elts):
            for part, one in zip(target.elts, kind, strict=True):
                self._bind(part, one)

    # --- uses -----------------------------------------------------------------------------------------------------------------

    def visit_Call(self, node: ast.Call) -> None:
        self.called.add(id(node.func))
        self.generic_visit(node)
        function = self.type(node.func)
        if isinstance(function, str) and function.startswith("class:own:"):
            self._pass_on(f"{function[10:]}.__init__", node, 1)
        elif isinstance(node.func, ast.Attribute):
            base = self.type(node.func.value)
            if isinstance(base, str) and base.startswith("own:"):
                self._pass_on(f"{base[4:]}.{node.func.attr}", node, 1)
            elif isinstance(base, str) and base.startswith("own-module:"):
                self._pass_on(node.func.attr, node, 0)
            if node.func.attr in HELPERS and node.args:
                for signature in self._signatures(node.args[0]):
                    self._use("signal", f"{base if isinstance(base, str) else '*'}.{signature}", node)
        elif isinstance(node.func, ast.Name) and node.func.id in self.project.functions:
            self._pass_on(node.func.id, node, 0)
        if isinstance(function, str) and function.startswith("python:"):
            self._note_call(function[7:], node)

    def _note_call(self, name: str, node: ast.Call) -> None:
        words = [keyword.arg for keyword in node.keywords]
        if None not in words and not any(isinstance(argument, ast.Starred) for argument in node.args):
            shape = ["_"] * len(node.args) + [f"{word}=" for word in words]
            self._use("call", f"{name}({', '.join(shape)})", node)

    def _signatures(self, signal: ast.expr) -> list[str]:
        """The signal that is connected; when it comes out of a table, every signature that the class has in a dictionary's keys."""
        if isinstance(signal, ast.Constant):
            return [str(signal.value)]
        methods = [item for name, item in self.project.functions.items() if name.startswith(f"{self.inside_class}.")]
        tables = [node for method in methods for node in ast.walk(method) if isinstance(node, ast.Dict)]
        keys = [str(key.value) for table in tables for key in table.keys if isinstance(key, ast.Constant)]
        return [key for key in keys if re.fullmatch(r"\w+\([\w:*,<>]*\)", key)] or ["?"]

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.generic_visit(node)
        base = self.type(node.value)
        if base is None:
            self._unknown(node)
        else:
            self._attribute_of(base, node.attr, node)

    def _use(self, kind: str, name: str, node: ast.AST) -> None:
        self.project.uses.setdefault((kind, name), f"{self.path.name}:{getattr(node, 'lineno', 0)}")

    def _unknown(self, node: ast.Attribute) -> None:
        name = node.attr
        if name not in HELPERS and not name.startswith("__") and name not in self.project.own_names | self.project.python_names:
            self._use("vtk" if name[0].isupper() else "loose", f"*.{name}", node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and re.fullmatch(r"vtk[A-Z]\w+", node.value):  # AddNewNodeByClass, IsA and the like
            self._use("vtk", node.value, node)

    def _pass_on(self, function: str, node: ast.Call, skip: int) -> None:
        """What a function of the extension is called with is what its parameters hold."""
        definition = self.project.functions.get(function)
        if definition is None:
            return
        names = [arg.arg for arg in definition.args.args][skip:]
        for name, value in zip(names, node.args, strict=False):
            self.project.learn(function, name, self.type(value))
        for keyword in node.keywords:
            if keyword.arg:
                self.project.learn(function, keyword.arg, self.type(keyword.value))

    # --- types ----------------------------------------------------------------------------------------------------------------

    def type(self, node: ast.expr | None) -> Any:
        """What an expression gives."""
        if isinstance(node, ast.Name):
            for scope in (self.scope, f"{self.path.stem}:"):
                if (scope, node.id) in self.project.known:
                    return self.project.known[scope, node.id]
            return None
        if isinstance(node, ast.Attribute):
            base = self.type(node.value)
            return None if base is None else self._attribute_of(base, node.attr, None)
        if isinstance(node, ast.Tuple):
            return tuple(self.type(item) for item in node.elts)
        if isinstance(node, ast.Call):
            return self._given_by(node)
        if isinstance(node, ast.IfExp):
            return self.type(node.body) or self.type(node.orelse)
        if isinstance(node, ast.Constant | ast.JoinedStr | ast.List | ast.Dict):
            return "other"
        return None

    def _given_by(self, node: ast.Call) -> Any:
        function = self.type(node.func)
        if isinstance(node.func, ast.Attribute) and node.func.attr in _BY_CLASS_NAME and node.args:
            name = getattr(node.args[0], "value", None)
            return f"many:{name}" if node.func.attr == "getNodesByClass" else name
        if function == "python:slicer.util.childWidgetVariables":
            return "ui"
        if function == "python:slicer.util.loadUI":
            return next(iter(self.project.widgets.values()))
        if isinstance(node.func, ast.Name) and node.func.id in self.project.functions:
            return self.project.known.get((f"{node.func.id}()", "returns"))
        if isinstance(function, str) and function.startswith("class:"):
            return function[6:]
        if isinstance(function, str) and function.startswith("gives:"):
            return function[6:] or None
        if function == "other":
            return "other"
        if isinstance(function, str) and function.startswith("python:") and function.rpartition(".")[2][:1].isupper():
            return f"{function}()"  # an instance of one of Slicer's Python classes
        return None

    def _attribute_of(self, base: Any, name: str, node: ast.AST | None) -> Any:
        """The type of `base.name`; with a node, the use is noted."""
        if not isinstance(base, str):
            return None
        note = functools.partial(self._use, node=node) if node is not None else lambda *_: None
        if base == "ui":
            return self.project.widgets.get(name) or (note("name", f"ui.{name}") if node is not None else None)
        if base.startswith("module:"):
            return self._attribute_of_module(base[7:], name, note)
        if base.startswith("python:"):
            inside = base[7:].removesuffix("()")
            note("name", f"{inside}.{name}")
            return f"python:{inside}.{name}"
        if base.startswith("own:"):
            return self._attribute_of_own(base[4:], name, note)
        if base == "other":
            return "other"
        if base.startswith("own-module:") and name in self.project.bases:
            return f"class:own:{name}"
        if base.startswith(("class:own:", "own-module:", "many:", "gives:")):
            return None
        return self._attribute_of_class(base.removeprefix("class:"), base.startswith("class:"), name, node, note)

    def _attribute_of_module(self, module: str, name: str, note: Any) -> Any:
        dotted = f"{module}.{name}"
        if module in ("qt", "ctk"):
            note("class", name)
            return f"class:{name}"
        if module == "vtk" or (module == "slicer" and name.startswith("vtk")):
            note("vtk", name)
            return f"class:{name}"
        if module.split(".", maxsplit=1)[0] not in SOURCES:
            return "other"
        note("name", dotted)
        if dotted in _APPLICATION:
            return _APPLICATION[dotted]
        if dotted == "slicer.modules" or (module == "slicer" and name[0].islower()):
            return f"module:{dotted}"
        return f"python:{dotted}"

    def _attribute_of_own(self, kind: str, name: str, note: Any) -> Any:
        if f"{kind}.{name}" in self.project.functions:
            return self.project.known.get((kind, name))
        for base in self.project.bases.get(kind, []):
            if (base, name) in _INHERITED:
                return _INHERITED[base, name]
        found = self.project.known.get((kind, name))
        if found is None and name not in self.project.own_names | self.project.python_names:  # inherited from one of Slicer's classes
            note("loose", f"*.{name}")
        return found

    def _attribute_of_class(self, kind: str, is_class: bool, name: str, node: ast.AST | None, note: Any) -> Any:
        if kind.startswith("vtk"):
            note("vtk", f"{kind}.{name}")
            return f"gives:{live.vtk_returns(kind, name)}"
        if name in HELPERS:
            return None
        called = node is not None and id(node) in self.called
        if called:
            note("static" if is_class else "method", f"{kind}.{name}")
        else:
            note("enumerator" if is_class else "property", f"{kind}.{name}")
        return f"gives:{live.qt_returns(kind, name)}"
