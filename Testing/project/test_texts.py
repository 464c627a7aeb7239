"""Every text of the panel can be translated, everything that can be used says what it does, Tab goes from top to bottom."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "MedPrunerExtension").rglob("*.py"))
ENGINE = sorted((ROOT / "MedPrunerLogic").rglob("*.py"))
UI = ROOT / "Resources" / "UI" / "MedPruner.ui"

ATTRIBUTES = {"text", "toolTip", "title", "windowTitle", "placeholderText", "helpText", "acknowledgementText", "suffix", "prefix"}
CALLS = {
    "MedPrunerError",
    "addItem",
    "setItemText",
    "setText",
    "setTitle",
    "setToolTip",
    "setHorizontalHeaderLabels",
    "errorDisplay",
    "infoDisplay",
    "warningDisplay",
    "confirmOkCancelDisplay",
    "confirmYesNoDisplay",
    "getSaveFileName",
    "getOpenFileName",
    "getExistingDirectory",
    "stage",
    "error",
    "note",
    "restart",
    "_giveUp",
}  # restart and _giveUp: their reasons are shown
KEYWORDS = {"windowTitle", "title"}
LEFT_AS_THEY_ARE = {"MedPruner", "MedPruner.html", "GB", "MB", "mm", "txt", "html", "pdf", "PDF"}  # names and units
NOT_FOR_PEOPLE = {"_copyForReport", "MedPrunerTest", "_send", "describeForReport"}  # the bug report and the self-test stay English

INTERACTIVE = {
    "QPushButton",
    "QToolButton",
    "QComboBox",
    "QSpinBox",
    "QDoubleSpinBox",
    "QCheckBox",
    "QRadioButton",
    "QSlider",
    "QLineEdit",
    "QTextEdit",
    "QPlainTextEdit",
    "QTableWidget",
    "ctkSliderWidget",
    "ctkPathLineEdit",
    "qMRMLNodeComboBox",
}
SECTION = "ctkCollapsibleButton"  # a QAbstractButton: Tab stops at it, Space opens it


# --- the code -------------------------------------------------------------------------------------------------------------------


def untranslated(source: str) -> list[str]:
    """Line and text of every literal that reaches a widget without `_`."""
    found = []
    for function in _functions(ast.parse(source)):
        for node in ast.walk(function):
            for value in _shown(node):
                found += [f"{line}: {text!r}" for line, text in _literals(value, function, set())]
    return sorted(set(found))


def _functions(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if getattr(node, "name", None) not in NOT_FOR_PEOPLE:
            if isinstance(node, ast.FunctionDef):
                yield node
            else:
                yield from _functions(node)


def _shown(node: ast.AST) -> list[ast.expr]:
    """The expressions that a statement or a call shows to people."""
    if isinstance(node, ast.Assign) and any(isinstance(one, ast.Attribute) and one.attr in ATTRIBUTES for one in node.targets):
        return [node.value]
    if not isinstance(node, ast.Call):
        return []
    shown = [word.value for word in node.keywords if word.arg in KEYWORDS]
    if _name(node.func) in CALLS:
        shown += node.args[:1] if _name(node.func) == "addItem" else node.args  # what follows is for programs
    return shown


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(value: ast.AST, function: ast.AST, seen: set[str]) -> Iterator[tuple[int, str]]:
    """Words that an expression may give, names of the same function followed; what `_` gives is not among them."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and _is_for_people(value.value):
        yield value.lineno, value.value
    for part in _parts(value, function, seen):
        yield from _literals(part, function, seen | {getattr(value, "id", "")})


def _is_for_people(text: str) -> bool:
    words = re.sub(r"\{\w*\}", "", text).split()
    return any(re.search(r"[^\W\d_]{2}", word) and word.strip("(*.,:;!?)") not in LEFT_AS_THEY_ARE for word in words)


def _parts(value: ast.AST, function: ast.AST, seen: set[str]) -> list[ast.AST]:
    """The expressions whose texts an expression gives on."""
    if isinstance(value, ast.Call):
        inside = [value.func.value] if _name(value.func) in ("format", "join") and isinstance(value.func, ast.Attribute) else []
        return inside + (value.args if _name(value.func) == "join" else [])
    if isinstance(value, ast.Name):
        return [] if value.id in seen else _assigned(value.id, function)
    if isinstance(value, ast.IfExp):
        return [value.body, value.orelse]
    if isinstance(value, ast.FormattedValue):
        return [value.value]
    return list(ast.iter_child_nodes(value)) if isinstance(value, ast.BinOp | ast.BoolOp | ast.List | ast.Tuple | ast.JoinedStr) else []


def _assigned(name: str, function: ast.AST) -> list[ast.AST]:
    """Everything that is assigned or added to a name."""
    found = []
    for node in ast.walk(function):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign) else []
        found += [node.value] if name in [getattr(target, "id", "") for target in targets] else []
    return found


