"""What a model needs of memory, in the Model section's words."""

from __future__ import annotations

from pathlib import Path

from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.models.catalogue.card import ModelCard
from MedPrunerLogic.models.catalogue.find import folder_card
from MedPrunerLogic.models.catalogue.folder import architecture_of
from MedPrunerLogic.models.memory import estimate
from MedPrunerLogic.models.memory.network import network_of
from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS


def lines(card: ModelCard | None, devices: list[dict], chosen: str, precision: str) -> list[str]:
    """A line on what a model needs and what the device has; none for a model that nothing is known of.

    devices: as the worker tells them. chosen: the name of one of them, or "auto".
    """
    network = network_of(card) if card else None
    if card is None or network is None:
        return []
    work = estimate.Workload.of(card.image_format, PRESETS[DEFAULT_PRESET])
    device = next((d for d in devices if chosen in ("auto", d["name"])), None)
    half = device is None or device["half"]
    plans = [plan for plan in estimate.plans(network, work, half) if precision in ("auto", plan.precision)]
    if device is None:
        return [_("{need} of memory with {precision}.").format(need=size(plans[0].need.total / 1e9), precision=_held(plans[0]))]
    free = 1e9 * device["free_gb"]
    plan = next((plan for plan in plans if plan.need.total <= free), None)
    if plan is not None:
        return [
            _("{need} of memory with {precision}; {free} are free on {device}.").format(
                need=size(plan.need.total / 1e9), precision=_held(plan), free=size(device["free_gb"]), device=device["name"]
            )
        ]
    plan = min(plans, key=lambda plan: plan.need.total)
    what = estimate.what_fits(network, work, plan, free, possible=lambda _precision: True)
    return [
        _("It may not fit: {need} of memory with {precision}, but only {free} are free on {device}.").format(
            need=size(plan.need.total / 1e9), precision=_held(plan), free=size(device["free_gb"]), device=device["name"]
        ),
        *(what or [_("Choose a smaller model or another device, or close other programs.")]),
    ]


def folderCard(folder: str) -> ModelCard | None:
    """A card for the user's own folder; None where the worker will have something to say about it."""
    try:
        return folder_card(Path(folder), architecture_of(Path(folder)), None)
    except MedPrunerError:
        return None


def whyNot(folder: Path) -> str:
    """Why a folder holds no model that can answer, as far as its config.json tells; empty: nothing says so."""
    try:
        architecture_of(folder)
    except MedPrunerError as error:
        return f"{error.problem} {error.advice}"
    return ""


def precisions() -> dict[str, str]:
    """How the weights can be kept, in the words of the list to choose from."""
    return {
        "auto": _("Automatic"),
        "full": _("Full"),
        "8bit": _("8 bits (about half the memory)"),
        "4bit": _("4 bits (about a third of the memory)"),
    }


def size(gigabytes: float) -> str:
    """In a unit that people read."""
    return f"{gigabytes:.1f} GB" if gigabytes >= 0.1 else f"{1000 * gigabytes:.0f} MB"


def _held(plan: estimate.Plan) -> str:
    """How a plan keeps the weights, to be read within a sentence."""
    return {"full": _("full precision"), "8bit": _("8-bit weights"), "4bit": _("4-bit weights")}[plan.precision]
