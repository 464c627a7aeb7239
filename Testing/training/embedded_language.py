"""Stage 3: the projector and the language model, on the features of stage 2."""

from __future__ import annotations

import argparse
import shutil
import time
from collections.abc import Iterable

import numpy as np
import torch
from embedded_network import SIDE, Log, schedule
from embedded_sequences import Packer, draw_keep
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from transformers import Gemma3ForConditionalGeneration
from transformers.models.gemma3.modeling_gemma3 import apply_rotary_pos_emb

from MedPrunerLogic.models.trust.scope import mean_token
from MedPrunerLogic.phantom import questions

CHECKPOINT = "language.safetensors"
AVERAGE = 0.99  # share of the running average of the weights that a step keeps


class LanguageAttention:
    """The attention of the first head of language layers from chosen tokens, differentiable; only those rows are computed."""

    def __init__(self, model: Gemma3ForConditionalGeneration) -> None:
        self.layers, self.inputs = model.model.language_model.layers, {}
        for index in (2, 3):
            self.layers[index].self_attn.register_forward_pre_hook(
                lambda _m, _a, given, index=index: self.inputs.__setitem__(index, given), with_kwargs=True
            )

    def loss(self, packed: dict) -> Tensor:
        """Cross-entropy between where the aims say and where the head looks, mean over the aims."""
        total = torch.zeros(())
        for layer in {aim.layer for aim in packed["aims"]}:
            aims = [aim for aim in packed["aims"] if aim.layer == layer]
            attention, given = self.layers[layer].self_attn, self.inputs[layer]
            hidden, (cosine, sine) = given["hidden_states"], given["position_embeddings"]
            rows = torch.tensor([aim.query for aim in aims])
            size = attention.head_dim
            key = attention.k_norm((hidden @ attention.k_proj.weight[:size].T)[:, None])
            query = attention.q_norm((hidden @ attention.q_proj.weight[:size].T)[:, None])
            query, key = apply_rotary_pos_emb(query, key, cosine, sine)
            scores = (query[0, 0, rows] @ key[0, 0].T) * attention.scaling
            looked = scores.masked_fill(~packed["mask"][rows], -1e9).log_softmax(-1)
            for aim, row in zip(aims, looked, strict=True):
                share = torch.tensor(list(aim.columns.values()))
                total = total - (share * row[list(aim.columns)]).sum() / len(packed["aims"])
        return total


class SliceHeads(nn.Module):
    """Thrown away after stage 3: what the language model must know at the number of each slice, after its second and third layer."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.parts = torch.zeros(5)  # for the log: sides, radius, height, begins, aims
        self.seen, self.begins = nn.Linear(width, 4), nn.Linear(width, 1)

    def loss(self, hidden: tuple[Tensor, ...], packed: dict) -> Tensor:
        truth = packed["slices"]
        early, late = (hidden[layer][0, packed["label_at"]] for layer in (2, 3))
        seen = self.seen(early)
        weight = 1.0 + 3.0 * truth[:, :2]
        sides = functional.binary_cross_entropy_with_logits(seen[:, :2], truth[:, :2], weight=weight)
        radius, height = (seen[:, 2] - truth[:, 2]).abs().mean(), (seen[:, 3] - truth[:, 4]).abs().mean()
        begin = (truth[:, 3] > 0).float()
        begins = functional.binary_cross_entropy_with_logits(self.begins(late)[:, 0], begin, weight=1.0 + 4.0 * begin)
        self.parts[:4] += torch.stack([sides, radius, height, begins]).detach()
        return sides + radius + 3.0 * height + begins


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
    """What phantoms look like to the encoder, from any part of their slices: mean, whitening and the farthest distance seen, half as far
    again (models/trust/scope.py). every: (S, N, D) of each, the encoder's."""
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
    limit = 1.5 * (centred @ whitening).norm(dim=1).max()
    return {"mean": points.mean(0).float(), "whitening": whitening.float(), "limit": limit.float()}


