"""slices.py against world coordinates computed by hand, and against the published window values."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.planes import nearest_axes, planes_of
from MedPrunerLogic.imaging.slices import InputFormat, cut, paint, place, sampled
from MedPrunerLogic.imaging.volume import Volume, from_array

SMALL = InputFormat(size=64, max_slices=50, ct_windows=((-1000.0, 400.0),) * 3)


def volume_with_bright_point(ijk_to_ras: np.ndarray, ras: tuple[float, float, float], shape=(20, 24, 28)) -> Volume:
    voxels = np.full(shape, -1000, np.int16)
    i, j, k = np.rint(np.linalg.inv(ijk_to_ras) @ [*ras, 1.0])[:3].astype(int)
    voxels[k, j, i] = 400
    return Volume(voxels, ijk_to_ras, "CT", "point")


def brightest(stack):
    grey = stack.images[..., 0]
    index, row, column = np.unravel_index(np.argmax(grey), grey.shape)
    return int(index), int(row), int(column)


def axis_permutations():
    """Every way in which a volume's axes can be stored: 6 orders x 8 directions."""
    for order in itertools.permutations(range(3)):
        for signs in itertools.product((1.0, -1.0), repeat=3):
            matrix = np.eye(4)
            spacing = np.array([2.0, 3.0, 4.0])
            matrix[:3, :3] = 0.0
            for ijk, ras in enumerate(order):
                matrix[ras, ijk] = signs[ras] * spacing[ras]
            # Centre of a grid that has 28, 24, 20 samples along R, A, S, whatever their storage order.
            counts = np.array([28, 24, 20])
            matrix[:3, 3] = [-signs[a] * spacing[a] * (counts[a] - 1) / 2 for a in range(3)]
            shape = tuple(int(counts[order[ijk]]) for ijk in (2, 1, 0))
            yield matrix, shape


@pytest.mark.parametrize("plane", ["axial", "coronal", "sagittal"])
def test_a_point_lies_where_a_radiologist_expects_it_however_the_array_is_stored(plane):
    left_anterior_superior = (-19.0, 16.5, 22.0)  # patient left, anterior, superior; a voxel centre of the grid above
    for matrix, shape in axis_permutations():
        stack = cut(volume_with_bright_point(matrix, left_anterior_superior, shape), plane, SMALL)
        index, row, column = brightest(stack)
        middle = stack.images.shape[1] / 2
        expected = {
            "axial": (column > middle, row < middle),  # patient left on image right; anterior up
            "coronal": (column > middle, row < middle),  # patient left on image right; superior up
            "sagittal": (column < middle, row < middle),  # anterior on image left; superior up
        }[plane]
        assert expected == (True, True)
        position = {"axial": 2, "coronal": 1, "sagittal": 0}[plane]
        along = stack.image_to_ras[:, position, 3]
        assert (np.diff(along) > 0).all()
        assert stack.image_to_ras[index, position, 3] == pytest.approx(left_anterior_superior[position])


def test_all_storage_orders_give_the_same_images_and_the_same_world_positions():
    rng = np.random.default_rng(0)
    content = rng.integers(-1000, 400, (20, 24, 28)).astype(np.int16)  # S, A, R ascending
    reference = None
    for matrix, shape in axis_permutations():
        grids = np.stack(np.meshgrid(*[np.arange(n) for n in shape], indexing="ij"), -1)  # K, J, I indices
        ras = np.einsum("ab,kjib->kjia", matrix[:3, :3], grids[..., ::-1]) + matrix[:3, 3]
        source = np.rint((ras - [-27.0, -34.5, -38.0]) / [2.0, 3.0, 4.0]).astype(int)
        stack = cut(Volume(content[source[..., 2], source[..., 1], source[..., 0]], matrix, "CT", "x"), "axial", SMALL)
        if reference is None:
            reference = stack
        np.testing.assert_array_equal(stack.images, reference.images)
        np.testing.assert_allclose(stack.image_to_ras, reference.image_to_ras, atol=1e-9)


