"""A chest and questions about it as one sequence, with slices and tokens missing, and what must be known at each place of it."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from chest_views import SHOWN, SIDE, shown_as
from safetensors.torch import load_file
from torch import Tensor

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom.chest import questions
from MedPrunerLogic.phantom.chest.make import Chest
from MedPrunerLogic.phantom.chest.truth import SIDES, Truth

TOKENS = SIDE * SIDE


class Item(NamedTuple):
    """See chest_features.py. shows: of each of truth.findings."""

    features: Tensor
    importance: Tensor
    shows: Tensor
    blocks: Tensor
    numbers: Tensor
    truth: Truth

    @classmethod
    def load(cls, path: Path) -> Item:
        held = load_file(path)
        truth = Truth.from_json(bytes(held.pop("truth").tolist()).decode())
        return cls(**held, truth=truth)


class Aim(NamedTuple):
    """Where the first head of a language layer shall look from the token `query`: the column."""

    query: int
    column: int


class Packer:
    """Prefix once, every question sees only the prefix: a block mask."""

    def __init__(self, processor: Any, rng: np.random.Generator, asked: int = 14) -> None:
        self.tokenizer, self.rng, self.asked = processor.tokenizer, rng, asked
        self.soft = self.tokenizer.image_token_id
        self._cache: dict[str, list[int]] = {}

    def ids(self, text: str) -> list[int]:
        if text not in self._cache:
            if len(self._cache) > 20_000:
                self._cache.clear()
            self._cache[text] = self.tokenizer(text, add_special_tokens=False)["input_ids"]
        return self._cache[text]

    def __call__(self, item: Item, keep: Tensor, renumber: bool, whole: bool = False) -> dict[str, Any]:
        """keep: (S, N) bool. Images without a kept token are left out, label and all; what no token shows is not there, unless `whole`."""
        slots = {int(block): image for image, block in enumerate(item.blocks)}
        ids = list(self.ids("<bos><start_of_turn>user\n" + CARDS["phantom"].wording.before_slices(len(item.numbers), "CT")))
        positions, image_of, position = list(range(len(ids))), [-1] * len(ids), len(ids)
        label_at, shown = [], []  # where the number of each shown image stands, and which image it is
        for slot, number in enumerate(item.numbers.tolist()):
            tokens = self.ids(f"\n\n<start_of_image>{'<image_soft_token>' * TOKENS}<end_of_image>\n\nSLICE {number}")
            image = slots.get(slot)
            if image is not None and bool(keep[image].any()):
                soft = iter(keep[image].tolist())
                for offset, token in enumerate(tokens):
                    if token != self.soft or next(soft):
                        ids.append(token)
                        positions.append(position + offset)
                        image_of.append(image if token == self.soft else -1)
                label_at.append(len(ids) - 1)
                shown.append(image)
            position += len(tokens)
        prefix = len(ids)
        column_of = torch.full(keep.shape, -1)  # where each kept token stands
        column_of[keep] = (torch.tensor(image_of) >= 0).nonzero().flatten()
        if renumber:
            positions, position = list(range(prefix)), prefix
        seen = (item.shows & keep[None])[:, shown]  # (findings, shown images, N)
        there = (seen.flatten(1).any(1) | whole).tolist()
        truth = replace(item.truth, findings=tuple(f for f, its in zip(item.truth.findings, there, strict=True) if its))
        numbers = (item.numbers[item.blocks[shown]] if shown else item.numbers).numpy()
        branch, labels, aims, places = [0] * prefix, [-100] * prefix, [], []
        made = questions.every(Chest(truth.seed, None, truth), numbers, self.rng)  # type: ignore[arg-type]
        kinds = []
        for index, question in enumerate(self._some(made, truth), start=1):
            text = question.text.rstrip("?.") if self.rng.random() < 0.15 else question.text
            asked = self.ids(f"\n\n{text}<end_of_turn>\n<start_of_turn>model\n")
            answered = self.ids(question.answer + "<end_of_turn>")
            start = len(ids) + len(asked)
            at = {int(number): label for number, label in zip(numbers, label_at, strict=bool(shown))}
            if question.kind == "slice" or "slice" in question.answer:
                for place, token in enumerate(answered):
                    word = self.tokenizer.convert_ids_to_tokens(token).lstrip("▁")
                    before = self.tokenizer.convert_ids_to_tokens(answered[place - 1]) if place else ""
                    if word.isdigit() and int(word) in at and before in ("▁slice", "▁slices", "▁to"):
                        aims.append(Aim(start + place - 1, at[int(word)]))
            if len(columns := self._columns(question, item, keep, column_of)):
                places.append((torch.arange(start - 1, start - 1 + len(answered)), columns))
            ids += asked + answered
            labels += [-100] * len(asked) + answered
            branch += [index] * (len(asked) + len(answered))
            positions += range(position, position + len(asked) + len(answered))
            kinds.append((question, len(answered)))
        order, branch_of = torch.arange(len(ids)), torch.tensor(branch)
        image = torch.tensor(image_of + [-1] * (len(ids) - prefix))
        mask = (order[:, None] >= order[None]) & ((branch_of[None] == 0) | (branch_of[:, None] == branch_of[None]))
        mask |= (image[:, None] == image[None]) & (image[:, None] >= 0)
        return {
            "ids": torch.tensor(ids), "positions": torch.tensor(positions), "labels": torch.tensor(labels), "mask": mask, "keep": keep,
            "label_at": torch.tensor(label_at), "slices": slice_truth(truth, seen[there]), "aims": aims,
            "places": places, "asked": kinds, "truth": truth,
        }  # fmt: skip

    @staticmethod
    def _columns(question: questions.Question, item: Item, keep: Tensor, column_of: Tensor) -> Tensor:
        """(n,) where the tokens stand that show what a question is about: the largest of its kind, or all where all are asked about."""
        its = [number for number, finding in enumerate(item.truth.findings) if finding.kind == question.about]
        if question.kind == "report" or not its:
            return torch.zeros(0, dtype=torch.long)
        if question.kind not in ("exists", "count"):
            its = [max(its, key=lambda number: item.truth.findings[number].size_mm)]
        return column_of[item.shows[its].any(0) & keep]

    def _some(self, made: list[questions.Question], truth: Truth) -> list[questions.Question]:
        """A few, of all kinds alike, half of them about what is there; often a report."""
        there = {finding.kind for finding in truth.findings}
        single = [question for question in made if question.kind != "report"]
        cells = [(question.kind, question.about in there) for question in single]
        weight = np.array([1.0 / cells.count(cell) for cell in cells])
        chosen = self.rng.choice(len(single), min(self.asked, len(single)), replace=False, p=weight / weight.sum())
        return [single[number] for number in chosen] + (made[-1:] if self.rng.random() < 0.6 else [])


def slice_truth(truth: Truth, seen: Tensor) -> Tensor:
    """(shown images, kinds, 4): whether it shows one, on the right, on the left; log of its size in mm."""
    found = torch.zeros(seen.shape[1], len(SHOWN), 4)
    for finding, its in zip(truth.findings, seen.any(2), strict=True):
        kind = shown_as(finding)
        found[its, kind, 0] = 1.0
        if finding.side in SIDES:
            found[its, kind, 1 + SIDES.index(finding.side)] = 1.0
        found[its, kind, 3] = torch.maximum(found[its, kind, 3], torch.tensor(math.log(max(finding.size_mm, 1.0))))
    return found


def draw_keep(item: Item, rng: np.random.Generator, progress: float) -> Tensor:
    """(S, N) bool: images and tokens missing. Short views first; some as the encoder's attention would choose, some at random."""
    count = len(item.features)
    budget = math.exp(rng.uniform(math.log(60), math.log(250 + 700 * progress)))
    if rng.random() < 0.1 * progress:
        budget = 2000.0
    most = max(1, min(count, int(budget / 2)))
    shown = int(rng.integers(max(1, min(most, int(budget) // TOKENS)), most + 1))
    share = min(budget / shown / TOKENS, 1.0)
    shows = item.shows.any(0) if len(item.shows) else torch.zeros(count, TOKENS, dtype=torch.bool)
    favour = 0.8 if rng.random() < 0.6 else 0.0
    score = torch.from_numpy(rng.random((count, TOKENS))) + favour * shows
    if rng.random() < 0.5:
        score = score + item.importance.double() * rng.uniform(0.2, 1.0)
    images = (torch.from_numpy(rng.random(count)) + favour * shows.any(1)).argsort(descending=True)[:shown]
    keep = torch.zeros(count, TOKENS, dtype=torch.bool)
    within = score[images]
    if rng.random() < 0.5:  # so many in each image, or wherever in the scan
        keep[images] = within.argsort(1, descending=True).argsort(1) < max(1, round(share * TOKENS))
    else:
        flat = within.flatten()
        keep[images] = (flat.argsort(descending=True).argsort() < max(1, round(share * flat.numel()))).view_as(within)
    return keep
