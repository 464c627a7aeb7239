"""Fluid and air between lung and wall. On its back a patient's fluid lies behind, the air in front."""

from __future__ import annotations

import numpy as np

from ..contours import directions
from ..grid import Canvas, soft
from ..thorax import Thorax
from ..truth import Wish
from .placed import Marks, Placed, side_of, size_of

_STEP = 6.0  # of the grid on which volumes are measured, units


def place_effusion(rng: np.random.Generator, wish: Wish, thorax: Thorax) -> Placed:
    """Fluid that layers behind and below. Small is below 30 mm, large above 100 mm (Moy et al., Chest 2013)."""
    side = side_of(wish, rng)
    drawn = (
        rng.uniform(12.0, 30.0) if rng.random() < 0.45 else rng.uniform(30.0, 75.0) if rng.random() < 0.75 else rng.uniform(100.0, 115.0)
    )
    size = size_of(wish, float(drawn), 8.0, 115.0)
    depth = size / thorax.patient.scale
    top = -150.0 + 45.0 + 1.35 * depth + 0.6 * thorax.patient.inspiration
    shape = {
        "depth": depth,
        "middle": 70.0 if side == "left" else 110.0,
        "width": 40.0 + 0.35 * depth,
        "levels": (-210.0, -150.0 + 0.5 * depth, top),
        "shares": (1.0, 1.0, 0.0),
        "density": float(rng.uniform(2.0, 18.0)),
        "collapse": float(rng.uniform(4.0, 14.0)) + 0.12 * depth,
    }
    word = "small" if size < 30.0 else "moderate" if size <= 100.0 else "large"
    return _placed("effusion", side, size, word, shape, thorax)


def place_pneumothorax(rng: np.random.Generator, wish: Wish, thorax: Thorax) -> Placed:
    """Air in front and at the apex. Small is below 20 mm (British Thoracic Society)."""
    side = side_of(wish, rng)
    size = size_of(wish, float(rng.uniform(8.0, 20.0) if rng.random() < 0.45 else rng.uniform(20.0, 60.0)), 5.0, 70.0)
    depth = size / thorax.patient.scale
    low = -60.0 - 1.4 * depth
    shape = {
        "depth": depth,
        "middle": -56.0 if side == "left" else -124.0,
        "width": 42.0 + 0.4 * depth,
        "levels": (low, low + 60.0, 40.0, 112.0),
        "shares": (0.0, 1.0, 1.0, 0.75),
        "density": -998.0,
        "collapse": 0.0,
    }
    return _placed("pneumothorax", side, size, "small" if size < 20.0 else "large", shape, thorax)


def thickness(placed: Placed, turn: np.ndarray, z: np.ndarray | float) -> np.ndarray:
    """How far the lung is away from the wall in a direction (degrees) at a level, units."""
    shape = placed.shape
    away = (turn - shape["middle"] + 180.0) % 360.0 - 180.0
    return shape["depth"] * np.exp(-((away / shape["width"]) ** 2)) * np.interp(z, shape["levels"], shape["shares"])


def _placed(kind: str, side: str, size: float, word: str, shape: dict, thorax: Thorax) -> Placed:
    contours = thorax.contours

    def free(points: np.ndarray) -> np.ndarray:
        """(n,) how far points lie from it, towards the lung, units."""
        turn = directions(points[:, 0], points[:, 1])
        wall = contours.radius(contours.cavity, turn, points[:, 2]) - np.hypot(points[:, 0], points[:, 1])
        return wall - thickness(found, turn, points[:, 2])

    shape["free"] = free
    found = Placed(kind, side, None, np.zeros(3), 0.0, 0.0, size, "depth", {"size": word}, shape)
    half = float(contours.cavity.max())
    sign = 1.0 if side == "left" else -1.0
    lines = [np.arange(_STEP / 2, half, _STEP) * sign, np.arange(-half, half, _STEP), np.arange(-222.0, 110.0, _STEP)]
    points = np.stack(np.meshgrid(*lines, indexing="ij"), -1).reshape(-1, 3)
    points = points[free(points) < 0.0]
    points = points[thorax.depth(points) > 0.0]
    volume = len(points) * _STEP**3 * thorax.patient.scale**3 / 1000.0
    detail = {"size": word, "volume_ml": round(volume)}
    low, high = (float(points[:, 2].min()), float(points[:, 2].max())) if len(points) else (-150.0, -140.0)
    # The middle of what is there may lie in the lung that it surrounds: the place where it is deepest does not.
    middle = points.mean(0) if len(points) else np.array([80.0 * sign, 60.0, -150.0])
    level = points[np.abs(points[:, 2] - middle[2]) < _STEP] if len(points) else middle[None]
    deepest = level[np.argmin(np.abs((directions(level[:, 0], level[:, 1]) - shape["middle"] + 180.0) % 360.0 - 180.0))]
    return Placed(kind, side, None, deepest, low - _STEP / 2, high + _STEP / 2, size, "depth", detail, shape)


def draw(canvas: Canvas, placed: Placed, thorax: Thorax) -> Marks:
    """Fluid or air instead of lung; next to fluid the lung has collapsed, around air the pleura is a line."""
    grid, contours = canvas.grid, thorax.contours
    sign = 1.0 if placed.side == "left" else -1.0
    box = grid.box(np.array([0.0, 0.0, (placed.low + placed.high) / 2]), float(contours.cavity.max()), (placed.high - placed.low) / 2 + 4.0)
    if box is None:
        return []
    turn, away = directions(box.x, box.y), np.hypot(box.x, box.y)
    here = (box.x * sign > 0).astype(np.float32)
    rows = contours.rows(contours.cavity, box.z[:, 0, 0])
    index = np.rint(turn * (rows.shape[1] / 360.0)).astype(np.intp) % rows.shape[1]
    angular = thickness(placed, turn, placed.shape["levels"][1]).astype(np.float32)
    levels = np.interp(box.z[:, 0, 0], placed.shape["levels"], placed.shape["shares"])
    share = np.zeros((len(box.z), *box.x.shape), np.float32)
    for k, level in enumerate(levels):
        if level <= 0.0:
            continue
        free = rows[k].take(index) - away - angular * np.float32(level)
        part = (box.index[0].start + k, *box.index[1:])
        lung = canvas.lung[part] * here
        if placed.shape["collapse"]:
            near = soft(np.float32(placed.shape["collapse"]) * np.minimum(angular / np.float32(10.0), 1.0) * np.float32(level) - free, 5.0)
            canvas.paint(part, near * lung, 35.0)
        else:
            canvas.paint(part, soft(np.float32(0.8) - np.abs(free), grid.pixel) * lung * np.float32(0.6), -150.0)
        share[k] = soft(-free, grid.pixel) * lung
        canvas.cover(part, share[k], placed.shape["density"])
    return [(box.index, share)]
