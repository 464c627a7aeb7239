"""Scenes with answers in them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import slicer
import vtk
from made_answers import made_answer
from scene_nodes import ids, items, rotated

from MedPrunerLogic.scene import answer_nodes, bundle, mrml
from MedPrunerLogic.scene.mrml import from_node


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
