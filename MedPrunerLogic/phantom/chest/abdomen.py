"""What lies below the diaphragm: liver, spleen and stomach, the upper poles of the kidneys, bowel with air."""

from __future__ import annotations

import numpy as np

from .contours import directions
from .grid import Box, Canvas, along, ellipsoid, soft, tubes
from .thorax import Thorax


def draw(canvas: Canvas, thorax: Thorax, rng: np.random.Generator) -> None:
    """All organs, each under the diaphragm and inside the wall."""
    hu = thorax.patient.hu
    if canvas.grid.levels[0] > -90.0:
        return
    contrast = thorax.patient.contrast != "none"
    _organ(canvas, thorax, (-66, -8, -172), (132, 102, 84), hu["liver"])
    _liver_vessels(canvas, thorax, rng)
    _organ(canvas, thorax, (94, 44, -168), (30, 40, 50), hu["spleen"])
    _stomach(canvas, thorax, rng)
    for sign, z in ((-1.0, -232.0), (1.0, -222.0)):
        centre = np.array([sign * 52.0, 46.0, z])
        _organ(canvas, thorax, tuple(centre), (25, 27, 52), hu["kidney"])
        _organ(canvas, thorax, (sign * 46.0, 44.0, z - 6), (13, 13, 36), 110.0 if contrast else 5.0)
    for place, axes in (((84, -52, -212), (24, 20, 22)), ((40, -62, -236), (22, 18, 20)), ((-40, -66, -248), (26, 18, 20))):
        moved = tuple(np.array(place) + rng.uniform(-8.0, 8.0, 3))
        _organ(canvas, thorax, moved, axes, 32.0)
        _organ(canvas, thorax, (moved[0], moved[1] - 4.0, moved[2]), tuple(0.7 * np.array(axes)), -880.0)
    for sign in (-1.0, 1.0):  # crura
        levels = np.arange(-240.0, -128.0, 3.0)
        line = np.stack([np.full(len(levels), sign * 15.0) + 0.06 * sign * (levels + 128.0), thorax.spine(levels) - 2.0, levels], 1)
        tubes(canvas, line, np.full(len(line), 5.5), 50.0)


def _inside(canvas: Canvas, thorax: Thorax, box: Box, below: float) -> np.ndarray:
    """Depth below the diaphragm, so far under it, and inside the wall."""
    lift = canvas.lift[box.index[0], None, None]
    depth = (thorax.diaphragm(box.x, box.y) - np.float32(below) + lift - box.z) * np.float32(0.75)
    contours = thorax.contours
    away, turn = np.hypot(box.x, box.y), directions(box.x, box.y)
    middle = float(box.z[len(box.z) // 2, 0, 0])
    radius = contours.radius(contours.cavity, turn.ravel(), np.full(turn.size, middle)).reshape(turn.shape)
    return np.minimum(depth, (radius - away - np.float32(below)).astype(np.float32))


def _organ(
    canvas: Canvas,
    thorax: Thorax,
    centre: tuple[float, ...],
    axes: tuple[float, ...],
    value: float,
) -> np.ndarray | None:
    """An ellipsoid of tissue; its share of the voxels of its box."""
    grid = canvas.grid
    placed = np.array(centre, float) + [0.0, 0.0, 0.8 * thorax.patient.inspiration]
    placed[:2] *= (thorax.patient.width, thorax.patient.depth)
    box = grid.box(placed, max(axes[0], axes[1]) + 3.0, axes[2] + 3.0)
    if box is None:
        return None
    depth = ellipsoid(box.x, box.y, box.z, placed, np.array(axes, float))
    depth *= np.float32(0.7 * np.mean(axes) / min(axes))
    depth = np.minimum(depth, _inside(canvas, thorax, box, 3.0))
    share = soft(depth, max(grid.pixel, 0.8 * grid.layer))
    canvas.paint(box.index, share, value)
    return share


def _liver_vessels(canvas: Canvas, thorax: Thorax, rng: np.random.Generator) -> None:
    hu, p = thorax.patient.hu, thorax.patient
    lift = 0.8 * p.inspiration
    start = np.array([-23.0, 4.0, -132.0 + lift])
    lines, radii = [], []
    for end in ((-96, 20, -150), (-62, -50, -156), (10, -44, -156)):
        knots = np.array([start, (start + end) / 2 + rng.uniform(-6, 6, 3), np.array(end, float) + [0, 0, lift] + rng.uniform(-8, 8, 3)])
        line, places = along(knots, 2.5)
        lines.append(line)
        radii.append(5.5 - 1.7 * places)
    porta = np.array([-30.0, -6.0, -206.0 + lift])
    for end in ((-100, 10, -178), (-76, -52, -186), (-94, 40, -200), (20, -46, -182)):
        knots = np.array([porta, (porta + end) / 2 + rng.uniform(-6, 6, 3), np.array(end, float) + [0, 0, lift] + rng.uniform(-8, 8, 3)])
        line, places = along(knots, 2.5)
        lines.append(line)
        radii.append(5.5 - 1.7 * places)
    value = hu["liver"] - 14.0 if p.contrast == "none" else hu["portal"] if p.contrast == "venous" else hu["liver"] - 6.0
    tubes(canvas, np.concatenate(lines), np.concatenate(radii), value)


def _stomach(canvas: Canvas, thorax: Thorax, rng: np.random.Generator) -> None:
    """On its back the air in it lies in front, over a level."""
    centre, axes = np.array([56.0, -22.0, -170.0]), np.array([44.0, 44.0, 42.0]) * rng.uniform(0.8, 1.05)
    _organ(canvas, thorax, tuple(centre), tuple(axes), 42.0)
    _organ(canvas, thorax, tuple(centre), tuple(axes - 4.0), float(rng.uniform(5.0, 45.0)))
    grid = canvas.grid
    level = centre[1] + axes[1] * rng.uniform(-0.55, 0.1)
    placed = (centre + [0.0, 0.0, 0.8 * thorax.patient.inspiration]) * [thorax.patient.width, thorax.patient.depth, 1.0]
    box = grid.box(placed, float(axes.max()), float(axes[2]))
    if box is None:
        return
    depth = ellipsoid(box.x, box.y, box.z, placed, axes - 4.5)
    depth = np.minimum(np.minimum(depth, _inside(canvas, thorax, box, 7.0)), np.float32(level * thorax.patient.depth) - box.y)
    canvas.paint(box.index, soft(depth, grid.pixel), -970.0)
