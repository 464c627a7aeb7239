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


@dataclass(frozen=True, eq=False)
class Volume:
    """A scalar volume in the patient.

    voxels: (K, J, I), the file's own type. ijk_to_ras: (4, 4) float64, voxel centre (i, j, k) -> world RAS in mm.
    name: what to call it in the scene and on pictures; never a patient's name.
    """

    voxels: np.ndarray
    ijk_to_ras: np.ndarray
    modality: Modality
    name: str

    @property
    def spacing(self) -> tuple[float, float, float]:
        """Distance of neighbouring voxels along i, j and k in mm."""
        i, j, k = np.linalg.norm(self.ijk_to_ras[:3, :3], axis=0)
        return float(i), float(j), float(k)


def from_array(voxels: np.ndarray, ijk_to_ras: np.ndarray, modality: str | None = None, name: str = "volume") -> Volume:
    """A checked volume from voxels (K, J, I) and their IJK-to-RAS matrix (4, 4) in mm.

    modality: "CT", "MR" or "unknown"; from the values when not given. Voxels are not copied.
    Raises VolumeError for anything but a finite, varying 3D scalar volume with an orthogonal grid.
    """
    matrix = np.array(ijk_to_ras, dtype=np.float64)
    _check_shape(voxels)
    _check_geometry(matrix)
    _check_values(voxels)
    if modality is not None and modality not in MODALITIES:
        raise VolumeError(
            _("There is no modality '{modality}'.").format(modality=modality),
            _("Choose one of: {names}.").format(names=", ".join(MODALITIES)),
        )
    return Volume(voxels, matrix, modality or guess_modality(voxels), name)


def guess_modality(voxels: np.ndarray) -> Modality:
    """CT or MR by the values: CT holds air (about -1000 HU) or at least fat and water below and above zero; MR is never negative."""
    low, high = float(voxels.min()), float(voxels.max())
    if low <= -200.0 and high <= 40_000.0:  # HU: less than any soft tissue
        return "CT"
    return "MR" if low >= 0.0 else "unknown"


def check_header(shape: tuple[int, ...], components: int = 1) -> None:
    """Refuse by the header alone what must not be allocated. shape: sizes in any order. Raises VolumeError."""
    if components != 1:
        refuse_colour(components)
    if len([size for size in shape if size != 1]) > 3 or (len(shape) > 3 and np.prod(shape[3:]) != 1):
        raise VolumeError(
            _("The file holds {count} dimensions ({sizes}): a sequence, not one volume.").format(
                count=len(shape), sizes=" x ".join(map(str, shape))
            ),
            _("Choose one frame (in Slicer: Sequences module) and save it on its own."),
        )
    if float(np.prod([float(size) for size in shape])) > MAX_VOXELS:
        raise VolumeError(
            _("The file claims {sizes} voxels, more than can be loaded.").format(sizes=" x ".join(map(str, shape))),
            _("Crop the volume, or check the file's header."),
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
    directions = matrix[:3, :3] / spacing
    if not np.allclose(directions.T @ directions, np.eye(3), atol=1e-3):
        raise VolumeError(
            _("The volume's axes are not at right angles (a tilted gantry or a shear)."),
            _("Resample it to a rectangular grid first (Slicer: Resample)."),
        )


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
