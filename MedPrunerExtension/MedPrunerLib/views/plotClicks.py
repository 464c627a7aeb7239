"""A click on a point of an answer's plot, in whatever plot view it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import slicer

from MedPrunerLogic.scene import answer_nodes, roles


class PlotClicks:
    """onRow(AnswerNodes, row of its table) is called for each click on a point, also of an answer that a loaded scene has brought."""

    def __init__(self, onRow: Callable[[roles.AnswerNodes, int], None]) -> None:
        self._onRow = onRow
        self._views: list[Any] = []
        if slicer.app.layoutManager() is not None:  # there is none without a main window
            slicer.app.layoutManager().connect("layoutChanged(int)", self._follow)
            self._follow()

    def close(self) -> None:
        """Follow no view any more."""
        manager = slicer.app.layoutManager()
        if manager is not None:
            manager.disconnect("layoutChanged(int)", self._follow)
            for number in range(len(self._views)):
                view = manager.plotWidget(number).plotView()
                view.disconnect("dataSelected(vtkStringArray*,vtkCollection*)", self._onSelected)
        self._views = []

    def _follow(self, _layout: int = 0) -> None:
        """Plot views are made when a layout first shows them, and kept."""
        manager = slicer.app.layoutManager()
        for number in range(manager.plotViewCount):
            view = manager.plotWidget(number).plotView()
            if view not in self._views:
                view.connect("dataSelected(vtkStringArray*,vtkCollection*)", self._onSelected)
                self._views.append(view)

    def _onSelected(self, seriesIDs: Any, selections: Any) -> None:
        for number in range(min(seriesIDs.GetNumberOfValues(), selections.GetNumberOfItems())):
            rows = selections.GetItemAsObject(number)
            series = slicer.mrmlScene.GetNodeByID(seriesIDs.GetValue(number))
            for nodes in answer_nodes.find_answers(slicer.mrmlScene):
                if series in nodes.series and rows.GetNumberOfValues() > 0:
                    self._onRow(nodes, int(rows.GetValue(0)))
                    return
