"""NRRD and MetaImage -> Volume, by SimpleITK; what it would pass over in silence is read from the header and said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from ..rescale import rescaled
from ..volume import Volume, check_frame, check_header, from_array
from .headers import META, NRRD, fields_of
from .values import check_units, damaged, no_image, not_oriented

ENDINGS = (*NRRD, *META)
_MM = {"": 1.0, "mm": 1.0, "millimeter": 1.0, "millimeters": 1.0, "cm": 10.0, "m": 1000.0, "um": 0.001, "µm": 0.001, "μm": 0.001}
_MOST_PACKED = 1_100  # times that deflate makes data smaller (1,032), and a little
_ORIENTED = ("right-anterior-superior", "ras", "left-anterior-superior", "las", "left-posterior-superior", "lps")
_FRAMES = ("list", "time")  # kinds of an NRRD axis along which volumes follow each other; ITK calls them components


def read_itk(path: Path, modality: str | None, frame: int | None = None) -> Volume:
    """A volume from an NRRD or MetaImage file. frame: of a sequence, from 1. Raises VolumeError."""
    import SimpleITK as sitk

    fields, size = fields_of(path)
    is_nrrd = path.name.lower().endswith(NRRD)
    notices = _check_said(fields, path, is_nrrd=is_nrrd)
    reader = sitk.ImageFileReader()
    reader.SetImageIO("NrrdImageIO" if is_nrrd else "MetaImageIO")  # else any other format could hide behind the ending
    reader.SetFileName(str(path))
    with no_warnings():
        try:
            reader.ReadImageInformation()
        except RuntimeError as error:
            raise no_image(path) from error
        frames = _check_kind(reader, fields, path, frame)
        _check_size(reader, fields, path, size)
        try:
            image = reader.Execute()
        except (RuntimeError, MemoryError) as error:
            raise damaged(path) from error
    if frames > 1 and image.GetNumberOfComponentsPerPixel() > 1:
        image = sitk.VectorIndexSelectionCast(image, (frame or 1) - 1)
    if image.GetDimension() > 3:  # further dimensions have size one, but for the frames
        image = image[(slice(None),) * 3 + ((frame or 1) - 1,) + (0,) * (image.GetDimension() - 4)]
    # ITK's coordinates are LPS; the first two axes of RAS point the other way.
    unit = _unit(fields, path) if is_nrrd else 1.0
    matrix = np.eye(4)
    matrix[:3, :3] = np.reshape(image.GetDirection(), (3, 3)) * image.GetSpacing() * unit
    matrix[:3, 3] = np.multiply(image.GetOrigin(), unit)
    matrix[:2] *= -1
    if unit != 1.0:
        check_units(matrix, image.GetSize(), path)
    name = path.name.split(".")[0]
    voxels = _scaled(sitk.GetArrayFromImage(image), fields, path)
    return from_array(voxels, matrix, modality, name if frame is None else f"{name} frame {frame}", notices)


def _check_said(fields: dict[str, str], path: Path, *, is_nrrd: bool) -> tuple[str, ...]:
    """What the header leaves open; ITK takes 1 mm and its own axes for it. Raises VolumeError where the sizes are not known."""
    if is_nrrd:
        sized = "spacings" in fields or "spacedirections" in fields
        oriented = fields.get("space", "").lower() in _ORIENTED and "spacedirections" in fields
    else:
        sized = "elementspacing" in fields or "elementsize" in fields
        oriented = any(name in fields for name in ("transformmatrix", "rotation", "orientation"))
    if not sized:
        raise VolumeError(
            _("'{file}' does not say how large its voxels are.").format(file=path.name),
            _("Export the scan again with its spacing, or correct the header."),
        )
    return () if oriented else (not_oriented(),)


def _check_kind(reader: Any, fields: dict[str, str], path: Path, frame: int | None) -> int:
    """The number of frames. Raises VolumeError for what is no scalar volume, and for a sequence of which none is chosen."""
    import SimpleITK as sitk

    shape, components = tuple(reader.GetSize()), reader.GetNumberOfComponents()
    if reader.GetPixelID() in (sitk.sitkComplexFloat32, sitk.sitkComplexFloat64):
        raise VolumeError(
            _("The voxels of '{file}' are complex numbers.").format(file=path.name), _("Save the magnitude image, and choose that.")
        )
    if len(shape) < 3:
        raise VolumeError(_("'{file}' is a {count}D image.").format(file=path.name, count=len(shape)), _("Load a 3D volume."))
    kinds = fields.get("kinds", "").lower().split()
    if components > 1 and any(kind in _FRAMES for kind in kinds):
        check_header(shape)
        check_frame(components, frame)
        return components
    if any(size != 1 for size in shape[4:]):
        check_header(shape, components=int(np.prod(shape[4:])))
    check_header(shape[:4], components, frame)
    return int(shape[3]) if len(shape) > 3 else 1


def _check_size(reader: Any, fields: dict[str, str], path: Path, size: int) -> None:
    """Raises VolumeError when the header claims more than the files can hold: ITK would take memory for it before it finds out."""
    import SimpleITK as sitk

    claimed = float(np.prod(np.array(reader.GetSize(), float))) * reader.GetNumberOfComponents()
    claimed *= sitk.GetArrayViewFromImage(sitk.Image([1, 1, 1], reader.GetPixelID(), reader.GetNumberOfComponents())).itemsize
    is_packed = fields.get("encoding", "raw").lower() not in ("raw", "txt", "text", "ascii", "hex") or (
        fields.get("compresseddata", "").lower() == "true"
    )
    if claimed > size * (_MOST_PACKED if is_packed else 1):
        raise damaged(path)


def _unit(fields: dict[str, str], path: Path) -> float:
    """Millimetres in the header's unit of length."""
    said = fields.get("spaceunits") or fields.get("units", "")
    units = {unit.strip().lower() for unit in said.replace('"', " ").split()} - {"???", "s", "sec", "ms", "none"} or {""}
    if len(units) > 1 or not units <= set(_MM):
        raise VolumeError(
            _("'{file}' is measured in {units}.").format(file=path.name, units=", ".join(sorted(units))),
            _("Export the scan again in millimetres."),
        )
    return _MM[units.pop()]


def _scaled(voxels: np.ndarray, fields: dict[str, str], path: Path) -> np.ndarray:
    """MetaImage's own rescaling, which ITK leaves out."""
    try:
        slope = float(fields.get("elementtointensityfunctionslope", 1.0))
        intercept = float(fields.get("elementtointensityfunctionoffset", 0.0))
    except ValueError as error:
        raise damaged(path) from error
    return voxels if (slope, intercept) == (1.0, 0.0) else rescaled(voxels, slope, intercept)


class no_warnings:  # noqa: N801 - reads as a phrase: with no_warnings()
    """ITK prints to stderr by itself; what matters is raised."""

    def __enter__(self) -> None:
        import SimpleITK as sitk

        self._before = sitk.ProcessObject.GetGlobalWarningDisplay()
        sitk.ProcessObject.SetGlobalWarningDisplay(False)

    def __exit__(self, *_: object) -> None:
        import SimpleITK as sitk

        sitk.ProcessObject.SetGlobalWarningDisplay(self._before)
