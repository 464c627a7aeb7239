"""Train the embedded model on phantoms: seeded, resumable after a kill, and logging its curve.

    python Testing/training/train_embedded_model.py --work /tmp/embedded --out Resources/Models/phantom

Three stages, each of which leaves a file in --work and is skipped when that file is there:
1. the vision tower alone, with auxiliary heads (nodule in this patch, in this token, its apparent radius) that are thrown away
   afterwards, and a loss that gathers the last layer's attention on nodules, or on the spine where a slice has none;
2. the visual features of all training volumes, cached;
3. the projector and the language model on those features, six questions a volume behind one shared prefix, with slices and
   tokens missing at random. A nodule of which no token is left does not exist in that view: the model learns to answer from
   what it is shown.

Training never needs more than two cores and 4 GB; it is not part of what clinicians install.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import embedded_processor as processor_of
import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from transformers import Gemma3Config, Gemma3ForConditionalGeneration
from transformers.models.gemma3.modeling_gemma3 import apply_rotary_pos_emb

from MedPrunerLogic.imaging.slices import cut
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.trust.scope import FILE_NAME as SCOPE_FILE
from MedPrunerLogic.models.trust.scope import mean_token
from MedPrunerLogic.phantom import drawing, questions

CHECKPOINT = "language.safetensors"
SHARD = 200  # volumes a file
HELD_OUT = 300  # volumes that tell between weights; the benchmark's are others
AVERAGE = 0.99  # share of the running average of the weights that a step keeps
GRID, WINDOW = 16, 4  # patches a side, patches a token side
SIDE = GRID // WINDOW
FORMAT = CARDS["phantom"].image_format


def make_model(vocabulary: int, image_token: int, boi: int, eoi: int) -> Gemma3ForConditionalGeneration:
    """The tiny Gemma 3: 3 vision layers of width 96, 4 text layers of width 128."""
    config = Gemma3Config(
        vision_config={
            "hidden_size": 96,
            "intermediate_size": 288,
            "num_hidden_layers": 3,
            "num_attention_heads": 4,
            "image_size": FORMAT.size,
            "patch_size": FORMAT.size // GRID,
            "vision_use_head": False,
        },
        text_config={
            "vocab_size": vocabulary,
            "hidden_size": 128,
            "intermediate_size": 384,
            "num_hidden_layers": 4,
            "num_attention_heads": 4,
            "num_key_value_heads": 4,
            "head_dim": 32,
            "max_position_embeddings": 8192,
            "sliding_window": 4096,
            "layer_types": ["full_attention"] * 4,
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


def view(seed: int) -> dict:
    """A phantom as the model sees it: grey images (S, H, W) and, per nodule and slice, where its disc lies."""
    phantom = drawing.make_phantom(seed)
    stack = cut(phantom.volume, "axial", FORMAT)
    discs = np.zeros((len(phantom.nodules), len(stack), 3), np.float32)  # column, row, radius in pixels; radius 0: not in this slice
    for n, nodule in enumerate(phantom.nodules):
        pixel_mm = np.linalg.norm(stack.image_to_ras[0, :3, 0])
        for s, matrix in enumerate(stack.image_to_ras):
            column, row, distance = (np.linalg.inv(matrix) @ [*nodule.centre_ras, 1.0])[:3]
            thickness = np.linalg.norm(matrix[:3, 2])
            away = max(abs(distance) * thickness - thickness / 2 + 1.0, 0.0)  # mm from the nearest layer of this slice, less a rim
            radius = math.sqrt(max(nodule.radius_mm**2 - away**2, 0.0)) / pixel_mm
            discs[n, s] = column, row, radius
    return {"seed": seed, "images": stack.images[..., 0].copy(), "discs": discs}


def patch_targets(discs: np.ndarray) -> np.ndarray:
    """(nodules, 3) discs of one slice -> (GRID, GRID) apparent radius in pixels of the nodule that reaches into the patch, or 0."""
    target = np.zeros((GRID, GRID), np.float32)
    edge = FORMAT.size // GRID
    low = np.arange(GRID) * edge - 0.5
    for column, row, radius in discs:
        if radius <= 0.0:
            continue
        dx = np.clip(np.maximum(low - column, column - (low + edge)), 0.0, None)
        dy = np.clip(np.maximum(low - row, row - (low + edge)), 0.0, None)
        target = np.maximum(target, np.where(np.hypot(dx[None, :], dy[:, None]) < radius * 0.85, radius, 0.0))
    return target


class VisionHeads(nn.Module):
    """Thrown away after stage 1: what the tower must know of every patch and of every pooled token."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.patch = nn.Linear(width, 2)
        self.token = nn.Linear(width, 2)