@pytest.mark.parametrize("plane", ["axial", "coronal", "sagittal"])
def test_image_to_ras_finds_the_voxel_that_is_bright_also_in_an_oblique_volume(plane):
    angle = np.deg2rad(25.0)
    turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1.0]])
    tilt = np.array([[1.0, 0, 0], [0, np.cos(0.3), -np.sin(0.3)], [0, np.sin(0.3), np.cos(0.3)]])
    matrix = np.eye(4)
    matrix[:3, :3] = turn @ tilt @ np.diag([-2.0, -2.0, 5.0])
    matrix[:3, 3] = [10.0, -20.0, 30.0]
    ijk = np.array([7, 15, 11])
    volume = volume_with_bright_point(matrix, tuple((matrix @ [*ijk, 1.0])[:3]))
    stack = cut(volume, plane, SMALL)
    grey = stack.images[..., 0].astype(float)
    index = brightest(stack)[0]
    rows, columns = np.indices(grey.shape[1:])
    weights = grey[index] / grey[index].sum()
    centre = stack.image_to_ras[index] @ [(weights * columns).sum(), (weights * rows).sum(), 0.0, 1.0]
    np.testing.assert_allclose(centre[:3], (matrix @ [*ijk, 1.0])[:3], atol=0.4)  # a fraction of a voxel: 2 to 5 mm


def test_the_third_column_steps_from_a_source_slice_to_the_next():
    matrix = np.diag([-1.0, -1.0, 2.5, 1.0])
    stack = cut(volume_with_bright_point(matrix, (-3.0, -3.0, 5.0)), "axial", SMALL)
    np.testing.assert_allclose(stack.image_to_ras[1, :3, 3] - stack.image_to_ras[0, :3, 3], stack.image_to_ras[0, :3, 2])
    np.testing.assert_allclose(stack.image_to_ras[0, :3, 2], [0.0, 0.0, 2.5])


def test_aspect_is_preserved_in_millimetres_and_the_rest_is_black_padding():
    voxels = np.full((10, 30, 60), 400, np.int16)
    stack = cut(Volume(voxels, np.diag([1.0, 4.0, 1.0, 1.0]), "CT", "x"), "axial", SMALL)  # 60 mm wide, 120 mm high
    assert stack.content == (0, 16, 64, 48)
    assert (stack.images[:, :, 16:48] == 255).all()
    assert (stack.images[:, :, :16] == 0).all()
    assert (stack.images[:, :, 48:] == 0).all()


def test_published_medgemma_windows_give_the_published_grey_values():
    hounsfield = np.array([-2000, -1024, -135, 0, 40, 80, 215, 1024], np.int16)
    voxels = np.broadcast_to(hounsfield[:, None, None], (8, 896, 896))
    stack = cut(Volume(voxels, np.diag([1.0, 1.0, 1.0, 1.0]), "CT", "x"), "axial", InputFormat())
    # round(255 * (clip(HU) - low) / (high - low)) for (-1024, 1024), (-135, 215), (0, 80), by hand
    expected = [[0, 0, 0], [0, 0, 0], [111, 0, 0], [128, 98, 0], [132, 128, 128], [137, 157, 255], [154, 255, 255], [255, 255, 255]]
    np.testing.assert_array_equal(stack.images[:, 448, 448], expected)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int16, np.uint16, np.int32, np.float32, np.float64])
def test_every_voxel_type_is_windowed_alike(dtype):
    rng = np.random.default_rng(1)
    values = rng.integers(0, 120, (5, 16, 16))
    image_format = InputFormat(size=16, ct_windows=((10.0, 100.0), (0.0, 50.0), (40.0, 41.0)))
    stack = cut(Volume(values.astype(dtype), np.eye(4), "CT", "x"), "axial", image_format)
    reference = cut(Volume(values.astype(np.float64), np.eye(4), "CT", "x"), "axial", image_format)
    np.testing.assert_array_equal(stack.images, reference.images)
    assert len(np.unique(stack.images)) > 3


def test_mr_is_scaled_by_percentiles_of_the_whole_volume():
    values = np.linspace(0.0, 1000.0, 20 * 24 * 28, dtype=np.float32).reshape(20, 24, 28)
    values[0, 0, 0] = 50_000.0  # one hot voxel must not darken the rest
    stack = cut(Volume(values, np.eye(4), "MR", "x"), "axial", InputFormat(size=28, percentiles=(0.5, 99.5)))
    assert stack.images[10].mean() == pytest.approx(255 * 0.5 * 24 / 28, abs=8)


