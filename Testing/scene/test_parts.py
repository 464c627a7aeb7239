"""The nodes of an answer: each at its place in the world."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import slicer
import vtk
from made_answers import made_answer
from rendered_views import voxels
from scene_nodes import by_role, ijk_to_ras, numpy_matrix, points_in_world, rotated
from vtk.util.numpy_support import vtk_to_numpy

from MedPrunerLogic.evidence.evidence import heatmap, kept_mask, slice_centres, slice_corners
from MedPrunerLogic.scene import answer_nodes, bundle, mrml, parts


def test_markers_lie_at_the_centres_of_the_kept_slices_in_world(written):
    _, _, nodes, answer = written
    expected = slice_centres(answer.evidence)[answer.evidence.kept_slices]
    np.testing.assert_allclose(points_in_world(nodes.markers), expected, atol=1e-6)
    assert all(nodes.markers.GetNthControlPointLocked(n) for n in range(len(expected)))
    assert not nodes.markers.GetLocked()
    assert nodes.markers.GetNthControlPointLabel(0).startswith("SLICE 1: ")


def test_outlines_lie_on_their_slices_in_world(written):
    _, volume, nodes, answer = written
    local = vtk_to_numpy(nodes.outlines.GetPolyData().GetPoints().GetData())
    to_world = np.eye(4)
    if volume.GetParentTransformNode() is not None:
        to_world = rotated()
    world = local @ to_world[:3, :3].T + to_world[:3, 3]
    np.testing.assert_allclose(world, slice_corners(answer.evidence).reshape(-1, 3), atol=1e-3)
    kept = vtk_to_numpy(nodes.outlines.GetPolyData().GetCellData().GetArray("kept"))
    np.testing.assert_array_equal(kept, answer.evidence.kept_slices)


@pytest.mark.parametrize(("role", "kind"), [("heatmap-importance", "importance"), ("heatmap-answer", "answer")])
def test_heatmaps_have_their_values_at_their_place_in_world(written, role, kind):
    scene, _, _, answer = written
    node, expected = by_role(scene, role), heatmap(answer.evidence, kind)
    scale = np.isfinite(answer.evidence.values("answer")).sum() if kind == "answer" else 1.0  # times the mean, as its legend says
    np.testing.assert_allclose(voxels(node), expected.voxels * scale, rtol=1e-6)
    world = rotated() if node.GetParentTransformNode() is not None else np.eye(4)
    np.testing.assert_allclose(world @ ijk_to_ras(node), expected.ijk_to_ras, atol=1e-6)


def test_heat_of_an_answer_is_told_in_times_the_mean():
    made, _, answer = made_answer()
    looked = answer.evidence.answer_attention / np.nansum(answer.evidence.answer_attention)
    scene, _alive = bundle.new_scene()
    answer = replace(answer, evidence=replace(answer.evidence, answer_attention=looked))
    nodes = answer_nodes.write_answer(scene, mrml.add_volume(scene, made.volume), answer)
    assert voxels(nodes.answer_attention)[answer.evidence.kept_slices].mean() == pytest.approx(1.0, rel=1e-4)
    for heatmap_node in (nodes.importance, nodes.answer_attention):
        assert parts.legend_of(heatmap_node).GetTitleText() == f"{heatmap_node.GetName().split()[0]}\n× mean"


def segments_in_world(node) -> dict[str, np.ndarray]:
    """World positions of each segment's voxels, in mm."""
    world = rotated() if node.GetParentTransformNode() is not None else np.eye(4)
    found = {}
    for number in range(node.GetSegmentation().GetNumberOfSegments()):
        identity = node.GetSegmentation().GetNthSegmentID(number)
        image, matrix = slicer.vtkOrientedImageData(), vtk.vtkMatrix4x4()
        node.GetBinaryLabelmapRepresentation(identity, image)
        image.GetImageToWorldMatrix(matrix)
        low = np.array(image.GetExtent()[::2])
        mask = vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1])
        ijk = np.argwhere(mask)[:, ::-1] + low
        to_world = world @ numpy_matrix(matrix)
        points = ijk @ to_world[:3, :3].T + to_world[:3, 3]
        found[node.GetSegmentation().GetNthSegment(number).GetName()] = points[np.lexsort(points.T)]
    return found


def test_the_segments_are_the_tokens_that_were_read_and_the_others_in_world(written, tmp_path):
    scene, _, nodes, answer = written
    mask = kept_mask(answer.evidence)
    bundle.save_scene(scene, tmp_path / "answer.mrb")
    other, _alive = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "answer.mrb"), True)
    for node in (nodes.segmentation, by_role(other, "segmentation")):
        found = segments_in_world(node)
        for name, wanted in (("Read", mask.voxels == 1), ("Left out", mask.voxels == 0)):
            points = np.argwhere(wanted)[:, ::-1] @ mask.ijk_to_ras[:3, :3].T + mask.ijk_to_ras[:3, 3]
            assert len(found[name]) == len(points)
            distance = np.abs(found[name][:, None] - points[None]).max(-1).min(1)
            assert distance.max() < 1e-3
    display = nodes.segmentation.GetDisplayNode()
    shown = {s: display.GetSegmentVisibility(s) for s in nodes.segmentation.GetSegmentation().GetSegmentIDs()}
    assert list(shown.values()) == [True, False]
    surface = vtk.vtkPolyData()
    assert nodes.segmentation.GetClosedSurfaceRepresentation(next(iter(shown)), surface)
    triangles, size = vtk.vtkTriangleFilter(), vtk.vtkMassProperties()
    triangles.SetInputData(surface)
    size.SetInputConnection(triangles.GetOutputPort())
    size.Update()
    read = mask.voxels.sum() * abs(np.linalg.det(mask.ijk_to_ras[:3, :3]))  # mm3
    assert size.GetVolume() == pytest.approx(read, rel=0.02)  # seen in 3D: all that was read, whatever is one slice thick included


def test_the_text_says_all_that_is_needed_to_doubt_the_answer(written):
    text = written[2].text.GetText()
    for part in (
        "Not for clinical use.",
        "On which side",
        "left lung",
        "0.93",
        "phantom",
        "0123456789ab",
        "gamma 0.05",
        "A notice.",
        "of 30 slices",
    ):
        assert part in text, part


@pytest.mark.parametrize("high", [0.000722345678, 0.1234567, 7.6543219])
def test_a_colour_scale_that_begins_at_nothing_does_so_in_a_saved_scene_too(tmp_path, high):
    made, _, answer = made_answer()
    looked = np.where(np.isnan(answer.evidence.answer_attention), np.nan, np.float32(0.0))
    looked[0, :2, :2] = high
    answer = replace(answer, evidence=replace(answer.evidence, answer_attention=looked))
    scene, _alive = bundle.new_scene()
    answer_nodes.write_answer(scene, mrml.add_volume(scene, made.volume), answer)
    bundle.save_scene(scene, tmp_path / "saved.mrb")
    scene.Clear(True)
    assert scene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
    shown = by_role(scene, "heatmap-answer").GetScalarVolumeDisplayNode()
    assert shown.GetWindowLevelMin() == 0.0
    assert shown.GetWindowLevelMax() > 0.0
