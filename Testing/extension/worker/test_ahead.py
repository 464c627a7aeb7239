"""The chosen volume is read before anyone asks; whatever the user does meanwhile, an answer is about the volume as it stands."""

from __future__ import annotations

import os
import random
import shutil
import signal
from pathlib import Path

import numpy as np
import pytest
import slicer
import torch
from panel_steps import QUESTION, add_phantom, ask, begin, choose, finish, transcript
from safetensors.torch import load_file, save_file
from user import click, press, type_text

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.imaging.volume import from_array
from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.scene.mrml import view_node

PHANTOM = Path(__file__).parents[3] / "Resources" / "Models" / "phantom"
SIDE = "On which side is the largest nodule?"


@pytest.fixture
def panel(panel):
    """With *Read ahead* on, as it is by default for the embedded model, in a worker that has read nothing."""
    panel._parameterNode.preset = "paper"
    panel.ui.readAheadCheckBox.checked = True
    return panel


@pytest.fixture
def encoding(panel, monkeypatch):
    """The requests that had images encoded: number and kind."""
    client, found = panel.logic.session.client, {}
    take = client._onMessage

    def listened(message):
        request = client._requests.get(message.get("id"))
        if message["kind"] == "progress" and message.get("stage") == "encode" and request is not None:
            found[request.number] = request.kind
        take(message)

    monkeypatch.setattr(client, "_onMessage", listened)
    return found


def change_voxels(node, amount: int = 1) -> None:
    slicer.util.arrayFromVolume(node)[:] += amount
    slicer.util.arrayFromVolumeModified(node)


def until_read(host, panel) -> None:
    ahead = panel.logic.session.ahead
    host.until(lambda: ahead.state == "The volume has been read." and not ahead.isReading, 60, f"not read: {ahead.state}")


def until_reading(host, panel) -> None:
    host.until(lambda: panel.logic.session.ahead.state.startswith("Reading ahead: Read "), 60, "it never began to read")


def test_a_question_finds_the_volume_read_and_has_the_same_answer(host, panel, encoding):
    node = add_phantom(slices=40)
    choose(panel, node)
    host.until(lambda: panel.ui.stageLabel.text.startswith("Reading ahead: "), 60)
    until_read(host, panel)
    assert panel.ui.stageLabel.text.startswith("The volume has been read. ")
    assert list(encoding.values()) == ["open"]
    ask(host, panel, SIDE)
    assert len(encoding) == 1
    run = panel.conversation.result.run
    voxels, to_ras = view_node(node)
    direct = Engine.load("phantom", "cpu").open(from_array(voxels, to_ras, "CT"), PRESETS["paper"]).ask(SIDE)
    assert (run.answer.text, run.answer.retention) == (direct.text, direct.retention)
    assert run.answer.confidence == pytest.approx(direct.confidence, rel=1e-4)
    np.testing.assert_allclose(run.answer.evidence.answer_attention, direct.evidence.answer_attention, atol=1e-5)


def test_a_question_joins_the_reading_where_it_is(host, panel, encoding):
    choose(panel, add_phantom(slices=96))
    panel._parameterNode.preset = "off"
    until_reading(host, panel)
    begin(host, panel, QUESTION)
    host.until(lambda: panel.ui.stageLabel.text.startswith("Read "), 10)  # the question's own progress now
    finish(host, panel)
    assert "Yes" in transcript(panel)
    assert list(encoding.values()) == ["open"]


def test_a_question_about_something_else_does_not_wait_for_it(host, panel, encoding):
    other = add_phantom(slices=16)
    choose(panel, add_phantom(slices=96))
    panel._parameterNode.preset = "off"
    until_reading(host, panel)
    run = panel.logic.ask(other, QUESTION)
    assert run.state == "answered"
    assert run.answer.evidence.source_count == 16
    assert len(encoding) == 2
    until_read(host, panel)  # and goes on with what is chosen when nobody asks
    assert len(encoding) == 3


@pytest.mark.parametrize("what", ["plane", "preset", "volume", "voxels", "place", "region"])
def test_a_change_drops_it_at_once(host, panel, encoding, what):
    node = add_phantom(slices=96)
    choose(panel, node)
    panel._parameterNode.preset = "off"
    until_reading(host, panel)
    began = panel.logic.session.ahead._run
    if what == "plane":
        panel._parameterNode.plane = "coronal"
    elif what == "preset":
        panel._parameterNode.preset = "clinical"
    elif what == "volume":
        choose(panel, add_phantom(slices=20))
    elif what == "voxels":
        change_voxels(node)
    elif what == "place":
        node.SetOrigin(1.0, 2.0, 3.0)
    else:
        roi = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsROINode")
        roi.SetSize(80.0, 80.0, 80.0)
        panel._parameterNode.region = roi
    host.process(0.15)
    ahead = panel.logic.session.ahead
    assert ahead._dropped or ahead._run is not began
    assert "has been read" not in panel.ui.stageLabel.text
    until_read(host, panel)
    ask(host, panel, QUESTION)
    assert len(encoding) == 2
    assert panel.conversation.result.run.fingerprint == panel.logic.session.ahead._wanted[0]


