"""The answer goes on: edited by the reader, handed to a module that segments, reports by template, what makers did not evaluate."""

from __future__ import annotations

import json
import types
from pathlib import Path

import numpy as np
import pytest
import slicer
from panel_steps import QUESTION, add_phantom, ask, choose, transcript
from user import click

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.scene import edits, pointing
from MedPrunerLogic.scene.places import hottest_place

ROOT = Path(__file__).parents[3]


@pytest.fixture
def answered(host, panel):
    """A question about a phantom was answered; its evidence is open."""
    choose(panel, add_phantom(slices=24))
    ask(host, panel, QUESTION)
    panel.ui.resultSection.collapsed = False
    host.process(0.05)
    return panel


def write(monkeypatch, text: str | None) -> None:
    """What the reader makes of the next answer; None: cancelled."""
    from MedPrunerLib.sections import goingOn

    monkeypatch.setattr(goingOn.EditDialog, "ask", lambda _dialog: text)


def export(host, panel, path: Path) -> str:
    host.answers.append(str(path))
    click(panel.ui.exportButton)
    host.until(lambda: not panel.ui.stageLabel.text.startswith("Saving"), 60)
    return path.read_text(encoding="utf-8")


# --- edited ---------------------------------------------------------------------------------------------------------------------


def test_an_edited_answer_stands_beside_the_models_own_everywhere(host, answered, monkeypatch, tmp_path):
    panel, nodes = answered, answered.conversation.result.nodes
    own = nodes.text.GetText()
    write(monkeypatch, "Impression: <b>one</b> nodule.\nFollow-up.")
    click(panel.ui.editButton)
    assert edits.edit_of(nodes.text) == "Impression: <b>one</b> nodule.\nFollow-up."
    assert nodes.text.GetText() == own
    assert "Edited by the reader:\nImpression: <b>one</b> nodule." in transcript(panel)
    page = export(host, panel, tmp_path / "page.html")
    assert page.index("The model&#x27;s own words:") < page.index("Yes") < page.index("Edited by the reader:")
    assert "&lt;b&gt;one&lt;/b&gt; nodule.<br>Follow-up." in page
    text = export(host, panel, tmp_path / "text.txt")
    assert text == f"{own}\nEdited by the reader:\nImpression: <b>one</b> nodule.\nFollow-up.\n"


def test_it_is_saved_with_the_scene_comes_back_with_the_answer_and_goes_with_it(host, answered, monkeypatch, tmp_path):
    panel = answered
    write(monkeypatch, "Edited.")
    click(panel.ui.editButton)
    click(panel.ui.removeButton)
    assert slicer.util.getNodesByClass("vtkMRMLTextNode") == []
    click(panel.ui.removeButton)  # brings it back
    assert edits.edit_of(panel.conversation.result.nodes.text) == "Edited."
    assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "edited.mrb"))
    slicer.mrmlScene.Clear(False)
    panel.conversation._transcript.clear()
    assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "edited.mrb"), True)
    host.process(0.1)
    assert transcript(panel).endswith("[Edited by the reader:\nEdited.]")
    assert "Edited by the reader:" in export(host, panel, tmp_path / "loaded.html")


def test_cancelling_keeps_and_the_models_own_text_takes_the_edit_away(host, answered, monkeypatch):
    panel, nodes = answered, answered.conversation.result.nodes
    write(monkeypatch, "Edited.")
    click(panel.ui.editButton)
    write(monkeypatch, None)
    click(panel.ui.editButton)
    assert edits.edit_of(nodes.text) == "Edited."
    write(monkeypatch, "")
    click(panel.ui.editButton)
    assert edits.edit_of(nodes.text) == ""
    assert panel.conversation._transcript.exchanges[-1].edited == ""


def test_the_dialog_shows_the_models_words_and_gives_the_readers(host, panel):
    from MedPrunerLib.sections.editDialog import EditDialog

    for typed, wanted in (("Mine.", "Mine."), ("Own words.", ""), ("  ", "")):
        dialog = EditDialog("Own words.", "")
        assert dialog.text.toPlainText() == "Own words."
        dialog.text.setPlainText(typed)
        host.answers.append(1)
        assert dialog.ask() == wanted
    host.answers.append(0)
    assert EditDialog("Own words.", "Mine.").ask() is None


# --- handed over ----------------------------------------------------------------------------------------------------------------


@pytest.fixture
def modules(monkeypatch):
    """nnInteractive, VoxTell and the Segment Editor are installed; VoxTell has its parameter node."""
    parameters = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScriptedModuleNode")
    for name in ("slicernninteractive", "voxtell", "segmenteditor"):
        monkeypatch.setattr(slicer.modules, name, types.SimpleNamespace(name=name), raising=False)
    logic = types.SimpleNamespace(getParameterNode=lambda: parameters)
    monkeypatch.setattr(slicer.util, "getModuleLogic", lambda name: logic if name == "VoxTell" else None)
    yield parameters
    slicer.mrmlScene.RemoveNode(parameters)


