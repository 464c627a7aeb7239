"""What `--methods` names: presets of MedPruner, alternatives to it, and how much of a scan each may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from ..errors import BenchmarkError
from ..pruning.method import TWO_STAGES, PruningMethod
from ..pruning.settings import DEFAULT_PRESET, PRESETS, PruningSettings
from ..sentence import tr as _
from . import alternatives, newer
from .alternatives import Alternative, PublishedOrder, SliceChoice, TokenChoice, every_slice

# By name: what chooses slices, what chooses tokens. Those that need the language model are made where that is known.
ALTERNATIVES: dict[str, tuple[SliceChoice, TokenChoice]] = {
    "random": (every_slice, alternatives.random_tokens),
    "uniform-slices": (alternatives.uniform_slices, alternatives.every_token),
    "stage1": (alternatives.anchor_slices, alternatives.every_token),
    "stage2": (every_slice, alternatives.nucleus_tokens),
    "attention": (every_slice, alternatives.important_tokens),
    "visionzip": (every_slice, alternatives.dominant_and_contextual),
    "divprune": (every_slice, alternatives.diverse_tokens),
    "grid": (every_slice, newer.grid_average),
    "vidcom2": (every_slice, newer.distinct_tokens),
    "holitom": (every_slice, newer.merged_tubes),
    "text-only": (every_slice, newer.no_tokens),
}
EARLY, DETERMINANTAL, PUBLISHED, PANELS = "fastv", "cdpruner", "published-order", "panels"
NAMES = (*PRESETS, *ALTERNATIVES, EARLY, DETERMINANTAL, PUBLISHED, PANELS)
_AS_A_PRESET = (PUBLISHED, PANELS)  # with a preset's settings, not with as many tokens as it reads
DEFAULT_METHODS = (
    "off",
    *(name for name in PRESETS if name != "off"),
    *(f"{name}@{DEFAULT_PRESET}" for name in (*ALTERNATIVES, EARLY, DETERMINANTAL)),
)


@dataclass(frozen=True)
class MethodSpec:
    """One row of the results.

    label: as it was typed. settings: of both stages; for an alternative, only its positions matter. alternative: its name; "" for a preset.
    share: of the scan's visual tokens that an alternative may keep. like: the preset that keeps as many on the same scan.
    """

    label: str
    settings: PruningSettings
    alternative: str = ""
    share: float | None = None
    like: str = ""

    def method(self, adapter: Any, budget: int | None, tokens_a_slice: int, modality: str, probe: str, seed: int) -> PruningMethod:
        """The method itself, for one volume. budget: tokens that may be kept of the whole scan, where `share` does not say it."""
        if self.alternative in ("", PANELS):
            return TWO_STAGES
        if self.alternative == PUBLISHED:
            return PublishedOrder()
        asking = {
            EARLY: (every_slice, alternatives.early_attention(adapter, probe, modality)),
            DETERMINANTAL: (every_slice, newer.determinantal(adapter, probe)),
        }
        slices, tokens = (ALTERNATIVES | asking)[self.alternative]
        return Alternative(tokens_a_slice, slices, tokens, seed, count=budget, share=self.share)


def parse_methods(texts: Sequence[str]) -> list[MethodSpec]:
    """Methods as typed: NAME, PRESET@setting=value,…, ALTERNATIVE@5%, ALTERNATIVE@PRESET (as much as this reads of the same scan).

    What is to be read as much as comes along, and before. Raises BenchmarkError for a name, a share or a setting that does not exist.
    """
    specs = {spec.label: spec for spec in map(_parse, texts)}
    likes = {spec.like: _parse(spec.like) for spec in specs.values() if spec.like}
    measured = [spec for spec in specs.values() if not spec.alternative]
    measured += [spec for label, spec in likes.items() if label not in specs]
    return [*measured, *(spec for spec in specs.values() if spec.alternative)]


def _parse(text: str) -> MethodSpec:
    name, _at, detail = text.strip().partition("@")
    if name not in NAMES:
        raise BenchmarkError(_("There is no method '{name}'.").format(name=name), _("Choose of: {names}.").format(names=", ".join(NAMES)))
    if name in PRESETS:
        return MethodSpec(text.strip(), _changed(PRESETS[name], detail, text))
    detail = detail or DEFAULT_PRESET
    if detail in PRESETS:
        settings = PRESETS[detail] if name in _AS_A_PRESET else PRESETS["off"]
        return MethodSpec(f"{name}@{detail}", settings, name, like="" if name in _AS_A_PRESET else detail)
    try:
        share = float(detail.removesuffix("%")) / 100.0
        if name in _AS_A_PRESET or not detail.endswith("%") or not 0.0 < share <= 1.0:
            raise ValueError(detail)
    except ValueError as error:
        raise _unclear(text) from error
    return MethodSpec(text.strip(), PRESETS["off"], name, share=share)


def _changed(settings: PruningSettings, detail: str, text: str) -> PruningSettings:
    """Settings with name=value pairs replaced; "none" switches a setting off that can be."""
    known = {field.name for field in fields(PruningSettings)}
    try:
        for pair in filter(None, detail.split(",")):
            name, _equals, value = pair.partition("=")
            if name not in known:
                raise ValueError(name)
            old = getattr(settings, name)
            new: Any = value if isinstance(old, str) else None if value == "none" else float(value)
            settings = replace(settings, **{name: new})
    except (ValueError, TypeError) as error:
        raise _unclear(text) from error
    return settings


def _unclear(text: str) -> BenchmarkError:
    return BenchmarkError(
        _("The method '{text}' is not clear.").format(text=text),
        _("Write PRESET, PRESET@gamma=0.1,tau=0.5, ALTERNATIVE@5% or ALTERNATIVE@PRESET."),
    )