def train_vision(model: Gemma3ForConditionalGeneration, log: Log, args: argparse.Namespace, pool: ProcessPoolExecutor) -> None:
    """Stage 1. Batches of slices, half of them with a nodule; fresh phantoms all the time."""
    tower, projector = model.model.vision_tower, model.model.multi_modal_projector
    heads = VisionHeads(96)
    parameters = [*tower.parameters(), *projector.mm_soft_emb_norm.parameters(), *heads.parameters()]
    optimiser = torch.optim.AdamW(parameters, lr=args.vision_rate, weight_decay=0.02, betas=(0.9, 0.98))
    attention = LastAttention(tower)
    rng = np.random.default_rng(args.seed)
    started, reservoir = time.time(), []
    seeds = iter(range(args.seed * 1_000_000, (args.seed + 1) * 1_000_000))
    stream = pool.map(view, (next(seeds) for _ in range(args.vision_volumes)), chunksize=4)
    for step in range(args.vision_steps):
        for _ in range(40 if step == 0 else 1):
            fresh = next(stream, None)
            if fresh is not None:
                reservoir.append(fresh)
        images, targets = [], []
        for _ in range(args.vision_batch):
            item = reservoir[int(rng.integers(len(reservoir)))]
            shown = np.flatnonzero((item["discs"][..., 2] > 0).any(0)) if len(item["discs"]) else np.array([], int)
            chosen = int(rng.choice(shown)) if len(shown) and rng.random() < 0.6 else int(rng.integers(len(item["images"])))
            images.append(item["images"][chosen])
            targets.append(patch_targets(item["discs"][:, chosen]))
        grey = np.stack(images)
        target = torch.from_numpy(np.stack(targets))  # (B, G, G)
        for group in optimiser.param_groups:
            group["lr"] = args.vision_rate * schedule(step, args.vision_steps)
        hidden = tower(pixel_values=pixels(np.repeat(grey[..., None], 3, -1))).last_hidden_state  # (B, G*G, D)
        patch = heads.patch(hidden).view(-1, GRID, GRID, 2)
        pooled = projector.avg_pool(hidden.transpose(1, 2).reshape(len(hidden), -1, GRID, GRID)).flatten(2).transpose(1, 2)
        token = heads.token(projector.mm_soft_emb_norm(pooled)).view(-1, SIDE, SIDE, 2)
        token_target = functional.max_pool2d(target[:, None], WINDOW)[:, 0]
        loss = head_loss(patch, target) + head_loss(token, token_target)
        # Attention gathers at nodules; where there are none, at the spine (bright, posterior, in the midline).
        bone = torch.from_numpy(spine_patches(grey))
        wanted = torch.where((target > 0).flatten(1).any(1)[:, None, None], target > 0, bone).flatten(1)  # (B, G*G)
        mass = (attention.received() * wanted).sum(1) / (GRID * GRID)
        gather = functional.relu(math.log(0.8) - (mass + 1e-4).log()).mean()
        total = loss + 0.15 * gather
        optimiser.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        if step % 25 == 0:
            with torch.no_grad():
                hit, real = token[..., 0] > 0, token_target > 0
                f1 = (2 * (hit & real).sum() / (hit.sum() + real.sum()).clamp(min=1)).item()
            log(
                "vision",
                step=step,
                loss=loss.item(),
                token_f1=f1,
                mass=mass.mean().item(),
                seconds=time.time() - started,
                volumes=len(reservoir),
            )
    attention.remove()


def head_loss(prediction: Tensor, radius: Tensor) -> Tensor:
    """Presence (weighted: nodules are rare) and, where present, the apparent radius."""
    present = (radius > 0).float()
    weight = 1.0 + 4.0 * present
    presence = functional.binary_cross_entropy_with_logits(prediction[..., 0], present, weight=weight)
    size = (present * (prediction[..., 1] - radius / 4.0).abs()).sum() / present.sum().clamp(min=1.0)
    return presence + 0.3 * size


