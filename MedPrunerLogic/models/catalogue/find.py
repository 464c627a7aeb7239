"""Find a model by its name, and its weights on this machine."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...errors import ModelError
from ...imaging.slices import InputFormat
from ...sentence import tr as _
from .cache import present_bytes, readable_size, snapshot_folder
from .card import ModelCard
from .cards import CARDS, EMBEDDED, LIKE
from .folder import architecture_of, check_folder, digest_of, read_json
from .soundness import check_config


def folder_card(folder: Path, architecture: str, image_size: int | None) -> ModelCard:
    """A card for a model that is not in the registry: a registered one of its architecture, with its own folder and no promises.

    The embedded model is known by its files, wherever they lie; other weights of its network are read as it is.
    image_size: what the configuration says, in pixels; None where it says nothing, because the model reads images of any size.
    """
    like = LIKE[architecture]
    if EMBEDDED.folder is not None and _network_of(folder) == _network_of(EMBEDDED.folder):
        if digest_of(folder) == digest_of(EMBEDDED.folder):
            return replace(EMBEDDED, folder=folder)
        like = EMBEDDED
    return replace(
        like,
        name=folder.name,
        title=folder.name,
        architecture=architecture,
        licence=_("unknown (see the model's own card)"),
        licence_url="",
        purpose=_("given by the user as a folder"),
        image_format=replace(like.image_format, size=image_size or like.image_format.size),
        folder=folder,
        repository=None,
        revision=None,
        gated=False,
        download_gb=0.0,
        memory_gb=0.0,
    )


def _network_of(folder: Path) -> dict[str, Any]:
    """What config.json says, but for the version of transformers that wrote it."""
    return {name: value for name, value in read_json(folder / "config.json").items() if name != "transformers_version"}


def is_present(card: ModelCard, cache: Path | None = None) -> bool:
    """Whether a card's weights are on this machine, as far as a look at the folders tells."""
    if card.folder is not None:
        return (card.folder / "config.json").is_file()
    try:
        find_weights(card, cache)
    except ModelError:
        return False
    return True


_REPOSITORY = re.compile(r"[\w-][\w.-]*/[\w-][\w.-]*")


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
    config = read_json(folder / "config.json") if (folder / "config.json").is_file() else {}
    check_config(config)
    return folder_card(folder, architecture_of(folder), (config.get("vision_config") or {}).get("image_size"))


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
    folder = snapshot_folder(named, cache)
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
    folder = snapshot_folder(card, cache)
    if not (folder / "config.json").is_file():  # it comes last: see hub.list_files
        arrived = present_bytes(card, cache)
        if not card.download_gb:
            problem = _("The weights of {title} are not on this machine.").format(title=card.title)
        elif arrived:
            problem = _("Of the weights of {title} ({size:.1f} GB), only {arrived} are on this machine yet.").format(
                title=card.title, size=card.download_gb, arrived=readable_size(arrived)
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
