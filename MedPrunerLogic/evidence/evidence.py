"""What was read and where the model looked, in the patient's space: tokens -> voxels. numpy only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from ..imaging.slices import layers_of, names_of, slab_faces
from ..imaging.volume import Volume

Kind = Literal["importance", "answer"]
CELLS_A_WORD = 128  # of one word's attention; what is weaker is below any threshold of a heatmap


@dataclass(frozen=True, eq=False)
class WordEvidence:
    """Where each of the W words of an answer (`text.split()`) looked: its strongest cells only, so that long answers stay small.

    cells: (W, n) int32, places in the flattened (S, h, w) token grid. shares: (W, n) float32, of the word's attention, spread like
    `Evidence.answer_attention`. W is 0 for an answer whose words are not known.
    """

    cells: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), np.int32))
    shares: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), np.float32))


@dataclass(frozen=True, eq=False)
class Evidence:
    """Everything about one answer that has a place. S images of the stack, in its order; each shows a slab of one or more slices.

    image_to_ras: (S, 4, 4), as in SliceStack. image_size: (rows, columns) of the images. slabs: (S, 2), source_count: as there.
    kept_slices: (S,) bool, which images were read. anchor_of: (S,) int. anchor_distance: (S,) float32, 0...2.
    local_distance: (S,) float32, the largest tile difference to the anchor, 0...2; 0 where the guard is off.
    kept_tokens: (S, h, w) bool, all False on dropped images.
    importance: (S, P, P) float32, attention each patch received in the vision tower, 1 on average; NaN on dropped images.
    answer_attention: (S, h, w) float32, share of the answer's attention; a contextual token's share is spread over the tokens merged into
        it; NaN on dropped images.
    places: as in SliceStack.
    """

    image_to_ras: np.ndarray
    image_size: tuple[int, int]
    slabs: np.ndarray
    source_count: int
    kept_slices: np.ndarray
    anchor_of: np.ndarray
    anchor_distance: np.ndarray
    local_distance: np.ndarray
    kept_tokens: np.ndarray
    importance: np.ndarray
    answer_attention: np.ndarray
    words: WordEvidence = field(default_factory=WordEvidence)
    places: np.ndarray | None = None

    def __post_init__(self) -> None:
        count = len(self.slabs)
        arrays = {name: value for name, value in vars(self).items() if name != "places" and isinstance(value, np.ndarray)}
        wrong = [name for name, value in arrays.items() if len(value) != count]
        if wrong:
            raise ValueError(f"Evidence is about {count} slices, but not so: {', '.join(wrong)}.")

    @property
    def names(self) -> list[str]:
        """What the images show, in the numbers of the scan: "12" or "12-19"."""
        return names_of(self.slabs)

    @property
    def faces(self) -> np.ndarray:
        """(S, 2), where each image begins and ends, in steps from one slice of the volume to the next (see imaging.even)."""
        return slab_faces(self.slabs, self.source_count, self.places)

    @property
    def kind(self) -> Kind:
        """The map that tells most about the answer: where it looked; what the encoder attended to, where looks are not known."""
        return "answer" if np.nansum(self.answer_attention) > 0 else "importance"

    def scale(self, kind: Kind) -> float:
        """What brings `values` to times the mean of what was read: the encoder's have that unit, of an answer's a cell has 0.0007 or so."""
        return 1.0 if kind == "importance" else float(max(np.isfinite(self.values(kind)).sum(), 1))

    def values(self, kind: Kind) -> np.ndarray:
        """The map of that kind, (S, P, P)."""
        return self.importance if kind == "importance" else sharpened(self.answer_attention, self.importance)

    def word_values(self, word: int) -> np.ndarray:
        """(S, P, P) where the word of that number looked, in the unit of `values("answer")`."""
        shares = np.where(np.isnan(self.answer_attention), np.nan, np.float32(0.0))
        shares.flat[self.words.cells[word]] = self.words.shares[word]
        return sharpened(shares, self.importance)


def sharpened(shares: np.ndarray, importance: np.ndarray) -> np.ndarray:
    """(S, h, w) shares of visual tokens -> (S, P, P) of patches: which token was looked at, and what stands out within it.

    A visual token is the mean of a window of patches. Which of them a look at the token was for cannot be told; what the encoder attended
    to among them can, and gets the token's share in that proportion. importance: (S, P, P). Sums over a token stay as they were.
    """
    slices, rows, columns = shares.shape
    windows = importance.reshape(slices, rows, importance.shape[1] // rows, columns, importance.shape[2] // columns)
    within = windows / np.maximum(windows.sum((2, 4), keepdims=True), 1e-12)
    return (shares[:, :, None, :, None] * within).reshape(importance.shape).astype(np.float32)


def heatmap(evidence: Evidence, kind: Kind) -> Volume:
    """A map as a small float32 volume on its own grid, one layer for each slice of the source volume; 0 where nothing was read.

    Layers lie where the source's slices do, so that the grid is regular whatever the images show, unless the slices are not (see
    `Volume.places`); each takes the values of the image that shows it, or of the nearest one where the model's sample left slices out.
    """
    return _grid_volume(evidence, np.nan_to_num(evidence.values(kind)).astype(np.float32), kind)


def kept_mask(evidence: Evidence) -> Volume:
    """Which tokens the language model read, as a uint8 volume on the token grid, laid out like `heatmap`."""
    return _grid_volume(evidence, evidence.kept_tokens.astype(np.uint8), "kept")


def hottest_point(evidence: Evidence, kind: Kind) -> np.ndarray:
    """World RAS in mm of the middle of the hottest spot (see `hottest_cells`), (3,)."""
    values = evidence.values(kind)
    cells, weights = hottest_cells(values)
    points = []
    for index, row, column in cells:
        pixel = _cell_centre(evidence.image_size, values.shape[1:], (int(row), int(column)))
        points.append((evidence.image_to_ras[index] @ [*pixel, 0.0, 1.0])[:3])
    return np.average(points, axis=0, weights=weights)


def hottest_cells(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Cells (n, 3) of the hottest spot of a map (S, rows, columns) and their weights (n,).

    The spot is the cell with the highest value and those of its 26 neighbours that reach half of it; cells are large, so their centroid,
    weighted by what exceeds that half, lies closer to what was looked at than any centre of a cell.
    """
    values = np.nan_to_num(values)
    hottest = np.array(np.unravel_index(int(values.argmax()), values.shape))
    low, high = np.maximum(hottest - 1, 0), hottest + 2
    excess = values[tuple(map(slice, low, high))] - values.max() / 2
    cells = np.argwhere(excess > 0)
    if len(cells) == 0:  # a map of nothing but zeros
        return hottest[None], np.ones(1)
    return cells + low, excess[tuple(cells.T)]


