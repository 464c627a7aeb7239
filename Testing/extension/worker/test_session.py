"""A question under way while the scene changes under it."""

from __future__ import annotations

import pytest
import slicer
import vtk
from panel_steps import NODES, QUESTION, add_phantom, answer_nodes, ask, begin_a_long_run, choose, finish, transcript
from user import click


def test_closing_the_scene_in_the_middle_of_a_run(host, panel):
    begin_a_long_run(host, panel)
    slicer.mrmlScene.Clear(False)
    host.process(0.2)
    assert panel.logic.session.run is None
    assert "scene was closed" in transcript(panel)
    assert answer_nodes() == []
    assert panel.ui.inputVolumeSelector.currentNode() is None
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)


def test_removing_the_volume_in_the_middle_of_a_run(host, panel):
    node = begin_a_long_run(host, panel)
    slicer.mrmlScene.RemoveNode(node)
    host.process(0.2)
    assert panel.logic.session.run is None
    assert "was removed" in transcript(panel)


@pytest.mark.parametrize("how", ["voxels", "place", "transform"])
def test_changing_the_volume_in_the_middle_of_a_run(host, panel, how):
    node = begin_a_long_run(host, panel)
    if how == "voxels":
        slicer.util.arrayFromVolume(node)[:] += 1
        node.GetImageData().GetPointData().GetScalars().Modified()
        node.Modified()
    elif how == "place":
        node.SetOrigin(1.0, 2.0, 3.0)
    else:
        transform = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
        matrix = vtk.vtkMatrix4x4()
        matrix.SetElement(0, 3, 12.0)
        transform.SetMatrixTransformToParent(matrix)
        node.SetAndObserveTransformNodeID(transform.GetID())
    host.process(0.2)
    assert panel.logic.session.run is None
    assert "was changed" in transcript(panel)
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    assert len(answer_nodes()) == NODES, transcript(panel)


def test_renaming_the_volume_changes_nothing(host, panel):
    node = begin_a_long_run(host, panel)
    node.SetName("Another name")
    host.process(0.1)
    assert panel.logic.session.run is not None
    click(panel.ui.askButton)
    finish(host, panel)
