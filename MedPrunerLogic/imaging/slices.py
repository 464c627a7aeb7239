"""A volume's slices -> the images that a model reads, and where each of their pixels lies in the patient.

An image shows one slice, or a slab of neighbouring ones that are folded into it (windows.py). Where the model's encoder takes two pictures
side by side into each visual token, an image can have two frames: a slab in two halves, folded each for itself.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from .even import faces_of
from .planes import Planes, planes_of
from .volume import Volume
from .windows import grey_of, widest_of, windows_of

_GLANCED_SIDE = 160  # rows and columns picked of each slice to tell how much slices differ: to a few per cent of a difference


@dataclass(frozen=True)
class InputFormat:
    """What a model was trained to see; each model card has one.

    size: side of the square image, pixels. max_slices: the most images in one prompt.
    ct_windows: (low, high) in HU for the red, green and blue channel.
    percentiles: (low, high) of the whole volume that become black and white when it is not CT.
    stretched: instead of all that, the extremes of each image become black and white, and a constant one is black.
    frames: pictures that the encoder takes side by side into each visual token: 2 for the Qwen family, whose patches are two frames of a
        video deep. Its makers show a single picture twice.
    """

    size: int = 896
    max_slices: int = 85
    ct_windows: tuple[tuple[float, float], ...] = ((-1024.0, 1024.0), (-135.0, 215.0), (0.0, 80.0))
    percentiles: tuple[float, float] = (0.0, 100.0)
    stretched: bool = False
    frames: int = 1


@dataclass(frozen=True, eq=False)
class SliceStack:
    """The images of a volume as the model sees them, with their exact geometry.

    images: (S, H, W, 3) uint8, H = W, padded with black; where there are frames, the brighter of them at each place.
    image_to_ras: (S, 4, 4) float64; (column, row, 0, 1) of a pixel centre -> world RAS in mm, in the middle of what the image shows. The
        third column is its thickness in mm, towards higher slices, so that (0, 0, ±0.5) are its faces (see even.faces_of).
    slabs: (S, 2) int, the first slice that each image shows and the one after its last, 0-based along the sliced direction, ascending
        R, A or S; no slice is in two images.
    source_count: number of slices of the volume along that direction.
    plane: "axial", "coronal" or "sagittal" ("acquisition" resolved).
    content: (top, left, bottom, right), the rows and columns of the image that hold the volume; the rest is padding.
    widest_channel: the channel with the widest window.
    frames: (S, F, 2) int, the slabs of the F frames of each image, the same one F times where it has but one; None: there are no frames.
    framed: (S, F, H, W, 3) uint8, what the model sees then.
    places: of the volume's slices, see even.py; None: they are evenly spaced.
    """

    images: np.ndarray
    image_to_ras: np.ndarray
    slabs: np.ndarray
    source_count: int
    plane: str
    content: tuple[int, int, int, int]
    widest_channel: int = 0
    frames: np.ndarray | None = None
    framed: np.ndarray | None = None
    places: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.slabs)

    @property
    def encoded(self) -> np.ndarray:
        """What a model's encoder is given: `framed` where there are frames, else `images`."""
        return self.images if self.framed is None else self.framed

    @property
    def content_mm(self) -> tuple[float, float]:
        """Height and width of the content, mm."""
        top, left, bottom, right = self.content
        column_mm, row_mm = np.linalg.norm(self.image_to_ras[0, :3, :2], axis=0)
        return float((bottom - top) * row_mm), float((right - left) * column_mm)

    def part(self, chosen: np.ndarray, rows: slice, columns: slice) -> SliceStack:
        """The chosen images (indices), cropped to these rows and columns (start and stop within the image)."""
        top, left, bottom, right = self.content
        low, high = np.array([rows.start, columns.start]), np.array([rows.stop, columns.stop])
        (top, left), (bottom, right) = np.clip([top, left], low, high) - low, np.clip([bottom, right], low, high) - low
        image_to_ras = self.image_to_ras[chosen]
        image_to_ras[:, :3, 3] += image_to_ras[:, :3, 0] * columns.start + image_to_ras[:, :3, 1] * rows.start
        return replace(
            self,
            images=self.images[chosen][:, rows, columns],
            image_to_ras=image_to_ras,
            slabs=self.slabs[chosen],
            content=(int(top), int(left), int(bottom), int(right)),
        )


