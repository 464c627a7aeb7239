"""Where an answer looked: attention from its tokens to the visual tokens, through the language model's layers."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor


class AnswerAttention:
    """Where the tokens of an answer look in a scan: from each layer's attention to one share for each visual token.

    The plain mean over heads and layers is a blur. Four things make it point:
    - Norms. A sink takes attention and passes nothing on, since its value is small (Kobayashi et al. 2020, "Attention is not only a
      weight", arXiv 2004.10102; Guo et al. 2024, arXiv 2410.13835). What a column receives counts as far as its value reaches the median
      of its head.
    - Heads. A few heads of a vision-language model point at what is spoken of: those that look at few places (Kang et al. 2025, "Your
      Large Vision-Language Model Only Needs A Few Attention Heads For Visual Grounding", arXiv 2503.06287, ranks heads by that entropy).
      They are not chosen by examples here; each head counts, for each token of the answer, by how concentrated its look is: one minus
      its entropy over that of an even look.
    - Two hops. Text between the slices ("SLICE 12") has read the image before it, and answers often look there instead. Its share goes on
      to the visual tokens of the last slice before it, as they share the direct look. Attention rollout (Abnar and Zuidema 2020, arXiv
      2005.00928) would follow all hops, but needs every layer's whole matrix.
    - What follows: `Scan._spread` for merged tokens, `evidence.sharpened` for places within a token.
    Not subtracted is what a neutral question looks at (Zhang et al. 2025, "MLLMs Know Where to Look", arXiv 2502.17422): a finding is
    looked at whatever is asked, and would vanish. These choices are compared in Testing/benchmarks/localisation_first.md.

    cache: keys and values of the scan. slice_of: (length,) the slice that a column belongs to, -1 for the instruction. visual_columns:
    (M,). Time and memory for each token of the answer are linear in the columns.
    """

    def __init__(self, cache: Any, slice_of: Tensor, visual_columns: Tensor, device: torch.device) -> None:
        is_visual = torch.zeros(len(slice_of), dtype=torch.bool)
        is_visual[visual_columns.cpu()] = True
        begun = torch.where(is_visual, slice_of.cpu(), -1).cummax(0).values  # the last slice of which an image token came before
        inside = (slice_of.cpu() >= 0) & (begun >= 0)
        self._cache = cache
        self._columns = inside.nonzero().flatten().to(device)  # (T,)
        self._visual = is_visual[inside].to(device)
        self._slice = begun[inside].unique(return_inverse=True)[1].to(device)
        self._reach: dict[int, Tensor] = {}
        self.restart()

    def restart(self) -> None:
        """Forget what was looked at."""
        self._looked: Tensor | None = None  # (Q, T)
        self._counted: Tensor | None = None  # (Q,)

    def look(self, layer: int, weights: Tensor) -> None:
        """Take in the attention weights (heads, Q, columns) of one layer."""
        looked = weights[..., self._columns].float() * self._reach_of(layer, len(weights))[:, None]  # (H, Q, T)
        counts = self._concentration(looked)  # (H, Q)
        looked, counted = (counts[..., None] * looked).sum(0), counts.sum(0)
        self._looked = looked if self._looked is None else self._looked + looked
        self._counted = counted if self._counted is None else self._counted + counted

    def shares(self) -> Tensor:
        """(Q, M) share of the attention of each query that went to each visual token, since the last `restart`; at most 1 in all."""
        if self._looked is None or self._counted is None:
            raise ValueError("Nothing was looked at: the model has no layer that sees the whole scan.")
        return self._handed_on(self._looked / self._counted.clamp(min=1e-12)[:, None])

    def _handed_on(self, looked: Tensor) -> Tensor:
        """(Q, T) shares of text and image -> (Q, M) of the image alone."""
        slices = int(self._slice.max()) + 1
        seen, read = (
            torch.zeros(len(looked), slices, device=looked.device).index_add_(1, self._slice[part], looked[:, part])
            for part in (self._visual, ~self._visual)
        )
        of_visual = self._slice[self._visual]
        even = (read / of_visual.bincount(minlength=slices))[:, of_visual]
        direct = looked[:, self._visual]
        return torch.where(seen[:, of_visual] > 0, direct * (1.0 + (read / seen.clamp(min=1e-12))[:, of_visual]), even)

    def _concentration(self, looked: Tensor) -> Tensor:
        """(H, Q, T) -> (H, Q) 1 for a look at one column, 0 for an even one and for none."""
        total = looked.sum(-1, keepdim=True)
        share = looked / total.clamp(min=1e-12)
        entropy = -(share * share.clamp(min=1e-12).log()).sum(-1) / math.log(max(looked.shape[-1], 2))
        return torch.where(total[..., 0] > 0, (1.0 - entropy).clamp(min=0.0), 0.0)

    def _reach_of(self, layer: int, heads: int) -> Tensor:
        """(heads, T) 0...1, how far the value of each column reaches the median of its head."""
        if layer not in self._reach:
            values = self._cache.layers[layer].values[0][:, self._columns].float().norm(dim=-1)  # (key heads, T)
            reach = (values / values.median(-1, keepdim=True).values.clamp(min=1e-12)).clamp(max=1.0)
            self._reach[layer] = reach.repeat_interleave(heads // len(reach), 0)  # several query heads read the values of one
        return self._reach[layer]
