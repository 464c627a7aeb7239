"""How often the embedded model is right when it says how sure it is, before and after calibration.

    python Testing/benchmarks/calibration.py [--level chest] [--fitted 250] [--phantoms 500] [--write] [--out calibration.md]

Slope and offset of each kind of question (`models/trust/calibration.py`) are fitted by likelihood on chests that are neither training nor
the benchmark's (seeds from 5,000,000); the tables are about the benchmark's. --write stores them beside the weights, for which alone, and
for one preset, they hold. Reports, which are right in parts, and what it cannot know are left out.
"""

from __future__ import annotations

import argparse
import math
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from localisation import CHOSEN_FROM, KINDS
from measure import machine
from scipy.optimize import minimize
from scipy.special import expit

from MedPrunerLogic.conversation import Decoding
from MedPrunerLogic.evaluation.asking import load_engine
from MedPrunerLogic.evaluation.benchmarks import CHESTS, FIRST_SEED
from MedPrunerLogic.models.catalogue import find
from MedPrunerLogic.models.trust.calibration import Calibration, logit_of
from MedPrunerLogic.phantom.chest import questions
from MedPrunerLogic.phantom.chest.make import make_chest
from MedPrunerLogic.pruning.settings import PRESETS

PRESET = "clinical"
BINS = 10


class Said(NamedTuple):
    """One answer: its kind of question, the geometric mean and the logarithm of the product of its tokens' probabilities, whether right."""

    kind: str
    mean_probability: float
    log_probability: float
    right: bool


def ask(job: tuple[int, str, str, str]) -> list[Said]:
    """One question of each kind about one phantom."""
    seed, level, model, preset = job
    torch.set_num_threads(1)
    made = make_chest(seed, **CHESTS[level])
    scan = load_engine(model, "cpu").open(made.volume, PRESETS[preset], with_attention=False)
    said = []
    for question in questions.questions(made, rng=np.random.default_rng(seed), kinds=KINDS):
        reply = scan.conversation.ask(question.text, Decoding(max_new_tokens=scan.engine.card.max_new_tokens))
        right = questions.is_right(made, question, reply.text)
        said.append(Said(question.kind, reply.confidence or 0.0, reply.log_probability, right))
    return said


def likelihood(confidence: np.ndarray, right: np.ndarray) -> float:
    """Mean negative logarithm of the probability that was given to what came true."""
    return float(-np.log(np.where(right, confidence, 1.0 - confidence).clip(1e-9)).mean())


def fit(said: list[Said], revision: str) -> Calibration:
    """Slopes and offsets under which what came true was most probable; few answers move them little from 1 and 0."""
    scales = {}
    for kind in dict.fromkeys(one.kind for one in said):
        own = [one for one in said if one.kind == kind]
        logits, right = np.array([logit_of(one.log_probability) for one in own]), np.array([one.right for one in own])

        def cost(free: np.ndarray, logits: np.ndarray = logits, right: np.ndarray = right) -> float:
            confidence = expit(np.exp(free[0]) * logits + free[1])
            return likelihood(confidence, right) + float(free @ free) / len(right) / 10

        slope, offset = minimize(cost, np.zeros(2), method="Nelder-Mead").x
        scales[kind] = (round(float(np.exp(slope)), 4), round(float(offset), 4))
    return Calibration(scales, revision, PRESET)


def bins(confidence: np.ndarray, right: np.ndarray) -> list[tuple[int, float, float]]:
    """(answers, mean confidence, share right) of each of ten equally wide parts of 0...1; (0, nan, nan) for an empty one."""
    number = np.minimum((confidence * BINS).astype(int), BINS - 1)
    parts = [number == n for n in range(BINS)]
    return [(int(p.sum()), *(float(v[p].mean()) if p.any() else math.nan for v in (confidence, right))) for p in parts]


def expected_error(confidence: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error: |mean confidence - share right| over the bins, weighed by their answers (Guo et al. 2017)."""
    return sum(n * abs(sure - share) for n, sure, share in bins(confidence, right) if n) / len(right)


def report(said: list[Said], calibration: Calibration) -> str:
    """The two tables."""
    right = np.array([one.right for one in said], float)
    measures = {
        "mean token probability": np.array([one.mean_probability for one in said]),
        "probability of the whole answer": np.exp([one.log_probability for one in said]),
        "the same, calibrated": np.array([calibration(one.log_probability, one.kind) for one in said]),
    }
    kinds = list(dict.fromkeys(one.kind for one in said))
    lines = [
        "| confidence | expected calibration error | negative log-likelihood | " + " | ".join(kinds) + " |",
        "|---" * (3 + len(kinds)) + "|",
    ]
    for name, values in measures.items():
        masks = (np.array([one.kind == kind for one in said]) for kind in kinds)
        by_kind = " | ".join(f"{expected_error(values[of_kind], right[of_kind]):.3f}" for of_kind in masks)
        lines.append(f"| {name} | {expected_error(values, right):.3f} | {likelihood(values, right > 0):.3f} | {by_kind} |")
    first, *_rest, last = measures
    lines += ["", f"| confidence between | answers, {first} | mean | right | answers, {last} | mean | right |", "|---" * 7 + "|"]
    for number, (before, after) in enumerate(zip(bins(measures[first], right), bins(measures[last], right), strict=True)):
        cells = (f"{n} | {sure:.2f} | {share:.2f}" if n else "0 | | " for n, sure, share in (before, after))
        lines.append(f"| {number / BINS:.1f} and {(number + 1) / BINS:.1f} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Fit, print the tables, and write them where --out says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", default="chest", choices=CHESTS)
    parser.add_argument("--fitted", type=int, default=250)
    parser.add_argument("--phantoms", type=int, default=500)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    folder, revision = find.find_weights(find.find_card(args.model))
    with ProcessPoolExecutor(args.jobs) as pool:

        def answers(first: int, count: int, preset: str = PRESET) -> list[Said]:
            jobs = [(seed, args.level, args.model, preset) for seed in range(first, first + count)]
            return [one for said in pool.map(ask, jobs, chunksize=4) for one in said]

        calibration = fit(answers(CHOSEN_FROM, args.fitted), revision)
        if args.write:
            calibration.save(folder)
        said = answers(FIRST_SEED, args.phantoms)
        others = {}
        for preset in ("off", "paper"):
            part = answers(FIRST_SEED, args.phantoms // 10, preset)
            sure = np.array([calibration(one.log_probability, one.kind) for one in part])
            right = np.array([one.right for one in part], float)
            others[preset] = f"`{preset}` {expected_error(sure, right):.3f} ({len(part)} answers)"
    share = np.mean([one.right for one in said])
    text = (
        f"{len(said)} answers about {args.phantoms} held-out phantoms, of which {share:.1%} are right; preset `{PRESET}`, weights "
        f"{revision}. Slopes and offsets were fitted on {args.fitted} others. Errors by kind.\n\n{report(said, calibration)}\n\n"
        f"Expected calibration error with the same under other presets: {', '.join(others.values())}. "
        f"Answers under any other preset than `{PRESET}` are therefore said to be not calibrated."
    )
    print(text)
    if args.out:
        args.out.write_text(f"{text}\n\n{machine()}.\n")


if __name__ == "__main__":
    main()
