"""Ending the worker whatever it is doing."""

from __future__ import annotations

import contextlib
import os
import signal
from typing import Any

import qt


def kill(process: Any, pid: int | None) -> None:
    """Kill the worker and whatever it has started; the launcher in front of it (PythonSlicer) too. pid: the worker's, once it is known."""
    if pid is not None and os.name == "nt":
        qt.QProcess.startDetached("taskkill", ["/PID", str(pid), "/T", "/F"])
    elif pid is not None:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # it may just have ended by itself
            os.killpg(pid, signal.SIGKILL)  # the worker leads a group of its own
    process.kill()
