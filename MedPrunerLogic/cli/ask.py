"""`medpruner ask VOLUME "question"`: the answer to stdout as it is made, everything else (progress, notices, numbers) to stderr."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import DISCLAIMER
from ..errors import OutputError
from ..pacs.address import Address
from ..pruning.settings import DEFAULT_PRESET, PRECISIONS, PRESETS
from ..question import REPORT, check_question
from ..sentence import tr as _
from . import sending
from .outputs import (
    MODEL,
    Subparsers,
    check_writable,
    file_of,
    progress_bar,
    settings_of,
    usage,
    write_json,
    write_page,
    write_pictures,
    write_scene,
)
from .sending import STOW

if TYPE_CHECKING:
    from ..engine import Scan
    from ..evidence.answer import Answer
    from ..export.dicom.export import Series
    from ..imaging.volume import Volume
    from ..scan import Progress


def add_to(commands: Subparsers) -> None:
    """The command and its options."""
    command = commands.add_parser("ask", help="ask one or more questions about a volume")
    command.set_defaults(run=ask)
    command.add_argument(
        "volume", metavar="VOLUME", help="NRRD, NIfTI or MetaImage file, or DICOM: a folder, a ZIP archive, or dicomweb://… of a series"
    )
    command.add_argument("questions", nargs="*", metavar="QUESTION", help="one or more; with --report none, or what it shall be about")
    command.add_argument("--report", action="store_true", help="write a report: findings and impression, in the language of QUESTION")
    command.add_argument("--model", default="phantom", help=f"{MODEL}, or a folder; default: %(default)s")
    command.add_argument("--preset", choices=PRESETS, default=DEFAULT_PRESET, help="how to prune; default: %(default)s")
    command.add_argument("--gamma", type=float, help="keep slices that differ from the last kept one by more than this (0...2)")
    command.add_argument("--tau", type=float, help="keep the fewest tokens of a slice that hold this share of the attention (0...1)")
    command.add_argument("--plane", default="axial", choices=("axial", "coronal", "sagittal", "acquisition"), help="default: %(default)s")
    command.add_argument("--series", metavar="N", help="which series of a DICOM study; they are listed where one has to be chosen")
    command.add_argument("--phase", type=int, metavar="N", help="which phase or echo of a DICOM series, from 1")
    command.add_argument("--frame", type=int, metavar="N", help="which volume of a sequence in another format, from 1")
    command.add_argument("--modality", choices=("CT", "MR", "unknown"), help="instead of what the file says")
    command.add_argument("--device", default="auto", help="auto, cpu, cuda or mps; default: %(default)s")
    command.add_argument("--precision", choices=PRECISIONS, default="auto", help="of the weights; auto: full where that fits, else rounded")
    command.add_argument("--max-new-tokens", type=int, help="the longest answer, in tokens")
    command.add_argument("--temperature", type=float, default=0.0, help="0 always takes the likeliest word; default: %(default)s")
    command.add_argument("--out", type=Path, metavar="SCENE.mrb", help="write the volume and the evidence as a scene for 3D Slicer")
    command.add_argument("--png", type=Path, metavar="FOLDER", help="write pictures of each answer")
    command.add_argument(
        "--html", type=Path, metavar="FILE.html", help="write the conversation as one page with pictures, to read or to print"
    )
    command.add_argument("--dicom", type=Path, metavar="FOLDER", help="write each answer as DICOM objects; VOLUME must be DICOM")
    command.add_argument("--stow", metavar="ADDRESS", help=STOW)
    command.add_argument("--json", type=Path, metavar="FILE", help="write everything as JSON; - for stdout (the text then goes to stderr)")
    command.add_argument("--quiet", action="store_true", help="no progress bar")


def ask(arguments: argparse.Namespace) -> None:
    """`medpruner ask`."""
    from ..models.catalogue.find import find_card, find_weights

    # What can be refused is refused before anything slow begins.
    if not (arguments.questions or arguments.report):
        raise SystemExit(usage("give at least one QUESTION, or --report"))
    questions = [check_question(question) for question in arguments.questions or [REPORT]]
    card = find_card(arguments.model, any_repository=True)
    find_weights(card)
    settings = settings_of(arguments)
    outputs = [path for path in (arguments.out, arguments.png, arguments.html, file_of(arguments.json)) if path is not None]
    source = sending.source_of(arguments.volume)
    stow = sending.target_of(arguments.stow, source.service if isinstance(source, Address) else None)
    for path in outputs:
        check_writable(path, folder=path == arguments.png)
    if arguments.out is not None and arguments.out.suffix.lower() != ".mrb":
        raise OutputError(
            _("'{name}' is not a Slicer bundle.").format(name=arguments.out.name), _("Give the scene a name that ends with .mrb.")
        )

    numbers = range(1, len(questions) + 1)
    to_stdout = arguments.json is not None and file_of(arguments.json) is None
    text_stream = sys.stderr if to_stdout else sys.stdout
    with progress_bar(arguments.quiet) as progress:
        if stow is not None:
            stow.check()
        volume, series, seconds = _read(source, arguments, numbers, progress)

        from .. import Engine  # torch and transformers take seconds to import; a bad volume is said before

        engine = Engine.load(card, arguments.device, progress, arguments.precision)
        looked_at = bool(outputs) or to_stdout or series is not None  # where an answer looked is only in what is written
        scan = engine.open(volume, settings, arguments.plane, progress, with_attention=looked_at)
        scan = replace(scan, seconds={**seconds, **scan.seconds})
    answers = [_answer(scan, question, arguments, text_stream) for question in questions]
    print(DISCLAIMER, file=sys.stderr)

    if arguments.out is not None:
        write_scene(scan, answers, arguments.out)
    if arguments.png is not None:
        write_pictures(scan, answers, arguments.png)
    if arguments.html is not None:
        write_page(scan, answers, arguments.html)
    if arguments.json is not None:
        write_json(scan, answers, file_of(arguments.json))
    if series is not None:
        sending.write_dicom(answers, series, arguments.dicom, stow)


def _read(
    source: Path | Address, arguments: argparse.Namespace, numbers: range, progress: Progress
) -> tuple[Volume, Series | None, dict[str, float]]:
    """The volume, the images that results refer to where some are wanted, and what fetching and reading took."""
    from ..imaging.files import read_volume

    seconds: dict[str, float] = {}
    with sending.at_hand(source, progress, seconds) as path:
        series = None
        if arguments.dicom is not None or arguments.stow is not None:
            from ..export.dicom import export

            series = export.read_series(path, arguments.series, arguments.phase)
            if arguments.dicom is not None:
                export.check_folder(arguments.dicom, series, numbers)
        progress("read", 0.0, _("Reading the volume"))
        started = time.perf_counter()
        chosen = {"series": arguments.series, "phase": arguments.phase, "frame": arguments.frame}
        volume = read_volume(path, arguments.modality, **chosen)
        seconds["read"] = time.perf_counter() - started
    return volume, series, seconds


def _answer(scan: Scan, question: str, arguments: argparse.Namespace, stream: Any) -> Answer:
    from ..conversation import Decoding

    card = scan.engine.card
    longest = arguments.max_new_tokens or (card.report_max_new_tokens if arguments.report else card.max_new_tokens)
    if len(arguments.questions) > 1:
        print(f"Q: {question}", file=sys.stderr)
    answer = scan.ask(
        question,
        lambda text: print(text, end="", flush=True, file=stream),
        Decoding(max_new_tokens=longest, temperature=arguments.temperature),
        report=arguments.report,
    )
    print(file=stream, flush=True)
    for notice in answer.notices:
        print(f"  ⚠ {notice}", file=sys.stderr)
    for cost in answer.costs:
        print(f"  {cost}", file=sys.stderr)
    if answer.finish == "length":
        print("  ⚠ The answer was cut at its longest; see --max-new-tokens.", file=sys.stderr)
    retention = answer.retention
    meaning = "calibrated on phantoms" if answer.calibrated else "not calibrated"
    confidence = "none" if answer.confidence is None else f"{answer.confidence:.2f} ({meaning})"
    print(
        f"  confidence {confidence} | read {retention.describe()}, "
        f"{retention.tokens_kept} of {retention.tokens_total} visual tokens ({retention.overall:.1%})\n  seconds: "
        + ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in answer.seconds.items()),
        file=sys.stderr,
    )
    return answer
