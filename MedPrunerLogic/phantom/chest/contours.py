"""The outlines of pleural cavity, muscles and skin: at each level, how far each lies from the axis of the body in each direction.

Directions: 0 is the patient's left, 90 degrees posterior, 180 right, -90 anterior.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .plan import Patient
from .profiles import CAVITY, SHOULDERS, at, window

LEVELS = np.arange(-270.0, 181.0, 3.0)
COUNT = 720  # directions
DEGREES = np.arange(COUNT) * (360.0 / COUNT)
RIBS = 10.0  # from the pleura to the outside of the ribs


@dataclass(frozen=True, eq=False)
class Contours:
    """Radius (levels, COUNT) float32 of each outline, units."""

    cavity: np.ndarray
    muscle: np.ndarray
    skin: np.ndarray

    @classmethod
    def of(cls, patient: Patient) -> Contours:
        """The outlines of a patient."""
        z = LEVELS
        half, front, back = (at(CAVITY[name], z) for name in ("half_width", "front", "back"))
        half, front, back = half * patient.width, front * patient.depth, back * patient.depth
        cavity = _polar(half, front, back, np.full(len(z), 2.35))
        muscle = cavity + RIBS + _muscle(patient)
        cavity = cavity + _between_ribs()
        shoulders = _shoulders(patient)
        muscle = np.maximum(muscle, shoulders)
        skin = muscle + _fat(patient)
        return cls(*(outline.astype(np.float32) for outline in (cavity, muscle, skin)))

    def rows(self, outline: np.ndarray, levels: np.ndarray) -> np.ndarray:
        """(L, COUNT) an outline at these levels."""
        place = np.clip((np.asarray(levels) - LEVELS[0]) / (LEVELS[1] - LEVELS[0]), 0, len(LEVELS) - 1.001)
        low = place.astype(int)
        share = (place - low)[:, None].astype(np.float32)
        return outline[low] * (1 - share) + outline[low + 1] * share

    def radius(self, outline: np.ndarray, degrees: np.ndarray, z: np.ndarray) -> np.ndarray:
        """An outline in directions at levels, one each."""
        place = np.clip((np.asarray(z) - LEVELS[0]) / (LEVELS[1] - LEVELS[0]), 0, len(LEVELS) - 1.001)
        low, share = place.astype(int), place - place.astype(int)
        turn = np.asarray(degrees) * (COUNT / 360.0)
        index = np.floor(turn).astype(int)
        part = turn - index
        index, following = index % COUNT, (index + 1) % COUNT
        below = outline[low, index] * (1 - part) + outline[low, following] * part
        above = outline[low + 1, index] * (1 - part) + outline[low + 1, following] * part
        return below * (1 - share) + above * share

    def within(self, points: np.ndarray, margin: float) -> np.ndarray:
        """Points (n, 3), those that lie outside the muscles drawn towards the body's axis until they are so far inside."""
        away = np.hypot(points[:, 0], points[:, 1])
        most = self.radius(self.muscle, directions(points[:, 0], points[:, 1]), points[:, 2]) - margin
        return points * np.stack([*(np.minimum(1.0, most / np.maximum(away, 1e-6)),) * 2, np.ones(len(points))], 1)

    @cached_property
    def widest(self) -> float:
        """The greatest width of the pleural cavities together: what a heart is measured against."""
        left, right = self.cavity[:, 0], self.cavity[:, COUNT // 2]
        return float((left + right).max())


def directions(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Degrees, -180...180, of points from the body's axis."""
    return np.degrees(np.arctan2(y, x))


def bump(middle: float, width: float) -> np.ndarray:
    """(COUNT,) 1 in a direction, falling off to both sides."""
    away = (DEGREES - middle + 180.0) % 360.0 - 180.0
    return np.exp(-((away / width) ** 2))


def both(middle: float, width: float) -> np.ndarray:
    """(COUNT,) the same on both sides; middle: the left one."""
    return np.maximum(bump(middle, width), bump(180.0 - middle, width))


def _polar(half: np.ndarray, front: np.ndarray, back: np.ndarray, exponent: np.ndarray) -> np.ndarray:
    """(levels, COUNT) radius of superellipses with this half width between front and back (both y)."""
    t = np.linspace(-np.pi, np.pi, 361)[:-1]
    c, s = np.cos(t), np.sin(t)
    power = 2.0 / exponent[:, None]
    x = half[:, None] * np.sign(c) * np.abs(c) ** power
    y = ((front + back) / 2)[:, None] + ((back - front) / 2)[:, None] * np.sign(s) * np.abs(s) ** power
    angle, radius = np.degrees(np.arctan2(y, x)) % 360.0, np.hypot(x, y)
    found = np.empty((len(half), COUNT))
    for row in range(len(half)):
        order = np.argsort(angle[row])
        found[row] = np.interp(DEGREES, angle[row][order], radius[row][order], period=360.0)
    return found


def _between_ribs() -> np.ndarray:
    """(levels, COUNT) by how much the lung bulges out between the ribs and is pressed in by them."""
    away = np.abs((DEGREES - 90.0 + 180.0) % 360.0 - 180.0)  # from the back
    phase = (LEVELS[:, None] + 3.0 + 78.0 * (np.clip(away - 25.0, 0.0, 125.0) / 125.0) ** 1.15) / 22.5
    return -1.1 * np.cos(2 * np.pi * phase) * np.clip((away - 20.0) / 20.0, 0.0, 1.0) * np.clip((160.0 - away) / 20.0, 0.0, 1.0)


def _muscle(patient: Patient) -> np.ndarray:
    """(levels, COUNT) thickness of the muscles outside the ribs."""
    z = LEVELS[:, None]
    thickness = np.full((len(LEVELS), COUNT), 2.0)
    parts = (
        (11.0, (-28.0, 80.0), both(-48.0, 24.0)),  # pectoralis
        (5.0, (-200.0, 90.0), both(0.0, 42.0)),  # serratus
        (15.0, (-45.0, 110.0), both(28.0, 26.0)),  # latissimus, teres, subscapularis
        (14.0, (-75.0, 95.0), both(50.0, 22.0)),  # scapula and what covers it
        (17.0, (-300.0, 200.0), both(68.0, 17.0)),  # erector spinae
        (9.0, (-300.0, 200.0), bump(90.0, 16.0)),
        (8.0, (-300.0, -150.0), np.ones(COUNT)),  # abdominal wall
    )
    for height, (low, high), where in parts:
        thickness += height * patient.muscle * window(z, low, high, 50.0) * where
    return thickness


def _shoulders(patient: Patient) -> np.ndarray:
    z = LEVELS
    return _polar(
        at(SHOULDERS[patient.arms], z) * patient.width,
        at(SHOULDERS["front"], z) * patient.depth,
        at(SHOULDERS["back"], z),
        np.interp(z, (0.0, 80.0), (2.0, 2.3)),
    )


def _fat(patient: Patient) -> np.ndarray:
    z = LEVELS[:, None]
    share = 0.55 + 0.35 * both(20.0, 45.0) + 0.45 * window(z, -400.0, -120.0, 120.0) * (0.4 + both(-40.0, 40.0))
    share = share - 0.2 * bump(-90.0, 25.0) * window(z, -90.0, 90.0)
    fat = 2.0 + patient.fat * share
    if patient.female:
        fat = fat + (10.0 + 1.1 * patient.fat) * both(-50.0, 20.0) * np.exp(-(((z + 58.0) / 38.0) ** 2))
    return fat
