"""Stages 1 and 2: the vision tower learns to see nodules; then the features of every volume, once."""

from __future__ import annotations

import argparse
import math
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from embedded_network import FORMAT, GRID, SIDE, WINDOW, Log, pixels, schedule
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from transformers import Gemma3ForConditionalGeneration

from MedPrunerLogic.imaging.slices import cut
from MedPrunerLogic.phantom import drawing

SHARD = 200  # volumes a file


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
