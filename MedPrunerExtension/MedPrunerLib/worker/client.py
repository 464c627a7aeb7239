"""The worker seen from Slicer: requests out, callbacks in, no waiting anywhere. How lines travel is the link's business."""

from __future__ import annotations

import collections
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qt
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.service import forms, messages

from ..later import later
from . import ending, unforeseen
from .request import Request, nothing
from .route import RoutedLink

FLUSH_MS = 50  # text and progress reach the widgets at most 20 times a second
PATIENCE_MS = 2000  # from asking the worker to cancel until it is killed
LOG_LINES = 500


class WorkerClient:
    """Starts the worker when it is first needed, and again after it has ended for whatever reason.

    command: (program, arguments before the folder, QProcessEnvironment), asked for at every start. onEnded(reason) is called when the
    worker has ended without being told to; the requests that were under way get an error each.
    """

    def __init__(self, command: Callable[[], tuple[str, list[str], Any]], onEnded: Callable[[str], None] = nothing) -> None:
        self._link = RoutedLink(command, self)
        self._onWorkerEnded = onEnded
        self._requests: dict[int, Request] = {}
        self._owed: set[int] = set()  # requests of which the worker has not said how they ended, given up or not
        self._count = 0
        self._waiting: list[str] = []  # lines to be written once the worker has said hello
        self.hello: dict[str, Any] | None = None
        self.log: collections.deque[str] = collections.deque(maxlen=LOG_LINES)
        self._flushTimer = qt.QTimer()
        self._flushTimer.setInterval(FLUSH_MS)
        self._flushTimer.connect("timeout()", self._flush)
        self._cancelTimer = qt.QTimer()
        self._cancelTimer.setSingleShot(True)
        self._cancelTimer.setInterval(PATIENCE_MS)
        self._cancelTimer.connect("timeout()", self._losePatience)
        self._cancelled: set[int] = set()

    @property
    def running(self) -> bool:
        """Whether there is a worker process."""
        return self._link.isOpen

    @property
    def isEnding(self) -> bool:
        """Whether the worker process was told to end and has not yet: what it is handed now, it takes with it."""
        return self._link.isOpen and self._link.isBeingKilled

    @property
    def folder(self) -> Path | None:
        """Shared with the worker; None while there is none."""
        return self._link.folder

    def request(
        self,
        kind: str,
        onDone: Callable[[dict], None],
        onError: Callable[[str, str, str], None],
        onProgress: Callable[[str, float, str], None] = nothing,
        onText: Callable[[str], None] = nothing,
        **values: Any,
    ) -> Request:
        """Send a request (messages.py); returns at once. Whatever a callback raises ends the request, by its onError."""
        request = Request(self.nextNumber(), kind, onDone, onError, onProgress, onText)
        line = messages.encode(kind, id=request.number, **values)
        try:
            self.start()
        except MedPrunerError as error:
            explained = unforeseen.explain(error)
            later(lambda: self._fail(request, *explained) if self.isUnderWay(request) else None)
        else:
            self._owed.add(request.number)
            self._send(line)
        self._requests[request.number] = request
        return request

    def isUnderWay(self, request: Request) -> bool:
        """Whether one of its callbacks is still to come."""
        return request.number in self._requests

    def nextNumber(self) -> int:
        """A number that no request and no file of this client has had."""
        self._count += 1
        return self._count

    def cancel(self, request: Request, patient: bool = False) -> None:
        """Ask the worker to stop a request; when it has not within two seconds, kill it. patient: leave it as long as it takes."""
        if not self.isUnderWay(request):
            return
        if not patient:
            self._cancelled.add(request.number)
            self._cancelTimer.start()
        self._send(messages.encode("cancel", id=request.number))  # what no server has heard of yet ends with this

    def start(self) -> None:
        """Start the worker unless it runs. Raises MedPrunerError where it gets no folder; the rest arrives as errors of the requests."""
        if not self._link.isOpen:
            self.hello, self._waiting = None, []
            self._owed.clear()
            self._link.open()

    def restart(self, reason: str) -> None:
        """End the worker now; the next request starts another. Requests under way fail with this reason."""
        self._link.kill(reason)

    def close(self) -> None:
        """End the worker and remove what it left, without a word to anyone: the module is going away."""
        self._requests.clear()
        for timer, slot in ((self._flushTimer, self._flush), (self._cancelTimer, self._losePatience)):
            timer.stop()
            timer.disconnect("timeout()", slot)  # a connection keeps its bound method alive, and this object with it
        self._link.close()

    # --- what the link tells --------------------------------------------------------------------------------------------------

    def onLine(self, line: str) -> None:
        """A line that the worker, or a library of its, has written on the protocol's stream."""
        message = messages.decode(line)
        if message is not None:
            self._onMessage(message)
        elif self.hello is None and not line.startswith(messages.PREFIX):
            self.onNote(line)
        elif line.strip():  # it was a message: nothing else comes on this stream after the first
            self._distrust()

    def onNote(self, line: str) -> None:
        """Something for the log."""
        home = str(Path.home())
        self.log.append(line.rstrip().replace(home, "~") if len(home) > 1 else line.rstrip())

    def onEnded(self, why: ending.Ending) -> None:
        """The worker has ended: what waited for it fails."""
        self.hello = None
        self._cancelTimer.stop()
        self._flushTimer.stop()
        self.onNote(why.reason)
        requests, cancelled, self._cancelled = list(self._requests.values()), self._cancelled, set()
        self._owed.clear()
        try:
            self._onWorkerEnded(why.reason)
        except Exception as error:
            unforeseen.report(error)
        for request in requests:
            self._call(request, request.flush)
            if self.isUnderWay(request):
                self._fail(request, "CancelledError" if request.number in cancelled else "WorkerEnded", why.reason, why.advice)

    def _onMessage(self, message: dict[str, Any]) -> None:
        kind, number = message["kind"], message.get("id")
        request = self._requests.get(number)
        try:
            forms.check_reply(message, request.kind if request is not None else "")
        except MedPrunerError as error:
            if kind in ("done", "error"):
                self._owed.discard(number)
            if request is None:
                self._distrust()
            else:
                self.onNote(f"{request.kind}: {error.problem}")
                self._fail(request, *unforeseen.explain(error))
            return
        if kind == "hello":
            self._onHello(message)
        elif kind == "goodbye":
            self._link.tookLeave = True
        elif number not in self._owed:
            self._distrust()
        else:
            if kind in ("done", "error"):
                self._owed.discard(number)
            if request is not None:
                self._onReply(request, message)

    def _onHello(self, message: dict[str, Any]) -> None:
        if self.hello is not None:
            self._distrust()
            return
        self.hello, self._link.pid = message, message["pid"]
        self.onNote(", ".join(f"{key} {value}" for key, value in message.items() if key not in ("kind", "id")))
        waiting, self._waiting = self._waiting, []
        for line in waiting:
            self._send(line)

    def _onReply(self, request: Request, message: dict[str, Any]) -> None:
        kind = message["kind"]
        if kind == "text":
            request.pendingText += message["text"]
            self._startFlushing()
        elif kind == "progress":
            request.pendingProgress = (message["stage"], message["fraction"], message["sentence"])
            self._startFlushing()
        else:
            self._call(request, request.flush)
            if not self.isUnderWay(request):
                return
            if kind == "done":
                self._forget(request)
                self._call(request, lambda: request.onDone(message))
            else:
                self.onNote(f"{request.kind}: {message['type']}")  # the sentence may hold names
                self._fail(request, message["type"], message["problem"], message["advice"])

    def _call(self, request: Request, callback: Callable[[], None]) -> None:
        """Every callback but onError is called here: whatever it raises ends its request."""
        try:
            callback()
        except Exception as error:
            self._fail(request, *unforeseen.explain(error))

    def _fail(self, request: Request, kind: str, problem: str, advice: str) -> None:
        self._forget(request)
        if request.number in self._owed:
            self._send(messages.encode("cancel", id=request.number))
        try:
            request.onError(kind, problem, advice)
        except Exception as error:
            unforeseen.report(error)

    def _distrust(self) -> None:
        """What the worker says is damaged, and which request it is about cannot be known: none waits for what will not come."""
        if not self._link.isBeingKilled:
            self.restart(_("The worker said what cannot be understood, so it was ended. It starts again with the next question."))

    # --- small things ---------------------------------------------------------------------------------------------------------

    def _send(self, line: str) -> None:
        if self.hello is None:
            self._waiting.append(line)
        else:
            self._link.send(line)

    def _forget(self, request: Request) -> None:
        self._requests.pop(request.number, None)
        self._cancelled.discard(request.number)
        if not self._cancelled:
            self._cancelTimer.stop()
        if not self._requests:
            self._flushTimer.stop()

    def _startFlushing(self) -> None:
        if not self._flushTimer.active:
            self._flushTimer.start()

    def _flush(self) -> None:
        for request in list(self._requests.values()):
            self._call(request, request.flush)

    def _losePatience(self) -> None:
        if self._cancelled:
            self.restart(_("The worker did not stop within two seconds, so it was ended. It starts again with the next question."))
