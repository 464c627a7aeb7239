"""What there is to compute on: which devices, how much of their memory is free, in which numbers they compute."""

from __future__ import annotations

import gc
import platform
import sys
from importlib.util import find_spec
from typing import Any

import psutil
import torch

from ...errors import DeviceError, ModelError
from ...pruning.settings import Precision
from ...sentence import tr as _


def find_device(name: str) -> torch.device:
    """The device of that name; "auto" takes the best there is. Raises DeviceError when it is not there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        name = next(kind for kind, available in there.items() if available)
    kind = name.split(":")[0]
    if not there.get(kind, False):
        present = ", ".join(kind for kind, available in there.items() if available)
        raise DeviceError(
            _("There is no device '{name}' on this machine.").format(name=name),
            _("Choose auto or one of: {present}.").format(present=present),
        )
    return torch.device(name)


def devices() -> list[dict[str, Any]]:
    """What there is to compute on, the best first: name, title, memory_gb, free_gb (10^9 bytes), half (see `native_half`)."""
    found = [(f"cuda:{index}", torch.cuda.get_device_name(index)) for index in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        found.append(("mps", "Apple GPU"))
    found.append(("cpu", platform.processor() or platform.machine()))
    return [{"name": name, "title": title, **_memory(torch.device(name)), "half": native_half(torch.device(name))} for name, title in found]


def _memory(device: torch.device) -> dict[str, float]:
    free, total = memory_of(device)
    return {"memory_gb": round(total / 1e9, 1), "free_gb": round(free / 1e9, 1)}


def memory_of(device: torch.device) -> tuple[int, int]:
    """Bytes of a device's memory that are free, what torch keeps for later included, and all of them."""
    if device.type == "cuda":
        free, total = torch.cuda.mem_get_info(device)
        return free + torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device), total
    memory = psutil.virtual_memory()
    if device.type == "cpu":
        return min(memory.available, _allowed()), memory.total
    most = torch.mps.recommended_max_memory()  # Metal takes no more than a share of the machine's memory
    return min(memory.available, max(most - torch.mps.current_allocated_memory(), 0)), most


def _allowed() -> int:
    """Bytes that the process may still take by its own limit (ulimit -v, as batch systems set it)."""
    process = psutil.Process()
    if not hasattr(process, "rlimit"):  # Linux has it
        return sys.maxsize
    soft, _hard = process.rlimit(psutil.RLIMIT_AS)
    return sys.maxsize if soft == psutil.RLIM_INFINITY else max(soft - process.memory_info().vms, 0)


def native_half(device: torch.device) -> bool:
    """Whether a device computes in bfloat16 by itself. Others can too, but turn to float32 and back for every step.

    float16, which older GPUs are made for, is no choice: none of the supported models stays within its range, all were trained in bfloat16.
    Gemma 3's residuals pass 65504 and its answers are empty (transformers #36822, #37226), so do activations of Qwen2.5-VL's (transformers
    #33294, llama.cpp #17534) and Qwen3-VL's vision towers (unsloth-zoo #787) and of Qwen2, which Hulu-Med is built on (Qwen3 #826).
    """
    if device.type == "cuda":
        return torch.cuda.get_device_capability(device)[0] >= 8  # Ampere; an AMD card that runs torch says 9 or more
    # A CPU could have AVX512_BF16 or AMX; the others take several times as long, and torch does not say which this is.
    return device.type == "mps" and torch.backends.mps.is_macos_or_newer(14, 0)


def can_quantise(device: torch.device, precision: str) -> bool:
    """Whether bitsandbytes computes with "8bit" or "4bit" weights on a device: NVIDIA GPUs from Turing or Pascal on, Apple's, CPUs."""
    if device.type != "cuda" or torch.version.hip is not None:
        return True
    return torch.cuda.get_device_capability(device) >= ((7, 5) if precision == "8bit" else (6, 0))


def free_memory() -> None:
    """Give memory that nothing refers to any more back to the device."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error means that there was not enough memory; a smaller piece of work may succeed."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    # torch's CPU allocator, a thread's stack, Metal, a file that is to be mapped
    said = ("can't allocate memory", "can't start new thread", "MPS backend out of memory", "Cannot allocate memory")
    return isinstance(error, RuntimeError | OSError) and any(words in str(error) for words in said)


ROUNDING_PACKAGES = ("bitsandbytes", "accelerate")


def check_rounding(device: torch.device, precision: Precision) -> None:
    """Raises ModelError or DeviceError unless a model can be loaded with 8-bit or 4-bit weights here."""
    missing = missing_packages()
    if missing:
        raise ModelError(
            _("8-bit and 4-bit weights need Python packages that are missing: {names}.").format(names=", ".join(missing)),
            _("Install them (pip install {names}), or choose full precision.").format(names=" ".join(missing)),
        )
    if not can_quantise(device, precision):
        raise DeviceError(
            _("This device cannot compute with {bits}-bit weights.").format(bits=precision.removesuffix("bit")),
            _("Choose 4-bit weights, full precision or another device."),
        )


def missing_packages() -> list[str]:
    """Which packages 8-bit and 4-bit weights lack."""
    return [name for name in ROUNDING_PACKAGES if find_spec(name) is None]
