"""The question comes first: what one needs for it is seen without scrolling, in the order in which one works, at a narrow panel."""

from __future__ import annotations

from pathlib import Path

import pytest
from host import Host
from panel_looks import bottom, inside, looks, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from user import click, press, type_text

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT = 300, 800
QUESTION = "On which side is the largest nodule?"


@pytest.fixture
def host(tmp_path):
    """The application, in which no Python package is installed yet."""
    host = Host(tmp_path)
    host.packages_missing = True
    yield host
    host.close()
    assert host.errors == []


@pytest.fixture
def panel(host):
    panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
    host.enter()
    return panel


def ready(host, panel):
    host.packages_missing = False
    panel.model.check()
    host.run_sample("MedPrunerPhantom")
    host.process(0.2)


def answered(host, panel):
    type_text(panel.ui.questionEdit, QUESTION)
    press(panel.ui.questionEdit, "Ctrl+Return")
    host.until(lambda: panel.logic.session.run is None, 60, "no answer came")
    host.process(0.1)


def test_all_of_a_first_question_is_seen_without_scrolling(host, panel):
    """Volume, question, Ask, progress, the answer's first lines and where it looked, in this order, within 300 x 800 pixels."""
    ready(host, panel)
    ui = panel.ui
    type_text(ui.questionEdit, QUESTION)
    press(ui.questionEdit, "Ctrl+Return")
    host.until(lambda: ui.stageLabel.text.startswith("Read"), 60, "it never began to read")
    view = settle(host, WIDTH, HEIGHT)
    assert view.width() == WIDTH
    work = (ui.inputVolumeSelector, ui.questionEdit, ui.askButton, ui.stageLabel, ui.progressBar, ui.transcript)
    places = [bottom(view, widget) for widget in work]
    assert places == sorted(places)
    assert places[-1] < HEIGHT
    host.until(lambda: panel.logic.session.run is None, 60, "no answer came")
    view = settle(host, WIDTH, HEIGHT)
    assert "On the left." in ui.transcript.toPlainText()
    shown = (ui.transcript, ui.lookedLabel, ui.evidenceButton, ui.resultLabel)
    places = [bottom(view, widget) for widget in shown]
    assert places == sorted(places)
    assert places[-1] < HEIGHT
    assert ui.transcript.verticalScrollBar().maximum == 0  # question and answer are whole
    assert ui.lookedLabel.text.startswith("It looked most at slice ")
    assert " of 96 (L " in ui.lookedLabel.text  # where the nodule is
    for section in (ui.modelSection, ui.pruningSection, ui.logSection):  # what one sets once comes after
        assert bottom(view, section) > places[-1]


def test_a_first_question_takes_no_more_than_typing_and_ctrl_enter(host, panel):
    """A volume that is shown when the module is opened is the one that is asked about."""
    ready(host, panel)
    answered(host, panel)
    assert panel.ui.transcript.toPlainText().startswith(f"{QUESTION}\nOn the left.")
    assert host.dialogs == []


def test_the_state_line_leads_from_the_first_start_to_the_answer_in_two_clicks(host, panel):
    ui, said = panel.ui, []
    update = panel._report.update

    def noted():
        update()
        said.append(ui.stageLabel.text)

    panel._report.update = noted
    question = "Shall this computer answer, or a server of your department?"
    assert ui.stageLabel.text.startswith(f"{question} Python packages are missing: ")
    assert (ui.nextButton.text, ui.otherwiseButton.text) == ("This computer: install…", "Server only")
    click(ui.nextButton)
    assert "pip_ensure" in dict(host.packaging_calls)
    assert not ui.otherwiseButton.visible
    assert ui.stageLabel.text == "No volume is loaded. Load a CT or MR of your own, or the sample."
    assert ui.nextButton.text == "Load the sample"
    click(ui.nextButton)
    host.until(lambda: ui.inputVolumeSelector.currentNode() is not None, 10)
    assert ui.stageLabel.text == "MedPruner phantom model (embedded) is ready. Type a question and press Ctrl+Enter."
    assert not ui.nextButton.visible
    type_text(ui.questionEdit, QUESTION)
    assert ui.stageLabel.text == "Press Ctrl+Enter, and MedPruner phantom model (embedded) answers."
    said.clear()
    press(ui.questionEdit, "Ctrl+Return")
    assert ui.progressBar.visible
    host.until(lambda: panel.logic.session.run is None, 60, "no answer came")
    host.process(0.1)
    assert "" not in said  # at no moment it says nothing
    # An answer that takes less than the twentieth of a second between two looks is said once it is there.
    order = ["Starting…", "Loading the model", "Read", "Answer", "Answered. 'Show evidence' shows where it looked; or ask on."]
    places = [next(n for n, sentence in enumerate(said) if sentence.startswith(start)) for start in order]
    assert places == sorted(places)
    assert not ui.progressBar.visible
    type_text(ui.questionEdit, "x" * 2001)
    press(ui.questionEdit, "Ctrl+Return")
    assert "2,001 characters" in ui.stageLabel.text  # what was wrong stays until the user goes on
    type_text(ui.questionEdit, QUESTION)
    assert ui.stageLabel.text.startswith("Press Ctrl+Enter")


