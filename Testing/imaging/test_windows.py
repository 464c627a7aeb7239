"""Folding: slices that share an image, voxel by voxel against plain formulas."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.slices import InputFormat, every, paint, place
from MedPrunerLogic.imaging.volume import from_array
from MedPrunerLogic.imaging.windows import SMOOTH_HU, mean, smooth_maximum

WIDE = (-1024.0, 1024.0)
SLABS = arrays(np.int16, st.tuples(st.integers(2, 9), st.integers(1, 40), st.integers(1, 7)), elements=st.integers(-2000, 4000))


def plain_smooth_maximum(slab: np.ndarray, window: tuple[float, float], scale: float) -> np.ndarray:
    clipped = np.clip(slab.astype(np.float64), *window)
    return scale * np.log(np.exp(clipped / scale).mean(0))


@given(SLABS)
@settings(max_examples=50, deadline=None)
def test_the_smooth_maximum_is_its_formula(slab):
    np.testing.assert_allclose(smooth_maximum(slab, WIDE), plain_smooth_maximum(slab, WIDE, SMOOTH_HU), atol=2e-3)


@given(SLABS)
@settings(max_examples=50, deadline=None)
def test_it_lies_between_mean_and_maximum_and_knows_no_order(slab):
    folded, clipped = smooth_maximum(slab, WIDE), np.clip(slab, *WIDE)
    assert (folded >= clipped.mean(0) - 1e-2).all()
    assert (folded <= clipped.max(0) + 1e-2).all()
    np.testing.assert_allclose(folded, smooth_maximum(slab[::-1], WIDE), atol=1e-3)


@given(SLABS)
@settings(max_examples=50, deadline=None)
def test_the_mean_is_the_mean(slab):
    np.testing.assert_allclose(mean(slab), slab.astype(float).mean(0), atol=1e-3)
    np.testing.assert_allclose(mean(slab, WIDE), np.clip(slab, *WIDE).astype(float).mean(0), atol=1e-3)


@pytest.mark.parametrize("dtype", [np.int16, np.uint16, np.int32, np.float32, np.float64])
@pytest.mark.parametrize("order", ["along", "across", "flipped"])
def test_every_type_and_layout_of_voxels_folds_alike(dtype, order):
    values = np.random.default_rng(0).integers(0, 900, (6, 50, 40))
    slab = {"along": values, "across": values.transpose(0, 2, 1), "flipped": values[::-1, ::-1]}[order].astype(dtype)
    np.testing.assert_allclose(smooth_maximum(slab, WIDE), plain_smooth_maximum(slab, WIDE, SMOOTH_HU), atol=2e-3)
    np.testing.assert_allclose(mean(slab), slab.astype(float).mean(0), atol=1e-3)


def chest_of(lesion_hu: float, around_hu: float, slices: int = 8) -> np.ndarray:
    """A lesion on one slice of eight, in even tissue with noise of 10 HU."""
    voxels = np.random.default_rng(1).normal(around_hu, 10.0, (slices, 64, 64))
    voxels[3, 28:36, 28:36] = lesion_hu
    return np.rint(voxels).astype(np.int16)


def folded_image(voxels: np.ndarray, modality: str, windows) -> np.ndarray:
    planes = planes_of(from_array(voxels, np.diag([-1.0, -1.0, 1.0, 1.0]), modality))
    image_format = InputFormat(size=64, ct_windows=windows)
    return paint(planes, place(planes, image_format, np.array([[0, len(voxels)]])), image_format).images[0]


def test_a_nodule_on_one_of_eight_slices_keeps_most_of_its_contrast_in_the_wide_window():
    image = folded_image(chest_of(30.0, -850.0), "CT", (WIDE, (-135.0, 215.0), (0.0, 80.0)))[..., 0].astype(float)
    grey_a_hu = 255.0 / 2048.0
    assert image[31, 31] - image[10, 10] > 0.7 * 880 * grey_a_hu


def test_a_hole_on_half_of_the_slices_is_not_covered_in_the_wide_window():
    voxels = chest_of(-850.0, -850.0)
    voxels[2:6, 28:36, 28:36] = -980
    image = folded_image(voxels, "CT", (WIDE,) * 3)[..., 0].astype(float)
    assert image[10, 10] - image[31, 31] > 0.3 * 130 * 255.0 / 2048.0


@pytest.mark.parametrize("sign", [-1, 1])
def test_narrow_windows_and_mr_show_the_mean_whichever_way_a_lesion_goes(sign):
    voxels = chest_of(60.0 + sign * 30.0, 60.0)
    expected = 60.0 + sign * 30.0 / 8
    narrow = folded_image(voxels, "CT", (WIDE, (-135.0, 215.0), (0.0, 80.0)))[28:36, 28:36, 1].astype(float).mean()
    assert narrow == pytest.approx((expected + 135.0) * 255.0 / 350.0, abs=3.0)
    as_mr = folded_image(voxels, "MR", ())[28:36, 28:36, 0].astype(float).mean()
    low, high = float(voxels.min()), float(voxels.max())
    assert as_mr == pytest.approx((expected - low) * 255.0 / (high - low), abs=6.0)


def test_an_image_of_one_slice_is_the_slice():
    planes = planes_of(from_array(chest_of(30.0, -850.0), np.diag([-1.0, -1.0, 1.0, 1.0]), "CT"))
    image_format = InputFormat(size=64)
    single = paint(planes, place(planes, image_format, every(8)), image_format)
    other = paint(planes, place(planes, image_format, np.array([[0, 1], [1, 8]])), image_format)
    np.testing.assert_array_equal(single.images[0], other.images[0])
    np.testing.assert_array_equal(single.image_to_ras[0], other.image_to_ras[0])


def test_padding_and_metal_outside_a_scanners_range_do_not_outweigh_a_slab():
    voxels = chest_of(30.0, 40.0)
    voxels[0, :10] = -32768
    assert mean(voxels, (-1024.0, 3071.0))[5, 5] > -100.0
    assert np.isfinite(smooth_maximum(voxels, (-1024.0, 3071.0))).all()
