"""A volume that a model has read, to be asked as often as one likes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import TYPE_CHECKING

import numpy as np
import torch

from .conversation import Conversation, Decoding, Reply
from .evidence.answer import Answer, Retention
from .evidence.evidence import CELLS_A_WORD, Evidence, WordEvidence
from .imaging.region import Region
from .imaging.slices import SliceStack
from .imaging.volume import Volume
from .models.memory.estimate import Workload
from .pruning.anchors import AnchorFilter
from .pruning.nucleus import NucleusSelection
from .pruning.settings import PruningSettings
from .pruning.tokens import VisualTokens
from .question import check_question
from .sentence import tr as _

if TYPE_CHECKING:
    from .engine import Engine

Progress = Callable[[str, float, str], None]  # stage, fraction of that stage 0...1, a sentence


def silent(_stage: str, _fraction: float, _sentence: str) -> None:
    """Tell nobody."""


def never() -> bool:
    """Nobody cancels."""
    return False


@dataclass(frozen=True, eq=False)
class Scan:
    """A volume that the model has read. Ask as often as you like: no slice is encoded or prefilled again.

    costs: sentences about what the budgets of the settings left out that would have been read without them.
    """

    engine: Engine
    volume: Volume
    settings: PruningSettings
    stack: SliceStack
    anchors: AnchorFilter
    seen: VisualTokens
    selection: NucleusSelection
    conversation: Conversation = field(repr=False)
    seconds: dict[str, float]
    notices: tuple[str, ...]
    region: Region | None = None
    costs: tuple[str, ...] = ()

    @property
    def retention(self) -> Retention:
        """How much of the scan the model reads."""
        images = min(self.stack.source_count, self.engine.card.image_format.max_slices)
        slabs = self.stack.slabs[self.anchors.kept]
        return Retention(
            slices=self.stack.source_count,
            slices_seen=int((slabs[:, 1] - slabs[:, 0]).sum()),
            images_total=images,
            images_read=len(slabs),
            tokens_total=images * self.selection.kept.shape[1],
            tokens_kept=int(self.selection.kept.sum()),
        )

    def ask(
        self,
        question: str,
        on_text: Callable[[str], None] = lambda _text: None,
        decoding: Decoding | None = None,
        progress: Progress = silent,
        cancelled: Callable[[], bool] = never,
        report: bool = False,
    ) -> Answer:
        """Answer a question; text streams to `on_text`. Cancelling returns what was said so far, marked "cancelled".

        report: write a report, findings and impression; the question is what it shall be about, and in which language. Raises
        QuestionError for an empty or an overlong question, DeviceError out of memory.
        """
        card, question = self.engine.card, check_question(question)
        progress("answer", 0.0, _("Answering"))
        with self._watched():
            decoding = decoding or Decoding(max_new_tokens=card.report_max_new_tokens if report else card.max_new_tokens)
            asked = card.wording.after_slices(question, in_region=self.region is not None, report=report)
            reply = self.conversation.ask(asked, decoding, on_text, cancelled)
        progress("answer", 1.0, _("Answered"))
        notices = self._notices(question)
        return self._answer(question, reply, notices, *self._confidence(question, reply, notices))

    def choose(self, question: str, options: Sequence[str]) -> tuple[Answer, dict[str, float]]:
        """The option that is the likeliest answer, its confidence being its share, and the share of each: 0...1, together 1.

        A share is the model's own probability of the option as the whole answer, among these options; it is not calibrated. Raises
        QuestionError for an empty or an overlong question or option, DeviceError out of memory.
        """
        question, options = check_question(question), [check_question(option) for option in options]
        started = time.perf_counter()
        with self._watched():
            asked = self.engine.card.wording.after_slices(question, in_region=self.region is not None)
            shares = self.conversation.weigh(asked, options).softmax(0).tolist()
        share, chosen = max(zip(shares, options, strict=True), key=lambda pair: pair[0])
        reply = Reply(chosen, (), (), "stop", None, None, {"choice": time.perf_counter() - started})
        return self._answer(question, reply, self._notices(question), share, False), dict(zip(options, shares, strict=True))

    def _watched(self) -> AbstractContextManager[object]:
        """What errors out of memory are said with while the scan is asked."""
        kept = self.selection.kept
        return self.engine.fit.watch(Workload(len(kept), self.engine.card.image_format.size, float(kept.float().mean())), opened=True)

    def _notices(self, question: str) -> tuple[str, ...]:
        return (*self.engine.scope.question_notices(question), *self.notices)

    def _answer(self, question: str, reply: Reply, notices: tuple[str, ...], confidence: float | None, calibrated: bool) -> Answer:
        return Answer(
            question=question,
            text=reply.text,
            confidence=confidence,
            finish=reply.finish,
            retention=self.retention,
            evidence=self._evidence(reply),
            settings=self.settings,
            model_name=self.engine.card.name,
            model_revision=self.engine.revision,
            plane=self.stack.plane,
            region=self.region.describe() if self.region is not None else "",
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            notices=notices,
            seconds={**self.seconds, **reply.seconds},
            calibrated=calibrated,
            costs=self.costs,
        )

    def _confidence(self, question: str, reply: Reply, notices: tuple[str, ...]) -> tuple[float | None, bool]:
        """And whether it is calibrated: a complete answer of a model that was measured, about what it was measured on."""
        calibration = self.engine.calibration
        if calibration is None or self.region is not None or notices or reply.finish != "stop" or not reply.probabilities:
            return reply.confidence, False
        known = calibration.confidence(question, self.settings, reply.log_probability)
        return (reply.confidence, False) if known is None else (known, True)

    def _evidence(self, reply: Reply) -> Evidence:
        kept_slices = self.anchors.kept
        kept = self.selection.kept.cpu()
        rows, columns = self.seen.grid
        kept_tokens = np.zeros((len(self.stack), rows, columns), bool)
        kept_tokens[kept_slices] = kept.unflatten(1, (rows, columns)).numpy()
        importance = np.full((len(self.stack), *self.seen.importance.shape[1:]), np.nan, np.float32)
        importance[kept_slices] = self.seen.importance.float().cpu().numpy()
        attention = np.full((len(self.stack), rows, columns), np.nan, np.float32)
        if reply.attention is None or reply.word_attention is None:
            attention[kept_slices] = 0.0
            words = WordEvidence()
        else:
            attention[kept_slices] = self._spread(reply.attention).unflatten(1, (rows, columns)).numpy()
            words = self._words(reply.word_attention)
        return Evidence(
            image_to_ras=self.stack.image_to_ras,
            image_size=(self.stack.images.shape[1], self.stack.images.shape[2]),
            slabs=self.stack.slabs,
            source_count=self.stack.source_count,
            kept_slices=kept_slices,
            anchor_of=self.anchors.anchor_of,
            anchor_distance=self.anchors.distance,
            local_distance=self.anchors.local_distance,
            kept_tokens=kept_tokens,
            importance=importance,
            answer_attention=attention,
            words=words,
            places=self.stack.places,
        )

    def _words(self, word_attention: torch.Tensor) -> WordEvidence:
        """(W, M) shares of the read tokens -> the strongest cells of each word."""
        tokens_a_slice = self.selection.kept.shape[1]
        slices_read = torch.from_numpy(np.flatnonzero(self.anchors.kept))
        cells, shares = [], []
        for row in word_attention:
            spread = self._spread(row.float()).flatten()
            strongest = spread.topk(min(CELLS_A_WORD, len(spread)))
            index = strongest.indices
            cells.append(slices_read[index // tokens_a_slice] * tokens_a_slice + index % tokens_a_slice)
            shares.append(strongest.values)
        return WordEvidence(torch.stack(cells).int().numpy(), torch.stack(shares).numpy()) if cells else WordEvidence()

    def _spread(self, attention: torch.Tensor) -> torch.Tensor:
        """(M,) shares of the read tokens -> (S', N); a contextual token shares its part evenly with those that were merged into it."""
        kept, target = self.selection.kept.cpu(), self.selection.target_of.cpu()
        on_kept = torch.zeros(kept.shape)
        on_kept[kept] = attention.cpu()
        represented = target >= 0
        target = target.clamp(min=0)
        members = torch.zeros(kept.shape).scatter_add_(1, target, represented.float())
        return torch.where(represented, (on_kept / members.clamp(min=1.0)).gather(1, target), 0.0)
