"""Folders as archives hand them out: several series, phases, frames, copies, packed and listed; and what is no scan."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import numpy as np
import pydicom
import pytest
from dicom_series import write_enhanced, write_made_up
from geometries import noise, same_voxels
from pydicom.data import get_testdata_file
from pydicom.uid import generate_uid

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.files import read_volume

VOXELS = noise((6, 20, 16))
ENHANCED_SIEMENS = Path("/work/shared/odd/enhanced_mr_siemens.dcm")


def by_hand(paths: list[Path]) -> tuple[np.ndarray, np.ndarray]:
    """Values (I, J, K) and affine (RAS) of a single-frame series, from pydicom's numbers."""
    images = sorted((pydicom.dcmread(path) for path in paths), key=lambda image: float(image.ImagePositionPatient[2]))
    values = np.stack(
        [image.pixel_array * float(image.get("RescaleSlope", 1)) + float(image.get("RescaleIntercept", 0)) for image in images]
    )
    first, last = (np.array(image.ImagePositionPatient, float) for image in (images[0], images[-1]))
    affine = np.eye(4)
    affine[:3, 0] = np.array(images[0].ImageOrientationPatient[:3], float) * float(images[0].PixelSpacing[1])
    affine[:3, 1] = np.array(images[0].ImageOrientationPatient[3:], float) * float(images[0].PixelSpacing[0])
    affine[:3, 2], affine[:3, 3] = (last - first) / (len(images) - 1), first
    return values.T, np.diag([-1.0, -1.0, 1.0, 1.0]) @ affine


def check(folder: Path, paths: list[Path], **choice: object) -> None:
    same_voxels(read_volume(folder, **choice), *by_hand(paths))


def localiser(folder: Path, **changes: object) -> None:
    write_made_up(
        folder, VOXELS[:1], orientation=(1, 0, 0, 0, 0, -1), SeriesNumber=1, ImageType=["ORIGINAL", "PRIMARY", "LOCALIZER"], **changes
    )


# --- several series -----------------------------------------------------------------------------------------------------------


def test_the_only_volume_of_a_study_is_read_and_that_is_said(tmp_path):
    paths = write_made_up(tmp_path / "scan", VOXELS)
    localiser(tmp_path / "scout")
    write_made_up(tmp_path / "shots", VOXELS, SOPClassUID="1.2.840.10008.5.1.4.1.1.7", SeriesNumber=4)
    write_made_up(tmp_path / "mask", VOXELS, modality="SEG", SeriesNumber=5)
    shutil.copy(get_testdata_file("test-SR.dcm"), tmp_path / "dose.dcm")
    check(tmp_path, paths)
    said = "Of 4 series the only one that is a volume was read: series 3: CT, 6 images, 1.00 x 1.00 x 2.00 mm."
    assert read_volume(tmp_path).notices == (said,)


def test_several_volumes_are_listed_without_names_and_chosen_by_number(tmp_path):
    thin = write_made_up(tmp_path / "thin", VOXELS, SeriesNumber=7, SeriesDescription="Thorax Made thin up^phantom thephantoms 1.0_P-0 1.0")
    thick = write_made_up(tmp_path / "thick", VOXELS[:4], SeriesNumber=8, spacing=(1, 1, 5), SeriesDescription="Lung")
    with pytest.raises(VolumeError) as caught:
        read_volume(tmp_path)
    assert "series 7: CT, 'Thorax thin 1.0', 6 images, 1.00 x 1.00 x 2.00 mm; series 8: CT, 'Lung', 4 images, 1.00 x 1.00 x 5.00 mm" in (
        caught.value.problem
    )
    assert "--series" in caught.value.advice
    check(tmp_path, thin, series=7)
    check(tmp_path, thick, series="8")
    with pytest.raises(VolumeError, match=r"no series 9, only: series 7"):
        read_volume(tmp_path, series=9)


def test_series_of_one_number_are_told_apart(tmp_path):
    for name in ("a", "b"):
        write_made_up(tmp_path / name, VOXELS)
    with pytest.raises(VolumeError, match=r"series 3-1: .*; series 3-2: "):
        read_volume(tmp_path)
    assert read_volume(tmp_path, series="3-2").name == "CT series 3-2"


