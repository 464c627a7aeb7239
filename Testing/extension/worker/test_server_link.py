"""The real panel asks a real server: all is as with the worker on this computer."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import psutil
import pydicom
import pytest
import slicer

pytest.importorskip("ray", reason="Ray is not installed: pip install 'MedPrunerLogic[server]'")

from panel_server import audited, connect, no_server_afterwards
from panel_steps import (
    NODES,
    QUESTION,
    add_phantom,
    answer_nodes,
    ask,
    begin_a_long_run,
    choose,
    finish,
    nodule_of,
    transcript,
    write_dicom,
)
from same_answers import held_by, lasting, same
from server_client import Server
from user import click, click_text, press, type_text

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.imaging.region import Box, Mask
from MedPrunerLogic.imaging.volume import from_array
from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.scene.mrml import view_node
from MedPrunerLogic.server import users
from MedPrunerLogic.service import messages

SIDE = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("server"), "--replicas", "2")
    server.token = users.add(server.folder, "ann")
    yield server.wait()
    if server.process.poll() is None:
        server.end()


@pytest.fixture
def panel(host, panel):
    with no_server_afterwards(host, panel):
        yield panel


@pytest.fixture
def remote(host, panel, server):
    """The server is chosen, and the user will agree to what is sent."""
    connect(host, panel, server.port, server.token)
    host.answers.append(True)
    return panel


def regions(node) -> tuple[Box, Mask]:
    """About the nodule: a box of 60 mm, and a segment."""
    voxels, ijk_to_ras = view_node(node)
    box = np.diag([30.0, 30.0, 30.0, 1.0])
    box[:3, 3] = nodule_of(node)
    inside = np.zeros(voxels.shape, np.uint8)
    inside[20:40, 20:90, 60:110] = 1
    return Box(box), Mask(from_array(inside, ijk_to_ras, "CT"))


# --- as on this computer --------------------------------------------------------------------------------------------------------


def test_answers_are_those_of_this_computer_byte_for_byte(host, panel, server, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # as the server has it: sums differ in their last bit by the number of threads
    client = panel.logic.session.client
    client.restart("test")
    host.until(lambda: not client.running, 10)

    def answers():
        logic = panel.logic
        runs = [logic.ask(node, QUESTION), logic.ask(node, SIDE), logic.ask(node, QUESTION, unpruned=True)]
        runs += [logic.ask(node, QUESTION, region=region) for region in regions(node)]
        runs.append(logic.ask(node, SIDE, settings=PRESETS["paper"], plane="coronal"))
        runs.append(logic.ask(node, report=True))
        assert len(answer_nodes()) == NODES * len(runs)
        host.until(lambda: all(run.picture for run in runs), 20, "pictures are missing")
        nodes = [held_by(node) for node in answer_nodes()]
        slicer.mrmlScene.Clear(False)
        return [(run.answer, run.picture) for run in runs], nodes

    node = add_phantom()
    here, nodes_here = answers()
    assert connect(host, panel, server.port, server.token) == "Connected: MedPruner phantom model (embedded) answers."
    host.answers.append(True)
    panel.model.server.mayAsk()
    node = add_phantom()
    there, nodes_there = answers()
    for (one, picture), (other, other_picture) in zip(here, there, strict=True):
        assert same(one, other), (one.text, other.text)
        assert picture == other_picture
    assert len(nodes_here) == len(nodes_there)
    for one, other in zip(nodes_here, nodes_there, strict=True):
        assert one == other
    assert audited(server).count("PUT /v1/uploads") == 2  # the volume and the segment, each once


def test_a_question_by_hand_streams_and_leaves_its_nodes(host, remote, monkeypatch):
    client, kinds = remote.logic.session.client, []
    take = client.onLine
    monkeypatch.setattr(client, "onLine", lambda line: (kinds.append(messages.decode(line)["kind"]), take(line)))
    choose(remote, add_phantom())
    ask(host, remote, QUESTION)
    assert "Yes" in transcript(remote)
    assert kinds.count("text") > 1
    assert len(answer_nodes()) == NODES
    asked = len(host.dialogs)
    ask(host, remote, SIDE)
    assert "left" in transcript(remote)
    assert len(host.dialogs) == asked  # it was agreed to already


def test_the_evidence_of_a_word_and_a_check_without_pruning(host, remote, server):
    ui = remote.ui
    choose(remote, add_phantom())
    ask(host, remote, SIDE)
    ui.resultSection.collapsed = False
    host.process(0.1)
    click(ui.evidenceButton)
    click_text(ui.transcript, "left")
    assert ui.wordLabel.text == "Answer attention of the word “left”."
    click(ui.wholeAnswerButton)
    click(ui.restoreButton)
    click(ui.compareButton)
    finish(host, remote)
    assert "(nothing pruned)" in transcript(remote)
    assert len(answer_nodes()) == 2 * NODES


def test_dicom_results_are_those_of_this_computer(host, panel, server, series, tmp_path):
    ask(host, panel, QUESTION)
    write_dicom(host, panel, tmp_path / "here")
    connect(host, panel, server.port, server.token)
    host.answers.append(True)
    ask(host, panel, QUESTION)
    write_dicom(host, panel, tmp_path / "there")
    here, there = (sorted(path.name for path in (tmp_path / side).iterdir()) for side in ("here", "there"))
    assert here == there
    assert len(here) == 4
    for name in here:
        one, other = (pydicom.dcmread(tmp_path / side / name) for side in ("here", "there"))
        assert list(lasting(one)) == list(lasting(other)), name


def test_asking_at_once_after_the_other_was_chosen(host, remote, server):
    """The worker of before is still ending, the server is still looked for: it is answered by who was chosen last, or said why not."""
    ui, client = remote.ui, remote.logic.session.client
    node = add_phantom()
    choose(remote, node)
    ask(host, remote, QUESTION)
    before = audited(server).count("POST /v1/messages")

    def ask_at_once(place: int) -> None:
        ui.whereComboBox.currentIndex = place
        assert client.isEnding
        type_text(ui.questionEdit, SIDE)
        press(ui.questionEdit, "Ctrl+Return")

    ask_at_once(0)
    host.until(lambda: "left" in transcript(remote), 60, transcript(remote))
    finish(host, remote)
    assert audited(server).count("POST /v1/messages") == before
    ask_at_once(1)
    host.until(lambda: host.dialogs and host.dialogs[-1][1] == "Looking for the server…\n\nAsk again in a moment.", 10)
    assert ui.questionEdit.toPlainText() == SIDE
    host.until(lambda: remote.model.step() is None, 10)
    ask(host, remote, SIDE)
    assert audited(server).count("POST /v1/messages") > before
    ui.whereComboBox.currentIndex = 0
    assert client.isEnding
    assert "left" in remote.logic.ask(node, SIDE).answer.text  # so does a script


PACKAGES = ("torch", "transformers", "tokenizers", "filelock", "huggingface_hub", "jinja2", "psutil", "safetensors", "nibabel", "rich")


def test_this_computer_needs_none_of_the_packages_of_a_model(host, panel, server, series, tmp_path, monkeypatch):
    """None of them can be imported by its worker, which makes previews, pictures and DICOM results all the same."""
    for name in PACKAGES:
        (tmp_path / f"{name}.py").write_text(f"raise ModuleNotFoundError('not installed', name={name!r})")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=":")
    connect(host, panel, server.port, server.token)
    host.answers.append(True)
    host.until(lambda: panel.logic.session.client.hello is not None, 20)
    worker = psutil.Process(panel.logic.session.client.hello["pid"])
    assert str(tmp_path) in worker.environ()["PYTHONPATH"].split(":")
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 20, panel.ui.previewLabel.text)
    ask(host, panel, QUESTION)
    run = panel.conversation.result.run
    host.until(lambda: run.picture, 20, "there is no picture")
    write_dicom(host, panel, tmp_path / "out")
    assert len(list((tmp_path / "out").iterdir())) == 4, panel.ui.stageLabel.text


def test_a_preview_is_made_here(host, remote, server):
    before = audited(server)
    choose(remote, add_phantom(slices=48))
    host.until(lambda: "slices would be read" in remote.ui.previewLabel.text, 20)
    assert set(audited(server)[len(before) :]) <= {"GET /v1/hello"}


def test_from_server_only_at_the_first_start_to_an_answer_nothing_is_installed(host, panel, server):
    slicer.app.userSettings().remove("MedPruner/UseServer")
    ui, host.packages_missing = panel.ui, True
    try:
        panel.model.check()
        assert ui.stageLabel.text.startswith("Shall this computer answer, or a server of your department? Python packages are missing: ")
        host.packaging_calls.clear()
        click(ui.otherwiseButton)
        connect(host, panel, server.port, server.token)
        assert not ui.installButton.visible
        choose(panel, add_phantom())
        host.answers.append(True)
        ask(host, panel, QUESTION)
        assert "Yes" in transcript(panel)
        assert {name for name, _values in host.packaging_calls} <= {"pip_check"}
    finally:
        host.packages_missing = False
        ui.whereComboBox.currentIndex = 0
        panel.model.check()


def test_it_is_read_ahead(host, remote, server):
    choose(remote, add_phantom(slices=50))
    remote.model.server.mayAsk()
    remote.ui.readAheadCheckBox.checked = True
    ahead = remote.logic.session.ahead
    host.until(lambda: ahead.state == "The volume has been read.", 60, ahead.state)
    uploads = audited(server).count("PUT /v1/uploads")
    ask(host, remote, QUESTION)
    assert "Yes" in transcript(remote)
    assert audited(server).count("PUT /v1/uploads") == uploads


def test_cancelling_stops_the_server_and_keeps_the_worker(host, remote):
    begin_a_long_run(host, remote)
    client = remote.logic.session.client
    pid, began = client.hello["pid"], time.monotonic()
    click(remote.ui.askButton)
    finish(host, remote)
    assert time.monotonic() - began < 2
    assert "Cancelled." in transcript(remote)
    assert client.hello["pid"] == pid
    remote._parameterNode.preset = "paper"
    ask(host, remote, QUESTION)
    assert "Yes" in transcript(remote)


def test_a_volume_that_leaves_the_scene_leaves_the_server(host, remote, server):
    folder = server.folder / "uploads" / "ann"
    before = set(folder.glob("*.npy"))
    choose(remote, add_phantom(slices=52))
    ask(host, remote, QUESTION)
    [upload] = set(folder.glob("*.npy")) - before
    slicer.mrmlScene.Clear(False)
    host.until(lambda: not upload.exists(), 10, "the server keeps it")


# --- what can go wrong ----------------------------------------------------------------------------------------------------------


def test_refusing_sends_nothing(host, panel, server):
    connect(host, panel, server.port, server.token)
    before = audited(server)
    choose(panel, add_phantom())
    host.answers.append(False)
    type_text(panel.ui.questionEdit, QUESTION)
    click(panel.ui.askButton)
    host.process(0.1)
    assert host.dialogs[-2][1].startswith(f"Volumes that you ask about will be sent to http://127.0.0.1:{server.port};")
    assert host.dialogs[-1][1].startswith("Nothing was sent.")
    with pytest.raises(MedPrunerError, match="You have not agreed"):  # nor by a script
        panel.logic.ask(panel.ui.inputVolumeSelector.currentNode(), QUESTION)
    assert "PUT /v1/uploads" not in audited(server)[len(before) :]
    assert answer_nodes() == []


def test_a_token_that_the_server_does_not_know(host, panel, server):
    assert connect(host, panel, server.port, "wrong") == "The server does not know this token. Ask whoever runs the server for a token."


def test_the_token_is_nowhere(host, remote, server):
    choose(remote, add_phantom())
    ask(host, remote, QUESTION)
    click(remote.ui.copyLogButton) if remote.ui.copyLogButton.visible else remote._log._copyForReport()
    slicer.app.userSettings().sync()
    slicer.mrmlScene.SetSaveToXMLString(1)
    slicer.mrmlScene.Commit()
    import qt

    written = Path(slicer.app.userSettings().fileName()).read_text()
    assert f"http://127.0.0.1:{server.port}" in written.replace("\\", "")
    for text in (
        written,
        slicer.mrmlScene.GetSceneXMLString(),
        qt.QApplication.clipboard().text(),
        "\n".join(remote.logic.session.client.log),
    ):
        assert server.token not in text


def test_this_computer_opens_no_socket(host, panel):
    def opened():
        worker = panel.logic.session.client.hello["pid"]
        return [one for pid in (None, worker) for one in psutil.Process(pid).net_connections("inet")]

    choose(panel, add_phantom())
    before = psutil.Process().net_connections("inet")
    ask(host, panel, QUESTION)
    assert opened() == before
