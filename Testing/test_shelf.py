"""Scans that were read: what they depend on, what they take, what is read again and what is not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.imaging.region import Box, Mask
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.shelf import Key, Shelf, fingerprint_of, share_of

CLINICAL = PRESETS["clinical"]
QUESTION = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def made():
    return drawing.make_phantom(900_000_031, nodules=1, slices=16)


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", "cpu")


@pytest.fixture
def encoded(engine, monkeypatch):
    """How many images were encoded, one number for each time."""
    counts, encode = [], engine.adapter.encode

    def counted(images, on_slices):
        counts.append(len(images))
        return encode(images, on_slices)

    monkeypatch.setattr(engine.adapter, "encode", counted)
    return counts


def key(number: int, settings=CLINICAL, region=None) -> Key:
    return Key(f"volume-{number}", number, "axial", settings, fingerprint_of(region))


@pytest.mark.parametrize(
    "change",
    [{"tau": 0.5}, {"positions": "sequential"}, {"token_budget": 0.02}, {"contextual_fraction": 0.1}, {"normalisation": "mass"}],
)
@pytest.mark.parametrize("preset", ["clinical", "paper"])
def test_what_only_stage_2_asks_for_is_not_encoded_again_and_is_the_same(engine, made, encoded, preset, change):
    first = engine.open(made.volume, PRESETS[preset])
    changed = replace(PRESETS[preset], **change)
    near, afresh = engine.open(made.volume, changed, near=[first]), engine.open(made.volume, changed)
    assert encoded == [int(first.anchors.kept.sum()), int(afresh.anchors.kept.sum())]
    assert torch.equal(near.selection.kept, afresh.selection.kept)
    one, other = near.ask(QUESTION), afresh.ask(QUESTION)
    assert (one.text, one.confidence) == (other.text, other.confidence)
    np.testing.assert_array_equal(one.evidence.importance, other.evidence.importance)


def test_what_stage_1_asks_for_is_encoded_again(engine, made, encoded):
    first = engine.open(made.volume, CLINICAL)
    for settings in (replace(CLINICAL, image_budget=0.1), PRESETS["paper"]):
        near, afresh = engine.open(made.volume, settings, near=[first]), engine.open(made.volume, settings)
        np.testing.assert_array_equal(near.stack.images, afresh.stack.images)
        assert torch.equal(near.seen.embeddings, afresh.seen.embeddings)
    assert len(encoded) == 5


def test_a_region_takes_the_images_that_show_enough_of_it_only(engine, made, encoded):
    """A folded scan has painted what it reads, no more: a wider region must not be shown black images."""
    region = Box.around(made.nodules[0].centre_ras, 40.0)
    part = engine.open(made.volume, PRESETS["paper"], region=region)
    near, afresh = engine.open(made.volume, PRESETS["paper"], near=[part]), engine.open(made.volume, PRESETS["paper"])
    np.testing.assert_array_equal(near.stack.images, afresh.stack.images)
    assert torch.equal(near.selection.kept, afresh.selection.kept)
    folded = engine.open(made.volume, CLINICAL, region=region)
    near, afresh = engine.open(made.volume, CLINICAL, near=[folded]), engine.open(made.volume, CLINICAL)
    np.testing.assert_array_equal(near.stack.images, afresh.stack.images)


def test_scans_of_another_engine_are_of_no_use(engine, made, encoded):
    stranger = Engine.load("phantom", "cpu").open(made.volume, CLINICAL)
    engine.open(made.volume, CLINICAL, near=[stranger])
    assert len(encoded) == 1


def test_the_least_used_goes_where_there_is_no_room(engine, made, caplog):
    scans = [engine.open(made.volume, replace(CLINICAL, tau=0.1 + 0.2 * number)) for number in range(5)]
    alone = Shelf()
    alone.put(key(0), scans[0])
    one = alone.used()[torch.device("cpu")]
    assert one > made.volume.voxels.nbytes + scans[0].seen.embeddings.nbytes + scans[0].conversation.prefix.cache.layers[0].keys.nbytes
    shelf = Shelf(lambda _device: one * 3)
    for number, scan in enumerate(scans):
        shelf.put(key(number), scan)
        shelf.find(key(0))  # it is asked again and again
        assert shelf.used()[torch.device("cpu")] <= one * 3
    assert list(shelf)[-1] == key(0)
    assert key(4) in shelf
    assert key(1) not in shelf
    assert "Scans at hand took more" in caplog.text
    assert "volume-" not in caplog.text


def test_the_newest_stays_however_large_it_is(engine, made):
    shelf = Shelf(lambda _device: 1)
    for number in range(3):
        shelf.put(key(number), engine.open(made.volume, CLINICAL))
        assert list(shelf) == [key(number)]


def test_what_two_scans_share_is_counted_once(engine, made):
    first = engine.open(made.volume, CLINICAL)
    near = engine.open(made.volume, replace(CLINICAL, tau=0.5), near=[first])
    shelf = Shelf()
    shelf.put(key(0), first)
    one = shelf.used()[torch.device("cpu")]
    shelf.put(key(1), near)
    grown = shelf.used()[torch.device("cpu")] - one
    assert grown < one / 3


def test_dropped_and_made_room_for(engine, made):
    scan = engine.open(made.volume, CLINICAL)
    shelf = Shelf()
    for number in range(3):
        shelf.put(key(number), scan)
    shelf.put(key(2, PRESETS["paper"]), scan)
    assert len(shelf.about(key(2))) == 2
    shelf.drop("volume-0")
    assert list(shelf) == [key(1), key(2), key(2, PRESETS["paper"])]
    assert shelf.make_room(key(2))
    assert list(shelf) == [key(2)]
    assert not shelf.make_room(key(2))
    shelf.drop()
    assert len(shelf) == 0


def test_regions_are_told_apart_by_what_they_hold(made):
    mask = replace(made.volume, voxels=(made.volume.voxels > 0).astype(np.uint8))
    same = Mask(replace(mask, voxels=mask.voxels.copy()))
    painted = mask.voxels.copy()
    painted[3, 4, 5] ^= 1
    moved = mask.ijk_to_ras.copy()
    moved[0, 3] += 1.0
    others = [Mask(replace(mask, voxels=painted)), Mask(replace(mask, ijk_to_ras=moved)), Box.around([0, 0, 0], 20.0), None]
    assert fingerprint_of(Mask(mask)) == fingerprint_of(same)
    assert len({fingerprint_of(region) for region in [same, *others]}) == 5
    assert fingerprint_of(Box.around([0, 0, 0], 20.0)) == fingerprint_of(Box.around([0, 0, 0], 20.0))


def test_the_share_is_a_part_of_the_device():
    import psutil

    assert share_of(torch.device("cpu")) == psutil.virtual_memory().total // 8
