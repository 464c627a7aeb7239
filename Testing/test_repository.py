"""What the repository promises about itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def python(program: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_package_imports_without_anything_heavy():
    done = python(
        "import sys, MedPrunerLogic, MedPrunerLogic.answer, MedPrunerLogic.phantom, MedPrunerLogic.models.registry\n"
        "heavy = {'torch', 'transformers', 'vtk', 'slicer', 'SimpleITK', 'pydicom', 'qt', 'PySide6'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    assert done.returncode == 0, done.stderr


def test_nothing_imports_upwards():
    """engine -> parts -> volume, scene and pictures on top (DESIGN, The house)."""
    lower = [
        "volume",
        "readers",
        "slices",
        "anchors",
        "attention",
        "nucleus",
        "evidence",
        "survey",
        "phantom",
        "settings",
        "errors",
        "question",
    ]
    for name in lower:
        text = (ROOT / "MedPrunerLogic" / f"{name}.py").read_text()
        for upper in ("engine", "scene", "pictures", "conversation", "cli"):
            assert f"from .{upper}" not in text, (name, upper)
            assert f"from . import {upper}" not in text, (name, upper)


def test_torch_stays_where_it_belongs():
    allowed = {"attention.py", "nucleus.py", "conversation.py", "engine.py"}
    for path in (ROOT / "MedPrunerLogic").glob("*.py"):
        if path.name not in allowed:
            assert "import torch" not in path.read_text(), path.name


def test_no_pickle_and_no_remote_code():
    for path in [*(ROOT / "MedPrunerLogic").rglob("*.py"), *(ROOT / "Testing" / "training").glob("*.py")]:
        text = path.read_text()
        for forbidden in ("import pickle", "torch.load(", "torch.save(", "allow_pickle=True", "trust_remote_code=True"):
            assert forbidden not in text, (path.name, forbidden)


def test_the_embedded_model_is_small_and_safe():
    folder = ROOT / "Resources" / "Models" / "phantom"
    assert sum(p.stat().st_size for p in folder.iterdir()) < 16 * 2**20
    assert {p.suffix for p in folder.iterdir()} <= {".json", ".safetensors", ".jinja", ".md"}
