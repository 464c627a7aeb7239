"""What is true about a chest: its findings, where they lie and how large they are, and what it was scanned like."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

KINDS = (
    "nodule",
    "effusion",
    "pneumothorax",
    "cardiomegaly",
    "consolidation",
    "ground-glass",
    "emphysema",
    "aortic calcification",
    "aortic aneurysm",
    "rib fracture",
    "enlarged lymph node",
)
NODULES = ("solid", "part-solid", "ground-glass", "calcified")
LOBES = ("right upper", "right middle", "right lower", "left upper", "left lower")
SIDES = ("right", "left")


@dataclass(frozen=True)
class Wish:
    """A finding that is wanted. What is None is drawn. size_mm: what `Finding.size_mm` shall be. type: of a nodule, one of NODULES."""

    kind: str
    side: str | None = None
    lobe: str | None = None
    size_mm: float | None = None
    type: str | None = None


@dataclass(frozen=True)
class Finding:
    """One finding.

    kind: one of KINDS. side: the patient's, None where it has none or both. lobe: one of LOBES, None where it is in none or in several.
    centre_ras: world RAS, mm. size_mm: what `measure` names, mm; emphysema's is a share in per cent. slices: (first, last) slice that shows
    some of it, counted from 1 as in "SLICE n"; None where the scan does not reach it. best_slice: the one nearest to its centre.
    detail: what else is known, by name: such as the type of a nodule.
    """

    kind: str
    side: str | None
    lobe: str | None
    centre_ras: tuple[float, float, float]
    size_mm: float
    measure: str
    slices: tuple[int, int] | None
    best_slice: int | None
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Truth:
    """Everything that is known about a chest.

    findings: from the largest to the smallest of a kind, in the order of KINDS; those that the scan does not reach are in `unseen`.
    patient, scan: what it is like, by name. measurements: of organs, in mm unless the name says otherwise.
    """

    seed: int
    findings: tuple[Finding, ...]
    unseen: tuple[Finding, ...]
    patient: dict[str, Any]
    scan: dict[str, Any]
    measurements: dict[str, float]

    def of(self, kind: str) -> tuple[Finding, ...]:
        """The findings of a kind."""
        return tuple(finding for finding in self.findings if finding.kind == kind)

    def to_json(self, *, indent: int | None = None) -> str:
        """As text; what `from_json` reads."""
        return json.dumps(asdict(self), indent=indent, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Truth:
        """From `to_json`. Raises ValueError, KeyError or TypeError for anything else."""
        known = json.loads(text)
        for name in ("findings", "unseen"):
            known[name] = tuple(
                Finding(**{**one, "centre_ras": tuple(one["centre_ras"]), "slices": one["slices"] and tuple(one["slices"])})
                for one in known[name]
            )
        return cls(**known)


def shown(low_mm: float, high_mm: float, levels_mm: np.ndarray, thickness_mm: float) -> tuple[int, int] | None:
    """(first, last), from 1, of the slices at these levels (K,) that show something from low to high; None where none does.

    A slice shows it where that fills a quarter of the slice's thickness, or a half of itself, whichever is less.
    """
    filled = np.minimum(levels_mm + thickness_mm / 2, high_mm) - np.maximum(levels_mm - thickness_mm / 2, low_mm)
    hits = np.flatnonzero(filled >= min(0.25 * thickness_mm, 0.5 * (high_mm - low_mm)))
    return (int(hits[0]) + 1, int(hits[-1]) + 1) if len(hits) else None
