"""How sure an answer says it is: calibrated where that was measured, and said to be uncalibrated everywhere else."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import numpy as np
import pytest

from MedPrunerLogic.conversation import Decoding
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.imaging.region import Box
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.catalogue.find import find_weights
from MedPrunerLogic.models.trust.calibration import FILE_NAME, Calibration
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS

QUESTION = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", device="cpu")


@pytest.fixture(scope="module")
def scan(engine):
    made = drawing.make_phantom(900_000_011, nodules=1, side="left", size="large", slices=30)
    return replace(engine, calibration=Calibration({"side": (0.5, 0.0)}, engine.revision, "clinical")).open(made.volume)


def test_a_slope_softens_the_probability_of_the_whole_answer_and_an_offset_moves_it():
    calibration = Calibration({"as it is": (1.0, 0.0), "softer": (0.5, 0.0), "moved": (1.0, math.log(3.0))}, "", "clinical")
    for probability in (1e-9, 0.2, 0.5, 0.9, 0.999999):
        assert calibration(math.log(probability), "as it is") == pytest.approx(probability)
    softer = [calibration(math.log(p), "softer") for p in (0.01, 0.3, 0.5, 0.8, 0.99)]
    assert softer == sorted(softer)
    # logit 0.8 is ln 4; half of it is ln 2, whose probability is 2/3.
    assert softer[2:4] == [pytest.approx(0.5), pytest.approx(2 / 3)]
    assert calibration(math.log(0.5), "moved") == pytest.approx(0.75)
    assert 0.5 < calibration(0.0, "softer") <= 1.0
    assert calibration(-1000.0, "softer") >= 0.0


def test_an_answer_that_is_calibrated_says_so(scan):
    answer = scan.ask(QUESTION)
    reply = scan.conversation.ask(QUESTION, Decoding())
    product = float(np.prod(reply.probabilities))
    odds = math.sqrt(product / (1.0 - product))
    assert answer.calibrated
    assert answer.confidence == pytest.approx(odds / (1.0 + odds), rel=1e-4)
    assert "calibrated on phantoms" in answer.describe()
    assert "not calibrated" not in answer.describe()


def test_what_was_not_measured_is_not_calibrated(engine, scan):
    outside = scan.ask("What is the weather like?")
    cut = scan.ask(QUESTION, decoding=Decoding(max_new_tokens=3))
    unknown = replace(scan, engine=replace(engine, calibration=None)).ask(QUESTION)
    pruned_harder = replace(scan, settings=PRESETS["paper"]).ask(QUESTION)
    limited = replace(scan, region=Box.around((0.0, 0.0, 0.0), 80.0)).ask(QUESTION)
    another = scan.ask("Is there a nodule?")
    for answer in (outside, cut, unknown, pruned_harder, limited, another):
        assert not answer.calibrated
        assert "not calibrated" in answer.describe()
    reply = scan.conversation.ask(QUESTION, Decoding(max_new_tokens=3))
    assert cut.confidence == pytest.approx(float(np.prod(reply.probabilities)) ** (1 / 3), rel=1e-5)


@pytest.mark.parametrize(
    "content",
    [None, "", "[]", "{}", '{"scales": {"side": "warm"}, "revision": "abc", "preset": "clinical"}',
     '{"scales": [1], "revision": "abc", "preset": "clinical"}', '{"scales": {"side": [1]}, "revision": "abc", "preset": "clinical"}',
     '{"scales": {"side": [0, 0]}, "revision": "abc", "preset": "clinical"}',
     '{"scales": {"side": [NaN, 0]}, "revision": "abc", "preset": "clinical"}',
     '{"scales": {"side": [1, 0]}, "revision": "of other weights", "preset": "clinical"}',
     '{"scales": {"side": [1, 0]}, "revision": "abc", "preset": "?"}'],
)  # fmt: skip
def test_a_calibration_that_is_missing_damaged_or_of_other_weights_is_none(tmp_path, content):
    if content is not None:
        (tmp_path / FILE_NAME).write_text(content)
    assert Calibration.load(tmp_path, "abc") is None


def test_a_calibration_is_kept_beside_the_weights(tmp_path):
    Calibration({"side": (1.5, 0.2)}, "abc", "clinical").save(tmp_path)
    assert Calibration.load(tmp_path, "abc") == Calibration({"side": (1.5, 0.2)}, "abc", "clinical")
    assert json.loads((tmp_path / FILE_NAME).read_text()) == {"scales": {"side": [1.5, 0.2]}, "revision": "abc", "preset": "clinical"}


def test_the_embedded_models_calibration_is_that_of_its_weights(engine):
    folder, revision = find_weights(CARDS["phantom"])
    assert Calibration.load(folder, revision) is not None, "run Testing/benchmarks/calibration.py --write for these weights"
    assert engine.calibration is not None
