"""Volumes from files and back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from ..atomic import atomic_output
from ..errors import OutputError, VolumeError
from ..sentence import tr as _
from .even import evened
from .volume import Volume

_LPS_TO_RAS = np.diag([-1.0, -1.0, 1.0, 1.0])


def read_volume(
    path: str | Path,
    modality: str | None = None,
    *,
    series: str | int | None = None,
    phase: int | None = None,
    frame: int | None = None,
) -> Volume:
    """A volume from an NRRD, NIfTI or MetaImage file, or from DICOM: a folder, a ZIP archive of one, a DICOMDIR, a multi-frame file.

    series: the number of a DICOM series, where a study holds several. phase: which of its phases, echoes or the like, from 1. frame: of a
    sequence in one of the other formats, from 1. Where one of them has to be chosen, the error lists what there is. What the file leaves
    open, and what is missing, is in the volume's `notices`. Raises VolumeError that says what was wrong with the file and what to do.
    """
    from .readers.read import read  # the readers bring SimpleITK, nibabel and pydicom with them

    return read(Path(path), modality, frame, None if series is None else str(series), phase)


def write_volume(volume: Volume, path: str | Path, remarks: Mapping[str, str] | None = None) -> None:
    """Write a volume as .nrrd, .nii.gz, .nii or .mha, all or nothing; uneven slices are brought to even distances.

    remarks: lines of text by name for the file's header; NIfTI has no room for them. Raises OutputError when that is not possible.
    """
    import SimpleITK as sitk

    from .readers import nifti

    path, volume = Path(path), evened(volume)
    if path.suffix.lower() in (".nhdr", ".mhd"):  # voxels in a second file: two files cannot take their places at once
        raise OutputError(_("{file} would need a second file.").format(file=path.name), _("Choose .nrrd, .nii.gz or .mha."))
    image = sitk.GetImageFromArray(np.ascontiguousarray(volume.voxels))
    lps = _LPS_TO_RAS @ volume.ijk_to_ras
    image.SetSpacing(volume.spacing)
    image.SetOrigin(lps[:3, 3].tolist())
    image.SetDirection((lps[:3, :3] / volume.spacing).ravel().tolist())
    for name, text in (remarks or {}).items():
        image.SetMetaData(name, text)
    with atomic_output(path) as part:
        try:
            sitk.WriteImage(image, str(part), useCompression=True)
            complete = not part.name.lower().endswith(nifti.ENDINGS) or nifti.is_complete(part)
        except (RuntimeError, VolumeError) as error:
            raise OutputError(
                _("The volume could not be written to {file}.").format(file=path.name),
                _("Check the file's ending and the free disk space."),
            ) from error
        if not complete:
            raise OutputError(_("{file} could only be written in part.").format(file=path.name), _("Check the free disk space."))
