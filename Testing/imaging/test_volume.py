"""What makes a volume, and what does not."""

from __future__ import annotations

import numpy as np
import pytest
from geometries import noise, oblique

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.volume import Volume, from_array, guess_modality

# --- bad files ----------------------------------------------------------------------------------------------------------------


def float_noise(bad: float) -> np.ndarray:
    voxels = noise(dtype=np.float32)
    voxels[2, 3, 4] = bad
    return voxels


@pytest.mark.parametrize(
    ("voxels", "matrix", "message"),
    [
        (np.zeros((4, 5, 6)), np.eye(4), "same value"),
        (float_noise(np.nan), np.eye(4), "NaN or infinite, the first at I 4, J 3, K 2"),
        (float_noise(np.inf), np.eye(4), "NaN or infinite"),
        (noise((1, 5, 6)), np.eye(4), "single slice"),
        (noise((0, 5, 6)), np.eye(4), "empty"),
        (noise((2, 3, 4, 5)), np.eye(4), "4 dimensions"),
        (noise().astype(complex), np.eye(4), "type complex"),
        (noise(), np.diag([0.0, 1.0, 1.0, 1.0]), "spacing"),
        (noise(), np.diag([np.nan, 1.0, 1.0, 1.0]), "finite"),
        (noise(), np.diag([1.0, 1.0, 5000.0, 1.0]), "spacing"),
        (noise(), np.array([[1, 1.1, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1.0]]), "angles of 42, 90, 90 degrees"),
        (noise(), np.array([[1, 0.3, 0.3, 0], [0, 1, 0.3, 0], [0, 0, 1, 0], [0, 0, 0, 1.0]]), "no scanner"),
        (noise(), np.eye(3), "4 x 4"),
    ],
)
def test_what_nobody_could_ask_about_is_refused(voxels, matrix, message):
    with pytest.raises(VolumeError, match=message) as caught:
        from_array(voxels, matrix)
    assert caught.value.advice


def test_an_unknown_modality_is_refused():
    with pytest.raises(VolumeError, match="PET"):
        from_array(noise(), np.eye(4), "PET")


def test_modality_is_guessed_by_air_and_sign():
    assert guess_modality(noise()) == "CT"
    assert guess_modality(np.abs(noise())) == "MR"
    assert guess_modality(np.linspace(-1.0, 1.0, 27).reshape(3, 3, 3)) == "unknown"
    assert from_array(noise(), np.eye(4), "MR").modality == "MR"


def test_what_the_values_say_against_the_modality_is_said():
    positive = np.abs(noise()) + np.int16(1)
    assert from_array(noise(), np.eye(4)).notices == ()
    assert from_array(positive, np.eye(4), "MR").notices == ()
    assert "taken for MR" in from_array(positive, np.eye(4)).notices[0]
    assert "not in HU" in from_array(positive.astype(np.uint8), np.eye(4), "CT").notices[0]
    assert from_array(noise(), np.eye(4), notices=("Before.",)).notices == ("Before.",)


# --- writing ------------------------------------------------------------------------------------------------------------------


def test_spacing_is_measured_along_the_axes():
    assert Volume(noise(), oblique((0.5, 1.5, 4.0)), "CT", "x").spacing == pytest.approx((0.5, 1.5, 4.0))
