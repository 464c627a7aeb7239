"""The command line as a script meets it: real processes, exit codes, streams, files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from dicom_series import write_series
from PIL import Image

from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS

ROOT = Path(__file__).parents[2]
QUESTION = "How many nodules are there?"


def medpruner(*arguments: object, **options) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "MedPrunerLogic", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, **options)


@pytest.fixture(scope="module")
def volume(tmp_path_factory):
    path = tmp_path_factory.mktemp("in") / "chest.nrrd"
    write_volume(drawing.make_phantom(900_000_031, nodules=1, side="left", size="large", slices=30).volume, path)
    return path


def test_an_answer_with_scene_pictures_and_json(volume, tmp_path):
    done = medpruner(
        "ask",
        volume,
        QUESTION,
        "Is there a nodule?",
        "--out",
        tmp_path / "a.mrb",
        "--png",
        tmp_path / "pictures",
        "--json",
        tmp_path / "a.json",
    )
    assert done.returncode == 0, done.stderr
    content = json.loads((tmp_path / "a.json").read_text())
    texts = [answer["text"] for answer in content["answers"]]
    assert done.stdout.split("\n") == [*texts, ""]
    assert "Not for clinical use." in done.stderr
    assert "visual tokens" in done.stderr
    assert len(content["answers"][0]["images"]) == content["answers"][0]["retention"]["images_total"] == 30
    assert content["settings"]["gamma"] == PRESETS[DEFAULT_PRESET].gamma
    assert [len(point) for point in content["answers"][0]["hottest_ras"].values()] == [3, 3]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.json", "a.mrb", "pictures"]
    assert sorted(p.name for p in (tmp_path / "pictures").iterdir()) == ["slices-1.png", "slices-2.png", "view3d-1.png", "view3d-2.png"]
    for path in (tmp_path / "pictures").iterdir():
        assert np.asarray(Image.open(path)).std() > 10

    from MedPrunerLogic.scene import bundle as scenes

    scene, alive = scenes.new_scene()
    assert scene.ReadFromMRB(str(tmp_path / "a.mrb"), True)
    assert scene.GetNumberOfNodesByClass("vtkMRMLMarkupsFiducialNode") == 2
    del alive


def test_weights_are_rounded_when_asked_for(volume):
    done = medpruner("ask", volume, QUESTION, "--precision", "4bit", "--json", "-", "--quiet")
    assert done.returncode == 0, done.stderr
    content = json.loads(done.stdout)
    assert content["model"]["precision"] == "4bit"
    assert "rounded to 4 bits" in content["answers"][0]["notices"][0]
    assert "rounded to 4 bits" in done.stderr
    assert medpruner("ask", volume, QUESTION, "--precision", "2bit").returncode == 2


def test_a_conversation_becomes_one_page_that_needs_nothing_else(volume, tmp_path):
    odd = "Is there a nodule <script>alert(1)</script>?"
    done = medpruner("ask", volume, odd, "How many nodules are there?", "--html", tmp_path / "page.html", "--quiet")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert html.count("<h2>") == html.count("data:image/jpeg;base64,") == 2
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "Not for clinical use." in html
    assert str(volume.name) not in html
    assert os.listdir(tmp_path) == ["page.html"]


def test_json_on_stdout_is_nothing_but_json(volume):
    done = medpruner("ask", volume, QUESTION, "--json", "-", "--preset", "off")
    assert json.loads(done.stdout)["answers"][0]["retention"]["overall"] == 1.0


def test_gamma_and_tau_replace_the_presets(volume):
    done = medpruner("ask", volume, QUESTION, "--json", "-", "--preset", "mass", "--gamma", "0.2", "--tau", "0.3")
    settings = json.loads(done.stdout)["settings"]
    assert (settings["gamma"], settings["tau"], settings["normalisation"]) == (0.2, 0.3, "mass")


def broken(tmp_path: Path, kind: str) -> Path:
    path = tmp_path / "in" / f"{kind}.nrrd"
    path.parent.mkdir()
    rng = np.random.default_rng(0)
    noise = rng.integers(-900, 900, (6, 8, 8)).astype(np.int16)
    if kind == "text":
        path = path.with_name("notes.nii")
        path.write_text("hello " * 200)
    elif kind == "empty folder":
        path = path.parent
    elif kind == "mixed":
        path = path.parent
        write_series(path / "a", number=1)
        write_series(path / "b", number=2)
    elif kind == "constant":
        write_volume(Volume(np.zeros((6, 8, 8), np.int16), np.eye(4), "CT", "x"), path)
    elif kind == "one slice":
        write_volume(Volume(noise[:1], np.eye(4), "CT", "x"), path)
    elif kind == "nan":
        values = noise.astype(np.float32)
        values[1, 2, 3] = np.nan
        write_volume(Volume(values, np.eye(4), "CT", "x"), path)
    elif kind in ("4d", "colour"):
        import SimpleITK as sitk

        image = (
            sitk.JoinSeries([sitk.GetImageFromArray(noise)] * 3)
            if kind == "4d"
            else sitk.GetImageFromArray(noise[..., None].repeat(3, -1), True)
        )
        sitk.WriteImage(image, str(path))
    return path


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("missing", "no file or folder"),
        ("text", "no image that can be read"),
        ("empty folder", "no DICOM images"),
        ("mixed", "2 series"),
        ("constant", "same value"),
        ("one slice", "single slice"),
        ("nan", "NaN or infinite"),
        ("4d", "4 dimensions"),
        ("colour", "3 values a voxel"),
    ],
)
def test_a_bad_volume_ends_with_3_and_leaves_no_file(tmp_path, kind, message):
    out = tmp_path / "out"
    out.mkdir()
    done = medpruner("ask", broken(tmp_path, kind), QUESTION, "--out", out / "a.mrb", "--png", out / "p", "--json", out / "a.json")
    assert done.returncode == 3, done.stderr
    assert message in done.stderr
    assert done.stderr.startswith("error: ")
    assert done.stdout == ""
    assert os.listdir(out) == []


@pytest.mark.parametrize(("question", "message"), [("  ", "empty"), ("x" * 10_000, "10,000 characters")])
def test_a_bad_question_ends_with_4(volume, question, message):
    done = medpruner("ask", volume, question)
    assert (done.returncode, message in done.stderr) == (4, True), done.stderr


def test_a_model_that_writes_no_reports_says_so_before_anything_is_read(tmp_path):
    done = medpruner("ask", tmp_path / "not there.nrrd", "--report")
    assert done.returncode == 4
    assert "cannot write reports" in done.stderr
    assert "medgemma-1.5-4b" in done.stderr


@pytest.mark.parametrize("name", ["google/medgemma-1.5-4b-it", "medgemma-1.5-4b"])
def test_a_model_that_is_not_here_is_said_in_one_message_with_both_ways_to_get_it(tmp_path, name):
    """Before the volume is read, and without asking any network: there is none behind this proxy."""
    environment = {**os.environ, "MEDPRUNER_CACHE": str(tmp_path), "HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9"}
    done = medpruner("ask", tmp_path / "not there.nrrd", QUESTION, "--model", name, env=environment)
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr == (
        "error: The weights of MedGemma 1.5 4B (8.6 GB) are not on this machine.\n"
        "  Accept its terms at https://huggingface.co/google/medgemma-1.5-4b-it, then run `medpruner download medgemma-1.5-4b` "
        "(or `hf download google/medgemma-1.5-4b-it --revision 91850547d9f0b2fdd21aa7c5f4f3d1a8a52c243b`); "
        "or give the folder of a copy with --model FOLDER.\n"
    )


def test_an_unknown_model_ends_with_5_and_names_the_known_ones(volume):
    done = medpruner("ask", volume, QUESTION, "--model", "gpt-9")
    assert done.returncode == 5
    assert "phantom" in done.stderr


def test_an_unwritable_output_ends_with_6_before_anything_is_read(volume, tmp_path):
    (tmp_path / "file").touch()
    for option, path in (("--out", tmp_path / "no" / "a.mrb"), ("--json", tmp_path / "no" / "a.json"), ("--png", tmp_path / "file"),
                         ("--out", tmp_path / "a.nrrd")):  # fmt: skip
        done = medpruner("ask", volume, QUESTION, option, path)
        assert done.returncode == 6, done.stderr
        assert done.stdout == ""
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file"]


def test_a_missing_device_ends_with_7(volume):
    done = medpruner("ask", volume, QUESTION, "--device", "tpu")
    assert (done.returncode, "cpu" in done.stderr) == (7, True)


@pytest.mark.parametrize(
    "arguments", [(), ("ask",), ("ask", "x.nrrd"), ("ask", "x.nrrd", "q", "--tau", "7"), ("ask", "x", "q", "--gamma", "-1")]
)
def test_wrong_usage_ends_with_2(arguments):
    assert medpruner(*arguments).returncode == 2


def test_a_full_disk_ends_with_6_and_leaves_nothing(volume, tmp_path):
    import resource

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = medpruner("ask", volume, QUESTION, "--out", tmp_path / "a.mrb", preexec_fn=small_files)
    assert done.returncode == 6, done.stderr
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("delay", [1.0, 4.0])
def test_ctrl_c_ends_with_130_and_leaves_nothing(volume, tmp_path, delay):
    command = [sys.executable, "-m", "MedPrunerLogic", "ask", str(volume), *([QUESTION] * 60)]
    process = subprocess.Popen(
        [*command, "--out", str(tmp_path / "a.mrb"), "--json", str(tmp_path / "a.json")],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert os.listdir(tmp_path) == []


def test_ctrl_c_inside_an_import_ends_with_130_too(tmp_path):
    """Imports exec strings; a Ctrl-C that passes through one made `python -m` end by the signal."""
    (tmp_path / "interrupted.py").write_text(
        "from MedPrunerLogic.cli import main, models\nmodels.list_models = lambda _: exec('raise KeyboardInterrupt')\n"
        "raise SystemExit(main.main(['models']))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-m", "interrupted"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "\nCancelled. No file is left half-written.\n")


def test_help_and_models_need_no_torch():
    program = (
        "import sys; from MedPrunerLogic.cli.main import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "assert 'torch' not in sys.modules"
    )
    for arguments in (["--help"], ["models"]):
        done = subprocess.run([sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert "medgemma-1.5-4b" in done.stdout
    assert "gated" in done.stdout


def test_a_phantom_is_what_was_asked_for(tmp_path):
    done = medpruner("phantom", tmp_path / "p.nii.gz", "--seed", 7, "--nodules", 2, "--side", "right", "--size", "large", "--slices", 40)
    assert done.returncode == 0, done.stderr
    assert "right lung" in done.stdout
    read = read_volume(tmp_path / "p.nii.gz")
    np.testing.assert_array_equal(read.voxels, drawing.make_phantom(7, nodules=2, side="right", size="large", slices=40).volume.voxels)
    assert medpruner("phantom", tmp_path / "q.nrrd", "--nodules", 9).returncode == 3


def test_a_reader_that_goes_away_is_no_error_message(volume):
    command = f"{sys.executable} -m MedPrunerLogic models | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
