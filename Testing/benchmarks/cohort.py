"""Scans an hour of `medpruner cohort`: two workers against one, in one run.

    python Testing/benchmarks/cohort.py [--scans 300]

Phantoms are written once and asked six questions each, by one process and by two, from the start of the command to its end. Both tables
must be the same. The machine should be idle: on two busy cores, two workers are no faster than one. How much of the second's work is new is
in the processor's seconds, which others do not touch as much.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import ROOT, machine

from MedPrunerLogic.imaging.files import write_volume
from MedPrunerLogic.phantom import drawing, questions

_FIRST_SEED = 900_200_000


def main() -> None:
    """Write phantoms, run both, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scans", type=int, default=300)
    parser.add_argument("--slices", type=int, default=24)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "scans").mkdir()
        for number in range(arguments.scans):
            made = drawing.make_phantom(_FIRST_SEED + number, slices=arguments.slices)
            write_volume(made.volume, folder / "scans" / f"{number:04}.nrrd")
        asked = "\n".join(question.text for question in questions.questions(drawing.make_phantom(_FIRST_SEED)))
        seconds = {workers: _run(folder, asked, workers) for workers in (1, 2)}
        assert _table(folder / "1") == _table(folder / "2")
    rows = arguments.scans * len(asked.splitlines())
    print(f"{arguments.scans} phantoms of {arguments.slices} slices, {rows} rows, on {machine()}\n")
    print("| workers | seconds | of the processors | scans an hour |\n|---|---|---|---|")
    for workers, (wall, processors) in seconds.items():
        print(f"| {workers} | {wall:.1f} | {processors:.1f} | {arguments.scans / wall * 3600:.0f} |")
    print(f"\nTwo workers are {seconds[1][0] / seconds[2][0]:.2f} times as fast as one.")


def _run(folder: Path, asked: str, workers: int) -> tuple[float, float]:
    """Seconds on the wall and of the processors. One thread a worker in both: what is measured is what a second worker brings."""
    command = [sys.executable, "-m", "MedPrunerLogic", "cohort", str(folder / "scans"), asked, "--quiet"]
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [*command, "--out", str(folder / str(workers)), "--workers", str(workers)],
        cwd=ROOT,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
        check=True,
        capture_output=True,
    )
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _table(out: Path) -> list[dict[str, str]]:
    """But for what another run takes another time for."""
    with (out / "answers.csv").open(encoding="utf-8", newline="") as file:
        return [{name: value for name, value in row.items() if not name.startswith("seconds")} for row in csv.DictReader(file)]


if __name__ == "__main__":
    main()
