"""A question and its answer: what the transcript keeps, and a file of the conversation holds."""

from __future__ import annotations

from dataclasses import dataclass

from slicer.i18n import tr as _

from ..worker.run import Run


@dataclass(frozen=True, eq=False)
class Exchange:
    """A question and its answer. text: all of it in plain text. edited: what the reader made of the answer; empty: nothing.

    run: where it came from; None when a loaded scene has brought it, and loaded: the picture that the scene had of what was read.
    """

    question: str
    answer: str
    text: str
    run: Run | None = None
    loaded: bytes | None = None
    edited: str = ""

    @property
    def whole(self) -> str:
        """`text`, and behind it the reader's words where there are some."""
        return "\n".join((self.text, _("Edited by the reader:"), self.edited)) if self.edited else self.text

    @property
    def picture(self) -> bytes | None:
        """A JPEG of what was read; None where none was made so far."""
        return self.loaded if self.run is None else self.run.picture
