"""Questions about plain phantoms, and whether an answer is right."""

from __future__ import annotations

import re

import numpy as np

from MedPrunerLogic.phantom import drawing, questions
from MedPrunerLogic.phantom.chest import questions as chests


def test_every_true_answer_is_judged_right_and_another_one_wrong():
    for seed in range(20):
        made = drawing.make_phantom(seed)
        asked = questions.questions(made)
        assert [question.kind for question in asked] == list(questions.KINDS)
        for question in asked:
            assert chests.is_right(questions.as_chest(made), question, question.answer)
            assert not chests.is_right(questions.as_chest(made), question, "999 nodules of 999 mm on slice 999.")
            assert not chests.is_right(questions.as_chest(made), question, "")


def test_the_truth_is_that_of_the_drawing():
    made = drawing.make_phantom(4, nodules=2, side="left", size="large", slices=90)
    told = {question.kind: question.answer for question in questions.questions(made)}
    assert (told["side"], told["count"]) == ("On the left.", "There are 2 lung nodules.")
    assert told["size"] == f"It is {2 * made.nodules[0].radius_mm:.0f} mm in diameter."
    (largest, _second), volume = questions.as_chest(made).truth.findings, made.volume
    heights = volume.ijk_to_ras[2, 3] + np.arange(90) * volume.spacing[2]
    reached = np.flatnonzero(np.abs(heights - made.nodules[0].centre_ras[2]) < made.nodules[0].radius_mm - volume.spacing[2] / 2) + 1
    assert (largest.slices[0] <= reached[0], largest.slices[1] >= reached[-1]) == (True, True)
    assert largest.best_slice == np.abs(heights - made.nodules[0].centre_ras[2]).argmin() + 1


def test_any_slice_that_shows_the_nodule_is_a_right_slice_number():
    made = drawing.make_phantom(4, nodules=1, size="large", slices=90)
    question = next(q for q in questions.questions(made) if q.kind == "slice")
    first, last = questions.as_chest(made).truth.findings[0].slices
    assert chests.is_right(questions.as_chest(made), question, f"On slice {last}.")
    assert not chests.is_right(questions.as_chest(made), question, f"On slice {last + 2}.")
    assert not chests.is_right(questions.as_chest(made), question, f"On slice {first - 2}.")


def test_slices_are_called_by_the_nearest_that_is_shown():
    made = drawing.make_phantom(4, nodules=1, slices=90)
    (question,) = chests.questions(questions.as_chest(made), np.array([1, 90]), kinds=("slice",), about="nodule")
    assert set(re.findall(r"\d+", question.answer)) <= {"1", "90"}
