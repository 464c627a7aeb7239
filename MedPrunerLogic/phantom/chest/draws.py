"""What is drawn from a seed: how the patient is scanned, and what is found."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from .contours import COUNT, LEVELS, Contours
from .plan import KERNELS, Acquisition, Patient
from .truth import KINDS, SIDES, Wish

TOP, BOTTOM = 120.0, -208.0  # of a whole chest, units of the body
_STEPS = ((2.5, 0.2), (3.0, 0.35), (4.0, 0.2), (5.0, 0.25))  # mm, and how often
_NOISE = {"soft": (6.0, 22.0), "sharp": (22.0, 60.0)}  # HU in slices of 3 mm
_OFTEN = {
    "nodule": 0.36,
    "effusion": 0.22,
    "pneumothorax": 0.12,
    "cardiomegaly": 0.2,
    "consolidation": 0.16,
    "ground-glass": 0.14,
    "emphysema": 0.16,
    "aortic calcification": 0.24,
    "aortic aneurysm": 0.1,
    "rib fracture": 0.12,
    "enlarged lymph node": 0.16,
}
_THICKEST = 20.0  # mm
_ONCE = ("cardiomegaly", "emphysema", "aortic calcification", "aortic aneurysm")
_MOST = {"effusion": 2, "pneumothorax": 2, "enlarged lymph node": 6, "nodule": 8, "rib fracture": 6, "consolidation": 3, "ground-glass": 3}


def wishes(rng: np.random.Generator, wanted: Sequence[str | Wish] | None) -> list[Wish]:
    """What is to be found, in the order of KINDS: the wanted, or what chance brings; nothing in every sixth.

    Raises VolumeError for a finding that is not known, or more of a kind than a chest can have.
    """
    if wanted is None:
        nothing = rng.random() < 1 / 6
        drawn = [Wish(kind) for kind in KINDS for _number in range(_count(rng, kind))]
        sides = iter(rng.permutation(SIDES).tolist() * 2)
        drawn = [Wish(w.kind, next(sides)) if w.kind in ("effusion", "pneumothorax") else w for w in drawn]
        return [] if nothing else drawn
    found = [Wish(one) if isinstance(one, str) else one for one in wanted]
    for wish in found:
        if wish.kind not in KINDS:
            raise VolumeError(
                _("There is no finding '{kind}'.").format(kind=wish.kind), _("Choose one of: {names}.").format(names=", ".join(KINDS))
            )
    for kind in KINDS:
        number, most = sum(wish.kind == kind for wish in found), 1 if kind in _ONCE else _MOST[kind]
        if number > most:
            raise VolumeError(
                _("A phantom cannot have {count} findings '{kind}'.").format(count=number, kind=kind),
                _("Choose {most} at most.").format(most=most),
            )
    pleura = [wish for wish in found if wish.kind in ("effusion", "pneumothorax")]
    for kind in ("effusion", "pneumothorax"):
        same = [wish.side for wish in pleura if wish.kind == kind and wish.side]
        if len(set(same)) < len(same):
            raise VolumeError(_("There are two findings '{kind}' on one side.").format(kind=kind), _("Choose one for each side."))
    return sorted(_sided(rng, found), key=lambda wish: KINDS.index(wish.kind))


def _count(rng: np.random.Generator, kind: str) -> int:
    there = rng.random() < _OFTEN[kind]
    more = rng.random()
    if not there:
        return 0
    if kind == "nodule":
        return 1 if more < 0.5 else 2 if more < 0.75 else 3 if more < 0.9 else 4
    if kind in ("effusion", "rib fracture", "enlarged lymph node"):
        return 2 if more < 0.3 else 1
    return 1


def _sided(rng: np.random.Generator, found: list[Wish]) -> list[Wish]:
    """Effusions and pneumothoraces get a side, each another one."""
    sided: list[Wish] = []
    for wish in found:
        if wish.kind in ("effusion", "pneumothorax") and wish.side is None:
            taken = {other.side for other in (*found, *sided) if other.kind == wish.kind and other.side}
            free = [side for side in SIDES if side not in taken]
            sided.append(Wish(wish.kind, str(rng.choice(free)), wish.lobe, wish.size_mm, wish.type))
        else:
            sided.append(wish)
    return sided


def acquisition(
    rng: np.random.Generator,
    patient: Patient,
    contours: Contours,
    *,
    matrix: int,
    slices: int | None,
    step_mm: float | None,
    thickness_mm: float | None,
    kernel: str | None,
    noise_hu: float | None,
    place: float | None,
    field_mm: float | None,
) -> Acquisition:
    """How the patient is scanned; what is given is fixed and leaves the rest as it is.

    Raises VolumeError for what no scanner does.
    """
    whole = (TOP - BOTTOM - 0.4 * patient.inspiration) * patient.scale
    drawn_step = float(rng.choice([step for step, _often in _STEPS], p=[often for _step, often in _STEPS]))
    drawn_kernel = "sharp" if rng.random() < 0.35 else "soft"
    share, drawn_place, field = rng.uniform(0.0, 1.0, 3)
    place = drawn_place if place is None else place
    padded, angle = bool(rng.random() < 0.6), float(np.radians(rng.normal(0.0, 2.0)))
    shift = (float(rng.uniform(-8.0, 8.0)), float(rng.uniform(-24.0, -4.0)))
    motion, table = float(max(rng.normal(0.6, 0.8), 0.0)), int(rng.integers(0, 3))
    if step_mm is None:
        step_mm = drawn_step if slices is None else whole / slices
    slices = max(2, round(whole / step_mm)) if slices is None else slices
    thickness = min(step_mm, _THICKEST) if thickness_mm is None else thickness_mm
    kernel = drawn_kernel if kernel is None else kernel
    if kernel not in KERNELS:
        raise VolumeError(_("There is no kernel '{kernel}'.").format(kernel=kernel), _("Choose soft or sharp."))
    if slices < 2 or matrix < 32:
        raise VolumeError(
            _("A chest of {slices} slices of {matrix} x {matrix} is too small.").format(slices=slices, matrix=matrix),
            _("Take 2 slices, 32 pixels at least."),
        )
    if not 0.3 <= step_mm <= 200.0 or not 0.3 <= thickness <= _THICKEST:
        raise VolumeError(
            _("Slices of {thickness:g} mm every {step:g} mm cannot be drawn.").format(thickness=thickness, step=step_mm),
            _("Choose 0.3 to {thickest:g} mm.").format(thickest=_THICKEST),
        )
    low, high = _NOISE[kernel]
    drawn_noise = low * (high / low) ** share * (3.0 / thickness) ** 0.5
    covered = slices * step_mm
    # A scan that is shorter than the chest lies anywhere in it.
    bottom = BOTTOM * patient.scale + (whole - covered) * (place if covered < whole else 0.5)
    # The chest fits in; shoulders and arms may be cut off.
    wide = float(contours.skin[(LEVELS > -120) & (LEVELS < 10)][:, [0, COUNT // 2]].sum(1).max()) * patient.scale
    return Acquisition(
        matrix=matrix,
        field_mm=float(wide * (1.04 + 0.22 * field) if field_mm is None else field_mm),
        slices=slices,
        first_mm=float(bottom + step_mm / 2),
        step_mm=float(step_mm),
        thickness_mm=float(thickness),
        kernel=kernel,
        noise_hu=float(np.clip(drawn_noise, 2.0, 120.0)) if noise_hu is None else noise_hu,
        angle=angle,
        shift=shift,
        padded=padded,
        motion_mm=motion,
        table=table,
    )
