"""`medpruner phantom`."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..errors import VolumeError
from ..sentence import tr as _
from .outputs import Subparsers, check_writable

_SIMPLE = ("nodules", "side", "level", "size")
_CHEST = ("finding", "thickness", "step", "kernel", "contrast", "arms", "pixels", "truth")


def add_to(commands: Subparsers) -> None:
    """The command and its options."""
    command = commands.add_parser("phantom", help="write a synthetic volume with known answers")
    command.set_defaults(run=make)
    command.add_argument("out", type=Path, metavar="OUT.nrrd")
    command.add_argument("--seed", type=int, default=0)
    command.add_argument("--slices", type=int, help="drawn from the seed unless given")
    command.add_argument(
        "--anatomy",
        choices=("simple", "chest"),
        help="simple: ellipses and balls; chest: what looks like a CT, with the findings of --finding",
    )
    simple = command.add_argument_group("simple")
    simple.add_argument("--nodules", type=int, help="0 to 3; drawn from the seed unless given")
    simple.add_argument("--side", choices=("left", "right"), help="of the largest nodule")
    simple.add_argument("--level", choices=("lower", "middle", "upper"), help="of the largest nodule")
    simple.add_argument("--size", choices=("small", "medium", "large"), help="of the largest nodule")
    chest = command.add_argument_group("chest")
    chest.add_argument(
        "--finding",
        action="append",
        metavar="KIND[:DETAIL...]",
        help="what is to be found, repeatable; none for nothing; drawn from the seed unless given. Details are a side, a lobe, a size in "
        "mm or a type, as in nodule:left upper:12mm:part-solid or effusion:right. Kinds: nodule, effusion, pneumothorax, cardiomegaly, "
        "consolidation, ground-glass, emphysema, aortic calcification, aortic aneurysm, rib fracture, enlarged lymph node",
    )
    chest.add_argument("--step", type=float, metavar="MM", help="from one slice to the next")
    chest.add_argument("--thickness", type=float, metavar="MM", help="of a slice; the step unless given")
    chest.add_argument("--kernel", choices=("soft", "sharp"))
    chest.add_argument("--contrast", choices=("none", "venous", "arterial", "pulmonary"))
    chest.add_argument("--arms", choices=("up", "down"))
    chest.add_argument("--pixels", type=int, metavar="N", help="rows and columns; 200 unless given")
    chest.add_argument("--truth", type=Path, metavar="TRUTH.json", help="what is true about it, also in the header of OUT.nrrd")


def make(arguments: argparse.Namespace) -> None:
    """`medpruner phantom`."""
    check_writable(arguments.out, folder=False)
    asked = [name for name in _CHEST if getattr(arguments, name) is not None]
    anatomy = arguments.anatomy or ("chest" if asked else "simple")
    misplaced = [name for name in _SIMPLE if getattr(arguments, name) is not None] if anatomy == "chest" else asked
    if misplaced:
        raise VolumeError(
            _("--{option} is not for --anatomy {anatomy}.").format(option=misplaced[0], anatomy=anatomy),
            _("Leave one of them out; `medpruner phantom --help` says what goes with which."),
        )
    (_make_chest if anatomy == "chest" else _make_simple)(arguments)


def _make_simple(arguments: argparse.Namespace) -> None:
    from ..imaging.files import write_volume
    from ..phantom import drawing, questions

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
    for question in questions.questions(made):
        print(f"  {question.text}  {question.answer}")


def _make_chest(arguments: argparse.Namespace) -> None:
    from ..atomic import atomic_output
    from ..imaging.files import write_volume
    from ..phantom.chest import questions
    from ..phantom.chest.make import make_chest
    from ..phantom.chest.wish import parse

    if arguments.truth is not None:
        check_writable(arguments.truth, folder=False)
    wanted = arguments.finding
    if wanted is not None:
        wanted = [] if wanted == ["none"] else [parse(text) for text in wanted]
    made = make_chest(
        arguments.seed,
        findings=wanted,
        matrix=200 if arguments.pixels is None else arguments.pixels,
        slices=arguments.slices,
        step_mm=arguments.step,
        thickness_mm=arguments.thickness,
        kernel=arguments.kernel,
        contrast=arguments.contrast,
        arms=arguments.arms,
    )
    write_volume(made.volume, arguments.out, {"MedPrunerTruth": made.truth.to_json()})
    if arguments.truth is not None:
        with atomic_output(arguments.truth) as part:
            part.write_text(made.truth.to_json(indent=2), encoding="utf-8")
    shape, spacing = made.volume.voxels.shape[::-1], made.volume.spacing
    sizes, widths = " x ".join(map(str, shape)), " x ".join(f"{s:.2f}" for s in spacing)
    print(f"{arguments.out}: {sizes} voxels of {widths} mm, {len(made.truth.findings)} findings")
    for finding in made.truth.findings:
        place, unit = finding.lobe or finding.side, "" if "%" in finding.measure else " mm"
        right, anterior, superior = finding.centre_ras
        first, last = finding.slices or (0, 0)
        print(
            f"  {finding.kind}{f', {place}' if place else ''}, {finding.size_mm:g}{unit} {finding.measure}, "
            f"slices {first} to {last}, at R {right:.1f} A {anterior:.1f} S {superior:.1f} mm"
        )
    if made.truth.unseen:
        print(f"  beyond the slices: {', '.join(finding.kind for finding in made.truth.unseen)}")
    for question in questions.questions(made):
        print(f"  {question.text}  {question.answer}")
