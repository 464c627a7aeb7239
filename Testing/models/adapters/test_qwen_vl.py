"""What is special about the Qwen3-VL and Qwen2.5-VL adapter: M-RoPE, deepstack features, attention windows. See test_adapters.py."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from subjects import (
    INSTRUCTION,
    SIDE,
    SLICES,
    check_seen,
    in_one_pass,
    logits_of,
    only_kept_visible,
    save_tokenizer,
    some,
    whole_prompt,
)
from tiny_models import QWEN_IMAGE_SIZE as SIZE
from tiny_models import tiny_qwen
from transformers import Qwen2VLImageProcessorPil
from transformers.models.qwen3_vl.modeling_qwen3_vl import apply_rotary_pos_emb_vision

from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.models.adapters import loading
from MedPrunerLogic.models.adapters.qwen_vl import QwenVLAdapter
from MedPrunerLogic.models.catalogue import find
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.pruning import nucleus
from MedPrunerLogic.pruning.importance import pool_windows
from MedPrunerLogic.pruning.settings import PruningSettings


@pytest.fixture(scope="module", params=["qwen3_vl", "qwen2_5_vl"])
def architecture(request):
    return request.param


# --- nothing pruned -----------------------------------------------------------------------------------------------------------


def test_the_prompt_is_the_stock_processors_rendering_of_the_chat_template(tiny, adapter):
    content = [{"type": "text", "text": INSTRUCTION.before_slices(2, "CT")}]
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


def test_whole_slices_gone_and_renumbered_equal_stock_without_them(tiny, adapter, images, seen):
    """Stock sees a prompt in which these slices never were, labels and all, and computes its own positions."""
    rows = torch.tensor([0, 2, 3])
    kept = torch.zeros(SLICES, SIDE**2, dtype=torch.bool)
    kept[rows] = True
    layout = whole_prompt(adapter)
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


def test_two_frames_are_seen_by_the_two_halves_of_each_patch(adapter, images):
    """By a convolution over the frames as the tower's own weights have it, put together pixel by pixel."""
    tower, processor = adapter.model.model.visual, adapter.image_processor
    pairs = np.stack([images[:2], images[2:4]], 1)
    pixels, grid = adapter._patches(list(pairs), torch.device("cpu")), adapter._patches.grid(list(pairs))
    assert grid.tolist() == [[1, 8, 8]] * 2
    scaled = torch.from_numpy(pairs).permute(0, 4, 1, 2, 3).float() / 255  # image, channel, frame, row, column
    mean, std = (torch.tensor(values)[:, None, None, None] for values in (processor.image_mean, processor.image_std))
    whole = torch.nn.functional.conv3d((scaled - mean) / std, tower.patch_embed.proj.weight, tower.patch_embed.proj.bias, stride=(2, 4, 4))
    in_windows = whole[:, :, 0].unflatten(3, (4, 2)).unflatten(2, (4, 2)).permute(0, 2, 4, 3, 5, 1).flatten(0, 4)  # rows, columns of 2 x 2
    torch.testing.assert_close(tower.patch_embed(pixels), in_windows, atol=1e-5, rtol=1e-4)


def test_a_picture_shown_in_both_frames_is_what_the_makers_give(adapter, images, seen):
    twice = adapter.encode(np.repeat(images[:, None], 2, 1), lambda _done: None)
    for one, other in zip((twice.embeddings, twice.importance, twice.keys), (seen.embeddings, seen.importance, seen.keys), strict=True):
        torch.testing.assert_close(one, other, atol=1e-6, rtol=1e-5)


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
        check_seen(seen, index, place, matrix, key[part])


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


def test_dropping_the_tokens_equals_masking_their_keys_in_the_full_prompt(adapter, seen):
    """Independent of our own pruning: nothing is removed, the dropped columns are masked in a hand-made attention mask."""
    model = adapter.model
    kept = some(9)
    layout = whole_prompt(adapter)
    ours = in_one_pass(adapter, layout, kept, seen.embeddings[kept])

    mask = only_kept_visible(layout, kept)
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


def test_original_positions_leave_a_gap_where_a_slice_is_gone_and_sequential_ones_do_not(adapter, seen):
    kept = some(3)
    kept[1] = False
    layout = adapter.layout(SLICES)
    prefixes = [adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=original) for original in (True, False)]
    block = int((layout.slice_of == 1).sum()) - SIDE**2 + SIDE  # an image takes as many positions as it has rows
    assert prefixes[0].next_position - prefixes[1].next_position == block


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
    layout = whole_prompt(adapter)
    read = in_one_pass(adapter, layout, selection.kept, selection.embeddings[selection.kept])
    for columns in (slice(48, 96), slice(96, 144)):
        without = selection.embeddings[selection.kept].clone()
        without[:, columns] = 0.0
        assert (read - in_one_pass(adapter, layout, selection.kept, without)).abs().max() > 1e-2


# --- from a folder ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tiny, tmp_path):
    model, processor = tiny
    model.save_pretrained(tmp_path)
    processor.image_processor.save_pretrained(tmp_path)
    save_tokenizer(processor, tmp_path)
    return tmp_path


def small(folder):
    card = find.find_card(folder)
    return replace(card, image_format=replace(card.image_format, size=SIZE), wording=INSTRUCTION)


def test_a_folder_is_recognised_and_loads_to_the_same_model(architecture, adapter, images, folder):
    assert find.find_card(folder).image_format.size == 448  # its configuration names no size
    card = small(folder)
    assert (card.architecture, card.repository, card.revision) == (architecture, None, None)
    loaded = loading.load_adapter(card, folder, torch.device("cpu"))
    assert loaded.prompt(2, "How?") == adapter.prompt(2, "How?")
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
        find.find_card(folder)
