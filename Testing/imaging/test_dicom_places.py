"""Where slices lie: tilted gantries, slices aside, missing ones, uneven distances; against coordinates computed by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
from dicom_series import write_made_up
from geometries import noise

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.even import evened
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.imaging.slices import cut
from MedPrunerLogic.imaging.volume import Volume

ORIENTATION = (1, 0, 0, 0, 1, 0)


def moved(paths: list[Path], places: list) -> None:
    """Slice k, which its instance number tells, to places[k], LPS; None: removed."""
    for path in paths:
        image = pydicom.dcmread(path)
        place = places[image.InstanceNumber - 1]
        if place is None:
            path.unlink()
            continue
        image.ImagePositionPatient = [float(value) for value in place]
        image.save_as(path)


def place_of(volume: Volume, i: int, j: int, k: int) -> np.ndarray:
    return (volume.ijk_to_ras @ [i, j, k if volume.places is None else volume.places[k], 1.0])[:3] * [-1, -1, 1]


@pytest.mark.parametrize("degrees", [-25.0, 10.0, 30.0])
def test_a_tilted_gantry_leaves_every_voxel_where_its_header_puts_it(tmp_path, degrees):
    tilt = np.radians(degrees)
    orientation = (1, 0, 0, 0, np.cos(tilt), np.sin(tilt))  # the slices lean, the table moves straight
    voxels = noise((20, 12, 10))
    paths = write_made_up(tmp_path, voxels, orientation=orientation, spacing=(0.5, 0.7, 3.0))
    places = [(-50, -60, 70 + 3.0 * k) for k in range(20)]
    moved(paths, places)
    volume = read_volume(tmp_path)
    np.testing.assert_array_equal(volume.voxels, voxels)
    rng = np.random.default_rng(0)
    for i, j, k in zip(rng.integers(0, 10, 1000), rng.integers(0, 12, 1000), rng.integers(0, 20, 1000), strict=True):
        by_hand = np.array(places[k]) + 0.5 * i * np.array(orientation[:3]) + 0.7 * j * np.array(orientation[3:])
        np.testing.assert_allclose(place_of(volume, i, j, k), by_hand, atol=1e-4)
    assert volume.notices == ()


@pytest.mark.parametrize("slices", [[10], [0], [19], [3, 4, 5]])
@pytest.mark.parametrize("aside", [60.0, 1.0, -0.3])
def test_slices_aside_are_not_stacked_with_the_others(tmp_path, slices, aside):
    paths = write_made_up(tmp_path, noise((20, 12, 10)))
    moved(paths, [(-50 + (aside if k in slices else 0.0), -60, 70 + 2.0 * k) for k in range(20)])
    with pytest.raises(VolumeError, match=rf"{len(slices)} images do not lie in line.* {abs(aside):.1f} mm aside"):
        read_volume(tmp_path)


def test_rounded_places_are_in_line(tmp_path):
    paths = write_made_up(tmp_path, noise((20, 12, 10)))
    rng = np.random.default_rng(0)
    moved(paths, [np.array([-50, -60, 70 + 2.0 * k]) + rng.uniform(-0.02, 0.02, 3) for k in range(20)])
    assert read_volume(tmp_path).voxels.shape == (20, 12, 10)


def test_a_missing_slice_is_not_made_up_and_that_is_said(tmp_path):
    voxels = noise((40, 12, 10))
    moved(write_made_up(tmp_path, voxels), [None if k in (12, 13) else (-50, -60, 70 + 2.0 * k) for k in range(40)])
    volume = read_volume(tmp_path)
    whole = [k for k in range(40) if k not in (12, 13)]
    np.testing.assert_array_equal(volume.voxels, voxels[whole])
    assert [place_of(volume, 0, 0, k)[2] for k in range(38)] == pytest.approx([70 + 2.0 * k for k in whole], abs=1e-6)
    assert volume.notices[0].startswith("2 of 40 slices of the series are missing, between slices 12-13 (S 92.0 mm)")
    shown = evened(volume)  # by a scene, and in other planes
    np.testing.assert_array_equal(shown.voxels[whole], voxels[whole])
    np.testing.assert_array_equal(shown.voxels[12], np.rint(voxels[11] * (2 / 3) + voxels[14] / 3))
    np.testing.assert_allclose(place_of(shown, 0, 0, 39), (-50, -60, 148), atol=1e-6)


@pytest.mark.parametrize(("orientation", "where"), [((1, 0, 0, 0, -1, 0), "S"), ((0, 1, 0, 0, 0, -1), "R"), ((0, -1, 0, 0, 0, -1), "R")])
def test_slices_are_counted_in_the_order_of_the_answers_where_some_are_missing(tmp_path, orientation, where):
    paths = write_made_up(tmp_path, noise((40, 12, 10)), orientation=orientation)
    paths[[pydicom.dcmread(path).InstanceNumber for path in paths].index(13)].unlink()
    volume = read_volume(tmp_path)
    stack = cut(volume, "acquisition")
    axis = "RAS".index(where)
    gap = int(np.diff(stack.image_to_ras[:, axis, 3]).argmax())
    below = stack.image_to_ras[gap, axis, 3]
    above = stack.image_to_ras[gap + 1, axis, 3]
    assert f"between slices {gap + 1}-{gap + 2} ({where} " in volume.notices[0]
    assert any(f"({where} {height:.1f} mm)" in volume.notices[0] for height in (below, above))


def test_more_than_one_slice_in_twenty_must_not_be_missing(tmp_path):
    moved(write_made_up(tmp_path, noise((40, 12, 10))), [None if k in (12, 20, 30) else (-50, -60, 70 + 2.0 * k) for k in range(40)])
    with pytest.raises(VolumeError, match=r"3 of 40 slices are missing, more than one in twenty: after 92\.0 mm"):
        read_volume(tmp_path)


def ramp(heights: np.ndarray) -> np.ndarray:
    """Voxels that tell their height, with something else in the plane."""
    return np.rint(10 * heights[:, None, None] + np.arange(10)[None, None] + np.arange(12)[None, :, None]).astype(np.int16)


@pytest.mark.parametrize(
    "steps",
    [
        [2.5] * 10 + [5.0] * 8,
        [5.0] * 4 + [2.5] * 12 + [5.0] * 4,
        [3.0, 3.4, 2.7, 3.3, 3.9, 2.6, 3.1, 3.0] * 2,
        [1.25] * 9 + [2.0] * 9,
        [2.0] * 5 + [3.0] * 5,  # two of them midway between layers
    ],
    ids=["two parts", "three parts", "irregular", "no multiple", "halves"],
)
def test_uneven_distances_leave_everything_at_its_height(tmp_path, steps):
    heights = 70 + np.concatenate([[0], np.cumsum(steps)])
    voxels = ramp(heights)
    moved(write_made_up(tmp_path, voxels), [(-50, -60, height) for height in heights])
    volume = read_volume(tmp_path)
    np.testing.assert_array_equal(volume.voxels, voxels)
    np.testing.assert_allclose([place_of(volume, 0, 0, k)[2] for k in range(len(voxels))], heights, atol=1e-3)
    shown = evened(volume)
    found = np.array([place_of(shown, 0, 0, k)[2] for k in range(len(shown.voxels))])
    np.testing.assert_allclose(found[[0, -1]], heights[[0, -1]], atol=1e-6)
    assert np.ptp(np.diff(found)) < 1e-6
    np.testing.assert_allclose(shown.voxels, ramp(found), atol=1.0)  # linear in height, so that interpolation is exact but for rounding
    assert f"{min(steps):.2f} to {max(steps):.2f} mm apart" in volume.notices[0]


def test_a_scene_shows_a_real_slice_as_it_is_where_distances_are_multiples(tmp_path):
    heights = 70 + np.concatenate([[0], np.cumsum([2.5] * 10 + [5.0] * 8)])
    voxels = noise((19, 12, 10))
    moved(write_made_up(tmp_path, voxels), [(-50, -60, height) for height in heights])
    volume = read_volume(tmp_path)
    np.testing.assert_array_equal(evened(volume).voxels[[*range(11), *range(12, 27, 2)]], voxels)


@pytest.mark.parametrize(
    ("steps", "message"),
    [
        ([2.0] * 10 + [100.0] + [2.0] * 10, "missing"),
        ([2.0] * 5 + [3.6] + [2.0] * 14, "alone"),
        ([2.0, 4.0], "alone"),
        ([5.3, 2.0, 2.6], "alone"),
        ([2.0] * 10 + [11.0] * 10, "farther than 10 mm apart"),
        ([0.5] * 10 + [5.0] * 10, "more than four times"),
    ],
)
def test_gaps_are_not_taken_for_uneven_distances(tmp_path, steps, message):
    heights = 70 + np.concatenate([[0], np.cumsum(steps)])
    moved(write_made_up(tmp_path, noise((len(heights), 12, 10))), [(-50, -60, height) for height in heights])
    with pytest.raises(VolumeError, match=message):
        read_volume(tmp_path)


def test_a_negative_pixel_spacing_is_refused(tmp_path):
    write_made_up(tmp_path, noise((6, 12, 10)), PixelSpacing=[-1, 1])
    with pytest.raises(VolumeError, match="PixelSpacing cannot be"):
        read_volume(tmp_path)
