"""Phantoms as a benchmark: their levels and what their questions score."""

from __future__ import annotations

from MedPrunerLogic.evaluation.benchmarks import LEVELS, find_cases
from MedPrunerLogic.evaluation.case import PRESENT
from MedPrunerLogic.phantom.questions import KINDS


def test_levels_are_what_they_say():
    easy = find_cases("phantom-easy", 2)
    assert [len(case.open()[1]().voxels) for case in easy] == [32, 32]
    questions, load = find_cases("phantom-hard", 3)[2].open()
    assert load().voxels.shape == (96, 128, 128)
    assert [question.category for question in questions] == list(KINDS)
    assert LEVELS["phantom-extreme"]["matrix"] == 336


def test_the_true_answer_scores_and_another_does_not():
    questions, _load = find_cases("phantom", 1)[0].open()
    for question in questions:
        assert set(question.score(question.reference).values()) == {1.0}
        assert set(question.score("I do not know.").values()) == {0.0}


def test_what_is_there_is_counted_by_itself():
    """A chest with findings and one without: who always says that there is nothing is right about the second, and counted only there."""
    for case in find_cases("chest", 6):
        asked = [question for question in case.open()[0] if not question.report]
        there = [PRESENT in question.score("") for question in asked]
        denied = ["is no " in question.reference for question in asked]  # by the words of the true answer
        known = [question.category not in ("other", "count") for question in asked]
        assert [a for a, k in zip(there, known, strict=True) if k] == [not d for d, k in zip(denied, known, strict=True) if k]
