"""Reading volumes: geometry against independent readers, and every kind of bad input with its own message."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

import nibabel
import numpy as np
import pydicom
import pytest
from dicom_series import write_series
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.errors import OutputError, VolumeError
from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.volume import Volume, from_array, guess_modality
from MedPrunerLogic.scene.mrml import from_node

RNG = np.random.default_rng(0)


def oblique(spacing=(0.7, 0.9, 2.5), angles=(0.3, -0.4, 0.2), origin=(11.0, -22.0, 33.0), flip=1.0) -> np.ndarray:
    a, b, c = angles
    x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    matrix = np.eye(4)
    matrix[:3, :3] = x @ y @ z @ np.diag([flip, 1.0, 1.0]) @ np.diag(spacing)
    matrix[:3, 3] = origin
    return matrix


def noise(shape=(5, 6, 7), dtype=np.int16) -> np.ndarray:
    return RNG.integers(-900, 900, shape).astype(dtype)


# --- files --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", [".nrrd", ".nii.gz", ".nii", ".mha"])
@given(
    angles=st.tuples(*[st.floats(-3, 3)] * 3), spacing=st.tuples(*[st.floats(0.1, 9)] * 3), origin=st.tuples(*[st.floats(-500, 500)] * 3),
    flip=st.sampled_from([1.0, -1.0]),
)  # fmt: skip
@settings(max_examples=10, deadline=None)
def test_any_geometry_survives_writing_and_reading(tmp_path_factory, ending, angles, spacing, origin, flip):
    path = tmp_path_factory.mktemp("v") / f"scan{ending}"
    written = from_array(noise(), oblique(spacing, angles, origin, flip), "CT")
    write_volume(written, path)
    back = read_volume(path)
    np.testing.assert_array_equal(back.voxels, written.voxels)
    np.testing.assert_allclose(back.ijk_to_ras, written.ijk_to_ras, atol=2e-3)  # NIfTI stores quaternions in single precision
    assert back.voxels.dtype == np.int16
    assert back.name == "scan"
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name]


def test_nifti_has_the_affine_that_nibabel_reads(tmp_path):
    matrix = oblique()
    nibabel.save(nibabel.Nifti1Image(noise().T.astype(np.int16), matrix), tmp_path / "n.nii.gz")
    np.testing.assert_allclose(read_volume(tmp_path / "n.nii.gz").ijk_to_ras, matrix, atol=1e-4)


@pytest.mark.parametrize("flip", [1.0, -1.0])
def test_nrrd_has_the_geometry_that_slicer_reads(tmp_path, flip):
    import slicer

    written = from_array(noise(), oblique(flip=flip), "CT")
    write_volume(written, tmp_path / "s.nrrd")
    storage, node = slicer.vtkMRMLVolumeArchetypeStorageNode(), slicer.vtkMRMLScalarVolumeNode()
    storage.SetFileName(str(tmp_path / "s.nrrd"))
    assert storage.ReadData(node)
    from_slicer = from_node(node)
    for index in np.ndindex(5, 6, 7):  # Slicer stores a left-handed volume the other way round: compare by place, not by index
        i, j, k = np.rint(np.linalg.inv(from_slicer.ijk_to_ras) @ written.ijk_to_ras @ [*index[::-1], 1.0])[:3].astype(int)
        assert from_slicer.voxels[k, j, i] == written.voxels[index]


def test_mni_is_read_with_its_affine():
    path = Path(__import__("nilearn").__file__).parent / "datasets/data/mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz"
    volume = read_volume(path)
    np.testing.assert_allclose(volume.ijk_to_ras, nibabel.load(path).affine)
    assert volume.modality == "MR"


# --- nodes --------------------------------------------------------------------------------------------------------------------


def node_of(voxels: np.ndarray, matrix: np.ndarray):
    import slicer
    import vtk
    from vtk.util.numpy_support import numpy_to_vtk

    image = vtk.vtkImageData()
    image.SetDimensions(voxels.shape[::-1])
    image.GetPointData().SetScalars(numpy_to_vtk(voxels.ravel(), deep=True))
    node = slicer.vtkMRMLScalarVolumeNode()
    node.SetAndObserveImageData(image)
    node.SetIJKToRASMatrix(vtk_matrix(matrix))
    node.SetName("from the scene")
    return node


def vtk_matrix(matrix: np.ndarray):
    import vtk

    result = vtk.vtkMatrix4x4()
    result.DeepCopy(matrix.ravel().tolist())
    return result


def test_a_node_is_read_in_world_coordinates():
    import slicer

    matrix, parent = oblique(), oblique(spacing=(1, 1, 1), angles=(0.5, 0.1, -0.7), origin=(5, 6, 7))
    scene = slicer.vtkMRMLScene()
    transform = scene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
    transform.SetMatrixTransformToParent(vtk_matrix(parent))
    node = scene.AddNode(node_of(noise(), matrix))
    node.SetAndObserveTransformNodeID(transform.GetID())
    np.testing.assert_allclose(from_node(node).ijk_to_ras, parent @ matrix, atol=1e-9)


def test_an_empty_node_says_so():
    import slicer

    node = slicer.vtkMRMLScalarVolumeNode()
    node.SetName("nothing")
    with pytest.raises(VolumeError, match="'nothing' is empty"):
        from_node(node)


def test_a_bent_transform_is_refused():
    import slicer

    scene = slicer.vtkMRMLScene()
    transform = scene.AddNewNodeByClass("vtkMRMLBSplineTransformNode")
    node = scene.AddNode(node_of(noise(), np.eye(4)))
    node.SetAndObserveTransformNodeID(transform.GetID())
    with pytest.raises(VolumeError, match="Harden"):
        from_node(node)


# --- DICOM --------------------------------------------------------------------------------------------------------------------


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
    elif kind == "tilted":
        for index, path in enumerate(write_series(tmp_path)):
            changed = pydicom.dcmread(path)
            changed.ImagePositionPatient = [-100.0, -90.0 + 0.8 * index, 40.0 + 2.5 * index]
            changed.save_as(path)
    elif kind == "slope":
        write_series(tmp_path, RescaleSlope="1e30")
    elif kind == "nowhere":
        write_series(tmp_path, ImagePositionPatient=None)
    else:
        tmp_path.mkdir(exist_ok=True)


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("mixed", r"2 series \(series \d: CT, 8 images; series \d: CT, 8 images\)"),
        ("gap", r"missing or unevenly spaced: after 47.5 mm the next one is 5.00 mm away instead of 2.50"),
        ("doubled", "same place"),
        ("single", "single slice"),
        ("size", "differ in Rows"),
        ("turned", "differ in ImageOrientationPatient"),
        ("tilted", "right angles"),
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


# --- bad files ----------------------------------------------------------------------------------------------------------------


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
    with pytest.raises(VolumeError, match=r"4 dimensions \(4 x 5 x 6 x 3\).*frame"):
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
    (tmp_path / "big.mhd").write_text(
        "ObjectType = Image\nNDims = 3\nDimSize = 30000 30000 30000\nElementType = MET_SHORT\nElementDataFile = none.raw\n"
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
        (noise(), np.array([[1, 0.3, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1.0]]), "right angles"),
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


# --- writing ------------------------------------------------------------------------------------------------------------------


def test_writing_into_no_folder_is_refused(tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        write_volume(from_array(noise(), np.eye(4)), tmp_path / "none" / "x.nrrd")


def test_an_ending_that_nobody_knows_leaves_nothing_behind(tmp_path):
    with pytest.raises(OutputError):
        write_volume(from_array(noise(), np.eye(4)), tmp_path / "x.abc")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["mhd", "nhdr"])
def test_a_format_of_two_files_is_refused(tmp_path, ending):
    with pytest.raises(OutputError, match="second file"):
        write_volume(from_array(noise(), np.eye(4)), tmp_path / f"x.{ending}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["nrrd", "nii", "nii.gz", "mha"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path, ending):
    """A real limit on file size, in a process of its own. (ITK itself reports half a NIfTI file as written.)"""
    path = tmp_path / f"x.{ending}"
    path.write_bytes(b"old")
    program = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "import numpy as np\nfrom MedPrunerLogic.imaging.volume import from_array\nfrom MedPrunerLogic.imaging.files import write_volume\n"
        "from MedPrunerLogic.errors import OutputError\n"
        "v = from_array(np.random.default_rng(0).integers(-999, 999, (40, 90, 90)).astype(np.int16), np.eye(4))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))\n"
        "try:\n    write_volume(v, sys.argv[1])\nexcept OutputError:\n    sys.exit(6)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=Path(__file__).parents[2], capture_output=True, check=False)
    assert done.returncode == 6, done.stderr
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [path.name]


def test_spacing_is_measured_along_the_axes():
    assert Volume(noise(), oblique((0.5, 1.5, 4.0)), "CT", "x").spacing == pytest.approx((0.5, 1.5, 4.0))
