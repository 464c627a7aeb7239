"""One case of an evaluation: every method reads its volume, every question is put to each, every answer is written down at once."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import torch

from .. import journal
from ..conversation import Decoding
from ..engine import Engine, Scan
from ..errors import BenchmarkError, DeviceError, MedPrunerError, VolumeError
from ..evidence.answer import Retention
from ..imaging import slices
from ..imaging.volume import Volume
from ..journal import Record
from ..models.adapters.base import Adapter
from ..pruning.tokens import VisualTokens
from ..sentence import tr as _
from .benchmarks import find_cases
from .case import Case, Question
from .methods import PANELS, MethodSpec, parse_methods
from .panels import panelled

RESULTS, TIMINGS = "results.jsonl", "timings.jsonl"
PROBE = "Describe the main findings."  # what FastV's attention is that of, where the model's card suggests no question


@dataclass(frozen=True)
class Plan:
    """What is evaluated. shared: a volume's slices are encoded once for all methods (see `RememberingAdapter`)."""

    benchmark: str
    methods: tuple[str, ...]
    model: str = "phantom"
    device: str = "auto"
    data: Path | None = None
    count: int | None = None
    allow_missing: bool = False
    plane: str = "axial"
    max_new_tokens: int | None = None
    seed: int = 0
    shared: bool = True


@lru_cache(maxsize=1)
def load_engine(model: str, device: str) -> Engine:
    """Loaded once in a process."""
    return Engine.load(model, device)


@lru_cache(maxsize=1)
def cases_of(plan: Plan) -> Sequence[Case]:
    """Found once in a process."""
    return find_cases(plan.benchmark, plan.count, plan.data, allow_missing=plan.allow_missing)


Job = tuple[Plan, int, list[Record], Path]


def ask_case(job: Job, told: Callable[[], None] = lambda: None) -> None:
    """Ask what is left of one case, and write each answer down before the next question."""
    plan, index, done, folder = job
    case, engine = cases_of(plan)[index], load_engine(plan.model, plan.device)
    specs = parse_methods(plan.methods)
    keys = asked_keys(done, specs)
    budgets = {record["method"]: record["tokens_kept"] for record in done if record["finish"] != "error"}
    questions, load = case.open()
    volume: Volume | VolumeError
    try:
        volume = load()
        if plan.shared:
            remembering = RememberingAdapter(engine.adapter)
            remembering.remember(slices.cut(volume, plan.plane, engine.card.image_format).images)
            engine = replace(engine, adapter=remembering)
    except VolumeError as error:
        volume = error
    for spec in specs:
        left = [number for number in range(len(questions)) if (spec.label, number) not in keys]
        if not left:
            continue
        scan = volume if isinstance(volume, VolumeError) else _open(engine, plan, spec, volume, budgets)
        if isinstance(scan, Scan):
            budgets[spec.label] = scan.retention.tokens_kept
        for number in left:
            record, seconds = _ask(case, number, questions[number], spec, scan, plan)
            _write(folder, record, seconds)
            told()


def asked_keys(done: list[Record], specs: list[MethodSpec]) -> set[tuple[str, int]]:
    """(method, question number) of what these methods have been asked."""
    labels = {spec.label for spec in specs}
    return {(record["method"], record["number"]) for record in done if record["method"] in labels}


def _open(engine: Engine, plan: Plan, spec: MethodSpec, volume: Volume, budgets: dict[str, int]) -> Scan | MedPrunerError:
    """The volume as this method reads it, or why it cannot: that is a result too. An unfit device is none, and ends the run."""
    if spec.like and spec.like not in budgets:
        return BenchmarkError(_("How much '{like}' reads of this scan is not known: it failed.").format(like=spec.like))
    tokens_a_slice = int(engine.adapter.layout(1, volume.modality).visual_of.max()) + 1
    probe = next(iter(engine.card.suggestions), PROBE)
    # Another seed for each volume, the same one whenever it is asked.
    seed = int.from_bytes(hashlib.blake2b(f"{plan.seed} {volume.name}".encode(), digest_size=4).digest(), "big")
    if spec.alternative == PANELS:
        engine = panelled(load_engine(plan.model, plan.device))
    method = spec.method(engine.adapter, budgets.get(spec.like), tokens_a_slice, volume.modality, probe, seed)
    try:
        return engine.open(volume, spec.settings, plan.plane, method=method, with_attention=False)
    except DeviceError:
        raise
    except MedPrunerError as error:
        return error