def test_what_was_read_and_then_changed_is_read_again(host, panel, encoding):
    node = add_phantom(slices=24)
    choose(panel, node)
    until_read(host, panel)
    change_voxels(node, -200)
    begin(host, panel, QUESTION)  # before it could be read ahead once more
    finish(host, panel)
    assert list(encoding.values()) == ["open", "open"]
    voxels, to_ras = view_node(node)
    direct = Engine.load("phantom", "cpu").open(from_array(voxels, to_ras, "CT"), PRESETS["paper"]).ask(QUESTION)
    found = panel.conversation.result.run.answer
    np.testing.assert_allclose(found.evidence.anchor_distance, direct.evidence.anchor_distance, atol=1e-5)


def test_back_to_the_prior_nothing_is_read_again(host, panel, encoding):
    first, second = add_phantom(slices=24), add_phantom(slices=20)
    for node in (first, second):
        choose(panel, node)
        until_read(host, panel)
        ask(host, panel, SIDE)
    assert len(encoding) == 2
    choose(panel, first)
    ask(host, panel, SIDE)
    choose(panel, second)
    until_read(host, panel)
    ask(host, panel, SIDE)
    panel._parameterNode.preset = "clinical"
    until_read(host, panel)
    panel._parameterNode.preset = "paper"
    ask(host, panel, SIDE)
    assert len(encoding) == 3
    assert panel.conversation.result.run.answer.evidence.source_count == 20


def test_switched_off_nothing_is_read_and_that_is_remembered(host, panel, encoding):
    panel.ui.readAheadCheckBox.checked = False
    choose(panel, add_phantom(slices=16))
    host.process(1.0)
    assert encoding == {}
    assert panel.logic.session.ahead.state == ""
    assert slicer.util.toBool(slicer.app.userSettings().value("MedPruner/ReadAhead")) is False
    panel.readAhead.update()
    assert not panel.ui.readAheadCheckBox.checked


def test_by_default_it_is_on_for_the_embedded_model_and_on_gpus(host, panel):
    slicer.app.userSettings().remove("MedPruner/ReadAhead")
    model = panel.model
    panel.readAhead.update()
    assert panel.ui.readAheadCheckBox.checked
    box = panel.ui.modelComboBox
    chosen = box.currentIndex
    box.currentIndex = box.findData("medgemma-1.5-4b")
    assert not panel.ui.readAheadCheckBox.checked
    devices, model._devices = model._devices, [{"name": "cuda:0"}, {"name": "cpu"}]
    panel.readAhead.update()
    assert panel.ui.readAheadCheckBox.checked
    model._devices = devices
    box.currentIndex = chosen


def test_closing_the_scene_leaves_nothing_of_it_with_the_worker(host, panel):
    choose(panel, add_phantom(slices=24))
    until_read(host, panel)
    folder = panel.logic.session.client.folder
    assert list(folder.glob("volume-*"))
    slicer.mrmlScene.Clear(False)
    host.until(lambda: not panel.logic.session.client._requests, 20)
    assert list(folder.glob("volume-*")) == []
    assert panel.ui.stageLabel.text == "No volume is loaded. Load a CT or MR of your own, or the sample."


def test_a_worker_that_is_killed_while_it_reads_ahead_is_no_news(host, panel):
    choose(panel, add_phantom(slices=96))
    panel._parameterNode.preset = "off"
    until_reading(host, panel)
    os.kill(panel.logic.session.client.hello["pid"], signal.SIGKILL)
    host.until(lambda: not panel.logic.session.client.running, 20)
    host.process(0.2)
    assert host.dialogs == []
    panel._parameterNode.preset = "paper"
    until_read(host, panel)
    os.kill(panel.logic.session.client.hello["pid"], signal.SIGKILL)
    host.until(lambda: not panel.logic.session.client.running, 20)
    assert panel.logic.session.ahead.state == ""  # the volume was read, by a worker that is no more
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)


@pytest.fixture
def models(host, panel, tmp_path):
    """Names of two models in the panel's list: the embedded one, and in a folder one that sees at random, and speaks as the first."""
    shutil.copytree(PHANTOM, tmp_path, ignore=shutil.ignore_patterns("scope*", "calibration*"), dirs_exist_ok=True)
    weights, chance = load_file(PHANTOM / "model.safetensors"), torch.Generator().manual_seed(0)
    for name, weight in weights.items():
        if "vision_tower" in name:
            weights[name] = weight + weight.std() * torch.randn(weight.shape, generator=chance)
    save_file(weights, tmp_path / "model.safetensors", {"format": "pt"})
    panel.ui.modelSection.collapsed = False
    host.answers.append(str(tmp_path))
    click(panel.ui.folderButton)
    box = panel.ui.modelComboBox
    box.currentIndex = box.findData("phantom")
    yield "phantom", str(tmp_path)
    slicer.app.userSettings().remove("MedPruner/ModelFolders")
    box.currentIndex = box.findData("phantom")


