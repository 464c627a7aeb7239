"""Accuracy against what is read of a scan, for MedPruner and every alternative, on chests that the model never saw.

    python Testing/benchmarks/alternatives.py [--cases 300] [--workers 2] [--out Testing/benchmarks/alternatives.md]

It is `medpruner evaluate chest` with these methods, in output/evaluation; interrupted, it goes on where it was. The table and the plot
are copied to --out.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from measure import ROOT, evaluation_folder

# At the retention of `clinical`, scan by scan; then the main ones at two more, for the curve.
ALIKE = (
    "random",
    "uniform-slices",
    "stage1",
    "stage2",
    "attention",
    "visionzip",
    "divprune",
    "fastv",
    "grid",
    "vidcom2",
    "holitom",
    "cdpruner",
    "text-only",
)
CURVE = ("random", "attention", "divprune", "fastv")
METHODS = (
    "off",
    "paper",
    "mass",
    "clinical",
    "clinical@normalisation=mass,tau=0.8",
    "clinical@normalisation=softmax,tau=0.9",
    "clinical@gamma=0.03,local_gamma=none",
    "clinical@contextual_fraction=0.05",
    "clinical@normalisation=none",  # all tokens of its slices: what the slices alone cost
    "published-order@clinical",
    *(f"{name}@clinical" for name in ALIKE),
    *(f"{name}@{share}" for share in ("3%", "12.5%") for name in CURVE),
)


def main() -> None:
    """Evaluate, then copy what is read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmark", default="chest")
    parser.add_argument("--methods", nargs="+", default=METHODS)
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    folder = evaluation_folder("alternatives", "phantom", args.benchmark, args.cases, *args.methods)
    command = ["evaluate", args.benchmark, "--cases", args.cases, "--workers", args.workers, "--out", folder, "--methods", *args.methods]
    subprocess.run([sys.executable, "-m", "MedPrunerLogic", *map(str, command)], cwd=ROOT, check=True)
    if args.out:
        text = (folder / "summary.md").read_text()
        picture = args.out.with_suffix(".png")
        shutil.copyfile(folder / "retention.png", picture)
        args.out.write_text(f"{text.rstrip()}\n\n![Accuracy against the share of visual tokens read]({picture.name})\n")


if __name__ == "__main__":
    main()
