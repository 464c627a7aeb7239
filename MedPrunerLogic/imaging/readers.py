"""Files and DICOM folders -> Volume, through SimpleITK and pydicom, with everything odd said instead of guessed."""

from __future__ import annotations

import gzip
import math
import zlib
from pathlib import Path

import numpy as np

from ..errors import VolumeError
from ..sentence import tr as _
from .dicom import arrange_series, is_dicom, pixels_of, read_headers
from .volume import Volume, check_header, from_array

NIFTI = (".nii", ".nii.gz")
ENDINGS = (".nrrd", ".nhdr", *NIFTI, ".mha", ".mhd")
_NIFTI_HEADER = 348  # bytes, also the header's first number


def read(path: Path, modality: str | None) -> Volume:
    """See `volume.read_volume`."""
    if not path.exists():
        raise VolumeError(_("There is no file or folder '{file}'.").format(file=path.name), _("Check the path."))
    try:
        if path.is_dir():
            return _read_dicom(sorted(p for p in path.rglob("*") if p.is_file()), modality, is_folder=True)
        if path.name.lower().endswith(ENDINGS):
            return _read_image(path, modality)
        if is_dicom(path):
            return _read_dicom([path], modality, is_folder=False)
    except PermissionError as error:
        raise VolumeError(_("'{file}' may not be read.").format(file=path.name), _("Check the permissions of the file.")) from error
    raise VolumeError(
        _("'{file}' is of a kind that cannot be read.").format(file=path.name),
        _("Give a DICOM folder or a file that ends with {endings}.").format(endings=", ".join(ENDINGS)),
    )


# --- NRRD, NIfTI, MetaImage ---------------------------------------------------------------------------------------------------


def _read_image(path: Path, modality: str | None) -> Volume:
    import SimpleITK as sitk

    reader = sitk.ImageFileReader()
    reader.SetFileName(str(path))
    with _no_warnings():
        try:
            reader.ReadImageInformation()
        except RuntimeError as error:
            raise VolumeError(
                _("'{file}' is no image that can be read, whatever its ending says.").format(file=path.name),
                _("Export the scan again, for example as NRRD from Slicer."),
            ) from error
        shape = reader.GetSize()
        check_header(tuple(shape), reader.GetNumberOfComponents())
        if len(shape) < 3:
            raise VolumeError(_("'{file}' is a {count}D image.").format(file=path.name, count=len(shape)), _("Load a 3D volume."))
        _check_nifti_spacing(path)
        try:
            complete = nifti_is_complete(path)
            image = reader.Execute()
        except (RuntimeError, OSError) as error:
            raise _damaged(path) from error
    if not complete:
        raise _damaged(path)
    if image.GetDimension() > 3:  # further dimensions have size one
        image = image[(slice(None),) * 3 + (0,) * (image.GetDimension() - 3)]
    # ITK's coordinates are LPS; the first two axes of RAS point the other way.
    matrix = np.eye(4)
    matrix[:3, :3] = np.reshape(image.GetDirection(), (3, 3)) * image.GetSpacing()
    matrix[:3, 3] = image.GetOrigin()
    matrix[:2] *= -1
    stem = path.name.split(".")[0]
    return from_array(sitk.GetArrayFromImage(image), matrix, modality, stem)


def _damaged(path: Path) -> VolumeError:
    return VolumeError(_("'{file}' is damaged or incomplete.").format(file=path.name), _("Copy or export it again."))


def nifti_is_complete(path: Path) -> bool:
    """Whether a NIfTI file is as long as its header says; True for other files. Raises RuntimeError or OSError when it cannot be read.

    ITK reads what a broken download or a full disk has cut off as zeros, and does not notice when it writes such a file.
    """
    import SimpleITK as sitk

    name = path.name.lower()
    if not name.endswith(NIFTI):
        return True
    reader = sitk.ImageFileReader()
    reader.SetFileName(str(path))
    reader.ReadImageInformation()
    size = int(reader.GetMetaData("bitpix")) // 8 * reader.GetNumberOfComponents() * math.prod(reader.GetSize())
    needed = int(float(reader.GetMetaData("vox_offset"))) + size
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
        if not packed:
            return path.stat().st_size >= needed
        # A gzip file ends with its size unpacked (modulo 2^32): no need to unpack, unless it was packed in parts or padded.
        file.seek(-4, 2)
        if int.from_bytes(file.read(), "little") == needed % 2**32:
            return True
    with gzip.open(path) as file:
        try:
            return file.seek(needed) == needed
        except (EOFError, zlib.error):
            return False


def _check_nifti_spacing(path: Path) -> None:
    """ITK replaces a spacing of zero by one, silently and in its metadata too; the file's own header still has it."""
    name = path.name.lower()
    if not name.endswith(NIFTI):
        return
    try:
        with gzip.open(path) if name.endswith(".gz") else path.open("rb") as file:
            header = file.read(_NIFTI_HEADER)
    except (OSError, EOFError):
        return  # not compressed after all, or cut short: the reader has said or will say so
    order = "<" if int.from_bytes(header[:4], "little") == _NIFTI_HEADER else ">"
    if len(header) < _NIFTI_HEADER or int.from_bytes(header[:4], "little" if order == "<" else "big") != _NIFTI_HEADER:
        return  # NIfTI-2, which few write
    sizes = np.frombuffer(header, f"{order}f4", 3, offset=80)  # pixdim[1...3] (nifti1.h)
    if not (np.isfinite(sizes) & (sizes > 0)).all():
        raise VolumeError(
            _("The voxel spacing in '{file}' is {sizes} mm, which cannot be.").format(
                file=path.name, sizes=" x ".join(f"{s:g}" for s in sizes)
            ),
            _("Correct the header, or export the scan again."),
        )


class _no_warnings:  # noqa: N801 - reads as a phrase: with _no_warnings()
    """ITK prints to stderr by itself; what matters is raised."""

    def __enter__(self) -> None:
        import SimpleITK as sitk

        self._before = sitk.ProcessObject.GetGlobalWarningDisplay()
        sitk.ProcessObject.SetGlobalWarningDisplay(False)

    def __exit__(self, *_: object) -> None:
        import SimpleITK as sitk

        sitk.ProcessObject.SetGlobalWarningDisplay(self._before)


# --- DICOM --------------------------------------------------------------------------------------------------------------------


def _read_dicom(paths: list[Path], modality: str | None, *, is_folder: bool) -> Volume:
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
