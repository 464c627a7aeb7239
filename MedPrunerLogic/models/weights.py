"""A model's weights on this machine: find, check, download, forget. No torch here, and never a line of code from a repository.

They lie in the hub's own cache, which all versions of Slicer and other programs share, unless MEDPRUNER_CACHE names another folder.
Only `download` and `size_of` touch the network. What they need is imported by those who need it: `find_card` works before any package
is installed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ModelError, OutputError
from .folder import architecture_of, check_folder, digest_of, read_json
from .registry import CARDS, ModelCard, folder_card

if TYPE_CHECKING:
    from . import hub

Progress = Callable[[str, float, str], None]  # stage, fraction of that stage 0...1, a sentence

_RESERVE = 64 << 20  # bytes that stay free on the disk


@dataclass(frozen=True)
class Download:
    """What a download comes to. bytes_present: how much of bytes_total has arrived, before its checksums are looked at."""

    bytes_total: int
    bytes_present: int
    files: tuple[hub.RemoteFile, ...]


def _silent(_stage: str, _fraction: float, _sentence: str) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


# --- on this machine ----------------------------------------------------------------------------------------------------------


def cache_folder(cache: Path | None = None) -> Path:
    """Where downloaded models lie: the argument, MEDPRUNER_CACHE, or the hub's own cache (HF_HUB_CACHE, HF_HOME)."""
    from huggingface_hub import constants

    return Path(cache or os.environ.get("MEDPRUNER_CACHE") or constants.HF_HUB_CACHE).expanduser().absolute()


def find_card(model: str | Path) -> ModelCard:
    """The card of a registered model, by name or repository, or one made for a folder. Raises ModelError for anything else."""
    name = str(model)
    for card in CARDS.values():
        if name in (card.name, card.repository):
            return card
    folder = Path(name).expanduser()
    if folder.is_dir():
        architecture = architecture_of(folder)  # before anything is missed that another architecture does not have
        check_folder(folder)
        vision = read_json(folder / "config.json").get("vision_config", {})
        return folder_card(folder, architecture, vision.get("image_size"))
    raise ModelError(
        f"There is no model '{name}'.",
        f"Choose one of: {', '.join(CARDS)}; or give the folder of a downloaded model.",
    )


def find_weights(card: ModelCard, cache: Path | None = None) -> tuple[Path, str]:
    """The folder of a card's weights and the revision they have. Raises ModelError when they are not on this machine."""
    if card.folder is not None:
        check_folder(card.folder)
        return card.folder, digest_of(card.folder)
    folder = _snapshot(card, cache)
    if not (folder / "config.json").is_file():  # it comes last: see hub.list_files
        arrived = present_bytes(card, cache)
        raise ModelError(
            f"The weights of {card.title} ({card.download_gb:.1f} GB) are not on this machine"
            + (f"; {_size(arrived)} of them have arrived." if arrived else "."),
            f"Run `medpruner download {card.name}` (or `hf download {card.repository} --revision {card.revision}`), "
            "or give the folder of a copy with --model FOLDER.",
        )
    check_folder(folder)
    return folder, folder.name  # the cache names snapshots by their commit


def present_bytes(card: ModelCard, cache: Path | None = None) -> int:
    """How much of a card's weights is on this machine, unfinished files included. Does not ask the hub."""
    files = card.folder.glob("*") if card.folder is not None else [*_snapshot(card, cache).glob("*"), *_partial_files(card, cache)]
    return sum(file.stat().st_size for file in files if file.is_file())


# --- from the hub -------------------------------------------------------------------------------------------------------------


def size_of(card: ModelCard, cache: Path | None = None) -> Download:
    """How much there is to download, as the hub says it, and how much of it has arrived. Raises ModelError."""
    if card.folder is not None:
        return Download(present_bytes(card), present_bytes(card), ())
    from . import hub

    files = hub.list_files(_pinned(card))
    present = sum(min(file.size, _arrived(card, cache, file)) for file in files)
    return Download(sum(file.size for file in files), present, files)


def download(
    card: ModelCard,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = _never,
    cache: Path | None = None,
    accept_licence: bool = False,
) -> Path:
    """Bring a card's weights onto this machine and return their folder; at once when they are here already.

    Goes on where an earlier download stopped, however it stopped. `progress` hears of it five times a second, in this thread. Raises
    CancelledError within two seconds of `cancelled`, ModelError (licence, offline, network, access, damage), OutputError (disk).
    """
    try:
        return find_weights(card, cache)[0]
    except ModelError:
        if card.folder is not None:
            raise
    if not accept_licence:
        raise ModelError(
            f"The licence of {card.title} has not been accepted: {card.licence}.",
            f"Read it at {card.licence_url}; accept it (--accept-licence) to download {card.download_gb:.1f} GB.",
        )
    from . import hub

    hub.check_online(_pinned(card))
    transfer = hub.Transfer()
    hub.watched(lambda: _bring(card, cache, transfer), transfer, lambda: _tell(card, transfer, progress), cancelled)
    folder = find_weights(card, cache)[0]
    progress("download", 1.0, f"{card.title} is on this machine")
    return folder


