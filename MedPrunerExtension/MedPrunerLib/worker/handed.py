"""The volumes whose voxels lie where the worker can map them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from MedPrunerLogic.scene.mrml import view_node
from MedPrunerLogic.service import messages

from . import folders
from .client import WorkerClient
from .request import nothing
from .volume import MODALITY, fingerprint


class HandedVolumes:
    """A file for each state of a volume that is being read, or that the worker keeps a scan of.

    held: name of the file that a request under way needs.
    """

    def __init__(self, client: WorkerClient) -> None:
        self._client = client
        self._said: dict[tuple | None, dict] = {}  # fingerprint: what to say about it
        self._kept: set[str] = set()
        self.held: str | None = None

    def handOver(self, volumeNode: Any) -> dict:
        """What to say about a volume; its voxels are written once per state of it. Raises VolumeError, MedPrunerError."""
        voxels, ijkToRas = view_node(volumeNode)
        now = fingerprint(volumeNode)
        self._client.start()
        said = self.find(now)
        if said is None:
            self._tidy()
            folder, name = self._client.folder, f"volume-{self._client.nextNumber()}"
            said = self._said[now] = messages.pack_voxels(voxels, ijkToRas, volumeNode.GetAttribute(MODALITY), folder, name)
        return said

    def find(self, state: tuple | None) -> dict | None:
        """What to say about a volume in this state; None where its voxels are not there (any more)."""
        said = self._said.get(state)
        return said if said is not None and self._client.folder is not None and self._path(said).is_file() else None

    def keep(self, names: Iterable[str]) -> None:
        """Of these files the worker keeps scans: they stay until it says otherwise."""
        self._kept = set(names)

    def drop(self, nodeID: str | None = None) -> None:
        """Remove the voxels of a volume, whose scans the worker shall forget; None: of all."""
        for state, said in list(self._said.items()):
            if nodeID is None or (state is not None and state[0] == nodeID):
                self._remove(state)
                if self._client.running:
                    self._client.request("drop", nothing, nothing, voxels=said["voxels"])

    def clear(self) -> None:
        """The worker has ended, and its folder with it."""
        self._said.clear()
        self._kept.clear()
        self.held = None

    def _tidy(self) -> None:
        for state, said in list(self._said.items()):
            if said["voxels"] not in self._kept and said["voxels"] != self.held:
                self._remove(state)

    def _remove(self, state: tuple | None) -> None:
        said = self._said.pop(state)
        if self._client.folder is not None:
            folders.remove(self._path(said))

    def _path(self, said: dict) -> Any:
        return self._client.folder / said["voxels"]
