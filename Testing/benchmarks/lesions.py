"""Artificial lesions in real scans: where they may lie, which they are, and the voxels they change.

A reader of slabs is judged by lesions whose place, size and contrast are known. Masks are found without a model, places are drawn with a
seeded generator, and a lesion is a sphere seen through a scanner: blurred in the plane, averaged over the slice's thickness, with the
scan's own noise left on top. The scan itself is never changed: a lesion carries the block of voxels that it would replace.

Arrays run (slices, rows, columns) in LPS: slices upward, rows toward the back, columns toward the patient's LEFT. Lengths are in mm.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

import numpy as np
import SimpleITK as sitk
from numpy.typing import NDArray
from scipy import ndimage

from MedPrunerLogic.imaging.planes import Planes

BoolArray = NDArray[np.bool_]
FloatArray = NDArray[np.float32]
Block = tuple[slice, slice, slice]
Value = TypeVar("Value", bound=np.generic)

IN_PLANE_FWHM_MM = 1.2  # of the point spread of a standard chest kernel
FINE = 4  # samples a pixel and axis, at which spheres are drawn
SHELL_MM = (1.0, 6.0)  # outside the lesion: the tissue that it is seen against
LARGEST_NOISE = 3.0  # standard deviations: what exceeds them is an edge, not noise
WINDOWS = ("wide", "soft", "narrow")  # MedGemma's, red, green and blue
TRIES = 400  # places drawn for each lesion wanted, before an organ counts as too small for it


@dataclass(frozen=True)
class Scan:
    """The axial slices of a volume: voxels (slices, rows, columns), and the spacing of each axis in mm."""

    voxels: NDArray[np.int16]
    spacing: tuple[float, float, float]

    @classmethod
    def of(cls, planes: Planes) -> Scan:
        """As the library cuts them; axial ones are in LPS."""
        column, row, step = np.linalg.norm(planes.to_ras[:3, :3], axis=0)
        return cls(planes.voxels, (float(step), float(row), float(column)))


@dataclass(frozen=True)
class Organ:
    """Where lesions may lie.

    Attributes:
        inside: (slices, rows, columns), the organ's own tissue without what crosses it.
        depth: (slices, rows, columns), mm to the organ's surface; vessels inside count as the organ. Zero outside.
        quiet: (slices, rows, columns), where nothing crosses the organ.
    """

    inside: BoolArray
    depth: FloatArray
    quiet: BoolArray


@dataclass(frozen=True)
class LesionKind:
    """What is inserted.

    Attributes:
        name: as reports say it.
        organ: "lung", "liver" or "tissue".
        diameter_mm: smallest and largest.
        level: HU (MR: units of the scan) of the lesion, or the difference to its surroundings where `relative`.
        relative: whether `level` is a difference.
        adds: whether it is added to what lies there (vessels show through ground glass) or replaces it.
        windows: the windows in which it can show, of WINDOWS; an MR scan has one only, the first.
    """

    name: str
    organ: str
    diameter_mm: tuple[float, float]
    level: float
    windows: tuple[str, ...]
    relative: bool = False
    adds: bool = False


LESION_KINDS = (
    LesionKind("solid nodule 3-5 mm", "lung", (3.0, 5.0), 30.0, ("wide",)),
    LesionKind("ground glass 6-8 mm", "lung", (6.0, 8.0), -650.0, ("wide",), adds=True),
    LesionKind("lung cyst 8-15 mm", "lung", (8.0, 15.0), -980.0, ("wide",)),
    LesionKind("liver cyst 8-15 mm", "liver", (8.0, 15.0), 5.0, ("soft", "narrow")),
    LesionKind("faint liver lesion 8-15 mm", "liver", (8.0, 15.0), -30.0, ("soft", "narrow"), relative=True, adds=True),
)
SOLID = LESION_KINDS[0].name


def mr_kinds(scan: Scan) -> tuple[LesionKind, ...]:
    """Bright and dark spheres of a quarter of what an MR scan spans."""
    low, high = np.percentile(scan.voxels, [2, 98])
    level = 0.25 * float(high - low)
    return tuple(
        LesionKind(f"MR {word} 8 mm", "tissue", (8.0, 8.0), sign * level, ("wide",), relative=True, adds=True)
        for word, sign in (("bright", 1), ("dark", -1))
    )


@dataclass(frozen=True)
class Lesion:
    """A lesion at its place.

    Attributes:
        kind: what it is.
        centre: slice, row and column, in voxels.
        radius_mm: of the sphere.
        target: HU of the lesion.
        surrounding: median HU of the organ around it.
        block: the voxels that it changes.
        voxels: (slices, rows, columns) float32, what the block holds with the lesion in it.
    """

    kind: LesionKind
    centre: tuple[float, float, float]
    radius_mm: float
    target: float
    surrounding: float
    block: Block
    voxels: FloatArray


# -- organs ------------------------------------------------------------------------------------------------------------------------------


def find_lung(scan: Scan, smallest_ml: float = 100.0, vessel_mm: float = 6.0, wall_mm: float = 6.0) -> Organ | None:
    """Find the lungs: what is below -500 HU inside the body, not joined to the image's sides, and large enough.

    Args:
        scan: CT.
        smallest_ml: of a connected piece.
        vessel_mm: half the width of the widest vessel that is inside the lung and not its wall.
        wall_mm: how far quiet lung is from the wall at least.

    Returns:
        The lungs, or None where there are none.
    """
    coarse, spacing = _halved(scan)
    # inside the body: the foam of a table is as light as lung, as large, and closed by the table's shell
    lung = _large_pieces(_without_outside((coarse < -500) & _body(coarse, spacing)), smallest_ml, spacing)
    if not lung.any():
        return None
    # closing by distances: grown over the vessels, and the depth counted from the surface that remains after shrinking back
    grown = ndimage.distance_transform_edt(~lung, spacing) <= vessel_mm
    depth = np.maximum(ndimage.distance_transform_edt(grown, spacing) - vessel_mm, 0).astype(np.float32)
    smooth = _smoothed(coarse, spacing, 2.0)
    tissue = lung & (smooth > -960)  # the trachea and large bronchi are air, not lung
    return _full_size(Organ(tissue, depth, tissue & (smooth < -780) & (depth > wall_mm)), scan)


def find_liver(scan: Scan, smallest_ml: float = 60.0, core_mm: float = 12.0, well_inside_mm: float = 5.0) -> Organ | None:
    """Find the inside of the liver: the large, even piece of soft tissue on the patient's right.

    Muscles are thinner than `core_mm` all around, the heart and the spleen lie nearer to the middle or on the left.

    Args:
        scan: CT.
        smallest_ml: of the core.
        core_mm: from its surface to the core, by which the liver is told from thinner tissue.
        well_inside_mm: from the surface of the soft tissue to the organ returned.

    Returns:
        The liver's inside, or None where there is none.
    """
    coarse, spacing = _halved(scan)
    smooth = _smoothed(coarse, spacing, 3.0)
    right = np.arange(coarse.shape[2]) * spacing[2] < _midline_mm(coarse, spacing) - 25.0
    depth = ndimage.distance_transform_edt((smooth > 30) & (smooth < 160) & right, spacing).astype(np.float32)
    core = _largest_piece(depth > core_mm)
    if core.sum() * np.prod(spacing) < smallest_ml * 1000:
        return None
    level = float(np.median(smooth[core]))
    even = np.abs(smooth - level) < 20
    near_core = ndimage.distance_transform_edt(~core, spacing) < core_mm - well_inside_mm
    inside = near_core & even & (depth > well_inside_mm)
    return _full_size(Organ(inside, np.where(inside, depth, 0), inside), scan)


def find_tissue(scan: Scan, deeper_mm: float = 12.0) -> Organ | None:
    """Find the inside of the head in an MR scan: above Otsu's threshold, filled, away from the skin and the skull."""
    coarse, spacing = _halved(scan)
    threshold = sitk.OtsuThresholdImageFilter()
    threshold.Execute(sitk.GetImageFromArray(np.minimum(coarse, np.percentile(coarse, 98))))
    bright = _smoothed(coarse, spacing, 2.0) > threshold.GetThreshold() * 0.5
    head = _largest_piece(bright)
    filled = np.stack([ndimage.binary_fill_holes(layer) for layer in head])
    depth = ndimage.distance_transform_edt(filled, (1e6, *spacing[1:])).astype(np.float32)
    inside = bright & (depth > deeper_mm)  # neither air nor bone
    return _full_size(Organ(inside, np.where(inside, depth, 0), inside), scan) if inside.any() else None


