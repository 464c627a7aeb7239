"""A stand-in for the model hub on 127.0.0.1: the endpoints that downloads call, with the hub's own headers, and its bad days.

Large files are redirected to another host, as the hub does. Everything asked for and every byte sent is written down.
"""

from __future__ import annotations

import hashlib
import json
import ssl
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

REPOSITORY = "test/remote"
REVISION = "5e" * 20
TOKEN = "hf_" + "s3cret" * 5
LARGE = 100_000  # bytes; larger files are "LFS" files with a SHA-256
BLOCK = 32 << 10


@dataclass
class Asked:
    path: str
    authorization: str | None
    offset: int
    sent: int = 0


@dataclass
class Hub:
    files: dict[str, bytes]
    gated: bool = False
    refusal: tuple[int, dict[str, str], bytes] | None = None  # status, headers, body for everything but the listing
    listing_refusal: tuple[int, dict[str, str], bytes] | None = None
    speed: float | None = None  # bytes a second
    hang_after: int | None = None  # bytes, then silence with the connection open
    cuts: list[int] = field(default_factory=list)  # bytes after which to cut the connection, once each
    ignores_ranges: bool = False
    changed: dict[str, bytes] = field(default_factory=dict)  # what is sent instead of what is listed
    asked: list[Asked] = field(default_factory=list)
    granted: str = TOKEN
    certificate: Path | None = None  # and key, in one file: the hub is asked by https
    knows_access: bool = True  # a mirror need not answer whether someone has access
    accepted: bool = True  # the terms of a gated model, by the account of that token

    def __enter__(self) -> Hub:
        self.closing = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": self}))
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.endpoint = f"http://127.0.0.1:{self.port}"
        if self.certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            self.endpoint = f"https://localhost:{self.port}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()

    def heal(self) -> None:
        self.refusal = self.listing_refusal = self.speed = self.hang_after = None
        self.changed, self.cuts, self.asked = {}, [], []

    def sent(self, name: str) -> int:
        """Bytes of a file that went out."""
        place = hashlib.sha256(self.files[name]).hexdigest()
        return sum(asked.sent for asked in self.asked if asked.path.endswith((name, place)))

    def fetched(self) -> set[str]:
        return {asked.path.rpartition("/")[2] for asked in self.asked if "/resolve/" in asked.path}

    def listing(self) -> dict:
        siblings = []
        for name, content in self.files.items():
            entry: dict = {
                "rfilename": name,
                "size": len(content),
                "blobId": hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest(),
            }
            if len(content) > LARGE:
                entry["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 134}
            siblings.append(entry)
        return {"_id": "0", "id": REPOSITORY, "modelId": REPOSITORY, "sha": REVISION, "private": False, "gated": "manual",
                "disabled": False, "downloads": 0, "likes": 0, "tags": [], "siblings": siblings}  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        hub, path = self.hub, urlsplit(self.path).path
        start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")[0])
        asked = Asked(path, self.headers.get("Authorization"), start)
        hub.asked.append(asked)
        if path == f"/api/models/{REPOSITORY}/auth-check" and self.hub.knows_access:
            self._check()
        elif path.startswith("/api/models/"):
            self._list(path)
        elif path.startswith("/cdn/"):
            name = next(name for name, content in hub.files.items() if path.endswith(hashlib.sha256(content).hexdigest()))
            self._send(asked, hub.changed.get(name, hub.files[name]))
        elif path.startswith(f"/{REPOSITORY}/resolve/{REVISION}/"):
            self._resolve(asked, path.rpartition("/")[2])
        else:
            self._answer(404, {"X-Error-Code": "RepoNotFound"})

    def _check(self) -> None:
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        if token and token != self.hub.granted:
            self._answer(401, {"X-Error-Message": "Invalid credentials in Authorization header"})
        elif self.hub.gated and not token:
            self._answer(401, {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access to model is restricted."})
        elif self.hub.gated and not self.hub.accepted:
            self._answer(403, {"X-Error-Code": "GatedRepo", "X-Error-Message": "You are not in the authorized list."})
        else:
            self._answer(200, {})

    def _list(self, path: str) -> None:
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        if self.hub.listing_refusal:
            self._answer(*self.hub.listing_refusal)
        elif token and token != self.hub.granted:
            self._answer(401, {"X-Error-Message": "Invalid credentials in Authorization header"})
        elif not path.startswith(f"/api/models/{REPOSITORY}/"):
            self._answer(401, {"X-Error-Code": "RepoNotFound"})
        elif not path.endswith(f"/revision/{REVISION}"):
            self._answer(404, {"X-Error-Code": "RevisionNotFound"})
        else:
            self._answer(200, {"Content-Type": "application/json"}, json.dumps(self.hub.listing()).encode())

    def _resolve(self, asked: Asked, name: str) -> None:
        hub = self.hub
        if hub.refusal:
            self._answer(*hub.refusal)
        elif hub.gated and not asked.authorization:
            self._answer(401, {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access to model is restricted."})
        elif len(hub.files[name]) > LARGE:
            place = hashlib.sha256(hub.files[name]).hexdigest()
            self._answer(302, {"Location": f"http://localhost:{hub.port}/cdn/{place}?signature=s3cret"})
        else:
            self._send(asked, hub.changed.get(name, hub.files[name]))

    def _answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for key, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def _send(self, asked: Asked, content: bytes) -> None:
        hub = self.hub
        if hub.ignores_ranges:
            asked.offset = 0
        if asked.offset and asked.offset >= len(content):
            self._answer(416, {"Content-Range": f"bytes */{len(content)}"})
            return
        self.send_response(206 if asked.offset else 200)
        self.send_header("Content-Length", str(len(content) - asked.offset))
        if asked.offset:
            self.send_header("Content-Range", f"bytes {asked.offset}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        for begin in range(asked.offset, len(content), BLOCK):
            if hub.cuts and len(content) > LARGE and begin >= hub.cuts[0]:
                hub.cuts.pop(0)
                self.close_connection = True
                return
            if hub.hang_after is not None and len(content) > LARGE and begin >= hub.hang_after:
                hub.closing.wait(30)
                self.close_connection = True
                return
            block = content[begin : begin + BLOCK]
            try:
                self.wfile.write(block)
            except OSError:  # whoever asked has gone
                self.close_connection = True
                return
            asked.sent += len(block)
            if hub.speed:
                time.sleep(len(block) / hub.speed)
