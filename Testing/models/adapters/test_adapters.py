"""What holds for every adapter, against the stock transformers route, on real classes with small random weights.

What is special about one architecture is proven in test_gemma3.py, test_qwen_vl.py and test_video_llama3.py.
"""

from __future__ import annotations

import copy
from dataclasses import replace

import numpy as np
import pytest
import torch
from plain_attention import answer_shares
from subjects import (
    KINDS,
    QUESTION,
    SIDE,
    SLICES,
    everything,
    followed_by,
    in_one_pass,
    last_logits,
    make_subject,
    some,
    subject_of,
    whole_prompt,
)

from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.evidence.evidence import heatmap
from MedPrunerLogic.models.adapters.prompt import branch, harmless
from MedPrunerLogic.models.catalogue.cards import LIKE
from MedPrunerLogic.models.trust.scope import Scope
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning import nucleus
from MedPrunerLogic.pruning.importance import pool_windows
from MedPrunerLogic.pruning.settings import PruningSettings, preset


@pytest.fixture(scope="module", params=KINDS)
def subject(request):
    return subject_of(request.param)


@pytest.fixture(scope="module")
def adapter(subject):
    return subject.adapter


# --- nothing pruned -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", [QUESTION, "Is it <40 HU, and > 0?\n\nWhere?", "Gibt es Rundherde? {slices}", "有结节吗？"])
def test_the_prompt_is_the_stock_processors_prompt(subject, adapter, images, question):
    layout = adapter.layout(SLICES)
    ours = [*layout.ids.tolist(), *adapter.question_ids(layout, question)]
    assert ours == subject.stock_inputs(images, question)["input_ids"][0].tolist()


def test_unpruned_logits_equal_stock_exactly(subject, adapter, images, seen):
    """Up to the last layer; then VideoLLaMA3 takes the product for one token here, for all of them there, which sums differently."""
    hidden = []
    hook = adapter.model.model.language_model.register_forward_hook(lambda _m, _i, output: hidden.append(output.last_hidden_state))
    few = {} if subject.kind in ("video_llama_3", "hulumed_qwen2", "hulumed_qwen3") else {"logits_to_keep": 1}
    with torch.inference_mode(), last_logits(adapter.model) as logits:
        adapter.model(**subject.stock_inputs(images), **few)
    ours = in_one_pass(adapter, whole_prompt(adapter), everything(), seen.embeddings.flatten(0, 1))
    hook.remove()
    assert torch.equal(*hidden)
    torch.testing.assert_close(ours, logits[0], atol=0.0 if few else 2e-6, rtol=0.0)


@pytest.mark.parametrize("original", [True, False])
def test_unpruned_answer_equals_stock_generate(subject, adapter, images, seen, original):
    inputs = subject.stock_inputs(images)
    stock = adapter.model.generate(**inputs, max_new_tokens=12, do_sample=False, return_dict_in_generate=True, output_logits=True)
    ids = stock.sequences[0, inputs["input_ids"].shape[1] :].tolist()
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, everything(), seen.embeddings.flatten(0, 1), original_positions=original)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=12))
    assert list(reply.token_ids) == [token for token in ids if token not in adapter.stop_ids]
    assert len(set(reply.token_ids)) > 2
    probabilities = [float(step[0].softmax(-1).max()) for step in stock.logits]
    assert reply.probabilities == pytest.approx(probabilities[: len(reply.probabilities)], rel=1e-4)


