"""The small model of each architecture that a module of tests names in its own fixture `architecture`."""

from __future__ import annotations

import pytest
from subjects import subject_of


@pytest.fixture(scope="module")
def tiny(architecture):
    """The model and its stock processor."""
    subject = subject_of(architecture)
    return subject.adapter.model, subject.processor


@pytest.fixture(scope="module")
def adapter(architecture):
    """The adapter around it."""
    return subject_of(architecture).adapter