def cut(volume: Volume, plane: str = "axial", image_format: InputFormat | None = None) -> SliceStack:
    """The slices of a volume that the makers of a model with this input format give it, an image each.

    Raises VolumeError for an unknown plane.
    """
    planes, image_format = planes_of(volume, plane), image_format or InputFormat()
    return paint(planes, place(planes, image_format, sampled(len(planes), image_format.max_slices)), image_format)


def place(planes: Planes, image_format: InputFormat, slabs: np.ndarray, frames: np.ndarray | None = None) -> SliceStack:
    """Where the images of these slabs (S, 2) lie; they are not painted yet, and take no memory. frames: see SliceStack."""
    count, rows, columns = planes.voxels.shape
    column, row, step = planes.to_ras[:3, 0], planes.to_ras[:3, 1], planes.to_ras[:3, 2]
    height, width = _fitted(rows * np.linalg.norm(row), columns * np.linalg.norm(column), image_format.size)
    top, left = (image_format.size - height) // 2, (image_format.size - width) // 2
    column_step, row_step = column * columns / width, row * rows / height  # mm per image pixel
    # Centre of image pixel (left, top) among the voxels: ((0 + 0.5) * columns / width - 0.5, likewise for rows).
    corner = planes.to_ras[:3, 3] + column * (0.5 * columns / width - 0.5) + row * (0.5 * rows / height - 0.5)
    image_to_ras = np.tile(np.eye(4), (len(slabs), 1, 1))
    image_to_ras[:, :3, 0], image_to_ras[:, :3, 1] = column_step, row_step
    below, above = slab_faces(slabs, count, planes.places).T[..., None]
    image_to_ras[:, :3, 2] = (above - below) * step
    image_to_ras[:, :3, 3] = corner - left * column_step - top * row_step + (below + above) / 2 * step
    nothing = np.broadcast_to(np.uint8(0), (len(slabs), image_format.size, image_format.size, 3))
    content = (top, left, top + height, left + width)
    widest = widest_of(image_format.ct_windows) if planes.modality == "CT" and not image_format.stretched else 0
    return SliceStack(nothing, image_to_ras, slabs, count, planes.plane, content, widest, frames, places=planes.places)


def paint(planes: Planes, stack: SliceStack, image_format: InputFormat, wanted: np.ndarray | None = None) -> SliceStack:
    """The same stack with its images. wanted: (S,) bool, which ones; the others stay black. None: all."""
    from PIL import Image  # here: Slicer starts without it

    frames = stack.slabs[:, None] if stack.frames is None else stack.frames
    framed = np.zeros((*frames.shape[:2], *stack.images.shape[1:]), np.uint8)
    grey = grey_of(planes, _windows(planes, image_format))
    top, left, bottom, right = stack.content
    height, width = bottom - top, right - left

    def one(number: int) -> None:
        # PIL's bilinear filter is what the models' own processors resize with; it widens when it shrinks (no aliasing).
        for frame, (first, after) in enumerate(frames[number].tolist()):
            if frame and frames[number, frame, 0] == frames[number, frame - 1, 0]:
                framed[number, frame] = framed[number, frame - 1]
                continue
            resized = np.asarray(Image.fromarray(grey(planes.voxels[first:after])).resize((width, height), Image.Resampling.BILINEAR))
            framed[number, frame, top:bottom, left:right] = resized.reshape(height, width, -1)

    chosen = range(len(stack)) if wanted is None else np.flatnonzero(wanted).tolist()
    with ThreadPoolExecutor() as pool:  # table look-ups and PIL let go of the interpreter
        list(pool.map(one, chosen))
    return replace(stack, images=framed[:, 0]) if stack.frames is None else replace(stack, images=framed.max(1), framed=framed)


