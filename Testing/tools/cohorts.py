"""Small scans, questions of each kind, and `medpruner cohort` in a process of its own."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

from forked import Forked

from MedPrunerLogic.imaging.files import write_volume
from MedPrunerLogic.phantom import drawing

ROOT = Path(__file__).parents[2]
LEFT, RIGHT, NONE = "On the left.", "On the right.", "There is no lung nodule."
QUESTIONS = f"""
- Is there a nodule?
- id: count
  question: How many nodules are there?
- id: side
  question: On which side is the largest nodule?
  options: ["{LEFT}", "{RIGHT}", "{NONE}"]
"""


def write_scans(folder: Path, count: int, slices: int = 6) -> None:
    """In subfolders by the side on which the nodule is."""
    for number in range(count):
        side = ("left", "right")[number % 2]
        made = drawing.make_phantom(900_100_000 + number, nodules=1, side=side, size="large", slices=slices)
        (folder / side).mkdir(parents=True, exist_ok=True)
        write_volume(made.volume, folder / side / f"{number:03}.nrrd")


def arguments(scans: object, questions: object, out: Path, *more: object) -> list[str]:
    return [str(part) for part in ("cohort", scans, questions, "--out", out, *more)]


def start(*given: object) -> subprocess.Popen:
    command = [sys.executable, "-m", "MedPrunerLogic", *arguments(*given)]
    alike = os.environ | {"OMP_NUM_THREADS": "1"}  # sums are rounded alike in one process and in two workers
    return subprocess.Popen(command, cwd=ROOT, env=alike, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def fork(scans: object, questions: object, out: Path, *more: object) -> Forked:
    """The same, with torch imported already."""
    return Forked(arguments(scans, questions, out, *more), out.parent / f"{out.name}-said")


def asked(*given: object) -> str:
    """Run to the end; what was said on stderr."""
    process = fork(*given)
    _text, progress = process.communicate(timeout=300)
    assert process.returncode == 0, progress
    return progress


def table(out: Path) -> list[dict[str, str]]:
    """The CSV, without what another run takes another time for."""
    with (out / "answers.csv").open(encoding="utf-8", newline="") as file:
        return [{name: value for name, value in row.items() if not name.startswith("seconds")} for row in csv.DictReader(file)]
