"""NRRD and MetaImage: voxels only from plain files beside the header, and what the header leaves open is said."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np
import pytest
import SimpleITK as sitk
from geometries import noise, oblique, same_voxels
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.files import read_volume

VOXELS = noise((9, 14, 12))  # (K, J, I)
LPS = np.diag([-1.0, -1.0, 1.0, 1.0])
SIZES = LPS @ np.diag([2.0, 2.0, 3.0, 1.0])  # the header's own axes are LPS


def nrrd(path: Path, *lines: str, voxels: np.ndarray = VOXELS, data: bytes | None = None, kind: str = "short") -> Path:
    """An NRRD file of these header lines; `data` behind the header, the voxels when not given."""
    sizes = " ".join(map(str, voxels.shape[::-1]))
    head = ["NRRD0004", f"type: {kind}", f"dimension: {voxels.ndim}", f"sizes: {sizes}", "encoding: raw", "endian: little", *lines]
    path.write_bytes("\n".join(head).encode() + b"\n\n" + (voxels.tobytes() if data is None else data))
    return path


PLACED = ("space: left-posterior-superior", "space directions: (2,0,0) (0,2,0) (0,0,3)", "space origin: (0,0,0)")


def meta(path: Path, *lines: str, data: bytes | None = None) -> Path:
    head = ["ObjectType = Image", "NDims = 3", "BinaryData = True", "BinaryDataByteOrderMSB = False", "DimSize = 12 14 9"]
    head += ["ElementSpacing = 2 2 3", "ElementType = MET_SHORT", *lines]
    path.write_bytes("\n".join(head).encode() + b"\n" + (data or b""))
    return path


MATRIX = "TransformMatrix = 1 0 0 0 1 0 0 0 1"

# --- voxels in a file of their own --------------------------------------------------------------------------------------------


@pytest.fixture
def elsewhere(tmp_path):
    """A folder for headers, and voxels outside of it, which a link in it leads to."""
    (tmp_path / "secret.raw").write_bytes(VOXELS.tobytes())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.raw").symlink_to(tmp_path / "secret.raw")
    (tmp_path / "in" / "plain.raw").write_bytes(VOXELS.tobytes())
    (tmp_path / "in" / "folder").mkdir()
    (tmp_path / "in" / "folder" / "deep.raw").write_bytes(VOXELS.tobytes())
    return tmp_path


@pytest.mark.parametrize("name", ["../secret.raw", "{outside}/secret.raw", "link.raw", "folder/deep.raw", "./../secret.raw", "..", ""])
@pytest.mark.parametrize("ending", ["nhdr", "nrrd", "mhd", "mha"])
def test_no_file_outside_the_headers_folder_is_opened(elsewhere, ending, name):
    path, name = elsewhere / "in" / f"x.{ending}", name.format(outside=elsewhere)
    if ending.startswith("n"):
        nrrd(path, *PLACED, f"data file: {name}", data=b"")
    else:
        meta(path, MATRIX, f"ElementDataFile = {name}")
    with pytest.raises(VolumeError, match="outside its own folder"):
        read_volume(path)


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("nhdr", "Data File: ../secret.raw"),
        ("nhdr", "datafile: ../secret.raw"),
        ("nhdr", "data file: LIST\n../secret.raw"),
        ("nhdr", "data file: LIST\nplain.raw\n\n../secret.raw"),
        ("nhdr", "data file: ../secret%01d.raw 1 9 1 2"),
        ("nhdr", "data file: link%s.raw 1 9 1"),
        ("nhdr", "data file: link%d.raw 1 9 1"),
        ("mhd", "ElementDataFile: ../secret.raw"),
        ("mhd", "ElementDataFile = LIST\n../secret.raw"),
        ("mhd", "ElementDataFile = ../s%d.raw 1 9 1"),
        ("mhd", "Comment = ElementDataFile = LOCAL\nElementDataFile = ../secret.raw"),
    ],
)
def test_no_way_to_write_a_name_leads_out(elsewhere, ending, said):
    path = elsewhere / "in" / f"x.{ending}"
    nrrd(path, *PLACED, said, data=b"") if ending == "nhdr" else meta(path, MATRIX, said)
    with pytest.raises(VolumeError, match="outside its own folder"):
        read_volume(path)


@pytest.mark.parametrize("name", ["x.raw", "./x.raw", "with blanks.raw"])
@pytest.mark.parametrize("ending", ["nhdr", "mhd"])
def test_a_plain_file_beside_the_header_is_read(tmp_path, ending, name):
    (tmp_path / name).write_bytes(VOXELS.tobytes())
    path = tmp_path / f"x.{ending}"
    nrrd(path, *PLACED, f"data file: {name}", data=b"") if ending == "nhdr" else meta(path, MATRIX, f"ElementDataFile = {name}")
    same_voxels(read_volume(path), VOXELS.T, SIZES)
    assert read_volume(path).notices == ()


@pytest.mark.parametrize("said", ["LIST 2\n{}", "s%02d.raw 1 9 1 2"], ids=["list", "pattern"])
def test_slices_in_files_beside_the_header_are_read(tmp_path, said):
    names = [f"s{number:02d}.raw" for number in range(1, 10)]
    for name, plane in zip(names, VOXELS, strict=True):
        (tmp_path / name).write_bytes(plane.tobytes())
    path = nrrd(tmp_path / "x.nhdr", *PLACED, f"data file: {said.format(chr(10).join(names))}", data=b"")
    path.write_bytes(path.read_bytes().rstrip() + b"\n")
    same_voxels(read_volume(path), VOXELS.T, SIZES)


def test_a_data_file_that_is_missing_or_short_is_said(tmp_path):
    path = meta(tmp_path / "x.mhd", MATRIX, "ElementDataFile = x.raw")
    with pytest.raises(VolumeError, match="is not beside it"):
        read_volume(path)
    (tmp_path / "x.raw").write_bytes(VOXELS.tobytes()[:-100])
    with pytest.raises(VolumeError, match="damaged"):
        read_volume(path)


def test_another_format_behind_the_ending_is_not_read(tmp_path):
    sitk.WriteImage(sitk.GetImageFromArray(VOXELS), str(tmp_path / "x.vtk"))
    for name in ("x.nrrd", "x.mhd", "x.nii"):
        (tmp_path / name).write_bytes((tmp_path / "x.vtk").read_bytes())
        with pytest.raises(VolumeError, match="no image that can be read"):
            read_volume(tmp_path / name)


# --- what the header says of place, size and values ---------------------------------------------------------------------------


@pytest.mark.parametrize(("space", "signs"), [("RAS", (1, 1, 1)), ("left-anterior-superior", (-1, 1, 1)), ("LPS", (-1, -1, 1))])
def test_the_space_of_an_nrrd_is_honoured(tmp_path, space, signs):
    path = nrrd(tmp_path / "x.nrrd", f"space: {space}", "space directions: (2,0,0) (0,2,0) (0,0,3)", "space origin: (7,8,9)")
    placed = np.diag([2.0, 2.0, 3.0, 1.0])
    placed[:3, 3] = 7, 8, 9
    same_voxels(read_volume(path), VOXELS.T, np.diag([*signs, 1.0]) @ placed)
    assert read_volume(path).notices == ()


@pytest.mark.parametrize(
    "said", [("spacings: 2 2 3",), ("space: scanner-xyz", "space directions: (2,0,0) (0,2,0) (0,0,3)"), ("space dimension: 3", *PLACED[1:])]
)
def test_an_nrrd_that_names_no_anatomical_space_is_said_to_be_guessed(tmp_path, said):
    assert "guessed" in read_volume(nrrd(tmp_path / "x.nrrd", *said)).notices[0]


def test_a_metaimage_without_a_matrix_is_said_to_be_guessed(tmp_path):
    path = meta(tmp_path / "x.mha", "ElementDataFile = LOCAL", data=VOXELS.tobytes())
    assert "guessed" in read_volume(path).notices[0]


def test_a_header_without_voxel_sizes_is_refused(tmp_path):
    with pytest.raises(VolumeError, match="how large its voxels are"):
        read_volume(nrrd(tmp_path / "x.nrrd"))


def test_units_of_length_are_honoured(tmp_path):
    said = ("space: left-posterior-superior", "space directions: (.2,0,0) (0,.2,0) (0,0,.3)", 'space units: "cm" "cm" "cm"')
    same_voxels(read_volume(nrrd(tmp_path / "x.nrrd", *said)), VOXELS.T, SIZES)
    with pytest.raises(VolumeError, match="measured in parsec"):
        read_volume(nrrd(tmp_path / "y.nrrd", *said[:2], 'space units: "parsec" "parsec" "parsec"'))
    with pytest.raises(VolumeError, match="mm long"):
        read_volume(nrrd(tmp_path / "z.nrrd", *said[:2], 'space units: "um" "um" "um"'))


def test_the_scaling_of_a_metaimage_is_applied(tmp_path):
    said = ("ElementToIntensityFunctionSlope = 1", "ElementToIntensityFunctionOffset = -1024", MATRIX, "ElementDataFile = LOCAL")
    same_voxels(read_volume(meta(tmp_path / "x.mha", *said, data=VOXELS.tobytes())), VOXELS.T - 1024, SIZES)


def test_a_leaning_nrrd_keeps_its_lean(tmp_path):
    said = ("space: left-posterior-superior", "space directions: (2,0,0) (0,2,0.669) (0,0,3)", "space origin: (0,0,0)")
    leaning = np.diag([2.0, 2.0, 3.0, 1.0])
    leaning[2, 1] = 0.669
    same_voxels(read_volume(nrrd(tmp_path / "x.nrrd", *said)), VOXELS.T, LPS @ leaning)


@pytest.mark.parametrize("ending", ["nrrd", "mha"])
def test_nan_is_seen(tmp_path, ending):
    voxels = VOXELS.astype(np.float32)
    voxels[0, 0] = np.nan
    sitk.WriteImage(sitk.GetImageFromArray(voxels), str(tmp_path / f"x.{ending}"))
    with pytest.raises(VolumeError, match="12 voxels are NaN"):
        read_volume(tmp_path / f"x.{ending}")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("NDims = 3", "NDims = 31e99"),
        ("NDims = 3", "NDims = 31"),
        ("NDims = 3", "NDims = 3\nNDims = 31"),
        ("NDims = 3", "Comment = NDims = 31\nNDims = 3"),
        ("NDims = 3", "NDims: 31"),
        ("DimSize = 12 14 9", "DimSize = 12 14 9 9 9 9 9 9 9 9 9 9 9"),
        ("DimSize = 12 14 9", "DimSize = 12 14"),
        ("DimSize = 12 14 9", "DimSize = 12 14 -9"),
        ("ElementSpacing = 2 2 3", "ElementSpacing = 2 nan 3"),
        ("ElementSpacing = 2 2 3", "ElementSpacing = 2 2 3\nCompressedDataSize = 99999999999"),
    ],
)
def test_a_metaimage_header_that_leads_metaio_beyond_its_memory_is_refused(tmp_path, line, instead):
    """MetaIO crashes on the first of them."""
    path = meta(tmp_path / "x.mha", MATRIX, "ElementDataFile = LOCAL", data=VOXELS.tobytes())
    content = path.read_bytes()
    path.write_bytes(content.replace(line.encode(), instead.encode()))
    with pytest.raises(VolumeError, match="damaged"):
        read_volume(path)


@given(
    space=st.sampled_from(["RAS", "LPS", "LAS"]),
    spacing=st.tuples(*[st.floats(0.2, 8)] * 3),
    angles=st.tuples(*[st.floats(-3, 3)] * 3),
    flip=st.sampled_from([1.0, -1.0]),
    lean=st.floats(-0.5, 0.5),
    kind=st.sampled_from(["uchar", "short", "ushort", "int", "float", "double"]),
    packed=st.booleans(),
    ending=st.sampled_from(["nrrd", "mha"]),
)
@settings(max_examples=100, deadline=None)
def test_any_header_is_read_as_it_says(tmp_path_factory, space, spacing, angles, flip, lean, kind, packed, ending):
    path = tmp_path_factory.mktemp("n") / f"x.{ending}"
    dtype = {"uchar": "u1", "short": "<i2", "ushort": "<u2", "int": "<i4", "float": "<f4", "double": "<f8"}[kind]
    voxels = np.abs(VOXELS).astype(dtype)
    matrix = oblique(spacing, angles, flip=flip)
    content = zlib.compress(voxels.tobytes()) if packed and ending == "mha" else voxels.tobytes()
    if ending == "nrrd":
        matrix[:3, 1] += lean * matrix[:3, 2] / spacing[2] * spacing[1]
        vectors = " ".join("({},{},{})".format(*matrix[:3, axis]) for axis in range(3))
        said = (f"space: {space}", f"space directions: {vectors}", "space origin: ({},{},{})".format(*matrix[:3, 3]))
        nrrd(path, *said, voxels=voxels, kind=kind, data=content)
        signs = {"RAS": (1, 1, 1), "LPS": (-1, -1, 1), "LAS": (-1, 1, 1)}[space]
    else:
        directions = " ".join(str(value) for value in (matrix[:3, :3] / spacing).T.ravel())
        said = [f"TransformMatrix = {directions}", "Offset = {} {} {}".format(*matrix[:3, 3]), "ElementSpacing = {} {} {}".format(*spacing)]
        said += ["CompressedData = True", f"CompressedDataSize = {len(content)}"] if packed else []
        meta(path, *said, "ElementDataFile = LOCAL", data=content)
        text = path.read_bytes().replace(b"ElementSpacing = 2 2 3\n", b"").replace(b"MET_SHORT", f"MET_{kind.upper()}".encode())
        path.write_bytes(text)
        signs = (-1, -1, 1)
    same_voxels(read_volume(path), voxels.T, np.diag([*signs, 1.0]) @ matrix)


# --- sequences, colour, complex, flat -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("first", [True, False], ids=["frames innermost", "frames outermost"])
def test_a_frame_of_an_nrrd_sequence_is_chosen(tmp_path, first):
    frames = noise((3, 9, 14, 12))
    stored = np.moveaxis(frames, 0, -1).copy() if first else frames
    kinds = "list domain domain domain" if first else "domain domain domain list"
    none = "none (2,0,0) (0,2,0) (0,0,3)" if first else "(2,0,0) (0,2,0) (0,0,3) none"
    path = nrrd(tmp_path / "x.nrrd", PLACED[0], f"space directions: {none}", f"kinds: {kinds}", voxels=stored)
    for frame in (1, 3):
        same_voxels(read_volume(path, frame=frame), frames[frame - 1].T, SIZES)
    for frame in (None, 4):
        with pytest.raises(VolumeError, match=r"sequence of 3 volumes|no frame 4"):
            read_volume(path, frame=frame)


def test_a_frame_of_a_metaimage_sequence_is_chosen(tmp_path):
    frames = noise((3, 9, 14, 12))
    image = sitk.JoinSeries([sitk.GetImageFromArray(each) for each in frames])
    sitk.WriteImage(image, str(tmp_path / "x.mha"))
    np.testing.assert_array_equal(read_volume(tmp_path / "x.mha", frame=2).voxels, frames[1])


def test_complex_and_flat_images_are_refused_as_what_they_are(tmp_path):
    turning = sitk.RealAndImaginaryToComplex(*(sitk.GetImageFromArray(VOXELS.astype(np.float32)) for _ in range(2)))
    sitk.WriteImage(turning, str(tmp_path / "c.mha"))
    with pytest.raises(VolumeError, match=r"complex|2 values a voxel"):
        read_volume(tmp_path / "c.mha")
    sitk.WriteImage(sitk.GetImageFromArray(VOXELS[0]), str(tmp_path / "p.nrrd"))
    with pytest.raises(VolumeError, match="2D image"):
        read_volume(tmp_path / "p.nrrd")
