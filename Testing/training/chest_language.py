"""The projector and the language model learn to answer about chests, on the features of the vision tower.

    python Testing/training/chest_language.py --work /tmp/embedded --hours 1.2 --out Resources/Models/phantom

Goes on from its last checkpoint; features that are still being made come in as they appear. A running average of the weights is kept.
"""

from __future__ import annotations

import argparse
import math
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from chest_network import Log, make_model, set_encoder
from chest_processor import make_processor
from chest_sequences import TOKENS, Item, Packer, draw_keep
from chest_steps import LanguageHead, align, forward_language, gains_of, learn_scope, prepare_copying, whiten
from chest_views import CROWDED, SHOWN, SIMPLE, SIZE
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from MedPrunerLogic.models.trust.scope import FILE_NAME as SCOPE_FILE
from MedPrunerLogic.phantom.chest import questions
from MedPrunerLogic.phantom.chest.make import Chest

CHECKPOINT, VISION = "language.safetensors", "vision.safetensors"
_SHARES = {"ordinary": 0.65, "simple": 0.15, "crowded": 0.2}  # by kinds of chest: how many of those drawn


class SliceHeads(nn.Module):
    """Thrown away afterwards: what must be known at the number of each image, after the second and the third layer."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(width, len(SHOWN) * 4) for _ in range(2))

    def loss(self, hidden: tuple[Tensor, ...], packed: dict[str, Any]) -> Tensor:
        truth, total = packed["slices"], torch.zeros(())
        for head, layer in zip(self.layers, (2, 3), strict=True):
            said = head(hidden[layer][0, packed["label_at"]]).view(len(truth), len(SHOWN), 4)
            there = truth[..., 0] > 0
            total = (
                total
                + functional.binary_cross_entropy_with_logits(said[..., :3], truth[..., :3], pos_weight=torch.tensor(3.0), reduction="none")
                .sum((1, 2))
                .mean()
                / 6
            )
            if there.any():
                total = total + 0.3 * functional.smooth_l1_loss(said[..., 3][there], truth[..., 3][there])
        return total


class Features:
    """Those that are there, and those that come. Most of those drawn are as likely to show a finding as those it will be asked about."""

    def __init__(self, folder: Path, first: int, rng: np.random.Generator) -> None:
        self._folder, self._first, self._rng = folder, first, rng
        self.look()

    def look(self) -> None:
        paths = {name: list[Path]() for name in _SHARES}
        for path in sorted(self._folder.glob("*.safetensors")):
            if (seed := int(path.stem)) >= self._first:
                paths["ordinary" if seed < SIMPLE else "simple" if seed < CROWDED else "crowded"].append(path)
        self._paths = {name: its for name, its in paths.items() if its}
        shares = np.array([_SHARES[name] for name in self._paths])
        self._shares = shares / shares.sum()

    def __len__(self) -> int:
        return sum(map(len, self._paths.values()))

    def draw(self) -> Item:
        paths = self._paths[str(self._rng.choice(list(self._paths), p=self._shares))]
        return Item.load(paths[int(self._rng.integers(len(paths)))])

    def beside(self, others: Path) -> Iterator[tuple[Tensor, Tensor]]:
        """(n, D) of another encoder, (n, D) of these: the same tokens."""
        both = [path.name for its in self._paths.values() for path in its if (others / path.name).exists()]
        for name in self._rng.permutation(both)[:300]:
            older, newer = (Item.load(folder / name).features.flatten(0, 1)[::7] for folder in (others, self._folder))
            yield older, newer

    def held_out(self) -> list[Item]:
        """The held-out ones."""
        return [Item.load(path) for path in sorted(self._folder.glob("*.safetensors")) if int(path.stem) < self._first]


@torch.inference_mode()
def measure(model: Any, items: list[Item], processor: Any, share: float) -> dict[str, float]:
    """Held-out questions answered rightly under teacher forcing, by kind, of this share of the tokens, the most attended.

    What none of these shows is asked about all the same, as an evaluation does. The first token must be right too: there what is there and
    what is not part, and all that follows is told.
    """
    packer = Packer(processor, np.random.default_rng(7), asked=16)
    right: dict[str, list[bool]] = {kind: [] for kind in questions.KINDS}
    for item in items:
        keep = torch.ones(len(item.features), TOKENS, dtype=torch.bool)
        if share < 1.0:
            flat = item.importance.float().flatten()
            keep = (flat.argsort(descending=True).argsort() < share * len(flat)).view_as(item.importance)
        packed = packer(item, keep, renumber=False, whole=True)
        predicted = forward_language(model, item.features, packed)[0].argmax(-1)
        true, start = packed["labels"][packed["labels"] >= 0], 0
        for question, length in packed["asked"]:
            text = processor.tokenizer.decode(predicted[start : start + length - 1])
            chest = Chest(packed["truth"].seed, None, packed["truth"])  # type: ignore[arg-type]
            right[question.kind].append(bool(predicted[start] == true[start]) and questions.is_right(chest, question, text))
            start += length
    scores = {kind: float(np.mean(values)) for kind, values in right.items() if values}
    return {**scores, "overall": float(np.mean(list(scores.values())))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="folder for the finished model")
    parser.add_argument("--first", type=int, default=1_000_000)
    parser.add_argument("--hours", type=float, default=1.2)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--before", type=Path, help="folder of features of the encoder that the checkpoint knows, if another")
    parser.add_argument("--aimed", type=float, default=0.15, help="weight of the loss that says which image's number to look at")
    parser.add_argument("--found", type=float, default=0.05, help="weight of the loss that says at which tokens an answer looks")
    parser.add_argument("--noise", type=float, default=0.2, help="added to the features, of their spread: fewer chests are learnt by heart")
    args = parser.parse_args()
    os.nice(10)
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    rng, log = np.random.default_rng(int(time.time())), Log(args.work / "language.jsonl")
    features = Features(args.work / "features", args.first, rng)
    held_out = features.held_out()
    processor = make_processor(SIZE, TOKENS)
    tokenizer = processor.tokenizer
    model = make_model(len(tokenizer), tokenizer.image_token_id, tokenizer.boi_token_id, tokenizer.eoi_token_id)
    set_encoder(model, args.work / VISION)
    model.model.vision_tower.requires_grad_(False)
    checkpoint = args.work / CHECKPOINT
    if checkpoint.exists():
        known = load_file(checkpoint)  # without its encoder: the features are this one's
        model.load_state_dict({name: value for name, value in known.items() if "vision_tower" not in name}, strict=False)
        if args.before:
            align(model, features.beside(args.before))
    else:
        drawn = (features.draw().features.float().flatten(0, 1)[::11] for _ in range(min(200, len(features))))
        whiten(model, torch.cat(list(drawn)))
        prepare_copying(model, tokenizer.convert_tokens_to_ids([f"▁{number}" for number in range(1, 401)]))
    model.model.language_model.config._attn_implementation = "eager"  # the quickest of sequences so short
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.99))
    heads = SliceHeads(model.config.text_config.hidden_size)
    numbers, finders = LanguageHead(model, 2), [LanguageHead(model, layer) for layer in (3, 4)]
    gains = gains_of(model)
    matrices = [p for name, p in model.model.language_model.named_parameters() if p.ndim == 2 and "embed" not in name]
    chosen = {id(p) for p in (*gains, *matrices)}
    others = [p for p in (*model.parameters(), *heads.parameters()) if p.requires_grad and id(p) not in chosen]
    groups = [{"params": gains, "weight_decay": 0.0, "speed": 2.5}, {"params": others, "weight_decay": 0.05, "speed": 0.5}]
    optimisers = (
        torch.optim.Muon([{"params": matrices, "speed": 1.0}], weight_decay=0.05, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(groups, betas=(0.9, 0.98)),
    )
    spread = args.noise * torch.cat([features.draw().features.float().flatten(0, 1)[::29] for _ in range(100)]).std(0)
    packer, started, last, step = Packer(processor, rng), time.time(), time.time(), 0
    while (done := (time.time() - started) / 3600 / args.hours) < 1.0:
        rate = args.rate * min(1.0, (step + 1) / 50) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        for group in (group for optimiser in optimisers for group in optimiser.param_groups):
            group["lr"] = group["speed"] * rate
        total = np.zeros(4)
        correct = count = 0
        for _ in range(args.batch):
            item = features.draw()
            packed = packer(item, draw_keep(item, rng, done), rng.random() < 0.25)
            labels = packed["labels"][packed["labels"] >= 0]
            with torch.autocast("cpu", torch.bfloat16):
                logits, hidden = forward_language(model, item.features + spread * torch.randn(item.features.shape), packed)
            loss = functional.cross_entropy(logits.float(), labels)
            auxiliary, aimed = heads.loss(hidden, packed), numbers.at_numbers(packed)
            found = torch.stack([head.at_findings(packed) for head in finders]).mean()
            ((loss + 0.2 * auxiliary + args.aimed * aimed + args.found * found) / args.batch).backward()
            total += np.array([loss.item(), auxiliary.item(), aimed.item(), found.item()]) / args.batch
            correct, count = correct + int((logits.argmax(-1) == labels).sum()), count + len(labels)
        nn.utils.clip_grad_norm_([*gains, *matrices, *others], 1.0)
        for optimiser in optimisers:
            optimiser.step()
            optimiser.zero_grad()
        average.update_parameters(model)
        if step % 10 == 0:
            names = dict(zip(("loss", "slices", "aimed", "found"), (round(float(v), 4) for v in total), strict=True))
            log("language", step=step, **names, token_accuracy=correct / count, seconds=time.time() - started, volumes=len(features))
            features.look()
        if time.time() - last > 1200:
            last = time.time()
            _checkpoint(average, held_out, processor, log, step, checkpoint)
        step += 1
    _checkpoint(average, held_out, processor, log, step, checkpoint)
    if args.out:
        model.load_state_dict(average.module.state_dict())
        model.generation_config.eos_token_id = 5
        model.bfloat16().save_pretrained(args.out)
        processor.save_pretrained(args.out)
        some = (features.draw().features for _ in range(min(1500, len(features))))
        save_file(learn_scope(model.float(), some, rng), args.out / SCOPE_FILE)


def _checkpoint(average: AveragedModel, held_out: list[Item], processor: Any, log: Log, step: int, path: Path) -> None:
    for share in (0.3, 0.05):
        log(f"held out, {share:.0%}", step=step, **measure(average.module, held_out[:40], processor, share))
    save_file({name: value.clone() for name, value in average.module.state_dict().items()}, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


if __name__ == "__main__":
    main()
