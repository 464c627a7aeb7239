"""The whole way with folded slices: budgets, the scan's own numbers, and everything at its place in the patient."""

from __future__ import annotations

import re

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from MedPrunerLogic.engine import Engine, prompt_places
from MedPrunerLogic.evidence.evidence import heatmap, hottest_point, kept_mask, slice_centres
from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.region import Box
from MedPrunerLogic.imaging.slices import SliceStack, place
from MedPrunerLogic.imaging.volume import Volume, from_array
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS

CLINICAL = PRESETS["clinical"]
SIDE, WHICH = "On which side is the largest nodule?", "Which slice shows the largest nodule best?"


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", device="cpu")


@pytest.fixture(scope="module")
def thin():
    """A scan of slices 1.3 mm apart, more than the model takes."""
    return drawing.make_phantom(900_000_011, nodules=1, side="left", size="large", slices=200)


@pytest.fixture(scope="module")
def scan(engine, thin):
    return engine.open(thin.volume, CLINICAL)


@pytest.mark.parametrize("name", ["clinical", "fast"])
@pytest.mark.parametrize("slices", [2, 24, 96, 200])
def test_the_budgets_hold_for_every_number_of_slices(engine, name, slices):
    chosen, takes = PRESETS[name], engine.card.image_format.max_slices
    read = engine.open(drawing.make_phantom(900_000_005, slices=slices).volume, chosen).retention
    assert (read.slices, read.slices_seen, read.images_total) == (slices, slices, min(slices, takes))
    assert 1 <= read.images_read <= min(chosen.most_images(takes), slices)
    assert 1 <= read.tokens_kept <= max(1, int(chosen.token_budget * read.tokens_total))


def test_what_was_read_is_said_of_the_scan(scan):
    answer = scan.ask(WHICH)
    read = answer.retention
    assert read.describe() == f"200 slices in {read.images_read} images"
    assert f"Read: {read.describe()} (axial), " in answer.describe()
    assert answer.evidence.names[0].startswith("1-")
    assert answer.evidence.names[-1].endswith("-200")


def test_the_answer_speaks_in_the_scans_own_numbers(scan, thin):
    named = np.mean([int(number) for number in re.findall(r"\d+", scan.ask(WHICH).text)[:2]])  # from the first slice to the last
    right = (np.linalg.inv(thin.volume.ijk_to_ras) @ [*thin.nodules[0].centre_ras, 1.0])[2] + 1
    assert abs(named - right) * thin.volume.spacing[2] <= thin.nodules[0].radius_mm
    assert named > 96 or right < 96  # more than the prompt has places


def test_a_budget_that_costs_something_says_so_beside_the_answer(engine, scan, thin):
    answer = scan.ask(SIDE)
    thickest = np.diff(scan.stack.slabs).max() * thin.volume.spacing[2]
    assert answer.costs[0].startswith(f"Slices were folded into images of up to {thickest:.0f} mm: 38 images, where ")
    assert answer.costs[0] in answer.describe()
    assert answer.notices == ()
    few = engine.open(drawing.make_phantom(900_000_005, slices=24).volume, CLINICAL)
    assert not any("folded" in cost for cost in few.costs)


def oriented(volume: Volume, kind: str) -> Volume:
    """The same patient in other arrays, or turned in space."""
    voxels, matrix = volume.voxels, volume.ijk_to_ras.copy()
    if kind == "flipped":
        count = len(voxels)
        flip = np.diag([1.0, 1.0, -1.0, 1.0])
        flip[2, 3] = count - 1
        return from_array(voxels[::-1], matrix @ flip, volume.modality)
    if kind == "sagittal":  # I, J, K become K, I, J
        return from_array(voxels.transpose(2, 0, 1).copy(), matrix[:, [1, 2, 0, 3]], volume.modality)
    if kind == "oblique":
        angle = np.deg2rad(12.0)
        turn = np.eye(4)
        turn[1:3, 1:3] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
        return from_array(voxels, turn @ matrix, volume.modality)
    return volume


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("kind", ["as it is", "flipped", "sagittal", "oblique"])
def test_side_and_place_hold_however_the_voxels_lie(engine, kind, side):
    made = drawing.make_phantom(900_000_011, nodules=1, side=side, size="large", slices=120)
    volume = oriented(made.volume, kind)
    read = engine.open(volume, CLINICAL)
    answer = read.ask(SIDE)
    assert answer.text == f"On the {side}."
    centre = np.array([*made.nodules[0].centre_ras, 1.0])
    if kind == "oblique":
        centre = volume.ijk_to_ras @ np.linalg.inv(made.volume.ijk_to_ras) @ centre
    hottest, mirrored = hottest_point(answer.evidence, "answer"), centre[:3] * [-1.0, 1.0, 1.0]
    assert np.linalg.norm(hottest - centre[:3]) < np.linalg.norm(hottest - mirrored) / 2  # on its side, near it
    image = np.abs(slice_centres(answer.evidence)[:, 2] - hottest[2]).argmin()
    slab_mm = float(np.diff(answer.evidence.faces[image])[0]) * made.volume.spacing[2]
    away = abs(hottest[2] - centre[2])
    assert away < made.nodules[0].radius_mm + slab_mm / 2  # at its height: the middle of a slab that shows some of it
    # The heat of the nodule's place fills the slab that holds it, and no other layer has the same values.
    grid = heatmap(answer.evidence, "answer")
    k = round(float((np.linalg.inv(grid.ijk_to_ras) @ centre)[2]))
    holding = [slab for slab in answer.evidence.slabs.tolist() if slab[0] <= k < slab[1]]
    assert len(holding) == 1
    layers = grid.voxels[slice(*holding[0])]
    assert (layers == layers[0]).all()


