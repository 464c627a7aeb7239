"""Metal in the body, and the streaks that it throws."""

from __future__ import annotations

import numpy as np

from .contours import directions
from .grid import Canvas, Grid, along, tubes
from .profiles import VERTEBRAE
from .thorax import Thorax

_HU = 6000.0  # what is beyond the scale is cut off in the end
Sources = list[tuple[np.ndarray, float, float]]  # where streaks start: centre (3,), half height, strength in HU


def draw(canvas: Canvas, thorax: Thorax, rng: np.random.Generator) -> Sources:
    """The patient's implant."""
    kind = thorax.patient.metal
    if kind == "none":
        return []
    return {"wires": _wires, "pacemaker": _pacemaker, "port": _port, "spine": _screws}[kind](canvas, thorax, rng)


def _wires(canvas: Canvas, thorax: Thorax, _rng: np.random.Generator) -> Sources:
    sources: Sources = []
    for z in (46.0, 30.0, 8.0, -14.0, -36.0, -58.0):
        turn = np.linspace(0.0, 2 * np.pi, 40)
        front = float(thorax.front(z)) - 8.0
        loop = np.stack([13.0 * np.cos(turn), front + 8.5 * np.sin(turn), z + 1.5 * np.cos(turn)], 1)
        tubes(canvas, loop, np.full(len(loop), 0.6), _HU)
        sources.append((np.array([0.0, front - 8.0, z]), 3.0, 90.0))
    return sources


def _box_of(canvas: Canvas, thorax: Thorax, side: float, radius: float, thick: float) -> np.ndarray:
    """A round box under the skin below a clavicle; its centre."""
    z, turn = 48.0, -52.0 if side > 0 else -128.0
    contours = thorax.contours
    away = float(contours.radius(contours.muscle, np.array(turn), np.array(z))) + 0.5 * thick
    normal = np.array([np.cos(np.radians(turn)), np.sin(np.radians(turn)), 0.0])
    centre = away * normal + [0.0, 0.0, z]
    across = np.array([-normal[1], normal[0], 0.0])
    u, v = np.meshgrid(np.arange(-radius, radius + 1, 2.0), np.arange(-radius, radius + 1, 2.0))
    disc = np.hypot(u, v) <= radius
    points = centre + u[disc][:, None] * across + v[disc][:, None] * [0.0, 0.0, 1.0]
    tubes(canvas, points, np.full(len(points), thick / 2), _HU)
    return centre


def _lead(canvas: Canvas, thorax: Thorax, start: np.ndarray, ends: tuple[tuple[float, ...], ...], radius: float, value: float) -> None:
    knots = np.array([start, *ends])
    knots[1:, 1] *= thorax.patient.depth
    line, _places = along(knots, 1.2)
    tubes(canvas, line, np.full(len(line), radius), value)


def _pacemaker(canvas: Canvas, thorax: Thorax, _rng: np.random.Generator) -> Sources:
    centre = _box_of(canvas, thorax, 1.0, 20.0, 7.0)
    way = ((80, -16, 84), (42, -30, 70), (-8, -27, 50), (-25, -17, 40), (-28, -16, -30))
    _lead(canvas, thorax, centre, (*way, (-16, -30, -72), (14, -50, -100)), 1.1, 4500.0)
    _lead(canvas, thorax, centre, (*way, (-26, -30, -52), (-22, -40, -56)), 1.0, 4500.0)
    tip = np.array([14.0, -50.0 * thorax.patient.depth, -100.0])
    return [(centre, 20.0, 330.0), (tip, 5.0, 120.0)]


def _port(canvas: Canvas, thorax: Thorax, _rng: np.random.Generator) -> Sources:
    centre = _box_of(canvas, thorax, -1.0, 10.0, 8.0)
    _lead(canvas, thorax, centre, ((-60, -14, 92), (-38, -22, 78), (-24, -17, 44), (-28, -16, -8)), 1.2, 900.0)
    return [(centre, 8.0, 110.0)]


def _screws(canvas: Canvas, thorax: Thorax, _rng: np.random.Generator) -> Sources:
    sources: Sources = []
    for name in ("T9", "T10", "T11"):
        z = VERTEBRAE[name]
        middle = float(thorax.canal(z))
        for sign in (-1.0, 1.0):
            line, _places = along(
                np.array([(sign * 16, middle + 18, z + 5), (sign * 13, middle - 2, z + 4), (sign * 5, middle - 28, z + 2)]), 1.5
            )
            tubes(canvas, line, np.full(len(line), 2.4), _HU)
        sources.append((np.array([0.0, middle, z + 4]), 4.0, 260.0))
    for sign in (-1.0, 1.0):
        levels = np.arange(VERTEBRAE["T11"] - 4.0, VERTEBRAE["T9"] + 12.0, 2.0)
        rod = np.stack([np.full(len(levels), sign * 16.0), thorax.canal(levels) + 20.0, levels], 1)
        tubes(canvas, rod, np.full(len(rod), 2.6), _HU)
    return sources


def streaks(rng: np.random.Generator, grid: Grid, sources: Sources, level: float, thick: float) -> np.ndarray | None:
    """(J, I) HU that metal adds to a slice at a level (units): bright and dark rays; None where there is none."""
    total: np.ndarray | None = None
    for centre, half, strength in sources:
        if abs(level - centre[2]) > half + thick / 2:
            continue
        x, y = grid.x - np.float32(centre[0]), grid.y - np.float32(centre[1])
        rays = rng.standard_normal(90).astype(np.float32)
        rays = rays + rays[::-1]  # what darkens one way does so the other
        turn = directions(x, y) / 4.0 + 45.0
        low = np.floor(turn).astype(int)
        share = (turn - low).astype(np.float32)
        field = rays[low % 90] * (1 - share) + rays[(low + 1) % 90] * share
        field = field * np.float32(strength) * np.exp(-np.hypot(x, y) / np.float32(70.0))
        total = field if total is None else total + field
    return total
