"""Files and folders -> Volume: which reader, and what is said when none is right."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ...errors import VolumeError
from ...sentence import tr as _
from ..dicom.files import DicomFile, looks_like_dicom
from ..volume import Volume
from . import dicom, itk, nifti

ENDINGS = (*itk.ENDINGS, *nifti.ENDINGS)


def read(path: Path, modality: str | None, frame: int | None, series: str | None, phase: int | None) -> Volume:
    """See `files.read_volume`."""
    if not path.exists():
        raise VolumeError(_("There is no file or folder '{file}'.").format(file=path.name), _("Check the path."))
    name = path.name.lower()
    try:
        if path.is_file() and name.endswith(nifti.ENDINGS):
            return nifti.read_nifti(path, modality, frame)
        if path.is_file() and name.endswith(itk.ENDINGS):
            return itk.read_itk(path, modality, frame)
        if path.is_dir() or zipfile.is_zipfile(path) or looks_like_dicom(DicomFile(path).beginning()):
            return dicom.read_dicom(path, modality, series, phase)
    except PermissionError as error:
        raise VolumeError(_("'{file}' may not be read.").format(file=path.name), _("Check the permissions of the file.")) from error
    raise VolumeError(
        _("'{file}' is of a kind that cannot be read.").format(file=path.name),
        _("Give a DICOM folder, a ZIP archive of one, or a file that ends with {endings}.").format(endings=", ".join(ENDINGS)),
    )
