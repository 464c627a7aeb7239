"""Nothing in the tests may reach the network, and torch shares two cores with whatever else runs."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
os.environ.setdefault("OMP_NUM_THREADS", "2")


@pytest.fixture(scope="module")
def images(adapter):
    """Slices of noise for the adapter of the test's module."""
    from subjects import noise

    return noise(adapter)


@pytest.fixture(scope="module")
def seen(adapter, images):
    """Their visual tokens."""
    return adapter.encode(images, lambda _done: None)
