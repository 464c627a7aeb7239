"""Smooth random fields in the body: fat between muscle fibres, uneven parenchyma, ragged borders."""

from __future__ import annotations

import numpy as np

_FIELD = 640.0  # units that a field covers in the plane, around the body's axis
_BELOW, _ABOVE = -330.0, 250.0


class Texture:
    """A random field with mean 0 and standard deviation 1, the same wherever and however finely it is looked at.

    cell: size of its grain in the plane, tall: along z, units.
    """

    def __init__(self, rng: np.random.Generator, cell: float, tall: float) -> None:
        self._cell, self._tall = cell, tall
        side, height = int(_FIELD / cell) + 4, int((_ABOVE - _BELOW) / tall) + 4
        self._nodes = rng.standard_normal((height, side, side), dtype=np.float32)
        self._nodes *= np.float32(3.4)  # what cubic splines of independent nodes lose of the deviation, in three dimensions

    def planes(self, across: np.ndarray, down: np.ndarray, levels: np.ndarray) -> np.ndarray:
        """(L, J, I) float32 on a grid whose columns lie at `across` (I,), rows at `down` (J,) and layers at `levels` (L,)."""
        high = splines((levels - _BELOW) / self._tall, self._nodes.shape[0])
        rows = splines((down + _FIELD / 2) / self._cell, self._nodes.shape[1])
        columns = splines((across + _FIELD / 2) / self._cell, self._nodes.shape[2])
        shape = self._nodes.shape
        layers = (high @ self._nodes.reshape(shape[0], -1)).reshape(len(levels), *shape[1:])
        return np.matmul(np.matmul(rows, layers), columns.T)

    def at(self, points: np.ndarray) -> np.ndarray:
        """(n,) at points (n, 3) of across, down and level."""
        found = np.zeros(len(points))
        axes = ((points[:, 2] - _BELOW) / self._tall, *((points[:, axis] + _FIELD / 2) / self._cell for axis in (1, 0)))
        (k, kw), (j, jw), (i, iw) = (_near(place, size) for place, size in zip(axes, self._nodes.shape, strict=True))
        for a in range(4):
            for b in range(4):
                for c in range(4):
                    found += kw[a] * jw[b] * iw[c] * self._nodes[k + a, j + b, i + c]
        return found


def splines(places: np.ndarray, count: int) -> np.ndarray:
    """(n, count) float32, the weights of the nodes of cubic B-splines at these places, 0 ... count - 4."""
    first, parts = _near(np.asarray(places, float), count)
    weights = np.zeros((len(places), count), np.float32)
    rows = np.arange(len(places))
    for offset, part in enumerate(parts):
        weights[rows, first + offset] = part
    return weights


def _near(places: np.ndarray, count: int) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
    """The first of the four nodes (n,) that count at these places, and the weight (n,) of each of the four."""
    places = np.clip(places + 1.0, 1.0, count - 2.001)
    low = places.astype(int)
    t = places - low
    return low - 1, ((1 - t) ** 3 / 6, (3 * t**3 - 6 * t**2 + 4) / 6, (-3 * t**3 + 3 * t**2 + 3 * t + 1) / 6, t**3 / 6)
