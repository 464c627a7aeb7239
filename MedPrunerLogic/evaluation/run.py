"""An evaluation: every question of a benchmark, to every method, once; goes on where it stopped, however it was stopped.

The results folder holds results.jsonl (a line for each question and method; nothing in it depends on when or how often the run was
interrupted), timings.jsonl (seconds of the same), run.json (what was evaluated, with versions) and the report (report.py).
"""

from __future__ import annotations

import json
import os
import platform
import signal
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import active_children, connection, get_context, parent_process
from pathlib import Path
from typing import Any

import torch
from filelock import FileLock, Timeout

from .. import __version__
from ..atomic import atomic_output
from ..errors import BenchmarkError, DeviceError
from ..sentence import tr as _
from . import metrics, records
from .asking import RESULTS, TIMINGS, Job, Plan, ask_case, asked_keys, cases_of, load_engine
from .benchmarks import identity
from .case import Case
from .methods import MethodSpec, parse_methods
from .records import Record

ABOUT = "run.json"
_PACKAGES = ("torch", "transformers", "numpy", "pillow", "SimpleITK", "scipy")

Tell = Callable[[int, int, float | None], None]  # questions done, of how many, seconds left where they are known


def evaluate(plan: Plan, folder: Path, workers: int = 1, tell: Tell = lambda _done, _total, _left: None) -> list[Record]:
    """Ask what has not been asked yet; the results of all methods of the plan, in the order of cases, methods and questions.

    Raises BenchmarkError where data are missing, or the folder holds another evaluation or is in use; what ended it goes on next time.
    """
    specs, cases = parse_methods(plan.methods), cases_of(plan)
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _write_about(plan, specs, folder)
        done: dict[str, list[Record]] = defaultdict(list)
        for record in records.read(folder / RESULTS):
            done[record["case"]].append(record)
        records.read(folder / TIMINGS)  # mends its last line
        total = len(specs) * sum(case.question_count for case in cases)
        asked = sum(1 for case in cases for record in done[case.name] if record["method"] in {spec.label for spec in specs})
        jobs = [
            (plan, index, done[case.name], folder)
            for index, case in enumerate(cases)
            if len(asked_keys(done[case.name], specs)) < len(specs) * case.question_count
        ]
        _work(jobs, min(workers, max(len(jobs), 1)), _Clock(asked, total, tell), folder)
        return _in_order(folder, cases, specs)


# --- all cases ----------------------------------------------------------------------------------------------------------------


def _work(jobs: Sequence[Job], workers: int, clock: _Clock, folder: Path) -> None:
    clock.tell()
    if workers <= 1:
        for job in jobs:
            ask_case(job, clock.one_more)
        return
    before = _lines(folder / RESULTS)
    threads = max((os.cpu_count() or 1) // workers, 1)
    # "spawn": a forked torch can hang; and a worker must not hold what tells it that its parent is gone.
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin_worker, (threads,)) as pool:
        futures: set[Future] = {pool.submit(ask_case, job) for job in jobs}
        try:
            while futures:
                finished, futures = wait(futures, timeout=1.0, return_when="FIRST_COMPLETED")
                for future in finished:
                    future.result()
                clock.count(_lines(folder / RESULTS) - before)
        except BrokenProcessPool as error:
            raise DeviceError(
                _("A worker ended suddenly, perhaps for lack of memory."),
                _("Run the same again with fewer workers: it goes on where it was."),
            ) from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in active_children():  # what they have written down is safe; nobody waits for the rest
                worker.terminate()
            raise


def _begin_worker(threads: int) -> None:
    """A worker ends with its parent, however that ends, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # not what the parent does about it
    torch.set_num_threads(min(threads, torch.get_num_threads()))
    parent = parent_process()
    if parent is None:
        return

    def follow() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.is_file() else 0


class _Clock:
    """How many questions are done, and how long the rest will take."""

    def __init__(self, asked: int, total: int, tell: Tell) -> None:
        self._before, self._total, self._tell = asked, total, tell
        self._new, self._started = 0, time.monotonic()

    def one_more(self) -> None:
        self.count(self._new + 1)

    def count(self, new: int) -> None:
        """So many have been asked since the start."""
        self._new = new
        self.tell()

    def tell(self) -> None:
        left = None
        if self._new:
            left = (time.monotonic() - self._started) / self._new * (self._total - self._before - self._new)
        self._tell(self._before + self._new, self._total, left)


def _in_order(folder: Path, cases: Sequence[Case], specs: list[MethodSpec]) -> list[Record]:
    """Sort the results by case, method and question, each once; those of the plan. What else is there follows."""
    place = {case.name: index for index, case in enumerate(cases)}
    rank = {spec.label: index for index, spec in enumerate(specs)}
    by_key: dict[tuple[str, str, int], Record] = {}
    for record in records.read(folder / RESULTS):
        by_key.setdefault((record["case"], record["method"], record["number"]), record)

    def order(key: tuple[str, str, int]) -> tuple:
        case, method, number = key
        return place.get(case, len(place)), case, rank.get(method, len(rank)), method, number

    ordered = [by_key[key] for key in sorted(by_key, key=order)]
    records.rewrite(folder / RESULTS, ordered)
    return [record for record in ordered if record["case"] in place and record["method"] in rank]


# --- what was evaluated -------------------------------------------------------------------------------------------------------


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=3)
    except Timeout as error:
        raise BenchmarkError(
            _("Another evaluation is writing to '{folder}'.").format(folder=folder.name), _("Wait for it, or give another --out.")
        ) from error
    try:
        yield
    finally:
        lock.release()


def _write_about(plan: Plan, specs: list[MethodSpec], folder: Path) -> None:
    """run.json. Raises BenchmarkError where the folder's is about something else."""
    engine = load_engine(plan.model, plan.device)
    what = {
        "benchmark": plan.benchmark,
        "content": identity(plan.benchmark, plan.data),
        "model": engine.card.name,
        "revision": engine.revision,
        "plane": plan.plane,
        "max_new_tokens": plan.max_new_tokens or engine.card.max_new_tokens,
        "seed": plan.seed,
        "slices encoded": "once for all methods" if plan.shared else "by each method",
    }
    methods = {spec.label: {"settings": asdict(spec.settings), "share": spec.share, "like": spec.like} for spec in specs}
    path = folder / ABOUT
    about: dict[str, Any] = {"what": what, "methods": {}, "sessions": []}
    if path.is_file():
        about = json.loads(path.read_text(encoding="utf-8"))
        changed = [name for name, value in what.items() if about["what"].get(name) != value]
        changed += [label for label, method in methods.items() if about["methods"].get(label, method) != method]
        if changed:
            raise BenchmarkError(
                _("The folder '{folder}' holds an evaluation with another {name}.").format(folder=folder.name, name=changed[0]),
                _("Give another --out, or remove the folder."),
            )
    about["methods"] |= methods
    session = {"versions": versions(), "machine": machine(engine.adapter.device)}
    if session not in about["sessions"]:
        about["sessions"].append(session)
    with atomic_output(path) as part:
        part.write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def versions() -> dict[str, str]:
    """Of everything that has a part in the results."""
    found = {"MedPruner": __version__, "Python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found | metrics.versions()


def machine(device: torch.device) -> str:
    """In words."""
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores"