def test_a_localiser_within_the_series_does_no_harm(tmp_path):
    paths = write_made_up(tmp_path, VOXELS)
    uid = pydicom.dcmread(paths[0]).SeriesInstanceUID
    same = {keyword: pydicom.dcmread(paths[0])[keyword].value for keyword in ("StudyInstanceUID", "FrameOfReferenceUID")}
    localiser(tmp_path / "scout", SeriesInstanceUID=uid, **same)
    check(tmp_path, paths)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"modality": "PT"}, "kind PT, which is neither CT nor MR"),
        ({"modality": "SEG"}, "kind SEG"),
        ({"modality": "RTDOSE"}, "kind RTDOSE"),
        ({"SOPClassUID": "1.2.840.10008.5.1.4.1.1.7"}, "secondary capture"),
        ({"ImageType": ["ORIGINAL", "PRIMARY", "M", "MOSAIC"]}, "mosaics"),
        ({"ImageType": ["ORIGINAL", "PRIMARY", "LOCALIZER"]}, "localiser"),
        ({"PhotometricInterpretation": "PALETTE COLOR"}, "in colour"),
        ({"PhotometricInterpretation": "MONOCHROME1"}, "inverted"),
        ({"NumberOfFrames": 3}, "3 frames, but not where each of them lies"),
    ],
)
def test_what_is_no_scan_is_refused_as_what_it_is(tmp_path, changes, message):
    write_made_up(tmp_path, VOXELS, **changes)
    with pytest.raises(VolumeError, match=message):
        read_volume(tmp_path)


def test_objects_without_images_are_refused_as_what_they_are(tmp_path):
    shutil.copy(get_testdata_file("test-SR.dcm"), tmp_path / "report.dcm")
    for path in (tmp_path, tmp_path / "report.dcm"):
        with pytest.raises(VolumeError, match=r"without images \(of kind SR\)"):
            read_volume(path)


@pytest.mark.parametrize("keyword", ["PatientID", "PatientName", "StudyInstanceUID", "FrameOfReferenceUID"])
def test_images_that_do_not_belong_together_are_not_stacked(tmp_path, keyword):
    paths = write_made_up(tmp_path, VOXELS)
    other = pydicom.dcmread(paths[2])
    setattr(other, keyword, "1.2.3.4" if keyword.endswith("UID") else "Somebody^Else")
    other.save_as(paths[2])
    with pytest.raises(VolumeError, match=f"differ in {keyword}") as caught:
        read_volume(tmp_path)
    assert "Else" not in str(caught.value)


# --- how files are kept -------------------------------------------------------------------------------------------------------


def test_files_that_are_there_twice_count_once(tmp_path):
    paths = write_made_up(tmp_path / "a", VOXELS)
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    check(tmp_path, paths)


