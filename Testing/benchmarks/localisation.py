"""How often the maximum of the answer attention lies at the finding asked about, on chests whose truth is known.

    python Testing/benchmarks/localisation.py [--level chest] [--phantoms 200] [--compared 60] [--out Testing/benchmarks/localisation.md]

The maximum (`evidence.hottest_point`) is a hit when it lies inside the finding or within 10 mm of it: any of its kind for "exists" and
"count", the largest for all other questions. Questions about what is not there are left out, and reports, which are about many places;
wrong answers are not. The choices of `attention.AnswerAttention` were made on other phantoms (seeds from 5,000,000) than those of the
first table; the second table compares them there.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import torch
from measure import machine
from scipy.spatial import cKDTree
from torch import Tensor

from MedPrunerLogic import conversation
from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.engine import Scan
from MedPrunerLogic.evaluation.asking import load_engine
from MedPrunerLogic.evaluation.benchmarks import CHESTS, FIRST_SEED
from MedPrunerLogic.evidence.answer_attention import AnswerAttention
from MedPrunerLogic.evidence.evidence import Evidence, hottest_point
from MedPrunerLogic.models.adapters.prompt import branch
from MedPrunerLogic.phantom.chest import questions
from MedPrunerLogic.phantom.chest.make import Chest, make_chest
from MedPrunerLogic.pruning.settings import PRESETS

NEAR_MM = 10.0  # from the finding
KINDS = tuple(kind for kind in questions.KINDS if kind not in ("other", "report"))
CHOSEN_FROM = 5_000_000
PRESET = "clinical"


class Plain(AnswerAttention):
    """The plain mean over heads and layers of what the visual tokens themselves receive."""

    norms = heads = hops = False

    def _reach_of(self, layer: int, heads: int) -> Tensor:
        return super()._reach_of(layer, heads) if self.norms else torch.ones(heads, len(self._columns))

    def _concentration(self, looked: Tensor) -> Tensor:
        return super()._concentration(looked) if self.heads else torch.ones(looked.shape[:2])

    def _handed_on(self, looked: Tensor) -> Tensor:
        return super()._handed_on(looked) if self.hops else looked[:, self._visual]


def variant(**choices: bool) -> type[AnswerAttention]:
    """`Plain` with some of the choices made."""
    return type("Variant", (Plain,), choices)


def neutral(cache, slice_of, visual_columns, device, scan: Scan) -> AnswerAttention:
    """As shipped, less what the last token of a prompt without a question looks at (Zhang et al. 2025, by difference)."""
    seen = AnswerAttention(cache, slice_of, visual_columns, device)
    talk: Conversation = scan.conversation
    asked = talk._adapter.question_ids(talk._layout, ".")
    copied = branch(talk.prefix.cache)
    talk._adapter.extend(copied, asked[:-1], talk.prefix.next_position)
    base: dict[int, Tensor] = {}
    with talk._adapter.each_attention(base.__setitem__):
        talk._adapter.extend(copied, asked[-1:], talk.prefix.next_position + len(asked) - 1)
    look, length = seen.look, len(slice_of)
    seen.look = lambda layer, weights: look(layer, (weights[..., :length] - base[layer][..., :length]).clamp(min=0.0))
    return seen


VARIANTS: dict[str, Callable | type] = {
    "plain mean of heads and layers": Plain,
    "two hops": variant(hops=True),
    "two hops, norms": variant(hops=True, norms=True),
    "two hops, heads by concentration": variant(hops=True, heads=True),
    "as shipped: two hops, norms, heads by concentration": AnswerAttention,
    "as shipped, less a neutral question": neutral,
}


def hits(points: np.ndarray, made: Chest, question: questions.Question) -> np.ndarray:
    """(N, 3) world RAS -> (N,) bool."""
    masks = [mask for finding, mask in zip(made.truth.findings, made.masks or (), strict=True) if finding.kind == question.about]
    found = np.any(masks, 0) if question.kind in ("exists", "count") else masks[0]
    ijk = np.argwhere(found)[:, ::-1]
    to_ras = made.volume.ijk_to_ras
    away, _nearest = cKDTree(ijk @ to_ras[:3, :3].T + to_ras[:3, 3]).query(points, distance_upper_bound=NEAR_MM)
    return np.isfinite(away)


def places(evidence: Evidence) -> np.ndarray:
    """(N, 3) world RAS of the middle of every patch of every slice that was read: where a blind maximum would lie."""
    side = evidence.importance.shape[1]
    axis = (np.arange(side) + 0.5) * evidence.image_size[0] / side - 0.5
    columns, rows = (grid.ravel() for grid in np.meshgrid(axis, axis))
    pixels = np.stack([columns, rows, np.zeros_like(rows), np.ones_like(rows)])  # (4, P·P)
    return np.concatenate([(to_ras @ pixels)[:3].T for to_ras in evidence.image_to_ras[evidence.kept_slices]])


def examine(job: tuple[int, str, str, tuple[str, ...]]) -> dict[str, dict[str, float]] | None:
    """One chest: {row: {kind of question: hit}}; None where nothing is found."""
    seed, level, model, names = job
    torch.set_num_threads(1)
    made = make_chest(seed, **CHESTS[level], masks=True)
    asked = [q for q in questions.questions(made, rng=np.random.default_rng(seed)) if q.about is not None and made.truth.of(q.about)]
    if not asked:
        return None
    scan = load_engine(model, "cpu").open(made.volume, PRESETS[PRESET])
    found: dict[str, dict[str, float]] = {}
    for name in names:
        chosen = VARIANTS[name]
        conversation.AnswerAttention = partial(chosen, scan=scan) if chosen is neutral else chosen
        for question in asked:
            answer = scan.ask(question.text, decoding=Decoding(max_new_tokens=60))
            evidence = answer.evidence
            for row, kind in ((name, "answer"), ("encoder importance", "importance")):
                found.setdefault(row, {})[question.kind] = float(hits(hottest_point(evidence, kind)[None], made, question)[0])
            found.setdefault("chance: any patch that was read", {})[question.kind] = float(hits(places(evidence), made, question).mean())
            right = questions.is_right(made, question, answer.text)
            found.setdefault(f"{name}, right answers only", {})[question.kind] = found[name][question.kind] if right else float("nan")
    return found


def table(results: list[dict[str, dict[str, float]]], rows: list[str]) -> str:
    """By kind of question."""
    lines = ["| maximum of | overall | " + " | ".join(KINDS) + " |", "|---" * (2 + len(KINDS)) + "|"]
    for row in rows:
        shares = [float(np.nanmean([result[row].get(kind, np.nan) for result in results])) for kind in KINDS]
        lines.append(f"| {row} | {statistics.mean(shares):.3f} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print the tables, and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", default="chest", choices=CHESTS)
    parser.add_argument("--phantoms", type=int, default=200)
    parser.add_argument("--compared", type=int, default=60)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    shipped, plain = next(name for name in VARIANTS if VARIANTS[name] is AnswerAttention), next(iter(VARIANTS))
    parts = []
    with ProcessPoolExecutor(args.jobs) as pool:
        for first, count, names in ((FIRST_SEED, args.phantoms, (plain, shipped)), (CHOSEN_FROM, args.compared, tuple(VARIANTS))):
            jobs = [(seed, args.level, args.model, names) for seed in range(first, first + count)]
            results = [result for result in pool.map(examine, jobs, chunksize=4) if result is not None]
            if not results:
                continue
            if first == FIRST_SEED:
                rows = [shipped, f"{shipped}, right answers only", plain, "encoder importance", "chance: any patch that was read"]
                about = f"{count} held-out phantoms, of which {len(results)} show something"
            else:
                rows = list(names)
                about = f"The choices, on {len(results)} phantoms that are neither training nor the benchmark's"
            title = f"{about}; preset `{PRESET}`. Share of maxima inside the finding asked about or within {NEAR_MM:.0f} mm of it."
            parts.append(f"{title}\n\n{table(results, rows)}")
            print(parts[-1] + "\n", flush=True)
    if args.out:
        args.out.write_text("\n\n".join([*parts, f"{machine()}."]) + "\n")


if __name__ == "__main__":
    main()
