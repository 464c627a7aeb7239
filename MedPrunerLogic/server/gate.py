"""Who comes in: plain ASGI, before anything is routed, so that no route can forget it.

`Gate` stands around the application; `front` gives Serve's proxy another one, which sees the paths that Serve answers itself (/-/…).
"""

from __future__ import annotations

import json
import os
import re
import time
from collections import Counter
from collections.abc import Awaitable, Callable, MutableMapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware

from ..service.wire import PROTOCOL, VERSION
from . import refusals
from .refusals import Refusal, Send
from .settings import CHUNK_BYTES, FOLDER, Settings
from .users import Users

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_KNOWN = re.compile(r"/v1/(hello|messages|uploads)\b")  # paths that may be named in the audit; others can hold anything
_MOST_BYTES = CHUNK_BYTES + 2**16  # of a body; what cannot be compressed grows a little
_AT_ONCE = 32  # requests of a user under way


class Gate:
    """Lets those in who bring a token, and writes their name into the scope. Without a folder to look tokens up in it lets nobody in."""

    def __init__(self, app: App) -> None:
        self._app = app
        folder = os.environ.get(FOLDER)
        self._users = Users(Path(folder)) if folder else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
        else:
            user = self._who(scope)
            scope.setdefault("state", {})["user"] = user
            await self._admit(scope, receive, send, user)

    async def _admit(self, scope: Scope, receive: Receive, send: Send, user: str | None) -> None:
        refusal = refusals.UNKNOWN if user is None else _other_version(scope)
        if refusal is not None:
            await refusal.send(send)
        else:
            await self._app(scope, receive, send)

    def _who(self, scope: Scope) -> str | None:
        said = _header(scope, b"authorization") or ""
        scheme, _blank, token = said.partition(" ")
        return self._users.who(token.strip()) if self._users is not None and scheme.lower() == "bearer" else None


class FrontGate(Gate):
    """The first that a request meets: hosts, origins, rates and sizes as well, and a line in the audit for each."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        folder = os.environ.get(FOLDER)
        self._settings = Settings.load(Path(folder)) if folder else Settings("")
        self._left: dict[str | None, tuple[float, float]] = {}  # of each user: requests that are free, and when that was so
        self._under_way: Counter[str] = Counter()

    async def _admit(self, scope: Scope, receive: Receive, send: Send, user: str | None) -> None:
        started, status = time.monotonic(), 499  # what nginx calls a client that went away

        async def watched(message: MutableMapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        refusal = self._refusal(scope, user)
        try:
            if refusal is not None or user is None:
                await (refusal or refusals.UNKNOWN).send(watched)
                return
            self._under_way[user] += 1
            try:
                await self._app(scope, receive, watched)
            finally:
                self._under_way[user] -= 1
        finally:
            self._write(scope, user, status, time.monotonic() - started)

    def _refusal(self, scope: Scope, user: str | None) -> Refusal | None:
        if not self._is_in_time(user):
            return refusals.TOO_OFTEN
        if user is None:
            return refusals.UNKNOWN
        if _name_of(_header(scope, b"host") or "") not in self._settings.hosts:
            return refusals.HOST
        origin = _header(scope, b"origin")
        if origin is not None and origin not in self._settings.origins:
            return refusals.ORIGIN
        if self._under_way[user] >= _AT_ONCE:
            return refusals.TOO_OFTEN
        if _header(scope, b"transfer-encoding") is not None:
            return refusals.NO_LENGTH
        length = _header(scope, b"content-length") or "0"
        return None if length.isdecimal() and int(length) <= _MOST_BYTES else refusals.LARGE_REQUEST

    def _is_in_time(self, user: str | None) -> bool:
        """Whether a user, or all that are unknown together, has a request free: two seconds' worth can be saved up."""
        rate, now = self._settings.per_second, time.monotonic()
        left, before = self._left.get(user, (2 * rate, now))
        left = min(2 * rate, left + (now - before) * rate)
        self._left[user] = (max(left - 1, 0.0), now)
        return left >= 1

    def _write(self, scope: Scope, user: str | None, status: int, seconds: float) -> None:
        """Who, when, what model, how long and how it ended; never what it was about."""
        known = _KNOWN.match(scope["path"])
        client = scope.get("client")
        line = {
            "time": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "user": user,
            "from": client[0] if client else None,
            "method": scope["method"] if known else None,
            "path": known[0] if known else "other",
            "model": self._settings.model,
            "status": status,
            "seconds": round(seconds, 3),
        }
        if self._settings.folder:
            path = Path(self._settings.folder) / "audit.log"
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")


def front() -> list[Middleware]:
    """For Serve's proxy (RAY_SERVE_HTTP_PROXY_CALLBACK_IMPORT_PATH)."""
    return [Middleware(FrontGate)]


def _other_version(scope: Scope) -> Refusal | None:
    """Of a client that says what it speaks; who is there is told to any."""
    said = _header(scope, VERSION.encode())
    if said is None or said == str(PROTOCOL) or scope["path"] == "/v1/hello":
        return None
    if not (said.isdecimal() and len(said) < 6):
        return refusals.NO_REQUEST
    return refusals.OLD_CLIENT if int(said) < PROTOCOL else refusals.NEW_CLIENT


def _header(scope: Scope, name: bytes) -> str | None:
    """One header, which must not be there twice: then it reads as what nobody accepts."""
    found = [value for key, value in scope["headers"] if key.lower() == name]
    return None if not found else found[0].decode("latin-1") if len(found) == 1 else "\n"


def _name_of(host: str) -> str:
    """The Host header without its port."""
    return re.sub(r":\d+$", "", host.lower())
