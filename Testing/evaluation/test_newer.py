"""The newer alternatives, each against an independent version: plain loops, or every possibility tried."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from made_tokens import chosen, cosine, encoded_of
from tiny_models import tiny_adapter

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.evaluation import newer
from MedPrunerLogic.evaluation.alternatives import Alternative
from MedPrunerLogic.evaluation.methods import ALTERNATIVES, parse_methods
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.method import Encoded
from MedPrunerLogic.pruning.settings import PRESETS

RNG = np.random.default_rng(0)
SIZES = [(1, 2, 1), (3, 3, 7), (5, 4, 20), (2, 3, 18), (2, 3, 50), (12, 4, 9)]


@pytest.mark.parametrize(("slice_count", "side", "count"), SIZES)
def test_every_method_keeps_what_it_may_and_no_more(slice_count, side, count):
    encoded = encoded_of(slice_count, side * side)
    for name in ("grid", "vidcom2", "holitom"):
        selection = ALTERNATIVES[name][1](encoded, count, RNG)
        kept = int(selection.kept.sum())
        assert kept == min(count, slice_count * side * side) or (name != "vidcom2" and 1 <= kept < count), name
        assert torch.isfinite(selection.embeddings).all()


# --- a regular grid -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("slice_count", "side", "count"), SIZES)
def test_a_blocks_mean_stands_at_its_middle(slice_count, side, count):
    encoded = encoded_of(slice_count, side * side)
    selection = newer.grid_average(encoded, count, RNG)
    deep, down, across = newer._blocks(encoded, count)
    tokens = encoded.tokens.embeddings.view(slice_count, side, side, -1)
    edges = [
        [[i for i in range(size) if i * n // size == b] for b in range(n)]
        for size, n in ((slice_count, deep), (side, down), (side, across))
    ]
    expected = {}
    for ks, js, is_ in product(*edges):
        mean = np.mean([tokens[k, j, i].numpy() for k in ks for j in js for i in is_], axis=0)
        middle = (m[(len(m) - 1) // 2] for m in (ks, js, is_))
        k, j, i = middle
        expected[(k * side + j) * side + i] = mean
    assert chosen(selection) == set(expected)
    for place, mean in expected.items():
        np.testing.assert_allclose(selection.embeddings.flatten(0, 1)[place], mean, atol=1e-6)


def test_blocks_are_as_cubic_as_the_budget_allows():
    """60 slices of 4 mm, 4 x 4 tokens of 60 mm: cubes of 60 mm would be 4 blocks deep."""
    encoded = encoded_of(60, 16)
    matrices = np.tile(np.diag([-30.0, -30.0, 4.0, 1.0]), (60, 1, 1))  # images of 8 px, 240 mm wide
    matrices[:, 2, 3] = np.arange(60) * 4.0
    encoded = replace(encoded, stack=replace(encoded.stack, image_to_ras=matrices))
    assert newer._blocks(encoded, 64) == (4, 4, 4)
    assert newer._blocks(encoded, 8) == (2, 2, 2)


# --- VidCom2 ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_distinct_tokens_against_loops(seed):
    slice_count, count = 4, 13
    encoded = encoded_of(slice_count, 9, seed)
    tokens = encoded.tokens.embeddings.double().numpy()
    flat = tokens.reshape(-1, 6)
    quiet = np.argsort([np.mean((flat[:, c] - flat[:, c].mean()) ** 2) for c in range(6)], kind="stable")[:3]
    unit = np.array([[token[quiet] / np.linalg.norm(token[quiet]) for token in image] for image in tokens])
    whole = unit.reshape(-1, 3).mean(0)

    def near(token, centre):
        return sum(np.exp(-np.sum((token - centre) ** 2) / (2 * 2.0**k)) for k in range(-3, 2))

    to_scan = np.array([[near(token, whole) for token in image] for image in unit])
    to_image = np.array([[near(token, image.mean(0)) for token in image] for image in unit])
    weight = np.exp((-to_scan.mean(1) - (-to_scan.mean(1)).max()) / 0.01)
    weight /= weight.sum()
    wanted = np.clip(count / slice_count * (1 + weight - weight.mean()), 0, 9)
    selection = newer.distinct_tokens(encoded, count, RNG)
    given = selection.kept.sum(1).numpy()
    assert given.sum() == count
    assert (np.abs(given - wanted) < 1.0 + 1e-4).all()  # by largest remainders no image is a whole token off
    for image in range(slice_count):
        expected = np.argsort((to_scan + to_image)[image], kind="stable")[: given[image]]
        assert set(np.flatnonzero(selection.kept[image])) == set(expected.tolist())


@given(st.lists(st.floats(0.0, 9.0), min_size=1, max_size=12), st.integers(0, 120))
def test_a_budget_is_met_whatever_is_wanted(wanted, count):
    count = min(count, 9 * len(wanted))
    given = newer._apportioned(torch.tensor(wanted, dtype=torch.float64), count, 9)
    assert int(given.sum()) == count
    assert int(given.min()) >= 0
    assert int(given.max()) <= 9


# --- HoliTom ------------------------------------------------------------------------------------------------------------------


@given(st.integers(1, 9), st.integers(1, 5), st.floats(0.2, 0.95), st.integers(0, 999))
@settings(deadline=None)
def test_no_other_segments_save_more(slice_count, places, share, seed):
    """Every way to part the images is tried."""
    still = torch.from_numpy(np.random.default_rng(seed).random((slice_count - 1, places)) < share)

    def saved(parts):
        return sum(int(still[first:last].all(0).sum()) * (last - first) for first, last in parts if last > first)

    found = newer.segments(still)
    assert [number for first, last in found for number in range(first, last + 1)] == list(range(slice_count))
    ways = []
    for cuts in product((False, True), repeat=slice_count - 1):
        begins = [0, *(number + 1 for number, cut in enumerate(cuts) if cut)]
        ways.append(list(zip(begins, [*(begin - 1 for begin in begins[1:]), slice_count - 1], strict=True)))
    assert saved(found) == max(map(saved, ways))


def test_what_stays_the_same_is_one_token_with_the_mean():
    encoded = encoded_of(4, 9, 3)
    tokens = encoded.tokens.embeddings.clone()
    tokens[1:3, 4] = tokens[0, 4] * torch.tensor([[1.1], [0.9]])  # one place, images 0 to 2; all else is random
    encoded = replace(encoded, tokens=replace(encoded.tokens, embeddings=tokens))
    alike = [(k, n) for k in range(3) for n in range(9) if cosine(tokens[k, n], tokens[k + 1, n]) > 0.8]
    assert {(0, 4), (1, 4)} <= set(alike)
    still = torch.tensor([[(k, n) in alike for n in range(9)] for k in range(3)])
    first, last = next(part for part in newer.segments(still) if part[0] <= 0 <= part[1])
    selection = newer.merged_tubes(encoded, 36, RNG)
    tube = still[first:last].all(0)
    assert bool(tube[4])
    assert not selection.kept[first + 1 : last + 1, tube].any()
    np.testing.assert_allclose(selection.embeddings[first, 4], tokens[first : last + 1, 4].mean(0), atol=1e-6)
    merged = sum(int(still[a:b].all(0).sum()) * (b - a) for a, b in newer.segments(still) if b > a)
    assert int(selection.kept.sum()) == 36 - merged


# --- CDPruner -----------------------------------------------------------------------------------------------------------------


@given(st.integers(2, 14), st.integers(2, 8), st.integers(1, 8), st.integers(0, 999))
@settings(deadline=None)
def test_each_choice_adds_the_most_volume(total, size, count, seed):
    """Brute force: the determinant of the kernel of those chosen, with each of the others in turn."""
    vectors = np.random.default_rng(seed).normal(size=(total, size)) * np.random.default_rng(seed + 1).uniform(0.1, 1.0, (total, 1))
    found = newer.most_volume(torch.from_numpy(vectors), count).tolist()
    assert len(set(found)) == len(found) == min(count, total)
    kernel = vectors @ vectors.T
    for step in range(min(count, size, total)):
        volume = {j: np.linalg.det(kernel[np.ix_([*found[:step], j], [*found[:step], j])]) for j in range(total) if j not in found[:step]}
        assert volume[found[step]] == pytest.approx(max(volume.values()), rel=1e-6, abs=1e-9)


def test_tokens_like_the_question_are_preferred():
    adapter, probe = tiny_adapter(), "Is there a nodule?"
    width = adapter.model.config.text_config.hidden_size
    encoded = encoded_of(3, 9, 1)
    tokens = torch.randn(3, 9, width, generator=torch.Generator().manual_seed(0))
    word = adapter.model.get_input_embeddings()(torch.tensor(adapter.tokenizer(probe, add_special_tokens=False)["input_ids"])).detach()
    tokens[1, 5] += 3.0 * torch.nn.functional.normalize(word, dim=-1).sum(0)
    made = Encoded(encoded.stack, encoded.anchors, replace(encoded.tokens, embeddings=tokens), encoded.importance)
    likeness = np.array([[np.mean([cosine(token, w) for w in word]) for token in image] for image in tokens.numpy()])
    assert np.unravel_index(likeness.argmax(), likeness.shape) == (1, 5)
    assert chosen(newer.determinantal(adapter, probe)(made, 1, RNG)) == {1 * 9 + 5}


# --- in the engine ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["grid@5%", "vidcom2@5%", "holitom@5%", "cdpruner@5%", "text-only@5%"])
def test_the_engine_answers_with_each(name):
    engine, volume = Engine.load("phantom", "cpu"), drawing.make_phantom(900_000_011, slices=24, nodules=1).volume
    spec = parse_methods([name])[0]
    method = spec.method(engine.adapter, None, 64, "CT", "Is there a nodule?", 0)
    assert isinstance(method, Alternative)
    scan = engine.open(volume, PRESETS["off"], method=method, with_attention=False)
    kept = int(scan.selection.kept.sum())
    assert kept == 0 if name.startswith("text-only") else 1 <= kept <= round(0.05 * 24 * 64)
    assert scan.conversation.prefix.length == int(scan.conversation._layout.keep(_whole(scan)).sum())
    assert scan.ask("Is there a nodule?").text


def _whole(scan):
    kept = torch.zeros(len(scan.stack), 64, dtype=torch.bool)
    kept[torch.from_numpy(scan.anchors.kept)] = scan.selection.kept
    return kept
