"""Every name of Slicer, Qt, CTK and MRML that the extension uses exists in Slicer 5.12 (slicer_api/README.md)."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from slicer_api import cpp, live, python_source, uses
from slicer_api.uses import Use

LIST = json.loads((Path(__file__).parents[1] / "tools" / "slicer_api" / "slicer_api.json").read_text(encoding="utf-8"))
LISTED = {Use(kind, name) for kind, names in LIST["found"].items() for name in names}
ADVICE = "Run Testing/tools/slicer_api/extract.py: it looks for it in Slicer's sources."
PANEL = uses.ROOT / "MedPrunerExtension" / "MedPrunerLib" / "sections" / "transcript.py"


@pytest.fixture(scope="module")
def used():
    return uses.all_uses()


def with_line(line: str) -> dict[Use, str]:
    """The uses that there would be with another function in transcript.py."""
    return uses.all_uses({PANEL: f"{PANEL.read_text(encoding='utf-8')}\n\ndef _another(label):\n    import slicer, vtk, ctk\n    {line}\n"})


def not_listed(found: dict[Use, str]) -> list[str]:
    return [f"{use.kind} {use.name} at {place}" for use, place in found.items() if use.kind != "vtk" and use not in LISTED]


def not_in_mrml(found: dict[Use, str]) -> list[str]:
    return [f"{use.name} at {place}" for use, place in found.items() if use.kind == "vtk" and not live.vtk_has(use.name)]


def not_in_qt6(found: dict[Use, str]) -> list[str]:
    """What PySide6 lacks. What is CTK's or Slicer's own is asked of no one here."""
    asked = {use: place for use, place in found.items() if use.name[0] == "Q"}
    return [f"{use.kind} {use.name} at {place}" for use, place in asked.items() if not is_in_qt6(use)]


def is_in_qt6(use: Use) -> bool:
    owner, _, member = use.name.partition(".")
    kind = live.qt_class(owner)
    if kind is None or use.kind == "class":
        return kind is not None
    if use.kind == "signal":
        return member in live.qt_signals(owner)
    if use.kind == "property":
        return member in live.qt_properties(owner)
    return hasattr(kind, member.partition("(")[0])


def test_every_use_was_found_in_slicers_sources(used):
    assert not_listed(used) == [], ADVICE


def test_the_list_holds_nothing_that_is_not_used(used):
    assert sorted(LISTED - set(used)) == [], ADVICE


def test_mrml_and_vtk_have_every_name(used):
    assert not_in_mrml(used) == []


def test_qt_6_has_every_name_too(used):
    assert not_in_qt6(used) == []


def test_every_connection_is_to_a_class_that_the_code_shows(used):
    signals = {use: place for use, place in used.items() if use.kind == "signal"}
    assert [f"{use.name} at {place}" for use, place in signals.items() if use.name.startswith(("*", "own")) or use.name.endswith("?")] == []


def test_slicer_core_has_the_functions_of_slicer_util_with_these_arguments(used):
    tree = ast.parse(live.slicer_util().read_text(encoding="utf-8"))
    calls = [use.name for use in used if use.kind == "call" and use.name.startswith("slicer.util.")]
    assert len(calls) > 8
    for call in calls:
        names = call.partition("(")[0].split(".")[2:]
        assert python_source.accepts(python_source.find(tree, names), call, len(names) > 1), call


def test_every_message_box_takes_its_text_as_it_is_and_not_for_html(used):
    boxes = [use.name for use in used if use.kind == "call" and "Display(" in use.name]
    assert len(boxes) >= 2
    assert [name for name in boxes if "textFormat=" not in name] == []


def test_nothing_is_put_off_in_the_way_that_slicer_never_forgets(used):
    assert Use("static", "QTimer.singleShot") not in used, "MedPrunerLib/later.py says why."


def test_the_scan_sees_all_kinds_of_uses(used):
    assert {use.kind for use in used} >= {"name", "call", "class", "enumerator", "static", "method", "property", "signal", "slot", "vtk"}
    for use in (
        Use("signal", "QTableWidget.cellClicked(int,int)"),  # through a constructor's argument
        Use("property", "ctkCollapsibleButton.collapsed"),  # through childWidgetVariables
        Use("signal", "QProcess.finished(int,QProcess::ExitStatus)"),  # out of a dictionary
        Use("method", "QSettings.setValue"),  # through what slicer.app.userSettings() gives
        Use("vtk", "vtkMRMLSliceNode.RotateToVolumePlane"),  # through getNodesByClass
        Use("vtk", "vtkMRMLSequenceBrowserNode"),  # a class named in a string
        Use("slot", "qMRMLNodeComboBox.setMRMLScene(vtkMRMLScene*)"),
        Use("enumerator", "ctkPathLineEdit.Dirs"),
    ):
        assert use in used, use


@pytest.mark.parametrize(
    "line",
    [
        "slicer.util.setSliceViewerLayer(background=None)",  # a misspelt function
        "slicer.util.setSliceViewerLayers(foregroundopacity=0.4)",  # a keyword that it does not have
        "slicer.app.connect('startUpCompleted()', None)",  # a misspelt signal
        "slicer.app.userSetting()",
        "button = ctk.ctkCollapsibleButton()\n    button.connect('contentsCollapsed()', None)",
        "box = ctk.ctkPathLineEdit()\n    box.path = ''",
        "timer = qt.QTimer()\n    timer.active()",  # a property is not called
        "timer = qt.QTimer()\n    timer.connect('timeOut()', None)",
        "label.setRoundCorners(3)",  # of no class at all
        "import SampleData\n    SampleData.SampleDataLogic.registerCustomSampleDataSource(category='', sampleDescription='')",
        "import slicer.packaging\n    slicer.packaging.pip_ensure([], requester='', quiet=True)",
    ],
)
def test_what_is_not_there_is_noticed(line):
    assert not_listed(with_line(line)) != []


@pytest.mark.parametrize(
    "line",
    ["slicer.vtkMRMLSliceNode.JumpAllSlice(1)", "slicer.mrmlScene.ClearAll()", "label.GetDisplyNode()", "x = 'vtkMRMLScalarVolumesNode'"],
)
def test_a_name_that_mrml_lacks_is_noticed(line):
    assert not_in_mrml(with_line(line)) != []


@pytest.mark.parametrize(
    "line",
    [
        "process = qt.QProcess()\n    process.connect('finished(int,int)', None)",
        "x = qt.QTextCursor.Endd",
        "table = qt.QTableWidget()\n    table.rows = 3",
    ],
)
def test_a_name_that_qt_6_lacks_is_noticed(line):
    assert not_in_qt6(with_line(line)) != []


def test_headers_are_read_as_qts_own_compiler_reads_them():
    found = cpp.read_class(
        """
        class Q_EXPORT Made : public QWidget, private Hidden
        { Q_OBJECT
          Q_PROPERTY(QMap<QString, int> sizes READ sizes WRITE setSizes NOTIFY changed) // not: Q_PROPERTY(int no READ no)
        public:
          enum Kind { One = 1, Two };
          Q_INVOKABLE virtual QString name(int index) const { return QString(); }
          void plain();
        public Q_SLOTS:
          void set(const QString &text, bool quiet = false);
        protected Q_SLOTS:
          void secret();
        Q_SIGNALS:
          void ended(int exitCode, QProcess::ExitStatus exitStatus);
          void timeout(QPrivateSignal);
          void nodeChanged(vtkMRMLNode* node);
        };""",
        "Made",
    )
    assert found.bases == ["QWidget"]
    assert found.properties == {"sizes"}
    assert found.enumerators == {"One", "Two"}
    assert found.slots == {"set(QString)", "set(QString,bool)"}
    assert found.signals == {"ended(int,QProcess::ExitStatus)", "timeout()", "nodeChanged(vtkMRMLNode*)"}
    assert found.invokable == {"name"}
    assert found.methods == {"name", "plain"}


@pytest.mark.parametrize(
    ("call", "right"),
    [
        ("f(_, b=)", True),
        ("f()", False),
        ("f(_, c=)", False),
        ("f(_, _, _)", False),
        ("g(_, anything=)", True),
        ("C(_)", True),
        ("C(_, _)", False),
    ],
)
def test_arguments_are_held_against_the_signature(call, right):
    tree = ast.parse("def f(a, b=1): ...\ndef g(*a, **b): ...\nclass C:\n    def __init__(self, a): ...\n")
    assert python_source.accepts(python_source.find(tree, [call[0]]), call, False) is right
