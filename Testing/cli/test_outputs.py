"""What `medpruner ask` writes, whole or not at all."""

from __future__ import annotations

import json
import os
import signal

import numpy as np
from command_line import QUESTION, medpruner
from PIL import Image

from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS


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


def test_json_on_stdout_is_nothing_but_json(volume):
    done = medpruner("ask", volume, QUESTION, "--json", "-", "--preset", "off")
    assert json.loads(done.stdout)["answers"][0]["retention"]["overall"] == 1.0


def test_an_unwritable_output_ends_with_6_before_anything_is_read(volume, tmp_path):
    (tmp_path / "file").touch()
    for option, path in (("--out", tmp_path / "no" / "a.mrb"), ("--json", tmp_path / "no" / "a.json"), ("--png", tmp_path / "file"),
                         ("--out", tmp_path / "a.nrrd")):  # fmt: skip
        done = medpruner("ask", volume, QUESTION, option, path)
        assert done.returncode == 6, done.stderr
        assert done.stdout == ""
        assert path.name in done.stderr  # the user's file, and no other name of it
        assert "probe" not in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file"]


def test_a_full_disk_ends_with_6_and_leaves_nothing(volume, tmp_path):
    import resource

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = medpruner("ask", volume, QUESTION, "--out", tmp_path / "a.mrb", preexec_fn=small_files)
    assert done.returncode == 6, done.stderr
    assert os.listdir(tmp_path) == []
