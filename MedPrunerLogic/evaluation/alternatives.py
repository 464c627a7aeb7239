"""What else could be read of a scan: each alternative is one small function, and is given how many tokens it may keep of the whole scan.

The methods are those of the papers named; the code is our own. Where a paper prunes picture by picture, here it prunes the scan as a
whole: at 5 % of the embedded model's 16 tokens a slice, not even one token a slice is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from ..imaging.planes import Planes
from ..imaging.slices import InputFormat, SliceStack
from ..models.adapters.base import Adapter
from ..pruning.anchors import AnchorFilter, filter_slices, filter_stack
from ..pruning.method import Encoded, PruningMethod
from ..pruning.nucleus import NucleusSelection, select_tokens
from ..pruning.settings import PRESETS, PruningSettings
from ..pruning.slabs import Parted, Within

T = TypeVar("T")
SliceChoice = Callable[[SliceStack, int], AnchorFilter]  # from a stack, how many slices may be read
TokenChoice = Callable[[Encoded, int, np.random.Generator], NucleusSelection]  # from S' encoded slices, how many tokens may be kept

DOMINANT_SHARE = 54 / 64  # of what is kept; VisionZip keeps 54 dominant and 10 contextual tokens
EARLY_LAYER = 1  # counted from 0; FastV ranks by the attention of the second layer
_ROWS = 1024  # similarities looked at together; bounds memory at 1,024 x tokens
_BISECTIONS = 14  # of gamma in 0...2 to 0.0001, of tau in 0...1


# --- slices -------------------------------------------------------------------------------------------------------------------


def every_slice(stack: SliceStack, count: int) -> AnchorFilter:
    """All of them."""
    return filter_slices(stack.images, None)


def uniform_slices(stack: SliceStack, count: int) -> AnchorFilter:
    """Slices at even distances, each standing for the middle of its part of the scan."""
    total = len(stack)
    count = min(max(count, 1), total)
    chosen = ((np.arange(count) + 0.5) * total / count).astype(int)
    kept = np.zeros(total, bool)
    kept[chosen] = True
    nearest = chosen[np.abs(np.arange(total)[:, None] - chosen[None]).argmin(1)]
    return AnchorFilter(kept, nearest, np.zeros(total, np.float32), np.zeros(total, np.float32))


def anchor_slices(stack: SliceStack, count: int) -> AnchorFilter:
    """MedPruner's stage 1 alone, as published: the least gamma that keeps no more than `count` slices, found by bisection."""
    return _most_within(lambda gamma: filter_slices(stack.images, gamma), lambda found: int(found.kept.sum()), max(count, 1), (2.0, 0.0))


# --- tokens -------------------------------------------------------------------------------------------------------------------