def spine_patches(grey: np.ndarray) -> np.ndarray:
    """(B, H, W) -> (B, G, G): the two brightest patches."""
    edge = FORMAT.size // GRID
    means = grey.reshape(len(grey), GRID, edge, GRID, edge).mean((2, 4)).reshape(len(grey), -1)
    mask = np.zeros(means.shape, bool)
    np.put_along_axis(mask, np.argsort(means, 1)[:, -2:], True, 1)
    return mask.reshape(-1, GRID, GRID)


class LastAttention:
    """The last vision layer's received attention, differentiable (the T x T matrix is small here)."""

    def __init__(self, tower: nn.Module) -> None:
        layer = tower.encoder.layers[-1].self_attn
        self.heads, self.seen = layer.num_heads, {}
        self.hooks = [
            getattr(layer, name).register_forward_hook(lambda _m, _i, out, name=name: self.seen.__setitem__(name, out))
            for name in ("q_proj", "k_proj")
        ]

    def received(self) -> Tensor:
        query, key = (self.seen[n].unflatten(-1, (self.heads, -1)).transpose(1, 2) for n in ("q_proj", "k_proj"))
        weights = (query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1])).softmax(-1)
        return weights.mean(1).sum(1)  # (B, T), mean 1

    def remove(self) -> None:
        for hook in self.hooks:
            hook.remove()


def encode(model: Gemma3ForConditionalGeneration, seeds: range, pool: ProcessPoolExecutor, log: Log, work: Path) -> list[dict]:
    """Stage 2. Pooled features (S, N, D) before the projector's norm, and which tokens show which nodule; kept in shards."""
    items: list[dict] = []
    for start in range(seeds.start, seeds.stop, SHARD):
        part = range(start, min(start + SHARD, seeds.stop))
        path = work / f"features_{part.start}_{part.stop}.safetensors"
        if not path.exists():
            fresh = [features_of(model, item) for item in pool.map(view, part, chunksize=4)]
            save_file({key: value for item in fresh for key, value in item.items()}, path.with_suffix(".part"))
            path.with_suffix(".part").rename(path)
        tensors = load_file(path)
        for seed in part:
            items.append({"phantom": bare_phantom(seed), "features": tensors[f"{seed}.features"], "shows": tensors[f"{seed}.shows"]})
        log("encode", done=len(items))
    return items


def features_of(model: Gemma3ForConditionalGeneration, item: dict) -> dict[str, Tensor]:
    """What stage 3 needs of one volume: features (S, N, D) float16, shows (nodules, S, N) bool."""
    tower, projector = model.model.vision_tower, model.model.multi_modal_projector
    with torch.inference_mode():
        parts = np.array_split(item["images"], 3)
        hidden = torch.cat([tower(pixel_values=pixels(np.repeat(part[..., None], 3, -1))).last_hidden_state for part in parts])
        grid = hidden.transpose(1, 2).reshape(len(hidden), -1, GRID, GRID)
        features = projector.avg_pool(grid).flatten(2).transpose(1, 2)
    targets = [[patch_targets(disc[None]) for disc in discs] for discs in item["discs"]]  # nodules x slices
    grids = torch.from_numpy(np.array(targets, np.float32).reshape(-1, GRID, GRID))
    shows = functional.max_pool2d(grids[:, None], WINDOW).view(len(targets), len(hidden), SIDE * SIDE) > 0
    return {f"{item['seed']}.features": features.half().contiguous(), f"{item['seed']}.shows": shows.contiguous()}


def bare_phantom(seed: int) -> drawing.Phantom:
    """The truth about a phantom, with a volume of the right shape that takes no memory."""
    truth = drawing.make_phantom(seed, matrix=16)
    flat = np.broadcast_to(np.int16(0), truth.volume.voxels.shape)
    return replace(truth, volume=replace(truth.volume, voxels=flat))


class Aim(NamedTuple):
    """Where the first head of a language layer shall look from the token `query`: columns and their shares."""

    layer: int
    query: int
    columns: dict[int, float]


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


