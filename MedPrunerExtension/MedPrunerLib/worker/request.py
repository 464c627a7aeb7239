"""One request to the worker on its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def nothing(*_values: Any) -> None:
    """Default of callbacks."""


class Request:
    """onDone(message) or onError(type, problem, advice) is called, then nothing more; onError too when another callback has raised."""

    def __init__(self, number: int, kind: str, onDone: Callable, onError: Callable, onProgress: Callable, onText: Callable) -> None:
        self.number, self.kind = number, kind
        self.onDone, self.onError, self.onProgress, self.onText = onDone, onError, onProgress, onText
        self.pendingText, self.pendingProgress = "", None

    def flush(self) -> None:
        """Hand on what came since the last time."""
        text, self.pendingText = self.pendingText, ""
        progress, self.pendingProgress = self.pendingProgress, None
        if progress is not None:
            self.onProgress(*progress)
        if text:
            self.onText(text)
