"""What can go wrong between the panel and a server, and what the user sees. The real panel, a real server with TLS, which ends here."""

from __future__ import annotations

import os
import re
import resource
import signal
import threading
from pathlib import Path

import psutil
import pytest
import slicer
import torch

pytest.importorskip("ray", reason="Ray is not installed: pip install 'MedPrunerLogic[server]'")

from certificates import make_certificate
from panel_server import audited, connect, look_again, no_server_afterwards, trust
from panel_steps import QUESTION, add_phantom, answer_nodes, ask, begin, begin_a_long_run, choose, finish, phantom, transcript
from same_answers import same
from server_client import Client, Server
from tiny_models import tiny_gemma3
from tunnel import Tunnel
from user import click

from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.question import REPORT
from MedPrunerLogic.sentence import local
from MedPrunerLogic.server import users
from MedPrunerLogic.service import wire

SIDE = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    certificate, key = make_certificate(tmp_path_factory.mktemp("certificate"))
    server = Server(tmp_path_factory.mktemp("server"), "--per-user", "1", "--certificate", str(certificate), "--key", str(key))
    server.certificate = certificate
    server.token, server.other = users.add(server.folder, "ann"), users.add(server.folder, "bob")
    with pytest.MonkeyPatch.context() as patch:
        trust(patch, certificate)
        yield server.wait()
    for one in (server, *server.later):
        if one.process.poll() is None:
            one.end()


@pytest.fixture
def panel(host, panel):
    with no_server_afterwards(host, panel):
        yield panel


@pytest.fixture
def remote(host, panel, server):
    """The server is chosen, and the user will agree to what is sent."""
    assert connect(host, panel, server.port, server.token, "https") == "Connected: MedPruner phantom model (embedded) answers."
    host.answers.append(True)
    return panel


def part_of(server: Server, name: str) -> psutil.Process:
    """An engine or the ingress."""
    return server.processes(f"ray::ServeReplica:medpruner:{name}")[0]


def parts(server: Server) -> set[Path]:
    """Uploads that have not ended."""
    return set((server.folder / "uploads").rglob("*.part"))


def drops(host, server: Server, close) -> None:
    """What `close` does makes a panel tell the server that it needs a volume no more."""
    before = audited(server).count("POST /v1/messages")
    close()
    host.until(lambda: audited(server).count("POST /v1/messages") > before, 10, "the panel never dropped it")


# --- the network ----------------------------------------------------------------------------------------------------------------


def test_busy_and_queued_is_told_and_waited_for(host, remote, server, tmp_path):
    """The server takes one question of a user at a time."""
    large = drawing.make_phantom(900_000_023, nodules=1, slices=120)
    said, ui = [], remote.ui
    for token, sign in ((server.token, "The server is busy"), (server.other, "Questions before this one: 1")):
        other = Client(server.port, token, tmp_path, server.certificate)
        stream = other.request(other.opening(large, "off"), {"kind": "ask", "question": QUESTION})
        stream.until("progress")
        choose(remote, add_phantom())
        begin(host, remote, QUESTION)
        host.until(lambda: said.append(ui.stageLabel.text) or remote.logic.session.run is None, 60)
        assert any(sign in text for text in said), set(said)
        assert "Yes" in transcript(remote)
        stream.leave()


def test_an_upload_goes_on_where_it_broke_off(host, panel, server, monkeypatch):
    import MedPrunerLib.worker.upload

    monkeypatch.setattr(MedPrunerLib.worker.upload, "_CHUNK", 2**16)
    tunnel = Tunnel(server.port)
    connect(host, panel, tunnel.port, server.token, "https")
    host.answers.append(True)
    choose(panel, add_phantom(seed=900_000_031, slices=56))
    tunnel.cut(after=400_000)
    begin(host, panel, QUESTION)
    host.until(lambda: "Trying again" in panel.ui.stageLabel.text, 30, panel.ui.stageLabel.text)
    [part] = (server.folder / "uploads" / "ann").glob("*.part")
    size = part.stat().st_size
    assert size > 2**17
    before = tunnel.passed
    tunnel.open()
    finish(host, panel)
    assert "Yes" in transcript(panel), transcript(panel)
    assert tunnel.passed - before < before * 3
    tunnel.close()


