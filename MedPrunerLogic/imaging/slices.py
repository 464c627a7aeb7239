"""Volume -> the images a model reads, and where each of their pixels lies in the patient.

Slices are taken by geometry, never by array order, and shown in radiological convention: patient right on image left,
anterior up (axial) or superior up (coronal, sagittal; there anterior is on the left). They run in the order of Slicer's
slice sliders: ascending R, A or S. An oblique volume is cut along its own grid, in the plane nearest to the one asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import permutations

import numpy as np
from PIL import Image

from ..errors import VolumeError
from ..sentence import tr as _
from .volume import Volume

PLANES = ("axial", "coronal", "sagittal", "acquisition")

# Per plane: the RAS axis sliced along, then the signed RAS axes that image columns and rows follow (axis, sign).
_CONVENTION: dict[str, tuple[int, tuple[int, int], tuple[int, int]]] = {
    "axial": (2, (0, -1), (1, -1)),  # columns towards the patient's left, rows towards posterior
    "coronal": (1, (0, -1), (2, -1)),  # columns towards the patient's left, rows towards inferior
    "sagittal": (0, (1, -1), (2, -1)),  # columns towards posterior, rows towards inferior
}
_SAMPLED_VOXELS = 2_000_000  # enough for a percentile that is stable to a fraction of a grey level


@dataclass(frozen=True)
class InputFormat:
    """What a model was trained to see; each model card has one.

    size: side of the square image, pixels. max_slices: the most slices in one prompt.
    ct_windows: (low, high) in HU for the red, green and blue channel.
    percentiles: (low, high) of the whole volume that become black and white when it is not CT.
    stretched: instead of all that, the extremes of each slice become black and white, and a constant slice is black.
    """

    size: int = 896
    max_slices: int = 85
    ct_windows: tuple[tuple[float, float], ...] = ((-1024.0, 1024.0), (-135.0, 215.0), (0.0, 80.0))
    percentiles: tuple[float, float] = (0.0, 100.0)
    stretched: bool = False


@dataclass(frozen=True, eq=False)
class SliceStack:
    """The slices of a volume as the model sees them, with their exact geometry.

    images: (S, H, W, 3) uint8, H = W, padded with black.
    image_to_ras: (S, 4, 4) float64; (column, row, 0, 1) of a pixel centre -> world RAS in mm. The third column is the step in mm
        from one slice of the volume to the next higher one, so that (0, 0, ±0.5) are the faces of the slice.
    source_index: (S,) int, 0-based index of each slice along the sliced direction, ascending R, A or S.
    source_count: number of slices of the volume along that direction.
    plane: "axial", "coronal" or "sagittal" ("acquisition" resolved).
    content: (top, left, bottom, right), the rows and columns of the image that hold the volume; the rest is padding.
    widest_channel: the channel with the widest window.
    """

    images: np.ndarray
    image_to_ras: np.ndarray
    source_index: np.ndarray
    source_count: int
    plane: str
    content: tuple[int, int, int, int]
    widest_channel: int = 0

    def __len__(self) -> int:
        return len(self.source_index)

    @property
    def content_mm(self) -> tuple[float, float]:
        """Height and width of the content, mm."""
        top, left, bottom, right = self.content
        column_mm, row_mm = np.linalg.norm(self.image_to_ras[0, :3, :2], axis=0)
        return float((bottom - top) * row_mm), float((right - left) * column_mm)

    def part(self, chosen: np.ndarray, rows: slice, columns: slice) -> SliceStack:
        """The chosen slices (indices), cropped to these rows and columns (start and stop within the image)."""
        top, left, bottom, right = self.content
        low, high = np.array([rows.start, columns.start]), np.array([rows.stop, columns.stop])
        (top, left), (bottom, right) = np.clip([top, left], low, high) - low, np.clip([bottom, right], low, high) - low
        image_to_ras = self.image_to_ras[chosen]
        image_to_ras[:, :3, 3] += image_to_ras[:, :3, 0] * columns.start + image_to_ras[:, :3, 1] * rows.start
        return replace(
            self,
            images=self.images[chosen][:, rows, columns],
            image_to_ras=image_to_ras,
            source_index=self.source_index[chosen],
            content=(int(top), int(left), int(bottom), int(right)),
        )


def cut(volume: Volume, plane: str = "axial", image_format: InputFormat | None = None) -> SliceStack:
    """Cut a volume into the images that a model with this input format reads.

    Raises VolumeError for an unknown plane.
    """
    image_format = image_format or InputFormat()
    plane, (slice_axis, column_axis, row_axis), (column_sign, row_sign) = _orient(volume, plane)
    # Array axes are (K, J, I): IJK axis a is array axis 2 - a.
    array = np.moveaxis(volume.voxels, [2 - slice_axis, 2 - row_axis, 2 - column_axis], [0, 1, 2])  # (N, rows, columns), a view
    directions = volume.ijk_to_ras[:3, :3]
    first = volume.ijk_to_ras[:3, 3].copy()  # world position of voxel (0, 0, 0) of the re-ordered array
    steps = {"slice": directions[:, slice_axis], "row": directions[:, row_axis], "column": directions[:, column_axis]}
    wanted = {"slice": 1, "row": row_sign, "column": column_sign}
    ras_axes = {"slice": _CONVENTION[plane][0], "row": _CONVENTION[plane][2][0], "column": _CONVENTION[plane][1][0]}
    for array_axis, name in enumerate(("slice", "row", "column")):
        if np.sign(steps[name][ras_axes[name]]) != wanted[name]:
            array = np.flip(array, array_axis)  # still a view
            first += steps[name] * (array.shape[array_axis] - 1)
            steps[name] = -steps[name]

    count, rows, columns = array.shape
    source_index = sample_slices(count, image_format.max_slices)
    height, width = _fitted(rows * np.linalg.norm(steps["row"]), columns * np.linalg.norm(steps["column"]), image_format.size)
    top, left = (image_format.size - height) // 2, (image_format.size - width) // 2

    images = np.zeros((len(source_index), image_format.size, image_format.size, 3), np.uint8)
    windows = () if image_format.stretched else _windows(array, volume, image_format)
    grey = _windowing(array.dtype, windows) if windows else _stretched

    def paint(number: int) -> None:
        # PIL's bilinear filter is what the models' own processors resize with; it widens when it shrinks (no aliasing).
        picture = Image.fromarray(grey(array[source_index[number]]))
        resized = np.asarray(picture.resize((width, height), Image.Resampling.BILINEAR))
        images[number, top : top + height, left : left + width] = resized.reshape(height, width, -1)

    with ThreadPoolExecutor() as pool:  # table look-ups and PIL let go of the interpreter
        list(pool.map(paint, range(len(source_index))))

    column_step, row_step = steps["column"] * columns / width, steps["row"] * rows / height  # mm per image pixel
    # Centre of image pixel (left, top) in the re-ordered array: ((0 + 0.5) * columns / width - 0.5, likewise for rows).
    corner = first + steps["column"] * (0.5 * columns / width - 0.5) + steps["row"] * (0.5 * rows / height - 0.5)
    image_to_ras = np.tile(np.eye(4), (len(source_index), 1, 1))
    image_to_ras[:, :3, 0], image_to_ras[:, :3, 1], image_to_ras[:, :3, 2] = column_step, row_step, steps["slice"]
    image_to_ras[:, :3, 3] = corner - left * column_step - top * row_step + source_index[:, None] * steps["slice"]
    widest = max(range(len(windows)), key=lambda channel: windows[channel][1] - windows[channel][0], default=0)
    return SliceStack(images, image_to_ras, source_index, count, plane, (top, left, top + height, left + width), widest)


def sample_slices(count: int, most: int) -> np.ndarray:
    """Indices of at most `most` of `count` slices, evenly spread.

    As MedGemma's published code samples: only where there are more than fit, int(round(i / most * (count - 1))) for i = 1...most
    (Google-Health/medgemma, high_dimensional_ct_hugging_face notebook).
    """
    if count <= most:
        return np.arange(count)
    return np.rint(np.arange(1, most + 1) / most * (count - 1)).astype(int)


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
        stacked = int(np.argmax(spacing)) if spacing.max() > 1.01 * np.sort(spacing)[1] else 2
        plane = next(name for name, (ras, _, _) in _CONVENTION.items() if axes[ras] == stacked)
    slice_ras, (column_ras, column_sign), (row_ras, row_sign) = _CONVENTION[plane]
    return plane, (axes[slice_ras], axes[column_ras], axes[row_ras]), (column_sign, row_sign)


def _fitted(height_mm: float, width_mm: float, size: int) -> tuple[int, int]:
    """Rows and columns of the largest image of this shape that fits into a square of `size` pixels."""
    scale = size / max(height_mm, width_mm)
    return max(1, round(height_mm * scale)), max(1, round(width_mm * scale))


def _windows(array: np.ndarray, volume: Volume, image_format: InputFormat) -> tuple[tuple[float, float], ...]:
    """(low, high) of each channel; a single one where all are equal."""
    if volume.modality == "CT":
        windows = image_format.ct_windows
        return windows[:1] if len(set(windows)) == 1 else windows
    low, high = image_format.percentiles
    if (low, high) == (0.0, 100.0):
        return ((float(array.min()), float(array.max())),)
    stride = max(1, round((array.size / _SAMPLED_VOXELS) ** (1 / 3)))
    limits = np.percentile(array[::stride, ::stride, ::stride], (low, high))
    return ((float(limits[0]), float(limits[1])),)


def _windowing(dtype: np.dtype, windows: tuple[tuple[float, float], ...]) -> Callable[[np.ndarray], np.ndarray]:
    """A function from a slice to its grey levels, uint8: (rows, columns) for one window, else (rows, columns, channels)."""

    def channels(values: np.ndarray) -> np.ndarray:
        if len(windows) == 1:
            return _grey(values, windows[0])
        return np.stack([_grey(values, window) for window in windows], -1)

    if dtype.kind not in "iu" or dtype.itemsize > 2:
        return channels
    # 16 bits: a table of at most 65,536 rows. Seen as unsigned, two's complement indexes it rolled to start at zero.
    limits = np.iinfo(dtype)
    table = np.roll(channels(np.arange(int(limits.min), int(limits.max) + 1)), int(limits.min), axis=0)
    unsigned = np.dtype(f"u{dtype.itemsize}")
    return lambda values: table[np.ascontiguousarray(values).view(unsigned)]


def _stretched(values: np.ndarray) -> np.ndarray:
    """As Hulu-Med's processing_hulumed.py (load_nii) scales a slice: minimum and maximum to 0 and 255, decimals cut off."""
    values = values.astype(np.float64)
    low, high = values.min(), values.max()
    return ((values - low) / max(high - low, np.finfo(np.float64).tiny) * 255.0).astype(np.uint8)


def _grey(values: np.ndarray, window: tuple[float, float]) -> np.ndarray:
    """Clip to the window, scale to 0...255, round; a window without width shows white (as MedGemma's MR code does)."""
    low, high = window
    if high <= low:
        return np.full(np.shape(values), 255, np.uint8)
    return np.rint((np.clip(values, low, high).astype(np.float32) - low) * (255.0 / (high - low))).astype(np.uint8)
