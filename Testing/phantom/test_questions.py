"""Questions about phantoms, and whether an answer is right."""

from __future__ import annotations

import numpy as np

from MedPrunerLogic.phantom import drawing, questions


def test_every_true_answer_is_judged_right_and_another_one_wrong():
    for seed in range(20):
        made = drawing.make_phantom(seed)
        for question in questions.questions(made):
            assert questions.is_right(made, question, question.answer)
            assert not questions.is_right(made, question, "The nodule is on slice 999.")
            assert not questions.is_right(made, question, "")


def test_any_slice_that_shows_the_nodule_is_a_right_slice_number():
    made = drawing.make_phantom(4, nodules=1, size="large", slices=90)
    question = next(q for q in questions.questions(made) if q.kind == "slice")
    centre = int(question.answer.split()[-1].rstrip("."))
    reach = int(made.nodules[0].radius_mm / made.volume.spacing[2])
    assert questions.is_right(made, question, f"The nodule is on slice {centre + reach - 1}.")
    assert not questions.is_right(made, question, f"The nodule is on slice {centre + reach + 2}.")


def test_the_best_slice_is_chosen_among_those_that_are_shown():
    made = drawing.make_phantom(4, nodules=1, slices=90)
    question = next(q for q in questions.questions(made, np.array([1, 90])) if q.kind == "slice")
    assert question.answer in ("The nodule is on slice 1.", "The nodule is on slice 90.")


def test_questions_are_recognised_by_kind_and_others_are_not():
    for kind, texts in questions.TEMPLATES.items():
        for text in texts:
            assert questions.question_kind(text) == kind or questions.question_kind(text) is not None
            assert questions.question_kind(text.lower()) is not None
    for other in ("Is there a fracture?", "What is the capital of France?", "How old is the patient?", "", "nodule", "Is the liver large?"):
        assert questions.question_kind(other) is None
