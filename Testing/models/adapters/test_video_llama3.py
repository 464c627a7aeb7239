"""What is special about the VideoLLaMA3 adapter: a volume as a video, and Hulu-Med's own folders. See test_adapters.py."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from subjects import (
    SIDE,
    SLICES,
    check_seen,
    in_one_pass,
    logits_of,
    make_subject,
    only_kept_visible,
    save_tokenizer,
    some,
    subject_of,
    whole_prompt,
)
from tiny_models import VIDEO_IMAGE_SIZE as SIZE
from transformers import VideoLlama3ForConditionalGeneration

from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.models.adapters import hulumed, loading
from MedPrunerLogic.models.catalogue import find
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.catalogue.wording import Wording


@pytest.fixture(scope="module", params=["hulumed_qwen2", "hulumed_qwen3", "video_llama_3"])
def architecture(request):
    return request.param


# --- nothing pruned -----------------------------------------------------------------------------------------------------------


def test_the_prompt_of_three_slices_reads_as_published(architecture, adapter):
    frames = "<image>,<image>,<image>"
    if architecture == "video_llama_3":
        frames = "Time 0.0s:<|video_pad|>,Time 1.0s:<|video_pad|>,Time 2.0s:<|video_pad|>"
    assert adapter.prompt(3, "Is there a nodule?") == (f"<|im_start|>user\n{frames}\nIs there a nodule?<|im_end|>\n<|im_start|>assistant\n")


def test_an_instruction_stands_on_a_line_of_its_own():
    adapter = make_subject("hulumed_qwen2", Wording("These are {slices} slices.")).adapter
    assert "user\nThese are 2 slices.\n<image>,<image>\nHow" in adapter.prompt(2, "How")
    assert int((adapter.layout(2).slice_of < 0).nonzero()[-2]) == int((adapter.layout(2).slice_of >= 0).nonzero()[0]) - 1


def test_a_slices_block_is_what_stands_before_it_and_its_image(architecture, adapter):
    layout = adapter.layout(3)
    tokens = np.array(adapter.tokenizer.convert_ids_to_tokens(layout.ids.tolist()))
    labels = [[], [","], [","]]
    if architecture == "video_llama_3":
        labels = [list("TimeĠ0.0s:"), list(",TimeĠ1.0s:"), list(",TimeĠ2.0s:")]
    for number, label in enumerate(labels):
        block = tokens[(layout.slice_of == number).numpy()]
        assert list(block) == [*label, *[adapter._token] * SIDE**2]
    assert list(tokens[(layout.slice_of < 0).numpy()]) == ["<|im_start|>", *"user", "Ċ", "Ċ"]
    assert layout.slice_of[-1] == -1
    assert layout.visual_of[layout.visual_of >= 0].tolist() == list(range(SIDE**2)) * 3


@pytest.mark.parametrize("architecture", ["hulumed_qwen2", "hulumed_qwen3"], scope="module", indirect=True)
@pytest.mark.parametrize("rows", [[0, 2, 3], [0, 1], [0, 1, 2, 4]])
def test_whole_slices_gone_and_renumbered_equal_stock_without_them(architecture, adapter, images, seen, rows):
    """Stock sees a volume in which these slices never were."""
    kept = torch.zeros(SLICES, SIDE**2, dtype=torch.bool)
    kept[rows] = True
    with torch.inference_mode():
        stock = adapter.model(**subject_of(architecture).stock_inputs(images[rows])).logits[0, -1]
    ours = in_one_pass(adapter, whole_prompt(adapter), kept, seen.embeddings[rows].flatten(0, 1), original=False)
    torch.testing.assert_close(ours, stock, atol=5e-6, rtol=1e-5)


def test_images_of_the_cards_size_pass_the_published_processor_unresized():
    published = {"patch_size": 14, "min_tokens": 16, "max_tokens": 16384, "rescale_factor": 1 / 255}
    processor = hulumed.native_image_processor(published | {"image_mean": [0.5] * 3, "image_std": [0.5] * 3})
    for card in (CARDS["hulu-med-7b"], CARDS["hulu-med-14b"]):
        size, most = card.image_format.size, card.image_format.max_slices
        picture = np.random.default_rng(1).integers(0, 256, (size, size, 3), dtype=np.uint8)
        inputs, untouched = (processor(images=[picture], return_tensors="pt", do_resize=flag) for flag in (True, False))
        assert inputs["image_grid_thw"].tolist() == [[1, size // 14, size // 14]]
        assert torch.equal(inputs["pixel_values"], untouched["pixel_values"])
        # image_processing_hulumed.py shares 16,384 tokens of 28 px out among all slices and rounds down to whole tokens.
        assert size == int((16384 * 28 * 28 // most) ** 0.5) // 28 * 28


# --- what the encoder attends to ----------------------------------------------------------------------------------------------


def test_importance_and_keys_equal_brute_force_attention_of_the_last_layer(adapter, images, seen):
    """The whole matrix of each image, rotary embeddings written out; every patch finds its place by its pixels alone."""
    tower = adapter.model.model.vision_model
    attention = tower.encoder.layers[-1].self_attn
    calls = []
    hook = attention.register_forward_hook(lambda _m, inputs, named, output: calls.append((inputs, named, output)), with_kwargs=True)
    inputs = adapter.image_processor(images=list(images), return_tensors="pt")
    with torch.inference_mode():
        adapter.model.model.get_image_features(inputs["pixel_values"], inputs["image_grid_thw"], inputs["image_merge_sizes"])
        hook.remove()
        ((positional, named, output),) = calls
        hidden = positional[0] if positional else named["hidden_states"]
        projected = [p(hidden).unflatten(-1, (4, 8)) for p in (attention.q_proj, attention.k_proj, attention.v_proj)]
    frequencies = 10000.0 ** (-torch.arange(0, 4, 2) / 4)
    raster = torch.from_numpy(images).float().permute(0, 3, 1, 2) / 127.5 - 1.0
    for index in range(SLICES):
        part = slice(index * 64, index * 64 + 64)
        query, key, value = (x[part] for x in projected)
        patches = raster[index].unfold(1, 4, 4).unfold(2, 4, 4).permute(1, 2, 0, 3, 4).reshape(64, -1)
        place = torch.cdist(inputs["pixel_values"][part], patches).argmin(1)
        angles = torch.cat([(place // 8)[:, None] * frequencies, (place % 8)[:, None] * frequencies], -1)[:, None]  # (64, 1, 4)
        turn = torch.polar(torch.ones_like(angles), angles)
        query, key = (torch.view_as_real(torch.complex(x[..., :4], x[..., 4:]) * turn).transpose(-1, -2).flatten(-2) for x in (query, key))
        matrix = (torch.einsum("qhd,khd->hqk", query, key) * 8**-0.5).softmax(-1)
        mixed = torch.einsum("hqk,khd->qhd", matrix, value).flatten(1)
        torch.testing.assert_close(attention.out_proj(mixed), output[0][part], atol=1e-5, rtol=1e-4)  # the layer computes just this
        check_seen(seen, index, place, matrix, key)


# --- pruned -------------------------------------------------------------------------------------------------------------------


def test_dropping_the_tokens_equals_masking_their_keys_in_the_full_prompt(adapter, seen):
    """Independent of our own pruning: nothing is removed, the dropped columns are masked in a hand-made attention mask."""
    model = adapter.model
    kept = some(9)
    kept[2] = False
    layout = whole_prompt(adapter)
    ours = in_one_pass(adapter, layout, kept, seen.embeddings[kept])

    mask = only_kept_visible(layout, kept)
    embeddings = model.get_input_embeddings()(layout.ids)
    with torch.inference_mode():
        embeddings[layout.visual_of >= 0] = seen.embeddings.flatten(0, 1)
        hidden = model.model.language_model(
            inputs_embeds=embeddings[None], position_ids=torch.arange(len(layout.ids))[None], attention_mask={"full_attention": mask}
        ).last_hidden_state
        masked = model.lm_head(hidden[0, -1])
    torch.testing.assert_close(ours, masked, atol=2e-5, rtol=1e-4)


# --- from a folder ------------------------------------------------------------------------------------------------------------

NATIVE_TO_PUBLISHED = {
    "model.vision_model.": "model.vision_encoder.",
    "model.projector.": "model.mm_projector.",
    "model.language_model.": "model.",
}


def published_name(name):
    return next((new + name.removeprefix(old) for old, new in NATIVE_TO_PUBLISHED.items() if name.startswith(old)), name)


def write_hulumed(tiny, architecture, folder):
    """As published: one flat configuration, other names for the weights, code of its own (which must never run)."""
    model, processor = tiny
    text = model.config.text_config.to_dict()
    text["rope_theta"] = text.pop("rope_parameters")["rope_theta"]  # as transformers 4.51 wrote it
    vision = model.config.vision_config.to_dict()
    vision.pop("rope_parameters")
    config = text | {
        "model_type": architecture,
        "architectures": [f"Hulumed{architecture[-5:].title()}ForCausalLM"],
        "auto_map": {"AutoConfig": f"configuration_{architecture}.HulumedConfig", "AutoModelForCausalLM": "modeling.Model"},
        "image_token_index": model.config.video_token_id,
        "mm_projector_type": "mlp2x_gelu",
        "use_token_compression": True,
        "vision_encoder": None,
        "vision_encoder_config": vision | {"model_type": "hulumed_vision_encoder"},
        "torch_dtype": "bfloat16",
        "transformers_version": "4.51.2",
    }
    (folder / "config.json").write_text(json.dumps(config))
    for name in (f"configuration_{architecture}.py", "modeling.py", "processing_hulumed.py", "image_processing_hulumed.py"):
        (folder / name).write_text("raise SystemExit('code of the repository ran')")
    images = processor.image_processor
    preprocessor = {
        "auto_map": {"AutoImageProcessor": "image_processing_hulumed.HulumedImageProcessor"},
        "image_processor_type": "HulumedImageProcessor",
        "image_mean": images.image_mean,
        "image_std": images.image_std,
        "rescale_factor": 1 / 255,
        "patch_size": 4,
        "min_tokens": 4,
        "max_tokens": 64,
    }
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor))
    tensors = {published_name(name): tensor.contiguous() for name, tensor in model.state_dict().items()}
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    model.generation_config.save_pretrained(folder)


@pytest.fixture
def folder(tiny, architecture, tmp_path):
    model, processor = tiny
    if architecture == "video_llama_3":
        model.save_pretrained(tmp_path)
        processor.image_processor.save_pretrained(tmp_path)
    else:
        write_hulumed(tiny, architecture, tmp_path)
    save_tokenizer(processor, tmp_path)
    return tmp_path


def load(folder):
    card = find.find_card(folder)
    return loading.load_adapter(replace(card, image_format=replace(card.image_format, size=SIZE)), folder, torch.device("cpu"))


def change(path, **entries):
    path.write_text(json.dumps(json.loads(path.read_text()) | entries))


def test_a_folder_is_recognised_and_loads_to_the_same_model(architecture, adapter, images, folder):
    card = find.find_card(folder)
    assert (card.architecture, card.repository, card.revision, card.image_format.size) == (architecture, None, None, 252)
    loaded = load(folder)
    assert loaded.prompt(2, "How?") == adapter.prompt(2, "How?")
    assert loaded.stop_ids == adapter.stop_ids
    assert type(loaded.model) is VideoLlama3ForConditionalGeneration
    torch.testing.assert_close(logits_of(loaded, images), logits_of(adapter, images))  # mapped from a file: other alignment, other sums


HULUMED = pytest.mark.parametrize("architecture", ["hulumed_qwen2", "hulumed_qwen3"], scope="module", indirect=True)


@HULUMED
@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (lambda t: t.pop("model.vision_encoder.encoder.layers.1.self_attn.q_proj.bias"), "1 weights are missing, model.vision_model"),
        (lambda t: t.pop("model.mm_projector.readout.2.weight"), "1 weights are missing, model.projector"),
        (lambda t: t.update({"model.vision_encoder.head.weight": torch.zeros(3)}), "1 weights have no place .*, model.vision_model.head"),
        (lambda t: t.update({"model.layers.0.self_attn.q_proj.extra": torch.zeros(3)}), "1 weights have no place"),
        (lambda t: t.update({"model.norm.weight": torch.zeros(49)}), "(?i)mismatch"),
    ],
)
def test_a_weight_too_few_or_too_many_or_of_another_shape_is_refused(folder, damage, problem):
    tensors = load_file(folder / "model.safetensors")
    damage(tensors)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ModelError, match=problem):
        load(folder)


@HULUMED
def test_tied_embeddings_are_read_where_the_configuration_says_so(architecture, folder, images):
    tensors = load_file(folder / "model.safetensors")
    del tensors["lm_head.weight"]
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    change(folder / "config.json", tie_word_embeddings=True)
    model = load(folder).model
    assert torch.equal(model.lm_head.weight, model.model.language_model.embed_tokens.weight)


@HULUMED
@pytest.mark.parametrize(
    ("file", "entries", "problem"),
    [
        ("config.json", {"mm_projector_type": "mlp3x_gelu"}, "its projector is 'mlp3x_gelu'"),
        ("config.json", {"vision_encoder_config": None}, "could not be loaded"),
        ("config.json", {"image_token_index": -1}, "disagree about <image>"),
        ("preprocessor_config.json", {"patch_size": None}, "could not be loaded"),
    ],
)
def test_a_configuration_that_the_native_class_cannot_express_is_refused(folder, file, entries, problem):
    change(folder / file, **entries)
    with pytest.raises(ModelError, match=problem):
        load(folder)
