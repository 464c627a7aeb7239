"""An enlarged heart."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..contours import Contours
from ..grid import Canvas, soft
from ..heart import Heart
from ..plan import Patient
from ..thorax import Thorax
from ..truth import Wish
from .placed import Marks, Placed, size_of

LIMIT = 0.5  # of the heart's width over the chest's, above which it is enlarged


def ratio(patient: Patient, contours: Contours) -> float:
    """Heart's over chest's greatest inner width: the cardiothoracic ratio."""
    return Heart(patient, 0.0).width / contours.widest


def enlarged(patient: Patient, contours: Contours, wish: Wish, rng: np.random.Generator) -> Patient:
    """The patient with a heart of the wanted width in mm, or a ratio of .53 to .64."""
    drawn = rng.uniform(0.53, 0.64) * contours.widest * patient.scale
    size = size_of(wish, float(drawn), 100.0, 210.0)
    if size / patient.scale / contours.widest <= LIMIT:
        size_of(wish, 0.0, (LIMIT + 0.01) * contours.widest * patient.scale, 210.0)
    for _attempt in range(4):  # its fixed shift keeps the width from being quite proportional
        patient = patient.with_heart(size / patient.scale / Heart(patient, 0.0).width)
    return patient


def usual(patient: Patient, contours: Contours) -> Patient:
    """The patient with a heart that is not enlarged."""
    most = (LIMIT - 0.025) / ratio(patient, contours)
    return patient if most >= 1.0 else replace(patient, heart=patient.heart * most)


def place(_rng: np.random.Generator, _wish: Wish, thorax: Thorax) -> Placed:
    """Its size is its transverse diameter."""
    heart, scale = thorax.heart, thorax.patient.scale
    low, high = heart.extent
    detail = {"cardiothoracic_ratio": round(heart.width / thorax.contours.widest, 3)}
    return Placed(
        "cardiomegaly",
        None,
        None,
        (low + high) / 2,
        float(low[2]),
        float(high[2]),
        round(heart.width * scale, 1),
        "transverse diameter",
        detail,
    )


def mark(canvas: Canvas, thorax: Thorax) -> Marks:
    """The heart."""
    box = thorax.heart.box(canvas.grid, 3.0)
    return [] if box is None else [(box.index, soft(thorax.heart.depth(box.x, box.y, box.z), max(canvas.grid.pixel, 1.0)))]