@pytest.mark.parametrize("percent", [100, 150])
def test_the_first_start_asks_who_shall_answer_and_one_click_is_enough(host, panel, percent):
    """With a server nothing is installed here; it holds for the next start too, and can be changed."""
    ui = panel.ui
    with looks(percent=percent):
        view = settle(host, WIDTH, HEIGHT)
        view.activateWindow()
        for button in (inside(ui.nextButton), inside(ui.otherwiseButton)):
            assert button.fontMetrics().horizontalAdvance(button.text()) + 16 <= button.width(), button.text()
        assert bottom(view, ui.nextButton) < bottom(view, ui.otherwiseButton) < HEIGHT
        click(ui.otherwiseButton)
    assert ui.stageLabel.text == "Enter the address of the server and your token (Model section)."
    assert (ui.whereComboBox.currentText, ui.otherwiseButton.visible) == ("Server", False)
    assert inside(ui.addressEdit).hasFocus()
    ui.modelSection.collapsed = True
    click(ui.nextButton)
    assert inside(ui.addressEdit).hasFocus()
    assert {name for name, _values in host.packaging_calls} == {"pip_check"}  # nothing was installed, neither torch nor transformers
    host.close()
    again = Host(host.folder)
    try:
        again.packages_missing = True
        ui = again.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py").ui
        again.enter()
        assert ui.stageLabel.text == "Enter the address of the server and your token (Model section)."
        ui.modelSection.collapsed = False
        ui.whereComboBox.currentIndex = 0
        assert ui.stageLabel.text.startswith("Python packages are missing: ")  # it was asked once
        assert ui.nextButton.text == "Install packages…"
        click(ui.otherwiseButton)
        assert ui.whereComboBox.currentText == "Server"
        assert again.errors == []
    finally:
        again.close()


def test_it_is_said_how_long_it_still_takes(panel, monkeypatch):
    clock = iter([100.0, 101.0, 110.0, 130.0, 131.0])
    monkeypatch.setattr("MedPrunerLib.sections.report.time.monotonic", lambda: next(clock))
    said = []
    for stage, fraction in (("encode", 0.0), ("encode", 0.1), ("encode", 0.25), ("encode", 0.3), ("answer", 0.0)):
        panel._report.progress(stage, fraction, "Reading")
        said.append(panel.ui.stageLabel.text)
    assert said == ["Reading", "Reading", "Reading, about 30 s left", "Reading, about 70 s left", "Reading"]
    panel._report.stage("")


def test_a_volume_that_cannot_be_read_is_told_in_the_state_line(host, panel):
    import slicer

    ready(host, panel)
    empty = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", "Empty")
    panel.ui.inputVolumeSelector.setCurrentNode(empty)
    host.until(lambda: "is empty" in panel.ui.stageLabel.text, 10, panel.ui.stageLabel.text)


def test_escape_stops_an_answer(host, panel):
    ready(host, panel)
    panel._parameterNode.preset = "off"
    type_text(panel.ui.questionEdit, QUESTION)
    press(panel.ui.questionEdit, "Ctrl+Return")
    host.until(lambda: panel.ui.stageLabel.text.startswith("Read"), 60, "it never began to read")
    assert "(Esc)" in panel.ui.askButton.toolTip
    press(panel.ui.questionEdit, "Escape")
    host.until(lambda: panel.logic.session.run is None, 10, "it went on")
    assert "Cancelled." in panel.ui.transcript.toPlainText()


def test_tab_goes_through_all_that_is_shown_from_top_to_bottom(host, panel):
    ready(host, panel)
    answered(host, panel)
    for section in ("more", "model", "storage", "pruning", "log"):
        getattr(panel.ui, f"{section}Section").collapsed = False
    view = settle(host, 400, HEIGHT)
    view.activateWindow()
    first = inside(panel.ui.inputVolumeSelector).findChild(QWidget)
    first.setFocus()
    seen = []
    while not seen or QApplication.focusWidget() is not seen[0]:
        seen.append(QApplication.focusWidget())
        assert len(seen) < 200, [widget.objectName() for widget in seen]
        view.window().focusNextChild()
    order = [widget.mapTo(view, widget.rect().topLeft()) for widget in seen if widget is not view]
    rows = [point.y() for point in order]
    back = [number for number in range(1, len(rows)) if rows[number] < rows[number - 1] - 40]
    assert len(back) <= 1, [seen[number].objectName() for number in back]  # only from the end to the beginning
    expected = {widget for widget in view.findChildren(QWidget) if _takes_tab(widget)}
    assert expected <= set(seen), [widget.objectName() for widget in expected - set(seen)]


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy().value & tab) and widget.focusProxy() is None


@pytest.mark.parametrize("percent", [100, 150])
def test_a_language_written_from_right_to_left_mirrors_the_panel_and_leaves_the_models_words_as_they_are(host, panel, percent):
    ready(host, panel)
    with looks(percent=percent, right_to_left=True):
        answered(host, panel)
        view = settle(host, WIDTH, HEIGHT)
        label, box = inside(panel.ui.volumeLabel), inside(panel.ui.inputVolumeSelector)
        assert label.mapTo(view, label.rect().topLeft()).x() > box.mapTo(view, box.rect().topLeft()).x()
        document = inside(panel.ui.transcript).document()
        answer = document.findBlockByNumber(1)
        assert answer.text() == "On the left."
        assert answer.textDirection() == Qt.LayoutDirection.LeftToRight
        assert inside(panel.ui.sliceTable).item(0, 1).text().startswith("\u200e-")  # the minus stays before its number