def wrong_translations(source: str) -> list[str]:
    """Line of every `_` that a translator could not work with: no plain text, unnamed placeholders, or others filled than named."""
    tree, found = ast.parse(source), []
    for function in _functions(tree):
        filled = {id(node.func.value): node for node in ast.walk(function) if isinstance(node, ast.Call) and _name(node.func) == "format"}
        later = [{word.arg for word in node.keywords} for node in filled.values() if isinstance(node.func.value, ast.Name)]
        for node in ast.walk(function):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_"):
                continue
            text = node.args[0].value if len(node.args) == 1 and isinstance(node.args[0], ast.Constant) else None
            if not isinstance(text, str):
                found.append(f"{node.lineno}: not a plain text")
                continue
            holders = re.findall(r"\{([^{}:]*)(?::[^{}]*)?\}", text)
            if not all(holder.isidentifier() for holder in holders):
                found.append(f"{node.lineno}: a placeholder without a name")
            words = {word.arg for word in filled[id(node)].keywords} if id(node) in filled else None
            if (words is not None and words != set(holders)) or (words is None and holders and set(holders) not in later):
                found.append(f"{node.lineno}: placeholders and what fills them differ")
    return found


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.name)
def test_every_text_that_reaches_a_widget_can_be_translated(path):
    assert untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", [*CODE, *ENGINE], ids=lambda path: path.name)
def test_translators_get_whole_texts_with_named_placeholders(path):
    assert wrong_translations(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        'label.text = "Ready"',
        'label.text = f"{n} slices"',
        'text = _("Yes") if n else "No"\n    label.text = text',
        'text = ""\n    text += "Read"\n    label.text = text',
        'box.addItem("Automatic", "auto")',
        'raise MedPrunerError(_("Wrong."), "Try again.")',
        'slicer.util.errorDisplay(_("Wrong."), windowTitle="Oh dear")',
        'table.setHorizontalHeaderLabels([_("Slice"), "Distance"])',
    ],
)
def test_an_untranslated_text_is_noticed(line):
    assert untranslated(f"def f(label, n):\n    {line}\n") != []


@pytest.mark.parametrize(
    "line",
    [
        '_(f"{n} slices")',
        '_("a" + b)',
        "_(text)",
        '_("{} slices").format(n)',
        '_("{n} slices").format(m=n)',
        '_("{n} slices")',
        '_("Slices").format(n=1)',
    ],
)
def test_what_a_translator_cannot_use_is_noticed(line):
    assert wrong_translations(f"def f(n):\n    return {line}\n") != []


# --- the .ui file ---------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tree():
    return ElementTree.parse(UI)


def of(widget: ElementTree.Element, name: str) -> str | None:
    entry = next((entry for entry in widget.findall("property") if entry.get("name") == name), None)
    return None if entry is None else entry.findtext("string")


def in_reading_order(item: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Widgets from top to bottom and from left to right, whatever their order in the file."""
    if item.tag == "widget":
        yield item
    inside = [child for child in item if child.tag in ("widget", "layout", "item")]
    for child in sorted(inside, key=lambda child: (int(child.get("row", 0)), int(child.get("column", 0)))):
        yield from in_reading_order(child)


def test_every_text_of_the_ui_file_is_for_translators(tree):
    hidden = [
        f"{widget.get('name')}.{entry.get('name')}"
        for widget in tree.iter("widget")
        for entry in widget.findall("property")
        if entry.get("name") in ATTRIBUTES and (entry.find("string") is None or entry.find("string").get("notr"))
    ]
    assert hidden == []


def test_everything_that_can_be_used_says_what_it_does(tree):
    silent = [widget.get("name") for widget in tree.iter("widget") if widget.get("class") in INTERACTIVE and not of(widget, "toolTip")]
    assert silent == []


def test_tool_tips_are_sentences(tree):
    tips = {widget.get("name"): of(widget, "toolTip") for widget in tree.iter("widget")}
    assert [name for name, tip in tips.items() if tip and not tip.endswith((".", "…"))] == []


def test_tab_goes_from_top_to_bottom(tree):
    stops = [stop.text for stop in tree.iter("tabstop")]
    used = [widget for widget in in_reading_order(tree.getroot().find("widget")) if widget.get("class") in INTERACTIVE]
    listed = [stop for stop in stops if stop in {widget.get("name") for widget in used}]
    assert listed == [widget.get("name") for widget in used]


def test_tab_stops_at_each_section_before_what_is_in_it(tree):
    stops = [stop.text for stop in tree.iter("tabstop")]
    wanted = [w.get("name") for w in in_reading_order(tree.getroot().find("widget")) if w.get("class") in INTERACTIVE | {SECTION}]
    assert stops == wanted
