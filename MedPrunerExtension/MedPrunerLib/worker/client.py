"""The worker process seen from Slicer: requests out, callbacks in, no waiting anywhere."""

from __future__ import annotations

import collections
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.service import forms, messages

from ..later import later
from . import ending, folders, killing, unforeseen
from .request import Request, nothing

FLUSH_MS = 50  # text and progress reach the widgets at most 20 times a second
PATIENCE_MS = 2000  # from asking the worker to cancel until it is killed
LOG_LINES = 500


class WorkerClient:
    """Starts the worker when it is first needed, and again after it has ended for whatever reason.

    command: (program, arguments before the folder, QProcessEnvironment), asked for at every start. onEnded(reason) is called when the
    worker has ended without being told to; the requests that were under way get an error each.
    """

    def __init__(self, command: Callable[[], tuple[str, list[str], Any]], onEnded: Callable[[str], None] = nothing) -> None:
        self._command, self._onEnded = command, onEnded
        self._process: Any = None
        self._requests: dict[int, Request] = {}
        self._owed: set[int] = set()  # requests of which the worker has not said how they ended, given up or not
        self._count = 0
        self._waiting: list[str] = []  # lines to be written once the worker has said hello
        self._received, self._said = b"", b""  # on stdout and stderr, of a line that has not ended
        self._killedFor: str | None = None
        self._tookLeave = False  # it has said that it ends
        self._words: collections.deque[str] = collections.deque(maxlen=LOG_LINES)  # on stderr, since it was started
        self.folder: Path | None = None
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
        return self._process is not None

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

    def cancel(self, request: Request) -> None:
        """Ask the worker to stop a request; when it has not within two seconds, kill it."""
        if not self.isUnderWay(request):
            return
        self._cancelled.add(request.number)
        self._send(messages.encode("cancel", id=request.number))
        self._cancelTimer.start()

    def start(self) -> None:
        """Start the worker unless it runs. Raises MedPrunerError where it gets no folder; the rest arrives as errors of the requests."""
        if self._process is not None:
            return
        self.folder = folders.make()
        self.hello, self._waiting, self._killedFor, self._tookLeave = None, [], None, False
        self._received = self._said = b""
        self._words.clear()
        self._owed.clear()
        program, arguments, environment = self._command()
        # With a parent: without one, PythonQt deletes it with its last reference, be it inside one of its own signals.
        process = qt.QProcess(slicer.app)
        process.setProcessEnvironment(environment)
        for signature, slot in self._slots().items():
            process.connect(signature, slot)
        self._process = process
        self._note(f"Starting {Path(program).name}")
        process.start(program, [*arguments, str(self.folder)])

    def restart(self, reason: str) -> None:
        """End the worker now; the next request starts another. Requests under way fail with this reason."""
        if self._process is not None:
            self._killedFor = reason
            killing.kill(self._process, self.hello and self.hello["pid"])

    def close(self) -> None:
        """End the worker and remove what it left, without a word to anyone: the module is going away."""
        self._requests.clear()
        for timer, slot in ((self._flushTimer, self._flush), (self._cancelTimer, self._losePatience)):
            timer.stop()
            timer.disconnect("timeout()", slot)  # a connection keeps its bound method alive, and this object with it
        process = self._process
        if process is not None:
            killing.kill(self._process, self.hello and self.hello["pid"])
            process.waitForFinished(1000)  # killed: a matter of milliseconds, and no run is under way any more
            self._drop(process)
        self._removeFolder()

    def _slots(self) -> dict[str, Callable]:
        return {
            "readyReadStandardOutput()": self._onOutput,
            "readyReadStandardError()": self._onErrorOutput,
            "finished(int,QProcess::ExitStatus)": self._onFinished,
            "errorOccurred(QProcess::ProcessError)": self._onProcessError,
        }

    # --- what the process does ------------------------------------------------------------------------------------------------

    def _onOutput(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        *lines, self._received = self._received.split(b"\n")
        for line in lines:
            text = line.decode("utf-8", "replace")
            message = messages.decode(text)
            if message is not None:
                self._onMessage(message)
            elif self.hello is None and not text.startswith(messages.PREFIX):
                self._note(text)
            elif text.strip():  # it was a message: nothing else comes on this stream after the first
                self._distrust()

    def _onErrorOutput(self) -> None:
        if self._process is not None:
            self._said += self._process.readAllStandardError().data()
            *lines, self._said = self._said.split(b"\n")  # Python writes its last words in pieces
            for line in lines:
                self._words.append(line.decode("utf-8", "replace"))
                self._note(self._words[-1])

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
                self._note(f"{request.kind}: {error.problem}")
                self._fail(request, *unforeseen.explain(error))
            return
        if kind == "hello":
            self._onHello(message)
        elif kind == "goodbye":
            self._tookLeave = True
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
        self.hello = message
        self._note(", ".join(f"{key} {value}" for key, value in message.items() if key not in ("kind", "id")))
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
                self._note(f"{request.kind}: {message['type']}")  # the sentence may hold names
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
        if self._killedFor is None:
            self.restart(_("The worker said what cannot be understood, so it was ended. It starts again with the next question."))

    def _onProcessError(self, _error: int) -> None:
        # A process that never started does not finish either.
        if self._process is not None and self._process.state() == qt.QProcess.NotRunning and self.hello is None:
            reason = _("The worker process could not be started ({reason}).").format(reason=self._process.errorString())
            self._ended(ending.Ending(reason, ending.askAgain()))

    def _onFinished(self, exitCode: int, exitStatus: int) -> None:
        if self._process is None:
            return
        self._onOutput()
        self._onErrorOutput()
        if self._killedFor is not None:
            self._ended(ending.Ending(self._killedFor, ending.askAgain()))
        else:
            killed = exitStatus == qt.QProcess.CrashExit or (self.hello is not None and not self._tookLeave)
            self._ended(ending.explain(exitCode, killed, self._tookLeave, self._words))

    def _ended(self, why: ending.Ending) -> None:
        process, self._process = self._process, None
        self.hello = None
        self._cancelTimer.stop()
        self._flushTimer.stop()
        self._note(why.reason)
        self._removeFolder()
        requests, cancelled, self._cancelled = list(self._requests.values()), self._cancelled, set()
        self._owed.clear()
        self._drop(process)
        try:
            self._onEnded(why.reason)
        except Exception as error:
            unforeseen.report(error)
        for request in requests:
            self._call(request, request.flush)
            if self.isUnderWay(request):
                self._fail(request, "CancelledError" if request.number in cancelled else "WorkerEnded", why.reason, why.advice)

    # --- small things ---------------------------------------------------------------------------------------------------------

    def _send(self, line: str) -> None:
        if self.hello is None:
            self._waiting.append(line)
        elif self._process is not None:
            self._process.write(qt.QByteArray(line.encode("ascii")))

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

    def _drop(self, process: Any) -> None:
        """Let go of a process that has ended."""
        for signature, slot in self._slots().items():
            process.disconnect(signature, slot)
        process.deleteLater()
        self._process = None

    def _removeFolder(self) -> None:
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder = None

    def _note(self, line: str) -> None:
        home = str(Path.home())
        self.log.append(line.rstrip().replace(home, "~") if len(home) > 1 else line.rstrip())
