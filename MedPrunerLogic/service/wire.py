"""Messages and their arrays in one stream of bytes, for where both sides share no folder.

A line is what it is on a pipe (messages.py). Before the line that names a file of arrays each of its arrays comes: a line of kind "array"
with the `id` of the request, the `file`, its `name` there, `dtype` and `shape`, and behind it the raw bytes in C order. No pickle.
Voxels go the other way in advance, named after what is in them. Where nothing is said for a while, an empty line says that the connection
lives: a network that has gone away without a word is told from an engine that thinks.
"""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import MedPrunerError
from ..sentence import tr as _
from . import messages

PROTOCOL = 1
CLIENT = "medpruner-client"  # header: a client's own random name; its requests are told from those of another of the same user by it
VERSION = "medpruner-protocol"  # header: the PROTOCOL that a client speaks
BEAT = b"\n"
BEAT_S = 5.0  # from one sign of life to the next
_MOST_BYTES = 2**30  # of one array
_LONGEST_LINE = 2**24


def content_hash(dtype: str, shape: tuple[int, ...]) -> hashlib._Hash:
    """To be fed with the voxels' bytes; type and shape are a part of what is named, so that neither can be claimed falsely."""
    return hashlib.sha256(f"{dtype} {'x'.join(map(str, shape))}\n".encode())


def arrays(path: Path, request: Any) -> Iterator[bytes]:
    """The arrays in a .npz file, as they travel before the message that names it."""
    with np.load(path, allow_pickle=False) as file:
        for name, array in file.items():
            line = messages.encode("array", id=request, file=path.name, name=name, dtype=array.dtype.str, shape=array.shape)
            yield line.encode("ascii") + array.tobytes()


class Reader:
    """The other end: takes the stream in pieces as they come, puts the files into `folder` and gives the other lines."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._rest = bytearray()
        self._array: dict[str, Any] | None = None  # whose bytes are coming
        self._files: dict[str, dict[str, np.ndarray]] = {}

    def feed(self, data: bytes) -> list[str]:
        """The lines that are whole now, with their ends. Raises MedPrunerError for what is no such stream."""
        self._rest += data
        lines: list[str] = []
        while self._array is not None or b"\n" in self._rest:
            if self._array is not None:
                if not self._take(self._array):
                    break
                continue
            end = self._rest.index(b"\n") + 1
            line = self._rest[:end].decode("utf-8", "replace")
            del self._rest[:end]
            if not line.strip():  # a sign of life, maybe between the arrays of one file
                continue
            message = messages.decode(line)
            if message is not None and message["kind"] == "array":
                self._array = _checked(message)
                continue
            self._put()
            lines.append(line)
        if self._array is None and len(self._rest) > _LONGEST_LINE:
            raise _damaged()
        return lines

    def _take(self, array: dict[str, Any]) -> bool:
        """Whether the array that is coming was there."""
        dtype = np.dtype(array["dtype"])
        size = math.prod(array["shape"]) * dtype.itemsize
        if len(self._rest) < size:
            return False
        content = np.frombuffer(bytes(self._rest[:size]), dtype).reshape(array["shape"])
        self._files.setdefault(array["file"], {})[array["name"]] = content
        del self._rest[:size]
        self._array = None
        return True

    def _put(self) -> None:
        """Write the files: the line that names them is here."""
        for name, found in self._files.items():
            content = io.BytesIO()
            np.savez(content, allow_pickle=False, **found)
            messages.put_file(self._folder, name, content.getvalue())
        self._files.clear()


def _checked(message: dict[str, Any]) -> dict[str, Any]:
    file, name, shape = message.get("file"), message.get("name"), message.get("shape")
    is_named = isinstance(file, str) and Path(file).name == file and file.endswith(".npz") and isinstance(name, str)
    if not is_named or not isinstance(shape, list) or not all(type(length) is int and length >= 0 for length in shape):
        raise _damaged()
    try:
        dtype = np.dtype(message.get("dtype"))
    except (TypeError, ValueError) as error:
        raise _damaged() from error
    if dtype.kind not in "biuf" or math.prod(shape) * dtype.itemsize > _MOST_BYTES:
        raise _damaged()
    return message


def _damaged() -> MedPrunerError:
    return MedPrunerError(_("What the server sent is damaged."), _("Ask again."))
