"""What comes back for a question: plain data, no torch, so that the panel and the scene writer can hold it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Literal

from . import DISCLAIMER
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
    region: str = ""  # what the question was limited to; empty: the whole volume
    notices: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)

    def describe(self) -> str:
        """The answer in plain text, with everything that it came from: for the scene, the export and the clipboard."""
        retention, confidence = self.retention, self.confidence
        return "\n".join(
            (
                DISCLAIMER,
                f"Question: {self.question}",
                f"Answer: {self.text}",
                *(f"Note: {notice}" for notice in self.notices),
                f"Confidence: {'none' if confidence is None else f'{confidence:.2f}'} (mean token probability; not calibrated)",
                f"Finished: {self.finish}",
                f"Read: {retention.slices_kept} of {retention.slices_total} slices ({self.plane}), "
                f"{retention.tokens_kept} of {retention.tokens_total} visual tokens ({retention.overall:.1%})",
                *([f"Limited to: {self.region}"] if self.region else []),
                f"Model: {self.model_name}, revision {self.model_revision}",
                "Settings: " + ", ".join(f"{name} {value}" for name, value in asdict(self.settings).items()),
                "Seconds: " + ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in self.seconds.items()),
                f"Time: {self.created}",
            )
        )
