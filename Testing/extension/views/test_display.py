"""The heatmap in the slice views: pixels of Slicer's own displayable managers (rendered_views.py)."""

from __future__ import annotations

import numpy as np
import slicer
from answer_in_views import answered, view
from rendered_views import SliceView

from MedPrunerLogic.scene import answer_nodes, parts


def test_each_slice_view_shows_the_legend_of_the_heatmap_in_it(host, panel):
    picture = SliceView(view("Red").sliceLogic(), host.application_logic)  # first: legends from before a view was made are not drawn
    _, _, nodes = answered(panel)
    try:
        panel._parameterNode.heatmap = "answer"
        with_legend = picture.pixels().astype(int)
        parts.legend_of(nodes.answer_attention).SetVisibility(False)
        rows, columns = (np.abs(with_legend - picture.pixels()).max(2) > 60).nonzero()
        assert len(rows) > 1000
        assert columns.min() > 200
    finally:
        picture.close()


def test_a_legend_that_was_saved_with_less_than_nothing_begins_at_nothing(panel):
    _, _, nodes = answered(panel)
    shown = nodes.answer_attention.GetScalarVolumeDisplayNode()
    shown.SetWindowLevelMinMax(-5e-9, 0.5)  # as scenes of earlier versions have it
    panel.conversation.takeFromScene()
    assert (shown.GetWindowLevelMin(), shown.GetWindowLevelMax()) == (0.0, 0.5)


def test_the_legend_of_a_scene_that_was_loaded_has_its_colours(host, panel, tmp_path):
    _, _, nodes = answered(panel)
    panel._parameterNode.heatmap = "answer"
    panel.conversation.update()
    del nodes
    assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "saved.mrb"))
    slicer.mrmlScene.Clear(False)
    host.process(0.05)
    picture = SliceView(view("Red").sliceLogic(), host.application_logic)
    try:
        assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
        host.process(0.1)
        [nodes] = answer_nodes.find_answers(slicer.mrmlScene)
        loaded = picture.pixels()
        parts.legend_of(nodes.answer_attention).Modified()
        np.testing.assert_array_equal(loaded, picture.pixels())
        red, _, blue = loaded[150:270, 374:386].reshape(-1, 3).T.astype(int)
        assert (red - blue > 100).sum() > 200  # the bar, which nothing in a CT looks like
    finally:
        picture.close()
