"""What a request gets that gets no other answer, and how a request ends that could not be finished: all in one place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

from ..sentence import tr as _
from ..service import messages

Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


@dataclass(frozen=True)
class Refusal:
    """An HTTP status and an error as the worker says it. retry: seconds after which it may be tried again."""

    status: int
    type: str
    problem: str
    advice: str
    retry: int | None = None

    def line(self, request: Any = None) -> bytes:
        """The error, about a request or none."""
        said = {"type": self.type, "problem": self.problem, "advice": self.advice} | ({} if self.retry is None else {"retry": self.retry})
        return messages.encode("error", id=request, **said).encode("ascii")

    @property
    def headers(self) -> dict[str, str]:
        """What HTTP wants beside the status."""
        more = {"www-authenticate": "Bearer"} if self.status == 401 else {}
        return more if self.retry is None else more | {"retry-after": str(self.retry)}

    async def send(self, send: Send) -> None:
        """In place of any application."""
        body = self.line()
        headers = {"content-type": "text/plain; charset=utf-8", "content-length": str(len(body)), "connection": "close"} | self.headers
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": self.status, "headers": raw})
        await send({"type": "http.response.body", "body": body})


class RefusedError(Exception):
    """A request that cannot be done."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.type)
        self.refusal = refusal


_AGAIN = _("Ask again.")
_ONE_VERSION = _("The server does not understand this request."), _("Install one version of MedPruner only.")
_DAMAGED = _("The voxels were damaged on their way."), _AGAIN
_LARGE = _("The volume is larger than this server takes."), _("Crop or resample it, then ask again.")
_BUSY = _("The server is busy."), _("Ask again in a few seconds.")
_LATE = _("This took longer than the server allows."), _("Ask again later, or about a region.")
_NO_VOLUME = _("These voxels cannot be a volume."), _("Load the volume again, then ask again.")
_UNKNOWN = _("The server does not know this token."), _("Ask whoever runs the server for a token.")
_HOST = _("The server does not go by that name."), _("Use the address that you were given.")
_ORIGIN = _("Web pages may not ask this server."), _("Use the panel in 3D Slicer.")
_ADDRESS = _("This server does not fetch scans from there."), _("Send the voxels, or ask whoever runs the server to allow that archive.")
_GONE = _("The server does not have this volume (any more)."), _("Ask again: it is sent again.")
_FULL = _("The server has no room for this volume."), _("Tell whoever runs the server, or ask again later.")
_OLD = _("MedPruner on your computer is older than on the server."), _("Update MedPruner.")
_NEW = _("MedPruner on your computer is newer than on the server."), _("Have the server updated.")

UNKNOWN = Refusal(401, "TokenError", *_UNKNOWN)
ORIGIN = Refusal(403, "OriginError", *_ORIGIN)
ADDRESS = Refusal(403, "AddressError", *_ADDRESS)
GONE = Refusal(404, "NotUploadedError", *_GONE)
SLOW = Refusal(408, "BusyError", *_LATE)
OFFSET = Refusal(409, "OffsetError", _("The upload goes on elsewhere."), _AGAIN)
NO_LENGTH = Refusal(411, "SizeError", *_ONE_VERSION)
LARGE_VOLUME = Refusal(413, "SizeError", *_LARGE)
LARGE_REQUEST = Refusal(413, "SizeError", *_ONE_VERSION)
ENCODING = Refusal(415, "UploadError", *_ONE_VERSION)
HOST = Refusal(421, "HostError", *_HOST)
NO_REQUEST = Refusal(400, "RequestError", *_ONE_VERSION)
DAMAGED = Refusal(400, "UploadError", *_DAMAGED)
NO_VOLUME = Refusal(422, "UploadError", *_NO_VOLUME)
HASH = Refusal(422, "HashError", *_DAMAGED)
OLD_CLIENT = Refusal(426, "VersionError", *_OLD)
NEW_CLIENT = Refusal(426, "VersionError", *_NEW)
TOO_OFTEN = Refusal(429, "BusyError", *_BUSY, retry=1)
TOO_MANY_OF_ONE = Refusal(429, "BusyError", *_BUSY, retry=5)
TOO_MANY = Refusal(503, "BusyError", *_BUSY, retry=10)
CLOSING = Refusal(503, "BusyError", *_BUSY, retry=30)
FULL = Refusal(507, "StorageError", *_FULL, retry=60)
# Of requests that were let in, whose status is said already.
LOST = Refusal(200, "WorkerEnded", _("The computer that was answering has failed."), _AGAIN)
LATE = Refusal(200, "BusyError", *_LATE)
CANCELLED = Refusal(200, "CancelledError", _("Cancelled."), _("Nothing was written."))
UNFORESEEN = Refusal(200, "unforeseen", _("Something unforeseen went wrong on the server."), _AGAIN)
