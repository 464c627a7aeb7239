"""Reading the chosen volume before anyone has asked: a question then waits for its answer only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import qt
from slicer.i18n import tr as _
from slicer.util import VTKObservationMixin

from MedPrunerLogic.errors import MedPrunerError

from .client import WorkerClient
from .handed import HandedVolumes
from .reading import Reading, load_key, open_key
from .request import Request, nothing
from .run import Run
from .volume import changes, fingerprint

REST_MS = 400  # since the last change of volume, model or settings
BATTERY_MS = 60_000  # until it is tried again on a computer that runs on its battery


class ReadAhead:
    """Gives way to questions: none waits for another volume's reading, and one about this volume goes on where it is.

    busy(): whether a question is being answered. onFree() is called when the worker has let go of what was read. onState(sentence): what
    is to be said quietly; empty: nothing.
    """

    def __init__(self, client: WorkerClient, handed: HandedVolumes, reading: Reading, busy: Callable[[], bool], onFree: Callable) -> None:
        self._client, self._handed, self._reading, self._busy, self._onFree = client, handed, reading, busy, onFree
        self.onState: Callable[[str], None] = nothing
        self.state = ""
        self._make: Callable[[], Run | None] | None = None
        self._wanted: tuple | None = None
        self._run: Run | None = None  # being read
        self._said: dict = {}
        self._dropped = False  # nobody wants what is being read any more
        self._request: Request | None = None
        self._listener: Callable[[str, float, str], None] | None = None
        self._watch = VTKObservationMixin()
        self._watched: Any = None
        self._timer = qt.QTimer()
        self._timer.setSingleShot(True)
        self._timer.connect("timeout()", self._begin)

    @property
    def isReading(self) -> bool:
        """Whether the worker is at it, or has not let go of it yet."""
        return self._run is not None

    def want(self, volumeNode: Any, on: tuple, make: Callable[[], Run | None]) -> None:
        """What would be asked about now. on: what else that depends on, cheap to tell. make() gives all of it, or None: read nothing."""
        wanted = (fingerprint(volumeNode) if volumeNode is not None else None, *on)
        self._make = make
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._follow(volumeNode)
        self._again()

    def serves(self, run: Run, said: dict) -> bool:
        """Whether what is being read is what a question needs."""
        return self._run is not None and not self._dropped and _key(self._run, self._said) == _key(run, said)

    def listen(self, onProgress: Callable[[str, float, str], None]) -> None:
        """A question waits for it now."""
        self._listener = onProgress

    def drop(self) -> None:
        """Nobody wants it any more; `isReading` until the worker has let go of it."""
        if self._run is not None and not self._dropped:
            self._dropped = True
            if self._request is not None:
                self._client.cancel(self._request, patient=True)

    def resume(self) -> None:
        """Nothing else is under way: read what is wanted."""
        if self._make is not None:
            self._timer.start(REST_MS)

    def forget(self) -> None:
        """The worker has ended, and with it what it had read."""
        if not self.isReading:
            self._say("")

    def leave(self, volumeNode: Any = None) -> None:
        """A volume leaves the scene (None: all do)."""
        if volumeNode is None or volumeNode is self._watched:
            self._make = self._wanted = None
            self._follow(None)
            self._timer.stop()
            self.drop()
            self._say("")

    def close(self) -> None:
        """The module is going away."""
        self.onState = self._onFree = nothing
        self.leave()
        self._timer.disconnect("timeout()", self._begin)

    # --- what happens ---------------------------------------------------------------------------------------------------------

    def _follow(self, volumeNode: Any) -> None:
        self._watch.removeObservers()
        self._watched = volumeNode
        for event in changes(volumeNode) if volumeNode is not None else ():
            self._watch.addObserver(volumeNode, event, self._onVolumeModified)

    def _onVolumeModified(self, caller: Any, _event: Any) -> None:
        if self._wanted is not None and fingerprint(caller) != self._wanted[0]:
            self._wanted = (fingerprint(caller), *self._wanted[1:])
            self._again()

    def _again(self) -> None:
        self.drop()
        self._say("")
        self._timer.start(REST_MS)

    def _begin(self) -> None:
        if self._busy() or self._run is not None or self._make is None:
            return  # it is resumed
        try:
            run = self._make()
            if run is None:
                return
            said = self._handed.handOver(run.volumeNode)
        except MedPrunerError:
            return  # whoever asks is told
        if self._reading.isRead(run, said):
            self._say(_("The volume has been read."))
            return
        self._run, self._said, self._dropped, self._listener = run, said, False, None
        self._reading.read(run, said, self._onRead, self._onFailed, self._onProgress, self._onRequest, ahead=True)

    def _onRequest(self, request: Request) -> None:
        self._request = request
        if self._dropped:  # while its model was being loaded
            self._client.cancel(request, patient=True)

    def _onProgress(self, stage: str, fraction: float, sentence: str) -> None:
        if self._listener is not None:
            self._listener(stage, fraction, sentence)
        elif not self._dropped:
            self._say(_("Reading ahead: {what}").format(what=sentence))

    def _onRead(self) -> None:
        self._end(_("The volume has been read."))

    def _onFailed(self, kind: str, problem: str, _advice: str) -> None:
        if kind == "PostponedError" and not self._dropped:
            self._timer.start(BATTERY_MS)
        self._end("" if kind in ("CancelledError", "WorkerEnded") else _("Not read ahead: {why}").format(why=problem))

    def _end(self, sentence: str) -> None:
        self._run = self._request = self._listener = None
        self._said = {}
        if not self._dropped:
            self._say(sentence)
        self._onFree()

    def _say(self, sentence: str) -> None:
        self.state = sentence
        self.onState(sentence)


def _key(run: Run, said: dict) -> tuple:
    return load_key(run) + open_key(run, said)
