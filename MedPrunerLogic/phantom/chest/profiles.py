"""How the outlines of a chest change from level to level, and what a curve through a few of them is."""

from __future__ import annotations

import numpy as np

_STEP = 1.0
_FINE = np.arange(-320.0, 240.0, _STEP)
_KERNEL = np.convolve(np.ones(13) / 13, np.ones(13) / 13)  # rounds the corners of a polygon off, over some 20 units

# z: level; half_width, front, back: of the pleural cavity; spine: front of the vertebral bodies. Units of the body.
_LEVELS = (-260.0, -230.0, -200.0, -150.0, -100.0, -50.0, 0.0, 40.0, 70.0, 90.0, 105.0, 120.0, 170.0)
_KNOTS: dict[str, tuple[float, ...]] = {
    "half_width": (130, 132, 135, 138, 137, 131, 121, 106, 89, 73, 58, 46, 40),
    "front": (-104, -108, -112, -114, -111, -102, -86, -68, -53, -42, -33, -26, -23),
    "back": (70, 74, 80, 88, 90, 90, 86, 78, 68, 59, 52, 46, 40),
    "spine": (18, 22, 27, 36, 42, 45, 42, 35, 27, 21, 16, 12, 4),
}


def curve(levels: np.ndarray | tuple[float, ...], values: np.ndarray | tuple[float, ...]) -> tuple[np.ndarray, np.ndarray]:
    """A smooth curve through values at levels: what `at` reads."""
    sharp = np.interp(np.concatenate([_FINE[0] + np.arange(-12, 0), _FINE, _FINE[-1] + np.arange(1, 13)]), levels, values)
    return _FINE, np.convolve(sharp, _KERNEL, mode="valid")


def at(line: tuple[np.ndarray, np.ndarray], z: np.ndarray | float) -> np.ndarray:
    """A curve's values at levels z."""
    return np.interp(z, *line)


def window(z: np.ndarray, low: float, high: float, soft: float = 25.0) -> np.ndarray:
    """1 between two levels, 0 beyond them, over `soft` units."""
    return np.clip((z - low) / soft + 0.5, 0.0, 1.0) * np.clip((high - z) / soft + 0.5, 0.0, 1.0)


CAVITY = {name: curve(_LEVELS, values) for name, values in _KNOTS.items()}
# Of what the shoulders add to the outline of the muscles: half width with the arms down and up, front, back.
_SHOULDER_LEVELS = (-300.0, -60.0, -10.0, 20.0, 50.0, 80.0, 100.0, 120.0, 140.0, 170.0)
SHOULDERS = {
    "down": curve(_SHOULDER_LEVELS, (112, 112, 118, 134, 164, 190, 202, 202, 186, 120)),
    "up": curve(_SHOULDER_LEVELS, (112, 112, 120, 140, 164, 184, 192, 194, 186, 140)),
    "front": curve(_SHOULDER_LEVELS, (-40, -40, -62, -66, -66, -61, -57, -54, -52, -50)),
    "back": curve(_SHOULDER_LEVELS, (96, 112, 114, 112, 106, 100, 96, 92, 84, 70)),
}
# The middle of each vertebral body, C6 to L2.
VERTEBRAE = {
    "C6": 116.0, "C7": 99.5, "T1": 81.5, "T2": 62.0, "T3": 41.5, "T4": 21.0, "T5": 0.0, "T6": -21.5, "T7": -43.5, "T8": -66.0,
    "T9": -89.0, "T10": -113.0, "T11": -138.0, "T12": -164.0, "L1": -191.0, "L2": -219.0, "L3": -248.0,
}  # fmt: skip


def vertebral_half_axes(z: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
    """Half width and half depth of a vertebral body at a level, units."""
    down = -np.asarray(z)
    return np.interp(down, (-120, 0, 120, 260), (14.0, 15.5, 18.0, 23.0)), np.interp(down, (-120, 0, 120, 260), (8.0, 12.0, 14.5, 16.5))
