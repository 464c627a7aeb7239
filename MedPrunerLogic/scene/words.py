"""Which word of an answer looked where: kept in the scene as a table, and shown in the place of the whole answer's heatmap.

The table is small and says it all in plain numbers, so that words can be looked at in a scene that was loaded, too. Only the voxels of the
heatmap node are replaced: its geometry, colours, thresholds and transform stay, and with one scale for all words they can be compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import vtk
from vtk.util.numpy_support import numpy_to_vtk, vtk_to_numpy

from ..evidence.evidence import Evidence, sharpened
from ..imaging.even import slices_of_layers
from ..imaging.slices import layers_of
from .places import layers_of_images, slabs_of, slices_at

if TYPE_CHECKING:
    from .roles import AnswerNodes

GRID = "MedPruner.TokenGrid"  # attribute of the table: rows and columns of visual tokens of a slice
WORD = "MedPruner.Word"  # attribute of the heatmap: the number of the word that it shows, from 0; none for the whole answer
SCALE = "MedPruner.Scale"  # and what a share of attention is multiplied by in it; none in scenes of earlier versions: 1
_COLUMNS = ("word", "slice", "row", "column", "share")


def fill(node: Any, evidence: Evidence) -> None:
    """Write into a vtkMRMLTableNode where the words looked: a row for each word and cell of the token grid, all counted from 1.

    Word 0 is the whole answer. share: of the word's attention. Cells without a share have no row.
    """
    shares = np.nan_to_num(evidence.answer_attention)
    words = evidence.words
    word = np.repeat(np.arange(len(words.cells) + 1), [shares.size, *[words.cells.shape[-1]] * len(words.cells)])
    cell = np.concatenate([np.arange(shares.size), words.cells.ravel()]).astype(int)
    share = np.concatenate([shares.ravel(), words.shares.ravel()]).astype(np.float64)
    looked = share > 0.0
    columns = (word, *np.unravel_index(cell, shares.shape), share)
    table = vtk.vtkTable()
    for name, values in zip(_COLUMNS, columns, strict=True):
        kept = values[looked] + (name in _COLUMNS[1:4])  # counted from 1
        array = numpy_to_vtk(np.ascontiguousarray(kept.astype(np.float64 if name == "share" else np.int32)), deep=True)
        array.SetName(name)
        table.AddColumn(array)
    node.SetAndObserveTable(table)
    node.SetAttribute(GRID, f"{shares.shape[1]} {shares.shape[2]}")


class WordHeat:
    """Shows one word at a time in an answer's heatmap."""

    def __init__(self, nodes: AnswerNodes) -> None:
        self._node = nodes.answer_attention
        self._scale = np.float32(self._node.GetAttribute(SCALE) or 1.0)
        table = nodes.words.GetTable()
        word, index, row, column, self._share = (_values(table.GetColumnByName(name)) for name in _COLUMNS)
        self._word = word.astype(int)
        self._cell = tuple(values.astype(int) - 1 for values in (index, row, column))
        importance = _voxels(nodes.importance)  # (K, P, P), 0 on slices that were not read
        self._grid = tuple(int(size) for size in nodes.words.GetAttribute(GRID).split())
        self._importance = importance[layers_of_images(nodes.table, len(importance))[0]]
        places = slices_at(nodes.table)
        count = len(importance) if places is None else len(places)
        slices = slices_of_layers(count, places)
        self._shown_in = layers_of(slabs_of(nodes.table), count)[slices]  # (K,), as in evidence.heatmap
        self._between = slices < 0

    @property
    def shown(self) -> int | None:
        """The number of the word that the heatmap shows, counted from 0, also when it was saved like that; None: the whole answer."""
        said = self._node.GetAttribute(WORD)
        return int(said) if said else None

    @property
    def count(self) -> int:
        """How many words can be shown; 0 when they were not kept."""
        return int(self._word.max(initial=0))

    def show(self, word: int | None) -> None:
        """Put a word's evidence into the heatmap, or the whole answer's."""
        if word == self.shown:
            return
        rows = self._word == (0 if word is None else word + 1)
        shares = np.zeros((len(self._importance), *self._grid), np.float32)
        shares[tuple(values[rows] for values in self._cell)] = self._share[rows]
        heat = self._scale * sharpened(shares, self._importance)[self._shown_in]
        heat[self._between] = 0.0
        _voxels(self._node)[:] = heat
        modified = self._node.StartModify()  # views are told once
        self._node.GetImageData().GetPointData().GetScalars().Modified()
        self._node.GetImageData().Modified()
        self._node.SetAttribute(WORD, None if word is None else str(word))
        self._node.Modified()
        self._node.EndModify(modified)


def _voxels(node: Any) -> np.ndarray:
    """(K, J, I), not a copy."""
    image = node.GetImageData()
    return vtk_to_numpy(image.GetPointData().GetScalars()).reshape(image.GetDimensions()[::-1])


def _values(array: Any) -> np.ndarray:
    """A column's numbers; one that was read from a file may hold them as text."""
    if array.IsA("vtkStringArray"):
        return np.array([float(array.GetValue(row)) for row in range(array.GetNumberOfValues())])
    return vtk_to_numpy(array)
