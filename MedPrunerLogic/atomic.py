"""All or nothing: a file that takes its place only when it is complete, and what takes back the rest when the program is told to end."""

from __future__ import annotations

import secrets
import shutil
import signal
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import OutputError
from .sentence import tr as _

# Signals that tell a program to end; not each system has them all.
TOLD_TO_END = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
HIDDEN = ".medpruner-"  # what the names of folders begin with in which something is being written
_HOLDING_BACK = hasattr(signal, "pthread_sigmask")  # not on Windows, where no such signal arrives either
_unfinished: dict[object, Callable[[], None]] = {}  # takes back what is being written now
_written: list[Path] = []  # what has taken its place


@contextmanager
def atomic_output(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to, which takes its place when the block ends well and is removed when it does not.

    Raises OutputError when the folder is missing or cannot be written, or the disk is full.
    """
    _check_file(path)
    with _beside(path.parent, path) as folder:
        part = folder / path.name  # the same name, so that writers see the same ending
        yield part
        part.replace(path)
        _written.append(path)


def check_output(path: Path, *, folder: bool) -> None:
    """Raises OutputError now, where a file (or files in a folder) could not be written later."""
    if not folder:
        _check_file(path)
    with _beside(path if folder and path.is_dir() else path.parent, path):
        pass


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise OutputError(_("{file} is a folder.").format(file=path.name), _("Give the name of a file."))


@contextmanager
def _beside(parent: Path, path: Path) -> Iterator[Path]:
    """`hidden_in` for a file. path: what the user knows of, for the message."""

    def refused(error: OSError) -> OutputError:
        return OutputError(
            _("{file} cannot be written: {reason}.").format(file=path.name, reason=error.strerror),
            _("Choose a folder that exists and that you may write to."),
        )

    def failed(error: OSError) -> OutputError:
        return OutputError(
            _("{file} could not be written: {reason}.").format(file=path.name, reason=error.strerror or error),
            _("Check the free disk space."),
        )

    with hidden_in(parent, refused, failed) as folder:
        yield folder


@contextmanager
def hidden_in(parent: Path, refused: Callable[[OSError], OutputError], failed: Callable[[OSError], OutputError]) -> Iterator[Path]:
    """A private folder in `parent`, gone afterwards. refused, failed: what is raised where it, or what goes into it, cannot be written."""
    folder = _hidden(parent)
    with taken_back(lambda: shutil.rmtree(folder, ignore_errors=True)):  # from before it is there: an interrupt can come at any moment
        try:
            folder.mkdir(0o700)
        except OSError as error:
            raise refused(error) from error
        try:
            yield folder
        except OSError as error:
            raise failed(error) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _hidden(parent: Path, name: str = HIDDEN) -> Path:
    """A new name in a folder, for what is not finished."""
    return parent / f"{name}{secrets.token_hex(4)}"


@contextmanager
def taken_back(undo: Callable[[], None]) -> Iterator[None]:
    """What the block does is taken back by `undo` when the program is told to end before the block has."""
    key = object()
    _unfinished[key] = undo
    try:
        yield
    finally:
        del _unfinished[key]


@contextmanager
def held_back() -> Iterator[None]:
    """While open, what tells this thread to end waits; also what tells a process to that is started meanwhile, until it says `heed`."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, TOLD_TO_END) if _HOLDING_BACK else set()
    try:
        yield
    finally:
        if _HOLDING_BACK:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def heed() -> None:
    """From now on nothing waits any more: what has told this process to end arrives."""
    if _HOLDING_BACK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, TOLD_TO_END)


class TemporaryFolder:
    """A folder among the system's temporary ones, which only this user can read: it goes with this object, its block or the program."""

    def __init__(self, prefix: str) -> None:
        self.path = path = _hidden(Path(tempfile.gettempdir()), prefix)
        _unfinished[path] = lambda: shutil.rmtree(path, ignore_errors=True)
        path.mkdir(0o700)
        weakref.finalize(self, _remove, path)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_error: object) -> None:
        _remove(self.path)


def _remove(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    _unfinished.pop(path, None)


def abandon() -> list[Path]:
    """Take back all that is being written, for a program that ends at once; the files that were complete before."""
    while _unfinished:
        _unfinished.popitem()[1]()
    return list(_written)
