"""The Gemma 3 adapter against the stock transformers route, on real classes with small random weights."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from tiny_models import IMAGE_SIZE, tiny_adapter
from transformers import DynamicCache

from MedPrunerLogic import nucleus
from MedPrunerLogic.attention import pool_windows
from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.settings import PruningSettings

QUESTION = "How many nodules are there?"
SLICES = 5


@pytest.fixture(scope="module")
def adapter():
    return tiny_adapter()


@pytest.fixture(scope="module")
def images():
    return np.random.default_rng(0).integers(0, 256, (SLICES, IMAGE_SIZE, IMAGE_SIZE, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def seen(adapter, images):
    return adapter.encode(images, lambda _done: None)


def stock_inputs(adapter, images):
    text = adapter.prompt(len(images), QUESTION)
    return adapter.processor(text=text, images=list(images), return_tensors="pt", add_special_tokens=False)


def everything(images):
    return torch.ones(len(images), 16, dtype=torch.bool)


def whole_prompt_layout(adapter, images):
    """The layout with the question behind it, so that one prefill covers the whole prompt."""
    from MedPrunerLogic.models.base import Layout

    layout = adapter.layout(len(images))
    asked = torch.tensor(adapter.question_ids(layout, QUESTION))
    text = torch.full_like(asked, -1)
    return Layout(torch.cat([layout.ids, asked]), torch.cat([layout.slice_of, text]), torch.cat([layout.visual_of, text]))


def test_the_prompt_is_the_stock_processors_prompt(adapter, images):
    layout = adapter.layout(SLICES)
    ours = [*layout.ids.tolist(), *adapter.question_ids(layout, QUESTION)]
    assert ours == stock_inputs(adapter, images)["input_ids"][0].tolist()


def test_the_prompt_of_three_slices_reads_as_published(adapter):
    assert adapter.prompt(3, "Is there a nodule?") == (
        "<bos><start_of_turn>user\nThese are the slices of a volume."
        "<start_of_image>SLICE 1<start_of_image>SLICE 2<start_of_image>SLICE 3\n\nIs there a nodule?<end_of_turn>\n<start_of_turn>model\n"
    )


def test_unpruned_logits_equal_stock_exactly(adapter, images, seen):
    inputs = stock_inputs(adapter, images)
    with torch.inference_mode():
        stock = adapter.model(**inputs, logits_to_keep=1).logits[0, -1]
    layout = whole_prompt_layout(adapter, images)
    ours = adapter._forward(layout.ids, DynamicCache(config=adapter.model.config.get_text_config()), torch.arange(len(layout.ids)),
                            seen.embeddings.flatten(0, 1))  # fmt: skip
    assert torch.equal(ours, stock)


def test_unpruned_answer_equals_stock_generate(adapter, images, seen):
    inputs = stock_inputs(adapter, images)
    stock = adapter.model.generate(**inputs, max_new_tokens=12, do_sample=False)[0, inputs["input_ids"].shape[1] :].tolist()
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, everything(images), seen.embeddings.flatten(0, 1), original_positions=True)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=12))
    assert list(reply.token_ids) == [token for token in stock if token not in adapter.stop_ids]
    assert len(reply.token_ids) > 3


@pytest.mark.parametrize("original", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_pruned_decode_with_cache_equals_full_recomputation(adapter, images, seen, original, seed):
    generator = torch.Generator().manual_seed(seed)
    kept = torch.rand(SLICES, 16, generator=generator) < 0.4
    kept[seed] = False  # a whole slice is gone, label and all
    layout = adapter.layout(SLICES)
    keep = layout.keep(kept)
    assert int(keep.sum()) < len(layout.ids) - 16
    embeddings = seen.embeddings[kept]
    prefix = adapter.prefill(layout, kept, embeddings, original_positions=original)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=8))

    asked = adapter.question_ids(layout, QUESTION)
    start = len(layout.ids) if original else prefix.length
    front = keep.nonzero().flatten() if original else torch.arange(prefix.length)
    ids, expected = [*layout.ids[keep].tolist(), *asked], []
    for _ in range(8):
        tensor = torch.tensor(ids)
        positions = torch.cat([front, torch.arange(start, start + len(ids) - prefix.length)])
        logits = adapter._forward(tensor, DynamicCache(config=adapter.model.config.get_text_config()), positions, embeddings)
        token = int(logits.argmax())
        if token in adapter.stop_ids:
            break
        expected.append(token)
        ids.append(token)
    assert list(reply.token_ids) == expected


def test_dropping_the_tokens_equals_masking_their_keys_in_the_full_prompt(adapter, images, seen):
    """Independent of our own pruning: nothing is removed, the dropped columns are masked in a hand-made attention mask.

    With original positions and full attention the two must agree; the sliding layers are given the same visible columns.
    """
    model = adapter.model
    kept = torch.rand(SLICES, 16, generator=torch.Generator().manual_seed(9)) < 0.5
    layout = whole_prompt_layout(adapter, images)
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


def test_slices_do_not_depend_on_the_chunk_they_are_encoded_in(adapter, images, seen, monkeypatch):
    monkeypatch.setattr("MedPrunerLogic.models.gemma3._PIXELS_A_CHUNK", 2 * IMAGE_SIZE * IMAGE_SIZE)
    done = []
    chunked = adapter.encode(images, done.append)
    assert done == [2, 4, 5]
    torch.testing.assert_close(chunked.embeddings, seen.embeddings)
    torch.testing.assert_close(chunked.importance, seen.importance)


@torch.inference_mode()
def test_answer_attention_equals_the_weights_of_one_full_pass(adapter, images, seen):
    kept = torch.rand(SLICES, 16, generator=torch.Generator().manual_seed(3)) < 0.5
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=True)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=40))

    asked = adapter.question_ids(layout, QUESTION)
    ids = torch.tensor([*layout.ids[layout.keep(kept)].tolist(), *asked, *reply.token_ids])
    positions = torch.cat(
        [layout.keep(kept).nonzero().flatten(), torch.arange(len(layout.ids), len(layout.ids) + len(ids) - prefix.length)]
    )
    with adapter.watch_attention() as layers:
        adapter._forward(ids, DynamicCache(config=adapter.model.config.get_text_config()), positions, seen.embeddings[kept])
    answer_rows = slice(prefix.length + len(asked) - 1, len(ids) - 1)
    expected = torch.stack([weights[answer_rows][:, prefix.visual_columns] for weights in layers]).mean((0, 1))
    assert len(layers) == 2  # the two layers without a sliding window
    torch.testing.assert_close(reply.attention, expected, atol=1e-6, rtol=1e-4)
    assert adapter.model.model.language_model.config._attn_implementation == "sdpa"


def test_a_follow_up_encodes_and_prefills_nothing_and_equals_a_fresh_run(adapter, images, seen):
    settings = PruningSettings(tau=0.5, normalisation="mass")
    selection = nucleus.select_tokens(seen.embeddings, pool_windows(seen.importance, 3).flatten(1), seen.keys, settings)
    layout = adapter.layout(SLICES)
    embeddings = selection.embeddings[selection.kept]
    prefix = adapter.prefill(layout, selection.kept, embeddings, original_positions=True)
    conversation = Conversation(adapter, layout, prefix)
    conversation.ask("Is there a nodule?", Decoding(max_new_tokens=6))

    tokens_read, towers_run = [], []
    hooks = [
        adapter.model.model.language_model.layers[0].register_forward_hook(lambda _m, _i, out: tokens_read.append(out[0].shape[-2])),
        adapter.model.model.vision_tower.register_forward_hook(lambda _m, _i, _o: towers_run.append(1)),
    ]
    second = conversation.ask(QUESTION, Decoding(max_new_tokens=6))
    for hook in hooks:
        hook.remove()
    assert towers_run == []
    asked = len(adapter.question_ids(layout, QUESTION))
    assert sum(tokens_read) <= 2 * (asked + 6)  # the question and the answer, once to decode and once to look at the attention
    fresh = Conversation(adapter, layout, adapter.prefill(layout, selection.kept, embeddings, original_positions=True))
    assert fresh.ask(QUESTION, Decoding(max_new_tokens=6)).token_ids == second.token_ids


def test_original_and_sequential_positions_differ_once_something_is_pruned(adapter, seen):
    kept = torch.rand(SLICES, 16, generator=torch.Generator().manual_seed(3)) < 0.5
    layout = adapter.layout(SLICES)
    asked = adapter.question_ids(layout, QUESTION)
    logits = []
    for original in (True, False):
        prefix = adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=original)
        logits.append(adapter.extend(prefix.cache, asked, prefix.next_position))
    assert (logits[0] - logits[1]).abs().max() > 1e-3
