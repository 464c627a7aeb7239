"""`medpruner evaluate`: its progress and its errors."""

from __future__ import annotations

import os
import subprocess
import sys

from evaluations import ROOT

from MedPrunerLogic.cli.counting import time_left

# --- metrics ------------------------------------------------------------------------------------------------------------------


def test_time_left_in_words():
    assert time_left(None) == "time left: not known yet"
    assert time_left(65.2) == "time left: 1 min 05 s"
    assert time_left(3 * 3600 + 120) == "time left: 3 h 02 min"


# --- runs ---------------------------------------------------------------------------------------------------------------------


def test_wrong_usage_has_exit_code_8_and_says_what_to_do(tmp_path):
    command = [sys.executable, "-m", "MedPrunerLogic", "evaluate", "m3d", "--out", str(tmp_path / "out")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode == 8
    assert "M3D-VQA is not here" in done.stderr
    assert "--data" in done.stderr
