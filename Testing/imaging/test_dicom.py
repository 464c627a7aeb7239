"""DICOM series: sorted by their headers, nothing of the patient kept, refused where they are no volume."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
from dicom_series import write_series
from pydicom.uid import generate_uid

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.files import read_volume


def test_a_shuffled_series_is_sorted_by_position_and_has_the_coordinates_of_its_headers(tmp_path):
    write_series(tmp_path, count=9, step=2.5)
    volume = read_volume(tmp_path)
    intercept = float(pydicom.dcmread(next(tmp_path.iterdir())).RescaleIntercept)
    assert (volume.voxels[:, 0, 0] - intercept).tolist() == list(range(9))
    assert (volume.modality, volume.name) == ("CT", "CT series 3")
    # By hand: ImagePositionPatient (-100, -90, 40) LPS; rows and columns 0.661468 mm apart; 2.5 mm up a slice
    expected = [[-0.661468, 0, 0, 100], [0, -0.661468, 0, 90], [0, 0, 2.5, 40], [0, 0, 0, 1]]
    np.testing.assert_allclose(volume.ijk_to_ras, expected, atol=1e-6)


def test_a_series_with_the_patient_feet_first_or_stacked_downwards_is_the_same_in_space(tmp_path):
    write_series(tmp_path / "up", count=5, step=3.0)
    write_series(tmp_path / "down", count=5, step=-3.0)
    up, down = read_volume(tmp_path / "up"), read_volume(tmp_path / "down")
    assert down.ijk_to_ras[2, 2] > 0
    intercept = up.voxels[0, 0, 0]
    assert (down.voxels[:, 0, 0] - intercept).tolist() == [4, 3, 2, 1, 0]


def test_foreign_files_beside_the_series_are_passed_over(tmp_path):
    write_series(tmp_path)
    (tmp_path / "DICOMDIR.txt").write_text("hello")
    (tmp_path / "empty.dcm").write_bytes(b"")
    assert read_volume(tmp_path).voxels.shape[0] == 8


def test_nothing_about_the_patient_gets_into_the_volume_or_a_message(tmp_path):
    write_series(tmp_path / "a", PatientName="SECRET^NAME", PatientID="4711")
    assert "SECRET" not in repr(read_volume(tmp_path / "a").name)
    write_series(tmp_path / "a", count=3, number=4, PatientName="SECRET^NAME")
    write_series(tmp_path / "a" / "b", count=3, number=5, PatientName="SECRET^NAME", SeriesDescription="SECRET")
    with pytest.raises(VolumeError) as caught:
        read_volume(tmp_path / "a")
    assert "SECRET" not in str(caught.value)


def broken_series(tmp_path: Path, kind: str) -> None:
    if kind == "mixed":
        write_series(tmp_path / "a", number=1)
        write_series(tmp_path / "b", number=2)
    elif kind == "gap":
        write_series(tmp_path)[4].unlink()
    elif kind == "doubled":
        paths = write_series(tmp_path)
        copy = pydicom.dcmread(paths[2])
        copy.SOPInstanceUID = copy.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        copy.save_as(tmp_path / "again.dcm")
    elif kind == "single":
        write_series(tmp_path, count=1)
    elif kind == "size":
        changed = pydicom.dcmread(write_series(tmp_path)[0])
        changed.Rows, changed.PixelData = 64, changed.PixelData[: 64 * 128 * 2]
        changed.save_as(tmp_path / "000.dcm")
    elif kind == "turned":
        paths = write_series(tmp_path)
        changed = pydicom.dcmread(paths[3])
        changed.ImageOrientationPatient = [1, 0, 0, 0, 0, -1]
        changed.save_as(paths[3])
    elif kind == "slope":
        write_series(tmp_path, RescaleSlope="1e30")
    elif kind == "nowhere":
        write_series(tmp_path, ImagePositionPatient=None)
    else:
        tmp_path.mkdir(exist_ok=True)


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("mixed", r"2 series: series 1: CT, 8 images, 0.66 x 0.66 x 2.50 mm; series 2: CT, 8 images, .* mm\..*--series"),
        ("gap", r"1 of 8 slices are missing, more than one in twenty: after 47.5 mm the next one is 5.00 mm away instead of 2.50"),
        ("doubled", "same place"),
        ("single", "one slice"),
        ("size", "differ in Rows"),
        ("turned", "differ in ImageOrientationPatient"),
        ("slope", r"slope 1e\+30"),
        ("nowhere", "have no ImagePositionPatient"),
        ("empty", "no DICOM images"),
    ],
)
def test_a_bad_series_says_what_is_wrong_and_what_to_do(tmp_path, kind, message):
    broken_series(tmp_path / "series", kind)
    with pytest.raises(VolumeError, match=message) as caught:
        read_volume(tmp_path / "series")
    assert caught.value.advice
