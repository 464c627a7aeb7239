"""What a header says of each of its images: one, or the frames of a multi-frame file, each with its own place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from .files import DicomFile, quiet

# What tells phases, echoes and the like apart, and the functional group that holds it in a multi-frame file (PS3.3, C.7.6.16.2).
_MARKS = {
    "EchoTime": "",
    "EffectiveEchoTime": "MREchoSequence",
    "TemporalPositionIdentifier": "",
    "TemporalPositionIndex": "FrameContentSequence",
    "DiffusionBValue": "MRDiffusionSequence",
    "DiffusionGradientOrientation": "",
    "TriggerTime": "",
    "NominalCardiacTriggerDelayTime": "CardiacSynchronizationSequence",
    "ImageType": "",
    "FrameType": "MRImageFrameTypeSequence",
    "ComplexImageComponent": "MRImageFrameTypeSequence",
    "InversionTime": "",
    "FlipAngle": "",
    "AcquisitionNumber": "",
    "FrameAcquisitionNumber": "FrameContentSequence",
    "StackID": "FrameContentSequence",
    "ConvolutionKernel": "",
    "AcquisitionTime": "",
}
BITS = ("BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation")
# CT and MR Image Storage, plain, enhanced and converted to it: without pixels these are broken, as is what does not say what it is.
_IMAGES = tuple(f"1.2.840.10008.5.1.4.1.1.{kind}" for kind in ("2", "2.1", "2.2", "4", "4.1", "4.4"))
_MOST_FRAMES = 100_000
_FARTHEST = 1e5  # mm from the origin, which is somewhere in the scanner


@dataclass(frozen=True, eq=False)
class DicomImage:
    """One slice. frame: 0-based, in its file. Lengths in mm, positions and directions in DICOM's LPS.

    position (3,), orientation (2, 3) the directions of a row and of a column, spacing (2,) between rows and between columns: None where
    the header does not say. bits: see `BITS`. problem: what is broken in the header, raised when the image is needed. marks: what tells
    phases apart.
    """

    header: Any
    file: DicomFile | None
    frame: int
    modality: str
    storage: str
    series: str
    uid: str
    owner: tuple[str, ...]  # patient, study and frame of reference: compared, never shown
    shape: tuple[int, int]
    samples: int
    photometric: str
    image_type: tuple[str, ...]
    bits: tuple[int, ...] = ()
    position: np.ndarray | None = None
    orientation: np.ndarray | None = None
    spacing: np.ndarray | None = None
    scaling: tuple[float, float] = (1.0, 0.0)
    marks: dict[str, str] = field(default_factory=dict)
    problem: VolumeError | None = None


OWNER = ("PatientID", "PatientName", "StudyInstanceUID", "FrameOfReferenceUID")


def kind_of(header: Any) -> str:
    """The modality that a header gives; "?" where it gives none."""
    with quiet():
        return _Said(header, None).code("Modality") or "?"


def images_of(header: Any, file: DicomFile | None) -> Iterator[DicomImage]:
    """The images of a header; none for an object that is not made of pixels. What is broken is kept for later (see `problem`)."""
    with quiet():
        said = _Said(header, file)
        common = {
            "header": header,
            "file": file,
            "modality": said.code("Modality"),
            "storage": said.text("SOPClassUID"),
            "series": said.text("SeriesInstanceUID"),
            "uid": said.text("SOPInstanceUID"),
            "owner": tuple(said.text(keyword) for keyword in OWNER),
            "photometric": said.code("PhotometricInterpretation"),
            "image_type": tuple(said.text("ImageType").upper().split("\\")),
        }
        try:
            rows, columns = said.whole("Rows"), said.whole("Columns")
            if not rows or not columns:
                if common["storage"] in _IMAGES or common["modality"] in ("CT", "MR", ""):
                    raise said.broken("Rows")
                return  # a report, a plan
            bits = tuple(said.whole(keyword) or 0 for keyword in BITS)
            if bits[2] != bits[1] - 1 or bits[1] > bits[0]:
                raise said.broken("BitsStored")
            common |= {"shape": (rows, columns), "samples": said.whole("SamplesPerPixel") or 1, "bits": bits}
            count = said.whole("NumberOfFrames") or 1
            if not 1 <= count <= _MOST_FRAMES:
                raise said.broken("NumberOfFrames")
            frames = said.sequence("PerFrameFunctionalGroupsSequence") or [None]
            if len(frames) != count:
                raise VolumeError(
                    _("'{file}' holds {count} frames, but not where each of them lies.").format(file=said.name, count=count),
                    _("Choose a series that says where its images lie."),
                )
        except VolumeError as error:
            yield DicomImage(frame=0, problem=error, **{"shape": (0, 0), "samples": 1, **common})
            return
        shared = (said.sequence("SharedFunctionalGroupsSequence") or [None])[0]
        for number, own in enumerate(frames):
            if own is None and shared is None:
                yield _placed(said, common, number)
            else:
                yield _placed(_Said(header, file, own, shared), common, number)


def _placed(said: _Said, common: dict[str, Any], number: int) -> DicomImage:
    marks = {}
    for keyword, group in _MARKS.items():
        if value := said.text(keyword, group):
            marks[keyword] = value
    try:
        spacing = said.numbers("PixelSpacing", 2, "PixelMeasuresSequence")
        if spacing is not None and not (spacing > 0).all():
            raise said.broken("PixelSpacing")
        position = said.numbers("ImagePositionPatient", 3, "PlanePositionSequence")
        if position is not None and np.abs(position).max() > _FARTHEST:
            raise said.broken("ImagePositionPatient")
        orientation = said.numbers("ImageOrientationPatient", 6, "PlaneOrientationSequence")
        slope = said.numbers("RescaleSlope", 1, "PixelValueTransformationSequence")
        intercept = said.numbers("RescaleIntercept", 1, "PixelValueTransformationSequence")
        return DicomImage(
            frame=number,
            position=position,
            orientation=None if orientation is None else orientation.reshape(2, 3),
            spacing=spacing,
            scaling=(1.0 if slope is None else float(slope[0]), 0.0 if intercept is None else float(intercept[0])),
            marks=marks,
            **common,
        )
    except VolumeError as error:
        return DicomImage(frame=number, problem=error, marks=marks, **common)


class _Said:
    """The values of a header, or of one of its frames, as plain text and numbers. Whatever pydicom raises for a broken one is that."""

    def __init__(self, header: Any, file: DicomFile | None, own: Any = None, shared: Any = None) -> None:
        self._header, self._file, self._groups = header, file, [group for group in (own, shared) if group is not None]

    def value(self, keyword: str, group: str = "") -> Any:
        """From the frame's own group, the one that all frames share, or the header. Raises VolumeError for a broken one."""
        try:
            for groups in self._groups if group else ():
                if (items := groups.get(group)) and (value := items[0].get(keyword)) is not None:
                    return value
            return self._header.get(keyword)
        except Exception as error:  # conversions of pydicom's are lazy and raise whatever a value leads to
            raise self.broken(keyword) from error

    def text(self, keyword: str, group: str = "") -> str:
        """As text; a broken one is empty."""
        try:
            value = self.value(keyword, group)
            return "" if value is None else "\\".join(map(str, value)) if _is_multiple(value) else str(value)
        except Exception:  # text that no character set decodes
            return ""

    def code(self, keyword: str) -> str:
        """A code string (PS3.5, 6.2, CS), without anything that is not allowed in one: it may be shown."""
        return re.sub(r"[^A-Z0-9_ ]", "", self.text(keyword).upper())[:16].strip()

    def whole(self, keyword: str) -> int | None:
        """A whole number."""
        number = self.numbers(keyword, 1)
        return None if number is None else int(number[0])

    def numbers(self, keyword: str, count: int, group: str = "") -> np.ndarray | None:
        """(count,) finite numbers; None where the header does not say. Raises VolumeError."""
        value = self.value(keyword, group)
        if value is None or value == "" or (_is_multiple(value) and len(value) == 0):
            return None
        try:
            numbers = np.array([float(each) for each in (value if _is_multiple(value) else [value])])
        except Exception as error:
            raise self.broken(keyword) from error
        if len(numbers) != count or not np.isfinite(numbers).all():
            raise self.broken(keyword)
        return numbers

    def sequence(self, keyword: str) -> list[Any]:
        """The items of a sequence of the header; none where it is missing or broken."""
        try:
            return list(self._header.get(keyword) or [])
        except Exception:
            return []

    def broken(self, keyword: str) -> VolumeError:
        """What is said of a value that cannot be. The value itself is not shown."""
        return VolumeError(
            _("'{file}' is damaged: its {keyword} cannot be.").format(file=self.name, keyword=keyword),
            _("Copy or export the series again."),
        )

    @property
    def name(self) -> str:
        """The file, for messages."""
        return _("an image") if self._file is None else self._file.name


def _is_multiple(value: Any) -> bool:
    """Whether a value is a list: Python's, or pydicom's own."""
    return isinstance(value, list | tuple) or hasattr(value, "append")
