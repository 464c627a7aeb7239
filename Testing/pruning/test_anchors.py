"""Stage 1 against the formula written out, and its properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from MedPrunerLogic.pruning.anchors import filter_slices

stacks = arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 5), st.integers(1, 5), st.just(3)))


@given(images=stacks, gamma=st.floats(0.0, 2.0))
@settings(max_examples=200, deadline=None)
def test_equals_the_published_rule(images, gamma):
    seen = images.astype(np.float64) / 127.5 - 1.0
    anchor, kept = seen[0], [True]
    distances = [0.0]
    for image in seen[1:]:
        distances.append(np.abs(image - anchor).mean())
        kept.append(bool(np.float32(distances[-1]) > gamma))
        if kept[-1]:
            anchor = image
    result = filter_slices(images, gamma)
    assert result.kept.tolist() == kept
    np.testing.assert_allclose(result.distance, distances, rtol=1e-6, atol=1e-7)


@given(images=stacks, gamma=st.floats(0.0, 2.0))
@settings(max_examples=100, deadline=None)
def test_every_dropped_slice_is_represented_by_the_last_kept_one(images, gamma):
    result = filter_slices(images, gamma)
    assert result.kept[0]
    for index, anchor in enumerate(result.anchor_of):
        assert result.kept[anchor]
        assert anchor <= index
        assert not result.kept[anchor + 1 : index].any() or result.kept[index]
        assert (anchor == index) == result.kept[index]


def test_identical_slices_collapse_to_the_first():
    result = filter_slices(np.full((7, 4, 4, 3), 90, np.uint8), 0.0)
    assert result.kept.tolist() == [True] + [False] * 6


def test_no_gamma_keeps_everything_and_reports_the_distance_to_the_slice_before():
    images = np.zeros((3, 2, 2, 3), np.uint8)
    images[1] = 255
    result = filter_slices(images, None)
    assert result.kept.all()
    assert result.distance == pytest.approx([0.0, 2.0, 2.0])


def test_a_slow_drift_is_measured_against_the_anchor_not_the_neighbour():
    images = np.arange(0, 100, 5, dtype=np.uint8)[:, None, None, None] * np.ones((1, 2, 2, 3), np.uint8)
    result = filter_slices(images, 12 / 127.5)  # neighbours differ by 5 grey levels, every third slice exceeds 12
    assert np.flatnonzero(result.kept).tolist() == [0, 3, 6, 9, 12, 15, 18]
