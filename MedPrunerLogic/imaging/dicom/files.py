"""Where DICOM files lie: in a folder, beside a DICOMDIR, in a ZIP archive, alone; and their headers, without the pixels."""

from __future__ import annotations

import logging
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from ...errors import VolumeError
from ...sentence import tr as _

_MOST_UNPACKED = 16 << 30  # bytes of a whole archive: more than any study that could be asked about
_LARGEST_MEMBER = 4 << 30
# Group 0002 or 0008, with which a file without a preamble begins, in either byte order.
# Transfer syntaxes by implicit VR and little endian (PS3.5, A).
_WRITTEN: dict[tuple, str] = {
    (True, True): "1.2.840.10008.1.2",
    (False, True): "1.2.840.10008.1.2.1",
    (False, False): "1.2.840.10008.1.2.2",
}
_BEGINNINGS = (b"\x02\x00", b"\x08\x00", b"\x00\x02", b"\x00\x08")


@dataclass(frozen=True)
class DicomFile:
    """A file that may be DICOM. member: its name in the archive `path`; nothing is unpacked to the disk."""

    path: Path
    member: str | None = None

    @property
    def name(self) -> str:
        """What to call it to the user, who knows the file or the archive."""
        return self.path.name if self.member is None else f"{self.path.name}/{Path(self.member).name}"

    def read(self, *, pixels: bool) -> Any:
        """The pydicom dataset. Raises VolumeError for what is none; whatever a broken file makes pydicom raise is that."""
        import pydicom

        with quiet():
            try:
                source = self.path if self.member is None else BytesIO(self._unpacked())
                dataset = pydicom.dcmread(source, stop_before_pixels=not pixels, force=True)
                if "TransferSyntaxUID" not in dataset.file_meta:  # a file without preamble: as it was found to be written
                    dataset.file_meta.TransferSyntaxUID = pydicom.uid.UID(_WRITTEN[dataset.original_encoding])
                return dataset
            except PermissionError:
                raise
            except Exception as error:  # broken lengths, types, nesting: pydicom raises whatever they lead to
                raise VolumeError(
                    _("'{file}' is damaged: it cannot be read as DICOM.").format(file=self.name), _("Copy or export it again.")
                ) from error

    def beginning(self) -> bytes:
        """The first 132 bytes, or fewer."""
        with self.path.open("rb") if self.member is None else BytesIO(self._unpacked(132)) as file:
            return file.read(132)

    def _unpacked(self, most: int = _LARGEST_MEMBER) -> bytes:
        with zipfile.ZipFile(self.path) as archive, archive.open(str(self.member)) as file:
            return file.read(most)


def looks_like_dicom(beginning: bytes) -> bool:
    """Whether a file's first 132 bytes are DICOM's, with a preamble (PS3.10, 7.1) or without."""
    return beginning[128:] == b"DICM" or (len(beginning) == 132 and beginning[:2] in _BEGINNINGS)


def dicom_files(path: Path) -> list[DicomFile]:
    """The files below a folder, in an archive, or beside a DICOMDIR, which lists a medium; else the file itself. Raises VolumeError."""
    if path.is_file() and zipfile.is_zipfile(path):
        return _members(path)
    if path.is_file() and path.name.upper() == "DICOMDIR":
        path = path.parent
    if path.is_dir():
        return [DicomFile(file) for file in sorted(path.rglob("*")) if file.is_file()]
    return [DicomFile(path)]


def read_headers(files: list[DicomFile]) -> Iterator[tuple[DicomFile, Any]]:
    """The headers of the DICOM files among these; those of objects that are no images among them. Broken ones are None."""
    for file in files:
        header = None
        try:
            beginning = file.beginning()
            if not looks_like_dicom(beginning):
                continue
            header = file.read(pixels=False)
            if "DirectoryRecordSequence" in header:  # a DICOMDIR
                continue
            if "SOPClassUID" not in header:
                if beginning[128:] != b"DICM":  # no DICOM but for its first bytes
                    continue
                header = None
        except PermissionError:
            raise
        except (VolumeError, zipfile.BadZipFile, zlib.error, OSError):
            header = None
        yield file, header


@contextmanager
def quiet() -> Iterator[None]:
    """Pydicom's warnings quote the values that they are about, which may be the patient's."""
    logger = logging.getLogger("pydicom")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)


def _members(path: Path) -> list[DicomFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
    except (zipfile.BadZipFile, OSError) as error:
        raise VolumeError(_("'{file}' is damaged or incomplete.").format(file=path.name), _("Copy or export it again.")) from error
    if any(member.flag_bits & 1 for member in members):
        raise VolumeError(_("'{file}' is protected by a password.").format(file=path.name), _("Unpack it first."))
    if sum(member.file_size for member in members) > _MOST_UNPACKED or any(m.file_size > _LARGEST_MEMBER for m in members):
        raise VolumeError(_("'{file}' is too large when it is unpacked.").format(file=path.name), _("Unpack the one series that is meant."))
    return [DicomFile(path, member.filename) for member in sorted(members, key=lambda member: member.filename)]
