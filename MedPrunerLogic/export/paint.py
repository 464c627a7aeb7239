"""Colours and letters of the pictures."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL import ImageFont

from ..scene.roles import INFERNO

BACKGROUND, INK, FAINT = (18, 18, 20), (235, 235, 235), (150, 150, 155)


def inferno(values: np.ndarray) -> np.ndarray:
    """Values 0...1 of any shape -> uint8 colours of that shape and 3 channels."""
    places = np.clip(values, 0.0, 1.0) * (len(INFERNO) - 1)
    table = np.array(INFERNO)
    channels = [np.interp(places, range(len(table)), table[:, channel]) for channel in range(3)]
    return np.rint(255 * np.stack(channels, -1)).astype(np.uint8)


@lru_cache
def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The pictures' letters."""
    return ImageFont.load_default(size)


def rgb(colour: tuple[float, float, float]) -> tuple[int, int, int]:
    """A colour 0...1 as 0...255."""
    red, green, blue = (round(255 * channel) for channel in colour)
    return red, green, blue


HEAT = rgb(INFERNO[6])  # of words about heat
