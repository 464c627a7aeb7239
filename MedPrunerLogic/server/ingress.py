"""What a server understands over HTTP. Knows no engine: it keeps uploads, counts who asks, and hands requests on to the replicas.

    GET  /v1/hello                                       who speaks, and its limits
    GET  /v1/uploads/HASH                                how much of it is there
    PUT  /v1/uploads/HASH?dtype=&shape=&offset=          the next chunk of voxels
    POST /v1/messages                                    requests as the worker takes them (service/messages.py), a line each; and
                                                         `fetch`, which the server does without an engine

Whatever is refused is answered with a line of kind "error", as the worker says it.
"""

# No `from __future__ import annotations`, and what the routes use stands before them: Serve copies the class as it is when it is decorated.
import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import asdict
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from ray import serve
from ray.exceptions import RayActorError, RayError
from ray.serve.exceptions import RayServeException
from ray.serve.handle import DeploymentHandle

from ..models.catalogue.find import find_card
from ..pacs.address import shown
from ..service import messages, process
from ..service.wire import BEAT, BEAT_S, CLIENT, PROTOCOL
from . import refusals
from .asked import Asked, checked_hash, hashes, key_of, understood
from .fetching import Fetching, checked_address
from .gate import Gate, Receive, Scope
from .refusals import Refusal, RefusedError, Send
from .settings import CHUNK_BYTES, Settings
from .uploads import Claim, Uploads

_TYPE = "application/x-medpruner"
_LET_GO_S = 10.0  # that a request has to end when its client has asked the same anew

app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
app.add_middleware(Gate)


@app.exception_handler(RefusedError)
async def _refused(_request: Request, error: RefusedError) -> Response:
    refusal = error.refusal
    return Response(refusal.line(), refusal.status, refusal.headers, media_type=_TYPE)


@app.exception_handler(asyncio.TimeoutError)
async def _late(request: Request, _error: Exception) -> Response:
    return await _refused(request, RefusedError(refusals.SLOW))


def _there(received: int, is_complete: bool) -> Response:
    return JSONResponse({"received": received, "complete": is_complete})


class _Counted(StreamingResponse):
    """Is under way from its first byte to its last, however it ends: the client may be gone before there is any."""

    def __init__(self, ingress: "Ingress", asked: Asked) -> None:
        self.asked, self.given_up, self.is_over = asked, asyncio.Event(), asyncio.Event()
        super().__init__(ingress.answers(asked, self.given_up), media_type=_TYPE)
        self._ingress = ingress

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = await self._ingress.enter(self)
        if refusal is not None:
            await refusal.send(send)
            return
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._ingress.leave(self)
            self.is_over.set()


async def _living(pieces: Any, until: float, given_up: asyncio.Event) -> AsyncGenerator[bytes, None]:
    """The pieces as they come, and a sign of life whenever none has come for a while. Raises asyncio.TimeoutError after `until`."""
    waiting = asyncio.ensure_future(given_up.wait())
    coming = asyncio.ensure_future(pieces.__anext__())
    try:
        while True:
            left = max(until - time.monotonic(), 0)
            await asyncio.wait({coming, waiting}, timeout=min(BEAT_S, left), return_when=asyncio.FIRST_COMPLETED)
            if given_up.is_set():
                return
            if not coming.done():
                if left <= BEAT_S:
                    raise asyncio.TimeoutError
                yield BEAT
                continue
            try:
                piece = coming.result()
            except StopAsyncIteration:
                return
            coming = asyncio.ensure_future(pieces.__anext__())
            yield piece
    finally:
        waiting.cancel()
        coming.cancel()


