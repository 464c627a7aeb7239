"""Shoulder blades, upper arms and, where they are down, the arms beside the chest."""

from __future__ import annotations

import numpy as np

from .grid import Canvas, along, soft, tubes
from .thorax import Thorax


def draw(canvas: Canvas, thorax: Thorax) -> None:
    """Both sides."""
    for sign in (-1.0, 1.0):
        _blade(canvas, thorax, sign)
        _arm(canvas, thorax, sign)


def _blade(canvas: Canvas, thorax: Thorax, sign: float) -> None:
    """A thin triangle over the ribs, thickened at its borders, with spine, socket and coracoid."""
    bone, down = thorax.patient.bone, thorax.patient.arms == "down"
    contours = thorax.contours
    heights = np.linspace(-62.0, 72.0, 84) + (0.0 if down else -6.0)
    share = np.linspace(0.0, 1.0, 50)
    medial = np.interp(heights, (-66, -40, 40, 72), (58.0, 62.0, 62.0, 58.0))  # degrees from the left, backwards
    lateral = np.interp(heights, (-66, -40, 20, 72), (52.0, 42.0, 16.0, 10.0)) - (0.0 if down else 8.0)
    degrees = medial[:, None] + (lateral - medial)[:, None] * share
    z = np.repeat(heights[:, None], len(share), 1)
    turned = degrees if sign > 0 else 180.0 - degrees
    # It stands off the ribs towards the joint.
    off = 17.0 + 10.0 * share[None] + 0.0 * z
    radius = contours.radius(contours.cavity, turned.ravel(), np.minimum(z, 66.0).ravel()).reshape(z.shape) + off
    sheet = np.stack([radius * np.cos(np.radians(turned)), radius * np.sin(np.radians(turned)), z], -1)
    border = np.minimum(np.minimum(share, 1 - share)[None], 0.5)
    thick = np.where(border < 0.08, 3.0, 1.9) + 0.0 * z
    sheet = contours.within(sheet.reshape(-1, 3), 9.0).reshape(sheet.shape)
    tubes(canvas, sheet.reshape(-1, 3), thick.ravel(), 370.0 + 235.0 * bone)
    edges = np.concatenate([sheet[:, 1], sheet[:, -2]])
    tubes(canvas, edges, np.full(len(edges), 1.6), 160.0 + 150.0 * bone)
    socket = sheet[72, -1]
    ridge = [sheet[63, 3] * [1.02, 1.02, 1], sheet[66, 24] * [1.06, 1.1, 1], socket + [sign * 6, 24, 10], socket + [sign * 22, 6, 24]]
    coracoid = [socket + [0, -4, 8], socket + [-sign * 6, -20, 16], socket + [sign * 2, -32, 10]]
    neck = [sheet[69, 37], socket, socket + [sign * 4, -2, 2]]
    for knots, radii in ((ridge, (3.0, 4.0, 5.0, 5.0)), (coracoid, (5.0, 5.0, 5.0)), (neck, (4.0, 9.0, 11.0))):
        line, places = along(np.array(knots), 2.4)
        line = contours.within(line, 9.0)
        radius = np.interp(places, np.arange(len(radii)), radii)
        tubes(canvas, line, radius, 370.0 + 235.0 * bone)
        tubes(canvas, line, radius - 1.9, 90.0 + 130.0 * bone)


def _arm(canvas: Canvas, thorax: Thorax, sign: float) -> None:
    grid, patient = canvas.grid, thorax.patient
    bone, hu = patient.bone, patient.hu
    if patient.arms == "down":
        head = np.array([sign * 150.0 * patient.width, 16.0, 76.0])
        shaft = np.array(
            [head + [sign * 14, 2, -30], head + [sign * 30, 8, -90], head + [sign * 38, 14, -190], head + [sign * 40, 4, -330]]
        )
        flesh, places = along(shaft, 6.0)
        radius = np.interp(places, (0, 1, 2, 3), (38.0, 41.0, 37.0, 36.0)) * (0.88 + 0.006 * patient.fat)
        reach = 55.0
        for centre, size in _per_layer(grid.levels, flesh, radius):
            box = grid.box(centre, reach, 0.4 * grid.layer)
            if box is None:
                continue
            depth = np.float32(size) - np.hypot(box.x - np.float32(centre[0]), box.y - np.float32(centre[1]))
            outside = np.clip((-canvas.voxels[box.index] - 150.0) / 500.0, 0.0, 1.0)
            for below, value in ((0.0, 30.0), (2.0, hu["fat"]), (3.0 + 0.4 * patient.fat, hu["skeletal"])):
                canvas.paint(box.index, outside * soft(depth - np.float32(below), grid.pixel), value)
    else:
        head = np.array([sign * 132.0 * patient.width, 8.0, 96.0])
        shaft = np.array([head, head + [sign * 8, -10, 26], head + [sign * 10, -30, 70]])
    line, _places = along(np.concatenate([head[None], shaft]) if patient.arms == "down" else shaft, 3.0)
    if patient.arms == "up":
        line, head = thorax.contours.within(line, 26.0), thorax.contours.within(head[None], 26.0)[0]
    radius = np.where(np.linalg.norm(line - head, axis=1) < 16, 21.0, 11.0)
    tubes(canvas, line, radius, 520.0 + 260.0 * bone)
    tubes(canvas, line, radius - 3.0, 30.0 + 110.0 * bone)


def _per_layer(levels: np.ndarray, points: np.ndarray, radius: np.ndarray) -> list[tuple[np.ndarray, float]]:
    """Centre and radius of a steep tube in each layer that it reaches."""
    order = np.argsort(points[:, 2])
    z = points[order, 2]
    found = []
    for level in levels:
        if z[0] <= level <= z[-1]:
            x, y, size = (np.interp(level, z, values[order]) for values in (points[:, 0], points[:, 1], radius))
            found.append((np.array([x, y, float(level)]), float(size)))
    return found
