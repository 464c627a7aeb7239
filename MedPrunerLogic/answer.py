"""What comes back for a question: plain data, no torch, so that the panel and the scene writer can hold it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .evidence import Evidence
from .settings import PruningSettings


@dataclass(frozen=True)
class Retention:
    """How much of the scan the model read."""

    slices_total: int
    slices_kept: int
    tokens_total: int  # of all sampled slices, dropped ones included
    tokens_kept: int

    @property
    def slices(self) -> float:
        """Share of the sampled slices that were encoded, 0...1."""
        return self.slices_kept / self.slices_total

    @property
    def tokens(self) -> float:
        """Share of the encoded slices' visual tokens that the language model read, 0...1."""
        return self.tokens_kept / (self.tokens_total / self.slices_total * self.slices_kept)

    @property
    def overall(self) -> float:
        """Share of all visual tokens that the language model read, 0...1 (the release's `select_rate`)."""
        return self.tokens_kept / self.tokens_total


@dataclass(frozen=True)
class Answer:
    """One answer with everything needed to doubt it.

    confidence: geometric mean of the answer tokens' probabilities, 0...1 (not calibrated); None when nothing was generated.
    finish: "stop" (the model ended it), "length" (cut at the limit) or "cancelled".
    notices: sentences that must be shown beside the answer, e.g. that the question is outside what the model was trained on.
    seconds: wall-clock seconds per stage, in order; "first_token" counts from the question.
    """

    question: str
    text: str
    confidence: float | None
    finish: Literal["stop", "length", "cancelled"]
    retention: Retention
    evidence: Evidence
    settings: PruningSettings
    model_name: str
    model_revision: str
    plane: str
    created: str  # ISO 8601, UTC
    notices: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
