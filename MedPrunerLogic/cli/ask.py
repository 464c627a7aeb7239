"""The command line: `medpruner ask VOLUME "question"`, `medpruner models`, `download`, `forget`, `phantom`.

The answer goes to stdout as it is made; everything else (progress, notices, numbers) goes to stderr. Exit codes: 0 answered, 1 an
error nobody foresaw, 2 wrong usage, 3 volume, 4 question, 5 model, 6 output, 7 device or memory, 8 evaluation, 130 cancelled (errors.py).

`--json` writes one object: {"version", "volume": {name, shape, spacing, modality}, "model": {name, revision, precision}, "plane",
"settings", "answers": [{question, text, confidence, calibrated, finish, notices, seconds, retention: {slices_kept, slices_total,
tokens_kept, tokens_total, overall}, hottest_ras: {importance, answer} in mm, slices: [{slice, source_slice, kept, represented_by, distance,
largest_tile_difference, tokens_kept}]}], "disclaimer"}.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from .. import DISCLAIMER, __version__
from ..errors import MedPrunerError, OutputError
from ..evaluation import command as evaluation
from ..pruning.settings import DEFAULT_PRESET, PRECISIONS, PRESETS, preset
from ..question import REPORT, check_question
from ..sentence import tr as _

if TYPE_CHECKING:
    from ..engine import Scan
    from ..evidence.answer import Answer
    from ..models.catalogue.cards import ModelCard

_MODEL = "name of a model (see `medpruner models`), or OWNER/NAME@COMMIT of any repository of a supported architecture"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        parsed.run(parsed)
        sys.stdout.flush()
    except KeyboardInterrupt:
        # CPython remembers a Ctrl-C that passed through an exec'd string, as imports do, and `python -m` would end by the signal
        # instead of the exit code; the next exec forgets it (pythonrun.c, run_eval_code_obj).
        exec("")  # noqa: S102
        print("\nCancelled. No file is left half-written.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output has seen enough; nothing may complain at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except MedPrunerError as error:
        print(f"error: {error.problem}\n  {error.advice}", file=sys.stderr)
        return error.exit_code
    except Exception as error:
        if parsed.debug:
            raise
        print(f"error: {type(error).__name__}: {error}\n  Run again with --debug and report the output.", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="medpruner", description=f"Ask questions about a CT or MR volume. {DISCLAIMER}")
    parser.add_argument("--version", action="version", version=f"medpruner {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an unforeseen error")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    ask = commands.add_parser("ask", help="ask one or more questions about a volume")
    ask.set_defaults(run=_ask)
    ask.add_argument("volume", type=Path, metavar="VOLUME", help="NRRD, NIfTI or MetaImage file, or a folder with one DICOM series")
    ask.add_argument("questions", nargs="*", metavar="QUESTION", help="one or more; with --report none, or what it shall be about")
    ask.add_argument("--report", action="store_true", help="write a report: findings and impression, in the language of QUESTION")
    ask.add_argument("--model", default="phantom", help=f"{_MODEL}, or a folder; default: %(default)s")
    ask.add_argument("--preset", choices=PRESETS, default=DEFAULT_PRESET, help="how to prune; default: %(default)s")
    ask.add_argument("--gamma", type=float, help="keep slices that differ from the last kept one by more than this (0...2)")
    ask.add_argument("--tau", type=float, help="keep the fewest tokens of a slice that hold this share of the attention (0...1)")
    ask.add_argument("--plane", default="axial", choices=("axial", "coronal", "sagittal", "acquisition"), help="default: %(default)s")
    ask.add_argument("--modality", choices=("CT", "MR", "unknown"), help="instead of what the file says")
    ask.add_argument("--device", default="auto", help="auto, cpu, cuda or mps; default: %(default)s")
    ask.add_argument("--precision", choices=PRECISIONS, default="auto", help="of the weights; auto: full where that fits, else rounded")
    ask.add_argument("--max-new-tokens", type=int, help="the longest answer, in tokens")
    ask.add_argument("--temperature", type=float, default=0.0, help="0 always takes the likeliest word; default: %(default)s")
    ask.add_argument("--out", type=Path, metavar="SCENE.mrb", help="write the volume and the evidence as a scene for 3D Slicer")
    ask.add_argument("--png", type=Path, metavar="FOLDER", help="write pictures of each answer")
    ask.add_argument("--html", type=Path, metavar="FILE.html", help="write the conversation as one page with pictures, to read or to print")
    ask.add_argument("--dicom", type=Path, metavar="FOLDER", help="write each answer as DICOM objects; VOLUME must be a DICOM folder")
    ask.add_argument("--json", type=Path, metavar="FILE", help="write everything as JSON; - for stdout (the text then goes to stderr)")
    ask.add_argument("--quiet", action="store_true", help="no progress bar")

    models = commands.add_parser("models", help="list the models and what of them is on this machine")
    models.set_defaults(run=_models)

    download = commands.add_parser("download", help="bring a model onto this machine; goes on where it stopped")
    download.set_defaults(run=_download)
    download.add_argument("model", metavar="MODEL", help=_MODEL)
    download.add_argument("--accept-licence", action="store_true", help="you have read the model's licence and accept it")
    download.add_argument("--quiet", action="store_true", help="no progress bar")

    forget = commands.add_parser("forget", help="remove a downloaded model from this machine")
    forget.set_defaults(run=_forget)
    forget.add_argument("model", metavar="MODEL", help=_MODEL)

    for command in (models, download, forget):
        command.add_argument("--cache", type=Path, metavar="FOLDER", help="instead of MEDPRUNER_CACHE or the hub's own cache")

    evaluate = commands.add_parser("evaluate", help="measure answers on a benchmark, for each method of pruning; goes on where it stopped")
    evaluate.set_defaults(run=evaluation.run)
    evaluation.add_arguments(evaluate)

    phantom = commands.add_parser("phantom", help="write a synthetic volume with known answers")
    phantom.set_defaults(run=_phantom)
    phantom.add_argument("out", type=Path, metavar="OUT.nrrd")
    phantom.add_argument("--seed", type=int, default=0)
    phantom.add_argument("--nodules", type=int, help="0 to 3; drawn from the seed unless given")
    phantom.add_argument("--slices", type=int, help="drawn from the seed unless given")
    phantom.add_argument("--side", choices=("left", "right"), help="of the largest nodule")
    phantom.add_argument("--level", choices=("lower", "middle", "upper"), help="of the largest nodule")
    phantom.add_argument("--size", choices=("small", "medium", "large"), help="of the largest nodule")
    return parser


# --- ask ----------------------------------------------------------------------------------------------------------------------


def _ask(arguments: argparse.Namespace) -> None:
    from ..models.catalogue.cards import check_reports
    from ..models.catalogue.download import find_card, find_weights

    # What can be refused is refused before anything slow begins.
    if not (arguments.questions or arguments.report):
        raise SystemExit(_usage("give at least one QUESTION, or --report"))
    questions = [check_question(question) for question in arguments.questions or [REPORT]]
    card = find_card(arguments.model, any_repository=True)
    if arguments.report:
        check_reports(card)
    find_weights(card)
    settings = _settings(arguments)
    outputs = [path for path in (arguments.out, arguments.png, arguments.html, _file(arguments.json)) if path is not None]
    for path in outputs:
        _check_writable(path, folder=path == arguments.png)
    if arguments.out is not None and arguments.out.suffix.lower() != ".mrb":
        raise OutputError(
            _("'{name}' is not a Slicer bundle.").format(name=arguments.out.name), _("Give the scene a name that ends with .mrb.")
        )

    from ..export.dicom import export
    from ..imaging.volume import read_volume

    numbers = range(1, len(questions) + 1)
    series = None if arguments.dicom is None else export.read_series(arguments.volume)
    if series is not None:
        export.check_folder(arguments.dicom, series, numbers)
    to_stdout = arguments.json is not None and _file(arguments.json) is None
    text_stream = sys.stderr if to_stdout else sys.stdout
    with _progress(arguments.quiet) as progress:
        progress("read", 0.0, _("Reading the volume"))
        started = time.perf_counter()
        volume = read_volume(arguments.volume, arguments.modality)
        reading = time.perf_counter() - started

        from ..engine import Engine  # torch and transformers take seconds to import; a bad volume is said before

        engine = Engine.load(card, arguments.device, progress, arguments.precision)
        scan = engine.open(volume, settings, arguments.plane, progress)
        scan = replace(scan, seconds={"read": reading, **scan.seconds})
    answers = [_answer(scan, question, arguments, text_stream) for question in questions]
    print(DISCLAIMER, file=sys.stderr)

    if arguments.out is not None:
        _write_scene(scan, answers, arguments.out)
    if arguments.png is not None:
        _write_pictures(scan, answers, arguments.png)
    if arguments.html is not None:
        _write_page(scan, answers, arguments.html)
    if series is not None:
        for number, answer in zip(numbers, answers, strict=True):
            for path in export.export_dicom(answer, series, arguments.dicom, number):
                print(f"DICOM: {path}", file=sys.stderr)
    if arguments.json is not None:
        _write_json(scan, answers, _file(arguments.json))


def _settings(arguments: argparse.Namespace) -> Any:
    try:
        return preset(arguments.preset, gamma=arguments.gamma, tau=arguments.tau)
    except ValueError as error:
        raise SystemExit(_usage(str(error))) from error


def _usage(message: str) -> int:
    print(f"medpruner ask: error: {message}", file=sys.stderr)
    return 2


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
    if answer.finish == "length":
        print("  ⚠ The answer was cut at its longest; see --max-new-tokens.", file=sys.stderr)
    retention = answer.retention
    meaning = "calibrated on phantoms" if answer.calibrated else "not calibrated"
    confidence = "none" if answer.confidence is None else f"{answer.confidence:.2f} ({meaning})"
    print(
        f"  confidence {confidence} | read {retention.slices_kept} of {retention.slices_total} slices, "
        f"{retention.tokens_kept} of {retention.tokens_total} visual tokens ({retention.overall:.1%})\n  seconds: "
        + ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in answer.seconds.items()),
        file=sys.stderr,
    )
    return answer


def _write_scene(scan: Scan, answers: list[Answer], path: Path) -> None:
    from ..scene import answer_nodes as scenes

    scene, alive = scenes.new_scene()
    node = scenes.add_volume(scene, scan.volume)
    nodes = [scenes.write_answer(scene, node, answer) for answer in answers]
    scenes.show_in_slice_views(scene, node, nodes[-1].importance)
    scenes.save_scene(scene, path)
    del alive
    print(f"Scene: {path}", file=sys.stderr)


def _write_pictures(scan: Scan, answers: list[Answer], folder: Path) -> None:
    from ..export import contact_sheet
    from ..imaging.volume import atomic_output

    folder.mkdir(exist_ok=True)
    for number, answer in enumerate(answers, start=1):
        for name, picture in (
            ("slices", contact_sheet.montage(scan.stack, answer)),
            ("view3d", contact_sheet.render_3d(scan.volume, answer)),
        ):
            path = folder / f"{name}-{number}.png"
            with atomic_output(path) as part:
                picture.save(part)
            print(f"Picture: {path}", file=sys.stderr)


def _write_page(scan: Scan, answers: list[Answer], path: Path) -> None:
    import io

    from ..export import contact_sheet
    from ..export.page import Exchange, page
    from ..imaging.volume import atomic_output

    exchanges = []
    for answer in answers:
        picture = io.BytesIO()
        contact_sheet.montage(scan.stack, answer, with_text=False).save(picture, "JPEG", quality=92, subsampling=0)
        exchanges.append(Exchange.of(answer, picture.getvalue()))
    with atomic_output(path) as part:
        part.write_text(page(exchanges), encoding="utf-8")
    print(f"Page: {path}", file=sys.stderr)


def _write_json(scan: Scan, answers: list[Answer], path: Path | None) -> None:
    from ..imaging.volume import atomic_output

    content = json.dumps(_as_json(scan, answers), indent=2, allow_nan=False, ensure_ascii=False)
    if path is None:
        print(content)
        return
    with atomic_output(path) as part:
        part.write_text(content + "\n", encoding="utf-8")
    print(f"JSON: {path}", file=sys.stderr)


def _as_json(scan: Scan, answers: list[Answer]) -> dict[str, Any]:
    from ..evidence.evidence import Kind, hottest_point

    volume = scan.volume
    return {
        "version": __version__,
        "disclaimer": DISCLAIMER,
        "volume": {"name": volume.name, "shape": volume.voxels.shape[::-1], "spacing": volume.spacing, "modality": volume.modality},
        "model": {"name": scan.engine.card.name, "revision": scan.engine.revision, "precision": scan.engine.fit.precision},
        "plane": scan.stack.plane,
        "settings": asdict(scan.settings),
        "answers": [
            {
                "question": answer.question,
                "text": answer.text,
                "confidence": answer.confidence,
                "calibrated": answer.calibrated,
                "finish": answer.finish,
                "notices": answer.notices,
                "seconds": answer.seconds,
                "retention": {**asdict(answer.retention), "overall": answer.retention.overall},
                "hottest_ras": {kind: hottest_point(answer.evidence, kind).tolist() for kind in get_args(Kind)},
                "slices": [
                    {
                        "slice": index + 1,
                        "source_slice": int(answer.evidence.source_index[index]) + 1,
                        "kept": bool(answer.evidence.kept_slices[index]),
                        "represented_by": int(answer.evidence.anchor_of[index]) + 1,
                        "distance": float(answer.evidence.anchor_distance[index]),
                        "largest_tile_difference": float(answer.evidence.local_distance[index]),
                        "tokens_kept": int(answer.evidence.kept_tokens[index].sum()),
                    }
                    for index in range(len(scan.stack))
                ],
            }
            for answer in answers
        ],
    }


def _file(path: Path | None) -> Path | None:
    return None if path is None or str(path) == "-" else path


def _check_writable(path: Path, *, folder: bool) -> None:
    """Raises OutputError now rather than after minutes of work."""
    from ..imaging.volume import atomic_output

    if folder and path.is_dir():
        path = path / "probe"
    elif folder and path.exists():
        raise OutputError(_("'{file}' is a file.").format(file=path.name), _("Give the name of a folder for the pictures."))
    probe = path.with_name(path.name + ".probe")
    with atomic_output(probe) as part:
        part.touch()
    probe.unlink()


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str, float, str], None]]:
    """A bar on stderr, where there is a person to see it."""
    if quiet or not sys.stderr.isatty():
        yield lambda _stage, _fraction, _sentence: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda _stage, fraction, sentence: bar.update(task, completed=fraction, description=sentence)


# --- models, download, forget, phantom ----------------------------------------------------------------------------------------


def _models(arguments: argparse.Namespace) -> None:
    from rich.console import Console
    from rich.table import Table

    from ..models.catalogue.cards import CARDS
    from ..models.catalogue.download import cache_folder

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
    from ..models.catalogue.cards import is_present
    from ..models.catalogue.download import present_bytes

    if is_present(card, cache):
        return "yes"
    arrived = present_bytes(card, cache)
    return f"{arrived / 1e9:.1f} GB of it" if arrived else "no"


def _download(arguments: argparse.Namespace) -> None:
    from ..models.catalogue import download

    card = download.find_card(arguments.model, arguments.cache, any_repository=True)
    try:
        with _progress(arguments.quiet) as progress:
            folder = download.download(card, progress, cache=arguments.cache, accept_licence=arguments.accept_licence)
    except KeyboardInterrupt:
        print("\nWhat has arrived is kept: downloading again goes on from there.", file=sys.stderr)
        raise
    print(folder)


def _forget(arguments: argparse.Namespace) -> None:
    from ..models.catalogue import download

    freed = download.forget(download.find_card(arguments.model, arguments.cache, any_repository=True), arguments.cache)
    print(f"{freed / 1e9:.2f} GB freed" if freed else "Nothing of it was on this machine")


def _phantom(arguments: argparse.Namespace) -> None:
    _check_writable(arguments.out, folder=False)
    from ..imaging.volume import write_volume
    from ..phantom import drawing

    made = drawing.make_phantom(
        arguments.seed, slices=arguments.slices, nodules=arguments.nodules, side=arguments.side, level=arguments.level, size=arguments.size
    )
    write_volume(made.volume, arguments.out)
    shape, spacing = made.volume.voxels.shape[::-1], made.volume.spacing
    sizes, widths = " x ".join(map(str, shape)), " x ".join(f"{s:.2f}" for s in spacing)
    print(f"{arguments.out}: {sizes} voxels of {widths} mm, {len(made.nodules)} nodules")
    for nodule in made.nodules:
        right, anterior, superior = nodule.centre_ras
        print(
            f"  {nodule.size}, {2 * nodule.radius_mm:.1f} mm across, {nodule.side} lung, {nodule.level} third, "
            f"at R {right:.1f} A {anterior:.1f} S {superior:.1f} mm"
        )
    for question in drawing.questions(made):
        print(f"  {question.text}  {question.answer}")
