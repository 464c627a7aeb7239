"""Series of a patient whose name must appear nowhere, and a real archive that has some."""

from __future__ import annotations

import os

import numpy as np
import pydicom
import pytest
from dicom_series import write_made_up, write_phantom
from orthanc import PASSWORD, USER, Orthanc

from MedPrunerLogic.phantom import drawing

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


@pytest.fixture(scope="session")
def scans(tmp_path_factory):
    """Folders of CT series, each a study: a nodule on the left, on the right, and one that is damaged; and one MR."""
    folder = tmp_path_factory.mktemp("scans")
    for number, side in enumerate(("left", "right", "left", "left")):
        made = drawing.make_phantom(900_100_000 + number, nodules=1, side=side, size="large", slices=8)
        name = ("left", "right", "bad", "mr")[number]
        more = {"modality": "MR"} if name == "mr" else {}
        files = write_phantom(folder / name, made.volume, **SECRET, **more)
        if name == "bad":  # slices that lie aside of each other
            odd = pydicom.dcmread(files[3])
            odd.Rows, odd.Columns = odd.Columns // 2, odd.Rows * 2
            odd.save_as(files[3])
    return folder


@pytest.fixture(scope="session")
def archive(scans, tmp_path_factory):
    """Asks who comes, and has all these scans."""
    with Orthanc(tmp_path_factory.mktemp("orthanc") / "o", asks_who=True) as running:
        for folder in sorted(scans.iterdir()):
            running.add(sorted(folder.iterdir()))
        yield running


@pytest.fixture
def netrc(tmp_path):
    path = tmp_path / "netrc"
    path.write_text(f'machine localhost login {USER} password "{PASSWORD}"\n', encoding="utf-8")
    path.chmod(0o600)
    return os.environ | {"NETRC": str(path)}


@pytest.fixture
def variables(tmp_path):
    return os.environ | {"NETRC": str(tmp_path / "none"), "MEDPRUNER_DICOMWEB_USER": USER, "MEDPRUNER_DICOMWEB_PASSWORD": PASSWORD}
