"""A worker process that dies, is deaf, or cannot be started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import psutil
import pytest
import slicer
from panel_steps import QUESTION, add_phantom, answer_nodes, ask, begin_a_long_run, choose, finish, is_running, transcript
from user import click

from MedPrunerLogic.service import messages


def end_it(how: str, client) -> None:
    pid = client.hello["pid"]
    if how == "launcher":
        os.kill(psutil.Process(pid).ppid(), signal.SIGKILL)
    else:
        os.kill(pid, signal.SIGSEGV if how == "crash" else signal.SIGKILL)


@pytest.mark.parametrize(
    ("how", "reason", "advice"),
    [
        ("killed", "ended from outside, perhaps because the computer ran out of memory", "choose a smaller model"),
        ("crash", "crashed (Segmentation fault)", "copy the log into a bug report"),
        ("launcher", "ended from outside", "Close other programs"),
    ],
)
def test_a_worker_that_dies_in_the_middle_of_a_run_leaves_its_reason_and_advice(host, panel, how, reason, advice):
    """Between them stands Slicer's launcher, which ends with 1 whatever became of Python."""
    begin_a_long_run(host, panel)
    client = panel.logic.session.client
    pid, folder = client.hello["pid"], client.folder
    end_it(how, client)
    finish(host, panel)
    assert reason in transcript(panel)
    assert advice in transcript(panel)
    assert not folder.exists()
    host.until(lambda: not is_running(pid), 10, "Python lives on beneath its launcher")
    assert answer_nodes() == []
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)
    assert client.hello["pid"] != pid


def test_a_worker_that_ends_by_itself_is_not_said_to_have_been_killed(host, panel):
    begin_a_long_run(host, panel)
    client = panel.logic.session.client
    click(panel.ui.askButton)
    finish(host, panel)
    with pytest.MonkeyPatch.context() as patch:
        reasons = []
        patch.setattr(client, "_onWorkerEnded", reasons.append)
        client._send(messages.encode("shutdown"))
        host.until(lambda: reasons, 20, "the worker does not end")
    assert reasons == ["The worker process ended unexpectedly (code 0)."]


def test_no_python_is_left_when_its_launcher_is_closed_before_it_has_said_a_word(host, panel):
    client = panel.logic.session.client
    client.restart("test")
    host.until(lambda: not client.running, 10)
    client.start()
    launcher = psutil.Process(client._link._process.processId())
    host.until(launcher.children, 10)
    [python] = launcher.children()
    client.restart("test")
    host.until(lambda: not is_running(python.pid), 20, "Python lives on beneath its launcher")


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
    command = client._link._command
    monkeypatch.setattr(client._link, "_command", lambda: ("/no/such/PythonSlicer", *command()[1:]))
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    assert "could not be started" in transcript(panel)
    assert client.folder is None
    monkeypatch.undo()
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)


def test_python_ends_beneath_its_launcher_when_slicer_is_killed(host, panel, tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    slicer_like = (
        "import json, subprocess, sys, time\n"
        "words = [sys.argv[1], '-m', 'MedPrunerLogic.service.worker', sys.argv[2]]\n"
        "worker = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)\n"
        "print(json.loads(worker.stdout.readline().split(' ', 1)[1])['pid'], flush=True)\n"
        "time.sleep(600)\n"
    )
    program = shutil.which("PythonSlicer")
    parent = subprocess.Popen([sys.executable, "-c", slicer_like, program, str(folder)], stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    assert pid not in {parent.pid, *(child.pid for child in psutil.Process(parent.pid).children())}  # a launcher stands between
    parent.kill()
    parent.wait()
    host.until(lambda: not is_running(pid), 20, "Python outlived Slicer")
    assert not folder.exists()


TALKER = """
import os, sys, time

def say(*messages):
    os.write(1, "".join('@medpruner {%s}\\n' % message for message in messages).encode())

say('"kind": "hello", "id": null, "pid": %d' % os.getpid())
for _ in range(2):
    sys.stdin.readline()
say(
    '"kind": "error", "id": 1, "type": "x", "problem": "No <b>x.", "advice": "First."',
    '"kind": "text", "id": 2, "text": "one "',
)
time.sleep(0.02)
say('"kind": "text", "id": 2, "text": "two "', '"kind": "error", "id": 2, "type": "x", "problem": "No two.", "advice": "Second."')
sys.stdin.read()
"""


def test_a_box_about_an_error_lets_the_messages_behind_it_keep_their_order(host, panel):
    """A box is an event loop of its own: what arrives meanwhile is handled before what has arrived with the error."""
    from MedPrunerLib.worker.client import WorkerClient

    _program, _arguments, environment = panel.logic.session.client._link._command()
    client, said = WorkerClient(lambda: (sys.executable, ["-c", TALKER], environment)), []
    report = panel.conversation._report

    def fail(_kind, problem, advice):
        said.append(problem)
        report.error(problem, advice)

    try:
        client._count = 0
        client.request("survey", said.append, fail)
        client.request("ask", said.append, fail, onText=said.append)
        host.until(lambda: "No two." in said, 20)
        host.until(lambda: len(host.dialogs) == 2, 5)
    finally:
        client.close()
    assert said[0] == "No <b>x."
    assert "".join(said[1:]) == "one two No two."
    assert [text for _kind, text in host.dialogs] == ["No <b>x.\n\nFirst.", "No two.\n\nSecond."]


def test_a_second_box_waits_for_the_end_of_the_first(host, panel, monkeypatch):
    report, order = panel.conversation._report, []

    def display(text, **_keywords):
        order.append(f"{text[0]} opens")
        host.process(0.05)
        order.append(f"{text[0]} closes")

    monkeypatch.setattr(slicer.util, "errorDisplay", display)
    report.error("1", "")
    report.error("2", "")
    host.until(lambda: len(order) == 4, 5)
    assert order == ["1 opens", "1 closes", "2 opens", "2 closes"]
