"""Volumes under transforms as Slicer makes them: of a tilted gantry, of uneven slices, bent ones; against positions that VTK gives."""

from __future__ import annotations

import numpy as np
import pytest
import slicer
import vtk
from dicom_answers import answer_about
from geometries import noise, oblique
from made_answers import made_answer
from scene_nodes import points_in_world, rotated
from scene_transforms import acquisition_transform, bspline

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.evidence.evidence import heatmap, kept_mask, slice_centres
from MedPrunerLogic.imaging.volume import from_array
from MedPrunerLogic.scene import answer_nodes, bundle, mrml, places

RNG = np.random.default_rng(0)


def linear(scene, matrix: np.ndarray, name: str = "table"):
    parent = scene.AddNewNodeByClass("vtkMRMLLinearTransformNode", name)
    parent.SetMatrixTransformToParent(mrml.matrix_of(matrix))
    return parent


def positions(node, ijk: np.ndarray) -> np.ndarray:
    """(n, 3) where VTK itself puts these voxels."""
    matrix, to_world = vtk.vtkMatrix4x4(), vtk.vtkGeneralTransform()
    node.GetIJKToRASMatrix(matrix)
    if node.GetParentTransformNode() is not None:
        node.GetParentTransformNode().GetTransformToWorld(to_world)
    return np.array([to_world.TransformPoint(matrix.MultiplyPoint((*map(float, voxel), 1.0))[:3]) for voxel in ijk])


def assert_every_voxel_in_place(node, within: float = 1e-4) -> None:
    volume = mrml.from_node(node)
    ijk = np.stack([RNG.integers(0, size, 1000) for size in volume.voxels.shape[::-1]], -1)
    found = (np.column_stack([ijk, np.ones(1000)]) @ volume.ijk_to_ras.T)[:, :3]
    np.testing.assert_allclose(found, positions(node, ijk), atol=within)


@pytest.fixture
def scene():
    scene, alive = bundle.new_scene()
    yield scene
    del alive


@pytest.fixture
def node(scene):
    return mrml.add_volume(scene, from_array(noise((20, 12, 10)), oblique()))


def tilted(count: int, degrees: float = 20.0, step: float = 2.5) -> np.ndarray:
    """(K, 3) by how much the slices of a tilted gantry lie beside a straight stack: along the patient's back, whichever way they face."""
    return np.arange(count)[:, None] * [0.0, step * np.tan(np.radians(degrees)), 0.0]


def test_a_tilted_gantry_under_slicers_acquisition_transform_is_in_place(node):
    acquisition_transform(node, tilted(20))
    assert_every_voxel_in_place(node)


def test_rounded_positions_under_slicers_acquisition_transform_are_no_bend(node):
    acquisition_transform(node, RNG.uniform(-0.02, 0.02, (20, 3)))
    assert_every_voxel_in_place(node, within=0.07)


def test_transforms_above_a_grid_of_displacements_count_too(scene, node):
    acquisition_transform(node, tilted(20)).SetAndObserveTransformNodeID(linear(scene, rotated()).GetID())
    assert_every_voxel_in_place(node)


@pytest.mark.parametrize(
    "matrix", [rotated(), np.diag([1.2, 1.2, 1.2, 1.0]), np.diag([-1.0, 1.0, 1.0, 1.0])], ids=["turn", "scale", "mirror"]
)
def test_linear_transforms_leave_every_voxel_in_place(scene, node, matrix):
    node.SetAndObserveTransformNodeID(linear(scene, matrix).GetID())
    assert_every_voxel_in_place(node)


def test_a_sheared_matrix_of_the_volume_itself_is_in_place(node):
    leaning = oblique()
    leaning[:3, 2] += 0.3 * leaning[:3, 1]
    node.SetIJKToRASMatrix(mrml.matrix_of(leaning))
    assert_every_voxel_in_place(node)
    np.testing.assert_allclose(mrml.from_node(node).ijk_to_ras, leaning, atol=1e-9)


def test_axes_that_no_scanner_makes_are_refused(scene, node):
    node.SetAndObserveTransformNodeID(linear(scene, np.diag([1.5, 1.0, 0.8, 1.0])).GetID())
    with pytest.raises(VolumeError, match=r"which no scanner makes.*resample"):
        mrml.from_node(node)


