"""A series out of an archive: into a folder that only this account can read, and that goes when it has been read.

Should a program be killed, the folder stays; it is removed before the next series is fetched.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from ..atomic import TemporaryFolder
from ..errors import MedPrunerError, VolumeError
from ..sentence import tr as _
from .address import Address

if TYPE_CHECKING:
    from .service import Service

Progress = Callable[[str, float, str], None]  # stage, fraction of that stage 0...1, a sentence

MOST_BYTES = 16 << 30  # of one series: more than any that could be asked about
_FOLDER, _LOCK = "medpruner-pacs-", "lock"
_SPARE = 2**30  # bytes that stay free on the disk
_YOUNG_S = 60.0  # a folder that was made just now may have no lock yet


def check_installed(error: type[MedPrunerError]) -> None:
    """Raises `error` where the package that asks DICOMweb services is missing."""
    if find_spec("dicomweb_client") is None:
        raise error(
            _("DICOMweb needs the package dicomweb-client, which is not installed."), _("Install it: pip install 'MedPrunerLogic[pacs]'.")
        )


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder for what comes from an archive, gone when the block or the program ends. Those of programs that were killed go now."""
    _sweep()
    with TemporaryFolder(_FOLDER) as folder, FileLock(folder / _LOCK):
        yield folder


@contextmanager
def fetched(
    address: Address,
    progress: Progress = lambda _stage, _fraction, _sentence: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    by_environment: bool = True,
    most: int = MOST_BYTES,
    into: Path | None = None,
) -> Iterator[Path]:
    """While open, a folder with the whole series, a file for each image.

    by_environment: whether the credentials of the environment are for this service (credentials.py). most: bytes. into: a private folder of
    the caller's to put it into. Raises VolumeError for a series that is not there, not whole or too large, or a service that does not give
    it; CancelledError.
    """
    check_installed(VolumeError)
    with ExitStack() as ending:
        parent = into or ending.enter_context(private_folder())
        folder = Path(tempfile.mkdtemp(prefix="series-", dir=parent))
        ending.callback(shutil.rmtree, folder, ignore_errors=True)
        _fetch(address, folder, progress, cancelled, most, by_environment=by_environment)
        yield folder


def _fetch(address: Address, folder: Path, progress: Progress, cancelled: Callable[[], bool], most: int, *, by_environment: bool) -> None:
    from .query import images_of
    from .service import Service, TooLargeError, stop_when

    service = Service(address.service, VolumeError, by_environment=by_environment, most=most, watch=stop_when(cancelled))
    progress("fetch", 0.0, _("Asking {service} for the series").format(service=service.name))
    wanted = images_of(service, address)
    if not wanted:
        raise VolumeError(
            _("{service} has no images of this series: it is empty, or not there.").format(service=service.name),
            _("Check study and series in the address."),
        )
    try:
        arrived = _receive(service, address, folder, progress, wanted)
    except TooLargeError as error:
        raise VolumeError(
            _("The series is larger than {gigabytes:.1f} GB.").format(gigabytes=most / 1e9),
            _("Choose a series with fewer or thicker slices."),
        ) from error
    if wanted - arrived:
        raise VolumeError(
            _("Of {total} images {service} sent {count} only.").format(
                total=len(wanted), service=service.name, count=len(wanted & arrived)
            ),
            _("Try again; if it stays so, the series is not whole in the archive."),
        )


def _receive(service: Service, address: Address, folder: Path, progress: Progress, wanted: set[str]) -> set[str]:
    """Write each image as it comes, as it is stored there; their SOP Instance UIDs. Raises VolumeError, TooLargeError."""
    arrived: set[str] = set()
    with service.told():
        images = service.client.iter_series(address.study, address.series, media_types=(("application/dicom", "*"),))
        for number, image in enumerate(images):
            if image.get("SeriesInstanceUID") != address.series or image.get("StudyInstanceUID") != address.study:
                raise VolumeError(
                    _("{service} sent images of another series than was asked for.").format(service=service.name),
                    _("Tell whoever runs it: an answer would be about somebody else."),
                )
            _check_room(folder)
            try:
                image.save_as(folder / f"{number + 1:05d}.dcm")
            except OSError as error:
                raise _no_room(error.strerror or type(error).__name__) from error
            arrived.add(str(image.get("SOPInstanceUID", "")))
            progress(
                "fetch",
                min(len(arrived) / len(wanted), 1.0),
                _("Fetching the series: {count} of {total} images").format(count=len(arrived), total=len(wanted)),
            )
    return arrived


def _check_room(folder: Path) -> None:
    if shutil.disk_usage(folder).free < _SPARE:
        raise _no_room(_("less than {gigabytes:.0f} GB is free").format(gigabytes=_SPARE / 1e9))


def _no_room(reason: str) -> VolumeError:
    return VolumeError(
        _("The images could not be written to the temporary folder: {reason}.").format(reason=reason),
        _("Free disk space, or set TMPDIR to another folder."),
    )


def _sweep() -> None:
    """Remove the folders of programs that were killed: nobody holds their locks."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*"):
        with suppress(OSError, Timeout):
            state = folder.lstat()
            ours = S_ISDIR(state.st_mode) and state.st_uid == getattr(os, "getuid", int)()
            if ours and time.time() - state.st_mtime > _YOUNG_S:
                with FileLock(folder / _LOCK, timeout=0):
                    shutil.rmtree(folder, ignore_errors=True)
