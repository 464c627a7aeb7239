"""NIfTI-1 and NIfTI-2 -> Volume: nibabel reads the header, numpy the voxels.

Not by ITK, which turns NaN into zero, reads what is missing at the end of a file as zeros, replaces a spacing of zero by one, and takes
the qform where the sform leans, all without a word.
"""

from __future__ import annotations

import gzip
import math
import zlib
from pathlib import Path
from typing import IO, Any

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from ..rescale import rescaled
from ..volume import Volume, check_header, from_array, leaning_axis
from .values import check_units, damaged, no_image, not_oriented

ENDINGS = (".nii", ".nii.gz")
_AT_ONCE = 64 << 20  # bytes
_HEADERS = {348: "Nifti1Header", 540: "Nifti2Header"}  # by the file's first number, the size of the header in bytes
_MM = {1: 1000.0, 3: 0.001}  # of metres and micrometres (nifti1.h, xyzt_units); all else is millimetres
_ROUNDED = 1e-4  # by which a unit quaternion, written in single precision or as text before, may be too long
_OTHER_WAY = 0.7  # cosine of 45 degrees: an axis that is turned by more runs to another side of the patient
_SINGLE = 3.0 * float(np.finfo(np.float32).eps)  # below, the fourth number of the quaternion is rounding (as nibabel has it)
_SAME_SPACING = 0.01  # share by which two spacings may differ


def read_nifti(path: Path, modality: str | None, frame: int | None = None) -> Volume:
    """A volume from a NIfTI file, whatever it is packed with. frame: of a time series, from 1. Raises VolumeError."""
    try:
        with _unpacked(path) as file:
            header = _header(file, path)
            shape = tuple(int(size) for size in header.get_data_shape())
            dtype = _voxel_type(header, path)
            if len(shape) < 3:
                raise VolumeError(_("'{file}' is a {count}D image.").format(file=path.name, count=len(shape)), _("Load a 3D volume."))
            check_header((*shape[:3], math.prod(shape[3:4])), math.prod(shape[4:]), frame)
            matrix, notices = _place(header, path)
            start, size = int(header["vox_offset"]), dtype.itemsize * math.prod(shape[:3])
            if start < int(header["sizeof_hdr"]) or not _is_whole(path, file, start + size * math.prod(shape[3:4])):
                raise damaged(path)
            file.seek(start + size * ((frame or 1) - 1))
            raw = np.frombuffer(_read(file, size), dtype).reshape(shape[2::-1])
    except PermissionError:
        raise
    except (OSError, EOFError, zlib.error, ValueError, OverflowError) as error:
        raise damaged(path) from error
    raw = raw.astype(dtype.newbyteorder("="), copy=False)
    slope, intercept = float(header["scl_slope"]), float(header["scl_inter"])
    if slope != 0.0 and np.isfinite(slope) and (slope, intercept) != (1.0, 0.0):  # else there is no scaling (nifti1.h)
        raw = rescaled(raw, slope, intercept)
    name = path.name.split(".")[0]
    return from_array(raw, matrix, modality, name if frame is None else f"{name} frame {frame}", notices)


def is_complete(path: Path) -> bool:
    """Whether a NIfTI file is as long as its header says. Raises VolumeError or OSError when it cannot be read.

    ITK does not notice when a full disk cuts off what it writes.
    """
    with _unpacked(path) as file:
        header = _header(file, path)
        needed = int(header["vox_offset"]) + header.get_data_dtype().itemsize * math.prod(map(int, header.get_data_shape()))
        try:
            return _is_whole(path, file, needed)
        except (EOFError, zlib.error):
            return False


def _is_whole(path: Path, file: IO[bytes], needed: int) -> bool:
    if not isinstance(file, gzip.GzipFile):
        return path.stat().st_size >= needed
    with path.open("rb") as packed:
        # A gzip file ends with its size unpacked (modulo 2^32): no need to unpack, unless it was packed in parts or padded.
        packed.seek(-4, 2)
        if int.from_bytes(packed.read(), "little") == needed % 2**32:
            return True
    return file.seek(needed) == needed


def _read(file: IO[bytes], size: int) -> bytearray:
    """So many bytes, a part at a time: memory is taken for what there is, not for what the header claims."""
    content = bytearray()
    while len(content) < size and (part := file.read(min(size - len(content), _AT_ONCE))):
        content += part
    return content


