"""The images of one phase of one series -> slices in the order of their places, with what is missing between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from .image import DicomImage
from .series import SAME_PLACE

_JITTER = 0.1  # share of the spacing by which a slice, or of a pixel by which an image, may lie beside where it should
# Missing slices with which a series is still read: one in twenty. An image or two get lost on the way; where more are missing, what was
# sent is a part of the series, or another selection, and findings of the size of the slices could lie anywhere in between.
_MOST_MISSING = 0.05
# Uneven distances: a step that exceeds both its neighbours, and the median of all others, by so much is a gap, not another distance.
_ALONE = 1.6
_WRITTEN = 5e-4  # mm; positions are written to a thousandth
_FARTHEST = 10.0  # mm between slices, of which what lies in between can still be guessed from both
_MOST_UNEVEN = 4.0  # the widest step by the narrowest; an even grid has the narrowest everywhere


@dataclass(frozen=True, eq=False)
class Stack:
    """Slices side by side.

    images: in the order of their heights along the normal of their plane. ijk_to_ras: (4, 4) of the volume in mm; the third column leans
    where the gantry was tilted. places: (n,), as in `Volume`; None: an even distance apart. gaps: indices of the images behind which
    others are missing. missing: how many. steps: narrowest and widest distance in mm where slices are unevenly spaced by intent.
    """

    images: list[DicomImage]
    ijk_to_ras: np.ndarray
    places: np.ndarray | None = None
    gaps: tuple[int, ...] = ()
    missing: int = 0
    steps: tuple[float, float] | None = None

    @property
    def shape(self) -> tuple[int, int, int]:
        """(I, J, K) of the volume when it is brought to even distances."""
        rows, columns = self.images[0].shape
        return columns, rows, len(self.images) if self.places is None else round(float(self.places[-1])) + 1

    def notices(self) -> tuple[str, ...]:
        """What was not scanned."""
        if self.steps is not None:
            return (
                _(
                    "The slices are {narrowest:.2f} to {widest:.2f} mm apart. Each is read as it was scanned, in its place; other planes "
                    "and the scene show even distances of {step:.2f} mm, interpolated between slices."
                ).format(narrowest=self.steps[0], widest=self.steps[1], step=self._step()),
            )
        if not self.missing:
            return ()
        found = len(self.images)
        ascending = self.ijk_to_ras[int(np.abs(self.ijk_to_ras[:3, 2]).argmax()), 2] > 0  # as planes.py counts them
        lower = [index + 1 if ascending else found - 1 - index for index in self.gaps]  # from 1, of the two at a gap
        where = ", ".join(f"{number}-{number + 1} ({self._height(index)})" for number, index in zip(lower, self.gaps, strict=True))
        return (
            _(
                "{missing} of {count} slices of the series are missing, between slices {where}: what lies there cannot be seen, and what "
                "other planes and the scene show there is interpolated."
            ).format(missing=self.missing, count=found + self.missing, where=where),
        )

    def _step(self) -> float:
        """From one slice of the volume to the next, at right angles to them, mm."""
        normal = np.cross(self.ijk_to_ras[:3, 0], self.ijk_to_ras[:3, 1])
        return abs(float(self.ijk_to_ras[:3, 2] @ normal)) / float(np.linalg.norm(normal))

    def _height(self, index: int) -> str:
        number = index if self.places is None else self.places[index]
        axis = int(np.abs(self.ijk_to_ras[:3, 2]).argmax())
        middle = self.ijk_to_ras @ [(self.shape[0] - 1) / 2, (self.shape[1] - 1) / 2, number, 1.0]
        return f"{'RAS'[axis]} {middle[axis]:.1f} mm"


def stack(images: list[DicomImage]) -> Stack:
    """The images of one phase in order (PS3.3, C.7.6.2). Raises VolumeError unless they lie side by side without gaps.

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
    _check_apart(steps, along)
    _check_in_line(positions, normal, min(between_rows, between_columns))
    gaps, missing = _gaps(steps, along)
    uneven = gaps is None
    places = _places(along, steps) if uneven or missing else None
    step = (positions[-1] - positions[0]) / (len(images) - 1 if places is None else places[-1])
    matrix = np.eye(4)
    matrix[:3, :3] = np.stack([row * between_columns, column * between_rows, step], -1)
    matrix[:3, 3] = positions[0]
    matrix[:2] *= -1  # DICOM's patient coordinates are LPS
    apart = (float(steps.min()), float(steps.max())) if uneven else None
    return Stack([images[n] for n in order], matrix, places, gaps or (), missing, apart)


