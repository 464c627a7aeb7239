"""The VideoLLaMA3 adapter, which Hulu-Med runs on, against the stock transformers route, on real classes with small random weights."""

from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from tiny_models import VIDEO_IMAGE_SIZE as SIZE
from tiny_models import VIDEO_TOKENS_A_SIDE as SIDE
from tiny_models import tiny_video_llama3
from transformers import VideoLlama3ForConditionalGeneration

from MedPrunerLogic import nucleus, phantom
from MedPrunerLogic.attention import pool_windows
from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.models import hulumed, loading, weights
from MedPrunerLogic.models.base import Layout
from MedPrunerLogic.models.registry import CARDS, LIKE
from MedPrunerLogic.models.scope import Scope
from MedPrunerLogic.models.video_llama3 import SECONDS, VideoLlama3Adapter
from MedPrunerLogic.settings import PruningSettings, preset

QUESTION = "How many nodules are there?"
SLICES = 5


@pytest.fixture(scope="module", params=["hulumed_qwen2", "hulumed_qwen3", "video_llama_3"])
def architecture(request):
    return request.param


@pytest.fixture(scope="module")
def tiny(architecture):
    return tiny_video_llama3(architecture)


def adapter_of(tiny, architecture, size=SIZE, instruction=""):
    model, processor = tiny
    label = SECONDS if architecture == "video_llama_3" else ""
    return VideoLlama3Adapter(model, processor.image_processor, processor.tokenizer, instruction, size, label)


@pytest.fixture(scope="module")
def adapter(tiny, architecture):
    return adapter_of(tiny, architecture)


@pytest.fixture(scope="module")
def images():
    return np.random.default_rng(0).integers(0, 256, (SLICES, SIZE, SIZE, 3), dtype=np.uint8)


@pytest.fixture(scope="module")
def seen(adapter, images):
    return adapter.encode(images, lambda _done: None)


def stock_inputs(tiny, architecture, images, question=QUESTION):
    """Hulu-Med's layout through the stock processor's images; VideoLLaMA3's through its own text for one video of several frames.

    The stock video processor wants torchvision; the patches of a video's frames are those of as many images.
    """
    processor = tiny[1]
    count = len(images)
    if architecture != "video_llama_3":
        content = [{"type": "video", "num_frames": count}, {"type": "text", "text": question}]
        messages = [{"role": "user", "content": content}]
        text = processor.tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False, image_token="<image>")
        return dict(processor(text=text, images=list(images), return_tensors="pt"))
    pixels = processor.image_processor(images=list(images), return_tensors="pt")["pixel_values"]
    video = {
        "video_grid_thw": torch.tensor([[count, 2 * SIDE, 2 * SIDE]]),
        "video_merge_sizes": torch.tensor([2]),
        "video_compression_mask": torch.ones(count * SIDE**2, dtype=torch.bool),
    }
    metadata = SimpleNamespace(fps=1, timestamps=[float(second) for second in range(count)])
    frames = processor.replace_video_token(video | {"video_metadata": [metadata]}, 0)
    text = processor.tokenizer.apply_chat_template(
        [{"role": "user", "content": f"{frames}\n{question}"}], add_generation_prompt=True, tokenize=False
    )
    return dict(processor.tokenizer(text, return_tensors="pt")) | video | {"pixel_values_videos": pixels}


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
    hook = adapter.model.lm_head.register_forward_hook(lambda _m, _i, output: last.append(output))
    adapter.prefill(layout, kept, embeddings, original_positions=original)
    hook.remove()
    return last[0]


# --- nothing pruned -----------------------------------------------------------------------------------------------------------


def test_the_prompt_is_the_published_processors_prompt(tiny, architecture, adapter, images):
    layout = adapter.layout(SLICES)
    ours = [*layout.ids.tolist(), *adapter.question_ids(layout, QUESTION)]
    assert ours == stock_inputs(tiny, architecture, images)["input_ids"][0].tolist()


def test_the_prompt_of_three_slices_reads_as_published(architecture, adapter):
    frames = "<image>,<image>,<image>"
    if architecture == "video_llama_3":
        frames = "Time 0.0s:<|video_pad|>,Time 1.0s:<|video_pad|>,Time 2.0s:<|video_pad|>"
    assert adapter.prompt(3, "Is there a nodule?") == (f"<|im_start|>user\n{frames}\nIs there a nodule?<|im_end|>\n<|im_start|>assistant\n")


@pytest.mark.parametrize("architecture", ["hulumed_qwen2"], scope="module", indirect=True)
def test_an_instruction_stands_on_a_line_of_its_own(tiny, architecture):
    adapter = adapter_of(tiny, architecture, instruction="These are {slices} slices.")
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


