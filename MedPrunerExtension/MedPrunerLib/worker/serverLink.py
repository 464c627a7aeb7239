"""What needs a model, asked of a server: lines go out over HTTPS and come in as they would from a pipe. No waiting anywhere."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

from MedPrunerLogic.service import messages

from .. import settings
from ..later import later
from .connection import Connection
from .errand import Errand
from .link import Heard
from .request import nothing
from .server import Server
from .upload import Upload

_KINDS = ("load", "open", "ask", "drop")  # the rest needs no model, and stays here: a preview sends nothing


class ServerLink:
    """folder: shared with the worker process, for arrays."""

    def __init__(self, server: Server, folder: Path, heard: Heard) -> None:
        self._name = secrets.token_hex(8)
        self.connection, self.folder, self.heard = Connection(server, self._name), folder, heard
        self._before: list[Connection] = []  # on which nothing comes any more
        self.hello: dict[str, Any] | None = None  # of the server, while it can be trusted to be the same
        self.model: str | None = None  # what was loaded last
        self.sent: dict[str, str] = {}  # what is in the files that the server has
        self._uploads: dict[str, Upload] = {}  # of files, under way
        self._errands: dict[Any, Errand] = {}
        self._opened: list[dict[str, Any]] = []  # the reading that a question is about

    def takes(self, line: str) -> bool:
        """Whether this is for the server; it is then on its way."""
        message = messages.decode(line)
        if message is None:
            return False
        if message["kind"] == "cancel":
            errand = self._errands.get(message["id"])
            if errand is not None:
                errand.cancel()
            return errand is not None
        if message["kind"] not in _KINDS:
            return False
        self._send(message)
        return True

    @property
    def mayUpload(self) -> bool:
        """Whether the user has agreed that volumes are sent there."""
        return settings.hasAgreed(self.connection.server.address)

    def upload(self, name: str) -> Upload:
        """The one of this file. Raises OSError where the file is no more."""
        if name not in self._uploads or self._uploads[name].isOver:
            self._uploads[name] = Upload(self.connection, self.folder / name)
        return self._uploads[name]

    def keep(self, name: str, content: str) -> None:
        """The server has what is in a file."""
        self.sent[name] = content
        self._uploads.pop(name, None)

    def leave(self, errand: Errand) -> None:
        """It is over."""
        self._errands.pop(errand.number, None)
        for name in errand.names:
            if name in self._uploads and self._uploads[name].leave(errand):
                del self._uploads[name]

    def connectAnew(self) -> None:
        """Nothing comes any more: what Qt keeps of a connection for the next request is as dead."""
        self._before.append(self.connection)
        self.connection = Connection(self.connection.server, self._name)

    def post(self, line: str) -> None:
        """Say something that has no answer."""
        self.connection.call("POST", "/v1/messages", nothing, nothing, nothing, line.encode("ascii"))

    def close(self) -> None:
        """Give all of it up, without a word."""
        for errand in list(self._errands.values()):
            errand.stop()
        for connection in (*self._before, self.connection):
            connection.close()

    def _send(self, message: dict[str, Any]) -> None:
        if message["kind"] == "drop":
            content = self.sent.pop(message["voxels"], None)
            if content is not None:
                self.post(messages.encode("drop", id=message["id"], voxels=content))
            later(lambda: self.heard.onLine(messages.encode("done", id=message["id"]).rstrip("\n")))
            return
        if message["kind"] == "load":
            self.model = message["model"]
        if message["kind"] == "open":
            self._opened = [message | {"ahead": False}]  # once somebody waits for it
        errand = Errand(self, [*self._opened, message] if message["kind"] == "ask" else [message])
        self._errands[errand.number] = errand
        later(errand.go)
