"""How much to prune, and the named presets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ..sentence import tr as _

Normalisation = Literal["softmax", "mass", "excess", "none"]
Positions = Literal["original", "sequential"]
Precision = Literal["auto", "full", "8bit", "4bit"]  # of a model's weights: models/memory/estimate.py
PRECISIONS: tuple[Precision, ...] = ("auto", "full", "8bit", "4bit")


@dataclass(frozen=True)
class PruningSettings:
    """Both pruning stages in one place (arXiv 2603.11625; REFERENCE section 1).

    gamma: a slice whose mean absolute difference to its anchor, on intensities in [-1, 1], exceeds this (0...2) is the next anchor. None:
        no slice is too like another.
    image_budget: share of the images that the model takes which are encoded at most (0...1]. All slices of the scan are folded into them
        (pruning/slabs.py). None: as published, the model's own sample of the slices, and those that are like their anchor are dropped.
    slab_mm: how thick a slab of folded slices becomes without need, mm.
    local_gamma: the local-novelty guard of stage 1 drops no slice in which the mean of any tile lies by more than this outside the range
        of the tiles around its place in the kept slices before and behind (0...2, on the same intensities). None: no guard, as published.
    tile_mm: side of the guard's tiles, mm; they overlap by half.
    normalisation: how importance becomes a distribution in stage 2: "softmax" (v / temperature; the paper's), "mass" (v / sum v),
        "excess" (the mass beyond what the same place receives in most slices; no sink stands out) or "none" (keep every token).
    tau: stage 2 keeps the fewest tokens of a slice whose cumulated probability reaches this (0...1].
    temperature: divisor of the softmax; not used otherwise.
    contextual_fraction: share of a slice's tokens that stay as targets for merging the redundant ones (at least one).
    token_budget: share of the visual tokens of the whole scan, unpruned, that are read at most (0...1]; all its images compete for them.
        None: each image is judged on its own, as published.
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
    image_budget: float | None = None
    slab_mm: float = 5.0
    token_budget: float | None = None

    def __post_init__(self) -> None:
        if self.gamma is not None and not 0.0 <= self.gamma <= 2.0:
            raise ValueError(_("gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).").format(value=self.gamma))
        if self.local_gamma is not None and not 0.0 <= self.local_gamma <= 2.0:
            raise ValueError(_("local_gamma is {value}; it must lie in 0...2 (intensities span [-1, 1]).").format(value=self.local_gamma))
        for name in ("image_budget", "token_budget"):
            share = getattr(self, name)
            if share is not None and not 0.0 < share <= 1.0:
                raise ValueError(_("{name} is {value}; it must lie above 0 and at most at 1.").format(name=name, value=share))
        if not 0.1 <= self.slab_mm <= 1000.0:
            raise ValueError(_("slab_mm is {value}; it must lie in 0.1...1000 mm.").format(value=self.slab_mm))
        if not 0.1 <= self.tile_mm <= 1000.0:
            raise ValueError(_("tile_mm is {value}; it must lie in 0.1...1000 mm.").format(value=self.tile_mm))
        if not 0.0 < self.tau <= 1.0:
            raise ValueError(_("tau is {value}; it must lie above 0 and at most at 1.").format(value=self.tau))
        if self.temperature <= 0.0:
            raise ValueError(_("temperature is {value}; it must be positive.").format(value=self.temperature))
        if not 0.0 <= self.contextual_fraction <= 1.0:
            raise ValueError(_("contextual_fraction is {value}; it must lie in 0...1.").format(value=self.contextual_fraction))

    def most_images(self, takes: int) -> int:
        """How many images are encoded at most where the model takes so many; one at least."""
        return max(int((self.image_budget or 1.0) * takes + 1e-9), 1)

    def most_tokens(self, unpruned: int) -> int | None:
        """How many of the unpruned scan's visual tokens are read at most; one at least. None: no budget."""
        return None if self.token_budget is None else max(int(self.token_budget * unpruned + 1e-9), 1)


_CLINICAL = PruningSettings(gamma=0.1, normalisation="excess", tau=0.9, contextual_fraction=0.0, image_budget=0.4, token_budget=0.05)
PRESETS: dict[str, PruningSettings] = {
    "paper": PruningSettings(positions="sequential"),  # the release's constants, Gemma's renumbered positions included
    "mass": PruningSettings(normalisation="mass", tau=0.5),
    "clinical": _CLINICAL,
    "fast": replace(_CLINICAL, image_budget=0.25, token_budget=0.03),
    "off": PruningSettings(gamma=None, normalisation="none"),
}
DEFAULT_PRESET = "clinical"  # what costs least accuracy at under 5 % of the tokens (Resources/Docs/measurements.md)


def preset(name: str, *, gamma: float | None = None, tau: float | None = None) -> PruningSettings:
    """The preset of that name, with γ or τ replaced where given. Raises ValueError for an unknown name."""
    if name not in PRESETS:
        raise ValueError(_("There is no preset '{name}'. Choose one of: {names}.").format(name=name, names=", ".join(PRESETS)))
    settings = PRESETS[name]
    if gamma is not None:
        settings = replace(settings, gamma=gamma)
    return settings if tau is None else replace(settings, tau=tau)
