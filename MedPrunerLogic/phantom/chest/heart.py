"""The heart: four chambers in fat, its blood brighter than its muscle where there is contrast."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .grid import Box, Canvas, Grid, ellipsoid, soft
from .plan import Patient

CENTRE = np.array([16.0, -26.0, -72.0])
# Long axis from the base to the apex: to the left, forward, down; across it; and the third at right angles to both.
_LONG = np.array([0.66, -0.44, -0.61]) / np.linalg.norm([0.66, -0.44, -0.61])
_ACROSS = np.cross(_LONG, [0.0, 0.0, 1.0]) / np.linalg.norm(np.cross(_LONG, [0.0, 0.0, 1.0]))
_TURNED = np.stack([_LONG, _ACROSS, np.cross(_LONG, _ACROSS)])


@dataclass(frozen=True)
class Chamber:
    """An ellipsoid: outside of its wall, the wall's thickness, and whose blood it holds; units."""

    name: str
    centre: tuple[float, float, float]
    axes: tuple[float, float, float]
    turned: bool
    wall: float
    blood: str


CHAMBERS = (
    Chamber("left ventricle", (36, -26, -82), (50, 36, 36), True, 10.0, "left"),
    Chamber("right ventricle", (10, -46, -82), (48, 28, 36), True, 4.0, "right"),
    Chamber("right atrium", (-22, -24, -66), (27, 32, 38), False, 2.5, "right"),
    Chamber("left atrium", (6, 8, -50), (34, 21, 23), False, 2.5, "left"),
    Chamber("left appendage", (40, -16, -38), (14, 17, 13), False, 2.0, "left"),
    Chamber("outflow", (14, -48, -48), (19, 19, 30), False, 3.0, "right"),
)


@dataclass(frozen=True, eq=False)
class Heart:
    """The heart of a patient.

    motion: how far its border moves while it beats, units. phase: of the beat in the middle of the chest, radians.
    """

    patient: Patient
    motion: float
    phase: float = 0.0

    def placed(self, chamber: Chamber) -> tuple[np.ndarray, np.ndarray]:
        """Its centre and half axes in the body."""
        p = self.patient
        # A larger heart grows to the left and down, its back stays at the spine.
        anchor = CENTRE + np.array([-8.0, 12.0, 12.0])
        centre = anchor + (np.array(chamber.centre) - anchor) * p.heart
        centre = centre + [p.heart_shift[0], 0.0, p.heart_shift[1] + 0.6 * p.inspiration]
        centre[1] *= p.depth
        return centre, np.array(chamber.axes) * p.heart

    @property
    def fat(self) -> float:
        """Thickness of the fat around it, units."""
        return 1.0 + 0.16 * self.patient.fat

    def depth(self, x: np.ndarray, y: np.ndarray, z: np.ndarray) -> np.ndarray:
        """Below the surface of the nearest chamber, units."""
        deepest: np.ndarray | None = None
        for depth in self.chambers(x, y, z):
            deepest = depth if deepest is None else np.maximum(deepest, depth, out=deepest)
        assert deepest is not None  # noqa: S101 - there are chambers
        return deepest

    def chambers(self, x: np.ndarray, y: np.ndarray, z: np.ndarray) -> list[np.ndarray]:
        """The depth below the surface of each of CHAMBERS, units."""
        return [ellipsoid(x, y, z, *self.placed(chamber), _TURNED if chamber.turned else None) for chamber in CHAMBERS]

    @cached_property
    def extent(self) -> tuple[np.ndarray, np.ndarray]:
        """(3,), (3,): the lowest and highest x, y, z of the heart's muscle."""
        bounds = []
        for chamber in CHAMBERS:
            centre, axes = self.placed(chamber)
            reach = np.sqrt(((_TURNED if chamber.turned else np.eye(3)) ** 2 * axes[:, None] ** 2).sum(0))
            bounds.append((centre - reach, centre + reach))
        low, high = (np.array(column) for column in zip(*bounds, strict=True))
        return low.min(0), high.max(0)

    @property
    def width(self) -> float:
        """The greatest transverse diameter, units: what is set against the chest's."""
        low, high = self.extent
        return float(high[0] - low[0])

    def box(self, grid: Grid, margin: float) -> Box | None:
        """The part of a grid that it lies in."""
        low, high = self.extent
        middle, half = (low + high) / 2, (high - low) / 2
        return grid.box(middle, float(np.hypot(half[0], half[1]) * 0.85 + margin), float(half[2] + margin))


def draw(canvas: Canvas, heart: Heart) -> None:
    """Fat, then the muscle, then the blood in it."""
    grid, hu = canvas.grid, heart.patient.hu
    box = heart.box(grid, heart.fat + 4.0)
    if box is None:
        return
    edge = max(grid.pixel, 0.7 * grid.layer)
    blurred = edge + heart.motion
    beat = (0.55 * heart.motion * np.sin(box.z * np.float32(0.62 / heart.patient.scale) + np.float32(heart.phase))).astype(np.float32)
    depths = [depth + beat for depth in heart.chambers(box.x, box.y, box.z)]
    canvas.cover(box.index, soft(_joined(depths, 8.0) + np.float32(heart.fat), blurred), hu["fat"])
    canvas.paint(box.index, soft(_joined(depths, 4.0), blurred), hu["muscle"])
    for name in ("right", "left"):
        pools = [depth - np.float32(chamber.wall) for chamber, depth in zip(CHAMBERS, depths, strict=True) if chamber.blood == name]
        canvas.paint(box.index, soft(_joined(pools, 3.0), edge + 0.5 * heart.motion), hu[name])
    septum = _between(box, heart)
    canvas.paint(box.index, septum, hu["muscle"])


def _joined(depths: list[np.ndarray], smooth: float) -> np.ndarray:
    """The depth below a surface that rounds the grooves between ellipsoids off; smooth: over how many units."""
    deepest = depths[0].copy()
    for depth in depths[1:]:
        np.maximum(deepest, depth, out=deepest)
    total = np.zeros_like(deepest)
    for depth in depths:
        total += np.exp((depth - deepest) * np.float32(1.0 / smooth))
    return deepest + np.float32(smooth) * np.log(total)


def _between(box: Box, heart: Heart) -> np.ndarray:
    """The share of the septum: the left ventricle's own wall is not the right one's blood."""
    centre, axes = heart.placed(CHAMBERS[0])
    depth = ellipsoid(box.x, box.y, box.z, centre, axes, _TURNED)
    right = ellipsoid(box.x, box.y, box.z, *heart.placed(CHAMBERS[1]), _TURNED)
    return soft(depth, 2.0) * (1.0 - soft(depth - np.float32(CHAMBERS[0].wall), 2.0)) * soft(right + np.float32(6.0), 4.0)
