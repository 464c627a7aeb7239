"""The published configurations in the stock classes: every weight has its place under its published name, the adapters find their hooks.

Nothing here is as large as the published weights: names and shapes are looked at on the meta device; what is loaded and run has every
layer, but is narrow.
"""

from __future__ import annotations

import copy
import re

import numpy as np
import pytest
import torch
from published_configs import CONFIGS, model_on_meta
from safetensors.torch import save_file
from tiny_models import tiny_gemma3, tiny_qwen_tokenizer
from transformers import Gemma3ImageProcessorPil, Gemma3Processor, Qwen2VLImageProcessorPil

from MedPrunerLogic.models.adapters import hulumed, loading
from MedPrunerLogic.models.adapters.gemma3 import Gemma3Adapter
from MedPrunerLogic.models.adapters.qwen_vl import QwenVLAdapter
from MedPrunerLogic.models.adapters.video_llama3 import VideoLlama3Adapter
from MedPrunerLogic.models.catalogue.cards import CARDS

# --- every weight, by its published name ----------------------------------------------------------------------------------------

BOTH = ("weight", "bias")
SIGLIP_LAYER = ("layer_norm1", "layer_norm2", "mlp.fc1", "mlp.fc2", *(f"self_attn.{p}_proj" for p in ("q", "k", "v", "out")))
GATED = ("mlp.gate_proj", "mlp.up_proj", "mlp.down_proj", *(f"self_attn.{p}_proj" for p in "qkvo"))
QWEN_LAYER = (*GATED, "input_layernorm", "post_attention_layernorm")
NORMS_OF_QK = ("self_attn.q_norm", "self_attn.k_norm")
BIASED_QKV = tuple(f"self_attn.{p}_proj.bias" for p in "qkv")


def layers(prefix, count, modules, parts=("weight",), extra=()):
    block = [*(f"{module}.{part}" for module in modules for part in parts), *extra]
    return {f"{prefix}.{number}.{name}" for number in range(count) for name in block}


def medgemma(text, vision, projector):
    """As model.safetensors.index.json of google/gemma-3-4b-it, or of a fine-tune; the prefixes depend on the transformers that wrote it."""
    gemma_layer = (*QWEN_LAYER, *NORMS_OF_QK, "pre_feedforward_layernorm", "post_feedforward_layernorm")
    ends = {f"{vision}embeddings.patch_embedding.{part}" for part in BOTH} | {f"{vision}post_layernorm.{part}" for part in BOTH}
    ends |= {f"{vision}embeddings.position_embedding.weight", f"{text}embed_tokens.weight", f"{text}norm.weight"}
    ends |= {f"{projector}mm_input_projection_weight", f"{projector}mm_soft_emb_norm.weight"}
    return ends | layers(f"{vision}encoder.layers", 27, SIGLIP_LAYER, BOTH) | layers(f"{text}layers", 34, gemma_layer)


def qwen3_vl(depth, count, tied):
    """Qwen3-VL's model.safetensors.index.json."""
    block = ("attn.proj", "attn.qkv", "mlp.linear_fc1", "mlp.linear_fc2", "norm1", "norm2")
    names = layers("model.visual.blocks", depth, block, BOTH)
    names |= layers("model.visual.deepstack_merger_list", 3, ("linear_fc1", "linear_fc2", "norm"), BOTH)
    names |= {f"model.visual.merger.{module}.{part}" for module in ("linear_fc1", "linear_fc2", "norm") for part in BOTH}
    names |= {"model.visual.patch_embed.proj.weight", "model.visual.patch_embed.proj.bias", "model.visual.pos_embed.weight"}
    names |= {"model.language_model.embed_tokens.weight", "model.language_model.norm.weight"} | (set() if tied else {"lm_head.weight"})
    return names | layers("model.language_model.layers", count, (*QWEN_LAYER, *NORMS_OF_QK))


