"""Random visual tokens of a scan that is none: what methods of choosing among them are tested on."""

from __future__ import annotations

import numpy as np
import torch

from MedPrunerLogic.imaging.slices import SliceStack, every
from MedPrunerLogic.pruning.anchors import filter_slices
from MedPrunerLogic.pruning.method import Encoded
from MedPrunerLogic.pruning.tokens import VisualTokens


def stack_of(images: np.ndarray) -> SliceStack:
    count, rows, columns = images.shape[:3]
    return SliceStack(images, np.tile(np.eye(4), (count, 1, 1)), every(count), count, "axial", (0, 0, rows, columns))


def encoded_of(slice_count: int, tokens_a_slice: int, seed: int = 0) -> Encoded:
    generator = torch.Generator().manual_seed(seed)
    side = int(tokens_a_slice**0.5)
    tokens = VisualTokens(
        torch.randn(slice_count, tokens_a_slice, 6, generator=generator),
        torch.rand(slice_count, side, side, generator=generator),
        torch.randn(slice_count, tokens_a_slice, 5, generator=generator),
        (side, side),
    )
    stack = stack_of(np.zeros((slice_count, 8, 8, 3), np.uint8))
    return Encoded(stack, filter_slices(stack.images, None), tokens, tokens.importance.flatten(1))


def chosen(selection) -> set[int]:
    return set(selection.kept.flatten().nonzero().flatten().tolist())


def cosine(a, b) -> float:
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))
