"""The real panel asks a real server: all is as with the worker on this computer."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
import time
from dataclasses import fields
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import psutil
import pytest
import slicer

pytest.importorskip("ray", reason="Ray is not installed: pip install 'MedPrunerLogic[server]'")

from host import pythonqt
from panel_steps import NODES, QUESTION, add_phantom, answer_nodes, ask, begin, begin_a_long_run, choose, finish, nodule_of, transcript
from PySide6.QtNetwork import QSslCertificate
from server_client import Client, Server, free_port
from standin_hub import Hub
from tunnel import Tunnel
from user import click, type_text

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.imaging.region import Box, Mask
from MedPrunerLogic.imaging.volume import from_array
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.scene.mrml import view_node
from MedPrunerLogic.server import users
from MedPrunerLogic.service import messages, wire

SIDE = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("server"), "--per-user", "1")
    server.token, server.other = users.add(server.folder, "ann"), users.add(server.folder, "bob")
    yield server.wait()
    if server.process.poll() is None:
        server.end()


@pytest.fixture
def panel(host, panel):
    """This computer answers; afterwards too, and no server is known any more."""
    panel._parameterNode.preset = "paper"
    panel.ui.modelSection.collapsed = False
    yield panel
    panel.ui.addressEdit.text = panel.ui.tokenEdit.text = ""
    panel.ui.whereComboBox.currentIndex = 0
    host.until(lambda: panel.logic.session.client._link._remote is None, 10)
    for name in ("UseServer", "ServerConsents", "ServerAddress"):
        slicer.app.userSettings().remove(f"MedPruner/{name}")
    host.answers.clear()


@pytest.fixture
def remote(host, panel, server):
    """The server is chosen, and the user will agree to what is sent."""
    connect(host, panel, server.port, server.token)
    host.answers.append(True)
    return panel


def connect(host, panel, port: int, token: str, scheme: str = "http") -> str:
    """Choose a server by hand; what is said of it then."""
    panel.ui.whereComboBox.currentIndex = 1
    type_text(panel.ui.addressEdit, f"{scheme}://127.0.0.1:{port}")
    type_text(panel.ui.tokenEdit, token)
    click(panel.ui.testButton)
    host.until(lambda: not panel.ui.modelStatusLabel.text.startswith("Looking"), 20)
    return panel.ui.modelStatusLabel.text


def audited(server: Server, user: str = "ann") -> list[str]:
    """Kinds of requests that have reached the server."""
    lines = [json.loads(line) for line in (server.folder / "audit.log").read_text().splitlines()]
    return [f"{line['method']} {line['path']}" for line in lines if line["user"] == user]


def same(one, other) -> bool:
    if isinstance(one, np.ndarray):
        return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())
    if hasattr(one, "__dataclass_fields__"):
        names = [field.name for field in fields(one) if field.name not in ("seconds", "created")]
        return all(same(getattr(one, name), getattr(other, name)) for name in names)
    return one == other


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
        with pytest.raises(MedPrunerError, match="cannot write reports"):
            logic.ask(node, report=True)
        assert len(answer_nodes()) == NODES * len(runs)
        host.until(lambda: all(run.picture for run in runs), 20, "pictures are missing")
        slicer.mrmlScene.Clear(False)
        return [(run.answer, run.picture) for run in runs]

    node = add_phantom()
    here = answers()
    assert connect(host, panel, server.port, server.token) == "Connected: MedPruner phantom model (embedded) answers."
    host.answers.append(True)
    panel.model.server.mayAsk()
    node = add_phantom()
    there = answers()
    for (one, picture), (other, other_picture) in zip(here, there, strict=True):
        assert same(one, other), (one.text, other.text)
        assert picture == other_picture
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


def test_a_preview_is_made_here(host, remote, server):
    before = audited(server)
    choose(remote, add_phantom(slices=48))
    host.until(lambda: "slices would be read" in remote.ui.previewLabel.text, 20)
    assert set(audited(server)[len(before) :]) <= {"GET /v1/hello"}


def test_neither_torch_nor_transformers_is_asked_for(host, remote, monkeypatch):
    host.packages_missing = True
    try:
        remote.model.check()
        host.until(lambda: remote.model.step() is None, 10)
        assert not remote.ui.installButton.visible
        choose(remote, add_phantom())
        ask(host, remote, QUESTION)
        assert "Yes" in transcript(remote)
    finally:
        host.packages_missing = False


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


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("medpruner.example.org", "is no address of a server"),
        ("ftp://medpruner.example.org", "is no address of a server"),
        ("https://ann:secret@medpruner.example.org", "is no address of a server"),
        ("http://medpruner.example.org", "Without https:// anyone on the way could read what is sent"),
        ("http://127.0.0.1.example.org", "Without https:// anyone on the way could read what is sent"),
        ("https://no-such-computer.invalid", "No computer with the name no-such-computer.invalid is found"),
    ],
)
def test_an_address_that_cannot_be(host, panel, address, said):
    panel.ui.whereComboBox.currentIndex = 1
    type_text(panel.ui.tokenEdit, "x")
    type_text(panel.ui.addressEdit, address)
    click(panel.ui.testButton)
    host.until(lambda: said in panel.ui.modelStatusLabel.text, 30, panel.ui.modelStatusLabel.text)


def test_a_token_that_the_server_does_not_know(host, panel, server):
    assert connect(host, panel, server.port, "wrong") == "The server does not know this token. Ask whoever runs the server for a token."


def test_a_script_that_asks_before_a_server_is_set(host, panel):
    panel.ui.whereComboBox.currentIndex = 1
    host.until(lambda: not panel.logic.session.client.running, 10)
    with pytest.raises(MedPrunerError, match="No server is set"):
        panel.logic.ask(add_phantom(), QUESTION)


def test_nobody_listens(host, panel):
    said = connect(host, panel, free_port(), "x")
    assert said.startswith("No server answers at http://127.0.0.1:")
    assert "your tunnel" in said


def test_a_certificate_is_good_when_this_computer_knows_who_has_signed_it(host, panel, tmp_path, monkeypatch):
    """Slicer has a list of its own, on which no hospital stands."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not here to make a certificate")
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    both = tmp_path / "both.pem"
    both.write_text(certificate.read_text() + key.read_text())
    with Hub({}, certificate=both) as hub:
        said = connect(host, panel, hub.port, "x", "https")
        assert said.startswith(f"The certificate of https://127.0.0.1:{hub.port} is not good: ")
        assert hub.asked == []
        monkeypatch.setitem(
            pythonqt._overrides, ("QSslConfiguration", "systemCaCertificates"), lambda: QSslCertificate.fromPath(str(certificate))
        )
        click(panel.ui.testButton)
        host.until(lambda: "is no server of MedPruner" in panel.ui.modelStatusLabel.text, 10, panel.ui.modelStatusLabel.text)


