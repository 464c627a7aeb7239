"""Slabs: every slice in one image, within the budget of images, thin where the scan changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.region import Box, cells_within
from MedPrunerLogic.imaging.slices import InputFormat, every, glance, place
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom.drawing import make_phantom
from MedPrunerLogic.pruning.preview import survey
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.pruning.slabs import Differences, Within, fold, part_slices

CLINICAL = PRESETS["clinical"]


def grey(levels: list[int]) -> Differences:
    """Slices of even grey."""
    return Differences(np.array(levels, np.uint8)[:, None, None].repeat(4, 1).repeat(4, 2))


def test_the_difference_of_slices_is_the_published_distance():
    one, other = np.random.default_rng(0).integers(0, 256, (2, 9, 9), np.uint8)
    seen = (np.stack([one, other]) / 127.5) - 1.0
    assert Differences(np.stack([one, other]))(0, 1) == pytest.approx(np.abs(seen[1] - seen[0]).mean())


@given(
    st.lists(st.integers(0, 255), min_size=1, max_size=60),
    st.floats(0.3, 9.0),
    st.floats(0.01, 1.0),
    st.none() | st.floats(0.0, 0.3),
    st.integers(1, 100),
    st.integers(1, 3),
    st.data(),
)
@settings(max_examples=200, deadline=None)
def test_every_slice_is_in_one_image_and_the_budget_holds(levels, step_mm, share, gamma, takes, frames, data):
    chosen = PruningSettings(gamma=gamma, image_budget=share)
    inside = np.array(data.draw(st.lists(st.booleans(), min_size=len(levels), max_size=len(levels))), bool)
    if not inside.any():
        inside[:] = True
    runs = int(inside[0]) + int((inside[1:] & ~inside[:-1]).sum())
    parted = fold(grey(levels), step_mm, chosen, takes, inside, frames)
    assert [0, *parted.slabs[:, 1]] == [*parted.slabs[:, 0], len(levels)]
    assert (parted.slabs[:, 1] > parted.slabs[:, 0]).all()
    read = parted.anchors.kept
    assert read.sum() <= max(chosen.most_images(takes), runs)  # a region in pieces takes an image a piece
    for (first, after), asked in zip(parted.slabs, read, strict=True):
        assert (inside[first:after] == asked).all()
    assert parted.unlimited >= read.sum() or parted.unlimited <= chosen.most_images(takes)
    if parted.frames is not None:
        for slab, shown in zip(parted.slabs.tolist(), parted.frames.tolist(), strict=True):
            once = [frame for number, frame in enumerate(shown) if frame not in shown[:number]]
            assert [slab[0], *(after for _, after in once)] == [*(first for first, _ in once), slab[1]]  # one behind the other, no gap


def test_a_model_with_two_frames_has_slabs_half_as_thick_for_as_many_images():
    single, double = (fold(grey([7] * 64), 5.0, CLINICAL, 85, frames=frames) for frames in (1, 2))
    assert (len(single.slabs), len(double.slabs)) == (34, 32)
    assert (np.diff(double.frames)[..., 0] == 1).all()  # each of the 64 slices is seen by itself
    thin = fold(grey([7] * 275), 1.0, CLINICAL, 85, frames=2)
    assert len(thin.slabs) <= 34
    assert np.diff(thin.frames).max() == 5 < np.diff(fold(grey([7] * 275), 1.0, CLINICAL, 85).slabs).max()
    assert fold(grey([7] * 30), 6.5, CLINICAL, 85, frames=2).frames is None  # they fit: nothing is gained by sharing


def test_slabs_are_thin_where_the_scan_changes():
    still, moving = [100] * 40, list(range(100, 180, 4))
    parted = fold(grey(still + moving + still), 1.0, PruningSettings(gamma=0.06, image_budget=0.4), 85)
    thickness = parted.slabs[:, 1] - parted.slabs[:, 0]
    changing = (parted.slabs[:, 0] >= 42) & (parted.slabs[:, 1] <= 58)
    assert thickness[changing].max() <= 2 < thickness[~changing][1:-1].max() == 5


@given(st.integers(0, 2**32 - 1), st.integers(1, 9), st.integers(1, 4))
@settings(max_examples=50, deadline=None)
def test_what_a_slab_covers_of_lung_equals_its_rule_written_out(seed, count, thickest):
    pictures = np.random.default_rng(seed).integers(0, 120, (count, 5, 7), np.uint8)
    covered = Differences(pictures, (12, 65)).covered(np.arange(count), thickest)
    for n, after in np.argwhere(covered):
        expected = 0.0
        for one in pictures[after - n : after].astype(int):
            above = pictures[after - n : after].max(0) - one
            expected += (above * ((one >= 12) & (one < 65))).mean() / 127.5
        assert covered[n, after] == pytest.approx(expected, rel=1e-4)


def test_slabs_are_thin_where_one_slice_covers_lung_of_the_next():
    pictures = np.full((64, 20, 20), 150, np.uint8)
    pictures[20:44, 4:16, 4:16] = 25  # lung in the middle of the scan, and each second slice of some of it holds a vessel
    pictures[24:34:2, 8:12, 8:12] = 140
    pictures[50:62:2] = 200  # soft tissue that changes far more covers nothing
    slabs = [fold(Differences(pictures, lung), 5.0, CLINICAL, 85).slabs for lung in (None, (12, 65))]
    by_change, by_cover = ([int(first) for first, after in chosen if after - first == 1] for chosen in slabs)
    assert min(by_change) > 49
    assert all(23 <= slice_ <= 34 or slice_ == 43 for slice_ in by_cover)  # beside the vessel, or where lung ends
    assert len(by_change) == len(by_cover) == 4


def test_without_need_no_slab_is_thicker_than_5_mm_and_thick_slices_stay_images():
    assert (np.diff(fold(grey([7] * 30), 1.0, CLINICAL, 85).slabs) == 5).all()
    assert (np.diff(fold(grey([7] * 25), 6.5, CLINICAL, 85).slabs) == 1).all()  # a head MR of 25 slices: 25 images


def test_more_slices_than_the_budget_are_folded_as_little_as_fits_and_none_of_it_is_left():
    parted = fold(grey([7] * 64), 5.0, CLINICAL, 85)
    thickness = np.diff(parted.slabs)[:, 0]
    assert (len(parted.slabs), thickness.max(), parted.unlimited) == (34, 2, 64)


def test_one_image_holds_all_where_the_budget_is_one():
    parted = fold(grey(list(range(0, 250, 5))), 1.0, replace(CLINICAL, image_budget=0.001), 85)
    assert parted.slabs.tolist() == [[0, 50]]


@pytest.mark.parametrize(
    "wrong", [{"image_budget": 0.0}, {"image_budget": 1.1}, {"token_budget": 0.0}, {"token_budget": -1.0}, {"slab_mm": 0.0},
              {"image_budget": float("nan")}],
)  # fmt: skip
def test_budgets_that_cannot_be_are_named(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        PruningSettings(**wrong)


def test_only_a_region_is_judged_and_only_its_slices_are_read():
    made = make_phantom(900_000_021, nodules=1, side="left", size="large", slices=60)
    planes, image_format = planes_of(made.volume), CARDS["medgemma-1.5-4b"].image_format
    region = Box.around(made.nodules[0].centre_ras, 40.0)
    within = Within(cells_within(region, place(planes, image_format, every(60))))
    parted = part_slices(planes, image_format, CLINICAL, within)
    shown = np.concatenate([np.arange(*slab) for slab in parted.slabs[parted.anchors.kept]])
    np.testing.assert_array_equal(shown, np.flatnonzero(within.inside))
    assert (parted.anchors.anchor_of[~parted.anchors.kept] == -1).all()


@pytest.mark.parametrize("preset_name", ["clinical", "fast"])
@pytest.mark.parametrize("model", ["medgemma-1.5-4b", "qwen3-vl-2b"])
@pytest.mark.parametrize("size", [None, 25.0, 90.0])
def test_the_preview_shows_the_slabs_that_the_engine_makes(preset_name, model, size):
    made = make_phantom(900_000_021, nodules=1, side="left", size="large", slices=70)
    image_format, chosen = CARDS[model].image_format, PRESETS[preset_name]
    looked, planes = survey(made.volume, "axial", image_format), planes_of(made.volume)
    cells = None if size is None else looked.cells(Box.around(made.nodules[0].centre_ras, size))
    slabs, kept = looked.read(chosen, cells)
    exact = part_slices(planes, image_format, chosen, None if cells is None else Within(cells))
    np.testing.assert_array_equal(slabs, exact.slabs)
    np.testing.assert_array_equal(kept, exact.anchors.kept)


def test_a_glance_is_of_the_widest_window():
    made = make_phantom(900_000_021, slices=24)
    planes = planes_of(made.volume)
    seen = glance(planes, InputFormat())
    assert seen.shape == (24, 128, 128)
    np.testing.assert_allclose(seen[3], np.rint((np.clip(planes.voxels[3].astype(float), -1024, 1024) + 1024) * 255 / 2048), atol=1)
