"""Token grids in the patient's space, against coordinates computed by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from made_answers import made_answer

from MedPrunerLogic.evidence.evidence import (
    Evidence,
    WordEvidence,
    heatmap,
    hottest_point,
    kept_mask,
    robust_range,
    shown_range,
    slice_centres,
    slice_corners,
)
from MedPrunerLogic.imaging.slices import InputFormat


def by_hand() -> Evidence:
    """Two of four source slices of 8 x 8 pixels, 2 mm a pixel, 5 mm a slice, patient right on image left."""
    matrices = np.tile(np.diag([-2.0, -2.0, 5.0, 1.0]), (2, 1, 1))
    matrices[:, :3, 3] = [[7.0, 7.0, 0.0], [7.0, 7.0, 15.0]]
    importance = np.arange(2 * 4 * 4, dtype=np.float32).reshape(2, 4, 4)
    return Evidence(
        image_to_ras=matrices,
        image_size=(8, 8),
        slabs=np.array([[0, 1], [3, 4]]),
        source_count=4,
        kept_slices=np.array([True, True]),
        anchor_of=np.array([0, 1]),
        anchor_distance=np.zeros(2, np.float32),
        local_distance=np.zeros(2, np.float32),
        kept_tokens=np.ones((2, 2, 2), bool),
        importance=importance,
        answer_attention=importance[:, :2, :2].copy(),
    )


def test_a_heatmap_has_one_layer_for_each_source_slice_and_the_geometry_of_its_cells():
    volume = heatmap(by_hand(), "importance")
    assert volume.voxels.shape == (4, 4, 4)
    # A cell is two pixels, 4 mm; the first cell's centre is pixel 0.5: 7 - 1 = 6 mm.
    np.testing.assert_allclose(volume.ijk_to_ras, [[-4, 0, 0, 6], [0, -4, 0, 6], [0, 0, 5, 0], [0, 0, 0, 1]])
    np.testing.assert_array_equal(volume.voxels[[0, 1]], [by_hand().importance[0]] * 2)
    np.testing.assert_array_equal(volume.voxels[[2, 3]], [by_hand().importance[1]] * 2)


def test_the_hottest_point_is_the_weighted_middle_of_the_hottest_cell_and_its_hot_neighbours():
    # Half of 31 is 15.5; in the last slice 26, 27, 30 and 31 exceed it around the last cell, by 10.5, 11.5, 14.5 and 15.5 of 52.
    np.testing.assert_allclose(hottest_point(by_hand(), "importance"), [-2 - 4 * 27 / 52, -2 - 4 * 30 / 52, 15.0])
    # The same cells: the last token has 21, which its patches share as they share their 26 + 27 + 30 + 31 = 114; half of the most is 15.5.
    np.testing.assert_allclose(hottest_point(by_hand(), "answer"), [-2 - 4 * 27 / 52, -2 - 4 * 30 / 52, 15.0], rtol=1e-6)


def test_answer_attention_is_shared_among_the_patches_of_a_token_by_what_the_encoder_attended_to():
    values = by_hand().values("answer")
    assert values.shape == (2, 4, 4)
    np.testing.assert_allclose(values[1, 2:, 2:], 21 * np.array([[26, 27], [30, 31]]) / 114, rtol=1e-6)
    np.testing.assert_allclose(values.reshape(2, 2, 2, 2, 2).sum((2, 4)), by_hand().answer_attention, rtol=1e-6)


def test_a_word_is_a_map_of_its_own_and_dropped_slices_stay_unread_in_it():
    dropped = replace(by_hand(), answer_attention=np.stack([np.full((2, 2), np.nan), np.full((2, 2), 0.05)]).astype(np.float32))
    words = WordEvidence(cells=np.array([[7, 4], [5, 6]], np.int32), shares=np.array([[0.2, 0.1], [0.3, 0.0]], np.float32))
    evidence = replace(dropped, words=words)
    first, second = evidence.word_values(0), evidence.word_values(1)
    assert np.isnan(first[0]).all()
    np.testing.assert_allclose(first[1, 2:, 2:], 0.2 * np.array([[26, 27], [30, 31]]) / 114, rtol=1e-6)
    np.testing.assert_allclose(
        [first[1, :2, :2].sum(), first[1].sum(), second[1, :2, 2:].sum(), second[1].sum()], [0.1, 0.3, 0.3, 0.3], rtol=1e-6
    )


def test_the_hottest_point_of_an_empty_map_is_the_centre_of_a_cell():
    nothing = replace(by_hand(), importance=np.full((2, 4, 4), np.nan, np.float32))
    np.testing.assert_allclose(hottest_point(nothing, "importance"), [6.0, 6.0, 0.0])


def test_outlines_are_the_outer_edges_of_the_pixels():
    np.testing.assert_allclose(slice_corners(by_hand())[0], [[8, 8, 0], [-8, 8, 0], [-8, -8, 0], [8, -8, 0]])
    np.testing.assert_allclose(slice_centres(by_hand()), [[0, 0, 0], [0, 0, 15]])


def test_what_was_not_read_is_zero_in_the_volume():
    evidence = by_hand()
    evidence.importance[1] = np.nan
    volume = heatmap(replace(evidence, kept_slices=np.array([True, False])), "importance")
    assert np.isfinite(volume.voxels).all()
    assert (volume.voxels[2:] == 0).all()


@pytest.mark.parametrize("plane", ["axial", "coronal", "sagittal"])
@pytest.mark.parametrize("most", [96, 11])
def test_the_hottest_voxel_of_the_heatmap_lies_at_the_nodule_in_every_plane_also_when_slices_were_sampled(plane, most):
    image_format = InputFormat(size=128, max_slices=most, ct_windows=((-1000.0, 400.0),) * 3)
    made, stack, answer = made_answer(plane=plane, image_format=image_format)
    volume = heatmap(answer.evidence, "importance")
    k, j, i = np.unravel_index(volume.voxels.argmax(), volume.voxels.shape)
    place = (volume.ijk_to_ras @ [i, j, k, 1.0])[:3]
    # Within half a cell in the image and, across it, the distance to the nearest sampled slice and half a sampling step.
    cell = np.linalg.norm(stack.image_to_ras[0, :3, 0]) * 8
    step = np.linalg.norm(stack.image_to_ras[0, :3, 2]) * np.diff(stack.slabs[:, 0]).max()
    assert np.linalg.norm(place - made.nodules[0].centre_ras) <= np.hypot(cell / np.sqrt(2), step) + 1e-6


def test_the_kept_mask_counts_the_kept_tokens():
    _, _, answer = made_answer()
    assert kept_mask(answer.evidence).voxels.sum() == answer.retention.tokens_kept  # every source slice is in the stack


def test_a_sink_hides_neither_the_lesions_nor_shows_the_noise():
    values = np.random.default_rng(0).normal(1.0, 0.1, (10, 16, 16)).astype(np.float32)
    values[3:6, 4:6, 4:6] = 4.0
    values[0, 0, 0] = 200.0
    low, high = robust_range(values)
    assert 1.1 < low < 1.4
    assert 3.0 < high <= 4.0
    assert (values > low).mean() < 0.05


def test_an_answer_that_looks_hard_at_one_place_has_colours_for_it():
    """Its strongest patches stand out from what is near, what is a twentieth of them can be seen; the encoder's map is as it was."""
    shares = np.where(np.random.default_rng(1).random((2, 20, 20)) < 0.2, 1e-4, 0.0).astype(np.float32)
    shares[1, 0, 0] = 0.5
    importance = np.ones((2, 40, 40), np.float32)
    importance[1, :2, :2] = [[16.0, 4.0], [2.0, 1.0]]
    evidence = replace(by_hand(), image_size=(80, 80), importance=importance, answer_attention=shares)
    values, (low, high) = evidence.values("answer"), shown_range(evidence, "answer")
    assert robust_range(values)[1] < values[values > 0].min() * 2
    assert high == values.max() / 4
    np.testing.assert_array_equal(values[1, :2, :2] >= high, [[True, True], [False, False]])
    assert (values > low + 0.2 * (high - low)).sum() == 4  # what the node in the scene shows
    assert shown_range(evidence, "importance") == robust_range(importance)


def test_a_picture_shows_where_the_answer_looked_or_what_the_encoder_attended_to_when_that_is_not_known():
    evidence = by_hand()
    assert evidence.kind == "answer"
    assert np.nanmean(evidence.values("answer") * evidence.scale("answer")) == pytest.approx(evidence.answer_attention.sum())
    for unknown in (np.full((2, 2, 2), np.nan, np.float32), np.zeros((2, 2, 2), np.float32)):
        assert replace(evidence, answer_attention=unknown).kind == "importance"


def test_a_map_without_values_or_without_variation_has_a_range():
    assert robust_range(np.full((2, 2, 2), np.nan)) == (0.0, 1.0)
    low, high = robust_range(np.ones((2, 2, 2)))
    assert low < high


def test_evidence_about_different_numbers_of_slices_is_refused():
    with pytest.raises(ValueError, match="kept_slices"):
        replace(by_hand(), kept_slices=np.array([True]))
