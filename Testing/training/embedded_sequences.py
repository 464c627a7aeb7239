"""A volume and its six questions as one sequence, with slices and tokens missing, and what must be known at each place of it."""

from __future__ import annotations

import math
from typing import NamedTuple

import embedded_processor as processor_of
import numpy as np
import torch
from embedded_network import SIDE
from torch import Tensor

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import drawing, questions


class Aim(NamedTuple):
    """Where the first head of a language layer shall look from the token `query`: columns and their shares."""

    layer: int
    query: int
    columns: dict[int, float]


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
