"""Scores of an answer, by hand."""

from __future__ import annotations

import pytest

from MedPrunerLogic.evaluation import metrics


def test_scores_of_a_free_answer_by_hand():
    scores = metrics.open_scores("A large nodule here", "the large nodule")
    assert scores["exact"] == 0.0
    assert scores["f1"] == pytest.approx(2 * 2 / (3 + 2))  # articles do not count
    assert scores["bleu1"] == pytest.approx(2 / 4)
    assert scores["bleu2"] == pytest.approx((2 / 4 * 1 / 3) ** 0.5)
    assert scores["rouge1"] == pytest.approx(2 * 2 / (4 + 3))
    assert scores["rougeL"] == pytest.approx(2 * 2 / (4 + 3))
    assert scores["rouge2"] == pytest.approx(2 * 1 / (3 + 2))
    # METEOR, Banerjee and Lavie 2005 with NLTK's constants: P = 2/4, R = 2/3, F = PR/(0.9 P + 0.1 R), penalty 0.5 (1 chunk / 2 matches)^3
    f = (0.5 * 2 / 3) / (0.9 * 0.5 + 0.1 * 2 / 3)
    assert scores["meteor"] == pytest.approx(f * (1 - 0.5 * (1 / 2) ** 3))


@pytest.mark.parametrize(("answer", "reference"), [("", "something"), ("something", ""), ("", ""), ("…", "a"), ("the", "a")])
def test_empty_answers_have_scores_too(answer, reference):
    scores = metrics.open_scores(answer, reference)
    assert set(scores) == set(metrics.OPEN_METRICS)
    assert all(0.0 <= score <= 1.0 for score in scores.values())


def test_a_word_in_an_answer_is_no_letter():
    question = "Choices: A. a cyst B. a simple cyst C. none"
    for answer, right in (("A simple cyst", 1), ("simple cyst", 1), ("B: yes", 1), ("a cyst", 0), ("C", 0), ("cyst or none", 0)):
        assert metrics.closed_scores(answer, "B", question) == {"accuracy": right}, answer
