"""The configurations of the registered models as their config.json has them, without what says nothing about the network.

No file of a model repository is copied here: these are the published numbers, from

- Gemma 3 4B, which MedGemma 1.5 4B is a fine-tune of: Gemma 3 Technical Report (arXiv 2503.19786), table 1, and the defaults of
  `Gemma3TextConfig`; the vision tower is SigLIP-So400m at 896 px (section 2.1);
- Qwen3-VL: Qwen3-VL Technical Report (arXiv 2511.21631); the language models are Qwen3's (arXiv 2505.09388, table 1);
- Lingshu 7B, a fine-tune of Qwen2.5-VL 7B: Qwen2.5-VL Technical Report (arXiv 2502.13923), table 1;
- Hulu-Med (arXiv 2510.08668): Qwen2.5-7B and Qwen3-14B behind the vision tower of VideoLLaMA3 (arXiv 2501.13106).

What shows that they are right: PARAMETERS, the sizes that the hub lists for the published weights, must come out of the stock classes.
"""

from __future__ import annotations

from typing import Any

_SIGLIP = {"hidden_size": 1152, "intermediate_size": 4304, "num_attention_heads": 16, "num_hidden_layers": 27, "patch_size": 14}
_QWEN3_VL_TEXT = {
    "model_type": "qwen3_vl_text",
    "attention_bias": False,
    "head_dim": 128,
    "hidden_act": "silu",
    "max_position_embeddings": 262144,
    "num_key_value_heads": 8,
    "rms_norm_eps": 1e-06,
    "rope_scaling": {"mrope_interleaved": True, "mrope_section": [24, 20, 20], "rope_type": "default"},
    "rope_theta": 5000000,
    "vocab_size": 151936,
}
_QWEN3_VL_VISION = {
    "model_type": "qwen3_vl",
    "hidden_act": "gelu_pytorch_tanh",
    "in_channels": 3,
    "num_heads": 16,
    "num_position_embeddings": 2304,
    "patch_size": 16,
    "spatial_merge_size": 2,
    "temporal_patch_size": 2,
}
_QWEN_TOKENS = {"image_token_id": 151655, "video_token_id": 151656, "vision_start_token_id": 151652, "vision_end_token_id": 151653}


def _qwen3_vl(text: dict[str, Any], vision: dict[str, Any], *, tied: bool) -> dict[str, Any]:
    return {
        "model_type": "qwen3_vl",
        "text_config": _QWEN3_VL_TEXT | text | {"tie_word_embeddings": tied},
        "vision_config": _QWEN3_VL_VISION | vision | {"out_hidden_size": text["hidden_size"]},
        "tie_word_embeddings": tied,
        **_QWEN_TOKENS,
    }


_SMALL_TOWER = {"depth": 24, "hidden_size": 1024, "intermediate_size": 4096, "deepstack_visual_indexes": [5, 11, 17]}
_LARGE_TOWER = {"depth": 27, "hidden_size": 1152, "intermediate_size": 4304, "deepstack_visual_indexes": [8, 16, 24]}


def _hulu_med(model_type: str, text: dict[str, Any]) -> dict[str, Any]:
    """One flat configuration, as published; hulumed.py says what becomes of it."""
    return {
        "model_type": model_type,
        "hidden_act": "silu",
        "image_token_index": 151665,
        "max_position_embeddings": 32768,
        "mm_projector_type": "mlp2x_gelu",
        "rms_norm_eps": 1e-06,
        "rope_theta": 1000000.0,
        "tie_word_embeddings": False,
        "use_sliding_window": False,
        "vision_encoder_config": {
            "model_type": "hulumed_vision_encoder",
            "hidden_act": "gelu_pytorch_tanh",
            "layer_norm_eps": 1e-06,
            "num_channels": 3,
            **_SIGLIP,
        },
        **text,
    }