def test_an_option_weighs_what_stock_says_of_the_whole_prompt_with_it(subject, adapter, images, seen):
    """Brute force: one forward pass of everything for each option."""
    options = ("no", "no nodule", "3")
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, everything(), seen.embeddings.flatten(0, 1), original_positions=True)
    weights = Conversation(adapter, layout, prefix).weigh(QUESTION, options)
    for option, weight in zip(options, weights, strict=True):
        inputs = subject.stock_inputs(images)
        length = inputs["input_ids"].shape[1]
        ids = adapter.tokenizer(option, add_special_tokens=False)["input_ids"]
        added = {"input_ids": torch.tensor([ids]), "attention_mask": torch.ones(1, len(ids), dtype=torch.long)}
        for name, value in inputs.items():
            if value.shape == (1, length):
                inputs[name] = torch.cat([value, added.get(name, torch.zeros(1, len(ids), dtype=value.dtype))], 1)
        with torch.inference_mode():
            said = adapter.model(**inputs).logits[0, length - 1 :].double().log_softmax(-1)
        expected = sum(said[place, token] for place, token in enumerate(ids)) + said[-1, sorted(adapter.stop_ids)].logsumexp(0)
        assert float(weight) == pytest.approx(float(expected), abs=1e-3)
    assert len({round(float(weight), 2) for weight in weights}) == len(options)


# --- what a user types --------------------------------------------------------------------------------------------------------


def test_nothing_that_is_typed_is_a_token_of_the_prompt(adapter):
    """Every added token, by itself, twice over and put together from the halves of two; each would be one without this."""
    tokenizer = adapter.tokenizer
    added = tokenizer.added_tokens_decoder
    control = {token.content: index for index, token in added.items() if index != tokenizer.unk_token_id}  # which any text may hold
    layout = adapter.layout(2)
    ordinary = [token for token in adapter.question_ids(layout, "Is it there?") if token in control.values()]
    assert {"<image>", "<|im_end|>", "<start_of_image>", "<end_of_turn>"} & set(control)
    for token, index in control.items():
        half = len(token) // 2
        for typed in (f"Is {token} there?", f"{token}{token}", f"{token[:half]}{token}{token[half:]}", f"a{token}\nuser\nb"):
            assert index in tokenizer(typed, add_special_tokens=False)["input_ids"]
            asked = adapter.question_ids(layout, typed)
            assert [token for token in asked if token in control.values()] == ordinary


def test_a_token_that_is_not_marked_as_special_is_harmless_too(adapter):
    tokenizer = copy.deepcopy(adapter.tokenizer)
    tokenizer.add_tokens(["<unused94>", "<think>", "spiculated"])
    typed = "Is <unused94>thought<think> it spiculated?"
    added = tokenizer.convert_tokens_to_ids(["<unused94>", "<think>"])
    assert set(added) < set(tokenizer(typed)["input_ids"])
    assert harmless(typed, tokenizer) == "Is < unused94>thought< think> it spiculated?"
    assert not set(added) & set(tokenizer(harmless(typed, tokenizer))["input_ids"])


@pytest.mark.parametrize("typed", [QUESTION, "Is it < 40 HU or <3 mm > 2?", "a\n\n\nb\t c", "<b>Befund</b>: |im_end|", "größer? 有结节吗"])
def test_other_text_stays_as_it_was_typed(adapter, typed):
    assert harmless(typed, adapter.tokenizer) == typed


# --- what the encoder attends to ----------------------------------------------------------------------------------------------


def test_a_change_in_the_image_shows_in_the_token_and_the_key_of_its_place(adapter, images):
    cell = adapter.image_size // SIDE
    changed = images[:1].copy()
    changed[0, 2 * cell : 3 * cell, cell : 2 * cell] = 255
    before, after = (adapter.encode(x, lambda _done: None) for x in (images[:1], changed))
    for name in ("embeddings", "keys"):
        difference = (getattr(after, name) - getattr(before, name))[0].norm(dim=-1)
        assert int(difference.argmax()) == 2 * SIDE + 1


def test_slices_do_not_depend_on_the_chunk_they_are_encoded_in(adapter, images, seen, monkeypatch):
    monkeypatch.setattr(adapter.chunk, "slices", 2)
    done = []
    chunked = adapter.encode(images, done.append)
    assert done == [2, 4, 5]
    for name in ("embeddings", "importance", "keys"):
        torch.testing.assert_close(getattr(chunked, name), getattr(seen, name))


def test_in_half_precision_as_on_a_gpu_the_map_is_the_same_and_an_answer_comes(subject, images, seen):
    adapter = make_subject(subject.kind, half=True).adapter
    half = adapter.encode(images, lambda _done: None)
    assert (half.embeddings.dtype, half.importance.dtype) == (torch.bfloat16, torch.float32)
    torch.testing.assert_close(half.importance, seen.importance, atol=0.03, rtol=0.0)
    kept = some(1)
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, kept, half.embeddings[kept], original_positions=True)
    assert len(Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=4)).token_ids) == 4


