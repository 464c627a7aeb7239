"""The Conversation section as a clinician uses it: real clicks and keys, the real worker process, the embedded model, real MRML."""

from __future__ import annotations

import time

import numpy as np
import pytest
import slicer
from panel_steps import NODES, QUESTION, add_phantom, answer_nodes, ask, begin, begin_a_long_run, choose, finish, last_box, transcript
from user import click, press, type_text

from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.scene import mrml


def test_a_question_a_follow_up_and_what_comes_of_them(host, panel):
    node = add_phantom()
    choose(panel, node)
    assert not panel.ui.askButton.enabled  # no question yet
    seen = []
    begin(host, panel, QUESTION)
    assert panel.ui.askButton.text == "Cancel"
    while panel.logic.session.run is not None:
        host.process(0.01)
        if not seen or transcript(panel) != seen[-1]:
            seen.append(transcript(panel))
    assert "Yes. There is a " in transcript(panel)
    assert len(answer_nodes()) == NODES
    assert panel.ui.askButton.text == "Ask"
    assert not panel.ui.resultSection.collapsed
    assert "slices" in panel.ui.resultLabel.text
    assert panel.ui.sliceTable.rowCount == 38  # a row for each image
    assert panel.ui.inputVolumeSelector.nodeCount() == 1  # heatmaps are volumes too, but not to be asked about
    composite = slicer.app.layoutManager().sliceWidget("Red").mrmlSliceCompositeNode()
    assert composite.GetBackgroundVolumeID() == node.GetID()
    assert slicer.mrmlScene.GetNodeByID(composite.GetForegroundVolumeID()).GetName() == "Answer attention"

    stages = set()
    progress = panel.conversation._report.progress
    panel.conversation._report.progress = lambda stage, *rest: (stages.add(stage), progress(stage, *rest))
    try:
        ask(host, panel, "On which side is the largest nodule?")
    finally:
        panel.conversation._report.progress = progress
    assert "On the left." in transcript(panel)
    assert stages <= {"answer"}  # nothing was cut, encoded or prefilled again
    assert len(answer_nodes()) == 2 * NODES


def test_a_running_answer_is_cancelled_by_the_same_button(host, panel):
    begin_a_long_run(host, panel)
    click(panel.ui.askButton)
    began = time.monotonic()
    finish(host, panel)
    assert time.monotonic() - began < 4
    assert "Cancelled." in transcript(panel)
    assert answer_nodes() == []
    ask(host, panel, QUESTION)  # the question was not lost from memory, nor the worker
    assert "Yes" in transcript(panel)


def test_changing_the_volume_asks_about_the_other_one(host, panel):
    first = add_phantom()
    choose(panel, first)
    ask(host, panel, "On which side is the largest nodule?")
    assert "On the left." in transcript(panel)

    other = drawing.make_phantom(900_000_012, nodules=1, side="right", size="large", slices=48)
    second = mrml.add_volume(slicer.mrmlScene, other.volume, "Other")
    choose(panel, second)
    ask(host, panel, "On which side is the largest nodule?")
    assert transcript(panel).count("On the right.") == 1


def test_a_saved_scene_brings_its_conversation_back(host, panel, tmp_path):
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "saved.mrb"))
    slicer.mrmlScene.Clear(False)
    panel.conversation._transcript.clear()
    assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
    host.process(0.2)
    assert QUESTION in transcript(panel)
    assert "Yes. There is a " in transcript(panel)
    assert len(answer_nodes()) == NODES
    assert panel.ui.inputVolumeSelector.currentNode().GetName() == "Phantom"
    ask(host, panel, "How many nodules are there?")
    assert len(answer_nodes()) == 2 * NODES


class Bracketed(dict):
    """A language in which every text stands in brackets."""

    def get(self, text, _default=None):
        return f"[{text}]"


@pytest.fixture
def bracketed(host):
    host.translations = Bracketed()
    yield
    host.translations = {}


def test_what_the_engine_says_is_said_in_the_language_of_the_application(host, panel, bracketed):
    """Stages, notices, errors and suggestions, most of them made in the worker process, which knows no language but English."""
    stages = []
    progress = panel.conversation._report.progress
    panel.conversation._report.progress = lambda stage, fraction, sentence: (stages.append(sentence), progress(stage, fraction, sentence))
    try:
        node = add_phantom()
        noise = np.random.default_rng(0).normal(0, 300, slicer.util.arrayFromVolume(node).shape).astype(np.int16)
        slicer.util.updateVolumeFromArray(node, noise)
        choose(panel, node)
        panel._parameterNode.preset = "clinical"
        ask(host, panel, "What is the weather like?")
    finally:
        panel.conversation._report.progress = progress
    assert [s for s in stages if not (s.startswith("[") and s.endswith("]"))] == []
    assert any(s.startswith("[Read") for s in stages)
    said = transcript(panel)
    assert "[This volume does not look like" in said
    assert "[This model only knows questions" in said
    written = [node.GetText() for node in answer_nodes() if node.GetAttribute("MedPruner.Role") == "text"]
    assert all(line.startswith("[") for line in written[0].splitlines())

    slicer.util.updateVolumeFromArray(node, np.zeros_like(noise))
    ask(host, panel, QUESTION)
    assert "[Every voxel has the same value" in transcript(panel)
    assert "[Check that the right volume was chosen" in transcript(panel)
    assert host.errors == []


