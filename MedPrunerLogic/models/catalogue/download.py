"""A model's weights on this machine: find, check, download, forget. No torch here, and never a line of code from a repository.

They lie in the hub's own cache, which all versions of Slicer and other programs share, unless MEDPRUNER_CACHE names another folder.
Only `download` and `size_of` touch the network. What they need is imported by those who need it: `find_card` works before any package
is installed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ...errors import ModelError, OutputError
from ...sentence import tr as _
from .cache import (
    alone,
    arrived_bytes,
    blob_file,
    cache_folder,
    disk_errors,
    partial_file,
    partial_files,
    pinned,
    present_bytes,
    readable_size,
    repository_folder,
    snapshot_folder,
)
from .card import ModelCard
from .find import find_weights
from .folder import architecture_of

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


# --- from the hub -------------------------------------------------------------------------------------------------------------


def size_of(card: ModelCard, cache: Path | None = None) -> Download:
    """How much there is to download, as the hub says it, and how much of it has arrived. Raises ModelError."""
    if card.folder is not None:
        return Download(present_bytes(card), present_bytes(card), ())
    from . import hub

    files = hub.list_files(pinned(card))
    present = sum(min(file.size, arrived_bytes(card, cache, file)) for file in files)
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
        advice = _("Read it at {licence_url}; accept it (--accept-licence) to download the model.").format(licence_url=card.licence_url)
        if card.download_gb:
            advice = _("Read it at {licence_url}; accept it (--accept-licence) to download {download_gb:.1f} GB.").format(
                licence_url=card.licence_url, download_gb=card.download_gb
            )
        raise ModelError(
            _("The licence of {title} has not been accepted: {licence}.").format(title=card.title, licence=card.licence), advice
        )
    from . import hub

    hub.check_online(pinned(card))
    transfer = hub.Transfer()
    hub.watched(lambda: _bring(card, cache, transfer), transfer, lambda: _tell(card, transfer, progress), cancelled)
    folder = find_weights(card, cache)[0]
    progress("download", 1.0, _("{title} is on this machine").format(title=card.title))
    return folder


def _bring(card: ModelCard, cache: Path | None, transfer: hub.Transfer) -> None:
    """The whole download, in its own thread."""
    from . import hub

    hub.check_access(card)  # before a folder is made, space is looked for, or a byte arrives
    with disk_errors(card), alone(card, cache, transfer):
        size = size_of(card, cache)
        _check_space(card, cache, size.bytes_total - size.bytes_present)
        transfer.total = size.bytes_total
        if not card.architecture:
            _check_architecture(card, cache, size, transfer)
        for file in size.files:
            link, blob = snapshot_folder(card, cache) / file.name, blob_file(card, cache, file)
            if hub.holds(link, file, transfer):
                transfer.arrived += file.size
                continue
            if hub.holds(blob, file, transfer):  # of another revision, or an earlier download was killed just before it linked it
                transfer.arrived += file.size
            else:
                partial = partial_file(blob)
                partial.parent.mkdir(parents=True, exist_ok=True)
                hub.fetch(card, file, partial, transfer)
                partial.replace(blob)
            _link(blob, link)


def _check_architecture(card: ModelCard, cache: Path | None, size: Download, transfer: hub.Transfer) -> None:
    """Look at the configuration before gigabytes are fetched for nothing. Raises ModelError for an unsupported architecture."""
    from . import hub

    with TemporaryDirectory() as folder:
        for file in size.files:
            if file.name == "config.json":
                hub.fetch(card, file, Path(folder) / file.name, hub.Transfer())
        architecture_of(Path(folder))
    transfer.check()


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
            _("{title} needs {size} more on the disk; {free} are free.").format(
                title=card.title, size=readable_size(missing), free=readable_size(free)
            ),
            _("Free space, or choose a folder on another disk with --cache or MEDPRUNER_CACHE."),
        )


def _tell(card: ModelCard, transfer: hub.Transfer, progress: Progress) -> None:
    if not transfer.total:
        sentence = _("Waiting for another download of {title}") if transfer.waiting else _("Asking the hub for {title}")
        progress("download", 0.0, sentence.format(title=card.title))
        return
    unit, divisor = ("GB", 1e9) if transfer.total >= 1e9 else ("MB", 1e6)
    sentence = (
        _("Downloading {title}: {arrived:.1f} of {total:.1f} {unit} (connection lost, trying again)")
        if transfer.broken
        else _("Downloading {title}: {arrived:.1f} of {total:.1f} {unit}")
    )
    sentence = sentence.format(title=card.title, arrived=transfer.arrived / divisor, total=transfer.total / divisor, unit=unit)
    progress("download", min(transfer.arrived / transfer.total, 1.0), sentence)


def forget(card: ModelCard, cache: Path | None = None) -> int:
    """Remove a card's downloaded weights, unfinished files included, and return how many bytes that freed.

    Raises ModelError for a model that ships here, is the user's own folder or is being downloaded, OutputError when a file resists.
    """
    if card.folder is not None:
        raise ModelError(
            _("{title} was not downloaded by MedPruner.").format(title=card.title), _("Remove its folder by hand, if it is yours.")
        )
    from huggingface_hub import scan_cache_dir

    repository, freed = repository_folder(card, cache), 0
    if not repository.is_dir():
        return 0
    with disk_errors(card), alone(card, cache):
        for partial in partial_files(card, cache):
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
        raise OutputError(
            _("Some files of {title} cannot be removed.").format(title=card.title),
            _("A program may be using them: close it and try again."),
        )
    return freed
