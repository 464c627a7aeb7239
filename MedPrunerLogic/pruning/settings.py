"""How much to prune, and the named presets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ..sentence import tr as _

Normalisation = Literal["softmax", "mass", "excess", "none"]
Positions = Literal["original", "sequential"]
Precision = Literal["auto", "full", "8bit", "4bit"]  # of a model's weights: models/memory.py
PRECISIONS: tuple[Precision, ...] = ("auto", "full", "8bit", "4bit")


@dataclass(frozen=True)
class PruningSettings:
    """Both pruning stages in one place (arXiv 2603.11625; REFERENCE section 1).

    gamma: stage 1 keeps a slice whose mean absolute difference to its anchor, on intensities in [-1, 1], exceeds this
        (0...2). None keeps every slice.
    local_gamma: the local-novelty guard of stage 1 drops no slice in which the mean of any tile lies by more than this outside the range
        of the tiles around its place in the kept slices before and behind (0...2, on the same intensities). None: no guard, as published.
    tile_mm: side of the guard's tiles, mm; they overlap by half.
    normalisation: how importance becomes a distribution in stage 2: "softmax" (v / temperature; the paper's), "mass" (v / sum v),
        "excess" (the mass beyond what the same place receives in most slices; no sink stands out) or "none" (keep every token).
    tau: stage 2 keeps the fewest tokens of a slice whose cumulated probability reaches this (0...1].
    temperature: divisor of the softmax; not used otherwise.
    contextual_fraction: share of a slice's tokens that stay as targets for merging the redundant ones (at least one).
    positions: kept tokens keep their "original" positions in the prompt, or are renumbered ("sequential", as the release does
        for Gemma).
    """

    gamma: float | None = 0.05
    normalisation: Normalisation = "softmax"
    tau: float = 0.9
    temperature: float = 2.0
    contextual_fraction: float = 0.05
    positions: Positions = "original"
    local_gamma: float | None = None
    tile_mm: float = 4.0

    def __post_init__(self) -> None:
        if self.gamma is not None and not 0.0 <= self.gamma <= 2.0:
            raise ValueError(_("gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).").format(value=self.gamma))
        if self.local_gamma is not None and not 0.0 <= self.local_gamma <= 2.0:
            raise ValueError(_("local_gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).").format(value=self.local_gamma))
        if not 0.1 <= self.tile_mm <= 1000.0:
            raise ValueError(_("tile_mm is {value}; it must lie in 0.1...1000 mm.").format(value=self.tile_mm))
        if not 0.0 < self.tau <= 1.0:
            raise ValueError(_("tau is {value}; it must lie above 0 and at most at 1.").format(value=self.tau))
        if self.temperature <= 0.0:
            raise ValueError(_("temperature is {value}; it must be positive.").format(value=self.temperature))
        if not 0.0 <= self.contextual_fraction <= 1.0:
            raise ValueError(_("contextual_fraction is {value}; it must lie in 0...1.").format(value=self.contextual_fraction))


PRESETS: dict[str, PruningSettings] = {
    "paper": PruningSettings(positions="sequential"),  # the release's constants, Gemma's renumbered positions included
    "mass": PruningSettings(normalisation="mass", tau=0.5),
    "clinical": PruningSettings(gamma=0.1, normalisation="excess", tau=0.6, contextual_fraction=0.0, local_gamma=0.02, tile_mm=4.0),
    "off": PruningSettings(gamma=None, normalisation="none"),
}
DEFAULT_PRESET = "clinical"  # what costs least accuracy at under 5 % of the tokens (Testing/benchmarks/phantom_accuracy.md)


def preset(name: str, *, gamma: float | None = None, tau: float | None = None) -> PruningSettings:
    """The preset of that name, with γ or τ replaced where given. Raises ValueError for an unknown name."""
    if name not in PRESETS:
        raise ValueError(_("There is no preset '{name}'. Choose one of: {names}.").format(name=name, names=", ".join(PRESETS)))
    settings = PRESETS[name]
    if gamma is not None:
        settings = replace(settings, gamma=gamma)
    return settings if tau is None else replace(settings, tau=tau)
