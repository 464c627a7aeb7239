"""An answer in the scene: written whole or not at all, found, moved, removed, saved."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import slicer
import vtk
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_answers import made_answer
from rendered_views import voxels
from scene_nodes import ids, items, points_in_world, rotated
from scene_transforms import bspline

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.evidence.evidence import hottest_point, slice_centres
from MedPrunerLogic.scene import answer_nodes, bundle, mrml, parts, rendering, roles
from MedPrunerLogic.scene.places import hottest_place, places


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
    bspline(volume, 5.0)
    before = scene.GetNumberOfNodes()
    with pytest.raises(VolumeError, match="Harden"):
        answer_nodes.write_answer(scene, volume, answer)
    assert scene.GetNumberOfNodes() == before
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
    bspline(nodes.importance, 50.0)
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


def test_a_picture_is_saved_found_and_removed_with_its_answer(tmp_path):
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    nodes = answer_nodes.write_answer(scene, volume, answer)
    assert nodes.picture is None
    assert parts.picture_of(nodes.text) is None
    picture = bytes(range(256)) * 300
    answer_nodes.keep_picture(scene, nodes, picture)
    bundle.save_scene(scene, tmp_path / "saved.mrb")
    loaded, also_alive = bundle.new_scene()
    assert loaded.ReadFromMRB(str(tmp_path / "saved.mrb"))
    [found] = answer_nodes.find_answers(loaded)
    assert parts.picture_of(found.text) == picture
    found.picture.SetText("no base64")
    assert parts.picture_of(found.text) is None
    written = {node.GetID() for node in nodes.all}
    answer_nodes.remove_answer(scene, nodes)
    assert not written & set(ids(scene))
    assert scene.GetNumberOfNodesByClass("vtkMRMLTextStorageNode") == 0
    del alive, also_alive


ANYTHING = st.text(st.characters(), max_size=40)  # all of Unicode, halves of surrogate pairs and control characters too


@given(question=ANYTHING, said=ANYTHING, name=ANYTHING, region=ANYTHING)
@example("one\x0btwo\x0cthree\x1b[0m", "\ud800 \ufffe \x00", "a\x1fb <&>\"';:", "\x85\u2028")
@settings(max_examples=60, deadline=None)
def test_no_text_whatever_spoils_a_scene(question, said, name, region):
    """A line break of a word processor, an escape or half a surrogate pair made a scene that nothing could open again."""
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume, name or "scan")
    told = replace(answer, question=question, text=said, region=region)
    answer_nodes.write_answer(scene, volume, told)
    with tempfile.TemporaryDirectory() as folder:
        bundle.save_scene(scene, Path(folder) / "a.mrb")
        loaded, also_alive = bundle.new_scene()
        assert loaded.ReadFromMRB(str(Path(folder) / "a.mrb"))
        [found] = answer_nodes.find_answers(loaded)
        assert found.text.GetText() == told.describe()
        assert (found.text.GetAttribute(roles.ANSWER) or "").split() == told.text.split()
        assert len(told.text.split()) == len(said.split())  # words keep their evidence
        assert (found.text.GetAttribute(roles.QUESTION) or "").split() == told.question.split()
        assert found.volume is not None
    del alive, also_alive
