"""The layers on which a chest is drawn, and how shapes are painted on them.

The body's own frame: x to the patient's left, y to posterior, z up, its origin at the carina. Its units are mm in a body of average
size. A layer is a slice or a part of a thick one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

_AT_ONCE = 400_000  # voxels of balls that are computed together: they stay in a CPU's caches


@dataclass(frozen=True, eq=False)
class Grid:
    """Where the pixels of all layers lie.

    pixel, layer: side of a pixel and thickness of a layer, units of the body. levels: (L,) float32, the middle of each layer.
    x, y: (J, I) float32. angle: by which the body is turned on the table, radians. shift: (2,) of the body on the image, to the image's
    right and down, units. scale: mm in a unit.
    """

    pixel: float
    layer: float
    levels: np.ndarray
    x: np.ndarray
    y: np.ndarray
    angle: float
    shift: tuple[float, float]
    scale: float

    @classmethod
    def of(
        cls, matrix: int, field_mm: float, levels_mm: np.ndarray, layer_mm: float, angle: float, shift: tuple[float, float], scale: float
    ) -> Grid:
        """The grid of a square image of `matrix` pixels and `field_mm`; levels_mm: (L,) world S of the layers."""
        pixel = field_mm / matrix / scale
        offsets = (np.arange(matrix, dtype=np.float32) - np.float32((matrix - 1) / 2)) * np.float32(pixel)
        across, down = offsets[None, :] - np.float32(shift[0]), offsets[:, None] - np.float32(shift[1])
        cosine, sine = np.float32(np.cos(angle)), np.float32(np.sin(angle))
        levels = np.asarray(levels_mm / scale, np.float32)
        return cls(pixel, layer_mm / scale, levels, cosine * across + sine * down, cosine * down - sine * across, angle, shift, scale)

    @property
    def shape(self) -> tuple[int, int, int]:
        """(L, J, I)."""
        return len(self.levels), self.x.shape[0], self.x.shape[1]

    def to_pixels(self, points: np.ndarray) -> np.ndarray:
        """(n, 3) body -> (n, 3) float64, fractional (layer, row, column)."""
        cosine, sine = np.cos(self.angle), np.sin(self.angle)
        across = cosine * points[:, 0] - sine * points[:, 1] + self.shift[0]
        down = sine * points[:, 0] + cosine * points[:, 1] + self.shift[1]
        middle = (self.x.shape[0] - 1) / 2
        return np.stack([(points[:, 2] - self.levels[0]) / self.layer, down / self.pixel + middle, across / self.pixel + middle], 1)

    def to_world(self, points: np.ndarray) -> np.ndarray:
        """(n, 3) body -> (n, 3) world RAS in mm."""
        cosine, sine = np.cos(self.angle), np.sin(self.angle)
        across = cosine * points[:, 0] - sine * points[:, 1] + self.shift[0]
        down = sine * points[:, 0] + cosine * points[:, 1] + self.shift[1]
        return np.stack([-across, -down, points[:, 2]], 1) * self.scale

    def box(self, centre: np.ndarray, reach: float, tall: float | None = None) -> Box | None:
        """The part of the grid within `reach` of a point in the plane, and `tall` (else the same) along z; None where it is outside."""
        place = self.to_pixels(np.asarray(centre, float)[None])[0]
        reaches = np.array([(reach if tall is None else tall) / self.layer, reach / self.pixel, reach / self.pixel]) + 1.0
        low = np.maximum(np.floor(place - reaches), 0).astype(int)
        high = np.minimum(np.ceil(place + reaches) + 1, self.shape).astype(int)
        if (low >= high).any():
            return None
        k, j, i = (slice(int(a), int(b)) for a, b in zip(low, high, strict=True))
        return Box((k, j, i), self.x[j, i], self.y[j, i], self.levels[k, None, None])


@dataclass(frozen=True, eq=False)
class Box:
    """A part of a grid. index: into (L, J, I). x, y: (j, i), z: (l, 1, 1), so that they broadcast to its shape."""

    index: tuple[slice, slice, slice]
    x: np.ndarray
    y: np.ndarray
    z: np.ndarray


@dataclass(eq=False)
class Canvas:
    """What is drawn.

    voxels: (L, J, I) float32, HU. lung: (L, J, I) float32, the share of each voxel that is aerated lung, 0...1.
    lift: (L,) float32, by how much breathing has lifted the diaphragm when a layer was scanned, units.
    """

    grid: Grid
    voxels: np.ndarray
    lung: np.ndarray
    lift: np.ndarray

    def paint(self, index: tuple, share: np.ndarray, value: float | np.ndarray) -> None:
        """Blend a value in HU in by its share of each voxel."""
        part = self.voxels[index]
        part += share * (value - part)

    def cover(self, index: tuple, share: np.ndarray, value: float | np.ndarray) -> None:
        """The same, of what displaces lung."""
        self.paint(index, share, value)
        part = self.lung[index]
        part -= share * part


def soft(depth: np.ndarray, edge: float) -> np.ndarray:
    """The share of a voxel that lies below a surface, from its depth; both in units, over an edge of that width."""
    share = depth * np.float32(1.0 / edge)
    share += np.float32(0.5)
    return np.clip(share, 0.0, 1.0, out=share)


def ellipsoid(
    x: np.ndarray, y: np.ndarray, z: np.ndarray | np.float32, centre: np.ndarray, axes: np.ndarray, turned: np.ndarray | None = None
) -> np.ndarray:
    """The depth below the surface of an ellipsoid, units, approximate away from it; negative outside.

    centre, axes: (3,). turned: (3, 3), its rows are the directions of the axes; None: those of the body.
    """
    x, y, z = x - np.float32(centre[0]), y - np.float32(centre[1]), z - np.float32(centre[2])
    total: Any = 0.0
    for axis, direction in zip(axes, np.eye(3) if turned is None else turned, strict=True):
        a, b, c = (np.float32(part / axis) for part in direction)
        along = a * x + b * y if a and b else a * x if a else b * y if b else np.float32(0.0)
        along = along + c * z if c else along
        total = total + along * along
    return (np.float32(1.0) - np.sqrt(np.asarray(total, np.float32))) * np.float32(min(axes))


def tubes(
    canvas: Canvas, points: np.ndarray, radii: np.ndarray, value: float, *, covers: bool = False, tall: float = 1.0, most: float = 1.0
) -> None:
    """Paint the union of balls (n, 3) with these radii (n,): a tube, where they are dense. covers: it displaces lung. most: its opacity."""
    found = share_of(canvas.grid, points, radii, tall=tall)
    if found is not None:
        index, share = found
        (canvas.cover if covers else canvas.paint)(index, share if most == 1.0 else share * np.float32(most), value)


def share_of(
    grid: Grid, points: np.ndarray, radii: np.ndarray, *, tall: float = 1.0, strength: np.ndarray | None = None
) -> tuple[tuple[slice, slice, slice], np.ndarray] | None:
    """The part of the grid that holds these balls, and the share of each of its voxels in their union; None where all lie outside.

    tall: how many times as high as wide they are. strength: (n,), by which the share of a thin ball is multiplied.
    """
    if not len(points):
        return None
    places, radii = grid.to_pixels(points), np.asarray(radii, float)
    reach = np.stack([(radii * tall) / grid.layer, *(radii / grid.pixel,) * 2], 1) + 1.5
    near = ((places + reach >= 0) & (places - reach <= np.array(grid.shape) - 1)).all(1)
    if not near.any():
        return None
    places, radii, reach = places[near], radii[near], reach[near]
    low = np.maximum(np.floor((places - reach).min(0)), 0).astype(int)
    high = np.minimum(np.ceil((places + reach).max(0)) + 1, grid.shape).astype(int)
    field = np.zeros(high - low, np.float32)
    _stamp(field, grid, places - low, radii, tall, None if strength is None else strength[near])
    k, j, i = (slice(int(a), int(b)) for a, b in zip(low, high, strict=True))
    return (k, j, i), field


def _stamp(field: np.ndarray, grid: Grid, places: np.ndarray, radii: np.ndarray, tall: float, strength: np.ndarray | None) -> None:
    """Raise a field (l, j, i) to the share of each voxel that lies in balls at these pixels (n, 3)."""
    # A bell whose half height is at the radius and whose flank is a pixel wide; below a pixel, one that holds the ball's cross-section.
    wide = _width(grid, radii)
    high = np.maximum(radii * tall * max(grid.layer, 0.4 * grid.pixel) / 2, (0.42 * grid.layer) ** 2)
    thin = radii < grid.pixel
    peak = np.where(thin, np.minimum(radii**2 / (2 * wide), 1.0), 0.5 * np.exp(np.minimum(radii**2 / (2 * wide), 40.0)))
    if strength is not None:
        peak = np.where(thin, peak * strength, peak)
    reach = np.ceil((radii + grid.pixel) / grid.pixel).astype(int)
    reach_z = np.ceil((radii * tall + 0.75 * grid.layer) / grid.layer).astype(int)
    groups = reach * 1000 + reach_z
    for group in np.unique(groups):
        members = np.flatnonzero(groups == group)
        m, mz = int(group) // 1000, int(group) % 1000
        at_once = max(1, _AT_ONCE // ((2 * m + 1) ** 2 * (2 * mz + 1)))
        for start in range(0, len(members), at_once):
            chosen = members[start : start + at_once]
            _stamp_alike(field, grid, places[chosen], (wide[chosen], high[chosen], peak[chosen]), (mz, m))


def _stamp_alike(field: np.ndarray, grid: Grid, places: np.ndarray, bell: tuple[np.ndarray, ...], reach: tuple[int, int]) -> None:
    wide, high, peak = bell
    indices, weights = [], []
    for axis, (step, spread) in enumerate(((grid.layer, high), (grid.pixel, wide), (grid.pixel, wide))):
        m, size = reach[0] if axis == 0 else reach[1], field.shape[axis]
        index = np.rint(places[:, axis, None]).astype(np.intp) + np.arange(-m, m + 1)
        weight = np.exp(-(((index - places[:, axis, None]) * step) ** 2) / (2 * spread[:, None]))
        weight[(index < 0) | (index >= size)] = 0.0
        indices.append(np.clip(index, 0, size - 1))
        weights.append(weight.astype(np.float32))
    weights[0] *= peak[:, None].astype(np.float32)
    _, rows, columns = field.shape
    plane = indices[1][:, :, None] * columns + indices[2][:, None, :]
    share = weights[1][:, :, None] * weights[2][:, None, :]
    index = (indices[0] * (rows * columns))[:, :, None, None] + plane[:, None]
    share = weights[0][:, :, None, None] * share[:, None]
    np.maximum.at(field.reshape(-1), index.reshape(-1), np.minimum(share, 1.0, out=share).reshape(-1))


def thin_line(grid: Grid, radii: np.ndarray) -> np.ndarray:
    """How much fainter a thin tube (n,) is where it lies in a layer than where it runs through it: it does not fill it."""
    return 2.5 * np.sqrt(_width(grid, radii)) / grid.layer


def _width(grid: Grid, radii: np.ndarray) -> np.ndarray:
    """(n,) variance of the bell that is drawn for a ball."""
    return np.maximum(radii * grid.pixel / 2, (0.42 * grid.pixel) ** 2)


def along(knots: np.ndarray, spacing: float) -> tuple[np.ndarray, np.ndarray]:
    """A smooth line through knots (n, 3): points (m, 3) about `spacing` apart, and where they lie among the knots (m,), 0...n - 1."""
    knots = np.asarray(knots, float)
    ends = np.concatenate([[2 * knots[0] - knots[1]], knots, [2 * knots[-1] - knots[-2]]])
    steps = np.linalg.norm(np.diff(knots, axis=0), axis=1)
    count = np.maximum(np.ceil(steps / spacing).astype(int), 2)
    number = np.repeat(np.arange(len(count)), count)
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    t = (np.arange(len(number)) - first[number]) / count[number]
    p0, p1, p2, p3 = (ends[number + offset] for offset in range(4))
    s = t[:, None]
    points = 0.5 * (2 * p1 + s * (p2 - p0 + s * (2 * p0 - 5 * p1 + 4 * p2 - p3 + s * (3 * p1 - p0 - 3 * p2 + p3))))
    return np.concatenate([points, knots[-1:]]), np.concatenate([number + t, [len(knots) - 1.0]])