@serve.ingress(app)
class Ingress:
    """One for all: it counts who asks, so there must not be two."""

    def __init__(self, settings: Settings, engines: DeploymentHandle) -> None:
        self._settings, self._uploads = settings, Uploads(settings)
        self._fetching = Fetching(settings, self._uploads)
        self._engines, self._card = engines, find_card(settings.model, any_repository=True)
        self._under_way: dict[str, _Counted] = {}  # by the key of each request
        self._asked_by: Counter[str] = Counter()
        self._is_closing = False

    async def check_health(self) -> None:
        """Called by Serve every few seconds."""
        await asyncio.to_thread(self._uploads.tidy)

    async def close(self) -> None:
        """Take no more requests, and return when those under way are done."""
        self._is_closing = True
        while self._under_way:
            await asyncio.sleep(0.05)

    @app.get("/v1/hello")
    async def hello(self) -> Response:
        """Versions, model and limits."""
        said = process.hello() | {"protocol": PROTOCOL, "model": self._card.name, "title": self._card.title, "chunk_bytes": CHUNK_BYTES}
        said |= {"volume_bytes": int(self._settings.volume_gb * 1e9), "keep_hours": self._settings.keep_hours}
        said["dicomweb"] = [shown(service) for service in self._settings.dicomweb]
        said |= {"format": asdict(self._card.image_format)}
        del said["pid"]
        return Response(messages.encode("hello", id=None, **said), media_type=_TYPE)

    @app.get("/v1/uploads/{content}")
    async def received(self, request: Request, content: str) -> Response:
        """How much of an upload is there."""
        there = self._uploads.received(request.state.user, checked_hash(content))
        self._uploads.hold(request.state.user, content, request.headers.get(CLIENT, ""))
        return _there(*there)

    @app.put("/v1/uploads/{content}")
    async def upload(self, request: Request, content: str, dtype: str = "", shape: str = "", offset: str = "0") -> Response:
        """The next chunk of voxels, whole or compressed by zlib (Content-Encoding: deflate)."""
        lengths = shape.split(",")
        if not (offset.isdecimal() and all(length.isdecimal() and len(length) < 7 for length in lengths) and len(offset) < 14):
            raise RefusedError(refusals.NO_VOLUME)
        claim = Claim(content, dtype, tuple(map(int, lengths)))
        body = await asyncio.wait_for(request.body(), 60)
        encoding = request.headers.get("content-encoding", "identity")
        there = await asyncio.to_thread(self._uploads.append, request.state.user, claim, int(offset), body, encoding)
        self._uploads.hold(request.state.user, content, request.headers.get(CLIENT, ""))
        return _there(*there)

    @app.post("/v1/messages")
    async def ask(self, request: Request) -> Response:
        """Requests of one user, in order; the answer streams as service/wire.py writes it."""
        user: str = request.state.user
        said = understood(await asyncio.wait_for(request.body(), 60))
        client = request.headers.get(CLIENT, "")
        if said[0]["kind"] in ("cancel", "drop"):
            return await self._at_once(user, client, said[0])
        if said[0]["kind"] == "fetch":
            checked_address(said[0]["address"], self._settings)
        for content in hashes(said):
            if not self._uploads.has(user, content):
                raise RefusedError(refusals.GONE)
            self._uploads.hold(user, content, client)
        scan = next((message["volume"]["voxels"] for message in said if "volume" in message), "")
        return _Counted(self, Asked(key_of(user, client, said[-1].get("id")), user, said, scan))

    async def enter(self, counted: _Counted) -> Refusal | None:
        """It is under way; else why it has to wait outside.

        Asked again is what was under way already, the connection to the client was lost without a word: the first time is given up.
        """
        asked = counted.asked
        while (before := self._under_way.get(asked.key)) is not None:
            before.given_up.set()
            self._fetching.cancel(asked.key)
            try:
                await asyncio.wait_for(before.is_over.wait(), _LET_GO_S)
            except asyncio.TimeoutError:
                return refusals.TOO_MANY_OF_ONE
        if self._is_closing:
            return refusals.CLOSING
        if len(self._under_way) >= self._settings.at_once:
            return refusals.TOO_MANY
        if self._asked_by[asked.user] >= self._settings.per_user:
            return refusals.TOO_MANY_OF_ONE
        self._under_way[asked.key] = counted
        self._asked_by[asked.user] += 1
        return None

    def leave(self, counted: _Counted) -> None:
        """It is not any more."""
        del self._under_way[counted.asked.key]
        self._asked_by[counted.asked.user] -= 1

    async def _at_once(self, user: str, client: str, message: dict[str, Any]) -> Response:
        if message["kind"] == "drop":
            content = message["voxels"]
            await asyncio.to_thread(self._uploads.drop, user, None if content is None else checked_hash(content), client)
            return Response(messages.encode("done", id=message.get("id")), media_type=_TYPE)
        key = key_of(user, client, message.get("id"))
        if self._fetching.cancel(key):
            return Response(b"", media_type=_TYPE)
        engines = self._near(self._under_way[key].asked.place if key in self._under_way else "")
        # The router sends this where the scan is, almost always; where two replicas have it, to either.
        while key in self._under_way:
            with contextlib.suppress(RayActorError):
                if await engines.cancel.remote(key):
                    break
            await asyncio.sleep(0.05)
        return Response(b"", media_type=_TYPE)

    async def answers(self, asked: Asked, given_up: asyncio.Event) -> AsyncIterator[bytes]:
        """What a replica says; where one dies before it has said anything that counts, what another one says."""
        if asked.said[0]["kind"] == "fetch":
            async for piece in self._fetching.answers(asked):
                yield piece
            return
        engines, has_said = self._near(asked.place).options(stream=True), False
        until = time.monotonic() + self._settings.seconds
        try:
            for is_last in (False, True):
                pieces: Any = engines.answer.remote(asked.key, asked.user, asked.said, asked.scan)
                try:
                    async with contextlib.aclosing(_living(pieces, until, given_up)) as living:
                        async for piece in living:
                            has_said = has_said or b'"kind": "text"' in piece
                            yield piece
                    return
                except RayActorError:  # what was said cannot be taken back
                    if has_said or is_last:
                        yield asked.error(refusals.LOST)
                        return
                finally:
                    pieces.cancel()
        except asyncio.TimeoutError:
            yield asked.error(refusals.LATE)
        except (RayError, RayServeException):
            yield asked.error(refusals.UNFORESEEN)

    def _near(self, scan: str) -> DeploymentHandle:
        return self._engines.options(multiplexed_model_id=scan) if scan else self._engines
