"""The worker process as a link: lines go out, lines come in, and one word tells that it has ended. No waiting anywhere.

What the lines say is the client's business; how they travel is this file's. A server is reached by another link (serverLink.py).
"""

from __future__ import annotations

import collections
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.atomic import held_back
from MedPrunerLogic.errors import MedPrunerError

from . import ending, folders, killing

_WORDS = 500  # lines on stderr that are kept to tell why it ended


class Heard(Protocol):
    """What a link tells."""

    def onLine(self, line: str) -> None:
        """A line on the protocol's stream."""

    def onNote(self, line: str) -> None:
        """Something for the log."""

    def onEnded(self, why: ending.Ending) -> None:
        """The process has ended, and its folder is gone."""


class ProcessLink:
    """command: (program, arguments before the folder, QProcessEnvironment), asked for at every start.

    pid, tookLeave: what the client has learnt from the worker's lines; `killing` needs the one, `ending` the other. folder: shared with the
    worker, for arrays; None while there is none.
    """

    def __init__(self, command: Callable[[], tuple[str, list[str], Any]], heard: Heard) -> None:
        self._command, self._heard = command, heard
        self._process: Any = None
        self._received, self._said = b"", b""  # on stdout and stderr, of a line that has not ended
        self._words: collections.deque[str] = collections.deque(maxlen=_WORDS)  # on stderr, since it was started
        self._killedFor: str | None = None
        self.folder: Path | None = None
        self.pid: int | None = None
        self.tookLeave = False

    @property
    def isOpen(self) -> bool:
        """Whether there is a worker process."""
        return self._process is not None

    @property
    def isBeingKilled(self) -> bool:
        """Whether it was told to end, and has not yet."""
        return self._killedFor is not None

    def open(self) -> None:
        """Start the process. Raises MedPrunerError where it gets no folder; that it could not be started is told by `onEnded`."""
        folder = folders.choose()
        self.pid, self.tookLeave, self._killedFor = None, False, None
        self._received = self._said = b""
        self._words.clear()
        program, arguments, environment = self._command()
        # With a parent: without one, PythonQt deletes it with its last reference, be it inside one of its own signals.
        process = qt.QProcess(slicer.app)
        process.setProcessEnvironment(environment)
        for signature, slot in self._slots().items():
            process.connect(signature, slot)
        self._process = process
        self._heard.onNote(f"Starting {Path(program).name}")
        with held_back():  # until the worker heeds it: ended before, it would leave the folder behind
            process.start(program, [*arguments, str(folder)])
        try:
            folders.make(folder)  # only now there is someone who removes it, whoever of the two is ended
        except MedPrunerError:
            self.close()
            raise
        self.folder = folder

    def send(self, line: str) -> None:
        """Hand over a line with its end."""
        if self._process is not None:
            self._process.write(qt.QByteArray(line.encode("ascii")))

    def kill(self, reason: str) -> None:
        """End the process now; `onEnded` tells this reason."""
        if self._process is not None:
            self._killedFor = reason
            killing.kill(self._process, self.pid)

    def close(self) -> None:
        """End the process and remove its folder, without a word."""
        process = self._process
        if process is not None:
            killing.kill(process, self.pid)
            self._drop()
            process.waitForFinished(1000)  # killed: a matter of milliseconds, and no run is under way any more
        self._removeFolder()

    def _slots(self) -> dict[str, Callable]:
        return {
            "readyReadStandardOutput()": self._onOutput,
            "readyReadStandardError()": self._onErrorOutput,
            "finished(int,QProcess::ExitStatus)": self._onFinished,
            "errorOccurred(QProcess::ProcessError)": self._onProcessError,
        }

    def _onOutput(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        *lines, self._received = self._received.split(b"\n")
        for line in lines:
            self._heard.onLine(line.decode("utf-8", "replace"))

    def _onErrorOutput(self) -> None:
        if self._process is not None:
            self._said += self._process.readAllStandardError().data()
            *lines, self._said = self._said.split(b"\n")  # Python writes its last words in pieces
            for line in lines:
                self._words.append(line.decode("utf-8", "replace"))
                self._heard.onNote(self._words[-1])

    def _onProcessError(self, _error: int) -> None:
        # A process that never started does not finish either.
        if self._process is not None and self._process.state() == qt.QProcess.NotRunning and self.pid is None:
            reason = _("The worker process could not be started ({reason}).").format(reason=self._process.errorString())
            self._end(ending.Ending(reason, ending.askAgain()))

    def _onFinished(self, exitCode: int, exitStatus: int) -> None:
        if self._process is None:
            return
        self._onOutput()
        self._onErrorOutput()
        if self._killedFor is not None:
            self._end(ending.Ending(self._killedFor, ending.askAgain()))
        else:
            killed = exitStatus == qt.QProcess.CrashExit or (self.pid is not None and not self.tookLeave)
            self._end(ending.explain(exitCode, killed, self.tookLeave, self._words))

    def _end(self, why: ending.Ending) -> None:
        self._drop()
        self._removeFolder()
        self._heard.onEnded(why)

    def _drop(self) -> None:
        """Let go of a process that has ended."""
        process, self._process = self._process, None
        for signature, slot in self._slots().items():
            process.disconnect(signature, slot)
        process.deleteLater()

    def _removeFolder(self) -> None:
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder = None