def check_same(images: list[DicomImage]) -> None:
    """Raises VolumeError unless all images are of one size, direction and kind."""
    first = images[0]
    for keyword, alike in (
        ("Rows", lambda image: image.shape[0] == first.shape[0]),
        ("Columns", lambda image: image.shape[1] == first.shape[1]),
        ("PixelSpacing", lambda image: bool(np.allclose(image.spacing, np.asarray(first.spacing), atol=1e-3))),
        ("ImageOrientationPatient", lambda image: bool(np.allclose(image.orientation, np.asarray(first.orientation), atol=1e-3))),
        ("BitsStored", lambda image: image.bits == first.bits),
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


def _gaps(steps: np.ndarray, along: np.ndarray) -> tuple[tuple[int, ...] | None, int]:
    """Behind which slices others are missing, None where distances are not even, and how many. Raises VolumeError for too many."""
    usual = float(np.median(steps))
    counted = np.maximum(np.rint(steps / usual), 1.0)
    even = bool((np.abs(steps - counted * usual) <= max(_JITTER * usual, SAME_PLACE)).all())
    whole = int(counted.sum()) + 1
    missing = whole - len(along)
    if even and missing <= _MOST_MISSING * whole:
        return tuple(np.flatnonzero(counted > 1).tolist()), missing
    _check_gaps(steps, along, missing if even else 0, whole)
    return None, 0


def _places(along: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """(n,) where each slice lies on an even grid with about the narrowest step; see imaging/even.py."""
    length, narrowest = float(along[-1] - along[0]), float(steps.min())
    for layers in count(round(length / narrowest)):
        places = np.round((along - along[0]) / length * layers, 6)
        if all((np.diff(nearest) > 0).all() for nearest in (np.floor(places + 0.5), np.ceil(places - 0.5))):  # from both ends
            break
    whole = np.rint(places)
    return np.where(np.abs(places - whole) * length < _WRITTEN * layers, whole, places)


def _check_gaps(steps: np.ndarray, along: np.ndarray, missing: int, count: int) -> None:
    neighbours = np.maximum(np.concatenate([[0.0], steps[:-1]]), np.concatenate([steps[1:], [0.0]]))
    wide = np.flatnonzero(steps > _ALONE * neighbours)
    alone = [index for index in wide if steps[index] > _ALONE * np.median(np.delete(steps, index))]
    at = int(alone[0]) if alone else int(steps.argmax())
    height, step = float(along[at]), float(steps[at])
    advice = _("Export the whole series again, or resample it to even distances in Slicer.")
    if alone and missing:
        raise VolumeError(
            _(
                "{missing} of {count} slices are missing, more than one in twenty: after {along:.1f} mm the next one is {step:.2f} mm away "
                "instead of {usual:.2f} mm."
            ).format(missing=missing, count=count, along=height, step=step, usual=float(np.median(steps))),
            advice,
        )
    if alone:
        raise VolumeError(
            _("After {along:.1f} mm the next slice is {step:.2f} mm away, a step that stands alone: slices are missing.").format(
                along=height, step=step
            ),
            advice,
        )
    if steps.max() > _FARTHEST:
        raise VolumeError(
            _("The slices are unevenly spaced, and after {along:.1f} mm {step:.2f} mm, farther than 10 mm apart.").format(
                along=height, step=step
            ),
            advice,
        )
    if steps.max() > _MOST_UNEVEN * steps.min():
        raise VolumeError(
            _("The slices are {narrowest:.2f} to {widest:.2f} mm apart, the widest step more than four times the narrowest.").format(
                narrowest=float(steps.min()), widest=float(steps.max())
            ),
            advice,
        )