def sampled(count: int, most: int) -> np.ndarray:
    """(S, 2): at most `most` of `count` slices, evenly spread, as slabs of one slice each.

    As MedGemma's published code samples: only where there are more than fit, int(round(i / most * (count - 1))) for i = 1...most
    (Google-Health/medgemma, high_dimensional_ct_hugging_face notebook).
    """
    chosen = np.arange(count) if count <= most else np.rint(np.arange(1, most + 1) / most * (count - 1)).astype(int)
    return np.stack([chosen, chosen + 1], 1)


def every(count: int) -> np.ndarray:
    """(count, 2): every slice as a slab of its own."""
    return np.stack([np.arange(count), np.arange(1, count + 1)], 1)


def glance(planes: Planes, image_format: InputFormat) -> np.ndarray:
    """(N, h, w) uint8, every slice in the widest window on a coarse grid of its voxels: to tell how much slices differ.

    Voxels are picked, not averaged (averaging takes away noise, and noise is part of every difference), and picked at uneven distances: an
    even grid would beat with structures of its period.
    """
    windows = windows_of(planes, image_format.ct_windows, image_format.percentiles)
    grey = grey_of(planes, (windows[widest_of(windows)],))
    rows, columns = _glanced(planes)
    with ThreadPoolExecutor() as pool:
        picked = pool.map(lambda voxels: grey(voxels[None, rows[:, None], columns[None]]), planes.voxels)
        return np.stack(list(picked))


def seen_in_glance(planes: Planes, image_format: InputFormat, cells: np.ndarray) -> np.ndarray:
    """(h, w) bool, the pixels of a glance that lie in some of these cells (n, n) of an image."""
    top, left, bottom, right = place(planes, image_format, np.array([[0, 1]])).content
    picked = []
    sides = zip(_glanced(planes), planes.voxels.shape[1:], (top, left), (bottom, right), strict=True)
    for indices, size, start, stop in sides:
        pixels = start + (indices + 0.5) * (stop - start) / size
        picked.append((pixels * len(cells) / image_format.size).astype(int))
    return cells[np.ix_(*picked)]


def uneven(sizes: tuple[int, ...], most: int) -> list[np.ndarray]:
    """For each size up to `most` indices below it, one at random in each of as many equal parts; always the same ones."""
    rng = np.random.default_rng(0)
    edges = [np.linspace(0, size, min(size, most) + 1).astype(int) for size in sizes]
    return [rng.integers(edge[:-1], edge[1:]) for edge in edges]


def _glanced(planes: Planes) -> list[np.ndarray]:
    """The rows and the columns that a glance picks."""
    return uneven(planes.voxels.shape[1:], _GLANCED_SIDE)


def slab_faces(slabs: np.ndarray, count: int, places: np.ndarray | None = None) -> np.ndarray:
    """(S, 2), where slabs (S, 2) of so many slices begin and end, in steps from one slice to the next (see even.py)."""
    faces = faces_of(count, places)
    return np.stack([faces[slabs[:, 0], 0], faces[slabs[:, 1] - 1, 1]], 1)


def layers_of(slabs: np.ndarray, count: int) -> np.ndarray:
    """(count,) int, for each slice of a volume the image that shows it, or the nearest one where slices were left out between images."""
    place = np.arange(count)[:, None]
    return np.maximum(np.maximum(slabs[None, :, 0] - place, place - slabs[None, :, 1] + 1), 0).argmin(1)


def names_of(slabs: np.ndarray) -> list[str]:
    """What slabs (S, 2) are called, in the numbers of the scan: "12" or "12-19"."""
    return [f"{first + 1}" if after == first + 1 else f"{first + 1}-{after}" for first, after in slabs.tolist()]


def _windows(planes: Planes, image_format: InputFormat) -> tuple[tuple[float, float], ...]:
    """None where each image is stretched by itself."""
    return () if image_format.stretched else windows_of(planes, image_format.ct_windows, image_format.percentiles)


def _fitted(height_mm: float, width_mm: float, size: int) -> tuple[int, int]:
    """Rows and columns of the largest image of this shape that fits into a square of `size` pixels."""
    scale = size / max(height_mm, width_mm)
    return max(1, round(height_mm * scale)), max(1, round(width_mm * scale))
