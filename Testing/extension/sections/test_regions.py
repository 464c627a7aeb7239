"""Questions about a part of the volume: a box, the surroundings of a point, a segment."""

from __future__ import annotations

import slicer
import vtk
from panel_steps import QUESTION, add_phantom, answer_nodes, ask, choose, last_box, nodule_of, transcript
from user import press, type_text


def test_a_question_limited_to_a_region_of_interest(host, panel):
    node = add_phantom()
    choose(panel, node)
    right, anterior, superior = nodule_of(node)
    roi = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsROINode", "Region")
    roi.SetSize(60.0, 60.0, 60.0)
    roi.SetCenter(-right, anterior, superior)  # the other lung
    panel.ui.regionSelector.setCurrentNode(roi)
    ask(host, panel, QUESTION)
    assert "No, there is no lung nodule." in transcript(panel)
    transform = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
    matrix = vtk.vtkMatrix4x4()
    matrix.SetElement(0, 3, 2 * right)  # moves it over the nodule, in the world
    transform.SetMatrixTransformToParent(matrix)
    roi.SetAndObserveTransformNodeID(transform.GetID())
    panel._parameterNode.preset = "mass"
    ask(host, panel, QUESTION)
    assert "Yes. There is a " in transcript(panel)
    text = next(n for n in reversed(answer_nodes()) if n.GetAttribute("MedPruner.Role") == "text").GetText()
    assert "Limited to: a box of 60 x 60 x 60 mm" in text


def test_a_question_about_the_surroundings_of_a_point(host, panel):
    node = add_phantom()
    choose(panel, node)
    points = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsFiducialNode", "What is this?")
    panel.ui.regionSelector.setCurrentNode(points)
    assert panel.ui.aroundSpinBox.visible
    type_text(panel.ui.questionEdit, QUESTION)
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert "list of points is empty" in last_box(host)
    points.AddControlPoint(vtk.vtkVector3d(*nodule_of(node)))
    panel.ui.aroundSpinBox.value = 90
    ask(host, panel, QUESTION)
    assert "Yes. There is a " in transcript(panel)
    assert panel.ui.regionSelector.nodeCount() == 1  # the markers of the answer are points too, but no place to ask about


def test_a_question_limited_to_a_segment(host, panel):
    node = add_phantom()
    choose(panel, node)
    right, anterior, superior = nodule_of(node)
    segmentation = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSegmentationNode", "Segmentation")
    segmentation.CreateDefaultDisplayNodes()
    segmentation.SetReferenceImageGeometryParameterFromVolumeNode(node)
    for name, x in (("Elsewhere", -right), ("Nodule", right)):
        sphere = vtk.vtkSphereSource()
        sphere.SetCenter(x, anterior, superior)
        sphere.SetRadius(35.0)
        sphere.Update()
        segmentation.AddSegmentFromClosedSurfaceRepresentation(sphere.GetOutput(), name, [1.0, 0.0, 0.0])
    panel.ui.regionSelector.setCurrentNode(segmentation)
    assert panel.ui.segmentComboBox.visible
    panel._parameterNode.preset = "mass"
    for index, expected in enumerate(("No, there is no lung nodule.", "Yes. There is a ")):
        panel.ui.segmentComboBox.currentIndex = index
        ask(host, panel, QUESTION)
        assert expected in transcript(panel)
    assert [n.GetName() for n in slicer.util.getNodesByClass("vtkMRMLLabelMapVolumeNode")] == []
    painted = slicer.vtkOrientedImageData()
    segmentation.CreateBinaryLabelmapRepresentation()
    segmentation.GetSegmentation().SetSourceRepresentationName("Binary labelmap")
    segmentation.GetBinaryLabelmapRepresentation(panel.ui.segmentComboBox.itemData(1), painted)
    assert "18 slices in the region" in panel.ui.previewLabel.text
    vtk.util.numpy_support.vtk_to_numpy(painted.GetPointData().GetScalars())[: painted.GetNumberOfPoints() // 2] = 0  # the lower half
    slicer.vtkSlicerSegmentationsModuleLogic.SetBinaryLabelmapToSegment(
        painted, segmentation, panel.ui.segmentComboBox.itemData(1), slicer.vtkSlicerSegmentationsModuleLogic.MODE_REPLACE
    )
    host.until(lambda: "9 slices in the region" in panel.ui.previewLabel.text, 10)
    segmentation.GetSegmentation().RemoveSegment(panel.ui.segmentComboBox.itemData(0))
    assert (panel.ui.segmentComboBox.count, panel.ui.segmentComboBox.itemText(panel.ui.segmentComboBox.currentIndex)) == (1, "Nodule")