@pytest.mark.parametrize(
    ("title", "name"), [("nnInteractive", "SlicerNNInteractive"), ("Segment Editor", "SegmentEditor"), ("VoxTell", "VoxTell")]
)
def test_the_hottest_place_is_marked_and_the_module_opened_on_the_volume(host, answered, modules, title, name):
    panel, nodes = answered, answered.conversation.result.nodes
    host.answers.append(title)
    click(panel.ui.segmentButton)
    assert host.dialogs[-1] == ("module", name)
    point, box = (slicer.mrmlScene.GetFirstNodeByName(one) for one in (pointing.POINT, pointing.BOX))
    position = [0.0, 0.0, 0.0]
    point.GetNthControlPointPositionWorld(0, position)
    np.testing.assert_allclose(position, hottest_place(nodes, "answer"), atol=1e-3)
    assert box.IsA("vtkMRMLMarkupsROINode")
    if title == "VoxTell":
        assert modules.GetNodeReference("InputVolume") is nodes.volume
    else:
        editor = slicer.mrmlScene.GetSingletonNode("SegmentEditor", "vtkMRMLSegmentEditorNode")
        assert editor.GetSourceVolumeNode() is nodes.volume
    assert "Marked as" in panel.ui.stageLabel.text


def test_only_what_is_installed_is_offered(host, answered):
    click(answered.ui.segmentButton)
    kind, offered = host.dialogs[-1]
    assert (kind, offered) == ("QMenu", "")


# --- templates ------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def templates(panel):
    from MedPrunerLib.sections import templates

    yield templates
    templates.keepOwn([])
    for modality in templates.MODALITIES:
        templates.choose(modality, None)


def test_templates_are_offered_by_modality_and_the_choice_is_kept_for_each(templates):
    titles = [one.name for one in templates.offered("CT")]
    assert "Chest CT" in titles
    assert "MR of the head" not in titles
    templates.keepOwn([templates.Template("Mine", "", "Liver first."), templates.Template("Knee", "MR", "Menisci.")])
    assert [one.name for one in templates.offered("CT")] == [*titles, "Mine"]
    assert len(templates.offered("unknown")) == len(templates.brought()) + 2
    templates.choose("CT", templates.offered("CT")[0])
    templates.choose("MR", templates.own()[1])
    assert (templates.chosen("CT").name, templates.chosen("MR").name) == ("Chest CT", "Knee")
    assert templates.request(templates.chosen("MR"), " In German. ") == "Menisci. In German."
    assert templates.request(None, "") == ""


def test_damaged_settings_hide_no_template_that_comes_with_the_module(templates):
    from MedPrunerLib import settings

    for damaged in ("{", "5", '[{"name": "x"}]', '["x"]'):
        settings.put("ReportTemplates", damaged)
        assert [one.name for one in templates.offered("MR")] == ["MR of the head", "MR of the spine"]


def test_own_templates_are_made_changed_and_removed(host, panel, templates):
    from MedPrunerLib import settings
    from MedPrunerLib.sections.templateDialog import TemplateDialog

    told = []
    dialog = TemplateDialog(lambda: told.append(1))
    assert not dialog.save.enabled
    dialog.name.text, dialog.modality.currentIndex = "Knee", 1
    dialog.text.setPlainText("Menisci, ligaments.")
    dialog.save.click()
    assert templates.own() == [templates.Template("Knee", "MR", "Menisci, ligaments.")]
    assert dialog.which.currentText == "Knee"
    dialog.text.setPlainText("Ligaments first.")
    dialog.save.click()
    assert json.loads(settings.get("ReportTemplates", "[]")) == [{"name": "Knee", "modality": "MR", "text": "Ligaments first."}]
    dialog.remove.click()
    assert templates.own() == []
    assert len(told) == 3


def test_a_report_asks_for_what_the_template_says(host, panel, templates, monkeypatch):
    choose(panel, add_phantom(slices=16))
    asked = []
    monkeypatch.setattr(panel.logic.session, "ask", asked.append)
    host.answers.append("Chest CT")
    click(panel.ui.templateButton)
    assert "Chest CT" in panel.ui.templateButton.toolTip
    panel.ui.questionEdit.setPlainText("Compare both lungs.")
    click(panel.ui.reportButton)
    assert asked[-1].report
    assert asked[-1].question.startswith("Report on the chest: lungs and airways")
    assert asked[-1].question.endswith("Compare both lungs.")
    host.answers.append("Free report")
    click(panel.ui.templateButton)
    panel.ui.questionEdit.setPlainText("Compare both lungs.")
    click(panel.ui.reportButton)
    assert asked[-1].question == "Compare both lungs."


# --- not evaluated --------------------------------------------------------------------------------------------------------------


def test_what_makers_did_not_evaluate_is_said_once_a_conversation(panel):
    section = panel.conversation._goingOn
    run = types.SimpleNamespace(model="medgemma-1.5-4b", question="Any change since the prior scan?")
    assert run.model in CARDS
    first = section.unevaluated(run, 1)
    assert ["no other" in text for text in first] == [True]
    second = section.unevaluated(run, 2)
    assert ["does not see what was asked" in text for text in second] == [True]
    assert section.unevaluated(run, 3) == []
    assert section.unevaluated(run, 1) == first  # the conversation was cleared
