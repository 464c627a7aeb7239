"""Stage 2 against a plain implementation of the paper, slice by slice and token by token."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.pruning import nucleus
from MedPrunerLogic.pruning.nucleus import select_tokens
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings


def plain(embeddings, importance, keys, s):
    """One slice, written out."""
    count = len(importance)
    p = (
        torch.softmax(importance.double() / s.temperature, 0)
        if s.normalisation == "softmax"
        else importance.double() / importance.double().sum()
    )
    order = sorted(range(count), key=lambda n: (-p[n].item(), n))
    primary, mass = [], 0.0
    for n in order:
        if mass >= s.tau - 1e-6 and s.tau < 1.0:
            break
        primary.append(n)
        mass += p[n].item()
    rest = [n for n in range(count) if n not in primary]
    wanted = max(int(s.contextual_fraction * count), 1) if s.contextual_fraction > 0 else 0
    stride = max(1, len(rest) // max(wanted, 1))
    targets = rest[::stride][:wanted]
    groups = {t: [] for t in targets}
    target_of = list(range(count))
    for n in rest:
        if n in targets:
            continue
        if not targets:
            target_of[n] = -1
            continue
        cosines = torch.stack([torch.cosine_similarity(keys[n], keys[t], dim=0) for t in targets])
        target_of[n] = targets[int(cosines.argmax())]
        groups[target_of[n]].append(n)
    out = embeddings.clone()
    for target, members in groups.items():
        if members:
            out[target] = embeddings[target] + embeddings[members].mean(0)
    return sorted(primary), sorted([*primary, *targets]), target_of, out


@given(
    slices=st.integers(1, 4), tokens=st.integers(1, 40), seed=st.integers(0, 10_000), tau=st.floats(0.01, 1.0),
    normalisation=st.sampled_from(["softmax", "mass"]), fraction=st.sampled_from([0.0, 0.05, 0.2, 1.0]), sink=st.floats(0.0, 60.0),
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_equals_the_plain_implementation(slices, tokens, seed, tau, normalisation, fraction, sink):
    generator = torch.Generator().manual_seed(seed)
    importance = torch.rand(slices, tokens, generator=generator) * 3
    importance[:, seed % tokens] += sink
    embeddings = torch.randn(slices, tokens, 6, generator=generator)
    keys = torch.randn(slices, tokens, 5, generator=generator)
    s = PruningSettings(tau=tau, normalisation=normalisation, contextual_fraction=fraction)
    result = select_tokens(embeddings, importance, keys, s)
    for b in range(slices):
        primary, kept, target_of, merged = plain(embeddings[b], importance[b], keys[b], s)
        assert result.primary[b].nonzero().flatten().tolist() == primary
        assert result.kept[b].nonzero().flatten().tolist() == kept
        assert result.target_of[b].tolist() == target_of
        torch.testing.assert_close(result.embeddings[b][kept], merged[kept], atol=1e-5, rtol=1e-5)


def select(importance, s):
    keys = torch.randn(len(importance), 4, generator=torch.Generator().manual_seed(0))
    result = select_tokens(torch.randn(1, len(importance), 3), importance[None], keys[None], s)
    return int(result.primary.sum()), int(result.kept.sum())


@pytest.mark.parametrize(
    ("sinks", "share", "expected"),
    [(1, 0.08, (1, 13)), (8, 0.05, (8, 20))],  # REFERENCE section 1
)
def test_the_paper_preset_collapses_to_its_sinks_and_a_stride(sinks, share, expected):
    importance = torch.full((256,), 256 * (1 - sinks * share) / (256 - sinks))
    importance[:sinks] = 256 * share
    assert select(importance, PRESETS["paper"]) == expected


def test_without_a_sink_the_paper_preset_keeps_nearly_everything():
    importance = 1.0 + 0.1 * torch.randn(256, generator=torch.Generator().manual_seed(0))
    primary, kept = select(importance, PRESETS["paper"])
    assert 225 <= primary <= 235
    assert kept == primary + 12


def test_mass_does_not_collapse():
    importance = torch.full((256,), 256 * 0.92 / 255)
    importance[7] = 256 * 0.08
    primary, _ = select(importance, PruningSettings(normalisation="mass"))
    assert 225 <= primary <= 230


def test_ten_equal_tokens_at_90_percent_are_nine_and_the_first_nine():
    s = PruningSettings(normalisation="mass", contextual_fraction=0.0)
    result = select_tokens(torch.randn(1, 10, 2), torch.ones(1, 10), torch.randn(1, 10, 2), s)
    assert result.primary[0].tolist() == [True] * 9 + [False]
    assert result.target_of[0, 9] == -1


@pytest.mark.parametrize("tau", [0.999, 1.0])
def test_fewer_left_over_tokens_than_targets_is_no_error(tau):
    result = select_tokens(torch.randn(2, 64, 3), torch.rand(2, 64), torch.randn(2, 64, 3), PruningSettings(tau=tau))
    assert result.kept.sum() >= result.primary.sum()


def test_off_keeps_every_token_untouched():
    embeddings = torch.randn(2, 9, 4, dtype=torch.bfloat16)
    result = select_tokens(embeddings, torch.rand(2, 9), torch.randn(2, 9, 4), PRESETS["off"])
    assert result.kept.all()
    assert torch.equal(result.embeddings, embeddings)


def test_slices_do_not_influence_each_other():
    generator = torch.Generator().manual_seed(1)
    e, v, k = (
        torch.randn(3, 20, 5, generator=generator),
        torch.rand(3, 20, generator=generator),
        torch.randn(3, 20, 5, generator=generator),
    )
    s = PruningSettings(tau=0.5, normalisation="mass")
    together = select_tokens(e, v, k, s)
    alone = select_tokens(e[1:2], v[1:2], k[1:2], s)
    assert torch.equal(together.kept[1:2], alone.kept)
    torch.testing.assert_close(together.embeddings[1:2], alone.embeddings)


@pytest.mark.parametrize("at_once", [1, 3, 7])
def test_slices_looked_at_in_parts_give_the_same(monkeypatch, at_once):
    generator = torch.Generator().manual_seed(2)
    e, v, k = (torch.rand(7, 20, *rest, generator=generator) for rest in ((6,), (), (5,)))
    allowed = torch.rand(7, 20, generator=generator) < 0.7
    s = PruningSettings(tau=0.5, normalisation="mass")
    whole = select_tokens(e, v, k, s, allowed)
    monkeypatch.setattr(nucleus, "_PART_BYTES", at_once * 20 * 6 * 4)
    parts = select_tokens(e, v, k, s, allowed)
    for name in ("kept", "primary", "target_of", "embeddings"):
        assert torch.equal(getattr(parts, name), getattr(whole, name))


def test_half_precision_embeddings_stay_half_precision():
    e = torch.randn(1, 30, 4, dtype=torch.bfloat16)
    assert select_tokens(e, torch.rand(1, 30), torch.randn(1, 30, 4), PRESETS["mass"]).embeddings.dtype == torch.bfloat16


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), -1.0])
def test_importance_that_is_no_attention_is_refused(bad):
    importance = torch.ones(1, 5)
    importance[0, 2] = bad
    with pytest.raises(ValueError, match="finite"):
        select_tokens(torch.randn(1, 5, 2), importance, torch.randn(1, 5, 2), PRESETS["paper"])


# --- excess ---------------------------------------------------------------------------------------------------------------------


def test_excess_is_what_a_place_receives_beyond_what_is_usual_there():
    """Written out for three slices: medians 2, 5, 1, median absolute deviations 1, 0, 0.8."""
    importance = torch.tensor([[1.0, 5.0, 2.0], [6.0, 5.0, 1.0], [2.0, 9.0, 0.2]])
    usual = [2.0 + 1.4826, 5.0, 1.0 + 0.8 * 1.4826]
    embeddings, keys = torch.randn(3, 3, 2), torch.randn(3, 3, 2)
    for tau in (0.1, 0.5, 0.8, 0.95):
        s = PruningSettings(normalisation="excess", tau=tau, contextual_fraction=0.0)
        primary = select_tokens(embeddings, importance, keys, s).primary
        for b, row in enumerate(importance.tolist()):
            v = [max(value - place, 0.0) + 0.05 * min(value, 1.0) for value, place in zip(row, usual, strict=True)]
            order, kept, mass = sorted(range(3), key=lambda n: -v[n]), set(), 0.0
            for n in order:
                if mass / sum(v) >= tau - 1e-6:
                    break
                kept.add(n)
                mass += v[n]
            assert set(primary[b].nonzero().flatten().tolist()) == kept


def test_a_sink_takes_no_token_of_excess_and_one_of_every_slice_of_mass():
    generator = torch.Generator().manual_seed(0)
    importance = torch.rand(12, 256, generator=generator)
    importance[:, 17] += 40.0  # a quarter of the attention, in the same corner of every slice
    importance[5, 100:104] += 20.0  # what one slice alone shows
    embeddings, keys = torch.randn(12, 256, 2), torch.randn(12, 256, 2)
    taken = {
        name: select_tokens(embeddings, importance, keys, PruningSettings(normalisation=name, tau=0.1, contextual_fraction=0.0)).primary
        for name in ("mass", "excess")
    }
    assert taken["mass"][:, 17].all()
    assert not taken["excess"][:, 17].any()
    assert int(taken["excess"][5].sum()) == int(taken["excess"][5, 100:104].sum()) > 0


def test_excess_of_a_single_slice_without_a_sink_is_its_mass():
    e, v, k = torch.randn(1, 30, 3), torch.rand(1, 30), torch.randn(1, 30, 4)  # below 1 throughout
    excess, mass = (select_tokens(e, v, k, PruningSettings(normalisation=name, tau=0.6)) for name in ("excess", "mass"))
    assert torch.equal(excess.kept, mass.kept)


# --- a budget over the whole scan ---------------------------------------------------------------------------------------------

BUDGETED = PruningSettings(normalisation="mass", tau=1.0, contextual_fraction=0.0, token_budget=0.05)


@given(st.integers(1, 6), st.integers(1, 30), st.integers(0, 40), st.integers(0, 2**32 - 1))
@settings(max_examples=80, deadline=None)
def test_no_more_is_kept_than_the_budget_and_it_is_the_best(images, tokens, most, seed):
    importance = torch.from_numpy(np.random.default_rng(seed).random((images, tokens)))
    allowed = torch.from_numpy(np.random.default_rng(seed + 1).random((images, tokens)) < 0.8)
    found = select_tokens(torch.zeros(images, tokens, 2), importance, torch.zeros(images, tokens, 2), BUDGETED, allowed, most)
    possible = int(allowed.sum())
    assert int(found.kept.sum()) == min(most, possible)
    assert not (found.kept & ~allowed).any()
    best = importance.masked_fill(~allowed, -1.0).argmax(1)
    must = {(image, int(token)) for image, token in enumerate(best) if allowed[image].any()}
    kept = {(int(image), int(token)) for image, token in found.kept.nonzero()}
    if 4 * len(must) <= most:  # then no image goes unread
        assert must <= kept
    free, left = kept - must, {(int(image), int(token)) for image, token in (allowed & ~found.kept).nonzero()}
    if free and left:
        assert min(importance[place] for place in free) >= max(importance[place] for place in left)
    assert found.asked == (possible if possible > most else None)


def test_a_rich_image_keeps_more_and_a_poor_one_less():
    importance = torch.ones(3, 50)
    importance[1, :20] = 9.0
    kept = select_tokens(torch.zeros(3, 50, 2), importance, torch.zeros(3, 50, 2), BUDGETED, None, 24).kept.sum(1)
    assert kept.tolist() == [2, 20, 2] or (kept[1] == 20 and kept.sum() == 24 and (kept >= 1).all())


def test_a_nucleus_over_the_scan_may_keep_less_than_its_budget():
    importance = torch.full((2, 30), 1e-6)
    importance[0, 3] = 1.0
    found = select_tokens(torch.zeros(2, 30, 2), importance, torch.zeros(2, 30, 2), replace(BUDGETED, tau=0.9), None, 40)
    assert (int(found.kept.sum()), found.asked) == (2, None)  # the one that matters, and one of the other image


def test_contextual_tokens_are_within_the_budget_too():
    torch.manual_seed(0)
    chosen = replace(BUDGETED, contextual_fraction=0.1)
    found = select_tokens(torch.rand(4, 20, 3), torch.rand(4, 20), torch.rand(4, 20, 3), chosen, None, 30)
    assert int(found.kept.sum()) == 30
    assert int(found.primary.sum()) == 30 - 4 * 2
