"""The same table from a Ray cluster, which takes work from nobody without its token."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from cohorts import ROOT, arguments, table
from dicom_series import write_phantom
from standin_archive import Archive

from MedPrunerLogic import journal
from MedPrunerLogic.atomic import TemporaryFolder
from MedPrunerLogic.phantom import drawing

_SECONDS = 90  # for Ray to start


@pytest.fixture(scope="module")
def cluster():
    """Its address, the environment of those who have its token, and its first process."""
    pytest.importorskip("ray")
    closed = {
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": secrets.token_hex(32),
        "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_enable_metrics_collection": "0",
        "OMP_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", ""))),
    }
    with TemporaryFolder("mpr-") as temporary:
        closed["TMPDIR"] = str(temporary / "tmp")  # other tests fetch into the machine's own beside these
        (temporary / "tmp").mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        options = f"--head --block --num-cpus 2 --include-dashboard false --node-ip-address 127.0.0.1 --port {port}"
        options += f" --temp-dir {temporary / 'ray'} --object-store-memory {256 * 2**20}"
        command = [str(Path(sys.executable).with_name("ray")), "start", *options.split()]
        said = (temporary / "said").open("w+")
        process = subprocess.Popen(command, env=os.environ | closed, stdout=said, stderr=said, cwd=temporary)
        deadline = time.monotonic() + _SECONDS
        while "Ray runtime started" not in (temporary / "said").read_text():
            assert process.poll() is None, (temporary / "said").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield f"127.0.0.1:{port}", os.environ | closed, psutil.Process(process.pid)
        family = [process, *psutil.Process(process.pid).children(recursive=True)]
        for member in family:
            with suppress(psutil.NoSuchProcess, ProcessLookupError):
                member.kill()
        process.wait()
        said.close()


def run(environment, *given) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "MedPrunerLogic", *arguments(*given)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=200, check=False)


def fetched_into(environment) -> list[Path]:
    """The folders of series from archives."""
    return list(Path(environment["TMPDIR"]).glob("medpruner-pacs-*"))


def test_a_cluster_gives_the_same_table(cluster, scans, questions, undisturbed, tmp_path):
    address, environment, _first = cluster
    out = tmp_path / "out"
    done = run(environment, scans, questions, out, "--address", address, "--workers", 2)
    assert done.returncode == 0, done.stderr
    assert table(out) == table(undisturbed)
    assert len(journal.read(out / "answers.jsonl")) == 27


def test_an_actor_that_is_killed_costs_nothing_but_time(cluster, scans, questions, undisturbed, tmp_path):
    address, environment, first = cluster
    out = tmp_path / "out"
    command = [sys.executable, "-m", "MedPrunerLogic", *arguments(scans, questions, out, "--address", address)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    rows, deadline = out / "answers.jsonl", time.monotonic() + _SECONDS
    while not rows.is_file() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    actors = [actor for actor in first.children(recursive=True) if "ray::Asker" in " ".join(actor.cmdline())]
    assert len(actors) == 1
    actors[0].kill()
    _text, said = process.communicate(timeout=200)
    assert process.returncode == 0, said
    assert table(out) == table(undisturbed)
    assert len(journal.read(rows)) == 27


def test_series_of_an_archive_are_fetched_where_they_are_asked_about(cluster, tmp_path):
    pytest.importorskip("dicomweb_client")
    address, environment, _first = cluster
    made = drawing.make_phantom(900_100_000, nodules=1, side="left", size="large", slices=6)
    with Archive(write_phantom(tmp_path / "in", made.volume)) as archive:
        out = tmp_path / "out"
        done = run(environment, archive.address, "On which side is the largest nodule?", out, "--address", address, "--stow", "same")
        assert done.returncode == 0, done.stderr
        (row,) = table(out)
        assert ("left" in row["answer"], row["error"], row["stored"]) == (True, "", "4")
        assert len(archive.stored) == 4
    assert not fetched_into(environment)


def test_ctrl_c_in_the_middle_of_an_actors_transfer_leaves_nothing_there(cluster, tmp_path):
    pytest.importorskip("dicomweb_client")
    address, environment, _first = cluster
    made = drawing.make_phantom(900_100_000, nodules=1, slices=8)
    sent = write_phantom(tmp_path / "in", made.volume)
    with Archive(sent, hold=threading.Event()) as archive:
        command = [
            sys.executable,
            "-m",
            "MedPrunerLogic",
            *arguments(archive.address, "Is there a nodule?", tmp_path / "out", "--address", address),
        ]
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        deadline = time.monotonic() + _SECONDS
        while not any(any(folder.glob("**/*.dcm")) for folder in fetched_into(environment)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert fetched_into(environment)
        process.send_signal(signal.SIGINT)
        _text, said = process.communicate(timeout=60)
        assert process.returncode == 130, said
        assert not fetched_into(environment)


def test_what_an_actor_cannot_do_is_said_as_here(cluster, scans, questions, tmp_path):
    address, environment, _first = cluster
    done = run(environment, scans, questions, tmp_path / "out", "--address", address, "--device", "mps")
    assert done.returncode == 7, done.stderr
    assert "Traceback" not in done.stderr


def test_a_cluster_that_asks_for_no_token_gets_no_work(cluster, scans, questions, tmp_path):
    address, environment, _first = cluster
    done = run(environment | {"RAY_AUTH_MODE": "disabled"}, scans, questions, tmp_path / "out", "--address", address)
    assert done.returncode == 1
    assert "Ray does not ask for its token" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_there_is_no_cluster_that_is_said_at_once(scans, questions, tmp_path):
    pytest.importorskip("ray")
    done = run(os.environ | {"RAY_AUTH_MODE": "token"}, scans, questions, tmp_path / "out", "--address", "127.0.0.1:9")
    assert done.returncode == 8
    assert "There is no Ray cluster at 127.0.0.1:9" in done.stderr
