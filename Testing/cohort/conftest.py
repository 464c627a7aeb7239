"""Eight small scans and what three questions about them gave, undisturbed."""

from __future__ import annotations

import pytest
from cohorts import QUESTIONS, asked, write_scans


@pytest.fixture(scope="session")
def scans(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scans")
    write_scans(folder, 8)
    (folder / "left" / "broken.nrrd").write_bytes((folder / "left" / "000.nrrd").read_bytes()[:3000])
    return folder


@pytest.fixture(scope="session")
def questions(tmp_path_factory):
    path = tmp_path_factory.mktemp("asked") / "questions.yaml"
    path.write_text(QUESTIONS, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def undisturbed(scans, questions, tmp_path_factory):
    out = tmp_path_factory.mktemp("cohort") / "out"
    asked(scans, questions, out)
    return out
