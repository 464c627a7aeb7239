"""The real worker process: how it begins, how it ends, and what it must not trip over."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from fuzzed_lines import fuzzed_lines
from worker_client import ROOT, Client

from MedPrunerLogic.atomic import held_back
from MedPrunerLogic.service import messages


def test_hello_tells_versions_and_the_process(client, greeting):
    import torch

    assert greeting["torch"] == torch.__version__
    assert greeting["pid"] == client.process.pid


def test_rubbish_on_stdin_is_no_request(client, opened):
    client.process.stdin.write("hello?\n" + messages.PREFIX + "{not json\n" + messages.PREFIX + "[1]\n")
    assert client.do("dance")[0]["kind"] == "error"


def test_the_worker_still_answers_after_any_lines_whatever(client, opened):
    """Requests with fields of every wrong kind, and lines with bytes changed, cut off, joined and repeated."""
    sent = fuzzed_lines(3000)
    reader = client.process.stdin.buffer
    client.process.stdin.flush()
    for line in sent:
        reader.write(line)
    reader.flush()
    client.count = 10**9  # no line that was sent has it
    assert client.do("devices")[0]["kind"] == "done"
    assert client.do("ask", question="Is there a nodule?")[0]["kind"] == "done"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_worker_that_is_told_to_end_removes_what_it_was_handed(tmp_path, number):
    client = Client(tmp_path / "shared")
    client.until("hello")
    (client.folder / "voxels.npy").write_bytes(b"patient")
    client.process.send_signal(number)
    assert client.process.wait(30) == 128 + number
    assert not client.folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
def test_a_worker_that_is_told_to_end_before_it_has_said_hello_removes_its_folder_too(tmp_path):
    slow = "lambda folder, say: (folder / 'begun').touch() or time.sleep(60)"
    client = Client(tmp_path / "shared", ["-c", f"import time\nfrom MedPrunerLogic.service import process\nprocess.serve({slow})"])
    deadline = time.monotonic() + 30
    while not (client.folder / "begun").exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    client.process.send_signal(signal.SIGTERM)
    assert client.process.wait(30) == 128 + signal.SIGTERM
    assert not client.folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_worker_that_is_told_to_end_while_it_still_imports_removes_its_folder_too(tmp_path, number):
    for moment, delay in enumerate(np.random.default_rng(number).uniform(0.0, 0.5, 5)):
        with held_back():
            client = Client(tmp_path / f"shared {moment}")
        time.sleep(delay)
        client.process.send_signal(number)
        assert client.process.wait(30) == 128 + number
        assert not client.folder.exists()


def test_a_lost_device_ends_the_worker_after_it_has_said_so(tmp_path, made):
    """torch has no way to lose a CPU: the encoder raises what CUDA would, in a real worker process."""
    program = (
        "import sys\nfrom MedPrunerLogic.service import worker\nfrom MedPrunerLogic.models.adapters import gemma3\n"
        "def lost(*_):\n    raise RuntimeError('CUDA error: unspecified launch failure')\n"
        "gemma3.Gemma3Adapter.encode = lost\nsys.exit(worker.main())\n"
    )
    client = Client(tmp_path / "shared", ["-c", program])
    client.until("hello")
    client.do("load", model="phantom", device="cpu")
    failed = client.open(made.volume)
    assert failed["type"] == "DeviceLostError"
    assert "starts anew" in failed["advice"]
    assert client.process.wait(30) == 7


def test_the_worker_ends_and_tidies_up_when_its_parent_is_killed(tmp_path, made):
    """A parent that starts a worker, has it read a scan and is killed -9 in the middle."""
    folder = tmp_path / "shared"
    program = (
        "import sys, subprocess, time; sys.path[:0] = ['Testing/tools']\n"
        "from dataclasses import asdict\nfrom pathlib import Path\nfrom worker_client import Client\n"
        "from MedPrunerLogic.pruning.settings import PRESETS\n"
        "from MedPrunerLogic.phantom import drawing as phantom\nfrom MedPrunerLogic.service import messages\n"
        "c = Client(Path(sys.argv[1])); c.until('hello'); c.do('load', model='phantom')\n"
        "v = messages.pack_volume(phantom.make_phantom(900000023, slices=96).volume, c.folder, 'v')\n"
        "c.send('open', volume=v, settings=asdict(PRESETS['off'])); c.until('progress')\n"
        "print(c.process.pid, flush=True)\ntime.sleep(600)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    import psutil

    worker = psutil.Process(int(parent.stdout.readline()))
    assert folder.exists()
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 30
    while folder.exists() or (worker.is_running() and worker.status() != psutil.STATUS_ZOMBIE):  # nobody may be there to reap it
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_shutdown_ends_in_order(tmp_path):
    client = Client(tmp_path / "shared")
    client.until("hello")
    client.send("shutdown")
    assert client.process.wait(30) == 0
