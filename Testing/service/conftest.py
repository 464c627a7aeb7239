"""A worker, its greeting, and a volume that it has read; one for each test file."""

from __future__ import annotations

import pytest
from worker_client import QUESTION, Client

from MedPrunerLogic.phantom import drawing


@pytest.fixture(scope="module")
def made():
    return drawing.make_phantom(900_000_021, nodules=1, slices=30)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    client = Client(tmp_path_factory.mktemp("worker") / "shared")
    yield client
    client.close()
    assert client.process.returncode == 0
    assert client.noise == []
    assert not client.folder.exists()


@pytest.fixture(scope="module")
def greeting(client):
    return client.until("hello")[0]


@pytest.fixture(scope="module")
def opened(client, greeting, made):
    assert client.do("ask", question=QUESTION)[0]["problem"] == "No volume is open."
    assert client.open(made.volume)["problem"] == "No model is loaded."
    loaded, before = client.do("load", model="phantom", device="cpu")
    assert loaded["kind"] == "done", loaded
    assert [m["stage"] for m in before] == ["load", "load"]
    return client.open(made.volume)
