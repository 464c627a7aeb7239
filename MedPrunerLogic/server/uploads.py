"""Voxels that were sent, each in the folder of its user, named after what is in them.

Chunks come in order. Where the last one ended is seen from the file, so that whoever comes next goes on there. What a chunk claims is
checked before it costs anything: shape, type and size first, the content in the end.
"""

from __future__ import annotations

import contextlib
import io
import math
import os
import re
import shutil
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..service.wire import content_hash
from . import refusals
from .refusals import RefusedError
from .settings import CHUNK_BYTES, Settings, make_private

HASH = re.compile(r"[0-9a-f]{64}")
_TYPES = ("|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8")
_LONGEST = 100_000  # voxels along an axis
_SPARE = 2**30  # bytes that stay free on the disk
_BLOCK = 2**20


@dataclass(frozen=True)
class Claim:
    """What an upload says that it is: voxels (K, J, I) in C order, little-endian. dtype: as NumPy writes it, such as "<i2"."""

    hash: str
    dtype: str
    shape: tuple[int, ...]

    def __post_init__(self) -> None:
        """Raises RefusedError for what no volume can be."""
        fits = len(self.shape) == 3 and all(0 < length <= _LONGEST for length in self.shape)
        if not (HASH.fullmatch(self.hash) and self.dtype in _TYPES and fits):
            raise RefusedError(refusals.NO_VOLUME)

    @property
    def size(self) -> int:
        """Bytes of the voxels."""
        return math.prod(self.shape) * np.dtype(self.dtype).itemsize

    @property
    def header(self) -> bytes:
        """Of the file."""
        header = io.BytesIO()
        np.lib.format.write_array_header_1_0(header, {"descr": self.dtype, "fortran_order": False, "shape": self.shape})
        return header.getvalue()


def file_name(user: str, content: str) -> str:
    """Of a complete upload; no two users have one of the same name."""
    return f"{user}-{content}.npy"


