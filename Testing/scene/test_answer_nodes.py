"""Answer -> MRML nodes -> .mrb -> nodes, on real MRML."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import slicer
import vtk
from made_answers import made_answer
from rendered_views import voxels
from vtk.util.numpy_support import vtk_to_numpy

from MedPrunerLogic.errors import OutputError, VolumeError
from MedPrunerLogic.evidence.evidence import heatmap, hottest_point, kept_mask, slice_centres, slice_corners
from MedPrunerLogic.scene import answer_nodes, bundle, mrml, rendering, roles
from MedPrunerLogic.scene.mrml import from_node
from MedPrunerLogic.scene.places import hottest_place, places


def rotated() -> np.ndarray:
    angle = np.deg2rad(30.0)
    matrix = np.eye(4)
    matrix[:3, :3] = [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]]
    matrix[:3, 3] = [12.0, -7.0, 30.0]
    return matrix


def numpy_matrix(matrix: vtk.vtkMatrix4x4) -> np.ndarray:
    return np.array([[matrix.GetElement(row, column) for column in range(4)] for row in range(4)])


def ijk_to_ras(node) -> np.ndarray:
    matrix = vtk.vtkMatrix4x4()
    node.GetIJKToRASMatrix(matrix)
    return numpy_matrix(matrix)


def by_role(scene, role: str):
    nodes = [scene.GetNthNode(n) for n in range(scene.GetNumberOfNodes())]
    found = [node for node in nodes if node.GetAttribute(roles.ROLE) == role]
    assert len(found) == 1, role
    return found[0]


def points_in_world(markups) -> np.ndarray:
    place = [0.0, 0.0, 0.0]
    result = []
    for number in range(markups.GetNumberOfControlPoints()):
        markups.GetNthControlPointPositionWorld(number, place)
        result.append(tuple(place))
    return np.array(result)


@pytest.fixture(params=["bare", "under a rotated parent transform"])
def written(request):
    """A scene with an answer; the phantom's own coordinates are world coordinates in both cases."""
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    if request.param != "bare":
        transform = scene.AddNewNodeByClass("vtkMRMLLinearTransformNode", "table position")
        parent = vtk.vtkMatrix4x4()
        parent.DeepCopy(rotated().ravel().tolist())
        transform.SetMatrixTransformToParent(parent)
        local = vtk.vtkMatrix4x4()
        local.DeepCopy((np.linalg.inv(rotated()) @ made.volume.ijk_to_ras).ravel().tolist())
        volume.SetIJKToRASMatrix(local)
        volume.SetAndObserveTransformNodeID(transform.GetID())
        np.testing.assert_allclose(from_node(volume).ijk_to_ras, made.volume.ijk_to_ras, atol=1e-9)
    nodes = answer_nodes.write_answer(scene, volume, answer)
    yield scene, volume, nodes, answer
    del alive


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
    np.testing.assert_array_equal(voxels(node), expected.voxels)
    world = rotated() if node.GetParentTransformNode() is not None else np.eye(4)
    np.testing.assert_allclose(world @ ijk_to_ras(node), expected.ijk_to_ras, atol=1e-6)


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