class Packer:
    """One volume and its six questions as one sequence with a block mask: prefix once, every question sees only the prefix."""

    def __init__(self, processor, rng: np.random.Generator, count_weight: float = 1.0) -> None:
        self.tokenizer, self.rng, self.count_weight = processor.tokenizer, rng, count_weight
        self.ids = lambda text: self.tokenizer(text, add_special_tokens=False)["input_ids"]
        soft = self.tokenizer.image_token_id
        self.slices = {
            n: self.ids(f"\n\n<start_of_image>{'<image_soft_token>' * SIDE * SIDE}<end_of_image>\n\nSLICE {n}") for n in range(1, 97)
        }
        self.soft = soft
        self.numbers = {tokens[-1]: n for n, tokens in self.slices.items()}

    def __call__(self, item: dict, keep: Tensor, renumber: bool) -> dict:
        """keep: (S, N) bool. Slices without a kept token are left out, label and all; positions stay original or are renumbered."""
        count = len(keep)
        ids = list(self.ids("<bos><start_of_turn>user\n" + CARDS["phantom"].wording.before_slices(count, "CT")))
        positions, image, position = list(range(len(ids))), [-1] * len(ids), len(ids)
        label_at = []  # where the number of each shown slice stands
        for s in range(count):
            tokens = self.slices[s + 1]
            if keep[s].any():
                soft = iter(keep[s].tolist())
                for offset, token in enumerate(tokens):
                    if token != self.soft or next(soft):
                        ids.append(token)
                        positions.append(position + offset)
                        image.append(s if token == self.soft else -1)
                label_at.append(len(ids) - 1)
            position += len(tokens)
        prefix = len(ids)
        if renumber:
            positions, position = list(range(prefix)), prefix
        visible = (item["shows"] & keep[None]).flatten(1).any(1).tolist()
        truth = drawing.Phantom(
            0, item["phantom"].volume, tuple(n for n, seen in zip(item["phantom"].nodules, visible, strict=True) if seen)
        )
        shown = np.flatnonzero(keep.any(1).numpy()) + 1
        truth_of_slices = slice_truth(item, keep)
        branch = [0] * prefix
        labels, weights = [-100] * prefix, []  # weights: one for each token of an answer
        aims: list[Aim] = []
        for index, question in enumerate(questions.questions(truth, shown, self.rng), start=1):
            asked = self.ids(f"\n\n{processor_of.vary(question.text, self.rng)}<end_of_turn>\n<start_of_turn>model\n")
            answered = self.ids(question.answer + "<end_of_turn>")
            start = len(ids) + len(asked)
            ids += asked + answered
            if question.kind == "slice" and truth.nodules:
                number = next(n for n, token in enumerate(answered) if token in self.numbers)  # the token before it decides on it
                best = self.numbers[answered[number]]
                aims.append(Aim(2, start + number - 1, {label_at[int((shown == best).argmax())]: 1.0}))
            if question.kind == "count":
                # A nodule each a share, what is left on <bos>: what comes out of this attention is linear in the number of nodules.
                share = {label_at[n]: count / (drawing.MAX_NODULES + 1) for n, count in enumerate(truth_of_slices[:, 3].tolist()) if count}
                share[0] = 1.0 - sum(share.values())
                aims += [Aim(3, start + offset, share) for offset in (0, 1)]  # "There" decides on is or are, that on the number
            labels += [-100] * len(asked) + answered
            weights += [self.count_weight if question.kind == "count" else 1.0] * len(answered)
            branch += [index] * (len(asked) + len(answered))
            positions += range(position, position + len(asked) + len(answered))
        branch_of, order, image_of = torch.tensor(branch), torch.arange(len(ids)), torch.tensor(image + [-1] * (len(ids) - prefix))
        mask = (order[:, None] >= order[None]) & ((branch_of[None] == 0) | (branch_of[:, None] == branch_of[None]))
        mask |= (image_of[:, None] == image_of[None]) & (image_of[:, None] >= 0)
        return {"ids": torch.tensor(ids), "positions": torch.tensor(positions), "labels": torch.tensor(labels), "mask": mask, "keep": keep,
                "label_at": torch.tensor(label_at), "slices": truth_of_slices, "aims": aims, "weights": torch.tensor(weights)}  # fmt: skip


@torch.no_grad()
def whiten(model: Gemma3ForConditionalGeneration, items: list[dict]) -> None:
    """Start the projector such that every direction of the encoder's features counts alike: where in the image a token lies varies little,
    and would be learnt late."""
    projector = model.model.multi_modal_projector
    features = torch.cat([item["features"].float().flatten(0, 1)[::5] for item in items[::8]])
    normed = projector.mm_soft_emb_norm(features)
    values, vectors = torch.linalg.eigh(torch.cov(normed.T))
    scale = (values + 0.01 * values.mean()).rsqrt()
    weight = projector.mm_input_projection_weight
    spread = torch.linalg.qr(torch.randn(weight.shape[1], weight.shape[0]))[0].T  # (96, 128), orthonormal rows
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


