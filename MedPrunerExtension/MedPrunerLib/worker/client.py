"""The worker process seen from Slicer: requests out, callbacks in, no waiting anywhere."""

from __future__ import annotations

import collections
import contextlib
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.service import messages

from . import ending, folders

FLUSH_MS = 50  # text and progress reach the widgets at most 20 times a second
PATIENCE_MS = 2000  # from asking the worker to cancel until it is killed
LOG_LINES = 500


def nothing(*_values: Any) -> None:
    """Default of callbacks."""


class Request:
    """One request on its way. Exactly one of onDone(message) and onError(type, problem, advice) is called, then nothing more."""

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


class WorkerClient:
    """Starts the worker when it is first needed, and again after it has ended for whatever reason.

    command: (program, arguments before the folder, QProcessEnvironment), asked for at every start. onEnded(reason) is called when the
    worker has ended without being told to; the requests that were under way get an error each.
    """

    def __init__(self, command: Callable[[], tuple[str, list[str], Any]], onEnded: Callable[[str], None] = nothing) -> None:
        self._command, self._onEnded = command, onEnded
        self._process: Any = None
        self._requests: dict[int, Request] = {}
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
        """Send a request (messages.py); returns at once."""
        self.start()
        request = Request(self.nextNumber(), kind, onDone, onError, onProgress, onText)
        self._requests[request.number] = request
        self._send(messages.encode(kind, id=request.number, **values))
        return request

    def nextNumber(self) -> int:
        """A number that no request and no file of this client has had."""
        self._count += 1
        return self._count

    def cancel(self, request: Request) -> None:
        """Ask the worker to stop a request; when it has not within two seconds, kill it."""
        if request.number not in self._requests:
            return
        self._cancelled.add(request.number)
        self._send(messages.encode("cancel", id=request.number))
        self._cancelTimer.start()

    def start(self) -> None:
        """Start the worker unless it runs. What goes wrong arrives as errors of the requests."""
        if self._process is not None:
            return
        self.folder = folders.make()
        self.hello, self._waiting, self._killedFor, self._tookLeave = None, [], None, False
        self._received = self._said = b""
        self._words.clear()
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
            self._kill()

    def close(self) -> None:
        """End the worker and remove what it left, without a word to anyone: the module is going away."""
        self._requests.clear()
        for timer, slot in ((self._flushTimer, self._flush), (self._cancelTimer, self._losePatience)):
            timer.stop()
            timer.disconnect("timeout()", slot)  # a connection keeps its bound method alive, and this object with it
        process = self._process
        if process is not None:
            self._kill()
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
            if message is None:
                self._note(text)
            else:
                self._onMessage(message)

    def _onErrorOutput(self) -> None:
        if self._process is not None:
            self._said += self._process.readAllStandardError().data()
            *lines, self._said = self._said.split(b"\n")  # Python writes its last words in pieces
            for line in lines:
                self._words.append(line.decode("utf-8", "replace"))
                self._note(self._words[-1])

    def _onMessage(self, message: dict[str, Any]) -> None:
        kind = message["kind"]
        if kind == "hello":
            self.hello = message
            self._note(", ".join(f"{key} {value}" for key, value in message.items() if key not in ("kind", "id")))
            waiting, self._waiting = self._waiting, []
            for line in waiting:
                self._send(line)
            return
        if kind == "goodbye":
            self._tookLeave = True
        request = self._requests.get(message.get("id"))
        if request is None:
            return
        if kind == "text":
            request.pendingText += message["text"]
            self._startFlushing()
        elif kind == "progress":
            request.pendingProgress = (message["stage"], message["fraction"], message["sentence"])
            self._startFlushing()
        elif kind in ("done", "error"):
            self._finish(request)
            if kind == "done":
                request.onDone(message)
            else:
                self._note(f"{request.kind}: {message['type']}")  # the sentence may hold names
                request.onError(message["type"], message["problem"], message["advice"])

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
        requests, self._requests = list(self._requests.values()), {}
        cancelled, self._cancelled = self._cancelled, set()
        self._drop(process)
        self._onEnded(why.reason)
        for request in requests:
            request.flush()
            kind = "CancelledError" if request.number in cancelled else "WorkerEnded"
            request.onError(kind, why.reason, why.advice)

    # --- small things ---------------------------------------------------------------------------------------------------------

    def _send(self, line: str) -> None:
        if self.hello is None:
            self._waiting.append(line)
        elif self._process is not None:
            self._process.write(qt.QByteArray(line.encode("ascii")))

    def _finish(self, request: Request) -> None:
        request.flush()
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
            request.flush()

    def _losePatience(self) -> None:
        if self._cancelled:
            self.restart(_("The worker did not stop within two seconds, so it was ended. It starts again with the next question."))

    def _kill(self) -> None:
        """Kill the worker and whatever it has started; the launcher in front of it (PythonSlicer) too."""
        if self.hello is not None:
            if os.name == "nt":
                qt.QProcess.startDetached("taskkill", ["/PID", str(self.hello["pid"]), "/T", "/F"])
            else:
                with contextlib.suppress(ProcessLookupError, PermissionError):  # it may just have ended by itself
                    os.killpg(int(self.hello["pid"]), signal.SIGKILL)  # the worker leads a group of its own
        self._process.kill()

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
