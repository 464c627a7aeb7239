"""The folders through which volumes and answers pass between Slicer and the worker: one for each worker, for this user's eyes only."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

_PREFIX = "medpruner-"


def make() -> Path:
    """A new one, readable by this user only; those that others have left are removed first."""
    removeLeft()
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))


def removeLeft() -> None:
    """Remove shared folders of Slicers that are no more (both sides killed at once): voxels must not stay on the disk."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}[0-9]*-*"):
        owner = folder.name[len(_PREFIX) :].split("-")[0]
        if owner.isdigit() and int(owner) != os.getpid() and not _isAlive(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _isAlive(pid: int) -> bool:
    if os.name == "nt":
        import ctypes  # os.kill(pid, 0) would end the process there

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
