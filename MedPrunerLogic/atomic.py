"""All or nothing: a file that takes its place only when it is complete, and what takes back the rest when the program is told to end."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import OutputError
from .sentence import tr as _

_unfinished: dict[object, Callable[[], None]] = {}  # takes back what is being written now
_written: list[Path] = []  # what has taken its place


@contextmanager
def atomic_output(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to, which takes its place when the block ends well and is removed when it does not.

    Raises OutputError when the folder is missing or cannot be written, or the disk is full.
    """
    with _beside(path) as part:
        yield part
        part.replace(path)
        _written.append(path)


def check_output(path: Path) -> None:
    """Raises OutputError where `atomic_output` would; nothing is left of the attempt."""
    with _beside(path) as part:
        part.touch()


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A file in a hidden folder beside `path`, with its name, so that writers see the same ending; removed in any case."""
    if path.is_dir():
        raise OutputError(_("{file} is a folder.").format(file=path.name), _("Give the name of a file."))
    folder = hidden_folder(path.parent)
    with taken_back(lambda: shutil.rmtree(folder, ignore_errors=True)):  # from before it is there: an interrupt can come at any moment
        try:
            folder.mkdir(0o700)
        except OSError as error:
            raise OutputError(
                _("{file} cannot be written: {reason}.").format(file=path.name, reason=error.strerror),
                _("Choose a folder that exists and that you may write to."),
            ) from error
        try:
            yield folder / path.name
        except OSError as error:
            raise OutputError(
                _("{file} could not be written: {reason}.").format(file=path.name, reason=error.strerror or error),
                _("Check the free disk space."),
            ) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def hidden_folder(parent: Path, name: str = ".medpruner-") -> Path:
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


class TemporaryFolder:
    """A folder among the system's temporary ones, which only this user can read and which goes with this object or with the program."""

    def __init__(self, prefix: str) -> None:
        self.path = path = hidden_folder(Path(tempfile.gettempdir()), prefix)
        _unfinished[path] = lambda: shutil.rmtree(path, ignore_errors=True)
        path.mkdir(0o700)
        weakref.finalize(self, _remove, path)


def _remove(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    _unfinished.pop(path, None)


def abandon() -> list[Path]:
    """Take back all that is being written, for a program that ends at once; the files that were complete before."""
    while _unfinished:
        _unfinished.popitem()[1]()
    return list(_written)
