"""The Qwen3-VL and Qwen2.5-VL adapter against the stock transformers route, on real classes with small random weights."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from tiny_models import QWEN_IMAGE_SIZE as SIZE
from tiny_models import QWEN_TOKENS_A_SIDE as SIDE
from tiny_models import tiny_qwen
from transformers import (
    Qwen2_5_VLConfig,
    Qwen2_5_VLForConditionalGeneration,
    Qwen2VLImageProcessorPil,
    Qwen3VLConfig,
    Qwen3VLForConditionalGeneration,
)
from transformers.models.qwen3_vl.modeling_qwen3_vl import apply_rotary_pos_emb_vision

from MedPrunerLogic import nucleus, phantom
from MedPrunerLogic.attention import pool_windows
from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.models import loading, weights
from MedPrunerLogic.models.base import Layout
from MedPrunerLogic.models.qwen_vl import QwenVLAdapter
from MedPrunerLogic.models.registry import CARDS
from MedPrunerLogic.models.scope import Scope
from MedPrunerLogic.settings import PruningSettings, preset

QUESTION = "How many nodules are there?"
SLICES = 5
INSTRUCTION = "These are the {slices} slices of a volume."


@pytest.fixture(scope="module", params=["qwen3_vl", "qwen2_5_vl"])
def architecture(request):
    return request.param


@pytest.fixture(scope="module")
def tiny(architecture):
    return tiny_qwen(architecture)


@pytest.fixture(scope="module")
def adapter(tiny):
    model, processor = tiny
    return QwenVLAdapter(model, processor.image_processor, processor.tokenizer, INSTRUCTION, SIZE)


@pytest.fixture(scope="module")
def images():
    return np.random.default_rng(0).integers(0, 256, (SLICES, SIZE, SIZE, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def seen(adapter, images):
    return adapter.encode(images, lambda _done: None)


def stock_inputs(tiny, adapter, images):
    return tiny[1](text=adapter.prompt(len(images), QUESTION), images=list(images), return_tensors="pt")


def everything(images):
    return torch.ones(len(images), SIDE**2, dtype=torch.bool)


def some(seed, fraction=0.5):
    return torch.rand(SLICES, SIDE**2, generator=torch.Generator().manual_seed(seed)) < fraction


def whole_prompt_layout(adapter, slice_count=SLICES):
    """The layout with the question behind it, so that one prefill covers the whole prompt."""
    layout = adapter.layout(slice_count)
    asked = torch.tensor(adapter.question_ids(layout, QUESTION))
    text = torch.full_like(asked, -1)
    return Layout(torch.cat([layout.ids, asked]), torch.cat([layout.slice_of, text]), torch.cat([layout.visual_of, text]))


def in_one_pass(adapter, layout, kept, embeddings, original=True):
    """(V,) logits behind the layout, through `prefill` itself."""
    last = []
    hook = adapter.model.register_forward_hook(lambda _m, _i, output: last.append(output.logits[0, -1]))
    adapter.prefill(layout, kept, embeddings, original_positions=original)
    hook.remove()
    return last[0]


# --- nothing pruned -----------------------------------------------------------------------------------------------------------


def test_the_prompt_is_the_stock_processors_prompt(tiny, adapter, images):
    layout = adapter.layout(SLICES)
    ours = [*layout.ids.tolist(), *adapter.question_ids(layout, QUESTION)]
    assert ours == stock_inputs(tiny, adapter, images)["input_ids"][0].tolist()


def test_the_prompt_is_the_stock_processors_rendering_of_the_chat_template(tiny, adapter):
    content = [{"type": "text", "text": INSTRUCTION.format(slices=2)}]
    content += [{"type": "image"}, {"type": "text", "text": "SLICE 1"}, {"type": "image"}, {"type": "text", "text": "SLICE 2"}]
    messages = [{"role": "user", "content": [*content, {"type": "text", "text": "\n\nIs there a nodule?"}]}]
    assert adapter.prompt(2, "Is there a nodule?") == tiny[1].apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
    assert adapter.prompt(2, "Is there a nodule?").endswith(
        "<|im_start|>user\nThese are the 2 slices of a volume.<|vision_start|><|image_pad|><|vision_end|>SLICE 1"
        "<|vision_start|><|image_pad|><|vision_end|>SLICE 2\n\nIs there a nodule?<|im_end|>\n<|im_start|>assistant\n"
    )


def test_a_slices_block_is_its_image_and_its_label(adapter):
    layout = adapter.layout(3)
    tokens = np.array(adapter.tokenizer.convert_ids_to_tokens(layout.ids.tolist()))
    block = tokens[(layout.slice_of == 1).numpy()]
    assert list(block) == ["<|vision_start|>", *["<|image_pad|>"] * SIDE**2, "<|vision_end|>", *"SLICE", "Ġ", "2"]
    assert tokens[-1] == "ĊĊ"  # before the question; it stays when the last slice goes
    assert layout.slice_of[-1] == -1
    assert layout.visual_of[layout.visual_of >= 0].tolist() == list(range(SIDE**2)) * 3


def test_unpruned_logits_equal_stock_exactly(tiny, adapter, images, seen):
    with torch.inference_mode():
        stock = adapter.model(**stock_inputs(tiny, adapter, images), logits_to_keep=1).logits[0, -1]
    ours = in_one_pass(adapter, whole_prompt_layout(adapter), everything(images), seen.embeddings.flatten(0, 1))
    assert torch.equal(ours, stock)


@pytest.mark.parametrize("original", [True, False])
def test_unpruned_answer_equals_stock_generate(tiny, adapter, images, seen, original):
    inputs = stock_inputs(tiny, adapter, images)
    stock = adapter.model.generate(**inputs, max_new_tokens=12, do_sample=False, return_dict_in_generate=True, output_logits=True)
    ids = stock.sequences[0, inputs["input_ids"].shape[1] :].tolist()
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, everything(images), seen.embeddings.flatten(0, 1), original_positions=original)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=12))
    assert list(reply.token_ids) == [token for token in ids if token not in adapter.stop_ids]
    assert len(set(reply.token_ids)) > 2
    probabilities = [float(step[0].softmax(-1).max()) for step in stock.logits]
    assert reply.probabilities == pytest.approx(probabilities[: len(reply.probabilities)], rel=1e-4)


def test_whole_slices_gone_and_renumbered_equal_stock_without_them(tiny, adapter, images, seen):
    """Stock sees a prompt in which these slices never were, labels and all, and computes its own positions."""
    rows = torch.tensor([0, 2, 3])
    kept = torch.zeros(SLICES, SIDE**2, dtype=torch.bool)
    kept[rows] = True
    layout = whole_prompt_layout(adapter)
    inputs = tiny[1].image_processor(images=list(images[rows.numpy()]), return_tensors="pt")
    ids = layout.ids[layout.keep(kept)][None]
    image = (ids == adapter.model.config.image_token_id).int()
    adapter.model.model.rope_deltas = None  # of an earlier test
    with torch.inference_mode():
        stock = adapter.model(input_ids=ids, mm_token_type_ids=image, attention_mask=torch.ones_like(ids), **inputs, logits_to_keep=1)
    ours = in_one_pass(adapter, layout, kept, seen.embeddings[rows].flatten(0, 1), original=False)
    torch.testing.assert_close(ours, stock.logits[0, -1], atol=2e-6, rtol=1e-5)


def test_images_of_the_cards_size_pass_the_published_processors_unresized():
    published = {  # preprocessor_config.json of Qwen3-VL and of Qwen2.5-VL
        "qwen3_vl": {"size": {"shortest_edge": 65536, "longest_edge": 16777216}, "patch_size": 16},
        "qwen2_5_vl": {"size": {"shortest_edge": 3136, "longest_edge": 12845056}, "patch_size": 14},
    }
    for card in CARDS.values():
        if card.architecture not in published:
            continue
        size = card.image_format.size
        picture = np.random.default_rng(1).integers(0, 256, (size, size, 3), dtype=np.uint8)
        processor = Qwen2VLImageProcessorPil(**published[card.architecture], temporal_patch_size=2, merge_size=2)
        untouched = processor(images=[picture], return_tensors="pt", do_resize=False)
        inputs = processor(images=[picture], return_tensors="pt")
        assert inputs["image_grid_thw"].tolist() == [[1, size // processor.patch_size, size // processor.patch_size]]
        assert torch.equal(inputs["pixel_values"], untouched["pixel_values"])


@pytest.mark.parametrize("size", [36, 128, 8])  # no multiple of 8; too many pixels; too few
def test_a_size_that_the_processor_would_change_is_refused(tiny, size):
    model, processor = tiny
    with pytest.raises(ModelError, match=f"would resize images of {size} px"):
        QwenVLAdapter(model, processor.image_processor, processor.tokenizer, INSTRUCTION, size)


# --- what the encoder attends to ----------------------------------------------------------------------------------------------


def test_importance_and_keys_equal_brute_force_attention_of_the_last_layer(tiny, adapter, images, seen):
    """The whole matrix of each image; every patch finds its place in the image by its rotary embedding alone."""
    tower = adapter.model.model.visual
    attention = tower.blocks[-1].attn
    calls = []
    hook = attention.register_forward_hook(lambda _m, inputs, named, output: calls.append((inputs[0], named, output)), with_kwargs=True)
    inputs = tiny[1].image_processor(images=list(images), return_tensors="pt")
    with torch.inference_mode():
        adapter.model.model.get_image_features(inputs["pixel_values"], inputs["image_grid_thw"])
        hook.remove()
        ((hidden, named, output),) = calls
        query, key, value = attention.qkv(hidden).reshape(len(hidden), 3, 4, -1).permute(1, 0, 2, 3)
        query, key = apply_rotary_pos_emb_vision(query, key, *named["position_embeddings"])
        rows, columns = torch.meshgrid(torch.arange(8), torch.arange(8), indexing="ij")
        at_place = torch.cat(tower.rotary_pos_emb(hidden, torch.stack([rows, columns], -1).flatten(0, 1)), -1)  # (64, 2·d), raster
    turned = torch.cat(named["position_embeddings"], -1)
    for index in range(SLICES):
        part = slice(index * 64, index * 64 + 64)
        scores = torch.einsum("qhd,khd->hqk", query[part], key[part]) * query.shape[-1] ** -0.5
        matrix = scores.softmax(-1)
        mixed = torch.einsum("hqk,khd->qhd", matrix, value[part]).flatten(1)
        torch.testing.assert_close(attention.proj(mixed), output[part], atol=1e-5, rtol=1e-4)  # the layer computes just this
        place = (turned[part, None] == at_place).all(-1).int().argmax(1)
        assert sorted(place.tolist()) == list(range(64))
        brute, mean_key = torch.zeros(64), torch.zeros(64, key.shape[-1])
        brute[place] = matrix.mean(0).sum(0)
        mean_key[place] = key[part].mean(1)
        assert brute.std() > 0.05  # far from uniform, or the comparison would prove nothing
        torch.testing.assert_close(seen.importance[index], brute.unflatten(0, (8, 8)), atol=1e-5, rtol=1e-5)
        tokens = pool_windows(seen.importance[index : index + 1], adapter.patch_window).flatten()
        blocks = [[r * 16 + c * 2 + offset for offset in (0, 1, 8, 9)] for r in range(SIDE) for c in range(SIDE)]
        torch.testing.assert_close(tokens, torch.stack([brute[block].mean() for block in blocks]), atol=1e-5, rtol=1e-5)
        torch.testing.assert_close(seen.keys[index], torch.stack([mean_key[block].mean(0) for block in blocks]), atol=1e-5, rtol=1e-5)


def test_a_change_in_the_image_shows_in_the_token_and_the_key_of_its_place(adapter, images):
    changed = images[:1].copy()
    changed[0, 16:24, 8:16] = 255  # row 2, column 1 of the 4 x 4 visual tokens
    before, after = (adapter.encode(x, lambda _done: None) for x in (images[:1], changed))
    for name in ("embeddings", "keys"):
        difference = (getattr(after, name) - getattr(before, name))[0].norm(dim=-1)
        assert int(difference.argmax()) == 2 * SIDE + 1


def test_slices_do_not_depend_on_the_chunk_they_are_encoded_in(adapter, images, seen, monkeypatch):
    monkeypatch.setattr("MedPrunerLogic.models.qwen_vl._PIXELS_A_CHUNK", 2 * SIZE * SIZE)
    done = []
    chunked = adapter.encode(images, done.append)
    assert done == [2, 4, 5]
    for name in ("embeddings", "importance", "keys"):
        torch.testing.assert_close(getattr(chunked, name), getattr(seen, name))


def test_in_half_precision_as_on_a_gpu_the_map_is_the_same_and_an_answer_comes(architecture, images, seen):
    model, processor = tiny_qwen(architecture)
    adapter = QwenVLAdapter(model.bfloat16(), processor.image_processor, processor.tokenizer, INSTRUCTION, SIZE)
    half = adapter.encode(images, lambda _done: None)
    assert (half.embeddings.dtype, half.importance.dtype) == (torch.bfloat16, torch.float32)
    torch.testing.assert_close(half.importance, seen.importance, atol=0.03, rtol=0.0)
    kept = some(1)
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, kept, half.embeddings[kept], original_positions=True)
    assert len(Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=4)).token_ids) == 4


def test_an_architecture_whose_last_layer_attends_in_windows_is_read_window_by_window(images):
    """Not as published, where the last layer of Qwen2.5-VL attends to the whole image."""
    model, processor = tiny_qwen("qwen2_5_vl")
    model.model.visual.fullatt_block_indexes = [1]
    adapter = QwenVLAdapter(model, processor.image_processor, processor.tokenizer, INSTRUCTION, SIZE)
    importance = adapter.encode(images[:1], lambda _done: None).importance[0]
    for rows in (slice(0, 6), slice(6, 8)):  # windows of 3 x 3 tokens on 4 x 4
        for columns in (slice(0, 6), slice(6, 8)):
            assert float(importance[rows, columns].mean()) == pytest.approx(1.0, abs=1e-5)


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
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=8))

    whole, expected = whole_prompt_layout(adapter), []
    for _ in range(8):
        token = int(in_one_pass(adapter, whole, kept, embeddings, original).argmax())
        if token in adapter.stop_ids:
            break
        expected.append(token)
        text = torch.tensor([-1])
        whole = Layout(torch.cat([whole.ids, torch.tensor([token])]), torch.cat([whole.slice_of, text]), torch.cat([whole.visual_of, text]))
    assert list(reply.token_ids) == expected


def test_dropping_the_tokens_equals_masking_their_keys_in_the_full_prompt(adapter, seen):
    """Independent of our own pruning: nothing is removed, the dropped columns are masked in a hand-made attention mask."""
    model = adapter.model
    kept = some(9)
    layout = whole_prompt_layout(adapter)
    ours = in_one_pass(adapter, layout, kept, seen.embeddings[kept])

    length = len(layout.ids)
    order = torch.arange(length)
    visible = (order[:, None] >= order[None]) & (layout.keep(kept)[None] | torch.eye(length, dtype=torch.bool))
    mask = torch.zeros(length, length).masked_fill(~visible, torch.finfo(torch.float32).min)[None, None]
    image = layout.visual_of >= 0
    grid = torch.tensor([[1, 8, 8]] * SLICES)
    positions, _ = model.model.get_rope_index(layout.ids[None], mm_token_type_ids=image.int()[None], image_grid_thw=grid)
    features = seen.embeddings.flatten(0, 1).split(48, -1)
    embeddings = model.get_input_embeddings()(layout.ids)
    with torch.inference_mode():
        embeddings[image] = features[0]
        arguments = {"inputs_embeds": embeddings[None], "position_ids": positions}
        if len(features) > 1:
            arguments |= {"attention_mask": mask, "visual_pos_masks": image[None], "deepstack_visual_embeds": list(features[1:])}
        else:
            arguments |= {"attention_mask": {"full_attention": mask}}
        masked = model.lm_head(model.model.language_model(**arguments).last_hidden_state[0, -1])
    torch.testing.assert_close(ours, masked, atol=2e-5, rtol=1e-4)


@torch.inference_mode()
def test_answer_attention_equals_the_weights_of_one_full_pass(adapter, seen):
    kept = some(3)
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=True)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=40))

    asked = adapter.question_ids(layout, QUESTION)
    behind = torch.tensor([*asked, *reply.token_ids])
    text = torch.full_like(behind, -1)
    whole = Layout(torch.cat([layout.ids, behind]), torch.cat([layout.slice_of, text]), torch.cat([layout.visual_of, text]))
    with adapter.watch_attention() as layers:
        adapter.prefill(whole, kept, seen.embeddings[kept], original_positions=True)
    answer_rows = slice(prefix.length + len(asked) - 1, prefix.length + len(behind) - 1)
    expected = torch.stack([weights[answer_rows][:, prefix.visual_columns] for weights in layers]).mean((0, 1))
    assert len(layers) == 4
    assert len(expected) == int(kept.sum())
    assert (layout.ids[layout.keep(kept)][prefix.visual_columns] == adapter.model.config.image_token_id).all()
    torch.testing.assert_close(reply.attention, expected, atol=1e-6, rtol=1e-4)
    assert adapter.model.model.language_model.config._attn_implementation == "sdpa"


def test_a_follow_up_encodes_and_prefills_nothing_and_equals_a_fresh_run(adapter, seen):
    settings = PruningSettings(tau=0.5, normalisation="mass")
    selection = nucleus.select_tokens(seen.embeddings, pool_windows(seen.importance, 2).flatten(1), seen.keys, settings)
    layout = adapter.layout(SLICES)
    embeddings = selection.embeddings[selection.kept]
    prefix = adapter.prefill(layout, selection.kept, embeddings, original_positions=True)
    conversation = Conversation(adapter, layout, prefix)
    conversation.ask("Is there a nodule?", Decoding(max_new_tokens=6))

    tokens_read, towers_run = [], []
    hooks = [
        adapter.model.model.language_model.layers[0].register_forward_hook(lambda _m, _i, out: tokens_read.append(out.shape[-2])),
        adapter.model.model.visual.register_forward_hook(lambda _m, _i, _o: towers_run.append(1)),
    ]
    second = conversation.ask(QUESTION, Decoding(max_new_tokens=6))
    for hook in hooks:
        hook.remove()
    assert towers_run == []
    asked = len(adapter.question_ids(layout, QUESTION))
    assert 0 < sum(tokens_read) <= 2 * (asked + 6)  # the question and the answer, once to decode and once to look at the attention
    fresh = Conversation(adapter, layout, adapter.prefill(layout, selection.kept, embeddings, original_positions=True))
    assert fresh.ask(QUESTION, Decoding(max_new_tokens=6)).token_ids == second.token_ids


def test_original_positions_leave_a_gap_where_a_slice_is_gone_and_sequential_ones_do_not(adapter, seen):
    kept = some(3)
    kept[1] = False
    layout = adapter.layout(SLICES)
    asked = adapter.question_ids(layout, QUESTION)
    prefixes = [adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=original) for original in (True, False)]
    block = int((layout.slice_of == 1).sum()) - SIDE**2 + SIDE  # an image takes as many positions as it has rows
    assert prefixes[0].next_position - prefixes[1].next_position == block
    logits = [adapter.extend(prefix.cache, asked, prefix.next_position) for prefix in prefixes]
    assert (logits[0] - logits[1]).abs().max() > 1e-3


@pytest.mark.parametrize("architecture", ["qwen3_vl"], scope="module", indirect=True)
def test_deepstack_features_are_read_and_merged_with_the_embeddings(adapter, seen):
    settings = PruningSettings(tau=0.4, normalisation="mass", contextual_fraction=0.2)
    importance = pool_windows(seen.importance, 2).flatten(1)
    selection = nucleus.select_tokens(seen.embeddings, importance, seen.keys, settings)
    assert seen.embeddings.shape[-1] == 3 * 48
    contextual = (selection.kept & ~selection.primary).nonzero()
    assert len(contextual) >= SLICES
    for index, token in contextual.tolist():
        members = (selection.target_of[index] == token) & ~selection.kept[index]
        for columns in (slice(0, 48), slice(48, 96), slice(96, 144)):  # the embedding, the features of two layers
            own, merged = seen.embeddings[index, token, columns], seen.embeddings[index, members][:, columns]
            expected = own + merged.mean(0) if members.any() else own
            torch.testing.assert_close(selection.embeddings[index, token, columns], expected)
    layout = whole_prompt_layout(adapter)
    read = in_one_pass(adapter, layout, selection.kept, selection.embeddings[selection.kept])
    for columns in (slice(48, 96), slice(96, 144)):
        without = selection.embeddings[selection.kept].clone()
        without[:, columns] = 0.0
        assert (read - in_one_pass(adapter, layout, selection.kept, without)).abs().max() > 1e-2


# --- the whole way ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def engine(architecture, adapter):
    like = next(card for card in CARDS.values() if card.architecture == architecture)
    card = replace(like, image_format=replace(like.image_format, size=SIZE, max_slices=12))
    return Engine(card, adapter, "0" * 40, Scope(card))


def test_dropped_slices_never_reach_the_vision_tower(engine):
    made = phantom.make_phantom(900_000_001, nodules=1, size="large", slices=36)
    grids = []
    hook = engine.adapter.model.model.visual.register_forward_pre_hook(
        lambda _m, _inputs, named: grids.append(named["grid_thw"]), with_kwargs=True
    )
    scan = engine.open(made.volume, preset("mass", gamma=0.05))
    hook.remove()
    assert sum(len(grid) for grid in grids) == scan.retention.slices_kept < scan.retention.slices_total
    answer = scan.ask(QUESTION, decoding=Decoding(max_new_tokens=4))
    assert answer.evidence.kept_tokens.shape == (12, SIDE, SIDE)
    assert answer.evidence.importance.shape == (12, 8, 8)
    assert (np.isnan(answer.evidence.answer_attention).all((1, 2)) == ~answer.evidence.kept_slices).all()


# --- from a folder ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tiny, tmp_path):
    """As published: the chat template in a file of its own that only the stock processor looks at."""
    model, processor = tiny
    model.save_pretrained(tmp_path)
    processor.image_processor.save_pretrained(tmp_path)
    template, processor.tokenizer.chat_template = processor.tokenizer.chat_template, None
    processor.tokenizer.save_pretrained(tmp_path)
    processor.tokenizer.chat_template = template
    (tmp_path / "chat_template.json").write_text(json.dumps({"chat_template": template}))
    return tmp_path


def small(folder):
    card = weights.find_card(folder)
    return replace(card, image_format=replace(card.image_format, size=SIZE), instruction=INSTRUCTION)


def logits_of(adapter, images):
    seen = adapter.encode(images, lambda _done: None)
    return in_one_pass(adapter, whole_prompt_layout(adapter), everything(images), seen.embeddings.flatten(0, 1))


def test_a_folder_is_recognised_and_loads_to_the_same_model(architecture, adapter, images, folder):
    assert weights.find_card(folder).image_format.size == 448  # its configuration names no size
    card = small(folder)
    assert (card.architecture, card.repository, card.revision) == (architecture, None, None)
    loaded = loading.load_adapter(card, folder, torch.device("cpu"))
    assert loaded.prompt(2, QUESTION) == adapter.prompt(2, QUESTION)
    assert loaded.stop_ids == adapter.stop_ids
    torch.testing.assert_close(logits_of(loaded, images), logits_of(adapter, images))  # mapped from a file: other alignment, other sums


@pytest.mark.parametrize("architecture", ["qwen2_5_vl"], scope="module", indirect=True)
@pytest.mark.parametrize("names", ["as published", "as the class has them"])
def test_qwen2_5_vl_weights_load_under_either_name(adapter, images, folder, names):
    path = folder / "model.safetensors"
    tensors = load_file(path)  # saving gives them their old names back
    assert {"visual.blocks.0.attn.qkv.weight", "model.layers.0.self_attn.q_proj.bias", "lm_head.weight"} <= set(tensors)
    if names != "as published":
        tensors = {
            re.sub("^visual", "model.visual", re.sub("^model", "model.language_model", name)): tensor for name, tensor in tensors.items()
        }
        save_file(tensors, path, metadata={"format": "pt"})
    loaded = loading.load_adapter(small(folder), folder, torch.device("cpu"))
    torch.testing.assert_close(logits_of(loaded, images), logits_of(adapter, images))


def test_a_missing_weight_is_refused_and_not_made_up(folder):
    path = folder / "model.safetensors"
    tensors = load_file(path)
    del tensors[next(name for name in tensors if name.endswith("visual.blocks.0.attn.qkv.weight"))]
    save_file(tensors, path, metadata={"format": "pt"})
    with pytest.raises(ModelError, match=r"1 weights are missing, model\.visual\.blocks\.0\.attn\.qkv\.weight"):
        loading.load_adapter(small(folder), folder, torch.device("cpu"))


def test_a_folder_without_a_chat_template_is_refused(folder):
    (folder / "chat_template.json").unlink()
    with pytest.raises(ModelError, match="chat template"):
        loading.load_adapter(small(folder), folder, torch.device("cpu"))


def test_an_unsupported_architecture_is_refused_with_the_supported_ones(folder):
    config = folder / "config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"model_type": "qwen2_vl"}))
    with pytest.raises(ModelError, match=r"'qwen2_vl' is not supported.* gemma3, .*qwen2_5_vl, qwen3_vl"):
        weights.find_card(folder)


# --- as published -------------------------------------------------------------------------------------------------------------

QWEN3_TEXT = {"vocab_size": 151936, "num_key_value_heads": 8, "head_dim": 128}
SMALL_VISION = {"depth": 24, "hidden_size": 1024, "intermediate_size": 4096, "num_heads": 16, "deepstack_visual_indexes": [5, 11, 17]}
# Configuration, then what the published weights come to: tensors (where known), bytes in bf16 (total_size of
# model.safetensors.index.json; for 2B the size of its one file less the header).
PUBLISHED = {
    "qwen3-vl-2b": (28, 2048, 6144, 16, SMALL_VISION, True, None, 4_255_064_064),
    "qwen3-vl-4b": (36, 2560, 9728, 32, SMALL_VISION, True, 713, 8_875_631_616),
    "qwen3-vl-8b": (36, 4096, 12288, 32, {"depth": 27, "deepstack_visual_indexes": [8, 16, 24]}, False, None, 17_534_247_392),
}


def on_meta(model_class, config):
    with torch.device("meta"):
        model = model_class(config)
    return dict(model.named_parameters())  # what is tied is in it once, as in the files


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_qwen3_vl_weights_fit_the_class(name):
    layers, width, inner, heads, vision, tied, count, size = PUBLISHED[name]
    text = {**QWEN3_TEXT, "num_hidden_layers": layers, "hidden_size": width, "intermediate_size": inner, "num_attention_heads": heads}
    config = Qwen3VLConfig(text_config=text, vision_config={**vision, "out_hidden_size": width}, tie_word_embeddings=tied)
    weights_of = on_meta(Qwen3VLForConditionalGeneration, config)
    assert 2 * sum(weight.numel() for weight in weights_of.values()) == size
    assert CARDS[name].download_gb == pytest.approx(size / 1e9, abs=0.1)
    assert CARDS[name].memory_gb > CARDS[name].download_gb + 2
    visual = [weight.numel() for key, weight in weights_of.items() if key.startswith("model.visual.")]
    if count is not None:
        assert (len(weights_of), len(visual), 2 * sum(visual)) == (count, 315, 830_695_424)
    assert ("lm_head.weight" in weights_of) != tied
    assert weights_of["model.visual.deepstack_merger_list.2.norm.weight"].shape == (4 * config.vision_config.hidden_size,)
    assert weights_of["model.visual.merger.linear_fc2.weight"].shape == (width, 4 * config.vision_config.hidden_size)
    assert weights_of["model.language_model.layers.0.self_attn.q_norm.weight"].shape == (128,)


def test_the_published_qwen2_5_vl_7b_weights_fit_the_class():
    text = {
        "vocab_size": 152064,
        "num_hidden_layers": 28,
        "hidden_size": 3584,
        "intermediate_size": 18944,
        "num_attention_heads": 28,
        "num_key_value_heads": 4,
    }
    vision = {"depth": 32, "hidden_size": 1280, "intermediate_size": 3420, "num_heads": 16, "out_hidden_size": 3584}
    weights_of = on_meta(Qwen2_5_VLForConditionalGeneration, Qwen2_5_VLConfig(text_config=text, vision_config=vision))
    assert len(weights_of) == 729
    assert 2 * sum(weight.numel() for weight in weights_of.values()) == 16_584_333_312
    assert CARDS["lingshu-7b"].download_gb == pytest.approx(16.584, abs=0.1)
