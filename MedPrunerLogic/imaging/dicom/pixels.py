"""The pixels of DICOM images in their units (HU for CT), whatever they are compressed with."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from ..rescale import rescaled
from .files import DicomFile, quiet
from .gdcm import Decoder
from .image import DicomImage
from .stack import Stack

_SMALL = 1 << 20  # bytes of an image that may be of nothing but air, and packed to almost nothing
_MOST_PACKED = 3_000  # times that images become smaller


def voxels_of(stack: Stack) -> np.ndarray:
    """(K, J, I), rescaled, an image each. int16 where all values fit.

    What a header declares as padding (PS3.3, C.7.5.1.1.2) gets the lowest value that was measured: else it would set the window of an MR.
    Raises VolumeError that names the file that cannot be decoded.
    """
    slices: list[np.ndarray] = [np.empty(0)] * len(stack.images)
    padded: dict[int, np.ndarray] = {}
    files: dict[DicomFile, list[int]] = defaultdict(list)
    for place, image in enumerate(stack.images):
        if image.file is None:
            raise TypeError("Images without files have no pixels.")
        files[image.file].append(place)
    with Decoder() as decoder:
        for file, places in files.items():
            dataset = file.read(pixels=True)
            frames = _decoded(dataset, file, stack.images[places[0]], len(places), decoder)
            for place in places:
                image = stack.images[place]
                raw = frames[image.frame]
                padding = _padding(dataset, raw)
                if padding is not None and padding.any():
                    padded[place] = padding
                slices[place] = rescaled(raw, *image.scaling)
    _cover(slices, padded, is_ct=stack.images[0].modality == "CT")
    return np.stack(slices)


def _decoded(dataset: Any, file: DicomFile, image: DicomImage, count: int, decoder: Decoder) -> np.ndarray:
    """(frames, rows, columns), as stored."""
    with quiet():
        try:
            _check_claim(dataset, image, file)
            frames = _frames(dataset, decoder)
        except VolumeError:
            raise
        except Exception as error:  # decoders raise whatever broken bits lead them to
            raise VolumeError(
                _("The pixels of '{file}' cannot be decoded ({syntax}).").format(file=file.name, syntax=_syntax(dataset)),
                _("Copy the file again; if that does not help, load the series in Slicer and save it as NRRD."),
            ) from error
    frames = frames[None] if frames.ndim == 2 else frames
    if frames.ndim != 3 or frames.shape[1:] != image.shape or len(frames) < count or frames.dtype.kind not in "iuf":
        raise _not_as_said(file)
    return frames


def _frames(dataset: Any, decoder: Decoder) -> np.ndarray:
    """By pydicom itself where nothing is compressed, or only by run lengths; else by GDCM, or one of pydicom's plug-ins."""
    from pydicom.uid import RLELossless

    syntax = dataset.file_meta.TransferSyntaxUID
    if syntax.is_compressed and syntax.is_encapsulated and syntax != RLELossless:
        try:
            return decoder.decode(dataset)
        except Exception:  # not known to GDCM, or broken
            return np.asarray(dataset.pixel_array)
    return np.asarray(dataset.pixel_array)


def _check_claim(dataset: Any, image: DicomImage, file: DicomFile) -> None:
    """Raises VolumeError when a header claims more pixels than any compression could hold in so few bytes."""
    claimed = image.shape[0] * image.shape[1] * image.bits[0] // 8 * int(dataset.get("NumberOfFrames") or 1)
    if claimed > _SMALL and claimed > _MOST_PACKED * len(dataset.get("PixelData") or b""):
        raise _not_as_said(file)


def _not_as_said(file: DicomFile) -> VolumeError:
    return VolumeError(
        _("The pixels of '{file}' are not what its header says.").format(file=file.name), _("Copy or export the series again.")
    )


def _syntax(dataset: Any) -> str:
    """The name of the compression; the user may look for a program that knows it."""
    try:
        return str(dataset.file_meta.TransferSyntaxUID.name)
    except AttributeError:
        return "?"


def _padding(dataset: Any, raw: np.ndarray) -> np.ndarray | None:
    """(rows, columns) bool, what is declared as padding; None where nothing is."""
    try:
        value, limit = dataset.get("PixelPaddingValue"), dataset.get("PixelPaddingRangeLimit")
        if value is None:
            return None
        low, high = sorted((int(value), int(value if limit is None else limit)))
    except Exception:  # a broken value declares nothing
        return None
    return (raw >= low) & (raw <= high)


def _cover(slices: list[np.ndarray], padded: dict[int, np.ndarray], *, is_ct: bool) -> None:
    """Padding -> the lowest value that was measured. CT's usual padding lies below air already, and is as black in every window."""
    if not padded:
        return
    measured = [slice_[~padded[place]] if place in padded else slice_ for place, slice_ in enumerate(slices)]
    lowest = min((float(values.min()) for values in measured if values.size), default=0.0)
    for place, padding in padded.items():
        covered = padding & (slices[place] > lowest) if is_ct else padding
        slices[place] = np.where(covered, slices[place].dtype.type(lowest), slices[place])
