"""The Result section: the table, markers, heatmaps and words of an answer."""

from __future__ import annotations

import numpy as np
import pytest
import slicer
import vtk
from answer_in_views import answered
from panel_steps import NODES, QUESTION, add_phantom, answer_nodes, ask, choose, phantom
from user import click, click_row, click_text

from MedPrunerLogic.scene import mrml, parts

UPPER_EDGE = vtk.vtkCornerAnnotation.UpperEdge


def test_a_click_in_the_table_moves_the_views_there(host, panel):
    node = add_phantom()
    choose(panel, node)
    ask(host, panel, QUESTION)
    bounds = np.zeros(6)
    node.GetRASBounds(bounds)
    click_row(panel.ui.sliceTable, 10)
    red = slicer.app.layoutManager().sliceWidget("Red").mrmlSliceNode()
    step = node.GetSpacing()[2]
    first, after = panel.conversation.result.run.answer.evidence.slabs[10]
    assert red.GetSliceToRAS().GetElement(2, 3) == pytest.approx(bounds[4] + (first + after) / 2 * step, abs=0.01)


def test_markers_heatmap_and_removal(host, panel):
    node = add_phantom()
    choose(panel, node)
    ask(host, panel, QUESTION)
    markers = next(n for n in answer_nodes() if n.GetAttribute("MedPruner.Role") == "markers")
    click(panel.ui.markersCheckBox)
    assert not markers.GetDisplayNode().GetVisibility()
    composite = slicer.app.layoutManager().sliceWidget("Red").mrmlSliceCompositeNode()
    panel.ui.opacitySlider.value = 0.7
    assert composite.GetForegroundOpacity() == pytest.approx(0.7)
    panel.ui.heatmapComboBox.currentIndex = panel.ui.heatmapComboBox.findText("None")
    assert composite.GetForegroundVolumeID() is None
    assert composite.GetBackgroundVolumeID() == node.GetID()
    click(panel.ui.markersCheckBox)
    panel.ui.heatmapComboBox.currentIndex = 0
    click(panel.ui.removeButton)
    assert answer_nodes() == []
    assert panel.ui.sliceTable.rowCount == 0
    assert panel.ui.resultLabel.text == ""


def test_an_answer_that_was_removed_is_brought_back_by_the_same_button(host, panel):
    node = add_phantom(slices=8, matrix=64)
    choose(panel, node)
    ask(host, panel, QUESTION)
    result = panel.conversation.result
    host.until(lambda: result.nodes.picture is not None, 30, "no picture was kept")
    heat, said = slicer.util.arrayFromVolume(result.nodes.answer_attention).copy(), panel.ui.resultLabel.text
    click(panel.ui.removeButton)
    assert answer_nodes() == []
    assert panel.ui.removeButton.text == "Bring the answer back"
    click(panel.ui.removeButton)
    assert len(answer_nodes()) == NODES
    assert panel.ui.removeButton.text == "Remove this answer"
    np.testing.assert_array_equal(slicer.util.arrayFromVolume(result.nodes.answer_attention), heat)
    assert parts.picture_of(result.nodes.text) == result.run.picture
    assert panel.ui.resultLabel.text == said
    composite = slicer.app.layoutManager().sliceWidget("Red").mrmlSliceCompositeNode()
    assert composite.GetForegroundVolumeID() == result.nodes.answer_attention.GetID()
    click(panel.ui.removeButton)
    node.SetOrigin(1.0, 2.0, 3.0)  # it was about another place
    click(panel.ui.removeButton)
    assert answer_nodes() == []
    assert not panel.ui.removeButton.enabled
    assert host.dialogs == []


def test_what_could_not_be_brought_back_is_removed_only_after_asking(host, panel):
    answered(panel)  # as a scene that was loaded brings it
    click(panel.ui.removeButton)  # and says no
    assert len(answer_nodes()) == NODES
    assert "cannot be brought back" in host.dialogs[-1][1]
    host.answers.append(True)
    click(panel.ui.removeButton)
    assert answer_nodes() == []
    assert not panel.ui.removeButton.enabled


