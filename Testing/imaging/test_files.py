"""Volumes through files: their geometry against independent readers, and writing that leaves nothing half done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nibabel
import numpy as np
import pytest
from geometries import noise, oblique
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.errors import OutputError
from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.volume import from_array
from MedPrunerLogic.scene.mrml import from_node

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
        "import numpy as np\nfrom MedPrunerLogic.imaging.files import write_volume\n"
        "from MedPrunerLogic.imaging.volume import from_array\n"
        "from MedPrunerLogic.errors import OutputError\n"
        "v = from_array(np.random.default_rng(0).integers(-999, 999, (40, 90, 90)).astype(np.int16), np.eye(4))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))\n"
        "try:\n    write_volume(v, sys.argv[1])\nexcept OutputError:\n    sys.exit(6)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=Path(__file__).parents[2], capture_output=True, check=False)
    assert done.returncode == 6, done.stderr
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [path.name]
