"""DICOM files, folders, archives -> the one volume that is meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...errors import VolumeError
from ...sentence import tr as _
from ..dicom.files import DicomFile, dicom_files, read_headers
from ..dicom.image import DicomImage, images_of, kind_of
from ..dicom.pixels import voxels_of
from ..dicom.series import choose_phase, choose_series, series_of
from ..dicom.stack import Stack, check_same, stack
from ..volume import Volume, check_header, from_array

_HU = ("", "HU", "HU_MOD", "US")  # rescale types of a CT that are HU, or unspecified (PS3.3, C.11.1.1.2)


def read_dicom(path: Path, modality: str | None, series: str | None = None, phase: int | None = None) -> Volume:
    """A volume from a folder, a ZIP archive, a DICOMDIR or a multi-frame file. Raises VolumeError."""
    files = dicom_files(path)
    chosen, label, notices = arrange_files(files, series, phase)
    check_header(chosen.shape)
    kind = chosen.images[0].modality
    unit = str(chosen.images[0].header.get("RescaleType") or "").strip().upper()
    if kind == "CT" and unit not in _HU:
        notices += (_("The values of this CT are not in HU: the windows do not fit it, and the answer may mean nothing."),)
    if kind == "CT" and len({image.scaling for image in chosen.images}) > 1:
        notices += (_("The images of this CT are scaled differently from each other, which no scanner does: their values may be wrong."),)
    return from_array(voxels_of(chosen), chosen.ijk_to_ras, modality or kind, f"{kind} series {label}", notices, chosen.places)


def arrange_files(
    files: list[DicomFile], series: str | None = None, phase: int | None = None, more: list[Any] | None = None
) -> tuple[Stack, str, tuple[str, ...]]:
    """The slices of the series and the phase that is meant, the label of the series, and what is to be said about them.

    more: headers (pydicom datasets) beside the files. Raises VolumeError.
    """
    images: list[DicomImage] = []
    broken: list[DicomFile] = []
    others: list[str] = []
    for file, header in read_headers(files):
        if header is None:
            broken.append(file)
            continue
        before = len(images)
        images += images_of(header, file)
        if len(images) == before:
            others.append(kind_of(header))
    for header in more or []:
        images += images_of(header, None)
    if not images and broken:
        raise VolumeError(
            _("{count} DICOM files are damaged, such as '{file}'; none can be read.").format(count=len(broken), file=broken[0].name),
            _("Copy or export the series again."),
        )
    if not images and others:
        raise VolumeError(
            _("There are only DICOM objects without images (of kind {kinds}).").format(kinds=", ".join(sorted(set(others)))),
            _("Choose the folder of one CT or MR series."),
        )
    found = series_of(images)
    try:
        chosen, notices = choose_series(found, series)
        check_same(chosen)
        arranged = stack(choose_phase(chosen, phase))
    except VolumeError as error:
        if not broken:
            raise
        raise VolumeError(
            _("{problem} {count} files are damaged, such as '{file}'.").format(
                problem=error.problem, count=len(broken), file=broken[0].name
            ),
            error.advice,
        ) from error
    label = next(each.label for each in found if chosen[0] in each.images)
    if broken:
        notices += (
            _("{count} files are damaged, such as '{file}': if they belong to the series, it is not whole.").format(
                count=len(broken), file=broken[0].name
            ),
        )
    return arranged, label, (*notices, *arranged.notices())