def _ask(
    case: Case, number: int, question: Question, spec: MethodSpec, scan: Scan | MedPrunerError, plan: Plan
) -> tuple[Record, dict[str, float]]:
    if isinstance(scan, MedPrunerError):
        return _failed(case, number, spec, question, scan), {}
    card = scan.engine.card
    report = question.report and bool(card.wording.report)
    longest = plan.max_new_tokens or (card.report_max_new_tokens if report else card.max_new_tokens)
    try:
        answer = scan.ask(question.text, decoding=Decoding(max_new_tokens=longest, seed=plan.seed), report=report)
    except DeviceError:
        raise
    except MedPrunerError as error:
        return _failed(case, number, spec, question, error), {}
    seconds = dict(answer.seconds)
    if isinstance(scan.engine.adapter, RememberingAdapter):
        seconds["encode"] = scan.engine.adapter.seconds_a_slice * answer.retention.images_read
    confidence = None if answer.confidence is None else round(answer.confidence, 4)
    return _record(case, number, spec, question, answer.text, answer.finish, confidence, answer.retention), seconds


def _failed(case: Case, number: int, spec: MethodSpec, question: Question, error: MedPrunerError) -> Record:
    """What could not be asked counts as answered with nothing; it is a result, or a method would look better for failing."""
    return _record(case, number, spec, question, "", "error", None, Retention(0, 0, 0, 0, 0, 0), error=str(error))


def _record(
    case: Case,
    number: int,
    spec: MethodSpec,
    question: Question,
    text: str,
    finish: str,
    confidence: float | None,
    read: Retention,
    **more: str,
) -> Record:
    return {
        "case": case.name,
        "number": number,
        "method": spec.label,
        "category": question.category,
        "question": question.text,
        "reference": question.reference,
        "answer": text,
        "finish": finish,
        **more,
        "confidence": confidence,
        "scores": {name: round(score, 6) for name, score in question.score(text).items()},
        "slices_total": read.images_total,
        "slices_encoded": read.images_read,
        "tokens_total": read.tokens_total,
        "tokens_kept": read.tokens_kept,
    }


def _write(folder: Path, record: Record, seconds: dict[str, float]) -> None:
    where = {name: record[name] for name in ("case", "number", "method")}
    journal.append(folder / TIMINGS, {**where, "seconds": {stage: round(value, 6) for stage, value in seconds.items()}})
    journal.append(folder / RESULTS, record)


class RememberingAdapter:
    """An adapter that encodes the slices of one volume once, all together, whichever of them a method asks for and however often.

    Every slice is encoded on its own, so this changes no answer (but for the rounding of other batches); everything else is the adapter's.
    """

    def __init__(self, adapter: Adapter) -> None:
        self._adapter = adapter
        self._place: dict[bytes, int] = {}
        self._seen: VisualTokens | None = None
        self.seconds_a_slice = 0.0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._adapter, name)

    def remember(self, images: np.ndarray) -> None:
        """Encode the slices of a volume, (S, H, W, 3) uint8."""
        started = time.perf_counter()
        self._seen = self._adapter.encode(images, lambda _done: None)
        self.seconds_a_slice = (time.perf_counter() - started) / len(images)
        self._place = {_digest(image): index for index, image in enumerate(images)}

    def encode(self, images: np.ndarray, on_slices: Callable[[int], None]) -> VisualTokens:
        """See `Adapter.encode`."""
        seen = self._seen
        if seen is None:
            return self._adapter.encode(images, on_slices)
        places = [self._place.get(_digest(image)) for image in images]
        if None in places:  # slices were folded into images of their own
            return self._adapter.encode(images, on_slices)
        rows = torch.tensor(places)
        on_slices(len(images))
        return replace(seen, embeddings=seen.embeddings[rows], importance=seen.importance[rows], keys=seen.keys[rows])


def _digest(image: np.ndarray) -> bytes:
    return hashlib.blake2b(image.tobytes(), digest_size=16).digest()
