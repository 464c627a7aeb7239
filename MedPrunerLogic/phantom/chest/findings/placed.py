"""A finding in the body, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ....errors import VolumeError
from ....sentence import tr as _
from ..truth import LOBES, SIDES, Wish

Marks = list[tuple[tuple[slice, ...], np.ndarray]]  # parts of the layers, and the share of each of their voxels that is the finding


@dataclass(frozen=True, eq=False)
class Placed:
    """Where a finding lies. centre: (3,), low, high: its lowest and highest level, units of the body. Else see truth.Finding.

    shape: what its own file needs to draw it.
    """

    kind: str
    side: str | None
    lobe: str | None
    centre: np.ndarray
    low: float
    high: float
    size_mm: float
    measure: str
    detail: dict[str, Any] = field(default_factory=dict)
    shape: dict[str, Any] = field(default_factory=dict)


def side_of(wish: Wish, rng: np.random.Generator) -> str:
    """The wanted side, or one of both. Raises VolumeError where the wanted lobe is on the other."""
    drawn = str(rng.choice(SIDES))
    if wish.lobe is not None:
        if wish.lobe not in LOBES:
            raise VolumeError(
                _("There is no lobe '{lobe}'.").format(lobe=wish.lobe), _("Choose one of: {names}.").format(names=", ".join(LOBES))
            )
        drawn = wish.lobe.split()[0]
    if wish.side is not None and wish.side not in SIDES:
        raise VolumeError(_("There is no side '{side}'.").format(side=wish.side), _("Choose right or left."))
    if wish.side is not None and wish.lobe is not None and wish.side != drawn:
        raise VolumeError(
            _("The {lobe} lobe is not on the {side} side.").format(lobe=wish.lobe, side=wish.side), _("Choose one of the two.")
        )
    return wish.side or drawn


def size_of(wish: Wish, drawn: float, least: float, most: float) -> float:
    """The wanted size in mm, or the drawn one. Raises VolumeError for one that cannot be drawn."""
    if wish.size_mm is None:
        return float(drawn)
    if not least <= wish.size_mm <= most:
        raise VolumeError(
            _("A finding '{kind}' of {size:g} mm cannot be drawn.").format(kind=wish.kind, size=wish.size_mm),
            _("Choose {least:g} to {most:g} mm.").format(least=least, most=most),
        )
    return float(wish.size_mm)


def no_room(kind: str) -> VolumeError:
    """What is raised where a finding finds no place."""
    return VolumeError(_("There is no room for a finding '{kind}' here.").format(kind=kind), _("Choose fewer, smaller or other findings."))
