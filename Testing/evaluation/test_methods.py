"""Methods as they are typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from MedPrunerLogic.errors import BenchmarkError
from MedPrunerLogic.evaluation.methods import DEFAULT_METHODS, parse_methods
from MedPrunerLogic.pruning.settings import PRESETS


def test_methods_as_typed():
    specs = parse_methods(["random@5%", "visionzip", "clinical@gamma=0.2,tau=0.4,local_gamma=none", "published-order@mass"])
    by_label = {spec.label: spec for spec in specs}
    assert list(by_label) == [
        "clinical@gamma=0.2,tau=0.4,local_gamma=none",
        "clinical",
        "random@5%",
        "visionzip@clinical",
        "published-order@mass",
    ]
    changed = by_label["clinical@gamma=0.2,tau=0.4,local_gamma=none"].settings
    assert changed == replace(PRESETS["clinical"], gamma=0.2, tau=0.4, local_gamma=None)
    assert by_label["random@5%"].share == pytest.approx(0.05)
    assert by_label["published-order@mass"].settings == PRESETS["mass"]
    assert len(parse_methods(DEFAULT_METHODS)) == len(DEFAULT_METHODS) == len({spec.label for spec in parse_methods(DEFAULT_METHODS)})


@pytest.mark.parametrize(
    "text", ["magic", "random@", "random@5", "random@0%", "random@200%", "clinical@gamma", "clinical@gamma=9", "clinical@size=1"]
)
def test_a_method_that_does_not_exist_is_refused(text):
    if text == "random@":
        assert parse_methods([text])[-1].label == "random@clinical"
        return
    with pytest.raises(BenchmarkError, match="method"):
        parse_methods([text])
