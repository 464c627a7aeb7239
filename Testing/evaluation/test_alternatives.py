"""Each alternative against an independent version: plain loops, straight from the papers' definitions."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
import torch
from guarded import GUARDED
from made_tokens import chosen, cosine, encoded_of, stack_of
from tiny_models import tiny_adapter, tiny_qwen_adapter

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.evaluation import alternatives
from MedPrunerLogic.evaluation.alternatives import Alternative, PublishedOrder, early_attention
from MedPrunerLogic.evaluation.methods import ALTERNATIVES
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.anchors import filter_slices
from MedPrunerLogic.pruning.method import Encoded
from MedPrunerLogic.pruning.nucleus import select_tokens
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings

RNG = np.random.default_rng(0)


# --- tokens -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("slice_count", "side", "count"), [(1, 2, 1), (3, 3, 7), (5, 4, 20), (2, 3, 18), (2, 3, 50)])
def test_every_method_keeps_what_it_may_and_no_more(slice_count, side, count):
    encoded = encoded_of(slice_count, side * side)
    for name in ("random", "attention", "visionzip", "divprune"):
        selection = ALTERNATIVES[name][1](encoded, count, np.random.default_rng(1))
        assert int(selection.kept.sum()) == min(count, slice_count * side * side), name
        assert selection.kept.shape == (slice_count, side * side)
        assert torch.isfinite(selection.embeddings).all()


def test_random_tokens_depend_on_the_seed_alone_and_favour_none():
    encoded = encoded_of(4, 9)
    draws = [chosen(alternatives.random_tokens(encoded, 9, np.random.default_rng(seed))) for seed in range(400)]
    assert draws[3] == chosen(alternatives.random_tokens(encoded, 9, np.random.default_rng(3)))
    share = np.bincount([token for draw in draws for token in draw], minlength=36) / 400
    assert share.min() > 0.15  # 0.25 expected, with a standard deviation of 0.02
    assert share.max() < 0.35


@pytest.mark.parametrize("seed", range(5))
def test_attention_keeps_the_most_attended_of_the_scan(seed):
    encoded = encoded_of(3, 9, seed)
    values = encoded.importance.flatten().tolist()
    expected = {index for index, value in enumerate(values) if sum(other > value for other in values) < 5}
    assert chosen(alternatives.important_tokens(encoded, 5, RNG)) == expected


@pytest.mark.parametrize("seed", range(5))
def test_visionzip_keeps_dominant_tokens_and_merges_the_others_by_their_keys(seed):
    count = 13
    encoded = encoded_of(4, 16, seed)
    values, keys = encoded.importance.flatten().tolist(), encoded.tokens.keys.flatten(0, 1).numpy()
    embeddings = encoded.tokens.embeddings.flatten(0, 1).numpy()
    dominant = sorted(range(64), key=lambda index: -values[index])[: round(count * 54 / 64)]
    rest = [index for index in range(64) if index not in dominant]
    wanted = count - len(dominant)
    step = len(rest) // wanted
    targets = [rest[index] for index in range(0, len(rest), step)][:wanted]
    expected = embeddings.copy()
    members: dict[int, list[int]] = {target: [] for target in targets}
    for index in rest:
        if index not in targets:
            members[max(targets, key=lambda target: cosine(keys[index], keys[target]))].append(index)
    for target, merged in members.items():
        if merged:
            expected[target] = embeddings[target] + np.mean([embeddings[index] for index in merged], 0)
    selection = alternatives.dominant_and_contextual(encoded, count, RNG)
    assert chosen(selection) == {*dominant, *targets}
    kept = sorted(chosen(selection))
    np.testing.assert_allclose(selection.embeddings.flatten(0, 1)[kept].numpy(), expected[kept], rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_divprune_adds_what_is_farthest_from_all_it_has(seed, monkeypatch):
    monkeypatch.setattr(alternatives, "_ROWS", 7)  # several blocks
    encoded = encoded_of(3, 9, seed)
    embeddings = encoded.tokens.embeddings.flatten(0, 1).numpy()
    distance = np.array([[1.0 - cosine(a, b) for b in embeddings] for a in embeddings])
    picked = [max(range(27), key=lambda i: min(distance[i, j] for j in range(27) if j != i))]
    while len(picked) < 6:
        picked.append(max((i for i in range(27) if i not in picked), key=lambda i: min(distance[i, j] for j in picked)))
    assert chosen(alternatives.diverse_tokens(encoded, 6, RNG)) == set(picked)
    # what max-min is for: no other choice of pairs around the greedy one is expected to be much better
    greedy = min(distance[a, b] for a, b in combinations(picked, 2))
    drawn = [chosen(alternatives.random_tokens(encoded, 6, np.random.default_rng(s))) for s in range(50)]
    assert greedy >= max(min(distance[a, b] for a, b in combinations(draw, 2)) for draw in drawn) - 0.2


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("count", [20, 9, 27])
def test_stage_2_alone_keeps_the_largest_nucleus_within_its_budget(seed, count):
    encoded = encoded_of(3, 16, seed)
    tokens = encoded.tokens

    def kept_with(tau: float) -> int:
        settings = replace(PRESETS["mass"], tau=tau)
        return int(select_tokens(tokens.embeddings, encoded.importance, tokens.keys, settings).kept.sum())

    best = max((kept_with(tau) for tau in np.linspace(0.001, 1.0, 500)), key=lambda kept: kept if kept <= count else -1)
    assert int(alternatives.nucleus_tokens(encoded, count, RNG).kept.sum()) == best


@pytest.mark.parametrize(("make", "layer"), [(tiny_adapter, 1), (tiny_qwen_adapter, 1)])
def test_fastv_ranks_by_the_attention_of_the_last_token_in_an_early_layer(make, layer):
    """Against the attention that the stock model returns for the whole prompt. Gemma's layer 1 has no sliding window."""
    adapter = make()
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (3, adapter.image_size, adapter.image_size, 3), dtype=np.uint8)
    tokens = adapter.encode(images, lambda _done: None)
    stack = stack_of(images)
    encoded = Encoded(stack, filter_slices(images, None), tokens, torch.ones(tokens.embeddings.shape[:2]))
    selection = early_attention(adapter, "How many?")(encoded, 11, rng)

    layout = adapter.layout(3)
    ids = torch.tensor([*layout.ids.tolist(), *adapter.question_ids(layout, "How many?")])[None]
    everything = torch.ones(tokens.embeddings.shape[:2], dtype=torch.bool)
    attention = whole_attention(adapter, ids, layout, everything, tokens.embeddings.flatten(0, 1), layer)
    visual = (layout.visual_of >= 0).nonzero().flatten()
    expected = attention[-1, visual].topk(11).indices
    assert chosen(selection) == set(expected.tolist())


