"""Voxels of noise and oblique geometries."""

from __future__ import annotations

import numpy as np

RNG = np.random.default_rng(0)


def oblique(spacing=(0.7, 0.9, 2.5), angles=(0.3, -0.4, 0.2), origin=(11.0, -22.0, 33.0), flip=1.0) -> np.ndarray:
    a, b, c = angles
    x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    matrix = np.eye(4)
    matrix[:3, :3] = x @ y @ z @ np.diag([flip, 1.0, 1.0]) @ np.diag(spacing)
    matrix[:3, 3] = origin
    return matrix


def noise(shape=(5, 6, 7), dtype=np.int16) -> np.ndarray:
    return RNG.integers(-900, 900, shape).astype(dtype)


def same_voxels(volume, values: np.ndarray, affine: np.ndarray, count: int = 1000) -> None:
    """1,000 random voxels have the values (I, J, K) and, to a hundredth of a millimetre, the places of an independent reader's."""
    assert volume.voxels.shape == values.shape[::-1]
    ijk = np.stack([RNG.integers(0, size, count) for size in values.shape], -1)
    np.testing.assert_allclose(volume.voxels.T[tuple(ijk.T)], values[tuple(ijk.T)], rtol=1e-6)
    places = np.column_stack([ijk, np.ones(count)])
    np.testing.assert_allclose(places @ volume.ijk_to_ras.T, places @ np.asarray(affine).T, atol=0.01)
