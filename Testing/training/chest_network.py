"""The embedded model's network, and what every stage of its training needs: pixels, log."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from chest_views import FORMAT, GRID, SIDE
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import Gemma3Config, Gemma3ForConditionalGeneration


def make_model(vocabulary: int, image_token: int, boi: int, eoi: int) -> Gemma3ForConditionalGeneration:
    """The tiny Gemma 3: 4 vision layers of width 128, 5 text layers of width 192."""
    config = Gemma3Config(
        vision_config={
            "hidden_size": 128,
            "intermediate_size": 512,
            "num_hidden_layers": 4,
            "num_attention_heads": 4,
            "image_size": FORMAT.size,
            "patch_size": FORMAT.size // GRID,
            "vision_use_head": False,
        },
        text_config={
            "vocab_size": vocabulary,
            "hidden_size": 192,
            "intermediate_size": 576,
            "num_hidden_layers": 5,
            "num_attention_heads": 6,
            "num_key_value_heads": 6,
            "head_dim": 32,
            "max_position_embeddings": 8192,
            "sliding_window": 4096,
            "layer_types": ["full_attention"] * 5,
            "query_pre_attn_scalar": 32,
            "pad_token_id": 0,
            "eos_token_id": 5,
            "bos_token_id": 2,
        },
        mm_tokens_per_image=SIDE * SIDE,
        image_token_index=image_token,
        boi_token_index=boi,
        eoi_token_index=eoi,
        eos_token_id=5,
        pad_token_id=0,
        bos_token_id=2,
    )
    model = Gemma3ForConditionalGeneration(config)
    nn.init.normal_(model.model.multi_modal_projector.mm_input_projection_weight, std=0.1)  # zeros in the stock class
    return model


def pixels(images: np.ndarray) -> Tensor:
    """(S, H, W, 3) uint8 -> (S, 3, H, W) in [-1, 1], as the stock image processor gives them."""
    return torch.from_numpy(images).permute(0, 3, 1, 2).float() / 127.5 - 1.0


def set_encoder(model: Gemma3ForConditionalGeneration, path: Path) -> None:
    """Give it the vision tower that chest_vision.py has trained, and the norm behind it."""
    state = load_file(path)
    for part, its in (("tower.", model.model.vision_tower), ("norm.", model.model.multi_modal_projector.mm_soft_emb_norm)):
        its.load_state_dict({name.removeprefix(part): value for name, value in state.items() if name.startswith(part)})


def fitted(given: Tensor, wanted: Tensor, ridge: float) -> Tensor:
    """(D, E): what makes (n, E) `wanted` of (n, D) `given` best, by least squares. ridge: of the mean square of what is given."""
    given, wanted = given.double(), wanted.double()
    square = given.T @ given
    return torch.linalg.solve(square + ridge * square.diagonal().mean() * torch.eye(len(square)), given.T @ wanted).float()


class Log:
    """Prints and appends JSON lines."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, stage: str, **values: object) -> None:
        line = json.dumps({"stage": stage, **{k: round(v, 4) if isinstance(v, float) else v for k, v in values.items()}})
        print(line, flush=True)
        with self.path.open("a") as file:
            file.write(line + "\n")
