"""The local-novelty guard against its rule written out, and what it sees and does not."""

from __future__ import annotations

import statistics
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from guarded import GUARDED
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from made_answers import SMALL

from MedPrunerLogic.imaging.slices import InputFormat, cut
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.pruning.anchors import filter_slices, filter_stack
from MedPrunerLogic.pruning.guard import Guard, Tiles
from MedPrunerLogic.pruning.settings import PruningSettings


def news_by_hand(guard, images):
    """A function from a slice and those beside it to how new its newest tile is, written out tile by tile."""
    top, left, bottom, right = guard.content
    row_edges = [int(edge) for edge in np.linspace(0, bottom - top, guard.cells[0] + 1)]
    column_edges = [int(edge) for edge in np.linspace(0, right - left, guard.cells[1] + 1)]

    def spans(edges):
        return list(zip(edges[:-2], edges[2:], strict=True)) or [(edges[0], edges[-1])]

    pictures = images[:, top:bottom, left:right, guard.channel].astype(np.float64) / 127.5 - 1.0
    means = np.array([[[picture[a:b, c:d].mean() for c, d in spans(column_edges)] for a, b in spans(row_edges)] for picture in pictures])
    pairs = [(x, y) for one, other in pairwise(means) for x, y in zip(one.flat, other.flat, strict=True)]
    changes = [abs(x - y) for x, y in pairs if min(abs(x), abs(y)) < 1.0 - 1e-9]
    margin = 3.0 * 1.4826 / 2**0.5 * statistics.median(changes) if changes else 0.0

    def news(index, *beside):
        if not beside:
            return 0.0
        outside = [0.0]
        for row, column in np.ndindex(means.shape[1:]):
            around = means[list(beside), max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2]
            outside += [around.min() - margin - means[index, row, column], means[index, row, column] - around.max() - margin]
        return max(outside)

    return news


def beside(kept, index):
    """The nearest kept slices before and behind."""
    before, behind = np.flatnonzero(kept[:index])[-1:], np.flatnonzero(kept[index + 1 :])[:1] + index + 1
    return (*before, *behind)


@st.composite
def guarded_stacks(draw):
    images = draw(arrays(np.uint8, st.tuples(st.integers(1, 7), st.integers(1, 12), st.integers(1, 12), st.sampled_from([1, 3]))))
    height, width = images.shape[1:3]
    top, left = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
    bottom, right = draw(st.integers(top + 1, height)), draw(st.integers(left + 1, width))
    cells = draw(st.integers(1, bottom - top)), draw(st.integers(1, right - left))
    channel = draw(st.integers(0, images.shape[3] - 1))
    return images, Guard(draw(st.floats(0.0, 2.0)), (top, left, bottom, right), cells, channel)


@given(stack=guarded_stacks(), gamma=st.floats(0.0, 2.0))
@settings(max_examples=300, deadline=None)
def test_the_guard_equals_its_rule_written_out(stack, gamma):
    images, guard = stack
    news, last = news_by_hand(guard, images), len(images) - 1

    def explain(a, b):
        """Whether two slices explain all between them; a threshold that only rounding would decide proves nothing."""
        found = [news(index, a, b) for index in range(a + 1, b)] + [news(index, a) for index in range(a + 1, last + 1)]
        assume(all(abs(value - guard.local_gamma) > 1e-5 for value in found))
        return all(news(index, a, b) <= guard.local_gamma for index in range(a + 1, b))

    anchor, kept = 0, [0]
    while True:
        candidates = range(anchor + 1, last + 1)
        distances = {j: np.float32(np.abs(images[j].astype(float) - images[anchor]).mean() / 127.5) for j in candidates}
        too_far = next((j for j in candidates if not explain(anchor, j)), None)
        other = next((j for j in candidates if distances[j] > gamma), None)
        if too_far is not None and (other is None or too_far <= other):
            anchor = too_far - 1
        elif other is not None:
            anchor = other
        elif any(news(j, anchor) > guard.local_gamma for j in candidates):
            anchor = last
        else:
            break
        kept.append(anchor)
    result = filter_slices(images, gamma, Tiles(images, guard))
    assert np.flatnonzero(result.kept).tolist() == kept
    for index in range(len(images)):
        assert result.local_distance[index] == pytest.approx(news(index, *beside(result.kept, index)), abs=1e-5)
        assert result.anchor_of[index] == max(k for k in kept if k <= index)


