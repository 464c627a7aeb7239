"""Whether the volume still shows what an answer is about: a sequence plays on, and voxels can be changed."""

from __future__ import annotations

from typing import Any

from slicer.i18n import tr as _

from MedPrunerLogic.scene import parts, roles

from ..views import display
from ..watch import Watch
from ..worker.run import Run
from ..worker.volume import changes, fingerprint
from .labels import say


class Outdated:
    """Says so in a label when it does not; a button shows the frame of a sequence again that the answer is about."""

    def __init__(self, label: Any, button: Any) -> None:
        self._label, self._button = label, button
        self._nodes: roles.AnswerNodes | None = None
        self._run: Run | None = None
        self._watch = Watch(self._update)
        button.connect("clicked(bool)", self._onShow)
        self._update()

    def follow(self, nodes: roles.AnswerNodes | None, run: Run | None) -> None:
        """Look after this answer; run: as in ResultSection."""
        self._nodes, self._run = nodes, run
        volume = nodes.volume if nodes is not None else None
        self._watch.follow(volume, *(changes(volume) if volume is not None else ()))
        self._update()

    def _update(self) -> None:
        frame = parts.other_frame(self._nodes) if self._nodes is not None else None
        self._button.visible = frame is not None
        if frame is not None:
            say(
                self._label,
                _("The evidence belongs to frame {number} of {count}; frame {shown} is shown now. Ask again to have it read.").format(
                    number=frame.number, count=frame.count, shown=frame.shown
                ),
            )
        else:
            say(
                self._label,
                _("The volume was changed after this answer: the evidence may lie over something else.") if self._isChanged() else "",
            )

    def _isChanged(self) -> bool:
        """Whether other voxels are there than were read; frames that come back are others by that."""
        run = self._run
        if run is None or run.volumeNode is None or run.fingerprint is None or display.sequenceOf(run.volumeNode) is not None:
            return False
        now = fingerprint(run.volumeNode)
        return now is None or now[:3] != run.fingerprint[:3]

    def _onShow(self, _checked: bool = False) -> None:
        frame = parts.other_frame(self._nodes) if self._nodes is not None else None
        if frame is not None:
            display.sequenceOf(self._nodes.volume).SetSelectedItemNumber(frame.number - 1)
