"""`medpruner cohort`: many scans, many questions, one table."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import RunError
from ..pacs.address import is_address
from ..pruning.settings import DEFAULT_PRESET, PRECISIONS, PRESETS
from ..sentence import tr as _
from . import interrupts, sending
from .counting import counting
from .outputs import MODEL, Subparsers, settings_of, usage
from .sending import STOW

if TYPE_CHECKING:
    from ..cohort.run import ShareOut


def add_to(commands: Subparsers) -> None:
    """The command and its options."""
    command = commands.add_parser("cohort", help="ask many volumes many questions; goes on where it stopped")
    command.set_defaults(run=run)
    command.add_argument(
        "scans",
        metavar="SCANS",
        help="a folder, searched to its end; a pattern in quotes; a CSV or Parquet file with a column 'path'; or dicomweb://… of series",
    )
    command.add_argument("questions", metavar="QUESTIONS", help="a question; or a .txt file of one a line, a .csv or a .yaml file")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="for the table; an interrupted run goes on there")
    command.add_argument("--workers", type=int, default=1, help="processes, each with a model of its own; default: %(default)s")
    command.add_argument("--address", metavar="HOST:PORT", help="share the work out on a Ray cluster in place of this machine's processes")
    command.add_argument("--gpus", type=int, default=0, help="of each worker on the cluster; default: %(default)s")
    command.add_argument("--again", action="store_true", help="ask anew where there was an error")
    command.add_argument("--evidence", action="store_true", help="keep a picture of every answer, not only of a sample")
    command.add_argument("--stow", metavar="ADDRESS", help=STOW)
    command.add_argument("--model", default="phantom", help=f"{MODEL}, or a folder; default: %(default)s")
    command.add_argument("--preset", choices=PRESETS, default=DEFAULT_PRESET, help="how to prune; default: %(default)s")
    command.add_argument("--gamma", type=float, help="keep slices that differ from the last kept one by more than this (0...2)")
    command.add_argument("--tau", type=float, help="keep the fewest tokens of a slice that hold this share of the attention (0...1)")
    command.add_argument("--plane", default="axial", choices=("axial", "coronal", "sagittal", "acquisition"), help="default: %(default)s")
    command.add_argument("--device", default="auto", help="auto, cpu, cuda or mps; default: %(default)s")
    command.add_argument("--precision", choices=PRECISIONS, default="auto", help="of the weights; auto: full where that fits, else rounded")
    command.add_argument("--max-new-tokens", type=int, help="the longest answer, in tokens")
    command.add_argument("--quiet", action="store_true", help="no progress")


def run(arguments: argparse.Namespace) -> None:
    """Ask, and say where the table is. Raises RunError, QuestionError, and what finding a model raises."""
    if arguments.workers < 1:
        raise SystemExit(usage("--workers is at least 1"))

    from ..cohort import questions, scans
    from ..models.catalogue.find import find_card, find_weights

    asked = questions.find(arguments.questions)
    if is_address(arguments.scans) and not arguments.quiet:
        print("Asking the archive for its series", file=sys.stderr)
    listed = scans.find(arguments.scans)
    source = scans.service_of(listed)
    stow = sending.target_of(arguments.stow, source)
    card = find_card(arguments.model, any_repository=True)
    revision = find_weights(card)[1]
    settings = settings_of(arguments)

    from ..cohort.rows import Plan
    from ..cohort.run import ask_all

    plan = Plan(
        source=arguments.model,
        model=card.name,
        revision=revision,
        questions=asked,
        settings=settings,
        device=arguments.device,
        precision=arguments.precision,
        plane=arguments.plane,
        max_new_tokens=arguments.max_new_tokens,
        evidence=arguments.evidence,
        stow=None if stow is None else stow.service,
        service=source or (None if stow is None else stow.service),
    )
    if stow is not None:
        stow.check()
    try:
        with interrupts.raised(), counting(arguments.quiet) as tell:
            rows = ask_all(plan, listed, arguments.out, arguments.workers, tell, _cluster(arguments), again=arguments.again)
    except KeyboardInterrupt:
        print("\nEvery answer up to now is kept. The same command goes on where it was.", file=sys.stderr)
        raise
    wrong = sum(1 for row in rows if row["error"])
    print(f"{len(rows)} rows, {wrong} of them errors: {arguments.out / 'answers.csv'}", file=sys.stderr)


def _cluster(arguments: argparse.Namespace) -> ShareOut | None:
    """What shares work out on the cluster that was named; None: none was. Raises RunError where Ray is missing."""
    if arguments.address is None:
        return None
    if find_spec("ray") is None:
        raise RunError(_("A cluster needs Ray, which is not installed."), _("Install it: pip install 'MedPrunerLogic[cohort,server]'."))
    from ..cohort import cluster

    return partial(cluster.share_out, arguments.address, arguments.workers, arguments.gpus)
