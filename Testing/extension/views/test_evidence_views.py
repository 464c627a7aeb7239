"""Evidence in the views, and back: real clicks, real nodes, and pixels of Slicer's own displayable managers (rendered_views.py)."""

from __future__ import annotations

import numpy as np
import pytest
import slicer
from answer_in_views import VIEWS, answered, put_under, said, turned, view
from rendered_views import SliceView, View3D
from user import click

from MedPrunerLogic.scene.places import hottest_place


def state() -> dict:
    """All that "Restore views" promises to give back."""
    found = {"layout": slicer.app.layoutManager().layout}
    for node in slicer.util.getNodesByClass("vtkMRMLSliceNode"):
        matrix = tuple(node.GetSliceToRAS().GetElement(r, c) for r in range(4) for c in range(4))
        found[node.GetID()] = (matrix, node.GetFieldOfView(), node.GetXYZOrigin(), node.GetSliceVisible(), node.GetOrientation())
    for node in slicer.util.getNodesByClass("vtkMRMLSliceCompositeNode"):
        layers = (node.GetBackgroundVolumeID(), node.GetForegroundVolumeID(), node.GetLabelVolumeID())
        found[node.GetID()] = (*layers, node.GetForegroundOpacity(), node.GetLabelOpacity())
    for node in slicer.util.getNodesByClass("vtkMRMLCameraNode"):
        found[node.GetID()] = (node.GetPosition(), node.GetFocalPoint(), node.GetViewUp(), node.GetViewAngle(), node.GetParallelScale())
    for node in slicer.util.getNodesByClass("vtkMRMLDisplayNode"):
        found[node.GetID()] = bool(node.GetVisibility())
    return found | {"nodes": sorted(node.GetID() for node in slicer.util.getNodesByClass("vtkMRMLNode"))}


def disturb(nodes) -> None:
    """A user's own arrangement, unlike any default."""
    slicer.app.layoutManager().setLayout(6)
    red = view("Red").mrmlSliceNode()
    red.SetOrientation("Sagittal")
    red.SetFieldOfView(77.0, 66.0, 1.5)
    red.SetXYZOrigin(3.0, 4.0, 0.0)
    red.SetSliceOffset(12.25)
    red.SetSliceVisible(True)
    view("Green").mrmlSliceCompositeNode().SetBackgroundVolumeID(None)
    view("Green").mrmlSliceCompositeNode().SetForegroundOpacity(0.15)
    camera = slicer.util.getNodesByClass("vtkMRMLCameraNode")[0]
    camera.SetPosition(100.0, 200.0, 300.0)
    camera.SetFocalPoint(1.0, 2.0, 3.0)
    camera.SetViewUp(0.6, 0.0, 0.8)
    camera.SetViewAngle(20.0)
    own = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLGPURayCastVolumeRenderingDisplayNode")
    nodes.volume.AddAndObserveDisplayNodeID(own.GetID())
    own.SetVisibility(True)
    nodes.markers.GetDisplayNode().SetVisibility(False)


