"""What the ingress says when a replica fails, and what refuses to start; no server is started."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

pytest.importorskip("ray", reason="Ray is not installed: pip install 'MedPrunerLogic[server]'")

import grpc
from command_line import medpruner
from ray.exceptions import RayActorError

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.server import app, closed, run, users
from MedPrunerLogic.server.asked import Asked
from MedPrunerLogic.server.ingress import Ingress
from MedPrunerLogic.server.settings import Settings
from MedPrunerLogic.service import messages

TEXT, DONE = (messages.encode(kind, id=1, text="Yes").encode() for kind in ("text", "done"))


class Engines:
    """A handle to replicas, each of which says its part and then dies, or ends."""

    def __init__(self, *replicas: tuple) -> None:
        self._replicas, self.answer = list(replicas), self

    def options(self, **_options) -> Engines:
        return self

    def remote(self, *_arguments) -> Engines:
        self._says = list(self._replicas.pop(0))
        return self

    async def __anext__(self):
        said = self._says.pop(0) if self._says else StopAsyncIteration()
        if isinstance(said, Exception):
            raise said
        return said if isinstance(said, bytes) else await asyncio.sleep(said, b"")

    def cancel(self) -> None:
        pass


def said_by(tmp_path, *replicas: tuple, seconds: float = 10) -> list[dict]:
    ingress = Ingress.__mro__[1](Settings(str(tmp_path), seconds=seconds), Engines(*replicas))

    async def listen():
        return [messages.decode(piece.decode()) async for piece in ingress.answers(Asked("key", "ann", [{"kind": "ask", "id": 1}], ""))]

    return asyncio.run(listen())


def test_a_replica_that_dies_before_a_word_is_replaced_by_another(tmp_path):
    assert [message["kind"] for message in said_by(tmp_path, (RayActorError(),), (TEXT, DONE))] == ["text", "done"]


def test_what_was_said_is_not_said_anew(tmp_path):
    text, error = said_by(tmp_path, (TEXT, RayActorError()), (TEXT, DONE))
    assert (text["kind"], error["type"], error["id"]) == ("text", "WorkerEnded", 1)


def test_two_that_die_are_enough(tmp_path):
    assert [message["type"] for message in said_by(tmp_path, (RayActorError(),), (RayActorError(),), (DONE,))] == ["WorkerEnded"]


def test_what_takes_too_long_ends(tmp_path):
    assert [message["type"] for message in said_by(tmp_path, (60,), seconds=0.1)] == ["BusyError"]


def test_it_opens_beyond_this_machine_only_with_a_certificate_and_users(tmp_path):
    settings = Settings(str(tmp_path))
    run.check_open(settings, "127.0.0.1", None, None)
    for host in ("0.0.0.0", "::", "192.0.2.1", "example.org"):
        with pytest.raises(MedPrunerError, match="no certificate"):
            run.check_open(settings, host, None, None)
    key = tmp_path / "key.pem"
    key.write_text("nothing")
    with pytest.raises(MedPrunerError, match="no users yet"):
        run.check_open(settings, "0.0.0.0", key, key)
    users.add(tmp_path, "ann")
    with pytest.raises(MedPrunerError, match="cannot be used"):
        run.check_open(settings, "0.0.0.0", key, key)


def test_it_does_not_join_a_ray_that_is_open_to_anyone(tmp_path, monkeypatch):
    monkeypatch.delenv("RAY_AUTH_MODE", raising=False)
    with pytest.raises(MedPrunerError, match="does not ask for its token"):
        app.build({"folder": str(tmp_path)})
    monkeypatch.setenv("RAY_AUTH_MODE", "token")
    assert app.build({"folder": str(tmp_path)}) is not None
    head = grpc.server(ThreadPoolExecutor(1))  # one that asks nobody for anything
    address = f"127.0.0.1:{head.add_insecure_port('127.0.0.1:0')}"
    head.start()
    monkeypatch.setattr(closed.ray, "is_initialized", lambda: True)
    monkeypatch.setattr(closed.ray, "get_runtime_context", lambda: SimpleNamespace(gcs_address=address))
    with pytest.raises(MedPrunerError, match="does not ask for its token"):
        app.build({"folder": str(tmp_path)})
    head.stop(None)


def test_the_command_line_adds_users_and_writes_a_config_file(tmp_path):
    folder, config = tmp_path / "state", tmp_path / "serve.yaml"
    done = medpruner("serve", "--folder", folder, "--add-user", "ann")
    assert (done.returncode, users.Users(folder).who(done.stdout.strip())) == (0, "ann")
    assert medpruner("serve", "--folder", folder, "--config", config, "--at-once", "9").returncode == 0
    written = json.loads(config.read_text())
    assert Settings.of(written["applications"][0]["args"]) == Settings.load(folder)
    assert (Settings.load(folder).at_once, Settings.load(folder).replicas) == (9, 1)
    assert medpruner("serve", "--folder", folder, "--host", "0.0.0.0").returncode == 1
