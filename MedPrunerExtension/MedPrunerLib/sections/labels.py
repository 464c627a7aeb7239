"""Labels that have something to say only now and then."""

from __future__ import annotations

from typing import Any


def say(label: Any, text: str) -> None:
    """Show a text; where there is none, the label takes no room either."""
    label.text = text
    label.visible = text != ""
