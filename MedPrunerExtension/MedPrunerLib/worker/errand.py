"""One request on its way to a server and back: what it needs is uploaded, it is posted, and what is said of it is handed on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.service import messages, wire

from ..later import later
from .connection import Call, Failure, noServer

if TYPE_CHECKING:
    from .serverLink import ServerLink

_LOST_S = 60  # so long a connection that was lost is tried again,
_AGAIN_S = 2  # as often
_BUSY_S = 600  # so long a server that is busy is asked again
_CANCEL_MS = 1500  # that the server has to stop by itself; after two seconds the client would end the worker


class Errand:
    """said: the request, and before a question the reading that it is about; all that is said of both has the request's number."""

    def __init__(self, link: ServerLink, said: list[dict[str, Any]]) -> None:
        self._link, self._said, self.number = link, said, said[-1]["id"]
        self.isOver = False
        self._call: Call | None = None
        self._isPosted = self._hasText = self._isSentAnew = False
        self._failing, self._since = "", 0.0  # the kind of failure that several tries have met, and when the first of them did

    @property
    def names(self) -> list[str]:
        """The files of voxels that it is about."""
        return [volume["voxels"] for message in self._said for volume in volumes(message)]

    def go(self) -> None:
        """The next step."""
        if self.isOver:
            return
        server = self._link.connection.server
        if not (server.address and server.token):
            self._fail(Failure("ServerError", _("No server is set."), _("Enter its address and your token in the Model section.")))
            return
        if self._link.hello is None:
            self._call = self._link.connection.hello(self._onHello, self._onFailed)
            return
        missing = next((name for name in self.names if name not in self._link.sent), None)
        if missing is None:
            self._post()
        elif self._link.mayUpload:
            self._call = None
            try:
                self._link.upload(missing).join(self, self._onUploaded, lambda content: self._onSent(missing, content), self._onFailed)
            except (OSError, ValueError):  # the volume has left the scene meanwhile
                self._fail(_cancelled())
        else:
            self._fail(Failure("ConsentError", _("You have not agreed to send volumes to this server."), _("Ask, and you will be asked.")))

    def cancel(self) -> None:
        """Have the server stop it; where it does not, or has not heard of it yet, it ends all the same."""
        if not self._isPosted:
            self._fail(_cancelled())
            return
        self._link.post(messages.encode("cancel", id=self.number))
        later(lambda: self._fail(_cancelled()), _CANCEL_MS)

    def stop(self) -> None:
        """Without a word."""
        self.isOver = True
        if self._call is not None:
            self._call.abort()
        self._link.leave(self)

    # --- what happens ---------------------------------------------------------------------------------------------------------

    def _onHello(self, hello: dict[str, Any]) -> None:
        if self._said[0]["kind"] != "load" and hello["model"] != self._link.model:  # it was started anew meanwhile
            problem = _("The server runs another model now.")
            self._fail(Failure("ModelError", problem, _("Press 'Test connection' in the Model section, then ask again.")))
            return
        self._link.hello = hello
        self.go()

    def _onUploaded(self, share: float) -> None:
        self._failing = ""
        self._progress("upload", share, _("Sending the volume to {host}").format(host=self._link.connection.server.host))

    def _onSent(self, name: str, content: str) -> None:
        self._link.keep(name, content)
        self.go()

    def _post(self) -> None:
        self._isPosted = True
        reader = wire.Reader(self._link.folder)
        lines = [messages.encode(**_named(message, self._link.sent) | {"id": self.number}) for message in self._said]
        self._call = self._link.connection.call(
            "POST", "/v1/messages", lambda data: self._onData(reader, data), self._onBroken, self._onFailed, "".join(lines).encode("ascii")
        )

    def _onData(self, reader: wire.Reader, data: bytes) -> None:
        self._failing = ""
        try:
            lines = reader.feed(data)
        except MedPrunerError as error:
            self._fail(Failure(type(error).__name__, error.problem, error.advice))
            return
        for line in lines:
            if not self.isOver and self._isPosted:
                self._hear(line)

    def _hear(self, line: str) -> None:
        message = messages.decode(line)
        if message is None or message.get("id") != self.number:
            self._fail(noServer(self._link.connection.server))
            return
        if message["kind"] == "error" and message.get("type") == "NotUploadedError" and self._call is not None:
            self._call.abort()
            self._onFailed(Failure(*(str(message.get(name)) for name in ("type", "problem", "advice"))))
            return
        self._hasText = self._hasText or message["kind"] == "text"
        if "volumes" in message:  # the files that must stay, by their names here
            line = messages.encode(**message | {"volumes": self.names})
        if message["kind"] in ("done", "error"):
            self.isOver = True
            self._link.leave(self)
        self._link.heard.onLine(line.rstrip("\n"))

    def _onBroken(self) -> None:
        """The answer has ended before its end."""
        problem = _("The server went away in the middle of its answer.")
        self._onFailed(Failure("UnreachableError", problem, _("Ask again."), isLost=True))

    def _onFailed(self, failure: Failure) -> None:
        if self.isOver:
            return
        self._isPosted = False
        if failure.type != self._failing:
            self._failing, self._since = failure.type, time.monotonic()
        spent = time.monotonic() - self._since
        if failure.isSilent:
            self._link.connectAnew()
        if failure.isLost or failure.type == "NotUploadedError":
            self._link.hello = None  # who answers next may be another one
        if failure.type == "NotUploadedError" and not self._isSentAnew:
            self._isSentAnew = True
            for name in self.names:
                self._link.sent.pop(name, None)
            self.go()
        elif failure.retry is not None and failure.type == "BusyError" and spent < _BUSY_S:
            sentence = _("The server is busy. It is asked again in {seconds} s").format(seconds=failure.retry)
            self._again(failure.retry, sentence)
        elif failure.isLost and not self._hasText and spent < _LOST_S:
            self._again(_AGAIN_S, _("{problem} Trying again for {seconds} s").format(problem=failure.problem, seconds=int(_LOST_S - spent)))
        else:
            self._fail(failure)

    def _again(self, seconds: int, sentence: str) -> None:
        self._progress("connection", 0.0, sentence)
        later(self.go, 1000 * seconds)

    def _progress(self, stage: str, fraction: float, sentence: str) -> None:
        line = messages.encode("progress", id=self.number, stage=stage, fraction=round(fraction, 4), sentence=sentence)
        self._link.heard.onLine(line.rstrip("\n"))

    def _fail(self, failure: Failure) -> None:
        if not self.isOver:
            self.stop()
            line = messages.encode("error", id=self.number, type=failure.type, problem=failure.problem, advice=failure.advice)
            self._link.heard.onLine(line.rstrip("\n"))


def volumes(message: dict[str, Any]) -> list[dict[str, Any]]:
    """What a request says of volumes: the one that it is about, and the mask of its region."""
    region = message.get("region")
    return [volume for volume in (message.get("volume"), region and region.get("mask")) if volume]


def _named(message: dict[str, Any], sent: dict[str, str]) -> dict[str, Any]:
    """A request that names contents in place of files."""
    named = dict(message)
    if "volume" in message:
        named["volume"] = message["volume"] | {"voxels": sent[message["volume"]["voxels"]]}
    region = message.get("region")
    if region and "mask" in region:
        named["region"] = {"mask": region["mask"] | {"voxels": sent[region["mask"]["voxels"]]}}
    return named


def _cancelled() -> Failure:
    return Failure("CancelledError", _("Cancelled."), _("Nothing was written."))
