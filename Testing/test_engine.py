"""Engine -> Scan -> Answer with the embedded model."""

from __future__ import annotations

import shutil
import threading

import numpy as np
import pytest

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import CancelledError, DeviceError, ModelError, VolumeError
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS, preset

QUESTION = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", device="cpu")


@pytest.fixture(scope="module")
def left():
    """Seed fixed, outside the training seeds: one large nodule on the patient's left."""
    return drawing.make_phantom(900_000_001, nodules=1, side="left", size="large", slices=36)


@pytest.fixture(scope="module")
def scan(engine, left):
    return engine.open(left.volume, PRESETS["paper"])


def reformatted(volume: Volume, order: tuple[int, int, int], flips: tuple[int, ...]) -> Volume:
    """The same voxels in the same places, stored in another order: IJK axes permuted, then flipped. Written out by hand."""
    matrix = volume.ijk_to_ras.copy()
    array = np.transpose(volume.voxels, [2 - a for a in reversed(order)])
    matrix[:3, :3] = volume.ijk_to_ras[:3, [*order]]
    for axis in flips:
        count = array.shape[2 - axis]
        array = np.flip(array, 2 - axis)
        matrix[:3, 3] += matrix[:3, axis] * (count - 1)
        matrix[:3, axis] *= -1
    return Volume(np.ascontiguousarray(array), matrix, volume.modality, volume.name)


def turned(volume: Volume, degrees: float) -> Volume:
    """The patient lies askew: the grid turns about the superior axis and tilts about the right axis, voxels and all."""
    a, b = np.deg2rad(degrees), np.deg2rad(degrees / 2)
    turn = np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]])
    tilt = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    matrix = volume.ijk_to_ras.copy()
    matrix[:3] = turn @ tilt @ matrix[:3]
    return Volume(volume.voxels, matrix, volume.modality, volume.name)


def test_versions_of_one_volume_lie_at_the_same_place(left):
    i, j, k = 40, 50, 9
    world = left.volume.ijk_to_ras @ [i, j, k, 1]
    other = reformatted(left.volume, (1, 2, 0), (0, 2))
    index = np.rint(np.linalg.inv(other.ijk_to_ras) @ world)[:3].astype(int)
    assert other.voxels[index[2], index[1], index[0]] == left.volume.voxels[k, j, i]


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("version", ["axial", "sagittally acquired", "flipped", "oblique"])
def test_left_is_answered_left_however_the_volume_is_stored(engine, side, version):
    made = drawing.make_phantom(900_000_002, nodules=1, side=side, size="large", slices=36)
    volume = {
        "axial": lambda: made.volume,
        "sagittally acquired": lambda: reformatted(made.volume, (1, 2, 0), (1,)),
        "flipped": lambda: reformatted(made.volume, (0, 1, 2), (0, 1, 2)),
        "oblique": lambda: turned(made.volume, 14.0),
    }[version]()
    answer = engine.open(volume, PRESETS["off"]).ask(QUESTION)
    assert answer.text == f"On the {side}."
    centre = np.asarray(made.nodules[0].centre_ras)
    if version == "oblique":
        centre = (turned(made.volume, 14.0).ijk_to_ras @ np.linalg.inv(made.volume.ijk_to_ras) @ [*centre, 1.0])[:3]
    from MedPrunerLogic.evidence.evidence import hottest_point

    hottest, mirrored = hottest_point(answer.evidence, "answer"), centre * [-1.0, 1.0, 1.0]
    assert np.linalg.norm(hottest - centre) < np.linalg.norm(hottest - mirrored) / 2  # on its side, near it


def test_an_answer_carries_everything_needed_to_doubt_it(scan):
    answer = scan.ask(QUESTION)
    assert answer.finish == "stop"
    assert 0.0 < answer.confidence <= 1.0
    assert {"slices", "filter", "encode", "select", "prefill", "first_token", "decode"} <= set(answer.seconds)
    assert answer.retention.images_read == answer.evidence.kept_slices.sum()
    assert answer.retention.tokens_kept == answer.evidence.kept_tokens.sum()
    assert answer.retention.overall < 0.5
    assert answer.model_name == "phantom"
    assert len(answer.model_revision) >= 7
    assert answer.notices == ()


def test_evidence_is_nan_only_where_nothing_was_read(scan):
    evidence = scan.ask(QUESTION).evidence
    for values in (evidence.importance, evidence.answer_attention):
        assert (np.isnan(values).all((1, 2)) == ~evidence.kept_slices).all()
    assert np.nanmean(evidence.importance) == pytest.approx(1.0, abs=1e-4)
    assert 0.0 < np.nansum(evidence.answer_attention) <= 1.0


def test_off_reads_everything(engine, left):
    answer = engine.open(left.volume, PRESETS["off"]).ask(QUESTION)
    assert answer.retention.overall == 1.0
    assert answer.evidence.kept_tokens.all()


def test_the_same_volume_gives_the_same_answer_twice(engine, left, scan):
    again = engine.open(left.volume, PRESETS["paper"]).ask(QUESTION)
    first = scan.ask(QUESTION)
    assert (again.text, again.confidence) == (first.text, first.confidence)
    np.testing.assert_array_equal(again.evidence.importance, first.evidence.importance)


def test_dropped_slices_never_reach_the_vision_tower(engine, left):
    seen = []
    tower = engine.adapter.model.model.vision_tower
    hook = tower.register_forward_hook(lambda _m, _a, out: seen.append(out.last_hidden_state.shape[0]))
    scan = engine.open(left.volume, preset("paper", gamma=0.1))
    hook.remove()
    assert sum(seen) == scan.retention.images_read < scan.retention.images_total