def test_layers_of_the_heatmap_lie_on_the_slices_of_the_scan(scan, thin):
    evidence = scan.ask(SIDE).evidence
    grid = heatmap(evidence, "importance")
    assert len(grid.voxels) == 200
    np.testing.assert_allclose(grid.ijk_to_ras[:3, 2], thin.volume.ijk_to_ras[:3, 2], atol=1e-9)
    for index, (first, after) in enumerate(evidence.slabs):
        middle = (grid.ijk_to_ras @ [*((np.array(grid.voxels.shape[:0:-1]) - 1) / 2), (first + after - 1) / 2, 1.0])[:3]
        np.testing.assert_allclose(middle, slice_centres(evidence)[index], atol=1e-6)
    assert kept_mask(evidence).voxels.shape == (200, 8, 8)


def test_an_image_lies_in_the_middle_of_its_slab_and_is_as_thick(thin):
    planes = planes_of(thin.volume)
    stack = place(planes, CARDS["phantom"].image_format, np.array([[0, 1], [1, 4], [4, 8]]))
    single = place(planes, CARDS["phantom"].image_format, np.array([[index, index + 1] for index in range(8)]))
    for image, (first, after) in zip(stack.image_to_ras, stack.slabs, strict=True):
        np.testing.assert_allclose(image[:, [0, 1]], single.image_to_ras[0][:, [0, 1]])
        np.testing.assert_allclose(image[:3, 3], single.image_to_ras[first:after, :3, 3].mean(0))
        np.testing.assert_allclose(image[:3, 2], (after - first) * single.image_to_ras[0, :3, 2])


@given(st.lists(st.integers(1, 9), min_size=1, max_size=40), st.integers(1, 120))
def test_places_in_the_prompt_rise_and_are_called_by_the_scans_numbers(thicknesses, takes):
    edges = np.cumsum([0, *thicknesses])
    slabs = np.stack([edges[:-1], edges[1:]], 1)
    most = max(min(int(edges[-1]), takes), len(slabs))
    nothing, nowhere = np.zeros((len(slabs), 1, 1, 3), np.uint8), np.tile(np.eye(4), (len(slabs), 1, 1))
    stack = SliceStack(nothing, nowhere, slabs, int(edges[-1]), "axial", (0, 0, 1, 1))
    places, numbers = prompt_places(stack, most)
    assert len(numbers) == most
    assert (np.diff(places) > 0).all()
    assert 0 <= places[0] <= places[-1] < most
    for spot, (first, after) in zip(places, slabs, strict=True):
        assert first < numbers[spot] <= after
    if most == edges[-1]:  # room for every slice: each image stands where its middle slice would
        np.testing.assert_array_equal(places, (slabs.sum(1) - 1) // 2)
        assert numbers == list(range(1, most + 1))


def test_the_prompt_holds_the_images_that_were_read_and_no_other(engine, scan):
    layout = scan.conversation._layout
    middle = [(first + after - 1) // 2 + 1 for first, after in scan.stack.slabs.tolist()]
    assert set(middle) <= set(layout.numbers)
    prompt = engine.adapter.prompt(layout.numbers, "How many?")
    assert re.findall(r"SLICE (\d+)", prompt) == [str(number) for number in layout.numbers]
    read = set(scan.conversation.prefix.slice_of.tolist()) - {-1}
    assert len(read) == int(scan.selection.kept.any(1).sum())


def test_a_region_is_read_finely_and_alone(engine, thin):
    region = Box.around(thin.nodules[0].centre_ras, 30.0)
    whole, part = engine.open(thin.volume, CLINICAL), engine.open(thin.volume, CLINICAL, region=region)
    answer = part.ask(SIDE)
    thickness = np.diff(part.stack.slabs[part.anchors.kept])
    assert thickness.max() < np.diff(whole.stack.slabs).max()
    assert answer.text == "On the left."
    assert answer.retention.slices_seen == thickness.sum() < 200
    assert re.fullmatch(r"\d+ of 200 slices in \d+ images", answer.retention.describe())
    outside = ~part.anchors.kept
    assert np.isnan(answer.evidence.importance[outside]).all()
    assert not heatmap(answer.evidence, "importance").voxels[: part.stack.slabs[0, 1]].any()


def test_the_same_stack_unfolded_is_what_off_reads(engine):
    """With every slice an image of its own and every token kept, folding settings are the unpruned scan, number for number."""
    from dataclasses import replace

    volume = drawing.make_phantom(900_000_005, slices=24).volume
    every = replace(CLINICAL, gamma=None, image_budget=1.0, token_budget=1.0, tau=1.0)
    folded, off = engine.open(volume, every), engine.open(volume, PRESETS["off"])
    np.testing.assert_array_equal(folded.stack.images, off.stack.images)
    assert folded.selection.kept.all()
    assert torch.equal(folded.conversation.prefix.slice_of, off.conversation.prefix.slice_of)
    assert (folded.ask(SIDE).text, folded.ask(SIDE).confidence) == (off.ask(SIDE).text, off.ask(SIDE).confidence)
