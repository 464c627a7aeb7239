"""Consolidation and ground-glass: what fills the air spaces of a part of a lobe."""

from __future__ import annotations

import numpy as np

from ..grid import Canvas, ellipsoid, soft
from ..texture import Texture
from ..thorax import Thorax
from ..truth import LOBES, Wish
from .placed import Marks, Placed, no_room, side_of, size_of

_STEP = 3.0  # of the grid on which the extent is measured, units


def place(rng: np.random.Generator, wish: Wish, thorax: Thorax, ragged: Texture, others: list[Placed]) -> Placed:
    """A ragged blob that ends at the fissures and the pleura. Its size is its longest extent along the body's axes."""
    side = side_of(wish, rng)
    dense = wish.kind == "consolidation"
    size = size_of(wish, float(rng.uniform(35.0, 85.0)), 20.0, 120.0)
    squash = rng.uniform(0.75, 1.0, 3)
    value = float(rng.uniform(20.0, 45.0)) if dense else float(rng.uniform(-690.0, -560.0))
    tries = thorax.places(rng, 300, min(0.16 * size, 9.0))
    lobes = np.array(LOBES)[thorax.lobe(tries)]
    chosen = np.array([lobe == wish.lobe if wish.lobe else lobe.startswith(side) for lobe in lobes], bool)
    for other in others:
        if other.kind in ("effusion", "pneumothorax") and other.side == side and (chosen & (other.shape["free"](tries) > 0.2 * size)).any():
            chosen &= other.shape["free"](tries) > 0.2 * size
        if other.kind in ("consolidation", "ground-glass"):
            chosen &= lobes != other.lobe
    if not chosen.any():
        raise no_room(wish.kind)
    number = int(np.flatnonzero(chosen)[0])
    centre, lobe = tries[number], str(lobes[number])
    axes = squash * (size / 2 / thorax.patient.scale)
    shape = {"axes": axes, "ragged": ragged, "value": value, "opacity": 0.97 if dense else 0.9, "first": centre}
    found = Placed(wish.kind, side, lobe, centre, 0.0, 0.0, size, "extent", {}, shape)
    # What fissures and pleura leave of it is grown until it is as long as was wanted.
    points, longest = np.zeros((0, 3)), 0.0
    for _attempt in range(4):
        points = _measured(found, thorax)
        if not len(points):
            raise no_room(wish.kind)
        longest = float((points.max(0) - points.min(0)).max() + _STEP) * thorax.patient.scale
        if abs(longest - size) < 3.0:
            break
        shape["axes"] = shape["axes"] * float(np.clip(size / longest, 0.7, 1.4))
    middle = points[np.argmin(((points - points.mean(0)) ** 2).sum(1))]
    detail = {"density_hu": value, "volume_ml": round(len(points) * _STEP**3 * thorax.patient.scale**3 / 1000.0)}
    shape["reach"] = float(np.linalg.norm(points - middle, axis=1).max())
    low, high = points[:, 2].min() - _STEP / 2, points[:, 2].max() + _STEP / 2
    return Placed(wish.kind, side, lobe, middle, float(low), float(high), round(longest, 1), "extent", detail, shape)


def _measured(placed: Placed, thorax: Thorax) -> np.ndarray:
    """(n, 3) points of a fine grid that lie in it."""
    reach = placed.shape["axes"].max() * 1.35
    line = np.arange(-reach, reach + _STEP, _STEP)
    points = np.stack(np.meshgrid(line, line, line, indexing="ij"), -1).reshape(-1, 3) + placed.shape["first"]
    x, y, z = (points[:, axis].astype(np.float32) for axis in range(3))
    field = ellipsoid(x, y, z, placed.shape["first"], placed.shape["axes"])
    points = points[field + _raggedness(placed, points) > 0.0]
    points = points[thorax.lobe(points) == LOBES.index(str(placed.lobe))]
    return points[thorax.depth(points) > 0.0]


def _raggedness(placed: Placed, points: np.ndarray) -> np.ndarray:
    return placed.shape["ragged"].at(points) * (0.13 * placed.shape["axes"].min())


def draw(canvas: Canvas, placed: Placed, thorax: Thorax) -> Marks:
    """Before the airways, which stay open in it, and under the vessels, which are seen through ground-glass."""
    grid = canvas.grid
    first, axes = placed.shape["first"], placed.shape["axes"]
    box = grid.box(first, float(axes.max()) * 1.4)
    if box is None:
        return []
    depth = ellipsoid(box.x, box.y, box.z, first, axes)
    texture = placed.shape["ragged"].planes(*_lines(box, grid.angle), box.z[:, 0, 0])
    depth += texture * np.float32(0.13 * axes.min())
    width = 3.0 if placed.kind == "consolidation" else 7.0
    major = box.z - thorax.major(box.x, box.y)
    lobe = str(placed.lobe)
    inside = -major if lobe.endswith("lower") else major
    if lobe.startswith("right") and not lobe.endswith("lower"):
        minor = box.z - thorax.minor(box.x, box.y)
        inside = np.minimum(inside, minor if lobe.endswith("upper") else -minor)
    share = soft(depth, width) * soft(inside * np.float32(0.7), max(1.5, grid.layer * 0.7))
    share *= (box.x < 0) if lobe.startswith("right") else (box.x > 0)
    share *= np.minimum(canvas.lung[box.index] * np.float32(1.2), 1.0)
    value = placed.shape["value"] + (25.0 if placed.kind == "consolidation" and thorax.patient.contrast != "none" else 0.0)
    uneven = np.float32(5.0 if placed.kind == "consolidation" else 35.0) * texture
    canvas.paint(box.index, share * np.float32(placed.shape["opacity"]), np.float32(value) + uneven)
    return [(box.index, share)]


def _lines(box: object, _angle: float) -> tuple[np.ndarray, np.ndarray]:
    """The columns' and the rows' places of a box; the body's turn of a few degrees is left out."""
    x, y = box.x, box.y  # type: ignore[attr-defined]
    return x[x.shape[0] // 2], y[:, y.shape[1] // 2]
