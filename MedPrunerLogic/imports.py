"""Importing torch and transformers in less time."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def unhindered() -> Iterator[None]:
    """While open, nothing looks for garbage; what was made meanwhile is never looked at again.

    A million objects come with these packages, and stay. Python looks through all of them again and again while they grow, which takes a
    fifth of the whole time, and would go on to do so whenever a question is answered.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def light_transformers() -> None:
    """Import transformers as where scipy is not installed, which is none of MedPruner's packages; for everyone else it is there as ever.

    Transformers looks once for what it finds, and would then import scipy for the losses of object detectors: 430 modules, half a second.
    """
    if "transformers" in sys.modules or "scipy" in sys.modules:
        return
    sys.modules["scipy"] = None  # type: ignore[assignment]  # Python's own word for what is not to be found
    try:
        importlib.import_module("transformers")
    finally:
        del sys.modules["scipy"]


def wait_asleep() -> None:
    """Let torch's threads sleep while they wait for each other; before torch is imported, and unless the user has said otherwise.

    They would spin (OpenMP's OMP_WAIT_POLICY), and where anything else runs take the processor from the one that they wait for: on two
    busy cores the embedded model read a scan in 5.4 s instead of 0.6. On idle ones sleeping costs a few hundredths of a second.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
