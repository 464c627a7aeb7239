"""Evidence in the views of the panel: real clicks, real nodes, and pixels of Slicer's own displayable managers (rendered_views.py)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import slicer
import vtk
from made_answers import made_answer
from rendered_views import SliceView, View3D
from user import click, click_row

from MedPrunerLogic.scene import answer_nodes, mrml, parts
from MedPrunerLogic.scene.places import hottest_place, places

ROOT = Path(__file__).parents[3]
VIEWS = ("Red", "Green", "Yellow")


def turned(degrees: float) -> np.ndarray:
    angle = np.radians(degrees)
    matrix = np.eye(4)
    matrix[:3, :3] = [[1, 0, 0], [0, np.cos(angle), -np.sin(angle)], [0, np.sin(angle), np.cos(angle)]]
    matrix[:3, 3] = [12.0, -7.0, 30.0]
    return matrix


def put_under(node, matrix: np.ndarray) -> None:
    transform = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
    to_parent = vtk.vtkMatrix4x4()
    to_parent.DeepCopy(matrix.ravel().tolist())
    transform.SetMatrixTransformToParent(to_parent)
    node.SetAndObserveTransformNodeID(transform.GetID())


def answered(panel, side: str = "left"):
    """(phantom, answer, nodes): an answer that is in the scene and in the Result section, as after loading a scene."""
    made, _, answer = made_answer(side)
    node = mrml.add_volume(slicer.mrmlScene, made.volume, "Phantom")
    slicer.util.setSliceViewerLayers(background=node, fit=True)
    nodes = answer_nodes.write_answer(slicer.mrmlScene, node, answer)
    panel.conversation.takeFromScene()
    panel._parameterNode.showMarkers = True
    panel.conversation.update()
    return made, answer, nodes


def view(name: str):
    return slicer.app.layoutManager().sliceWidget(name)


def said(name: str) -> str:
    return view(name).sliceView().cornerAnnotation().GetText(vtk.vtkCornerAnnotation.UpperEdge) or ""


def show_slice(nodes, index: int) -> None:
    view("Red").mrmlSliceNode().JumpSliceByOffsetting(*places(nodes).centres[index])


# --- what each view says ------------------------------------------------------------------------------------------------------


def test_each_slice_that_is_scrolled_to_says_what_was_done_with_it(panel):
    _, answer, nodes = answered(panel)
    kept, anchor = answer.evidence.kept_slices, answer.evidence.anchor_of
    for index in (0, 1, 2, 7, 29):
        show_slice(nodes, index)
        expected = "read" if kept[index] else f"left out, represented by slice {anchor[index] + 1}"
        assert said("Red") == f"Slice {index + 1} of 30: {expected}"
    assert said("Green") == ""  # it cuts all of them


def test_a_view_of_something_else_says_nothing(panel):
    _, _, nodes = answered(panel)
    show_slice(nodes, 3)
    assert said("Red")
    other = mrml.add_volume(slicer.mrmlScene, made_answer("right")[0].volume, "Other")
    slicer.util.setSliceViewerLayers(background=other, foreground=None)
    assert said("Red") == ""
    slicer.util.setSliceViewerLayers(background=nodes.volume)
    assert said("Red")
    view("Red").mrmlSliceNode().SetSliceOffset(1e4)  # far outside
    assert said("Red") == ""


def test_data_probes_corners_are_left_alone(panel):
    _, _, nodes = answered(panel)
    corner = view("Red").sliceView().cornerAnnotation()
    for place in range(4):
        corner.SetText(place, f"Data Probe {place}")
    show_slice(nodes, 4)
    assert [corner.GetText(place) for place in range(4)] == [f"Data Probe {place}" for place in range(4)]
    click(panel.ui.removeButton)
    assert said("Red") == ""
    assert corner.GetText(0) == "Data Probe 0"


def test_slices_that_were_not_sampled_are_not_said_to_be_read(panel):
    _, _, nodes = answered(panel)
    found = places(nodes)
    sparse = type(found)(found.grid_to_world, (*found.grid[:2], 60), found.source * 2, found.kept, found.represented_by)
    matrix = found.grid_to_world.copy()
    matrix[:, 3] = found.grid_to_world @ [0, 0, 5, 1]  # the sixth slice, between the third and the fourth that were sampled
    assert sparse.describe(matrix).startswith("Not sampled; the nearest is slice 3 of 30: read")
    matrix[:, 3] = found.grid_to_world @ [0, 0, 4, 1]
    assert sparse.describe(matrix) == "Slice 3 of 30: read"


def test_what_is_said_follows_a_volume_that_is_moved_afterwards(panel):
    _, _, nodes = answered(panel)
    show_slice(nodes, 6)
    assert said("Red").startswith("Slice 7 ")
    moved = np.eye(4)
    moved[2, 3] = 2 * nodes.importance.GetSpacing()[2]
    for node in (nodes.volume, *(n for n in nodes.all if n.IsA("vtkMRMLTransformableNode"))):
        put_under(node, moved)
    assert said("Red").startswith("Slice 5 ")


# --- jumping ------------------------------------------------------------------------------------------------------------------


def clicked_point(nodes, series: int, row: int) -> None:
    """What a plot view says when a point is clicked (qMRMLPlotView::emitSelection)."""
    identities, selections, rows = vtk.vtkStringArray(), vtk.vtkCollection(), vtk.vtkIdTypeArray()
    identities.InsertNextValue(nodes.series[series].GetID())
    rows.InsertNextValue(row)
    selections.AddItem(rows)
    slicer.app.layoutManager().plotWidget(0).plotView().dataSelected(identities, selections)


@pytest.mark.parametrize("oblique", [False, True])
def test_a_click_on_a_point_of_the_plot_or_on_a_row_shows_that_slice(host, panel, oblique):
    _, _, nodes = answered(panel)
    if oblique:  # set afterwards, to all of it
        for node in (nodes.volume, *(n for n in nodes.all if n.IsA("vtkMRMLTransformableNode"))):
            put_under(node, turned(25.0))
    click(panel.ui.plotButton)
    chart = slicer.app.layoutManager().plotWidget(0).mrmlPlotViewNode().GetPlotChartNodeID()
    assert slicer.mrmlScene.GetNodeByID(chart) is nodes.chart
    for row, act in ((11, lambda: clicked_point(nodes, 1, 11)), (5, lambda: click_row(panel.ui.sliceTable, 5))):
        act()
        to_ras = np.array([[view("Red").mrmlSliceNode().GetSliceToRAS().GetElement(r, c) for c in range(4)] for r in range(4)])
        found = places(nodes)
        assert found.shown_in(to_ras) == (row, True)
        assert abs((to_ras[:3, 3] - found.centres[row]) @ to_ras[:3, 2]) < 0.01  # mm, across the slice
        assert panel.ui.sliceTable.currentRow() == row
        assert said("Red").startswith(f"Slice {row + 1} of 30")


def test_the_plot_shows_what_the_table_holds(panel):
    _, answer, nodes = answered(panel)
    table = nodes.table.GetTable()
    for series, (column, values) in zip(
        nodes.series,
        {
            "distance to anchor": answer.evidence.anchor_distance,
            "tokens kept": answer.evidence.kept_tokens.sum((1, 2)),
            "largest encoder attention": np.nan_to_num(answer.evidence.importance).max((1, 2)),
            "answer attention": np.nan_to_num(answer.evidence.answer_attention).sum((1, 2)),
        }.items(),
        strict=True,
    ):
        shown = [table.GetColumnByName(series.GetYColumnName()).GetValue(row) for row in range(30)]
        np.testing.assert_allclose(np.array(shown) * values.max(), values, rtol=1e-5, atol=1e-9, err_msg=column)
        assert series.GetXColumnName() == "position S (mm)"


# --- show evidence, and back --------------------------------------------------------------------------------------------------


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
    assert not panel.ui.restoreButton.enabled
    click(panel.ui.evidenceButton)
    host.process(0.05)
    assert slicer.app.layoutManager().layout == slicer.vtkMRMLLayoutNode.SlicerLayoutFourUpView
    hottest = hottest_place(nodes, "importance")
    for name in VIEWS:
        node = view(name).mrmlSliceNode()
        to_ras = node.GetSliceToRAS()
        away = sum((hottest[axis] - to_ras.GetElement(axis, 3)) * to_ras.GetElement(axis, 2) for axis in range(3))
        assert abs(away) < 1e-3
        composite = view(name).mrmlSliceCompositeNode()
        assert composite.GetBackgroundVolumeID() == nodes.volume.GetID()
        assert composite.GetForegroundVolumeID() == nodes.importance.GetID()
    assert nodes.markers.GetDisplayNode().GetVisibility()
    rendered = [n for n in slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode") if n.GetVisibility()]
    assert [n.GetVolumeNode().GetName() for n in rendered] == ["Phantom", "Encoder attention"]
    click(panel.ui.evidenceButton)  # again: what was before stays what was before
    host.process(0.05)
    click(panel.ui.restoreButton)
    host.process(0.05)
    after = state()
    assert {key: (before[key], after.get(key)) for key in before if after.get(key) != before[key]} == {}
    assert (panel._parameterNode.heatmap, panel._parameterNode.showMarkers) == ("none", False)
    assert not panel.ui.restoreButton.enabled


def test_what_was_chosen_in_the_panel_is_given_back_too_whatever_was_chosen_meanwhile(host, panel):
    _, _, nodes = answered(panel)
    panel._parameterNode.heatmap, panel._parameterNode.showMarkers, panel._parameterNode.opacity = "answer", False, 0.3
    disturb(nodes)
    before = state()
    click(panel.ui.evidenceButton)
    panel.ui.heatmapComboBox.currentIndex = 0
    panel.ui.opacitySlider.value = 0.9
    host.process(0.05)
    click(panel.ui.restoreButton)
    host.process(0.05)
    assert state() == before
    assert (panel._parameterNode.heatmap, panel._parameterNode.showMarkers, panel._parameterNode.opacity) == ("answer", False, 0.3)


def test_the_other_heatmap_takes_the_place_of_the_first_in_3d_too(host, panel):
    answered(panel)
    count = slicer.mrmlScene.GetNumberOfNodes()
    click(panel.ui.evidenceButton)
    panel.ui.heatmapComboBox.currentIndex = 1
    host.process(0.05)
    rendered = [n.GetVolumeNode().GetName() for n in slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode") if n.GetVisibility()]
    assert rendered == ["Phantom", "Answer attention"]
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


def test_closing_the_scene_or_removing_the_answer_while_evidence_is_shown(host, panel):
    _, _, nodes = answered(panel)
    click(panel.ui.evidenceButton)
    slicer.mrmlScene.RemoveNode(nodes.volume)
    click(panel.ui.restoreButton)
    click(panel.ui.evidenceButton)  # of what is left of it
    click(panel.ui.removeButton)
    host.process(0.05)
    assert not panel.ui.restoreButton.enabled
    assert slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode") == []
    answered(panel)
    click(panel.ui.evidenceButton)
    slicer.mrmlScene.Clear(False)
    host.process(0.05)
    assert not panel.ui.restoreButton.enabled
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


def test_each_slice_view_shows_the_legend_of_the_heatmap_in_it(host, panel):
    picture = SliceView(view("Red").sliceLogic(), host.application_logic)  # first: legends from before a view was made are not drawn
    _, _, nodes = answered(panel)
    try:
        panel.ui.heatmapComboBox.currentIndex = 1
        with_legend = picture.pixels().astype(int)
        parts.legend_of(nodes.answer_attention).SetVisibility(False)
        rows, columns = (np.abs(with_legend - picture.pixels()).max(2) > 60).nonzero()
        assert len(rows) > 1000
        assert columns.min() > 200
    finally:
        picture.close()


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
