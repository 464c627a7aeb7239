"""Whether an answer or a survey that was handed over is one: types of its fields, and shapes that belong together."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import numpy as np

from ..evidence.answer import Answer
from ..evidence.evidence import Evidence
from ..imaging.volume import are_places
from ..pruning.preview import Survey

T = TypeVar("T")
_MOST_SLICES = 100_000


def checked(made: T) -> T:
    """The same, when nothing about it is wrong; else raises ValueError or TypeError, which name fields and never values."""
    _check_types(made)
    if isinstance(made, Answer):
        retention = made.retention
        _check(min(retention.images_total, retention.images_read, retention.tokens_total, retention.slices) > 0, "retention")
        _check_evidence(made.evidence)
    elif isinstance(made, Survey):
        _check_survey(made)
    return made


def _check_evidence(evidence: Evidence) -> None:
    count, tokens, importance = len(evidence.slabs), evidence.kept_tokens.shape, evidence.importance.shape
    _check(0 < evidence.source_count <= _MOST_SLICES and min(evidence.image_size) > 0, "source_count")
    _check_slabs(evidence.slabs, evidence.source_count)
    _check(evidence.places is None or are_places(evidence.places, evidence.source_count), "places")
    _check(evidence.image_to_ras.shape == (count, 4, 4) and bool(np.isfinite(evidence.image_to_ras).all()), "image_to_ras")
    for name in ("kept_slices", "anchor_of", "anchor_distance", "local_distance"):
        _check(getattr(evidence, name).shape == (count,), name)
    _check(evidence.kept_slices.dtype == bool and evidence.kept_tokens.dtype == bool, "kept")
    _check(evidence.anchor_of.dtype.kind in "iu", "anchor_of")
    _check(len(tokens) == 3 and min(tokens) > 0 and evidence.answer_attention.shape == tokens, "answer_attention")
    _check(len(importance) == 3 and importance[1] % tokens[1] == 0 and importance[2] % tokens[2] == 0, "importance")
    for name in ("anchor_distance", "local_distance", "importance", "answer_attention"):
        _check(getattr(evidence, name).dtype.kind == "f", name)
    cells, shares = evidence.words.cells, evidence.words.shares
    _check(cells.ndim == 2 and cells.shape == shares.shape and cells.dtype.kind in "iu" and shares.dtype.kind == "f", "words")
    _check(cells.size == 0 or (cells.min() >= 0 and cells.max() < evidence.answer_attention.size), "words")


def _check_slabs(slabs: np.ndarray, source_count: int) -> None:
    _check(slabs.ndim == 2 and slabs.shape[1] == 2 and len(slabs) > 0 and slabs.dtype.kind in "iu", "slabs")
    _check(bool((slabs[:, 0] >= 0).all() and (slabs[:, 0] < slabs[:, 1]).all() and (slabs[:, 1] <= source_count).all()), "slabs")


def _check_survey(survey: Survey) -> None:
    numbers = (*survey.planes_shape, survey.image_size, survey.takes, survey.frames)
    _check(min(numbers) > 0 and max(numbers) <= _MOST_SLICES, "planes_shape")
    _check(survey.places is None or are_places(survey.places, survey.source_count), "places")
    _check(survey.pixels.ndim == 4 and survey.pixels.dtype == np.uint8, "pixels")
    _check(survey.pixels.shape[1:3] == (len(survey.rows), len(survey.columns)), "pixels")
    _check(len(survey.pixels) == min(survey.takes, survey.source_count), "pixels")
    _check(survey.glanced.ndim == 3 and survey.glanced.dtype == np.uint8 and len(survey.glanced) == survey.source_count, "glanced")
    for name in ("rows", "columns"):
        picked = getattr(survey, name)
        _check(picked.ndim == 1 and picked.dtype.kind in "iu" and len(picked) > 0 and picked.max() < survey.image_size, name)
    matrix = survey.planes_to_ras
    _check(matrix.shape == (4, 4) and bool(np.isfinite(matrix).all()) and bool(np.linalg.det(matrix) != 0), "planes_to_ras")


def _check(holds: bool, name: str) -> None:
    if not holds:
        raise ValueError(name)


def _check_types(made: Any) -> None:
    hints = get_type_hints(type(made))
    for field in fields(made):
        value = getattr(made, field.name)
        if not _is(value, hints[field.name]):
            raise TypeError(field.name)
        if is_dataclass(value):
            _check_types(value)


def _is(value: Any, hint: Any) -> bool:
    """Whether a value is what an annotation says; those of Answer, Survey and what they hold."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return value in parts
    if origin in (Union, types.UnionType):
        return any(_is(value, part) for part in parts)
    if origin is tuple:
        expected = parts[:1] * len(value) if parts[1:] == (...,) and isinstance(value, tuple) else parts
        return isinstance(value, tuple) and len(value) == len(expected) and all(map(_is, value, expected))
    if origin is dict:
        return isinstance(value, dict) and all(_is(key, parts[0]) and _is(item, parts[1]) for key, item in value.items())
    if hint is float:
        return isinstance(value, int | float | np.floating | np.integer) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int | np.integer) and not isinstance(value, bool)
    return isinstance(value, hint)
