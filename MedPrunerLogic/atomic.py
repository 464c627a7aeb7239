"""All or nothing: a file that takes its place only when it is complete."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import OutputError
from .sentence import tr as _


@contextmanager
def atomic_output(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to, which takes its place when the block ends well and is removed when it does not.

    Raises OutputError when the folder is missing or cannot be written, or the disk is full.
    """
    _check_file(path)
    with _folder_in(path.parent, path) as folder:
        part = folder / path.name  # the same name, so that writers see the same ending
        try:
            yield part
            part.replace(path)
        except OSError as error:
            raise OutputError(
                _("{file} could not be written: {reason}.").format(file=path.name, reason=error.strerror or error),
                _("Check the free disk space."),
            ) from error


def check_output(path: Path, *, folder: bool) -> None:
    """Raises OutputError now, where a file (or files in a folder) could not be written later."""
    if not folder:
        _check_file(path)
    with _folder_in(path if folder and path.is_dir() else path.parent, path):
        pass


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise OutputError(_("{file} is a folder.").format(file=path.name), _("Give the name of a file."))


@contextmanager
def _folder_in(parent: Path, path: Path) -> Iterator[Path]:
    """A private folder in `parent`, gone afterwards. path: what the user knows of, for the message."""
    try:
        folder = Path(tempfile.mkdtemp(prefix=".medpruner-", dir=parent))
    except OSError as error:
        raise OutputError(
            _("{file} cannot be written: {reason}.").format(file=path.name, reason=error.strerror),
            _("Choose a folder that exists and that you may write to."),
        ) from error
    try:
        yield folder
    finally:
        for left in folder.iterdir():
            left.unlink()
        folder.rmdir()
