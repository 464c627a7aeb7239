"""Series that the server fetches itself from an archive, for a client that has no voxels to send.

A client may name an archive only where the administrator allows it; what is asked there is put together from the administrator's own
address and two identifiers, and no redirect is followed: nobody can have the server ask anything else in its network.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from ..errors import MedPrunerError
from ..pacs.address import Address, parse_series
from ..pacs.fetch import private_folder
from ..sentence import tr as _
from ..service import messages
from . import refusals
from .asked import Asked
from .refusals import Refusal, RefusedError
from .settings import Settings
from .uploads import Uploads

_AT_ONCE = 2  # series, each with a process of its own
_LONGEST_LINE = 2**22


def checked_address(text: str, settings: Settings) -> Address:
    """The series, where the administrator allows that archive. Raises RefusedError; nothing was asked of anyone then."""
    try:
        address = parse_series(text)
    except MedPrunerError as error:
        raise RefusedError(Refusal(400, "AddressError", error.problem, error.advice)) from error
    if address.service not in settings.dicomweb:
        raise RefusedError(refusals.ADDRESS)
    return address


class Fetching:
    """All series that are under way."""

    def __init__(self, settings: Settings, uploads: Uploads) -> None:
        self._settings, self._uploads = settings, uploads
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._under_way: dict[str, asyncio.Event] = {}  # key of each request: set when it is to end

    def cancel(self, key: str) -> bool:
        """End a request; whether it is one of these."""
        event = self._under_way.get(key)
        if event is not None:
            event.set()
        return event is not None

    async def answers(self, asked: Asked) -> AsyncIterator[bytes]:
        """Progress, then the volume as if it had been uploaded by this user, or an error. Whoever stops listening ends it."""
        told = self._under_way[asked.key] = asyncio.Event()
        lines: asyncio.Queue[bytes | None] = asyncio.Queue()
        work = asyncio.ensure_future(self._bring(asked, lines))
        work.add_done_callback(lambda _work: lines.put_nowait(None))
        stop = asyncio.ensure_future(told.wait())
        stop.add_done_callback(lambda _stop: lines.put_nowait(None))
        late = asyncio.get_running_loop().call_later(self._settings.seconds, work.cancel)
        try:
            while (line := await lines.get()) is not None:
                yield line
            if told.is_set():
                yield asked.error(refusals.CANCELLED)
            elif work.cancelled():
                yield asked.error(refusals.LATE)
            elif (error := work.exception()) is not None:
                yield asked.error(error.refusal if isinstance(error, RefusedError) else refusals.UNFORESEEN)
        finally:
            late.cancel()
            stop.cancel()
            work.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await work
            del self._under_way[asked.key]

    async def _bring(self, asked: Asked, lines: asyncio.Queue[bytes | None]) -> None:
        """Raises RefusedError where there is no room for the volume."""
        request = asked.said[0]
        address = checked_address(request["address"], self._settings)
        asked_as = request.get("id")
        if self._turns.locked():
            said = {"stage": "queue", "fraction": 0.0, "sentence": _("Waiting for other series to be fetched")}
            lines.put_nowait(messages.encode("progress", id=asked_as, **said).encode("ascii"))
        async with self._turns:
            with private_folder() as private:
                folder = Path(tempfile.mkdtemp(dir=private))
                process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", f"{__package__}.series", str(folder)),
                    stdin=asyncio.subprocess.PIPE,
                    stdout=asyncio.subprocess.PIPE,
                    stderr=asyncio.subprocess.DEVNULL,
                    limit=_LONGEST_LINE,
                )
                try:
                    last = await self._listen(process, request, address, asked_as, lines)
                    if last["kind"] == "done":
                        content = await asyncio.to_thread(self._uploads.adopt, asked.user, folder / last["volume"]["voxels"])
                        last["volume"]["voxels"] = content
                    lines.put_nowait(messages.encode(**last | {"id": asked_as}).encode("ascii"))
                finally:
                    with contextlib.suppress(ProcessLookupError):
                        process.kill()
                    await process.wait()
                    await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _listen(
        self,
        process: asyncio.subprocess.Process,
        request: dict[str, Any],
        address: Address,
        asked_as: Any,
        lines: asyncio.Queue[bytes | None],
    ) -> dict[str, Any]:
        """Hand the process what it shall do, and its progress on; the last that it says. Raises RefusedError where it ends without."""
        assert process.stdin is not None  # noqa: S101 - it was asked for
        assert process.stdout is not None  # noqa: S101
        more = {
            "address": str(address),
            "by_environment": address.service == self._settings.dicomweb[0],
            "most": int(self._settings.volume_gb * 1e9),
        }
        process.stdin.write(messages.encode(**request | more | {"id": 1}).encode("ascii"))
        await process.stdin.drain()
        while line := await process.stdout.readline():
            message = messages.decode(line.decode("ascii", "replace"))
            if message is None or message["kind"] not in ("progress", "done", "error"):
                continue
            if message["kind"] != "progress":
                return message
            lines.put_nowait(messages.encode(**message | {"id": asked_as}).encode("ascii"))
        raise RefusedError(refusals.UNFORESEEN)
