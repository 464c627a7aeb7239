"""An evaluation that survives any kill, and mixes nothing."""

from __future__ import annotations

import json
import random
import signal
import time
from dataclasses import replace

import psutil
import pytest
from evaluations import METHODS, fork, start

from MedPrunerLogic import journal
from MedPrunerLogic.errors import BenchmarkError, RunError
from MedPrunerLogic.evaluation.asking import Plan
from MedPrunerLogic.evaluation.run import evaluate
from MedPrunerLogic.pruning.settings import PRESETS


def test_killed_five_times_it_ends_with_the_same_results(undisturbed, tmp_path):
    out, chance, kills = tmp_path / "results", random.Random(0), 0
    results = out / "results.jsonl"
    while kills < 5:
        # The second is a program with workers of its own, as it is started in a terminal; the others begin with torch imported.
        process = start(out, "--workers", 2) if kills == 1 else fork(out, "--workers", 1 + kills % 2)
        before = results.stat().st_size if results.is_file() else 0
        wait_for, deadline = chance.randint(1, 6), time.monotonic() + 120
        while process.poll() is None and time.monotonic() < deadline:
            written = results.read_bytes()[before:].count(b"\n") if results.is_file() else 0
            if written >= wait_for:
                break
            time.sleep(0.005)
        time.sleep(chance.random() * 0.05)  # in the middle of whatever comes next
        assert process.poll() is None, process.communicate()
        children = psutil.Process(process.pid).children(recursive=True)
        assert len(children) >= 2 or kills % 2 == 0
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert psutil.wait_procs(children, timeout=20)[1] == []  # no worker stays behind
        kills += 1
        if kills == 3:
            with results.open("ab") as file:  # as a full disk or a power cut leaves it
                file.write(b'{"case": "phantom 9')
    halfway = {json.dumps(record, sort_keys=True) for record in journal.read(results)}
    assert 5 <= len(halfway) < 72
    process = fork(out, "--workers", 2)
    text, _progress = process.communicate(timeout=300)
    assert process.returncode == 0
    assert results.read_bytes() == (undisturbed / "results.jsonl").read_bytes()
    kept = {json.dumps(record, sort_keys=True) for record in journal.read(results)}
    assert halfway <= kept  # nothing was lost, nothing asked anew
    timed = [(record["case"], record["method"], record["number"]) for record in journal.read(out / "timings.jsonl")]
    assert set(timed) == {(record["case"], record["method"], record["number"]) for record in journal.read(results)}
    assert len(timed) <= 72 + 2 * 5  # at most the question that was being written down, at each kill
    assert text.split("## Median")[0] == (undisturbed / "summary.md").read_text().split("## Median")[0]


def test_ctrl_c_ends_it_at_once_and_it_goes_on(undisturbed, tmp_path):
    out = tmp_path / "results"
    process = start(out, "--workers", 2)
    deadline = time.monotonic() + 120
    while not (out / "results.jsonl").is_file() and time.monotonic() < deadline:
        time.sleep(0.05)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    _text, progress = process.communicate(timeout=60)
    assert process.returncode == 130, progress
    assert "Traceback" not in progress
    assert psutil.wait_procs(children, timeout=20)[1] == []
    results = evaluate(Plan("phantom-easy", METHODS, count=3), out)
    assert [record["answer"] for record in results] == [record["answer"] for record in journal.read(undisturbed / "results.jsonl")]


def test_another_model_or_benchmark_is_not_mixed_in_and_more_methods_are_added(undisturbed, monkeypatch):
    with pytest.raises(BenchmarkError, match="another benchmark"):
        evaluate(Plan("phantom", ("off",), count=1), undisturbed)
    with pytest.raises(BenchmarkError, match="another seed"):
        evaluate(Plan("phantom-easy", ("off",), count=1, seed=3), undisturbed)
    monkeypatch.setitem(PRESETS, "clinical", replace(PRESETS["clinical"], tau=0.4))
    with pytest.raises(BenchmarkError, match="another clinical"):  # the name is the same, what it does is not
        evaluate(Plan("phantom-easy", METHODS, count=3), undisturbed)
    monkeypatch.undo()
    before = (undisturbed / "results.jsonl").read_bytes()
    asked: list[int] = []
    results = evaluate(Plan("phantom-easy", METHODS, count=3), undisturbed, tell=lambda done, _total, _left: asked.append(done))
    assert asked == [72]  # it asks nothing
    assert len(results) == 72
    assert (undisturbed / "results.jsonl").read_bytes() == before


def test_two_evaluations_cannot_write_to_one_folder(tmp_path):
    from filelock import FileLock

    with FileLock(tmp_path / ".lock"), pytest.raises(RunError, match="Another run"):
        evaluate(Plan("phantom-easy", ("off",), count=1), tmp_path)
