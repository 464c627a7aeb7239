"""A server and those who ask it, spoken as the panel's client speaks: real HTTP on the loopback interface."""

from __future__ import annotations

import http.client
import json
import os
import secrets
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import zlib
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urlencode

import psutil

from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.service import messages, wire
from MedPrunerLogic.service.wire import content_hash

ROOT = Path(__file__).parents[2]


class Server:
    """`medpruner serve`, from its start until it is told to end."""

    def __init__(self, folder: Path, *options: str, port: int | None = None) -> None:
        self.folder, self.port, self.options = folder, port or free_port(), options
        self.later: list[Server] = []  # in the place of this one
        arguments = ["serve", "--folder", str(folder), "--port", str(self.port), *options]
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "MedPrunerLogic", *arguments],
            cwd=ROOT, env=os.environ | {"OMP_NUM_THREADS": "1"}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self.said: list[str] = []
        self._ready = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.said.append(line)
            if line.startswith("Ready"):
                self._ready.set()
        self._ready.set()

    def wait(self) -> Server:
        self._ready.wait(180)
        assert self.process.poll() is None, self.said
        self.seconds = time.monotonic() - self.started
        return self

    def processes(self, name: str = "") -> list[psutil.Process]:
        """Those of the server whose name begins so."""
        found = [psutil.Process(self.process.pid), *psutil.Process(self.process.pid).children(recursive=True)]
        return [process for process in found if "".join(process.cmdline()[:1]).startswith(name)]

    def again(self, *more: str) -> Server:
        """Another one in the place of this one, which has ended."""
        self.later.append(Server(self.folder, *self.options, *more, port=self.port))
        return self.later[-1].wait()

    def end(self, number: int = signal.SIGTERM) -> None:
        self.process.send_signal(number)
        assert self.process.wait(120) == 0, self.said


class Client:
    """One panel. folder: where answers' arrays are put. certificate: of a server that is asked by https."""

    def __init__(self, port: int, token: str | None, folder: Path, certificate: Path | None = None) -> None:
        self.port, self.token, self.folder, self.count, self.name = port, token, folder, 0, secrets.token_hex(8)
        self.trusts = None if certificate is None else ssl.create_default_context(cafile=str(certificate))
        folder.mkdir(parents=True, exist_ok=True)

    def call(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, dict, bytes]:
        with self.open(method, path, body, **headers) as answer:
            return answer.status, dict(answer.getheaders()), answer.read()

    def open(self, method: str, path: str, body: bytes = b"", **headers: str) -> http.client.HTTPResponse:
        if self.trusts is None:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        else:
            connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=120, context=self.trusts)
        said = {"medpruner-client": self.name} | ({} if self.token is None else {"Authorization": f"Bearer {self.token}"})
        connection.request(method, path, body, said | {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.connection = connection  # it must live as long
        return answer

    def put(self, content: str, array, offset: int, chunk: bytes, **headers: str) -> tuple[int, dict]:
        """A chunk of an upload: the status, and how much is there."""
        claim = urlencode({"dtype": array.dtype.str, "shape": ",".join(map(str, array.shape)), "offset": offset})
        status, _, body = self.call("PUT", f"/v1/uploads/{content}?{claim}", chunk, **headers)
        return status, json.loads(body) if status == 200 else messages.decode(body.decode())

    def upload(self, array, size: int = 2**20) -> str:
        """All that the server does not have yet, in compressed chunks; the hash."""
        content, raw = named(array), array.tobytes()
        there = json.loads(self.call("GET", f"/v1/uploads/{content}")[2])
        while not there["complete"]:
            offset = there["received"]
            status, there = self.put(content, array, offset, zlib.compress(raw[offset : offset + size], 1), content_encoding="deflate")
            assert status == 200, there
        return content

    def request(self, *said: dict) -> Stream:
        """Send messages; what is said of them, of the last by its number."""
        lines = []
        for message in said:
            self.count += 1
            lines.append(messages.encode(**message, id=self.count))
        return Stream(self.open("POST", "/v1/messages", "".join(lines).encode()), self.folder, self.count)

    def do(self, *said: dict) -> tuple[dict, list[dict]]:
        """The last that is said of messages, and what came before it."""
        *before, last = self.request(*said)
        return last, before

    def ask(self, made, question: str, settings: str = "paper", **values) -> tuple[dict, list[dict]]:
        return self.do(self.opening(made, settings), {"kind": "ask", "question": question, **values})

    def opening(self, made, settings: str = "paper", **values) -> dict:
        volume = made.volume
        said = {"voxels": self.upload(volume.voxels), "ijk_to_ras": volume.ijk_to_ras.tolist(), "modality": volume.modality}
        return {"kind": "open", "volume": said, "settings": asdict(PRESETS[settings]), "plane": "axial", "region": None} | values

    def cancel(self, number: int) -> None:
        assert self.call("POST", "/v1/messages", messages.encode("cancel", id=number).encode())[0] == 200


class Stream:
    """Messages as they come."""

    def __init__(self, answer: http.client.HTTPResponse, folder: Path, number: int) -> None:
        self.answer, self.number, self._reader, self._lines = answer, number, wire.Reader(folder), []
        self.status, self.headers = answer.status, dict(answer.getheaders())

    def __iter__(self) -> Stream:
        return self

    def __next__(self) -> dict:
        while not self._lines:
            data = self.answer.read1(2**16)
            if not data:
                raise StopIteration
            self._lines = self._reader.feed(data)
        message = messages.decode(self._lines.pop(0))
        assert message is not None
        assert message["id"] in (self.number, None)
        return message

    def until(self, kind: str) -> dict:
        return next(message for message in self if message["kind"] == kind)

    def leave(self) -> None:
        """Go away in the middle."""
        self.answer.connection.sock.shutdown(socket.SHUT_RDWR)
        self.answer.close()


def named(array) -> str:
    digest = content_hash(array.dtype.str, array.shape)
    digest.update(array.tobytes())
    return digest.hexdigest()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
