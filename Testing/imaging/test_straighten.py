"""A tilted gantry: axial images as they were scanned, the others straightened, and each pixel where it lies in the patient."""

from __future__ import annotations

import numpy as np
import pytest

from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.slices import InputFormat, cut
from MedPrunerLogic.imaging.straighten import straightened
from MedPrunerLogic.imaging.volume import Volume, from_array

TILT = np.radians(18.5)
SHAPE = (30, 64, 32)  # (K, J, I)


def world_field(places: np.ndarray) -> np.ndarray:
    """Something that is linear in the patient, and so exact under linear interpolation."""
    return places @ [1.0, 2.0, 3.0]


def tilted(dtype=np.float64, tilt: float = TILT) -> Volume:
    """Slices that lean by the tilt (their rows descend), stacked straight up, as a gantry makes them."""
    matrix = np.eye(4)
    matrix[:3, :3] = [[-2.0, 0, 0], [0, -2.0 * np.cos(tilt), 0], [0, -2.0 * np.sin(tilt), 3.0]]
    matrix[:3, 3] = 11.0, 22.0, 33.0
    kji = np.stack(np.meshgrid(*map(np.arange, SHAPE), indexing="ij"), -1)
    values = world_field(kji[..., ::-1] @ matrix[:3, :3].T + matrix[:3, 3])
    return from_array(values.astype(dtype), matrix, "MR")


def stored(volume: Volume, order: tuple[int, int, int]) -> Volume:
    """The same with its axes in another order."""
    array = volume.voxels.transpose([2 - axis for axis in order[::-1]])
    return Volume(array, volume.ijk_to_ras[:, [*order, 3]], volume.modality, "x")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0), (2, 1, 0)])
@pytest.mark.parametrize("tilt", [TILT, -TILT])
def test_what_is_straightened_has_right_angles_and_every_value_at_its_place(order, tilt):
    straight = straightened(stored(tilted(tilt=tilt), order))
    directions = straight.ijk_to_ras[:3, :3] / straight.spacing
    np.testing.assert_allclose(directions.T @ directions, np.eye(3), atol=1e-12)
    kji = np.stack(np.meshgrid(*map(np.arange, straight.voxels.shape), indexing="ij"), -1)
    expected = world_field(kji[..., ::-1] @ straight.ijk_to_ras[:3, :3].T + straight.ijk_to_ras[:3, 3])
    scanned = straight.voxels != straight.voxels.min()
    assert scanned.sum() > 0.95 * np.prod(SHAPE)
    np.testing.assert_allclose(straight.voxels[scanned], expected[scanned], atol=1e-9)


def test_axial_images_are_not_resampled_and_lie_where_they_were_scanned():
    volume = tilted()
    planes = planes_of(volume, "axial")
    assert np.shares_memory(planes.voxels, volume.voxels)
    assert planes.step_mm == pytest.approx(3.0 * np.cos(TILT))
    stack = cut(volume, "axial", InputFormat(size=64))
    for index in (0, 17, 29):  # by hand: a pixel is a voxel, 64 rows fill the image, 32 columns lie in its middle
        place = stack.image_to_ras[index] @ [16 + 20, 40, 0.0, 1.0]
        np.testing.assert_allclose(place, volume.ijk_to_ras @ [20, 40, index, 1.0], atol=1e-9)


@pytest.mark.parametrize("plane", ["axial", "coronal", "sagittal"])
def test_in_every_plane_what_an_image_shows_is_where_it_says(plane):
    volume = tilted()
    planes = planes_of(volume, plane)
    assert abs(planes.to_ras[:3, 0] @ planes.to_ras[:3, 1]) < 1e-9  # pictures are not skewed
    number, row, column = (size // 2 for size in planes.voxels.shape)
    place = (planes.to_ras @ [column, row, number, 1.0])[:3]
    assert planes.voxels[number, row, column] == pytest.approx(float(world_field(place)), abs=1e-6)


def test_whole_numbers_stay_whole_and_a_straight_volume_is_left_alone():
    assert straightened(tilted(np.int16)).voxels.dtype == np.int16
    straight = from_array(tilted().voxels, np.eye(4))
    assert straightened(straight) is straight
