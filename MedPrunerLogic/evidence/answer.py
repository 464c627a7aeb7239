"""What comes back for a question: plain data, no torch, so that the panel and the scene writer can hold it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Literal

from .. import DISCLAIMER
from ..plain import plain
from ..pruning.settings import PruningSettings
from ..sentence import local
from ..sentence import tr as _
from .evidence import Evidence


@dataclass(frozen=True)
class Retention:
    """How much of the scan the model read.

    slices: of the scan, in the plane. slices_seen: those that an image shows which was encoded, alone or folded with others. images_total:
    what the model takes of the unpruned scan. images_read: encoded. tokens_total: of those images_total. tokens_kept: read by the language
    model.
    """

    slices: int
    slices_seen: int
    images_total: int
    images_read: int
    tokens_total: int
    tokens_kept: int

    @property
    def images(self) -> float:
        """Images that were encoded, as a share of those that the model takes of the unpruned scan."""
        return self.images_read / self.images_total

    @property
    def tokens(self) -> float:
        """Share of the encoded images' visual tokens that the language model read, 0...1."""
        return self.tokens_kept / (self.tokens_total / self.images_total * self.images_read)

    @property
    def overall(self) -> float:
        """Share of all visual tokens that the language model read, 0...1 (the release's `select_rate`)."""
        return self.tokens_kept / self.tokens_total

    def describe(self) -> str:
        """What was read, in the numbers of the scan."""
        if self.slices_seen == self.images_read:
            return _("{seen} of {slices} slices").format(seen=self.slices_seen, slices=self.slices)
        if self.slices_seen == self.slices:
            return _("{slices} slices in {images} images").format(slices=self.slices, images=self.images_read)
        return _("{seen} of {slices} slices in {images} images").format(seen=self.slices_seen, slices=self.slices, images=self.images_read)


@dataclass(frozen=True)
class Answer:
    """One answer with everything needed to doubt it.

    confidence: 0...1; None when nothing was generated. Where `calibrated`, the probability that the answer is right, as measured on
    phantoms (models/trust/calibration.py); else the geometric mean of its tokens' probabilities, which says little of that.
    finish: "stop" (the model ended it), "length" (cut at the limit) or "cancelled".
    notices: sentences that must be shown beside the answer, e.g. that the question is outside what the model was trained on.
    costs: sentences about what the budgets of the settings left out.
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
    calibrated: bool = False
    costs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("question", "text", "model_name", "region"):  # a model, a file and a paste may hold what no scene can
            object.__setattr__(self, name, plain(getattr(self, name)))

    def describe(self) -> str:
        """The answer in plain text, with everything that it came from: for the scene, the export and the clipboard."""
        lines = (
            local(DISCLAIMER),
            _("Question: {question}").format(question=self.question),
            _("Answer: {answer}").format(answer=self.text),
            *(_("Note: {notice}").format(notice=notice) for notice in self.notices),
            *self.details(),
        )
        return plain("\n".join(lines))

    def details(self) -> list[str]:
        """What the answer came from and how sure the model was, a sentence each."""
        retention, confidence = self.retention, self.confidence
        if self.calibrated:
            known = _("Confidence: {confidence:.2f} (probability of being right; calibrated on phantoms)")
        else:
            known = _("Confidence: {confidence:.2f} (mean token probability; not calibrated)")
        return [
            _("Confidence: none") if confidence is None else known.format(confidence=confidence),
            _("Finished: {finish}").format(finish=self.finish),
            _("Read: {slices} ({plane}), {tokens} of {all_tokens} visual tokens ({share:.1%})").format(
                slices=retention.describe(),
                plane=self.plane,
                tokens=retention.tokens_kept,
                all_tokens=retention.tokens_total,
                share=retention.overall,
            ),
            *self.costs,
            *([_("Limited to: {region}").format(region=self.region)] if self.region else []),
            _("Model: {model}, revision {revision}").format(model=self.model_name, revision=self.model_revision),
            _("Settings: {settings}").format(settings=", ".join(f"{name} {value}" for name, value in asdict(self.settings).items())),
            _("Seconds: {seconds}").format(seconds=", ".join(f"{stage} {seconds:.2f}" for stage, seconds in self.seconds.items())),
            _("Time: {time}").format(time=self.created),
        ]
