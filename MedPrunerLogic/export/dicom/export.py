"""An answer as DICOM objects beside the series that it is about: two Parametric Maps, a Segmentation and a Structured Report.

They belong to the study and the frame of reference of the source images, name each algorithm (Contributing Equipment Sequence) and are
marked as research (Content Qualification). Patient and study attributes are those of the source images and go nowhere else: no file name,
message or warning has them. Nothing is sent anywhere.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from ...atomic import hidden_in, taken_back
from ...errors import OutputError, VolumeError
from ...evidence.answer import Answer
from ...imaging.dicom.files import DicomFile, dicom_files
from ...imaging.dicom.stack import Stack
from ...imaging.readers.dicom import arrange_files
from ...imaging.slices import slab_faces
from ...imaging.volume import RIGHT_ANGLE
from ...sentence import tr as _
from . import objects

_NAMES = ("heatmap-importance", "heatmap-answer", "read", "report")
_TOLERANCE = 0.01  # mm, by which the answer's and the series' places may differ
# What the source's place and identity are known by: every image must have it.
_NEEDED = ("SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID")


@dataclass(frozen=True, eq=False)
class Series:
    """The source images without pixels, and where they lie.

    headers: in the order of their position. stack: the volume that is made of them. folders: where they are.
    """

    headers: list[Any]
    stack: Stack
    folders: tuple[Path, ...]


def read_series(source: str | Path | Sequence[Any], series: str | int | None = None, phase: int | None = None) -> Series:
    """The headers of one single-frame CT or MR series, from its folder, its files or its pydicom datasets.

    series, phase: which one, as for `read_volume`. Raises VolumeError when it is no such series, or when its images cannot be referred
    to; OutputError when highdicom is missing.
    """
    check_installed()
    if isinstance(source, str | Path):
        folder = Path(source)
        if not folder.exists():
            raise VolumeError(_("There is no file or folder '{folder}'.").format(folder=folder.name), _("Check the path."))
        if not folder.is_dir():
            raise VolumeError(
                _("'{folder}' is not a DICOM series, and DICOM results need one to refer to.").format(folder=folder.name),
                _("Give the folder of the DICOM series."),
            )
        files, headers, folders = dicom_files(folder), [], [folder]
    else:
        files = [DicomFile(Path(item)) for item in source if isinstance(item, str | Path)]
        headers = [item for item in source if not isinstance(item, str | Path)]
        folders = sorted({file.path.parent for file in files})
    arranged, _label, _notices = arrange_files(files, None if series is None else str(series), phase, headers)
    ordered = [image.header for image in arranged.images]
    _check_references(ordered)
    return Series(ordered, arranged, tuple(folders))


def check_installed() -> None:
    """Raises OutputError where the package is missing that makes DICOM objects."""
    if find_spec("highdicom") is None:
        raise OutputError(_("DICOM results need the package highdicom."), _("Install it: pip install 'MedPrunerLogic[dicom]'."))


def check_folder(folder: str | Path, series: Series, numbers: Iterable[int] = (1,)) -> None:
    """Raises OutputError, now rather than after minutes of work, when answers with these numbers could not be written there."""
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise OutputError(_("'{folder}' is a file.").format(folder=folder.name), _("Give the name of a folder for the DICOM files."))
    if any(folder.resolve().is_relative_to(source.resolve()) for source in series.folders):
        raise OutputError(
            _("'{folder}' is the folder of the source images: what is written there would pass for a part of the series.").format(
                folder=folder.name
            ),
            _("Give another folder for the DICOM files."),
        )
    there = [name for number in numbers for name in _files(number) if (folder / name).exists()]
    if there:
        raise OutputError(
            _("'{folder}' already holds {names}.").format(folder=folder.name, names=", ".join(there)),
            _("Give a new or an empty folder; nothing is replaced."),
        )
    with _all_or_nothing(folder):
        pass


def export_dicom(
    answer: Answer, source: str | Path | Sequence[Any] | Series, folder: str | Path, number: int = 1, edited: str = ""
) -> list[Path]:
    """Write an answer as DICOM files beside each other, all or none, and return their paths.

    heatmap-importance, heatmap-answer: Parametric Maps (FloatPixelData) on the token grid, one frame for each slice of the source.
    read: a Segmentation (BINARY) on the grid of the visual tokens, segment "Read by the model".
    report: a Comprehensive 3D SR (TID 1500) with question, answer, what the reader made of it (`edited`), confidence and retention.

    Where images are missing or unevenly spaced, so are the frames: each lies where its image was scanned, and the report says it. In other
    planes than that of the images, they are those of the volume that was brought to even distances.

    source: what `read_series` takes, or its result. number: tells several answers apart, in file names and Instance Numbers.
    Raises VolumeError when the source is not a DICOM series or not the one that the answer is about (its voxels lie more than 0.01 mm
    elsewhere), OutputError when the files cannot be written or are already there.
    """
    series = source if isinstance(source, Series) else read_series(source)
    _check_same_space(answer, series)
    unsaid = (notice for notice in series.stack.notices() if notice not in answer.notices)
    answer = replace(answer, notices=(*answer.notices, *unsaid))
    folder = Path(folder)
    check_folder(folder, series, (number,))
    with _all_or_nothing(folder) as part:
        for name, instance in zip(_files(number), _make_objects(answer, series, number, edited), strict=True):
            instance.save_as(part / name, enforce_file_format=True)
    return [folder / name for name in _files(number)]


def next_number(folder: str | Path) -> int:
    """The first number whose files are not in a folder yet."""
    number = 1
    while any((Path(folder) / name).exists() for name in _files(number)):
        number += 1
    return number


def _files(number: int) -> list[str]:
    return [f"{name}-{number}.dcm" for name in _NAMES]


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[Path]:
    """A folder beside `folder` to write to; its files move there when the block ends well, else nothing is left."""
    made = not folder.exists()
    moved: list[Path] = []

    def undo() -> None:
        for path in moved:
            path.unlink(missing_ok=True)
        if made:
            with suppress(OSError):
                folder.rmdir()

    def refused(error: OSError) -> OutputError:
        return OutputError(
            _("'{folder}' cannot be written to: {reason}.").format(folder=folder.name, reason=error.strerror),
            _("Choose a folder that you may write to, in one that exists."),
        )

    def failed(error: OSError) -> OutputError:
        return OutputError(
            _("The DICOM files could not be written to '{folder}': {reason}.").format(
                folder=folder.name, reason=error.strerror or type(error).__name__
            ),
            _("Check the free disk space."),
        )

    with hidden_in(folder.parent if made else folder, refused, failed) as part, taken_back(undo):
        try:
            yield part
            files = sorted(part.iterdir())
            if files:
                folder.mkdir(exist_ok=True)
            for file in files:
                moved.append(folder / file.name)
                file.rename(folder / file.name)
        except BaseException:
            undo()
            raise


# --- checks -------------------------------------------------------------------------------------------------------------------


def _check_references(headers: list[Any]) -> None:
    from pydicom.uid import UID, CTImageStorage, MRImageStorage

    for keyword in _NEEDED:
        without = sum(not header.get(keyword) for header in headers)
        if without:
            raise VolumeError(
                _("{without} of {count} images have no {keyword}, by which results refer to them.").format(
                    without=without, count=len(headers), keyword=keyword
                ),
                _("Export the series again from the archive, without removing its identifiers."),
            )
    for keyword in ("SOPClassUID", "StudyInstanceUID", "FrameOfReferenceUID"):
        if len({str(header[keyword].value) for header in headers}) > 1:
            raise VolumeError(
                _("The images of the series differ in {keyword}.").format(keyword=keyword), _("Export the series again from the archive.")
            )
    kind = UID(headers[0].SOPClassUID)
    if kind not in (CTImageStorage, MRImageStorage):
        raise VolumeError(
            _("The images are stored as '{kind}', not as CT or MR images.").format(kind=kind.name),
            _("Give the folder of the original series."),
        )
    if len({str(header.SOPInstanceUID) for header in headers}) < len(headers):
        raise VolumeError(_("Several images of the series have the same SOPInstanceUID."), _("Export the series again from the archive."))


def _check_same_space(answer: Answer, series: Series) -> None:
    """The corners of the images' content must be the corners of the series' voxels, in each image."""
    evidence, shape, ijk_to_ras = answer.evidence, list(series.stack.shape), series.stack.ijk_to_ras
    to_source = np.linalg.inv(ijk_to_ras)
    steps = (to_source @ evidence.image_to_ras[0])[:3, :3]  # columns: one image column, row and slice, in voxels
    along = [int(np.abs(steps[:, axis]).argmax()) for axis in range(3)]
    advice = _("Choose the series that the question was asked about.")
    places = None
    if evidence.places is not None:  # its slices are the images, else those of a volume that was brought to even distances
        shape[2], places = len(series.headers), series.stack.places
    if sorted(along) != [0, 1, 2] or shape[along[2]] != evidence.source_count:
        raise VolumeError(
            _("The answer is about another volume than this series: the number or the direction of the slices differs."), advice
        )
    directions = ijk_to_ras[:3, :3] / np.linalg.norm(ijk_to_ras[:3, :3], axis=0)
    if abs(directions[:, along[0]] @ directions[:, along[1]]) > RIGHT_ANGLE:
        raise VolumeError(
            _("The gantry was tilted, and the answer is about images that were straightened, which this series does not have."),
            _("Ask in the plane of the series' own slices, or keep the answer as a Slicer scene."),
        )
    width, height = (max(1, round(shape[along[axis]] / np.linalg.norm(steps[:, axis]))) for axis in (0, 1))
    top, left = (evidence.image_size[0] - height) // 2, (evidence.image_size[1] - width) // 2
    worst = 0.0
    for index in range(len(evidence.slabs)):
        for column, row in ((left - 0.5, top - 0.5), (left + width - 0.5, top + height - 0.5)):
            corner = to_source @ evidence.image_to_ras[index] @ [column, row, 0.0, 1.0]
            expected = corner.copy()
            for axis in along[:2]:
                expected[axis] = -0.5 if corner[axis] < (shape[axis] - 1) / 2 else shape[axis] - 0.5
            slab = evidence.slabs[index] if steps[along[2], 2] > 0 else evidence.source_count - evidence.slabs[index, ::-1]
            expected[along[2]] = slab_faces(slab[None], evidence.source_count, places).mean()
            worst = max(worst, float(np.linalg.norm((ijk_to_ras @ (corner - expected))[:3])))
    if not worst <= _TOLERANCE:
        raise VolumeError(
            _("The answer is about another volume than this series: they lie up to {worst:.2f} mm apart.").format(worst=worst), advice
        )


def _make_objects(answer: Answer, series: Series, number: int, edited: str) -> list[Any]:
    """The four objects, in the order of `_NAMES`, with nothing from the headers in any message."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's and highdicom's warnings quote the values that they are about
        try:
            return objects.make_objects(answer, series.headers, series.stack, number, edited)
        except (AttributeError, KeyError, TypeError, ValueError) as error:  # so do their errors
            raise OutputError(
                _("No DICOM objects can be made from the headers of this series ({kind}).").format(kind=type(error).__name__),
                _("Export the series again from the archive, or keep the answer as a Slicer scene."),
            ) from error