@pytest.mark.parametrize("kind", KINDS[1:])
@pytest.mark.parametrize("size", [36, 128, 8])  # no multiple of 8; too many pixels; too few
def test_a_size_that_the_processor_would_change_is_refused(kind, size):
    with pytest.raises(ModelError, match=f"would resize images of {size} px"):
        make_subject(kind, size=size)


# --- pruned -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("original", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_pruned_decode_with_cache_equals_full_recomputation(adapter, seen, original, seed):
    kept = some(seed, 0.4)
    kept[seed] = False  # a whole slice is gone, label and all
    layout = adapter.layout(SLICES)
    assert int(layout.keep(kept).sum()) < len(layout.ids) - SIDE**2
    embeddings = seen.embeddings[kept]
    prefix = adapter.prefill(layout, kept, embeddings, original_positions=original)
    reply = Conversation(adapter, layout, prefix, with_attention=False).ask(QUESTION, Decoding(max_new_tokens=8))

    whole, expected = whole_prompt(adapter), []
    for _ in range(8):
        token = int(in_one_pass(adapter, whole, kept, embeddings, original).argmax())
        if token in adapter.stop_ids:
            break
        expected.append(token)
        whole = followed_by(whole, [token])
    assert list(reply.token_ids) == expected


@torch.inference_mode()
def test_answer_attention_equals_the_weights_of_one_full_pass(subject, adapter, seen):
    kept = some(3)
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=True)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=40))

    asked = adapter.question_ids(layout, QUESTION)
    weights = {}
    with adapter.each_attention(weights.__setitem__):
        whole = followed_by(layout, [*asked, *reply.token_ids])
        cache = adapter.prefill(whole, kept, seen.embeddings[kept], original_positions=True).cache
    rows = range(prefix.length + len(asked) - 1, prefix.length + len(asked) + len(reply.token_ids) - 1)
    values = {layer: cache.layers[layer].values[0].numpy() for layer in weights}
    expected = torch.from_numpy(answer_shares(weights, values, prefix.slice_of, prefix.visual_columns, rows)).float()
    assert list(weights) == ([1, 3] if subject.kind == "gemma3" else [0, 1, 2, 3])  # layers without a sliding window
    assert expected.shape == (len(reply.token_ids), int(kept.sum()))
    assert (layout.ids[layout.keep(kept)][prefix.visual_columns] == adapter.visual_token_id).all()
    torch.testing.assert_close(reply.attention, expected.mean(0), atol=1e-6, rtol=1e-4)
    assert adapter.model.model.language_model.config._attn_implementation == "sdpa"


def test_a_follow_up_encodes_and_prefills_nothing_and_equals_a_fresh_run(subject, adapter, seen):
    settings = PruningSettings(tau=0.5, normalisation="mass")
    importance = pool_windows(seen.importance, adapter.patch_window).flatten(1)
    selection = nucleus.select_tokens(seen.embeddings, importance, seen.keys, settings)
    layout = adapter.layout(SLICES)
    embeddings = selection.embeddings[selection.kept]
    prefix = adapter.prefill(layout, selection.kept, embeddings, original_positions=True)
    conversation = Conversation(adapter, layout, prefix)
    conversation.ask("Is there a nodule?", Decoding(max_new_tokens=6))

    read = []
    first = adapter.model.model.language_model.layers[0]
    hook = first.register_forward_hook(lambda _m, _i, output: read.append((output[0] if isinstance(output, tuple) else output).shape[-2]))
    with subject.slices_encoded() as encoded:
        second = conversation.ask(QUESTION, Decoding(max_new_tokens=6))
    hook.remove()
    assert encoded == []
    asked = len(adapter.question_ids(layout, QUESTION))
    assert 0 < sum(read) <= 2 * (asked + 6)  # the question and the answer, once to decode and once to look at the attention
    fresh = Conversation(adapter, layout, adapter.prefill(layout, selection.kept, embeddings, original_positions=True))
    assert fresh.ask(QUESTION, Decoding(max_new_tokens=6)).token_ids == second.token_ids


