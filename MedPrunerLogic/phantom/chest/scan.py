"""From layers to the slices of a scan: thickness, sharpness, noise, streaks."""

from __future__ import annotations

import numpy as np

from . import metal, noise
from .grid import Canvas
from .plan import Acquisition
from .thorax import Thorax

_LEAST, _MOST = -1024.0, 3071.0


def reconstruct(
    rng: np.random.Generator, canvas: Canvas, scan: Acquisition, shares: np.ndarray, thorax: Thorax, sources: metal.Sources
) -> np.ndarray:
    """(K, J, I) int16 HU. shares: (K, L), what each layer is worth in each slice."""
    grid, arms = canvas.grid, thorax.patient.arms
    levels = scan.levels_mm / grid.scale
    pixel = scan.field_mm / scan.matrix
    grains = noise.fields(rng, scan.slices, scan.matrix, pixel, scan.kernel, scan.thickness_mm / scan.step_mm)
    sides = thorax.contours.rows(thorax.contours.skin, levels)[:, [0, 360]].mean(1)
    plane, loud = noise.loudness(grid, levels, sides, arms)
    inside = noise.field_of_view(grid) if scan.padded else None
    share = noise.sharpness(scan)
    found = np.empty((scan.slices, scan.matrix, scan.matrix), np.int16)
    rays = np.random.default_rng(rng.integers(2**32))
    tissue = noise.Grain(np.random.default_rng(rng.integers(2**32)), scan)
    for k, level in enumerate(levels):
        used = np.flatnonzero(shares[k])
        image = canvas.voxels[used[0]] * np.float32(shares[k, used[0]])
        for layer in used[1:]:
            image += canvas.voxels[layer] * np.float32(shares[k, layer])
        tissue.add(image)
        image = noise.blurred(image, share)
        grain = grains[k]
        grain *= plane
        grain += noise.streaks(rays, grid, float(level), arms)
        grain *= np.float32(scan.noise_hu) * loud[k]
        image += grain
        bright = metal.streaks(rays, grid, sources, float(level), scan.thickness_mm / grid.scale) if sources else None
        if bright is not None:
            image += bright
        if inside is not None:
            image += (1.0 - inside) * (np.float32(_LEAST) - image)
        np.clip(image, _LEAST, _MOST, out=image)
        found[k] = np.rint(image, out=image)
    return found
