"""Random models of the real classes, larger than those in tiny_models.py: wide enough for activations to be what counts."""

from __future__ import annotations

from typing import Any

import torch
from tiny_models import (
    Gemma3Adapter,
    Qwen2VLImageProcessorPil,
    QwenVLAdapter,
    VideoLlama3ImageProcessorPil,
    make_processor,
    tiny_gemma3,
    tiny_qwen,
    tiny_video_llama3,
)

from MedPrunerLogic.models.adapters.video_llama3 import VideoLlama3Adapter
from MedPrunerLogic.models.catalogue.wording import Wording

SIZE = 128
VISION = {"hidden_size": 192, "intermediate_size": 768}
TEXT = {"hidden_size": 256, "intermediate_size": 1024, "num_attention_heads": 8, "num_key_value_heads": 2, "head_dim": 32}


def changed(config, **values):
    for key, value in values.items():
        setattr(config, key, value)


def medium(architecture: str, dtype: torch.dtype = torch.float32) -> Any:
    """The adapter of an architecture: 32 x 32 patches a slice, 256 visual tokens."""
    if architecture == "gemma3":
        model, processor = tiny_gemma3()
        processor = make_processor(SIZE, 256)
        vocabulary = {"vocab_size": len(processor.tokenizer)}
    else:
        model, processor = (tiny_qwen if architecture.startswith("qwen") else tiny_video_llama3)(architecture)
        vocabulary = {}
    config = model.config
    vision, text = config.vision_config, config.text_config
    changed(vision, **VISION)
    changed(text, **TEXT, **vocabulary, num_hidden_layers=2, layer_types=["full_attention"] * 2)
    limits = {"shortest_edge": 16, "longest_edge": 10**7}
    wording = Wording("These are the slices of a volume.")
    if architecture == "gemma3":
        changed(vision, num_attention_heads=4, image_size=SIZE, patch_size=4, num_hidden_layers=2)
        changed(text, layer_types=["sliding_attention", "full_attention"], sliding_window=200)
        config.mm_tokens_per_image = 256
    elif architecture.startswith("qwen"):
        changed(vision, out_hidden_size=256, depth=3, **({"window_size": 32} if architecture == "qwen2_5_vl" else {}))
        text.rope_parameters["mrope_section"] = [6, 5, 5]
    stock = type(model)(config).eval().to(dtype)
    stock.generation_config = model.generation_config
    if architecture == "gemma3":
        return Gemma3Adapter(stock, processor, wording)
    if architecture.startswith("qwen"):
        images = Qwen2VLImageProcessorPil(size=limits, patch_size=4, temporal_patch_size=2, merge_size=2)
        return QwenVLAdapter(stock, images, processor.tokenizer, wording, SIZE)
    images = VideoLlama3ImageProcessorPil(size=limits, patch_size=4, merge_size=2, image_mean=[0.5] * 3, image_std=[0.5] * 3)
    return VideoLlama3Adapter(stock, images, processor.tokenizer, wording, SIZE)
