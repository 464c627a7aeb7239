"""How the worker is started."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import qt

from .. import settings


def workerCommand() -> tuple[str, list[str], Any]:
    """Program, arguments and environment of the worker: Slicer's own Python, MedPrunerLogic on its path, what the user has set."""
    import MedPrunerLogic

    program = shutil.which("PythonSlicer") or sys.executable
    environment = qt.QProcessEnvironment.systemEnvironment()
    packageRoot = str(Path(MedPrunerLogic.__file__).resolve().parents[1])
    old = environment.value("PYTHONPATH", "")
    environment.insert("PYTHONPATH", packageRoot + (os.pathsep + old if old else ""))
    environment.insert("PYTHONUTF8", "1")
    environment.insert("PYTHONFAULTHANDLER", "1")  # a crash says what it was: ending.py
    environment.insert("PYTHONSAFEPATH", "1")  # a file named torch.py in the folder Slicer was started from is not torch
    environment.insert("HF_HUB_DISABLE_TELEMETRY", "1")
    if settings.isOffline():
        environment.insert("HF_HUB_OFFLINE", "1")
    else:
        environment.remove("HF_HUB_OFFLINE")
    if cacheFolder := settings.cacheFolder():
        environment.insert("MEDPRUNER_CACHE", cacheFolder)
    return program, ["-m", "MedPrunerLogic.service.worker"], environment
