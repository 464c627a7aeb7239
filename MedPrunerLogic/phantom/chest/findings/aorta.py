"""Calcification of the aortic wall, and aneurysms."""

from __future__ import annotations

import numpy as np

from ..great_vessels import ASCENDING, DESCENDING
from ..grid import Canvas, share_of
from ..thorax import Thorax
from ..truth import Wish
from .placed import Marks, Placed, size_of


def widening(rng: np.random.Generator, wish: Wish) -> tuple[float, float, float]:
    """Where an aneurysm lies along the aorta's knots, its diameter in mm, and how long it is, in knots."""
    ascending = bool(rng.random() < 0.6)
    if wish.type is not None:
        ascending = wish.type == "ascending"
    size = size_of(wish, float(rng.uniform(46.0, 68.0)), 42.0, 80.0)
    return (ASCENDING + float(rng.uniform(-0.2, 0.3)), size, 1.5) if ascending else (DESCENDING + float(rng.uniform(0.0, 1.2)), size, 1.1)


def place_aneurysm(_rng: np.random.Generator, _wish: Wish, thorax: Thorax) -> Placed:
    """Its size is the greatest diameter; it begins and ends where the aorta is half of the way wider."""
    middle, radius, places, healthy = thorax.aorta
    wide = (radius - healthy) > 0.5 * float((radius - healthy).max())
    peak = int(np.argmax(radius - healthy))
    size = round(2.0 * float(radius[peak]) * thorax.patient.scale, 1)
    low = float(middle[wide, 2].min())
    high = float(middle[wide, 2].max())
    part = "ascending" if places[peak] < 4.0 else "descending"
    side = None if part == "ascending" else "left"
    return Placed("aortic aneurysm", side, None, middle[peak], low, high, size, "diameter", {"part": part}, {"wide": wide})


def mark_aneurysm(canvas: Canvas, placed: Placed, thorax: Thorax) -> Marks:
    """The widened part of the aorta."""
    middle, radius, _places, _healthy = thorax.aorta
    found = share_of(canvas.grid, middle[placed.shape["wide"]], radius[placed.shape["wide"]])
    if found is None:
        return []
    index, share = found
    levels = canvas.grid.levels[index[0]]
    share[(levels < placed.low) | (levels > placed.high)] = 0.0
    return [(index, share)]


def place_calcification(rng: np.random.Generator, wish: Wish, thorax: Thorax) -> Placed:
    """Plaques in the wall of the arch and the descending aorta. The size is the length of the longest."""
    middle, radius, places, _healthy = thorax.aorta
    size = size_of(wish, float(rng.uniform(8.0, 28.0)), 5.0, 40.0)
    count = int(rng.integers(3, 15))
    severity = "mild" if count < 6 else "moderate" if count < 11 else "severe"
    lengths = size * np.concatenate([[1.0], rng.uniform(0.25, 0.8, count - 1)]) / thorax.patient.scale
    points, radii, centres = [], [], []
    for length in lengths:
        at = int(np.searchsorted(places, rng.uniform(4.0, 12.0)))
        at = min(max(at, 1), len(middle) - 2)
        along = middle[at + 1] - middle[at - 1]
        along /= np.linalg.norm(along)
        first = np.cross(along, [0.3, 0.2, 0.93])
        first /= np.linalg.norm(first)
        second = np.cross(along, first)
        turn = rng.uniform(0.0, 2 * np.pi)
        # Half along the wall, half around it.
        tilt = rng.uniform(0.2, 1.3)
        way = np.linspace(-0.5, 0.5, max(4, int(length / 1.0))) * length
        angle = turn + np.cos(tilt) * way / radius[at]
        wall = radius[at] * (np.cos(angle)[:, None] * first + np.sin(angle)[:, None] * second)
        line = middle[at] + wall + np.sin(tilt) * way[:, None] * along
        points.append(line)
        radii.append(np.full(len(line), rng.uniform(0.9, 1.6)))
        centres.append(line[len(line) // 2])
    every = np.concatenate(points)
    shape = {"points": every, "radii": np.concatenate(radii), "value": float(rng.uniform(600.0, 1000.0))}
    detail = {"severity": severity, "plaques": count}
    low, high = float(every[:, 2].min()), float(every[:, 2].max())
    return Placed("aortic calcification", None, None, centres[0], low, high, round(size, 1), "length of the longest plaque", detail, shape)


def draw_calcification(canvas: Canvas, placed: Placed) -> Marks:
    """After the vessels."""
    found = share_of(canvas.grid, placed.shape["points"], placed.shape["radii"])
    if found is None:
        return []
    canvas.paint(*found, placed.shape["value"])
    return [found]
