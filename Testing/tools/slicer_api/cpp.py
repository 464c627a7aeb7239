"""What a C++ header says of a class: enough of C++ to read Qt's, CTK's and Slicer's headers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from PySide6.QtCore import QMetaObject


@dataclass
class CppClass:
    """One class, its public side. Signals and slots by signature as Qt normalises it (defaults left out one by one), the rest by name."""

    bases: list[str] = field(default_factory=list)
    properties: set[str] = field(default_factory=set)
    enumerators: set[str] = field(default_factory=set)
    methods: set[str] = field(default_factory=set)
    invokable: set[str] = field(default_factory=set)
    slots: set[str] = field(default_factory=set)
    signals: set[str] = field(default_factory=set)


def read_class(text: str, name: str) -> CppClass | None:
    """The class of that name in a header, or None."""
    text = _bare(text)
    head = re.search(rf"\b(?:class|struct|namespace)\s+(?:[A-Z][A-Z0-9_]+\s+)?{name}\s*(?:final\s*)?(:[^{{;]*)?\{{", text)
    if head is None:
        return None
    body = _inside(text, head.end())
    found = CppClass(bases=re.findall(r"public\s+(?:virtual\s+)?(\w+)", head[1] or ""))
    found.properties = set(re.findall(r"Q_PROPERTY\(\s*[\w:<>,*& ]+?[\s*&](\w+)\s+(?:READ|MEMBER)", body))
    for enum in re.finditer(r"\benum\b[^{;]*\{([^}]*)\}", body):
        found.enumerators |= {match[1] for match in re.finditer(r"(?:^|,)\s*([A-Za-z_]\w*)", enum[1])}
    for kind, statement in _statements(_flat(body)):
        _read_statement(found, kind, statement)
    return found


def _bare(text: str) -> str:
    """Without comments, strings and preprocessor lines."""
    text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.DOTALL)
    text = re.sub(r"\\\n", " ", text)
    text = re.sub(r'"(?:\\.|[^"\\\n])*"', '""', text)
    return re.sub(r"^[ \t]*#[^\n]*", "", text, flags=re.MULTILINE)


def _inside(text: str, start: int) -> str:
    depth, end = 1, start
    while depth and end < len(text):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        end += 1
    return text[start : end - 1]


def _flat(body: str) -> str:
    """Without what stands in braces: bodies of functions, enumerations and classes."""
    while "{" in body:
        shorter = re.sub(r"\{[^{}]*\}", ";", body)
        if shorter == body:
            break
        body = shorter
    return body


def _statements(body: str) -> list[tuple[str, str]]:
    """(section, statement): section is "public", "public slots", "signals", "protected" and so on."""
    parts = re.split(r"\b(public|protected|private|signals|Q_SIGNALS)\s*(slots|Q_SLOTS)?\s*:(?!:)", body)
    found, section = [], "private"
    for index in range(0, len(parts), 3):
        found += [(section, statement.strip()) for statement in parts[index].split(";")]
        if index + 2 < len(parts):
            access = "signals" if parts[index + 1] == "Q_SIGNALS" else parts[index + 1]
            section = f"{access} slots" if parts[index + 2] else access
    return found


def _read_statement(found: CppClass, section: str, statement: str) -> None:
    invokable = "Q_INVOKABLE" in statement
    statement = re.sub(r"\b[A-Z][A-Z0-9_]{3,}\b(\s*\((?:[^()]|\([^()]*\))*\))?", " ", statement)  # macros
    match = re.search(r"(\w+)\s*\(", statement)
    if match is None or section not in ("public", "public slots", "signals") or "operator" in statement:
        return
    name = match[1]
    if section == "public":
        found.methods.add(name)
        if invokable:
            found.invokable.add(name)
        return
    (found.signals if section == "signals" else found.slots).update(signatures(name, statement[match.end() :]))


def signatures(name: str, rest: str) -> set[str]:
    """What Qt calls a function of which the text after the bracket is given: one signature, and one more for each default."""
    depth, end = 1, 0
    while depth and end < len(rest):
        depth += {"(": 1, ")": -1}.get(rest[end], 0)
        end += 1
    types, defaults = [], 0
    for argument in _split(rest[: end - 1]):
        bare, _, default = argument.partition("=")
        defaults += bool(default)
        if bare.strip() not in ("", "QPrivateSignal", "void"):
            types.append(_type(bare))
    shapes = (types[: len(types) - left] for left in range(defaults + 1))
    return {bytes(QMetaObject.normalizedSignature(f"{name}({','.join(shape)})").data()).decode() for shape in shapes}


def _split(arguments: str) -> list[str]:
    parts, depth = [""], 0
    for letter in arguments:
        depth += {"<": 1, "(": 1, ">": -1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _type(argument: str) -> str:
    """Without the argument's own name."""
    argument = argument.strip()
    match = re.fullmatch(r"(.*[\w>&*])\s*[\s&*]\s*(\w+)", argument)
    words = argument.replace("const ", "").split()
    if match and len(words) > 1 and match[2] not in ("int", "long", "char", "double", "short"):
        return argument[: argument.rindex(match[2])].strip()
    found = re.fullmatch(r"(.+[*&])(\w+)", argument)  # QString &text
    return found[1] if found else argument
