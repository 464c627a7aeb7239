"""`medpruner phantom`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .outputs import Subparsers, check_writable


def add_to(commands: Subparsers) -> None:
    """The command and its options."""
    command = commands.add_parser("phantom", help="write a synthetic volume with known answers")
    command.set_defaults(run=make)
    command.add_argument("out", type=Path, metavar="OUT.nrrd")
    command.add_argument("--seed", type=int, default=0)
    command.add_argument("--nodules", type=int, help="0 to 3; drawn from the seed unless given")
    command.add_argument("--slices", type=int, help="drawn from the seed unless given")
    command.add_argument("--side", choices=("left", "right"), help="of the largest nodule")
    command.add_argument("--level", choices=("lower", "middle", "upper"), help="of the largest nodule")
    command.add_argument("--size", choices=("small", "medium", "large"), help="of the largest nodule")


def make(arguments: argparse.Namespace) -> None:
    """`medpruner phantom`."""
    check_writable(arguments.out, folder=False)
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