UNEVEN = np.cumsum([0, *[0.0] * 10, *[2.5] * 9])[:, None] * [0.0, 0.0, 1.0]
ASIDE = (np.arange(20) == 7)[:, None] * [4.0, 0.0, 0.0]


@pytest.mark.parametrize("moves", [UNEVEN, ASIDE], ids=["uneven", "one aside"])
def test_what_bends_a_volume_is_refused_and_hardening_it_helps(node, moves):
    acquisition_transform(node, moves)
    with pytest.raises(VolumeError, match=r"moves its slices unevenly.*Harden"):
        mrml.from_node(node)
    node.HardenTransform()
    assert_every_voxel_in_place(node)


def test_a_slice_stays_at_its_height_when_uneven_ones_are_hardened(scene):
    heights = np.repeat(np.arange(20.0), 12 * 10).reshape(20, 12, 10) * 2 + UNEVEN[:, 2, None, None]
    node = mrml.add_volume(scene, from_array(np.rint(10 * heights).astype(np.int16), np.diag([1.0, 1.0, 2.0, 1.0])))
    acquisition_transform(node, UNEVEN)
    node.HardenTransform()
    volume = mrml.from_node(node)
    found = (volume.ijk_to_ras @ np.array([[5, 6, k, 1.0] for k in range(len(volume.voxels))]).T)[2]
    inside = found <= heights.max()
    assert inside.sum() > 25
    np.testing.assert_allclose(volume.voxels[inside, 6, 5], 10 * found[inside], atol=1.0)


@pytest.mark.parametrize("bump", [5.0, 0.0])
def test_a_bent_transform_is_refused_and_one_that_bends_nothing_is_not(node, bump):
    bspline(node, bump)
    if bump:
        with pytest.raises(VolumeError, match="bends it"):
            mrml.from_node(node)
    else:
        assert_every_voxel_in_place(node)


def test_what_is_no_volume_is_refused(scene, node):
    sequence = scene.AddNode(slicer.vtkMRMLTextNode())
    with pytest.raises(VolumeError, match="is not a volume, but a Text"):
        mrml.from_node(sequence)
    colours = vtk.vtkImageData()
    colours.SetDimensions(4, 4, 4)
    colours.AllocateScalars(vtk.VTK_SHORT, 3)
    vectors = scene.AddNewNodeByClass("vtkMRMLVectorVolumeNode", "vectors")
    vectors.SetAndObserveImageData(colours)
    with pytest.raises(VolumeError, match="3 values a voxel"):
        mrml.from_node(vectors)


# --- evidence -----------------------------------------------------------------------------------------------------------------


def under(scene, node, how: str) -> None:
    if how == "acquisition transform":
        acquisition_transform(node, tilted(40, 15.0, 3.0))
    elif how == "moved acquisition transform":
        acquisition_transform(node, tilted(40, 15.0, 3.0)).SetAndObserveTransformNodeID(linear(scene, rotated()).GetID())
    else:
        shear = np.eye(4)
        shear[1, 2] = 0.25
        node.SetAndObserveTransformNodeID(linear(scene, shear).GetID())


@pytest.mark.parametrize("plane", ["axial", "sagittal"])
@pytest.mark.parametrize("how", ["acquisition transform", "moved acquisition transform", "sheared transform"])
def test_evidence_of_a_volume_that_leans_lies_in_the_patient_where_it_was_seen(scene, how, plane):
    voxels = np.zeros((40, 48, 48), np.int16)
    voxels[24:38, 0:18, 20:40] = 255
    node = mrml.add_volume(scene, from_array(voxels, np.diag([-2.0, -2.0, 3.0, 1.0]), "CT"))
    under(scene, node, how)
    assert_every_voxel_in_place(node)
    answer = answer_about(mrml.from_node(node, "CT"), plane)
    nodes = answer_nodes.write_answer(scene, node, answer)
    evidence = answer.evidence
    assert evidence.kept_slices.any()
    np.testing.assert_allclose(points_in_world(nodes.markers), slice_centres(evidence)[evidence.kept_slices], atol=1e-3)
    np.testing.assert_allclose(places.places(nodes).centres, slice_centres(evidence), atol=1e-3)
    for heat, wanted in ((nodes.importance, heatmap(evidence, "importance")), (nodes.segmentation, kept_mask(evidence))):
        corners = np.array([[i, j, k] for i in (0, 15) for j in (0, 15) for k in (0, len(wanted.voxels) - 1)])
        by_hand = (np.column_stack([corners, np.ones(8)]) @ wanted.ijk_to_ras.T)[:, :3]
        if heat is nodes.segmentation:
            np.testing.assert_allclose(in_segment(heat, by_hand), corners, atol=1e-3)
        else:
            np.testing.assert_allclose(positions(heat, corners), by_hand, atol=1e-3)
    assert_in_block(node, nodes)
    if nodes.importance.GetParentTransformNode() is not None:  # what is under the volume's own linear transform follows it
        top = node.GetParentTransformNode()
        while top.GetParentTransformNode() is not None:
            top = top.GetParentTransformNode()
        top.SetAndObserveTransformNodeID(linear(scene, rotated(), "moved later").GetID())
        assert_in_block(node, nodes)