def test_a_zip_of_a_series_is_read_and_nothing_is_unpacked_to_the_disk(tmp_path, monkeypatch):
    paths = write_made_up(tmp_path / "a", VOXELS)
    with zipfile.ZipFile(tmp_path / "scan.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, f"../deep/{path.name}")
        archive.writestr("readme.txt", "hello")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    check(tmp_path / "scan.zip", paths)
    assert not list((tmp_path / "temporary").iterdir())
    assert not (tmp_path.parent / "deep").exists()


def test_a_dicomdir_stands_for_what_lies_beside_it(tmp_path):
    paths = write_made_up(tmp_path / "IMAGES", VOXELS)
    shutil.copy(get_testdata_file("DICOMDIR"), tmp_path / "DICOMDIR")
    check(tmp_path / "DICOMDIR", paths)
    check(tmp_path, paths)


@pytest.mark.parametrize("implicit", [True, False])
def test_files_without_preamble_are_read(tmp_path, implicit):
    paths = write_made_up(tmp_path / "a", VOXELS)
    (tmp_path / "b").mkdir()
    for path in paths:
        image = pydicom.dcmread(path)
        del image.file_meta
        pydicom.dcmwrite(tmp_path / "b" / path.name, image, implicit_vr=implicit, little_endian=True, enforce_file_format=False)
    same_voxels(read_volume(tmp_path / "b"), *by_hand(paths))


def test_foreign_files_that_begin_like_dicom_are_passed_over(tmp_path):
    paths = write_made_up(tmp_path, VOXELS)
    (tmp_path / "noise.bin").write_bytes(b"\x08\x00" + np.random.default_rng(0).bytes(5000))
    (tmp_path / "short.bin").write_bytes(b"\x08\x00")
    same_voxels(read_volume(tmp_path), *by_hand(paths))


# --- phases and multi-frame files ---------------------------------------------------------------------------------------------


def phases(folder: Path, keyword: str, values: tuple) -> list[list[Path]]:
    """The same series once for each value, with other voxels."""
    made, common = [], {"SeriesInstanceUID": generate_uid(), "StudyInstanceUID": "1.2.3", "FrameOfReferenceUID": "1.2.4"}
    for number, value in enumerate(values):
        made.append(write_made_up(folder / str(number), noise(VOXELS.shape), modality="MR", **common, **{keyword: value}))
    return made


@pytest.mark.parametrize(
    ("keyword", "values"),
    [("EchoTime", (2.5, 10.0)), ("TemporalPositionIdentifier", (1, 2)), ("AcquisitionNumber", (2, 3)), ("DiffusionBValue", (0.0, 800.0))],
)
def test_phases_and_echoes_are_listed_and_chosen(tmp_path, keyword, values):
    made = phases(tmp_path, keyword, values)
    with pytest.raises(VolumeError, match=rf"2 phases or echoes: 1: {keyword} {values[0]}, 6 images; 2: {keyword} {values[1]}, 6 images"):
        read_volume(tmp_path)
    check(tmp_path, made[0], phase=1)
    check(tmp_path, made[1], phase=2)
    with pytest.raises(VolumeError, match="no phase 3; the series holds 2"):
        read_volume(tmp_path, phase=3)


def test_a_phase_that_was_interrupted_is_listed_with_what_there_is_of_it(tmp_path):
    made = phases(tmp_path, "TemporalPositionIdentifier", (1, 2, 3))
    for path in made[2]:
        if pydicom.dcmread(path).InstanceNumber > 1:
            path.unlink()
    with pytest.raises(VolumeError, match=r"3 phases .*: 1: \w+ 1, 6 images; 2: \w+ 2, 6 images; 3: \w+ 3, 1 images"):
        read_volume(tmp_path)
    check(tmp_path, made[1], phase=2)
    with pytest.raises(VolumeError, match="Phase 3 is a single slice"):
        read_volume(tmp_path, phase=3)


def test_images_at_one_place_that_nothing_tells_apart_are_refused(tmp_path):
    phases(tmp_path, "PatientComments", ("a", "b"))
    with pytest.raises(VolumeError, match="2 or more images lie at the same place, and nothing"):
        read_volume(tmp_path)


def test_an_enhanced_file_is_sorted_by_the_places_of_its_frames(tmp_path):
    order = np.random.default_rng(1).permutation(6)
    path = write_enhanced(tmp_path / "e.dcm", VOXELS, order=order, slopes=np.linspace(0.5, 2.0, 6))
    volume = read_volume(path)
    affine = np.diag([-1.0, -1.0, 1.0, 1.0]) @ np.array([[1, 0, 0, -50], [0, 1, 0, -60], [0, 0, 2, 70], [0, 0, 0, 1.0]])
    same_voxels(volume, (VOXELS * np.linspace(0.5, 2.0, 6)[:, None, None]).T, affine)
    assert volume.modality == "MR"


def test_the_echoes_of_an_enhanced_file_are_chosen(tmp_path):
    both = noise((12, 20, 16))
    path = write_enhanced(tmp_path / "e.dcm", both, echoes=2)
    with pytest.raises(VolumeError, match=r"2 phases or echoes: 1: EffectiveEchoTime 10\.0, 6 images; 2: EffectiveEchoTime 20\.0"):
        read_volume(path)
    np.testing.assert_array_equal(read_volume(path, phase=2).voxels, both[1::2])


@pytest.mark.skipif(not ENHANCED_SIEMENS.exists(), reason="the shared example is not on this machine")
def test_a_real_enhanced_mr_is_where_its_frames_say():
    image = pydicom.dcmread(ENHANCED_SIEMENS)
    places = np.array([group.PlanePositionSequence[0].ImagePositionPatient for group in image.PerFrameFunctionalGroupsSequence], float)
    order = np.argsort(places[:, 2])
    affine = np.eye(4)
    affine[:3, :3] = np.diag([3.375, 3.375, (places[order[-1], 2] - places[order[0], 2]) / 5])
    affine[:3, 3] = places[order[0]]
    same_voxels(read_volume(ENHANCED_SIEMENS), image.pixel_array[order].T, np.diag([-1.0, -1.0, 1.0, 1.0]) @ affine)
