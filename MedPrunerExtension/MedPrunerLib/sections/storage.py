"""*Storage*, in the Model section: where downloaded models are kept, and whether the network is left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slicer.i18n import tr as _

from .. import settings
from ..worker.session import Session


class Storage:
    """onChanged() is called when the worker has been started again for it."""

    def __init__(self, ui: Any, session: Session, onChanged: Callable[[], None]) -> None:
        self._ui, self._session, self._onChanged = ui, session, onChanged
        ui.offlineCheckBox.checked = settings.isOffline()
        ui.cachePathEdit.currentPath = settings.cacheFolder()
        ui.offlineCheckBox.connect("toggled(bool)", self._onStorageChanged)
        ui.cachePathEdit.connect("currentPathChanged(QString)", self._onStorageChanged)
        ui.cachePathEdit.connect("validInputChanged(bool)", self._onStorageChanged)  # all that is told of one that is emptied

    def _onStorageChanged(self, *_values: Any) -> None:
        if (settings.isOffline(), settings.cacheFolder()) == (self._ui.offlineCheckBox.checked, self._ui.cachePathEdit.currentPath):
            return  # one change can be told twice
        settings.put("Offline", self._ui.offlineCheckBox.checked)
        settings.put("CacheFolder", self._ui.cachePathEdit.currentPath)
        if self._session.run is None:
            self._session.client.restart(_("The worker starts again with other storage settings."))
            self._onChanged()
