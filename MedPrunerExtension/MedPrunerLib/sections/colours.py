"""Colours that can be told from what they lie on, in light and in dark themes."""

from __future__ import annotations

from typing import Any

LEAST_CONTRAST = 3.0  # of parts of a picture (WCAG 2.1, 1.4.11); text needs 4.5

RGB = tuple[float, float, float]  # each 0...1


def contrast(one: RGB, other: RGB) -> float:
    """How far two colours are apart in lightness, 1...21 (WCAG 2.1, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: RGB, background: RGB) -> RGB:
    """The colour, as much darker or lighter as it must be to be seen on the background."""
    away = 0.0 if _luminance(background) > 0.2 else 1.0
    for step in range(21):
        red, green, blue = (value + step / 20 * (away - value) for value in colour)
        if contrast((red, green, blue), background) >= LEAST_CONTRAST:
            break
    return red, green, blue


def rgb(colour: Any) -> RGB:
    """A QColor's."""
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: RGB) -> float:
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
