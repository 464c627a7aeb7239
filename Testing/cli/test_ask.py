"""`medpruner ask`: its answers, and each way it can end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nibabel
import numpy as np
import pytest
from command_line import QUESTION, ROOT, medpruner
from dicom_series import write_made_up, write_series

from MedPrunerLogic.imaging.files import write_volume
from MedPrunerLogic.imaging.volume import Volume


def test_weights_are_rounded_when_asked_for(volume):
    done = medpruner("ask", volume, QUESTION, "--precision", "4bit", "--json", "-", "--quiet")
    assert done.returncode == 0, done.stderr
    content = json.loads(done.stdout)
    assert content["model"]["precision"] == "4bit"
    assert "rounded to 4 bits" in content["answers"][0]["notices"][0]
    assert "rounded to 4 bits" in done.stderr
    assert medpruner("ask", volume, QUESTION, "--precision", "2bit").returncode == 2


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
        ("4d", "sequence of 3 volumes"),
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


def test_a_missing_device_ends_with_7(volume):
    done = medpruner("ask", volume, QUESTION, "--device", "tpu")
    assert (done.returncode, "cpu" in done.stderr) == (7, True)


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


def test_a_series_of_a_study_a_phase_and_a_frame_are_chosen(tmp_path):
    voxels = np.random.default_rng(0).integers(-900, 900, (4, 24, 24)).astype(np.int16)
    for number in (7, 8):
        write_made_up(tmp_path / "study" / str(number), voxels, SeriesNumber=number)
    phase = {"modality": "MR", "SeriesInstanceUID": "1.2.3", "StudyInstanceUID": "1.2.4", "FrameOfReferenceUID": "1.2.5"}
    for echo in (1, 2):
        write_made_up(tmp_path / "phases" / str(echo), voxels * echo, EchoTime=echo, **phase)
    nibabel.save(nibabel.Nifti1Image(np.stack([voxels.T, voxels.T // 2], -1), np.eye(4)), tmp_path / "frames.nii")
    for name, option, value, listed, called in (
        ("study", "--series", "8", "series 7: CT, 4 images", "CT series 8"),
        ("phases", "--phase", "2", "1: EchoTime 1", "MR series 3"),
        ("frames.nii", "--frame", "2", "sequence of 2 volumes", "frames frame 2"),
    ):
        refused = medpruner("ask", tmp_path / name, QUESTION)
        assert refused.returncode == 3
        assert listed in refused.stderr
        assert option in refused.stderr
        done = medpruner("ask", tmp_path / name, QUESTION, option, value, "--json", "-", "--max-new-tokens", "1")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["volume"]["name"] == called


def test_what_the_file_leaves_open_is_said_beside_the_answer(tmp_path):
    image = nibabel.Nifti1Image(np.random.default_rng(0).integers(-900, 900, (24, 24, 4)).astype(np.int16), np.eye(4))
    image.set_sform(None, 0)
    image.set_qform(None, 0)
    nibabel.save(image, tmp_path / "n.nii")
    done = medpruner("ask", tmp_path / "n.nii", QUESTION, "--json", "-", "--max-new-tokens", "1")
    assert "guessed" in json.loads(done.stdout)["answers"][0]["notices"][0]
    assert "guessed" in done.stderr
