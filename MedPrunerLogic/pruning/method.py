"""How slices and tokens are chosen: where the evaluation puts its alternatives in. All else in the engine is the same for them."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from ..imaging.slices import SliceStack
from . import nucleus
from .anchors import AnchorFilter, filter_stack
from .settings import PruningSettings
from .tokens import VisualTokens


@dataclass(frozen=True, eq=False)
class Encoded:
    """What tokens are chosen from: the S' slices of a stack of S that were encoded, with N visual tokens each.

    stack: all S slices. anchors: which of them were encoded. tokens: of these. importance: (S', N), attention received by each token.
    allowed: (S', N) bool, False outside a region of interest; None: the whole volume is asked about.
    """

    stack: SliceStack
    anchors: AnchorFilter
    tokens: VisualTokens
    importance: Tensor
    allowed: Tensor | None = None


class PruningMethod:
    """MedPruner's own two stages. An alternative overrides one of them, or both (evaluation/alternatives.py)."""

    def choose_slices(self, stack: SliceStack, settings: PruningSettings) -> AnchorFilter:
        """Which slices are encoded."""
        return filter_stack(stack, settings)

    def choose_tokens(self, encoded: Encoded, settings: PruningSettings) -> nucleus.NucleusSelection:
        """Which of their tokens the language model reads."""
        tokens = encoded.tokens
        return nucleus.select_tokens(tokens.embeddings, encoded.importance, tokens.keys, settings, encoded.allowed)


TWO_STAGES = PruningMethod()
