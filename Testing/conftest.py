"""Nothing in the tests may reach the network, and torch shares two cores with whatever else runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
os.environ.setdefault("OMP_NUM_THREADS", "2")


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """The stand-in for Slicer with the module opened in it."""
    from host import Host

    host = Host(tmp_path_factory.mktemp("settings"))
    host.load_module(Path(__file__).parents[1] / "MedPrunerExtension" / "MedPruner.py")
    host.enter()
    yield host
    host.close()
    assert host.errors == []


@pytest.fixture
def panel(host):
    """The module's widget over an empty scene, with nothing said yet."""
    import slicer

    widget = host.module.widgetRepresentation().self()
    slicer.mrmlScene.Clear(False)
    host.process(0.1)
    widget.conversation._transcript.clear()
    widget.ui.questionEdit.clear()
    host.dialogs.clear()
    yield widget
    assert host.errors == []


@pytest.fixture(scope="module")
def images(adapter):
    """Slices of noise for the adapter of the test's module."""
    from subjects import noise

    return noise(adapter)


@pytest.fixture(scope="module")
def seen(adapter, images):
    """Their visual tokens."""
    return adapter.encode(images, lambda _done: None)