def whole_attention(adapter, ids, layout, kept, embeddings, layer) -> torch.Tensor:
    """(L, L) attention weights of a layer, mean over heads, of one stock forward pass over the whole prompt."""
    seen = []
    language = adapter.model.model.language_model
    hook = language.layers[layer].self_attn.register_forward_hook(lambda _m, _i, output: seen.append(output[1][0].float().mean(0)))
    language.set_attn_implementation("eager")
    try:
        prefix = adapter.prefill(layout, kept, embeddings, original_positions=True)
        for number, token in enumerate(ids[0, len(layout.ids) :].tolist()):
            adapter.extend(prefix.cache, [token], prefix.next_position + number)
    finally:
        hook.remove()
        language.set_attn_implementation("sdpa")
    return seen[-1]


# --- slices -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("total", "count"), [(96, 5), (10, 10), (7, 3), (4, 1), (3, 9)])
def test_uniform_slices_lie_at_even_distances(total, count):
    found = alternatives.uniform_slices(stack_of(np.zeros((total, 4, 4, 3), np.uint8)), count)
    places = np.flatnonzero(found.kept)
    assert len(places) == min(count, total)
    if len(places) > 1:
        assert np.ptp(np.diff(places)) <= 1
    assert abs(places[0] - (total - 1 - places[-1])) <= 1  # as far from one end as from the other
    for index in range(total):
        assert abs(found.anchor_of[index] - index) == min(abs(place - index) for place in places)


