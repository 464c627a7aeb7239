"""Voxels on their way to a server: named by what is in them, and sent in compressed chunks from where the last one ended."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from MedPrunerLogic.service.wire import content_hash

from ..later import later
from .connection import Call, Connection, Failure, noServer

_BLOCK = 2**19  # bytes that are hashed or compressed in one turn of the event loop: some milliseconds
_CHUNK = 2**22  # that are sent at once: a server takes no less than twice as much
_TRIES = 5  # to find where it goes on


class Upload:
    """Of one file of the folder. Whoever waits for it is told onProgress(share), then onDone(hash) or onFailed(failure)."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        array = np.load(path, mmap_mode="r", allow_pickle=False)
        little = array.astype(array.dtype.newbyteorder("<"), copy=False)
        self._dtype, self._shape = little.dtype.str, little.shape
        self._bytes = little.reshape(-1).view(np.uint8)
        self._digest, self._hash = content_hash(self._dtype, self._shape), ""
        self._at = self._offset = self._tries = 0
        self._call: Call | None = None
        self._waiting: dict[Any, tuple[Callable[[float], None], Callable[[str], None], Callable[[Failure], None]]] = {}
        self.isOver = False
        later(self._read)

    def join(self, who: Any, onProgress: Callable[[float], None], onDone: Callable[[str], None], onFailed: Callable) -> None:
        """Wait for it."""
        self._waiting[who] = (onProgress, onDone, onFailed)

    def leave(self, who: Any) -> bool:
        """Wait no more. Whether nobody does, and it has stopped: the server keeps what it has."""
        self._waiting.pop(who, None)
        if not self._waiting:
            self.isOver = True
            if self._call is not None:
                self._call.abort()
        return not self._waiting

    def _read(self) -> None:
        """Hash a block."""
        if self.isOver:
            return
        block = self._bytes[self._at : self._at + _BLOCK]
        self._digest.update(block)
        self._at += block.size
        if self._at < self._bytes.size:
            later(self._read)
            return
        self._hash = self._digest.hexdigest()
        self._look()

    def _look(self) -> None:
        """Ask how much is there."""
        self._exchange("GET", f"/v1/uploads/{self._hash}")

    def _pack(self) -> None:
        """Compress a block; send the chunk when it is whole."""
        if self.isOver:
            return
        end = min(self._offset + _CHUNK, self._bytes.size)
        block = self._bytes[self._at : min(self._at + _BLOCK, end)]
        self._packed += self._packer.compress(block)
        self._at += block.size
        if self._at < end:
            later(self._pack)
            return
        shape = ",".join(map(str, self._shape))
        path = f"/v1/uploads/{self._hash}?dtype={self._dtype.replace('<', '%3C').replace('|', '%7C')}&shape={shape}&offset={self._offset}"
        self._exchange("PUT", path, self._packed + self._packer.flush(), {"Content-Encoding": "deflate"})

    def _exchange(self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        said = bytearray()
        self._call = self._connection.call(method, path, said.extend, lambda: self._onThere(said), self._onFailed, body, headers)

    def _onThere(self, said: bytes) -> None:
        """The server has said how much it has."""
        try:
            there = json.loads(said)
            received, isComplete = int(there["received"]), there["complete"]
        except (ValueError, LookupError, TypeError):
            self._onFailed(noServer(self._connection.server))
            return
        if isComplete:
            self._end(lambda _progress, onDone, _onFailed: onDone(self._hash))
            return
        self._offset = self._at = received
        self._packer, self._packed = zlib.compressobj(1), b""
        for onProgress, _onDone, _onFailed in list(self._waiting.values()):
            onProgress(self._offset / max(self._bytes.size, 1))
        self._pack()

    def _onFailed(self, failure: Failure) -> None:
        self._tries += 1
        if failure.type == "OffsetError" and self._tries < _TRIES:  # another client of this user sends the same
            self._look()
        else:
            self._end(lambda _progress, _onDone, onFailed: onFailed(failure))

    def _end(self, tell: Callable[..., None]) -> None:
        self.isOver = True
        waiting, self._waiting = self._waiting, {}
        for one in waiting.values():
            tell(*one)
