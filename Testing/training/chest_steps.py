"""Steps of training the language model: how it starts, how it reads what the encoder made, where a head of it is aimed, its scope."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import torch
from chest_network import fitted
from torch import Tensor
from torch.nn import functional
from transformers import Gemma3ForConditionalGeneration
from transformers.models.gemma3.modeling_gemma3 import apply_rotary_pos_emb

from MedPrunerLogic.models.trust.scope import mean_token


class LanguageHead:
    """The attention of the first head of a language layer from chosen tokens, differentiable; only those rows are computed."""

    def __init__(self, model: Gemma3ForConditionalGeneration, layer: int) -> None:
        self._attention, self._given = model.model.language_model.layers[layer].self_attn, {}
        self._attention.register_forward_pre_hook(lambda _m, _a, given: self._given.update(given), with_kwargs=True)

    def _looks(self, packed: dict[str, Any], rows: Tensor) -> Tensor:
        """(R,) tokens -> (R, L) logarithms of where they look."""
        attention, hidden = self._attention, self._given["hidden_states"]
        cosine, sine = self._given["position_embeddings"]
        size = attention.head_dim
        key = attention.k_norm((hidden @ attention.k_proj.weight[:size].T)[:, None])
        query = attention.q_norm((hidden @ attention.q_proj.weight[:size].T)[:, None])
        query, key = apply_rotary_pos_emb(query, key, cosine, sine)
        scores = (query[0, 0, rows] @ key[0, 0].T) * attention.scaling
        return scores.float().masked_fill(~packed["mask"][rows], -1e9).log_softmax(-1)

    def at_numbers(self, packed: dict[str, Any]) -> Tensor:
        """How little it looks at the numbers of slices that the aims say: cross-entropy, mean over the aims."""
        if not packed["aims"]:
            return torch.zeros(())
        rows, columns = (torch.tensor(values) for values in zip(*packed["aims"], strict=True))
        return functional.nll_loss(self._looks(packed, rows), columns)

    def at_findings(self, packed: dict[str, Any]) -> Tensor:
        """How little of an answer's looks is on the finding asked about: minus its logarithm, mean over tokens, then over questions."""
        if not packed["places"]:
            return torch.zeros(())
        looks = self._looks(packed, torch.cat([rows for rows, _columns in packed["places"]]))
        parts = looks.split([len(rows) for rows, _columns in packed["places"]])
        return -torch.stack([part[:, its[1]].logsumexp(-1).mean() for part, its in zip(parts, packed["places"], strict=True)]).mean()


@torch.no_grad()
def whiten(model: Gemma3ForConditionalGeneration, features: Tensor) -> None:
    """Start the projector such that every direction of the encoder's features counts alike: where in the image a token lies varies little,
    and would be learnt late. features: (n, D), some of the encoder's."""
    projector = model.model.multi_modal_projector
    normed = projector.mm_soft_emb_norm(features)
    values, vectors = torch.linalg.eigh(torch.cov(normed.T))
    scale = (values + 0.01 * values.mean()).rsqrt()
    weight = projector.mm_input_projection_weight
    spread = torch.linalg.qr(torch.randn(weight.shape[1], weight.shape[0]))[0].T  # (vision width, text width), orthonormal rows
    mean = functional.normalize(normed.mean(0), dim=0)
    away = torch.eye(len(mean)) - torch.outer(mean, mean)  # what all tokens share says nothing, and would drown the rest
    weight.copy_(0.6 * away @ vectors @ torch.diag(scale) @ spread)


@torch.no_grad()
def align(model: Gemma3ForConditionalGeneration, pairs: Iterable[tuple[Tensor, Tensor]]) -> None:
    """Let the projector make of an encoder's features what it made of those of the encoder before, as far as it can (least squares).

    pairs: (n, D) of the encoder before, (n, D) of this one, of the same tokens.
    """
    projector = model.model.multi_modal_projector
    weight = projector.mm_input_projection_weight
    before, now = (projector.mm_soft_emb_norm(torch.cat(its).float()) for its in zip(*pairs, strict=True))
    weight.copy_(fitted(now, before @ weight, ridge=1e-4))


@torch.no_grad()
def prepare_copying(model: Gemma3ForConditionalGeneration, numbers: list[int]) -> None:
    """Give slice numbers embeddings that are easily told apart, and the head that is aimed at the best slice values that pass them on.

    96 numbers through a head of 32 dimensions would be the last thing that training finds by itself.
    """
    attention = model.model.language_model.layers[2].self_attn
    size, table = attention.head_dim, model.model.language_model.embed_tokens.weight
    basis = torch.linalg.qr(torch.randn(table.shape[1], size))[0].T  # (32, 128), orthonormal rows
    table[numbers] += 0.6 * functional.normalize(torch.randn(len(numbers), size), dim=1) @ basis
    attention.v_proj.weight[:size] = basis
    attention.o_proj.weight[:, :size] = 2.0 * basis.T


def gains_of(model: Gemma3ForConditionalGeneration) -> list[Tensor]:
    """Queries and keys are normed: how sharply one token among 1,600 can be looked at is up to these gains."""
    return [p for name, p in model.named_parameters() if "language_model" in name and ("q_norm" in name or "k_norm" in name)]


def forward_language(model: Gemma3ForConditionalGeneration, features: Tensor, packed: dict) -> tuple[Tensor, tuple[Tensor, ...]]:
    """See forward_embedded. features: (S, N, D), the encoder's."""
    projector = model.model.multi_modal_projector
    kept = projector.mm_soft_emb_norm(features.float()[packed["keep"]]) @ projector.mm_input_projection_weight
    return forward_embedded(model, kept, packed)


def forward_embedded(model: Gemma3ForConditionalGeneration, kept: Tensor, packed: dict) -> tuple[Tensor, tuple[Tensor, ...]]:
    """Logits of the answer positions only, (A, vocabulary), and the hidden states of every layer. kept: (M, D), of the kept tokens."""
    language = model.model.language_model
    embeddings = language.embed_tokens(packed["ids"][None])
    image = packed["ids"] == model.config.image_token_id
    embeddings = embeddings.masked_scatter(image[None, :, None], kept.to(embeddings.dtype))
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


@torch.inference_mode()
def learn_scope(model: Gemma3ForConditionalGeneration, every: Iterable[Tensor], rng: np.random.Generator) -> dict[str, Tensor]:
    """What phantoms look like to the encoder, from any part of their slices: mean, whitening and the farthest distance seen
    (models/trust/scope.py). Real chests begin a fifth farther off. every: (S, N, D) of each, the encoder's."""
    projector = model.model.multi_modal_projector
    means = []
    for whole in every:
        features = whole[torch.from_numpy(rng.random(len(whole)) < rng.uniform(0.2, 1.0))]
        if len(features):
            means.append(mean_token(projector.mm_soft_emb_norm(features.float()) @ projector.mm_input_projection_weight))
    points = torch.stack(means).double()
    centred = points - points.mean(0)
    covariance = centred.T @ centred / len(points)
    covariance += 0.01 * covariance.diagonal().mean() * torch.eye(len(covariance))
    values, vectors = torch.linalg.eigh(covariance)
    whitening = vectors @ torch.diag(values.rsqrt())
    limit = (centred @ whitening).norm(dim=1).max()
    return {"mean": points.mean(0).float(), "whitening": whitening.float(), "limit": limit.float()}
