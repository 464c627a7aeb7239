from __future__ import annotations
from dataclasses import dataclass
import numpy as np
@dataclass(frozen=True, eq=False)
class Evidence:
    image_to_ras: np.ndarray
    image_size: tuple[int, int]
    source_index: np.ndarray
    source_count: int
    kept_slices: np.ndarray
    anchor_of: np.ndarray
    anchor_distance: np.ndarray
    kept_tokens: np.ndarray
    importance: np.ndarray
    answer_attention: np.ndarray
