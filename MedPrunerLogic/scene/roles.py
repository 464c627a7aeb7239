"""What an answer's nodes are called, and the colours that mean something. Neither vtk nor slicer here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ROLE = "MedPruner.Role"
QUESTION, ANSWER = "MedPruner.Question", "MedPruner.Answer"  # on the text node, to be found again in a loaded scene
VOLUME = "MedPruner.Volume"  # role of the text node's reference to the volume that the answer is about
FRAME = "MedPruner.Frame"  # on the text node: of a sequence, the frame that was read, from 1
SLICES_AT = "MedPruner.SlicesAt"  # on the table, where slices were not scanned at even distances
PICTURE = "MedPruner.Picture"  # and of that to the picture of what was read, which an answer need not have
# Inferno (Smith and van der Walt, matplotlib; CC0) at nine even steps: perceptually uniform, readable without colour vision.
INFERNO = (
    (0.001, 0.000, 0.014),
    (0.122, 0.047, 0.283),
    (0.331, 0.060, 0.429),
    (0.525, 0.134, 0.415),
    (0.735, 0.216, 0.330),
    (0.897, 0.352, 0.203),
    (0.978, 0.557, 0.035),
    (0.968, 0.792, 0.250),
    (0.988, 0.998, 0.645),
)
KEPT_COLOUR, DROPPED_COLOUR = (0.20, 0.85, 0.55), (0.55, 0.55, 0.60)
HEAT_TITLES = {"importance": "Encoder attention", "answer": "Answer attention"}  # by kind of map, see evidence.Kind
EDITED = "MedPruner.Edited"  # and of that to what the reader made of the answer, which few have
ROLES = {  # of one answer's nodes, and what AnswerNodes calls them
    "markers": "markers",
    "outlines": "outlines",
    "heatmap-importance": "importance",
    "heatmap-answer": "answer_attention",
    "segmentation": "segmentation",
    "table": "table",
    "plot": "chart",
    "words": "words",
    "text": "text",
}
# What is plotted over the position, each as a share of its largest value, since a chart has one axis: column of the table, name, how to
# write the largest value, colour (Okabe and Ito: told apart without colour vision), marker.
PLOTTED = {
    "distance to anchor": ("Distance to anchor", "{:.3f}", (0.00, 0.45, 0.70), "MarkerStyleNone"),
    "tokens kept": ("Tokens kept", "{:.0f}", (0.00, 0.62, 0.45), "MarkerStyleSquare"),
    "largest encoder attention": ("Encoder attention", "{:.2f}", (0.84, 0.37, 0.00), "MarkerStyleDiamond"),
    "answer attention": ("Answer attention", "{:.1%}", (0.80, 0.47, 0.65), "MarkerStyleCross"),
}


@dataclass(frozen=True, eq=False)
class AnswerNodes:
    """The nodes of one answer. folder: item ID in the subject hierarchy."""

    folder: int
    markers: Any
    outlines: Any
    importance: Any
    answer_attention: Any
    segmentation: Any
    table: Any
    chart: Any
    series: tuple[Any, ...]
    words: Any
    text: Any

    @property
    def volume(self) -> Any:
        """The volume that the answer is about; None when it was removed."""
        return self.text.GetNodeReference(VOLUME)

    @property
    def picture(self) -> Any:
        """The text node with a picture of what was read; None for an answer without."""
        return self.text.GetNodeReference(PICTURE)

    @property
    def edited(self) -> Any:
        """The text node with what the reader made of the answer; None where it was left as it is."""
        return self.text.GetNodeReference(EDITED)

    @property
    def all(self) -> tuple[Any, ...]:
        """Every data node."""
        heatmaps = self.importance, self.answer_attention
        texts = [node for node in (self.text, self.picture, self.edited) if node is not None]
        return self.markers, self.outlines, *heatmaps, self.segmentation, self.table, self.chart, *self.series, self.words, *texts
