"""The command line as a script meets it: real processes, exit codes, streams, files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from MedPrunerLogic.imaging.files import write_volume
from MedPrunerLogic.phantom import drawing

ROOT = Path(__file__).parents[2]
QUESTION = "How many nodules are there?"


def medpruner(*arguments: object, **options) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "MedPrunerLogic", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, **options)


@pytest.fixture(scope="session")
def volume(tmp_path_factory):
    path = tmp_path_factory.mktemp("in") / "chest.nrrd"
    write_volume(drawing.make_phantom(900_000_031, nodules=1, side="left", size="large", slices=30).volume, path)
    return path
