"""The picture of the answer in 3D, checked by its pixels."""

from __future__ import annotations

import numpy as np
import pytest
from made_answers import made_answer

from MedPrunerLogic.export import view3d
from MedPrunerLogic.imaging.volume import Volume


@pytest.mark.parametrize("side", ["left", "right"])
def test_in_3d_the_patients_left_is_on_image_right_and_kept_slices_are_green(side):
    made, _, answer = made_answer(side)
    picture = np.asarray(view3d.render_3d(made.volume, answer)).astype(int)
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    assert ((green > 150) & (red < 120)).sum() > 500  # outlines of kept slices
    # The hottest cell is the largest, palest sphere; everything else yellow is small.
    pale = ((red > 150) & (green > 110) & (blue < 190) & (red - blue > 40)).astype(float)[90:-60, 60:-60]
    window = np.lib.stride_tricks.sliding_window_view(pale, (21, 21)).sum((2, 3))
    _, column = np.unravel_index(window.argmax(), window.shape)
    assert (column + 70 > picture.shape[1] / 2) == (side == "left")


@pytest.mark.parametrize("slices", [1, 2, 40])
def test_the_body_is_shown_without_the_table_it_lies_on(slices):
    """Voxels of 1 mm in RAS: a body from A 20 to A 60 mm, the table 7 mm behind it."""
    voxels = np.full((slices, 100, 100), -1000, np.int16)
    voxels[:, 20:60, 10:90] = 40
    voxels[:, 10:13] = 40
    skin = view3d._skin(Volume(voxels, np.eye(4), "CT", "body and table"))
    skin.GetMapper().Update()
    left, right, back, front, *_ = skin.GetMapper().GetInput().GetBounds()
    np.testing.assert_allclose((left, right, back, front), (9.5, 89.5, 19.5, 59.5), atol=1.0)