@pytest.mark.parametrize("keyboard", [False, True])
def test_a_word_of_the_answer_shows_where_it_looked_also_in_a_scene_that_was_saved(host, panel, tmp_path, keyboard):
    def heat():
        node = next(node for node in answer_nodes() if node.GetAttribute("MedPruner.Role") == "heatmap-answer")
        return slicer.util.arrayFromVolume(node).copy()

    choose(panel, add_phantom())
    ask(host, panel, "On which side is the largest nodule?")
    host.process(0.1)  # the transcript scrolls to its end
    whole, geometry = heat(), len(answer_nodes())
    panel._parameterNode.heatmap = "importance"
    click_text(panel.ui.transcript, "left", keyboard)
    assert panel.ui.wordLabel.text == "Answer attention of the word “left”."
    assert panel._parameterNode.heatmap == "answer"
    evidence = panel.conversation.result.run.answer.evidence
    number = panel.conversation.result.run.answer.text.split().index("left.")
    cells = np.isfinite(evidence.values("answer")).sum()  # heat is told in times the mean
    shown_in = np.repeat(np.arange(len(evidence.slabs)), np.diff(evidence.slabs)[:, 0])  # the image of each slice
    np.testing.assert_allclose(heat(), cells * np.nan_to_num(evidence.word_values(number))[shown_in], rtol=1e-4, atol=1e-5)
    assert np.abs(heat() - whole).max() > 1e-3
    click_text(panel.ui.transcript, "On which side", keyboard)  # a question has no evidence
    np.testing.assert_allclose(heat(), whole, rtol=1e-5, atol=1e-6)
    click_text(panel.ui.transcript, "left", keyboard)
    word = heat()
    assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "saved.mrb"))
    click(panel.ui.wholeAnswerButton)
    np.testing.assert_allclose(heat(), whole, rtol=1e-5, atol=1e-6)
    assert not panel.ui.wholeAnswerButton.visible
    assert len(answer_nodes()) == geometry
    slicer.mrmlScene.Clear(False)
    panel.conversation._transcript.clear()
    assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
    host.process(0.2)
    np.testing.assert_allclose(heat(), word, rtol=1e-5, atol=1e-6)
    assert panel.ui.wordLabel.text == "Answer attention of the word “left”."  # and not of the whole answer
    click_text(panel.ui.transcript, "n the l", keyboard)  # into "the"
    np.testing.assert_allclose(heat(), cells * np.nan_to_num(evidence.word_values(number - 1))[shown_in], rtol=1e-4, atol=1e-5)
    click(panel.ui.wholeAnswerButton)
    np.testing.assert_allclose(heat(), whole, rtol=1e-5, atol=1e-6)


def test_a_word_is_named_without_its_full_stop(host, panel):
    choose(panel, add_phantom(slices=8, matrix=64))
    ask(host, panel, "On which side is the largest nodule?")
    host.process(0.1)
    answer = panel.conversation.result.run.answer.text
    last = answer.split()[-1]
    assert last.endswith(".")
    click_text(panel.ui.transcript, last)
    assert panel.ui.wordLabel.text == f"Answer attention of the word “{last[:-1]}”."


def test_what_has_nothing_to_say_takes_no_room(host, panel):
    panel.ui.resultSection.collapsed = False
    ui = panel.ui
    labels = (ui.resultLabel, ui.lookedLabel, ui.wordLabel)
    assert [label.visible for label in labels] == [False, False, False]
    choose(panel, add_phantom(slices=8, matrix=64))
    ask(host, panel, QUESTION)
    assert [label.visible for label in labels] == [True, True, True]


def test_the_threshold_slider_makes_more_of_the_heatmap_transparent_and_its_legend_goes_with_it(host, panel):
    choose(panel, add_phantom())
    ask(host, panel, QUESTION)
    nodes = panel.conversation.result.nodes
    shown = nodes.answer_attention.GetScalarVolumeDisplayNode()
    low, high = shown.GetWindowLevelMin(), shown.GetWindowLevelMax()
    assert shown.GetLowerThreshold() == pytest.approx(low + 0.2 * (high - low))
    panel.ui.thresholdSlider.value = 0.5
    assert shown.GetLowerThreshold() == pytest.approx((low + high) / 2)
    legends = [parts.legend_of(node) for node in (nodes.answer_attention, nodes.importance)]
    assert [bool(legend.GetVisibility()) for legend in legends] == [True, False]
    assert "× mean" in legends[0].GetTitleText()
    panel.ui.heatmapComboBox.currentIndex = 1
    assert [bool(legend.GetVisibility()) for legend in legends] == [False, True]
    panel.ui.heatmapComboBox.currentIndex = 0
    panel.ui.thresholdSlider.value = 0.2