def test_a_bundle_reloads_with_every_node_value_and_geometry(written, tmp_path):
    scene, volume, nodes, answer = written
    bundle.save_scene(scene, tmp_path / "answer.mrb")
    assert os.listdir(tmp_path) == ["answer.mrb"]
    other, alive = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "answer.mrb"), True)

    for node in (volume, *nodes.all):
        role = node.GetAttribute(roles.ROLE)
        twin = by_role(other, role) if role else other.GetFirstNodeByName(node.GetName())
        assert (twin.GetClassName(), twin.GetName()) == (node.GetClassName(), node.GetName())
        if node.IsA("vtkMRMLTransformableNode"):
            assert (twin.GetParentTransformNode() is None) == (node.GetParentTransformNode() is None)
            if node.GetParentTransformNode() is not None:
                matrix = vtk.vtkMatrix4x4()
                twin.GetParentTransformNode().GetMatrixTransformToWorld(matrix)
                np.testing.assert_allclose(numpy_matrix(matrix), rotated(), atol=1e-9)
        if node.IsA("vtkMRMLScalarVolumeNode"):
            np.testing.assert_array_equal(voxels(twin), voxels(node))
            np.testing.assert_allclose(ijk_to_ras(twin), ijk_to_ras(node), atol=1e-9)
        if node.IsA("vtkMRMLScalarVolumeNode") and role:
            ours, theirs = node.GetDisplayNode(), twin.GetDisplayNode()
            for value in ("GetWindow", "GetLevel", "GetLowerThreshold", "GetUpperThreshold", "GetApplyThreshold", "GetAutoWindowLevel"):
                assert getattr(theirs, value)() == pytest.approx(getattr(ours, value)(), rel=1e-5), value
            assert theirs.GetColorNode().GetName() == "MedPruner heat"
            colour = [0.0] * 4
            theirs.GetColorNode().GetColor(255, colour)
            assert colour[:3] == pytest.approx(roles.INFERNO[-1], abs=0.01)

    np.testing.assert_allclose(points_in_world(by_role(other, "markers")), points_in_world(nodes.markers), atol=1e-6)
    assert by_role(other, "markers").GetNthControlPointLocked(0)
    ours, theirs = nodes.outlines.GetPolyData(), by_role(other, "outlines").GetPolyData()
    np.testing.assert_allclose(vtk_to_numpy(theirs.GetPoints().GetData()), vtk_to_numpy(ours.GetPoints().GetData()), atol=1e-4)
    for name in ("kept", "distance", "slice"):
        np.testing.assert_allclose(vtk_to_numpy(theirs.GetCellData().GetArray(name)), vtk_to_numpy(ours.GetCellData().GetArray(name)))
    ours, theirs = nodes.table.GetTable(), by_role(other, "table").GetTable()
    assert theirs.GetNumberOfRows() == len(answer.evidence.slabs)
    for column in range(ours.GetNumberOfColumns()):
        assert theirs.GetColumnName(column) == ours.GetColumnName(column)
        for row in range(ours.GetNumberOfRows()):
            assert theirs.GetValue(row, column).ToDouble() == pytest.approx(ours.GetValue(row, column).ToDouble(), rel=1e-5)
    assert by_role(other, "text").GetText() == nodes.text.GetText()

    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(other)
    parents = {hierarchy.GetItemParent(hierarchy.GetItemByDataNode(by_role(other, node.GetAttribute(roles.ROLE)))) for node in nodes.all}
    assert len(parents) == 1
    assert hierarchy.GetItemName(parents.pop()) == "MedPruner: On which side is the largest nodule?"
    del alive


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


def test_a_saved_scene_opens_with_the_volume_and_the_heatmap_in_the_slice_views(tmp_path):
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    bundle.show_in_slice_views(scene, volume, answer_nodes.write_answer(scene, volume, answer).importance)
    bundle.save_scene(scene, tmp_path / "a.mrb")
    other, alive_too = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "a.mrb"), True)
    for view in ("Red", "Green", "Yellow"):
        node = other.GetSingletonNode(view, "vtkMRMLSliceCompositeNode")
        assert other.GetNodeByID(node.GetBackgroundVolumeID()).GetName() == volume.GetName()
        assert other.GetNodeByID(node.GetForegroundVolumeID()).GetAttribute(roles.ROLE) == "heatmap-importance"
    del alive, alive_too


def test_the_folder_lies_in_the_study_of_the_volume():
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    study = hierarchy.CreateStudyItem(hierarchy.GetSceneItemID(), "a study")
    hierarchy.CreateItem(study, volume)
    nodes = answer_nodes.write_answer(scene, volume, answer)
    assert hierarchy.GetItemParent(nodes.folder) == study
    del alive


def test_two_answers_lie_in_two_folders_and_share_their_colours():
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    first, second = (answer_nodes.write_answer(scene, volume, answer) for _ in range(2))
    assert first.folder != second.folder
    assert scene.GetNumberOfNodesByClass("vtkMRMLColorTableNode") == 2
    del alive


def test_when_something_fails_the_scene_is_as_it_was():
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    hierarchy.CreateItem(hierarchy.GetSceneItemID(), volume)
    before = sorted(scene.GetNthNode(n).GetID() for n in range(scene.GetNumberOfNodes())), hierarchy.GetNumberOfItems()
    broken = replace(answer, evidence=replace(answer.evidence, answer_attention=np.zeros(len(answer.evidence.kept_slices))))
    with pytest.raises((ValueError, IndexError)):
        answer_nodes.write_answer(scene, volume, broken)
    assert (sorted(scene.GetNthNode(n).GetID() for n in range(scene.GetNumberOfNodes())), hierarchy.GetNumberOfItems()) == before
    del alive


