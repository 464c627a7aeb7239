"""A head of the second embedded model's language model that is aimed at columns."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from transformers import Gemma3ForConditionalGeneration
from transformers.models.gemma3.modeling_gemma3 import apply_rotary_pos_emb


class LanguageHead:
    """The attention of the first head of a language layer from chosen tokens, differentiable; only those rows are computed."""

    def __init__(self, model: Gemma3ForConditionalGeneration, layer: int) -> None:
        self._attention, self._given = model.model.language_model.layers[layer].self_attn, {}
        self._attention.register_forward_pre_hook(lambda _m, _a, given: self._given.update(given), with_kwargs=True)

    def loss(self, packed: dict[str, Any]) -> Tensor:
        """Cross-entropy between where the aims say and where the head looks, mean over the aims."""
        if not packed["aims"]:
            return torch.zeros(())
        attention, hidden = self._attention, self._given["hidden_states"]
        cosine, sine = self._given["position_embeddings"]
        rows, columns = (torch.tensor(values) for values in zip(*packed["aims"], strict=True))
        size = attention.head_dim
        key = attention.k_norm((hidden @ attention.k_proj.weight[:size].T)[:, None])
        query = attention.q_norm((hidden @ attention.q_proj.weight[:size].T)[:, None])
        query, key = apply_rotary_pos_emb(query, key, cosine, sine)
        scores = (query[0, 0, rows] @ key[0, 0].T) * attention.scaling
        return functional.cross_entropy(scores.masked_fill(~packed["mask"][rows], -1e9), columns)
