"""Where an answer looked, as a point and a box that segmentation modules take."""

from __future__ import annotations

import numpy as np
import vtk
from made_answers import made_answer
from scene_nodes import ids, items

from MedPrunerLogic.evidence.evidence import hottest_point
from MedPrunerLogic.scene import answer_nodes, bundle, edits, mrml, pointing


def world(node) -> np.ndarray:
    position = [0.0, 0.0, 0.0]
    node.GetNthControlPointPositionWorld(0, position)
    return np.array(position)


def test_point_and_box_lie_on_the_nodule(written):
    scene, _volume, nodes, answer = written
    made, _, _ = made_answer()
    nodule = np.array(made.nodules[0].centre_ras)
    point, box = pointing.point_at(scene, nodes, "answer")
    np.testing.assert_allclose(world(point), hottest_point(answer.evidence, "answer"), atol=1e-3)
    to_world = mrml.array_of(box.GetObjectToWorldMatrix())
    inside = np.linalg.inv(to_world) @ [*nodule, 1.0]
    size = np.array(box.GetSize())
    assert (np.abs(inside[:3]) <= size / 2 + 1e-6).all(), (inside, size)
    assert (size >= 10.0).all()
    assert (size < 90.0).all()
    np.testing.assert_allclose(np.abs(np.linalg.inv(to_world) @ [*world(point), 1.0])[:3] <= size / 2 + 1e-6, True)


def test_an_answer_with_all_that_was_made_of_it_goes_without_a_trace(two_answers):
    scene, _volume, (first, second), before = two_answers
    for nodes in (first, second, second):
        pointing.point_at(scene, nodes, "answer")
        edits.keep_edit(scene, nodes, "Mine.")
    assert scene.GetNumberOfNodesByClass("vtkMRMLMarkupsROINode") == 2
    answer_nodes.remove_answer(scene, first)
    assert scene.GetNumberOfNodesByClass("vtkMRMLMarkupsROINode") == 1
    answer_nodes.remove_answer(scene, second)
    assert (ids(scene), items(scene)) == before


def test_both_move_with_the_volume_and_go_with_the_answer(written):
    scene, volume, nodes, _answer = written
    point, box = pointing.point_at(scene, nodes, "answer")
    before = world(point)
    shift = scene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
    matrix = vtk.vtkMatrix4x4()
    matrix.SetElement(0, 3, 25.0)
    shift.SetMatrixTransformToParent(matrix)
    parent = volume.GetParentTransformNode()
    if parent is None:
        for node in (volume, point, box, *(n for n in nodes.all if n.IsA("vtkMRMLTransformableNode"))):
            node.SetAndObserveTransformNodeID(shift.GetID())
    else:
        parent.SetAndObserveTransformNodeID(shift.GetID())
    np.testing.assert_allclose(world(point), before + np.array([25.0, 0.0, 0.0]), atol=1e-3)
    again, _box = pointing.point_at(scene, nodes, "answer")
    np.testing.assert_allclose(world(again), before + np.array([25.0, 0.0, 0.0]), atol=1e-3)
    assert scene.GetNumberOfNodesByClass("vtkMRMLMarkupsROINode") == 1  # the earlier pair has gone
    answer_nodes.remove_answer(scene, nodes)
    assert scene.GetNumberOfNodesByClass("vtkMRMLMarkupsROINode") == 0


def test_a_readers_words_stand_beside_the_models_and_are_saved_with_the_scene(tmp_path):
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    nodes = answer_nodes.write_answer(scene, mrml.add_volume(scene, made.volume), answer)
    text = "Findings: none.\n\nImpression: Übersicht <b>unauffällig</b>.\n第二行"
    edits.keep_edit(scene, nodes, text)
    edits.keep_edit(scene, nodes, f"{text}\n")
    assert edits.edit_of(nodes.text) == text
    assert nodes.text.GetText() == answer.describe()
    assert scene.WriteToMRB(str(tmp_path / "edited.mrb"))
    other, alive_too = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "edited.mrb"), True)
    found = answer_nodes.find_answers(other)[0]
    assert edits.edit_of(found.text) == text
    edits.keep_edit(other, found, "  ")
    assert edits.edit_of(found.text) == ""
    edits.keep_edit(scene, nodes, "gone with the answer")
    answer_nodes.remove_answer(scene, nodes)
    assert scene.GetNumberOfNodesByClass("vtkMRMLTextNode") == 0
    del alive, alive_too
