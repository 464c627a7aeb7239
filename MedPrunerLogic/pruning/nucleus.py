"""Stage 2, dynamic information nucleus selection: keep the tokens that carry an image and merge the others.

arXiv 2603.11625; there every slice is judged on its own. With a token budget all images of a scan are judged together: a rich one keeps
more, a poor one less, and what is asked of the language model is bounded on every scan.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .settings import PruningSettings

_DEVIATIONS = 1.4826  # median absolute deviations that make a standard deviation of a normal distribution
_BEST_OF_EACH = 4  # a part of the budget, 1 over this, may go to one token of every image
_OF_THE_REST = 0.05  # how much the attention counts where nothing stands out (see `_excess`)

_PART_BYTES = 32 * 2**20  # of embeddings in float32 that are looked at together; what is computed on the way takes up to six times that


@dataclass(frozen=True, eq=False)
class NucleusSelection:
    """What remains of the visual tokens of B slices with N tokens each.

    kept: (B, N) bool, primary and contextual tokens. primary: (B, N) bool. target_of: (B, N) int64, the contextual token that a
    merged token went to, itself for a kept one, -1 for one that is gone. embeddings: (B, N, D), the contextual tokens' with the
    merged ones added; all other rows as they came. asked: how many primary tokens there would be without a budget; None where it cost none.
    """

    kept: Tensor
    primary: Tensor
    target_of: Tensor
    embeddings: Tensor
    asked: int | None = None


def select_tokens(
    embeddings: Tensor, importance: Tensor, keys: Tensor, settings: PruningSettings, allowed: Tensor | None = None, most: int | None = None
) -> NucleusSelection:
    """Primary tokens are the fewest of an image whose probability reaches tau; the others are merged into contextual targets.

    embeddings: (B, N, D). importance: (B, N), attention received. keys: (B, N, Dk), mean over heads. allowed: (B, N) bool, tokens outside a
    region of interest are False: they are gone, as if the image did not have them. most: how many tokens may be kept of all images
    together, which are then judged as one; None: each image on its own.
    Raises ValueError when an importance is not finite or negative.
    """
    if not bool(torch.isfinite(importance).all()) or bool((importance < 0).any()):
        raise ValueError("Importance must be finite and not negative; the encoder returned something else.")
    own = torch.arange(importance.shape[1], device=importance.device).expand(importance.shape)  # (B, N)
    if allowed is None:
        allowed = torch.ones_like(importance, dtype=torch.bool)
    if settings.normalisation == "none":
        return NucleusSelection(allowed, allowed, torch.where(allowed, own, -1), embeddings)
    # Decided on the CPU: it is little work, and Apple's GPUs do not have float64.
    probability = _probability(importance.cpu().double(), settings, allowed.cpu(), together=most is not None)
    asked = None
    if most is None:
        primary = allowed & _nucleus(probability, settings.tau).to(allowed.device)  # (B, N)
    else:
        wanted = allowed.cpu() & _nucleus(probability.view(1, -1), settings.tau).view(probability.shape)
        most = max(most - _targets_of(settings.contextual_fraction, importance.shape[1]) * len(importance), 0)
        within = _within(probability, allowed.cpu(), wanted, most)
        asked = int(wanted.sum()) if int(wanted.sum()) > most else None
        primary = within.to(allowed.device)
    if settings.contextual_fraction == 0.0:  # then nothing is merged
        return NucleusSelection(primary, primary, torch.where(primary, own, -1), embeddings, asked)
    contextual = _targets((allowed & ~primary).cpu(), settings.contextual_fraction).to(allowed.device)  # (B, N)
    target_of, merged = own.where(allowed, -1), torch.empty_like(embeddings)
    at_once = max(1, _PART_BYTES // (4 * embeddings[0].numel()))
    for start in range(0, len(embeddings), at_once):
        part = slice(start, start + at_once)
        redundant = allowed[part] & ~(primary[part] | contextual[part])
        target_of[part], merged[part] = _merge(embeddings[part], keys[part], redundant, contextual[part], target_of[part])
    return NucleusSelection(primary | contextual, primary, target_of, merged, asked)


def _merge(embeddings: Tensor, keys: Tensor, redundant: Tensor, contextual: Tensor, own: Tensor) -> tuple[Tensor, Tensor]:
    """Where the redundant tokens of some slices go (see NucleusSelection.target_of), and the embeddings with them added there."""
    # Cosine similarity of every token to every target; what is no target can never be chosen.
    unit = nn.functional.normalize(keys.float(), dim=-1)
    similarity = (unit @ unit.transpose(1, 2)).masked_fill(~contextual[:, None, :], -torch.inf)  # (B, N, N)
    has_target = contextual.any(1, keepdim=True)
    target_of = torch.where(redundant, torch.where(has_target, similarity.argmax(-1), -1), own)  # (B, N)

    merged = redundant & has_target
    slot = target_of.clamp(min=0)[..., None].expand_as(embeddings)  # (B, N, D)
    sums = torch.zeros_like(embeddings, dtype=torch.float32).scatter_add_(1, slot, embeddings.float() * merged[..., None])
    counts = torch.zeros_like(target_of, dtype=torch.float32).scatter_add_(1, target_of.clamp(min=0), merged.float())
    mean = sums / counts.clamp(min=1.0)[..., None]  # (B, N, D), zero where nothing was merged
    received = counts[..., None] > 0
    return target_of, torch.where(received, embeddings.float() + mean, embeddings).to(embeddings.dtype)


def _within(probability: Tensor, allowed: Tensor, wanted: Tensor, most: int) -> Tensor:
    """(B, N) bool: what is wanted, and the best token of each image even if it is not; the likeliest `most` where that is more.

    The best of each image come first, where they are a small part: then no image goes unread.
    """
    best = torch.zeros_like(allowed).scatter(1, probability.masked_fill(~allowed, -1.0).argmax(1, keepdim=True), True) & allowed
    rank = probability.clone()
    if _BEST_OF_EACH * int(best.sum()) <= most:
        rank[best] += 1.0
        wanted = wanted | best
    order = rank.masked_fill(~wanted, -1.0).flatten().sort(descending=True, stable=True).indices
    kept = torch.zeros(probability.numel(), dtype=torch.bool)
    kept[order[: min(most, int(wanted.sum()))]] = True
    return kept.view(probability.shape)


def _probability(importance: Tensor, settings: PruningSettings, allowed: Tensor, *, together: bool = False) -> Tensor:
    """(B, N), which sums to 1 over each image, or over all of them together."""
    shape = importance.shape
    if settings.normalisation == "excess":
        importance = _excess(importance)
    if together:
        importance, allowed = importance.reshape(1, -1), allowed.reshape(1, -1)
    if settings.normalisation == "softmax":
        return (importance / settings.temperature).masked_fill(~allowed, -torch.inf).softmax(-1).view(shape)
    importance = importance * allowed
    total = importance.sum(-1, keepdim=True)
    # An image that nothing attends to has no favourites.
    share = torch.where(total > 0, importance / total.clamp(min=1e-30), allowed / allowed.sum(-1, keepdim=True).clamp(min=1))
    return share.view(shape)


def _excess(importance: Tensor) -> Tensor:
    """(B, N): what a token receives beyond what is usual at its place, and a little of the rest, which orders slices that show nothing.

    An attention sink lies at one place in slice after slice; so does anatomy that every slice shows. Neither tells slices apart. Usual is
    up to the median over the slices and their spread (median absolute deviation) above it. Of the rest, no token counts more than the
    average one, or a sink would come back in here.
    """
    median = importance.median(0, keepdim=True).values
    spread = _DEVIATIONS * (importance - median).abs().median(0, keepdim=True).values
    return (importance - median - spread).clamp(min=0.0) + _OF_THE_REST * importance.clamp(max=1.0)


def _nucleus(probability: Tensor, tau: float) -> Tensor:
    """(B, N) bool: the fewest tokens whose cumulated probability reaches tau; among equals, those that come first."""
    ordered, order = probability.sort(dim=-1, descending=True, stable=True)
    # A token is needed while those before it have not reached tau. Rounding must not make tau = 0.9 of ten equal tokens ten of them.
    needed = ordered.cumsum(-1) - ordered < tau - 1e-6
    if tau >= 1.0:
        needed = torch.ones_like(needed)
    return torch.zeros_like(needed).scatter(-1, order, needed)


def _targets(left_over: Tensor, fraction: float) -> Tensor:
    """(B, N) bool: contextual targets at a uniform stride among the left-over tokens, as the release strides.

    There are max(floor(fraction * N), 1) of them, or all left-over tokens when these are fewer.
    """
    wanted = _targets_of(fraction, left_over.shape[1])
    rank = left_over.cumsum(-1) - 1  # (B, N), 0-based among the left-over
    stride = (left_over.sum(-1, keepdim=True) // wanted).clamp(min=1)
    return left_over & (rank % stride == 0) & (rank // stride < wanted)


def _targets_of(fraction: float, tokens: int) -> int:
    """How many contextual targets an image of so many tokens has."""
    return max(int(fraction * tokens), 1) if fraction > 0.0 else 0
