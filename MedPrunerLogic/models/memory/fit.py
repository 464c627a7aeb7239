"""Whether a model fits its device: how to hold it before it is loaded, and what would fit when memory has run out all the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial, reduce
from pathlib import Path

import torch

from ...errors import DeviceError, DeviceLostError
from ...pruning.settings import DEFAULT_PRESET, PRESETS, Precision
from ...sentence import Sentence
from ...sentence import tr as _
from ..catalogue.card import ModelCard
from ..catalogue.cards import CARDS, EMBEDDED
from ..catalogue.folder import read_json
from .device import ROUNDING_PACKAGES, can_quantise, check_rounding, find_device, is_out_of_memory, memory_of, missing_packages, native_half
from .estimate import Need, Plan, Workload, choose, plans, resting, what_fits
from .network import Network, network_of


@dataclass
class Watched:
    """What is being worked on, as far as it is known."""

    work: Workload | None = None


@dataclass(frozen=True)
class Fit:
    """How a model is held on its device. network: None where its configuration does not tell; then nothing is computed."""

    device: torch.device
    network: Network | None = None
    plan: Plan | None = None

    @classmethod
    def choose(cls, card: ModelCard, folder: Path, device: torch.device, precision: Precision = "auto") -> Fit:
        """The best way to hold a card's weights in what is free on a device, for as much as a volume can come to under the default preset.

        Raises DeviceError when not even one slice would fit, or when the device cannot compute in that precision, ModelError when the
        packages for it are missing.
        """
        if precision in ("8bit", "4bit"):
            check_rounding(device, precision)
        network, half = network_of(card, read_json(folder / "config.json")), native_half(device)
        if network is None:
            return cls(device, None, Plan("full" if precision == "auto" else precision, 2 if half else 4, Need(0.0, 0.0, 0.0, 0.0)))
        work = Workload.of(card.image_format, PRESETS[DEFAULT_PRESET])
        free = memory_of(device)[0]
        plan = choose(network, work, free, native_half=half, precision=precision, possible=partial(_at_hand, device))
        if plan is None:
            raise _too_small(card, network, work, device, precision)
        return cls(device, network, plan)

    @property
    def precision(self) -> Precision:
        """Of the language model's weights."""
        return "full" if self.plan is None else self.plan.precision

    @property
    def notices(self) -> tuple[Sentence, ...]:
        """What must be said beside each answer."""
        if self.precision == "full":
            return ()
        said = _("The model's weights were rounded to {bits} bits to save memory; its answers can differ from the full model's.")
        return (said.format(bits=self.precision.removesuffix("bit")),)

    @contextmanager
    def watch(self, work: Workload | None = None, *, opened: bool = False) -> Iterator[Watched]:
        """Turns what a full or a lost device raises into DeviceError and DeviceLostError, with what would fit.

        work: what is worked on; it can be filled in later. opened: the scan that it is about lies on the device already.
        """
        budget = memory_of(self.device)[0]
        if self.network is not None and self.plan is not None:
            budget += round(self.plan.need.weights)
            budget += round(resting(self.network, work, self.plan.number)) if work is not None and opened else 0
        watched = Watched(work)
        try:
            yield watched
        except (MemoryError, OSError, RuntimeError) as error:
            if is_out_of_memory(error):
                # Without its traceback, which holds the tensors of whatever was being computed.
                raise DeviceError(_("The device ran out of memory."), self._advice(watched.work, budget)) from error.with_traceback(None)
            # torch.AcceleratorError, where torch knows it, is one of these
            if isinstance(error, RuntimeError) and str(error).startswith(("CUDA error", "MPS error")):
                raise DeviceLostError(
                    _("The GPU failed in the middle of the work (a driver reset, a power limit, or another program)."),
                    _("Ask again: it starts anew. If it fails again, choose the CPU, or restart the computer."),
                ) from error
            raise

    def _advice(self, work: Workload | None, budget: int) -> Sentence:
        found: list[Sentence] = []
        if self.network is not None and self.plan is not None and work is not None:
            found = what_fits(self.network, work, self.plan, budget, possible=partial(can_quantise, self.device))
            found += _on_the_cpu(self.network, work, self.device)
        if found:
            return joined(found)
        # By the estimate it should have fitted: something else has taken the memory meanwhile.
        return _("Close other programs or volumes, keep fewer slices (raise gamma) or tokens (lower tau), or choose the CPU.")


def joined(sentences: list[Sentence]) -> Sentence:
    """Sentences one after the other, as one that can still be translated."""
    return reduce(lambda before, one: _("{before} {one}").format(before=before, one=one), sentences)


def _at_hand(device: torch.device, precision: Precision) -> bool:
    return precision == "full" or (not missing_packages() and can_quantise(device, precision))


def _on_the_cpu(network: Network, work: Workload, device: torch.device) -> list[Sentence]:
    cpu = find_device("cpu")
    if device.type == "cpu" or choose(network, work, memory_of(cpu)[0], native_half=False, precision="full") is None:
        return []
    return [_("The CPU has room for it, but takes much longer (--device cpu).")]


def _too_small(card: ModelCard, network: Network, work: Workload, device: torch.device, precision: Precision) -> DeviceError:
    free = memory_of(device)[0]
    found = []
    others: tuple[Precision, ...] = ("8bit", "4bit")
    for other in others:
        if precision != other and can_quantise(device, other):
            plan = choose(network, work, free, native_half=native_half(device), precision=other)
            if plan is not None:
                found.append(
                    _("With {bits}-bit weights it fits (--precision {precision}, Python packages {names}).").format(
                        bits=other.removesuffix("bit"), precision=other, names=", ".join(ROUNDING_PACKAGES)
                    )
                )
                break
    found += _on_the_cpu(network, work, device)
    fitting = [other.name for other in CARDS.values() if other not in (card, EMBEDDED) and other.memory_gb * 1e9 <= free]
    if fitting:
        found.append(_("Models that fit: {names}.").format(names=", ".join(fitting)))
    needed = min(plan.need.total for plan in plans(network, work, native_half(device)) if precision in ("auto", plan.precision))
    return DeviceError(
        _("{title} needs about {need:.1f} GB on {device}; {free:.1f} GB are free.").format(
            title=card.title, need=needed / 1e9, device=device.type, free=free / 1e9
        ),
        joined(found) if found else _("Close other programs and volumes, or use a computer with more memory."),
    )
