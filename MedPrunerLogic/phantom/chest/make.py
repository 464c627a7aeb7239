"""Synthetic chests: a CT of a patient who never was, with findings, and everything that is true about it.

    from MedPrunerLogic.phantom.chest.make import make_chest

    chest = make_chest(7, findings=["nodule", "effusion"])
    chest.volume, chest.truth.findings

Nothing here is learnt from patients; nothing that is measured on it holds for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from .plan import ARMS, CONTRASTS, Acquisition, Patient
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
    body. contrast, arms: see plan.py. metal: wires, pacemaker, port, spine or none. place: of a scan that is shorter than the chest, 0 (its
    lower end) ... 1. field_mm: side of the image. masks: also where each finding is. Raises VolumeError when the wishes cannot be met.
    """
    for value, names in ((contrast, CONTRASTS), (arms, ARMS)):
        if value is not None and value not in names:
            raise VolumeError(
                _("There is no '{name}' here.").format(name=value), _("Choose one of: {names}.").format(names=", ".join(names))
            )
    rng = [np.random.default_rng([seed, number]) for number in range(6)]  # so that nothing moves what is not its own
    patient = Patient.draw(rng[0], arms, contrast, metal)
    wanted = wishes(rng[1], findings)
    contours = Contours.of(patient)
    patient = hearts.usual(patient, contours)
    fissures = tuple(float(value) for value in rng[0].uniform(-10.0, 10.0, 2))
    scan = acquisition(
        rng[2],
        patient,
        contours,
        matrix=matrix,
        slices=slices,
        step_mm=step_mm,
        thickness_mm=thickness_mm,
        kernel=kernel,
        noise_hu=noise_hu,
        place=place,
        field_mm=field_mm,
    )
    for wish in wanted:
        if wish.kind == "cardiomegaly":
            patient = hearts.enlarged(patient, contours, wish, np.random.default_rng([seed, 6]))
    thorax = Thorax(
        patient, contours, Heart(patient, scan.motion_mm / patient.scale, float(rng[2].uniform(0.0, 6.28))), (fissures[0], fissures[1])
    )
    thorax, placed, ribs = places.place(seed, wanted, thorax)

    levels, layer, shares = scan.layers()
    shift = (scan.shift[0] / patient.scale, scan.shift[1] / patient.scale)
    grid = Grid.of(matrix, scan.field_mm, levels, layer, scan.angle, shift, patient.scale)
    canvas, marks, sources = paint(Scene(seed, patient, thorax, grid, scan, placed, ribs))
    voxels = reconstruct(np.random.default_rng([seed, 7]), canvas, scan, shares, thorax, sources)

    pixel = scan.field_mm / matrix
    ijk_to_ras = np.diag([-pixel, -pixel, scan.step_mm, 1.0])
    ijk_to_ras[:3, 3] = [(matrix - 1) / 2 * pixel, (matrix - 1) / 2 * pixel, scan.first_mm]
    every = [(_finding(one, grid, scan), number) for number, one in enumerate(placed)]
    every.sort(key=lambda pair: (KINDS.index(pair[0].kind), -pair[0].size_mm))
    seen = [(finding, number) for finding, number in every if finding.slices is not None]
    truth = Truth(
        seed=seed,
        findings=tuple(finding for finding, _number in seen),
        unseen=tuple(finding for finding, _number in every if finding.slices is None),
        patient=_about_patient(patient),
        scan=_about_scan(scan),
        measurements=_measurements(thorax, patient),
    )
    found = tuple(_mask(marks[number], canvas.voxels.shape, shares) for _finding_, number in seen) if masks else None
    return Chest(seed, Volume(voxels, ijk_to_ras, "CT", f"chest phantom {seed}"), truth, found)


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
    """(K, J, I) bool: where a finding is at least half of a voxel."""
    layers = np.zeros(shape, np.float32)
    for index, share in marks:
        part = layers[index]
        np.maximum(part, share, out=part)
    flat = layers.reshape(shape[0], -1)
    return (shares.astype(np.float32) @ flat >= 0.5).reshape(len(shares), *shape[1:])


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
