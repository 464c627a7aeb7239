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
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from MedPrunerLogic import nucleus, phantom, slices
from MedPrunerLogic.anchors import filter_slices
from MedPrunerLogic.attention import pool_windows
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.models.base import VisualTokens
from MedPrunerLogic.settings import PRESETS, PruningSettings

FIRST_SEED = 900_000_000  # training uses seeds around 1,000,000
PAPER, MASS = PRESETS["paper"], PRESETS["mass"]
SETTINGS: dict[str, PruningSettings] = {
    "unpruned": PRESETS["off"],
    "paper preset": PAPER,
    "paper, original positions": replace(PAPER, positions="original"),
    "stage 1 only (γ 0.05)": replace(PAPER, normalisation="none", positions="original"),
    "stage 2 only (softmax, τ 0.9)": replace(PAPER, gamma=None, positions="original"),
    **{f"mass τ {tau}, no stage 1": replace(MASS, gamma=None, tau=tau) for tau in (0.95, 0.9, 0.8, 0.7, 0.5)},
    **{f"mass τ 0.7, γ {gamma}": replace(MASS, gamma=gamma, tau=0.7) for gamma in (0.03, 0.05, 0.1)},
}


def part_of(seen: VisualTokens, kept: np.ndarray) -> VisualTokens:
    """The visual tokens of the kept slices; each slice is encoded on its own, so this equals encoding only those."""
    rows = torch.from_numpy(kept)
    return VisualTokens(seen.embeddings[rows], seen.importance[rows], seen.keys[rows], seen.grid)


def answers(engine: Engine, texts: list[str], slice_count: int, seen: VisualTokens, kept: np.ndarray, settings: PruningSettings):
    """Text of the answer to each question, and the retention."""
    from MedPrunerLogic.conversation import Conversation, Decoding

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
    decoding = Decoding(max_new_tokens=24)
    return [conversation.ask(text, decoding).text for text in texts], kept_tokens.float().mean().item()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--phantoms", type=int, default=500)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--only", nargs="*", help="names of settings")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    engine = Engine.load(args.model, device="cpu")
    chosen = {name: settings for name, settings in SETTINGS.items() if not args.only or name in args.only}
    right: dict[str, dict[str, list[bool]]] = {name: {kind: [] for kind in phantom.KINDS} for name in chosen}
    retention: dict[str, list[float]] = {name: [] for name in chosen}
    started = time.time()
    for index in range(args.phantoms):
        made = phantom.make_phantom(FIRST_SEED + index)
        stack = slices.cut(made.volume, "axial", engine.card.image_format)
        seen = engine.adapter.encode(stack.images, lambda _done: None)
        asked = phantom.questions(made, rng=np.random.default_rng(index))
        for name, settings in chosen.items():
            kept = filter_slices(stack.images, settings.gamma).kept
            texts, share = answers(engine, [q.text for q in asked], len(stack), seen, kept, settings)
            retention[name].append(share)
            for question, text in zip(asked, texts, strict=True):
                right[name][question.kind].append(phantom.is_right(made, question, text))
        if index % 20 == 19:
            print(f"{index + 1} phantoms, {(time.time() - started) / (index + 1):.2f} s each", flush=True)

    lines = ["| setting | tokens kept | overall | " + " | ".join(phantom.KINDS) + " |", "|---" * (3 + len(phantom.KINDS)) + "|"]
    rows = {}
    for name in chosen:
        scores = {kind: statistics.mean(right[name][kind]) for kind in phantom.KINDS}
        overall = statistics.mean(scores.values())
        kept_share = statistics.median(retention[name])
        rows[name] = {"retention": kept_share, "overall": overall, **scores}
        lines.append(f"| {name} | {kept_share:.1%} | {overall:.3f} | " + " | ".join(f"{scores[kind]:.3f}" for kind in phantom.KINDS) + " |")
    table = "\n".join(lines)
    print(table)
    if args.out:
        args.out.write_text(
            f"{args.phantoms} held-out phantoms, {len(phantom.KINDS)} questions each; median share of tokens kept.\n\n{table}\n"
        )
        args.out.with_suffix(".json").write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