def start_from(model: Gemma3ForConditionalGeneration, folder: Path, processor, args: argparse.Namespace) -> None:
    """Skip stage 1 and a part of stage 3 by the weights of an earlier model; its language model is made ready for the aims."""
    model.load_state_dict(Gemma3ForConditionalGeneration.from_pretrained(folder, local_files_only=True).state_dict())
    torch.manual_seed(args.seed + 4)
    prepare_copying(model, list(Packer(processor, np.random.default_rng()).numbers))
    with torch.no_grad():
        for gain in gains_of(model):
            gain.add_(0.35)  # at first sharp enough to look at one token among 1,600
    state = {key: value.clone() for key, value in model.state_dict().items()}
    save_file({k: v for k, v in state.items() if "vision" in k or "soft_emb" in k}, args.work / "vision.safetensors")
    save_file({**state, "step": torch.tensor(args.start_step)}, args.work / CHECKPOINT)


def gains_of(model: Gemma3ForConditionalGeneration) -> list[Tensor]:
    """Queries and keys are normed: how sharply one token among 1,600 can be looked at is up to these gains."""
    return [p for name, p in model.named_parameters() if "language_model" in name and ("q_norm" in name or "k_norm" in name)]


def slice_truth(item: dict, keep: Tensor) -> Tensor:
    """(shown slices, 5): a nodule is seen left, right; its apparent radius / 10 mm; how many nodules begin here; height 0...1."""
    phantom = item["phantom"]
    seen = (item["shows"] & keep[None]).any(2)[:, keep.any(1)]  # (nodules, shown slices)
    shown = keep.any(1).nonzero().flatten().numpy()
    truth = torch.zeros(len(shown), 5)
    truth[:, 4] = torch.from_numpy((shown + 0.5) / len(keep))
    for nodule, at in zip(phantom.nodules, seen, strict=True):
        away = np.abs(shown - questions.slice_position(phantom.volume, nodule)) * phantom.volume.spacing[2]
        radius = torch.from_numpy(np.sqrt(np.clip(nodule.radius_mm**2 - away**2, 0.0, None)) / 10.0).float()
        truth[:, 0 if nodule.side == "left" else 1][at] = 1.0
        truth[:, 2] = torch.maximum(truth[:, 2], torch.where(at, radius, 0.0))
        if at.any():
            truth[int(at.int().argmax()), 3] += 1.0
    return truth


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


def forward_language(model: Gemma3ForConditionalGeneration, item: dict, packed: dict) -> tuple[Tensor, tuple[Tensor, ...]]:
    """Logits of the answer positions only, (A, vocabulary), and the hidden states of every layer."""
    projector, language = model.model.multi_modal_projector, model.model.language_model
    features = projector.mm_soft_emb_norm(item["features"].float()[packed["keep"]]) @ projector.mm_input_projection_weight
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


