"""The table of slices in the Evidence section."""

from __future__ import annotations

from typing import Any

import qt
from slicer.i18n import tr as _

from MedPrunerLogic.imaging.slices import names_of
from MedPrunerLogic.scene.places import slabs_of
from MedPrunerLogic.scene.roles import AnswerNodes

_LEFT_TO_RIGHT = "\u200e"  # a mark without width: where one writes from right to left, a minus would stand behind its number


class SliceTable:
    """A row for each image of an answer, in the order of Slicer's slice sliders. onJump(row) follows a click."""

    def __init__(self, table: Any, onJump: Any) -> None:
        self._table, self._onJump = table, onJump
        self._filled = False
        table.connect("cellClicked(int,int)", lambda row, _column: self._jump(row))
        table.connect("currentCellChanged(int,int,int,int)", lambda row, *_rest: self._jump(row))
        table.verticalHeader().hide()
        self.clear()
        self._resize(qt.QHeaderView.ResizeToContents)  # which then follows the size of the letters

    def clear(self) -> None:
        """Show nothing."""
        self._filled = False
        self._table.setRowCount(0)

    def show(self, nodes: AnswerNodes) -> None:
        """Fill the table from an answer's table node."""
        source = nodes.table.GetTable()
        columns = {source.GetColumnName(n): n for n in range(source.GetNumberOfColumns())}
        position = next(name for name in columns if name.startswith("position"))
        names = names_of(slabs_of(nodes.table))
        headers = [_("Slices"), position.removeprefix("position "), _("Distance"), _("Read"), _("Tokens"), _("Attention")]
        self._filled = False  # filling moves the current cell; nothing shall jump for that
        self._resize(qt.QHeaderView.Fixed)  # else each cell has all others measured again: a second and more for 85 images
        self._table.setColumnCount(len(headers))
        self._table.setHorizontalHeaderLabels(headers)
        self._table.setRowCount(source.GetNumberOfRows())
        for row in range(source.GetNumberOfRows()):
            values = {name: source.GetValue(row, number).ToDouble() for name, number in columns.items()}
            kept = values["kept"] == 1.0
            cells = (
                names[row],  # in the numbers of the scan, as answers say them
                f"{_LEFT_TO_RIGHT}{values[position]:.1f}",
                f"{values['distance to anchor']:.3f}",
                _("yes") if kept else self._unread(int(values["represented by image"]), names),
                f"{values['tokens kept']:.0f}" if kept else "",
                f"{values['answer attention']:.1%}" if kept else "",
            )
            for column, text in enumerate(cells):
                item = qt.QTableWidgetItem(text)
                item.setTextAlignment(qt.Qt.AlignRight | qt.Qt.AlignVCenter)
                self._table.setItem(row, column, item)
        self._resize(qt.QHeaderView.ResizeToContents)
        self._filled = True

    def _resize(self, mode: int) -> None:
        for header in (self._table.horizontalHeader(), self._table.verticalHeader()):
            header.setSectionResizeMode(mode)

    @staticmethod
    def _unread(other: int, names: list[str]) -> str:
        """What stands for an image that was not read; `other`: the number of one that was, 0 for none."""
        return _("as {slice}").format(slice=names[other - 1]) if other else _("no")

    def select(self, row: int) -> None:
        """Make a row the current one, as a click on it does."""
        self._table.setCurrentCell(row, 0)

    def _jump(self, row: int) -> None:
        if self._filled and row >= 0:
            self._onJump(row)
