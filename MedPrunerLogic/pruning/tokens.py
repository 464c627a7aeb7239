"""What the encoder makes of images."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True, eq=False)
class VisualTokens:
    """What the encoder makes of the kept slices, ready for the nucleus and the language model.

    embeddings: (S, N, D), all that the language model reads of a token, side by side where that is more than its embedding (Qwen3-VL's
    deepstack features): what stands in one row is pruned and merged alike. importance: (S, P, P) float32, attention each *patch*
    receives in the last vision layer, 1 on average. keys: (S, N, Dk) of that layer, mean over heads, averaged to visual tokens.
    grid: (rows, columns) of the N visual tokens of a slice.
    """

    embeddings: Tensor
    importance: Tensor
    keys: Tensor
    grid: tuple[int, int]
