"""A worker process that dies, is deaf, or cannot be started."""

from __future__ import annotations

import os
import signal
import time

from panel_steps import QUESTION, add_phantom, answer_nodes, ask, begin_a_long_run, choose, finish, is_running, transcript
from user import click


def test_the_worker_is_killed_in_the_middle_of_a_run(host, panel):
    begin_a_long_run(host, panel)
    client = panel.logic.session.client
    pid, folder = client.hello["pid"], client.folder
    os.kill(pid, signal.SIGKILL)
    finish(host, panel)
    assert "ended from outside or crashed" in transcript(panel)
    assert "Ask again" in transcript(panel)
    assert not folder.exists()
    assert answer_nodes() == []
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)
    assert client.hello["pid"] != pid


def test_a_worker_that_does_not_listen_is_killed_after_two_seconds(host, panel):
    begin_a_long_run(host, panel)
    client = panel.logic.session.client
    pid = client.hello["pid"]
    os.kill(pid, signal.SIGSTOP)  # as deaf as one inside a long kernel
    began = time.monotonic()
    click(panel.ui.askButton)
    finish(host, panel)
    assert 1.9 < time.monotonic() - began < 4
    assert "Cancelled." in transcript(panel)
    host.until(lambda: not is_running(pid), 5, "the deaf worker lives on")


def test_a_worker_that_cannot_be_started_is_explained(host, panel, monkeypatch):
    client = panel.logic.session.client
    client.restart("test")
    host.until(lambda: not client.running, 10)
    command = client._command
    monkeypatch.setattr(client, "_command", lambda: ("/no/such/PythonSlicer", *command()[1:]))
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    assert "could not be started" in transcript(panel)
    assert client.folder is None
    monkeypatch.undo()
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)
