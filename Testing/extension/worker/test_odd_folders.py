"""Installations elsewhere: user names, Slicer's folder, temporary folder, models and exports with blanks, umlauts, CJK, 200 characters."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PHANTOM = ROOT / "Resources" / "Models" / "phantom"
FOLDERS = {
    "blanks, signs, umlauts and CJK": "Anna & Co's 100% #1 (new); $HOME/Jürgen Größe/放射線科 张伟",
    "200 characters": "x" * 200,
}


@pytest.mark.parametrize("name", FOLDERS)
def test_everything_works_in_a_folder_of_an_odd_name(tmp_path, name):
    folder = tmp_path / FOLDERS[name]
    for part in ("temporary", "exports", "home"):
        (folder / part).mkdir(parents=True)
    for part in ("MedPrunerLogic", "MedPrunerExtension", "Resources"):
        shutil.copytree(ROOT / part, folder / "tree" / part, ignore=shutil.ignore_patterns("__pycache__", "Docs", "Screenshots"))
    shutil.copytree(PHANTOM, folder / "brought by hand 模型")
    places = {"TMPDIR": folder / "temporary", "HOME": folder / "home", "HF_HOME": folder / "home" / "hub"}
    environment = os.environ | {key: str(place) for key, place in places.items()} | {"PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONPATH"] = os.pathsep.join((str(folder / "tree"), str(ROOT / "Testing" / "tools")))
    command = [sys.executable, str(ROOT / "Testing" / "tools" / "odd_installation.py"), str(folder)]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("\n") == 5, done.stdout
    assert list((folder / "temporary").glob("medpruner-*")) == []
