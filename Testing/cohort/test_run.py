"""A cohort that survives any kill, mixes nothing, and in which a bad scan is a row."""

from __future__ import annotations

import json
import random
import signal
import time

import psutil
import pytest
from cohorts import LEFT, RIGHT, asked, fork, start, table

from MedPrunerLogic import journal
from MedPrunerLogic.cohort.questions import Asked
from MedPrunerLogic.cohort.rows import Job, Plan, give_up
from MedPrunerLogic.cohort.scans import Listed
from MedPrunerLogic.errors import DeviceError
from MedPrunerLogic.pruning.settings import PRESETS


def test_each_scan_has_its_own_answers_in_the_order_of_list_and_questions(undisturbed):
    rows = table(undisturbed)
    assert [row["question"] for row in rows] == ["1", "count", "side"] * 9
    assert list(dict.fromkeys(row["scan"] for row in rows))[:2] == ["left/000.nrrd", "left/002.nrrd"]
    whole = [row for row in rows if row["scan"] != "left/broken.nrrd"]
    assert len(whole) == 24
    for row in whole:
        assert row["error"] == ""
        assert row["model"] == "phantom"
        assert row["revision"]
        assert 0 < int(row["tokens_read"])
        assert 0 < float(row["share"]) < 0.06
        assert json.loads(row["settings"])["plane"] == "axial"
    chosen = [row for row in whole if row["kind"] == "choice"]
    right = sum(row["option"] == (LEFT if row["scan"].startswith("left") else RIGHT) for row in chosen)
    assert right >= 7
    for row in chosen:
        shares = json.loads(row["probabilities"])
        assert row["answer"] == row["option"] == max(shares, key=shares.get)
        assert float(row["confidence"]) == max(shares.values())
        assert sum(shares.values()) == pytest.approx(1.0, abs=3e-4)
        assert row["calibrated"] == "False"


def test_a_bad_scan_is_a_row_with_its_error(undisturbed):
    bad = [row for row in table(undisturbed) if row["scan"] == "left/broken.nrrd"]
    assert [row["error_type"] for row in bad] == ["VolumeError"] * 3
    assert all("is damaged" in row["error"] and not row["answer"] for row in bad)


def test_killed_five_times_it_ends_with_the_same_table(scans, questions, undisturbed, tmp_path):
    out, chance = tmp_path / "out", random.Random(1)
    rows, seen = out / "answers.jsonl", set()
    for kills in range(5):
        # The second is a program with workers of its own, as it is started in a terminal; the others begin with torch imported.
        begin = start if kills == 1 else fork
        process = begin(scans, questions, out, "--workers", 1 + kills % 2)
        before = rows.stat().st_size if rows.is_file() else 0
        wait_for, deadline = chance.randint(1, 3), time.monotonic() + 120
        while process.poll() is None and time.monotonic() < deadline:
            if rows.is_file() and rows.read_bytes()[before:].count(b"\n") >= wait_for:
                break
            time.sleep(0.005)
        time.sleep(chance.random() * 0.05)  # in the middle of whatever comes next
        assert process.poll() is None, process.communicate()
        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert psutil.wait_procs(children, timeout=20)[1] == []  # no worker stays behind
        if kills == 2:
            with rows.open("ab") as file:  # as a full disk or a power cut leaves it
                file.write(b'{"scan": "right/0')
        whole = {line for line in rows.read_bytes().split(b"\n")[:-1] if line.endswith(b"}")}
        assert seen <= whole
        seen = whole
    assert 5 <= len(seen) < 27
    asked(scans, questions, out, "--workers", 2)
    assert table(out) == table(undisturbed)
    written = rows.read_bytes().splitlines()
    assert seen <= set(written)  # nothing was lost
    assert len(written) == 27  # nothing was asked anew
    assert not list(out.rglob(".medpruner-*"))


