"""Files and folders -> Volume: which reader, and what is said when none is right."""

from __future__ import annotations

from pathlib import Path

from ...errors import VolumeError
from ...sentence import tr as _
from ..dicom import arrange_series, is_dicom, pixels_of, read_headers
from ..volume import Volume, check_header, from_array
from . import itk, nifti

ENDINGS = (*itk.ENDINGS, *nifti.ENDINGS)


def read(path: Path, modality: str | None = None, frame: int | None = None) -> Volume:
    """See `files.read_volume`."""
    if not path.exists():
        raise VolumeError(_("There is no file or folder '{file}'.").format(file=path.name), _("Check the path."))
    name = path.name.lower()
    try:
        if path.is_dir():
            return _read_dicom(sorted(p for p in path.rglob("*") if p.is_file()), modality, is_folder=True)
        if name.endswith(nifti.ENDINGS):
            return nifti.read_nifti(path, modality, frame)
        if name.endswith(itk.ENDINGS):
            return itk.read_itk(path, modality, frame)
        if is_dicom(path):
            return _read_dicom([path], modality, is_folder=False)
    except PermissionError as error:
        raise VolumeError(_("'{file}' may not be read.").format(file=path.name), _("Check the permissions of the file.")) from error
    raise VolumeError(
        _("'{file}' is of a kind that cannot be read.").format(file=path.name),
        _("Give a DICOM folder or a file that ends with {endings}.").format(endings=", ".join(ENDINGS)),
    )


def _read_dicom(paths: list[Path], modality: str | None, *, is_folder: bool) -> Volume:
    import numpy as np
    import pydicom

    headers = read_headers(paths)
    if not is_folder and len(headers) == 1 and int(headers[0].get("NumberOfFrames", 1)) == 1:
        raise VolumeError(_("A single DICOM image is one slice."), _("Choose the folder of the whole series."))
    ordered, matrix = arrange_series(headers)
    first = headers[0]
    check_header((int(first.Columns), int(first.Rows), len(ordered)), int(first.get("SamplesPerPixel", 1)))
    voxels = np.stack([pixels_of(pydicom.dcmread(header.source)) for header in ordered])
    kind = str(first.get("Modality", ""))
    named = modality or (kind if kind in ("CT", "MR") else None)
    return from_array(voxels, matrix, named, f"{kind or 'DICOM'} series {first.get('SeriesNumber', 1)}")
