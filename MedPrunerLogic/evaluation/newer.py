"""More alternatives, of 2025 and 2026, and two that no paper is needed for: pooling on a grid, and no image at all.

The methods are those of the papers named; the code is our own. As in alternatives.py the budget is that of the scan, not of each picture.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn

from ..models.adapters.base import Adapter
from ..pruning.method import Encoded
from ..pruning.nucleus import NucleusSelection
from .alternatives import TokenChoice, chosen_tokens, marked, ranked

_WIDTHS = tuple(2.0**power for power in range(-3, 2))  # of VidCom2's Gaussians
_SHARPNESS = 0.01  # of the softmax over frames, as published
_ALIKE = 0.8  # HoliTom: cosine from which a place counts as unchanged between two images
_LEAST = 1e-6


def no_tokens(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """None: what the question alone gives away."""
    return chosen_tokens(encoded, torch.zeros_like(encoded.importance, dtype=torch.bool))


def grid_average(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """The scan's tokens pooled on a regular grid of up to `count` blocks, as near to cubes in mm as that goes.

    A block's mean stands at the token in its middle. ORCA (arXiv 2608.00345) has found this as good as stage 2 at 1-2 % of the tokens.
    """
    embeddings = encoded.tokens.embeddings
    slices, (rows, columns) = len(embeddings), encoded.tokens.grid
    shape = _blocks(encoded, count)
    parts = [_parted(size, number) for size, number in zip((slices, rows, columns), shape, strict=True)]  # the block of each index
    block = (parts[0][:, None, None] * shape[1] + parts[1][:, None]) * shape[2] + parts[2]
    block = block.flatten().to(embeddings.device)  # (M,)
    flat = embeddings.flatten(0, 1).float()
    sums = torch.zeros(int(np.prod(shape)), flat.shape[1], device=flat.device).index_add_(0, block, flat)
    means = sums / block.bincount(minlength=len(sums))[:, None]
    middle = torch.cartesian_prod(*(_middles(part) for part in parts))
    kept = ((middle[:, 0] * rows + middle[:, 1]) * columns + middle[:, 2]).to(flat.device)
    return _standing_for(encoded, kept, means[block[kept]])


def distinct_tokens(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """VidCom2 (Liu et al. 2025, arXiv 2505.14454): images that differ from the whole scan get more, and keep what differs most.

    How alike: a sum of Gaussians of the distance to the mean of the scan, and of the image, over the half of the channels that vary least
    (as published). The budget is shared out by largest remainders, so that it is met.
    """
    tokens = encoded.tokens.embeddings.float()  # (S, N, D)
    quiet = tokens.flatten(0, 1).var(0, unbiased=False).argsort(dim=0, stable=True)[: max(tokens.shape[-1] // 2, 1)]
    unit = nn.functional.normalize(tokens[..., quiet], dim=-1)
    to_scan, to_image = (_alike(unit, unit.mean(axes, keepdim=True)) for axes in ((0, 1), (1,)))
    distinct = -to_scan.mean(1)
    share = ((distinct - distinct.max()) / _SHARPNESS).softmax(0)
    wanted = (count / len(tokens) * (1.0 + share - share.mean())).clamp(0.0, tokens.shape[1]).double().cpu()
    most = _apportioned(wanted, min(count, to_scan.numel()), tokens.shape[1])
    rank = (to_scan + to_image).cpu().argsort(dim=1, stable=True).argsort(dim=1)
    return chosen_tokens(encoded, rank < most[:, None])


def merged_tubes(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
    """HoliTom (Shao et al. 2025, arXiv 2505.21334): what stays the same from image to image is one token; of all, the most attended stay.

    Images are parted into segments, by dynamic programming, such that the most tokens are saved; a place that stays alike through a segment
    becomes one token in its first image, the mean. HoliTom then keeps a share of each image by attention and clusters the rest; here the
    scan's tokens and tubes, by the mean attention of each. Its further merging inside the language model is left out.
    """
    tokens, attended = encoded.tokens.embeddings, encoded.importance.cpu()
    unit = nn.functional.normalize(tokens.float(), dim=-1)
    still = ((unit[1:] * unit[:-1]).sum(-1) > _ALIKE).cpu()  # (S - 1, N): unchanged to the next image
    embeddings, score = tokens.float().clone(), attended.clone()
    for first, last in segments(still):
        tube = still[first:last].all(0) if last > first else torch.zeros(still.shape[1], dtype=torch.bool)
        embeddings[first, tube] = tokens[first : last + 1, tube].float().mean(0)
        score[first, tube] = attended[first : last + 1, tube].mean(0)
        score[first + 1 : last + 1, tube] = -torch.inf
    order = ranked(score.flatten())[: min(count, int((score > -torch.inf).sum()))]
    selection = chosen_tokens(encoded, marked(encoded, order))
    return replace(selection, embeddings=embeddings.to(tokens.dtype))


def determinantal(adapter: Adapter, probe: str) -> TokenChoice:
    """CDPruner (Zhang et al. 2025, arXiv 2506.10967): tokens that are unlike each other and like the question.

    The greedy most probable set of a determinantal point process with the kernel r_i S_ij r_j. S: cosine of the embeddings. r: cosine with
    the words of a question, mean, from 0 to 1 over the scan; from the language model's own embeddings, since these models have no text
    encoder beside it. The question is a fixed `probe`: a scan is read before anyone asks.
    """

    def choose(encoded: Encoded, count: int, rng: np.random.Generator) -> NucleusSelection:
        ids = adapter.tokenizer(probe, add_special_tokens=False)["input_ids"]
        words = adapter.model.get_input_embeddings()(torch.tensor(ids, device=adapter.device)).detach().float()
        embeddings = encoded.tokens.embeddings.flatten(0, 1).float()[:, : words.shape[1]]  # deepstack features stand behind
        unit, word = nn.functional.normalize(embeddings, dim=-1), nn.functional.normalize(words, dim=-1)
        relevance = (unit @ word.T).mean(1)
        relevance = (relevance - relevance.min()) / (relevance.max() - relevance.min()).clamp(min=_LEAST) + _LEAST
        return chosen_tokens(encoded, marked(encoded, most_volume(unit * relevance[:, None], count)))

    return choose


def most_volume(vectors: Tensor, count: int) -> Tensor:
    """Indices of up to `count` vectors (M, D), each the one that adds most volume to those before it (Chen et al. 2018, arXiv 1709.05135).

    Where nothing adds volume any more (there are more than D), the longest of those left.
    """
    left = vectors.clone()
    volume = left.square().sum(1)
    length = volume.clone()
    floor = _LEAST * float(length.max())
    chosen: list[int] = []
    while len(chosen) < min(count, len(vectors)):
        best = int(volume.argmax())
        if float(volume[best]) <= floor:
            length[chosen] = -torch.inf
            chosen += ranked(length)[: min(count, len(vectors)) - len(chosen)].tolist()
            break
        chosen.append(best)
        along = left[best] / volume[best].sqrt()
        left = left - (left @ along)[:, None] * along
        volume = left.square().sum(1)
        volume[chosen] = -torch.inf
    return torch.tensor(chosen)


def segments(still: Tensor) -> list[tuple[int, int]]:
    """(first, last) of consecutive images such that most tokens are saved: each place that stays alike through one saves all but one.

    still: (S - 1, N) bool, unchanged from an image to the next. Among equal ways the one with the earliest beginnings.
    """
    count = len(still) + 1
    best, begins = [0] * (count + 1), [0] * (count + 1)  # of the first so many images
    for after in range(1, count + 1):
        best[after], begins[after] = -1, after - 1
        alike = torch.ones(still.shape[1], dtype=torch.bool)
        for first in range(after - 1, -1, -1):
            if first < after - 1:
                alike = alike & still[first]
            saved = best[first] + int(alike.sum()) * (after - 1 - first)
            if saved >= best[after]:
                best[after], begins[after] = saved, first
    found, after = [], count
    while after:
        found.append((begins[after], after - 1))
        after = begins[after]
    return found[::-1]


def _alike(unit: Tensor, centre: Tensor) -> Tensor:
    """(S, N), how near tokens (S, N, D) lie to a centre."""
    apart = (unit - centre).square().sum(-1)
    return torch.stack([(-apart / (2 * width)).exp() for width in _WIDTHS]).sum(0)


def _apportioned(wanted: Tensor, count: int, most: int) -> Tensor:
    """(S,) whole numbers of up to `most` near to what is wanted, `count` in all."""
    given = wanted.floor().clamp(max=most)
    while int(given.sum()) != count:
        too_few = int(given.sum()) < count
        room = given < most if too_few else given > 0
        need = torch.where(room, wanted - given if too_few else given - wanted, -torch.inf)
        given[int(need.argmax())] += 1.0 if too_few else -1.0
    return given.long()


def _blocks(encoded: Encoded, count: int) -> tuple[int, int, int]:
    """Blocks along slices, rows and columns: of all ways to have at most `count`, the one whose blocks are most like cubes."""
    embeddings, (rows, columns) = encoded.tokens.embeddings, encoded.tokens.grid
    stack, slices = encoded.stack, len(embeddings)
    corners = stack.image_to_ras[encoded.anchors.kept]
    step = float(np.linalg.norm(corners[-1, :3, 3] - corners[0, :3, 3])) / max(slices - 1, 1) or 1.0
    token = [float(np.linalg.norm(corners[0, :3, axis])) * stack.images.shape[1] / rows for axis in (1, 0)]
    best, found = np.inf, (1, 1, 1)
    for down in range(1, min(rows, count) + 1):
        for across in range(1, min(columns, count // down) + 1):
            deep = min(slices, count // (down * across))
            sides = np.log([slices * step / deep, rows * token[0] / down, columns * token[1] / across])
            # Unused tokens cost as much as a block that is so much longer than wide.
            cost = float(np.ptp(sides)) + np.log(count / (deep * down * across))
            if cost < best - 1e-9:
                best, found = cost, (deep, down, across)
    return found


def _parted(size: int, number: int) -> Tensor:
    """(size,) in which of so many equal parts each index lies."""
    return torch.arange(size) * number // size


def _middles(part: Tensor) -> Tensor:
    """The middle index of each part."""
    first, length = part.diff(prepend=torch.tensor([-1])).nonzero().flatten(), part.bincount()
    return first + (length - 1) // 2


def _standing_for(encoded: Encoded, kept: Tensor, embeddings: Tensor) -> NucleusSelection:
    """Tokens at these places of the scan (B,) with these embeddings (B, D)."""
    selection = chosen_tokens(encoded, marked(encoded, kept.cpu()))
    whole = encoded.tokens.embeddings.flatten(0, 1).clone()
    whole[kept] = embeddings.to(whole.dtype)
    return replace(selection, embeddings=whole.view(encoded.tokens.embeddings.shape))