def test_ctrl_c_ends_it_at_once_and_it_goes_on(scans, questions, undisturbed, tmp_path):
    out = tmp_path / "out"
    process = start(scans, questions, out)
    deadline = time.monotonic() + 120
    while not (out / "answers.jsonl").is_file() and time.monotonic() < deadline:
        time.sleep(0.02)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    _text, progress = process.communicate(timeout=60)
    assert process.returncode == 130, progress
    assert "Traceback" not in progress
    assert "goes on where it was" in progress
    assert psutil.wait_procs(children, timeout=20)[1] == []
    assert "of 27 questions; time left" in asked(scans, questions, out)
    assert table(out) == table(undisturbed)


def test_another_cohort_is_not_mixed_in_and_more_scans_are_added(scans, questions, undisturbed, tmp_path):
    for more, what in (
        ((scans, "Is there a nodule?", undisturbed), "set of questions"),
        ((scans, questions, undisturbed, "--preset", "off"), "way of reading"),
    ):
        process = fork(*more)
        _text, progress = process.communicate(timeout=60)
        assert process.returncode == 8
        assert f"another {what}" in progress
    out = tmp_path / "out"
    asked(scans / "right", questions, out)
    first = (out / "answers.jsonl").read_bytes()
    asked(scans / "right" / "*.nrrd", questions, out)
    assert (out / "answers.jsonl").read_bytes() == first  # they are called the same
    asked(scans / "left", questions, out)
    assert {row["scan"] for row in table(out)} >= {"001.nrrd", "000.nrrd", "broken.nrrd"}
    assert len(table(out)) == 27


def test_errors_are_asked_anew_only_when_told(scans, questions, tmp_path):
    out = tmp_path / "out"
    listed = tmp_path / "scans.csv"
    listed.write_text("id,path\na,a.nrrd\n")
    asked(listed, questions, out)
    (tmp_path / "a.nrrd").write_bytes((scans / "left" / "000.nrrd").read_bytes())
    asked(listed, questions, out)
    assert [row["error_type"] for row in table(out)] == ["VolumeError"] * 3
    asked(listed, questions, out, "--again")
    assert [row["error"] for row in table(out)] == [""] * 3
    assert len(journal.read(out / "answers.jsonl")) == 3


def test_where_the_model_cannot_be_loaded_no_scan_is_blamed(scans, questions, tmp_path):
    process = fork(scans, questions, tmp_path / "out", "--device", "mps")
    _text, progress = process.communicate(timeout=60)
    assert process.returncode == 7, progress
    assert not (tmp_path / "out" / "answers.jsonl").exists()


def test_a_scan_that_ends_its_process_has_rows_that_say_so(tmp_path):
    plan = Plan("phantom", "phantom", "1", (Asked("a", "question", "A?"), Asked("b", "question", "B?")), PRESETS["off"])
    (tmp_path / "evidence").mkdir()
    scan = Listed("one", tmp_path / "one.nrrd")
    give_up(Job(plan, scan, (1,)), tmp_path)
    give_up(Job(plan, scan, (0, 1)), tmp_path)
    rows = journal.read(tmp_path / "answers.jsonl")
    assert [(row["question"], row["error_type"]) for row in rows] == [("b", DeviceError.__name__), ("a", DeviceError.__name__)]


def test_pictures_and_the_summary(scans, questions, undisturbed, tmp_path):
    page = (undisturbed / "summary.html").read_text(encoding="utf-8")
    assert "9 scans, 24 answers, 3 errors" in page
    assert "is damaged" in page
    assert "<script" not in page
    assert "http" not in page
    shown = {row["scan"] for row in table(undisturbed) if row["evidence"]}
    assert 4 <= len(shown) <= 6
    assert page.count("data:image/jpeg") == len(shown)
    out = tmp_path / "out"
    asked(scans / "right", questions, out, "--evidence")
    for row in table(out):
        assert (out / row["evidence"]).read_bytes().startswith(b"\xff\xd8")
    assert len({row["evidence"] for row in table(out)}) == 12
