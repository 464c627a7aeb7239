"""Each wish finds its place in the body, and what it changes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from ..ribs import Rib, ribs
from ..texture import Texture
from ..thorax import Thorax
from ..truth import KINDS, Wish
from . import aorta, bones, emphysema, heart, nodes, nodules, opacities, pleura
from .placed import Placed

# Nodules come last: they keep away from the others.
_ORDER = (*(kind for kind in KINDS if kind != "nodule"), "nodule")

_ALONE: dict[str, Callable[[np.random.Generator, Wish, Thorax], Placed]] = {
    "effusion": pleura.place_effusion,
    "pneumothorax": pleura.place_pneumothorax,
    "cardiomegaly": heart.place,
    "emphysema": emphysema.place,
    "aortic calcification": aorta.place_calcification,
    "aortic aneurysm": aorta.place_aneurysm,
}


def place(seed: int, wishes: Sequence[Wish], thorax: Thorax) -> tuple[Thorax, list[Placed], list[Rib]]:
    """The chest with its findings: an aorta with its aneurysm, ribs with their fractures. Raises VolumeError where one has no room."""
    placed: list[Placed] = []
    stations: set[str] = set()
    broken: set[tuple[str, int]] = set()
    counts = dict.fromkeys(KINDS, 0)
    every = ribs(thorax)
    for wish in sorted(wishes, key=lambda wish: wish.kind != "aortic aneurysm"):  # it makes room first
        if wish.kind == "aortic aneurysm":
            thorax = replace(thorax, widened=aorta.widening(_rng(seed, wish.kind, 0), wish))
    for wish in sorted(wishes, key=lambda wish: _ORDER.index(wish.kind)):
        rng = _rng(seed, wish.kind, counts[wish.kind])  # of its own: no finding moves another but to keep away
        counts[wish.kind] += 1
        if wish.kind in ("consolidation", "ground-glass"):
            found = opacities.place(rng, wish, thorax, Texture(rng, 11.0, 11.0), placed)
        elif wish.kind == "nodule":
            found = nodules.place(rng, wish, thorax, placed)
        elif wish.kind == "rib fracture":
            found = bones.place(rng, wish, every, broken, thorax.patient.scale)
        elif wish.kind == "enlarged lymph node":
            found = nodes.place(rng, wish, thorax, stations)
        else:
            found = _ALONE[wish.kind](rng, wish, thorax)
        placed.append(found)
    return thorax, placed, bones.broken(every, [one for one in placed if one.kind == "rib fracture"])


def _rng(seed: int, kind: str, number: int) -> np.random.Generator:
    return np.random.default_rng([seed, 100 + KINDS.index(kind), number])
