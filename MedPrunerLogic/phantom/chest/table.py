"""What is around the patient: air, the table, a blanket."""

from __future__ import annotations

import numpy as np

from .grid import Grid, soft

_FOAM = -945.0


def surroundings(grid: Grid, rng: np.random.Generator, kind: int, back: float) -> np.ndarray:
    """(J, I) float32 HU of air and table. kind: one of three tables. back: y of the patient's back, units."""
    air = np.full(grid.x.shape, -1000.0, np.float32)
    # Table and image are level, however the patient lies.
    half = (grid.x.shape[0] - 1) / 2
    line = ((np.arange(grid.x.shape[0]) - half) * grid.pixel).astype(np.float32)
    across, down = line[None, :] + np.float32(rng.uniform(-8.0, 8.0)), line[:, None]
    top = np.float32(back + grid.shift[1] + 3.0)
    sag = np.float32(-1.0 / rng.uniform(560.0, 900.0)) * across * across
    wall, density = (1.3, 60.0) if kind == 0 else (1.0, 260.0) if kind == 1 else (1.6, -80.0)
    depth = np.float32(24.0) if kind == 0 else np.float32(46.0)
    upper = down - top - sag
    half_width = np.float32(205.0)
    if kind == 1:  # a trough with slanted sides
        lower = np.float32(depth) - (down - top) - np.maximum(np.abs(across) - np.float32(120.0), 0.0) * np.float32(0.6)
        lower = np.minimum(lower, np.float32(depth) - (down - top))
    else:
        lower = np.float32(depth) + np.float32(0.4) * sag - (down - top)
    inside = np.minimum(np.minimum(upper, lower), half_width - np.abs(across))
    air += soft(inside, grid.pixel) * (np.float32(density) - air)
    air += soft(inside - np.float32(2 * wall), grid.pixel) * (np.float32(_FOAM) - air)
    mattress = np.minimum(upper + np.float32(9.0), -upper)
    air += soft(np.minimum(mattress, half_width - np.abs(across)), grid.pixel) * (np.float32(-960.0) - air)
    return air


def fold(grid: Grid, rng: np.random.Generator, front: float) -> np.ndarray | None:
    """(J, I) float32 share of a blanket's thin line over the patient; None where there is none. front: y of the skin in front."""
    if rng.random() < 0.35:
        return None
    half = (grid.x.shape[0] - 1) / 2
    line = ((np.arange(grid.x.shape[0]) - half) * grid.pixel).astype(np.float32)
    across, down = line[None, :], line[:, None]
    height = np.float32(front + grid.shift[1] - rng.uniform(6.0, 18.0)) + across * across / np.float32(rng.uniform(260.0, 420.0))
    height = height + np.float32(rng.uniform(2.0, 5.0)) * np.sin(
        across / np.float32(rng.uniform(9.0, 16.0)) + np.float32(rng.uniform(0, 6))
    )
    return soft(np.float32(0.5) - np.abs(down - height), 1.5 * grid.pixel) * np.float32(0.25)
