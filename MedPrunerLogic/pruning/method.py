"""How slices and tokens are chosen: where the evaluation puts its alternatives in. All else in the engine is the same for them."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from ..imaging.planes import Planes
from ..imaging.slices import InputFormat, SliceStack
from . import nucleus
from .anchors import AnchorFilter, filter_stack
from .settings import PruningSettings
from .slabs import Parted, Within, part_slices
from .tokens import VisualTokens


@dataclass(frozen=True, eq=False)
class Encoded:
    """What tokens are chosen from: the S' images of a stack of S that were encoded, with N visual tokens each.

    stack: all S images. anchors: which of them were encoded. tokens: of these. importance: (S', N), attention received by each token.
    allowed: (S', N) bool, False outside a region of interest; None: the whole volume is asked about. unpruned: visual tokens of the whole
    scan as the model's makers give it.
    """

    stack: SliceStack
    anchors: AnchorFilter
    tokens: VisualTokens
    importance: Tensor
    allowed: Tensor | None = None
    unpruned: int = 0


class PruningMethod:
    """MedPruner's own two stages. An alternative overrides one of them, or both (evaluation/alternatives.py)."""

    def part_slices(self, planes: Planes, image_format: InputFormat, settings: PruningSettings, within: Within | None = None) -> Parted:
        """Which slices each image shows: the model's own sample of them, or slabs within the budget of images."""
        return part_slices(planes, image_format, settings, within)

    def choose_slices(self, stack: SliceStack, settings: PruningSettings) -> AnchorFilter:
        """Which images are encoded. Where slices were folded, all that hold some of them: nothing is dropped."""
        return filter_stack(stack, settings)

    def choose_tokens(self, encoded: Encoded, settings: PruningSettings) -> nucleus.NucleusSelection:
        """Which of their tokens the language model reads."""
        tokens = encoded.tokens
        return nucleus.select_tokens(
            tokens.embeddings, encoded.importance, tokens.keys, settings, encoded.allowed, settings.most_tokens(encoded.unpruned)
        )


TWO_STAGES = PruningMethod()
