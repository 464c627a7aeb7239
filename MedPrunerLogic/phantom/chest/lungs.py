"""The fissures between the lobes."""

from __future__ import annotations

import numpy as np

from .grid import Canvas
from .thorax import Thorax

_THICK = 0.5  # of the two layers of pleura, units
_VALUE = -450.0


def draw_fissures(canvas: Canvas, thorax: Thorax) -> None:
    """Thin sheets: what a thick layer averages away is not seen."""
    grid = canvas.grid
    reach = float(thorax.contours.cavity.max())
    box = grid.box(np.array([0.0, 0.0, -40.0]), reach, 150.0)
    if box is None:
        return
    major, minor = thorax.major(box.x, box.y), thorax.minor(box.x, box.y)
    right = box.x < 0
    for k, z in enumerate(box.z[:, 0, 0]):
        index = (box.index[0].start + k, *box.index[1:])
        below = z - major
        sheet = _sheet(below * np.float32(0.66), max(grid.pixel, 0.6 * grid.layer))
        if abs(z + 35.0 - thorax.shift[0]) < 25.0:
            level = _sheet(z - minor, max(grid.layer, 1.0)) * (right & (below > 0))
            sheet = np.maximum(sheet, level)
        canvas.paint(index, sheet * canvas.lung[index], _VALUE)


def _sheet(away: np.ndarray, edge: float) -> np.ndarray:
    share = (np.float32(edge + _THICK) / 2 - np.abs(away)) * np.float32(1.0 / edge)
    return np.clip(share, 0.0, 1.0) * np.float32(min(1.0, _THICK / edge))
