"""The whole way from a volume to an answer: Engine -> Scan -> Answer.

engine = Engine.load("phantom")
scan = engine.open(read_volume("chest.nrrd"), preset("clinical"))
answer = scan.ask("How many nodules are there?", on_text=print)
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import torch

from .conversation import Conversation, Decoding, Reply
from .errors import CancelledError, ModelError
from .evidence.answer import Answer, Retention
from .evidence.evidence import CELLS_A_WORD, Evidence, WordEvidence
from .imaging import slices
from .imaging.region import Region, bounds_of, cells_within, tokens_within
from .imaging.volume import Volume
from .models.adapters import loading
from .models.adapters.base import Adapter, Layout
from .models.catalogue import find
from .models.catalogue.card import ModelCard
from .models.catalogue.cards import check_reports
from .models.memory.device import find_device
from .models.memory.estimate import Workload, most_retained
from .models.memory.fit import Fit
from .models.trust.calibration import Calibration
from .models.trust.scope import Scope
from .pruning import nucleus
from .pruning.anchors import AnchorFilter
from .pruning.importance import pool_windows
from .pruning.method import TWO_STAGES, Encoded, PruningMethod
from .pruning.settings import DEFAULT_PRESET, PRESETS, Precision, PruningSettings
from .pruning.tokens import VisualTokens
from .question import check_question
from .sentence import tr as _

Progress = Callable[[str, float, str], None]  # stage, fraction of that stage 0...1, a sentence


def _silent(_stage: str, _fraction: float, _sentence: str) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True, eq=False)
class Engine:
    """A loaded model.

    revision: names the weights, the commit of the repository or a digest of the weight files. fit: how they are held on the device.
    calibration: what its answers' probabilities mean; None where that was not measured.
    """

    card: ModelCard
    adapter: Adapter
    revision: str
    scope: Scope
    fit: Fit = field(default_factory=lambda: Fit(torch.device("cpu")))
    calibration: Calibration | None = None

    @classmethod
    def load(
        cls, model: str | Path | ModelCard = "phantom", device: str = "auto", progress: Progress = _silent, precision: Precision = "auto"
    ) -> Engine:
        """Load a model by the name of its card or from a folder, onto "auto", "cpu", "cuda" or "mps".

        precision: "full", or the language model's weights rounded to "8bit" or "4bit"; "auto" rounds them only where the memory is too
        small for all of them. Never touches the network. Raises ModelError when the model is unknown, missing or incomplete, DeviceError
        when the device is not there or too small.
        """
        progress("load", 0.0, _("Loading the model"))
        card = model if isinstance(model, ModelCard) else find.find_card(model)
        folder, revision = find.find_weights(card)
        fit = Fit.choose(card, folder, find_device(device), precision)
        with fit.watch(Workload.of(card.image_format, PRESETS[DEFAULT_PRESET])):
            adapter = loading.load_adapter(card, folder, fit.device, fit.precision, fit.plan.number if fit.plan else None)
        progress("load", 1.0, _("{title} is ready on {type}").format(title=card.title, type=adapter.device.type))
        return cls(card, adapter, revision, Scope.load(card, folder), fit, Calibration.load(folder, revision))

    def open(
        self,
        volume: Volume,
        settings: PruningSettings = PRESETS[DEFAULT_PRESET],
        plane: str = "axial",
        progress: Progress = _silent,
        cancelled: Callable[[], bool] = _never,
        region: Region | None = None,
        method: PruningMethod = TWO_STAGES,
        with_attention: bool = True,
    ) -> Scan:
        """Read a volume once: cut, drop redundant slices, encode the others, drop redundant tokens, prefill.

        region: what to read of it; None: all. method: what chooses slices and tokens, MedPruner's two stages unless alternatives are
        measured. with_attention: look where each answer looked (see Conversation). Raises VolumeError for a volume, plane or region that
        cannot be read, CancelledError between steps, DeviceError out of memory.
        """
        clock = _Clock(progress, cancelled)
        with self.fit.watch() as watched:
            with clock("slices", _("Cutting slices")):
                stack = slices.cut(volume, plane, self.card.image_format)
            with clock("filter", _("Looking for redundant slices")):
                cells = None if region is None else cells_within(region, stack)
                anchors = _filter(stack, settings, cells, method)
            kept_count = int(anchors.kept.sum())
            watched.work = Workload(kept_count, self.card.image_format.size, most_retained(settings))
            with clock("encode", _("Reading {kept_count} of {count} slices").format(kept_count=kept_count, count=len(stack))):
                seen = self.adapter.encode(
                    stack.images[anchors.kept],
                    lambda done: clock.tick(
                        done / kept_count, _("Read {done} of {kept_count} slices").format(done=done, kept_count=kept_count)
                    ),
                )
            with clock("select", _("Choosing visual tokens")):
                importance = pool_windows(seen.importance, self.adapter.patch_window).flatten(1)  # (S', N)
                allowed = None
                if cells is not None:
                    allowed = torch.from_numpy(tokens_within(cells, seen.grid)[anchors.kept]).flatten(1).to(importance.device)
                selection = method.choose_tokens(Encoded(stack, anchors, seen, importance, allowed), settings)
            with clock("prefill", _("Handing {kept} visual tokens to the language model").format(kept=int(selection.kept.sum()))):
                watched.work = replace(watched.work, retention=float(selection.kept.float().mean()))
                layout = self.adapter.layout(len(stack), volume.modality)
                kept_tokens = torch.zeros(len(stack), seen.embeddings.shape[1], dtype=torch.bool)
                kept_tokens[torch.from_numpy(anchors.kept)] = selection.kept.cpu()
                self._check_length(layout, kept_tokens, settings)
                prefix = self.adapter.prefill(
                    layout,
                    kept_tokens,
                    selection.embeddings[selection.kept],
                    original_positions=settings.positions == "original",
                )
        notices = (*self.scope.volume_notices(volume, seen), *self.fit.notices)
        conversation = Conversation(self.adapter, layout, prefix, thinking=self.card.thinking, with_attention=with_attention)
        return Scan(self, volume, settings, stack, anchors, seen, selection, conversation, clock.seconds, notices, region)

    def _check_length(self, layout: Layout, kept_tokens: torch.Tensor, settings: PruningSettings) -> None:
        """Raises ModelError when the prompt and an answer do not fit the positions that the model was trained for."""
        limit = getattr(self.adapter.model.config.get_text_config(), "max_position_embeddings", None)
        prompt = len(layout.ids) if settings.positions == "original" else int(layout.keep(kept_tokens).sum())
        room = (limit or 0) - self.card.longest_answer
        if limit is None or prompt <= room:
            return
        slices_fit = len(kept_tokens) * max(room, 0) // prompt
        raise ModelError(
            _("The prompt would have {prompt:,} tokens; {title} reads {limit:,}, answer included.").format(
                prompt=prompt, title=self.card.title, limit=limit
            ),
            _("About {slices_fit} of the {count} slices fit: limit the question to a region, or prune more.").format(
                slices_fit=slices_fit, count=len(kept_tokens)
            ),
        )


@dataclass(frozen=True, eq=False)
class Scan:
    """A volume that the model has read. Ask as often as you like: no slice is encoded or prefilled again."""

    engine: Engine
    volume: Volume
    settings: PruningSettings
    stack: slices.SliceStack
    anchors: AnchorFilter
    seen: VisualTokens
    selection: nucleus.NucleusSelection
    conversation: Conversation = field(repr=False)
    seconds: dict[str, float]
    notices: tuple[str, ...]
    region: Region | None = None

    @property
    def retention(self) -> Retention:
        """How much of the scan the model reads."""
        tokens_a_slice = self.selection.kept.shape[1]
        total = len(self.stack)
        return Retention(total, int(self.anchors.kept.sum()), total * tokens_a_slice, int(self.selection.kept.sum()))

    def ask(
        self,
        question: str,
        on_text: Callable[[str], None] = lambda _text: None,
        decoding: Decoding | None = None,
        progress: Progress = _silent,
        cancelled: Callable[[], bool] = _never,
        report: bool = False,
    ) -> Answer:
        """Answer a question; text streams to `on_text`. Cancelling returns what was said so far, marked "cancelled".

        report: write a report, findings and impression; the question is what it shall be about, and in which language. Raises
        QuestionError for an empty or an overlong question, or for a report where the model writes none, DeviceError out of memory.
        """
        card, question = self.engine.card, check_question(question)
        if report:
            check_reports(card)
        progress("answer", 0.0, _("Answering"))
        kept = self.selection.kept
        work = Workload(len(kept), self.engine.card.image_format.size, float(kept.float().mean()))
        with self.engine.fit.watch(work, opened=True):
            decoding = decoding or Decoding(max_new_tokens=card.report_max_new_tokens if report else card.max_new_tokens)
            asked = card.wording.after_slices(question, in_region=self.region is not None, report=report)
            reply = self.conversation.ask(asked, decoding, on_text, cancelled)
        progress("answer", 1.0, _("Answered"))
        notices = (*self.engine.scope.question_notices(question), *self.notices)
        confidence, calibrated = self._confidence(reply, notices)
        return Answer(
            question=question,
            text=reply.text,
            confidence=confidence,
            finish=reply.finish,
            retention=self.retention,
            evidence=self._evidence(reply),
            settings=self.settings,
            model_name=card.name,
            model_revision=self.engine.revision,
            plane=self.stack.plane,
            region=self.region.describe() if self.region is not None else "",
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            notices=notices,
            seconds={**self.seconds, **reply.seconds},
            calibrated=calibrated,
        )

    def _confidence(self, reply: Reply, notices: tuple[str, ...]) -> tuple[float | None, bool]:
        """And whether it is calibrated: a complete answer of a model that was measured, about what it was measured on."""
        calibration = self.engine.calibration
        if calibration is None or not calibration.covers(self.settings) or self.region is not None or notices:
            return reply.confidence, False
        if reply.finish != "stop" or not reply.probabilities:
            return reply.confidence, False
        return calibration(reply.log_probability), True

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
            source_index=self.stack.source_index,
            source_count=self.stack.source_count,
            kept_slices=kept_slices,
            anchor_of=self.anchors.anchor_of,
            anchor_distance=self.anchors.distance,
            local_distance=self.anchors.local_distance,
            kept_tokens=kept_tokens,
            importance=importance,
            answer_attention=attention,
            words=words,
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


def _filter(stack: slices.SliceStack, settings: PruningSettings, cells: np.ndarray | None, method: PruningMethod) -> AnchorFilter:
    """Stage 1. With a region of interest, among its slices and by what lies in its bounds; the others have no anchor (-1)."""
    if cells is None:
        return method.choose_slices(stack, settings)
    inside = np.flatnonzero(cells.any((1, 2)))
    rows, columns = bounds_of(cells, stack.images.shape[1])
    return method.choose_slices(stack.part(inside, rows, columns), settings).among(inside, len(stack))


class _Clock:
    """Seconds per stage, progress, and the points where cancelling takes hold."""

    def __init__(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        self.seconds: dict[str, float] = {}
        self._progress, self._cancelled, self._stage = progress, cancelled, ""

    @contextmanager
    def __call__(self, stage: str, sentence: str) -> Iterator[None]:
        self._stage = stage
        self.tick(0.0, sentence)
        started = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - started
        self.tick(1.0, sentence)

    def tick(self, fraction: float, sentence: str) -> None:
        if self._cancelled():
            raise CancelledError(_("Cancelled."), _("Nothing was written."))
        self._progress(self._stage, fraction, sentence)
