"""A model's weights on this machine: find, check, download, forget. No torch here, and never a line of code from a repository.

They lie in the hub's own cache, which all versions of Slicer and other programs share, unless MEDPRUNER_CACHE names another folder.
Only `download` and `size_of` touch the network. What they need is imported by those who need it: `find_card` works before any package
is installed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ...errors import ModelError, OutputError
from ...imaging.slices import InputFormat
from ...sentence import tr as _
from .cards import CARDS, ModelCard, folder_card
from .folder import architecture_of, check_folder, digest_of, read_json

if TYPE_CHECKING:
    from . import hub

Progress = Callable[[str, float, str], None]  # stage, fraction of that stage 0...1, a sentence

_RESERVE = 64 << 20  # bytes that stay free on the disk
_REPOSITORY = re.compile(r"[\w-][\w.-]*/[\w-][\w.-]*")


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


def find_card(model: str | Path, cache: Path | None = None, *, any_repository: bool = False) -> ModelCard:
    """The card of a registered model, by name or repository, or one made for a folder. Raises ModelError for anything else.

    any_repository: "OWNER/NAME@COMMIT" names a model at the hub that is not registered. Only for what the user of this machine types
    himself: what a message asks for must come from the registry or lie here already.
    """
    name = str(model)
    for card in CARDS.values():
        if name in (card.name, card.repository, f"{card.repository}@{card.revision}"):
            return card
    folder = Path(name).expanduser()
    if folder.is_dir():
        card = _card_of(folder)
        check_folder(folder)
        return card
    repository, _at, revision = name.partition("@")
    if any_repository and _REPOSITORY.fullmatch(repository):
        return _repository_card(repository, revision, cache)
    raise ModelError(
        _("There is no model '{name}'.").format(name=name),
        _("Choose one of: {names}; or give the folder of a downloaded model.").format(names=", ".join(CARDS)),
    )


def _card_of(folder: Path) -> ModelCard:
    """By config.json alone. Raises ModelError for an unsupported architecture."""
    vision = read_json(folder / "config.json").get("vision_config", {}) if (folder / "config.json").is_file() else {}
    return folder_card(folder, architecture_of(folder), vision.get("image_size"))


def _repository_card(repository: str, revision: str, cache: Path | None) -> ModelCard:
    """For a repository that the user has named. Its architecture is unknown until its configuration is here."""
    if not re.fullmatch("[0-9a-f]{40}", revision):
        raise ModelError(
            _("The repository {repository} is none of those that MedPruner pins to a commit.").format(repository=repository),
            _(
                "Name the commit yourself, all 40 digits of it: {repository}@COMMIT (on the repository's page, under Files, History). "
                "Or choose one of: {names}; or give the folder of a downloaded model."
            ).format(repository=repository, names=", ".join(CARDS)),
        )
    named = ModelCard(
        name=f"{repository}@{revision}",
        title=repository,
        architecture="",
        licence=_("unknown (see the model's own card)"),
        licence_url=f"https://huggingface.co/{repository}",
        purpose=_("named by the user; not validated for anything"),
        image_format=InputFormat(),
        repository=repository,
        revision=revision,
    )
    folder = _snapshot(named, cache)
    if not (folder / "config.json").is_file():
        return named
    return replace(
        _card_of(folder),
        name=named.name,
        title=named.title,
        licence_url=named.licence_url,
        purpose=named.purpose,
        folder=None,
        repository=repository,
        revision=revision,
    )


def find_weights(card: ModelCard, cache: Path | None = None) -> tuple[Path, str]:
    """The folder of a card's weights and the revision they have. Raises ModelError when they are not on this machine."""
    if card.folder is not None:
        check_folder(card.folder)
        return card.folder, digest_of(card.folder)
    folder = _snapshot(card, cache)
    if not (folder / "config.json").is_file():  # it comes last: see hub.list_files
        arrived = present_bytes(card, cache)
        if not card.download_gb:
            problem = _("The weights of {title} are not on this machine.").format(title=card.title)
        elif arrived:
            problem = _("Of the weights of {title} ({size:.1f} GB), only {arrived} are on this machine yet.").format(
                title=card.title, size=card.download_gb, arrived=_size(arrived)
            )
        else:
            problem = _("The weights of {title} ({size:.1f} GB) are not on this machine.").format(title=card.title, size=card.download_gb)
        if card.gated:
            advice = _(
                "Accept its terms at https://huggingface.co/{repository}, then run `medpruner download {model}` "
                "(or `hf download {repository} --revision {revision}`); or give the folder of a copy with --model FOLDER."
            ).format(model=card.name, repository=card.repository, revision=card.revision)
        else:
            advice = _(
                "Run `medpruner download {model}` (or `hf download {repository} --revision {revision}`), "
                "or give the folder of a copy with --model FOLDER."
            ).format(model=card.name, repository=card.repository, revision=card.revision)
        raise ModelError(problem, advice)
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
        advice = _("Read it at {licence_url}; accept it (--accept-licence) to download the model.").format(licence_url=card.licence_url)
        if card.download_gb:
            advice = _("Read it at {licence_url}; accept it (--accept-licence) to download {download_gb:.1f} GB.").format(
                licence_url=card.licence_url, download_gb=card.download_gb
            )
        raise ModelError(
            _("The licence of {title} has not been accepted: {licence}.").format(title=card.title, licence=card.licence), advice
        )
    from . import hub

    hub.check_online(_pinned(card))
    transfer = hub.Transfer()
    hub.watched(lambda: _bring(card, cache, transfer), transfer, lambda: _tell(card, transfer, progress), cancelled)
    folder = find_weights(card, cache)[0]
    progress("download", 1.0, _("{title} is on this machine").format(title=card.title))
    return folder


def _bring(card: ModelCard, cache: Path | None, transfer: hub.Transfer) -> None:
    """The whole download, in its own thread."""
    from . import hub

    with _disk(card), _alone(card, cache, transfer):
        size = size_of(card, cache)
        _check_space(card, cache, size.bytes_total - size.bytes_present)
        transfer.total = size.bytes_total
        if not card.architecture:
            _check_architecture(card, cache, size, transfer)
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
            _("{title} needs {size} more on the disk; {free} are free.").format(title=card.title, size=_size(missing), free=_size(free)),
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
        raise OutputError(
            _("Some files of {title} cannot be removed.").format(title=card.title),
            _("A program may be using them: close it and try again."),
        )
    return freed


# --- the hub's cache ----------------------------------------------------------------------------------------------------------


def _pinned(card: ModelCard) -> ModelCard:
    if card.repository is None or card.revision is None:
        raise ModelError(
            _("The card of '{model}' names no folder and no revision of a repository.").format(model=card.name),
            _("Give the folder of the model."),
        )
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
                    raise ModelError(
                        _("{title} is being downloaded.").format(title=card.title), _("Cancel that download, or wait for its end.")
                    ) from None
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