class Uploads:
    """All that were sent. Safe to use from several threads; one process writes."""

    def __init__(self, settings: Settings) -> None:
        self._root, self._settings = settings.uploads, settings
        self._locks: dict[str, threading.Lock] = {}  # one for each user
        self._held: dict[str, set[str]] = {}  # by what a file is called: the clients of its user that ask about it

    def received(self, user: str, content: str) -> tuple[int, bool]:
        """Bytes of voxels that are there, and whether that is all of them."""
        whole = self._path(user, content)
        for path in (whole, _part(whole)):
            with contextlib.suppress(FileNotFoundError):
                return max(path.stat().st_size - _header_length(path), 0), path is whole
        return 0, False

    def has(self, user: str, content: str) -> bool:
        """Whether it is complete; it is then one that was used now."""
        path = self._path(user, content)
        try:
            os.utime(path, ns=(time.time_ns(), path.stat().st_mtime_ns))  # the second tells a replica which scan it has read
        except FileNotFoundError:
            return False
        return True

    def hold(self, user: str, content: str, client: str) -> None:
        """A client of the user asks about it: no other one's `drop` takes it away."""
        self._held.setdefault(Path(file_name(user, content)).stem, set()).add(client)

    def append(self, user: str, claim: Claim, offset: int, body: bytes, encoding: str) -> tuple[int, bool]:
        """Take a chunk; what is there then. encoding: "identity" or "deflate" (zlib). Raises RefusedError."""
        if claim.size > self._settings.volume_gb * 1e9:
            raise RefusedError(refusals.LARGE_VOLUME)
        whole = self._path(user, claim.hash)
        with self._locks.setdefault(user, threading.Lock()):
            there, complete = self.received(user, claim.hash)
            if complete:
                return there, True
            chunk = _unpacked(body, encoding)
            if offset != there or offset + len(chunk) > claim.size or not chunk:
                raise RefusedError(refusals.OFFSET)
            self._make_room(whole.parent, claim.size - there)
            self._write(_part(whole), claim, offset, chunk)
            if offset + len(chunk) < claim.size:
                return offset + len(chunk), False
            self._finish(whole, claim)
            return claim.size, True

    def adopt(self, user: str, file: Path) -> str:
        """Take voxels that the server has fetched itself, a .npy file in C order; their hash. Raises RefusedError as for an upload."""
        voxels = np.load(file, mmap_mode="r", allow_pickle=False)
        digest = content_hash(voxels.dtype.str, voxels.shape)
        with file.open("rb") as raw:
            raw.seek(_header_length(file))
            for block in _blocks(raw):
                digest.update(block)
        claim = Claim(digest.hexdigest(), voxels.dtype.str, voxels.shape)
        if claim.size > self._settings.volume_gb * 1e9:
            raise RefusedError(refusals.LARGE_VOLUME)
        whole = self._path(user, claim.hash)
        with self._locks.setdefault(user, threading.Lock()):
            if not self.has(user, claim.hash):
                self._make_room(whole.parent, claim.size)
                part = _part(whole)
                try:
                    shutil.copyfile(file, part)
                except OSError as error:
                    part.unlink(missing_ok=True)
                    raise RefusedError(refusals.FULL) from error
                part.chmod(0o600)
                part.replace(whole)
        return claim.hash

    def drop(self, user: str, content: str | None, client: str) -> None:
        """Remove an upload that no other client of the user asks about; None: all of these."""
        for path in list(self._root.glob(f"{user}/*")) if content is None else (self._path(user, content),):
            held = self._held.get(path.stem, set())
            held.discard(client)
            if not held:
                self._held.pop(path.stem, None)
                path.unlink(missing_ok=True)
                _part(path).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Remove what nobody has used for long, and what a replica that died has left."""
        oldest = time.time() - self._settings.keep_hours * 3600
        for path in self._root.glob("*/*"):
            with contextlib.suppress(FileNotFoundError):  # a replica has taken it away
                if _used(path) < oldest:
                    path.unlink()
        there = {path.stem for path in self._root.glob("*/*")}
        for name in [name for name in self._held if name not in there]:
            self._held.pop(name, None)

    def _path(self, user: str, content: str) -> Path:
        return self._root / user / file_name(user, content)

    def _make_room(self, folder: Path, needed: int) -> None:
        """The least used uploads of the user go. Raises RefusedError where that is not enough."""
        make_private(folder)
        files = sorted(folder.glob("*.npy"), key=_used)
        taken = sum(path.stat().st_size for path in (*files, *folder.glob("*.part")))
        while files and (taken + needed > self._settings.user_gb * 1e9 or len(files) > 1000):
            taken -= files[0].stat().st_size
            files.pop(0).unlink(missing_ok=True)
        if taken + needed > self._settings.user_gb * 1e9 or shutil.disk_usage(folder).free < needed + _SPARE:
            raise RefusedError(refusals.FULL)

    def _write(self, part: Path, claim: Claim, offset: int, chunk: bytes) -> None:
        header = claim.header
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600), "r+b") as file:
            if offset == 0:
                file.truncate()
                file.write(header)
            elif file.read(len(header)) != header:
                raise RefusedError(refusals.OFFSET)
            file.seek(len(header) + offset)
            try:
                file.write(chunk)
                file.flush()
            except OSError as error:  # a full disk is not left fuller
                file.truncate(len(header) + offset)
                raise RefusedError(refusals.FULL) from error

    def _finish(self, whole: Path, claim: Claim) -> None:
        part, digest = _part(whole), content_hash(claim.dtype, claim.shape)
        with part.open("rb") as file:
            file.seek(len(claim.header))
            for block in _blocks(file):
                digest.update(block)
        if digest.hexdigest() != claim.hash:
            part.unlink()
            raise RefusedError(refusals.HASH)
        part.replace(whole)


def _part(whole: Path) -> Path:
    return whole.with_suffix(".part")


def _used(path: Path) -> float:
    state = path.stat()
    return max(state.st_atime, state.st_mtime)


def _header_length(path: Path) -> int:
    """Bytes before the voxels in a .npy file of version 1.0."""
    with path.open("rb") as file:
        start = file.read(10)
    return 10 + int.from_bytes(start[8:10], "little")


def _blocks(file: io.BufferedReader) -> Iterator[bytes]:
    while block := file.read(_BLOCK):
        yield block


def _unpacked(body: bytes, encoding: str) -> bytes:
    """A chunk as it was before it was compressed; no more memory is taken than a chunk may have. Raises RefusedError."""
    if encoding == "identity":
        chunk = body
    elif encoding == "deflate":
        packed = zlib.decompressobj()
        try:
            chunk = packed.decompress(body, CHUNK_BYTES + 1)
        except zlib.error as error:
            raise RefusedError(refusals.DAMAGED) from error
        if len(chunk) <= CHUNK_BYTES and not (packed.eof and not packed.unused_data):
            raise RefusedError(refusals.DAMAGED)
    else:
        raise RefusedError(refusals.ENCODING)
    if len(chunk) > CHUNK_BYTES:
        raise RefusedError(refusals.LARGE_REQUEST)
    return chunk
