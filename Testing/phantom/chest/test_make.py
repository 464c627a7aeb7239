"""Chests as wholes: what lies where, and that a seed always gives the same one."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.phantom.chest.make import make_chest, truth_of
from MedPrunerLogic.phantom.chest.truth import Truth, Wish

QUIET = {"findings": (), "matrix": 128, "step_mm": 4.0, "noise_hu": 3.0, "kernel": "soft", "arms": "up", "metal": "none"}


def world(volume, mask: np.ndarray) -> np.ndarray:
    """(n, 3) RAS of the voxels of a mask."""
    return np.argwhere(mask)[:, ::-1] @ volume.ijk_to_ras[:3, :3].T + volume.ijk_to_ras[:3, 3]


def around(volume, ras: tuple[float, float, float], reach: int = 2) -> np.ndarray:
    """The voxels of a small square around a place, of one slice."""
    i, j, k = np.rint((np.linalg.inv(volume.ijk_to_ras) @ [*ras, 1.0])[:3]).astype(int)
    return volume.voxels[k, j - reach : j + reach + 1, i - reach : i + reach + 1].astype(float)


@pytest.mark.parametrize("seed", range(4))
def test_organs_lie_on_their_sides_and_have_their_densities(seed):
    """With contrast in the arteries the aorta is brightest, the liver hardly brighter than without."""
    made = make_chest(seed, **QUIET, contrast="arterial")
    volume, scale = made.volume, made.truth.patient["scale"]
    low = world(volume, volume.voxels == volume.voxels)[:, 2].min()
    # The liver on the right, below its dome; 60 mm from the midline.
    assert 40 < np.median(around(volume, (70 * scale, 0, low + 22 * scale))) < 110
    # The descending aorta in front of the spine on the left, below the heart.
    bright = world(volume, ndimage.binary_opening(volume.voxels > 230, np.ones((1, 2, 2))))
    bright = bright[np.abs(bright[:, 0]) < 45]
    aorta = bright[(np.abs(bright[:, 2] + 135 * scale) < 3) & (np.abs(bright[:, 1]) < 70)]
    assert len(aorta) > 10
    assert (aorta[:, 0] < 0).mean() > 0.6  # vertebrae are as bright, and on neither side
    # The arch runs from the right and front to the left and back.
    arch = bright[(np.abs(bright[:, 2] - 34 * scale) < 3) & (bright[:, 1] > -45 * scale)]
    order = arch[np.argsort(arch[:, 1])]
    assert order[: len(order) // 4, 0].mean() < order[-len(order) // 4 :, 0].mean() - 8.0
    # The heart's blood lies more on the left.
    blood = world(volume, (volume.voxels > 200) & (volume.voxels < 500))
    blood = blood[(blood[:, 2] > -110 * scale) & (blood[:, 2] < -60 * scale) & (np.abs(blood[:, 0]) < 90) & (blood[:, 1] > -5)]
    assert blood[:, 0].mean() < -4.0
    # Air in the stomach, in front and on the left, below the lungs.
    gas = ndimage.binary_opening(volume.voxels < -800, np.ones((1, 2, 2)))
    places = world(volume, gas)
    places = places[(places[:, 2] < low + 60 * scale) & (np.abs(places[:, 0]) < 75) & (np.abs(places[:, 1]) < 75)]
    assert len(places) > 5
    assert (places[:, 0] < 0).mean() > 0.6  # the lowest parts of both lungs are among them


def test_the_spine_is_behind_the_trachea_in_the_midline_and_the_sternum_in_front():
    made = make_chest(2, **QUIET, contrast="none")
    volume, scale = made.volume, made.truth.patient["scale"]
    level = np.abs(world(volume, np.ones_like(volume.voxels, bool))[:, 2].reshape(volume.voxels.shape) - 45 * scale) < 8
    windpipe = world(volume, ndimage.binary_opening((volume.voxels < -900) & level, np.ones((1, 2, 2))))
    windpipe = windpipe[(np.abs(windpipe[:, 0]) < 22) & (np.abs(windpipe[:, 1]) < 60)]
    bone = world(volume, (volume.voxels > 250) & level)
    bone = bone[np.abs(bone[:, 0]) < 16]
    assert len(windpipe) > 10
    assert bone[:, 1].min() < windpipe[:, 1].min() - 25
    assert bone[:, 1].max() > windpipe[:, 1].max() + 25


def test_the_right_dome_of_the_diaphragm_is_the_higher_one():
    made = make_chest(3, **QUIET, contrast="none")
    volume = made.volume
    lung = volume.voxels < -600
    heights = []
    for right in (60.0, -60.0):
        i, j, _k = np.rint((np.linalg.inv(volume.ijk_to_ras) @ [right, 5.0, 0.0, 1.0])[:3]).astype(int)
        heights.append(np.flatnonzero(lung[:, j, i])[0])
    assert heights[0] >= heights[1] + 1


def test_fat_muscle_lung_and_air_are_as_dense_as_in_patients():
    voxels = make_chest(5, **QUIET, contrast="none").volume.voxels
    counts, edges = np.histogram(voxels, np.arange(-1020, 400, 10))
    for low, high, least, most in ((-925, -780, -925, -820), (-140, -60, -120, -85), (10, 90, 30, 65)):
        inside = (edges[:-1] >= low) & (edges[:-1] < high)
        assert least <= edges[:-1][inside][counts[inside].argmax()] <= most
    assert (voxels > 300).mean() > 0.002
    assert voxels.min() >= -1024
    assert voxels.dtype == np.int16


def test_the_same_seed_gives_the_same_chest():
    first, again = (make_chest(11, matrix=64, slices=24, masks=True) for _time in range(2))
    np.testing.assert_array_equal(first.volume.voxels, again.volume.voxels)
    assert first.truth == again.truth
    for one, other in zip(first.masks, again.masks, strict=True):
        np.testing.assert_array_equal(one, other)
    other = make_chest(12, matrix=64, slices=24)
    assert (other.volume.voxels != first.volume.voxels).mean() > 0.3


def test_findings_lie_where_they_lie_however_they_are_scanned():
    wishes = [Wish("nodule", size_mm=18.0, type="solid"), Wish("effusion"), Wish("consolidation"), Wish("enlarged lymph node")]
    scans = [{"step_mm": 2.0}, {"step_mm": 5.0, "kernel": "sharp"}, {"step_mm": 4.0, "thickness_mm": 8.0, "matrix": 96}]
    made = [make_chest(13, **{**QUIET, "findings": wishes, "contrast": "none", **scan}) for scan in scans]
    for other in made[1:]:
        for one, same in zip(made[0].truth.findings, other.truth.findings, strict=True):
            assert (one.kind, one.side, one.lobe, one.centre_ras, one.size_mm) == (
                same.kind,
                same.side,
                same.lobe,
                same.centre_ras,
                same.size_mm,
            )
    for chest in made:
        nodule = chest.truth.of("nodule")[0]
        assert np.median(around(chest.volume, nodule.centre_ras, 1)) > -250
        middle = chest.volume.ijk_to_ras[2, 3] + (nodule.best_slice - 1) * chest.volume.spacing[2]
        assert abs(middle - nodule.centre_ras[2]) <= chest.volume.spacing[2] / 2 + 1e-6
        assert nodule.slices[0] <= nodule.best_slice <= nodule.slices[1]


def test_what_is_fixed_leaves_the_rest_of_a_seed_as_it_is():
    plain, noisy = (make_chest(14, matrix=64, slices=20, findings=(), noise_hu=noise) for noise in (3.0, 40.0))
    assert plain.truth.patient == noisy.truth.patient
    difference = noisy.volume.voxels.astype(float) - plain.volume.voxels
    assert abs(difference.mean()) < 8.0
    assert difference.std() > 4.0
    assert make_chest(14, matrix=64, slices=20, contrast="arterial").truth.findings == make_chest(14, matrix=64, slices=20).truth.findings


def test_arms_and_metal_are_there_when_they_are_wished_for():
    up, down = (make_chest(15, **{**QUIET, "arms": arms}, contrast="none", field_mm=520.0).volume for arms in ("up", "down"))
    beside = world(down, ndimage.binary_opening(down.voxels > 400, np.ones((1, 2, 2))))
    humerus = beside[(np.abs(beside[:, 0]) > 160) & (np.abs(beside[:, 2]) < 60)]
    assert {-1.0, 1.0} <= set(np.sign(humerus[:, 0]))
    other = world(up, ndimage.binary_opening(up.voxels > 400, np.ones((1, 2, 2))))
    assert not len(other[(np.abs(other[:, 0]) > 160) & (np.abs(other[:, 2]) < 60)])
    for metal in ("wires", "pacemaker", "spine", "port"):
        voxels = make_chest(15, **{**QUIET, "metal": metal}, contrast="none").volume.voxels
        plain = make_chest(15, **QUIET, contrast="none").volume.voxels
        assert (voxels.astype(int) - plain).max() > 300, metal
        assert np.abs(voxels.astype(int) - plain)[:, ::3, ::3].max(0).std() > 5.0  # streaks
    pacemaker = make_chest(15, **{**QUIET, "metal": "pacemaker"}, contrast="none").volume
    assert np.median(world(pacemaker, pacemaker.voxels > 2500)[:, 0]) < -30  # on the left


def test_the_truth_alone_is_the_truth_of_the_chest_and_survives_json():
    made = make_chest(16, slices=24, matrix=48)
    assert truth_of(16, slices=24).findings == made.truth.findings
    assert Truth.from_json(made.truth.to_json()) == made.truth
    assert Truth.from_json(made.truth.to_json(indent=1)).scan["slices"] == 24


@pytest.mark.parametrize(
    "wish",
    [
        {"slices": 1},
        {"matrix": 16},
        {"kernel": "bone"},
        {"contrast": "some"},
        {"arms": "left"},
        {"metal": "gold"},
        {"step_mm": 0.0},
        {"thickness_mm": 90.0},
    ],
)
def test_scans_that_cannot_be_are_refused(wish):
    with pytest.raises(VolumeError):
        make_chest(0, **{"matrix": 32, "slices": 4, **wish})


def test_an_old_level_is_not_touched_by_the_new_ones():
    from MedPrunerLogic.evaluation.benchmarks import CHESTS, LEVELS, find_cases

    assert set(LEVELS) == {"phantom-easy", "phantom", "phantom-thin", "phantom-hard", "phantom-extreme"}
    assert not set(LEVELS) & set(CHESTS)
    for name in CHESTS:
        (case,) = find_cases(name, 1)
        questions, _opened = case.open()
        assert len(questions) == case.question_count
        for question in questions:
            assert set(question.score(question.reference).values()) == {1.0}
