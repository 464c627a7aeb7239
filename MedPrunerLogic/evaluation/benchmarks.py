"""What is asked: cases (a volume and questions about it), of phantoms or of a published benchmark (published.py)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import BenchmarkError
from ..imaging.volume import Volume
from ..phantom import drawing, questions
from ..phantom.chest import make as chests
from ..phantom.chest import questions as chest_questions
from ..phantom.chest import scoring
from ..sentence import tr as _
from .case import PRESENT, Case, Question

FIRST_SEED = 900_000_000  # of the phantoms that are asked about; training uses seeds around 1,000,000
# What makes phantoms harder, step by step; see `make_phantom`. The embedded model has seen some of "phantom".
LEVELS: dict[str, dict[str, Any]] = {
    "phantom-easy": {"slices": 32, "size": "large", "nodules": (0, 1)},
    "phantom": {},
    "phantom-thin": {"slices": 200},  # 1.3 mm apart, twice what the embedded model takes: only folding shows it all of them
    "phantom-hard": {"slices": 96, "up_to": "medium", "distractors": 2},
    "phantom-extreme": {"slices": 96, "matrix": 336, "up_to": "medium", "small_mm": (2.5, 4.0), "distractors": 6, "noise_hu": 30.0},
}

# Phantoms that look like CT, with eleven kinds of finding (phantom/chest); see `make_chest`.
CHESTS: dict[str, dict[str, Any]] = {
    "chest": {"slices": 96},
    "chest-thin": {"step_mm": 1.25, "thickness_mm": 1.25},
    "chest-noisy": {"slices": 96, "kernel": "sharp", "noise_hu": 80.0},
}


def find_cases(name: str, count: int | None = None, data: Path | None = None, *, allow_missing: bool = False) -> Sequence[Case]:
    """The first `count` cases of a benchmark (of phantoms 100, else all, unless given), whose data lie in the folder `data`.

    Raises BenchmarkError for an unknown benchmark, and for data that are not there or damaged.
    """
    from . import published

    if name in LEVELS:
        return [_phantom_case(name, index) for index in range(100 if count is None else count)]
    if name in CHESTS:
        return [_chest_case(name, index) for index in range(100 if count is None else count)]
    if name not in published.SOURCES:
        names = ", ".join((*LEVELS, *CHESTS, *published.SOURCES))
        raise BenchmarkError(_("There is no benchmark '{name}'.").format(name=name), _("Choose one of: {names}.").format(names=names))
    return published.read_cases(name, data, allow_missing=allow_missing)[:count]


def identity(name: str, data: Path | None) -> str:
    """What tells a benchmark from another of its name: how its phantoms are made, or a digest of its questions."""
    from . import published

    if name in LEVELS:
        return str(LEVELS[name])
    if name in CHESTS:
        return str(CHESTS[name])
    content = b"" if data is None else (data / published.SOURCES[name].file).read_bytes()
    return hashlib.sha256(content).hexdigest()[:16]


def _phantom_case(level: str, index: int) -> Case:
    seed = FIRST_SEED + index

    def open_case() -> tuple[list[Question], Callable[[], Volume]]:
        wishes = dict(LEVELS[level])
        if isinstance(wishes.get("nodules"), tuple):
            wishes["nodules"] = wishes["nodules"][index % len(wishes["nodules"])]
        made = drawing.make_phantom(seed, **wishes)
        asked, chest = questions.questions(made, rng=np.random.default_rng(index)), questions.as_chest(made)
        return [_chest_question(chest, question) for question in asked], lambda: made.volume

    return Case(f"phantom {seed}", len(questions.KINDS), open_case)


def _chest_case(level: str, index: int) -> Case:
    seed = FIRST_SEED + index

    def open_case() -> tuple[list[Question], Callable[[], Volume]]:
        made = chests.make_chest(seed, **CHESTS[level])
        asked = chest_questions.questions(made, rng=np.random.default_rng(index))
        return [_chest_question(made, question) for question in asked], lambda: made.volume

    return Case(f"chest phantom {seed}", len(chest_questions.KINDS), open_case)


def _chest_question(made: chests.Chest, question: chest_questions.Question) -> Question:
    metrics = ["accuracy", *([PRESENT] if question.about is not None and made.truth.of(question.about) else [])]

    def score(text: str) -> dict[str, float]:
        if question.kind == "report":
            return scoring.agreement(text, made.truth)
        return dict.fromkeys(metrics, float(chest_questions.is_right(made, question, text)))

    return Question(question.kind, question.text, question.answer, score, report=question.kind == "report")