def test_a_server_that_goes_away_in_the_middle(host, panel, server, monkeypatch):
    import MedPrunerLib.worker.errand

    monkeypatch.setattr(MedPrunerLib.worker.errand, "_LOST_S", 3)
    tunnel = Tunnel(server.port)
    connect(host, panel, tunnel.port, server.token, "https")
    host.answers.append(True)
    begin_a_long_run(host, panel, seed=900_000_040)
    tunnel.cut()
    host.until(lambda: "Trying again for" in panel.ui.stageLabel.text, 10, panel.ui.stageLabel.text)
    finish(host, panel)
    assert "No server answers at" in transcript(panel)
    assert "your tunnel to it" in transcript(panel)
    assert answer_nodes() == []
    tunnel.open()
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)
    tunnel.close()


def test_a_network_that_goes_away_without_a_word(host, panel, server, monkeypatch):
    """Nothing breaks, nothing comes: the signs of life stay away. What the server still holds of the question gives way to it."""
    import MedPrunerLib.worker.connection

    monkeypatch.setattr(MedPrunerLib.worker.connection, "SILENT_MS", int(1600 * wire.BEAT_S))
    tunnel = Tunnel(server.port)
    connect(host, panel, tunnel.port, server.token, "https")
    host.answers.append(True)
    begin_a_long_run(host, panel, seed=900_000_041)
    engine = part_of(server, "engine")
    engine.suspend()  # the question stays under way there
    try:
        tunnel.fall_silent()
        sign = f"Nothing comes from https://127.0.0.1:{tunnel.port} any more. Trying again for "
        host.until(lambda: panel.ui.stageLabel.text.startswith(sign), 60, panel.ui.stageLabel.text)
        tunnel.speak()
    finally:
        engine.resume()
    finish(host, panel)
    assert "Yes" in transcript(panel), transcript(panel)
    ask(host, panel, SIDE)
    assert "left" in transcript(panel)
    tunnel.close()


def test_an_upload_into_silence_goes_on_where_it_was(host, panel, server, monkeypatch):
    import MedPrunerLib.worker.connection
    import MedPrunerLib.worker.upload

    monkeypatch.setattr(MedPrunerLib.worker.upload, "_CHUNK", 2**16)
    monkeypatch.setattr(MedPrunerLib.worker.connection, "_UPLOAD_MS", 3000)
    tunnel = Tunnel(server.port)
    connect(host, panel, tunnel.port, server.token, "https")
    host.answers.append(True)
    choose(panel, add_phantom(seed=900_000_033, slices=56))
    begin(host, panel, QUESTION)
    host.until(lambda: tunnel.passed > 300_000, 30, panel.ui.stageLabel.text)
    tunnel.fall_silent()
    before = tunnel.passed
    sign = f"Nothing comes from https://127.0.0.1:{tunnel.port} any more. Trying again for "
    host.until(lambda: panel.ui.stageLabel.text.startswith(sign), 60, panel.ui.stageLabel.text)
    click(panel.ui.askButton)
    finish(host, panel)  # it can be cancelled meanwhile
    assert "Cancelled." in transcript(panel)
    tunnel.speak()
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel), transcript(panel)
    assert tunnel.passed - before < 2_000_000
    tunnel.close()


# --- others ---------------------------------------------------------------------------------------------------------------------


