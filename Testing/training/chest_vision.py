"""The vision tower learns to see what chests show, patch by patch and token by token, with heads that are thrown away afterwards.

    python Testing/training/chest_vision.py --work /tmp/embedded --hours 1.5 [--like OLDER.safetensors]

Nothing tells its attention where to look. Goes on from its last checkpoint; views that are still being made come in as they appear.
--like: start as a tower that was trained with larger patches, which costs a quarter of the time a step, and sees nothing small.
"""

from __future__ import annotations

import argparse
import math
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from chest_network import Log, fitted, make_model, pixels
from chest_views import GRID, SHOWN, SIZE, WINDOW, View, patches_of, shown_as
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

KINDS = len(SHOWN)
HELD_OUT = 48  # volumes, the seeds before the first
CHECKPOINT = "vision.safetensors"
_RARITY = np.array([3.0, 3.0, 3.0, 3.0, 1.0, 1.5, 0.4, 1.5, 1.5, 0.4, 1.0, 1.0, 2.0, 2.0])  # how likely an image is drawn for what it shows
_WEIGHT = torch.tensor([3.0, 3.0, 3.0, 3.0, 1.0, 2.0, 0.7, 1.0, 1.5, 0.7, 3.0, 1.5, 3.0, 3.0])  # of what few patches show, in the loss
_POSITIVE = torch.tensor([3.0, 3.0, 3.0, 3.0, 1.5, 2.0, 1.0, 1.5, 1.5, 1.0, 3.0, 1.5, 3.0, 3.0])


