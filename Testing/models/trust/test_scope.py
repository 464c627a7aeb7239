"""The embedded model says when a volume is none of the phantoms that it was made for: of every real scan, of hardly any phantom."""

from __future__ import annotations

from pathlib import Path

import pytest

from MedPrunerLogic import Engine
from MedPrunerLogic.evaluation.benchmarks import CHESTS
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.phantom.chest.make import make_chest
from MedPrunerLogic.phantom.drawing import make_phantom
from MedPrunerLogic.pruning.settings import PRESETS

SCANS = Path(__file__).parents[4] / "shared" / "scans"
WARNING = "does not look like the synthetic phantoms"


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", "cpu")


def warned(engine, volume, preset="clinical"):
    return any(WARNING in str(notice) for notice in engine.open(volume, PRESETS[preset]).notices)


@pytest.mark.skipif(not SCANS.is_dir(), reason="needs the real scans in ../shared/scans")
@pytest.mark.parametrize("preset", ["clinical", "off"])
def test_every_real_scan_is_told_from_phantoms(engine, preset):
    scans = sorted(SCANS.glob("*.nrrd"))
    assert len(scans) >= 8
    assert [path.name for path in scans if not warned(engine, read_volume(path), preset)] == []


@pytest.mark.parametrize("level", CHESTS)
def test_a_chest_phantom_is_not_warned_of(engine, level):
    assert not any(warned(engine, make_chest(900_000_700 + number, **CHESTS[level]).volume) for number in range(6))


def test_a_plain_phantom_is_not_warned_of(engine):
    assert not warned(engine, make_phantom(900_000_031).volume)
