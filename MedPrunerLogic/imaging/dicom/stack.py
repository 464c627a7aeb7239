"""The images of one phase of one series -> slices in the order of their places, with what is missing between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from .image import DicomImage
from .series import SAME_PLACE

_JITTER = 0.1  # share of the spacing by which a slice, or of a pixel by which an image, may lie beside where it should
# Missing slices that are bridged: one in twenty. An image or two get lost on the way; where more are missing, what was sent is a part of
# the series, or another selection, and findings of the size of the slices could lie anywhere in between.
_MOST_MISSING = 0.05


@dataclass(frozen=True, eq=False)
class Stack:
    """Slices side by side.

    images: in the order of their places along the normal of their plane. numbers: (n,) int, the place of each in the volume; what is
    skipped is missing. ijk_to_ras: (4, 4) of the volume in mm; the third column leans where the gantry was tilted.
    """

    images: list[DicomImage]
    numbers: np.ndarray
    ijk_to_ras: np.ndarray

    @property
    def shape(self) -> tuple[int, int, int]:
        """(I, J, K), missing slices counted."""
        rows, columns = self.images[0].shape
        return columns, rows, int(self.numbers[-1]) + 1

    @property
    def gaps(self) -> list[tuple[int, int]]:
        """The places before and after each gap."""
        return [(int(a), int(b)) for a, b in zip(self.numbers[:-1], self.numbers[1:], strict=True) if b - a > 1]

    def notices(self) -> tuple[str, ...]:
        """Where slices are missing."""
        if not self.gaps:
            return ()
        missing = self.shape[2] - len(self.images)
        where = ", ".join(f"{before + 1}-{after + 1} ({self._height(before)})" for before, after in self.gaps)
        return (
            _(
                "{missing} of {count} slices of the series are missing, between slices {where}: what is shown there is interpolated, "
                "and what lies there cannot be seen."
            ).format(missing=missing, count=self.shape[2], where=where),
        )

    def _height(self, number: int) -> str:
        axis = int(np.abs(self.ijk_to_ras[:3, 2]).argmax())
        middle = self.ijk_to_ras @ [(self.shape[0] - 1) / 2, (self.shape[1] - 1) / 2, number, 1.0]
        return f"{'RAS'[axis]} {middle[axis]:.1f} mm"


def stack(images: list[DicomImage]) -> Stack:
    """The images of one phase in order (PS3.3, C.7.6.2). Raises VolumeError unless they lie side by side at even distances.

    images: of one size and direction (see `check_same`).
    """
    row, column = np.asarray(images[0].orientation)
    normal = np.cross(row, column)
    if not np.isclose(np.linalg.norm(normal), 1.0, atol=1e-3) or not np.allclose(np.linalg.norm([row, column], axis=1), 1.0, atol=1e-3):
        raise VolumeError(_("The image orientation in the DICOM files cannot be."), _("Export the series again."))
    between_rows, between_columns = np.asarray(images[0].spacing)
    positions = np.array([image.position for image in images])
    order = np.argsort(positions @ normal, kind="stable")
    positions = positions[order]
    along = positions @ normal
    steps = np.diff(along)
    usual = float(np.median(steps))
    _check_apart(steps, along)
    _check_in_line(positions, normal, min(between_rows, between_columns))
    numbers = _numbered(steps, usual, along)
    step = (positions[-1] - positions[0]) / numbers[-1]
    matrix = np.eye(4)
    matrix[:3, :3] = np.stack([row * between_columns, column * between_rows, step], -1)
    matrix[:3, 3] = positions[0]
    matrix[:2] *= -1  # DICOM's patient coordinates are LPS
    return Stack([images[n] for n in order], numbers, matrix)


def check_same(images: list[DicomImage]) -> None:
    """Raises VolumeError unless all images are of one size, direction and kind."""
    first = images[0]
    for keyword, alike in (
        ("Rows", lambda image: image.shape[0] == first.shape[0]),
        ("Columns", lambda image: image.shape[1] == first.shape[1]),
        ("PixelSpacing", lambda image: bool(np.allclose(image.spacing, np.asarray(first.spacing), atol=1e-3))),
        ("ImageOrientationPatient", lambda image: bool(np.allclose(image.orientation, np.asarray(first.orientation), atol=1e-3))),
        ("PhotometricInterpretation", lambda image: image.photometric == first.photometric),
    ):
        if not all(map(alike, images)):
            raise VolumeError(
                _("The images of the series differ in {attribute}.").format(attribute=keyword),
                _("Remove localisers and other images from the folder."),
            )


def _check_apart(steps: np.ndarray, along: np.ndarray) -> None:
    same = np.flatnonzero(steps < SAME_PLACE)
    if len(same):
        raise VolumeError(
            _("{count} or more images lie at the same height ({along:.1f} mm), beside or upon each other.").format(
                count=len(same) + 1, along=along[same[0]]
            ),
            _("Split the series in Slicer's DICOM module and choose one part."),
        )


def _check_in_line(positions: np.ndarray, normal: np.ndarray, pixel: float) -> None:
    """A gantry that is tilted moves every slice by the same; one that lies aside alone is of another place."""
    along = positions @ normal
    beside = positions - along[:, None] * normal
    lean = np.median(np.diff(beside, axis=0) / np.diff(along)[:, None], axis=0)
    straight = beside - along[:, None] * lean
    off = np.linalg.norm(straight - np.median(straight, axis=0), axis=1)
    wrong = np.flatnonzero(off > max(_JITTER * pixel, 5 * SAME_PLACE))
    if len(wrong):
        raise VolumeError(
            _("{count} images do not lie in line with the others: the one at {along:.1f} mm is {off:.1f} mm aside.").format(
                count=len(wrong), along=along[wrong[0]], off=off[wrong[0]]
            ),
            _("Remove the images of other places from the folder, or export the series again."),
        )


def _numbered(steps: np.ndarray, usual: float, along: np.ndarray) -> np.ndarray:
    """(n,) int, the place of each slice, counted in usual steps. Raises VolumeError where steps are uneven, or too many are missing."""
    counted = np.maximum(np.rint(steps / usual), 1)
    uneven = np.flatnonzero(np.abs(steps - counted * usual) > max(_JITTER * usual, SAME_PLACE))
    if len(uneven):
        at = uneven[0]
        raise VolumeError(
            _(
                "The slices are unevenly spaced: after {along:.1f} mm the next one is {steps:.2f} mm away instead of {usual:.2f} mm "
                "({count} such steps)."
            ).format(along=along[at], steps=steps[at], usual=usual, count=len(uneven)),
            _("Resample the series to even distances in Slicer, or export the whole series again."),
        )
    numbers = np.concatenate([[0], np.cumsum(counted)]).astype(int)
    missing = int(numbers[-1]) + 1 - len(numbers)
    if missing > _MOST_MISSING * (numbers[-1] + 1):
        at = int(np.argmax(counted))
        raise VolumeError(
            _(
                "{missing} of {count} slices are missing, more than one in twenty: after {along:.1f} mm the next one is "
                "{steps:.2f} mm away instead of {usual:.2f} mm."
            ).format(missing=missing, count=int(numbers[-1]) + 1, along=along[at], steps=steps[at], usual=usual),
            _("Export the whole series again."),
        )
    return numbers
