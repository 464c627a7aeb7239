"""Voxels -> grey levels: the window of each channel, and how slices that share an image are folded into one.

A slab is folded so that what is small in it stays visible (Resources/Docs/measurements.md has the lesions that this was chosen by):

- a wide window of CT shows lung: nodules are bright on dark, and the mean of a slab as thick as they are would fade them. The smooth
  maximum T log(mean(exp(x / T))) keeps what is far brighter than T almost as the maximum does, as radiologists look for nodules. Noise and
  all differences far below T are averaged: emphysema and cysts stay dark, which a maximum covers.
- narrow windows of CT show soft tissue: lesions are fainter than noise, as often darker as brighter. The mean is what a thicker slice is.
- MR and all else: the mean. Either side of grey can be the finding, and a maximum hides the dark.

The mean is taken of HU and windowed afterwards: a calcification keeps its share.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from .planes import Planes

Window = tuple[float, float]  # (low, high), HU for CT, else the volume's own unit
Grey = Callable[
    [np.ndarray], np.ndarray
]  # (n, rows, columns), the voxels of n slices -> uint8 (rows, columns) or (rows, columns, channels)

SMOOTH_HU = 80.0  # T of the smooth maximum: nodules exceed lung by eleven times as much, its noise and its holes by less
WIDE_HU = 1000.0  # windows from here on show lung
LUNG_HU = (-930.0, -500.0)  # lung with air in it; not the air around the patient
_CT_RANGE = (-1024.0, 3071.0)  # what a scanner writes; padding and metal beyond it would outweigh a whole slab
_ROWS_AT_ONCE = 32  # sums of so many rows stay in a CPU's first caches, however thick the slab is
_SAMPLED_VOXELS = 2_000_000  # enough for a percentile that is stable to a fraction of a grey level


def windows_of(planes: Planes, ct_windows: tuple[Window, ...], percentiles: tuple[float, float]) -> tuple[Window, ...]:
    """The window of each channel; a single one where all are equal. percentiles: of the whole volume, when it is not CT."""
    if planes.modality == "CT":
        return ct_windows[:1] if len(set(ct_windows)) == 1 else ct_windows
    array = planes.voxels
    if percentiles == (0.0, 100.0):
        return ((float(array.min()), float(array.max())),)
    stride = max(1, round((array.size / _SAMPLED_VOXELS) ** (1 / 3)))
    limits = np.percentile(array[::stride, ::stride, ::stride], percentiles)
    return ((float(limits[0]), float(limits[1])),)


def widest_of(windows: tuple[Window, ...]) -> int:
    """The channel with the widest window."""
    return max(range(len(windows)), key=lambda channel: windows[channel][1] - windows[channel][0], default=0)


def lung_levels(planes: Planes, ct_windows: tuple[Window, ...]) -> tuple[int, int] | None:
    """The grey levels of the widest window from and below which lung lies; None where no window shows lung."""
    low, high = ct_windows[widest_of(ct_windows)]
    if planes.modality != "CT" or high - low < WIDE_HU:
        return None
    first, after = _grey(np.array(LUNG_HU), (low, high)).tolist()
    return first, after


def grey_of(planes: Planes, windows: tuple[Window, ...]) -> Grey:
    """From the voxels of the slices of one image to its grey levels. windows: none: each image is stretched by itself."""
    is_ct = planes.modality == "CT"
    single = _table(planes.voxels.dtype, windows) if windows else _stretched

    def grey(slab: np.ndarray) -> np.ndarray:
        if len(slab) == 1:
            return single(slab[0])
        if not windows:
            return _stretched(smooth_maximum(slab, _CT_RANGE) if is_ct else mean(slab))
        middle: np.ndarray | None = None  # serves every narrow window
        channels = []
        for low, high in windows:
            if is_ct and high - low >= WIDE_HU:
                channels.append(_grey(smooth_maximum(slab, (low, high)), (low, high)))
            else:
                middle = mean(slab, _CT_RANGE if is_ct else None) if middle is None else middle
                channels.append(_grey(middle, (low, high)))
        return channels[0] if len(channels) == 1 else np.stack(channels, -1)

    return grey


def smooth_maximum(slab: np.ndarray, window: Window, scale: float = SMOOTH_HU) -> np.ndarray:
    """`scale` log mean exp(x / scale) over the slices of a slab, x clipped to the window.

    slab: (n, rows, columns), HU; fractions of a HU are rounded. window: no wider than 80 times the scale, where float32 ends. Returns
    float32 (rows, columns), HU.
    """
    whole = slab if slab.dtype == np.int16 else np.rint(np.clip(slab, *_CT_RANGE)).astype(np.int16)
    table, high = _exponentials(window, scale), np.float32(window[1])
    folded = np.empty(whole.shape[1:], np.float32)
    for row in range(0, whole.shape[1], _ROWS_AT_ONCE):
        band = np.ascontiguousarray(whole[:, row : row + _ROWS_AT_ONCE])
        total, layer = np.zeros(band.shape[1:], np.float32), np.empty(band.shape[1:], np.float32)
        for values in band.view(np.uint16):
            table.take(values, out=layer, mode="clip")  # no index lies outside; "clip" spares the buffer of "raise"
            total += layer
        folded[row : row + _ROWS_AT_ONCE] = np.float32(scale) * np.log(total / np.float32(len(band))) + high
    return folded


def mean(slab: np.ndarray, within: Window | None = None) -> np.ndarray:
    """The mean over the slices of a slab, values clipped to `within`; float32 (rows, columns)."""
    folded = np.empty(slab.shape[1:], np.float32)
    kind = np.int32 if slab.dtype.kind in "iu" and slab.dtype.itemsize <= 2 else np.float64
    for row in range(0, slab.shape[1], _ROWS_AT_ONCE):
        band = slab[:, row : row + _ROWS_AT_ONCE]
        total = np.zeros(band.shape[1:], kind)
        for values in band:
            total += values if within is None else np.clip(values, int(within[0]), int(within[1]))
        folded[row : row + _ROWS_AT_ONCE] = total / len(slab)
    return folded


@lru_cache(maxsize=8)
def _exponentials(window: Window, scale: float) -> np.ndarray:
    """(65536,) float32, exp((x - high) / scale) of every int16 x clipped to the window, in the order of its bits read as uint16."""
    low, high = window
    values = np.arange(2**16, dtype=np.uint16).view(np.int16).astype(np.float64)
    table = np.exp((np.clip(values, low, high) - high) / scale).astype(np.float32)
    table.setflags(write=False)
    return table


def _table(dtype: np.dtype, windows: tuple[Window, ...]) -> Callable[[np.ndarray], np.ndarray]:
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


def _grey(values: np.ndarray, window: Window) -> np.ndarray:
    """Clip to the window, scale to 0...255, round; a window without width shows white (as MedGemma's MR code does)."""
    low, high = window
    if high <= low:
        return np.full(np.shape(values), 255, np.uint8)
    return np.rint((np.clip(values, low, high).astype(np.float32) - low) * (255.0 / (high - low))).astype(np.uint8)
