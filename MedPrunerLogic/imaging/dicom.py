"""DICOM series -> headers in the order of their places, and pixels in their units, with everything odd said instead of guessed."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import VolumeError
from ..sentence import tr as _

_GAP = 0.01  # share of the slice spacing, and mm below, that positions may jitter by before a slice counts as missing or doubled


def is_dicom(path: Path) -> bool:
    """Whether a file says that it is DICOM."""
    from pydicom.misc import is_dicom

    return path.stat().st_size > 132 and is_dicom(path)  # preamble and "DICM" (PS3.10, 7.1)


def read_headers(paths: list[Path]) -> list[Any]:
    """The headers of the DICOM images among these files, without their pixels; `source` of each is its file."""
    import pydicom
    from pydicom.errors import InvalidDicomError

    headers = []
    for path in paths:
        if not is_dicom(path):
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


def pixels_of(image: Any) -> np.ndarray:
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