def slice_corners(evidence: Evidence) -> np.ndarray:
    """(S, 4, 3) world RAS in mm of the outer corners of each image, in order around it."""
    height, width = evidence.image_size
    pixels = np.array([[-0.5, -0.5], [width - 0.5, -0.5], [width - 0.5, height - 0.5], [-0.5, height - 0.5]])
    homogeneous = np.column_stack([pixels, np.zeros(4), np.ones(4)])  # (4, 4)
    return np.einsum("sab,cb->sca", evidence.image_to_ras, homogeneous)[..., :3]


def slice_centres(evidence: Evidence) -> np.ndarray:
    """(S, 3) world RAS in mm."""
    return slice_corners(evidence).mean(1)


def robust_range(values: np.ndarray) -> tuple[float, float]:
    """(low, high) that shows what stands out of a map, neither its noise nor only its one sink.

    low: median + 2 robust standard deviations (median absolute deviation) of what was read. high: the 95th percentile of what exceeds low.
    """
    read = values[np.isfinite(values)]
    if read.size == 0:
        return 0.0, 1.0
    median = float(np.median(read))
    low = median + 2.0 * 1.4826 * float(np.median(np.abs(read - median)))
    above = read[read > low]
    high = float(np.percentile(above, 95.0)) if above.size else low
    return low, high if high > low else low + max(abs(low), 1e-6)


def shown_range(evidence: Evidence, kind: Kind) -> tuple[float, float]:
    """(low, high) of a map's colours: `robust_range`, for an answer up to a quarter of the maximum at least.

    An answer looks at little and hard, and its sinks are weighed down already (see AnswerAttention): by its percentiles alone a whole token
    at a finding, and all that is near, would have one colour. What has a twentieth of the maximum can still be seen.
    """
    values = evidence.values(kind)
    low, high = robust_range(values)
    return (low, high) if kind == "importance" else (low, max(high, float(np.nan_to_num(values).max()) / 4))


def _grid_volume(evidence: Evidence, values: np.ndarray, name: str) -> Volume:
    shown_in = layers_of(evidence.slabs, evidence.source_count)  # (K,)
    rows, columns = values.shape[1:]
    first = evidence.image_to_ras[0]
    below, above = evidence.faces[0]
    step = first[:3, 2] / (above - below)
    matrix = np.eye(4)
    matrix[:3, 0] = first[:3, 0] * evidence.image_size[1] / columns
    matrix[:3, 1] = first[:3, 1] * evidence.image_size[0] / rows
    matrix[:3, 2] = step
    corner = _cell_centre(evidence.image_size, (rows, columns), (0, 0))
    matrix[:3, 3] = (first @ [*corner, 0.0, 1.0])[:3] - (below + above) / 2 * step
    return Volume(values[shown_in], matrix, "unknown", name, places=evidence.places)


def _cell_centre(image_size: tuple[int, int], grid: tuple[int, ...], cell: tuple[int, int]) -> tuple[float, float]:
    """(column, row) in image pixels of the centre of a grid cell (row, column)."""
    height, width = image_size
    return (cell[1] + 0.5) * width / grid[1] - 0.5, (cell[0] + 0.5) * height / grid[0] - 0.5
