"""The whole way from a volume to an answer: Engine -> Scan -> Answer.

engine = Engine.load("phantom")
scan = engine.open(read_volume("chest.nrrd"), preset("clinical"))
answer = scan.ask("How many nodules are there?", on_text=print)
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import torch

from . import nucleus, slices
from .anchors import AnchorFilter, filter_stack
from .answer import Answer, Retention
from .attention import pool_windows
from .conversation import Conversation, Decoding, Reply
from .errors import CancelledError, DeviceError, DeviceLostError, ModelError
from .evidence import Evidence
from .models import loading, weights
from .models.base import Adapter, Layout, VisualTokens
from .models.registry import ModelCard
from .models.scope import Scope
from .question import check_question
from .region import Region, bounds_of, cells_within, tokens_within
from .settings import DEFAULT_PRESET, PRESETS, PruningSettings
from .volume import Volume

Progress = Callable[[str, float, str], None]  # stage, fraction of that stage 0...1, a sentence


def _silent(_stage: str, _fraction: float, _sentence: str) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True, eq=False)
class Engine:
    """A loaded model. `revision` names the weights: the commit of the repository, or a digest of the weight files."""

    card: ModelCard
    adapter: Adapter
    revision: str
    scope: Scope

    @classmethod
    def load(cls, model: str | Path = "phantom", device: str = "auto", progress: Progress = _silent) -> Engine:
        """Load a model by the name of its card or from a folder, onto "auto", "cpu", "cuda" or "mps".

        Never touches the network. Raises ModelError when it is unknown, missing or incomplete, DeviceError when the device is not
        there or too small.
        """
        progress("load", 0.0, "Loading the model")
        card = weights.find_card(model)
        folder, revision = weights.find_weights(card)
        with _memory_advice():
            adapter = loading.load_adapter(card, folder, loading.find_device(device))
        progress("load", 1.0, f"{card.title} is ready on {adapter.device.type}")
        return cls(card, adapter, revision, Scope.load(card, folder))

    def open(
        self,
        volume: Volume,
        settings: PruningSettings = PRESETS[DEFAULT_PRESET],
        plane: str = "axial",
        progress: Progress = _silent,
        cancelled: Callable[[], bool] = _never,
        region: Region | None = None,
    ) -> Scan:
        """Read a volume once: cut, drop redundant slices, encode the others, drop redundant tokens, prefill.

        region: what to read of it; None: all. Raises VolumeError for a volume, plane or region that cannot be read, CancelledError between
        steps, DeviceError out of memory.
        """
        clock = _Clock(progress, cancelled)
        with _memory_advice():
            with clock("slices", "Cutting slices"):
                stack = slices.cut(volume, plane, self.card.image_format)
            with clock("filter", "Looking for redundant slices"):
                cells = None if region is None else cells_within(region, stack)
                anchors = _filter(stack, settings, cells)
            kept_count = int(anchors.kept.sum())
            with clock("encode", f"Reading {kept_count} of {len(stack)} slices"):
                seen = self.adapter.encode(
                    stack.images[anchors.kept],
                    lambda done: clock.tick(done / kept_count, f"Read {done} of {kept_count} slices"),
                )
            with clock("select", "Choosing visual tokens"):
                importance = pool_windows(seen.importance, self.adapter.patch_window).flatten(1)  # (S', N)
                allowed = None
                if cells is not None:
                    allowed = torch.from_numpy(tokens_within(cells, seen.grid)[anchors.kept]).flatten(1).to(importance.device)
                selection = nucleus.select_tokens(seen.embeddings, importance, seen.keys, settings, allowed)
            with clock("prefill", f"Handing {int(selection.kept.sum())} visual tokens to the language model"):
                layout = self.adapter.layout(len(stack))
                kept_tokens = torch.zeros(len(stack), seen.embeddings.shape[1], dtype=torch.bool)
                kept_tokens[torch.from_numpy(anchors.kept)] = selection.kept.cpu()
                self._check_length(layout, kept_tokens, settings)
                prefix = self.adapter.prefill(
                    layout,
                    kept_tokens,
                    selection.embeddings[selection.kept],
                    original_positions=settings.positions == "original",
                )
        notices = self.scope.volume_notices(volume, seen)
        conversation = Conversation(self.adapter, layout, prefix, thinking=self.card.thinking)
        return Scan(self, volume, settings, stack, anchors, seen, selection, conversation, clock.seconds, notices, region)

    def _check_length(self, layout: Layout, kept_tokens: torch.Tensor, settings: PruningSettings) -> None:
        """Raises ModelError when the prompt and an answer do not fit the positions that the model was trained for."""
        limit = getattr(self.adapter.model.config.get_text_config(), "max_position_embeddings", None)
        prompt = len(layout.ids) if settings.positions == "original" else int(layout.keep(kept_tokens).sum())
        room = (limit or 0) - self.card.max_new_tokens
        if limit is None or prompt <= room:
            return
        slices_fit = len(kept_tokens) * max(room, 0) // prompt
        raise ModelError(
            f"The prompt would have {prompt:,} tokens; {self.card.title} reads {limit:,}, answer included.",
            f"About {slices_fit} of the {len(kept_tokens)} slices fit: limit the question to a region, or prune more.",
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
    ) -> Answer:
        """Answer a question; text streams to `on_text`. Cancelling returns what was said so far, marked "cancelled".

        Raises QuestionError for an empty or an overlong question, DeviceError out of memory.
        """
        progress("answer", 0.0, "Answering")
        with _memory_advice():
            decoding = decoding or Decoding(max_new_tokens=self.engine.card.max_new_tokens)
            note = self.engine.card.region_note if self.region is not None else ""
            reply = self.conversation.ask(f"{note} {check_question(question)}".strip(), decoding, on_text, cancelled)
        progress("answer", 1.0, "Answered")
        return Answer(
            question=question.strip(),
            text=reply.text,
            confidence=reply.confidence,
            finish=reply.finish,
            retention=self.retention,
            evidence=self._evidence(reply),
            settings=self.settings,
            model_name=self.engine.card.name,
            model_revision=self.engine.revision,
            plane=self.stack.plane,
            region=self.region.describe() if self.region is not None else "",
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            notices=(*self.engine.scope.question_notices(question), *self.notices),
            seconds={**self.seconds, **reply.seconds},
        )

    def _evidence(self, reply: Reply) -> Evidence:
        kept_slices = self.anchors.kept
        kept = self.selection.kept.cpu()
        rows, columns = self.seen.grid
        kept_tokens = np.zeros((len(self.stack), rows, columns), bool)
        kept_tokens[kept_slices] = kept.unflatten(1, (rows, columns)).numpy()
        importance = np.full((len(self.stack), *self.seen.importance.shape[1:]), np.nan, np.float32)
        importance[kept_slices] = self.seen.importance.float().cpu().numpy()
        attention = np.full((len(self.stack), rows, columns), np.nan, np.float32)
        attention[kept_slices] = self._spread(reply).unflatten(1, (rows, columns)).numpy()
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
        )

    def _spread(self, reply: Reply) -> torch.Tensor:
        """(S', N) answer attention; a contextual token shares its part evenly with the tokens that were merged into it."""
        kept, target = self.selection.kept.cpu(), self.selection.target_of.cpu()
        on_kept = torch.zeros(kept.shape)
        if reply.attention is not None:
            on_kept[kept] = reply.attention.cpu()
        represented = target >= 0
        target = target.clamp(min=0)
        members = torch.zeros(kept.shape).scatter_add_(1, target, represented.float())
        return torch.where(represented, (on_kept / members.clamp(min=1.0)).gather(1, target), 0.0)


def _filter(stack: slices.SliceStack, settings: PruningSettings, cells: np.ndarray | None) -> AnchorFilter:
    """Stage 1. With a region of interest, among its slices and by what lies in its bounds; the others have no anchor (-1)."""
    if cells is None:
        return filter_stack(stack, settings)
    inside = np.flatnonzero(cells.any((1, 2)))
    rows, columns = bounds_of(cells, stack.images.shape[1])
    found = filter_stack(stack.part(inside, rows, columns), settings)
    count = len(stack)
    kept, anchor_of, (distance, local_distance) = np.zeros(count, bool), np.full(count, -1), np.zeros((2, count), np.float32)
    kept[inside], anchor_of[inside], distance[inside] = found.kept, inside[found.anchor_of], found.distance
    local_distance[inside] = found.local_distance
    return AnchorFilter(kept, anchor_of, distance, local_distance)


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
            raise CancelledError("Cancelled.", "Nothing was written.")
        self._progress(self._stage, fraction, sentence)


@contextmanager
def _memory_advice() -> Iterator[None]:
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise _out_of_memory() from error
    except RuntimeError as error:
        if "can't allocate memory" in str(error) or "can't start new thread" in str(error):  # torch's CPU allocator, and a thread's stack
            raise _out_of_memory() from error
        if not str(error).startswith(("CUDA error", "MPS error")):  # torch.AcceleratorError, where torch knows it, is one of these
            raise
        raise DeviceLostError(
            "The GPU failed in the middle of the work (a driver reset, a power limit, or another program).",
            "Ask again: it starts anew. If it fails again, choose the CPU, or restart the computer.",
        ) from error


def _out_of_memory() -> DeviceError:
    return DeviceError(
        "The device ran out of memory.", "Keep fewer slices (raise gamma) or tokens (lower tau), or choose the CPU (--device cpu)."
    )