@pytest.mark.usefixtures("forked_workers")
def test_200_random_actions_never_give_an_answer_about_anything_else(host, panel, models, monkeypatch):
    """Choose, move, draw, paint, ask, cancel, change the model, close the scene, kill the worker: each answer is about the volume as it
    stood, and no turn of the event loop hangs."""
    from MedPrunerLib.worker import session

    chance = random.Random(20261127)
    logic, ui = panel.logic, panel.ui
    asked, worst, work, written = [], 0.0, 0.0, []
    write = session.answer_nodes.write_answer

    def noted(scene, node, answer):
        voxels, to_ras = view_node(node)
        written.append((answer, voxels.copy(), to_ras, logic.session.run.region, logic.session.run.model))
        return write(scene, node, answer)

    monkeypatch.setattr(session.answer_nodes, "write_answer", noted)

    def volumes():
        return [node for node in slicer.util.getNodesByClass("vtkMRMLScalarVolumeNode") if node.GetName().startswith("Phantom")]

    def load():
        node = add_phantom(slices=chance.choice((12, 16, 24)))
        node.SetName(f"Phantom {len(volumes())}")

    def choose_one():
        if volumes():
            choose(panel, chance.choice(volumes()))

    def draw_region():
        node = panel._parameterNode.region
        if node is None:
            node = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsROINode")
            panel._parameterNode.region = node
        node.SetSize(*(chance.uniform(60, 150) for _ in range(3)))

    def paint():
        if volumes():
            change_voxels(chance.choice(volumes()), chance.choice((-3, 3)))

    def begin_one():
        node = panel._parameterNode.inputVolume
        if node is None or len(logic.session.waiting) > 2 or (not ui.askButton.enabled and logic.session.run is not None):
            return
        runs_before = [logic.session.run, *logic.session.waiting]
        type_text(ui.questionEdit, chance.choice((QUESTION, SIDE)))
        press(ui.questionEdit, "Ctrl+Return")
        for run in [logic.session.run, *logic.session.waiting]:
            if run is not None and run not in runs_before:
                asked.append(run)

    def kill():
        if logic.session.client.hello is not None:
            os.kill(logic.session.client.hello["pid"], signal.SIGKILL)

    def set_preset():
        panel._parameterNode.preset = chance.choice(("paper", "clinical", "fast"))

    def set_plane():
        panel._parameterNode.plane = chance.choice(("axial", "coronal"))

    def change_model():
        ui.modelComboBox.currentIndex = ui.modelComboBox.findData(chance.choice(models))

    actions = [(load, 2), (choose_one, 5), (draw_region, 2), (paint, 1), (begin_one, 8), (set_preset, 3), (set_plane, 1), (kill, 0.3)]
    actions += [(change_model, 1)]
    actions += [(lambda: press(ui.questionEdit, "Escape"), 1), (lambda: slicer.mrmlScene.Clear(False), 0.4)]
    actions += [(lambda: setattr(panel._parameterNode, "region", None), 2)]
    load()
    host.longest_stall()
    host.most_work()
    for _ in range(200):
        chance.choices([act for act, _weight in actions], [weight for _act, weight in actions])[0]()
        host.longest_stall()
        host.process(chance.choice((0.0, 0.01, 0.1, 0.8)))
        worst, work = max(worst, host.longest_stall()), max(work, host.most_work())
        host.dialogs.clear()
    host.until(lambda: logic.session.run is None and not logic.session.waiting, 180, f"waiting: {len(logic.session.waiting)}")
    host.process(0.5)
    assert {run.state for run in asked} <= {"answered", "cancelled", "failed"}
    states = [run.state for run in asked]
    assert states.count("answered") >= 10, [run.error or run.state for run in asked]
    assert host.errors == []
    assert len({model for *_rest, model in written}) == 2
    engines = {name: Engine.load(name, "cpu") for name in models}
    for answer, voxels, to_ras, region, model in chance.sample(written, 10):
        direct = engines[model].open(from_array(voxels, to_ras, "CT"), answer.settings, answer.plane, region=region).ask(answer.question)
        assert answer.retention == direct.retention
        assert answer.text == direct.text or (answer.finish == "cancelled" and direct.text.startswith(answer.text))
        np.testing.assert_allclose(answer.evidence.anchor_distance, direct.evidence.anchor_distance, atol=1e-5)
        np.testing.assert_allclose(answer.evidence.importance, direct.evidence.importance, atol=1e-3)
    print(f"{len(asked)} questions, {len(written)} answered; longest stall {worst * 1000:.0f} ms, most work in a turn {work * 1000:.0f} ms")
    assert work < 0.5  # a slot that hangs; how long turns take on an idle machine: benchmarks/panel_stall.py
