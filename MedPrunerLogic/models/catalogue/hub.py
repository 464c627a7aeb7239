"""Fetching a model's files from the hub: what there is, one file at a time, on from where it stopped.

huggingface_hub does the asking: address, proxy, certificates, token (environment or its own login, never kept here), offline mode.
The bytes are streamed here, because its own download throws an interrupted part away (2.4; huggingface_hub issue 4196), tells of
progress every 10 MB and cannot be cancelled; hf_xet is not used for the same reasons. The files land where its cache has them.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from huggingface_hub import HfApi, constants, get_session, hf_hub_url
from huggingface_hub.errors import HTTPError, OfflineModeIsEnabled
from huggingface_hub.utils import build_hf_headers, hf_raise_for_status

from ...errors import CancelledError, ModelError
from ...sentence import tr as _
from .card import ModelCard
from .certificates import trust_as_the_system_does
from .hub_errors import disk_error, may_pass, network_error, status_of

_WANTED = ("*.json", "*.safetensors", "*.jinja", "tokenizer.model", "merges.txt")  # all that `from_pretrained` needs; no code, no pickle
_DIGEST = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_PATIENCE = 5  # failures in a row without one new byte
_PAUSE_SECONDS = 1.0  # before the first new attempt, doubled for each further one
_LONGEST_PAUSE_SECONDS = 8.0
_BLOCK = 1 << 20


@dataclass(frozen=True)
class RemoteFile:
    """A file of a repository. digest: the SHA-256 of a large file, git's SHA-1 of a small one; the hub's cache names content by it."""

    name: str
    size: int
    digest: str

    def hasher(self) -> Any:
        """The hash that becomes `digest` once every byte of the file has gone in."""
        if len(self.digest) == 64:
            return hashlib.sha256()
        return hashlib.sha1(f"blob {self.size}\0".encode(), usedforsecurity=False)


class Transfer:
    """What the thread that fetches and the one that watches share. `total` and `arrived` are bytes."""

    def __init__(self) -> None:
        self.total = self.arrived = 0
        self.waiting = False  # another program downloads the same model
        self.broken = False  # the connection is lost and is being tried again
        self._stop = threading.Event()

    def stop(self) -> None:
        """End the fetching at its next block."""
        self._stop.set()

    def pause(self, seconds: float) -> None:
        """Wait, unless stopped. Raises CancelledError."""
        self._stop.wait(seconds)
        self.check()

    def check(self) -> None:
        """Raises CancelledError once stopped."""
        if self._stop.is_set():
            raise CancelledError(_("The download was cancelled."), _("What has arrived is kept: downloading again goes on from there."))


def watched(work: Callable[[], None], transfer: Transfer, tick: Callable[[], None], cancelled: Callable[[], bool]) -> None:
    """Run `work` in a thread and `tick` five times a second here: nothing can interrupt a connection that waits for a dead server.

    Raises CancelledError within a second and a half of `cancelled`, or what `work` raised.
    """
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(0.2)
            if thread.is_alive() and cancelled():
                transfer.stop()
                transfer.check()
            tick()
    finally:
        transfer.stop()
        thread.join(1.0)  # it holds the lock and writes nothing more; a dead server keeps it a few seconds longer
    if failures:
        raise failures[0]


def _endpoint() -> str:
    """The hub, or the mirror that HF_ENDPOINT names; huggingface_hub takes an empty HF_ENDPOINT at its word."""
    return constants.ENDPOINT or "https://huggingface.co"


def check_access(card: ModelCard) -> None:
    """Whether the hub would give a gated model's files to this user: a token is set and good, and its account has accepted the terms.

    Raises ModelError. For any other model nothing is asked.
    """
    if not card.gated:
        return
    try:
        HfApi(endpoint=_endpoint()).auth_check(str(card.repository))
    except (HTTPError, OSError) as error:
        if status_of(error) != 404:  # a mirror need not know that question; the first file will tell there
            raise network_error(error, card) from error


def list_files(card: ModelCard) -> tuple[RemoteFile, ...]:
    """What a download of the card's pinned revision brings, the small files first and config.json last: it marks a whole model.

    Raises ModelError.
    """
    check_online(card)
    try:
        found = HfApi(endpoint=_endpoint()).model_info(
            str(card.repository), revision=card.revision, files_metadata=True, timeout=constants.HF_HUB_ETAG_TIMEOUT
        )
        files = [
            RemoteFile(sibling.rfilename, int(sibling.size or 0), str(sibling.lfs.sha256 if sibling.lfs else sibling.blob_id))
            for sibling in found.siblings or ()
            if _is_wanted(sibling.rfilename)
        ]
    except (HTTPError, OSError) as error:
        raise network_error(error, card) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ModelError(
            _("What answered is not the hub, though it has the hub's address."),
            _("A proxy or a sign-in page of the network may stand between: open the hub in a browser, then try again."),
        ) from error
    if not any(file.name.endswith(".safetensors") for file in files):
        raise ModelError(
            _("The repository {repository} has no weights as safetensors.").format(repository=card.repository),
            _("Other formats can carry code and are refused."),
        )
    if any(_DIGEST.fullmatch(file.digest) is None for file in files):  # it becomes a file name
        raise ModelError(
            _("The hub does not say what the files of {repository} must contain.").format(repository=card.repository), _("Try again later.")
        )
    return tuple(sorted(files, key=lambda file: (file.name == "config.json", file.size, file.name)))


def _is_wanted(name: str) -> bool:
    return "/" not in name and "\\" not in name and any(fnmatchcase(name, pattern) for pattern in _WANTED)


def check_online(card: ModelCard) -> None:
    """Raises ModelError in offline mode, before anything touches the network."""
    if constants.HF_HUB_OFFLINE:
        raise network_error(OfflineModeIsEnabled(), card)
    trust_as_the_system_does()  # before the first session is made
    constants.HF_HUB_DISABLE_TELEMETRY = True  # the hub hears which file is wanted, and not what else runs here


def holds(path: Path, file: RemoteFile, transfer: Transfer) -> bool:
    """Whether there is a file at `path` with exactly the right content. Raises CancelledError."""
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    hasher = file.hasher()
    _hash(path, hasher, transfer)
    return bool(hasher.hexdigest() == file.digest)


def fetch(card: ModelCard, file: RemoteFile, path: Path, transfer: Transfer) -> None:
    """Bring a file to `path`, on from the part that is there. When it returns, size and digest are right.

    Raises ModelError, OutputError and CancelledError; the part that has arrived stays.
    """
    try:
        with _Part(path, file, transfer) as part:
            _fill(card, file, part, transfer)
            damage = part.damage()
    except OSError as error:  # the disk: what the network does is a ModelError before it comes here
        raise disk_error(error, card) from error
    if damage:
        path.unlink(missing_ok=True)
        transfer.arrived -= part.size
        raise ModelError(
            _("The file {file} of {title} arrived damaged ({damage}) and was thrown away.").format(
                file=file.name, title=card.title, damage=damage
            ),
            _("Download again."),
        )


class _Part:
    """The part of a file that has arrived, and its hash."""

    def __init__(self, path: Path, file: RemoteFile, transfer: Transfer) -> None:
        self.size = 0
        self._file, self._transfer, self._hasher = file, transfer, file.hasher()
        self._stream = path.open("ab")
        if path.stat().st_size > file.size:
            self._stream.truncate(0)
        self.size = _hash(path, self._hasher, transfer)
        transfer.arrived += self.size

    def __enter__(self) -> _Part:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def restart(self) -> None:
        """Forget what has arrived: the server sends the file from its beginning."""
        self._stream.truncate(0)
        self._transfer.arrived -= self.size
        self.size, self._hasher = 0, self._file.hasher()

    def write(self, block: bytes) -> None:
        """Append a block; on the disk when this returns, so that nothing is fetched twice after a kill."""
        self._transfer.check()
        self._stream.write(block)
        self._stream.flush()
        self._hasher.update(block)
        self.size += len(block)
        self._transfer.arrived += len(block)

    def damage(self) -> str:
        """What is wrong with the file as it is; empty when it is whole."""
        if self.size != self._file.size:
            return _("{size} bytes instead of {expected}").format(size=self.size, expected=self._file.size)
        return "" if self._hasher.hexdigest() == self._file.digest else _("its checksum is wrong")


def _hash(path: Path, hasher: Any, transfer: Transfer) -> int:
    """Feed a file, as long as it is now, into a hash and return how many bytes went in. Raises CancelledError."""
    length, size = path.stat().st_size, 0
    with path.open("rb") as stream:
        while block := stream.read(min(_BLOCK, length - size)):
            transfer.check()
            hasher.update(block)
            size += len(block)
    return size


def _fill(card: ModelCard, file: RemoteFile, part: _Part, transfer: Transfer) -> None:
    """Ask for what is missing until it is there; patient with a connection as long as new bytes come in now and then."""
    failures = 0
    while part.size < file.size:
        before = part.size
        error = _ask(card, file, part)
        if part.size > before:
            failures = 0
        if part.size >= file.size:
            break
        failures += 1
        if error is not None and (failures > _PATIENCE or not may_pass(error)):
            raise network_error(error, card) from error
        if failures > _PATIENCE:
            break  # the server ends before the file does, again and again: `damage` says so
        transfer.broken = True
        transfer.pause(min(_PAUSE_SECONDS * 2 ** (failures - 1), _LONGEST_PAUSE_SECONDS))
        transfer.broken = False


def _ask(card: ModelCard, file: RemoteFile, part: _Part) -> HTTPError | OfflineModeIsEnabled | None:
    """Stream from the first missing byte until the server ends. Returns what went wrong with the network; the disk's errors pass."""
    url = hf_hub_url(str(card.repository), file.name, revision=card.revision, endpoint=_endpoint())
    headers = {**build_hf_headers(), "Accept-Encoding": "identity"}  # compressed bytes could not be resumed
    if part.size:
        headers["Range"] = f"bytes={part.size}-"
    try:
        # A redirect to another host, as all large files have, is followed without the token.
        with get_session().stream(
            "GET", url, headers=headers, timeout=constants.HF_HUB_DOWNLOAD_TIMEOUT, follow_redirects=True
        ) as response:
            hf_raise_for_status(response)
            if part.size and response.status_code != 206:
                part.restart()
            for block in response.iter_bytes():
                part.write(block)
                if part.size > file.size:
                    break
    except (HTTPError, OfflineModeIsEnabled) as error:
        return None if status_of(error) == 416 else error  # nothing follows there: the server's file is too short
    return None
