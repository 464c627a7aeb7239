"""Four slices in one image, two by two, in place of one: a quarter of the encoder's work a slice, and a quarter of its visual tokens.

As "Video Panels for Long Video Understanding" (CVPR 2026) lays the frames of a video out for models that take pictures. Unlike a folded
slab, a panel hides nothing dark; it has half the pixels a side, and models were not trained to read it.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from itertools import product

import numpy as np
from torch import Tensor

from ..engine import Engine
from ..errors import BenchmarkError
from ..models.adapters.gemma3 import Gemma3Adapter
from ..pruning.tokens import VisualTokens
from ..sentence import tr as _

SIDE = 2  # panels a side


class PanelAdapter(Gemma3Adapter):
    """The adapter of a model whose every image holds four slices of half its size; for all else each panel is an image of its own."""

    def __init__(self, whole: Gemma3Adapter) -> None:
        vars(self).update(vars(whole))
        self._whole = whole
        self.image_size, self.tokens_a_slice = whole.image_size // SIDE, whole.tokens_a_slice // SIDE**2
        self.processor = copy.copy(whole.processor)
        image = whole.processor.tokenizer.image_token
        self.processor.full_image_sequence = whole.processor.full_image_sequence.replace(
            image * whole.tokens_a_slice, image * self.tokens_a_slice
        )

    def encode(self, images: np.ndarray, on_slices: Callable[[int], None]) -> VisualTokens:
        """See `Adapter.encode`. images: (S, H / 2, W / 2, 3)."""
        count, height, width = images.shape[:3]
        mosaics = np.zeros((-(-count // SIDE**2), SIDE * height, SIDE * width, 3), np.uint8)
        for panel, (row, column) in enumerate(product(range(SIDE), range(SIDE))):
            part = images[panel :: SIDE**2]
            mosaics[: len(part), row * height :, column * width :][:, :height, :width] = part
        seen = self._whole.encode(mosaics, lambda done: on_slices(min(done * SIDE**2, count)))
        rows, columns = seen.grid

        def apart(grid: Tensor) -> Tensor:
            """(M, rows, columns, ...) of mosaics -> (S, rows / 2, columns / 2, ...) of their panels."""
            quarters = grid.unflatten(2, (SIDE, -1)).unflatten(1, (SIDE, -1)).transpose(2, 3)
            return quarters.flatten(0, 2)[:count]

        embeddings, keys = (apart(x.unflatten(1, (rows, columns))).flatten(1, 2) for x in (seen.embeddings, seen.keys))
        return VisualTokens(embeddings, apart(seen.importance), keys, (rows // SIDE, columns // SIDE))


def panelled(engine: Engine) -> Engine:
    """The same model, reading four slices an image. Raises BenchmarkError for one that is not of Gemma 3's kind."""
    if not isinstance(engine.adapter, Gemma3Adapter):
        raise BenchmarkError(_("{title} is not read in panels.").format(title=engine.card.title), _("Leave that method out."))
    image_format = engine.card.image_format
    panels = replace(image_format, size=image_format.size // SIDE, max_slices=image_format.max_slices * SIDE**2)
    return replace(engine, card=replace(engine.card, image_format=panels), adapter=PanelAdapter(engine.adapter))
