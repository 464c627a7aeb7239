"""The vision tower learns to see what chests show, patch by patch and token by token, with heads that are thrown away afterwards.

    python Testing/training/chest_vision.py --work /tmp/embedded --hours 1.5

Nothing tells its attention where to look. Goes on from its last checkpoint; views that are still being made come in as they appear.
"""

from __future__ import annotations

import argparse
import math
import os
import time
from pathlib import Path

import numpy as np
import torch
from chest_network import make_model
from chest_views import GRID, SHOWN, WINDOW, keep
from embedded_network import Log, pixels
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

KINDS = len(SHOWN)
HELD_OUT = 48  # volumes, the seeds before the first
CHECKPOINT = "vision.safetensors"


class Heads(nn.Module):
    """What must be known of every patch and of every token: what is shown, how large it is, in which lobe, on which side."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.patch, self.token = nn.Linear(width, KINDS), nn.Linear(width, KINDS)
        self.size, self.lobe, self.side = nn.Linear(width, KINDS), nn.Linear(width, 5), nn.Linear(width, 2)
        for layer in (self.patch, self.token):
            nn.init.constant_(layer.bias, -4.0)


class Views:
    """Images and what they show, from the folder that chest_views.py fills."""

    def __init__(self, folder: Path, first: int, rng: np.random.Generator) -> None:
        self._folder, self._first, self._rng = folder, first, rng
        self.items: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self._known: set[str] = set()
        self.look()

    def look(self) -> None:
        """What is new."""
        for path in sorted(self._folder.glob("*.images.npy")):
            if path.name not in self._known and int(path.name.split(".")[0]) >= self._first:
                self._known.add(path.name)
                with np.load(path.with_name(path.name.replace(".images.npy", ".npz"))) as kept:
                    shape = tuple(kept["shape"])
                    labels = np.unpackbits(kept["labels"], count=int(np.prod(shape))).reshape(shape).astype(bool)
                    self.items.append((np.load(path, mmap_mode="r"), labels, kept["facts"]))

    def batch(self, size: int) -> tuple[np.ndarray, Tensor, Tensor]:
        """(B, H, W, 3) uint8, (B, kinds, G, G) float, (B, 3, kinds) float of images drawn at random, rarer findings more often."""
        images, labels, facts = [], [], []
        while len(images) < size:
            its, shown, known = self.items[int(self._rng.integers(len(self.items)))]
            weight = 0.3 + shown.any((2, 3)).astype(float) @ RARITY
            chosen = int(self._rng.choice(len(its), p=weight / weight.sum()))
            images.append(its[chosen])
            labels.append(shown[chosen])
            facts.append(known[:, chosen])
        return np.stack(images), torch.from_numpy(np.stack(labels)).float(), torch.from_numpy(np.stack(facts))


RARITY = np.array([3.0, 3.0, 3.0, 3.0, 1.0, 1.5, 0.4, 1.5, 1.5, 0.4, 1.0, 1.0, 2.0, 2.0])
_POSITIVE = torch.tensor([4.0, 4.0, 4.0, 4.0, 2.0, 2.0, 1.0, 2.0, 2.0, 1.0, 3.0, 2.0, 3.0, 3.0])


def varied(images: np.ndarray, rng: np.random.Generator) -> Tensor:
    """A little lighter or darker, with a little more noise."""
    x = pixels(images)
    scale = torch.from_numpy(rng.uniform(0.93, 1.07, (len(x), 3, 1, 1))).float()
    shift = torch.from_numpy(rng.uniform(-0.06, 0.06, (len(x), 3, 1, 1))).float()
    return (x * scale + shift).clamp(-1.0, 1.0)


def tokens_of(model, hidden: Tensor) -> Tensor:
    """(B, G·G, D) of the tower -> (B, N, D) as the projector pools and norms them."""
    projector = model.model.multi_modal_projector
    grid = hidden.transpose(1, 2).reshape(len(hidden), -1, GRID, GRID)
    return projector.mm_soft_emb_norm(projector.avg_pool(grid).flatten(2).transpose(1, 2))


def losses(model, heads: Heads, x: Tensor, labels: Tensor, facts: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
    """Their sum, and what each head says of the tokens."""
    hidden = model.model.vision_tower(pixel_values=x).last_hidden_state
    token = tokens_of(model, hidden)
    by_patch, by_token = (x.flatten(2).transpose(1, 2) for x in (labels, functional.max_pool2d(labels, WINDOW)))  # (B, ·, kinds)
    said = {"patch": heads.patch(hidden), "token": heads.token(token)}
    total = sum(
        functional.binary_cross_entropy_with_logits(said[name], truth, pos_weight=_POSITIVE, reduction="none").sum(-1).mean()
        for name, truth in (("patch", by_patch), ("token", by_token))
    )
    size = facts[:, None, 0].clamp(min=1.0).log()
    there = (by_token > 0) & (facts[:, None, 0] > 0)
    if there.any():
        total = total + 0.3 * functional.smooth_l1_loss(heads.size(token)[there], size.expand_as(by_token)[there])
    for fact, head, weight in ((1, heads.lobe, 0.2), (2, heads.side, 0.2)):
        known = (by_token > 0) & (facts[:, None, fact] >= 0)
        if known.any():
            where = known.any(-1)
            named = torch.where(known, facts[:, None, fact].expand_as(by_token), -1.0).amax(-1)[where].long()
            total = total + weight * functional.cross_entropy(head(token)[where], named)
    return total, said


@torch.inference_mode()
def measure(model, heads: Heads, views: Views) -> dict[str, float]:
    """Of held-out images, by kind: F1 of tokens at the best threshold, and how many of its images are found at 1 % of the others."""
    tokens, truths = [], []
    for images, labels, facts in views.items[::2]:
        known = torch.from_numpy(facts).transpose(0, 1)
        _total, said = losses(model, heads, pixels(np.asarray(images)), torch.from_numpy(labels).float(), known)
        tokens.append(said["token"])
        truths.append(functional.max_pool2d(torch.from_numpy(labels).float(), WINDOW).flatten(2).transpose(1, 2) > 0)
    token, truth = torch.cat(tokens), torch.cat(truths)
    found = {}
    for kind, name in enumerate(SHOWN):
        score, real = token[..., kind].flatten(), truth[..., kind].flatten()
        if real.any():
            order = score.argsort(descending=True)
            hits = real[order].cumsum(0).float()
            ranks = torch.arange(1, len(hits) + 1)
            found[name] = float((2 * hits / (ranks + real.sum())).max())
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--first", type=int, default=1_000_000, help="of the seeds in the folder")
    parser.add_argument("--hours", type=float, default=1.5)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    os.nice(10)
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    rng = np.random.default_rng(int(time.time()))
    log = Log(args.work / "vision.jsonl")
    (args.work / "held").mkdir(exist_ok=True)
    for seed in range(args.first - HELD_OUT, args.first):
        keep((seed, args.work / "held"))
    held, views = Views(args.work / "held", 0, rng), Views(args.work / "views", args.first, rng)
    model = make_model(64, 8, 6, 7)
    heads = Heads(model.config.vision_config.hidden_size)
    both = nn.ModuleDict({"tower": model.model.vision_tower, "norm": model.model.multi_modal_projector.mm_soft_emb_norm, "heads": heads})
    checkpoint, step = args.work / CHECKPOINT, 0
    if checkpoint.exists():
        both.load_state_dict(load_file(checkpoint))
    average = AveragedModel(both, multi_avg_fn=get_ema_multi_avg_fn(0.99))
    optimiser = torch.optim.AdamW(both.parameters(), lr=args.rate, weight_decay=0.03, betas=(0.9, 0.98))
    started = last = time.time()
    while (share := (time.time() - started) / 3600 / args.hours) < 1.0:
        rate = args.rate * min(1.0, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        images, labels, facts = views.batch(args.batch)
        loss, _said = losses(model, heads, varied(images, rng), labels, facts)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(both.parameters(), 1.0)
        optimiser.step()
        average.update_parameters(both)
        if step % 25 == 0:
            log("vision", step=step, loss=loss.item(), rate=rate, seconds=time.time() - started, volumes=len(views.items))
            views.look()
        if time.time() - last > 600:
            last = time.time()
            _checkpoint(args.work, average, both, model, heads, held, log, step)
        step += 1
    _checkpoint(args.work, average, both, model, heads, held, log, step)


def _checkpoint(work: Path, average, both, model, heads: Heads, held: Views, log: Log, step: int) -> None:
    """Keep the running average, and measure it."""
    now = {name: value.clone() for name, value in both.state_dict().items()}
    both.load_state_dict(average.module.state_dict())
    save_file({name: value.clone() for name, value in both.state_dict().items()}, work / "vision.part")
    (work / "vision.part").rename(work / CHECKPOINT)
    log("held out", step=step, **measure(model, heads, held))
    both.load_state_dict(now)


if __name__ == "__main__":
    main()
