"""Accuracy of the embedded model on held-out phantoms, by kind of question and by how much is pruned.

    python Testing/benchmarks/phantom_accuracy.py [--phantoms 500] [--out Testing/benchmarks/phantom_accuracy.md]

The phantoms' seeds lie far from those of training. Each is cut and encoded once; every setting then goes the same way that an
answer takes: stage 1, stage 2, prefill, greedy decoding. A sentence is right or wrong as a whole; a slice number is right when
the slice shows the nodule.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from measure import machine

from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.evidence.evidence import hottest_point
from MedPrunerLogic.phantom import drawing, questions
from MedPrunerLogic.pruning import nucleus
from MedPrunerLogic.pruning.anchors import filter_stack
from MedPrunerLogic.pruning.importance import pool_windows
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.pruning.tokens import VisualTokens

NEAR_MM = 15.0
FIRST_SEED = 900_000_000  # training uses seeds around 1,000,000
PAPER, MASS = PRESETS["paper"], PRESETS["mass"]
SETTINGS: dict[str, PruningSettings] = {
    "unpruned": PRESETS["off"],
    "`paper` preset": PAPER,
    "`paper`, original positions": replace(PAPER, positions="original"),
    "stage 1 only (γ 0.05)": replace(PAPER, normalisation="none", positions="original"),
    "stage 2 only (softmax, τ 0.9)": replace(PAPER, gamma=None, positions="original"),
    "stage 2 only (mass, τ 0.5)": replace(MASS, gamma=None),
    "`mass` with γ 0.02": replace(MASS, gamma=0.02),
    "`mass` preset": MASS,
    "`clinical` preset": PRESETS["clinical"],
}


def part_of(seen: VisualTokens, kept: np.ndarray) -> VisualTokens:
    """The visual tokens of the kept slices; each slice is encoded on its own, so this equals encoding only those."""
    rows = torch.from_numpy(kept)
    return VisualTokens(seen.embeddings[rows], seen.importance[rows], seen.keys[rows], seen.grid)


def answers(
    engine: Engine, texts: list[str], slice_count: int, seen: VisualTokens, kept: np.ndarray, settings: PruningSettings
) -> tuple[list[str], float]:
    """Text of the answer to each question, and the retention."""
    part = part_of(seen, kept)
    importance = pool_windows(part.importance, engine.adapter.patch_window).flatten(1)
    selection = nucleus.select_tokens(part.embeddings, importance, part.keys, settings)
    layout = engine.adapter.layout(slice_count)
    kept_tokens = torch.zeros(slice_count, seen.embeddings.shape[1], dtype=torch.bool)
    kept_tokens[torch.from_numpy(kept)] = selection.kept
    prefix = engine.adapter.prefill(
        layout, kept_tokens, selection.embeddings[selection.kept], original_positions=settings.positions == "original"
    )
    conversation = Conversation(engine.adapter, layout, prefix, with_attention=False)
    return [conversation.ask(text, Decoding(max_new_tokens=24)).text for text in texts], kept_tokens.float().mean().item()


@lru_cache
def _engine(model: str) -> Engine:
    return Engine.load(model, device="cpu")


def examine(job: tuple[int, str, list[str]]) -> tuple[float | None, dict[str, tuple[float, dict[str, bool]]]]:
    """One phantom: mm from the strongest encoder attention to the nearest nodule, and {setting: (retention, {kind: right})}."""
    index, model, names = job
    torch.set_num_threads(1)
    engine = _engine(model)
    made = drawing.make_phantom(FIRST_SEED + index)
    scan = engine.open(made.volume, PRESETS["off"])
    stack, seen = scan.stack, scan.seen
    asked = questions.questions(made, rng=np.random.default_rng(index))
    hottest = hottest_point(scan.ask(asked[0].text).evidence, "importance")
    away = min((float(np.linalg.norm(hottest - nodule.centre_ras)) for nodule in made.nodules), default=None)
    result = {}
    for name in names:
        kept = filter_stack(stack, SETTINGS[name]).kept
        texts, share = answers(engine, [q.text for q in asked], len(stack), seen, kept, SETTINGS[name])
        result[name] = share, {q.kind: questions.is_right(made, q, text) for q, text in zip(asked, texts, strict=True)}
    return away, result


def main() -> None:
    """Print the table, and write it where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--phantoms", type=int, default=500)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--only", nargs="*", help="names of settings")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    names = [name for name in SETTINGS if not args.only or name in args.only]
    results, distances, started = [], [], time.time()
    with ProcessPoolExecutor(2) as pool:
        for away, result in pool.map(examine, [(index, args.model, names) for index in range(args.phantoms)]):
            results.append(result)
            distances += [] if away is None else [away]
            if len(results) % 50 == 0:
                print(f"{len(results)} phantoms, {(time.time() - started) / len(results):.2f} s each", flush=True)

    lines = ["| setting | tokens kept | overall | " + " | ".join(questions.KINDS) + " |", "|---" * (3 + len(questions.KINDS)) + "|"]
    rows = {}
    for name in names:
        scores = {kind: statistics.mean(result[name][1][kind] for result in results) for kind in questions.KINDS}
        overall = statistics.mean(scores.values())
        share = statistics.median(result[name][0] for result in results)
        rows[name] = {"retention": share, "overall": overall, **scores}
        lines.append(f"| {name} | {share:.1%} | {overall:.3f} | " + " | ".join(f"{scores[kind]:.3f}" for kind in questions.KINDS) + " |")
    enough = [row["retention"] for row in rows.values() if row["overall"] >= rows[names[0]]["overall"] - 0.01]
    near = [away for away in distances if away < NEAR_MM]
    median = statistics.median(near) if near else float("nan")
    lines += [
        "",
        f"The least retention in this table that costs at most one point against `{names[0]}`: {min(enough):.1%}.",
        "",
        f"With nothing pruned, the strongest encoder attention lies within {NEAR_MM:.0f} mm of a nodule's centre in {len(near)} of the "
        f"{len(distances)} phantoms that have one (median {median:.1f} mm in these).",
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
