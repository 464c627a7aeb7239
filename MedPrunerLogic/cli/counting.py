"""How far a run over many scans is."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..crew import Tell

_SECONDS_A_LINE = 30.0  # between lines of progress where there is no terminal


@contextmanager
def counting(quiet: bool) -> Iterator[Tell]:
    """A bar on a terminal, else a line now and then; on stderr."""
    if quiet:
        yield lambda _done, _total, _left: None
        return
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns: tuple[Any, ...] = (TextColumn("questions"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total, left: bar.update(task, completed=done, total=total, description=time_left(left))


class _Lines:
    def __init__(self) -> None:
        self._next = 0.0

    def __call__(self, done: int, total: int, left: float | None) -> None:
        if time.monotonic() >= self._next or done == total:
            self._next = time.monotonic() + _SECONDS_A_LINE
            sys.stderr.write(f"{done} of {total} questions; {time_left(left)}\n")
            sys.stderr.flush()


def time_left(seconds: float | None) -> str:
    """In words."""
    if seconds is None:
        return "time left: not known yet"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"time left: {hours} h {minutes:02d} min" if hours else f"time left: {minutes} min {rest:02d} s"
