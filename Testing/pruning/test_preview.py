"""The preview of stage 1."""

from __future__ import annotations

import pytest
from guarded import GUARDED

from MedPrunerLogic.imaging.slices import cut
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom.drawing import make_phantom
from MedPrunerLogic.pruning.anchors import filter_stack
from MedPrunerLogic.pruning.preview import survey


@pytest.mark.parametrize(("model", "tolerance"), [("phantom", 0), ("medgemma-1.5-4b", 3)])
def test_the_preview_knows_the_guard(model, tolerance):
    image_format = CARDS[model].image_format
    made = make_phantom(900_000_017, slices=60)
    exact = filter_stack(cut(made.volume, "axial", image_format), GUARDED)
    estimate = survey(made.volume, "axial", image_format).filter(GUARDED)
    assert abs(int(estimate.kept.sum()) - int(exact.kept.sum())) <= tolerance