def test_a_bent_parent_transform_is_refused_and_nothing_is_added():
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    volume.SetAndObserveTransformNodeID(scene.AddNewNodeByClass("vtkMRMLBSplineTransformNode").GetID())
    before = scene.GetNumberOfNodes()
    with pytest.raises(VolumeError, match="Harden"):
        answer_nodes.write_answer(scene, volume, answer)
    assert scene.GetNumberOfNodes() == before
    del alive


@pytest.mark.parametrize("path", ["no/such/folder/x.mrb", "x.nrrd"])
def test_a_scene_that_cannot_be_written_is_refused(tmp_path, path):
    scene, alive = bundle.new_scene()
    with pytest.raises(OutputError):
        bundle.save_scene(scene, tmp_path / path)
    assert os.listdir(tmp_path) == []
    del alive


def test_a_full_disk_leaves_no_half_bundle(tmp_path):
    program = (
        "import resource, signal, sys; sys.path.insert(0, 'Testing/tools'); signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from made_answers import made_answer\nfrom MedPrunerLogic.scene import answer_nodes as s\n"
        "from MedPrunerLogic.errors import OutputError\n"
        "made, _, answer = made_answer(); scene, alive = s.new_scene(); s.write_answer(scene, s.add_volume(scene, made.volume), answer)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))\n"
        "try:\n    s.save_scene(scene, sys.argv[1])\nexcept OutputError:\n    sys.exit(6)\n"
    )
    path = tmp_path / "x.mrb"
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=Path(__file__).parents[2], capture_output=True, check=False)
    assert done.returncode == 6, done.stderr[-500:]
    assert os.listdir(tmp_path) == []


# --- what becomes of an answer ------------------------------------------------------------------------------------------------


def ids(scene) -> list[str]:
    return sorted(scene.GetNthNode(n).GetID() for n in range(scene.GetNumberOfNodes()))


def items(scene) -> int:
    return slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene).GetNumberOfItems()


@pytest.fixture
def two_answers():
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume, "volume")
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    hierarchy.CreateItem(hierarchy.GetSceneItemID(), volume)
    before = ids(scene), items(scene)
    answers = [answer_nodes.write_answer(scene, volume, replace(answer, question=question)) for question in ("One?", "Two?")]
    yield scene, volume, answers, before
    del alive


def test_removing_an_answer_removes_all_its_nodes_and_nothing_else(two_answers, tmp_path):
    scene, volume, (first, second), before = two_answers
    with_both = ids(scene)
    bundle.save_scene(scene, tmp_path / "a.mrb")  # storage nodes are made for it, and belong to the answers
    rendering.show(scene, volume, first.importance, "CT")
    answer_nodes.remove_answer(scene, first)
    left = {node.GetID() for node in second.all}
    left |= {node.GetDisplayNode().GetID() for node in second.all if node.IsA("vtkMRMLDisplayableNode")}
    assert left <= set(ids(scene))
    assert [found.text for found in answer_nodes.find_answers(scene)] == [second.text]
    assert set(ids(scene)) & {node.GetID() for node in first.all} == set()
    answer_nodes.remove_answer(scene, second)
    rendering.hide(scene, volume)
    after = set(ids(scene))
    assert scene.IsNodePresent(volume)
    assert after - set(before[0]) <= {"vtkMRMLVolumeArchetypeStorageNode1", "vtkMRMLSubjectHierarchyStorageNode1"}, after - set(with_both)
    assert items(scene) == before[1]


def test_an_answer_of_which_nodes_are_gone_can_still_be_removed(two_answers):
    scene, _, (first, _), _ = two_answers
    scene.RemoveNode(first.table)
    scene.RemoveNode(first.importance)
    assert len(answer_nodes.find_answers(scene)) == 1
    answer_nodes.remove_answer(scene, first)
    assert not any(scene.IsNodePresent(node) for node in first.all)


