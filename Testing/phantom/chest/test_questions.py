"""Questions and reports about chests, whether answers are right, and what a report is worth."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.phantom.chest import questions, scoring, words
from MedPrunerLogic.phantom.chest.make import Chest, truth_of
from MedPrunerLogic.phantom.chest.truth import KINDS, Finding, Truth, Wish
from MedPrunerLogic.phantom.chest.wish import parse


def finding(kind: str, side: str | None = None, lobe: str | None = None, size: float = 20.0, **detail) -> Finding:
    return Finding(kind, side, lobe, (0.0, 0.0, 0.0), size, "diameter", (10, 20), 15, detail)


EVERYTHING = (
    finding("nodule", "left", "left upper", 21.0, type="part-solid"),
    finding("nodule", "right", "right lower", 8.0, type="calcified"),
    Finding("effusion", "right", None, (0, 0, 0), 18.0, "depth", (1, 9), 4, {"size": "small"}),
    Finding("pneumothorax", "left", None, (0, 0, 0), 30.0, "depth", (30, 60), 44, {"size": "large"}),
    finding("cardiomegaly", size=170.0, cardiothoracic_ratio=0.58),
    finding("consolidation", "left", "left lower", 60.0),
    finding("ground-glass", "right", "right middle", 50.0),
    finding("emphysema", size=20.0, severity="moderate"),
    finding("aortic calcification", severity="mild"),
    finding("aortic aneurysm", size=52.0, part="ascending"),
    finding("rib fracture", "right", rib=7, part="lateral"),
    finding("enlarged lymph node", None, size=18.0, station="subcarinal"),
)


def chest(*findings: Finding) -> Chest:
    return Chest(0, None, Truth(0, findings, (), {}, {}, {}))


def one(made: Chest, kind: str, about: str) -> questions.Question:
    return next(q for q in questions.every(made) if (q.kind, q.about) == (kind, about))


@pytest.mark.parametrize("findings", [(), EVERYTHING, EVERYTHING[:1], EVERYTHING[3:7]])
def test_every_true_answer_is_judged_right(findings):
    made = chest(*findings)
    for question in (
        *questions.every(made, rng=np.random.default_rng(0)),
        *questions.questions(made),
        *questions.questions(made, rng=np.random.default_rng(1)),
    ):
        assert questions.is_right(made, question, question.answer), question
        assert "{" not in question.text + question.answer


def test_answers_about_other_chests_are_judged_wrong():
    full, empty = chest(*EVERYTHING), chest()
    for there, absent in zip(questions.every(full), questions.every(empty), strict=True):
        assert (there.kind, there.about) == (absent.kind, absent.about)
        if there.kind == "other":  # of no chest it is known
            continue
        assert not questions.is_right(full, there, absent.answer), there
        assert not questions.is_right(empty, absent, there.answer), absent
        assert not questions.is_right(full, there, "")


def test_sides_lobes_sizes_counts_slices_and_types_are_told_apart():
    made = chest(*EVERYTHING)
    wrong = {
        ("side", "effusion"): ("On the left.", "On both sides."),
        ("side", "pneumothorax"): ("On the right.",),
        ("lobe", "nodule"): ("In the left lower lobe.", "In the right upper lobe."),
        ("size", "nodule"): ("It is 12 mm in diameter.", "It is 30 mm in diameter.", "It is large."),
        ("size", "aortic aneurysm"): ("It is 40 mm in diameter.",),
        ("count", "nodule"): ("There is 1 lung nodule.", "There are 3 lung nodules."),
        ("slice", "nodule"): ("On slices 22 to 25.", "On slice 5."),
        ("type", "nodule"): ("The nodule is solid.", "The nodule is ground-glass."),
    }
    right = {
        ("side", "nodule"): "Left.",
        ("size", "nodule"): "It measures 20.5 mm.",
        ("slice", "nodule"): "On slice 15.",
        ("count", "rib fracture"): "There is 1 rib fracture.",
        ("type", "nodule"): "Part-solid.",
        ("exists", "emphysema"): "Yes.",
    }
    for (kind, about), answers in wrong.items():
        for answer in answers:
            assert not questions.is_right(made, one(made, kind, about), answer), answer
    for (kind, about), answer in right.items():
        assert questions.is_right(made, one(made, kind, about), answer), answer
    both = chest(EVERYTHING[2], replace(EVERYTHING[2], side="left"))
    assert one(both, "side", "effusion").answer == "On both sides."
    assert not questions.is_right(both, one(both, "side", "effusion"), "On the left.")


def test_what_these_chests_never_show_is_not_to_be_answered():
    asked = [q for seed in range(40) for q in questions.questions(chest(), rng=np.random.default_rng(seed)) if q.kind == "other"]
    assert len({question.text for question in asked}) > 20
    for question in asked:
        assert questions.is_right(chest(), question, "I cannot tell.")
        assert not questions.is_right(chest(), question, "No, there is none.")


@pytest.mark.parametrize(
    ("size", "said"), [(8, "an 8 mm"), (11, "an 11 mm"), (18, "an 18 mm"), (80, "an 80 mm"), (10, "a 10 mm"), (7, "a 7 mm")]
)
def test_articles_are_those_of_the_spoken_number(size, said):
    assert f"There is {said} solid nodule" in words.sentence(finding("nodule", "left", "left upper", float(size), type="solid"))


def test_a_nodule_of_an_unknown_lobe_is_told_by_its_side():
    made = chest(finding("nodule", "left", None, 20.0, type="solid"))
    assert "in the left lung" in words.report(made.truth)
    assert questions.is_right(made, one(made, "lobe", "nodule"), "In the left lung.")
    assert not questions.is_right(made, one(made, "lobe", "nodule"), "In the right lung.")


def test_a_question_is_known_by_its_words():
    made = chest(*EVERYTHING)
    for seed in range(60):
        for question in questions.questions(made, rng=np.random.default_rng(seed)):
            kind = questions.question_kind(question.text.lower().rstrip("?."))
            assert (kind is None) if question.kind == "other" else (kind == question.kind), question
    for text in ("", "?", "Where?", "Is there a liver lesion?", "Ist da ein Rundherd?", "nodule", "How is the heart today?"):
        assert questions.question_kind(text) is None, text


def test_slices_are_called_by_the_numbers_that_are_shown():
    made = chest(EVERYTHING[0])
    asked = next(q for q in questions.every(made, np.array([1, 9, 14, 21, 40])) if (q.kind, q.about) == ("slice", "nodule"))
    assert asked.answer == "On slices 9 to 21."
    report = questions.every(made, np.array([1, 9, 14, 21, 40]))[-1].answer
    assert "(slice 14)" in report


def test_a_report_names_what_is_there_and_denies_what_is_not():
    full, empty = words.report(chest(*EVERYTHING).truth), words.report(chest().truth)
    assert scoring.mentioned(full) == set(KINDS)
    assert scoring.mentioned(empty) == set()
    assert full.startswith("Findings: ")
    assert "\nImpression: " in full
    assert "21 mm part-solid nodule in the left upper lobe" in full
    assert "right seventh rib laterally" in full
    assert "No abnormality." in empty
    for each in EVERYTHING:
        assert scoring.mentioned(words.report(chest(each).truth)) == {each.kind}


def test_reports_are_scored_by_what_they_affirm():
    truth = chest(EVERYTHING[0], EVERYTHING[2]).truth
    assert scoring.agreement(words.report(truth), truth) == {"precision": 1.0, "recall": 1.0}
    assert scoring.agreement("There is a nodule. No pleural effusion. There is emphysema.", truth) == {"precision": 0.5, "recall": 0.5}
    assert scoring.agreement("The lungs are clear.", truth) == {"precision": 0.0, "recall": 0.0}
    assert scoring.agreement("The lungs are clear, without a nodule or consolidation.", chest().truth) == {"precision": 1.0, "recall": 1.0}
    assert scoring.mentioned("Small right pleural effusion without pneumothorax; the heart is not enlarged.") == {"effusion"}


def test_questions_of_an_evaluation_ask_of_what_is_there_and_of_what_is_not():
    kinds = {"there": 0, "absent": 0}
    for seed in range(30):
        truth = truth_of(seed)
        made = Chest(seed, None, truth)
        asked = questions.questions(made, rng=np.random.default_rng(seed))
        assert [question.kind for question in asked] == list(questions.KINDS)
        kinds["there" if truth.of(asked[0].about) else "absent"] += 1
    assert min(kinds.values()) >= 6


def test_a_wish_is_read_from_a_line():
    assert parse("nodule") == Wish("nodule")
    assert parse("nodule:left upper lobe:12mm:part-solid") == Wish("nodule", lobe="left upper", size_mm=12.0, type="part-solid")
    assert parse("Effusion:right:40") == Wish("effusion", side="right", size_mm=40.0)
    assert parse("enlarged lymph node:subcarinal") == Wish("enlarged lymph node", type="subcarinal")
    with pytest.raises(VolumeError):
        parse("tumour")
