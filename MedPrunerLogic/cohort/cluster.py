"""The same work on a Ray cluster: an engine in each actor, which hands its rows back as they are made; this process alone writes them down.

Scans must be at the same path on every machine of the cluster, and MedPruner installed there.
"""

from __future__ import annotations

import os
import socket
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import ray
from ray.exceptions import RayActorError, RayTaskError

from ..atomic import abandon
from ..errors import RunError
from ..journal import Record
from ..sentence import tr as _
from ..server.closed import check_closed
from .rows import Job, give_up, write

_PATIENCE_S = 10.0


class Asker:
    """Asks one scan at a time; the model is loaded with the first."""

    def ask(self, job: Job) -> Iterator[tuple[Record, bytes | None]]:
        """See `ask_scan`."""
        from .asking import ask_scan

        yield from ask_scan(job)

    @ray.method(concurrency_group="ending")
    def end(self) -> None:
        """End this process, with nothing left behind: Ray gives those that it ends a tenth of a second."""
        abandon()
        os._exit(0)


def share_out(address: str, workers: int, gpus: int, jobs: Sequence[Job], folder: Path, tick: Callable[[], None]) -> None:
    """Do every job on the cluster at this address, in so many actors of one CPU and so many GPUs.

    A scan that ends its actor twice without an answer between is given up. Raises RunError where the cluster cannot be reached,
    MedPrunerError where it takes work from anyone, and what `ask_scan` raises.
    """
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    check_closed()
    host, _colon, port = address.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), _PATIENCE_S).close()  # Ray would try for two minutes
        ray.init(address, configure_logging=False, log_to_driver=False)
    except (OSError, RuntimeError, ValueError) as error:
        raise RunError(
            _("There is no Ray cluster at {address}.").format(address=address), _("Check the address, and RAY_AUTH_TOKEN or its file.")
        ) from error
    remote: Any = ray.remote  # its types know no concurrency groups
    asker = remote(num_cpus=1, num_gpus=gpus, concurrency_groups={"ending": 1})(Asker)
    hired: list[Any] = []

    def hire() -> Any:
        hired.append(asker.remote())
        return hired[-1]

    try:
        check_closed()
        _share_out([_anywhere(job) for job in jobs], folder, workers, hire, tick)
    except BaseException:
        if hired:
            ray.wait([actor.end.remote() for actor in hired], num_returns=len(hired), timeout=_PATIENCE_S)
        raise
    finally:
        ray.shutdown()


def _anywhere(job: Job) -> Job:
    """The same on any machine: paths from the root, and no folder of this one."""
    path = job.scan.path
    return replace(job, folder=None, scan=replace(job.scan, path=path.resolve() if isinstance(path, Path) else path))


def _share_out(jobs: Sequence[Job], folder: Path, workers: int, hire: Callable[[], Any], tick: Callable[[], None]) -> None:
    waiting, ended = deque(jobs), set[str]()  # scans that have ended an actor since their last answer
    idle = [hire() for _index in range(min(workers, len(jobs)))]
    under_way: dict[Any, tuple[Any, Job]] = {}
    while waiting or under_way:
        while waiting and idle:
            actor, job = idle.pop(), waiting.popleft()
            under_way[actor.ask.options(num_returns="streaming").remote(job)] = actor, job
        ready: list[Any] = ray.wait(list(under_way), timeout=1.0)[0]
        for rows in ready:
            actor, job = under_way[rows]
            try:
                write(folder, *ray.get(next(rows)))
                under_way[rows] = actor, replace(job, left=job.left[1:])
                ended.discard(job.scan.id)
            except StopIteration:
                del under_way[rows]
                idle.append(actor)
            except RayTaskError as error:
                raise error.cause from error
            except RayActorError:
                del under_way[rows]
                idle.append(hire())
                if job.scan.id not in ended:
                    ended.add(job.scan.id)
                    waiting.append(job)
                else:
                    give_up(job, folder)
        tick()
