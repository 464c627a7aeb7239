"""The heatmap in the slice views: pixels of Slicer's own displayable managers (rendered_views.py)."""

from __future__ import annotations

import numpy as np
from answer_in_views import answered, view
from rendered_views import SliceView

from MedPrunerLogic.scene import parts


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
