"""How sure the numbers are. What is drawn anew is the volume, with all its questions: answers about one volume stand or fall together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

RESAMPLES = 2000


@dataclass(frozen=True)
class Estimate:
    """A mean with its 95 % interval; low and high are NaN where a single volume was asked about."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def mean_of(scores: Sequence[Sequence[float]], seed: int = 0) -> Estimate:
    """Mean over questions, whose scores are given volume by volume; percentile bootstrap over volumes."""
    sums = np.array([sum(part) for part in scores if len(part)])
    counts = np.array([len(part) for part in scores if len(part)])
    mean = float(sums.sum() / counts.sum())
    if len(sums) < 2:
        return Estimate(mean, float("nan"), float("nan"))
    found = stats.bootstrap(
        (sums, counts),
        lambda s, c, axis: s.sum(axis) / c.sum(axis),
        paired=True,
        vectorized=True,
        method="percentile",
        n_resamples=RESAMPLES,
        rng=np.random.default_rng(seed),
    )
    return Estimate(mean, float(found.confidence_interval.low), float(found.confidence_interval.high))


def difference_of(scores: Sequence[Sequence[float]], others: Sequence[Sequence[float]], seed: int = 0) -> Estimate:
    """Mean of score − other over the same questions in the same order; paired bootstrap over volumes."""
    return mean_of([[a - b for a, b in zip(part, other, strict=True)] for part, other in zip(scores, others, strict=True)], seed)


def mcnemar(right: Sequence[bool], others: Sequence[bool]) -> float:
    """Two-sided exact McNemar test: how likely so uneven a split of the questions that only one of both answers rightly is by chance.

    It takes questions for independent of each other, which those about one volume are not: read it beside the interval.
    """
    only = sum(a and not b for a, b in zip(right, others, strict=True))
    only_other = sum(b and not a for a, b in zip(right, others, strict=True))
    return float(stats.binomtest(only, only + only_other).pvalue) if only + only_other else 1.0


def sign_flip(scores: Sequence[Sequence[float]], others: Sequence[Sequence[float]], seed: int = 0) -> float:
    """Two-sided p of the paired permutation test over volumes, for scores that are not only right or wrong."""
    sums = np.array([sum(part) - sum(other) for part, other in zip(scores, others, strict=True)])
    if not sums.any() or len(sums) < 2:
        return 1.0
    found = stats.permutation_test(
        (sums,),
        lambda x, axis: x.sum(axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=RESAMPLES,
        rng=np.random.default_rng(seed),
    )
    return float(found.pvalue)


def holm(p_values: Sequence[float]) -> list[float]:
    """Each p corrected for their number: that any of them falls below 0.05 by chance is then as unlikely (Holm 1979)."""
    values = np.asarray(p_values, float)
    order = np.argsort(values)
    stepped = np.maximum.accumulate(values[order] * np.arange(len(values), 0, -1))
    corrected = np.empty(len(values))
    corrected[order] = np.minimum(stepped, 1.0)
    return corrected.tolist()
