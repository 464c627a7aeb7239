"""The gate and its users, without a server behind it."""

from __future__ import annotations

import asyncio
import json
import stat

import pytest

pytest.importorskip("starlette", reason="Ray Serve is not installed: pip install 'MedPrunerLogic[server]'")

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.server import users
from MedPrunerLogic.server.gate import FrontGate, Gate
from MedPrunerLogic.server.settings import FOLDER, Settings
from MedPrunerLogic.service.wire import PROTOCOL, VERSION


async def application(scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": scope["state"]["user"].encode()})


def call(gate, token=None, method="GET", path="/v1/hello", **headers):
    sent = []
    said = {"host": "127.0.0.1"} | ({} if token is None else {"authorization": f"Bearer {token}"}) | headers
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in said.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": raw, "client": ("127.0.0.1", 1)}

    async def send(message):
        sent.append(message)

    asyncio.run(gate(scope, None, send))
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDER, str(tmp_path))
    Settings(str(tmp_path), per_second=5).save()
    return tmp_path


def test_without_a_folder_nobody_comes_in(monkeypatch, tmp_path):
    monkeypatch.delenv(FOLDER, raising=False)
    token = users.add(tmp_path, "ann")
    for gate in (Gate(application), FrontGate(application)):
        assert call(gate, token)[0] == 401


def test_a_token_is_its_users_until_there_is_another(folder):
    gate = Gate(application)
    assert call(gate)[0] == 401
    token = users.add(folder, "ann")
    assert call(gate, token)[::2] == (200, b"ann")
    assert token not in (folder / "users.json").read_text()
    assert stat.S_IMODE((folder / "users.json").stat().st_mode) == 0o600
    new = users.add(folder, "ann")
    assert (call(gate, token)[0], call(gate, new)[0]) == (401, 200)
    users.remove(folder, "ann")
    assert call(gate, new)[0] == 401
    with pytest.raises(MedPrunerError, match="no user 'ann'"):
        users.remove(folder, "ann")


@pytest.mark.parametrize("name", ["", "Ann", "../ann", "a/b", ".", "a" * 33, "ä"])
def test_a_name_cannot_be_a_path(folder, name):
    with pytest.raises(MedPrunerError, match="no name for a user"):
        users.add(folder, name)


def test_a_user_who_asks_too_often_waits_and_no_other_does(folder):
    gate = FrontGate(application)
    ann, bob = users.add(folder, "ann"), users.add(folder, "bob")
    statuses = [call(gate, ann)[0] for _ in range(20)]
    assert (statuses[:10], statuses[-1]) == ([200] * 10, 429)
    assert call(gate, ann)[1][b"retry-after"] == b"1"
    assert call(gate, bob)[0] == 200
    assert [call(gate)[0] for _ in range(20)].count(401) >= 10  # nor do those that are unknown, together


def test_what_a_request_may_say(folder):
    gate, token = FrontGate(application), users.add(folder, "ann")
    assert call(gate, token, host="LOCALHOST:8642")[0] == 200
    assert call(gate, token, host="evil.example")[0] == 421
    assert call(gate, token, origin="https://evil.example")[0] == 403
    assert call(gate, token, transfer_encoding="chunked")[0] == 411
    assert call(gate, token, content_length="99999999")[0] == 413
    assert call(gate, token, content_length="-1")[0] == 413


def test_a_client_of_another_version_is_told_who_is_older(folder):
    token = users.add(folder, "ann")
    gate = FrontGate(Gate(application))
    for said, status, problem in (
        (PROTOCOL - 1, 426, "older than on the server"),
        (PROTOCOL + 1, 426, "newer than on the server"),
        ("x" * 9, 400, "does not understand"),
        (PROTOCOL, 200, "ann"),
    ):
        found = call(gate, token, path="/v1/messages", **{VERSION: str(said)})
        assert found[0] == status
        assert problem in found[2].decode()
        assert call(FrontGate(Gate(application)), token, **{VERSION: str(said)})[0] == 200  # who is there is told to all


def test_the_audit_says_who_and_how_long_but_not_what(folder):
    gate, token = FrontGate(application), users.add(folder, "ann")
    call(gate, token, path=f"/v1/uploads/{'a' * 64}")
    call(gate, path="/John^Doe")
    one, other = map(json.loads, (folder / "audit.log").read_text().splitlines())
    assert (one["user"], one["path"], one["status"], one["model"]) == ("ann", "/v1/uploads", 200, "phantom")
    assert (other["user"], other["path"], other["status"]) == (None, "other", 401)
