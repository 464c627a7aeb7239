"""Voxels do not stay on the disk."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def test_left_folders_of_dead_slicers_are_removed(panel):
    from MedPrunerLib.worker import folders

    dead = Path(tempfile.mkdtemp(prefix="medpruner-999999-"))
    (dead / "volume-1.npy").write_bytes(b"voxels")
    own = Path(tempfile.mkdtemp(prefix=f"medpruner-{os.getpid()}-"))
    folders.removeLeft()
    assert not dead.exists()
    assert own.exists()
    own.rmdir()
