"""Work shared out among processes, for runs that may take days: each job on its own, and how long the rest will take."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, connection, get_context, parent_process
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout

from .errors import DeviceError, RunError
from .sentence import tr as _

Job = TypeVar("Job")
Tell = Callable[[int, int, float | None], None]  # questions done, of how many, seconds left where they are known


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """While open, no other run writes to the folder. Raises RunError where one does."""
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=3)
    except Timeout as error:
        raise RunError(
            _("Another run is writing to '{folder}'.").format(folder=folder.name), _("Wait for it, or give another --out.")
        ) from error
    try:
        yield
    finally:
        lock.release()


class Clock:
    """How many questions are done, and how long the rest will take."""

    def __init__(self, asked: int, total: int, tell: Tell) -> None:
        self._before, self._total, self._tell = asked, total, tell
        self._new, self._started = 0, time.monotonic()

    def one_more(self) -> None:
        """Another one is done."""
        self.count(self._new + 1)

    def count(self, new: int) -> None:
        """So many have been asked since the start."""
        self._new = new
        self.tell()

    def tell(self) -> None:
        """Say how far it is."""
        rest = self._total - self._before - self._new
        left = None if self._new == 0 < rest else (time.monotonic() - self._started) / max(self._new, 1) * rest
        self._tell(self._before + self._new, self._total, left)


def share_out(
    do: Callable[[Job], object],
    jobs: Sequence[Job],
    workers: int,
    tick: Callable[[], None],
    lost: Callable[[Job], None] | None = None,
) -> None:
    """Do every job in one of so many processes; `tick` is called once a second at least. What a job raises, this raises.

    lost: told of a job that ends its process, also when it is done anew at the end, alone. Raises DeviceError for such an end where there
    is no `lost`, or where no job at all was done.
    """
    waiting: deque[Job] = deque(jobs)
    suspects: list[Job] = []
    while waiting:
        suspects += _crew(do, waiting, workers, tick, strict=lost is None)
    done = len(jobs) - len(suspects)
    for job in suspects:
        if not _crew(do, deque([job]), 1, tick, strict=not done):
            done += 1
        elif lost is not None:
            lost(job)
            tick()


def _crew(do: Callable[[Job], object], waiting: deque[Job], workers: int, tick: Callable[[], None], *, strict: bool) -> list[Job]:
    """Take and do jobs; those that were under way when a process ended suddenly. strict: DeviceError is raised then."""
    threads = max((os.cpu_count() or 1) // workers, 1)
    under_way: dict[Future, Job] = {}
    # "spawn": a forked torch can hang; and a worker must not hold what tells it that its parent is gone.
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin, (threads,)) as pool:
        try:
            while waiting or under_way:
                while waiting and len(under_way) < workers:
                    future = pool.submit(do, waiting[0])
                    under_way[future] = waiting.popleft()
                for future in wait(under_way, timeout=1.0, return_when="FIRST_COMPLETED").done:
                    future.result()
                    del under_way[future]
                tick()
        except BrokenProcessPool as error:
            if strict:
                raise DeviceError(
                    _("A worker ended suddenly, perhaps for lack of memory."),
                    _("Run the same again with fewer workers: it goes on where it was."),
                ) from error
            return [job for future, job in under_way.items() if not future.done() or future.exception() is not None]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in active_children():  # what they have written down is safe; nobody waits for the rest
                worker.terminate()
            raise
    return []


def _begin(threads: int) -> None:
    """A worker ends with its parent, however that ends, and leaves Ctrl-C to it."""
    import torch

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
