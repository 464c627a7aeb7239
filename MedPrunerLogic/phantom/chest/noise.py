"""What a scanner makes of a body: its sharpness, and noise with the grain of a reconstruction kernel.

The noise of filtered back projection has no low and no high frequencies: its power rises with the frequency as the ramp filter does and
falls with the kernel's own apodisation. Slices that overlap share their noise. It is strongest where most tissue is in the way.
"""

from __future__ import annotations

import numpy as np

from .grid import Grid, soft
from .plan import Acquisition
from .texture import splines

# Cycles per mm at which a kernel has fallen to 1/e, and how steeply it falls.
_KERNELS = {"soft": (0.38, 3.0), "sharp": (0.60, 4.0)}
_SLOW = {"soft": 0.16, "sharp": 0.03}  # of the power, in what streaks and scatter leave at low frequencies: below
_SLOWNESS = 0.09  # cycles per mm
_BLUR_MM = {"soft": 0.55, "sharp": 0.28}
_OVERSHOOT = {"soft": 0.0, "sharp": 0.10}  # of the kernel at borders
_GRAIN_MM = 2.5  # along z
# Density in HU, and the standard deviation of what it is made of.
_GRAIN_HU = ((-1000, -960, -900, -750, -600, -200, -140, -90, -40, 20, 120, 400, 1200), (0, 0, 15, 22, 24, 14, 12, 10, 9, 7, 9, 25, 40))
_OVERLAP = 1.2  # a slice's profile is somewhat wider than its nominal thickness


def power(frequency: np.ndarray, kernel: str) -> np.ndarray:
    """Noise power at these frequencies (cycles/mm), so that the integral over the plane is 1; mm^2."""
    cut, steep = _KERNELS[kernel]
    line = np.linspace(0.0, 3.0, 3001)
    total = float((2 * np.pi * line * _ramp(line, cut, steep)).sum() * (line[1] - line[0]))
    slow = np.exp(-((frequency / _SLOWNESS) ** 2)) / (np.pi * _SLOWNESS**2)
    return (1.0 - _SLOW[kernel]) * _ramp(frequency, cut, steep) / total + _SLOW[kernel] * slow


def _ramp(frequency: np.ndarray, cut: float, steep: float) -> np.ndarray:
    return (frequency + 0.02) * np.exp(-((frequency / cut) ** steep))


def aperture(frequency: np.ndarray, pixel_mm: float) -> np.ndarray:
    """What is left of an amplitude when finer pixels are averaged to pixels of this size by a bilinear filter."""
    fine = max(pixel_mm**2 - 0.8**2, 0.0) ** 0.5  # scanners' own pixels are about that fine
    return np.sinc(frequency * fine) ** 2


