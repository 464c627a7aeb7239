"""A cohort: every question to every scan, once; goes on where it stopped, however it was stopped.

The folder holds answers.jsonl (a row for each scan and question, on the disk before the next is asked), cohort.json (what is asked, and of
which model), and at the end answers.csv, answers.parquet and summary.html; in evidence/ pictures.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from .. import journal
from ..atomic import HIDDEN, atomic_output, check_output
from ..crew import Clock, Tell, alone, share_out
from ..errors import RunError
from ..journal import Record
from ..pacs.fetch import private_folder
from ..sentence import tr as _
from . import summary, table
from .rows import ANSWERS, EVIDENCE, Job, Plan, give_up, keys, write
from .scans import Listed, service_of

ABOUT = "cohort.json"
_PICTURES = 6  # scans of which the summary shows one

ShareOut = Callable[[Sequence[Job], Path, Callable[[], None]], None]


def ask_all(
    plan: Plan,
    scans: Sequence[Listed],
    folder: Path,
    workers: int = 1,
    tell: Tell = lambda _done, _total, _left: None,
    elsewhere: ShareOut | None = None,
    *,
    again: bool = False,
) -> list[Record]:
    """Ask what has not been asked yet, and write the tables; all rows, those of these scans first, in the order of scans and questions.

    elsewhere: does the jobs in place of processes on this machine. again: errors are asked anew. Raises RunError where the folder holds
    another cohort or is in use, OutputError where it cannot be written, ModelError or DeviceError for a model that cannot be loaded.
    """
    check_output(folder, folder=True)
    (folder / EVIDENCE).mkdir(parents=True, exist_ok=True)
    with alone(folder):
        for unfinished in (*folder.glob(f"{HIDDEN}*"), *folder.glob(f"{EVIDENCE}/{HIDDEN}*")):  # of a run that was killed
            shutil.rmtree(unfinished, ignore_errors=True)
        _write_about(plan, folder)
        rows = _in_order(journal.read(folder / ANSWERS), plan, scans)
        if again:
            rows = [row for row in rows if not row["error"]]
            journal.rewrite(folder / ANSWERS, rows)
        if rows:
            _write_tables(rows, scans, folder)
        jobs = _jobs(plan, scans, keys(rows))
        total = len(scans) * len(plan.questions)
        growth = journal.Growth(folder / ANSWERS)
        clock = Clock(total - sum(len(job.left) for job in jobs), total, tell)
        clock.tell()

        def tick() -> None:
            clock.count(growth.look())

        if elsewhere is not None:
            elsewhere(jobs, folder, tick)
        else:
            with ExitStack() as ending:
                fetches = plan.stow is not None or service_of(scans) is not None
                private = ending.enter_context(private_folder()) if fetches else None  # for the processes: this one outlives them
                here = [(replace(job, folder=private), folder) for job in jobs]
                share_out(_ask, here, min(workers, max(len(jobs), 1)), tick, lambda job: give_up(*job))
        rows = _in_order(journal.read(folder / ANSWERS), plan, scans)
        _write_tables(rows, scans, folder)
        return rows


def _ask(job: tuple[Job, Path]) -> None:
    """Each row is in the folder's journal, and on the disk, before the next question is asked."""
    from .asking import ask_scan

    for row, picture in ask_scan(job[0]):
        write(job[1], row, picture)


def _jobs(plan: Plan, scans: Sequence[Listed], asked: set[tuple[str, str]]) -> list[Job]:
    shown = {scans[index * len(scans) // _PICTURES].id for index in range(_PICTURES)}
    jobs = []
    for scan in scans:
        left = tuple(number for number, question in enumerate(plan.questions) if (scan.id, question.id) not in asked)
        if left:
            jobs.append(Job(plan, scan, left, scan.id in shown))
    return jobs


def _in_order(rows: Iterable[Record], plan: Plan, scans: Sequence[Listed]) -> list[Record]:
    """Each once; first those of these scans, in their order and that of the questions; then what was asked of others before."""
    place = {scan.id: index for index, scan in enumerate(scans)}
    rank = {question.id: index for index, question in enumerate(plan.questions)}
    first: dict[tuple[str, str], Record] = {}
    for row in rows:
        first.setdefault((row["scan"], row["question"]), row)
    return sorted(first.values(), key=lambda row: (place.get(row["scan"], len(place)), row["scan"], rank[row["question"]]))


def _write_tables(rows: Sequence[Record], scans: Sequence[Listed], folder: Path) -> None:
    table.write(rows, {scan.id: scan.carried for scan in scans}, folder)
    with atomic_output(folder / "summary.html") as part:
        part.write_text(summary.page(rows, folder), encoding="utf-8")


def _write_about(plan: Plan, folder: Path) -> None:
    """cohort.json. Raises RunError where the folder's is about something else."""
    what: dict[str, Any] = {
        "model": plan.model,
        "revision": plan.revision,
        "set of questions": [asdict(question) for question in plan.questions],
        "way of reading": plan.how,
    }
    what = json.loads(json.dumps(what))
    path = folder / ABOUT
    if path.is_file():
        before = json.loads(path.read_text(encoding="utf-8"))
        changed = next((name for name, value in what.items() if before.get(name) != value), None)
        if changed is not None:
            raise RunError(
                _("The folder '{folder}' holds a cohort with another {name}.").format(folder=folder.name, name=changed),
                _("Give another --out, or remove the folder."),
            )
        return
    if journal.read(folder / ANSWERS):
        raise RunError(
            _("What was asked in the folder '{folder}' is not known: {file} is gone.").format(folder=folder.name, file=ABOUT),
            _("Give another --out, or remove the folder."),
        )
    with atomic_output(path) as part:
        part.write_text(json.dumps(what, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
