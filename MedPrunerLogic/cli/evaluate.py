"""`medpruner evaluate`: arguments, progress, and what is said at the end."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

from ..errors import BenchmarkError
from ..sentence import tr as _
from . import interrupts
from .counting import counting
from .outputs import Subparsers

_NEEDED = ("matplotlib", "nltk", "rouge_score", "scipy")


def add_to(commands: Subparsers) -> None:
    """The command and its options."""
    parser = commands.add_parser("evaluate", help="measure answers on a benchmark, for each method of pruning; goes on where it stopped")
    parser.set_defaults(run=run)
    parser.add_argument(
        "benchmark",
        metavar="BENCHMARK",
        help="phantom, phantom-easy, -thin, -hard or -extreme, chest, chest-thin or -noisy (made here); m3d, 3d-rad or amos-mm",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="for the results; an interrupted evaluation goes on there"
    )
    parser.add_argument(
        "--methods",
        nargs="+",
        metavar="METHOD",
        help="presets (off, paper, mass, clinical, fast), also changed: clinical@gamma=0.2,tau=0.4; published-order@PRESET; panels@PRESET; "
        "alternatives, each with what it may read of a scan, as a share or as much as a preset reads of the same scan: random@5%%, "
        "random@clinical (random, uniform-slices, stage1, stage2, attention, visionzip, divprune, fastv). Default: all but panels and "
        "published-order, the alternatives as much as clinical",
    )
    parser.add_argument("--cases", type=int, metavar="N", help="the first N volumes; of phantoms 100 unless given")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="where the data of a published benchmark lie")
    parser.add_argument("--allow-missing", action="store_true", help="leave out questions about scans that are not there")
    parser.add_argument("--model", default="phantom", help="name of a model (see `medpruner models`) or a folder; default: %(default)s")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps; default: %(default)s")
    parser.add_argument("--plane", default="axial", choices=("axial", "coronal", "sagittal", "acquisition"), help="default: %(default)s")
    parser.add_argument("--max-new-tokens", type=int, help="the longest answer, in tokens")
    parser.add_argument("--seed", type=int, default=0, help="of what is drawn; default: %(default)s")
    parser.add_argument("--workers", type=int, default=1, help="processes, each with a model of its own; default: %(default)s")
    parser.add_argument("--encode-each", action="store_true", help="encode slices anew for each method, for timings as they are")
    parser.add_argument("--quiet", action="store_true", help="no progress")


def run(arguments: argparse.Namespace) -> None:
    """Evaluate, and print the tables. Raises BenchmarkError, and what loading a model raises."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise BenchmarkError(
            _("An evaluation needs packages that are not installed: {names}.").format(names=", ".join(missing)),
            _("Install them: pip install 'MedPrunerLogic[evaluate]'."),
        )
    from ..evaluation.benchmarks import find_cases

    # What is missing is said before torch is loaded.
    find_cases(arguments.benchmark, arguments.cases, arguments.data, allow_missing=arguments.allow_missing)
    from ..evaluation.asking import Plan
    from ..evaluation.methods import DEFAULT_METHODS
    from ..evaluation.report import write_report
    from ..evaluation.run import evaluate

    plan = Plan(
        benchmark=arguments.benchmark,
        methods=tuple(arguments.methods or DEFAULT_METHODS),
        model=arguments.model,
        device=arguments.device,
        data=arguments.data,
        count=arguments.cases,
        allow_missing=arguments.allow_missing,
        plane=arguments.plane,
        max_new_tokens=arguments.max_new_tokens,
        seed=arguments.seed,
        shared=not arguments.encode_each,
    )
    with interrupts.raised(), counting(arguments.quiet) as tell:
        results = evaluate(plan, arguments.out, arguments.workers, tell)
    sys.stdout.write(write_report(results, arguments.out))
