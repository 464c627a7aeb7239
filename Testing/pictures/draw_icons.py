"""Draws Resources/Icons: the icon of extension and module, and the thumbnail of the sample for Slicer's Sample Data module.

python Testing/pictures/draw_icons.py
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from MedPrunerLogic.export.contact_sheet import direction_letters
from MedPrunerLogic.imaging.slices import InputFormat, cut
from MedPrunerLogic.phantom.chest.make import Chest, sample
from MedPrunerLogic.scene.roles import DROPPED_COLOUR, KEPT_COLOUR

ICONS = Path(__file__).parents[2] / "Resources" / "Icons"
FINE = 8  # drawn larger and reduced, for smooth edges
TILE, RIM, SLICE = (24, 28, 38), (84, 92, 110), (44, 52, 66)
BODY, LUNG, BONE, HEAT = (150, 156, 166), (14, 16, 22), (236, 238, 242), (255, 150, 30)


def icon() -> Image.Image:
    """A question about a stack of slices: a speech bubble; two slices read, in green, two dropped, in grey; heat on a nodule.

    128 x 128, transparent around the bubble, so that it stands on light and dark themes.
    """
    picture = Image.new("RGBA", (128 * FINE, 128 * FINE))
    draw = ImageDraw.Draw(picture)
    for colour, rim in ((RIM, 0), (TILE, 1.5)):
        draw.polygon(_fine((26 + rim, 100, 26 + rim, 126 - 2.4 * rim, 58 - rim, 106)), colour)
        draw.rounded_rectangle(_fine((4 + rim, 4 + rim, 124 - rim, 110 - rim)), (22 - rim) * FINE, colour)
    for middle, read in ((81, False), (69, True), (55, False), (41, True)):
        colour = tuple(round(255 * channel) for channel in (KEPT_COLOUR if read else DROPPED_COLOUR))
        corners = _fine((64, middle - 27, 116, middle, 64, middle + 27, 12, middle))
        draw.polygon(corners, SLICE if read else TILE)
        draw.line((*corners, *corners[:4]), colour, (5 if read else 2) * FINE, joint="curve")
    # A chest as a radiologist sees it: anterior up, spine below, the right lung on the image's left; the nodule in the left lung.
    shapes = (
        (BODY, (34, 26, 94, 57)),
        (LUNG, (39, 30, 60, 53)),
        (LUNG, (68, 30, 89, 53)),
        (BODY, (55, 26, 79, 41)),  # the heart, towards the left
        (BONE, (60, 47, 68, 54)),
        (HEAT, (77, 40, 87, 48.5)),
    )
    for colour, box in shapes:
        draw.ellipse(_fine(box), colour)
    return picture.resize((128, 128), Image.Resampling.LANCZOS)


def thumbnail(chest: Chest) -> Image.Image:
    """Its nodule in the three planes as Slicer would show them: axial above coronal and sagittal. 260 x 280."""
    picture = Image.new("RGB", (260, 280))
    axial, coronal, sagittal = (_view(chest, plane, size) for plane, size in (("axial", 240), ("coronal", 116), ("sagittal", 116)))
    picture.paste(axial.crop((0, 36, 240, 200)), (10, 0))
    picture.paste(coronal, (7, 164))
    picture.paste(sagittal, (137, 164))
    return picture


def _view(chest: Chest, plane: str, size: int) -> Image.Image:
    stack = cut(chest.volume, plane, InputFormat(size=size, max_slices=1000, ct_windows=((-1000.0, 400.0),) * 3))
    axis = ("sagittal", "coronal", "axial").index(plane)
    nearest = int(np.abs(stack.image_to_ras[:, axis, 3] - chest.truth.findings[0].centre_ras[axis]).argmin())
    view = Image.fromarray(stack.images[nearest])
    towards, _ = direction_letters(stack.image_to_ras[nearest])
    draw, font = ImageDraw.Draw(view), ImageFont.load_default(12)
    for letter, x, anchor in ((towards, size - 4, "rm"), ({"L": "R", "P": "A"}[towards], 4, "lm")):
        draw.text((x, size // 2), letter, (255, 216, 77), font, anchor, stroke_width=1, stroke_fill=(0, 0, 0))
    return view


def _fine(lengths: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(length * FINE for length in lengths)


if __name__ == "__main__":
    ICONS.mkdir(exist_ok=True)
    icon().save(ICONS / "MedPruner.png", optimize=True)
    thumbnail(sample()).save(ICONS / "MedPrunerPhantom.png", optimize=True)
