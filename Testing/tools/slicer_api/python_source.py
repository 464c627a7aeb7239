"""What one of Slicer's Python files defines: names, and the arguments its functions take. Read, not imported."""

from __future__ import annotations

import ast
import inspect
from typing import Any


def find(tree: ast.Module, names: list[str]) -> ast.AST | None:
    """The definition of `names` ("Class", "method"), or of a name that an assignment or an import makes."""
    scope: Any = tree
    for name in names:
        scope = next((node for node in _within(scope) if getattr(node, "name", None) == name or _assigns(node, name)), None)
        if scope is None:
            return None
    return scope


def _within(scope: Any) -> list[ast.AST]:
    found = []
    for node in getattr(scope, "body", []):
        found.append(node)
        if isinstance(node, ast.If | ast.Try):
            found += _within(node)
    return found


def _assigns(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    return isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == name


def accepts(definition: ast.AST, call: str, inside_class: bool) -> bool:
    """Whether a function or a class can be called so. call: `name(_, keyword=)`."""
    if isinstance(definition, ast.ClassDef):
        decorated = any("dataclass" in ast.dump(one) for one in definition.decorator_list)
        made = next((node for node in definition.body if isinstance(node, ast.FunctionDef) and node.name == "__init__"), None)
        if made is None and decorated:
            fields = [node.target.id for node in definition.body if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)]
            return _binds(inspect.Signature([inspect.Parameter(one, inspect.Parameter.POSITIONAL_OR_KEYWORD) for one in fields]), call, 0)
        return made is None or _binds(_signature(made), call, 1)
    if not isinstance(definition, ast.FunctionDef):
        return False
    static = any(getattr(one, "id", "") == "staticmethod" for one in definition.decorator_list)
    if static or not inside_class or definition.name == "__init__":
        return _binds(_signature(definition), call, 0)
    # A method: of an object, or through its class with the object as the first argument. The code does not always show which.
    return _binds(_signature(definition), call, 1) or ("(_" in call and _binds(_signature(definition), call, 0))


def _signature(function: ast.FunctionDef) -> inspect.Signature:
    arguments, kinds = function.args, inspect.Parameter
    plain = [*arguments.posonlyargs, *arguments.args]
    needed = len(plain) - len(arguments.defaults)
    found = [
        kinds(one.arg, kinds.POSITIONAL_OR_KEYWORD, default=kinds.empty if index < needed else None) for index, one in enumerate(plain)
    ]
    found += [kinds(arguments.vararg.arg, kinds.VAR_POSITIONAL)] if arguments.vararg else []
    found += [
        kinds(one.arg, kinds.KEYWORD_ONLY, default=kinds.empty if default is None else None)
        for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    ]
    found += [kinds(arguments.kwarg.arg, kinds.VAR_KEYWORD)] if arguments.kwarg else []
    return inspect.Signature(found)


def _binds(signature: inspect.Signature, call: str, bound: int) -> bool:
    """bound: how many arguments (self) the call gives without saying so."""
    words = [word.strip() for word in call[call.index("(") + 1 : -1].split(",") if word.strip()]
    try:
        signature.bind(*["_"] * (bound + words.count("_")), **{word[:-1]: "" for word in words if word.endswith("=")})
    except TypeError:
        return False
    return True
