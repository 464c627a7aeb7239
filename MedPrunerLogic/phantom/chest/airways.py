"""Trachea and bronchi down to the lobes; farther out they run beside the arteries (tree.py)."""

from __future__ import annotations

import numpy as np

from .grid import Canvas, along, tubes
from .thorax import Thorax

# x, y, z, inner radius; y beside the trachea's at the carina.
_BRONCHI = (
    ((0, 0, 2, 8.0), (-9, 0, -10, 7.2), (-22, -1, -21, 6.8), (-33, -2, -34, 6.0), (-40, 1, -48, 5.2)),  # right main, intermediate
    ((-20, -1, -18, 4.8), (-32, -4, -14, 4.6), (-46, -8, -8, 4.0)),  # right upper lobe
    ((-37, -1, -44, 4.0), (-46, -12, -50, 3.2), (-54, -22, -56, 2.7)),  # middle lobe
    ((-40, 1, -48, 4.8), (-46, 6, -60, 4.2), (-50, 10, -72, 3.6)),  # right lower lobe
    ((0, 0, 2, 8.0), (10, 1, -12, 6.8), (26, 3, -23, 6.2), (40, 4, -28, 5.4)),  # left main
    ((40, 4, -28, 4.6), (48, -6, -24, 4.2), (54, -16, -18, 3.6)),  # left upper lobe
    ((40, 4, -28, 4.8), (46, 8, -42, 4.4), (50, 11, -58, 3.6)),  # left lower lobe
)
# Where the airways, arteries and veins of each lobe (thorax.LOBES) begin to branch, body, units.
BRONCHUS_ENDS = (1, 2, 3, 5, 6)


def trachea_y(thorax: Thorax, z: np.ndarray | float) -> np.ndarray:
    """The y of its middle."""
    return thorax.spine(z) - 17.0 - np.clip(np.asarray(z) / 60.0, 0.0, 2.0)


def ends(thorax: Thorax) -> np.ndarray:
    """(5, 3) where the bronchus of each lobe is left to the tree."""
    origin = float(trachea_y(thorax, 0.0))
    return np.array([np.array(_BRONCHI[number][-1][:3]) + [0.0, origin, 0.0] for number in BRONCHUS_ENDS], float)


def draw(canvas: Canvas, thorax: Thorax) -> None:
    """Walls first, then the air in them."""
    levels = np.array([150.0, 110.0, 70.0, 40.0, 20.0, 2.0])
    middle, _places = along(np.stack([[0, 0, 0, -2, -3, 0], trachea_y(thorax, levels), levels], 1), 3.0)
    points, radii = [middle], [np.full(len(middle), 8.6 if thorax.patient.female else 9.8)]
    origin = float(trachea_y(thorax, 0.0))
    for knots in _BRONCHI:
        given = np.array(knots, float)
        line, places = along(given[:, :3] + [0.0, origin, 0.0], 1.5)
        points.append(line)
        radii.append(np.interp(places, np.arange(len(given)), given[:, 3]))
    every, inner = np.concatenate(points), np.concatenate(radii)
    tubes(canvas, every, inner + 1.4, 30.0, covers=True)
    tubes(canvas, every, inner, -995.0)
