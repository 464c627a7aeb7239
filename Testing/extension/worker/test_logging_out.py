"""Voxels do not outlive a session of the operating system: Slicer, its launcher and the worker are told to end, or killed."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest
from panel_steps import is_running

SLICER_LIKE = """
import json, os, subprocess, sys, tempfile, time
from pathlib import Path
folder = Path(tempfile.mkdtemp(prefix=f"medpruner-{os.getpid()}-"))
(folder / "volume-1.npy").write_bytes(b"voxels")
words = [sys.argv[1], "-m", "MedPrunerLogic.service.worker", str(folder)]
worker = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
pid = json.loads(worker.stdout.readline().split(" ", 1)[1])["pid"]
print(json.dumps([str(folder), worker.pid, pid]), flush=True)
time.sleep(600)
"""


def slicer_with_worker() -> tuple[subprocess.Popen, Path, int, int]:
    """(Slicer, the folder it shares with the worker, launcher, worker)."""
    words = [sys.executable, "-c", SLICER_LIKE, shutil.which("PythonSlicer")]
    parent = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    folder, launcher, worker = json.loads(parent.stdout.readline())
    assert psutil.Process(worker).ppid() == launcher
    return parent, Path(folder), launcher, worker


@pytest.mark.parametrize("order", ["Slicer first", "worker first", "without the launcher"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_logging_out_leaves_no_voxels(host, panel, number, order):
    parent, folder, launcher, worker = slicer_with_worker()
    told = {"Slicer first": (parent.pid, launcher, worker), "worker first": (worker, launcher, parent.pid)}
    for pid in told.get(order, (parent.pid, worker)):
        if is_running(pid):
            os.kill(pid, number)
    parent.wait()
    host.until(lambda: not is_running(worker), 20, "the worker outlived Slicer")
    assert not folder.exists()


@pytest.fixture
def handing_on(host):
    """The launcher starts Python with the signals held back that it was started with, as the real one does; dash lets them all in."""
    script = Path(shutil.which("PythonSlicer"))
    text = script.read_text()
    script.write_text(text.replace("#!/bin/sh", "#!/bin/bash"))
    yield
    script.write_text(text)


@pytest.mark.usefixtures("handing_on")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells which signals wait")
def test_a_worker_is_started_so_that_no_signal_ends_it_before_it_heeds_them(host, panel):
    client = panel.logic.session.client
    client.restart("test")
    host.until(lambda: not client.running, 10)
    client.start()
    launcher = psutil.Process(client._link._process.processId())

    def workers() -> list[int]:
        return [child.pid for child in launcher.children() if child.cmdline()[1:3] == ["-m", "MedPrunerLogic.service.worker"]]

    host.until(workers, 10)
    worker = workers()[0]
    status = Path(f"/proc/{worker}/status").read_text()
    waiting, heeded = (int(re.search(rf"{name}:\s*(\w+)", status)[1], 16) for name in ("SigBlk", "SigCgt"))
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        assert (waiting | heeded) >> (number - 1) & 1  # on a busy machine it may heed them before we look
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, []) & {signal.SIGTERM, signal.SIGHUP, signal.SIGINT}
    folder = client.folder
    assert folder.stat().st_mode & 0o777 == 0o700
    os.kill(worker, signal.SIGTERM)
    host.until(lambda: not client.running, 30, "it heeds none")
    assert not folder.exists()


def test_the_next_start_removes_what_was_left_when_all_were_killed(host, panel):
    client = panel.logic.session.client
    parent, folder, launcher, worker = slicer_with_worker()
    for pid in (worker, launcher, parent.pid):
        os.kill(pid, signal.SIGKILL)
    parent.wait()
    host.until(lambda: not is_running(worker), 20)
    assert (folder / "volume-1.npy").exists()
    assert folder.parent == Path(tempfile.gettempdir())
    client.restart("test")
    host.until(lambda: not client.running, 10)
    client.start()
    assert not folder.exists()
