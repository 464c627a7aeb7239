"""Findings in chests: their truth against what their voxels differ by from the same chest without them."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.phantom.chest.make import Chest, make_chest, truth_of
from MedPrunerLogic.phantom.chest.truth import KINDS, LOBES, NODULES, Finding, Wish

QUIET = {"matrix": 144, "step_mm": 3.0, "noise_hu": 2.0, "kernel": "soft", "arms": "up", "metal": "none"}


def pair(seed: int, *wishes: Wish, **scan) -> tuple[Chest, np.ndarray]:
    """A chest with findings, and (K, J, I) by how many HU it differs from the one without them."""
    options = {**QUIET, "contrast": "none", **scan}
    found, healthy = make_chest(seed, findings=wishes, **options), make_chest(seed, findings=(), **options)
    np.testing.assert_array_equal(found.volume.ijk_to_ras, healthy.volume.ijk_to_ras)
    return found, found.volume.voxels.astype(float) - healthy.volume.voxels


def world(chest: Chest, places: np.ndarray) -> np.ndarray:
    """(n, 3) RAS of voxels (n, 3) of k, j, i."""
    return places[:, ::-1] @ chest.volume.ijk_to_ras[:3, :3].T + chest.volume.ijk_to_ras[:3, 3]


def largest(changed: np.ndarray) -> np.ndarray:
    """(K, J, I) the largest connected part."""
    labels, _count = ndimage.label(changed)
    return labels == 1 + np.argmax(np.bincount(labels.ravel())[1:])


def only(chest: Chest) -> Finding:
    (finding,) = chest.truth.findings
    return finding


def millilitres(chest: Chest, inside: np.ndarray) -> float:
    return float(inside.sum() * np.prod(chest.volume.spacing) / 1000.0)


@pytest.mark.parametrize(
    ("seed", "kind", "size"), [(1, "solid", 20.0), (2, "part-solid", 24.0), (3, "ground-glass", 22.0), (4, "calcified", 11.0)]
)
def test_a_nodule_is_as_large_and_where_the_truth_says(seed, kind, size):
    made, difference = pair(seed, Wish("nodule", size_mm=size, type=kind), step_mm=2.0)
    finding, part = only(made), largest(difference > 90)
    middle = np.median(difference[ndimage.binary_erosion(part, iterations=2)])
    part = largest(difference > 0.5 * min(middle, 880.0 if kind != "calcified" else 9e9))  # the full width at half of the height
    centre = world(made, np.argwhere(part)).mean(0)
    assert np.linalg.norm(centre - finding.centre_ras) < 2.5
    across = 2 * (3 * part.sum() * np.prod(made.volume.spacing) / (4 * np.pi)) ** (1 / 3)
    assert across == pytest.approx(size, abs=2.5)
    assert finding.detail["type"] == kind
    dense = made.volume.voxels[ndimage.binary_erosion(part, iterations=1)]
    low, high = {"solid": (0, 80), "part-solid": (-700, 50), "ground-glass": (-720, -480), "calcified": (200, 950)}[kind]
    assert low < np.median(dense) < high
    first, last = finding.slices
    shown = np.flatnonzero(part.any((1, 2))) + 1
    assert abs(shown[0] - first) <= 1
    assert abs(shown[-1] - last) <= 1
    assert first <= finding.best_slice <= last


def test_the_left_is_negative_and_a_part_solid_nodule_is_dense_in_the_middle_only():
    for side, sign in (("left", -1), ("right", 1)):
        made, difference = pair(5, Wish("nodule", side=side, size_mm=25.0, type="part-solid"))
        finding = only(made)
        assert finding.side == side
        assert finding.lobe.startswith(side)
        assert np.sign(finding.centre_ras[0]) == sign
        part = largest(difference > 90)
        solid = part & (made.volume.voxels > -300)
        assert 0.01 < solid.sum() / part.sum() < 0.4
        away = np.linalg.norm(world(made, np.argwhere(solid)) - finding.centre_ras, axis=1)
        assert away.max() < 0.75 * finding.size_mm / 2 + 3.0


@pytest.mark.parametrize(
    ("seed", "side", "size", "word"), [(6, "left", 25.0, "small"), (7, "right", 55.0, "moderate"), (8, "left", 105.0, "large")]
)
def test_an_effusion_is_fluid_behind_on_its_side(seed, side, size, word):
    made, difference = pair(seed, Wish("effusion", side=side, size_mm=size))
    finding = only(made)
    lung = (made.volume.voxels - difference) < -500
    filled = largest((difference > 300) & lung)
    places = world(made, np.argwhere(filled))
    assert (places[:, 0] < 0).mean() == pytest.approx(float(side == "left"), abs=0.02)
    inside = ndimage.binary_erosion(lung & (np.abs(difference) < 100), iterations=2)
    aerated = world(made, np.argwhere(inside & ((np.arange(inside.shape[2]) > inside.shape[2] / 2) == (side == "left"))))
    for k in np.flatnonzero(filled.any((1, 2)))[::5]:  # behind, level by level
        level = abs(aerated[:, 2] - world(made, np.array([[k, 0, 0]]))[0, 2]) < 0.5
        if level.sum() > 200:
            assert places[abs(places[:, 2] - aerated[level][0, 2]) < 0.5, 1].mean() < aerated[level, 1].mean()
    assert places[:, 2].mean() < aerated[:, 2].mean()  # and below
    fluid = filled & (made.volume.voxels < 27)
    assert 0 < np.median(made.volume.voxels[ndimage.binary_erosion(fluid, iterations=1)]) < 22
    assert millilitres(made, fluid) == pytest.approx(finding.detail["volume_ml"], rel=0.3)
    assert finding.detail["size"] == word
    # Its depth: how thick it is at most, from the wall inwards, in the plane.
    thick = max(ndimage.distance_transform_edt(np.pad(filled[k], 1), made.volume.spacing[1::-1]).max() for k in range(len(filled)))
    assert 2 * thick == pytest.approx(size, rel=0.35)


@pytest.mark.parametrize(("seed", "side", "size"), [(9, "right", 15.0), (10, "left", 40.0)])
def test_a_pneumothorax_is_air_in_front_without_vessels(seed, side, size):
    made, difference = pair(seed, Wish("pneumothorax", side=side, size_mm=size))
    finding = only(made)
    air = largest((made.volume.voxels < -960) & (difference < -50))
    places = world(made, np.argwhere(air))
    assert (places[:, 0] < 0).mean() == pytest.approx(float(side == "left"), abs=0.02)
    assert places[:, 1].mean() > 20.0  # in front
    healthy = made.volume.voxels - difference
    shares = np.clip(difference / np.minimum(-998.0 - healthy, -20.0), 0.0, 1.0) * (difference < -25) * (healthy < -300)
    assert shares.sum() * np.prod(made.volume.spacing) / 1000.0 == pytest.approx(finding.detail["volume_ml"], rel=0.3)
    assert finding.detail["size"] == ("small" if size < 20 else "large")
    assert made.volume.voxels[ndimage.binary_erosion(air, iterations=1)].max() < -900


@pytest.mark.parametrize(
    ("seed", "kind", "lobe"),
    [
        (11, "consolidation", "left lower"),
        (12, "consolidation", "right upper"),
        (13, "ground-glass", "right lower"),
        (14, "ground-glass", "left upper"),
    ],
)
def test_an_opacity_fills_what_the_truth_says_of_its_lobe(seed, kind, lobe):
    made, difference = pair(seed, Wish(kind, lobe=lobe, size_mm=70.0))
    finding = only(made)
    assert finding.lobe == lobe
    part = largest(ndimage.binary_opening(difference > (350 if kind == "consolidation" else 110)))
    places = world(made, np.argwhere(part))
    assert np.ptp(places, axis=0).max() + 2.0 == pytest.approx(finding.size_mm, rel=0.2)
    assert np.linalg.norm(places - finding.centre_ras, axis=1).min() < 5.0
    assert np.linalg.norm(places.mean(0) - finding.centre_ras) < 12.0
    density = np.median(made.volume.voxels[ndimage.binary_erosion(part)])
    assert density == pytest.approx(finding.detail["density_hu"], abs=60.0)
    assert np.sign(places[:, 0].mean()) == (-1 if lobe.startswith("left") else 1)


def test_a_consolidation_keeps_its_airways_open_and_ground_glass_its_vessels_seen():
    made, difference = pair(20, Wish("consolidation", lobe="right lower", size_mm=110.0), step_mm=2.0)
    filled = ndimage.binary_closing(largest(difference > 350), iterations=4)
    assert (made.volume.voxels[filled] < -500).sum() > 30
    made, difference = pair(21, Wish("ground-glass", lobe="left lower", size_mm=90.0), step_mm=2.0, contrast="arterial")
    hazy = ndimage.binary_closing(largest(difference > 110), iterations=2)
    assert (made.volume.voxels[hazy] > -200).sum() > 30


def test_an_enlarged_heart_is_as_wide_as_the_truth_says():
    made = make_chest(15, findings=[Wish("cardiomegaly")], **QUIET, contrast="none")
    usual = make_chest(15, findings=(), **QUIET, contrast="none")
    found = []
    for chest in (made, usual):
        lung = ndimage.binary_opening(chest.volume.voxels < -500, iterations=1)
        labels, _count = ndimage.label(lung)
        outside = np.unique(labels[:, [0, -1], :])
        lung &= ~np.isin(labels, outside)
        pixel, middle = chest.volume.spacing[0], lung.shape[2] // 2
        widest, heart = 0.0, 0.0
        areas = lung.sum((1, 2))
        for image in lung[areas > 0.6 * areas.max()]:
            columns = np.flatnonzero(image.any(0))
            widest = max(widest, np.ptp(columns) * pixel if len(columns) else 0.0)
            for row in image[: int(0.6 * len(image))]:  # in front of the spine, above the diaphragm: lung on both sides
                right, left = np.flatnonzero(row[:middle]), np.flatnonzero(row[middle:])
                if len(right) > 8 and len(left) > 4:
                    heart = max(heart, (middle + left[0] - right[-1]) * pixel)
        found.append((heart, widest))
        assert widest == pytest.approx(chest.truth.measurements["chest_width_mm"], rel=0.06)
    finding = only(made)
    assert found[0][0] > found[1][0] + 10.0
    assert found[0][0] == pytest.approx(finding.size_mm, abs=20.0)  # the fat around it is not counted
    assert finding.detail["cardiothoracic_ratio"] > 0.5 > usual.truth.measurements["cardiothoracic_ratio"]
    assert finding.detail["cardiothoracic_ratio"] == pytest.approx(finding.size_mm / made.truth.measurements["chest_width_mm"], abs=0.01)


def test_nobody_has_an_enlarged_heart_or_aorta_unless_it_is_in_the_truth():
    for seed in range(40):
        truth = truth_of(seed)
        assert (truth.measurements["cardiothoracic_ratio"] > 0.5) == bool(
            truth.of("cardiomegaly") or [f for f in truth.unseen if f.kind == "cardiomegaly"]
        )
        wide = max(truth.measurements["ascending_aorta_mm"] > 42.0, truth.measurements["descending_aorta_mm"] > 35.0)
        assert wide == bool(truth.of("aortic aneurysm") or [f for f in truth.unseen if f.kind == "aortic aneurysm"])


def test_an_aneurysm_is_as_wide_in_the_voxels():
    made = make_chest(16, findings=[Wish("aortic aneurysm", size_mm=60.0, type="ascending")], **QUIET, contrast="arterial")
    finding = only(made)
    k, j, i = np.rint((np.linalg.inv(made.volume.ijk_to_ras) @ [*finding.centre_ras, 1.0])[:3]).astype(int)[::-1]
    image = made.volume.voxels[k] > 270  # blood of the aorta; the right heart is fainter
    labels, _count = ndimage.label(ndimage.binary_opening(image, iterations=2))
    across = 2 * np.sqrt((labels == labels[j, i]).sum() * made.volume.spacing[0] ** 2 / np.pi)
    assert labels[j, i] > 0
    assert across == pytest.approx(60.0, rel=0.12)
    assert finding.size_mm == pytest.approx(60.0, abs=0.5)
    assert made.truth.measurements["ascending_aorta_mm"] == pytest.approx(60.0, abs=1.0)


def test_calcifications_lie_in_the_aortic_wall():
    made, difference = pair(17, Wish("aortic calcification", size_mm=24.0), step_mm=2.0, contrast="none")
    finding = only(made)
    labels, count = ndimage.label(difference > 120, np.ones((3, 3, 3)))
    assert 1 <= count <= finding.detail["plaques"]
    lengths = [np.linalg.norm(np.ptp(world(made, np.argwhere(labels == number)), axis=0)) for number in range(1, count + 1)]
    assert max(lengths) > 0.6 * 24.0
    assert np.linalg.norm(world(made, np.argwhere(labels > 0)) - finding.centre_ras, axis=1).min() < 3.0
    assert made.volume.voxels[labels > 0].max() > 250


def test_a_broken_rib_differs_from_a_whole_one_around_the_break_only():
    for seed, side in ((18, "left"), (19, "right")):
        made, difference = pair(seed, Wish("rib fracture", side=side, size_mm=6.0), step_mm=2.0)
        finding = only(made)
        places = world(made, np.argwhere(np.abs(difference) > 150))
        assert len(places) > 30
        assert np.linalg.norm(places - finding.centre_ras, axis=1).max() < 45.0
        assert np.sign(finding.centre_ras[0]) == (-1 if side == "left" else 1)
        assert 3 <= finding.detail["rib"] <= 10


@pytest.mark.parametrize(
    "station", ["right paratracheal", "subcarinal", "aortopulmonary window", "prevascular", "left hilar", "right hilar"]
)
def test_an_enlarged_node_is_as_large_and_where_the_truth_says(station):
    made, difference = pair(22, Wish("enlarged lymph node", size_mm=22.0, type=station), step_mm=2.0, contrast="arterial")
    finding = only(made)
    tissue = np.abs(made.volume.voxels - 75.0) < 60
    part = ndimage.binary_fill_holes(largest(ndimage.binary_opening(tissue & (np.abs(difference) > 30))))
    places = world(made, np.argwhere(part))
    assert np.linalg.norm(places.mean(0) - finding.centre_ras) < 6.0
    spread = np.sqrt(np.linalg.eigvalsh(np.cov(places[:, :2].T)))  # of an ellipse: half its half axes
    assert 4 * spread[0] == pytest.approx(22.0, rel=0.25)
    assert finding.side == {"right": "right", "left": "left", "aortopulmonary": "left"}.get(station.split()[0])
    assert finding.side is None or np.sign(finding.centre_ras[0]) == (-1 if finding.side == "left" else 1)


def test_emphysema_takes_the_share_of_the_lungs_that_the_truth_says_and_more_above():
    made, difference = pair(23, Wish("emphysema", size_mm=30.0), step_mm=2.0)
    healthy = made.volume.voxels - difference
    labels, _count = ndimage.label(healthy < -500)
    lung = ndimage.binary_erosion(healthy < -750, iterations=2) & ~np.isin(labels, np.unique(labels[:, [0, -1]]))
    holes = lung & (difference < -45)
    assert holes.sum() / lung.sum() == pytest.approx(0.30, abs=0.12)
    halves = np.array_split(np.arange(len(lung))[lung.any((1, 2))], 2)
    lower, upper = (holes[half].sum() / lung[half].sum() for half in halves)
    assert upper > 1.3 * lower
    assert only(made).detail["severity"] == "severe"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_wished_for_and_has_its_mask(kind):
    made = make_chest(24, findings=[kind], matrix=96, slices=60, masks=True)
    finding = only(made)
    assert finding.kind == kind
    assert finding.size_mm > 0
    assert finding.slices is not None
    (mask,) = made.masks
    assert mask.shape == made.volume.voxels.shape
    seen = np.flatnonzero(mask.any((1, 2))) + 1
    assert len(seen)
    assert seen[0] >= finding.slices[0] - 2
    assert seen[-1] <= finding.slices[1] + 2
    distance = np.linalg.norm(world(made, np.argwhere(mask)) - finding.centre_ras, axis=1)
    assert distance.min() < 8.0


def test_several_findings_at_once_and_nodules_apart():
    wishes = [Wish("nodule", type=kind) for kind in NODULES] + [Wish("effusion"), Wish("effusion"), Wish("emphysema")]
    made = make_chest(25, findings=wishes, matrix=64, slices=40)
    nodules, effusions = made.truth.of("nodule"), made.truth.of("effusion")
    assert sorted(n.detail["type"] for n in nodules) == sorted(NODULES)
    assert [n.size_mm for n in nodules] == sorted((n.size_mm for n in nodules), reverse=True)
    assert {e.side for e in effusions} == {"left", "right"}
    for one in nodules:
        for other in nodules:
            apart = np.linalg.norm(np.subtract(one.centre_ras, other.centre_ras))
            assert one is other or apart > (one.size_mm + other.size_mm) / 2


def test_chance_brings_every_kind_several_at_once_and_nothing():
    counts = dict.fromkeys(KINDS, 0)
    numbers = []
    for seed in range(120):
        truth = truth_of(seed)
        every = (*truth.findings, *truth.unseen)
        numbers.append(len(every))
        for kind in {finding.kind for finding in every}:
            counts[kind] += 1
        assert all(finding.lobe is None or finding.lobe in LOBES for finding in every)
    assert min(counts.values()) >= 3, counts
    assert 8 <= numbers.count(0) <= 45
    assert sum(number > 1 for number in numbers) > 40


def test_what_a_scan_does_not_reach_is_not_among_what_it_shows():
    made = make_chest(26, findings=[Wish("nodule", lobe="left lower", size_mm=8.0)], matrix=64, step_mm=2.0, slices=30, place=1.0)
    assert made.truth.findings == ()
    (unseen,) = made.truth.unseen
    assert unseen.slices is None
    assert unseen.best_slice is None


@pytest.mark.parametrize(
    "wanted",
    [
        ["tumour"],
        ["cardiomegaly", "cardiomegaly"],
        ["nodule"] * 9,
        [Wish("nodule", lobe="left middle")],
        [Wish("nodule", side="left", lobe="right upper")],
        [Wish("nodule", type="hard")],
        [Wish("nodule", size_mm=90.0)],
        [Wish("effusion", side="left"), Wish("effusion", side="left")],
        [Wish("enlarged lymph node", type="axillary")],
        [Wish("cardiomegaly", size_mm=101.0)],
        [Wish("aortic aneurysm", size_mm=30.0)],
    ],
)
def test_wishes_that_cannot_be_met_are_refused(wanted):
    with pytest.raises(VolumeError):
        make_chest(0, findings=wanted, matrix=32, slices=4)
