"""The other side of a worker's pipes, spoken as the panel speaks."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path

from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.service import messages

ROOT = Path(__file__).parents[2]
QUESTION = "Is there a nodule?"


class Client:
    """The other side of the pipe, as simple as can be."""

    def __init__(self, folder: Path, program: tuple[str, ...] | list[str] = ("-m", "MedPrunerLogic.service.worker")) -> None:
        self.folder, self.count, self.noise = folder, 0, []
        folder.mkdir()
        self.process = subprocess.Popen(
            [sys.executable, *program, str(folder)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1,
        )  # fmt: skip
        self.inbox: queue.Queue = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            message = messages.decode(line)
            if message is None:
                self.noise.append(line)
            else:
                self.inbox.put(message)

    def send(self, kind: str, **values) -> int:
        self.count += 1
        self.process.stdin.write(messages.encode(kind, id=self.count, **values))
        return self.count

    def until(self, *kinds: str, request: int | None = None) -> tuple[dict, list[dict]]:
        """The first message of these kinds, and what came before it."""
        before = []
        while True:
            message = self.inbox.get(timeout=180)
            if message["kind"] in kinds and (request is None or message["id"] == request):
                return message, before
            before.append(message)

    def do(self, kind: str, **values) -> tuple[dict, list[dict]]:
        return self.until("done", "error", request=self.send(kind, **values))

    def open(self, volume, settings="paper") -> dict:
        packed = messages.pack_volume(volume, self.folder, "voxels")
        return self.do("open", volume=packed, settings=asdict(PRESETS[settings]))[0]

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(30)
