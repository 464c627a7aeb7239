"""Pixels: every compression that GDCM or pydicom decodes, padding, scaling, and files that cannot be decoded."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
import SimpleITK as sitk
from dicom_series import write_enhanced, write_made_up
from geometries import noise
from pydicom.encaps import encapsulate
from pydicom.uid import generate_uid

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.dicom.gdcm import Decoder
from MedPrunerLogic.imaging.files import read_volume

VOXELS = noise((6, 32, 24))
LOSSLESS = {"JPEG": "1.2.840.10008.1.2.4.70", "JPEG2000": "1.2.840.10008.1.2.4.90"}


def gdcm_frames(folder: Path, voxels: np.ndarray, compressor: str) -> list[bytes]:
    """Each slice as GDCM packs it, by way of a file."""
    frames = []
    for plane in voxels:
        writer = sitk.ImageFileWriter()
        writer.SetImageIO("GDCMImageIO")
        writer.SetCompressor(compressor)
        writer.UseCompressionOn()
        writer.SetFileName(str(folder / "frame.dcm"))
        writer.Execute(sitk.GetImageFromArray(plane[None]))
        packed = pydicom.dcmread(folder / "frame.dcm")
        assert packed.file_meta.TransferSyntaxUID == LOSSLESS[compressor]
        frames.append(next(pydicom.encaps.generate_frames(packed.PixelData, number_of_frames=1)))
    return frames


def pack(path: Path, frames: list[bytes], syntax: str) -> None:
    image = pydicom.dcmread(path)
    image.PixelData = encapsulate(frames)
    image["PixelData"].VR = "OB"
    image.file_meta.TransferSyntaxUID = syntax
    image.save_as(path)


def packed_series(tmp_path: Path, voxels: np.ndarray, compressor: str, **changes: object) -> list[Path]:
    (tmp_path / "work").mkdir()
    frames = gdcm_frames(tmp_path / "work", voxels, compressor)
    paths = write_made_up(tmp_path / "in", voxels, **changes)
    for path in paths:
        pack(path, [frames[pydicom.dcmread(path).InstanceNumber - 1]], LOSSLESS[compressor])
    return paths


@pytest.mark.parametrize("compressor", LOSSLESS)
def test_what_gdcm_packed_has_the_values_it_was_packed_from(tmp_path, compressor):
    packed_series(tmp_path, VOXELS, compressor, RescaleIntercept=-24, RescaleSlope=1)
    volume = read_volume(tmp_path / "in")
    np.testing.assert_array_equal(volume.voxels, VOXELS - 24)
    assert volume.voxels.dtype == np.int16


def test_the_frames_of_a_packed_enhanced_file_have_their_values(tmp_path):
    path = write_enhanced(tmp_path / "e.dcm", VOXELS, slopes=np.linspace(1, 2, 6))
    pack(path, gdcm_frames(tmp_path, VOXELS, "JPEG"), LOSSLESS["JPEG"])
    np.testing.assert_allclose(read_volume(path).voxels, VOXELS * np.linspace(1, 2, 6)[:, None, None], rtol=1e-6)


@pytest.mark.parametrize("syntax", ["RLELossless", "JPEGLSLossless"])
def test_what_pydicom_packed_has_the_values_it_was_packed_from(tmp_path, syntax):
    voxels = np.abs(VOXELS)
    for path in write_made_up(tmp_path, voxels, PixelRepresentation=0):
        image = pydicom.dcmread(path)
        image.compress(getattr(pydicom.uid, syntax), generate_instance_uid=False)
        image.save_as(path)
    np.testing.assert_array_equal(read_volume(tmp_path).voxels, voxels)


def test_nothing_of_the_patient_is_in_a_temporary_file_and_none_is_left(tmp_path, monkeypatch):
    packed_series(tmp_path, VOXELS, "JPEG", PatientName="SECRET^NAME")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    seen, save_as = [], pydicom.Dataset.save_as

    def watched(dataset: pydicom.Dataset, path: Path, **options: object) -> None:
        save_as(dataset, path, **options)
        seen.append(path.read_bytes())

    monkeypatch.setattr(pydicom.Dataset, "save_as", watched)
    read_volume(tmp_path / "in")
    assert len(seen) == 6
    assert not any(b"SECRET" in content for content in seen)
    assert not list((tmp_path / "temporary").iterdir())


@pytest.mark.parametrize("kind", ["cut short", "noise", "unknown", "none"])
def test_a_file_that_cannot_be_decoded_is_named(tmp_path, kind):
    paths = packed_series(tmp_path, VOXELS, "JPEG")
    image = pydicom.dcmread(paths[3])
    if kind == "cut short":
        image.PixelData = image.PixelData[:60]
    elif kind == "noise":
        image.PixelData = encapsulate([np.random.default_rng(0).bytes(500)])
    elif kind == "unknown":
        image.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.4.100"  # MPEG-2
    else:
        del image.PixelData
    image.save_as(paths[3])
    with pytest.raises(VolumeError, match=rf"'{paths[3].name}' (cannot be decoded|are not what)") as caught:
        read_volume(tmp_path / "in")
    assert "NRRD" in caught.value.advice or "again" in caught.value.advice


def test_bits_that_crash_the_decoder_are_refused_and_the_file_is_named(tmp_path):
    """GDCM ends in a segmentation fault for some such bits: here the reader goes on."""
    paths = packed_series(tmp_path, VOXELS[:2], "JPEG")
    content, rng = paths[0].read_bytes(), np.random.default_rng(0)
    start = content.rindex(b"\xff\xd8\xff")
    refused = 0
    for _ in range(25):
        data = bytearray(content)
        for at in rng.integers(start, start + 60, 3):
            data[at] = rng.integers(256)
        paths[0].write_bytes(data)
        try:
            read_volume(tmp_path / "in")
        except VolumeError as error:
            refused += f"'{paths[0].name}'" in error.problem
    assert refused > 5


def test_a_decoder_that_died_is_started_again(tmp_path):
    packed_series(tmp_path, VOXELS, "JPEG")
    dataset = pydicom.dcmread(next((tmp_path / "in").iterdir()))
    with Decoder() as decoder:
        expected = decoder.decode(dataset)
        decoder._process.kill()
        with pytest.raises(ValueError, match="cannot decode"):
            decoder.decode(dataset)
        np.testing.assert_array_equal(decoder.decode(dataset), expected)


@pytest.mark.parametrize(("value", "limit"), [(32767, None), (-32768, None), (32000, 32767)])
def test_padding_does_not_set_the_window_of_an_mr(tmp_path, value, limit):
    voxels = np.abs(VOXELS)
    padded = voxels.copy()
    padded[:, :5] = value if limit is None else np.random.default_rng(0).integers(value, limit, padded[:, :5].shape)
    changes = {"PixelPaddingValue": value} | ({} if limit is None else {"PixelPaddingRangeLimit": limit})
    write_made_up(tmp_path, padded, modality="MR", **changes)
    read = read_volume(tmp_path).voxels
    np.testing.assert_array_equal(read[:, 5:], voxels[:, 5:])
    assert (read[:, :5] == voxels[:, 5:].min()).all()


def test_padding_of_a_ct_is_black_and_stays_where_it_is_that_already(tmp_path):
    padded = VOXELS.copy()
    padded[:, :5] = -2000
    write_made_up(tmp_path / "low", padded, PixelPaddingValue=-2000)
    np.testing.assert_array_equal(read_volume(tmp_path / "low").voxels, padded)
    padded[:, :5] = 32767
    write_made_up(tmp_path / "high", padded, PixelPaddingValue=32767)
    assert (read_volume(tmp_path / "high").voxels[:, :5] == VOXELS[:, 5:].min()).all()


def test_an_unsigned_ct_without_its_intercept_is_said_to_be_no_hu(tmp_path):
    write_made_up(tmp_path / "no", np.abs(VOXELS), PixelRepresentation=0, RescaleIntercept=..., RescaleSlope=...)
    assert "not in HU" in read_volume(tmp_path / "no").notices[0]
    write_made_up(tmp_path / "with", np.abs(VOXELS), PixelRepresentation=0, RescaleIntercept=-1024)
    volume = read_volume(tmp_path / "with")
    np.testing.assert_array_equal(volume.voxels, np.abs(VOXELS) - 1024)
    assert volume.notices == ()


def test_a_ct_in_another_unit_is_said_to_be_no_hu(tmp_path):
    write_made_up(tmp_path, VOXELS, RescaleType="MGML")
    assert "not in HU" in read_volume(tmp_path).notices[0]


def test_eight_bits_are_read(tmp_path):
    voxels = np.random.default_rng(0).integers(0, 255, VOXELS.shape).astype(np.uint8)
    for path in write_made_up(tmp_path, voxels, modality="MR"):
        image = pydicom.dcmread(path)
        image.BitsAllocated = image.BitsStored = 8
        image.HighBit, image.PixelRepresentation = 7, 0
        image.PixelData = voxels[image.InstanceNumber - 1].tobytes()
        image.SOPInstanceUID = image.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        image.save_as(path)
    np.testing.assert_array_equal(read_volume(tmp_path).voxels, voxels)
