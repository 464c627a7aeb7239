"""How often the embedded model is right about chests it never saw, by kind of question, kind of finding and size, pruned and not.

    python Testing/benchmarks/phantom_accuracy.py [--levels chest chest-noisy] [--phantoms 500] [--workers 2] [--out phantom_accuracy.md]

It is `medpruner evaluate LEVEL` with these methods, in output/evaluation; interrupted, it goes on where it was.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from measure import evaluation_folder, machine

from MedPrunerLogic.evaluation.asking import Plan
from MedPrunerLogic.evaluation.benchmarks import CHESTS, FIRST_SEED
from MedPrunerLogic.evaluation.case import PRESENT
from MedPrunerLogic.evaluation.intervals import difference_of, mean_of
from MedPrunerLogic.evaluation.run import evaluate
from MedPrunerLogic.journal import Record
from MedPrunerLogic.phantom.chest import questions
from MedPrunerLogic.phantom.chest.make import Chest, truth_of
from MedPrunerLogic.phantom.chest.truth import KINDS

NODULES = {"nodule, under 10 mm": 10.0, "nodule, 10 to 20 mm": 20.0, "nodule, over 20 mm": math.inf}  # by the size that ends each
_GEOMETRY = ("slices", "step_mm")  # what of a level decides which slices show what


@cache
def asked(level: str, seed: int) -> tuple[Chest, list[questions.Question]]:
    """What was asked about a chest, as evaluation/benchmarks.py asks it, and its truth without voxels."""
    wished = {name: value for name, value in CHESTS[level].items() if name in _GEOMETRY}
    chest = Chest(seed, None, truth_of(seed, **wished))  # type: ignore[arg-type]
    return chest, questions.questions(chest, rng=np.random.default_rng(seed - FIRST_SEED))


def subject(level: str, record: Record) -> str:
    """The finding that a question was about, with the size of a nodule; "what is not there"; "none" of reports and what it cannot know."""
    chest, every = asked(level, int(record["case"].split()[-1]))
    about = every[record["number"]].about
    if about is None:
        return "none"
    found = chest.truth.of(about)
    if not found:
        return "what is not there"
    return about if about != "nodule" else next(name for name, end in NODULES.items() if found[0].size_mm < end)


def grouped(records: Sequence[Record], group: Callable[[Record], str]) -> dict[str, dict[str, list[float]]]:
    """Accuracies, by group and case."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        for metric, score in record["scores"].items():
            if metric != PRESENT:
                found[group(record) if metric == "accuracy" else f"report: {metric}"][record["case"]].append(score)
    return found


def table(records: Sequence[Record], methods: Sequence[str], group: Callable[[Record], str], order: Sequence[str]) -> list[str]:
    """A row for each group in this order that has any, a column for each method."""
    by_method = {method: grouped([r for r in records if r["method"] == method], group) for method in methods}
    lines = ["| | questions | " + " | ".join(f"`{method}`" for method in methods) + " |", "|---" * (2 + len(methods)) + "|"]
    for name in order:
        values = by_method[methods[0]].get(name)
        if values:
            cells = [str(mean_of(list(by_method[method][name].values()))) for method in methods]
            lines.append(f"| {name} | {sum(map(len, values.values()))} | " + " | ".join(cells) + " |")
    return lines


def tables(level: str, records: Sequence[Record], methods: Sequence[str]) -> list[str]:
    """Overall and by kind of question; by finding."""
    kinds = [kind for kind in questions.KINDS if kind != "report"]
    lines = [f"## {level}", ""]
    for method in methods:
        own = [record for record in records if record["method"] == method]
        tokens = np.median([record["tokens_kept"] / record["tokens_total"] for record in own])
        images = np.median([record["slices_encoded"] / record["slices_total"] for record in own])
        lines.append(f"- `{method}`: {tokens:.1%} of the tokens, {images:.1%} of the images")
    overall = {m: grouped([r for r in records if r["method"] == m], lambda _record: "all")["all"] for m in methods}
    first = methods[0]
    for method in methods[1:]:
        difference = difference_of(list(overall[method].values()), list(overall[first].values()))
        lines.append(f"- `{method}` less `{first}`: {difference.mean:+.3f} [{difference.low:+.3f}, {difference.high:+.3f}]")
    reports = ("report: precision", "report: recall")
    lines += ["", *table(records, methods, lambda _record: "all questions", ["all questions"])]
    lines += table(records, methods, lambda record: record["category"], [*kinds, *reports])[2:]
    lines += ["", *table(records, methods, lambda record: subject(level, record), [*NODULES, *KINDS[1:], "what is not there"]), ""]
    return lines


def main() -> None:
    """Print the tables, and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--levels", nargs="+", default=["chest", "chest-noisy"], choices=CHESTS)
    parser.add_argument("--phantoms", type=int, default=500)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--methods", nargs="+", default=["off", "clinical"])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    lines = []
    for level in args.levels:
        plan = Plan(level, tuple(args.methods), args.model, "cpu", count=args.phantoms)
        records = evaluate(plan, evaluation_folder("accuracy", args.model, level, args.phantoms), args.workers)
        lines += tables(level, records, args.methods)
    about = f"{args.phantoms} chests that it never saw, {len(questions.KINDS)} questions each. Medians; intervals of 95 % over volumes."
    text = "\n".join([f"{about} {machine()}.", "", *lines])
    print(text)
    if args.out:
        args.out.write_text(f"{text.rstrip()}\n")


if __name__ == "__main__":
    main()
