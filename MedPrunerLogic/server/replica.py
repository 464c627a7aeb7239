"""An engine that answers for many: one question at a time, on the scans that it has read."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from ray import serve

from ..sentence import tr as _
from ..service import messages, wire
from .asked import hashes
from .guest import Guest
from .refusals import CANCELLED, GONE, Refusal
from .settings import Settings
from .uploads import file_name

_SCANS = 32  # of which a replica keeps what it has read; fewer where the memory is small (Shelf)
_AT_ONCE = ("devices", "models", "load")  # need no turn with the engine


class _Held:
    """That the replica has a scan: requests about it are sent here. Serve drops the least used one."""

    def __init__(self, name: str, gone: list[str]) -> None:
        self._name, self._gone = name, gone

    def __del__(self) -> None:
        self._gone.append(self._name)


class _Job:
    """A request under way. Its messages carry numbers of their own, so that no two clients' are taken for one another.

    All that is said of them is said of the last: before a question its volume is opened, which is at hand unless a replica has died.
    """

    def __init__(self, said: list[dict[str, Any]]) -> None:
        self.pieces: asyncio.Queue[bytes | None] = asyncio.Queue()
        key = secrets.token_hex(8)
        self.asked_as = said[-1].get("id")
        self.said = [message | {"id": f"{key}-{number}"} for number, message in enumerate(said)]
        self.failed = self.has_begun = False
        self.worker: Guest | None = None
        self.task: asyncio.Task | None = None

    def stop(self) -> None:
        """At the next step where it runs, at once where it still waits for its turn."""
        for message in self.said:
            if self.worker is not None:
                self.worker.cancel(message["id"])
        if self.task is not None and not self.has_begun:
            self.task.cancel()


class Replica:
    """settings.folder must lie where every machine finds it."""

    def __init__(self, settings: Settings) -> None:
        from .. import Engine
        from ..models.catalogue.find import find_card
        from ..shelf import Shelf
        from .turns import Turns

        self._settings, self._shelf, self._turns = settings, Shelf(), Turns()
        self._engine = Engine.load(find_card(settings.model, any_repository=True), settings.device, precision=settings.precision)
        self._thread = ThreadPoolExecutor(1)
        self._gone: list[str] = []  # scans that Serve has dropped
        self._jobs: dict[str, _Job] = {}
        self._is_lost = False

    @serve.multiplexed(max_num_models_per_replica=_SCANS)
    async def held(self, name: str) -> _Held:
        """Tells Serve's router that this scan is here."""
        return _Held(name, self._gone)

    def check_health(self) -> None:
        """Called by Serve every few seconds: one that raises is replaced."""
        if self._is_lost:
            raise RuntimeError("The device is lost.")
        if not self._turns.taken:
            self._thread.submit(self._tidy)

    async def cancel(self, key: str) -> bool:
        """Stop a request; whether it is one of this replica's."""
        job = self._jobs.get(key)
        if job is not None:
            job.stop()
        return job is not None

    async def answer(self, key: str, user: str, said: list[dict[str, Any]], scan: str) -> AsyncIterator[bytes]:
        """Do the requests of a user one after the other; what is said of them comes as service/wire.py writes it.

        key: to cancel it by. scan: the hash of the volume that they are about; empty: none.
        """
        if scan:
            await self.held(file_name(user, scan))
        job = self._jobs[key] = _Job(said)
        try:
            say = self._say(job, user, asyncio.get_running_loop())
            job.worker = Guest(self._settings.uploads / user, say, self._engine, self._shelf)
            job.task = asyncio.ensure_future(self._do(job, user, say))
            job.task.add_done_callback(lambda _task: job.pieces.put_nowait(None))
            while (piece := await job.pieces.get()) is not None:
                yield piece
        finally:  # done, or the client has gone away
            if self._jobs.get(key) is job:  # else the client has asked the same anew
                del self._jobs[key]
            job.stop()

    async def _do(self, job: _Job, user: str, say: Callable[..., None]) -> None:
        number = job.said[-1]["id"]

        def tell(before: int) -> None:
            say("progress", id=number, stage="queue", fraction=0.0, sentence=_("Questions before this one: {count}").format(count=before))

        if job.said[0]["kind"] in _AT_ONCE:
            await asyncio.to_thread(self._handle, job, user, say)
            return
        try:
            async with self._turns.turn(bool(job.said[0].get("ahead")), tell):
                job.has_begun = True
                await asyncio.get_running_loop().run_in_executor(self._thread, self._have_turn, job, user, say)
        except asyncio.CancelledError:
            _refuse(job, say, CANCELLED)

    def _have_turn(self, job: _Job, user: str, say: Callable[..., None]) -> None:
        """In the thread of the engine, in which alone its scans are touched."""
        self._tidy()
        self._handle(job, user, say)
        self._is_lost = self._is_lost or (job.worker is not None and job.worker.device_lost)

    def _handle(self, job: _Job, user: str, say: Callable[..., None]) -> None:
        assert job.worker is not None  # noqa: S101 - it was made with the job
        if not all((self._settings.uploads / user / file_name(user, content)).exists() for content in hashes(job.said)):
            _refuse(job, say, GONE)  # while it waited for its turn: room was needed, or another panel of the user was closed
            return
        for message in job.said:
            if not job.failed:
                job.worker.handle(_with_files(message, user))

    def _tidy(self) -> None:
        """Forget the scans whose upload is gone, and those that Serve has dropped."""
        while self._gone:
            self._shelf.drop(self._gone.pop())
        there = {path.name for path in self._settings.uploads.glob("*/*.npy")}
        for key in list(self._shelf):
            if key.voxels not in there:
                self._shelf.drop(key.voxels)

    def _say(self, job: _Job, user: str, loop: asyncio.AbstractEventLoop) -> Callable[..., None]:
        """What the worker says, to the client; the arrays that it names go before."""
        folder = self._settings.uploads / user

        def say(kind: str, **values: Any) -> None:
            if kind == "done" and values["id"] != job.said[-1]["id"]:
                return
            values["id"] = job.asked_as
            job.failed = job.failed or kind == "error"
            if "volumes" in values:  # what the worker must keep is the server's business
                values["volumes"] = [volume["voxels"] for message in job.said if (volume := message.get("volume"))]
            for named in (values.get("survey"), (values.get("answer") or {}).get("evidence")):
                if named:
                    for piece in wire.arrays(folder / named["arrays"], values["id"]):
                        loop.call_soon_threadsafe(job.pieces.put_nowait, piece)
                    (folder / named["arrays"]).unlink()
            loop.call_soon_threadsafe(job.pieces.put_nowait, messages.encode(kind, **values).encode("ascii"))

        return say


def _refuse(job: _Job, say: Callable[..., None], refusal: Refusal) -> None:
    say("error", id=job.said[-1]["id"], type=refusal.type, problem=refusal.problem, advice=refusal.advice)


def _with_files(message: dict[str, Any], user: str) -> dict[str, Any]:
    """A request that names the files that its hashes lie in."""

    def named(volume: dict[str, Any]) -> dict[str, Any]:
        return volume | {"voxels": file_name(user, Path(volume["voxels"]).name)}

    message = dict(message)
    if "volume" in message:
        message["volume"] = named(message["volume"])
    region = message.get("region")
    if region and "mask" in region:
        message["region"] = {"mask": named(region["mask"])}
    return message