def assert_in_block(node, nodes) -> None:
    hottest = np.linalg.inv(mrml.from_node(node).ijk_to_ras) @ [*places.hottest_place(nodes, "importance"), 1.0]
    assert (hottest[:3] > [19, -1, 23]).all()
    assert (hottest[:3] < [40, 18, 38]).all()


def in_segment(segmentation, points: np.ndarray) -> np.ndarray:
    """(n, 3) voxels of the segment that is shown, of these places in the world."""
    image, matrix, to_world = slicer.vtkOrientedImageData(), vtk.vtkMatrix4x4(), vtk.vtkMatrix4x4()
    assert segmentation.GetBinaryLabelmapRepresentation(segmentation.GetSegmentation().GetNthSegmentID(0), image)
    image.GetImageToWorldMatrix(matrix)
    if segmentation.GetParentTransformNode() is not None:
        segmentation.GetParentTransformNode().GetMatrixTransformToWorld(to_world)
    to_image = np.linalg.inv(mrml.array_of(to_world) @ mrml.array_of(matrix))
    return (np.column_stack([points, np.ones(len(points))]) @ to_image.T)[:, :3]


# --- sequences ----------------------------------------------------------------------------------------------------------------


def test_the_frame_of_a_sequence_is_read_as_it_is_shown_and_said(scene):
    made, _, answer = made_answer()
    for kind in ("vtkMRMLSequenceNode", "vtkMRMLSequenceBrowserNode"):
        scene.RegisterNodeClass(getattr(slicer, kind)())
    sequence = scene.AddNewNodeByClass("vtkMRMLSequenceNode", "Frames")
    frames = [from_array(noise((20, 12, 10)), oblique(origin=(n, 0, 0))) for n in range(3)]
    for number, volume in enumerate(frames):
        frame = mrml.add_volume(scene, volume, "frame")
        sequence.SetDataNodeAtValue(frame, str(number))
        scene.RemoveNode(frame)
    browser = scene.AddNewNodeByClass("vtkMRMLSequenceBrowserNode", "Browser")
    proxy = mrml.add_volume(scene, frames[0], "Shown frame")
    alone = mrml.add_volume(scene, made.volume, "Alone")
    browser.AddSynchronizedSequenceNode(sequence)
    browser.AddProxyNode(proxy, sequence, False)
    with pytest.raises(VolumeError, match=r"is not a volume, but a Sequence.*shows its frames"):
        mrml.from_node(sequence)
    for number, volume in enumerate(frames):
        browser.SetSelectedItemNumber(number)
        slicer.vtkSlicerSequencesLogic().UpdateProxyNodesFromSequences(browser)
        found = mrml.from_node(proxy)
        np.testing.assert_array_equal(found.voxels, volume.voxels)
        np.testing.assert_allclose(found.ijk_to_ras, volume.ijk_to_ras, atol=1e-9)
        assert mrml.shown_frame(proxy) == (number + 1, 3)
    assert mrml.shown_frame(alone) is None
    text = answer_nodes.write_answer(scene, proxy, answer).text
    assert "Frame 3 of 3" in text.GetText()
    assert "Frame" not in answer_nodes.write_answer(scene, alone, answer).text.GetText()
