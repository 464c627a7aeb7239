"""Answers of a cohort that go to an archive as DICOM objects."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..evidence.answer import Answer
from ..export.dicom import export
from ..export.dicom.export import Series
from ..pacs.address import host_of
from ..pacs.fetch import private_folder
from .rows import Plan


def source_of(path: Path, reading: dict[str, Any]) -> Series:
    """The images that results refer to. Raises VolumeError for a scan that is no DICOM series, OutputError where highdicom is missing."""
    return export.read_series(path, reading.get("series"), reading.get("phase"))


def send(answer: Answer, source: Series, number: int, plan: Plan, folder: Path | None) -> int:
    """Send an answer's objects; how many the service keeps, which are all of them. Raises OutputError for what it does not keep.

    folder: a private one of the caller's to write them to; None: one is made.
    """
    from ..pacs import store

    assert plan.stow is not None  # noqa: S101 - else nobody sends
    with ExitStack() as ending:
        parent = folder or ending.enter_context(private_folder())
        inside = ending.enter_context(TemporaryDirectory(prefix="results-", dir=parent))
        files = export.export_dicom(answer, source, Path(inside) / "objects", number)
        outcomes = list(store.store(plan.stow, files, by_environment=plan.stow == plan.service))
    error = store.refusals(host_of(plan.stow), outcomes)
    if error is not None:
        raise error
    return len(outcomes)
