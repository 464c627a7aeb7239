"""`medpruner models`, `download` and `forget`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from . import interrupts
from .outputs import MODEL, Subparsers, progress_bar

if TYPE_CHECKING:
    from ..models.catalogue.card import ModelCard


def add_to(commands: Subparsers) -> None:
    """The commands and their options."""
    models = commands.add_parser("models", help="list the models and what of them is on this machine")
    models.set_defaults(run=list_models)

    download = commands.add_parser("download", help="bring a model onto this machine; goes on where it stopped")
    download.set_defaults(run=download_model)
    download.add_argument("model", metavar="MODEL", help=MODEL)
    download.add_argument("--accept-licence", action="store_true", help="you have read the model's licence and accept it")
    download.add_argument("--quiet", action="store_true", help="no progress bar")

    forget = commands.add_parser("forget", help="remove a downloaded model from this machine")
    forget.set_defaults(run=forget_model)
    forget.add_argument("model", metavar="MODEL", help=MODEL)

    for command in (models, download, forget):
        command.add_argument("--cache", type=Path, metavar="FOLDER", help="instead of MEDPRUNER_CACHE or the hub's own cache")


def list_models(arguments: argparse.Namespace) -> None:
    """`medpruner models`."""
    from rich.console import Console
    from rich.table import Table

    from ..models.catalogue.cache import cache_folder
    from ..models.catalogue.cards import CARDS

    table = Table("model", "title", "architecture", "size", "memory", "licence", "access", "here", "revision")
    for card in CARDS.values():
        table.add_row(
            card.name,
            card.title,
            card.architecture,
            f"{card.download_gb:g} GB",
            f"{card.memory_gb:g} GB",
            f"{card.licence}\n{card.licence_url}",
            "gated" if card.gated else "open",
            _presence(card, arguments.cache),
            (card.revision or "ships with MedPruner")[:12],
        )
    console = Console(width=None if sys.stdout.isatty() else 200)
    console.print(table)
    console.print(f"Downloaded models lie in {cache_folder(arguments.cache)}", highlight=False, soft_wrap=True, markup=False)


def _presence(card: ModelCard, cache: Path | None) -> str:
    from ..models.catalogue.cache import present_bytes
    from ..models.catalogue.find import is_present

    if is_present(card, cache):
        return "yes"
    arrived = present_bytes(card, cache)
    return f"{arrived / 1e9:.1f} GB of it" if arrived else "no"


def download_model(arguments: argparse.Namespace) -> None:
    """`medpruner download`."""
    from ..models.catalogue import download, find

    card = find.find_card(arguments.model, arguments.cache, any_repository=True)
    try:
        with interrupts.raised(), progress_bar(arguments.quiet) as progress:
            folder = download.download(card, progress, cache=arguments.cache, accept_licence=arguments.accept_licence)
    except KeyboardInterrupt:
        print("\nWhat has arrived is kept: downloading again goes on from there.", file=sys.stderr)
        raise
    print(folder)


def forget_model(arguments: argparse.Namespace) -> None:
    """`medpruner forget`."""
    from ..models.catalogue import download, find

    freed = download.forget(find.find_card(arguments.model, arguments.cache, any_repository=True), arguments.cache)
    print(f"{freed / 1e9:.2f} GB freed" if freed else "Nothing of it was on this machine")