def _bring(card: ModelCard, cache: Path | None, transfer: hub.Transfer) -> None:
    """The whole download, in its own thread."""
    from . import hub

    with _disk(card), _alone(card, cache, transfer):
        size = size_of(card, cache)
        _check_space(card, cache, size.bytes_total - size.bytes_present)
        transfer.total = size.bytes_total
        for file in size.files:
            link, blob = _snapshot(card, cache) / file.name, _blob(card, cache, file)
            if hub.holds(link, file, transfer):
                transfer.arrived += file.size
                continue
            if hub.holds(blob, file, transfer):  # of another revision, or an earlier download was killed just before it linked it
                transfer.arrived += file.size
            else:
                partial = _partial(blob)
                partial.parent.mkdir(parents=True, exist_ok=True)
                hub.fetch(card, file, partial, transfer)
                partial.replace(blob)
            _link(blob, link)


def _link(blob: Path, link: Path) -> None:
    """The snapshot's entry for a content, as the hub's cache has it; the content itself where there are no links (most of Windows)."""
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(os.path.relpath(blob, link.parent))
    except (OSError, NotImplementedError):
        blob.replace(link)


def _check_space(card: ModelCard, cache: Path | None, missing: int) -> None:
    folder = cache_folder(cache)
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    if missing + _RESERVE > free:
        raise OutputError(
            f"{card.title} needs {_size(missing)} more on the disk; {_size(free)} are free.",
            "Free space, or choose a folder on another disk with --cache or MEDPRUNER_CACHE.",
        )


def _tell(card: ModelCard, transfer: hub.Transfer, progress: Progress) -> None:
    if not transfer.total:
        sentence = f"Waiting for another download of {card.title}" if transfer.waiting else f"Asking the hub for {card.title}"
        progress("download", 0.0, sentence)
        return
    unit, divisor = ("GB", 1e9) if transfer.total >= 1e9 else ("MB", 1e6)
    lost = " (connection lost, trying again)" if transfer.broken else ""
    sentence = f"Downloading {card.title}: {transfer.arrived / divisor:.1f} of {transfer.total / divisor:.1f} {unit}{lost}"
    progress("download", min(transfer.arrived / transfer.total, 1.0), sentence)


def forget(card: ModelCard, cache: Path | None = None) -> int:
    """Remove a card's downloaded weights, unfinished files included, and return how many bytes that freed.

    Raises ModelError for a model that ships here, is the user's own folder or is being downloaded, OutputError when a file resists.
    """
    if card.folder is not None:
        raise ModelError(f"{card.title} was not downloaded by MedPruner.", "Remove its folder by hand, if it is yours.")
    from huggingface_hub import scan_cache_dir

    repository, freed = _repository(card, cache), 0
    if not repository.is_dir():
        return 0
    with _disk(card), _alone(card, cache):
        for partial in _partial_files(card, cache):
            freed += partial.stat().st_size
            partial.unlink()
        found = scan_cache_dir(cache_folder(cache))
        if any(
            card.revision == revision.commit_hash for repo in found.repos if repo.repo_path == repository for revision in repo.revisions
        ):
            strategy = found.delete_revisions(str(card.revision))
            freed += strategy.expected_freed_size
            strategy.execute()
        if not any(repository.glob("snapshots/*/*")):  # no other revision is left, nor anything else that someone may want
            shutil.rmtree(repository, ignore_errors=True)
    if present_bytes(card, cache):
        raise OutputError(f"Some files of {card.title} cannot be removed.", "A program may be using them: close it and try again.")
    return freed


# --- the hub's cache ----------------------------------------------------------------------------------------------------------


def _pinned(card: ModelCard) -> ModelCard:
    if card.repository is None or card.revision is None:
        raise ModelError(f"The card of '{card.name}' names no folder and no revision of a repository.", "Give the folder of the model.")
    return card


def _repository(card: ModelCard, cache: Path | None) -> Path:
    from huggingface_hub.file_download import repo_folder_name

    return cache_folder(cache) / repo_folder_name(repo_id=str(_pinned(card).repository), repo_type="model")


def _snapshot(card: ModelCard, cache: Path | None) -> Path:
    return _repository(card, cache) / "snapshots" / str(card.revision)


def _blob(card: ModelCard, cache: Path | None, file: hub.RemoteFile) -> Path:
    return _repository(card, cache) / "blobs" / file.digest


def _partial(blob: Path) -> Path:
    return blob.with_name(blob.name + ".incomplete")  # the hub's own tools know what this is and can clean it up


def _partial_files(card: ModelCard, cache: Path | None) -> list[Path]:
    return list(_repository(card, cache).glob("blobs/*.incomplete"))


def _arrived(card: ModelCard, cache: Path | None, file: hub.RemoteFile) -> int:
    blob = _blob(card, cache, file)
    places = (_snapshot(card, cache) / file.name, blob, _partial(blob))
    return next((place.stat().st_size for place in places if place.is_file()), 0)


@contextmanager
def _alone(card: ModelCard, cache: Path | None, transfer: hub.Transfer | None = None) -> Iterator[None]:
    """One program at a time changes a model: a download waits for its turn, anything else raises ModelError.

    The operating system takes the lock back from a program that is killed.
    """
    from filelock import Timeout
    from huggingface_hub.utils import WeakFileLock

    lock = cache_folder(cache) / ".locks" / _repository(card, cache).name / "medpruner.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(WeakFileLock(lock, timeout=0.2))
                break
            except Timeout:
                if transfer is None:
                    raise ModelError(f"{card.title} is being downloaded.", "Cancel that download, or wait for its end.") from None
                transfer.waiting = True
                transfer.check()
        if transfer is not None:
            transfer.waiting = False
        yield


@contextmanager
def _disk(card: ModelCard) -> Iterator[None]:
    from .hub_errors import disk_error

    try:
        yield
    except OSError as error:
        raise disk_error(error, card) from error


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e8 else f"{count / 1e6:.1f} MB"
