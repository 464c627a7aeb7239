"""What the ingress says when a replica fails, and what refuses to start; no server is started."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("ray", reason="Ray is not installed: pip install 'MedPrunerLogic[server]'")

import grpc
from certificates import make_certificate
from command_line import medpruner
from ray.exceptions import RayActorError

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.server import app, closed, ingress, left, run, users
from MedPrunerLogic.server.asked import Asked
from MedPrunerLogic.server.ingress import Ingress
from MedPrunerLogic.server.settings import Settings
from MedPrunerLogic.service import messages, wire

TEXT, DONE = (messages.encode(kind, id=1, text="Yes").encode() for kind in ("text", "done"))


class Engines:
    """A handle to replicas, each of which says its part and then dies, or ends."""

    def __init__(self, *replicas: tuple) -> None:
        self._replicas, self.answer = list(replicas), self

    def options(self, **_options) -> Engines:
        return self

    def remote(self, *_arguments) -> Pieces:
        return Pieces(self._replicas.pop(0))


class Pieces:
    """What one replica says: bytes, seconds of silence, or the error that it dies of."""

    def __init__(self, says: tuple) -> None:
        self._says = list(says)

    async def __anext__(self):
        while self._says and isinstance(self._says[0], int | float):
            await asyncio.sleep(self._says.pop(0))
        said = self._says.pop(0) if self._says else StopAsyncIteration()
        if isinstance(said, Exception):
            raise said
        return said

    def cancel(self) -> None:
        self._says.clear()


def said_by(tmp_path, *replicas: tuple, seconds: float = 10) -> list[dict]:
    asker = Ingress.__mro__[1](Settings(str(tmp_path), seconds=seconds), Engines(*replicas))

    async def listen():
        asked = Asked("key", "ann", [{"kind": "ask", "id": 1}], "")
        return [messages.decode(piece.decode()) or piece async for piece in asker.answers(asked, asyncio.Event())]

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


def test_where_nothing_is_said_a_sign_of_life_comes(tmp_path, monkeypatch):
    monkeypatch.setattr(ingress, "BEAT_S", 0.01)
    said = said_by(tmp_path, (0.2, TEXT, 0.2, DONE))
    kinds = ["" if message == wire.BEAT else message["kind"] for message in said]
    assert [kind for kind, _same in itertools.groupby(kinds)] == ["", "text", "", "done"]
    assert wire.Reader(tmp_path).feed(wire.BEAT * 3 + TEXT + wire.BEAT) == [TEXT.decode()]


def test_what_is_asked_anew_takes_the_place_of_what_was_lost(tmp_path):
    """The client has gone without a word: nothing tells the server so but that it is there again."""

    async def both():
        engines = Engines((TEXT, 60, DONE), (TEXT, DONE))
        asker = Ingress.__mro__[1](Settings(str(tmp_path), per_user=1), engines)
        asked, ends, said = Asked("key", "ann", [{"kind": "ask", "id": 1}], ""), [], asyncio.Event()

        async def ask(name):
            async def send(message):
                if message.get("body"):
                    said.set()
                if message["type"] == "http.response.body" and not message.get("more_body"):
                    ends.append(name)
                bodies.setdefault(name, []).append(message.get("body", b""))

            await ingress._Counted(asker, asked)({"type": "http", "asgi": {"spec_version": "2.4"}}, asyncio.Event().wait, send)

        bodies: dict[str, list[bytes]] = {}
        lost = asyncio.ensure_future(ask("lost"))
        await said.wait()
        await ask("again")
        await lost
        assert asker._under_way == {}
        assert asker._asked_by["ann"] == 0
        return ends, {name: b"".join(pieces) for name, pieces in bodies.items()}

    ends, bodies = asyncio.run(both())
    assert ends == ["lost", "again"]
    assert bodies == {"lost": TEXT, "again": TEXT + DONE}


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
    run.check_open(settings, "0.0.0.0", *make_certificate(tmp_path / "good"))


@pytest.mark.parametrize(("days", "why"), [((-9, -1), "certificate has expired"), ((1, 9), "certificate is not yet valid")])
def test_it_does_not_start_with_a_certificate_that_nobody_would_take(tmp_path, days, why):
    certificate, key = make_certificate(tmp_path, days)
    done = medpruner("serve", "--folder", tmp_path / "state", "--certificate", certificate, "--key", key)
    assert done.returncode == 1
    assert f"The certificate is not good today: {why}.\n  Have it renewed: no client would connect. Then start again." in done.stderr


def test_it_says_that_its_port_is_taken(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = medpruner("serve", "--folder", tmp_path / "state", "--port", port)
    assert done.returncode == 1
    assert f"Nothing can listen at port {port} of 127.0.0.1: Address already in use." in done.stderr


def test_only_what_a_server_of_this_folder_has_left_is_ended_and_removed(tmp_path):
    """A note that names anything else, or a link, is not followed."""
    folder, left_there, other = tmp_path / "state", tmp_path / "mpr-0a1b2c3d", tmp_path / "others"
    for path in (folder, left_there, other):
        path.mkdir()
    (tmp_path / "mpr-00000000").symlink_to(other)
    log = "import sys, time; file = open(sys.argv[1], 'w'); print('there', flush=True); time.sleep(600)"
    processes = [
        subprocess.Popen([sys.executable, "-c", log, str(path / "log")], stdout=subprocess.PIPE, cwd=tmp_path)
        for path in (left_there, other)
    ]
    hung, stranger = processes
    try:
        for process in processes:
            process.stdout.readline()
        for noted in (other, tmp_path / "mpr-00000000", tmp_path / "mpr-99999999", Path("mpr-\0")):
            with left.noted(folder, noted):
                left.clear(folder)
                assert not (folder / "temporary").exists()
            assert (other / "log").exists()
            assert [process.poll() for process in processes] == [None, None]
        os.kill(hung.pid, signal.SIGSTOP)  # it takes SIGKILL only
        with left.noted(folder, left_there):
            left.clear(folder)
        assert hung.poll() is not None
        assert not left_there.exists()
        assert stranger.poll() is None
        left.clear(folder)  # nothing is left
    finally:
        for process in processes:
            process.kill()
            process.wait()
            process.stdout.close()


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
