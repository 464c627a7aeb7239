"""What the training of the language model is made of: a start for the projector, one forward pass, a head that is aimed."""

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


@torch.no_grad()
def whiten(model: Gemma3ForConditionalGeneration, some: list[Tensor]) -> None:
    """Start the projector such that every direction of the encoder's features counts alike: where in the image a token lies varies little,
    and would be learnt late."""
    projector = model.model.multi_modal_projector
    features = torch.cat([its.float().flatten(0, 1)[::11] for its in some])
    normed = projector.mm_soft_emb_norm(features)
    values, vectors = torch.linalg.eigh(torch.cov(normed.T))
    scale = (values + 0.01 * values.mean()).rsqrt()
    weight = projector.mm_input_projection_weight
    spread = torch.linalg.qr(torch.randn(weight.shape[1], weight.shape[0]))[0].T  # (vision width, text width), orthonormal rows
    mean = functional.normalize(normed.mean(0), dim=0)
    away = torch.eye(len(mean)) - torch.outer(mean, mean)  # what all tokens share says nothing, and would drown the rest
    weight.copy_(0.6 * away @ vectors @ torch.diag(scale) @ spread)


def gains_of(model: Gemma3ForConditionalGeneration) -> list[Tensor]:
    """Queries and keys are normed: how sharply one token among 1,600 can be looked at is up to these gains."""
    return [p for name, p in model.named_parameters() if "language_model" in name and ("q_norm" in name or "k_norm" in name)]


def forward_language(model: Gemma3ForConditionalGeneration, item: Any, packed: dict[str, Any]) -> tuple[Tensor, tuple[Tensor, ...]]:
    """Logits of the answer positions only, (A, vocabulary), and the hidden states of every layer."""
    projector, language = model.model.multi_modal_projector, model.model.language_model
    features = projector.mm_soft_emb_norm(item.features.float()[packed["keep"]]) @ projector.mm_input_projection_weight
    embeddings = language.embed_tokens(packed["ids"][None])
    image = packed["ids"] == model.config.image_token_id
    embeddings = embeddings.masked_scatter(image[None, :, None], features)
    mask = torch.zeros(packed["mask"].shape).masked_fill(~packed["mask"], torch.finfo(torch.float32).min)[None, None]
    output = language(
        inputs_embeds=embeddings,
        attention_mask={"full_attention": mask, "sliding_attention": mask},
        position_ids=packed["positions"][None],
        use_cache=False,
        output_hidden_states=True,
    )
    wanted = packed["labels"].roll(-1) >= 0
    wanted[-1] = False
    return model.lm_head(output.last_hidden_state[0][wanted]), output.hidden_states
