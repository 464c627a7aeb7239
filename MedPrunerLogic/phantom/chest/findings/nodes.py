"""Enlarged lymph nodes of mediastinum and hila."""

from __future__ import annotations

import numpy as np

from ....errors import VolumeError
from ....sentence import tr as _
from ..grid import Canvas, ellipsoid, soft
from ..thorax import Thorax
from ..truth import Wish
from .placed import Marks, Placed, no_room, size_of

# By name: the middle in the body, units, and the side.
STATIONS: dict[str, tuple[tuple[float, float, float], str | None]] = {
    "right paratracheal": ((-18.0, 0.0, 14.0), "right"),
    "subcarinal": ((1.0, 22.0, -26.0), None),
    "aortopulmonary window": ((30.0, 6.0, 9.0), "left"),
    "right hilar": ((-46.0, 4.0, -22.0), "right"),
    "left hilar": ((50.0, 8.0, -24.0), "left"),
    "prevascular": ((6.0, -42.0, 24.0), None),
}


def place(rng: np.random.Generator, wish: Wish, thorax: Thorax, taken: set[str]) -> Placed:
    """One at a station that has none yet. Its size is its short axis; 10 mm and more is enlarged."""
    size = size_of(wish, float(rng.uniform(12.0, 26.0)), 10.0, 35.0)
    free = [name for name, (_centre, side) in STATIONS.items() if name not in taken and wish.side in (None, side)]
    if wish.type is not None:
        if wish.type not in STATIONS:
            raise VolumeError(
                _("There is no station '{type}'.").format(type=wish.type), _("Choose one of: {names}.").format(names=", ".join(STATIONS))
            )
        free = [name for name in free if name == wish.type]
    if not free:
        raise no_room(wish.kind)
    station = str(rng.choice(free))
    taken.add(station)
    middle, side = STATIONS[station]
    centre = np.array(middle) * [thorax.patient.width, thorax.patient.depth, 1.0]
    short = size / 2 / thorax.patient.scale
    axes = np.array([short, short * rng.uniform(1.2, 1.5), short * rng.uniform(1.05, 1.3)])
    detail = {"station": station, "long_axis_mm": round(2 * float(axes.max()) * thorax.patient.scale, 1)}
    low, high = centre[2] - axes[2], centre[2] + axes[2]
    return Placed(
        "enlarged lymph node", side, None, centre, low, high, round(size, 1), "short axis", detail, {"axes": axes, "reach": short}
    )


def draw(canvas: Canvas, placed: Placed, thorax: Thorax) -> Marks:
    """Over the vessels beside it, in some fat of its own."""
    axes, grid = placed.shape["axes"], canvas.grid
    box = grid.box(placed.centre, float(axes.max()) + 4.0, float(axes[2]) + 4.0)
    if box is None:
        return []
    depth = ellipsoid(box.x, box.y, box.z, placed.centre, axes)
    edge = max(grid.pixel, 0.7 * grid.layer)
    aerated = canvas.lung[box.index]
    canvas.cover(box.index, soft(depth + np.float32(2.0), edge) * aerated, thorax.patient.hu["fat"])
    share = soft(depth, edge)
    canvas.cover(box.index, share, thorax.patient.hu["node"])
    return [(box.index, share)]
