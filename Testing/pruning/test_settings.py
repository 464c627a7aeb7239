"""Presets and settings."""

from __future__ import annotations

import pytest

from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings, preset


def test_the_clinical_preset_folds_and_the_published_one_does_not():
    assert PRESETS["paper"].image_budget is PRESETS["paper"].token_budget is PRESETS["paper"].local_gamma is None
    assert preset("clinical", gamma=0.2).image_budget == PRESETS["clinical"].image_budget
    assert (preset("clinical").positions, preset("clinical").normalisation) == ("original", "excess")


@pytest.mark.parametrize("wrong", [{"local_gamma": -0.1}, {"local_gamma": 2.1}, {"tile_mm": 0.0}, {"tile_mm": float("nan")}])
def test_settings_that_cannot_be_are_named(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        PruningSettings(**wrong)
