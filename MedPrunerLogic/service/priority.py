"""Work that gives way to everything else on the machine."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")
_NICE = 10  # of 19


def lowered(work: Callable[[], T]) -> T:
    """Do it while nothing else wants the processor, and return what it returns or raise what it raises.

    Linux knows priorities of threads, which cannot be raised again: the work gets a thread of its own, and what libraries start for it
    inherits its priority. Windows lowers the whole process meanwhile. macOS has neither for an ordinary process: there it is done as it is.
    """
    done: Future[T] = Future()

    def run() -> None:
        try:
            with _low():
                done.set_result(work())
        except BaseException as error:
            done.set_exception(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return done.result()


@contextlib.contextmanager
def _low() -> Iterator[None]:
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
        yield
    elif sys.platform == "win32":
        import psutil

        process = psutil.Process()
        before = process.nice()
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        try:
            yield
        finally:
            process.nice(before)
    else:
        yield


def on_battery() -> bool:
    """Whether the computer runs on its battery."""
    import psutil  # one of the packages that may still have to be installed

    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    return battery is not None and not battery.power_plugged
