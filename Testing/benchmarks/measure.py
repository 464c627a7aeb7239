"""Seconds of a piece of Python, and its peak memory in a process of its own."""

from __future__ import annotations

import hashlib
import json
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
_FRAME = """
import json, resource, sys, threading, time
sys.path.insert(0, {root!r})
import psutil
{prepare}
process, peak, over = psutil.Process(), 0, False
base = process.memory_info().rss
def watch():
    global peak
    while not over:
        peak = max(peak, process.memory_info().rss)
        time.sleep(0.002)
thread = threading.Thread(target=watch); thread.start()
seconds = []
for _ in range({runs}):
    started = time.perf_counter()
    {work}
    seconds.append(time.perf_counter() - started)
over = True; thread.join()
print(json.dumps({{"seconds": sorted(seconds)[len(seconds) // 2], "peak_mib": (peak - base) / 2**20}}))
"""


def measured(prepare: str, work: str, runs: int = 3) -> dict[str, float]:
    """{"seconds": median, "peak_mib": highest resident memory over what `prepare` left}."""
    program = _FRAME.format(root=str(ROOT), prepare=prepare, work=work, runs=runs)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def evaluation_folder(name: str, model: str, *about: object) -> Path:
    """Where an evaluation with these weights and today's presets goes on when it was interrupted."""
    from MedPrunerLogic.models.catalogue import find
    from MedPrunerLogic.pruning.settings import PRESETS

    _folder, revision = find.find_weights(find.find_card(model))
    digest = hashlib.sha256(repr((name, *about, revision, PRESETS)).encode()).hexdigest()[:12]
    return ROOT / "output" / "evaluation" / f"{name}-{digest}"


def machine() -> str:
    """One line about where this ran."""
    import os

    return f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


class Spent(NamedTuple):
    """Seconds: by the clock, and of the processor's cores together, which does not count what other programs took."""

    clock: float
    processor: float


def spent_on(work: Callable[[], T]) -> tuple[Spent, T]:
    """What it took, and what came of it."""
    before = time.process_time()
    clock, result = seconds(work)
    return Spent(clock, time.process_time() - before), result


def seconds(work: Callable[[], T]) -> tuple[float, T]:
    """How long it took, and what came of it."""
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def medians(values: Sequence[Spent]) -> Spent:
    """Each by itself."""
    return Spent(*map(statistics.median, zip(*values, strict=True)))