@pytest.mark.parametrize("modality", ["CT", "MR"])
@pytest.mark.parametrize("dtype", [np.int16, np.float32])
def test_stretched_slices_have_the_published_grey_values_of_hulu_med_whatever_the_other_slices_hold(modality, dtype):
    values = np.random.default_rng(2).integers(-1000, 3000, (3, 16, 16)).astype(dtype)
    values[0] //= 10  # a slice of little contrast
    values[2] = 40  # and one of none
    stack = cut(Volume(values, np.diag([-1.0, -1.0, 1.0, 1.0]), modality, "x"), "axial", InputFormat(size=16, stretched=True))
    for image, plane in zip(stack.images[:2], values[:2].astype(np.float64), strict=True):
        expected = ((plane - plane.min()) / (plane.max() - plane.min()) * 255.0).astype(np.uint8)
        np.testing.assert_array_equal(image, np.repeat(expected[..., None], 3, -1))
        assert (image.min(), image.max()) == (0, 255)
    assert not stack.images[2].any()


@given(count=st.integers(1, 600), most=st.integers(1, 200))
@settings(max_examples=100, deadline=None)
def test_sampling_is_even_and_within_bounds(count, most):
    indices = sampled(count, most)[:, 0]
    assert len(indices) == min(count, most)
    assert indices.min() >= 0
    assert indices.max() <= count - 1
    if count > most:
        np.testing.assert_array_equal(indices, [round(i / most * (count - 1)) for i in range(1, most + 1)])
        assert np.ptp(np.diff(indices)) <= 1 if most > 1 else True


def test_each_axis_is_used_once_even_at_45_degrees():
    cosine = np.sqrt(0.5)
    matrix = np.eye(4)
    matrix[:3, :3] = [[cosine, -cosine, 0], [cosine, cosine, 0], [0, 0, 1]]
    assert sorted(nearest_axes(matrix)) == [0, 1, 2]


def test_acquisition_plane_follows_the_widest_spacing():
    sagittal = np.zeros((4, 4))
    sagittal[0, 2], sagittal[1, 0], sagittal[2, 1], sagittal[3, 3] = 5.0, -1.0, -1.0, 1.0  # K runs to the right in 5 mm steps
    volume = Volume(np.random.default_rng(0).integers(0, 9, (12, 16, 16)).astype(np.int16), sagittal, "MR", "x")
    assert cut(volume, "acquisition", SMALL).plane == "sagittal"


def test_an_unknown_plane_names_the_known_ones():
    volume = Volume(np.zeros((3, 4, 4), np.int16), np.eye(4), "CT", "x")
    with pytest.raises(VolumeError, match="coronal"):
        cut(volume, "diagonal")


def test_the_frames_of_an_image_are_the_images_of_their_slabs():
    voxels = np.random.default_rng(3).integers(-1000, 400, (9, 12, 14)).astype(np.int16)
    planes = planes_of(from_array(voxels, np.diag([-1.0, -1.0, 2.0, 1.0]), "CT"))
    image_format = InputFormat(size=32, ct_windows=((-1000.0, 400.0),) * 3)
    frames = np.array([[[0, 2], [2, 3]], [[3, 6], [6, 8]], [[8, 9], [8, 9]]])
    slabs = np.array([[0, 3], [3, 8], [8, 9]])
    stack = paint(planes, place(planes, image_format, slabs, frames), image_format, np.array([True, False, True]))
    apart = paint(planes, place(planes, image_format, frames.reshape(-1, 2)), image_format).images.reshape(3, 2, 32, 32, 3)
    np.testing.assert_array_equal(stack.encoded[[0, 2]], apart[[0, 2]])
    np.testing.assert_array_equal(stack.images[0], np.maximum(*apart[0]))
    assert not stack.encoded[1].any()
    np.testing.assert_allclose(stack.image_to_ras[1, :3, 3], place(planes, image_format, slabs).image_to_ras[1, :3, 3])
