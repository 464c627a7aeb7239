"""What a server that was killed has left on this machine: the next one of its folder ends it and removes it."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import psutil

from .settings import write_private

PREFIX = "mpr-"
_NOTE = "temporary"  # in the server's folder: where the private folder of the server that runs is
_NAME = re.compile(PREFIX + "[0-9a-f]+")
_PATIENCE_S = 10.0  # for processes that are killed


@contextlib.contextmanager
def noted(folder: Path, temporary: Path) -> Iterator[None]:
    """While the server of `folder` runs, it says where its private folder is."""
    write_private(folder / _NOTE, str(temporary))
    try:
        yield
    finally:
        (folder / _NOTE).unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """End the processes of a server of `folder` that was killed, and remove its private folder. To be called when none runs."""
    note = folder / _NOTE
    with contextlib.suppress(FileNotFoundError):
        temporary = Path(note.read_text(encoding="utf-8"))
        if _is_one(temporary):
            _end_processes(temporary)
            shutil.rmtree(temporary, ignore_errors=True)
        note.unlink()


def _is_one(folder: Path) -> bool:
    """Whether it is such a folder of this account, and still there."""
    try:
        state = folder.lstat()
    except (OSError, ValueError):
        return False
    return _NAME.fullmatch(folder.name) is not None and folder.is_dir() and not folder.is_symlink() and state.st_uid == os.getuid()


def _end_processes(temporary: Path) -> None:
    """Engines and entrance end within two seconds of their head, Ray's agents much later. All are known by their logs in the folder."""
    left = [process for process in psutil.process_iter() if _uses(process, f"{temporary}{os.sep}")]
    for process in left:
        with contextlib.suppress(psutil.Error):
            process.kill()
    psutil.wait_procs(left, _PATIENCE_S)


def _uses(process: psutil.Process, start: str) -> bool:
    with contextlib.suppress(psutil.Error, OSError):
        if process.pid != os.getpid() and process.uids().real == os.getuid():
            named = [part for argument in process.cmdline() for part in re.split("[ =,]", argument)]
            return any(path.startswith(start) for path in (*named, *(file.path for file in process.open_files())))
    return False
