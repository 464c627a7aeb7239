"""Every use of a name of Slicer, Qt, CTK or MRML in the extension: what the code and the .ui file say, as (kind, name).

Kinds: "name" (`slicer.util.loadUI`), "call" (`slicer.util.errorDisplay(_, windowTitle=)`: how many arguments and which keywords),
"class" (`QTimer`), "enumerator" (`QProcess.NotRunning`), "static" (`QTimer.singleShot`, called on the class), "method", "property",
"signal" and "slot", "vtk" (`vtkMRMLScene.Clear`; `*.Clear` on an object whose class the code does not show) and "loose" (`*.connectGui`:
neither Python's nor the project's own, on an object whose class the code does not show).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from . import code

ROOT = Path(__file__).resolve().parents[3]
UI = ROOT / "Resources" / "UI" / "MedPruner.ui"
# No properties of these classes: read by slicer.parameterNodeWrapper, and by the loader of .ui files, which calls setBuddy and
# setContentsMargins for them.
_NOT_SETTERS = {"SlicerParameterName", "buddy", "leftMargin", "topMargin", "rightMargin", "bottomMargin"}


_SCENE = ("answer_nodes", "bundle", "edits", "mrml", "parts", "pointing")


class Use(NamedTuple):
    """kind and name as above."""

    kind: str
    name: str


def files() -> list[Path]:
    """The Python files whose uses are checked: the extension, and what touches MRML in MedPrunerLogic."""
    logic = ROOT / "MedPrunerLogic"
    return [*sorted((ROOT / "MedPrunerExtension").rglob("*.py")), *(logic / "scene" / f"{name}.py" for name in _SCENE)]


def own_files() -> list[Path]:
    """The files whose names are the project's own."""
    return [*files(), *sorted((ROOT / "MedPrunerLogic").rglob("*.py"))]


def widgets(path: Path = UI) -> dict[str, str]:
    """Class of every widget of the .ui file, by name."""
    return {widget.get("name"): widget.get("class") for widget in ElementTree.parse(path).iter("widget")}


def of_ui(path: Path = UI) -> dict[Use, str]:
    """Uses in the .ui file, each with the widget that has it."""
    found: dict[Use, str] = {}
    tree = ElementTree.parse(path)
    for widget in [*tree.iter("widget"), *tree.iter("layout"), *tree.iter("spacer")]:
        kind = {"spacer": "QSpacerItem"}.get(widget.tag, widget.get("class"))
        place = f"{path.name}: {widget.get('name')}"
        found[Use("class", kind)] = place
        for entry in widget.findall("property"):
            if entry.get("name") not in _NOT_SETTERS and widget.tag != "spacer":  # of a spacer the loader takes two words, not properties
                found[Use("property", f"{kind}.{entry.get('name')}")] = place
            for name in (entry.findtext("set") or entry.findtext("enum") or "").split("|"):
                if name:
                    found[Use("enumerator", name.replace("::", "."))] = place
    classes = widgets(path)
    for connection in tree.iter("connection"):
        sender, signal, receiver, slot = (connection.findtext(part) for part in ("sender", "signal", "receiver", "slot"))
        found[Use("signal", f"{classes[sender]}.{signal}")] = f"{path.name}: {sender}"
        found[Use("slot", f"{classes[receiver]}.{slot}")] = f"{path.name}: {receiver}"
    return found


def all_uses(more: dict[Path, str] | None = None) -> dict[Use, str]:
    """Every use, with a place where it is. more: files to be read with this text instead (for tests of the tests)."""
    texts = {path: path.read_text(encoding="utf-8") for path in files()} | (more or {})
    own = {path: path.read_text(encoding="utf-8") for path in own_files()} | (more or {})
    found = {Use(*use): place for use, place in code.scan(texts, own, widgets()).items()}
    return of_ui() | found