def test_the_guard_equals_its_rule_at_a_models_own_size():
    images = np.random.default_rng(0).integers(0, 256, (3, 448, 448, 3)).astype(np.uint8)
    images[1, 100:140, 100:140] = 255
    guard = Guard(0.1, (20, 0, 430, 448), (37, 41), channel=2)
    found = filter_slices(images, None, Tiles(images, guard)).local_distance[1]
    assert found > 0.5
    assert found == pytest.approx(news_by_hand(guard, images)(1, 0, 2), abs=1e-5)


@given(stack=guarded_stacks(), gamma=st.floats(0.0, 2.0))
@settings(max_examples=100, deadline=None)
def test_no_dropped_slice_is_new_anywhere_beside_the_kept_ones(stack, gamma):
    """What the guard promises. It does not promise a superset of what is kept without it: another anchor judges the later slices."""
    images, guard = stack
    result, news = filter_slices(images, gamma, Tiles(images, guard)), news_by_hand(guard, images)
    for index in np.flatnonzero(~result.kept):
        assert news(index, *beside(result.kept, index)) <= guard.local_gamma + 1e-5


@given(stack=guarded_stacks(), gamma=st.one_of(st.none(), st.floats(0.0, 2.0)))
@settings(max_examples=100, deadline=None)
def test_without_the_guard_nothing_changes_by_a_bit(stack, gamma):
    images, guard = stack
    off, idle = filter_slices(images, gamma), filter_slices(images, gamma, Tiles(images, replace(guard, local_gamma=2.0)))
    assert Guard.of(PruningSettings(gamma=gamma), guard.content, (100.0, 100.0), 0) is None
    assert not off.local_distance.any()
    for name in ("kept", "anchor_of", "distance"):
        np.testing.assert_array_equal(getattr(off, name), getattr(idle, name))


@given(stack=guarded_stacks())
@settings(max_examples=50, deadline=None)
def test_padding_is_no_news(stack):
    images, guard = stack
    top, left, bottom, right = guard.content
    painted = np.random.default_rng(0).integers(0, 256, images.shape).astype(np.uint8)
    painted[:, top:bottom, left:right] = images[:, top:bottom, left:right]
    np.testing.assert_array_equal(
        filter_slices(painted, None, Tiles(painted, guard)).local_distance, filter_slices(images, None, Tiles(images, guard)).local_distance
    )


LUNG, WALL, STRICT = -850.0, 40.0, replace(GUARDED, gamma=0.05)


def chest(pixel_mm=1.5, radius_mm=4.0, away_mm=40.0, wall_shift_mm=0.0, height_mm=300.0):
    """A lung between two walls, 12 slices of 4 mm, a nodule in the 7th, so far away from the left wall."""
    side = 300.0
    y, x = np.meshgrid(np.arange(round(height_mm / pixel_mm)) + 0.5, np.arange(round(side / pixel_mm)) + 0.5, indexing="ij")
    x, y = x * pixel_mm, y * pixel_mm
    voxels = np.empty((12, *x.shape))
    for k in range(12):
        wall = 50.0 + wall_shift_mm * k
        depth = np.minimum(x - wall, side - 50.0 - x)  # mm inside the lung
        voxels[k] = WALL + np.clip(depth / 2.0 + 0.5, 0.0, 1.0) * (LUNG - WALL)
        cut_radius = np.sqrt(max(radius_mm**2 - (4.0 * (k - 6)) ** 2, 0.0))
        near = np.hypot(x - 50.0 - away_mm, y - 0.4 * height_mm)
        voxels[k] += np.clip((cut_radius - near) / pixel_mm + 0.5, 0.0, 1.0) * (WALL - voxels[k]) * (cut_radius > 0)
    return Volume(np.rint(voxels).astype(np.int16), np.diag([-pixel_mm, -pixel_mm, 4.0, 1.0]), "CT", "chest")


