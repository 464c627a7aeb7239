"""What a plain phantom can be asked: the questions about nodules that a chest can be asked, but for lobes, which it has none of."""

from __future__ import annotations

import numpy as np

from .chest import questions as chests
from .chest.make import Chest
from .chest.truth import Finding, Truth, shown
from .drawing import Phantom

KINDS = ("exists", "side", "size", "count", "slice", "type")


def questions(phantom: Phantom, rng: np.random.Generator | None = None) -> list[chests.Question]:
    """One question of each kind about its nodules; see `chests.questions`."""
    return chests.questions(as_chest(phantom), rng=rng, kinds=KINDS, about="nodule")


def as_chest(phantom: Phantom) -> Chest:
    """The same volume with its truth told as that of a chest. Its nodules are solid, in a lung and in no lobe."""
    volume = phantom.volume
    levels = np.arange(len(volume.voxels)) * volume.spacing[2]
    findings = []
    for nodule in phantom.nodules:
        position = float((np.linalg.inv(volume.ijk_to_ras) @ [*nodule.centre_ras, 1.0])[2])
        height = position * volume.spacing[2]
        slices = shown(height - nodule.radius_mm, height + nodule.radius_mm, levels, volume.spacing[2])
        best = None if slices is None else int(np.clip(round(position) + 1, *slices))
        size = 2 * nodule.radius_mm
        findings.append(Finding("nodule", nodule.side, None, nodule.centre_ras, size, "diameter", slices, best, {"type": "solid"}))
    return Chest(phantom.seed, volume, Truth(phantom.seed, tuple(findings), (), {}, {}, {}))