def test_answers_survive_saving_loading_and_the_merge_of_two_scenes(two_answers, tmp_path):
    scene, _, answers, _ = two_answers
    bundle.save_scene(scene, tmp_path / "a.mrb")
    other, _alive = bundle.new_scene()
    made, _, answer = made_answer("right")
    there = mrml.add_volume(other, made.volume, "another")
    answer_nodes.write_answer(other, there, replace(answer, question="There already?"))
    assert other.ReadFromMRB(str(tmp_path / "a.mrb"), False)  # added to what is there
    found = answer_nodes.find_answers(other)
    assert [nodes.text.GetAttribute(roles.QUESTION) for nodes in found] == ["There already?", "One?", "Two?"]
    assert [nodes.volume.GetName() for nodes in found] == ["another", "volume", "volume"]
    for nodes, original in zip(found[1:], answers, strict=True):
        assert nodes.chart.GetNumberOfPlotSeriesNodes() == len(nodes.series)
        assert [nodes.chart.GetNthPlotSeriesNode(n) for n in range(len(nodes.series))] == list(nodes.series)
        assert all(series.GetTableNode() is nodes.table for series in nodes.series)
        assert [series.GetYColumnName() for series in nodes.series] == [series.GetYColumnName() for series in original.series]
        np.testing.assert_allclose(places(nodes).centres, places(original).centres, atol=1e-4)
        np.testing.assert_array_equal(places(nodes).kept, places(original).kept)
        np.testing.assert_array_equal(places(nodes).represented_by, places(original).represented_by)
        for kind in ("importance", "answer"):
            np.testing.assert_allclose(hottest_place(nodes, kind), hottest_place(original, kind), atol=1e-4)
    answer_nodes.remove_answer(other, found[1])
    assert len(answer_nodes.find_answers(other)) == 2


def test_a_parent_transform_that_is_set_afterwards_moves_everything_and_is_saved(two_answers, tmp_path):
    scene, volume, (nodes, _), _ = two_answers
    evidence = made_answer()[2].evidence
    transform = scene.AddNewNodeByClass("vtkMRMLLinearTransformNode", "afterwards")
    matrix = vtk.vtkMatrix4x4()
    matrix.DeepCopy(rotated().ravel().tolist())
    transform.SetMatrixTransformToParent(matrix)
    for node in (volume, *(one for one in nodes.all if one.IsA("vtkMRMLTransformableNode"))):
        node.SetAndObserveTransformNodeID(transform.GetID())
    expected = slice_centres(evidence) @ rotated()[:3, :3].T + rotated()[:3, 3]
    hottest = rotated()[:3, :3] @ hottest_point(evidence, "importance") + rotated()[:3, 3]
    bundle.save_scene(scene, tmp_path / "a.mrb")
    other, _alive = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "a.mrb"), True)
    twin = next(found for found in answer_nodes.find_answers(other) if found.text.GetAttribute(roles.QUESTION) == "One?")
    for one in (nodes, twin):
        np.testing.assert_allclose(places(one).centres, expected, atol=1e-3)
        np.testing.assert_allclose(points_in_world(one.markers), expected[evidence.kept_slices], atol=1e-3)
        np.testing.assert_allclose(hottest_place(one, "importance"), hottest, atol=1e-3)
    bent = scene.AddNewNodeByClass("vtkMRMLBSplineTransformNode")
    nodes.importance.SetAndObserveTransformNodeID(bent.GetID())
    assert places(nodes) is None
    assert hottest_place(nodes, "importance") is None


def test_answers_outlive_the_volume_that_they_are_about(two_answers, tmp_path):
    scene, volume, answers, _ = two_answers
    scene.RemoveNode(volume)
    bundle.save_scene(scene, tmp_path / "a.mrb")
    other, _alive = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "a.mrb"), True)
    found = answer_nodes.find_answers(other)
    assert [nodes.volume for nodes in found] == [None, None]
    for nodes, original in zip(found, answers, strict=True):
        np.testing.assert_allclose(places(nodes).centres, places(original).centres, atol=1e-4)
        assert nodes.text.GetText() == original.text.GetText()
        np.testing.assert_array_equal(voxels(nodes.importance), voxels(original.importance))


def test_what_is_read_from_the_nodes_is_what_was_written(written):
    _, _, nodes, answer = written
    found, evidence = places(nodes), answer.evidence
    np.testing.assert_allclose(found.centres, slice_centres(evidence), atol=1e-4)
    np.testing.assert_array_equal(found.kept, evidence.kept_slices)
    np.testing.assert_array_equal(found.represented_by, evidence.anchor_of)
    for kind in ("importance", "answer"):
        np.testing.assert_allclose(hottest_place(nodes, kind), hottest_point(evidence, kind), atol=1e-3)
