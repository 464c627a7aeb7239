"""Scans that were read, at hand for the next question: back to the prior, or to the preset before, costs nothing."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import torch

from .imaging.region import Box, Mask, Region
from .models.memory.device import memory_of
from .pruning.settings import PruningSettings
from .scan import Scan

_log = logging.getLogger(__name__)
_SHARE = 8  # all scans together take at most one part in so many of a device's memory


class Key(NamedTuple):
    """What a scan that was read depends on, the model apart; equal for what is read alike.

    voxels: name of the volume's voxels. version: what else tells that volume from others. region: see `fingerprint_of`.
    """

    voxels: str
    version: Any
    plane: str
    settings: PruningSettings
    region: bytes | None


def fingerprint_of(region: Region | None) -> bytes | None:
    """Equal for equal boxes, and for equal masks in an equal place; None for all of the volume."""
    if isinstance(region, Box):
        return b"box" + region.to_ras.tobytes()
    if not isinstance(region, Mask):
        return None
    voxels = np.ascontiguousarray(region.volume.voxels)
    digest = hashlib.blake2b(voxels.view(np.uint8).data, digest_size=16).digest()
    return b"mask" + digest + repr(voxels.shape).encode() + region.volume.ijk_to_ras.tobytes()


def share_of(device: torch.device) -> int:
    """Bytes of a device's memory that scans may take together."""
    return memory_of(device)[1] // _SHARE


class Shelf:
    """The scans of one model, least used first. limit(device): how many bytes they may take there together; the newest always stays."""

    def __init__(self, limit: Callable[[torch.device], int] = share_of) -> None:
        self._limit = limit
        self._scans: dict[Key, Scan] = {}

    def __len__(self) -> int:
        return len(self._scans)

    def find(self, key: Key) -> Scan | None:
        """The scan that was read so, which is now the newest."""
        scan = self._scans.pop(key, None)
        if scan is not None:
            self._scans[key] = scan
        return scan

    def put(self, key: Key, scan: Scan) -> None:
        """Keep a scan; the least used ones go where there is no room for all."""
        self._scans[key] = scan
        while len(self._scans) > 1 and (full := self._full()) is not None:
            self._scans.pop(next(iter(self._scans)))
            _log.warning("Scans at hand took more than %.1f GB (%s): %d stay.", self._limit(full) / 1e9, full, len(self._scans))

    def about(self, key: Key) -> list[Scan]:
        """Those of the same volume, the newest first."""
        return [scan for other, scan in reversed(self._scans.items()) if other[:2] == key[:2]]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._scans)

    def drop(self, voxels: str | None = None) -> None:
        """Forget the scans of the volume whose voxels have this name; None: all."""
        self._scans = {key: scan for key, scan in self._scans.items() if voxels is not None and key.voxels != voxels}

    def make_room(self, but: Key | None) -> bool:
        """Forget all but one. Whether there were others."""
        others = [key for key in self._scans if key != but]
        for key in others:
            del self._scans[key]
        return bool(others)

    def used(self) -> Counter[torch.device]:
        """Bytes on each device; what two scans share is counted once, and so are voxels that lie in a file that both sides map."""
        found: dict[int, tuple[torch.device, int]] = {}
        for scan in self._scans.values():
            for tensor in _tensors(scan):
                storage = tensor.untyped_storage()
                found[storage.data_ptr()] = (tensor.device, storage.nbytes())
            for array in (scan.volume.voxels, scan.stack.images, scan.stack.framed):
                if array is not None:
                    found[array.__array_interface__["data"][0]] = (torch.device("cpu"), _in_memory(array))
        used: Counter[torch.device] = Counter()
        for device, size in found.values():
            used[device] += size
        return used

    def _full(self) -> torch.device | None:
        return next((device for device, size in self.used().items() if size > self._limit(device)), None)


def _tensors(scan: Scan) -> Iterator[torch.Tensor]:
    yield from (scan.seen.embeddings, scan.seen.importance, scan.seen.keys)
    yield from (scan.selection.kept, scan.selection.primary, scan.selection.target_of, scan.selection.embeddings)
    for layer in scan.conversation.prefix.cache.layers:
        yield from (layer.keys, layer.values)


def _in_memory(array: np.ndarray) -> int:
    """Bytes that an array really takes: one that repeats itself has strides of 0."""
    return int(np.prod([size for size, step in zip(array.shape, array.strides, strict=True) if step != 0], dtype=np.int64)) * array.itemsize
