"""Told to end at any moment, a program ends with the signal's exit code, and nothing is left half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest
from command_line import ROOT

from MedPrunerLogic.imaging.files import write_volume
from MedPrunerLogic.phantom import drawing

OUTPUTS = ("a.mrb", "a.json", "a.html")


@pytest.fixture(scope="module")
def volume(tmp_path_factory):
    path = tmp_path_factory.mktemp("scan") / "phantom.nrrd"
    write_volume(drawing.make_phantom(900_000_011, nodules=1, slices=32).volume, path)
    return path


def left_in(folder: Path) -> list[str]:
    """But for what PyTorch puts among temporary files."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("torchinductor"))


def interrupted(volume: Path, folder: Path, number: int, delay: float) -> tuple[int, str]:
    """Ask for every kind of file, and send a signal after so many seconds; exit code and stderr."""
    names = [argument for name in OUTPUTS for argument in (f"--{name[2:].replace('mrb', 'out')}", str(folder / name))]
    process = subprocess.Popen(
        [sys.executable, "-m", "MedPrunerLogic", "ask", str(volume), "Is there a nodule?", *names, "--png", str(folder / "pictures")],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "TMPDIR": str(folder.parent / "temporary")},
    )  # fmt: skip
    time.sleep(delay)
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    return process.returncode, errors


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("moment", range(4))
def test_a_signal_at_any_moment_leaves_whole_files_or_none(volume, tmp_path, number, moment):
    """Moments from the first import to the last file; a run that is already over ends well."""
    folder, temporary = tmp_path / "out", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    delay = float(np.random.default_rng([number, moment]).uniform(0.3 + 1.5 * moment, 1.8 + 1.5 * moment))
    code, errors = interrupted(volume, folder, number, delay)
    assert code in (0, 128 + number), errors
    assert "Traceback" not in errors
    assert "Error" not in errors
    left = left_in(folder)
    assert set(left) <= {*OUTPUTS, "pictures"}
    assert left_in(temporary) == []
    if code:
        said = errors.strip().splitlines()[-1]
        assert said.startswith("Cancelled. ")
        assert said.endswith("file is left half-written.")
        assert {name for name in OUTPUTS if name in said} == set(left) & set(OUTPUTS), "a file that is there is said to be"
    assert all((folder / name).stat().st_size > 1000 for name in left if name != "pictures")


def test_what_was_to_be_ignored_is_ignored(volume, tmp_path):
    """As nohup does."""
    program = "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); from MedPrunerLogic.cli import interrupts\n"
    program += "import os\nwith interrupts.taken():\n    os.kill(os.getpid(), signal.SIGHUP)\nprint('alive')"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive")


def test_the_scenes_temporary_folder_goes_with_the_scene():
    from MedPrunerLogic.scene import bundle

    before = set(os.listdir(tempfile.gettempdir()))
    scene, alive = bundle.new_scene()
    made = set(os.listdir(tempfile.gettempdir())) - before
    assert any(name.startswith("medpruner-scene-") for name in made)
    del scene, alive
    assert not [name for name in made if (Path(tempfile.gettempdir()) / name).exists() and name.startswith("medpruner-scene-")]
