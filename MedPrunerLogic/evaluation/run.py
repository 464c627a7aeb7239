"""An evaluation: every question of a benchmark, to every method, once; goes on where it stopped, however it was stopped.

The results folder holds results.jsonl (a line for each question and method; nothing in it depends on when or how often the run was
interrupted), timings.jsonl (seconds of the same), run.json (what was evaluated, with versions) and the report (report.py).
"""

from __future__ import annotations

import json
import os
import platform
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import torch

from .. import __version__, journal
from ..atomic import atomic_output
from ..crew import Clock, Tell, alone, share_out
from ..errors import BenchmarkError
from ..journal import Record
from ..sentence import tr as _
from . import metrics
from .asking import RESULTS, TIMINGS, Job, Plan, ask_case, asked_keys, cases_of, load_engine
from .benchmarks import identity
from .case import Case
from .methods import MethodSpec, parse_methods

ABOUT = "run.json"
_PACKAGES = ("torch", "transformers", "numpy", "pillow", "SimpleITK", "scipy")


def evaluate(plan: Plan, folder: Path, workers: int = 1, tell: Tell = lambda _done, _total, _left: None) -> list[Record]:
    """Ask what has not been asked yet; the results of all methods of the plan, in the order of cases, methods and questions.

    Raises BenchmarkError where data are missing, or the folder holds another evaluation or is in use; what ended it goes on next time.
    """
    specs, cases = parse_methods(plan.methods), cases_of(plan)
    folder.mkdir(parents=True, exist_ok=True)
    with alone(folder):
        _write_about(plan, specs, folder)
        done: dict[str, list[Record]] = defaultdict(list)
        for record in journal.read(folder / RESULTS):
            done[record["case"]].append(record)
        journal.read(folder / TIMINGS)  # mends its last line
        total = len(specs) * sum(case.question_count for case in cases)
        asked = sum(1 for case in cases for record in done[case.name] if record["method"] in {spec.label for spec in specs})
        jobs = [
            (plan, index, done[case.name], folder)
            for index, case in enumerate(cases)
            if len(asked_keys(done[case.name], specs)) < len(specs) * case.question_count
        ]
        _work(jobs, min(workers, max(len(jobs), 1)), Clock(asked, total, tell), folder)
        return _in_order(folder, cases, specs)


# --- all cases ----------------------------------------------------------------------------------------------------------------


def _work(jobs: Sequence[Job], workers: int, clock: Clock, folder: Path) -> None:
    clock.tell()
    if workers <= 1:
        for job in jobs:
            ask_case(job, clock.one_more)
        return
    results = journal.Growth(folder / RESULTS)
    share_out(ask_case, jobs, workers, lambda: clock.count(results.look()))


def _in_order(folder: Path, cases: Sequence[Case], specs: list[MethodSpec]) -> list[Record]:
    """Sort the results by case, method and question, each once; those of the plan. What else is there follows."""
    place = {case.name: index for index, case in enumerate(cases)}
    rank = {spec.label: index for index, spec in enumerate(specs)}
    by_key: dict[tuple[str, str, int], Record] = {}
    for record in journal.read(folder / RESULTS):
        by_key.setdefault((record["case"], record["method"], record["number"]), record)

    def order(key: tuple[str, str, int]) -> tuple:
        case, method, number = key
        return place.get(case, len(place)), case, rank.get(method, len(rank)), method, number

    ordered = [by_key[key] for key in sorted(by_key, key=order)]
    journal.rewrite(folder / RESULTS, ordered)
    return [record for record in ordered if record["case"] in place and record["method"] in rank]


# --- what was evaluated -------------------------------------------------------------------------------------------------------


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
