"""Phantoms as a benchmark: their levels and what their questions score."""

from __future__ import annotations

from MedPrunerLogic.evaluation.benchmarks import LEVELS, find_cases
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
        assert question.score(question.reference) == {"accuracy": 1.0}
        assert question.score("I do not know.") == {"accuracy": 0.0}