def test_evidence_is_shown_and_all_is_given_back(host, panel):
    _, _, nodes = answered(panel)
    panel._parameterNode.heatmap, panel._parameterNode.showMarkers = "none", False
    disturb(nodes)
    before = state()
    assert not panel.ui.restoreButton.visible
    click(panel.ui.evidenceButton)
    host.process(0.05)
    assert slicer.app.layoutManager().layout == slicer.vtkMRMLLayoutNode.SlicerLayoutFourUpView
    hottest = hottest_place(nodes, "answer")
    for name in VIEWS:
        node = view(name).mrmlSliceNode()
        to_ras = node.GetSliceToRAS()
        away = sum((hottest[axis] - to_ras.GetElement(axis, 3)) * to_ras.GetElement(axis, 2) for axis in range(3))
        assert abs(away) < 1e-3
        composite = view(name).mrmlSliceCompositeNode()
        assert composite.GetBackgroundVolumeID() == nodes.volume.GetID()
        assert composite.GetForegroundVolumeID() == nodes.answer_attention.GetID()
    assert nodes.markers.GetDisplayNode().GetVisibility()
    rendered = [n for n in slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode") if n.GetVisibility()]
    assert [n.GetVolumeNode().GetName() for n in rendered] == ["Phantom", "Answer attention"]
    click(panel.ui.evidenceButton)  # again: what was before stays what was before
    host.process(0.05)
    click(panel.ui.restoreButton)
    host.process(0.05)
    after = state()
    assert {key: (before[key], after.get(key)) for key in before if after.get(key) != before[key]} == {}
    assert (panel._parameterNode.heatmap, panel._parameterNode.showMarkers) == ("none", False)
    assert not panel.ui.restoreButton.visible


def test_what_was_chosen_in_the_panel_is_given_back_too_whatever_was_chosen_meanwhile(host, panel):
    _, _, nodes = answered(panel)
    panel._parameterNode.heatmap, panel._parameterNode.showMarkers, panel._parameterNode.opacity = "importance", False, 0.3
    disturb(nodes)
    before = state()
    click(panel.ui.evidenceButton)
    panel.ui.heatmapComboBox.currentIndex = 0
    panel.ui.opacitySlider.value = 0.9
    host.process(0.05)
    click(panel.ui.restoreButton)
    host.process(0.05)
    assert state() == before
    assert (panel._parameterNode.heatmap, panel._parameterNode.showMarkers, panel._parameterNode.opacity) == ("importance", False, 0.3)


def test_the_other_heatmap_takes_the_place_of_the_first_in_3d_too(host, panel):
    answered(panel)
    count = slicer.mrmlScene.GetNumberOfNodes()
    click(panel.ui.evidenceButton)
    panel.ui.heatmapComboBox.currentIndex = 1
    host.process(0.05)
    rendered = [n.GetVolumeNode().GetName() for n in slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode") if n.GetVisibility()]
    assert rendered == ["Phantom", "Encoder attention"]
    click(panel.ui.restoreButton)
    assert slicer.mrmlScene.GetNumberOfNodes() == count


def test_the_maximum_along_each_ray_is_rendered_while_it_is_wanted(host, panel):
    answered(panel)
    views = slicer.util.getNodesByClass("vtkMRMLViewNode")
    assert views
    click(panel.ui.evidenceButton)
    assert {view.GetRaycastTechnique() for view in views} == {views[0].Composite}
    click(panel.ui.maximumCheckBox)
    assert {view.GetRaycastTechnique() for view in views} == {views[0].MaximumIntensityProjection}
    click(panel.ui.restoreButton)
    host.process(0.05)
    assert {view.GetRaycastTechnique() for view in views} == {views[0].Composite}
    panel._parameterNode.maximumIntensity = False


def test_news_of_the_model_leaves_the_views_as_they_are(host, panel):
    _, _, nodes = answered(panel)
    host.process(0.1)  # the volume is chosen
    disturb(nodes)
    before = state()
    panel.model.check()
    host.until(lambda: not panel.logic.session.client._requests, 30)
    assert state() == before


def filled_region():
    roi = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsROINode", "Region")
    roi.CreateDefaultDisplayNodes()
    roi.GetDisplayNode().SetFillVisibility(True)
    segmentation = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSegmentationNode", "Segments")
    segmentation.CreateDefaultDisplayNodes()
    segmentation.GetDisplayNode().SetVisibility2DFill(True)
    return roi.GetDisplayNode(), segmentation.GetDisplayNode()


def test_a_filled_region_is_an_outline_while_evidence_is_shown(host, panel):
    answered(panel)
    box, segments = filled_region()
    click(panel.ui.evidenceButton)
    click(panel.ui.evidenceButton)  # again: what was before stays what was before
    assert (box.GetFillVisibility(), segments.GetVisibility2DFill()) == (False, False)
    assert (box.GetOutlineVisibility(), segments.GetVisibility2DOutline()) == (True, True)
    click(panel.ui.restoreButton)
    host.process(0.05)
    assert (box.GetFillVisibility(), segments.GetVisibility2DFill()) == (True, True)


def test_closing_the_scene_or_removing_the_answer_while_evidence_is_shown(host, panel):
    _, _, nodes = answered(panel)
    click(panel.ui.evidenceButton)
    slicer.mrmlScene.RemoveNode(nodes.volume)
    click(panel.ui.restoreButton)
    click(panel.ui.evidenceButton)  # of what is left of it
    host.answers.append(True)
    click(panel.ui.removeButton)
    host.process(0.05)
    assert not panel.ui.restoreButton.visible
    assert slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode") == []
    answered(panel)
    click(panel.ui.evidenceButton)
    slicer.mrmlScene.Clear(False)
    host.process(0.05)
    assert not panel.ui.restoreButton.visible
    assert not panel.ui.evidenceButton.enabled
    assert said("Red") == ""


# --- pixels -------------------------------------------------------------------------------------------------------------------


def spot(difference: np.ndarray, size: int = 7) -> tuple[int, int]:
    """(row, column) of the middle of the window that differs most."""
    window = np.lib.stride_tricks.sliding_window_view(difference, (size, size)).sum((2, 3))
    row, column = np.unravel_index(window.argmax(), window.shape)
    return int(row) + size // 2, int(column) + size // 2


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("oblique", [False, True])
def test_in_slice_views_the_hottest_place_of_the_picture_is_where_the_nodule_is(host, panel, side, oblique):
    made, _, nodes = answered(panel, side)
    centre = np.array([*made.nodules[0].centre_ras, 1.0])
    if oblique:
        for node in (nodes.volume, *(n for n in nodes.all if n.IsA("vtkMRMLTransformableNode"))):
            put_under(node, turned(25.0))
        centre = turned(25.0) @ centre
    drawn = {name: SliceView(view(name).sliceLogic(), host.application_logic) for name in ("Red", "Green")}
    panel._parameterNode.showMarkers = False
    click(panel.ui.evidenceButton)
    panel._parameterNode.showMarkers = False
    host.process(0.05)
    for name, picture in drawn.items():
        hot = picture.pixels().astype(float)
        view(name).mrmlSliceCompositeNode().SetForegroundOpacity(0.0)
        row, column = spot(np.abs(hot - picture.pixels()).sum(2))
        wanted = picture.at(centre[:3])
        scale = 400 / view(name).mrmlSliceNode().GetFieldOfView()[0]  # pixels a mm
        cell = np.linalg.norm([nodes.importance.GetSpacing()[0]] * 2 + [nodes.importance.GetSpacing()[2]])
        assert np.hypot(row - wanted[0], column - wanted[1]) < 1.5 * cell * scale, name
        assert (column > 200) == (side == "left"), name  # the patient's left is on image right
        picture.close()
    click(panel.ui.restoreButton)


def test_the_outline_of_a_slice_that_was_read_lies_on_that_slice_only(host, panel):
    """Seen from the front in 3D: at the front edge of each slice there is green where it was read, grey where it was left out."""
    _, answer, nodes = answered(panel)
    view_node = slicer.app.layoutManager().threeDWidget(0).mrmlViewNode()
    view_node.SetBoxVisible(False)
    click(panel.ui.evidenceButton)  # for the camera
    for node in slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode"):
        node.SetVisibility(False)
    for node, visible in ((nodes.outlines, True), (nodes.markers, False)):
        node.GetDisplayNode().SetVisibility(visible)
    picture = View3D(view_node, host.application_logic, (400, 1000))
    pixels = picture.pixels().astype(int)
    corners = np.array([nodes.outlines.GetPolyData().GetPoint(n) for n in range(4 * 30)]).reshape(30, 4, 3)
    seen = []
    for index in range(30):
        front = corners[index][np.argsort(corners[index][:, 1])[-2:]]  # the two anterior corners
        row, column = (round(value) for value in picture.at(front.mean(0) + np.array([20.0, 0.0, 0.0])))
        red, green, _ = pixels[row, column]
        seen.append(bool(green - red > 60 and green > 120))
    picture.close()
    click(panel.ui.restoreButton)
    np.testing.assert_array_equal(seen, answer.evidence.kept_slices)


@pytest.mark.parametrize("side", ["left", "right"])
def test_in_3d_heat_is_seen_through_the_anatomy_where_the_nodule_is(host, panel, side):
    made, _, nodes = answered(panel, side)
    panel._parameterNode.heatmap = "importance"  # on the finer grid
    node = slicer.app.layoutManager().threeDWidget(0).mrmlViewNode()
    node.SetBoxVisible(False)
    node.SetAxisLabelsVisible(False)
    click(panel.ui.evidenceButton)
    for display in (nodes.markers, nodes.outlines):
        display.GetDisplayNode().SetVisibility(False)
    picture = View3D(node, host.application_logic, (240, 200))
    hot = picture.pixels().astype(float)
    slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode")[1].SetVisibility(False)
    cold = picture.pixels().astype(float)
    row, column = spot(np.abs(hot - cold).sum(2), 5)
    wanted = picture.at(made.nodules[0].centre_ras)
    assert np.hypot(row - wanted[0], column - wanted[1]) < 12
    assert (column > 120) == (side == "left")
    assert np.abs(hot - cold)[row - 2 : row + 3, column - 2 : column + 3].sum(2).max() > 60  # it glows
    background = cold[2, 120]
    assert np.abs(cold[60:140, 60:180] - background).sum(2).mean() > 15  # and there is a body around it
    picture.close()
    click(panel.ui.restoreButton)