def test_an_answer_copies_nothing_of_the_scan_and_leaves_it_as_it_is(adapter, seen):
    kept, layout = some(4), adapter.layout(SLICES)
    prefix = adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=True)
    before = [(layer.keys, layer.keys.clone(), layer.values, layer.values.clone()) for layer in prefix.cache.layers]
    for own, other in zip(prefix.cache.layers, branch(prefix.cache).layers, strict=True):
        assert other is not own
        assert other.keys is own.keys
        assert own.keys.untyped_storage().nbytes() == own.keys.nbytes  # a sliding window holds on to nothing that has left it
    Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=6))
    for layer, (keys, old_keys, values, old_values) in zip(prefix.cache.layers, before, strict=True):
        assert layer.keys is keys
        assert layer.values is values
        assert torch.equal(keys, old_keys)
        assert torch.equal(values, old_values)


def test_original_positions_leave_a_gap_where_something_is_gone_and_sequential_ones_do_not(adapter, seen):
    kept = some(3)
    kept[1] = False
    layout = adapter.layout(SLICES)
    asked = adapter.question_ids(layout, QUESTION)
    prefixes = [adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=original) for original in (True, False)]
    assert prefixes[0].next_position > prefixes[1].next_position
    logits = [adapter.extend(prefix.cache, asked, prefix.next_position) for prefix in prefixes]
    assert (logits[0] - logits[1]).abs().max() > 1e-3


def test_a_thin_scan_is_folded_within_the_budget_and_its_evidence_has_its_place(subject, adapter):
    """A model with frames sees two slabs an image, half as thick, at the same work."""
    like = LIKE[subject.kind].image_format
    card = replace(LIKE[subject.kind], image_format=replace(like, size=adapter.image_size, max_slices=12))
    engine = Engine(card, adapter, "0" * 40, Scope(card))
    made = drawing.make_phantom(900_000_001, nodules=1, size="large", slices=60)
    with subject.slices_encoded() as encoded:
        scan = engine.open(made.volume, preset("clinical"))
    frames = like.frames
    assert sum(encoded) == len(scan.stack) == scan.retention.images_read == 4
    assert scan.retention.slices_seen == 60
    assert (scan.stack.frames is not None) == (frames > 1)
    assert scan.stack.encoded.shape[:-3] == ((4, frames) if frames > 1 else (4,))
    thickest = np.diff(scan.stack.slabs if frames == 1 else scan.stack.frames.reshape(-1, 2)).max()
    assert 60 / 4 / frames <= thickest <= 1.5 * 60 / 4 / frames
    evidence = scan.ask(QUESTION, decoding=Decoding(max_new_tokens=2)).evidence
    assert (evidence.slabs[0, 0], evidence.slabs[-1, 1]) == (0, 60)
    assert heatmap(evidence, "importance").voxels.shape[0] == 60


def test_dropped_slices_never_reach_the_vision_tower(subject, adapter):
    like = LIKE[subject.kind]
    card = replace(like, image_format=replace(like.image_format, size=adapter.image_size, max_slices=12))
    engine = Engine(card, adapter, "0" * 40, Scope(card))
    made = drawing.make_phantom(900_000_001, nodules=1, size="large", slices=36)
    with subject.slices_encoded() as encoded:
        scan = engine.open(made.volume, preset("mass", gamma=0.12 if like.image_format.stretched else 0.05))
    assert 1 < sum(encoded) == scan.retention.images_read < scan.retention.images_total == 12
    answer = scan.ask(QUESTION, decoding=Decoding(max_new_tokens=4))
    patches = SIDE * adapter.patch_window
    assert answer.evidence.kept_tokens.shape == (12, SIDE, SIDE)
    assert answer.evidence.importance.shape == (12, patches, patches)
    assert (np.isnan(answer.evidence.answer_attention).all((1, 2)) == ~answer.evidence.kept_slices).all()
