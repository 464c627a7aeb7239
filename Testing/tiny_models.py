"""Small random models of the real transformers classes, with a real processor: what the adapters are proven on."""

from __future__ import annotations

import sys
from pathlib import Path

import torch
from transformers import Gemma3Config, Gemma3ForConditionalGeneration, Gemma3Processor

sys.path.insert(0, str(Path(__file__).parent / "training"))
from embedded_processor import make_processor

from MedPrunerLogic.models.gemma3 import Gemma3Adapter

IMAGE_SIZE, PATCH, TOKENS_A_SIDE = 48, 4, 4  # 12 x 12 patches, windows of 3 x 3, 16 visual tokens


def tiny_gemma3(seed: int = 0) -> tuple[Gemma3ForConditionalGeneration, Gemma3Processor]:
    """Two layers with a sliding window of 24 tokens and two without, grouped keys, random projector, image token outside the vocabulary."""
    processor = make_processor(IMAGE_SIZE, TOKENS_A_SIDE**2)
    tokenizer = processor.tokenizer
    config = Gemma3Config(
        vision_config={
            "hidden_size": 32,
            "intermediate_size": 48,
            "num_hidden_layers": 2,
            "num_attention_heads": 4,
            "image_size": IMAGE_SIZE,
            "patch_size": PATCH,
            "vision_use_head": False,
        },
        text_config={
            "vocab_size": len(tokenizer),
            "hidden_size": 48,
            "intermediate_size": 64,
            "num_hidden_layers": 4,
            "num_attention_heads": 4,
            "num_key_value_heads": 2,
            "head_dim": 16,
            "sliding_window": 24,
            "layer_types": ["sliding_attention", "full_attention"] * 2,
            "query_pre_attn_scalar": 16,
        },
        mm_tokens_per_image=TOKENS_A_SIDE**2,
        image_token_index=tokenizer.image_token_id,
        boi_token_index=tokenizer.boi_token_id,
        eoi_token_index=tokenizer.eoi_token_id,
    )
    torch.manual_seed(seed)
    model = Gemma3ForConditionalGeneration(config).eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            # Wider than the stock initialisation: attention must differ from uniform, or a wrong map would look right.
            # The projector starts at zero in the stock class, which would hide every image.
            if "norm" not in name:
                parameter.normal_(std=0.15)
    model.generation_config.eos_token_id = tokenizer.eos_token_id
    model.generation_config.pad_token_id = tokenizer.pad_token_id
    return model, processor


def tiny_adapter(seed: int = 0) -> Gemma3Adapter:
    """The adapter around `tiny_gemma3`."""
    model, processor = tiny_gemma3(seed)
    return Gemma3Adapter(model, processor, "These are the slices of a volume.")
