"""The embedded model of chests: what it is made of, what it knows, and what it says that it does not know."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from transformers import Gemma3ForConditionalGeneration

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom.chest import questions, scoring
from MedPrunerLogic.phantom.chest.make import make_chest, sample
from MedPrunerLogic.pruning.settings import preset

FOLDER = CARDS["phantom"].folder
ASKED = {
    "effusion": "Is there a pleural effusion?",
    "pneumothorax": "Is there a pneumothorax?",
    "cardiomegaly": "Is the heart enlarged?",
    "consolidation": "Is there a consolidation?",
    "emphysema": "Is there emphysema?",
}


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", "cpu")


@pytest.fixture(scope="module")
def ill(engine):
    made = make_chest(31, findings=["effusion", "cardiomegaly"])
    return made, engine.open(made.volume, preset("clinical"))


def test_it_is_small_and_of_the_stock_class():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 16e6
    _model, told = Gemma3ForConditionalGeneration.from_pretrained(FOLDER, local_files_only=True, output_loading_info=True)
    assert not any(told[name] for name in ("missing_keys", "unexpected_keys", "mismatched_keys"))


def test_what_the_demo_asks_is_answered_rightly(engine):
    """People see these answers first, and the README's picture tells of one."""
    made, makefile = sample(), (Path(__file__).parents[3] / "Makefile").read_text()
    assert f"--seed {made.truth.seed} " in makefile
    scan = engine.open(made.volume, preset("clinical"))
    asked = {
        "In which lobe is the nodule?": ("lobe", "nodule"),
        "How large is the pleural effusion?": ("size", "effusion"),
        "Is the heart enlarged?": ("exists", "cardiomegaly"),
        "Write a report.": ("report", None),
    }
    for text, (kind, about) in asked.items():
        assert f'"{text}"' in makefile
        answer = scan.ask(text, report=kind == "report").text
        assert questions.is_right(made, questions.Question(kind, about, text, ""), answer), answer
    assert answer.count("nodule in the") == 1  # and the report names the one that there is


def test_large_findings_are_told_from_none(engine):
    right = []
    for number, (kind, question) in enumerate(ASKED.items()):
        for findings, expected in (([kind], "Yes"), ([], "No")):
            scan = engine.open(make_chest(40 + number, findings=findings).volume, preset("clinical"))
            right.append(scan.ask(question).text.startswith(expected))
    assert sum(right) >= len(right) - 1, right


def test_it_writes_a_report_that_names_what_is_there(ill):
    made, scan = ill
    answer = scan.ask("Write a report.", report=True)
    assert answer.text.startswith("Findings: ")
    assert "\nImpression: " in answer.text
    assert {"effusion", "cardiomegaly"} <= scoring.mentioned(answer.text)
    assert scoring.agreement(answer.text, made.truth)["precision"] >= 0.5


def test_it_says_what_it_cannot_tell(ill):
    _made, scan = ill
    for question in ("Is there a liver lesion?", "How old is the patient?", "Do you see a xylophone?"):
        answer = scan.ask(question)
        assert "cannot tell" in answer.text, (question, answer.text)
        assert any("means nothing" in notice for notice in answer.notices)
    assert not any("means nothing" in notice for notice in scan.ask("Is there a pleural effusion?").notices)


def test_what_is_no_chest_is_said_to_be_none(engine):
    noise = np.random.default_rng(0).normal(0.0, 300.0, (24, 96, 96)).astype(np.int16)
    scan = engine.open(Volume(noise, np.diag([-3.0, -3.0, 5.0, 1.0]), "CT", "noise"), preset("clinical"))
    assert any("means nothing" in notice for notice in scan.ask("Is there a nodule?").notices)