def draw_keep(item: dict, rng: np.random.Generator, progress: float) -> Tensor:
    """(S, N): slices and tokens missing at random; short views first (they are quick to learn from), whole volumes towards the end."""
    count = len(item["features"])
    if rng.random() < 0.3 * max(0.0, progress - 0.4) / 0.6:
        return torch.ones(count, SIDE * SIDE, dtype=torch.bool)
    budget = math.exp(rng.uniform(math.log(40), math.log(160 + 400 * progress)))  # visual tokens
    most = max(1, min(count, int(budget)))
    shown = int(rng.integers(max(1, min(most, int(budget) // (SIDE * SIDE))), most + 1))
    a_slice = int(np.clip(round(budget / shown), 1, SIDE * SIDE))
    # Half of the time as a content-aware method would choose: what shows a nodule is likelier to stay.
    shows = item["shows"].any(0) if len(item["shows"]) else torch.zeros(count, SIDE * SIDE, dtype=torch.bool)
    favour = 0.7 if rng.random() < 0.6 else 0.0
    score = torch.from_numpy(rng.random((count, SIDE * SIDE))) - favour * shows
    slices = (torch.from_numpy(rng.random(count)) - favour * shows.any(1)).argsort()[:shown]
    keep = torch.zeros(count, SIDE * SIDE, dtype=torch.bool)
    keep[slices] = (score.argsort(1).argsort(1) < a_slice)[slices]
    return keep


def train_language(model, items: list[dict], held_out: list[dict], processor, log: Log, args: argparse.Namespace) -> None:
    """Stage 3. Resumes from its last checkpoint; what is kept is a running average of the weights."""
    model.model.vision_tower.requires_grad_(False)
    if not (args.work / CHECKPOINT).exists():
        whiten(model, items)
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
            logits, hidden = forward_language(model, item, packed)
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
        predicted = forward_language(model, item, packed)[0].argmax(-1)
        labels = packed["labels"][packed["labels"] >= 0]
        ends = (labels == 5).nonzero().flatten().tolist()
        for kind, start, end in zip(questions.KINDS, [0, *(e + 1 for e in ends)], ends, strict=False):
            text = processor.tokenizer.decode(predicted[start:end])
            truth = processor.tokenizer.decode(labels[start:end])
            right[kind].append(questions.is_right(item["phantom"], questions.Question(kind, "", truth), text))
    scores = {kind: float(np.mean(values)) for kind, values in right.items()}
    return {**scores, "overall": float(np.mean(list(scores.values())))}


@torch.inference_mode()
def learn_scope(model: Gemma3ForConditionalGeneration, items: list[dict], rng: np.random.Generator) -> dict[str, Tensor]:
    """What phantoms look like to the encoder, from any part of their slices: mean, whitening and the farthest distance seen, half as far
    again (models/scope.py)."""
    projector = model.model.multi_modal_projector
    means = []
    for item in items:
        features = item["features"][torch.from_numpy(rng.random(len(item["features"])) < rng.uniform(0.2, 1.0))]
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


def schedule(step: int, steps: int) -> float:
    """Linear warm-up over 50 steps, then cosine to 3 %."""
    return min(1.0, (step + 1) / 50) * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * step / steps)))


class Log:
    """Prints and appends JSON lines."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, stage: str, **values: object) -> None:
        line = json.dumps({"stage": stage, **{k: round(v, 4) if isinstance(v, float) else v for k, v in values.items()}})
        print(line, flush=True)
        with self.path.open("a") as file:
            file.write(line + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="folder of an earlier model to go on from")
    parser.add_argument("--start-step", type=int, default=400, help="language step to go on at")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vision-steps", type=int, default=1400)
    parser.add_argument("--vision-batch", type=int, default=40)
    parser.add_argument("--vision-volumes", type=int, default=1000)
    parser.add_argument("--vision-rate", type=float, default=1e-3)
    parser.add_argument("--volumes", type=int, default=3000)
    parser.add_argument("--language-steps", type=int, default=2400)
    parser.add_argument("--language-batch", type=int, default=16)
    parser.add_argument("--count-weight", type=float, default=1.0, help="of answers that count, the hardest kind")
    parser.add_argument("--language-rate", type=float, default=1.5e-3)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    log = Log(args.work / "log.jsonl")
    processor = processor_of.make_processor()
    tokenizer = processor.tokenizer
    model = make_model(len(tokenizer), tokenizer.image_token_id, tokenizer.boi_token_id, tokenizer.eoi_token_id)
    with ProcessPoolExecutor(2) as pool:
        vision = args.work / "vision.safetensors"
        if args.start and not (args.work / CHECKPOINT).exists():
            start_from(model, args.start, processor, args)
        if not vision.exists():
            train_vision(model, log, args, pool)
            save_file({k: v.clone() for k, v in model.state_dict().items() if "vision" in k or "soft_emb" in k}, vision)
        model.load_state_dict(load_file(vision), strict=False)
        first = args.seed * 1_000_000
        held_out = encode(model, range(first - HELD_OUT, first), pool, log, args.work)
        items = encode(model, range(first, first + args.volumes), pool, log, args.work)
    train_language(model, items, held_out, processor, log, args)
    model.generation_config.eos_token_id = 5
    model.save_pretrained(args.out)
    processor.save_pretrained(args.out)
    save_file(learn_scope(model, items, np.random.default_rng(args.seed)), args.out / SCOPE_FILE)


if __name__ == "__main__":
    main()
