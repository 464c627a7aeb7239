"""A copy of the embedded model's folder; the stand-in hub and an empty cache are in downloads.py."""

from __future__ import annotations

import shutil

import pytest
from downloads import PHANTOM, cache, hub  # noqa: F401


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(PHANTOM, tmp_path / "model")
