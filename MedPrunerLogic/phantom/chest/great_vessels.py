"""Aorta, pulmonary trunk, great veins, oesophagus: tubes in the mediastinum's fat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .grid import Canvas, along, tubes

if TYPE_CHECKING:
    from .thorax import Thorax

# Knots in the body, units; the last number is the radius, where it is not the patient's own.
_AORTA = ((0, -18, -50), (-9, -26, -32), (-15, -28, -8), (-12, -24, 14), (-2, -13, 30), (12, 4, 37), (24, 22, 29), (27, 31, 8))
_DESCENDING = (-30.0, -70.0, -110.0, -150.0, -190.0, -230.0, -262.0)
_DESCENDING_X = (27.0, 25.0, 20.0, 13.0, 8.0, 5.0, 4.0)
ASCENDING, DESCENDING = 2.0, 9.0  # where along the knots the middle of either part lies
_CAVA = ((-24, -17, 44, 8), (-27, -17, 20, 9), (-28, -15, -10, 9.5), (-28, -16, -40, 10))
_BRACHIOCEPHALIC_VEINS = (
    ((42, -30, 70, 6), (18, -31, 60, 6.5), (-8, -27, 50, 7), (-24, -17, 44, 7.5)),
    ((-38, -22, 78, 6), (-30, -20, 60, 7), (-24, -17, 44, 7.5)),
)
_ARCH = (
    ((-5, -12, 32, 6.5), (-10, -12, 50, 6), (-18, -10, 70, 5.5), (-26, -8, 88, 4.5), (-34, -10, 130, 3.5)),
    ((5, -4, 35, 4), (12, -4, 55, 3.5), (18, -4, 85, 3.5), (24, -8, 130, 3.5)),
    ((16, 8, 36, 5), (22, 8, 55, 4.5), (30, 5, 80, 4.5), (60, -4, 96, 4), (100, -6, 92, 4)),
    ((-26, -8, 88, 4), (-60, -6, 97, 4), (-100, -6, 92, 4)),
)
_TRUNK = (
    ((12, -50, -50, 14), (16, -48, -30, 14), (20, -38, -16, 13.5), (22, -22, -12, 12)),
    ((22, -24, -13, 11), (6, -12, -17, 11), (-14, -4, -19, 10.5), (-34, 4, -22, 9.5), (-46, 12, -32, 8), (-48, 20, -46, 6.5)),
    ((22, -22, -12, 11.5), (32, -8, -8, 11), (42, 10, -9, 10), (46, 23, -20, 8.5), (50, 28, -36, 7)),
)
_VEINS = (
    ((-20, 6, -46, 7), (-38, -4, -40, 6), (-52, -10, -32, 5)),
    ((-20, 12, -56, 7), (-36, 18, -62, 6.5), (-50, 24, -68, 5)),
    ((30, 4, -44, 7), (44, -10, -38, 6), (56, -14, -30, 5)),
    ((32, 12, -54, 7), (44, 22, -62, 6.5), (56, 28, -68, 5)),
)
_LOWER_CAVA = (
    (-25, -6, -78, 11),
    (-25, 2, -100, 11.5),
    (-22, 10, -130, 12),
    (-19, 13, -170, 11.5),
    (-18, 12, -230, 11),
    (-18, 8, -262, 11),
)
_AZYGOS = ((-24, -6, 8, 4), (-20, 18, 14, 4.5), (-10, 32, 4, 4), (-6, 38, -40, 3.5), (-5, 36, -120, 3), (-5, 30, -180, 2.5))


def aorta(thorax: Thorax) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """See Thorax.aorta; from the valve down."""
    p = thorax.patient
    wide, narrow = (diameter / 2 / p.scale for diameter in p.aorta)
    lower = [(x, float(thorax.spine(z)) - narrow + 2.0, z) for x, z in zip(_DESCENDING_X, _DESCENDING, strict=True)]
    knots = np.array([*_AORTA, *lower], float)
    knots[:, 1] = np.where(np.arange(len(knots)) < 6, knots[:, 1] * p.depth, knots[:, 1])
    points, places = along(knots, 3.0)
    healthy = np.interp(places, (0, 1, 2, 3, 5, 7, 14), np.array((1.08, 1.1, 1, 1, 0.5, 0, 0)) * (wide - narrow) + narrow)
    if thorax.widened is None:
        return points, healthy, places, healthy
    middle, diameter, length = thorax.widened
    bulge = np.exp(-(((places - middle) / length) ** 2))
    most = diameter / 2 / p.scale
    return points, healthy + bulge * np.maximum(most - healthy, 0.0), places, healthy


def tube(knots: tuple[tuple[float, ...], ...], depth: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Points (n, 3) and radii (n,) along knots of x, y, z and radius. depth: of the chest, beside the average."""
    given = np.array(knots, float)
    given[:, 1] = np.where(given[:, 1] < 0, given[:, 1] * depth, given[:, 1])
    points, places = along(given[:, :3], float(given[:, 3].min()) / 2.5)
    return points, np.interp(places, np.arange(len(given)), given[:, 3])


Group = tuple[list[tuple[np.ndarray, np.ndarray]], float, float]  # tubes, the HU of what is in them, the thickness of their wall


def groups(thorax: Thorax) -> list[Group]:
    """All vessels but the heart's own, in the order in which they are drawn."""
    p, hu = thorax.patient, thorax.patient.hu
    middle, radius, _places, _healthy = thorax.aorta
    mixed = 0.5 * (hu["portal"] + hu["right"]) if p.contrast == "venous" else hu["portal"]
    return [
        ([tube(_LOWER_CAVA)], mixed, 0.0),
        ([tube(_AZYGOS, p.depth)], hu["right"], 0.5),
        ([tube(line, p.depth) for line in _VEINS], hu["vein"], 0.8),
        ([tube(line, p.depth) for line in _TRUNK], hu["artery"], 1.5),
        ([tube(_CAVA, p.depth), *(tube(line, p.depth) for line in _BRACHIOCEPHALIC_VEINS)], hu["cava"], 0.8),
        ([tube(line, p.depth) for line in _ARCH], hu["aorta"], 0.8),
        ([(middle, radius)], hu["aorta"], 1.5),
    ]


def draw_walls(canvas: Canvas, thorax: Thorax, every: list[Group]) -> None:
    """The fat around them, and their walls where these differ from the blood: before the heart, which hides them."""
    lines = [line for lines, _value, wall in every for line in lines if wall]  # the lower cava lies in the liver
    tubes(canvas, *_joined(lines, 1.8), thorax.patient.hu["fat"], covers=True)
    if thorax.patient.contrast != "none":
        for lines, _value, wall in every:
            tubes(canvas, *_joined(lines, wall), 45.0)


def draw_blood(canvas: Canvas, thorax: Thorax, every: list[Group]) -> None:
    """What is in them, and the oesophagus."""
    for lines, value, _wall in every:
        tubes(canvas, *_joined(lines), value, covers=True)
    levels = np.array([135.0, 100.0, 60.0, 20.0, -20.0, -60.0, -100.0, -128.0])
    gullet = np.stack([np.array([-2, 0, 2, 0, 2, 4, 10, 14]), thorax.spine(levels) - [9, 9, 9, 9, 9, 9, 14, 24], levels], 1)
    points, _places = along(gullet, 2.5)
    tubes(canvas, points, np.full(len(points), 6.0), 38.0, covers=True)


def _joined(lines: list[tuple[np.ndarray, np.ndarray]], more: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    points, radii = (np.concatenate([line[part] for line in lines]) for part in (0, 1))
    return points, radii + more
