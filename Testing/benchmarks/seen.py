"""What of a lesion shows in the images that are read.

A scan is read as images: slabs of consecutive slices, each folded into one by the library, as a model gets it before it is resized. A
lesion's share is the change that it makes to the image's grey levels, averaged over its central disc (half its radius), as a share of its
nominal contrast in that window. A lesion is seen where that share reaches a quarter in any image and any window in which it can show.

Only the voxels around the lesion are folded, so that hundreds of lesions take seconds: the library folds pixel by pixel. Where images have
fewer pixels than the slices, the change is resized as the library resizes an image.
"""

from __future__ import annotations

import numpy as np
from lesions import WINDOWS, BoolArray, Lesion, Scan
from PIL import Image

from MedPrunerLogic.imaging.planes import Planes
from MedPrunerLogic.imaging.windows import Grey, Window, grey_of

SEEN_SHARE = 0.25
SMALLEST_CONTRAST = 0.01  # of the window's width: below it a lesion has no contrast in the window, and no share


def every_nth(slices: int, images: int) -> np.ndarray:
    """(S, 2), single slices, evenly spaced: what is read when slices are left out."""
    count = min(slices, images)
    chosen = ((np.arange(count) + 0.5) * slices / count).astype(int)
    return np.stack([chosen, chosen + 1], 1)


def uniform_slabs(slices: int, images: int) -> np.ndarray:
    """(S, 2), slabs whose sizes differ by one at most; no more of them than slices."""
    edges = np.linspace(0, slices, min(slices, images) + 1).round().astype(int)
    return np.stack([edges[:-1], edges[1:]], 1)


class Reader:
    """Looks for lesions in the images of a scan.

    windows: (low, high) of each channel of an image. pixel_mm: side of an image's pixels, where they are larger than the slices' own.
    """

    def __init__(self, planes: Planes, windows: tuple[Window, ...], pixel_mm: float = 0.0) -> None:
        self._scan, self._windows, self._pixel_mm = Scan.of(planes), windows, pixel_mm
        self._grey: Grey = grey_of(planes, windows)

    def sees(self, lesion: Lesion, slabs: np.ndarray) -> bool:
        """Whether a quarter of the lesion's contrast shows in any image. slabs: (S, 2), the slices of each image that is read."""
        return self.share(lesion, slabs) >= SEEN_SHARE

    def share(self, lesion: Lesion, slabs: np.ndarray) -> float:
        """The largest share of a lesion's nominal contrast that any image and window shows.

        1 is the whole contrast; 0 where the lesion has none in these windows, or makes a change of the wrong sign.
        """
        voxels = self._scan.voxels
        slices, rows, columns = lesion.block
        shrunk = self._pixel_mm > max(self._scan.spacing[1:])
        disc = np.ones(lesion.voxels.shape[1:], bool) if shrunk else central_disc(lesion, self._scan)
        with_lesion = lesion.voxels[:, disc][:, None]  # (slices of the block, 1, pixels)
        if voxels.dtype.kind in "iu":
            with_lesion = np.rint(with_lesion)
        best = 0.0
        for start, stop in slabs:
            low, high = max(start, slices.start), min(stop, slices.stop)
            if low >= high:
                continue
            before = voxels[start:stop, rows, columns][:, disc][:, None]
            after = before.copy()
            after[low - start : high - start] = with_lesion[low - slices.start : high - slices.start]
            change = (self._grey(after).astype(np.float32) - self._grey(before)).reshape(before.shape[2], -1)  # (pixels, channels)
            found = self._resized(lesion, change.reshape(*disc.shape, -1)) if shrunk else change.mean(0)
            best = max(best, *self._shares(lesion, found))
        return best

    def _resized(self, lesion: Lesion, change: np.ndarray) -> np.ndarray:
        """(rows, columns, channels) of a lesion's block -> (channels,), averaged over its central disc among the larger pixels."""
        spacing = np.array(self._scan.spacing[1:])
        size = np.maximum(np.rint(np.array(change.shape[:2]) * spacing / self._pixel_mm), 1).astype(int)
        channels = (Image.fromarray(channel) for channel in np.moveaxis(change, 2, 0))
        resized = [np.asarray(channel.resize(size[::-1].tolist(), Image.Resampling.BILINEAR)) for channel in channels]
        centre = (np.array(lesion.centre[1:]) - [axis.start for axis in lesion.block[1:]] + 0.5) * spacing
        at = [(np.arange(n) + 0.5) * (m * mm / n) for n, m, mm in zip(size, change.shape[:2], spacing, strict=True)]
        distance = np.hypot(at[0][:, None] - centre[0], at[1][None, :] - centre[1])
        return np.stack(resized)[:, distance <= max(lesion.radius_mm / 2, float(distance.min()))].mean(1)

    def _shares(self, lesion: Lesion, change: np.ndarray) -> list[float]:
        """Of the windows that count, from a change in grey levels of each channel."""
        found = [0.0]
        for (low, high), name, grey_levels in zip(self._windows, WINDOWS, change, strict=False):
            shown = np.clip([lesion.target, lesion.surrounding], low, high)
            contrast = float(shown[0] - shown[1]) / (high - low)
            if name in lesion.kind.windows and abs(contrast) >= SMALLEST_CONTRAST:
                found.append(float(grey_levels) / 255.0 / contrast)
        return found


def central_disc(lesion: Lesion, scan: Scan) -> BoolArray:
    """The pixels of the lesion's block within half its radius of the centre, or the nearest pixel; (rows, columns)."""
    rows, columns = (
        (np.arange(axis.start, axis.stop) - middle) * step
        for axis, middle, step in zip(lesion.block[1:], lesion.centre[1:], scan.spacing[1:], strict=True)
    )
    distance = np.hypot(rows[:, None], columns[None, :])
    return distance <= max(lesion.radius_mm / 2, float(distance.min()))
