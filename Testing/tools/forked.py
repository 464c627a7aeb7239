"""Processes that begin with torch imported, forked from one that has (warm.py): seconds less for each.

They run the code of real processes. How those are started, and that they end with whoever started them, is for tests that start them so.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from multiprocessing import forkserver, get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

CONTEXT = get_context("forkserver")
_TOOLS = Path(__file__).parent


def begin() -> None:
    """Start the process that the others are forked from, unless it runs; all is imported then, and no test waits for it."""
    CONTEXT.set_forkserver_preload(["warm"])
    with pytest.MonkeyPatch.context() as patch:  # it does not get our search path otherwise
        patch.setenv("PYTHONPATH", os.pathsep.join((str(_TOOLS.parents[1]), str(_TOOLS))), prepend=os.pathsep)
        forkserver.ensure_running()
    first = CONTEXT.Process(target=os.getpid)
    first.start()
    first.join()


# --- a command line, as subprocess.Popen shows it ----------------------------------------------------------------------------------


class Forked:
    """`medpruner` with these arguments. said: a path for what it writes to stdout and, with .err, to stderr."""

    def __init__(self, arguments: list[str], said: Path) -> None:
        begin()
        self._said = said, said.with_suffix(".err")
        self._process = CONTEXT.Process(target=_command_line, args=(arguments, *map(str, self._said)))
        self._process.start()
        self.pid = self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        self._process.join(timeout)
        return self._said[0].read_text(), self._said[1].read_text()


def _command_line(arguments: list[str], said: str, problems: str) -> None:
    from MedPrunerLogic import crew
    from MedPrunerLogic.cli.main import program

    for number, path in ((1, said), (2, problems)):
        _become(number, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    crew.get_context = lambda _spawn: get_context("fork")  # its workers begin with torch too
    sys.argv = ["medpruner", *arguments]
    program()


# --- a worker of the panel, behind a small program that Qt starts in its place -----------------------------------------------------

# As a launcher does: input and output are the worker's own, and of one that was killed only this line is left.
_LAUNCHER = """
import json, os, socket, sys
server = socket.socket(socket.AF_UNIX)
server.connect(sys.argv[1])
socket.send_fds(server, [json.dumps([sys.argv[2], dict(os.environ)]).encode()], [0, 1, 2])
code = int(server.recv(16) or -9)
if code < 0:
    os.write(2, b"error: exit abnormally - Report the problem.\\n")
sys.exit(code if code >= 0 else 1)
"""


@contextlib.contextmanager
def workers(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The program and the arguments that start a worker in place of `-m MedPrunerLogic.service.worker`. folder: for a socket."""
    begin()
    path = folder / "forked"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        threading.Thread(target=_serve, args=(listener,), daemon=True).start()
        yield sys.executable, ["-I", "-S", "-c", _LAUNCHER, str(path)]
        listener.shutdown(socket.SHUT_RDWR)  # which ends the thread


def _serve(listener: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _address = listener.accept()
            threading.Thread(target=_follow, args=(connection,), daemon=True).start()


def _follow(connection: socket.socket) -> None:
    """Fork the worker that is asked for, and hand its exit code on."""
    with connection, contextlib.suppress(OSError):
        words, handles, *_ = socket.recv_fds(connection, 1 << 20, 3)
        if not words:  # whoever asks was ended before it could say for what
            return
        streams = [Connection(handle) for handle in handles]  # these can be handed on
        process = CONTEXT.Process(target=_worker, args=(*json.loads(words), streams))
        process.start()
        for stream in streams:
            stream.close()
        process.join()
        connection.sendall(str(process.exitcode).encode())


def _worker(folder: str, environment: dict[str, str], streams: list[Connection]) -> None:
    from MedPrunerLogic.service.worker import main

    for number, stream in enumerate(streams):
        os.dup2(stream.fileno(), number)
        stream.close()
    os.environ.update(environment)
    sys.argv = ["worker", folder]
    sys.exit(main())


def _become(number: int, handle: int) -> None:
    os.dup2(handle, number)
    os.close(handle)
