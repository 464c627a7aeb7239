"""Emphysema: holes without walls, more of them above than below."""

from __future__ import annotations

import numpy as np

from ..grid import Canvas, share_of
from ..thorax import Thorax
from ..truth import Wish
from .placed import Marks, Placed, size_of

_LUNGS = 4.6e6  # cubic units of both lungs of an average body
_VALUE = -985.0


def place(rng: np.random.Generator, wish: Wish, thorax: Thorax) -> Placed:
    """Its size is the share of the lungs that is lost, in per cent: mild below 12, severe above 25."""
    drawn = float(
        rng.uniform(6.0, 12.0) if rng.random() < 0.4 else rng.uniform(12.0, 25.0) if rng.random() < 0.6 else rng.uniform(25.0, 38.0)
    )
    size = size_of(wish, drawn, 3.0, 40.0)
    word = "mild" if size < 12.0 else "moderate" if size <= 25.0 else "severe"
    large = {"mild": 3.6, "moderate": 4.6, "severe": 6.0}[word]
    radii = large * np.exp(rng.normal(0.0, 0.3, 6000))
    wanted = int(np.searchsorted(np.cumsum(4.19 * radii**3), _LUNGS * size / 100.0 * 1.35)) + 1  # they overlap
    points = thorax.places(rng, 3 * wanted, 1.0)
    above = np.clip((points[:, 2] + 130.0) / 200.0, 0.06, 1.0)
    points = points[rng.random(len(points)) < above][:wanted]
    radii = radii[: len(points)]
    middle = points[np.argmin(((points - points.mean(0)) ** 2).sum(1))]
    low, high = (points[:, 2] - radii).min(), (points[:, 2] + radii).max()
    shape = {"points": points, "radii": radii}
    return Placed("emphysema", None, None, middle, float(low), float(high), size, "share in %", {"severity": word}, shape)


def draw(canvas: Canvas, placed: Placed) -> Marks:
    """Before the vessels."""
    found = share_of(canvas.grid, placed.shape["points"], placed.shape["radii"])
    if found is None:
        return []
    index, share = found
    share *= canvas.lung[index]
    canvas.paint(index, share * np.float32(0.92), _VALUE)
    return [(index, share)]
