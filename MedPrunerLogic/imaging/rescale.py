"""Stored values -> values in their unit, such as HU."""

from __future__ import annotations

import numpy as np

from ..errors import VolumeError
from ..sentence import tr as _


def rescaled(raw: np.ndarray, slope: float, intercept: float) -> np.ndarray:
    """Scaled values, raw * slope + intercept: whole numbers stay whole where the scaling is, int16 where they fit. Raises VolumeError."""
    if not (np.isfinite(slope) and np.isfinite(intercept)) or slope == 0.0 or abs(slope) > 1e4 or abs(intercept) > 1e6:
        raise VolumeError(
            _("The rescale slope {slope:g} and intercept {intercept:g} cannot be.").format(slope=slope, intercept=intercept),
            _("Export the scan again."),
        )
    if raw.dtype.kind == "f":
        return (raw * slope + intercept).astype(raw.dtype)
    if slope == 1.0 and intercept.is_integer():
        low, high = int(raw.min()) + int(intercept), int(raw.max()) + int(intercept)
        for kind in (np.int16, np.int32):
            if np.iinfo(kind).min <= low and high <= np.iinfo(kind).max:
                return (raw.astype(np.int32) + np.int32(intercept)).astype(kind)  # wraps around and back where raw is unsigned
    return (raw * slope + intercept).astype(np.float32)
