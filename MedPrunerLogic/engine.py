"""The whole way from a volume to an answer: Engine -> Scan -> Answer.

engine = Engine.load("phantom")
scan = engine.open(read_volume("chest.nrrd"), preset("clinical"))
answer = scan.ask("How many nodules are there?", on_text=print)
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch

from .conversation import Conversation
from .errors import CancelledError, ModelError
from .imaging.planes import planes_of
from .imaging.region import Region, bounds_of, cells_within, tokens_within
from .imaging.slices import SliceStack, every, paint, place, slab_faces
from .imaging.volume import Volume
from .imports import unhindered
from .models.adapters import loading
from .models.adapters.base import Adapter, Layout
from .models.catalogue import find
from .models.catalogue.card import ModelCard
from .models.memory.device import find_device
from .models.memory.estimate import Workload, most_retained
from .models.memory.fit import Fit
from .models.trust.calibration import Calibration
from .models.trust.scope import Scope
from .pruning.anchors import AnchorFilter
from .pruning.importance import pool_windows
from .pruning.method import TWO_STAGES, Encoded, PruningMethod
from .pruning.nucleus import NucleusSelection
from .pruning.settings import DEFAULT_PRESET, PRESETS, Precision, PruningSettings
from .pruning.slabs import Parted, Within
from .scan import Progress, Scan, never, silent
from .sentence import tr as _


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
        cls, model: str | Path | ModelCard = "phantom", device: str = "auto", progress: Progress = silent, precision: Precision = "auto"
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
        with fit.watch(Workload.of(card.image_format, PRESETS[DEFAULT_PRESET])), unhindered():  # it imports the model's classes
            adapter = loading.load_adapter(card, folder, fit.device, fit.precision, fit.plan.number if fit.plan else None)
        progress("load", 1.0, _("{title} is ready on {type}").format(title=card.title, type=adapter.device.type))
        return cls(card, adapter, revision, Scope.load(card, folder), fit, Calibration.load(folder, revision))

    def open(
        self,
        volume: Volume,
        settings: PruningSettings = PRESETS[DEFAULT_PRESET],
        plane: str = "axial",
        progress: Progress = silent,
        cancelled: Callable[[], bool] = never,
        region: Region | None = None,
        method: PruningMethod = TWO_STAGES,
        with_attention: bool = True,
        near: Iterable[Scan] = (),
    ) -> Scan:
        """Read a volume once: cut, drop redundant slices, encode the others, drop redundant tokens, prefill.

        region: what to read of it; None: all. method: what chooses slices and tokens, MedPruner's two stages unless alternatives are
        measured. with_attention: look where each answer looked (see Conversation). near: scans of this very volume that this engine has
        read before, with other settings or another region: what they have encoded is not encoded again.

        Raises VolumeError for a volume, plane or region that cannot be read, CancelledError between steps, DeviceError out of memory.
        """
        clock = _Clock(progress, cancelled)
        image_format = self.card.image_format
        with self.fit.watch() as watched:
            with clock("part", _("Looking at the slices")):
                planes = planes_of(volume, plane)
                within = None if region is None else Within(cells_within(region, place(planes, image_format, every(len(planes)))))
                parted = method.part_slices(planes, image_format, settings, within)
            with clock("slices", _("Cutting images")):
                stack = place(planes, image_format, parted.slabs, parted.frames)
                near = [scan for scan in near if scan.engine is self and _same_images(scan.stack, stack)]
                painted = _painted(near, parted.anchors)
                wanted = None if parted.anchors is None else parted.anchors.kept
                stack = paint(planes, stack, image_format, wanted) if painted is None else painted
            with clock("filter", _("Looking for redundant slices")):
                cells, anchors = _filter(stack, parted, settings, region, within, method)
            count = int(anchors.kept.sum())
            watched.work = Workload(count, image_format.size, most_retained(settings))
            with clock("encode", _("Reading {count} images").format(count=count)):
                encoded = next((scan.seen for scan in near if np.array_equal(scan.anchors.kept, anchors.kept)), None)
                seen = encoded or self.adapter.encode(
                    stack.encoded[anchors.kept],
                    lambda done: clock.tick(done / count, _("Read {done} of {count} images").format(done=done, count=count)),
                )
            if not bool(torch.isfinite(seen.importance).all()):
                raise ModelError(_("The model's encoder gives no finite numbers."), _("Its files are damaged: download the model again."))
            most = min(len(planes), image_format.max_slices)
            with clock("select", _("Choosing visual tokens")):
                importance = pool_windows(seen.importance, self.adapter.patch_window).flatten(1)  # (S', N)
                allowed = None
                if cells is not None:
                    allowed = torch.from_numpy(tokens_within(cells, seen.grid)[anchors.kept]).flatten(1).to(importance.device)
                offered = Encoded(stack, anchors, seen, importance, allowed, unpruned=most * importance.shape[1])
                selection = method.choose_tokens(offered, settings)
            handing = _("Handing {kept} visual tokens to the language model").format(kept=int(selection.kept.sum()))
            with clock("prefill", handing):
                watched.work = replace(watched.work, retention=float(selection.kept.float().mean()))
                blocks, numbers = prompt_places(stack, most)
                layout = self.adapter.layout(numbers, volume.modality)
                kept_tokens = torch.zeros(most, seen.embeddings.shape[1], dtype=torch.bool)
                kept_tokens[torch.from_numpy(blocks[anchors.kept])] = selection.kept.cpu()
                self._check_length(layout, kept_tokens, settings)
                prefix = self.adapter.prefill(
                    layout,
                    kept_tokens,
                    selection.embeddings[selection.kept],
                    original_positions=settings.positions == "original",
                    on_share=lambda share: clock.tick(share, handing),
                )
        notices = (*volume.notices, *self.scope.volume_notices(volume, seen), *self.fit.notices)
        conversation = Conversation(self.adapter, layout, prefix, thinking=self.card.thinking, with_attention=with_attention)
        costs = tuple(_costs(stack, parted, anchors, selection, planes.step_mm))
        return Scan(self, volume, settings, stack, anchors, seen, selection, conversation, clock.seconds, notices, region, costs)

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


def _same_images(one: SliceStack, other: SliceStack) -> bool:
    """Whether two stacks of one volume show the same in each of their images."""
    if one.plane != other.plane or not np.array_equal(one.slabs, other.slabs):
        return False
    if one.frames is None or other.frames is None:
        return one.frames is other.frames
    return np.array_equal(one.frames, other.frames)


def _painted(near: Iterable[Scan], anchors: AnchorFilter | None) -> SliceStack | None:
    """The stack of a scan in which every image is painted that these anchors keep; None of them: all."""
    for scan in near:
        painted = scan.anchors.kept | (scan.settings.image_budget is None)  # see `open`: of folded ones those that are read
        if (painted | (False if anchors is None else ~anchors.kept)).all():
            return scan.stack
    return None


def _filter(
    stack: SliceStack, parted: Parted, settings: PruningSettings, region: Region | None, within: Within | None, method: PruningMethod
) -> tuple[np.ndarray | None, AnchorFilter]:
    """The cells of each image that see the region of interest, and which images are read.

    Where slices were folded, that is decided. Else it is stage 1 as published: with a region, among its slices and by what lies in its
    bounds; the others have no anchor (-1).
    """
    if parted.anchors is not None:
        return (None if within is None else within.of_images(stack.slabs)), parted.anchors
    if region is None:
        return None, method.choose_slices(stack, settings)
    cells = cells_within(region, stack)
    inside = np.flatnonzero(cells.any((1, 2)))
    rows, columns = bounds_of(cells, stack.images.shape[1])
    return cells, method.choose_slices(stack.part(inside, rows, columns), settings).among(inside, len(stack))


def prompt_places(stack: SliceStack, most: int) -> tuple[np.ndarray, list[int]]:
    """Where in a prompt of `most` slices each image stands, (S,) int, and what the prompt's slices are called: by the scan's own numbers.

    An image takes the place of its middle slice, so that the distances that the model knows between slices stay those of the scan.
    """
    middle = (stack.slabs.sum(1) - 1) // 2
    places = middle * most // stack.source_count
    for index in range(1, len(places)):  # no two at one place
        places[index] = max(places[index], places[index - 1] + 1)
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], most - len(places) + index)
    numbers = (2 * np.arange(most) + 1) * stack.source_count // (2 * most) + 1
    numbers[places] = middle + 1
    return places, numbers.tolist()


def _costs(stack: SliceStack, parted: Parted, anchors: AnchorFilter, selection: NucleusSelection, step_mm: float) -> Iterator[str]:
    """What the budgets cost, a sentence each."""
    read = int(anchors.kept.sum())
    slabs = stack.slabs[anchors.kept] if stack.frames is None else np.unique(stack.frames[anchors.kept].reshape(-1, 2), axis=0)
    if parted.unlimited > len(slabs):
        below, above = slab_faces(slabs, stack.source_count, stack.places).T
        yield _("Slices were folded into images of up to {thickest:.0f} mm: {read} images, where {wanted} would tell more.").format(
            thickest=float((above - below).max()) * step_mm, read=read, wanted=parted.unlimited
        )
    if selection.asked is not None:
        yield _("{kept} visual tokens were read, where {wanted} would tell more.").format(
            kept=int(selection.kept.sum()), wanted=selection.asked
        )


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
