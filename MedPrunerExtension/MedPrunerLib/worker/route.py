"""Where a request is done: on this computer, or what needs a model by the server that the user has chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import server
from .link import Heard, ProcessLink
from .serverLink import ServerLink


class RoutedLink(ProcessLink):
    """The worker process, and beside it a link to a server where one is chosen when it is opened. Without one no socket is opened."""

    def __init__(self, command: Callable[[], tuple[str, list[str], Any]], heard: Heard) -> None:
        super().__init__(command, heard)
        self._remote: ServerLink | None = None

    def open(self) -> None:
        """Start the process. Raises MedPrunerError where it gets no folder."""
        super().open()
        chosen = server.chosen()
        if chosen is not None and self.folder is not None:
            self._remote = ServerLink(chosen, self.folder, self._heard)

    def send(self, line: str) -> None:
        """Hand over a line with its end."""
        if self._remote is None or not self._remote.takes(line):
            super().send(line)

    def kill(self, reason: str) -> None:
        """End the process and what the server was asked; `onEnded` tells this reason."""
        self._leaveServer()
        super().kill(reason)

    def _removeFolder(self) -> None:
        self._leaveServer()
        super()._removeFolder()

    def _leaveServer(self) -> None:
        remote, self._remote = self._remote, None
        if remote is not None:
            remote.close()