class Heads(nn.Module):
    """What must be known of every patch and of every token: what is shown, how large it is, in which lobe, on which side."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.patch, self.token = nn.Linear(width, KINDS), nn.Linear(width, KINDS)
        self.size, self.lobe, self.side = nn.Linear(width, KINDS), nn.Linear(width, 5), nn.Linear(width, 2)
        self.inside = nn.Linear(width, 6)  # the lobe in which each patch lies, 0: outside the lungs
        for layer in (self.patch, self.token):
            nn.init.constant_(layer.bias, -4.0)


class Batch(NamedTuple):
    """images (B, H, W, 3) uint8; labels (B, kinds, G, G) float; facts (B, 3, kinds), see View.facts; lobes (B, G, G) int64, 0: none,
    -1: not known."""

    images: np.ndarray
    labels: Tensor
    facts: Tensor
    lobes: Tensor


class Views:
    """Images and what they show, from the folder that chest_views.py fills."""

    def __init__(self, folder: Path, seeds: range, rng: np.random.Generator) -> None:
        self._folder, self._seeds, self._rng = folder, seeds, rng
        self._items: list[tuple[View, np.ndarray, np.ndarray]] = []  # with its facts, and how likely each image is drawn
        self._known: set[str] = set()
        self.look()

    def __len__(self) -> int:
        return len(self._items)

    def look(self) -> None:
        """What is new."""
        for path in sorted(self._folder.glob("*.images.npy")):
            if path.name not in self._known and int(path.name.split(".")[0]) in self._seeds:
                self._known.add(path.name)
                view = View.load(path)
                facts = view.facts()
                weight = 0.3 + (facts[:, 0] > 0) @ _RARITY
                self._items.append((view, facts, weight / weight.sum()))

    def batch(self, size: int) -> Batch:
        """Images drawn at random, what shows rarer findings more often, each moved by up to a patch either way, pixel by pixel."""
        drawn: list[tuple[np.ndarray, ...]] = []
        for number in self._rng.integers(len(self._items), size=size):
            view, facts, weight = self._items[number]
            one = int(self._rng.choice(len(weight), p=weight))
            moved = self._rng.integers(-SIZE // GRID, SIZE // GRID + 1, 2)
            lobes = np.roll(view.lobes[one], np.round(moved * GRID / SIZE).astype(int), (0, 1))
            drawn.append((np.roll(view.images[one], moved, (0, 1)), _labels(view, one, moved), facts[one], lobes))
        return _batch(drawn)

    def each(self, step: int) -> Iterator[Batch]:
        """Every `step`-th image of each volume, as it is."""
        still = np.zeros(2, int)
        for view, facts, _weight in self._items:
            chosen = range(0, len(facts), step)
            yield _batch([(view.images[one], _labels(view, one, still), facts[one], view.lobes[one]) for one in chosen])

    def patches(self, count: int) -> Tensor:
        """(n, 3·P·P) some patches, as the tower's first layer reads them."""
        x = pixels(self.batch(count).images).unfold(2, SIZE // GRID, SIZE // GRID).unfold(3, SIZE // GRID, SIZE // GRID)
        return x.permute(0, 2, 3, 1, 4, 5).flatten(3).flatten(0, 2)


def _labels(view: View, image: int, moved: np.ndarray) -> np.ndarray:
    """(kinds, G, G) bool: what each patch of an image shows that is moved by so many pixels."""
    labels = np.zeros((KINDS, GRID, GRID), bool)
    findings, masks = view.masks_in(image)
    for finding, patches in zip(findings, patches_of(np.roll(masks, moved, (1, 2))), strict=True):
        labels[shown_as(view.truth.findings[finding])] |= patches
    return labels


def _batch(drawn: list[tuple[np.ndarray, ...]]) -> Batch:
    images, labels, facts, lobes = (np.stack(values) for values in zip(*drawn, strict=True))
    return Batch(images, torch.from_numpy(labels).float(), torch.from_numpy(facts), torch.from_numpy(lobes).long() + 1)


@torch.no_grad()
def begin(tower: nn.Module, patches: Tensor) -> None:
    """Start from what is known without learning: the directions in which patches differ, each counting alike, and where patches lie."""
    embedding, position = tower.embeddings.patch_embedding, tower.embeddings.position_embedding
    width, mean = len(embedding.weight), patches.mean(0)
    values, vectors = torch.linalg.eigh(torch.cov(patches.T))
    values, vectors = values[-width:], vectors[:, -width:]
    turn = torch.linalg.qr(torch.randn(width, width))[0]
    weight = turn @ torch.diag((values + 0.003 * values.mean()).rsqrt()) @ vectors.T
    embedding.weight.copy_(0.5 * weight.view_as(embedding.weight))
    embedding.bias.copy_(-0.5 * weight @ mean)
    each = torch.arange(GRID) * 1.0
    waves = torch.exp(-torch.arange(width // 4) * math.log(30.0) / (width // 4))
    one = torch.cat([torch.sin(each[:, None] * waves), torch.cos(each[:, None] * waves)], 1)
    both = torch.cat([one[:, None].expand(-1, GRID, -1), one[None].expand(GRID, -1, -1)], 2).flatten(0, 1)
    position.weight.copy_(0.4 * both)


@torch.no_grad()
def like(older: dict[str, Tensor], images: Tensor) -> dict[str, Tensor]:
    """The weights of a tower that reads GRID x GRID patches as one with larger patches does, as far as a linear layer can.

    older: its checkpoint. images: (B, 3, H, W), some. Each patch is given what the older one makes of its own, larger patch around that
    place (least squares), and the position in between.
    """
    name = "tower.embeddings.{}_embedding.{}"
    weight, bias, table = (older[name.format(*its)] for its in (("patch", "weight"), ("patch", "bias"), ("position", "weight")))
    width, side, patch = len(weight), math.isqrt(len(table)), SIZE // GRID
    beyond = (weight.shape[-1] - patch) // 2
    padded = functional.pad(images, (beyond,) * 4, mode="replicate")
    wanted = functional.conv2d(padded, weight, bias, stride=patch).flatten(2).transpose(1, 2).flatten(0, 1)
    given = functional.unfold(images, patch, stride=patch).transpose(1, 2).flatten(0, 1)
    matrix = fitted(torch.cat([given, torch.ones(len(given), 1)], 1), wanted, ridge=1e-3)
    between = functional.interpolate(table.T.view(1, width, side, side), size=(GRID, GRID), mode="bicubic", align_corners=False)
    return older | {
        name.format("patch", "weight"): matrix[:-1].T.reshape(width, 3, patch, patch).contiguous(),
        name.format("patch", "bias"): matrix[-1].contiguous(),
        name.format("position", "weight"): between.view(width, -1).T.contiguous(),
    }


def varied(images: np.ndarray, rng: np.random.Generator) -> Tensor:
    """A little lighter or darker."""
    x = pixels(images)
    scale = torch.from_numpy(rng.uniform(0.93, 1.07, (len(x), 3, 1, 1))).float()
    shift = torch.from_numpy(rng.uniform(-0.06, 0.06, (len(x), 3, 1, 1))).float()
    return (x * scale + shift).clamp(-1.0, 1.0)


def windows_kept(labels: Tensor, lobes: Tensor, share: float) -> Tensor:
    """(B, n·W·W) which patches are read, window by window: what shows something first, then the lungs, the rest by chance."""
    shows = functional.max_pool2d(labels.amax(1, keepdim=True), WINDOW).flatten(1)
    lungs = functional.max_pool2d((lobes[:, None] > 0).float(), WINDOW).flatten(1)
    score = torch.rand_like(shows) + 0.7 * shows + 0.3 * lungs
    kept = score.topk(round(share * score.shape[1])).indices.sort(1).values
    row, column = kept // (GRID // WINDOW), kept % (GRID // WINDOW)
    inner = torch.arange(WINDOW)
    rows, columns = (row[..., None] * WINDOW + inner), (column[..., None] * WINDOW + inner)
    return (rows[..., :, None] * GRID + columns[..., None, :]).flatten(1)


def losses(model, heads: Heads, x: Tensor, batch: Batch, share: float = 1.0) -> tuple[Tensor, dict[str, Tensor]]:
    """Their sum, and what each head says of the tokens. share: of the windows that are read; a window is what becomes a token."""
    tower, norm = model.model.vision_tower, model.model.multi_modal_projector.mm_soft_emb_norm
    every = torch.arange(GRID * GRID).view(1, GRID // WINDOW, WINDOW, GRID // WINDOW, WINDOW).transpose(2, 3).reshape(1, -1)
    kept = every.expand(len(x), -1) if share == 1.0 else windows_kept(batch.labels, batch.lobes, share)
    with torch.autocast("cpu", torch.bfloat16):
        embedded = tower.embeddings(x)
        embedded = embedded.gather(1, kept[..., None].expand(-1, -1, embedded.shape[2]))
        hidden = tower.post_layernorm(tower.encoder(inputs_embeds=embedded).last_hidden_state)
    hidden = hidden.float()
    token = norm(hidden.unflatten(1, (-1, WINDOW * WINDOW)).mean(2))  # as the projector pools and norms them
    by_patch = batch.labels.flatten(2).transpose(1, 2).gather(1, kept[..., None].expand(-1, -1, KINDS))  # (B, n·W·W, kinds)
    by_token = by_patch.unflatten(1, (-1, WINDOW * WINDOW)).amax(2)
    said = {"patch": heads.patch(hidden), "token": heads.token(token)}
    total = sum(
        (_WEIGHT * functional.binary_cross_entropy_with_logits(said[name], truth, pos_weight=_POSITIVE, reduction="none")).sum(-1).mean()
        for name, truth in (("patch", by_patch), ("token", by_token))
    )
    inside = batch.lobes.flatten(1).gather(1, kept).flatten()
    total = total + 0.3 * functional.cross_entropy(heads.inside(hidden).flatten(0, 1), inside, ignore_index=-1)
    facts = batch.facts[:, None]  # (B, 1, 3, kinds)
    size = facts[:, :, 0].clamp(min=1.0).log()
    there = (by_token > 0) & (facts[:, :, 0] > 0)
    if there.any():
        total = total + 0.3 * functional.smooth_l1_loss(heads.size(token)[there], size.expand_as(by_token)[there], beta=0.2)
    for fact, head, weight in ((1, heads.lobe, 0.2), (2, heads.side, 0.2)):
        known = (by_token > 0) & (facts[:, :, fact] >= 0)
        if known.any():
            where = known.any(-1)
            named = torch.where(known, facts[:, :, fact].expand_as(by_token), -1.0).amax(-1)[where].long()
            total = total + weight * functional.cross_entropy(head(token)[where], named)
    return total, said


@torch.inference_mode()
def measure(model, heads: Heads, views: Views) -> dict[str, float]:
    """Of held-out images, by kind: F1 of tokens at the best threshold."""
    tokens, truths = [], []
    for batch in views.each(2):
        tokens.append(losses(model, heads, pixels(batch.images), batch)[1]["token"])
        truths.append(functional.max_pool2d(batch.labels, WINDOW).flatten(2).transpose(1, 2) > 0)
    token, truth = torch.cat(tokens), torch.cat(truths)
    found = {}
    for kind, name in enumerate(SHOWN):
        score, real = token[..., kind].flatten(), truth[..., kind].flatten()
        if real.any():
            hits = real[score.argsort(descending=True)].cumsum(0).float()
            found[name] = float((2 * hits / (torch.arange(1, len(hits) + 1) + real.sum())).max())
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--first", type=int, default=1_000_000, help="of the seeds in the folder that are learnt from")
    parser.add_argument("--hours", type=float, default=1.0)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--rate", type=float, default=5e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=0.33, help="of the windows of an image that are read until then")
    parser.add_argument("--whole", type=float, default=0.22, help="of the time, at its end, with whole images")
    parser.add_argument("--like", type=Path, help="checkpoint of a tower with larger patches to start as")
    args = parser.parse_args()
    os.nice(10)
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    rng = np.random.default_rng(int(time.time()))
    log, folder = Log(args.work / "vision.jsonl"), args.work / "views"
    held, views = Views(folder, range(args.first - HELD_OUT, args.first), rng), Views(folder, range(args.first, 10**9), rng)
    model = make_model(64, 8, 6, 7)
    tower = model.model.vision_tower
    heads = Heads(model.config.vision_config.hidden_size)
    both = nn.ModuleDict({"tower": tower, "norm": model.model.multi_modal_projector.mm_soft_emb_norm, "heads": heads})
    checkpoint, step = args.work / CHECKPOINT, 0
    if checkpoint.exists():
        both.load_state_dict(load_file(checkpoint))
    elif args.like:
        both.load_state_dict(like(load_file(args.like), torch.cat([pixels(views.batch(100).images) for _ in range(4)])))
    else:
        begin(tower, views.patches(200))
    average = AveragedModel(both, multi_avg_fn=get_ema_multi_avg_fn(0.997))
    matrices = [p for p in tower.encoder.parameters() if p.ndim == 2]
    chosen = {id(p) for p in matrices}
    others = [p for p in both.parameters() if id(p) not in chosen]
    optimisers = (
        torch.optim.Muon(matrices, lr=args.rate, weight_decay=0.03, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(others, lr=args.rate, weight_decay=0.03, betas=(0.9, 0.98)),
    )
    started, last = time.time(), time.time()
    recent: list[float] = []
    while (share := (time.time() - started) / 3600 / args.hours) < 1.0:
        rate = min(1.0, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share)))
        for optimiser, speed in zip(optimisers, (1.0, 0.5), strict=True):
            for group in optimiser.param_groups:
                group["lr"] = rate * speed * args.rate
        whole = share >= 1.0 - args.whole
        tower.config._attn_implementation = "sdpa" if whole else "eager"  # the quicker of the two for so many patches
        batch = views.batch(args.batch // 2 if whole else args.batch)
        loss, _said = losses(model, heads, varied(batch.images, rng), batch, 1.0 if whole else args.share)
        loss.backward()
        recent.append(loss.item())
        nn.utils.clip_grad_norm_(both.parameters(), 1.0)
        for optimiser in optimisers:
            optimiser.step()
            optimiser.zero_grad()
        average.update_parameters(both)
        if step % 50 == 0:
            log("vision", step=step, loss=float(np.mean(recent)), rate=rate, seconds=time.time() - started, volumes=len(views))
            views.look()
            recent.clear()
        if time.time() - last > 900:
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
