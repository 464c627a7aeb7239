"""The module as a whole: its log, its logic for scripts, its sample, its self-test, and Reload."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import slicer
from panel_steps import QUESTION, add_phantom, ask, assert_nothing_half_made, begin_a_long_run, choose, is_running, transcript
from user import click

from MedPrunerLogic.pruning.settings import PRESETS


def test_the_log_for_a_bug_report_names_no_patient(host, panel):
    import qt

    node = add_phantom()
    node.SetName("DOE^JANE 1970")
    choose(panel, node)
    ask(host, panel, "Does Jane Doe have a nodule?")
    panel.ui.logSection.collapsed = False
    assert "torch" in panel.ui.logEdit.plainText
    click(panel.ui.copyLogButton)
    report = qt.QApplication.clipboard().text()
    assert "torch" in report
    assert "Settings" in report
    for secret in ("JANE", "Jane", "nodule", str(Path.home()) + "/"):
        assert secret not in report


def test_asking_from_a_script(panel):
    run = panel.logic.ask(add_phantom(), QUESTION)
    assert run.state == "answered"
    assert run.answer.text.startswith("Yes. There is a ")
    ended = []
    run = panel.logic.ask(add_phantom(), QUESTION, wait=False, onFinished=ended.append)
    assert run.state == "running"
    while not ended:
        slicer.app.processEvents()
    assert ended == [run]


@pytest.mark.parametrize("end", ["reload", "close"])
def test_a_script_that_waits_for_an_answer_goes_on_when_the_module_goes_away(host, panel, monkeypatch, end):
    logic, began = panel.logic, time.monotonic()

    def impatient(_seconds):
        assert time.monotonic() - began < 30, "it waits for ever"

    def leave(_stage, _fraction, _sentence):
        if not leaving:
            leaving.append(True)
            qt.QTimer.singleShot(0, host.reload_module if end == "reload" else logic.close)

    import qt

    leaving, ended = [], []
    monkeypatch.setattr(time, "sleep", impatient)
    run = logic.ask(add_phantom(slices=96), QUESTION, settings=PRESETS["off"], onProgress=leave, onFinished=ended.append)
    assert (run.state, run.answer, run.error) == ("cancelled", None, None)
    assert ended == [run]
    if end == "close":
        host.reload_module()


def test_the_sample_is_made_here_and_chosen(host, panel):
    node = host.run_sample("MedPrunerPhantom")
    host.process(0.1)
    assert panel.ui.inputVolumeSelector.currentNode() is node
    assert node.GetImageData().GetDimensions() == (200, 200, 96)


def test_the_self_test_passes(panel):
    import MedPruner

    MedPruner.MedPrunerTest().runTest()


def test_reloading_the_module_leaves_no_process(host, panel):
    begin_a_long_run(host, panel)
    client = panel.logic.session.client
    pid, folder = client.hello["pid"], client.folder
    again = host.reload_module()
    assert transcript(again) == ""  # the run was given up
    host.until(lambda: not is_running(pid), 10, "the worker outlived the old panel")
    assert not folder.exists()
    again.ui.inputVolumeSelector.setCurrentNode(add_phantom())
    again._parameterNode.preset = "paper"
    ask(host, again, QUESTION)
    assert "Yes" in transcript(again)
    assert_nothing_half_made()
    once_more = host.reload_module()
    assert transcript(once_more).startswith(f"{QUESTION}\nYes")  # what the scene holds comes back
    assert once_more.ui.evidenceButton.enabled
