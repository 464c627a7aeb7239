"""The folders through which volumes and answers pass between Slicer and the worker: one for each worker, for this user's eyes only."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import tempfile
from pathlib import Path

from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError

_PREFIX = "medpruner-"
_LARGEST_PID = 2**31 - 1


def choose() -> Path:
    """Where a new one is to be; those that others have left are removed first. Raises MedPrunerError."""
    try:
        removeLeft()
        return Path(tempfile.gettempdir()) / f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}"
    except OSError as error:
        raise _none(error) from error


def make(folder: Path) -> None:
    """Make it, readable by this user only. Raises MedPrunerError."""
    try:
        folder.mkdir(0o700)
    except OSError as error:
        raise _none(error) from error


def removeLeft() -> None:
    """Remove shared folders of Slicers that are no more (both sides killed at once): voxels must not stay on the disk."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        owner = re.match(_PREFIX + "([0-9]{1,10})-", folder.name)  # anyone may put anything there
        if owner and int(owner[1]) <= _LARGEST_PID and int(owner[1]) != os.getpid() and not _isAlive(int(owner[1])):
            shutil.rmtree(folder, ignore_errors=True)


def remove(file: Path) -> None:
    """Remove a file that is not needed any more; where that cannot be, it goes with its folder."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def _none(error: OSError) -> MedPrunerError:
    return MedPrunerError(
        _("There is no folder in which a volume could be handed to the worker: {reason}.").format(reason=error.strerror or error),
        _("Free disk space in the temporary folder (or set TMPDIR to another one), then ask again."),
    )


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
