"""The real panel asks a real server: all is as with the worker on this computer."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
import slicer
from panel_steps import NODES, QUESTION, add_phantom, answer_nodes, ask, begin_a_long_run, choose, finish, transcript
from server_client import Server
from user import click, type_text

from MedPrunerLogic.server import users

SIDE = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("server"))
    server.token = users.add(server.folder, "ann")
    yield server.wait()
    if server.process.poll() is None:
        server.end()


@pytest.fixture
def local(panel):
    """The panel as it is: this computer answers."""
    panel._parameterNode.preset = "paper"
    return panel


@pytest.fixture
def remote(host, local, server):
    """With the server chosen by hand, and sending agreed to."""
    panel = local
    panel.ui.modelSection.collapsed = False
    use_server(host, panel, f"http://127.0.0.1:{server.port}", server.token)
    host.until(lambda: panel.model.step() is None, 20, panel.ui.modelStatusLabel.text)
    host.answers.append(True)
    yield panel
    host.answers.clear()
    use_this_computer(host, panel)


def use_server(host, panel, address: str, token: str) -> None:
    panel.ui.whereComboBox.currentIndex = 1
    type_text(panel.ui.addressEdit, address)
    type_text(panel.ui.tokenEdit, token)
    click(panel.ui.testButton)
    host.process(0.1)


def use_this_computer(host, panel) -> None:
    client = panel.logic.session.client
    panel.ui.whereComboBox.currentIndex = 0
    host.until(lambda: not client.running or client._link._remote is None, 10)
    for name in ("ServerConsents", "ServerAddress"):
        slicer.app.userSettings().remove(f"MedPruner/{name}")
    panel.ui.addressEdit.text = panel.ui.tokenEdit.text = ""


def answers_of(panel) -> list:
    return [turn.answer for turn in panel.logic.session._ended if turn.answer is not None]


def same(one, other) -> bool:
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    if hasattr(one, "__dataclass_fields__"):
        return all(same(getattr(one, field.name), getattr(other, field.name)) for field in fields(one) if field.name != "seconds")
    return one == other


def test_an_answer_comes_from_the_server(host, remote):
    choose(remote, add_phantom())
    ask(host, remote, QUESTION)
    assert "Yes" in transcript(remote)
    assert len(answer_nodes()) == NODES
    ask(host, remote, SIDE)
    assert "left" in transcript(remote)


def test_cancel(host, remote):
    begin_a_long_run(host, remote)
    pid = remote.logic.session.client.hello["pid"]
    click(remote.ui.askButton)
    finish(host, remote)
    assert "Cancelled." in transcript(remote)
    assert remote.logic.session.client.hello["pid"] == pid  # the worker was not ended for it