def qwen2_5_vl():
    """Qwen2.5-VL-7B's model.safetensors.index.json, which Lingshu keeps."""
    block = ("attn.proj", "attn.qkv", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj")
    names = layers("visual.blocks", 32, block, BOTH, extra=("norm1.weight", "norm2.weight"))
    names |= {"visual.patch_embed.proj.weight", "visual.merger.ln_q.weight"}
    names |= {f"visual.merger.mlp.{i}.{part}" for i in (0, 2) for part in BOTH}
    names |= {"model.embed_tokens.weight", "model.norm.weight", "lm_head.weight"}
    return names | layers("model.layers", 28, QWEN_LAYER, extra=BIASED_QKV)


def hulu_med(count, extra_modules, extra):
    """By the modules of modeling_hulumed_encoder.py and modeling_hulumed_qwen2.py, _qwen3.py."""
    names = {f"model.vision_encoder.{module}.{part}" for module in ("embeddings.patch_embedding", "post_layernorm") for part in BOTH}
    names |= layers("model.vision_encoder.encoder.layers", 27, SIGLIP_LAYER, BOTH)
    names |= {f"model.mm_projector.readout.{i}.{part}" for i in (0, 2) for part in BOTH}
    names |= {"model.embed_tokens.weight", "model.norm.weight", "lm_head.weight"}
    return names | layers("model.layers", count, (*QWEN_LAYER, *extra_modules), extra=extra)


# Per card and way of writing it: the names, then what makes the class's names of them.
MEDGEMMA = r"^(?:model\.)?(?:language_model\.(?:model\.)?|(vision_tower\.)(?:vision_model\.)?|(multi_modal_projector\.))"
NAMES = {
    ("medgemma-1.5-4b", "as Gemma 3 was published"): medgemma(
        "language_model.model.", "vision_tower.vision_model.", "multi_modal_projector."
    ),
    ("medgemma-1.5-4b", "as transformers wrote it from 4.52 on"): medgemma(
        "model.language_model.", "model.vision_tower.vision_model.", "model.multi_modal_projector."
    ),
    ("qwen3-vl-2b", "as published"): qwen3_vl(24, 28, tied=True),
    ("qwen3-vl-4b", "as published"): qwen3_vl(24, 36, tied=True),
    ("qwen3-vl-8b", "as published"): qwen3_vl(27, 36, tied=False),
    ("lingshu-7b", "as published"): qwen2_5_vl(),
    ("hulu-med-7b", "as published"): hulu_med(28, (), BIASED_QKV),
    ("hulu-med-14b", "as published"): hulu_med(40, NORMS_OF_QK, ()),
}


def in_the_class(name, card):
    """A published name as the stock class has it, by the rules above and none of transformers' or ours."""
    if card.startswith("medgemma"):
        found = re.match(MEDGEMMA, name)
        return f"model.{found[1] or found[2] or 'language_model.'}{name[found.end() :]}"
    if card.startswith("lingshu"):
        return re.sub(r"^visual\.", "model.visual.", re.sub(r"^model\.", "model.language_model.", name))
    if card.startswith("hulu"):
        for published, native in (("vision_encoder.", "vision_model."), ("mm_projector.", "projector.")):
            if name.startswith(f"model.{published}"):
                return f"model.{native}{name.removeprefix(f'model.{published}')}"
        return re.sub(r"^model\.", "model.language_model.", name)
    return name


@pytest.fixture(scope="module")
def shapes():
    found = {}

    def of(card):
        if card not in found:
            found[card] = {name: tuple(weight.shape) for name, weight in model_on_meta(card).named_parameters()}  # a tied one once
        return found[card]

    return of


@pytest.mark.parametrize(("card", "way"), NAMES)
def test_every_published_weight_has_its_place_and_every_place_its_weight(shapes, card, way):
    assert {in_the_class(name, card) for name in NAMES[card, way]} == set(shapes(card))


def test_every_registered_repository_is_among_them():
    """A fine-tune keeps the configuration, and so the names, of what it was made from."""
    assert {name for name, card in CARDS.items() if card.repository} == set(CONFIGS)
    assert all(any(CONFIGS[name] is CONFIGS[card] for card, _way in NAMES) for name in CONFIGS)


@pytest.mark.parametrize(
    ("card", "shape_of"),
    [
        (
            "medgemma-1.5-4b",
            {
                "model.vision_tower.embeddings.patch_embedding.weight": (1152, 3, 14, 14),
                "model.vision_tower.embeddings.position_embedding.weight": (4096, 1152),
                "model.multi_modal_projector.mm_input_projection_weight": (1152, 2560),
                "model.language_model.embed_tokens.weight": (262208, 2560),
                "model.language_model.layers.33.self_attn.q_proj.weight": (2048, 2560),
                "model.language_model.layers.33.self_attn.k_proj.weight": (1024, 2560),
            },
        ),
        (
            "qwen3-vl-4b",
            {
                "model.visual.patch_embed.proj.weight": (1024, 3, 2, 16, 16),
                "model.visual.pos_embed.weight": (2304, 1024),
                "model.visual.deepstack_merger_list.2.norm.weight": (4096,),
                "model.visual.merger.linear_fc2.weight": (2560, 4096),
                "model.language_model.layers.35.self_attn.q_norm.weight": (128,),
                "model.language_model.layers.35.self_attn.q_proj.weight": (4096, 2560),
            },
        ),
        (
            "qwen3-vl-8b",
            {"model.visual.merger.linear_fc2.weight": (4096, 4608), "lm_head.weight": (151936, 4096)},
        ),
        (
            "lingshu-7b",
            {
                "model.visual.blocks.31.attn.qkv.weight": (3840, 1280),
                "model.visual.merger.mlp.2.weight": (3584, 5120),
                "model.language_model.layers.27.self_attn.k_proj.bias": (512,),
            },
        ),
        (
            "hulu-med-7b",
            {
                "model.vision_model.embeddings.patch_embedding.weight": (1152, 3, 14, 14),
                "model.projector.readout.0.weight": (3584, 1152),
                "model.language_model.layers.27.self_attn.q_proj.bias": (3584,),
            },
        ),
        (
            "hulu-med-14b",
            {"model.projector.readout.2.weight": (5120, 5120), "model.language_model.layers.39.self_attn.k_norm.weight": (128,)},
        ),
    ],
)
def test_weights_have_the_published_shapes(shapes, card, shape_of):
    assert {name: shapes(card)[name] for name in shape_of} == shape_of


def test_sizes_are_those_that_the_hub_lists(shapes):
    """Tensors and bytes of the visual part: Qwen3-VL 4B's model.safetensors.index.json; 824 MB: ZJU-AI4H/SigLip-NaViT."""
    visual = [np.prod(shape) for name, shape in shapes("qwen3-vl-4b").items() if name.startswith("model.visual.")]
    assert (len(shapes("qwen3-vl-4b")), len(visual), 2 * sum(visual)) == (713, 315, 830_695_424)
    assert len(shapes("lingshu-7b")) == 729
    vision = [np.prod(shape) for name, shape in shapes("hulu-med-7b").items() if "vision_model" in name]
    assert 2 * sum(vision) == pytest.approx(824e6, abs=0.5e6)
    totals = {card: 2 * sum(np.prod(shape) for shape in shapes(card).values()) for card in CONFIGS}
    assert {card: CARDS[card].download_gb for card in totals} == pytest.approx({card: t / 1e9 for card, t in totals.items()}, abs=0.1)


# --- loaded and run, narrow -------------------------------------------------------------------------------------------------------


def narrow(card):
    """The published configuration, all layers of it, with vectors of a few numbers."""
    config = copy.deepcopy(CONFIGS[card])
    few = {"hidden_size": 32, "intermediate_size": 32, "num_attention_heads": 4, "num_key_value_heads": 2, "vocab_size": 64, "head_dim": 8}
    tower = {"hidden_size": 32, "intermediate_size": 32}
    text = config.get("text_config", config)
    text.update({key: value for key, value in few.items() if key in text})
    if "rope_scaling" in text and "mrope_section" in text["rope_scaling"]:
        text["rope_scaling"]["mrope_section"] = [2, 1, 1]
    vision = config.get("vision_config") or config["vision_encoder_config"]
    tower |= {"out_hidden_size": 32, "num_heads": 4, "num_attention_heads": 4}
    vision.update({key: value for key, value in tower.items() if key in vision})
    return config


def write(card, way, folder):
    """Random weights of the narrow model, under their published names; they too."""
    torch.manual_seed(0)
    model = model_on_meta(card, narrow(card))
    weights = {name: torch.randn(*parameter.shape) * 0.05 for name, parameter in model.named_parameters()}
    tensors = {name: weights[in_the_class(name, card)] for name in NAMES[card, way]}
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    model.config.save_pretrained(folder)
    return type(model), weights


def adapter_of(card, model):
    """The adapter with its model's published image processor."""
    size, wording = CARDS[card].image_format.size, CARDS[card].wording
    if card.startswith("medgemma"):
        tokenizer = tiny_gemma3()[1].tokenizer
        images = Gemma3ImageProcessorPil(size={"height": 896, "width": 896}, do_pan_and_scan=False)
        return Gemma3Adapter(model, Gemma3Processor(images, tokenizer, tokenizer.chat_template), wording)
    tokenizer = tiny_qwen_tokenizer()
    if card.startswith("hulu"):
        published = {"patch_size": 14, "min_tokens": 16, "max_tokens": 16384, "rescale_factor": 1 / 255}
        images = hulumed.native_image_processor(published | {"image_mean": [0.5] * 3, "image_std": [0.5] * 3})
        model.config.video_token_id = tokenizer.convert_tokens_to_ids("<|video_pad|>")
        return VideoLlama3Adapter(model, images, tokenizer, wording, size)
    patch = 14 if card.startswith("lingshu") else 16
    images = Qwen2VLImageProcessorPil(size={"shortest_edge": 3136, "longest_edge": 12845056}, patch_size=patch)
    return QwenVLAdapter(model, images, tokenizer, wording, size)


GRIDS = {"medgemma-1.5-4b": 16, "lingshu-7b": 16, "hulu-med-7b": 9, "hulu-med-14b": 9}  # visual tokens a side; Qwen3-VL: 14


@pytest.mark.parametrize(("card", "way"), NAMES)
def test_a_folder_with_the_published_names_loads_and_its_encoder_is_heard(card, way, tmp_path):
    """By our own loading: every weight lands where the class has it, and the last vision layer's queries and keys are there to hook."""
    model_class, weights = write(card, way, tmp_path)
    published = {}
    if card.startswith("hulu"):
        published = {"config": hulumed.native_config(narrow(card)), "key_mapping": hulumed.RENAMED}
    held = loading.Held(torch.device("cpu"), "full", torch.float32)
    model = loading._load_model(model_class, tmp_path, held, **published)
    loaded = dict(model.named_parameters())
    assert set(loaded) == set(weights)
    assert all(torch.equal(loaded[name], weights[name]) for name in weights)

    adapter = adapter_of(card, model)
    side = GRIDS.get(card, 14)
    size = adapter.image_size
    seen = adapter.encode(np.random.default_rng(0).integers(0, 256, (1, size, size, 3), dtype=np.uint8), lambda _done: None)
    patches = side * adapter.patch_window
    assert seen.grid == (side, side)
    assert seen.importance.shape == (1, patches, patches)
    assert float(seen.importance.mean()) == pytest.approx(1.0, abs=1e-4)
    assert seen.embeddings.shape == (1, side**2, 32 * (4 if card.startswith("qwen3") else 1))
    assert seen.keys.shape == (1, side**2, 8)
    assert {"medgemma": 4, "qwen3-vl": 2, "lingshu-": 2, "hulu-med": 2}[card[:8]] == adapter.patch_window