@pytest.mark.parametrize("model", ["phantom", "medgemma-1.5-4b"])
@pytest.mark.parametrize("away_mm", [9.0, 25.0, 100.0])
def test_a_small_nodule_that_hardly_moves_the_mean_is_kept_by_the_guard_alone(model, away_mm):
    stack = cut(chest(away_mm=away_mm), "axial", CARDS[model].image_format)
    without, guarded = filter_stack(stack, replace(STRICT, local_gamma=None)), filter_stack(stack, STRICT)
    assert np.flatnonzero(without.kept).tolist() == [0]
    assert without.distance[6] < STRICT.gamma / 10
    assert np.flatnonzero(guarded.kept).tolist() == [0, 6, 11]  # the last one shows that the nodule is gone again
    assert guarded.local_distance[6] > 10 * STRICT.local_gamma
    assert guarded.anchor_of.tolist() == [0] * 6 + [6] * 5 + [11]


def test_what_the_guard_cannot_see():
    """A small nodule passes for a wall that is not there yet on the slice before, and has passed over its place on the slice behind."""
    image_format = SMALL

    def kept(shift_mm):
        volume = chest(radius_mm=2.0, away_mm=8.0, wall_shift_mm=shift_mm)
        return np.flatnonzero(filter_stack(cut(volume, "axial", image_format), STRICT).kept).tolist()

    assert kept(0.0) == [0, 6, 11]
    assert kept(1.0) == [0, 11]


def test_a_border_that_shifts_is_not_new():
    stack = cut(chest(radius_mm=0.0, wall_shift_mm=0.4), "axial", SMALL)
    assert np.flatnonzero(filter_stack(stack, STRICT).kept).tolist() == [0, 11]  # where it starts and ends explains the way


def test_noise_is_no_news_but_a_nodule_in_it_is():
    image_format = SMALL
    noise = np.random.default_rng(0).normal(0.0, 30.0, (12, 200, 200))
    kept = {}
    for radius in (0.0, 4.0):
        volume = chest(radius_mm=radius)
        noisy = replace(volume, voxels=(volume.voxels + noise).astype(np.int16))
        kept[radius] = np.flatnonzero(filter_stack(cut(noisy, "axial", image_format), replace(STRICT, gamma=0.2)).kept).tolist()
    assert kept[0.0] in ([0], [0, 11])
    assert 6 in kept[4.0]
    assert len(kept[4.0]) <= 4


@pytest.mark.parametrize("radius_mm", [1.5, 4.0, 6.0])
@pytest.mark.parametrize("height_mm", [300.0, 180.0])
def test_tiles_are_measured_in_the_patient_not_in_pixels(radius_mm, height_mm):
    decisions = [
        filter_stack(cut(chest(pixel_mm, radius_mm, height_mm=height_mm), "axial", InputFormat(size=size)), STRICT)
        for pixel_mm, size in ((0.75, 448), (1.0, 224), (1.5, 224), (1.5, 896))
    ]
    for decision in decisions[1:]:
        assert decision.kept.sum() == decisions[0].kept.sum() == 3
        assert decision.kept[5:8].sum() == 1
        assert decision.local_distance.max() == pytest.approx(decisions[0].local_distance.max(), abs=0.2)


def test_a_tile_larger_than_the_volume_is_the_whole_slice():
    stack = cut(chest(), "axial", SMALL)
    result = filter_stack(stack, replace(STRICT, gamma=2.0, tile_mm=1000.0))
    assert result.kept.sum() == 1
    assert (result.local_distance <= result.distance + 1e-6).all()


def test_a_part_of_a_stack_is_judged_by_its_own_content():
    """A region of interest crops the images; padding stays padding, and pixels stay where they are in the patient."""
    stack = cut(chest(height_mm=180.0), "axial", SMALL)
    part = stack.part(np.arange(4, 9), slice(10, 110), slice(20, 90))
    assert stack.content[0] > 10
    assert part.content == (stack.content[0] - 10, 0, stack.content[2] - 10, 70)
    np.testing.assert_array_equal(part.images[2, 30, 40], stack.images[6, 40, 60])
    np.testing.assert_allclose(part.image_to_ras[2] @ [40, 30, 0, 1], stack.image_to_ras[6] @ [60, 40, 0, 1])
    assert np.flatnonzero(filter_stack(part, STRICT).kept).tolist() == [0, 2, 4]
