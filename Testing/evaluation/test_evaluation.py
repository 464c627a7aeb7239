"""`medpruner evaluate`: benchmarks in their published layouts, metrics, intervals, and results that survive any kill."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import nibabel
import numpy as np
import psutil
import pytest
from PIL import Image
from scipy import stats

from MedPrunerLogic.cli.evaluate import time_left
from MedPrunerLogic.errors import BenchmarkError, VolumeError
from MedPrunerLogic.evaluation import intervals, metrics, records
from MedPrunerLogic.evaluation.asking import Plan
from MedPrunerLogic.evaluation.benchmarks import LEVELS, find_cases
from MedPrunerLogic.evaluation.published import SOURCES, read_cases, read_slices
from MedPrunerLogic.evaluation.report import write_report
from MedPrunerLogic.evaluation.run import evaluate
from MedPrunerLogic.phantom import drawing, questions
from MedPrunerLogic.pruning.settings import PRESETS

ROOT = Path(__file__).parents[2]


# --- phantoms -----------------------------------------------------------------------------------------------------------------


def test_levels_are_what_they_say():
    easy = find_cases("phantom-easy", 2)
    assert [len(case.open()[1]().voxels) for case in easy] == [32, 32]
    questions, load = find_cases("phantom-hard", 3)[2].open()
    assert load().voxels.shape == (96, 128, 128)
    assert [question.category for question in questions] == list(questions.KINDS)
    assert LEVELS["phantom-extreme"]["matrix"] == 336


def test_the_true_answer_scores_and_another_does_not():
    questions, _load = find_cases("phantom", 1)[0].open()
    for question in questions:
        assert question.score(question.reference) == {"accuracy": 1.0}
        assert question.score("I do not know.") == {"accuracy": 0.0}


# --- published layouts: made-up scans and questions, in the layout of the release ----------------------------------------------


def entry(scan: str, question: str, answer: str, **more) -> dict:
    turns = [{"from": "human", "value": f"<video>\n{question}"}, {"from": "gpt", "value": answer}]
    return {"video": [scan], "conversations": turns, **more}


def write_scan(folder: Path, count: int = 12, size: int = 24) -> np.ndarray:
    """Slice k is numbered so that sorting by text would shuffle it; its brightness tells its place."""
    folder.mkdir(parents=True)
    layers = (
        np.random.default_rng(0).integers(0, 40, (count, size, size), dtype=np.uint8) + np.arange(count, dtype=np.uint8)[:, None, None] * 15
    )
    for k, layer in enumerate(layers):
        Image.fromarray(layer).save(folder / f"{k}.png")
    return layers


CHOICES = "Which plane is shown? Choices: A. coronal B. axial C. sagittal D. oblique"


@pytest.fixture
def m3d(tmp_path):
    for name in ("000", "001"):
        write_scan(tmp_path / "M3D_Cap" / "ct" / name / "Axial")
    entries = [
        entry("M3D_Cap/ct/000/Axial", CHOICES, "B. axial", Question_Type="CLOSED", type=1),
        entry("M3D_Cap/ct/000/Axial", "Which organ is abnormal?", "The liver", Question_Type="OPEN", type=3),
        entry("M3D_Cap/ct/001/Axial", "Where is the lesion?", "In the right lobe", Question_Type="OPEN", type=5),
    ]
    (tmp_path / "M3D_test.json").write_text(json.dumps(entries))
    return tmp_path


def test_m3d_groups_questions_by_scan_and_scores_them_by_their_kind(m3d):
    cases = find_cases("m3d", None, m3d)
    assert [(case.name, case.question_count) for case in cases] == [("M3D_Cap/ct/000/Axial", 2), ("M3D_Cap/ct/001/Axial", 1)]
    closed, opened = cases[0].open()[0]
    assert closed.category == "Plane"
    assert opened.category == "Organ"
    assert "<video>" not in closed.text
    assert closed.text.endswith("Answer with the option's letter from the given choices directly.")
    for answer, right in (
        ("B", 1),
        ("B.", 1),
        ("(b) axial", 1),
        ("The answer is B.", 1),
        ("axial", 1),
        ("A", 0),
        ("coronal, not axial", 0),
        ("", 0),
    ):
        assert closed.score(answer) == {"accuracy": right}, answer
    assert opened.score("the liver.")["exact"] == 1.0
    assert set(opened.score("spleen")) == set(metrics.OPEN_METRICS)
    assert len(find_cases("m3d", 1, m3d)) == 1


def test_slices_are_read_in_the_order_of_their_numbers(m3d):
    volume = find_cases("m3d", None, m3d)[0].open()[1]()
    means = volume.voxels.mean((1, 2))
    assert (np.diff(means) > 0).all()
    assert volume.modality == "unknown"
    assert volume.spacing[0] == pytest.approx(350.0 / 24)
    from MedPrunerLogic.imaging.slices import InputFormat, cut

    stack = cut(volume, "axial", InputFormat(size=24))
    np.testing.assert_array_equal(np.diff(stack.images.mean((1, 2, 3))) > 0, True)  # in file order, neither turned nor mirrored
    assert np.corrcoef(stack.images[5, :, :, 0].ravel(), volume.voxels[5].ravel())[0, 1] > 0.999


def test_3d_rad_reads_nifti_volumes_and_sub_types(tmp_path):
    made = drawing.make_phantom(5, slices=24, matrix=32)
    affine = np.diag([-1.0, -1.0, 1.0, 1.0]) @ np.diag([-1.0, -1.0, 1.0, 1.0]) @ made.volume.ijk_to_ras
    (tmp_path / "scans").mkdir()
    nibabel.Nifti1Image(made.volume.voxels.transpose(2, 1, 0), affine).to_filename(tmp_path / "scans" / "valid_1_a.nii.gz")
    entries = [
        entry(
            "scans/valid_1_a", "Is there a nodule?", "Yes", Question_Type="closed", type="Abnormality_Detection", **{"sub-type": "Presence"}
        ),
        entry(
            "scans/valid_1_a",
            "How thick is the wall?",
            "3 mm",
            Question_Type="open",
            type="Medical_Computation",
            **{"sub-type": "Thickness"},
        ),
    ]
    (tmp_path / "Rad3D_test.json").write_text(json.dumps(entries))
    (case,) = find_cases("3d-rad", None, tmp_path)
    questions, load = case.open()
    assert [question.category for question in questions] == ["Abnormality Detection / Presence", "Medical Computation / Thickness"]
    assert questions[0].score("Yes, there is.") == {"accuracy": 1.0}
    assert questions[0].score("No.") == {"accuracy": 0.0}
    volume = load()
    np.testing.assert_array_equal(volume.voxels, made.volume.voxels)
    np.testing.assert_allclose(volume.ijk_to_ras, made.volume.ijk_to_ras, atol=1e-4)


def test_amos_mm_asks_for_a_report(tmp_path):
    write_scan(tmp_path / "amos_0001")
    (tmp_path / "amos_val_mrg_sft.json").write_text(json.dumps([entry("amos_0001", "Write it.", "The liver is normal.")]))
    (question,) = find_cases("amos-mm", None, tmp_path)[0].open()[0]
    assert question.category == "report"
    assert question.report
    assert question.score("The liver is normal.")["rougeL"] == 1.0


def test_m3d_arrays_are_volumes(m3d):
    import shutil

    shutil.rmtree(m3d / "M3D_Cap" / "ct" / "000" / "Axial")
    array = np.linspace(0, 1, 6 * 8 * 8, dtype=np.float32).reshape(1, 6, 8, 8)
    np.save(m3d / "M3D_Cap" / "ct" / "000" / "Axial.npy", array)
    volume = find_cases("m3d", None, m3d)[0].open()[1]()
    np.testing.assert_array_equal(volume.voxels, array[0])


def test_data_that_are_not_there_are_asked_for(m3d, tmp_path):
    for data in (None, tmp_path / "nowhere"):
        with pytest.raises(BenchmarkError, match=r"M3D_test\.json.*Request"):
            find_cases("m3d", None, data)
    (m3d / "M3D_Cap" / "ct" / "001").rename(m3d / "elsewhere")
    with pytest.raises(BenchmarkError, match="1 of the 2 scans"):
        find_cases("m3d", None, m3d)
    assert [case.name for case in read_cases("m3d", m3d, allow_missing=True)] == ["M3D_Cap/ct/000/Axial"]
    (m3d / "M3D_Cap" / "ct" / "000").rename(m3d / "elsewhere2")
    with pytest.raises(BenchmarkError, match="2 of the 2 scans"):
        read_cases("m3d", m3d, allow_missing=True)
    with pytest.raises(BenchmarkError, match="no benchmark"):
        find_cases("imagenet")


@pytest.mark.parametrize("content", ["", "{}", "[]", "[1]", '[{"video": []}]', '[{"video": ["a"], "conversations": [{"value": "x"}]}]'])
def test_a_damaged_file_is_refused(tmp_path, content):
    (tmp_path / SOURCES["m3d"].file).write_text(content)
    with pytest.raises(BenchmarkError, match=r"M3D_test\.json"):
        read_cases("m3d", tmp_path)


def test_a_path_that_leads_out_of_the_folder_is_no_scan(tmp_path):
    write_scan(tmp_path / "secret")
    data = tmp_path / "data"
    data.mkdir()
    (data / "M3D_test.json").write_text(json.dumps([entry("../secret", "What?", "That", type=1)]))
    with pytest.raises(BenchmarkError, match="1 of the 1 scans"):
        read_cases("m3d", data)


def test_slices_of_different_sizes_are_no_volume(tmp_path):
    folder = tmp_path / "scan"
    write_scan(folder, count=3)
    Image.new("L", (5, 5)).save(folder / "9.png")
    with pytest.raises(VolumeError, match="not all of one size"):
        read_slices(folder)


# --- metrics ------------------------------------------------------------------------------------------------------------------


def test_scores_of_a_free_answer_by_hand():
    scores = metrics.open_scores("A large nodule here", "the large nodule")
    assert scores["exact"] == 0.0
    assert scores["f1"] == pytest.approx(2 * 2 / (3 + 2))  # articles do not count
    assert scores["bleu1"] == pytest.approx(2 / 4)
    assert scores["bleu2"] == pytest.approx((2 / 4 * 1 / 3) ** 0.5)
    assert scores["rouge1"] == pytest.approx(2 * 2 / (4 + 3))
    assert scores["rougeL"] == pytest.approx(2 * 2 / (4 + 3))
    assert scores["rouge2"] == pytest.approx(2 * 1 / (3 + 2))
    # METEOR, Banerjee and Lavie 2005 with NLTK's constants: P = 2/4, R = 2/3, F = PR/(0.9 P + 0.1 R), penalty 0.5 (1 chunk / 2 matches)^3
    f = (0.5 * 2 / 3) / (0.9 * 0.5 + 0.1 * 2 / 3)
    assert scores["meteor"] == pytest.approx(f * (1 - 0.5 * (1 / 2) ** 3))


@pytest.mark.parametrize(("answer", "reference"), [("", "something"), ("something", ""), ("", ""), ("…", "a"), ("the", "a")])
def test_empty_answers_have_scores_too(answer, reference):
    scores = metrics.open_scores(answer, reference)
    assert set(scores) == set(metrics.OPEN_METRICS)
    assert all(0.0 <= score <= 1.0 for score in scores.values())


def test_a_word_in_an_answer_is_no_letter():
    question = "Choices: A. a cyst B. a simple cyst C. none"
    for answer, right in (("A simple cyst", 1), ("simple cyst", 1), ("B: yes", 1), ("a cyst", 0), ("C", 0), ("cyst or none", 0)):
        assert metrics.closed_scores(answer, "B", question) == {"accuracy": right}, answer


def test_the_interval_covers_the_truth_as_often_as_it_says_where_questions_go_together():
    """Volumes whose six questions share their fate: an interval over questions would be too narrow."""
    rng = np.random.default_rng(0)
    covered = 0
    for _run in range(60):
        scores = [[float(right)] * 6 for right in rng.random(80) < 0.7]
        found = intervals.mean_of(scores)
        covered += found.low <= 0.7 <= found.high
    assert covered >= 50  # 57 expected; over questions it would be about 35


def test_paired_numbers():
    a, b = [[1.0, 1.0], [1.0, 0.0], [1.0, 1.0]], [[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]]
    assert intervals.difference_of(a, b).mean == pytest.approx(2 / 6)
    assert intervals.mcnemar([True] * 9 + [False], [False] * 8 + [True, True]) == pytest.approx(stats.binomtest(1, 9).pvalue)
    assert intervals.mcnemar([True, False], [True, False]) == 1.0
    assert intervals.sign_flip([[0.5]] * 12, [[0.4]] * 12) < 0.01
    assert intervals.sign_flip([[0.5], [0.2]] * 6, [[0.2], [0.5]] * 6) > 0.5
    assert np.isnan(intervals.mean_of([[1.0, 0.0]]).low)


def test_time_left_in_words():
    assert time_left(None) == "time left: not known yet"
    assert time_left(65.2) == "time left: 1 min 05 s"
    assert time_left(3 * 3600 + 120) == "time left: 3 h 02 min"


# --- records ------------------------------------------------------------------------------------------------------------------


def test_a_line_that_was_cut_off_is_mended_and_any_other_is_not_guessed(tmp_path):
    path = tmp_path / "results.jsonl"
    for number in range(3):
        records.append(path, {"number": number, "text": "größer\n"})
    whole = path.read_bytes()
    for cut in range(len(whole) - 1, len(whole) - 20, -1):
        path.write_bytes(whole[:cut])
        assert [record["number"] for record in records.read(path)] == [0, 1]
        records.append(path, {"number": 2, "text": "größer\n"})
        assert path.read_bytes() == whole
    path.write_bytes(whole.replace(b'"number": 1', b'"number" 1'))
    with pytest.raises(BenchmarkError, match="Line 2"):
        records.read(path)


# --- runs ---------------------------------------------------------------------------------------------------------------------

METHODS = ("off", "clinical", "random@clinical", "uniform-slices@10%")


def start(out: Path, *more: object) -> subprocess.Popen:
    command = [sys.executable, "-m", "MedPrunerLogic", "evaluate", "phantom-easy", "--cases", 3, "--methods", *METHODS, "--out", out, *more]
    alike = os.environ | {"OMP_NUM_THREADS": "1"}  # sums are rounded alike in one process and in two workers
    return subprocess.Popen([str(part) for part in command], cwd=ROOT, env=alike, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("undisturbed") / "results"
    process = start(out)
    text, progress = process.communicate(timeout=300)
    assert process.returncode == 0, progress
    assert "| `random@clinical` |" in text
    assert "72 of 72 questions" in progress
    return out


def test_killed_five_times_it_ends_with_the_same_results(undisturbed, tmp_path):
    out, chance, kills = tmp_path / "results", random.Random(0), 0
    results = out / "results.jsonl"
    while kills < 5:
        process = start(out, "--workers", 1 + kills % 2)
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
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert psutil.wait_procs(children, timeout=20)[1] == []  # no worker stays behind
        kills += 1
        if kills == 3:
            with results.open("ab") as file:  # as a full disk or a power cut leaves it
                file.write(b'{"case": "phantom 9')
    halfway = {json.dumps(record, sort_keys=True) for record in records.read(results)}
    assert 5 <= len(halfway) < 72
    process = start(out, "--workers", 2)
    text, _progress = process.communicate(timeout=300)
    assert process.returncode == 0
    assert results.read_bytes() == (undisturbed / "results.jsonl").read_bytes()
    kept = {json.dumps(record, sort_keys=True) for record in records.read(results)}
    assert halfway <= kept  # nothing was lost, nothing asked anew
    timed = [(record["case"], record["method"], record["number"]) for record in records.read(out / "timings.jsonl")]
    assert set(timed) == {(record["case"], record["method"], record["number"]) for record in records.read(results)}
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
    assert [record["answer"] for record in results] == [record["answer"] for record in records.read(undisturbed / "results.jsonl")]


def test_what_a_run_leaves(undisturbed):
    assert {path.name for path in undisturbed.iterdir()} >= {
        "results.jsonl", "timings.jsonl", "run.json", "summary.csv", "summary.md", "retention.png",
    }  # fmt: skip
    found = records.read(undisturbed / "results.jsonl")
    assert len({(record["case"], record["method"], record["number"]) for record in found}) == len(found) == 72
    by_method = {method: [record for record in found if record["method"] == method] for method in METHODS}
    for own, other in zip(by_method["clinical"], by_method["random@clinical"], strict=True):
        assert own["tokens_kept"] == other["tokens_kept"]
        assert own["question"] == other["question"]
    assert all(record["slices_encoded"] == 3 for record in by_method["uniform-slices@10%"])
    about = json.loads((undisturbed / "run.json").read_text())
    assert about["what"]["benchmark"] == "phantom-easy"
    assert {"torch", "transformers", "Python", "MedPruner", "nltk"} <= about["sessions"][0]["versions"].keys()
    with (undisturbed / "summary.csv").open() as file:
        rows = list(csv.DictReader(file))
    overall = next(row for row in rows if row["method"] == "off" and row["category"] == "all")
    assert float(overall["mean"]) == pytest.approx(np.mean([record["scores"]["accuracy"] for record in by_method["off"]]), abs=1e-6)
    assert float(overall["low"]) <= float(overall["mean"]) <= float(overall["high"])
    assert len(rows) == len(METHODS) * (1 + len(questions.KINDS))
    with Image.open(undisturbed / "retention.png") as picture:
        assert picture.size[0] > 600
        assert np.asarray(picture.convert("L")).std() > 10


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


def test_a_volume_that_cannot_be_read_counts_as_answered_with_nothing(m3d, tmp_path):
    for path in (m3d / "M3D_Cap" / "ct" / "001" / "Axial").iterdir():
        Image.new("L", (24, 24), 7).save(path)  # a scan without contrast is none
    results = evaluate(Plan("m3d", ("off", "random@5%"), data=m3d, max_new_tokens=4), tmp_path / "out")
    assert len(results) == 6
    failed = [record for record in results if record["finish"] == "error"]
    assert [record["case"] for record in failed] == ["M3D_Cap/ct/001/Axial"] * 2
    assert failed[0]["scores"]["f1"] == 0.0
    text = write_report(results, tmp_path / "out")
    assert "counted as wrong: `off` 1, `random@5%` 1." in text
    assert "## rougeL" in text
    assert "## accuracy" in text


def test_two_evaluations_cannot_write_to_one_folder(tmp_path):
    from filelock import FileLock

    with FileLock(tmp_path / ".lock"), pytest.raises(BenchmarkError, match="Another evaluation"):
        evaluate(Plan("phantom-easy", ("off",), count=1), tmp_path)


def test_wrong_usage_has_exit_code_8_and_says_what_to_do(tmp_path):
    command = [sys.executable, "-m", "MedPrunerLogic", "evaluate", "m3d", "--out", str(tmp_path / "out")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode == 8
    assert "M3D-VQA is not here" in done.stderr
    assert "--data" in done.stderr
