"""The command line as a whole: usage, help, Ctrl-C, a reader that goes away."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from command_line import QUESTION, ROOT, medpruner


@pytest.mark.parametrize(
    "arguments", [(), ("ask",), ("ask", "x.nrrd"), ("ask", "x.nrrd", "q", "--tau", "7"), ("ask", "x", "q", "--gamma", "-1")]
)
def test_wrong_usage_ends_with_2(arguments):
    assert medpruner(*arguments).returncode == 2


def test_options_may_stand_between_volume_and_questions(volume, tmp_path):
    done = medpruner("ask", volume, "--preset", "fast", QUESTION, "--json", tmp_path / "answer.json", "Is there a nodule?")
    assert done.returncode == 0, done.stderr
    said = json.loads((tmp_path / "answer.json").read_text())
    assert [answer["question"] for answer in said["answers"]] == [QUESTION, "Is there a nodule?"]


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


def test_a_reader_that_goes_away_is_no_error_message(volume):
    command = f"{sys.executable} -m MedPrunerLogic models | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
