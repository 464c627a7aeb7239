"""A broken rib: a gap and a step in it, and blood around."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..grid import Canvas, share_of
from ..ribs import Rib
from ..truth import Wish
from .placed import Marks, Placed, side_of, size_of

_PARTS = {"posterior": (0.2, 0.34), "lateral": (0.42, 0.62), "anterior": (0.7, 0.85)}
_LOOSE = 26.0  # how much of the rib is displaced, units


def place(rng: np.random.Generator, wish: Wish, every: list[Rib], broken: set[tuple[str, int]], scale: float) -> Placed:
    """One of the ribs 3 to 10 of a side that is not broken yet. Its size: how far its ends are apart. scale: mm in a unit."""
    side = side_of(wish, rng)
    size = size_of(wish, float(rng.uniform(3.0, 7.0)), 2.0, 12.0)
    number = int(rng.choice([n for n in range(3, 11) if (side, n) not in broken]))
    part = str(rng.choice(list(_PARTS)))
    rib = next(one for one in every if one.side == side and one.number == number)
    at = int(np.searchsorted(rib.way, rng.uniform(*_PARTS[part])))
    broken.add((side, number))
    centre = rib.points[at]
    detail = {"rib": number, "part": part}
    shape = {"at": at, "step": size / scale, "gap": 1.6}
    return Placed("rib fracture", side, None, centre, centre[2] - 7.0, centre[2] + 7.0, round(size, 1), "displacement", detail, shape)


def broken(every: list[Rib], fractures: list[Placed]) -> list[Rib]:
    """The ribs with their fractures: in front of each the rib is moved outwards, and comes back by and by."""
    ribs = list(every)
    for placed in fractures:
        number = next(n for n, rib in enumerate(ribs) if rib.side == placed.side and rib.number == placed.detail["rib"])
        rib, at = ribs[number], placed.shape["at"]
        away = np.linalg.norm(np.diff(rib.points, axis=0, prepend=rib.points[:1]), axis=1).cumsum()
        away = away - away[at]
        outwards = rib.points * [1.0, 1.0, 0.0]
        outwards = outwards / np.maximum(np.linalg.norm(outwards, axis=1, keepdims=True), 1.0)
        loose = np.where(away > 0, np.clip(1.0 - away / _LOOSE, 0.0, 1.0), 0.0)[:, None]
        points = rib.points + outwards * loose * placed.shape["step"]
        whole = np.abs(away) > placed.shape["gap"] + 1.2
        ribs[number] = replace(rib, points=points[whole], way=rib.way[whole])
    return ribs


def draw(canvas: Canvas, placed: Placed) -> Marks:
    """Blood around it, before the bone."""
    outwards = placed.centre * [1.0, 1.0, 0.0]
    outwards = outwards / np.linalg.norm(outwards)
    points = placed.centre + np.linspace(-4.0, 5.0, 8)[:, None] * outwards
    found = share_of(canvas.grid, points, np.full(len(points), 6.5))
    if found is None:
        return []
    canvas.cover(*found, 58.0)
    return [found]
