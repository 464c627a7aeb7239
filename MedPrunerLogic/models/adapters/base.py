"""What every model adapter does, and the plain data that passes between it and the pruning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from ...pruning.tokens import VisualTokens


@dataclass(frozen=True, eq=False)
class Layout:
    """The prompt up to the question, token by token, with every slice of the stack in it. All tensors are (L,) int64.

    ids: token ids. slice_of: the slice whose block (image and label) a token belongs to, -1 for the instruction.
    visual_of: which visual token of that slice it stands for, -1 for text. modality: what the prompt says of the volume. numbers: what each
        slice is called.
    """

    ids: Tensor
    slice_of: Tensor
    visual_of: Tensor
    modality: str = "unknown"
    numbers: tuple[int, ...] = ()

    def keep(self, kept_tokens: Tensor) -> Tensor:
        """(S, N) bool -> (L,) bool: which prompt tokens remain. A slice without a kept token goes with its label."""
        in_block, visual = self.slice_of >= 0, self.visual_of >= 0
        slice_kept = kept_tokens.any(1)[self.slice_of.clamp(min=0)]
        token_kept = kept_tokens[self.slice_of.clamp(min=0), self.visual_of.clamp(min=0)]
        return ~in_block | (slice_kept & (~visual | token_kept))


@dataclass(frozen=True, eq=False)
class Prefix:
    """A scan that the language model has read: everything up to the question.

    cache: keys and values of `length` tokens. next_position: position of the first token of the question.
    visual_columns: (M,) int64, the columns of the cache that hold visual tokens, in prompt order. slice_of: (length,) as in Layout.
    """

    cache: Any
    length: int
    next_position: int
    visual_columns: Tensor
    slice_of: Tensor


class Adapter(Protocol):
    """One architecture. Implementations use the stock transformers classes, unmodified."""

    model: Any  # a stock transformers model
    device: torch.device
    stop_ids: frozenset[int]
    tokenizer: Any
    patch_window: int  # patches a side that make one visual token

    def encode(self, images: np.ndarray, on_slices: Callable[[int], None]) -> VisualTokens:
        """(S, H, W, 3) uint8, or (S, F, H, W, 3) of a model with frames -> visual tokens, in chunks.

        `on_slices` is told after each chunk how many are done (it may raise).
        """
        ...

    def layout(self, slices: int | Sequence[int], modality: str = "unknown") -> Layout:
        """The prompt up to the question for slices of these numbers (an int n: 1...n) of a volume of this modality. Raises ModelError."""
        ...

    def question_ids(self, layout: Layout, question: str) -> list[int]:
        """The tokens from the end of the layout to where the answer begins. Nothing in a question is a token of the prompt itself."""
        ...

    def prefill(
        self, layout: Layout, kept_tokens: Tensor, embeddings: Tensor, *, original_positions: bool, on_share: Callable[[float], None] = ...
    ) -> Prefix:
        """Read the scan. kept_tokens: (S, N) bool over the whole stack; embeddings: (M, D) of the kept ones in prompt order.

        `on_share` is told now and then what share of it was read, 0...1 (it may raise).
        """
        ...

    def extend(self, cache: Any, ids: Sequence[int], position: int) -> Tensor:
        """Append text tokens to the cache; the logits (V,) float32 of what follows the last one."""
        ...

    def follow(self, cache: Any) -> Callable[[int, int], Tensor]:
        """From here on one token after the other is appended: `extend` for (token, position), in the fastest way there is."""
        ...

    def each_attention(self, look: Callable[[int, Tensor], None]) -> AbstractContextManager[None]:
        """While open, hands `look` the number of each language layer and its attention weights (heads, queries, cache columns).

        Layers that see only the nearest tokens are left out.
        """
        ...