def test_two_users_and_two_panels_of_one_ask_about_one_scan(host, remote, server, tmp_path):
    """Each has the right answer; what one of them closes stays there for the others."""
    node = add_phantom(slices=40)
    choose(remote, node)
    remote.model.server.mayAsk()
    ends, bob = [], Client(server.port, server.other, tmp_path / "bob", server.certificate)
    thread = threading.Thread(target=lambda: ends.append(bob.ask(phantom(slices=40), SIDE)[0]))
    thread.start()
    second = type(remote.logic)()  # of the same user, with a random name of its own
    try:
        begin(host, remote, SIDE)
        assert "left" in second.ask(node, SIDE).answer.text  # and waits for the first: the server takes one at a time
        finish(host, remote)
        drops(host, server, second.session._handed.drop)  # as when its scene is closed
    finally:
        second.close()
    thread.join()
    assert "left" in transcript(remote)
    assert "left" in ends[0]["answer"]["text"]

    folder, uploads = server.folder / "uploads", audited(server).count("PUT /v1/uploads")
    other = Client(server.port, server.token, tmp_path / "other", server.certificate)
    opening = other.opening(phantom(slices=40), "paper")
    content = opening["volume"]["voxels"]
    for client in (bob, other):  # what the panel asks about stays
        assert client.do({"kind": "drop", "voxels": content})[0]["kind"] == "done"
    assert [path.name for path in folder.rglob("*.npy") if content in path.name] == [f"ann-{content}.npy"]
    ask(host, remote, QUESTION)
    assert "Yes" in transcript(remote)
    assert audited(server).count("PUT /v1/uploads") == uploads

    engine = part_of(server, "engine")
    engine.suspend()
    try:
        waiting = other.request(opening, {"kind": "ask", "question": SIDE})
        drops(host, server, lambda: slicer.mrmlScene.Clear(False))
    finally:
        engine.resume()
    assert "left" in list(waiting)[-1]["answer"]["text"]
    other.do({"kind": "drop", "voxels": content})
    assert not [path for path in folder.rglob("*") if content in path.name]


def test_a_panel_of_another_version(host, remote, server, monkeypatch):
    """Asked who is there, each says who is older; and the server says so too to a panel that was connected before it was updated."""
    choose(remote, add_phantom())
    for protocol, advice in ((0, "Update MedPruner on this computer: it is older."), (2, "Have the server updated: it is older.")):
        ask(host, remote, QUESTION)
        monkeypatch.setattr(wire, "PROTOCOL", protocol)
        ask(host, remote, SIDE)
        said = {0: "older than on the server. Update MedPruner.", 2: "newer than on the server. Have the server updated."}
        assert transcript(remote).rstrip().endswith(f"MedPruner on your computer is {said[protocol]}]")
        assert look_again(host, remote).startswith("The server speaks another version (")
        assert remote.ui.modelStatusLabel.text.endswith(advice)
        monkeypatch.undo()
        assert look_again(host, remote).startswith("Connected: ")


# --- the server -----------------------------------------------------------------------------------------------------------------


def test_a_disk_that_is_full_there(host, remote, server):
    """Files of the server can grow no more: the real error of its operating system, in the middle of an upload."""
    ingress, others = part_of(server, "ingress"), parts(server)
    before = ingress.rlimit(resource.RLIMIT_FSIZE)
    choose(remote, add_phantom(seed=900_000_032))
    ingress.rlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    try:
        ask(host, remote, QUESTION)
    finally:
        ingress.rlimit(resource.RLIMIT_FSIZE, before)
    said = "The server has no room for this volume. Tell whoever runs the server, or ask again later."
    assert transcript(remote).rstrip().endswith(f"[{said}]")
    assert remote.ui.questionEdit.toPlainText() == QUESTION  # to be asked again
    assert answer_nodes() == []
    [part] = parts(server) - others
    assert part.stat().st_size <= 300_000
    ask(host, remote, QUESTION)
    assert "Yes" in transcript(remote)


def test_an_engine_that_is_killed_in_the_middle_costs_a_question_only_time(host, remote, server):
    """There is no other: a new one is started, and signs of life come until it has read the scan again."""
    begin_a_long_run(host, remote, seed=900_000_042)
    os.kill(part_of(server, "engine").pid, signal.SIGKILL)
    finish(host, remote)
    assert transcript(remote).rstrip().splitlines()[-1].startswith("Yes"), transcript(remote)