def fields(rng: np.random.Generator, count: int, matrix: int, pixel_mm: float, kernel: str, overlap: float) -> np.ndarray:
    """(count, matrix, matrix) float32 noise of standard deviation 1 in the scanner's own pixels; less in coarse ones.

    overlap: thickness of a slice over the distance to the next.
    """
    line = np.fft.fftfreq(matrix, pixel_mm)
    frequency = np.hypot(line[:, None], line[None])
    amplitude = np.sqrt(power(frequency, kernel)) * aperture(frequency, pixel_mm) * (matrix / pixel_mm)
    weights = _shared(_OVERLAP * overlap)
    wanted = count + len(weights) - 1
    white = rng.standard_normal(((wanted + 1) // 2, matrix, matrix, 2), dtype=np.float32).view(np.complex64)[..., 0]
    found = np.empty((2 * len(white), matrix, matrix), np.float32)
    scaled = amplitude.astype(np.float32)
    for number, spectrum in enumerate(white):
        pair = np.fft.ifft2(spectrum * scaled)  # the real and the imaginary part are two fields
        found[2 * number], found[2 * number + 1] = pair.real, pair.imag
    if len(weights) == 1:
        return found[:count]
    mixed = found[:count] * weights[0]
    for offset, weight in enumerate(weights[1:], start=1):
        mixed += found[offset : offset + count] * weight
    return mixed


def _shared(overlap: float) -> np.ndarray:
    """Weights over neighbouring slices' own noise, of a box that is so many steps thick; their squares sum up to 1."""
    half = max(0, int(np.ceil((overlap - 1.0) / 2)))
    steps = np.arange(-half, half + 1)
    weights = np.clip((overlap + 1.0) / 2 - np.abs(steps), 0.0, 1.0)
    return (weights / np.sqrt((weights**2).sum())).astype(np.float32)


def loudness(grid: Grid, levels: np.ndarray, radius: np.ndarray, arms: str) -> tuple[np.ndarray, np.ndarray]:
    """By what the noise is multiplied: (J, I) in the plane, and (K,) at each level (units). radius: (K,) of the body at its sides."""
    away = np.hypot(grid.x, grid.y * np.float32(1.25))
    plane = np.float32(0.62) + np.float32(0.45) * np.exp(-((away / np.float32(115.0)) ** 2))
    dense = 1.0 + 0.55 * np.clip((levels - 60.0) / 40.0, 0.0, 1.0) + 0.25 * np.clip((-115.0 - levels) / 40.0, 0.0, 1.0)
    dense *= np.clip(radius / 165.0, 0.8, 1.6) ** 1.3
    return plane.astype(np.float32), (dense * (1.25 if arms == "down" else 1.0)).astype(np.float32)


class Grain:
    """What tissue is made of below the size of a voxel, slice by slice: lobules of fat, septa, vessels that are too small to be drawn."""

    def __init__(self, rng: np.random.Generator, scan: Acquisition) -> None:
        pixel = scan.field_mm / scan.matrix
        # Averaged over a voxel's volume, beside one of 1.8 mm a side and 3 mm thick.
        strength = min(1.8 / pixel, 2.0) * (3.0 / max(scan.thickness_mm, 1.0)) ** 0.5
        self._rng, self._shape = rng, (scan.matrix, scan.matrix)
        self._again = float(np.exp(-scan.step_mm / _GRAIN_MM))
        self._table = (np.interp(np.arange(-1024, 3072), *_GRAIN_HU) * min(strength, 1.6)).astype(np.float32)
        self._field = rng.standard_normal(self._shape, dtype=np.float32)

    def add(self, image: np.ndarray) -> None:
        """To the next slice, (J, I) HU."""
        fresh = self._rng.standard_normal(self._shape, dtype=np.float32)
        fresh *= np.float32((1.0 - self._again**2) ** 0.5)
        self._field *= np.float32(self._again)
        self._field += fresh
        index = np.clip(image, -1024.0, 3071.0).astype(np.intp) + 1024
        image += self._field * self._table.take(index)


def streaks(rng: np.random.Generator, grid: Grid, level: float, arms: str) -> np.ndarray:
    """(J, I) what is left of too few photons: flat streaks, strongest through both shoulders or arms. Standard deviation below 1."""
    strength = 0.12 + 0.45 * float(np.clip((level - 40.0) / 40.0, 0.0, 1.0)) + (0.2 if arms == "down" else 0.0)
    side = grid.x.shape[0]
    rows, columns = (max(4, round(side * grid.pixel / cell)) for cell in (7.0, 42.0))
    nodes = rng.standard_normal((rows + 3, columns + 3), dtype=np.float32)
    down, across = (splines(np.linspace(0.0, count, side), count + 3) for count in (rows, columns))
    height = np.exp(-(((grid.y[:, :1] - 12.0) / 62.0) ** 2)) * np.float32(1.9 * strength)
    return (down @ nodes @ across.T) * height * np.exp(-((grid.x / np.float32(190.0)) ** 2))


def sharpness(acquisition: Acquisition) -> float:
    """The share that each neighbour gets of a voxel: blur, or less than nothing where the kernel overshoots at borders."""
    pixel = acquisition.field_mm / acquisition.matrix
    spread = (_BLUR_MM[acquisition.kernel] / pixel) ** 2 + 0.083 * min(max(pixel - 0.8, 0.0), 1.0)
    return float(np.clip(spread / 2 - _OVERSHOOT[acquisition.kernel], -0.12, 0.24))


def blurred(image: np.ndarray, share: float) -> np.ndarray:
    """(J, I) with `share` of each neighbour, along rows and along columns."""
    for axis in (0, 1):
        moved = np.swapaxes(image, 0, axis)
        second = moved[:-2] + moved[2:] - 2 * moved[1:-1]
        moved[1:-1] += np.float32(share) * second
    return image


def field_of_view(grid: Grid) -> np.ndarray:
    """(J, I) the share of each pixel inside the circle that is scanned."""
    half = (grid.x.shape[0] - 1) / 2
    line = (np.arange(grid.x.shape[0]) - half) * grid.pixel
    return soft(np.float32((half + 0.5) * grid.pixel) - np.hypot(line[:, None], line[None]).astype(np.float32), grid.pixel)