def _halved(scan: Scan) -> tuple[FloatArray, tuple[float, float, float]]:
    """Every 2 x 2 pixels averaged: masks need no finer grid, and distances take a quarter of the time."""
    slices, rows, columns = (size // step * step for size, step in zip(scan.voxels.shape, (1, 2, 2), strict=True))
    blocks = scan.voxels[:slices, :rows, :columns].reshape(slices, rows // 2, 2, columns // 2, 2)
    return blocks.mean((2, 4), dtype=np.float32), (scan.spacing[0], scan.spacing[1] * 2, scan.spacing[2] * 2)


def _full_size(organ: Organ, scan: Scan) -> Organ:
    def enlarged(array: NDArray[Value]) -> NDArray[Value]:
        pixels = array.repeat(2, 1).repeat(2, 2)
        odd = [(0, whole - now) for whole, now in zip(scan.voxels.shape, pixels.shape, strict=True)]
        return np.pad(pixels, odd)

    return Organ(enlarged(organ.inside), enlarged(organ.depth), enlarged(organ.quiet))


def _smoothed(voxels: FloatArray, spacing: tuple[float, float, float], sigma_mm: float) -> FloatArray:
    return ndimage.gaussian_filter(voxels, [sigma_mm / step for step in spacing], truncate=3)


def _without_outside(mask: BoolArray) -> BoolArray:
    """The pieces that do not touch the image's sides; the first and last slice may cut through the lungs."""
    labels, _ = ndimage.label(mask)
    sides = np.unique(np.concatenate([labels[:, [0, -1], :].ravel(), labels[:, :, [0, -1]].ravel()]))
    return mask & ~np.isin(labels, sides)


def _large_pieces(mask: BoolArray, smallest_ml: float, spacing: tuple[float, float, float]) -> BoolArray:
    labels, _ = ndimage.label(mask)
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    return (sizes * np.prod(spacing) > smallest_ml * 1000)[labels]


def _largest_piece(mask: BoolArray) -> BoolArray:
    labels, count = ndimage.label(mask)
    return mask if count == 0 else labels == 1 + np.argmax(np.bincount(labels.ravel())[1:])


def _midline_mm(voxels: FloatArray, spacing: tuple[float, float, float]) -> float:
    """Half-way between the body's sides."""
    columns = np.flatnonzero(_body(voxels, spacing).any(0).sum(0) > 20)
    return float(columns[[0, -1]].mean() * spacing[2])


def _body(voxels: FloatArray, spacing: tuple[float, float, float], shell_mm: float = 4.0) -> BoolArray:
    """The body with the air inside it; pieces thinner than twice `shell_mm`, like the table's shell, do not hang on to it."""
    thick = ndimage.distance_transform_edt(_smoothed(voxels, spacing, 2.0) > -300, spacing) > shell_mm
    body = ndimage.distance_transform_edt(~_largest_piece(thick), spacing) <= shell_mm
    return np.stack([ndimage.binary_fill_holes(layer) for layer in body])


# -- lesions -----------------------------------------------------------------------------------------------------------------------------


def seeded(scan: str, kind: LesionKind) -> np.random.Generator:
    """The same lesions in every run, others in every scan and of every kind."""
    return np.random.default_rng(zlib.crc32(f"{scan} {kind.name}".encode()))


def draw_lesions(scan: Scan, organ: Organ, kind: LesionKind, count: int, rng: np.random.Generator) -> list[Lesion]:
    """Draw lesions of a kind at random places: half of them in quiet tissue, half anywhere deeper than 3 mm.

    Args:
        scan: the scan, which stays as it is.
        organ: where they may lie.
        kind: what they are.
        count: how many.
        rng: decides places and sizes.

    Returns:
        `count` lesions, each on its own; fewer where the organ is too small for them.
    """
    quiet = islice(_lesions(scan, organ, kind, organ.quiet, count * TRIES, rng), count // 2)
    anywhere = islice(_lesions(scan, organ, kind, organ.inside & (organ.depth > 3), count * TRIES, rng), count - count // 2)
    return [*quiet, *anywhere]


def _lesions(scan: Scan, organ: Organ, kind: LesionKind, places: BoolArray, tries: int, rng: np.random.Generator) -> Iterator[Lesion]:
    candidates = np.flatnonzero(places)
    for _ in range(tries if len(candidates) else 0):
        place = np.unravel_index(rng.choice(candidates), places.shape)
        radius = float(rng.uniform(*kind.diameter_mm)) / 2
        first, row, column = (float(index) + rng.uniform(-0.5, 0.5) for index in place)
        reach = radius / scan.spacing[0]
        if organ.depth[place] < radius or not reach - 0.5 <= first <= places.shape[0] - 0.5 - reach:
            continue  # it would stand out of the organ or of the scan
        lesion = insert(scan, organ, kind, (first, row, column), radius)
        if lesion is not None:
            yield lesion


def insert(scan: Scan, organ: Organ, kind: LesionKind, centre: tuple[float, float, float], radius_mm: float) -> Lesion | None:
    """Make a lesion at a place; None where too little of the organ surrounds it to be seen against."""
    around = _block(scan, centre, radius_mm + SHELL_MM[1])
    old = scan.voxels[around].astype(np.float32)
    distance = _distances(around, centre, scan.spacing) - radius_mm
    shell = organ.inside[around] & (distance > SHELL_MM[0]) & (distance < SHELL_MM[1])
    if shell.sum() < 20:
        return None
    surrounding = float(np.median(old[shell]))
    target = surrounding + kind.level if kind.relative else kind.level
    share = sphere_profile(around, centre, radius_mm, scan.spacing)
    change = target - surrounding if kind.adds else target + noise_of(old) - old
    return Lesion(kind, centre, radius_mm, target, surrounding, around, old + share * change)


def sphere_profile(block: Block, centre: tuple[float, float, float], radius_mm: float, spacing: tuple[float, float, float]) -> FloatArray:
    """The share of each voxel that a sphere fills, as a scanner sees it.

    The slice profile is a box of the slice's spacing, exact along the axis: the length of the sphere's chord inside the slice. In the plane
    the point spread is a Gaussian, on a grid `FINE` times finer than the pixels and averaged over each pixel.

    Returns:
        (slices, rows, columns) of the block, 0 to 1.
    """
    in_plane = zip(block[1:], centre[1:], strict=True)
    rows, columns = ((np.arange(axis.start * FINE, axis.stop * FINE) + 0.5) / FINE - 0.5 - middle for axis, middle in in_plane)
    from_axis = (rows[:, None] * spacing[1]) ** 2 + (columns[None, :] * spacing[2]) ** 2
    half_chord = np.sqrt(np.maximum(radius_mm**2 - from_axis, 0))  # (fine rows, fine columns)
    middles = (np.arange(block[0].start, block[0].stop) - centre[0])[:, None, None] * spacing[0]
    low, high = np.maximum(middles - spacing[0] / 2, -half_chord), np.minimum(middles + spacing[0] / 2, half_chord)
    filled = np.maximum(high - low, 0) / spacing[0]
    sigma = IN_PLANE_FWHM_MM / np.sqrt(8 * np.log(2))
    blurred = ndimage.gaussian_filter(filled, (0, sigma / spacing[1] * FINE, sigma / spacing[2] * FINE), truncate=3)
    slices, fine_rows, fine_columns = blurred.shape
    return blurred.reshape(slices, fine_rows // FINE, FINE, fine_columns // FINE, FINE).mean((2, 4), dtype=np.float32)


def noise_of(voxels: FloatArray) -> FloatArray:
    """A block's own noise, which a lesion keeps: without it a maximum would lift everything around the lesion but not the lesion."""
    fine = voxels - ndimage.gaussian_filter(voxels, (0, 1.5, 1.5))
    limit = LARGEST_NOISE * 1.4826 * float(np.median(np.abs(fine)))
    return np.clip(fine, -limit, limit)


def _block(scan: Scan, centre: tuple[float, float, float], reach_mm: float) -> Block:
    """The voxels within reach of a centre, inside the scan."""
    bounds = [
        slice(max(0, int(np.floor(middle - reach_mm / step))), min(size, int(np.ceil(middle + reach_mm / step)) + 1))
        for middle, step, size in zip(centre, scan.spacing, scan.voxels.shape, strict=True)
    ]
    return bounds[0], bounds[1], bounds[2]


def _distances(block: Block, centre: tuple[float, float, float], spacing: tuple[float, float, float]) -> NDArray[np.float64]:
    axes = [(np.arange(axis.start, axis.stop) - middle) * step for axis, middle, step in zip(block, centre, spacing, strict=True)]
    return np.sqrt(axes[0][:, None, None] ** 2 + axes[1][None, :, None] ** 2 + axes[2][None, None, :] ** 2)
