"""Having a volume read: load the model, open the scan, each only when it is needed. One reads at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from MedPrunerLogic.imaging.region import Box, Region
from MedPrunerLogic.service import messages

from . import folders
from .client import WorkerClient
from .handed import HandedVolumes
from .request import Request
from .run import Run


class Reading:
    """Keeps track of what the worker has loaded and read."""

    def __init__(self, client: WorkerClient, handed: HandedVolumes) -> None:
        self._client, self._handed = client, handed
        self._loaded: tuple | None = None  # (model, device, precision)
        self._opened: tuple | None = None  # everything that the open scan depends on

    def read(
        self,
        run: Run,
        said: dict,
        onRead: Callable[[], None],
        onFailed: Callable[[str, str, str], None],
        onProgress: Callable[[str, float, str], None],
        onRequest: Callable[[Request], None],
        ahead: bool = False,
    ) -> None:
        """Read the volume that `said` is about as `run` asks for. onRequest is told of each request that is sent for it."""

        def step(kind: str, onDone: Callable[[dict], None], **values: Any) -> None:
            onRequest(self._client.request(kind, onDone, onFailed, onProgress, ahead=ahead, **values))

        def opened(message: dict) -> None:
            self._opened = open_key(run, said)
            self._handed.keep(message["volumes"])
            onRead()

        def open_() -> None:
            if self._opened == open_key(run, said):
                onRead()
                return
            self._opened = None
            folder = self._client.folder
            for path in folder.glob("region-*.npy"):  # of the scan before; Windows keeps a file until it is let go of
                folders.remove(path)
            region = messages.pack_region(run.region, folder, f"region-{self._client.nextNumber()}")
            step("open", opened, volume=said, settings=asdict(run.settings), plane=run.plane, region=region)

        def loaded(_message: dict) -> None:
            self._loaded = load_key(run)
            self._handed.keep(())
            open_()

        self._handed.held = said["voxels"]
        if self._loaded == load_key(run):
            open_()
        else:
            self.forget()
            step("load", loaded, model=run.model, device=run.device, precision=run.precision)

    def isRead(self, run: Run, said: dict) -> bool:
        """Whether a question would find all that it needs."""
        return self._loaded == load_key(run) and self._opened == open_key(run, said)

    def close(self) -> None:
        """No scan is open any more."""
        self._opened = None

    def forget(self) -> None:
        """The worker holds nothing, or what it will hold is not known."""
        self._loaded = self._opened = None


def load_key(run: Run) -> tuple:
    """What the model that is loaded depends on."""
    return run.model, run.device, run.precision


def open_key(run: Run, said: dict) -> tuple:
    """What the scan that is open depends on, the model apart."""
    return said["voxels"], run.plane, run.settings, _key(run.region)


def _key(region: Region | None) -> Any:
    """Equal for equal boxes; a segment is taken as new each time, since it may have been painted on: the worker knows it again."""
    return tuple(region.to_ras.ravel()) if isinstance(region, Box) else region
