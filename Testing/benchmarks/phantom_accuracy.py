"""Accuracy of the embedded model on held-out phantoms, by kind of question and by how much is pruned.

    python Testing/benchmarks/phantom_accuracy.py [--phantoms 500] [--workers 2] [--out Testing/benchmarks/phantom_accuracy.md]

It is `medpruner evaluate phantom` with these methods, in output/evaluation; interrupted, it goes on where it was. A sentence is right or
wrong as a whole; a slice number is right when the slice shows the nodule. Beside that: how often the encoder alone looks at a nodule.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import torch
from measure import evaluation_folder, machine

from MedPrunerLogic.evaluation.asking import Plan, load_engine
from MedPrunerLogic.evaluation.benchmarks import FIRST_SEED
from MedPrunerLogic.evaluation.run import evaluate
from MedPrunerLogic.evidence.evidence import hottest_point
from MedPrunerLogic.journal import Record
from MedPrunerLogic.phantom import drawing, questions
from MedPrunerLogic.pruning.settings import PRESETS

NEAR_MM = 15.0
METHODS = {  # as `medpruner evaluate --methods` takes them
    "unpruned": "off",
    "`paper` preset": "paper",
    "`paper`, original positions": "paper@positions=original",
    "stage 1 only (γ 0.05)": "paper@normalisation=none,positions=original",
    "stage 2 only (softmax, τ 0.9)": "paper@gamma=none,positions=original",
    "stage 2 only (mass, τ 0.5)": "mass@gamma=none",
    "`mass` with γ 0.02": "mass@gamma=0.02",
    "`mass` preset": "mass",
    "`clinical` preset": "clinical",
}


def row_of(results: Sequence[Record], method: str) -> dict[str, float]:
    """Median retention over phantoms, accuracy overall and by kind of question."""
    own = [record for record in results if record["method"] == method]
    shares = {record["case"]: record["tokens_kept"] / record["tokens_total"] for record in own}
    scores = {kind: statistics.mean(r["scores"]["accuracy"] for r in own if r["category"] == kind) for kind in questions.KINDS}
    return {"retention": statistics.median(shares.values()), "overall": statistics.mean(scores.values()), **scores}


def encoder_away(model: str, index: int) -> float | None:
    """Millimetres from the strongest encoder attention, nothing pruned, to the nearest nodule's centre; None where there is no nodule."""
    torch.set_num_threads(1)
    made = drawing.make_phantom(FIRST_SEED + index)
    if not made.nodules:
        return None
    answer = load_engine(model, "cpu").open(made.volume, PRESETS["off"]).ask("Is there a nodule?")
    hottest = hottest_point(answer.evidence, "importance")
    return min(float(np.linalg.norm(hottest - nodule.centre_ras)) for nodule in made.nodules)


def main() -> None:
    """Print the table, and write it where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--phantoms", type=int, default=500)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--only", nargs="*", help="names of settings")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    methods = {name: method for name, method in METHODS.items() if not args.only or name in args.only}
    plan = Plan("phantom", tuple(methods.values()), args.model, "cpu", count=args.phantoms)
    results = evaluate(plan, evaluation_folder("accuracy", args.model, args.phantoms), args.workers)
    rows = {name: row_of(results, method) for name, method in methods.items()}
    with ProcessPoolExecutor(args.workers) as pool:
        away = [mm for mm in pool.map(partial(encoder_away, args.model), range(args.phantoms)) if mm is not None]

    lines = ["| setting | tokens kept | overall | " + " | ".join(questions.KINDS) + " |", "|---" * (3 + len(questions.KINDS)) + "|"]
    for name, row in rows.items():
        cells = [f"{row['retention']:.1%}", *(f"{row[score]:.3f}" for score in ("overall", *questions.KINDS))]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    first = next(iter(rows))
    enough = [row["retention"] for row in rows.values() if row["overall"] >= rows[first]["overall"] - 0.01]
    near = [mm for mm in away if mm < NEAR_MM]
    lines += [
        "",
        f"The least retention in this table that costs at most one point against `{first}`: {min(enough):.1%}.",
        "",
        f"With nothing pruned, the strongest encoder attention lies within {NEAR_MM:.0f} mm of a nodule's centre in {len(near)} of the "
        f"{len(away)} phantoms that have one (median {statistics.median(near) if near else float('nan'):.1f} mm in these).",
    ]
    table = "\n".join(lines)
    print(table)
    if args.out:
        about = (
            f"{args.phantoms} held-out phantoms, {len(questions.KINDS)} questions each; median share of visual tokens kept. {machine()}."
        )
        args.out.write_text(f"{about}\n\n{table}\n")
        args.out.with_suffix(".json").write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
