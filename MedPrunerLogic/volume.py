"""Volume (placeholder until the reader lands)."""
from __future__ import annotations
from dataclasses import dataclass
import numpy as np
@dataclass(frozen=True, eq=False)
class Volume:
    voxels: np.ndarray
    ijk_to_ras: np.ndarray
    modality: str
    name: str
    @property
    def spacing(self):
        return np.linalg.norm(self.ijk_to_ras[:3, :3], axis=0)
