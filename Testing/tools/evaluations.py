"""Made-up scans and questions in the layout of the releases, and `medpruner evaluate` in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from forked import Forked
from PIL import Image

ROOT = Path(__file__).parents[2]


# --- published layouts: made-up scans and questions, in the layout of the release ----------------------------------------------


def entry(scan: str, question: str, answer: str, **more) -> dict:
    turns = [{"from": "human", "value": f"<video>\n{question}"}, {"from": "gpt", "value": answer}]
    return {"video": [scan], "conversations": turns, **more}


def write_scan(folder: Path, count: int = 12, size: int = 24) -> np.ndarray:
    """Slice k is numbered so that sorting by text would shuffle it; its brightness tells its place."""
    folder.mkdir(parents=True)
    layers = (
        np.random.default_rng(0).integers(0, 40, (count, size, size), dtype=np.uint8) + np.arange(count, dtype=np.uint8)[:, None, None] * 15
    )
    for k, layer in enumerate(layers):
        Image.fromarray(layer).save(folder / f"{k}.png")
    return layers


CHOICES = "Which plane is shown? Choices: A. coronal B. axial C. sagittal D. oblique"


# --- runs ---------------------------------------------------------------------------------------------------------------------
METHODS = ("off", "clinical", "random@clinical", "uniform-slices@10%")


def arguments(out: Path, *more: object) -> list[str]:
    return [str(part) for part in ("evaluate", "phantom-easy", "--cases", 3, "--methods", *METHODS, "--out", out, *more)]


def start(out: Path, *more: object) -> subprocess.Popen:
    command = [sys.executable, "-m", "MedPrunerLogic", *arguments(out, *more)]
    alike = os.environ | {"OMP_NUM_THREADS": "1"}  # sums are rounded alike in one process and in two workers
    return subprocess.Popen(command, cwd=ROOT, env=alike, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def fork(out: Path, *more: object) -> Forked:
    """The same, with torch imported already."""
    return Forked(arguments(out, *more), out.parent / "said")