def train_language(model, items: list[dict], held_out: list[dict], processor, log: Log, args: argparse.Namespace) -> None:
    """Stage 3. Resumes from its last checkpoint; what is kept is a running average of the weights."""
    model.model.vision_tower.requires_grad_(False)
    if not (args.work / CHECKPOINT).exists():
        whiten(model, torch.cat([item["features"].float().flatten(0, 1)[::5] for item in items[::8]]))
        prepare_copying(model, list(Packer(processor, np.random.default_rng()).numbers))
    checkpoint, first = args.work / CHECKPOINT, 0
    if checkpoint.exists():
        state = load_file(checkpoint)
        first = int(state.pop("step"))
        model.load_state_dict(state, strict=False)
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(AVERAGE))
    heads = SliceHeads(model.config.text_config.hidden_size)
    attention = LanguageAttention(model)
    gains = gains_of(model)  # they start too small
    others = [p for p in (*model.parameters(), *heads.parameters()) if p.requires_grad and all(p is not gain for gain in gains)]
    parameters = [*gains, *others]
    groups = [{"params": gains, "weight_decay": 0.0, "speed": 5.0}, {"params": others, "weight_decay": 0.05, "speed": 1.0}]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98))
    rng = np.random.default_rng(args.seed + 1 + first)
    packer = Packer(processor, rng, args.count_weight)
    started = time.time()
    for step in range(first, args.language_steps):
        for group in optimiser.param_groups:
            group["lr"] = group["speed"] * args.language_rate * schedule(step, args.language_steps)
        total = helped = correct = count = 0.0
        for index in rng.integers(0, len(items), args.language_batch):
            item = items[int(index)]
            packed = packer(item, draw_keep(item, rng, step / args.language_steps), rng.random() < 0.3)
            labels = packed["labels"][packed["labels"] >= 0]
            logits, hidden = forward_language(model, item["features"], packed)
            each = functional.cross_entropy(logits, labels, reduction="none")
            loss = (packed["weights"] * each).sum() / packed["weights"].sum()
            auxiliary = heads.loss(hidden, packed)
            aimed = attention.loss(packed)
            heads.parts[4] += aimed.detach()
            ((loss + 0.3 * auxiliary + 0.15 * aimed) / args.language_batch).backward()
            helped += auxiliary.item() / args.language_batch
            total += loss.item() / args.language_batch
            correct, count = correct + (logits.argmax(-1) == labels).sum().item(), count + len(labels)
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        average.update_parameters(model)
        if step % 20 == 0:
            log(
                "language",
                step=step,
                loss=total,
                slices=helped,
                parts=[round(v, 3) for v in (heads.parts / args.language_batch).tolist()],
                token_accuracy=correct / count,
                seconds=time.time() - started,
            )
        heads.parts.zero_()
        if step % 150 == 149 or step == args.language_steps - 1:
            log("held out", step=step, **measure(average.module, held_out, processor))
            save_file({**{k: v.clone() for k, v in average.module.state_dict().items()}, "step": torch.tensor(step + 1)}, checkpoint)
            shutil.copy(checkpoint, checkpoint.with_stem(f"language{step + 1}"))
    model.load_state_dict(average.module.state_dict())


@torch.inference_mode()
def measure(model, items: list[dict], processor) -> dict[str, float]:
    """Share of held-out answers whose every token is right under teacher forcing, unpruned, by kind (slice: within the nodule)."""
    packer = Packer(processor, np.random.default_rng(7))
    right: dict[str, list[bool]] = {kind: [] for kind in questions.KINDS}
    for item in items:
        packed = packer(item, torch.ones(len(item["features"]), SIDE * SIDE, dtype=torch.bool), renumber=False)
        predicted = forward_language(model, item["features"], packed)[0].argmax(-1)
        labels = packed["labels"][packed["labels"] >= 0]
        ends = (labels == 5).nonzero().flatten().tolist()
        for kind, start, end in zip(questions.KINDS, [0, *(e + 1 for e in ends)], ends, strict=False):
            text = processor.tokenizer.decode(predicted[start:end])
            truth = processor.tokenizer.decode(labels[start:end])
            right[kind].append(questions.is_right(item["phantom"], questions.Question(kind, "", truth), text))
    scores = {kind: float(np.mean(values)) for kind, values in right.items()}
    return {**scores, "overall": float(np.mean(list(scores.values())))}
