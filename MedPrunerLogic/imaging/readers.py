"""Files and DICOM folders -> Volume, through SimpleITK and pydicom, with everything odd said instead of guessed."""

from __future__ import annotations

import gzip
import math
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import VolumeError
from ..sentence import tr as _
from .volume import Volume, check_header, from_array

NIFTI = (".nii", ".nii.gz")
ENDINGS = (".nrrd", ".nhdr", *NIFTI, ".mha", ".mhd")
_NIFTI_HEADER = 348  # bytes, also the header's first number
_GAP = 0.01  # share of the slice spacing, and mm below, that positions may jitter by before a slice counts as missing or doubled


def read(path: Path, modality: str | None) -> Volume:
    """See `volume.read_volume`."""
    if not path.exists():
        raise VolumeError(_("There is no file or folder '{file}'.").format(file=path.name), _("Check the path."))
    try:
        if path.is_dir():
            return _read_dicom(sorted(p for p in path.rglob("*") if p.is_file()), modality, is_folder=True)
        if path.name.lower().endswith(ENDINGS):
            return _read_image(path, modality)
        if _is_dicom(path):
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


def _is_dicom(path: Path) -> bool:
    from pydicom.misc import is_dicom

    return path.stat().st_size > 132 and is_dicom(path)  # preamble and "DICM" (PS3.10, 7.1)


def read_headers(paths: list[Path]) -> list[Any]:
    """The headers of the DICOM images among these files, without their pixels; `source` of each is its file."""
    import pydicom
    from pydicom.errors import InvalidDicomError

    headers = []
    for path in paths:
        if not _is_dicom(path):
            continue
        try:
            header = pydicom.dcmread(path, stop_before_pixels=True)
        except (InvalidDicomError, EOFError, ValueError):
            continue
        if "Rows" in header and "Columns" in header:
            header.source = path
            headers.append(header)
    return headers


def arrange_series(headers: list[Any]) -> tuple[list[Any], np.ndarray]:
    """The headers of one series in the order of their position along the normal, and the IJK-to-RAS matrix. Raises VolumeError."""
    series: dict[str, list[Any]] = defaultdict(list)
    for header in headers:
        series[str(header.get("SeriesInstanceUID", ""))].append(header)
    if not series:
        raise VolumeError(_("The folder holds no DICOM images."), _("Choose the folder of one CT or MR series."))
    if len(series) > 1:
        found = "; ".join(f"series {s[0].get('SeriesNumber', '?')}: {s[0].get('Modality', '?')}, {len(s)} images" for s in series.values())
        raise VolumeError(
            _("The folder holds {count} series ({found}).").format(count=len(series), found=found),
            _("Put the files of one series into a folder of their own."),
        )
    if int(headers[0].get("NumberOfFrames", 1)) > 1:
        raise VolumeError(
            _("The series is stored as multi-frame (enhanced) DICOM."),
            _("Load it in Slicer and save it as NRRD, or give it to MedPruner from the scene."),
        )
    _check_same(headers)
    return _sort_by_position(headers)


def _read_dicom(paths: list[Path], modality: str | None, *, is_folder: bool) -> Volume:
    import pydicom

    headers = read_headers(paths)
    if not is_folder and len(headers) == 1 and int(headers[0].get("NumberOfFrames", 1)) == 1:
        raise VolumeError(_("A single DICOM image is one slice."), _("Choose the folder of the whole series."))
    ordered, matrix = arrange_series(headers)
    first = headers[0]
    check_header((int(first.Columns), int(first.Rows), len(ordered)), int(first.get("SamplesPerPixel", 1)))
    voxels = np.stack([_pixels(pydicom.dcmread(header.source)) for header in ordered])
    kind = str(first.get("Modality", ""))
    named = modality or (kind if kind in ("CT", "MR") else None)
    return from_array(voxels, matrix, named, f"{kind or 'DICOM'} series {first.get('SeriesNumber', 1)}")


def _check_same(headers: list[Any]) -> None:
    for needed in ("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing"):
        without = sum(not header.get(needed) for header in headers)
        if without:
            raise VolumeError(
                _("{without} of {count} images have no {needed}.").format(without=without, count=len(headers), needed=needed),
                _("Choose a series of axial, coronal or sagittal slices."),
            )
    for attribute in ("Rows", "Columns", "PixelSpacing", "ImageOrientationPatient", "SamplesPerPixel", "PhotometricInterpretation"):
        values = [np.ravel(header.get(attribute, 1)) for header in headers]
        if any(len(value) != len(values[0]) or not _alike(value, values[0]) for value in values):
            raise VolumeError(
                _("The images of the series differ in {attribute}.").format(attribute=attribute),
                _("Remove localisers and other images from the folder."),
            )


