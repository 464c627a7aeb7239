"""Four slices an image: each panel's tokens are those of its quarter, and all else takes it for an image of its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import BenchmarkError
from MedPrunerLogic.evaluation.panels import panelled
from MedPrunerLogic.evidence.evidence import slice_centres
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", device="cpu")


def test_the_tokens_of_a_panel_are_those_of_its_quarter_of_the_image(engine):
    images = np.random.default_rng(0).integers(0, 256, (6, 96, 96, 3), dtype=np.uint8)
    told = []
    seen = panelled(engine).adapter.encode(images, told.append)
    assert (seen.grid, told[-1], len(seen.embeddings)) == ((4, 4), 6, 6)
    second = np.zeros((192, 192, 3), np.uint8)  # panels five and six, and nothing below them
    second[:96, :96], second[:96, 96:] = images[4], images[5]
    first = np.zeros((192, 192, 3), np.uint8)
    first[:96, :96], first[:96, 96:], first[96:, :96], first[96:, 96:] = images[:4]
    whole = engine.adapter.encode(np.stack([first, second]), lambda _done: None)
    grid = whole.embeddings.unflatten(1, (8, 8))
    patches = whole.importance.shape[-1] // 2
    for number, (image, row, column) in enumerate([(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1)]):
        quarter = grid[image, 4 * row : 4 * row + 4, 4 * column : 4 * column + 4].flatten(0, 1)
        torch.testing.assert_close(seen.embeddings[number], quarter, atol=1e-5, rtol=1e-4)
        rows, columns = slice(row * patches, (row + 1) * patches), slice(column * patches, (column + 1) * patches)
        torch.testing.assert_close(seen.importance[number], whole.importance[image, rows, columns], atol=1e-5, rtol=1e-4)


def test_a_thin_scan_is_read_in_panels_at_their_own_places_within_both_budgets(engine):
    made = drawing.make_phantom(900_000_011, nodules=1, side="left", size="large", slices=96)
    scan, folded = (one.open(made.volume, PRESETS["clinical"]) for one in (panelled(engine), engine))
    read = scan.retention
    mosaics = -(-read.images_read // 4)
    assert mosaics < folded.retention.images_read
    assert read.tokens_kept <= 0.05 * 64 * 96
    evidence = scan.ask("Is there a nodule?").evidence
    axial = slice_centres(evidence)[:, 2]
    assert (np.diff(axial) > 0).all()
    assert len(axial) == read.images_read
    assert ((evidence.answer_attention > 0) == evidence.kept_tokens).all()


def test_a_model_of_another_kind_is_refused(engine):
    with pytest.raises(BenchmarkError, match="not read in panels"):
        panelled(replace(engine, adapter=object()))
