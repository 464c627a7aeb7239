"""The room of the lungs: pleural cavity, diaphragm, mediastinum, lobes and their fissures, as functions of a place in the body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .contours import Contours, directions
from .heart import Heart
from .plan import Patient
from .profiles import CAVITY, at, curve, vertebral_half_axes

LOBES = ("right upper", "right middle", "right lower", "left upper", "left lower")
_CORE = curve((-260, -140, -80, -30, 0, 20, 45, 70, 90, 110, 170), (19, 19, 18, 20, 23, 26, 29, 28, 25, 22, 20))
_CORE_ACROSS = ((-0.3, 0.0, 0.12, 0.25, 0.4, 0.6, 1.0), (0.05, 0.08, 0.22, 0.5, 0.88, 1.0, 0.95))  # by the way from sternum to spine


@dataclass(frozen=True, eq=False)
class Thorax:
    """A patient's chest cavity.

    shift: how much the fissures of the right and left lung lie higher than usual, units. widened: an aneurysm, see findings/aorta.py.
    """

    patient: Patient
    contours: Contours
    heart: Heart
    shift: tuple[float, float] = (0.0, 0.0)
    widened: tuple[float, float, float] | None = None

    @cached_property
    def aorta(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """(n, 3) points along its middle, (n,) radius, units, where among its knots each lies, and the radius without an aneurysm."""
        from .great_vessels import aorta

        return aorta(self)

    def spine(self, z: np.ndarray | float) -> np.ndarray:
        """The y of the front of the vertebral bodies."""
        return at(CAVITY["spine"], z)

    def canal(self, z: np.ndarray | float) -> np.ndarray:
        """The y of the middle of the spinal canal."""
        return self.spine(z) + 2 * vertebral_half_axes(z)[1] + 7.5

    def front(self, z: np.ndarray | float) -> np.ndarray:
        """The y of the inside of the front wall in the midline."""
        return at(CAVITY["front"], z) * self.patient.depth

    def diaphragm(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The z of the diaphragm, on the side where x lies."""
        p = self.patient
        heights: list[np.ndarray] = []
        for sign, top, middle in ((-1.0, -110.0, (-68.0, -6.0)), (1.0, -122.0, (66.0, -4.0))):
            aside = (x - np.float32(middle[0])) * np.float32(sign)
            across = aside / np.where(aside > 0, np.float32(72.0 * p.width), np.float32(150.0))
            behind = y - np.float32(middle[1] * p.depth)
            down = behind / np.where(behind > 0, np.float32(92.0), np.float32(118.0 * p.depth))
            away = across * across + down * down
            # Steeper where it is drawn down in inspiration.
            heights.append(np.float32(top + p.inspiration) - (np.float32(36.0) + np.float32(44.0) * away) * away)
        left = np.clip(x / np.float32(40.0) + np.float32(0.5), 0.0, 1.0)
        return np.maximum(heights[0] + (heights[1] - heights[0]) * left, np.float32(-235.0))

    def apex(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The z of the dome above a lung."""
        across, down = (np.abs(x) - np.float32(42.0)) / np.float32(34.0), (y - np.float32(14.0)) / np.float32(38.0)
        return np.float32(107.0) - np.float32(16.0) * (across * across + down * down)

    def core(self, x: np.ndarray, y: np.ndarray, z: np.ndarray | float) -> np.ndarray:
        """How deep a place lies in the mediastinum's middle and the spine, units; negative in the lung."""
        return np.asarray(self.core_width(y, z) - np.abs(x), np.float32)

    def core_width(self, y: np.ndarray, z: np.ndarray | float) -> np.ndarray:
        """Half width of the mediastinum's middle and the spine, units."""
        front, spine = self.front(z), self.spine(z)
        share = np.interp((y - front) / (spine - front), *_CORE_ACROSS)
        # Beside the canal there are the arches and the necks of the ribs.
        behind = 20.0 + 1.6 * np.maximum(y - self.canal(z) + 2.0, 0.0)
        return np.maximum(at(_CORE, z) * share, behind * (behind > 20.0))

    def depth(self, points: np.ndarray) -> np.ndarray:
        """(n,) how deep points (n, 3) lie in a lung, units, approximate; negative outside."""
        x, y, z = (points[:, axis] for axis in range(3))
        wall = self.contours.radius(self.contours.cavity, directions(x, y), z) - np.hypot(x, y)
        depth = np.minimum(wall, 0.7 * (z - self.diaphragm(x, y)))
        depth = np.minimum(depth, 0.8 * (self.apex(x, y) - z))
        # What is outside already need not be looked at again.
        inside = np.flatnonzero(depth > 0.0)
        points = points[inside]
        x, y, z = (points[:, axis].astype(np.float32) for axis in range(3))
        nearest = np.minimum(-self.core(x, y, z), -self.heart.depth(x, y, z) - np.float32(self.heart.fat))
        nearest = np.minimum(nearest, self._beside_aorta(points))
        depth[inside] = np.minimum(depth[inside], nearest)
        return depth

    def _beside_aorta(self, points: np.ndarray) -> np.ndarray:
        """(n,) how far points lie from it, as far as that may matter."""
        middle, radius, _places, _healthy = self.aorta
        away = np.full(len(points), 30.0)
        near = np.flatnonzero((np.abs(points[:, 0]) < radius.max() + 60.0) & (np.abs(points[:, 1]) < 90.0))
        near_points = points[near].astype(np.float32)
        for one, size in zip(middle[::3].astype(np.float32), radius[::3], strict=True):
            apart = near_points - one
            away[near] = np.minimum(away[near], np.sqrt(np.einsum("na,na->n", apart, apart)) - size - 2.0)
        return away

    def major(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The z of the oblique fissure of the lung in which x lies: above it is the upper (or middle) lobe."""
        right = np.asarray(x) < 0
        bow = ((np.abs(x) - np.float32(70.0)) / np.float32(50.0)) ** 2
        height = np.where(right, np.float32(-50.0 + self.shift[0]), np.float32(-41.0 + self.shift[1]))
        return height + np.where(right, np.float32(1.05), np.float32(1.14)) * y + np.float32(7.0) * bow

    def minor(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The z of the horizontal fissure of the right lung."""
        away = ((x + np.float32(70.0)) / np.float32(60.0)) ** 2 + ((y + np.float32(30.0)) / np.float32(60.0)) ** 2
        return np.float32(-30.0 + self.shift[0]) - np.float32(7.0) * away

    def lobe(self, points: np.ndarray) -> np.ndarray:
        """(n,) index into LOBES of points (n, 3) that lie in a lung."""
        x, y, z = (points[:, axis] for axis in range(3))
        lower = z < self.major(x, y)
        right = np.where(lower, 2, np.where(z < self.minor(x, y), 1, 0))
        return np.where(x < 0, right, np.where(lower, 4, 3))

    def places(self, rng: np.random.Generator, count: int, deep: float = 0.0) -> np.ndarray:
        """(n, 3) random places at least so deep in the lungs, evenly spread; n is about `count`."""
        half = float(self.contours.cavity.max())
        # About a quarter of the box is lung.
        tries = rng.uniform((-half, -half, -225.0), (half, half, 110.0), (5 * count, 3))
        return tries[self.depth(tries) > deep][:count]
