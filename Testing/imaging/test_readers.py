"""Every kind of bad image file has its own message."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import nibabel
import numpy as np
import pytest
from geometries import RNG, noise

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.volume import from_array


def write_raw_nifti(path: Path, shape, spacing, **header) -> Path:
    image = nibabel.Nifti1Image(np.ones(shape, np.int16) * np.arange(shape[-1], dtype=np.int16), np.diag([*spacing[:3], 1.0]))
    image.header["pixdim"][1 : 1 + len(spacing)] = spacing
    for key, value in header.items():
        image.header[key] = value
    nibabel.save(image, path)
    return path


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(VolumeError, match=r"no file or folder 'nowhere\.nrrd'"):
        read_volume(tmp_path / "nowhere.nrrd")


def test_a_text_file_named_nii_is_no_image(tmp_path):
    (tmp_path / "notes.nii").write_text("The quick brown fox. " * 100)
    with pytest.raises(VolumeError, match="no image that can be read"):
        read_volume(tmp_path / "notes.nii")


def test_an_unknown_ending_names_the_known_ones(tmp_path):
    (tmp_path / "scan.docx").write_bytes(b"x" * 500)
    with pytest.raises(VolumeError, match=r"kind that cannot be read.*\.nrrd"):
        read_volume(tmp_path / "scan.docx")


def test_four_dimensions_are_a_sequence(tmp_path):
    path = write_raw_nifti(tmp_path / "f.nii", (4, 5, 6, 3), (1.0, 1.0, 1.0, 2.0))
    with pytest.raises(VolumeError, match=r"sequence of 3 volumes.*--frame 1 to 3"):
        read_volume(path)


def test_a_fourth_dimension_of_one_is_no_sequence(tmp_path):
    nibabel.save(nibabel.Nifti1Image(noise((4, 5, 6))[..., None], np.eye(4)), tmp_path / "f.nii")
    assert read_volume(tmp_path / "f.nii").voxels.shape == (6, 5, 4)


def test_a_zero_spacing_is_not_taken_for_one(tmp_path):
    image = nibabel.Nifti1Image(noise((4, 5, 6)), np.eye(4))
    nibabel.save(image, tmp_path / "z.nii")
    data = bytearray((tmp_path / "z.nii").read_bytes())
    data[76 + 4 * 3 : 76 + 4 * 4] = np.float32(0.0).tobytes()  # pixdim[3] (nifti1.h)
    (tmp_path / "z.nii").write_bytes(data)
    with pytest.raises(VolumeError, match="spacing"):
        read_volume(tmp_path / "z.nii")


def test_a_header_that_claims_too_much_is_refused_before_anything_is_allocated(tmp_path):
    (tmp_path / "none.raw").write_bytes(b"")
    (tmp_path / "big.mhd").write_text(
        "ObjectType = Image\nNDims = 3\nDimSize = 30000 30000 30000\nElementSpacing = 1 1 1\n"
        "ElementType = MET_SHORT\nElementDataFile = none.raw\n"
    )
    with pytest.raises(VolumeError, match="more than can be loaded"):
        read_volume(tmp_path / "big.mhd")


@pytest.mark.parametrize("ending", ["nrrd", "nii", "nii.gz", "mha"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_truncated_file_is_damaged(tmp_path, ending, share):
    """ITK itself reads half a NIfTI file without a word, the rest as zeros."""
    path = tmp_path / f"t.{ending}"
    write_volume(from_array(noise((20, 30, 40)), np.eye(4)), path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(VolumeError, match=r"damaged|no image"):
        read_volume(path)


def test_gzip_in_several_parts_is_complete(tmp_path):
    """bgzip and pigz write several gzip members; the size at the end is the last one's only."""
    voxels = noise((20, 30, 40))
    write_volume(from_array(voxels, np.eye(4)), tmp_path / "t.nii")
    data = (tmp_path / "t.nii").read_bytes()
    half = len(data) // 2
    (tmp_path / "t.nii.gz").write_bytes(gzip.compress(data[:half]) + gzip.compress(data[half:]))
    np.testing.assert_array_equal(read_volume(tmp_path / "t.nii.gz").voxels, voxels)
    (tmp_path / "t.nii.gz").write_bytes(gzip.compress(data[:half]))
    with pytest.raises(VolumeError, match="damaged"):
        read_volume(tmp_path / "t.nii.gz")


def test_colour_is_refused(tmp_path):
    import SimpleITK as sitk

    sitk.WriteImage(sitk.GetImageFromArray(RNG.integers(0, 255, (4, 5, 6, 3)).astype(np.uint8), isVector=True), str(tmp_path / "c.nrrd"))
    with pytest.raises(VolumeError, match="3 values a voxel"):
        read_volume(tmp_path / "c.nrrd")


@pytest.mark.parametrize("ending", ["nrrd", "nhdr", "mha", "mhd", "nii", "nii.gz"])
def test_a_header_takes_no_memory_for_more_than_its_file_holds(tmp_path, ending, monkeypatch):
    """3 GB are claimed; a gzip file's own word for its size is not trusted, and ITK, which takes all at once, is not asked."""
    import SimpleITK as sitk

    path = tmp_path / f"x.{ending}"
    sitk.WriteImage(sitk.GetImageFromArray(noise((4, 5, 6))), str(path), useCompression=ending == "nii.gz")
    if ending.startswith("nii"):
        data = bytearray(gzip.decompress(path.read_bytes()) if ending == "nii.gz" else path.read_bytes())
        data[40:48] = np.array([3, 1200, 1200, 1000], np.int16).tobytes()  # dim (nifti1.h)
        if ending == "nii.gz":
            data = bytearray(gzip.compress(bytes(data)))
            data[-4:] = np.uint32(352 + 1200 * 1200 * 1000 * 2).tobytes()
        path.write_bytes(data)
    else:
        path.write_bytes(path.read_bytes().replace(b"6 5 4", b"1200 1200 1000"))
    monkeypatch.setattr(sitk.ImageFileReader, "Execute", lambda _reader: pytest.fail("ITK was asked"))
    tracemalloc.start()
    with pytest.raises(VolumeError, match="damaged"):
        read_volume(path)
    assert tracemalloc.get_traced_memory()[1] < 100 << 20
    tracemalloc.stop()