def test_a_server_that_is_killed_and_started_again_costs_a_question_only_time(host, remote, server, monkeypatch):
    """The token is good again, the volume is sent again, and what was left of the server that was killed is gone."""
    import MedPrunerLib.worker.errand

    monkeypatch.setattr(MedPrunerLib.worker.errand, "_LOST_S", 600)  # it takes long to start while others compute here
    begin_a_long_run(host, remote, seed=900_000_043)
    processes = server.processes()
    [temporary] = {found for process in processes for found in re.findall(r"/[^ =,]*/mpr-[0-9a-f]{8}", " ".join(process.cmdline()))}
    [agent] = server.processes("ray::RuntimeEnvAgent")
    part_of(server, "engine").suspend()  # it would still have the time to answer
    os.kill(server.process.pid, signal.SIGKILL)
    host.until(lambda: "Trying again" in remote.ui.stageLabel.text, 60, remote.ui.stageLabel.text)
    agent.suspend()  # it outlives the others by half a minute; now it does not notice at all
    assert Path(temporary).is_dir()
    uploads = {path.name for path in (server.folder / "uploads").rglob("*.npy")}
    assert uploads
    server.again()
    assert psutil.wait_procs(processes, 30)[1] == []
    assert not Path(temporary).exists()
    finish(host, remote)
    assert "Yes" in transcript(remote), transcript(remote)
    [upload] = (server.folder / "uploads").rglob("*.npy")
    assert upload.name in uploads
    remote._parameterNode.preset = "paper"
    ask(host, remote, SIDE)
    assert "left" in transcript(remote)


def test_a_server_that_is_started_again_with_another_model(host, remote, server, tmp_path_factory, monkeypatch):
    """The panel takes no one's words for another's. This model lies in a folder there, writes reports, and answers here as there."""
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # as the server has it: sums differ in their last bit by the number of threads
    ui, folder = remote.ui, talkative(tmp_path_factory.mktemp("models") / "talkative")
    choose(remote, add_phantom(slices=24))
    ask(host, remote, QUESTION)
    (server.later or [server])[-1].end()
    server.again("--model", str(folder))
    ask(host, remote, SIDE)
    advice = "The server runs another model now. Press 'Test connection' in the Model section, then ask again."
    assert transcript(remote).rstrip().endswith(f"[{advice}]")
    assert look_again(host, remote) == "Connected: talkative answers."
    ui.questionEdit.clear()

    def runs() -> list:
        host.until(lambda: "slices would be read" in ui.previewLabel.text, 20, ui.previewLabel.text)
        said = [ui.previewLabel.text]
        for act in (lambda: begin(host, remote, SIDE), lambda: click(ui.reportButton)):
            act()
            finish(host, remote)
            run = remote.conversation.result.run
            host.until(lambda run=run: run.picture, 20, "there is no picture")
            said += [run.answer, run.picture]
        return said

    there = runs()
    assert (there[1].model_name, there[3].question) == ("talkative", local(REPORT))
    assert there[1].text
    ui.whereComboBox.currentIndex = 0
    host.answers.append(str(folder))
    click(ui.folderButton)
    try:
        assert [same(one, other) for one, other in zip(runs(), there, strict=True)] == [True] * len(there)
    finally:
        slicer.app.userSettings().remove("MedPruner/ModelFolders")
        ui.modelComboBox.currentIndex = ui.modelComboBox.findData("phantom")


def talkative(folder: Path) -> Path:
    """A model whose words mean nothing, which soon has said enough."""
    model, processor = tiny_gemma3(3)
    with torch.no_grad():
        model.get_input_embeddings().weight[model.generation_config.eos_token_id] *= 6
    for part in (model, processor):
        part.save_pretrained(folder)
    return folder
