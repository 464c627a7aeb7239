"""Twelve pairs of ribs with their cartilages, the sternum and the clavicles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .contours import directions
from .grid import Canvas, along, soft, tubes
from .profiles import VERTEBRAE
from .thorax import Thorax

# By number: how far the bony rib falls from spine to its front end, and the direction (degrees from the front) where it ends.
_FALL = (26, 44, 60, 72, 80, 84, 86, 84, 78, 66, 42, 22)
_ENDS = (34, 34, 33, 34, 37, 42, 48, 56, 66, 80, 118, 140)
_RADIUS, _TALL = 3.4, 1.4
_MARROW = 1.6  # thickness of the cortex


@dataclass(frozen=True, eq=False)
class Rib:
    """One rib. points: (n, 3) along its middle from the spine to its front end. way: (n,) 0...1. cartilage: (m, 3), to the sternum."""

    number: int
    side: str
    points: np.ndarray
    way: np.ndarray
    cartilage: np.ndarray


def ribs(thorax: Thorax) -> list[Rib]:
    """All of them."""
    return [_rib(thorax, number, side) for number in range(1, 13) for side in ("right", "left")]


def _rib(thorax: Thorax, number: int, side: str) -> Rib:
    sign = 1.0 if side == "left" else -1.0
    z = VERTEBRAE[f"T{number}"] + 6.0
    fall, end = float(_FALL[number - 1]), float(_ENDS[number - 1])
    middle = float(thorax.canal(z))
    start = float(directions(np.array(31.0), np.array(middle + 4.0)))  # beside the transverse process, on the left
    angles = np.linspace(start, -90.0 + end, 60)
    way = (start - angles) / (start - angles[-1])
    heights = z - 3.0 - fall * way**1.15
    contours = thorax.contours
    degrees = angles if sign > 0 else 180.0 - angles
    radius = contours.radius(contours.cavity, degrees, np.minimum(heights, 92.0)) + 5.0
    outer = np.stack([radius * np.cos(np.radians(degrees)), radius * np.sin(np.radians(degrees)), heights], 1)
    neck = np.array([(sign * 15.0, middle - 8.0, z), (sign * 23.0, middle + 0.0, z - 1.0)])
    points, places = along(np.concatenate([neck, outer[2:]]), 2.4)
    cartilage = np.zeros((0, 3))
    if number <= 10:
        front = float(thorax.front(min(heights[-1], 60.0)))
        meets = max(heights[-1] + max(number - 3, 0) * 9.0, -95.0) if number > 1 else heights[-1] + 2.0
        to = np.array([(sign * 17.0, float(thorax.front(meets)) - 7.0, meets)])
        between = outer[-1:] * [0.55, 1.0, 1.0] + [[sign * 8.0, 0.5 * (front - outer[-1, 1]), 0.35 * (meets - heights[-1])]]
        if number <= 7:
            cartilage, _places = along(np.concatenate([outer[-1:], between, to]), 2.4)
        else:
            cartilage, _places = along(np.concatenate([outer[-1:], outer[-1:] + [[-sign * 26.0, -9.0, 18.0]]]), 2.4)
    return Rib(number, side, points, places / places[-1], cartilage)


def draw(canvas: Canvas, thorax: Thorax, every: list[Rib], rng: np.random.Generator) -> None:
    """Ribs, cartilages, sternum and clavicles."""
    bone, age = thorax.patient.bone, thorax.patient.age
    points = np.concatenate([rib.points for rib in every])
    marrow = np.concatenate([rib.points[2:-1] for rib in every])
    cartilage = np.concatenate([rib.cartilage for rib in every])
    tubes(canvas, cartilage, np.full(len(cartilage), 3.9), 95.0, tall=1.5)
    if age > 0.4:  # cartilage calcifies
        chosen = cartilage[rng.random(len(cartilage)) < 0.35 * (age - 0.3)]
        chosen = chosen + rng.normal(0.0, 1.5, chosen.shape)
        tubes(canvas, chosen, rng.uniform(0.7, 1.5, len(chosen)), 420.0)
    # The cortex is thinnest in front.
    tubes(canvas, points, np.full(len(points), _RADIUS), 390.0 + 255.0 * bone, tall=_TALL)
    tubes(canvas, marrow, np.full(len(marrow), _RADIUS - _MARROW), 120.0 + 110.0 * bone, tall=_TALL * 1.2)
    _sternum(canvas, thorax)
    for sign in (-1.0, 1.0):
        front = thorax.front(70.0)
        knots = [(sign * 20, front - 6, 66), (sign * 50, front - 14, 78), (sign * 95, front - 4, 92), (sign * 132, front + 32, 98)]
        line, places = along(np.array(knots, float), 2.4)
        line = thorax.contours.within(line, 8.0)
        radius = np.interp(places, (0, 1, 2, 3), (7.5, 5.6, 5.2, 6.0))
        tubes(canvas, line, radius, 520.0 + 270.0 * bone)
        tubes(canvas, line, radius - 2.0, 60.0 + 120.0 * bone)


def _sternum(canvas: Canvas, thorax: Thorax) -> None:
    """Manubrium, body and xiphoid: plates of spongy bone, with a gap between the first two."""
    grid, bone = canvas.grid, thorax.patient.bone
    for low, high, widths, thick in ((22.0, 62.0, (15.0, 27.0), 6.5), (-74.0, 19.0, (17.0, 13.0), 5.0), (-100.0, -77.0, (4.0, 8.0), 3.5)):
        middle = (low + high) / 2
        box = grid.box(np.array([0.0, float(thorax.front(middle)) - 8.0, middle]), 44.0, (high - low) / 2 + 2.0)
        if box is None:
            continue
        half = np.interp(box.z, (low, high), widths).astype(np.float32)
        y = box.y - (thorax.front(box.z) - np.float32(7.5)).astype(np.float32)
        around = (np.float32(1.0) - np.sqrt((box.x / half) ** 4 + (y / np.float32(thick)) ** 2)) * np.float32(thick)
        ends = np.minimum(box.z - np.float32(low), np.float32(high) - box.z)
        depth = np.minimum(around, ends).astype(np.float32)
        edge = max(grid.pixel, 1.0)
        canvas.paint(box.index, soft(depth, edge), 265.0 + 190.0 * bone)
        canvas.paint(box.index, soft(depth - np.float32(1.8), edge), 80.0 + 110.0 * bone)
