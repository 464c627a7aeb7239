"""What is special about the Gemma 3 adapter: a sliding window, an image mask, windows of 3 x 3 patches. See test_adapters.py."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from subjects import some, subject_of, whole_prompt
from transformers import DynamicCache

from MedPrunerLogic.models.adapters.prompt import pieces
from MedPrunerLogic.models.adapters.vision import GreyLevels
from MedPrunerLogic.pruning.importance import pool_windows


@pytest.fixture(scope="module")
def adapter():
    return subject_of("gemma3").adapter


def test_dropping_the_tokens_equals_masking_their_keys_in_the_full_prompt(adapter, seen):
    """Independent of our own pruning: nothing is removed, the dropped columns are masked in a hand-made attention mask.

    With original positions and full attention the two must agree; the sliding layers are given the same visible columns.
    """
    model = adapter.model
    kept = some(9)
    layout = whole_prompt(adapter)
    keep = layout.keep(kept)
    cache = DynamicCache(config=model.config.get_text_config())
    ours = adapter._forward(layout.ids[keep], cache, keep.nonzero().flatten(), seen.embeddings[kept])

    length = len(layout.ids)
    order = torch.arange(length)
    visible = order[:, None] >= order[None]
    same_image = (layout.slice_of[:, None] == layout.slice_of[None]) & (layout.visual_of[:, None] >= 0) & (layout.visual_of[None] >= 0)
    rank = keep.cumsum(0) - 1  # the window counts kept tokens
    # The stock sliding mask: window AND (causal OR same image); the distance is one-sided.
    window = (rank[:, None] - rank[None]) < model.config.text_config.sliding_window
    full = (visible | same_image) & (keep[None] | torch.eye(length, dtype=torch.bool))
    masks = {"full_attention": full, "sliding_attention": full & window}
    minimum = torch.finfo(torch.float32).min
    additive = {name: torch.zeros(length, length).masked_fill(~mask, minimum)[None, None] for name, mask in masks.items()}
    embeddings = model.get_input_embeddings()(adapter._readable(layout.ids))
    embeddings[layout.visual_of >= 0] = seen.embeddings.flatten(0, 1)
    with torch.inference_mode():
        hidden = model.model.language_model(
            inputs_embeds=embeddings[None], attention_mask=additive, position_ids=order[None]
        ).last_hidden_state
        masked = model.lm_head(hidden[0, -1])
    torch.testing.assert_close(ours, masked, atol=2e-5, rtol=1e-4)


def test_importance_equals_the_attention_that_the_tower_itself_reports(adapter, images, seen):
    tower = adapter.model.model.vision_tower
    before = tower.config._attn_implementation
    tower.set_attn_implementation("eager")
    try:
        pixels = adapter.processor.image_processor(images=list(images), return_tensors="pt")["pixel_values"]
        with torch.inference_mode():
            attention = tower(pixel_values=pixels, output_attentions=True).attentions[-1]  # (S, heads, T, T)
    finally:
        tower.set_attn_implementation(before)
    brute = attention.mean(1).sum(1).unflatten(1, (12, 12))
    torch.testing.assert_close(seen.importance, brute, atol=1e-5, rtol=1e-5)
    assert brute.std() > 0.05  # far from uniform, or the comparison would prove nothing
    tokens = pool_windows(seen.importance, adapter.patch_window)
    by_hand = torch.stack([brute[:, r * 3 : r * 3 + 3, c * 3 : c * 3 + 3].mean((1, 2)) for r in range(4) for c in range(4)], 1)
    torch.testing.assert_close(tokens.flatten(1), by_hand, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("original", [True, False])
@pytest.mark.parametrize("part", [1, 60, 90])  # shorter than a slice, and beyond the window of 24 tokens
def test_a_prompt_that_is_read_in_parts_is_read_alike(adapter, seen, monkeypatch, original, part):
    kept = some(2, 0.8)
    layout = adapter.layout(5)
    whole = adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=original)
    shares, lengths = [], []
    monkeypatch.setattr(adapter, "part", part)
    hook = adapter.model.model.language_model.register_forward_pre_hook(
        lambda _module, _inputs, named: lengths.append(named["inputs_embeds"].shape[1]), with_kwargs=True
    )
    parted = adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=original, on_share=shares.append)
    hook.remove()
    assert len(lengths) > 1
    assert sum(lengths) == whole.length
    assert shares == pytest.approx([sum(lengths[: count + 1]) / whole.length for count in range(len(lengths))])
    for ours, theirs in zip(parted.cache.layers, whole.cache.layers, strict=True):
        torch.testing.assert_close(ours.keys, theirs.keys, atol=2e-5, rtol=1e-4)
        torch.testing.assert_close(ours.values, theirs.values, atol=2e-5, rtol=1e-4)
    assert (parted.length, parted.next_position) == (whole.length, whole.next_position)
    assert torch.equal(parted.visual_columns, whole.visual_columns)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=20), st.integers(0, 5), st.integers(1, 60))
def test_no_slice_is_in_two_parts_and_no_part_is_longer_than_it_must(lengths, before, most):
    slice_of = torch.tensor([-1] * before + [number for number, length in enumerate(lengths) for _ in range(length)] + [-1])
    parts = list(pieces(slice_of, most))
    assert [begin for begin, _end in parts] == [0, *(end for _begin, end in parts[:-1])]
    assert parts[-1][1] == len(slice_of)
    for begin, end in parts:
        inside = slice_of[begin:end]
        assert len(inside) <= most or len(set(inside.tolist())) == 1
        assert begin == 0 or slice_of[begin - 1] != slice_of[begin]


@pytest.mark.parametrize("size", [48, 96])
def test_grey_levels_are_what_the_processor_makes_of_an_image(adapter, size):
    processor = copy.deepcopy(adapter.processor.image_processor)
    processor.size = {"height": size, "width": size}
    processor.image_mean, processor.image_std = [0.5, 0.4, 0.3], [0.5, 0.2, 0.7]
    images = list(np.random.default_rng(0).integers(0, 256, (3, size, size, 3), dtype=np.uint8))
    expected = processor(images=images, return_tensors="pt")["pixel_values"]
    assert torch.equal(GreyLevels.of(processor, size)(images, torch.device("cpu")), expected)
