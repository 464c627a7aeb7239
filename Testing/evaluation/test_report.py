"""What an evaluation leaves to read."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from evaluations import METHODS
from PIL import Image

from MedPrunerLogic import journal
from MedPrunerLogic.evaluation.case import PRESENT
from MedPrunerLogic.phantom import questions


def test_what_a_run_leaves(undisturbed):
    assert {path.name for path in undisturbed.iterdir()} >= {
        "results.jsonl", "timings.jsonl", "run.json", "summary.csv", "summary.md", "retention.png",
    }  # fmt: skip
    found = journal.read(undisturbed / "results.jsonl")
    assert len({(record["case"], record["method"], record["number"]) for record in found}) == len(found) == 72
    by_method = {method: [record for record in found if record["method"] == method] for method in METHODS}
    for own, other in zip(by_method["clinical"], by_method["random@clinical"], strict=True):
        assert own["tokens_kept"] == other["tokens_kept"]
        assert own["question"] == other["question"]
    assert all(record["slices_encoded"] == 3 for record in by_method["uniform-slices@10%"])
    about = json.loads((undisturbed / "run.json").read_text())
    assert about["what"]["benchmark"] == "phantom-easy"
    assert {"torch", "transformers", "Python", "MedPruner", "nltk"} <= about["sessions"][0]["versions"].keys()
    with (undisturbed / "summary.csv").open() as file:
        rows = list(csv.DictReader(file))
    overall = next(row for row in rows if row["method"] == "off" and row["category"] == "all")
    assert float(overall["mean"]) == pytest.approx(np.mean([record["scores"]["accuracy"] for record in by_method["off"]]), abs=1e-6)
    assert float(overall["low"]) <= float(overall["mean"]) <= float(overall["high"])
    present = {record["category"] for record in found if PRESENT in record["scores"]}
    assert present
    assert len(rows) == len(METHODS) * (2 + len(questions.KINDS) + len(present))
    with Image.open(undisturbed / "retention.png") as picture:
        assert picture.size[0] > 600
        assert np.asarray(picture.convert("L")).std() > 10
