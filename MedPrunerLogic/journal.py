"""Results that survive a kill: one JSON object a line, each on disk before the next begins."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from .atomic import atomic_output
from .errors import OutputError, RunError
from .sentence import tr as _

Record = dict[str, Any]


def append(path: Path, record: Record) -> None:
    """Add a line with one write, and wait until it is on disk. Several processes may do so at once. Raises OutputError."""
    line = (_line(record) + "\n").encode(errors="replace")  # a file's name can be bytes that are no text
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            while line:
                line = line[os.write(handle, line) :]
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise OutputError(
            _("{file} could not be written: {reason}.").format(file=path.name, reason=error.strerror or error),
            _("Check the free disk space, and run the same again: it goes on where it was."),
        ) from error


def read(path: Path) -> list[Record]:
    """The records of a file, none where there is no file. A last line that was cut off is removed from it.

    Raises RunError where any other line is damaged.
    """
    if not path.is_file():
        return []
    content = path.read_bytes()
    whole = content.rfind(b"\n") + 1
    if whole < len(content):
        os.truncate(path, whole)
    records = []
    for number, line in enumerate(content[:whole].splitlines(), start=1):
        try:
            records.append(json.loads(line))
        except ValueError as error:
            raise RunError(
                _("Line {number} of '{file}' is damaged.").format(number=number, file=path.name),
                _("Remove the line and run the same again: it asks that question anew."),
            ) from error
    return records


class Growth:
    """How many lines a file has got since this began to look at it."""

    def __init__(self, path: Path) -> None:
        self._path, self._lines = path, 0
        self._seen = path.stat().st_size if path.is_file() else 0

    def look(self) -> int:
        """So many up to now."""
        if self._path.is_file():
            with self._path.open("rb") as file:
                file.seek(self._seen)
                new = file.read()
            self._seen += len(new)
            self._lines += new.count(b"\n")
        return self._lines


def rewrite(path: Path, records: list[Record]) -> None:
    """Replace a file's records at once: at any moment, either the old file is there or the new one."""
    with atomic_output(path) as part:
        part.write_text("".join(_line(record) + "\n" for record in records), encoding="utf-8")


def _line(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, allow_nan=False)
