"""The hub's cache on this machine: where a model's files lie, and one program at a time that changes them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import ModelError
from ...sentence import tr as _
from .card import ModelCard

if TYPE_CHECKING:
    from . import hub


def cache_folder(cache: Path | None = None) -> Path:
    """Where downloaded models lie: the argument, MEDPRUNER_CACHE, or the hub's own cache (HF_HUB_CACHE, HF_HOME)."""
    from huggingface_hub import constants

    return Path(cache or os.environ.get("MEDPRUNER_CACHE") or constants.HF_HUB_CACHE).expanduser().absolute()


def present_bytes(card: ModelCard, cache: Path | None = None) -> int:
    """How much of a card's weights is on this machine, unfinished files included. Does not ask the hub."""
    files = card.folder.glob("*") if card.folder is not None else [*snapshot_folder(card, cache).glob("*"), *partial_files(card, cache)]
    return sum(file.stat().st_size for file in files if file.is_file())


def pinned(card: ModelCard) -> ModelCard:
    """The card, if it names a repository and its commit. Raises ModelError."""
    if card.repository is None or card.revision is None:
        raise ModelError(
            _("The card of '{model}' names no folder and no revision of a repository.").format(model=card.name),
            _("Give the folder of the model."),
        )
    return card


def repository_folder(card: ModelCard, cache: Path | None) -> Path:
    """Where the cache keeps everything of a card's repository."""
    from huggingface_hub.file_download import repo_folder_name

    return cache_folder(cache) / repo_folder_name(repo_id=str(pinned(card).repository), repo_type="model")


def snapshot_folder(card: ModelCard, cache: Path | None) -> Path:
    """Where the files of a card's commit appear under their names."""
    return repository_folder(card, cache) / "snapshots" / str(card.revision)


def blob_file(card: ModelCard, cache: Path | None, file: hub.RemoteFile) -> Path:
    """Where the content of a file lies."""
    return repository_folder(card, cache) / "blobs" / file.digest


def partial_file(blob: Path) -> Path:
    """Where a content lies until all of it is here."""
    return blob.with_name(blob.name + ".incomplete")  # the hub's own tools know what this is and can clean it up


def partial_files(card: ModelCard, cache: Path | None) -> list[Path]:
    """Unfinished contents of a card's repository."""
    return list(repository_folder(card, cache).glob("blobs/*.incomplete"))


def arrived_bytes(card: ModelCard, cache: Path | None, file: hub.RemoteFile) -> int:
    """How much of a file is here, finished or not."""
    blob = blob_file(card, cache, file)
    places = (snapshot_folder(card, cache) / file.name, blob, partial_file(blob))
    return next((place.stat().st_size for place in places if place.is_file()), 0)


@contextmanager
def alone(card: ModelCard, cache: Path | None, transfer: hub.Transfer | None = None) -> Iterator[None]:
    """One program at a time changes a model: a download waits for its turn, anything else raises ModelError.

    The operating system takes the lock back from a program that is killed.
    """
    from filelock import Timeout
    from huggingface_hub.utils import WeakFileLock

    lock = cache_folder(cache) / ".locks" / repository_folder(card, cache).name / "medpruner.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(WeakFileLock(lock, timeout=0.2))
                break
            except Timeout:
                if transfer is None:
                    raise ModelError(
                        _("{title} is being downloaded.").format(title=card.title), _("Cancel that download, or wait for its end.")
                    ) from None
                transfer.waiting = True
                transfer.check()
        if transfer is not None:
            transfer.waiting = False
        yield


@contextmanager
def disk_errors(card: ModelCard) -> Iterator[None]:
    """Errors of the disk, as OutputError with what to do."""
    from .hub_errors import disk_error

    try:
        yield
    except OSError as error:
        raise disk_error(error, card) from error


def readable_size(count: int) -> str:
    """Bytes for people."""
    return f"{count / 1e9:.1f} GB" if count >= 1e8 else f"{count / 1e6:.1f} MB"
