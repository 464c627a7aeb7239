"""Volumes as Slicer has them: tilted, uneven, of several values a voxel, frames of a sequence."""

from __future__ import annotations

import numpy as np
import slicer
import vtk
from panel_steps import NODES, QUESTION, add_phantom, answer_nodes, ask, begin, choose, last_box, phantom, reading, transcript
from scene_nodes import points_in_world
from scene_transforms import acquisition_transform

from MedPrunerLogic.scene import answer_nodes as written
from MedPrunerLogic.scene import mrml


def positions(node, ijk: list) -> np.ndarray:
    """(n, 3) where VTK itself puts these voxels."""
    matrix, to_world = vtk.vtkMatrix4x4(), vtk.vtkGeneralTransform()
    node.GetIJKToRASMatrix(matrix)
    node.GetParentTransformNode().GetTransformToWorld(to_world)
    return np.array([to_world.TransformPoint(matrix.MultiplyPoint((*map(float, voxel), 1.0))[:3]) for voxel in ijk])


def test_a_tilted_gantry_is_answered_and_its_evidence_lies_in_its_slices(host, panel):
    node = add_phantom()
    columns, rows, slices = node.GetImageData().GetDimensions()
    acquisition_transform(node, np.arange(slices)[:, None] * [0.0, 0.5, 0.0])
    choose(panel, node)
    panel._parameterNode.preset = "off"
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)
    [nodes] = written.find_answers(slicer.mrmlScene)
    middles = positions(node, [((columns - 1) / 2, (rows - 1) / 2, k) for k in range(slices)])
    np.testing.assert_allclose(points_in_world(nodes.markers), middles[middles[:, 2].argsort()], atol=1e-3)


def test_uneven_slices_are_refused_with_advice_that_helps(host, panel):
    node = add_phantom()
    slices = node.GetImageData().GetDimensions()[2]
    acquisition_transform(node, np.maximum(np.arange(slices) - slices // 2, 0)[:, None] * [0.0, 0.0, 2.0])
    choose(panel, node)
    host.until(lambda: "moves its slices unevenly. Harden the transform" in panel.ui.previewLabel.text, 10, panel.ui.previewLabel.text)
    panel.ui.questionEdit.setPlainText(QUESTION)
    panel.ui.askButton.click()
    assert "Harden the transform" in last_box(host)
    assert panel.logic.session.run is None
    assert answer_nodes() == []
    node.HardenTransform()
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    assert len(answer_nodes()) == NODES


def test_a_volume_with_several_values_a_voxel_is_refused(host, panel):
    colours = vtk.vtkImageData()
    colours.SetDimensions(8, 8, 8)
    colours.AllocateScalars(vtk.VTK_SHORT, 3)
    node = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLVectorVolumeNode", "Vectors")
    node.SetAndObserveImageData(colours)
    choose(panel, node)
    host.until(lambda: "3 values a voxel" in panel.ui.previewLabel.text, 10, panel.ui.previewLabel.text)


def test_a_sequence_that_plays_on_ends_the_question_and_the_answer_says_which_frame_it_is_about(host, panel):
    volumes = [phantom(slices=96).volume, phantom(900_000_031, slices=96, nodules=0).volume]
    sequence = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceNode", "Frames")
    for number, volume in enumerate(volumes):
        frame = mrml.add_volume(slicer.mrmlScene, volume, "frame")
        sequence.SetDataNodeAtValue(frame, str(number))
        slicer.mrmlScene.RemoveNode(frame)
    browser = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceBrowserNode", "Browser")
    proxy = mrml.add_volume(slicer.mrmlScene, volumes[0], "Shown frame")
    browser.AddSynchronizedSequenceNode(sequence)
    browser.AddProxyNode(proxy, sequence, False)
    choose(panel, proxy)
    panel._parameterNode.preset = "off"
    begin(host, panel, QUESTION)
    host.until(lambda: reading(panel), 60, "it never began to read")
    browser.SetSelectedItemNumber(1)
    slicer.vtkSlicerSequencesLogic().UpdateProxyNodesFromSequences(browser)
    host.process(0.2)
    assert panel.logic.session.run is None
    assert "was changed" in transcript(panel)
    assert answer_nodes() == []
    panel._parameterNode.preset = "paper"
    for number, expected in ((2, "No"), (1, "Yes")):
        browser.SetSelectedItemNumber(number - 1)
        slicer.vtkSlicerSequencesLogic().UpdateProxyNodesFromSequences(browser)
        ask(host, panel, QUESTION)
        text = written.find_answers(slicer.mrmlScene)[-1].text.GetText()
        assert f"Answer: {expected}" in text
        assert f"Frame {number} of 2 of a sequence." in text
