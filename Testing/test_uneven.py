"""Uneven, missing, tilted and turned slices, the whole way: what is read, where evidence lies, and what a scene keeps of it.

Places and values are compared with the headers and pixels of the files, one by one, as pydicom and SimpleITK give them.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest
import SimpleITK as sitk
from dicom_answers import SIDE, answer_about
from dicom_answers import places as pixel_places
from dicom_series import write_made_up
from geometries import noise

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.evidence.evidence import hottest_point, slice_centres
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.region import Box, Mask
from MedPrunerLogic.imaging.slices import InputFormat, cut, place
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.preview import survey
from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.scene import answer_nodes, bundle, mrml, pointing
from MedPrunerLogic.scene import places as scene_places
from MedPrunerLogic.scene.words import WordHeat
from MedPrunerLogic.service import messages

COUNT = 58
TILT = np.radians(17.0)
GEOMETRIES = {
    "axial": {},
    "stacked downwards": {"downwards": True},
    "feet first": {"orientation": (-1, 0, 0, 0, 1, 0)},
    "tilted": {"orientation": (1, 0, 0, 0, np.cos(TILT), np.sin(TILT)), "way": np.array([0.0, 0.0, 1.0])},
    "coronal": {"orientation": (1, 0, 0, 0, 0, -1)},
    "sagittal": {"orientation": (0, 1, 0, 0, 0, -1)},
}


def steps_of(kind: str, seed: int = 0) -> np.ndarray:
    if kind == "uneven":
        return np.random.default_rng(seed).uniform(2.0, 4.1, COUNT - 1).round(3)
    gone = {"one missing": [20], "two missing": [9, 30], "two together": [20, 21], "three missing": [5, 20, 44]}[kind]
    return np.diff(2.5 * np.delete(np.arange(COUNT + len(gone)), gone))


def write(folder: Path, voxels: np.ndarray, steps: np.ndarray, way: np.ndarray | None = None, **geometry) -> list[Path]:
    """A series with these distances along the way of the table, which is the normal of the slices unless it is given."""
    paths = write_made_up(folder, voxels, spacing=(1.0, 1.0, 1.0), **geometry)
    first, second = (np.array(pydicom.dcmread(path).ImagePositionPatient) for path in sorted(paths, key=number_of)[:2])
    way = second - first if way is None else way
    for path in paths:
        image = pydicom.dcmread(path)
        position = first + way * steps[: image.InstanceNumber - 1].sum()
        image.ImagePositionPatient = [float(f"{v:.4f}") for v in position]
        image.save_as(path)
    return paths


def number_of(path: Path) -> int:
    return int(pydicom.dcmread(path, stop_before_pixels=True).InstanceNumber)


def scanned(paths: list[Path]) -> tuple[np.ndarray, np.ndarray]:
    """(N, rows, columns, 3) RAS of every pixel by its own header, and the values by SimpleITK."""
    images = [pydicom.dcmread(path) for path in paths]
    where = [pixel_places(i.ImagePositionPatient, i.ImageOrientationPatient, i.PixelSpacing, i.Rows, i.Columns) for i in images]
    values = [sitk.GetArrayFromImage(sitk.ReadImage(str(path)))[0] for path in paths]
    return np.stack(where) * [-1, -1, 1], np.stack(values)


MISSING = [(kind, "axial") for kind in ("one missing", "two missing", "two together", "three missing")]


@pytest.fixture(params=[*MISSING, *(("uneven", geometry) for geometry in GEOMETRIES)], ids=" ".join)
def series(request, tmp_path):
    kind, geometry = request.param
    paths = write(tmp_path / "in", noise((COUNT, SIDE, SIDE)), steps_of(kind), **GEOMETRIES[geometry])
    return tmp_path / "in", *scanned(paths)


def test_voxels_have_the_values_and_the_places_of_their_own_headers(series):
    folder, where, values = series
    volume = read_volume(folder)
    assert volume.voxels.shape == values.shape
    rng = np.random.default_rng(1)
    k, j, i = (rng.integers(0, size, 1000) for size in values.shape)
    found = (np.stack([i, j, volume.places[k], np.ones(1000)], -1) @ volume.ijk_to_ras.T)[:, :3]
    flat = where.reshape(-1, 3)
    for point, value in zip(found, volume.voxels[k, j, i], strict=True):
        distances = np.linalg.norm(flat - point, axis=1)
        assert distances.min() < 1e-3
        assert values.ravel()[distances.argmin()] == value


def test_the_model_sees_each_slice_as_it_was_scanned_where_it_was_scanned(series):
    folder, where, values = series
    volume = read_volume(folder)
    stack = cut(volume, "acquisition", InputFormat(size=SIDE, ct_windows=((-1000.0, 1000.0),)))
    assert (len(stack), stack.source_count) == (COUNT, COUNT)
    middle = where[:, SIDE // 2, SIDE // 2]
    column, row = np.meshgrid(np.arange(SIDE), np.arange(SIDE))
    pixels = np.stack([column, row, np.zeros_like(row), np.ones_like(row)], -1).reshape(-1, 4)
    for image, to_ras in zip(stack.images, stack.image_to_ras, strict=True):
        places = (pixels @ to_ras.T)[:, :3]
        source = np.linalg.norm(middle - places.mean(0), axis=1).argmin()
        distances = np.linalg.norm(where[source].reshape(-1, 1, 3) - places[None], axis=2)
        assert distances.min(0).max() < 1e-3
        expected = np.rint((values[source].ravel()[distances.argmin(0)] + 1000.0) * 255 / 2000)
        np.testing.assert_allclose(image[..., 0].ravel(), expected, atol=1)


@pytest.mark.parametrize("kind", ["uneven", "two together"])
def test_slabs_reach_from_the_face_of_their_first_slice_to_that_of_their_last_and_keep_their_thickness(tmp_path, kind):
    steps = np.random.default_rng(3).uniform(0.8, 1.9, COUNT - 1).round(3) if kind == "uneven" else steps_of(kind)
    settings = replace(PRESETS["clinical"], gamma=None)
    looked = survey(read_volume_of(tmp_path, steps), "axial", InputFormat(size=SIDE))
    slabs, _kept = looked.read(settings)
    heights = 70 + np.concatenate([[0], np.cumsum(steps)])
    reach = np.minimum(np.concatenate([steps[:1], steps]), np.concatenate([steps, steps[-1:]])) / 2
    stack = cut_slabs(looked, slabs)
    below, above = heights[slabs[:, 0]] - reach[slabs[:, 0]], heights[slabs[:, 1] - 1] + reach[slabs[:, 1] - 1]
    np.testing.assert_allclose(stack.image_to_ras[:, 2, 2], above - below, atol=1e-3)
    np.testing.assert_allclose(stack.image_to_ras[:, 2, 3], (above + below) / 2, atol=1e-3)
    assert (above - below)[np.diff(slabs)[:, 0] > 1].max(initial=0.0) <= settings.slab_mm + 1e-3
    assert (above[:-1] <= below[1:] + 1e-3).all()
    following = heights[slabs[:-1, 1]] + reach[slabs[:-1, 1]] - below[:-1]
    assert (following > settings.slab_mm - 1e-3).all()  # one more slice would have been too many


def read_volume_of(folder: Path, steps: np.ndarray, voxels: np.ndarray | None = None, **geometry):
    write(folder / "in", noise((len(steps) + 1, SIDE, SIDE)) if voxels is None else voxels, steps, **geometry)
    return read_volume(folder / "in")


def cut_slabs(looked, slabs):
    return place(looked._planes, InputFormat(size=SIDE), slabs)


def test_a_budget_of_images_is_shared_out_by_millimetres(tmp_path):
    steps = np.array([1.0] * 40 + [3.0] * 40)
    looked = survey(read_volume_of(tmp_path, steps, np.tile(noise((1, SIDE, SIDE)), (81, 1, 1))), "axial", InputFormat(size=SIDE))
    slabs, _kept = looked.read(replace(PRESETS["clinical"], image_budget=0.25))
    thickness = np.linalg.norm(cut_slabs(looked, slabs).image_to_ras[:, :3, 2], axis=1)
    assert np.diff(slabs[slabs[:, 1] <= 40])[:, 0].min() > np.diff(slabs[slabs[:, 0] > 40])[:, 0].max()
    assert thickness.max() <= 1.3 * thickness.mean() + 3.0


def with_a_bright_slice(folder: Path, number: int, steps: np.ndarray, **geometry):
    """The volume, and the height of the only bright one of its slices."""
    voxels = np.zeros((len(steps) + 1, SIDE, SIDE), np.int16)
    voxels[number, 4:8, 8:12] = 255
    volume = read_volume_of(folder, steps, voxels, **geometry)
    position = pydicom.dcmread(next(p for p in (folder / "in").iterdir() if number_of(p) == number + 1)).ImagePositionPatient
    return volume, float(position[2])


@pytest.mark.parametrize("downwards", [False, True])
@pytest.mark.parametrize(
    ("kind", "number"), [("uneven", 3), ("uneven", 17), ("uneven", COUNT - 1), ("two together", 19), ("two together", 20)]
)
def test_heat_lies_in_its_slice_in_millimetres_in_the_scene_and_after_saving(tmp_path, kind, number, downwards):
    volume, height = with_a_bright_slice(tmp_path, number, steps_of(kind), downwards=downwards)
    answer = answer_about(volume)
    evidence = answer.evidence
    hottest = int(np.nan_to_num(evidence.importance).max((1, 2)).argmax())
    assert hottest_point(evidence, "importance")[2] == pytest.approx(height, abs=1e-3)
    below, above = (evidence.image_to_ras[hottest] @ [0, 0, side, 1.0] for side in (-0.5, 0.5))
    assert below[2] < height < above[2]
    scene, alive = bundle.new_scene()
    nodes = answer_nodes.write_answer(scene, mrml.add_volume(scene, volume), answer)
    bundle.save_scene(scene, tmp_path / "answer.mrb")
    other, also_alive = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "answer.mrb"), True)
    for one_scene, one in ((scene, nodes), (other, answer_nodes.find_answers(other)[0])):
        voxels, matrix = mrml.view_node(one.importance)
        k, j, i = np.argwhere(voxels == voxels.max()).T
        heights = (np.stack([i, j, k, np.ones(len(k))], -1) @ matrix.T)[:, 2]
        assert ((heights >= below[2] - 1e-3) & (heights <= above[2] + 1e-3)).all()
        found = scene_places.places(one)
        assert found.count == COUNT
        np.testing.assert_allclose(found.centres, slice_centres(evidence), atol=1e-3)
        assert scene_places.hottest_place(one, "importance")[2] == pytest.approx(height, abs=1e-3)
        _, box = pointing.point_at(one_scene, one, "importance")
        bounds = np.zeros(6)
        box.GetRASBounds(bounds)
        assert bounds[4] <= below[2] + 1e-3
        assert bounds[5] >= above[2] - 1e-3
        heat = WordHeat(one)
        before = voxels_of(one.answer_attention)
        heat.show(0)
        heat.show(None)
        np.testing.assert_allclose(voxels_of(one.answer_attention), before, rtol=1e-4, atol=1e-5)
    del alive, also_alive


def voxels_of(node) -> np.ndarray:
    return mrml.view_node(node)[0].copy()


def test_a_view_says_which_slice_it_shows_and_where_nothing_was_scanned(tmp_path):
    volume, _height = with_a_bright_slice(tmp_path, 20, steps_of("two together"))
    scene, alive = bundle.new_scene()
    nodes = answer_nodes.write_answer(scene, mrml.add_volume(scene, volume), answer_about(volume))
    found = scene_places.places(nodes)
    view = np.eye(4)
    said = {}
    for height in (70.0, 70 + 19 * 2.5, 70 + 20 * 2.5, 70 + 21 * 2.5, 70 + 22 * 2.5, 70 + (COUNT + 1) * 2.5, 70 + (COUNT + 2.5) * 2.5):
        view[:3, 3] = [*found.centres[0][:2], height]
        said[height] = found.describe(view)
    assert list(said.values()) == [
        f"Slice 1 of {COUNT}: left out, represented by slice 1",
        f"Slice 20 of {COUNT}: left out, represented by slice 20",
        f"Between slices 20 and 21 of {COUNT}: nothing was scanned here, the picture is interpolated",
        f"Between slices 20 and 21 of {COUNT}: nothing was scanned here, the picture is interpolated",
        f"Slice 21 of {COUNT}: read",
        f"Slice {COUNT} of {COUNT}: left out, represented by slice {COUNT}",
        "",
    ]
    del alive


@pytest.mark.parametrize("number", [5, 26, 40])
def test_a_region_finds_the_slices_that_it_touches(tmp_path, number):
    steps = steps_of("uneven")
    volume, height = with_a_bright_slice(tmp_path, number, steps)
    looked = survey(volume, "axial", InputFormat(size=SIDE))
    centre = looked._planes.to_ras @ [8, 8, 0, 1]
    cells = looked.cells(Box.around((centre[0], centre[1], height), 0.5))
    assert np.flatnonzero(cells.any((1, 2))).tolist() == [number]
    mask = Mask(replace(volume, voxels=(volume.voxels > 200).astype(np.uint8)))
    assert number in np.flatnonzero(looked.cells(mask).any((1, 2)))


def test_a_volume_and_a_survey_come_to_the_worker_and_back_with_their_places(tmp_path):
    volume = read_volume_of(tmp_path, steps_of("uneven"))
    given = messages.unpack_volume(messages.pack_volume(volume, tmp_path, "v"), tmp_path)
    np.testing.assert_array_equal(given.places, volume.places)
    looked = survey(volume, "axial", InputFormat(size=SIDE))
    back = messages.unpack_survey(messages.pack_survey(looked, tmp_path, "s"), tmp_path)
    np.testing.assert_array_equal(back.places, looked.places)
    answer = answer_about(volume)
    handed = messages.unpack_answer(messages.pack_answer(answer, tmp_path, "a"), tmp_path)
    np.testing.assert_array_equal(handed.evidence.places, answer.evidence.places)


@pytest.mark.parametrize("plane", ["coronal", "sagittal"])
def test_other_planes_show_even_distances_at_the_real_heights(tmp_path, plane):
    steps = steps_of("uneven")
    heights = 70 + np.concatenate([[0], np.cumsum(steps)])
    voxels = np.broadcast_to(np.rint(5 * heights)[:, None, None], (COUNT, SIDE, SIDE)).astype(np.int16).copy()
    voxels[0, 0, 0] += 1
    planes = planes_of(read_volume_of(tmp_path, steps, voxels), plane)
    assert planes.places is None
    rows = planes.voxels.shape[1]
    found = np.array([(planes.to_ras @ [8, row, 8, 1])[2] for row in range(rows)])
    np.testing.assert_allclose(planes.voxels[8, :, 8], 5 * found, atol=1.1)
    np.testing.assert_allclose(np.sort(found)[[0, -1]], heights[[0, -1]], atol=1e-3)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("kind", ["uneven", "two missing"])
def test_left_is_answered_left_and_the_heat_is_in_the_nodule(tmp_path, side, kind):
    made = drawing.make_phantom(900_000_002, nodules=1, side=side, size="large", slices=160)
    steps = np.random.default_rng(5).integers(3, 6, 60) if kind == "uneven" else np.diff(np.delete(np.arange(0, 160, 4), [5, 33]))
    chosen = np.concatenate([[0], np.cumsum(steps)])
    chosen = chosen[chosen < 160]
    step_mm = made.volume.spacing[2]
    lps = np.diag([-1.0, -1.0, 1.0, 1.0]) @ made.volume.ijk_to_ras
    directions = lps[:3, :3] / made.volume.spacing
    paths = write_made_up(
        tmp_path / "in", made.volume.voxels[chosen], orientation=(*directions[:, 0], *directions[:, 1]), spacing=made.volume.spacing
    )
    for path in paths:
        image = pydicom.dcmread(path)
        place = lps[:3, 3] + directions[:, 2] * step_mm * chosen[image.InstanceNumber - 1]
        image.ImagePositionPatient = [float(f"{v:.4f}") for v in place]
        image.save_as(path)
    volume = read_volume(tmp_path / "in")
    answer = Engine.load("phantom", "cpu").open(volume, PRESETS["off"]).ask("On which side is the largest nodule?")
    assert answer.text == f"On the {side}."
    nodule = made.nodules[0]
    assert np.linalg.norm(hottest_point(answer.evidence, "answer") - nodule.centre_ras) < nodule.radius_mm + 10.0
