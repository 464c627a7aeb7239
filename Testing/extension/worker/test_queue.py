"""Questions that are asked while another one is being answered."""

from __future__ import annotations

import slicer
from panel_steps import NODES, QUESTION, add_phantom, answer_nodes, begin, begin_a_long_run, choose, finish, transcript
from user import click, press

SIDE = "On which side is the largest nodule?"


def type_(panel, question: str) -> None:
    panel.ui.questionEdit.setPlainText(question)


def waiting(panel) -> list[str]:
    return [button.text for _run, button in panel.conversation._waiting._buttons]


def all_answered(host, panel) -> None:
    host.until(lambda: panel.logic.session.run is None and not panel.logic.session.waiting, 120)
    host.process(0.2)


def test_a_second_question_waits_for_its_turn_and_is_answered(host, panel):
    choose(panel, add_phantom(slices=40))
    panel._parameterNode.preset = "paper"
    begin(host, panel, QUESTION)
    assert panel.ui.questionEdit.toPlainText() == ""
    assert panel.ui.askButton.text == "Cancel"
    type_(panel, SIDE)
    assert panel.ui.askButton.text == "Ask next"
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert waiting(panel) == [f"Next: {SIDE}"]
    assert not panel.ui.waitingBox.isHidden()
    type_(panel, "How many nodules are there?")
    click(panel.ui.askButton)
    assert len(waiting(panel)) == 2
    all_answered(host, panel)
    said = transcript(panel)
    assert said.index(QUESTION) < said.index("Yes") < said.index(SIDE) < said.index("On the left.") < said.index("How many")
    assert len(answer_nodes()) == 3 * NODES
    assert waiting(panel) == []
    assert panel.ui.waitingBox.isHidden()


def test_a_question_that_waits_is_taken_back(host, panel):
    begin_a_long_run(host, panel)
    type_(panel, SIDE)
    click(panel.ui.askButton)
    host.process(0.05)
    click(panel.conversation._waiting._buttons[0][1])
    host.process(0.1)
    assert waiting(panel) == []
    assert panel.ui.questionEdit.toPlainText() == SIDE
    # With a question typed, the other button is for that.
    assert panel.ui.nextButton.text == "Cancel", (panel.ui.stageLabel.text, panel.logic.session.run)
    click(panel.ui.nextButton)
    finish(host, panel)
    assert SIDE not in transcript(panel)
    assert answer_nodes() == []


def test_cancelling_stops_the_answer_and_the_next_question_has_its_turn(host, panel):
    begin_a_long_run(host, panel)
    type_(panel, SIDE)
    panel.ui.askButton.click()
    panel._parameterNode.preset = "paper"  # the one that waits was asked as it was: with nothing pruned
    press(panel.ui.questionEdit, "Escape")
    host.until(lambda: panel.logic.session.run is not None and panel.logic.session.run.question == SIDE, 10)
    all_answered(host, panel)
    assert "Cancelled." in transcript(panel)
    assert "On the left." in transcript(panel)
    assert panel.conversation.result.run.settings.gamma is None


def test_closing_the_scene_answers_no_question_that_waits(host, panel):
    begin_a_long_run(host, panel)
    type_(panel, SIDE)
    panel.ui.askButton.click()
    slicer.mrmlScene.Clear(False)
    all_answered(host, panel)
    assert transcript(panel).count("The scene was closed") == 2
    assert answer_nodes() == []


def test_removing_a_volume_takes_its_questions_with_it_and_no_other(host, panel):
    node, other = begin_a_long_run(host, panel), add_phantom(slices=24)
    logic, ended = panel.logic, []
    first = logic.ask(other, QUESTION, wait=False, onFinished=ended.append)
    second = logic.ask(node, SIDE, wait=False, onFinished=ended.append)
    third = logic.ask(other, SIDE, wait=False, onFinished=ended.append)
    assert [run.state for run in (first, second, third)] == ["waiting"] * 3
    slicer.mrmlScene.RemoveNode(node)
    all_answered(host, panel)
    assert [run.state for run in (second, first, third)] == ["failed", "answered", "answered"]
    assert ended == [second, first, third]
    assert "was removed" in second.error[1]


def test_what_cannot_be_read_when_its_turn_comes_says_why(host, panel):
    begin_a_long_run(host, panel)
    other = add_phantom(slices=24)
    run = panel.logic.ask(other, QUESTION, wait=False)
    other.SetAndObserveImageData(None)
    press(panel.ui.questionEdit, "Escape")
    all_answered(host, panel)
    assert run.state == "failed"
    assert run.error[1]


def test_a_script_that_waits_has_its_turn(host, panel):
    node = begin_a_long_run(host, panel)
    run = panel.logic.ask(node, SIDE, wait=False)
    press(panel.ui.questionEdit, "Escape")
    again = panel.logic.ask(node, QUESTION)
    assert (run.state, again.state) == ("answered", "answered")
    all_answered(host, panel)
