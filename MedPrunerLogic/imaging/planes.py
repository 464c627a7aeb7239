"""Volume -> its slices in one plane, in radiological convention.

Slices are taken by geometry, never by array order, and shown in radiological convention: patient right on image left,
anterior up (axial) or superior up (coronal, sagittal; there anterior is on the left). They run in the order of Slicer's
slice sliders: ascending R, A or S. An oblique volume is cut along its own grid, in the plane nearest to the one asked for. Where a tilted
gantry has left the grid without a right angle in that plane, the volume is straightened first; in the other planes each image is as it
was scanned, and only the way from one to the next leans. Where slices were scanned at uneven distances, they are the slices of their own
plane, each at its place; in the other planes the volume is brought to even distances first.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import numpy as np

from ..errors import VolumeError
from ..sentence import tr as _
from .even import evened, faces_of
from .straighten import straightened
from .volume import RIGHT_ANGLE, Modality, Volume

PLANES = ("axial", "coronal", "sagittal", "acquisition")

# Per plane: the RAS axis sliced along, then the signed RAS axes that image columns and rows follow (axis, sign).
_CONVENTION: dict[str, tuple[int, tuple[int, int], tuple[int, int]]] = {
    "axial": (2, (0, -1), (1, -1)),  # columns towards the patient's left, rows towards posterior
    "coronal": (1, (0, -1), (2, -1)),  # columns towards the patient's left, rows towards inferior
    "sagittal": (0, (1, -1), (2, -1)),  # columns towards posterior, rows towards inferior
}


@dataclass(frozen=True, eq=False)
class Planes:
    """All N slices of a volume in one plane.

    voxels: (N, rows, columns), a view of the volume's. to_ras: (4, 4) float64, (column, row, slice, 1) of a voxel's centre -> world RAS in
    mm, the slice's number being `places[slice]` where there are places (see even.py). plane: "axial", "coronal" or "sagittal"
    ("acquisition" resolved).
    """

    voxels: np.ndarray
    to_ras: np.ndarray
    plane: str
    modality: Modality
    places: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.voxels)

    @property
    def step_mm(self) -> float:
        """Distance from one slice to the next, at right angles to them; of the even grid where there are places."""
        normal = np.cross(self.to_ras[:3, 0], self.to_ras[:3, 1])
        return float(abs(self.to_ras[:3, 2] @ normal) / np.linalg.norm(normal))

    @property
    def faces(self) -> np.ndarray:
        """(N, 2), where each slice begins and ends, in steps of `to_ras`."""
        return faces_of(len(self), self.places)


def planes_of(volume: Volume, plane: str = "axial") -> Planes:
    """The slices of a volume in a plane of `PLANES`. Raises VolumeError for another one."""
    plane, (slice_axis, column_axis, row_axis), (column_sign, row_sign) = _orient(volume, plane)
    if volume.places is not None and slice_axis != 2:
        return planes_of(evened(volume), plane)
    directions = volume.ijk_to_ras[:3, :3] / volume.spacing
    if abs(directions[:, column_axis] @ directions[:, row_axis]) > RIGHT_ANGLE:
        return planes_of(straightened(volume), plane)
    # Array axes are (K, J, I): IJK axis a is array axis 2 - a.
    array = np.moveaxis(volume.voxels, [2 - slice_axis, 2 - row_axis, 2 - column_axis], [0, 1, 2])  # (N, rows, columns), a view
    directions = volume.ijk_to_ras[:3, :3]
    first = volume.ijk_to_ras[:3, 3].copy()  # world position of voxel (0, 0, 0) of the re-ordered array
    steps = {"slice": directions[:, slice_axis], "row": directions[:, row_axis], "column": directions[:, column_axis]}
    wanted = {"slice": 1, "row": row_sign, "column": column_sign}
    ras_axes = {"slice": _CONVENTION[plane][0], "row": _CONVENTION[plane][2][0], "column": _CONVENTION[plane][1][0]}
    places = volume.places
    for array_axis, name in enumerate(("slice", "row", "column")):
        if np.sign(steps[name][ras_axes[name]]) != wanted[name]:
            array = np.flip(array, array_axis)  # still a view
            last = array.shape[array_axis] - 1
            if name == "slice" and places is not None:
                last, places = places[-1], (places[-1] - places)[::-1]
            first += steps[name] * last
            steps[name] = -steps[name]
    to_ras = np.eye(4)
    to_ras[:3] = np.column_stack([steps["column"], steps["row"], steps["slice"], first])
    return Planes(array, to_ras, plane, volume.modality, places)


def nearest_axes(ijk_to_ras: np.ndarray) -> tuple[int, int, int]:
    """For each of R, A, S the IJK axis that runs nearest to it; every axis is used once, also at 45 degrees."""
    directions = np.abs(ijk_to_ras[:3, :3] / np.linalg.norm(ijk_to_ras[:3, :3], axis=0))
    return max(permutations(range(3)), key=lambda axes: sum(directions[ras, axis] for ras, axis in enumerate(axes)))  # type: ignore[return-value]


def _orient(volume: Volume, plane: str) -> tuple[str, tuple[int, int, int], tuple[int, int]]:
    """The resolved plane, the IJK axes of (slice, column, row) and the wanted signs of (column, row)."""
    if plane not in PLANES:
        raise VolumeError(
            _("There is no plane '{plane}'.").format(plane=plane), _("Choose one of: {names}.").format(names=", ".join(PLANES))
        )
    axes = nearest_axes(volume.ijk_to_ras)
    if plane == "acquisition":
        # The widest spacing tells the direction of acquisition; an isotropic volume was stacked along K.
        spacing = np.asarray(volume.spacing)
        stacked = int(np.argmax(spacing)) if volume.places is None and spacing.max() > 1.01 * np.sort(spacing)[1] else 2
        plane = next(name for name, (ras, _, _) in _CONVENTION.items() if axes[ras] == stacked)
    slice_ras, (column_ras, column_sign), (row_ras, row_sign) = _CONVENTION[plane]
    return plane, (axes[slice_ras], axes[column_ras], axes[row_ras]), (column_sign, row_sign)
