"""A worker for one request of one user: it has the replica's engine and scans for it, and nothing of anyone else's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ModelError
from ..models.catalogue.cards import CARDS
from ..sentence import tr as _
from ..service.process import Say
from ..service.worker import Worker

if TYPE_CHECKING:
    from ..engine import Engine
    from ..shelf import Shelf


class Guest(Worker):
    """Does what needs the engine; what writes files or changes the machine is not done for others."""

    kinds = ("devices", "models", "survey", "load", "open", "ask")

    def __init__(self, folder: Path, say: Say, engine: Engine, shelf: Shelf) -> None:
        super().__init__(folder, say)
        self._engine, self._shelf = engine, shelf

    def check(self, message: dict[str, Any]) -> None:
        """Raises ModelError for another model than the server's: a name could lead to any folder."""
        if message.get("model", self._engine.card.name) != self._engine.card.name:
            raise ModelError(_("This server runs {title}.").format(title=self._engine.card.title), _("Choose that model."))

    def _models(self, _message: dict[str, Any]) -> dict[str, Any]:
        return {"present": {name: name == self._engine.card.name for name in CARDS}}

    def _survey(self, message: dict[str, Any]) -> dict[str, Any]:
        self.check(message)
        return super()._survey(message | {"format": None})

    def _load(self, message: dict[str, Any]) -> dict[str, Any]:
        """It is loaded already."""
        self.check(message)
        return self._loaded()