def test_progress_goes_through_every_stage_and_never_backwards(engine, left):
    heard = []
    engine.open(left.volume, PRESETS["paper"], progress=lambda stage, fraction, sentence: heard.append((stage, fraction, sentence)))
    assert list(dict.fromkeys(stage for stage, _, _ in heard)) == ["part", "slices", "filter", "encode", "select", "prefill"]
    for stage in ("slices", "encode", "prefill"):
        fractions = [f for s, f, _ in heard if s == stage]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1.0
    assert all(sentence for _, _, sentence in heard)


def test_opening_can_be_cancelled(engine, left):
    flag = threading.Event()
    heard = []

    def listen(stage, _fraction, _sentence):
        heard.append(stage)
        if stage == "encode":
            flag.set()

    with pytest.raises(CancelledError):
        engine.open(left.volume, PRESETS["paper"], progress=listen, cancelled=flag.is_set)
    assert "select" not in heard


def test_a_question_or_volume_outside_the_models_scope_is_said(engine, scan):
    assert any("questions about eleven findings" in notice for notice in scan.ask("What is the weather like?").notices)
    noise = np.random.default_rng(0).integers(-1000, 1000, (30, 64, 64)).astype(np.int16)
    strange = engine.open(Volume(noise, np.diag([-3.0, -3.0, 5.0, 1.0]), "CT", "noise"), PRESETS["paper"])
    assert any("does not look like" in notice for notice in strange.ask(QUESTION).notices)


def test_a_two_slice_volume_is_read(engine):
    made = drawing.make_phantom(900_000_003, slices=2)
    assert engine.open(made.volume, PRESETS["paper"]).ask("How many nodules are there?").text


def test_an_unknown_plane_is_refused_before_anything_is_encoded(engine, left):
    with pytest.raises(VolumeError, match="acquisition"):
        engine.open(left.volume, plane="frontal")


def test_an_unknown_model_names_the_known_ones():
    with pytest.raises(ModelError, match="phantom"):
        Engine.load("gpt-9")


def test_a_missing_device_names_those_present():
    with pytest.raises(DeviceError, match="cpu"):
        Engine.load("phantom", device="tpu")


@pytest.fixture
def copied_model(tmp_path):
    return shutil.copytree(CARDS["phantom"].folder, tmp_path / "model")


def test_missing_weights_are_named(copied_model):
    (copied_model / "model.safetensors").unlink()
    with pytest.raises(ModelError, match=r"model\.safetensors"):
        Engine.load(copied_model)


def test_a_missing_shard_is_named(copied_model):
    (copied_model / "model.safetensors.index.json").write_text(
        '{"weight_map": {"a": "model.safetensors", "b": "model-00002-of-00002.safetensors"}}'
    )
    with pytest.raises(ModelError, match="model-00002-of-00002"):
        Engine.load(copied_model)


def test_damaged_weights_are_said(copied_model):
    data = (copied_model / "model.safetensors").read_bytes()
    (copied_model / "model.safetensors").write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelError, match="damaged"):
        Engine.load(copied_model)


def test_pickled_weights_are_never_read(copied_model):
    (copied_model / "model.safetensors").rename(copied_model / "pytorch_model.bin")
    with pytest.raises(ModelError, match="safetensors"):
        Engine.load(copied_model)


def test_an_unsupported_architecture_names_the_supported_ones(copied_model):
    config = copied_model / "config.json"
    config.write_text(config.read_text().replace('"model_type": "gemma3"', '"model_type": "t5"'))
    with pytest.raises(ModelError, match="gemma3"):
        Engine.load(copied_model)


def test_gated_weights_that_are_not_here_say_both_ways_to_get_them(monkeypatch, tmp_path):
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ModelError, match=r"(?s)hf download google/medgemma-1\.5-4b-it --revision [0-9a-f]{40}.*--model FOLDER"):
        Engine.load("medgemma-1.5-4b")


def test_a_prompt_that_does_not_fit_says_how_many_slices_would(engine, left, monkeypatch):
    text = engine.adapter.model.config.get_text_config()
    whole = len(engine.adapter.layout(36).ids)
    monkeypatch.setattr(text, "max_position_embeddings", whole + CARDS["phantom"].max_new_tokens)
    engine.open(left.volume, PRESETS["off"])
    monkeypatch.setattr(text, "max_position_embeddings", whole // 2 + CARDS["phantom"].max_new_tokens)
    with pytest.raises(ModelError, match=rf"{whole:,} tokens") as error:
        engine.open(left.volume, PRESETS["off"])
    assert "About 17 of the 36 slices fit" in error.value.advice or "About 18 of the 36 slices fit" in error.value.advice
    engine.open(left.volume, PRESETS["paper"])  # renumbered, and short enough


def test_a_choice_is_what_the_model_says_when_it_is_asked(engine):
    nodule = drawing.make_phantom(900_000_001, nodules=1, side="left", size="large", slices=12)
    scan = engine.open(nodule.volume)
    left, right = "On the left.", "On the right."
    answer, shares = scan.choose(QUESTION, [right, left, "There is no lung nodule."])
    assert answer.text == scan.ask(QUESTION).text == left
    assert sum(shares.values()) == pytest.approx(1.0)
    assert answer.confidence == shares[left] > 0.8
    assert not answer.calibrated
    assert shares[right] > 0.0
