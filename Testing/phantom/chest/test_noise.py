"""Noise of a scanner: how much, of which grain, and what slices share of it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from MedPrunerLogic.phantom.chest import noise
from MedPrunerLogic.phantom.chest.plan import Acquisition


def mean_frequency(fields: np.ndarray, pixel: float) -> float:
    """Cycles per mm, by the power of each frequency."""
    line = np.fft.fftfreq(fields.shape[1], pixel)
    radius = np.hypot(line[:, None], line[None])
    power = (np.abs(np.fft.fft2(fields)) ** 2).mean(0)
    return float((power * radius).sum() / power.sum())


@pytest.mark.parametrize("kernel", ["soft", "sharp"])
def test_noise_has_the_asked_deviation_in_fine_pixels_and_less_in_coarse_ones(kernel):
    rng = np.random.default_rng(0)
    fine = noise.fields(rng, 12, 256, 0.5, kernel, 1.0)
    assert fine.std() == pytest.approx(1.0, rel=0.06)
    coarse = noise.fields(rng, 12, 128, 2.0, kernel, 1.0)
    assert coarse.std() < 0.85 * fine.std()


def test_a_sharp_kernel_has_the_finer_grain_and_its_power_rises_like_a_ramp():
    rng = np.random.default_rng(1)
    soft, sharp = (mean_frequency(noise.fields(rng, 8, 256, 0.6, kernel, 1.0), 0.6) for kernel in ("soft", "sharp"))
    assert sharp > 1.4 * soft
    assert 0.12 < soft < 0.35
    # White noise, which no scanner has, would be at 0.64.
    assert sharp < 0.55
    low, middle, high = noise.power(np.array([0.12, 0.4, 1.2]), "sharp")
    assert middle > 1.4 * low
    assert high < 0.05 * middle


@pytest.mark.parametrize(("overlap", "shared"), [(0.5, 0.0), (1.0, 0.1), (2.0, 0.65)])
def test_slices_share_noise_as_far_as_they_overlap(overlap, shared):
    fields = noise.fields(np.random.default_rng(2), 40, 96, 1.0, "soft", overlap)
    correlation = np.mean([np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in pairwise(fields)])
    assert correlation == pytest.approx(shared, abs=0.12)
    apart = np.mean([np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in zip(fields[:-5], fields[5:], strict=True)])
    assert abs(apart) < 0.05


@pytest.mark.parametrize(("step", "thickness"), [(1.0, 1.0), (5.0, 5.0), (1.0, 2.0), (2.5, 1.0), (0.8, 0.8), (10.0, 5.0)])
def test_a_slice_averages_what_lies_in_its_thickness(step, thickness):
    scan = Acquisition(64, 350.0, 9, -20.0, step, thickness, "soft", 5.0, 0.0, (0.0, 0.0), False, 0.0, 0)
    levels, layer, shares = scan.layers()
    assert shares.shape == (9, len(levels))
    np.testing.assert_allclose(shares.sum(1), 1.0)
    np.testing.assert_allclose(shares @ levels, scan.levels_mm, atol=1e-6)
    # A ramp in z keeps its place; a box as thick as the slice has this variance.
    variance = [(weights * (levels - middle) ** 2).sum() + layer**2 / 12 for weights, middle in zip(shares, scan.levels_mm, strict=True)]
    np.testing.assert_allclose(np.sqrt(12 * np.array(variance)), thickness, rtol=0.35, atol=layer)
