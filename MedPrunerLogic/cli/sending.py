"""Volumes that come from an archive, and results that go to one."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import OutputError
from ..pacs.address import Address, host_of, is_address, parse_series, parse_service
from ..sentence import tr as _

if TYPE_CHECKING:
    from ..evidence.answer import Answer
    from ..export.dicom.export import Series

_SAME = "same"
STOW = f"send each answer as DICOM objects to this DICOMweb service (dicomweb://HOST/PATH), or to that of the scan ({_SAME})"


def source_of(text: str) -> Path | Address:
    """A file or a folder, or a series in an archive. Raises VolumeError for an address of anything else."""
    return parse_series(text) if is_address(text) else Path(text)


@contextmanager
def at_hand(source: Path | Address, progress: Callable[[str, float, str], None], seconds: dict[str, float]) -> Iterator[Path]:
    """The file or folder, while open; of a series in an archive a private one, which then goes. seconds: gets what fetching took."""
    if isinstance(source, Path):
        yield source
        return
    from ..pacs.fetch import fetched

    started = time.perf_counter()
    with fetched(source, progress) as folder:
        seconds["fetch"] = time.perf_counter() - started
        yield folder


@dataclass(frozen=True)
class Target:
    """Where results go. by_environment: whether the credentials of the environment are for it."""

    service: str
    by_environment: bool

    def check(self) -> None:
        """Raises OutputError now rather than after minutes of work."""
        from ..pacs.store import check_service

        check_service(self.service, by_environment=self.by_environment)

    def send(self, files: Sequence[Path]) -> None:
        """Send files, and say of each what became of it. Raises OutputError where not all are kept."""
        from ..pacs import store

        name, outcomes = host_of(self.service), []
        for outcome in store.store(self.service, files, by_environment=self.by_environment):
            outcomes.append(outcome)
            print(f"{name}: {outcome.name} {'stored' if outcome.refusal is None else f'refused, {outcome.refusal}'}", file=sys.stderr)
        error = store.refusals(name, outcomes)
        if error is not None:
            raise error


def target_of(text: str | None, own: str | None) -> Target | None:
    """What --stow names; None: nothing is sent. Raises OutputError. own: the service that scans come from; None: from none."""
    if text is None:
        return None
    from ..export.dicom import export
    from ..pacs import fetch

    fetch.check_installed(OutputError)
    export.check_installed()
    if text == _SAME and own is None:
        raise OutputError(
            _("The scan comes from no DICOMweb service that its results could be sent back to."),
            _("Name one: --stow dicomweb://HOST/PATH."),
        )
    service = own if text == _SAME and own is not None else parse_service(text, OutputError)
    return Target(service, own in (None, service))


def write_dicom(answers: Sequence[Answer], series: Series, folder: Path | None, target: Target | None) -> None:
    """Each answer as DICOM objects: into the folder that was asked for, to an archive, or both. Raises OutputError, VolumeError."""
    from ..export.dicom.export import export_dicom
    from ..pacs.fetch import private_folder

    with ExitStack() as ending:
        where = folder or ending.enter_context(private_folder()) / "results"
        files = [file for number, answer in enumerate(answers, start=1) for file in export_dicom(answer, series, where, number)]
        if folder is not None:
            for file in files:
                print(f"DICOM: {file}", file=sys.stderr)
        if target is not None:
            target.send(files)
