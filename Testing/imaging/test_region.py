"""Questions that are limited to a region: world coordinates by hand, brute force, and the engine's own counts."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
import torch
from guarded import GUARDED
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.region import Box, Mask, bounds_of, cells_within, tokens_within
from MedPrunerLogic.imaging.slices import InputFormat, cut
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.nucleus import select_tokens
from MedPrunerLogic.pruning.preview import survey
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.service import messages

FORMAT = InputFormat(size=128, max_slices=96)


@pytest.fixture(scope="module")
def made():
    return drawing.make_phantom(900_000_011, nodules=2, side="left", size="large", slices=64)


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", device="cpu")


def rotated(degrees: float, spacing=(2.0, 2.0, 4.0)) -> np.ndarray:
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
    matrix = np.eye(4)
    matrix[:3, :3] = turn @ np.diag(spacing)
    matrix[:3, 3] = (-50.0, 20.0, 7.0)
    return matrix


def test_a_cube_marks_the_slices_and_cells_that_it_reaches():
    volume = Volume(np.random.default_rng(0).integers(0, 100, (30, 64, 64), dtype=np.int16), np.diag([2.0, 2.0, 4.0, 1.0]), "MR", "v")
    cells = cells_within(Box.around((63.0, 63.0, 58.0), 20.0), cut(volume, "axial", FORMAT))
    # Slices lie at S = 0, 4, ... mm: those within 48...68 mm are numbers 12...17.
    assert np.flatnonzero(cells.any((1, 2))).tolist() == [12, 13, 14, 15, 16, 17]
    # The image spans 128 mm, a cell 2 mm; 53...73 mm around the middle is cells 27...36, give or take the edge.
    rows, columns = bounds_of(cells, 128)
    assert abs(rows.start - 54) <= 2
    assert abs(rows.stop - 74) <= 2
    assert (rows, columns) == (slice(54, 74), slice(54, 74)) or abs(columns.start - 54) <= 2


@settings(max_examples=25, deadline=None)
@given(
    centre=st.tuples(st.floats(-40, 60), st.floats(40, 130), st.floats(15, 110)),
    size=st.floats(3.0, 60.0),
    turn=st.floats(-40, 40),
    plane=st.sampled_from(["axial", "coronal", "sagittal"]),
)
def test_every_voxel_of_the_region_lies_in_a_marked_cell(centre, size, turn, plane):
    """Brute force over the volume's voxels, in oblique volumes too."""
    volume = Volume(np.random.default_rng(1).integers(0, 100, (28, 60, 50), dtype=np.int16), rotated(turn), "MR", "v")
    region, stack = Box.around(centre, size), cut(volume, plane, FORMAT)
    kji = np.stack(np.meshgrid(*map(np.arange, volume.voxels.shape), indexing="ij"), -1).reshape(-1, 3)
    world = kji[:, ::-1] @ volume.ijk_to_ras[:3, :3].T + volume.ijk_to_ras[:3, 3]
    inside = world[region.contains(world)]
    try:
        cells = cells_within(region, stack)
    except VolumeError:
        assert len(inside) == 0
        return
    to_images = np.linalg.inv(stack.image_to_ras)
    for point in inside[:: max(1, len(inside) // 40)]:
        pixels = to_images @ [*point, 1.0]
        index = int(np.abs(pixels[:, 2]).argmin())
        row, column = (int(np.clip(np.floor((pixels[index, axis] + 0.5) / 2), 0, 63)) for axis in (1, 0))
        assert cells[index, max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2].any()


def test_a_region_smaller_than_any_cell_is_not_missed(made):
    stack = cut(made.volume, "axial", FORMAT)
    centre = made.nodules[0].centre_ras
    cells = cells_within(Box.around(centre, 0.5), stack)
    assert cells.sum() == 1
    index, row, column = (int(found[0]) for found in np.nonzero(cells))
    pixel = np.linalg.inv(stack.image_to_ras[index]) @ [*centre, 1.0]
    assert abs(pixel[2]) <= 0.5
    assert (row, column) == (int((pixel[1] + 0.5) // 2), int((pixel[0] + 0.5) // 2))


def test_a_mask_marks_what_a_box_of_the_same_voxels_marks(made):
    stack = cut(made.volume, "axial", FORMAT)
    voxels = np.zeros(made.volume.voxels.shape, np.uint8)
    voxels[20:30, 40:60, 50:80] = 1
    mask = Mask(Volume(voxels, made.volume.ijk_to_ras, "unknown", "mask"))
    to_ras = made.volume.ijk_to_ras @ np.array([[30, 0, 0, 64.5], [0, 20, 0, 49.5], [0, 0, 10, 24.5], [0, 0, 0, 1.0]])
    of_mask, of_box = cells_within(mask, stack), cells_within(Box(to_ras), stack)
    assert (of_box | ~of_mask).all()  # a box has faces, a mask the middles of its voxels: half a voxel less all around
    smaller = to_ras @ np.diag([29 / 30, 19 / 20, 9.9 / 10, 1.0])
    assert (of_mask | ~cells_within(Box(smaller), stack)).all()


def test_what_lies_outside_the_volume_is_refused(made):
    stack = cut(made.volume, "axial", FORMAT)
    for region in (
        Box.around((5000.0, 0.0, 0.0), 50.0),
        Mask(Volume(np.zeros((4, 4, 4), np.uint8), np.eye(4), "unknown", "empty")),
    ):
        with pytest.raises(VolumeError, match="outside the volume, or is empty"):
            cells_within(region, stack)
    for size in (0.0, -3.0, float("nan")):
        with pytest.raises(VolumeError, match="cannot be"):
            Box.around((0.0, 0.0, 0.0), size)


@pytest.mark.parametrize("settings", [PRESETS["paper"], PRESETS["mass"], PRESETS["off"], PruningSettings(tau=1.0)])
def test_stage_two_treats_a_slice_as_if_it_had_only_the_allowed_tokens(settings):
    generator = torch.Generator().manual_seed(3)
    embeddings, importance = torch.randn(3, 40, 8, generator=generator), torch.rand(3, 40, generator=generator)
    keys = torch.randn(3, 40, 6, generator=generator)
    allowed = torch.zeros(3, 40, dtype=torch.bool)
    allowed[:, 7:27] = True
    selection = select_tokens(embeddings, importance, keys, settings, allowed)
    alone = select_tokens(embeddings[:, 7:27], importance[:, 7:27], keys[:, 7:27], settings)
    assert not selection.kept[~allowed].any()
    assert (selection.target_of[~allowed] == -1).all()
    assert torch.equal(selection.primary[:, 7:27], alone.primary)
    if settings.contextual_fraction * 40 < 2 or settings.normalisation == "none":  # targets are a share of all tokens
        torch.testing.assert_close(selection.embeddings[:, 7:27], alone.embeddings)
        assert torch.equal(selection.kept[:, 7:27], alone.kept)


def test_only_the_region_reaches_the_encoder_and_the_language_model(made, engine, monkeypatch):
    region = Box.around(made.nodules[0].centre_ras, 60.0)
    encoded = []
    encode = engine.adapter.encode
    monkeypatch.setattr(engine.adapter, "encode", lambda images, on_slices: (encoded.append(len(images)), encode(images, on_slices))[1])
    scan = engine.open(made.volume, PRESETS["off"], region=region)
    cells = cells_within(region, scan.stack)
    assert encoded == [int(cells.any((1, 2)).sum())]
    assert encoded[0] < 20
    evidence = scan.ask("Is there a nodule?").evidence
    np.testing.assert_array_equal(evidence.kept_tokens, tokens_within(cells, (8, 8)) & evidence.kept_slices[:, None, None])
    assert (evidence.anchor_of[~evidence.kept_slices] == -1).all()


def test_a_region_decides_the_answer(made, engine):
    """With the region on the nodule's lung the model sees it; with the region on the other lung it does not."""
    right, anterior, superior = made.nodules[0].centre_ras
    there = engine.open(made.volume, PRESETS["mass"], region=Box.around((right, anterior, superior), 90.0))
    elsewhere = engine.open(made.volume, PRESETS["mass"], region=Box.around((-right, anterior, superior), 60.0))
    assert there.ask("Is there a nodule?").text.startswith("Yes. There is a ")
    assert elsewhere.ask("Is there a nodule?").text == "No, there is no lung nodule."
    answer = there.ask("On which side is the largest nodule?")
    assert "left" in answer.text
    assert answer.region.startswith("a box of 90 x 90 x 90 mm around")
    assert "Limited to: a box" in answer.describe()


def test_with_two_nodules_a_region_around_one_gives_that_ones_answer_for_fewer_encoder_calls(engine, monkeypatch):
    seeds = range(900_000_013, 900_000_100)
    phantoms = (drawing.make_phantom(seed, nodules=2, side="left", size="large", level="upper", slices=64) for seed in seeds)
    made = next(made for made in phantoms if made.nodules[1].side == "right" and made.nodules[1].size == "medium")
    encoded = []
    encode = engine.adapter.encode
    monkeypatch.setattr(engine.adapter, "encode", lambda images, on_slices: (encoded.append(len(images)), encode(images, on_slices))[1])
    answers = []
    for region in (None, *(Box.around(nodule.centre_ras, 80.0) for nodule in made.nodules)):
        scan = engine.open(made.volume, PRESETS["clinical"], region=region)
        answers.append(scan.ask("On which side is the largest nodule?").text)
        if region is not None:
            assert encoded[-1] <= int(cells_within(region, scan.stack).any((1, 2)).sum())
    assert answers == [f"On the {side}." for side in ("left", "left", "right")]
    assert max(encoded[1:]) < encoded[0] / 1.5


@pytest.mark.parametrize("settings", [GUARDED, PRESETS["paper"]], ids=["guarded", "paper"])
@pytest.mark.parametrize("size", [25.0, 90.0])
def test_the_preview_reads_of_a_region_what_the_engine_reads(made, engine, settings, size):
    region = Box.around(made.nodules[0].centre_ras, size)
    looked = survey(made.volume, "axial", engine.card.image_format)
    cells = looked.cells(region)
    estimate, exact = looked.filter(settings, cells), engine.open(made.volume, settings, region=region)
    np.testing.assert_array_equal(cells, cells_within(region, exact.stack))
    np.testing.assert_array_equal(estimate.kept, exact.anchors.kept)
    np.testing.assert_array_equal(estimate.anchor_of, exact.anchors.anchor_of)
    np.testing.assert_allclose(estimate.distance, exact.anchors.distance, atol=1e-6)


def test_the_preview_of_a_region_is_there_before_a_hand_notices(made):
    """85 slices of 896 pixels: within the 150 ms that a preview may take."""
    looked = survey(made.volume, "axial", CARDS["medgemma-1.5-4b"].image_format)
    region = Box.around(made.nodules[0].centre_ras, 90.0)
    seconds = []
    for _ in range(5):
        looked._tiles.clear()
        started = time.process_time()
        looked.filter(GUARDED, looked.cells(region))
        seconds.append(time.process_time() - started)
    assert min(seconds) < 0.15


def test_a_region_that_moves_is_looked_at_anew(made, engine):
    """Aside, by as many pixels as it is large: the same slices, as many rows and columns."""
    looked, fresh = (survey(made.volume, "axial", engine.card.image_format) for _ in range(2))
    right, anterior, superior = made.nodules[0].centre_ras
    for chosen in (GUARDED, replace(GUARDED, tile_mm=8.0), PRESETS["paper"], GUARDED):
        for aside in (0.0, 60.0, -60.0):
            cells = looked.cells(Box.around((right + aside, anterior, superior), 60.0))
            fresh._tiles.clear()
            np.testing.assert_array_equal(looked.filter(chosen, cells).local_distance, fresh.filter(chosen, cells).local_distance)


def test_regions_travel_as_messages(tmp_path, made):
    box = Box(rotated(20.0))
    again = messages.unpack_region(messages.pack_region(box, tmp_path, "r"), tmp_path)
    np.testing.assert_array_equal(again.to_ras, box.to_ras)
    voxels = (made.volume.voxels > 0).astype(np.uint8)
    mask = Mask(Volume(voxels, made.volume.ijk_to_ras, "unknown", "mask"))
    again = messages.unpack_region(messages.pack_region(mask, tmp_path, "r"), tmp_path)
    np.testing.assert_array_equal(again.volume.voxels, voxels)
    assert again.describe() == mask.describe()
    assert messages.unpack_region(messages.pack_region(None, tmp_path, "r"), tmp_path) is None
    with pytest.raises(VolumeError, match="no size"):
        messages.unpack_region({"box": np.zeros((4, 4)).tolist()}, tmp_path)