def _alike(a: np.ndarray, b: np.ndarray) -> bool:
    if a.dtype.kind in "US":
        return bool((a == b).all())
    return bool(np.allclose(a.astype(float), b.astype(float), atol=1e-3))


def _sort_by_position(headers: list[Any]) -> tuple[list[Any], np.ndarray]:
    """Slices in the order of their position along the normal, and the IJK-to-RAS matrix (PS3.3, C.7.6.2)."""
    row, column = np.reshape([float(v) for v in headers[0].ImageOrientationPatient], (2, 3))
    normal = np.cross(row, column)
    if not np.isfinite(normal).all() or not np.isclose(np.linalg.norm(normal), 1.0, atol=1e-3):
        raise VolumeError(_("The image orientation in the DICOM files cannot be."), _("Export the series again."))
    positions = np.array([[float(v) for v in header.ImagePositionPatient] for header in headers])
    order = np.argsort(positions @ normal, kind="stable")
    ordered, positions = [headers[n] for n in order], positions[order]
    matrix = np.eye(4)
    between_rows, between_columns = (float(v) for v in headers[0].PixelSpacing)
    if len(ordered) > 1:
        steps = np.diff(positions @ normal)
        usual = float(np.median(steps))
        _check_steps(steps, usual, positions @ normal)
        whole = (positions[-1] - positions[0]) / (len(ordered) - 1)
    else:
        whole = normal
    matrix[:3, :3] = np.stack([row * between_columns, column * between_rows, whole], -1)
    matrix[:3, 3] = positions[0]
    matrix[:2] *= -1  # DICOM's patient coordinates are LPS
    return ordered, matrix


def _check_steps(steps: np.ndarray, usual: float, along: np.ndarray) -> None:
    same = np.flatnonzero(steps < _GAP)
    if len(same):
        raise VolumeError(
            _("{most} or more images lie at the same place ({along:.1f} mm): several phases or echoes in one series.").format(
                most=len(same) + 1, along=along[same[0]]
            ),
            _("Split the series in Slicer's DICOM module and choose one phase."),
        )
    wide = np.flatnonzero(np.abs(steps - usual) > max(0.1 * usual, _GAP))
    if len(wide):
        at = wide[0]
        raise VolumeError(
            _(
                "Slices are missing or unevenly spaced: after {along:.1f} mm the next one is {steps:.2f} mm away "
                "instead of {usual:.2f} mm ({count} such gaps)."
            ).format(along=along[at], steps=steps[at], usual=usual, count=len(wide)),
            _("Export the whole series again, or resample it in Slicer."),
        )


def _pixels(image: Any) -> np.ndarray:
    """One slice in its rescaled values (HU for CT); int16 stays int16 where the rescale is whole."""
    slope, intercept = float(image.get("RescaleSlope", 1.0)), float(image.get("RescaleIntercept", 0.0))
    if not (np.isfinite(slope) and np.isfinite(intercept)) or slope == 0.0 or abs(slope) > 1e4 or abs(intercept) > 1e6:
        raise VolumeError(
            _("The rescale slope {slope:g} and intercept {intercept:g} cannot be.").format(slope=slope, intercept=intercept),
            _("Export the series again."),
        )
    try:
        raw = image.pixel_array
    except (AttributeError, ValueError, RuntimeError, NotImplementedError) as error:
        raise VolumeError(
            _("The pixels of a DICOM image could not be decoded."), _("Load the series in Slicer and save it as NRRD.")
        ) from error
    if str(image.get("PhotometricInterpretation", "")) == "MONOCHROME1":
        raise VolumeError(_("The images are stored inverted (MONOCHROME1), which no CT or MR is."), _("Choose a CT or MR series."))
    if slope == 1.0 and intercept.is_integer():
        shifted = raw.astype(np.int32) + int(intercept)
        fits = np.iinfo(np.int16).min <= shifted.min() and shifted.max() <= np.iinfo(np.int16).max
        return shifted.astype(np.int16) if fits else shifted
    return (raw * slope + intercept).astype(np.float32)
