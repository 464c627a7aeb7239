"""A series of noise with a patient whose name must appear nowhere."""

from __future__ import annotations

import numpy as np
import pytest
from dicom_series import write_made_up

SECRET = {"PatientName": "Secret^Name", "PatientID": "SECRET-ID", "StudyDescription": "SECRET-STUDY", "AccessionNumber": "SECRET-A"}


@pytest.fixture
def series(tmp_path):
    """Its files, in the order of their positions."""
    return write_made_up(tmp_path / "series", np.random.default_rng(0).integers(-900, 900, (6, 24, 24)).astype(np.int16), **SECRET)


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Where temporary folders lie meanwhile."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    for name in ("USER", "PASSWORD", "TOKEN"):
        monkeypatch.delenv(f"MEDPRUNER_DICOMWEB_{name}", raising=False)
    monkeypatch.setenv("NETRC", str(tmp_path / "no-netrc"))
    return folder