def test_what_answers_is_no_server(host, panel):
    with Hub({}) as hub:
        said = connect(host, panel, hub.port, "x")
        assert said == f"What answers at http://127.0.0.1:{hub.port} is no server of MedPruner. Check the address."


def test_no_redirect_is_followed(host, panel):
    """The token would go elsewhere with it."""

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(302)
            self.send_header("Location", f"{hub.endpoint}/v1/hello")
            self.end_headers()

    with Hub({}) as hub, ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as redirecting:
        threading.Thread(target=redirecting.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        assert "is no server of MedPruner" in connect(host, panel, redirecting.server_port, "x")
        redirecting.shutdown()
        assert hub.asked == []


def test_a_server_of_another_version(host, panel, server, monkeypatch):
    monkeypatch.setattr(wire, "PROTOCOL", 2)
    assert connect(host, panel, server.port, server.token).startswith("The server speaks another version (")


def test_the_systems_proxy_and_its_exceptions_are_followed(host, panel, monkeypatch):
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "exempt.invalid")
    for name, sign in (("other.invalid", "The proxy does not let this through"), ("exempt.invalid", "No computer with the name")):
        panel.ui.whereComboBox.currentIndex = 1
        type_text(panel.ui.tokenEdit, "x")
        type_text(panel.ui.addressEdit, f"https://{name}")
        click(panel.ui.testButton)
        host.until(lambda sign=sign: sign in panel.ui.modelStatusLabel.text, 20, panel.ui.modelStatusLabel.text)


def test_busy_and_queued_is_told_and_waited_for(host, remote, server, tmp_path):
    """The server takes one question of a user at a time."""
    large = drawing.make_phantom(900_000_023, nodules=1, slices=120)
    said, ui = [], remote.ui
    for token, sign in ((server.token, "The server is busy"), (server.other, "Questions before this one: 1")):
        other = Client(server.port, token, tmp_path)
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
    connect(host, panel, tunnel.port, server.token)
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
    connect(host, panel, tunnel.port, server.token)
    host.answers.append(True)
    begin_a_long_run(host, panel)
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
