"""Volume: voxels, where they lie in the patient, and what kind of scan it is.

Every way in (array, MRML node, file, DICOM folder) ends in `from_array`, which refuses what nobody could ask a question about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..errors import VolumeError
from ..sentence import tr as _

Modality = Literal["CT", "MR", "unknown"]
MODALITIES: tuple[Modality, ...] = ("CT", "MR", "unknown")
MAX_VOXELS = 2**31  # 2,048 slices of 1,024 x 1,024: more is a broken header, or more than a workstation should load unasked
_TALLEST = 1_000.0  # mm; a wider spacing or a larger cell than a person is a broken header
RIGHT_ANGLE = 1e-3  # cosine; what rounded headers are off by
_STEEPEST = 0.72  # cosine; gantries tilt by 30 degrees at most, and beyond 44 the plane would be another one


@dataclass(frozen=True, eq=False)
class Volume:
    """A scalar volume in the patient.

    voxels: (K, J, I), the file's own type. ijk_to_ras: (4, 4) float64, voxel centre (i, j, k) -> world RAS in mm; two axes at right
    angles, the third may lean (a tilted gantry). name: what to call it in the scene and on pictures; never a patient's name.
    notices: sentences about what could not be known or was not whole, to be shown beside every answer. places: (K,), where slices were not
    scanned at even distances: slice n lies at k = places[n] of the matrix (see even.py). None: at k = n.
    """

    voxels: np.ndarray
    ijk_to_ras: np.ndarray
    modality: Modality
    name: str
    notices: tuple[str, ...] = ()
    places: np.ndarray | None = None

    @property
    def spacing(self) -> tuple[float, float, float]:
        """Distance of neighbouring voxels along i, j and k in mm; along k a step of the even grid where there are `places`."""
        i, j, k = np.linalg.norm(self.ijk_to_ras[:3, :3], axis=0)
        return float(i), float(j), float(k)


def from_array(
    voxels: np.ndarray,
    ijk_to_ras: np.ndarray,
    modality: str | None = None,
    name: str = "volume",
    notices: tuple[str, ...] = (),
    places: np.ndarray | None = None,
) -> Volume:
    """A checked volume from voxels (K, J, I) and their IJK-to-RAS matrix (4, 4) in mm.

    modality: "CT", "MR" or "unknown"; from the values when not given. notices: what is to be said beside answers about it already.
    places: see `Volume`.
    Voxels are not copied. Raises VolumeError for anything but a finite, varying 3D scalar volume with a grid that at most leans one way.
    """
    matrix = np.array(ijk_to_ras, dtype=np.float64)
    _check_shape(voxels)
    _check_geometry(matrix)
    _check_values(voxels)
    if places is not None and not are_places(places, len(voxels)):
        raise VolumeError(
            _("The places of the slices are not those of {count} slices.").format(count=len(voxels)),
            _("Check the file's header, or load it in Slicer and correct it in the Volumes module."),
        )
    if modality is not None and modality not in MODALITIES:
        raise VolumeError(
            _("There is no modality '{modality}'.").format(modality=modality),
            _("Choose one of: {names}.").format(names=", ".join(MODALITIES)),
        )
    known = modality or guess_modality(voxels)
    return Volume(voxels, matrix, known, name, (*notices, *_doubts(voxels, known, guessed=modality is None)), places)


def leaning_axis(ijk_to_ras: np.ndarray) -> int | None:
    """The IJK axis that is not at right angles to the other two, which are; None where all three are.

    Of two that it could be it is the one with the wider spacing: slices are farther apart than pixels. Raises VolumeError where no
    scanner could have made the grid.
    """
    spacing = np.linalg.norm(ijk_to_ras[:3, :3], axis=0)
    directions = ijk_to_ras[:3, :3] / spacing
    cosines = np.abs(directions.T @ directions)
    leaning = [axis for axis in range(3) if cosines[(axis + 1) % 3, (axis + 2) % 3] <= RIGHT_ANGLE]
    if len(leaning) == 3:
        return None
    if not leaning or max(cosines[0, 1], cosines[0, 2], cosines[1, 2]) > _STEEPEST:
        raise VolumeError(
            _("The volume's axes are at angles of {angles} degrees, which no scanner makes.").format(
                angles=", ".join(f"{np.degrees(np.arccos(min(cosines[a, b], 1.0))):.0f}" for a, b in ((0, 1), (0, 2), (1, 2)))
            ),
            _("Check the file's header, or resample the volume to a rectangular grid (Slicer: Resample)."),
        )
    return max(leaning, key=lambda axis: (spacing[axis], axis))


def are_places(places: np.ndarray, count: int) -> bool:
    """Whether these are places of so many slices, see even.py."""
    if places.shape != (count,) or places.dtype.kind != "f" or not np.isfinite(places).all():
        return False
    layers = np.floor(places + 0.5)
    return bool(places[0] == 0 and places[-1] == layers[-1] and layers[-1] < MAX_VOXELS and (np.diff(layers) > 0).all())


def guess_modality(voxels: np.ndarray) -> Modality:
    """CT or MR by the values: CT holds air (about -1000 HU) or at least fat and water below and above zero; MR is never negative."""
    low, high = float(voxels.min()), float(voxels.max())
    if low <= -200.0 and high <= 40_000.0:  # HU: less than any soft tissue
        return "CT"
    return "MR" if low >= 0.0 else "unknown"


def _doubts(voxels: np.ndarray, modality: Modality, *, guessed: bool) -> tuple[str, ...]:
    """What the values say against the modality."""
    low, high = float(voxels.min()), float(voxels.max())
    if modality == "CT" and low >= 0.0:
        return (
            _(
                "A CT without any value below zero ({low:g} to {high:g}) is not in HU, or not complete: "
                "the windows do not fit it, and the answer may mean nothing."
            ).format(low=low, high=high),
        )
    if modality == "MR" and guessed:
        return (
            _(
                "Nothing says what kind of scan this is; by its values ({low:g} to {high:g}, none below zero) it was taken for MR. "
                "If it is a CT, it is not in HU, and the answer may mean nothing."
            ).format(low=low, high=high),
        )
    return ()


def check_header(shape: tuple[int, ...], components: int = 1, frame: int | None = None) -> None:
    """Refuse by the header alone what must not be allocated.

    shape: (I, J, K), and a fourth size where it is a sequence. frame: of the sequence, from 1. Raises VolumeError.
    """
    if components != 1:
        refuse_colour(components)
    frames = int(shape[3]) if len(shape) > 3 else 1
    check_frame(frames, frame)
    if float(np.prod([float(size) for size in shape[:3]])) > MAX_VOXELS:
        raise VolumeError(
            _("The file claims {sizes} voxels, more than can be loaded.").format(sizes=" x ".join(map(str, shape[:3]))),
            _("Crop the volume, or check the file's header."),
        )


def check_frame(frames: int, frame: int | None) -> None:
    """Raises VolumeError unless this frame, from 1, is one of so many; None: unless there is only one."""
    if frame is None and frames > 1:
        raise VolumeError(
            _("The file holds a sequence of {frames} volumes, not one.").format(frames=frames),
            _("Choose one with --frame 1 to {frames} (read_volume: frame=), or in Slicer with the Sequences module.").format(frames=frames),
        )
    if frame is not None and not 1 <= frame <= frames:
        raise VolumeError(
            _("There is no frame {frame}; the file holds {frames}.").format(frame=frame, frames=frames), _("Choose another frame.")
        )


def refuse_colour(components: int) -> None:
    """Raises VolumeError for an image with so many values a voxel."""
    raise VolumeError(
        _("The image has {components} values a voxel: it is a colour or vector image.").format(components=components),
        _("Choose a CT or MR scan (one value a voxel)."),
    )


def _check_shape(voxels: np.ndarray) -> None:
    if voxels.ndim != 3:
        raise VolumeError(
            _("The image has {count} dimensions ({sizes}), not three.").format(count=voxels.ndim, sizes=" x ".join(map(str, voxels.shape))),
            _("Choose one 3D volume; of a sequence, one frame."),
        )
    if min(voxels.shape) == 0:
        raise VolumeError(_("The volume is empty."), _("Choose a volume with image data."))
    if min(voxels.shape) < 2:
        raise VolumeError(
            _("The volume has a single slice ({sizes} voxels).").format(sizes=" x ".join(map(str, voxels.shape[::-1]))),
            _("Load the whole series: two slices at least."),
        )
    if voxels.dtype.kind not in "iuf":
        raise VolumeError(
            _("The voxels are of type {dtype}.").format(dtype=voxels.dtype), _("Convert the volume to whole or real numbers.")
        )


def _check_geometry(matrix: np.ndarray) -> None:
    advice = _("Check the file's header, or load it in Slicer and correct it in the Volumes module.")
    if matrix.shape != (4, 4) or not np.isfinite(matrix).all() or not np.allclose(matrix[3], [0, 0, 0, 1]):
        raise VolumeError(_("The volume's position in space is not a finite 4 x 4 matrix."), advice)
    spacing = np.linalg.norm(matrix[:3, :3], axis=0)
    if (spacing < 1e-6).any() or (spacing > _TALLEST).any():
        raise VolumeError(
            _("The voxel spacing is {spacing} mm, which cannot be.").format(spacing=" x ".join(f"{s:g}" for s in spacing)), advice
        )
    leaning_axis(matrix)


def _check_values(voxels: np.ndarray) -> None:
    low, high = voxels.min(), voxels.max()  # NaN spreads to both
    if not (np.isfinite(low) and np.isfinite(high)):
        bad = ~np.isfinite(voxels)
        k, j, i = np.argwhere(bad)[0]
        raise VolumeError(
            _("{bad:,} voxels are NaN or infinite, the first at I {i}, J {j}, K {k}.").format(bad=int(bad.sum()), i=i, j=j, k=k),
            _("Replace them by a value (for CT, -1000) first."),
        )
    if low == high:
        raise VolumeError(
            _("Every voxel has the same value ({low}).").format(low=low),
            _("Check that the right volume was chosen and that it loaded completely."),
        )
