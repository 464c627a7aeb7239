"""The stand-in for Slicer, a new one for each test."""

import sys

import pytest


@pytest.fixture
def host(tmp_path):
    pytest.importorskip("PySide6")
    pytest.importorskip("slicer")
    from host import Host

    opened = Host(tmp_path / "settings")
    yield opened
    opened.close()


@pytest.fixture
def qt(host):
    return sys.modules["qt"]


@pytest.fixture
def ctk(host):
    return sys.modules["ctk"]


@pytest.fixture
def slicer(host):
    import slicer

    return slicer
