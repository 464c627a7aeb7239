"""Limits for a program that comes with a model, such as its chat template: time, memory, and what neither can stop."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import jinja2
import psutil

_ALONE = threading.Lock()  # a limit is that of the whole process: two at once would restore each other's


class TooSlowError(Exception):
    """What was to be done within some seconds was not."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises TooSlowError in the middle of the block when it takes longer. Of use for Python code only, such as a template is."""
    thread, lock, state = threading.get_ident(), threading.Lock(), {"over": False, "late": False}

    def interrupt() -> None:
        with lock:
            if not state["over"]:
                state["late"] = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(TooSlowError))

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            state["over"] = True
        timer.cancel()
        if state["late"] and not isinstance(sys.exc_info()[1], TooSlowError):  # it ended just then; what is on its way arrives here
            with suppress(TooSlowError):
                while True:
                    time.sleep(0.001)


@contextmanager
def at_most(extra: int) -> Iterator[None]:
    """Raises MemoryError in the block when the process wants so many bytes more than it has. Of effect on Linux only."""
    if sys.platform != "linux":
        yield
        return
    import resource

    with _ALONE:
        before = resource.getrlimit(resource.RLIMIT_AS)
        limit = psutil.Process().memory_info().vms + extra
        resource.setrlimit(resource.RLIMIT_AS, (limit if before[0] == resource.RLIM_INFINITY else min(limit, before[0]), before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_AS, before)


def check_powers(template: str) -> None:
    """Raises ValueError for a template that raises numbers to powers: one such step can take days, and nothing stops it."""
    if any((kind, value) == ("operator", "**") for _line, kind, value in jinja2.Environment(autoescape=True).lex(template)):
        raise ValueError(template[:80])
