"""Each wish finds its place in the body, and what it changes there."""

from __future__ import annotations

from collections.abc import Sequence
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
        if wish.kind == "aortic aneurysm":
            assert thorax.widened is not None  # noqa: S101 - set above
            found = aorta.place_aneurysm(thorax.widened, thorax)
        elif wish.kind == "cardiomegaly":
            found = heart.place(thorax)
        elif wish.kind == "effusion":
            found = pleura.place_effusion(rng, wish, thorax)
        elif wish.kind == "pneumothorax":
            found = pleura.place_pneumothorax(rng, wish, thorax)
        elif wish.kind in ("consolidation", "ground-glass"):
            found = opacities.place(rng, wish, thorax, Texture(rng, 11.0, 11.0), placed)
        elif wish.kind == "emphysema":
            found = emphysema.place(rng, wish, thorax)
        elif wish.kind == "aortic calcification":
            found = aorta.place_calcification(rng, wish, thorax)
        elif wish.kind == "rib fracture":
            found = bones.place(rng, wish, thorax, every, broken)
        elif wish.kind == "enlarged lymph node":
            found = nodes.place(rng, wish, thorax, stations)
        else:
            found = nodules.place(rng, wish, thorax, placed)
        placed.append(found)
    return thorax, placed, bones.broken(every, [one for one in placed if one.kind == "rib fracture"])


def _rng(seed: int, kind: str, number: int) -> np.random.Generator:
    return np.random.default_rng([seed, 100 + KINDS.index(kind), number])
