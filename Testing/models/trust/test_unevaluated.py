"""What the makers of a model did not evaluate is said, and nothing is said of what they did."""

from __future__ import annotations

import pytest

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.trust.unevaluated import unevaluated

MEDGEMMA = CARDS["medgemma-1.5-4b"]


def test_a_second_question_is_told_that_it_stands_alone():
    assert unevaluated(MEDGEMMA, "Is there a nodule?", 1) == ()
    (said,) = unevaluated(MEDGEMMA, "And its size?", 2)
    assert "does not see what was asked" in said


@pytest.mark.parametrize(
    "question",
    [
        "Has it grown compared to the prior CT?",
        "Any interval change?",
        "Hat der Befund im Vergleich zur Voraufnahme zugenommen?",
        "Y a-t-il une évolution par rapport à l'examen antérieur ?",
        "¿Ha cambiado desde el estudio anterior?",
        "与之前的CT相比有变化吗？",
        "前回と比較して変化はありますか？",
    ],
)
def test_a_question_that_compares_is_noticed(question):
    (said,) = unevaluated(None, question, 1)
    assert "no other" in said


@pytest.mark.parametrize("question", ["Is the heart enlarged?", "Describe the main findings of this CT.", "Ist die Leber unauffällig?"])
def test_other_questions_are_left_alone(question):
    assert unevaluated(MEDGEMMA, question, 1) == ()


def test_the_embedded_model_says_nothing_of_it():
    assert unevaluated(CARDS["phantom"], "Compared to the prior scan?", 3) == ()
