"""*Read ahead*: the chosen volume is read while the user still looks at it."""

from __future__ import annotations

from typing import Any

import slicer

from .. import settings
from ..parameters import pruningSettings
from ..worker.run import Run
from ..worker.session import Session
from .model import ModelSection
from .report import Report
from .volume import VolumeSection

_SETTING = "ReadAhead"


class ReadAheadSection:
    """Unless the user has said otherwise, it is on where it is quick: on a GPU, and with the model that comes with MedPruner."""

    def __init__(self, ui: Any, session: Session, report: Report, model: ModelSection, volume: VolumeSection) -> None:
        self._box, self._ahead, self._model, self._volume = ui.readAheadCheckBox, session.ahead, model, volume
        self._parameters: Any = None
        self._updating = False
        self._ahead.onState = lambda _sentence: report.update()
        self._box.connect("toggled(bool)", self._onToggled)

    def setParameters(self, parameterNode: Any) -> None:
        """Follow this parameter node; None: none."""
        self._parameters = parameterNode

    def update(self) -> None:
        """Something that a question would be about may have changed."""
        if self._parameters is None:
            return
        card, chosen = self._model.card, settings.get(_SETTING, "")
        self._updating = True
        quick = self._model.isOnGPU or (card is not None and card.folder is not None)
        self._box.checked = quick if chosen == "" else slicer.util.toBool(chosen)
        self._updating = False
        volume, model = self._parameters.inputVolume, self._model
        on = (self._box.checked, model.step() is None, model.model, model.device, model.precision)
        on += (pruningSettings(self._parameters), self._parameters.plane, self._volume.regionState)
        self._ahead.want(volume, on, self._make)

    def _make(self) -> Run | None:
        volume = self._parameters.inputVolume if self._parameters is not None else None
        if volume is None or not self._box.checked or self._model.step() is not None:
            return None
        return Run(
            volume,
            "",
            self._model.model,
            self._model.device,
            pruningSettings(self._parameters),
            self._parameters.plane,
            region=self._volume.region(),
            precision=self._model.precision,
        )

    def _onToggled(self, checked: bool) -> None:
        if not self._updating:
            settings.put(_SETTING, checked)
            self.update()
