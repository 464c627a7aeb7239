"""A tunnel to a server on this machine, as one by SSH: it can break, at once or after so many bytes, and be opened again.

It can also fall silent, as a network does that has gone away: nothing passes, and neither end is told.
"""

from __future__ import annotations

import contextlib
import socket
import threading


class Tunnel:
    """port: where it begins. passed: bytes that went through it to the server."""

    def __init__(self, target: int) -> None:
        self._target, self.passed, self._left = target, 0, None
        self._silent = threading.Event()
        self._dead: set[socket.socket] = set()  # connected, but nothing passes any more
        self._sockets: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def cut(self, after: int = 0) -> None:
        """Break when so many more bytes have passed."""
        self._left = after
        if after == 0:
            self.close()

    def open(self) -> None:
        """Let through again."""
        self._left = None
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def fall_silent(self) -> None:
        """What is connected, and what connects from now on, hears nothing any more and is not told."""
        self._silent.set()
        self._dead |= self._sockets

    def speak(self) -> None:
        """New connections are let through; those from before stay as they are."""
        self._silent.clear()

    def close(self) -> None:
        """Nothing listens any more, and what was connected is not."""
        for one in (self._listener, *self._sockets):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._sockets.clear()

    @property
    def is_cut(self) -> bool:
        return self._left is not None and self._left <= 0

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                here, _address = listener.accept()
                if self._silent.is_set():
                    self._sockets.add(here)
                    continue
                there = socket.create_connection(("127.0.0.1", self._target))
                self._sockets |= {here, there}
                threading.Thread(target=self._pass, args=(here, there, True), daemon=True).start()
                threading.Thread(target=self._pass, args=(there, here, False), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, counts: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(2**14):
                if source in self._dead:
                    continue
                target.sendall(data)
                if counts:
                    self.passed += len(data)
                    if self._left is not None:
                        self._left -= len(data)
                        if self.is_cut:
                            self.close()
        for one in (source, target) if source not in self._dead else ():
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
