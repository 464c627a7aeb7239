"""A volume whose stack leans (a tilted gantry) -> the same on a grid at right angles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .volume import Volume, leaning_axis


def straightened(volume: Volume) -> Volume:
    """The volume on a grid at right angles; itself where it is that already.

    Each slice stays where it was scanned and is only moved within its own plane, by linear interpolation between its pixels: nothing is
    mixed across slices. The grid grows by as much as the stack leans; what was not scanned gets the volume's lowest value.
    """
    stacked = leaning_axis(volume.ijk_to_ras)
    if stacked is None:
        return volume
    matrix, spacing = volume.ijk_to_ras.copy(), volume.spacing
    lean = np.zeros(3)  # voxels along each axis of a slice, from one slice to the next
    for axis in {0, 1, 2} - {stacked}:
        lean[axis] = volume.ijk_to_ras[:3, axis] @ volume.ijk_to_ras[:3, stacked] / spacing[axis] ** 2
    matrix[:3, stacked] -= matrix[:3, :3] @ lean
    sizes = np.array(volume.voxels.shape[::-1])
    moves = np.arange(sizes[stacked])[:, None] * lean  # (slices, 3)
    first = np.floor(moves.min(0) + 1e-6).astype(int)
    grown = sizes + np.ceil(moves.max(0) - 1e-6).astype(int) - first
    matrix[:3, 3] += matrix[:3, :3] @ first
    lowest = volume.voxels.min()
    voxels = np.full(grown[::-1], lowest, volume.voxels.dtype)
    slices, straight = np.moveaxis(volume.voxels, 2 - stacked, 0), np.moveaxis(voxels, 2 - stacked, 0)
    # Array axes are (K, J, I): the last axis of a slice is the lower IJK axis of the two that are left.
    columns, rows = sorted({0, 1, 2} - {stacked})
    for number, slice_ in enumerate(slices):
        shown = _moved(slice_, 1, grown[columns], moves[number, columns] - first[columns], lowest)
        straight[number] = _moved(shown, 0, grown[rows], moves[number, rows] - first[rows], lowest)
    return replace(volume, voxels=voxels, ijk_to_ras=matrix)


def _moved(slice_: np.ndarray, axis: int, size: int, by: float, outside: float) -> np.ndarray:
    """A slice (rows, columns) moved by so many voxels along one of its axes, which then has `size` of them."""
    place = np.arange(size) - by
    lower = np.floor(place + 1e-6).astype(int)
    share = np.clip(place - lower, 0.0, 1.0)
    last = slice_.shape[axis] - 1
    inside = (place >= -1e-6) & (place <= last + 1e-6)
    shape = (-1, 1) if axis == 0 else (1, -1)
    below = slice_.take(np.clip(lower, 0, last), axis).astype(np.float64)
    above = slice_.take(np.clip(lower + 1, 0, last), axis)
    mixed = below + (above - below) * share.reshape(shape)
    mixed = np.where(inside.reshape(shape), mixed, outside)
    return np.rint(mixed) if slice_.dtype.kind in "iu" else mixed
