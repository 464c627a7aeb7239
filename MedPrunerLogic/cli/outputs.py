"""What the commands write: files, progress, errors of usage.

`--json` writes one object: {"version", "volume": {name, shape, spacing, modality, steps (mm from slice to slice where they are
uneven, else null)}, "model": {name, revision, precision}, "plane", "settings", "answers": [{question, text, confidence, calibrated, finish,
notices, costs, seconds, retention: {slices, slices_seen, images_total, images_read, tokens_total, tokens_kept, overall}, hottest_ras:
{importance, answer} in mm, images: [{image, slices: [first, last], kept, represented_by, distance, largest_tile_difference,
tokens_kept}]}], "disclaimer"}. Slices are numbered from 1 in the plane.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from .. import DISCLAIMER, __version__
from ..errors import OutputError
from ..pruning.settings import PruningSettings, preset
from ..sentence import tr as _

if TYPE_CHECKING:
    from ..engine import Scan
    from ..evidence.answer import Answer

MODEL = "name of a model (see `medpruner models`), or OWNER/NAME@COMMIT of any repository of a supported architecture"
Subparsers = Any  # what argparse.ArgumentParser.add_subparsers returns; its class has no public name


def usage(message: str) -> int:
    """Say what was wrong with the command line; its exit code."""
    print(f"medpruner: error: {message}", file=sys.stderr)
    return 2


def settings_of(arguments: argparse.Namespace) -> PruningSettings:
    """The preset that was asked for, changed as was asked for; a value out of its range ends the program."""
    try:
        return preset(arguments.preset, gamma=arguments.gamma, tau=arguments.tau)
    except ValueError as error:
        raise SystemExit(usage(str(error))) from error


def write_scene(scan: Scan, answers: list[Answer], path: Path) -> None:
    """One scene with the volume and every answer. Raises OutputError."""
    from ..export import contact_sheet
    from ..scene import answer_nodes, bundle, mrml

    scene, alive = bundle.new_scene()
    node = mrml.add_volume(scene, scan.volume)
    nodes = [answer_nodes.write_answer(scene, node, answer) for answer in answers]
    for answer, its in zip(answers, nodes, strict=True):
        answer_nodes.keep_picture(scene, its, contact_sheet.jpeg(scan.stack, answer))
    bundle.show_in_slice_views(scene, node, nodes[-1].importance)
    bundle.save_scene(scene, path)
    del alive
    print(f"Scene: {path}", file=sys.stderr)


def write_pictures(scan: Scan, answers: list[Answer], folder: Path) -> None:
    """A contact sheet and a 3D view of each answer. Raises OutputError."""
    from ..atomic import atomic_output
    from ..export import contact_sheet, view3d

    folder.mkdir(exist_ok=True)
    for number, answer in enumerate(answers, start=1):
        for name, picture in (
            ("slices", contact_sheet.montage(scan.stack, answer)),
            ("view3d", view3d.render_3d(scan.volume, answer)),
        ):
            path = folder / f"{name}-{number}.png"
            with atomic_output(path) as part:
                picture.save(part)
            print(f"Picture: {path}", file=sys.stderr)


def write_page(scan: Scan, answers: list[Answer], path: Path) -> None:
    """The conversation as one HTML page. Raises OutputError."""
    from ..atomic import atomic_output
    from ..export import contact_sheet
    from ..export.page import Exchange, page

    exchanges = [Exchange.of(answer, contact_sheet.jpeg(scan.stack, answer)) for answer in answers]
    with atomic_output(path) as part:
        part.write_text(page(exchanges), encoding="utf-8")
    print(f"Page: {path}", file=sys.stderr)


def write_json(scan: Scan, answers: list[Answer], path: Path | None) -> None:
    """Everything as JSON, to a file or (None) to stdout. Raises OutputError."""
    from ..atomic import atomic_output

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
    steps = None if volume.places is None else [float(after - before) * volume.spacing[2] for before, after in pairwise(volume.places)]
    return {
        "version": __version__,
        "disclaimer": DISCLAIMER,
        "volume": {
            "name": volume.name,
            "shape": volume.voxels.shape[::-1],
            "spacing": volume.spacing,
            "modality": volume.modality,
            "steps": steps,
        },
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
                "costs": answer.costs,
                "seconds": answer.seconds,
                "retention": {**asdict(answer.retention), "overall": answer.retention.overall},
                "hottest_ras": {kind: hottest_point(answer.evidence, kind).tolist() for kind in get_args(Kind)},
                "images": [
                    {
                        "image": index + 1,
                        "slices": (answer.evidence.slabs[index] + (1, 0)).tolist(),
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


def file_of(path: Path | None) -> Path | None:
    """The file that an option names; None for none, and for "-", which is stdout."""
    return None if path is None or str(path) == "-" else path


def check_writable(path: Path, *, folder: bool) -> None:
    """Raises OutputError now rather than after minutes of work."""
    from ..atomic import check_output

    if folder and path.exists() and not path.is_dir():
        raise OutputError(_("'{file}' is a file.").format(file=path.name), _("Give the name of a folder for the pictures."))
    check_output(path, folder=folder)


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Callable[[str, float, str], None]]:
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