def _unpacked(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return gzip.open(path) if packed else path.open("rb")  # type: ignore[return-value]


def _header(file: IO[bytes], path: Path) -> Any:
    import nibabel

    start = file.read(4)
    size = next((size for order in ("little", "big") if (size := int.from_bytes(start, order)) in _HEADERS), None)
    if size is None:
        raise no_image(path)
    block = start + file.read(size - 4)
    if len(block) < size:
        raise damaged(path)
    return getattr(nibabel, _HEADERS[size])(block, check=False)


def _voxel_type(header: Any, path: Path) -> np.dtype:
    import nibabel

    try:
        dtype = header.get_data_dtype()
    except (KeyError, nibabel.spatialimages.HeaderDataError) as error:
        raise damaged(path) from error
    if dtype.fields is not None:
        check_header((1,), len(dtype.fields))
    if dtype.kind == "c":
        raise VolumeError(
            _("The voxels of '{file}' are complex numbers.").format(file=path.name),
            _("Save the magnitude image, and choose that."),
        )
    if dtype.kind not in "iuf" or dtype.itemsize > 8:
        raise VolumeError(_("The voxels are of type {dtype}.").format(dtype=dtype), _("Convert the volume to whole or real numbers."))
    return dtype


def _place(header: Any, path: Path) -> tuple[np.ndarray, tuple[str, ...]]:
    """IJK to RAS (4, 4) in mm, and what is doubtful about it.

    The sform, where there is one, as nibabel and FSL read it: it alone can say that a stack leans. The qform, where both are there, has to
    agree; where neither is, nifti1.h's "method 1" says how the axes are to be taken, but nobody has said that they are so.
    """
    sizes = np.asarray(header["pixdim"][1:4], float)
    if not (np.isfinite(sizes) & (sizes > 0)).all():
        raise VolumeError(
            _("The voxel spacing in '{file}' is {sizes} mm, which cannot be.").format(
                file=path.name, sizes=" x ".join(f"{s:g}" for s in sizes)
            ),
            _("Correct the header, or export the scan again."),
        )
    sform = header.get_sform() if int(header["sform_code"]) > 0 else None
    qform = _qform(header, path) if int(header["qform_code"]) > 0 else None
    notices: tuple[str, ...] = ()
    if sform is not None:
        matrix = sform
        if not np.isfinite(matrix).all() or np.linalg.matrix_rank(matrix[:3, :3]) < 3:
            raise VolumeError(
                _("The position in space that '{file}' gives (its sform) cannot be.").format(file=path.name),
                _("Correct the header, or export the scan again."),
            )
        leans = leaning_axis(matrix) is not None
        if qform is not None:
            notices = _contradictions(matrix, qform, header, path, leans=leans)
        if not leans and not np.allclose(np.linalg.norm(matrix[:3, :3], axis=0), sizes, rtol=_SAME_SPACING):
            notices += (_("The file gives two voxel spacings that differ; that of its sform was taken."),)
    elif qform is not None:
        matrix = qform
    else:
        matrix = np.diag([*sizes, 1.0])
        notices = (not_oriented(),)
    unit = _MM.get(int(header["xyzt_units"]) & 7, 1.0)
    matrix = np.diag([unit, unit, unit, 1.0]) @ matrix
    if unit != 1.0:
        check_units(matrix, header.get_data_shape()[:3], path)
    return matrix, notices


def _qform(header: Any, path: Path) -> np.ndarray:
    from nibabel.quaternions import quat2mat

    vector = np.array([header["quatern_b"], header["quatern_c"], header["quatern_d"]], float)
    rest = 1.0 - float(vector @ vector)
    if not rest > -_ROUNDED:
        raise VolumeError(
            _("The position in space that '{file}' gives (its qform) cannot be.").format(file=path.name),
            _("Correct the header, or export the scan again."),
        )
    matrix = np.eye(4)
    matrix[:3, :3] = quat2mat([math.sqrt(rest) if rest > _SINGLE else 0.0, *vector]) * np.asarray(header["pixdim"][1:4], float)
    if float(header["pixdim"][0]) < 0:  # qfac (nifti1.h): the third axis runs the other way
        matrix[:3, 2] *= -1
    matrix[:3, 3] = header["qoffset_x"], header["qoffset_y"], header["qoffset_z"]
    return matrix


def _contradictions(sform: np.ndarray, qform: np.ndarray, header: Any, path: Path, *, leans: bool) -> tuple[str, ...]:
    """Raises VolumeError where the axes run to other sides of the patient; a sentence where the place differs by half a voxel and more."""
    ways = [matrix[:3, :3] / np.linalg.norm(matrix[:3, :3], axis=0) for matrix in (sform, qform)]
    if ((ways[0] * ways[1]).sum(0) < _OTHER_WAY).any():
        raise VolumeError(
            _("'{file}' contradicts itself: by its sform its axes run to other sides of the patient than by its qform.").format(
                file=path.name
            ),
            _("Find out which of them is right, and set the code of the other one to 0 in the header."),
        )
    ends = np.array(np.meshgrid(*((0, size - 1) for size in header.get_data_shape()[:3]))).reshape(3, -1)
    if leans:  # a qform cannot lean: only where the volume begins can be compared
        ends = np.zeros((3, 1))
    apart = float(np.linalg.norm((sform - qform)[:3] @ np.vstack([ends, np.ones(ends.shape[1])]), axis=0).max())
    if apart <= 0.5 * float(np.min(header["pixdim"][1:4])):
        return ()
    return (_("The file gives two places for the volume, up to {apart:.1f} mm apart; that of its sform was taken.").format(apart=apart),)
