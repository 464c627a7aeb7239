"""Answers about series of slices."""

from __future__ import annotations

import numpy as np
import pytest
from dicom_answers import SIDE, answer_about
from dicom_series import write_made_up, write_phantom

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.export.dicom import export
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.phantom import drawing


@pytest.fixture(scope="session")
def engine():
    return Engine.load("phantom", device="cpu")


@pytest.fixture(scope="session")
def real(engine, tmp_path_factory):
    """(phantom, answer of the embedded model, files, source files): a phantom that came from DICOM, its nodule on the left."""
    folder = tmp_path_factory.mktemp("real")
    made = drawing.make_phantom(900_000_001, nodules=1, side="left", size="large", slices=36)
    sources = write_phantom(folder / "in", made.volume)
    volume = read_volume(folder / "in")
    np.testing.assert_allclose(np.abs(volume.ijk_to_ras[:3, :3]), np.abs(made.volume.ijk_to_ras[:3, :3]), atol=1e-6)
    answer = engine.open(volume).ask("On which side is the largest nodule?")
    return made, answer, export.export_dicom(answer, folder / "in", folder / "out"), sources


@pytest.fixture
def small(tmp_path):
    """(answer, folder of the series): six slices of noise."""
    write_made_up(tmp_path / "in", np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE)))
    return answer_about(read_volume(tmp_path / "in")), tmp_path / "in"
