"""One server with two engines for all tests of a file, two users, and scans of which each has a truth of its own."""

from __future__ import annotations

import pytest

from MedPrunerLogic.phantom import drawing


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from server_client import Server

    from MedPrunerLogic.server import users

    server = Server(tmp_path_factory.mktemp("server"), "--replicas", "2", "--at-once", "4", "--per-user", "3")
    server.tokens = {name: users.add(server.folder, name) for name in ("ann", "bob")}
    yield server.wait()
    if server.process.poll() is None:
        server.end()


@pytest.fixture
def ann(server, tmp_path):
    from server_client import Client

    return Client(server.port, server.tokens["ann"], tmp_path / "ann")


@pytest.fixture
def bob(server, tmp_path):
    from server_client import Client

    return Client(server.port, server.tokens["bob"], tmp_path / "bob")


@pytest.fixture(scope="module")
def left():
    return drawing.make_phantom(900_000_021, nodules=1, side="left", slices=30)


@pytest.fixture(scope="module")
def right():
    return drawing.make_phantom(900_000_022, nodules=1, side="right", slices=30)


@pytest.fixture(scope="module")
def large():
    """Takes more than a second to be read with nothing pruned."""
    return drawing.make_phantom(900_000_023, nodules=1, slices=120)
