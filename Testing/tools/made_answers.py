"""Answers with made-up but consistent evidence about a real phantom, for what only needs their shape: scene and pictures."""

from __future__ import annotations

import numpy as np

from MedPrunerLogic.evidence.answer import Answer, Retention
from MedPrunerLogic.evidence.evidence import Evidence
from MedPrunerLogic.imaging import slices
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS

GRID, PATCHES = 4, 16
SMALL = slices.InputFormat(128, 96, ((-1000.0, 400.0),) * 3, (0.5, 99.5))  # what such a model would read


def made_answer(side: str = "left", plane: str = "axial", count: int = 30, image_format: slices.InputFormat | None = None):
    """(phantom, stack, answer): every other slice kept, importance highest in the cell that holds the nodule's centre."""
    made = drawing.make_phantom(900_000_021, nodules=1, side=side, size="large", slices=count)
    stack = slices.cut(made.volume, plane, image_format or SMALL)
    total = len(stack)
    rng = np.random.default_rng(0)
    kept = np.arange(total) % 2 == 0
    centre = np.array([*made.nodules[0].centre_ras, 1.0])
    local = np.array([np.linalg.inv(matrix) @ centre for matrix in stack.image_to_ras])  # (S, 4) column, row, slices away, 1
    nearest = int(np.abs(local[:, 2]).argmin())
    kept[nearest] = True
    size = stack.images.shape[1]
    importance = rng.uniform(0.2, 1.0, (total, PATCHES, PATCHES)).astype(np.float32)
    attention = rng.uniform(0.0, 1e-4, (total, GRID, GRID)).astype(np.float32)
    for values, high in ((importance, 9.0), (attention, 0.2)):
        cells = values.shape[1]
        column, row = (int((local[nearest, axis] + 0.5) * cells / size) for axis in (0, 1))
        values[nearest, row, column] = high
        values[~kept] = np.nan
    tokens = rng.random((total, GRID, GRID)) < 0.3
    tokens[~kept] = False
    evidence = Evidence(
        image_to_ras=stack.image_to_ras,
        image_size=(size, size),
        slabs=stack.slabs,
        source_count=stack.source_count,
        kept_slices=kept,
        anchor_of=np.maximum.accumulate(np.where(kept, np.arange(total), 0)),
        anchor_distance=rng.uniform(0, 0.1, total).astype(np.float32),
        local_distance=np.zeros(total, np.float32),
        kept_tokens=tokens,
        importance=importance,
        answer_attention=attention,
    )
    answer = Answer(
        question="On which side is the largest nodule?",
        text=f"The nodule is in the {side} lung.",
        confidence=0.93,
        finish="stop",
        retention=Retention(stack.source_count, int(kept.sum()), total, int(kept.sum()), total * GRID * GRID, int(tokens.sum())),
        evidence=evidence,
        settings=PRESETS["paper"],
        model_name="phantom",
        model_revision="0123456789ab",
        plane=stack.plane,
        created="2026-11-23T12:00:00+00:00",
        notices=("A notice.",),
        seconds={"encode": 1.0},
    )
    return made, stack, answer
