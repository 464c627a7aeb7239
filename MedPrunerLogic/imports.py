"""Importing torch and transformers in less time."""

from __future__ import annotations

import contextlib
import gc
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
