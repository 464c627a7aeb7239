"""A benchmark in its published layout, and a run that nobody disturbed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evaluations import CHOICES, entry, start, write_scan

# --- published layouts: made-up scans and questions, in the layout of the release ----------------------------------------------


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


# --- runs ---------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("undisturbed") / "results"
    process = start(out)
    text, progress = process.communicate(timeout=300)
    assert process.returncode == 0, progress
    assert "| `random@clinical` |" in text
    assert "72 of 72 questions" in progress
    return out