@pytest.mark.parametrize("count", [1, 3, 5, 8, 30])
def test_stage_1_alone_keeps_the_most_slices_within_its_budget(count):
    rng = np.random.default_rng(4)
    images = np.clip(np.cumsum(rng.integers(-30, 31, (30, 6, 6, 3)), 0) + 128, 0, 255).astype(np.uint8)
    found = alternatives.anchor_slices(stack_of(images), count)
    kept = {gamma: int(filter_slices(images, gamma).kept.sum()) for gamma in np.linspace(0.0, 2.0, 1500)}
    assert int(found.kept.sum()) <= max(count, 1)
    assert int(found.kept.sum()) >= max(value for value in kept.values() if value <= max(count, 1)) - 1


# --- whole methods ------------------------------------------------------------------------------------------------------------


def test_a_budget_is_a_count_or_a_share():
    stack = stack_of(np.zeros((30, 4, 4, 3), np.uint8))
    assert Alternative(16, share=0.05).budget(stack) == 24
    assert Alternative(16, count=7).budget(stack) == 7
    assert Alternative(16, share=1e-9).budget(stack) == 1


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", device="cpu")


@pytest.mark.parametrize("settings", [PRESETS["paper"], GUARDED], ids=["paper", "guarded"])
def test_the_published_order_reads_and_says_the_same_as_ours(engine, settings):
    made = drawing.make_phantom(900_000_003, nodules=2, slices=30)
    ours = engine.open(made.volume, settings)
    published = engine.open(made.volume, settings, method=PublishedOrder())
    assert published.retention.images_read == 30 > ours.retention.images_read
    kept = torch.from_numpy(ours.anchors.kept)
    assert torch.equal(published.selection.kept[kept], ours.selection.kept)
    assert not published.selection.kept[~kept].any()
    mine, theirs = ours.ask("How many nodules are there?"), published.ask("How many nodules are there?")
    assert mine.text == theirs.text
    assert mine.confidence == pytest.approx(theirs.confidence, abs=1e-4)


def test_the_published_order_does_not_fold_but_keeps_to_the_budget_of_tokens(engine):
    made = drawing.make_phantom(900_000_003, nodules=2, slices=64)
    published = engine.open(made.volume, PRESETS["clinical"], method=PublishedOrder())
    assert (published.retention.images_read, published.retention.slices_seen) == (64, 64)
    assert 0 < published.retention.tokens_kept <= 0.05 * published.retention.tokens_total


def test_the_engine_hands_over_what_an_alternative_keeps(engine):
    volume = drawing.make_phantom(900_000_004, nodules=1, slices=30).volume
    whole = engine.open(volume, PRESETS["off"])
    everything = engine.open(volume, PruningSettings(gamma=None, normalisation="none"), method=Alternative(64, share=1.0))
    question = "On which side is the largest nodule?"
    assert everything.ask(question).text == whole.ask(question).text
    few = engine.open(volume, PRESETS["off"], method=Alternative(64, *ALTERNATIVES["random"], share=0.05), with_attention=False)
    answer = few.ask(question)
    assert answer.retention.tokens_kept == 96
    assert answer.retention.images_read == 30
    assert not np.nan_to_num(answer.evidence.answer_attention).any()  # nobody looked
    slices = engine.open(volume, PRESETS["off"], method=Alternative(64, *ALTERNATIVES["uniform-slices"], share=0.1))
    assert slices.retention.images_read == 3
    assert slices.retention.tokens_kept == 192
