"""The panel as a clinician uses it: real clicks and keys, the real worker process, the embedded model, real MRML (host/README.md)."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
from host import Host
from standin_hub import Hub
from user import click, click_row, click_text, press, type_text

from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.scene import mrml, parts, roles

ROOT = Path(__file__).parents[3]
QUESTION = "Is there a nodule?"
NODES = len(roles.ROLES) + len(roles.PLOTTED)  # of one answer


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    host = Host(tmp_path_factory.mktemp("settings"))
    yield host
    assert host.errors == []


@pytest.fixture(scope="module")
def opened(host):
    """The module as opened for the first time; it ends with no process and no file left."""
    widget = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
    host.enter()
    yield widget
    client = host.module.widgetRepresentation().self().logic.session.client
    pid, folder = client.hello and client.hello["pid"], client.folder
    host.close()
    assert folder is None or not folder.exists()
    host.until(lambda: pid is None or not is_running(pid), 10, "the worker outlived the panel")


@pytest.fixture
def panel(host, opened):
    """The panel over an empty scene, with nothing said yet."""
    import slicer

    slicer.mrmlScene.Clear(False)
    host.process(0.1)
    opened.conversation._transcript.clear()
    opened.ui.questionEdit.clear()
    host.dialogs.clear()
    yield opened
    assert host.errors == []
    assert_nothing_half_made()


def is_running(pid: int) -> bool:
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


def answer_nodes() -> list:
    import slicer

    return [node for node in slicer.util.getNodesByClass("vtkMRMLNode") if node.GetAttribute("MedPruner.Role")]


def assert_nothing_half_made() -> None:
    roles = sorted(node.GetAttribute("MedPruner.Role") for node in answer_nodes())
    whole = sorted([*roles.ROLES, *(f"plot-{column}" for column in roles.PLOTTED)])
    assert roles == sorted(whole * (len(roles) // NODES))


def add_phantom(**wishes):
    import slicer

    made = drawing.make_phantom(900_000_011, nodules=2, side="left", size="large", **{"slices": 64, **wishes})
    node = mrml.add_volume(slicer.mrmlScene, made.volume, "Phantom")
    slicer.util.setSliceViewerLayers(background=node)
    return node


def choose(panel, node) -> None:
    panel.ui.inputVolumeSelector.setCurrentNode(node)


def ask(host, panel, question: str) -> None:
    """Type a question and press Ctrl+Return."""
    type_text(panel.ui.questionEdit, question)
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert panel.logic.session.run is not None, panel.ui.stageLabel.text


def finish(host, panel) -> None:
    host.until(lambda: panel.logic.session.run is None, 120, "the question never ended")


def transcript(panel) -> str:
    return panel.ui.transcript.toPlainText()


def reading(panel) -> bool:
    """The worker is in the middle of the scan."""
    return panel.ui.stageLabel.text.startswith("Read")


def begin_a_long_run(host, panel):
    """A run that reads every slice of a tall volume, and is stopped in the middle of it."""
    node = add_phantom(slices=96)
    choose(panel, node)
    panel._parameterNode.preset = "off"
    ask(host, panel, QUESTION)
    host.until(lambda: reading(panel), 60, "it never began to read")
    assert panel.logic.session.run is not None
    return node


def test_a_question_a_follow_up_and_what_comes_of_them(host, panel):
    import slicer

    node = add_phantom()
    choose(panel, node)
    assert not panel.ui.askButton.enabled  # no question yet
    seen = []
    ask(host, panel, QUESTION)
    assert panel.ui.askButton.text == "Cancel"
    while panel.logic.session.run is not None:
        host.process(0.01)
        if not seen or transcript(panel) != seen[-1]:
            seen.append(transcript(panel))
    assert "Yes, a nodule is present." in transcript(panel)
    assert len(answer_nodes()) == NODES
    assert panel.ui.askButton.text == "Ask"
    assert not panel.ui.resultSection.collapsed
    assert "slices" in panel.ui.resultLabel.text
    assert panel.ui.sliceTable.rowCount == 64
    assert panel.ui.inputVolumeSelector.nodeCount() == 1  # heatmaps are volumes too, but not to be asked about
    composite = slicer.app.layoutManager().sliceWidget("Red").mrmlSliceCompositeNode()
    assert composite.GetBackgroundVolumeID() == node.GetID()
    assert slicer.mrmlScene.GetNodeByID(composite.GetForegroundVolumeID()).GetName() == "Encoder attention"

    stages = set()
    progress = panel.conversation._report.progress
    panel.conversation._report.progress = lambda stage, *rest: (stages.add(stage), progress(stage, *rest))
    try:
        ask(host, panel, "On which side is the largest nodule?")
        finish(host, panel)
    finally:
        panel.conversation._report.progress = progress
    assert "left lung" in transcript(panel)
    assert stages <= {"answer"}  # nothing was cut, encoded or prefilled again
    assert len(answer_nodes()) == 2 * NODES


def test_a_click_in_the_table_moves_the_views_there(host, panel):
    import slicer

    node = add_phantom()
    choose(panel, node)
    ask(host, panel, QUESTION)
    finish(host, panel)
    bounds = np.zeros(6)
    node.GetRASBounds(bounds)
    click_row(panel.ui.sliceTable, 10)
    red = slicer.app.layoutManager().sliceWidget("Red").mrmlSliceNode()
    step = node.GetSpacing()[2]
    assert red.GetSliceToRAS().GetElement(2, 3) == pytest.approx(bounds[4] + 10.5 * step, abs=0.01)


def test_a_running_answer_is_cancelled_by_the_same_button(host, panel):
    begin_a_long_run(host, panel)
    click(panel.ui.askButton)
    began = time.monotonic()
    finish(host, panel)
    assert time.monotonic() - began < 4
    assert "Cancelled." in transcript(panel)
    assert answer_nodes() == []
    ask(host, panel, QUESTION)  # the question was not lost from memory, nor the worker
    finish(host, panel)
    assert "Yes" in transcript(panel)


def test_changing_the_volume_asks_about_the_other_one(host, panel):
    import slicer

    first = add_phantom()
    choose(panel, first)
    ask(host, panel, "On which side is the largest nodule?")
    finish(host, panel)
    assert "left lung" in transcript(panel)

    other = drawing.make_phantom(900_000_012, nodules=1, side="right", size="large", slices=48)
    second = mrml.add_volume(slicer.mrmlScene, other.volume, "Other")
    choose(panel, second)
    ask(host, panel, "On which side is the largest nodule?")
    finish(host, panel)
    assert transcript(panel).count("right lung") == 1


def test_a_saved_scene_brings_its_conversation_back(host, panel, tmp_path):
    import slicer

    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "saved.mrb"))
    slicer.mrmlScene.Clear(False)
    panel.conversation._transcript.clear()
    assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
    host.process(0.2)
    assert QUESTION in transcript(panel)
    assert "Yes, a nodule is present." in transcript(panel)
    assert len(answer_nodes()) == NODES
    assert panel.ui.inputVolumeSelector.currentNode().GetName() == "Phantom"
    ask(host, panel, "How many nodules are there?")
    finish(host, panel)
    assert len(answer_nodes()) == 2 * NODES


def test_closing_the_scene_in_the_middle_of_a_run(host, panel):
    import slicer

    begin_a_long_run(host, panel)
    slicer.mrmlScene.Clear(False)
    host.process(0.2)
    assert panel.logic.session.run is None
    assert "scene was closed" in transcript(panel)
    assert answer_nodes() == []
    assert panel.ui.inputVolumeSelector.currentNode() is None
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "Yes" in transcript(panel)


def test_removing_the_volume_in_the_middle_of_a_run(host, panel):
    import slicer

    node = begin_a_long_run(host, panel)
    slicer.mrmlScene.RemoveNode(node)
    host.process(0.2)
    assert panel.logic.session.run is None
    assert "was removed" in transcript(panel)


@pytest.mark.parametrize("how", ["voxels", "place", "transform"])
def test_changing_the_volume_in_the_middle_of_a_run(host, panel, how):
    import slicer

    node = begin_a_long_run(host, panel)
    if how == "voxels":
        slicer.util.arrayFromVolume(node)[:] += 1
        node.GetImageData().GetPointData().GetScalars().Modified()
        node.Modified()
    elif how == "place":
        node.SetOrigin(1.0, 2.0, 3.0)
    else:
        transform = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
        import vtk

        matrix = vtk.vtkMatrix4x4()
        matrix.SetElement(0, 3, 12.0)
        transform.SetMatrixTransformToParent(matrix)
        node.SetAndObserveTransformNodeID(transform.GetID())
    host.process(0.2)
    assert panel.logic.session.run is None
    assert "was changed" in transcript(panel)
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert len(answer_nodes()) == NODES, transcript(panel)


class Bracketed(dict):
    """A language in which every text stands in brackets."""

    def get(self, text, _default=None):
        return f"[{text}]"


@pytest.fixture
def bracketed(host):
    host.translations = Bracketed()
    yield
    host.translations = {}


def test_what_the_engine_says_is_said_in_the_language_of_the_application(host, panel, bracketed):
    """Stages, notices, errors and suggestions, most of them made in the worker process, which knows no language but English."""
    import slicer

    stages = []
    progress = panel.conversation._report.progress
    panel.conversation._report.progress = lambda stage, fraction, sentence: (stages.append(sentence), progress(stage, fraction, sentence))
    try:
        node = add_phantom()
        noise = np.random.default_rng(0).normal(0, 300, slicer.util.arrayFromVolume(node).shape).astype(np.int16)
        slicer.util.updateVolumeFromArray(node, noise)
        choose(panel, node)
        panel._parameterNode.preset = "clinical"
        ask(host, panel, "What is the weather like?")
        finish(host, panel)
    finally:
        panel.conversation._report.progress = progress
    assert [s for s in stages if not (s.startswith("[") and s.endswith("]"))] == []
    assert any(s.startswith("[Read") for s in stages)
    said = transcript(panel)
    assert "[This volume does not look like" in said
    assert "[This model only knows questions" in said
    written = [node.GetText() for node in answer_nodes() if node.GetAttribute("MedPruner.Role") == "text"]
    assert all(line.startswith("[") for line in written[0].splitlines())

    slicer.util.updateVolumeFromArray(node, np.zeros_like(noise))
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "[Every voxel has the same value" in transcript(panel)
    assert "[Check that the right volume was chosen" in transcript(panel)
    assert host.errors == []


def test_renaming_the_volume_changes_nothing(host, panel):
    node = begin_a_long_run(host, panel)
    node.SetName("Another name")
    host.process(0.1)
    assert panel.logic.session.run is not None
    click(panel.ui.askButton)
    finish(host, panel)


def test_the_worker_is_killed_in_the_middle_of_a_run(host, panel):
    begin_a_long_run(host, panel)
    client = panel.logic.session.client
    pid, folder = client.hello["pid"], client.folder
    os.kill(pid, signal.SIGKILL)
    finish(host, panel)
    assert "ended from outside or crashed" in transcript(panel)
    assert "Ask again" in transcript(panel)
    assert not folder.exists()
    assert answer_nodes() == []
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "Yes" in transcript(panel)
    assert client.hello["pid"] != pid


def test_a_worker_that_does_not_listen_is_killed_after_two_seconds(host, panel):
    begin_a_long_run(host, panel)
    client = panel.logic.session.client
    pid = client.hello["pid"]
    os.kill(pid, signal.SIGSTOP)  # as deaf as one inside a long kernel
    began = time.monotonic()
    click(panel.ui.askButton)
    finish(host, panel)
    assert 1.9 < time.monotonic() - began < 4
    assert "Cancelled." in transcript(panel)
    host.until(lambda: not is_running(pid), 5, "the deaf worker lives on")


def test_a_worker_that_cannot_be_started_is_explained(host, panel, monkeypatch):
    client = panel.logic.session.client
    client.restart("test")
    host.until(lambda: not client.running, 10)
    command = client._command
    monkeypatch.setattr(client, "_command", lambda: ("/no/such/PythonSlicer", *command()[1:]))
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "could not be started" in transcript(panel)
    assert client.folder is None
    monkeypatch.undo()
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "Yes" in transcript(panel)


def test_with_nothing_pruned_the_answer_is_checked(host, panel):
    choose(panel, add_phantom())
    assert not panel.ui.compareButton.enabled
    ask(host, panel, QUESTION)
    finish(host, panel)
    click(panel.ui.compareButton)
    finish(host, panel)
    assert "The same answer with nothing pruned" in transcript(panel)
    note = transcript(panel).rsplit("[", 1)[1]
    assert note.count("“Yes, a nodule is present.”") == 2
    assert note.count(" s") >= 2
    assert "64 of 64 slices" in panel.ui.resultLabel.text
    assert not panel.ui.compareButton.enabled


def test_a_report_is_asked_for_with_a_button_where_the_model_writes_any(host, panel):
    choose(panel, add_phantom())
    button = panel.ui.reportButton
    assert not button.enabled
    assert "cannot write reports" in button.toolTip
    panel.conversation.offerReports(True)  # as for a registered model that does; the worker knows better than the panel
    assert "Findings and impression" in button.toolTip
    click(button)
    finish(host, panel)
    assert "Write a report." in transcript(panel)
    assert "cannot write reports: it knows short questions" in transcript(panel)
    type_text(panel.ui.questionEdit, "Rundherde?")
    panel.conversation.offerReports(True)  # the panel knew better again once the volume was read
    click(button)
    finish(host, panel)
    assert "Rundherde?" in transcript(panel)
    assert answer_nodes() == []


def test_the_preview_follows_the_sliders_and_keeps_what_the_engine_keeps(host, panel):
    choose(panel, add_phantom())
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 30, panel.ui.previewLabel.text)
    panel._parameterNode.preset = "paper"  # its first stage has no guard: gamma alone decides
    texts = []
    for gamma in (0.0, 0.02, 0.05, 0.3):
        panel.ui.gammaSlider.value = gamma
        texts.append(int(panel.ui.previewLabel.text.split()[1]))
    assert texts == sorted(texts, reverse=True)
    assert texts[0] > 60
    assert texts[-1] < 6
    panel.ui.gammaSlider.value = 0.05
    expected = int(panel.ui.previewLabel.text.split()[1])
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert f"Read: {expected} of 64 slices" in panel.ui.resultLabel.text


def test_markers_heatmap_and_removal(host, panel):
    import slicer

    node = add_phantom()
    choose(panel, node)
    ask(host, panel, QUESTION)
    finish(host, panel)
    markers = next(n for n in answer_nodes() if n.GetAttribute("MedPruner.Role") == "markers")
    click(panel.ui.markersCheckBox)
    assert not markers.GetDisplayNode().GetVisibility()
    composite = slicer.app.layoutManager().sliceWidget("Red").mrmlSliceCompositeNode()
    panel.ui.opacitySlider.value = 0.7
    assert composite.GetForegroundOpacity() == pytest.approx(0.7)
    panel.ui.heatmapComboBox.currentIndex = 2
    assert composite.GetForegroundVolumeID() is None
    assert composite.GetBackgroundVolumeID() == node.GetID()
    click(panel.ui.markersCheckBox)
    panel.ui.heatmapComboBox.currentIndex = 0
    click(panel.ui.removeButton)
    assert answer_nodes() == []
    assert not panel.ui.removeButton.enabled


@pytest.mark.parametrize("keyboard", [False, True])
def test_a_word_of_the_answer_shows_where_it_looked_also_in_a_scene_that_was_saved(host, panel, tmp_path, keyboard):
    import slicer

    def heat():
        node = next(node for node in answer_nodes() if node.GetAttribute("MedPruner.Role") == "heatmap-answer")
        return slicer.util.arrayFromVolume(node).copy()

    choose(panel, add_phantom())
    ask(host, panel, "On which side is the largest nodule?")
    finish(host, panel)
    host.process(0.1)  # the transcript scrolls to its end
    whole, geometry = heat(), len(answer_nodes())
    panel._parameterNode.heatmap = "importance"
    click_text(panel.ui.transcript, "left", keyboard)
    assert panel.ui.wordLabel.text == "Answer attention of the word “left”."
    assert panel._parameterNode.heatmap == "answer"
    evidence = panel.conversation.result.run.answer.evidence
    number = panel.conversation.result.run.answer.text.split().index("left")
    np.testing.assert_allclose(heat(), np.nan_to_num(evidence.word_values(number)), atol=1e-6)
    assert np.abs(heat() - whole).max() > 1e-3
    click_text(panel.ui.transcript, "On which side", keyboard)  # a question has no evidence
    np.testing.assert_allclose(heat(), whole, atol=1e-6)
    click_text(panel.ui.transcript, "left", keyboard)
    word = heat()
    assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "saved.mrb"))
    click(panel.ui.wholeAnswerButton)
    np.testing.assert_allclose(heat(), whole, atol=1e-6)
    assert not panel.ui.wholeAnswerButton.enabled
    assert len(answer_nodes()) == geometry
    slicer.mrmlScene.Clear(False)
    panel.conversation._transcript.clear()
    assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
    host.process(0.2)
    np.testing.assert_allclose(heat(), word, atol=1e-6)
    assert panel.ui.wordLabel.text == "Answer attention of the word “left”."  # and not of the whole answer
    click_text(panel.ui.transcript, "lung", keyboard)
    np.testing.assert_allclose(heat(), np.nan_to_num(evidence.word_values(number + 1)), atol=1e-6)
    click(panel.ui.wholeAnswerButton)
    np.testing.assert_allclose(heat(), whole, atol=1e-6)


def test_the_threshold_slider_makes_more_of_the_heatmap_transparent_and_its_legend_goes_with_it(host, panel):
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    finish(host, panel)
    nodes = panel.conversation.result.nodes
    shown = nodes.importance.GetScalarVolumeDisplayNode()
    low, high = shown.GetWindowLevelMin(), shown.GetWindowLevelMax()
    assert shown.GetLowerThreshold() == pytest.approx(low + 0.2 * (high - low))
    panel.ui.thresholdSlider.value = 0.5
    assert shown.GetLowerThreshold() == pytest.approx((low + high) / 2)
    legends = [parts.legend_of(node) for node in (nodes.importance, nodes.answer_attention)]
    assert [bool(legend.GetVisibility()) for legend in legends] == [True, False]
    assert "times the mean" in legends[0].GetTitleText()
    panel.ui.heatmapComboBox.currentIndex = 1
    assert [bool(legend.GetVisibility()) for legend in legends] == [False, True]
    panel.ui.heatmapComboBox.currentIndex = 0
    panel.ui.thresholdSlider.value = 0.2


def nodule_of(node) -> tuple[float, float, float]:
    return drawing.make_phantom(900_000_011, nodules=2, side="left", size="large", slices=64).nodules[0].centre_ras


def test_a_question_limited_to_a_region_of_interest(host, panel):
    import slicer
    import vtk

    node = add_phantom()
    choose(panel, node)
    right, anterior, superior = nodule_of(node)
    roi = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsROINode", "Region")
    roi.SetSize(60.0, 60.0, 60.0)
    roi.SetCenter(-right, anterior, superior)  # the other lung
    panel.ui.regionSelector.setCurrentNode(roi)
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "No, no nodule is present." in transcript(panel)
    transform = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
    matrix = vtk.vtkMatrix4x4()
    matrix.SetElement(0, 3, 2 * right)  # moves it over the nodule, in the world
    transform.SetMatrixTransformToParent(matrix)
    roi.SetAndObserveTransformNodeID(transform.GetID())
    panel._parameterNode.preset = "mass"
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "Yes, a nodule is present." in transcript(panel)
    text = next(n for n in reversed(answer_nodes()) if n.GetAttribute("MedPruner.Role") == "text").GetText()
    assert "Limited to: a box of 60 x 60 x 60 mm" in text


def test_the_preview_shows_what_of_a_region_would_be_read_and_follows_it(host, panel):
    import slicer

    node = add_phantom()
    choose(panel, node)
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 30, panel.ui.previewLabel.text)
    whole = picture(panel.ui.previewStrip)
    roi = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsROINode", "Region")
    roi.SetSize(60.0, 60.0, 40.0)
    roi.SetCenter(*nodule_of(node))
    panel.ui.regionSelector.setCurrentNode(roi)
    host.until(lambda: "in the region" in panel.ui.previewLabel.text, 5, panel.ui.previewLabel.text)
    kept, asked, others = (int(word) for word in panel.ui.previewLabel.text.replace(".", "").split() if word.isdigit())
    assert asked + others == 64
    assert 0 < kept <= asked < 20
    limited = picture(panel.ui.previewStrip)
    asked_about = (whole[5] != limited[5]).any(-1)  # the tops of the bars that are no longer there
    assert asked_about.any()
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert f"Read: {kept} of 64 slices" in panel.ui.resultLabel.text
    roi.SetSize(60.0, 60.0, 120.0)
    host.until(lambda: int(panel.ui.previewLabel.text.split()[4]) > 2 * asked, 5, panel.ui.previewLabel.text)
    roi.SetCenter(0.0, 0.0, 9000.0)
    host.until(lambda: "outside the volume" in panel.ui.previewLabel.text, 5, panel.ui.previewLabel.text)
    panel.ui.regionSelector.setCurrentNode(None)
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 5, panel.ui.previewLabel.text)
    np.testing.assert_array_equal(picture(panel.ui.previewStrip), whole)


def picture(label) -> np.ndarray:
    """(height, width, 3) of what a label shows."""
    image = label.pixmap.toImage()
    colours = [[image.pixelColor(x, y) for x in range(image.width())] for y in range(image.height())]
    return np.array([[(colour.red(), colour.green(), colour.blue()) for colour in row] for row in colours])


def test_a_question_about_the_surroundings_of_a_point(host, panel):
    import slicer
    import vtk

    node = add_phantom()
    choose(panel, node)
    points = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsFiducialNode", "What is this?")
    panel.ui.regionSelector.setCurrentNode(points)
    assert panel.ui.aroundSpinBox.visible
    type_text(panel.ui.questionEdit, QUESTION)
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert "list of points is empty" in host.dialogs[-1][1]
    points.AddControlPoint(vtk.vtkVector3d(*nodule_of(node)))
    panel.ui.aroundSpinBox.value = 90
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "Yes, a nodule is present." in transcript(panel)
    assert panel.ui.regionSelector.nodeCount() == 1  # the markers of the answer are points too, but no place to ask about


def test_a_question_limited_to_a_segment(host, panel):
    import slicer

    node = add_phantom()
    choose(panel, node)
    right, anterior, superior = nodule_of(node)
    segmentation = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSegmentationNode", "Segmentation")
    segmentation.CreateDefaultDisplayNodes()
    segmentation.SetReferenceImageGeometryParameterFromVolumeNode(node)
    import vtk

    for name, x in (("Elsewhere", -right), ("Nodule", right)):
        sphere = vtk.vtkSphereSource()
        sphere.SetCenter(x, anterior, superior)
        sphere.SetRadius(35.0)
        sphere.Update()
        segmentation.AddSegmentFromClosedSurfaceRepresentation(sphere.GetOutput(), name, [1.0, 0.0, 0.0])
    panel.ui.regionSelector.setCurrentNode(segmentation)
    assert panel.ui.segmentComboBox.visible
    panel._parameterNode.preset = "mass"
    for index, expected in enumerate(("No, no nodule is present.", "Yes, a nodule is present.")):
        panel.ui.segmentComboBox.currentIndex = index
        ask(host, panel, QUESTION)
        finish(host, panel)
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


def test_a_chosen_frame_of_a_sequence(host, panel):
    import slicer

    frames = [drawing.make_phantom(900_000_031, slices=40, nodules=n, matrix=128).volume for n in (0, 1)]
    sequence = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceNode", "Frames")
    for number, volume in enumerate(frames):
        frame = mrml.add_volume(slicer.mrmlScene, volume, "frame")
        sequence.SetDataNodeAtValue(frame, str(number))
        slicer.mrmlScene.RemoveNode(frame)
    browser = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceBrowserNode", "Browser")
    proxy = mrml.add_volume(slicer.mrmlScene, frames[0], "Shown frame")
    browser.AddSynchronizedSequenceNode(sequence)
    browser.AddProxyNode(proxy, sequence, False)
    choose(panel, proxy)
    assert panel.ui.frameSpinBox.visible
    assert panel.ui.frameSpinBox.maximum == 2
    panel.ui.frameSpinBox.value = 2
    assert browser.GetSelectedItemNumber() == 1
    choose(panel, add_phantom())
    assert not panel.ui.frameSpinBox.visible


def test_what_a_model_writes_stays_plain_text(panel):
    panel.conversation._transcript.begin("<b>?</b>")
    panel.conversation._transcript.append('<a href="file:///etc/passwd">here</a><script>x</script>')
    assert '<a href="file:///etc/passwd">here</a>' in transcript(panel)


def test_copy_export_and_clear(host, panel, tmp_path):
    import qt

    choose(panel, add_phantom())
    assert not panel.ui.copyButton.enabled
    ask(host, panel, QUESTION)
    finish(host, panel)
    click(panel.ui.copyButton)
    copied = qt.QApplication.clipboard().text()
    assert "Not for clinical use." in copied
    assert QUESTION in copied
    host.answers.append(str(tmp_path / "saved.txt"))
    click(panel.ui.exportButton)
    assert (tmp_path / "saved.txt").read_text() == copied
    host.answers.append(str(tmp_path / "missing" / "saved.txt"))
    click(panel.ui.exportButton)
    assert host.dialogs[-1][0] == "error"
    host.answers.append(False)
    click(panel.ui.clearButton)
    assert QUESTION in transcript(panel)
    host.answers.append(True)
    click(panel.ui.clearButton)
    assert transcript(panel) == ""
    assert len(answer_nodes()) == NODES


def test_the_log_for_a_bug_report_names_no_patient(host, panel):
    import qt

    node = add_phantom()
    node.SetName("DOE^JANE 1970")
    choose(panel, node)
    ask(host, panel, "Does Jane Doe have a nodule?")
    finish(host, panel)
    panel.ui.logSection.collapsed = False
    assert "torch" in panel.ui.logEdit.plainText
    click(panel.ui.copyLogButton)
    report = qt.QApplication.clipboard().text()
    assert "torch" in report
    assert "Settings" in report
    for secret in ("JANE", "Jane", "nodule", str(Path.home()) + "/"):
        assert secret not in report


def test_a_volume_that_cannot_be_read_is_explained(host, panel):
    import slicer

    from MedPrunerLogic.imaging.volume import Volume

    flat = Volume(np.zeros((8, 8, 8), np.int16), np.eye(4), "CT", "flat")
    choose(panel, mrml.add_volume(slicer.mrmlScene, flat, "Flat"))
    ask(host, panel, QUESTION)
    finish(host, panel)
    assert "Every voxel has the same value" in transcript(panel)
    empty = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", "Empty")
    choose(panel, empty)
    type_text(panel.ui.questionEdit, QUESTION)
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert panel.logic.session.run is None
    assert host.dialogs[-1][0] == "error"
    assert "is empty" in host.dialogs[-1][1]


def test_no_volume_and_no_question_say_what_to_do(host, panel):
    assert not panel.ui.askButton.enabled
    assert "volume" in panel.ui.askButton.toolTip
    choose(panel, add_phantom())
    assert not panel.ui.askButton.enabled
    assert "question" in panel.ui.askButton.toolTip
    panel.ui.questionEdit.setPlainText("x" * 2001)
    press(panel.ui.questionEdit, "Ctrl+Return")
    assert "2,001 characters" in host.dialogs[-1][1]


def test_a_folder_that_is_no_model(host, panel, tmp_path):
    panel.ui.modelSection.collapsed = False
    (tmp_path / "empty").mkdir()
    host.answers.append(str(tmp_path / "empty"))
    click(panel.ui.folderButton)
    assert "no config.json" in host.dialogs[-1][1]
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "config.json").write_text('{"model_type": "llama"}')
    (wrong / "tokenizer_config.json").write_text("{}")
    (wrong / "model.safetensors").write_bytes((ROOT / "Resources/Models/phantom/model.safetensors").read_bytes())
    host.answers.append(str(wrong))
    click(panel.ui.folderButton)
    try:
        choose(panel, add_phantom())
        ask(host, panel, QUESTION)
        finish(host, panel)
        assert "'llama' is not supported" in transcript(panel)
        assert "gemma3" in transcript(panel)
    finally:
        panel.ui.modelComboBox.currentIndex = 0


def test_declined_packages_say_how_to_go_on(host, panel):
    choose(panel, add_phantom())
    host.packages_missing, host.packaging_error = True, RuntimeError("User declined")
    try:
        panel.model.check()
        assert "packages are missing" in panel.ui.modelStatusLabel.text
        assert not panel.ui.modelSection.collapsed
        click(panel.ui.installButton)
        assert "were not installed" in host.dialogs[-1][1]
        type_text(panel.ui.questionEdit, QUESTION)
        press(panel.ui.questionEdit, "Ctrl+Return")
        assert "Press 'Install packages'" in host.dialogs[-1][1]
        assert panel.logic.session.run is None
    finally:
        host.packages_missing, host.packaging_error = False, None
        panel.model.check()
    assert "Ready" in panel.ui.modelStatusLabel.text
    assert not panel.ui.installButton.enabled


@pytest.fixture
def medgemma(host, panel):
    """The gated model is chosen; its weights are not here."""
    panel.ui.modelSection.collapsed = False
    panel.ui.modelComboBox.currentIndex = panel.ui.modelComboBox.findData("medgemma-1.5-4b")
    panel.model.check()
    host.until(lambda: panel.ui.deviceComboBox.count > 1, 60)
    assert "not on this computer" in panel.ui.modelStatusLabel.text
    yield panel
    panel.ui.modelComboBox.currentIndex = 0


def test_the_memory_of_a_precision_is_told_and_what_would_fit(host, medgemma):
    ui, section = medgemma.ui, medgemma.model
    gpu = {"name": "cuda:0", "title": "Card", "memory_gb": 12.0, "half": True}
    try:
        section._onDevices({"devices": [gpu | {"free_gb": 11.5}]})
        assert "11.3 GB of memory with full precision; 11.5 GB are free on cuda:0." in ui.modelInfoLabel.text
        section._onDevices({"devices": [gpu | {"free_gb": 8.5}]})
        assert "8.1 GB of memory with 8-bit weights; 8.5 GB are free" in ui.modelInfoLabel.text
        ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("full")
        host.until(lambda: len(section._devices) and section._devices[0]["name"] == "cpu", 60)  # looked for anew
        section._onDevices({"devices": [gpu | {"free_gb": 8.5}]})
        assert "It may not fit: 11.3 GB of memory with full precision, but only 8.5 GB are free" in ui.modelInfoLabel.text
        assert "All of it would fit with 8-bit weights" in ui.modelInfoLabel.text
    finally:
        ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("auto")
        section.check()
        host.until(lambda: section._devices[0]["name"] != "cuda:0", 60)


def test_a_question_with_rounded_weights(host, panel):
    ui = panel.ui
    ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("8bit")
    try:
        assert not panel.model.missingPackages
        choose(panel, add_phantom(slices=24))
        ask(host, panel, QUESTION)
        finish(host, panel)
        assert "rounded to 8 bits" in transcript(panel)
    finally:
        ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("auto")


@pytest.mark.parametrize("trouble", ["no network", "wrong token", "offline"])
def test_a_download_that_fails_says_what_to_do(host, medgemma, monkeypatch, tmp_path, trouble):
    ui, client = medgemma.ui, medgemma.logic.session.client
    with Hub({}, gated=True) as hub:
        monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9" if trouble == "no network" else hub.endpoint)
        monkeypatch.setenv("HF_TOKEN", "hf_wrong")
        hub.listing_refusal = (401, {"X-Error-Message": "Invalid credentials in Authorization header"}, b"")
        client.restart("another hub")
        host.until(lambda: not client.running, 10)
        ui.offlineCheckBox.checked = trouble == "offline"
        ui.cachePathEdit.currentPath = str(tmp_path)
        try:
            host.answers.append(False)
            click(ui.downloadButton)  # looks at the licence and declines
            assert medgemma.model._download is None
            host.answers.append(True)
            click(ui.downloadButton)
            host.until(lambda: medgemma.model._download is None, 60)
        finally:
            host.answers.clear()
            ui.offlineCheckBox.checked, ui.cachePathEdit.currentPath = False, ""
            host.until(lambda: not client.running, 10)
        said = host.dialogs[-1][1]
        assert {"no network": "network", "wrong token": "token", "offline": "offline"}[trouble] in said, said
        assert "hf_wrong" not in said
    assert trouble == "offline" or any("Health AI Developer Foundations" in text for _kind, text in host.dialogs)


def test_left_folders_of_dead_slicers_are_removed(panel):
    from MedPrunerLib.worker import folders

    dead = Path(tempfile.mkdtemp(prefix="medpruner-999999-"))
    (dead / "volume-1.npy").write_bytes(b"voxels")
    own = Path(tempfile.mkdtemp(prefix=f"medpruner-{os.getpid()}-"))
    folders.removeLeft()
    assert not dead.exists()
    assert own.exists()
    own.rmdir()


def test_asking_from_a_script(panel):
    run = panel.logic.ask(add_phantom(), QUESTION)
    assert run.state == "answered"
    assert run.answer.text == "Yes, a nodule is present."
    ended = []
    run = panel.logic.ask(add_phantom(), QUESTION, wait=False, onFinished=ended.append)
    assert run.state == "running"
    import slicer

    while not ended:
        slicer.app.processEvents()
    assert ended == [run]


def test_the_sample_is_made_here_and_chosen(host, panel):
    node = host.run_sample("MedPrunerPhantom")
    host.process(0.1)
    assert panel.ui.inputVolumeSelector.currentNode() is node
    assert node.GetImageData().GetDimensions() == (128, 128, 64)


def test_the_self_test_passes(panel):
    import MedPruner

    MedPruner.MedPrunerTest().runTest()


def test_reloading_the_module_leaves_no_process(host, opened):
    """The last test: it leaves another panel behind."""
    begin_a_long_run(host, opened)
    client = opened.logic.session.client
    pid, folder = client.hello["pid"], client.folder
    again = host.reload_module()
    host.until(lambda: not is_running(pid), 10, "the worker outlived the old panel")
    assert not folder.exists()
    again.ui.inputVolumeSelector.setCurrentNode(add_phantom())
    again._parameterNode.preset = "paper"
    ask(host, again, QUESTION)
    finish(host, again)
    assert "Yes" in transcript(again)
    assert_nothing_half_made()
