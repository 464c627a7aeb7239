"""The process around a worker: requests come on stdin, messages leave on stdout, a line each (messages.py).

Its folder is private to the worker and whoever started it; arrays pass through it. When stdin closes because the other side has ended
or crashed, the worker removes the folder and ends, whatever it is doing.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import queue
import shutil
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NoReturn, Protocol, TextIO, TypeVar

from .. import __version__
from ..atomic import TOLD_TO_END, heed
from ..errors import DeviceLostError
from ..imports import wait_asleep
from . import messages

T = TypeVar("T")
_REST_SECONDS = 0.6  # the panel asks for what it wants read ahead 0.4 s after the last change
Say = Callable[..., None]  # say(kind, **values) takes a message out


class Handler(Protocol):
    """What answers the requests; see `worker.Worker`."""

    device_lost: bool

    def handle(self, message: dict[str, Any]) -> None:
        """Do one request and say how it ended."""

    def cancel(self, request: Any) -> None:
        """Stop a request. Called from the thread that reads stdin."""

    def rest(self) -> None:
        """Called when nothing has been asked for a moment."""


def _next(requests: queue.Queue[T], rest: Callable[[], None]) -> T:
    """What comes next; when nothing does for a moment, the time is used."""
    with contextlib.suppress(queue.Empty):
        return requests.get(timeout=_REST_SECONDS)
    rest()
    return requests.get()


def hello() -> dict[str, Any]:
    """Who speaks, and the versions of what it needs; nothing heavy is imported for it."""
    return {
        "version": __version__,
        "pid": os.getpid(),
        "python": platform.python_version(),
        "torch": _version("torch"),
        "transformers": _version("transformers"),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


@dataclass(frozen=True)
class _Out:
    """The protocol's own stream. Both threads write; a line is never torn."""

    stream: TextIO
    lock: Any

    def __call__(self, kind: str, **values: Any) -> None:
        with self.lock:
            self.stream.write(messages.encode(kind, **values))
            self.stream.flush()


def serve(make_handler: Callable[[Path, Say], Handler]) -> int:
    """Hand on what comes, until `shutdown` or until stdin closes; the exit code. The command line names the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    wait_asleep()

    def end(code: int) -> NoReturn:
        """No one waits for what is running, and no one else will tidy up."""
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(code)

    for told in TOLD_TO_END:  # logging out, for one; before anything that takes time
        signal.signal(told, lambda number, _frame: end(128 + number))
    heed()  # whoever started this process may have had it wait
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)  # a process group of its own, so that whoever started it can end it with all its children
    # Libraries print to stdout, C code too: they get stderr in its place, the protocol keeps a descriptor of its own.
    out = _Out(os.fdopen(os.dup(1), "w", encoding="utf-8"), threading.Lock())
    os.dup2(2, 1)
    handler = make_handler(folder, out)
    requests: queue.Queue[dict[str, Any] | None] = queue.Queue()

    def read() -> None:
        try:
            # A stream of its own: Python would wait for sys.stdin's lock when it ends.
            for line in os.fdopen(os.dup(0), "rb"):
                message = messages.decode(line.decode(errors="replace"))
                if message is None:
                    continue
                if message["kind"] == "cancel":
                    handler.cancel(message.get("id"))
                elif message["kind"] == "shutdown":
                    requests.put(None)
                else:
                    requests.put(message)
        finally:  # the other side is gone, or cannot be heard
            end(0)

    threading.Thread(target=read, daemon=True).start()
    try:
        out("hello", id=None, **hello())
        while (message := _next(requests, handler.rest)) is not None:
            handler.handle(message)
            if handler.device_lost:
                return DeviceLostError.exit_code
    except BrokenPipeError:
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        with contextlib.suppress(BrokenPipeError):
            out("goodbye", id=None)
    return 0