# --- what the volume shows meanwhile ------------------------------------------------------------------------------------------


def a_sequence(count: int = 3):
    """(proxy volume, play(number)): a phantom that comes in frames, and what shows another one, from 1."""
    sequence = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceNode", "Frames")
    volumes = [phantom(900_000_011 + number, slices=12, matrix=64).volume for number in range(count)]
    for number, volume in enumerate(volumes):
        frame = mrml.add_volume(slicer.mrmlScene, volume, "frame")
        sequence.SetDataNodeAtValue(frame, str(number))
        slicer.mrmlScene.RemoveNode(frame)
    browser = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceBrowserNode", "Browser")
    proxy = mrml.add_volume(slicer.mrmlScene, volumes[0], "Shown frame")
    browser.AddSynchronizedSequenceNode(sequence)
    browser.AddProxyNode(proxy, sequence, False)
    slicer.util.setSliceViewerLayers(background=proxy)

    def play(number: int | None = None) -> None:
        if number is not None:
            browser.SetSelectedItemNumber(number - 1)
        slicer.vtkSlicerSequencesLogic().UpdateProxyNodesFromSequences(browser)  # as Slicer's own logic does by itself

    return proxy, play


def red_says() -> str:
    return slicer.app.layoutManager().sliceWidget("Red").sliceView().cornerAnnotation().GetText(UPPER_EDGE)


def test_a_sequence_that_plays_on_is_said_and_the_frame_of_the_answer_shown_again(host, panel):
    proxy, play = a_sequence()
    play(2)
    choose(panel, proxy)
    ask(host, panel, QUESTION)
    label, button = panel.ui.outdatedLabel, panel.ui.frameButton
    assert (label.text, label.visible, button.visible) == ("", False, False)
    for number in (3, 1):
        play(number)
        assert label.visible
        assert label.text.startswith(f"The evidence belongs to frame 2 of 3; frame {number} is shown now.")
        assert red_says() == f"Frame {number} of 3: not the one that was read, which is frame 2"
    assert button.visible
    click(button)
    play()
    assert (label.text, label.visible, button.visible) == ("", False, False)
    assert red_says().startswith("Slice ")
    play(1)
    ask(host, panel, QUESTION)  # what is usual: the new frame is read
    assert label.text == ""
    play(2)
    assert "frame 1 of 3" in label.text
    click(panel.ui.removeButton)
    assert (label.text, button.visible) == ("", False)


def test_a_scene_that_was_loaded_says_it_too(host, panel):
    proxy, play = a_sequence(2)
    play(1)
    choose(panel, proxy)
    ask(host, panel, QUESTION)
    play(2)
    panel.conversation.leaveScene()
    panel.conversation.takeFromScene()
    assert panel.conversation.result.run is None
    assert panel.ui.outdatedLabel.text.startswith("The evidence belongs to frame 1 of 2; frame 2 is shown now.")


def test_voxels_that_are_changed_after_the_answer_are_said_and_a_volume_that_is_moved_is_the_same(host, panel):
    node = add_phantom(slices=12, matrix=64)
    choose(panel, node)
    ask(host, panel, QUESTION)
    node.GetDisplayNode().SetAutoWindowLevel(False)
    node.GetDisplayNode().SetWindowLevelMinMax(-100, 100)
    node.SetName("Another name")
    assert panel.ui.outdatedLabel.text == ""
    slicer.util.arrayFromVolume(node)[:] = 7
    slicer.util.arrayFromVolumeModified(node)
    assert panel.ui.outdatedLabel.text.startswith("The volume was changed after this answer")
    assert not panel.ui.frameButton.visible


def test_the_table_is_filled_anew_without_measuring_all_of_it_for_each_cell(host, panel):
    import qt

    choose(panel, add_phantom(slices=64))
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    result, table, modes = panel.conversation.result, panel.ui.sliceTable, []
    header = table.horizontalHeader()
    table.connect("itemChanged(QTableWidgetItem*)", lambda _item: modes.append(header.sectionResizeMode(0)))
    result._table.show(result.nodes)
    assert len(modes) >= 64 * 6
    assert set(modes) == {qt.QHeaderView.Fixed}  # what follows its contents is measured anew after each: 1.6 s for 85 images
    assert header.sectionResizeMode(0) == qt.QHeaderView.ResizeToContents
    assert table.rowCount == 64
