"""Intervals and tests against simulation and scipy."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from MedPrunerLogic.evaluation import intervals


def test_the_interval_covers_the_truth_as_often_as_it_says_where_questions_go_together():
    """Volumes whose six questions share their fate: an interval over questions would be too narrow."""
    rng = np.random.default_rng(0)
    covered = 0
    for _run in range(60):
        scores = [[float(right)] * 6 for right in rng.random(80) < 0.7]
        found = intervals.mean_of(scores)
        covered += found.low <= 0.7 <= found.high
    assert covered >= 50  # 57 expected; over questions it would be about 35


def test_paired_numbers():
    a, b = [[1.0, 1.0], [1.0, 0.0], [1.0, 1.0]], [[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]]
    assert intervals.difference_of(a, b).mean == pytest.approx(2 / 6)
    assert intervals.mcnemar([True] * 9 + [False], [False] * 8 + [True, True]) == pytest.approx(stats.binomtest(1, 9).pvalue)
    assert intervals.mcnemar([True, False], [True, False]) == 1.0
    assert intervals.sign_flip([[0.5]] * 12, [[0.4]] * 12) < 0.01
    assert intervals.sign_flip([[0.5], [0.2]] * 6, [[0.2], [0.5]] * 6) > 0.5
    assert np.isnan(intervals.mean_of([[1.0, 0.0]]).low)


@given(st.lists(st.floats(0.0, 1.0), max_size=6))
def test_a_corrected_p_is_the_greatest_of_all_families_that_it_belongs_to(p_values):
    """Closed testing: a hypothesis falls when every family with it does, each by Bonferroni."""
    everyone = range(len(p_values))
    families = [family for size in range(1, len(p_values) + 1) for family in combinations(everyone, size)]
    wanted = [max(min(1.0, len(its) * min(p_values[j] for j in its)) for its in families if i in its) for i in everyone]
    assert intervals.holm(p_values) == pytest.approx(wanted)
