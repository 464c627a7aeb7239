"""Why the worker process ended, told from what it left behind.

An exit code says little: between Slicer and Python stands a launcher that ends with 1 whatever became of Python. So the worker takes its
leave when it ends by itself, and Python's fault handler writes a line when it crashes. Where there is neither, someone ended it from
outside: hardly ever a person, nearly always an operating system that was short of memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from slicer.i18n import tr as _

_CRASHES = ("Fatal Python error: ", "Windows fatal exception: ")  # CPython's faulthandler
_SHORT_OF_MEMORY = ("bad_alloc", "out of memory", "cannot allocate memory", "memoryerror")


class Ending(NamedTuple):
    """What happened, and what to do."""

    reason: str
    advice: str


def explain(exitCode: int, killed: bool, tookLeave: bool, words: Iterable[str]) -> Ending:
    """killed: a signal is known to have ended it. tookLeave: it said that it would end. words: what it wrote on stderr, a line each."""
    lines = list(words)
    crash = next((line.removeprefix(start) for line in lines for start in _CRASHES if line.startswith(start)), None)
    if any(sign in line.casefold() for line in lines for sign in _SHORT_OF_MEMORY):
        return Ending(_("The worker process ended because the computer ran out of memory."), needMemory())
    if tookLeave or (crash is None and not killed):
        return Ending(_("The worker process ended unexpectedly (code {code}).").format(code=exitCode), askAgain())
    if crash is not None:
        return Ending(_("The worker process crashed ({what}).").format(what=crash), askAgain())
    return Ending(_("The worker process was ended from outside, perhaps because the computer ran out of memory."), needMemory())


def askAgain() -> str:
    """Advice where nothing better is known."""
    return _("Ask again: the worker starts anew. If this happens again, copy the log into a bug report.")


def needMemory() -> str:
    """Advice where memory is the likely reason."""
    return _("Close other programs or volumes, or choose a smaller model or weights of fewer bits; then ask again.")