def every_token(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """All of them."""
    return chosen_tokens(encoded, torch.ones_like(encoded.importance, dtype=torch.bool))


def random_tokens(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """Any tokens of the scan."""
    total = encoded.importance.numel()
    return chosen_tokens(encoded, marked(encoded, torch.from_numpy(rng.choice(total, min(count, total), replace=False))))


def important_tokens(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """The tokens that the vision tower attends to most, wherever in the scan."""
    return chosen_tokens(encoded, marked(encoded, ranked(encoded.importance.flatten())[:count]))


def nucleus_tokens(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """MedPruner's stage 2 alone: plain mass, the largest tau that keeps no more than `count` tokens of the scan.

    A slice always keeps one primary token and one contextual one, so there is a least that this can keep.
    """
    tokens = encoded.tokens

    def select(tau: float) -> NucleusSelection:
        settings = replace(PRESETS["mass"], tau=max(tau, 1e-5))
        return select_tokens(tokens.embeddings, encoded.importance, tokens.keys, settings)

    return _most_within(select, lambda found: int(found.kept.sum()), count, (0.0, 1.0))


def dominant_and_contextual(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """VisionZip (Yang et al. 2024, arXiv 2412.04467): a fixed share of dominant tokens, the others merged into contextual ones.

    Dominant: those that receive most attention. Contextual: at a uniform stride among what is left, each with the mean of those added that
    are most similar to it by their keys (as the published code adds them).
    """
    tokens, total = encoded.tokens, encoded.importance.numel()
    count = min(count, total)
    dominant = min(max(round(count * DOMINANT_SHARE), 1), count)
    order = ranked(encoded.importance.flatten())
    left_over = order[dominant:].sort().values
    targets = left_over[:: max(len(left_over) // max(count - dominant, 1), 1)][: count - dominant]
    kept = torch.zeros(total, dtype=torch.bool)
    kept[order[:dominant]] = kept[targets] = True
    embeddings = tokens.embeddings.flatten(0, 1).float()
    if len(targets):
        unit = nn.functional.normalize(tokens.keys.flatten(0, 1).float(), dim=-1)
        merged = (~kept).nonzero().flatten()
        nearest = [targets[(unit[part] @ unit[targets].T).argmax(1).cpu()] for part in merged.split(_ROWS)]
        target = torch.cat(nearest).to(embeddings.device)
        sums = torch.zeros_like(embeddings).index_add_(0, target, embeddings[merged])
        members = torch.bincount(target, minlength=total)
        embeddings = embeddings + sums / members.clamp(min=1)[:, None]
    selection = chosen_tokens(encoded, kept.view(encoded.importance.shape))
    return replace(selection, embeddings=embeddings.view(tokens.embeddings.shape).to(tokens.embeddings.dtype))


def diverse_tokens(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """DivPrune (Alvar et al. 2025, arXiv 2503.02175): the tokens whose least cosine distance to each other is greatest, chosen greedily.

    The first is the one that lies farthest from its nearest neighbour; each next one, farthest from all that are chosen.
    """
    unit = nn.functional.normalize(encoded.tokens.embeddings.flatten(0, 1).float(), dim=-1)  # (M, D)
    total = len(unit)
    nearest = torch.empty(total, device=unit.device)
    for start in range(0, total, _ROWS):
        similarity = unit[start : start + _ROWS] @ unit.T
        similarity[torch.arange(len(similarity)), torch.arange(start, start + len(similarity))] = -torch.inf
        nearest[start : start + _ROWS] = 1.0 - similarity.max(1).values
    chosen = [int(nearest.argmax())]
    distance = 1.0 - unit @ unit[chosen[0]]
    while len(chosen) < min(count, total):
        distance[chosen[-1]] = -torch.inf
        chosen.append(int(distance.argmax()))
        distance = torch.minimum(distance, 1.0 - unit @ unit[chosen[-1]])
    return chosen_tokens(encoded, marked(encoded, torch.tensor(chosen)))


def early_attention(adapter: Adapter, probe: str, modality: str = "unknown") -> TokenChoice:
    """FastV (Chen et al. 2024, arXiv 2403.06764): the tokens that an early layer of the language model attends to most.

    FastV lets all visual tokens into the first layers, ranks them there by the attention of the prompt's last token, and drops the others
    behind that layer. Here the scan is read before the question is known, and from the first layer on with what was chosen: the language
    model reads everything once, the attention is that of the last token of a fixed `probe`, and then the chosen tokens are read anew.
    The layer is the second, or the first behind it that sees the whole scan (those with a sliding window do not).
    """

    def choose(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
        tokens, kept_slices = encoded.tokens, torch.from_numpy(encoded.anchors.kept)
        layout = adapter.layout(len(encoded.stack), modality)
        read = kept_slices[:, None].expand(-1, tokens.embeddings.shape[1])
        prefix = adapter.prefill(layout, read, tokens.embeddings.flatten(0, 1), original_positions=True)
        asked = adapter.question_ids(layout, probe)
        adapter.extend(prefix.cache, asked[:-1], prefix.next_position)
        seen: dict[int, Tensor] = {}
        with adapter.each_attention(lambda layer, weights: seen.update({layer: weights[:, -1].float().mean(0)})):
            adapter.extend(prefix.cache, asked[-1:], prefix.next_position + len(asked) - 1)
        early = min((layer for layer in seen if layer >= EARLY_LAYER), default=max(seen))
        return chosen_tokens(encoded, marked(encoded, ranked(seen[early][prefix.visual_columns.to(adapter.device)])[:count]))

    return choose


# --- methods ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Alternative(PruningMethod):
    """An alternative with its budget: `count` of the scan's visual tokens, or a `share` of them; there are `tokens_a_slice` in each.

    A region of interest is not heeded: benchmarks ask about whole scans.
    """

    tokens_a_slice: int
    slices: SliceChoice = every_slice
    tokens: TokenChoice = every_token
    seed: int = 0
    count: int | None = None
    share: float | None = None

    def budget(self, stack: SliceStack) -> int:
        """How many visual tokens of the scan may be kept; one at least."""
        count = (self.share or 0.0) * len(stack) * self.tokens_a_slice if self.count is None else self.count
        return max(round(count), 1)

    def choose_slices(self, stack: SliceStack, settings: PruningSettings) -> AnchorFilter:
        """See `PruningMethod`."""
        return self.slices(stack, max(round(self.budget(stack) / self.tokens_a_slice), 1))

    def choose_tokens(self, encoded: Encoded, settings: PruningSettings) -> NucleusSelection:
        """See `PruningMethod`."""
        return self.tokens(encoded, self.budget(encoded.stack), np.random.default_rng(self.seed))


class PublishedOrder(PruningMethod):
    """The two stages in the order of the release: every slice is encoded, and redundant ones are dropped afterwards.

    Reads the same tokens as MedPruner, at the cost of the whole scan (github Saint-lsy/MedPruner; there one token of each dropped slice
    stays, with its label).
    """

    def part_slices(self, planes: Planes, image_format: InputFormat, settings: PruningSettings, within: Within | None = None) -> Parted:
        """The release does not fold: the model's own sample of the slices."""
        return super().part_slices(planes, image_format, replace(settings, image_budget=None), within)

    def choose_slices(self, stack: SliceStack, settings: PruningSettings) -> AnchorFilter:
        """All of them."""
        return every_slice(stack, len(stack))

    def choose_tokens(self, encoded: Encoded, settings: PruningSettings) -> NucleusSelection:
        """Stage 1, then stage 2 on what it leaves."""
        kept = torch.from_numpy(filter_stack(encoded.stack, settings).kept)
        whole = encoded.tokens
        tokens = replace(whole, embeddings=whole.embeddings[kept], importance=whole.importance[kept], keys=whole.keys[kept])
        allowed = None if encoded.allowed is None else encoded.allowed[kept]
        most = settings.most_tokens(encoded.unpruned)
        part = select_tokens(tokens.embeddings, encoded.importance[kept], tokens.keys, settings, allowed, most)
        nothing = torch.zeros_like(encoded.importance, dtype=torch.bool)
        selection = NucleusSelection(nothing, nothing.clone(), torch.full(nothing.shape, -1), whole.embeddings.clone())
        selection.kept[kept], selection.primary[kept] = part.kept, part.primary
        selection.target_of[kept], selection.embeddings[kept] = part.target_of, part.embeddings
        return selection


def _most_within(make: Callable[[float], T], size: Callable[[T], int], most: int, limits: tuple[float, float]) -> T:
    """The largest result with a size of at most `most`, by bisection between the limit that keeps least and the one that keeps most."""
    least, loosest = limits
    best = make(least)
    for _step in range(_BISECTIONS):
        middle = (least + loosest) / 2
        found = make(middle)
        if size(found) <= most:
            best, least = found, middle
        else:
            loosest = middle
    return best


def ranked(values: Tensor) -> Tensor:
    """Indices from the highest value to the lowest, on the CPU; among equals, those that come first."""
    return values.cpu().sort(descending=True, stable=True).indices


def marked(encoded: Encoded, indices: Tensor) -> Tensor:
    """(S', N) bool, True at these places of the scan's tokens."""
    kept = torch.zeros(encoded.importance.numel(), dtype=torch.bool)
    kept[indices] = True
    return kept.view(encoded.importance.shape)


def chosen_tokens(encoded: Encoded, kept: Tensor) -> NucleusSelection:
    """These tokens as they are; the others are gone."""
    kept = kept.to(encoded.importance.device)
    own = torch.arange(kept.shape[1], device=kept.device).expand(kept.shape)
    return NucleusSelection(kept, kept, torch.where(kept, own, -1), encoded.tokens.embeddings)
