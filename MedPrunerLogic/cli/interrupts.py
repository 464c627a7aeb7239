"""Ctrl-C, and being told to end: taken where nothing breaks.

A KeyboardInterrupt can rise anywhere: in the middle of an import, which then is half there, or in native code that calls Python back and
crashes. So the program does not unwind: what is being written is taken back, and the process ends at once.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

from ..atomic import TOLD_TO_END, abandon


@contextlib.contextmanager
def taken() -> Iterator[None]:
    """While open, a signal ends the program with 128 + its number: Ctrl-C with 130."""
    with _handled(_end):
        yield


@contextlib.contextmanager
def raised() -> Iterator[None]:
    """While open, a signal raises KeyboardInterrupt: for work that has processes of its own to end, and that goes on another time."""

    def interrupt(_number: int, _frame: Any) -> None:
        raise KeyboardInterrupt

    with _handled(interrupt):
        yield


def ignore() -> None:
    """From now on nothing is interrupted: all is written, and the program is ending."""
    for number in _heeded():
        signal.signal(number, signal.SIG_IGN)


@contextlib.contextmanager
def _handled(handler: Callable[[int, Any], None]) -> Iterator[None]:
    before: dict[int, Any] = {}
    with contextlib.suppress(ValueError):  # not in the main thread, where no signal arrives
        for number in _heeded():
            before[number] = signal.signal(number, handler)
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)


def _heeded() -> list[int]:
    """What whoever started the program has not told it to ignore, as nohup does."""
    return [number for number in TOLD_TO_END if signal.getsignal(number) is not signal.SIG_IGN]


def _end(number: int, _frame: Any) -> None:
    ignore()  # impatience does not stop the tidying
    written = [path.name for path in abandon()]
    with contextlib.suppress(Exception):  # it may be in the middle of a line
        sys.stdout.flush()
    said = f"Cancelled. Complete: {', '.join(written)}. No" if written else "Cancelled. No"
    cursor = "\x1b[?25h" if os.isatty(2) else ""  # a progress bar hides it
    with contextlib.suppress(OSError):
        os.write(2, f"{cursor}\n{said} file is left half-written.\n".encode(errors="replace"))
    os._exit(128 + number)