def test_unpruned_logits_equal_stock(tiny, architecture, adapter, images, seen):
    """Up to the last layer exactly; the last product is taken for one token here and for all of them there, which sums differently."""
    hidden = []
    hook = adapter.model.model.language_model.register_forward_hook(lambda _m, _i, output: hidden.append(output.last_hidden_state))
    with torch.inference_mode():
        stock = adapter.model(**stock_inputs(tiny, architecture, images)).logits[0, -1]
    ours = in_one_pass(adapter, whole_prompt_layout(adapter), everything(images), seen.embeddings.flatten(0, 1))
    hook.remove()
    assert torch.equal(*hidden)
    torch.testing.assert_close(ours, stock, atol=2e-6, rtol=0.0)


@pytest.mark.parametrize("original", [True, False])
def test_unpruned_answer_equals_stock_generate(tiny, architecture, adapter, images, seen, original):
    inputs = stock_inputs(tiny, architecture, images)
    stock = adapter.model.generate(**inputs, max_new_tokens=12, do_sample=False, return_dict_in_generate=True, output_logits=True)
    ids = stock.sequences[0, inputs["input_ids"].shape[1] :].tolist()
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, everything(images), seen.embeddings.flatten(0, 1), original_positions=original)
    reply = Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=12))
    assert list(reply.token_ids) == [token for token in ids if token not in adapter.stop_ids]
    assert len(set(reply.token_ids)) > 2
    probabilities = [float(step[0].softmax(-1).max()) for step in stock.logits]
    assert reply.probabilities == pytest.approx(probabilities[: len(reply.probabilities)], rel=1e-4)


@pytest.mark.parametrize("architecture", ["hulumed_qwen2", "hulumed_qwen3"], scope="module", indirect=True)
@pytest.mark.parametrize("rows", [[0, 2, 3], [0, 1], [0, 1, 2, 4]])
def test_whole_slices_gone_and_renumbered_equal_stock_without_them(tiny, architecture, adapter, images, seen, rows):
    """Stock sees a volume in which these slices never were."""
    kept = torch.zeros(SLICES, SIDE**2, dtype=torch.bool)
    kept[rows] = True
    with torch.inference_mode():
        stock = adapter.model(**stock_inputs(tiny, architecture, images[rows])).logits[0, -1]
    ours = in_one_pass(adapter, whole_prompt_layout(adapter), kept, seen.embeddings[rows].flatten(0, 1), original=False)
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