# By the name of the card (models/catalogue/cards.py).
CONFIGS: dict[str, dict[str, Any]] = {
    "medgemma-1.5-4b": {
        "model_type": "gemma3",
        "boi_token_index": 255999,
        "eoi_token_index": 256000,
        "image_token_index": 262144,
        "mm_tokens_per_image": 256,
        "text_config": {
            "model_type": "gemma3_text",
            "head_dim": 256,
            "hidden_size": 2560,
            "intermediate_size": 10240,
            "max_position_embeddings": 131072,
            "num_attention_heads": 8,
            "num_hidden_layers": 34,
            "num_key_value_heads": 4,
            "rope_scaling": {"factor": 8.0, "rope_type": "linear"},
            "sliding_window": 1024,
            "vocab_size": 262208,
        },
        "vision_config": {"model_type": "siglip_vision_model", "image_size": 896, "vision_use_head": False, **_SIGLIP},
    },
    "qwen3-vl-2b": _qwen3_vl(
        {"hidden_size": 2048, "intermediate_size": 6144, "num_attention_heads": 16, "num_hidden_layers": 28}, _SMALL_TOWER, tied=True
    ),
    "qwen3-vl-4b": _qwen3_vl(
        {"hidden_size": 2560, "intermediate_size": 9728, "num_attention_heads": 32, "num_hidden_layers": 36}, _SMALL_TOWER, tied=True
    ),
    "qwen3-vl-8b": _qwen3_vl(
        {"hidden_size": 4096, "intermediate_size": 12288, "num_attention_heads": 32, "num_hidden_layers": 36}, _LARGE_TOWER, tied=False
    ),
    "lingshu-7b": {
        "model_type": "qwen2_5_vl",
        "hidden_act": "silu",
        "hidden_size": 3584,
        "intermediate_size": 18944,
        "max_position_embeddings": 128000,
        "num_attention_heads": 28,
        "num_hidden_layers": 28,
        "num_key_value_heads": 4,
        "rms_norm_eps": 1e-06,
        "rope_scaling": {"type": "mrope", "mrope_section": [16, 24, 24]},
        "rope_theta": 1000000.0,
        "tie_word_embeddings": False,
        "use_sliding_window": False,
        "vocab_size": 152064,
        "vision_config": {
            "model_type": "qwen2_5_vl",
            "depth": 32,
            "fullatt_block_indexes": [7, 15, 23, 31],
            "hidden_act": "silu",
            "hidden_size": 1280,
            "intermediate_size": 3420,
            "num_heads": 16,
            "out_hidden_size": 3584,
            "patch_size": 14,
            "spatial_merge_size": 2,
            "temporal_patch_size": 2,
            "window_size": 112,
        },
        **_QWEN_TOKENS,
    },
    "hulu-med-7b": _hulu_med(
        "hulumed_qwen2",
        {
            "hidden_size": 3584,
            "intermediate_size": 18944,
            "num_attention_heads": 28,
            "num_hidden_layers": 28,
            "num_key_value_heads": 4,
            "vocab_size": 152064,
        },
    ),
    "hulu-med-14b": _hulu_med(
        "hulumed_qwen3",
        {
            "head_dim": 128,
            "hidden_size": 5120,
            "intermediate_size": 17408,
            "num_attention_heads": 40,
            "num_hidden_layers": 40,
            "num_key_value_heads": 8,
            "vocab_size": 151936,
        },
    ),
}

CONFIGS |= {"medmo-4b": CONFIGS["qwen3-vl-4b"], "medmo-8b": CONFIGS["qwen3-vl-8b"]}  # fine-tunes of them

# What the hub lists for the published weights. Hulu-Med's are only known in gigabytes (test_video_llama3.py).
PARAMETERS = {
    "medgemma-1.5-4b": 4_300_079_472,
    "qwen3-vl-2b": 2_127_532_032,
    "qwen3-vl-4b": 4_437_815_808,
    "qwen3-vl-8b": 8_767_123_696,
    "lingshu-7b": 8_292_166_656,
}


def model_on_meta(name: str, published: dict[str, Any] | None = None) -> Any:
    """The stock class with the published configuration (or another of the same model), without memory for its weights."""
    import torch
    from transformers import (
        AutoConfig,
        Gemma3ForConditionalGeneration,
        Qwen2_5_VLForConditionalGeneration,
        Qwen3VLForConditionalGeneration,
        VideoLlama3ForConditionalGeneration,
    )

    from MedPrunerLogic.models.adapters import hulumed

    published = published or CONFIGS[name]
    kind = published["model_type"]
    classes = {
        "gemma3": Gemma3ForConditionalGeneration,
        "qwen3_vl": Qwen3VLForConditionalGeneration,
        "qwen2_5_vl": Qwen2_5_VLForConditionalGeneration,
    }
    if kind in classes:
        config = AutoConfig.for_model(kind, **{key: value for key, value in published.items() if key != "model_type"})
    else:
        config = hulumed.native_config(published)
    with torch.device("meta"):
        return classes.get(kind, VideoLlama3ForConditionalGeneration)(config)
