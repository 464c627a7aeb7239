"""What screen readers say of the panel's widgets."""

from __future__ import annotations

from typing import Any

import slicer

_INNER = ("QComboBox", "ctkComboBox", "QSlider", "QDoubleSpinBox", "QToolButton")


def nameInside(ui: Any) -> None:
    """Of Slicer's and CTK's widgets the parts get the focus: the names that the whole has are theirs too."""
    sliders = (ui.opacitySlider, ui.thresholdSlider, ui.gammaSlider, ui.tauSlider)
    for widget in (ui.inputVolumeSelector, ui.regionSelector, ui.cachePathEdit, *sliders):
        for kind in _INNER:
            for inner in slicer.util.findChildren(widget, className=kind):
                inner.accessibleName = widget.accessibleName
