"""The heatmap in the slice views: pixels of Slicer's own displayable managers (rendered_views.py)."""

from __future__ import annotations

import numpy as np
import pytest
import slicer
from answer_in_views import VIEWS, answered, view
from rendered_views import SliceView
from user import click

from MedPrunerLogic.scene import answer_nodes, parts


def test_each_slice_view_shows_the_legend_of_the_heatmap_in_it(host, panel):
    picture = SliceView(view("Red").sliceLogic(), host.application_logic)  # first: legends from before a view was made are not drawn
    _, _, nodes = answered(panel)
    try:
        panel._parameterNode.heatmap = "answer"
        with_legend = picture.pixels().astype(int)
        parts.legend_of(nodes.answer_attention).SetVisibility(False)
        rows, columns = (np.abs(with_legend - picture.pixels()).max(2) > 60).nonzero()
        assert len(rows) > 500
        assert columns.min() > 200
    finally:
        picture.close()


@pytest.mark.parametrize(
    ("size", "arranged"),
    [((640, 400), False), ((640, 400), True), ((480, 400), True), ((400, 400), True)],
    ids=["wide, as Slicer fits the volume", "wide", "nearly square", "square"],
)
def test_the_legend_stands_beside_the_anatomy(host, panel, size, arranged):
    pictures = {name: SliceView(view(name).sliceLogic(), host.application_logic, size=size) for name in VIEWS}
    _, _, nodes = answered(panel)
    try:
        panel._parameterNode.heatmap = "answer"
        panel._parameterNode.showMarkers = False
        if arranged:
            click(panel.ui.evidenceButton)
            host.process(0.05)
        panel._parameterNode.opacity = 0.0
        legend = parts.legend_of(nodes.answer_attention)
        for name, picture in pictures.items():
            legend.SetVisibility(True)
            seen = picture.pixels().astype(int)
            legend.SetVisibility(False)
            anatomy = picture.pixels().astype(int)
            lettering = np.abs(seen - anatomy).max(2) > 60
            assert lettering.sum() > 300, name
            assert not (lettering & (anatomy.max(2) > 60)).any(), f"{name}: over the anatomy"
            rows, _columns = lettering.nonzero()
            assert rows.min() > 0, f"{name}: cut at the upper edge"
    finally:
        if arranged:
            click(panel.ui.restoreButton)
        panel._parameterNode.opacity = 0.4
        for picture in pictures.values():
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
        red, _, blue = loaded[80:200, 380:400].reshape(-1, 3).T.astype(int)
        assert (red - blue > 100).sum() > 100  # the bar, which nothing in a CT looks like
    finally:
        picture.close()
