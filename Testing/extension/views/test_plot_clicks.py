"""The plot of an answer: what it holds, and where a click on it leads."""

from __future__ import annotations

import numpy as np
import pytest
import slicer
import vtk
from answer_in_views import answered, put_under, said, turned, view
from user import click, click_row

from MedPrunerLogic.scene.places import places


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
