"""Synthetic chests: a CT of a patient who never was, with findings, and everything that is true about it.

    from MedPrunerLogic.phantom.chest.make import make_chest

    chest = make_chest(7, findings=["nodule", "effusion"])
    chest.volume, chest.truth.findings

Nothing here is learnt from patients; nothing that is measured on it holds for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...errors import VolumeError
from ...imaging.volume import Volume
from ...sentence import tr as _
from .contours import Contours
from .draws import acquisition, wishes
from .findings import heart as hearts
from .findings import place as places
from .findings.placed import Placed
from .grid import Grid
from .heart import Heart
from .paint import Scene, paint
from .plan import ARMS, CONTRASTS, METALS, Acquisition, Patient
from .scan import reconstruct
from .thorax import Thorax
from .truth import KINDS, Finding, Truth, Wish, shown


@dataclass(frozen=True, eq=False)
class Chest:
    """A volume and the truth about it. masks: (K, J, I) bool of each of truth.findings, where they were asked for."""

    seed: int
    volume: Volume
    truth: Truth
    masks: tuple[np.ndarray, ...] | None = None


@dataclass(frozen=True, eq=False)
class _Planned:
    """A chest that is not drawn yet. shares: see Acquisition.layers. order: which of scene.placed the findings of the truth are."""

    scene: Scene
    shares: np.ndarray
    truth: Truth
    order: tuple[int, ...]


def make_chest(
    seed: int,
    *,
    findings: Sequence[str | Wish] | None = None,
    matrix: int = 200,
    slices: int | None = None,
    step_mm: float | None = None,
    thickness_mm: float | None = None,
    kernel: str | None = None,
    noise_hu: float | None = None,
    contrast: str | None = None,
    arms: str | None = None,
    metal: str | None = None,
    place: float | None = None,
    field_mm: float | None = None,
    masks: bool = False,
) -> Chest:
    """A chest from a seed; what is given is fixed, the rest is drawn and does not change with it.

    findings: kinds (truth.KINDS) or wishes; () for none. matrix: rows and columns. slices: of the whole chest, or with step_mm (from one
    slice to the next) of a part of it. thickness_mm: the step unless given. kernel: soft or sharp. noise_hu: in the middle of an average
    body, in pixels as fine as a scanner's. contrast, arms, metal: see plan.py. place: of a scan that is shorter than the chest, 0 (its
    lower end) ... 1. field_mm: side of the image. masks: also where each finding is. Raises VolumeError when the wishes cannot be met.
    """
    planned = _plan(
        seed,
        findings,
        (arms, contrast, metal),
        matrix=matrix,
        slices=slices,
        step_mm=step_mm,
        thickness_mm=thickness_mm,
        kernel=kernel,
        noise_hu=noise_hu,
        place=place,
        field_mm=field_mm,
    )
    scene, scan = planned.scene, planned.scene.scan
    canvas, marks, sources = paint(scene)
    voxels = reconstruct(np.random.default_rng([seed, 7]), canvas, scan, planned.shares, scene.thorax, sources)
    pixel = scan.field_mm / matrix
    ijk_to_ras = np.diag([-pixel, -pixel, scan.step_mm, 1.0])
    ijk_to_ras[:3, 3] = [(matrix - 1) / 2 * pixel, (matrix - 1) / 2 * pixel, scan.first_mm]
    found = tuple(_mask(marks[number], canvas.voxels.shape, planned.shares) for number in planned.order) if masks else None
    return Chest(seed, Volume(voxels, ijk_to_ras, "CT", f"chest phantom {seed}"), planned.truth, found)


def sample() -> Chest:
    """That of the demo: a nodule in the left upper lobe, and fluid on the right."""
    found = [Wish("nodule", lobe="left upper", size_mm=24.0, type="solid"), Wish("effusion", "right", size_mm=45.0)]
    return make_chest(900_000_059, findings=found, slices=96)


def truth_of(seed: int, *, findings: Sequence[str | Wish] | None = None, slices: int | None = None, step_mm: float | None = None) -> Truth:
    """The truth about `make_chest` with the same arguments, without drawing it, which takes several times as long."""
    wished = {"thickness_mm": None, "kernel": None, "noise_hu": None, "place": None, "field_mm": None}
    return _plan(seed, findings, (None, None, None), matrix=200, slices=slices, step_mm=step_mm, **wished).truth


def _plan(
    seed: int, findings: Sequence[str | Wish] | None, body: tuple[str | None, str | None, str | None], *, matrix: int, **wished: Any
) -> _Planned:
    """Everything but the voxels. body: arms, contrast and metal, where they are given; wished: see draws.acquisition."""
    for value, names in zip(body, (ARMS, CONTRASTS, METALS), strict=True):
        if value is not None and value not in names:
            raise VolumeError(
                _("There is no '{name}' here.").format(name=value), _("Choose one of: {names}.").format(names=", ".join(names))
            )
    rng = [np.random.default_rng([seed, number]) for number in range(6)]  # so that nothing moves what is not its own
    patient = Patient.draw(rng[0], *body)
    wanted = wishes(rng[1], findings)
    contours = Contours.of(patient)
    patient = hearts.usual(patient, contours)
    right, left = (float(value) for value in rng[0].uniform(-10.0, 10.0, 2))
    scan = acquisition(rng[2], patient, contours, matrix=matrix, **wished)
    for wish in wanted:
        if wish.kind == "cardiomegaly":
            patient = hearts.enlarged(patient, contours, wish, np.random.default_rng([seed, 6]))
    heart = Heart(patient, scan.motion_mm / patient.scale, float(rng[2].uniform(0.0, 6.28)))
    thorax, placed, ribs = places.place(seed, wanted, Thorax(patient, contours, heart, (right, left)))
    levels, layer, shares = scan.layers()
    shift = (scan.shift[0] / patient.scale, scan.shift[1] / patient.scale)
    grid = Grid.of(matrix, scan.field_mm, levels, layer, scan.angle, shift, patient.scale)
    every = [(_finding(one, grid, scan), number) for number, one in enumerate(placed)]
    every.sort(key=lambda pair: (KINDS.index(pair[0].kind), -pair[0].size_mm))
    truth = Truth(
        seed=seed,
        findings=tuple(finding for finding, _number in every if finding.slices is not None),
        unseen=tuple(finding for finding, _number in every if finding.slices is None),
        patient=_about_patient(patient),
        scan=_about_scan(scan),
        measurements=_measurements(thorax, patient),
    )
    order = tuple(number for finding, number in every if finding.slices is not None)
    return _Planned(Scene(seed, patient, thorax, grid, scan, placed, ribs), shares, truth, order)


def _finding(placed: Placed, grid: Grid, scan: Acquisition) -> Finding:
    right, anterior, superior = (round(float(value), 2) for value in grid.to_world(placed.centre[None])[0])
    slices = shown(placed.low * grid.scale, placed.high * grid.scale, scan.levels_mm, scan.thickness_mm)
    best = None
    if slices is not None:
        best = int(np.clip(np.argmin(np.abs(scan.levels_mm - superior)) + 1, *slices))
    return Finding(
        kind=placed.kind,
        side=placed.side,
        lobe=placed.lobe,
        centre_ras=(right, anterior, superior),
        size_mm=round(placed.size_mm, 1),
        measure=placed.measure,
        slices=slices,
        best_slice=best,
        detail={name: round(value, 2) if isinstance(value, float) else value for name, value in placed.detail.items()},
    )


def _mask(marks: list, shape: tuple[int, ...], shares: np.ndarray) -> np.ndarray:
    """(K, J, I) bool: where a finding is at least half of a voxel; of one that fills no voxel, where it is most."""
    layers = np.zeros(shape, np.float32)
    for index, share in marks:
        part = layers[index]
        np.maximum(part, share, out=part)
    flat = layers.reshape(shape[0], -1)
    found = shares.astype(np.float32) @ flat
    return (found >= 0.5 * min(1.0, max(float(found.max()), 1e-3))).reshape(len(shares), *shape[1:])


def _about_patient(patient: Patient) -> dict[str, object]:
    return {
        "sex": "female" if patient.female else "male",
        "arms": patient.arms,
        "contrast": patient.contrast,
        "metal": patient.metal,
        "scale": round(patient.scale, 4),
    }


def _about_scan(scan: Acquisition) -> dict[str, object]:
    return {
        "kernel": scan.kernel,
        "noise_hu": round(scan.noise_hu, 1),
        "slices": scan.slices,
        "step_mm": round(scan.step_mm, 4),
        "thickness_mm": round(scan.thickness_mm, 4),
        "matrix": scan.matrix,
        "field_mm": round(scan.field_mm, 2),
        "motion_mm": round(scan.motion_mm, 2),
    }


def _measurements(thorax: Thorax, patient: Patient) -> dict[str, float]:
    _middle, radius, places, _healthy = thorax.aorta
    ascending, descending = ((places > low) & (places < high) for low, high in ((0.8, 3.2), (8.0, 12.0)))
    return {
        "cardiothoracic_ratio": round(thorax.heart.width / thorax.contours.widest, 3),
        "heart_width_mm": round(thorax.heart.width * patient.scale, 1),
        "chest_width_mm": round(thorax.contours.widest * patient.scale, 1),
        "ascending_aorta_mm": round(2 * float(radius[ascending].max()) * patient.scale, 1),
        "descending_aorta_mm": round(2 * float(radius[descending].max()) * patient.scale, 1),
    }
