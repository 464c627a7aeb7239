"""Vertebrae with body, arch, processes and canal, and the discs between them."""

from __future__ import annotations

import numpy as np

from .grid import Canvas, along, ellipsoid, soft, tubes
from .profiles import VERTEBRAE, vertebral_half_axes
from .thorax import Thorax

NAMES = tuple(VERTEBRAE)
_CENTRES = np.array(list(VERTEBRAE.values()))


def draw(canvas: Canvas, thorax: Thorax) -> None:
    """All vertebrae, and the soft tissue right around them."""
    bone = thorax.patient.bone
    for number, z in enumerate(_CENTRES):
        above = _CENTRES[number - 1] - z if number else 17.0
        below = z - _CENTRES[number + 1] if number + 1 < len(_CENTRES) else above
        _body(canvas, thorax, float(z), (float(above), float(below)))
    marrow, cortex = _arches(thorax)
    tubes(canvas, *cortex, 310.0 + 220.0 * bone)
    tubes(canvas, *marrow, 120.0 + 110.0 * bone)
    levels = np.arange(canvas.grid.levels[0] - 5.0, canvas.grid.levels[-1] + 5.0, 3.0)
    line = np.stack([np.zeros_like(levels), thorax.canal(levels), levels], 1)
    tubes(canvas, line, np.full(len(line), 8.2), 12.0)
    tubes(canvas, line, np.full(len(line), 4.4), 38.0)


def _body(canvas: Canvas, thorax: Thorax, z: float, room: tuple[float, float]) -> None:
    """One vertebral body and the disc below it: bone with a shell, denser at its end plates, concave to the canal."""
    grid, bone = canvas.grid, thorax.patient.bone
    wide, deep = (float(value) for value in vertebral_half_axes(z))
    centre = np.array([0.0, float(thorax.spine(z)) + deep, z])
    box = grid.box(centre, wide + 6.0, 0.5 * max(room) + 2.0)
    if box is None:
        return
    up = box.z - np.float32(z)
    half = np.where(up > 0, np.float32(room[0] / 2), np.float32(room[1] / 2))
    # Waisted between the end plates.
    waist = np.float32(1.0) - np.float32(0.11) * (np.float32(1.0) - (up / half) ** 2)
    x, y = box.x / waist, (box.y - np.float32(centre[1])) / waist
    around = ellipsoid(x, y, np.float32(0.0), np.zeros(3), np.array([wide, deep, 1e3]))
    notch = np.hypot(box.x, box.y - np.float32(centre[1] + deep + 6.5)) - np.float32(9.0)  # the canal's front
    outline = np.minimum(around, notch)
    edge = max(grid.pixel, 1.0)
    plate = half - np.float32(2.2) - np.abs(up)  # below the end plate; the disc is the rest
    inside = soft(outline, edge)
    canvas.cover(box.index, soft(outline + np.float32(3.0), edge), 40.0)
    canvas.paint(box.index, inside, 85.0)
    thick = max(grid.layer, 1.2)
    body = inside * soft(plate, thick)
    canvas.paint(box.index, body, 245.0 + 195.0 * bone)
    marrow = soft(outline - np.float32(1.7), edge) * soft(plate - np.float32(1.8), thick)
    canvas.paint(box.index, marrow, 115.0 + 95.0 * bone)


def _arches(thorax: Thorax) -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """(points, radii) of the marrow and of the cortex of all arches and processes."""
    points, radii = [], []
    for z in _CENTRES:
        wide, deep = (float(value) for value in vertebral_half_axes(z))
        front, middle = float(thorax.spine(z)), float(thorax.canal(z))
        steep = float(np.interp(-z, (-110, -60, 40, 130, 200), (4.0, 10.0, 22.0, 14.0, 3.0)))  # how far the spinous process falls
        long = float(np.interp(-z, (-110, 0, 150), (22.0, 30.0, 30.0)))
        lines: list[tuple[list[tuple[float, float, float]], float]] = [
            ([(0, middle + 10, z - 4), (0, middle + 12 + 0.5 * long, z - 5 - 0.5 * steep), (0, middle + 10 + long, z - 6 - steep)], 3.6),
        ]
        for side in (-1, 1):
            reach = float(np.interp(-z, (-110, -80, 150, 200), (22.0, 36.0, 27.0, 34.0)))
            lines += [
                (
                    [(side * 0.75 * wide, front + 1.5 * deep, z + 4), (side * 11.5, middle - 1, z + 2), (side * 11.5, middle + 5, z - 1)],
                    3.9,
                ),
                ([(side * 11.5, middle + 5, z - 1), (side * 6, middle + 10, z - 5), (0, middle + 11, z - 7)], 3.2),
                ([(side * 11.5, middle + 2, z + 1), (side * 0.6 * reach, middle + 5, z + 2), (side * reach, middle + 8, z + 3)], 4.1),
                ([(side * 12.5, middle + 4, z + 8), (side * 12.5, middle + 6, z - 10)], 3.8),
            ]
        for knots, radius in lines:
            found, _places = along(np.array(knots, float), 2.0)
            points.append(found)
            radii.append(np.full(len(found), radius))
    every, wide_radii = np.concatenate(points), np.concatenate(radii)
    return (every, wide_radii - 1.5), (every, wide_radii)