@pytest.mark.parametrize("architecture", ["hulumed_qwen2"], scope="module", indirect=True)
@pytest.mark.parametrize("size", [36, 128, 8])  # no multiple of 8; too many pixels; too few
def test_a_size_that_the_processor_would_change_is_refused(tiny, architecture, size):
    with pytest.raises(ModelError, match=f"would resize images of {size} px"):
        adapter_of(tiny, architecture, size)


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
        assert sorted(place.tolist()) == list(range(64))
        angles = torch.cat([(place // 8)[:, None] * frequencies, (place % 8)[:, None] * frequencies], -1)[:, None]  # (64, 1, 4)
        turn = torch.polar(torch.ones_like(angles), angles)
        query, key = (torch.view_as_real(torch.complex(x[..., :4], x[..., 4:]) * turn).transpose(-1, -2).flatten(-2) for x in (query, key))
        matrix = (torch.einsum("qhd,khd->hqk", query, key) * 8**-0.5).softmax(-1)
        mixed = torch.einsum("hqk,khd->qhd", matrix, value).flatten(1)
        torch.testing.assert_close(attention.out_proj(mixed), output[0][part], atol=1e-5, rtol=1e-4)  # the layer computes just this
        brute, mean_key = torch.zeros(64), torch.zeros(64, 8)
        brute[place] = matrix.mean(0).sum(0)
        mean_key[place] = key.mean(1)
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
    monkeypatch.setattr("MedPrunerLogic.models.video_llama3._PIXELS_A_CHUNK", 2 * SIZE * SIZE)
    done = []
    chunked = adapter.encode(images, done.append)
    assert done == [2, 4, 5]
    for name in ("embeddings", "importance", "keys"):
        torch.testing.assert_close(getattr(chunked, name), getattr(seen, name))


def test_in_half_precision_as_on_a_gpu_the_map_is_the_same_and_an_answer_comes(architecture, images, seen):
    model, processor = tiny_video_llama3(architecture)
    adapter = adapter_of((model.bfloat16(), processor), architecture)
    half = adapter.encode(images, lambda _done: None)
    assert (half.embeddings.dtype, half.importance.dtype) == (torch.bfloat16, torch.float32)
    torch.testing.assert_close(half.importance, seen.importance, atol=0.03, rtol=0.0)
    kept = some(1)
    layout = adapter.layout(SLICES)
    prefix = adapter.prefill(layout, kept, half.embeddings[kept], original_positions=True)
    assert len(Conversation(adapter, layout, prefix).ask(QUESTION, Decoding(max_new_tokens=4)).token_ids) == 4


# --- pruned -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("original", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_pruned_decode_with_cache_equals_full_recomputation(adapter, seen, original, seed):
    kept = some(seed, 0.4)
    kept[seed] = False  # a whole slice is gone, comma and all
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
    assert len(expected) > 1


def test_dropping_the_tokens_equals_masking_their_keys_in_the_full_prompt(adapter, seen):
    """Independent of our own pruning: nothing is removed, the dropped columns are masked in a hand-made attention mask."""
    model = adapter.model
    kept = some(9)
    kept[2] = False
    layout = whole_prompt_layout(adapter)
    ours = in_one_pass(adapter, layout, kept, seen.embeddings[kept])

    length = len(layout.ids)
    order = torch.arange(length)
    visible = (order[:, None] >= order[None]) & (layout.keep(kept)[None] | torch.eye(length, dtype=torch.bool))
    mask = torch.zeros(length, length).masked_fill(~visible, torch.finfo(torch.float32).min)[None, None]
    embeddings = model.get_input_embeddings()(layout.ids)
    with torch.inference_mode():
        embeddings[layout.visual_of >= 0] = seen.embeddings.flatten(0, 1)
        hidden = model.model.language_model(
            inputs_embeds=embeddings[None], position_ids=order[None], attention_mask={"full_attention": mask}
        ).last_hidden_state
        masked = model.lm_head(hidden[0, -1])
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
    assert (layout.ids[layout.keep(kept)][prefix.visual_columns] == adapter.model.config.video_token_id).all()
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
        adapter.model.model.vision_model.register_forward_hook(lambda _m, _i, _o: towers_run.append(1)),
    ]
    second = conversation.ask(QUESTION, Decoding(max_new_tokens=6))
    for hook in hooks:
        hook.remove()
    assert towers_run == []
    asked = len(adapter.question_ids(layout, QUESTION))
    assert 0 < sum(tokens_read) <= 2 * (asked + 6)  # the question and the answer, once to decode and once to look at the attention
    fresh = Conversation(adapter, layout, adapter.prefill(layout, selection.kept, embeddings, original_positions=True))
    assert fresh.ask(QUESTION, Decoding(max_new_tokens=6)).token_ids == second.token_ids


# --- the whole way ------------------------------------------------------------------------------------------------------------


def test_dropped_slices_never_reach_the_vision_tower(architecture, adapter):
    card = replace(LIKE[architecture], image_format=replace(LIKE[architecture].image_format, size=SIZE, max_slices=12))
    engine = Engine(card, adapter, "0" * 40, Scope(card))
    made = phantom.make_phantom(900_000_001, nodules=1, size="large", slices=36)
    grids = []
    hook = adapter.model.model.vision_model.register_forward_pre_hook(
        lambda _m, _inputs, named: grids.append(named["grid_thw"]), with_kwargs=True
    )
    scan = engine.open(made.volume, preset("mass", gamma=0.12))
    hook.remove()
    encoded = sum(int(grid[:, 0].sum()) for grid in grids)
    assert encoded == scan.retention.slices_kept < scan.retention.slices_total
    answer = scan.ask(QUESTION, decoding=Decoding(max_new_tokens=4))
    assert answer.evidence.kept_tokens.shape == (12, SIDE, SIDE)
    assert answer.evidence.importance.shape == (12, 8, 8)
    assert (np.isnan(answer.evidence.answer_attention).all((1, 2)) == ~answer.evidence.kept_slices).all()


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
    template, processor.tokenizer.chat_template = processor.tokenizer.chat_template, None
    processor.tokenizer.save_pretrained(tmp_path)
    processor.tokenizer.chat_template = template
    (tmp_path / "chat_template.json").write_text(json.dumps({"chat_template": template}))
    return tmp_path


def load(folder):
    card = weights.find_card(folder)
    return loading.load_adapter(replace(card, image_format=replace(card.image_format, size=SIZE)), folder, torch.device("cpu"))


def logits_of(adapter, images):
    seen = adapter.encode(images, lambda _done: None)
    return in_one_pass(adapter, whole_prompt_layout(adapter), everything(images), seen.embeddings.flatten(0, 1))


def change(path, **entries):
    path.write_text(json.dumps(json.loads(path.read_text()) | entries))


def test_a_folder_is_recognised_and_loads_to_the_same_model(architecture, adapter, images, folder):
    card = weights.find_card(folder)
    assert (card.architecture, card.repository, card.revision, card.image_format.size) == (architecture, None, None, 252)
    loaded = load(folder)
    assert loaded.prompt(2, QUESTION) == adapter.prompt(2, QUESTION)
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


# --- as published -------------------------------------------------------------------------------------------------------------

VISION = {"hidden_size": 1152, "intermediate_size": 4304, "num_hidden_layers": 27, "num_attention_heads": 16, "patch_size": 14}
QWEN3 = {"vocab_size": 151936, "num_key_value_heads": 8, "head_dim": 128}
# The language model's published configuration (Qwen2.5-7B, Qwen3-4B, Qwen3-14B), then what the hub says of the weights.
PUBLISHED = {
    "7B": (
        "hulumed_qwen2",
        {"vocab_size": 152064, "num_key_value_heads": 4}
        | {"hidden_size": 3584, "intermediate_size": 18944, "num_hidden_layers": 28, "num_attention_heads": 28},
        "8B",
    ),
    "4B": (
        "hulumed_qwen3",
        QWEN3 | {"hidden_size": 2560, "intermediate_size": 9728, "num_hidden_layers": 36, "num_attention_heads": 32},
        "5B",
    ),
    "14B": (
        "hulumed_qwen3",
        QWEN3 | {"hidden_size": 5120, "intermediate_size": 17408, "num_hidden_layers": 40, "num_attention_heads": 40},
        "15B",
    ),
}


def published_names(layers, architecture):
    """Every weight of the published classes, by their modules (modeling_hulumed_encoder.py, modeling_hulumed_qwen2.py)."""
    both = ("weight", "bias")
    names = {f"model.vision_encoder.{module}.{part}" for module in ("embeddings.patch_embedding", "post_layernorm") for part in both}
    block = ("layer_norm1", "layer_norm2", "mlp.fc1", "mlp.fc2", *(f"self_attn.{p}_proj" for p in ("q", "k", "v", "out")))
    names |= {f"model.vision_encoder.encoder.layers.{i}.{module}.{part}" for i in range(27) for module in block for part in both}
    names |= {f"model.mm_projector.readout.{i}.{part}" for i in (0, 2) for part in both}
    text = ["input_layernorm", "post_attention_layernorm", *(f"mlp.{p}_proj" for p in ("gate", "up", "down"))]
    text += [f"self_attn.{p}_proj" for p in ("q", "k", "v", "o")]
    text += ["self_attn.q_norm", "self_attn.k_norm"] if architecture == "hulumed_qwen3" else []
    names |= {f"model.layers.{i}.{module}.weight" for i in range(layers) for module in text}
    if architecture == "hulumed_qwen2":
        names |= {f"model.layers.{i}.self_attn.{p}_proj.bias" for i in range(layers) for p in "qkv"}
    return names | {"model.embed_tokens.weight", "model.norm.weight", "lm_head.weight"}


@pytest.mark.parametrize("size", PUBLISHED)
def test_the_published_weights_fit_the_native_class(size):
    architecture, text, rounded = PUBLISHED[size]
    published = text | {"model_type": architecture, "mm_projector_type": "mlp2x_gelu", "image_token_index": 151665}
    published |= {"vision_encoder_config": VISION | {"model_type": "hulumed_vision_encoder"}, "tie_word_embeddings": False}
    with torch.device("meta"):
        model = VideoLlama3ForConditionalGeneration(hulumed.native_config(published))
    weights_of = dict(model.named_parameters())
    assert {published_name(name) for name in weights_of} == published_names(text["num_hidden_layers"], architecture)
    assert weights_of["model.projector.readout.0.weight"].shape == (text["hidden_size"], 1152)
    total = sum(weight.numel() for weight in weights_of.values())
    assert f"{total / 1e9:.0f}B" == rounded
    vision = sum(weight.numel() for name, weight in weights_of.items() if "vision_model" in name)
    assert 2 * vision == pytest.approx(824e6, abs=0.5e6)  # model.safetensors of ZJU-AI4H/SigLip-NaViT: 824 MB
    card = CARDS.get(f"hulu-med-{size.lower()}")
    if card is not None:
        assert card.architecture == architecture
        assert card.download_gb == pytest.approx(2 * total / 1e9, abs=0.1)  # the hub lists 30.4 GB for 14B
        assert card.memory_gb > card.download_gb + 1