def test_with_nothing_pruned_the_answer_is_checked(host, panel):
    choose(panel, add_phantom())
    assert not panel.ui.compareButton.enabled
    ask(host, panel, "On which side is the largest nodule?")
    click(panel.ui.compareButton)
    finish(host, panel)
    assert "The same answer with nothing pruned" in transcript(panel)
    note = transcript(panel).rsplit("[", 1)[1]
    assert note.count("“On the left.”") == 2
    assert note.count(" s") >= 2
    assert "64 of 64 slices" in panel.ui.resultLabel.text
    assert not panel.ui.compareButton.enabled


def test_a_report_is_asked_for_with_a_button(host, panel):
    button = panel.ui.reportButton
    assert not button.enabled  # no volume yet
    choose(panel, add_phantom())
    assert "Findings and impression" in button.toolTip
    click(button)
    finish(host, panel)
    assert "Write a report." in transcript(panel)
    assert "Findings: " in transcript(panel)
    assert "Impression: " in transcript(panel)
    assert len(answer_nodes()) == NODES
    type_text(panel.ui.questionEdit, "Rundherde?")
    click(button)
    finish(host, panel)
    assert "Rundherde?" in transcript(panel)
    assert len(answer_nodes()) == 2 * NODES


def test_what_a_model_writes_stays_plain_text(panel):
    panel.conversation._transcript.begin("<b>?</b>")
    panel.conversation._transcript.append('<a href="file:///etc/passwd">here</a><script>x</script>')
    assert '<a href="file:///etc/passwd">here</a>' in transcript(panel)


def test_copy_export_and_clear(host, panel, tmp_path):
    import qt

    choose(panel, add_phantom())
    assert not panel.ui.copyButton.enabled
    ask(host, panel, QUESTION)
    click(panel.ui.copyButton)
    copied = qt.QApplication.clipboard().text()
    assert "Not for clinical use." in copied
    assert QUESTION in copied
    host.answers.append(str(tmp_path / "saved.txt"))
    click(panel.ui.exportButton)
    assert (tmp_path / "saved.txt").read_text() == copied
    host.answers.append(str(tmp_path / "missing" / "saved.txt"))
    click(panel.ui.exportButton)
    assert last_box(host)
    assert host.dialogs[-1][0] == "error"
    host.dialogs.clear()
    before = panel.ui.transcript.toHtml()
    click(panel.ui.clearButton)
    assert transcript(panel) == ""
    assert not panel.ui.copyButton.enabled
    assert len(answer_nodes()) == NODES
    assert panel.ui.clearButton.text == "Undo"
    assert "'Undo' brings it back" in panel.ui.stageLabel.text
    click(panel.ui.clearButton)
    assert panel.ui.transcript.toHtml() == before  # bold questions and grey notes too
    click(panel.ui.copyButton)
    assert qt.QApplication.clipboard().text() == copied
    click(panel.ui.clearButton)
    ask(host, panel, "How many nodules are there?")
    assert QUESTION not in transcript(panel)  # and what was cleared is forgotten
    assert panel.ui.clearButton.text == "Clear"
    assert host.dialogs == []


def test_a_volume_that_cannot_be_read_is_explained(host, panel):
    from MedPrunerLogic.imaging.volume import Volume

    flat = Volume(np.zeros((8, 8, 8), np.int16), np.eye(4), "CT", "flat")
    choose(panel, mrml.add_volume(slicer.mrmlScene, flat, "Flat"))
    ask(host, panel, QUESTION)
    assert "Every voxel has the same value" in transcript(panel)
    empty = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", "Empty")
    choose(panel, empty)
    type_text(panel.ui.questionEdit, QUESTION)
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert panel.logic.session.run is None
    assert "is empty" in last_box(host)


def test_no_volume_and_no_question_say_what_to_do(host, panel):
    assert not panel.ui.askButton.enabled
    assert "volume" in panel.ui.askButton.toolTip
    choose(panel, add_phantom())
    assert not panel.ui.askButton.enabled
    assert "question" in panel.ui.askButton.toolTip
    panel.ui.questionEdit.setPlainText("x" * 2001)
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert "2,001 characters" in last_box(host)
