"""What is asked, and a row of the table: what the run, its processes and a cluster hand on. No torch, so that a run starts at once."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .. import journal
from ..atomic import atomic_output
from ..errors import DeviceError, MedPrunerError, place_of
from ..journal import Record
from ..pruning.settings import Precision, PruningSettings
from ..sentence import Sentence
from ..sentence import tr as _
from .questions import Asked
from .scans import Listed
from .table import COLUMNS

ANSWERS, EVIDENCE = "answers.jsonl", "evidence"


@dataclass(frozen=True)
class Plan:
    """What is asked, and how. source: where the model is, as `find_card` takes it. evidence: a picture of every answer is kept.

    stow: the DICOMweb service that results are sent to; None: none. service: the one that the environment's credentials are for.
    """

    source: str
    model: str
    revision: str
    questions: tuple[Asked, ...]
    settings: PruningSettings
    device: str = "auto"
    precision: Precision = "auto"
    plane: str = "axial"
    max_new_tokens: int | None = None
    evidence: bool = False
    stow: str | None = None
    service: str | None = None

    @property
    def how(self) -> dict[str, Any]:
        """All that an answer depends on beside model, scan and question."""
        return asdict(self.settings) | {"plane": self.plane, "precision": self.precision, "max_new_tokens": self.max_new_tokens}


@dataclass(frozen=True)
class Job:
    """A scan and which of the plan's questions are left. sample: a picture of the first answer is kept in any case.

    folder: a private one for what comes from an archive, removed by whoever shares the work out; None: the process makes one of its own.
    """

    plan: Plan
    scan: Listed
    left: tuple[int, ...]
    sample: bool = False
    folder: Path | None = None


def write(folder: Path, row: Record, picture: bytes | None) -> None:
    """The picture first: whatever a row names is there."""
    if picture is not None:
        with atomic_output(folder / row["evidence"]) as part:
            part.write_bytes(picture)
    journal.append(folder / ANSWERS, row)


def blank(plan: Plan, scan: Listed, number: int) -> Record:
    """A row that nothing is known of yet but what was asked."""
    asked = plan.questions[number]
    return dict.fromkeys(COLUMNS) | {
        "scan": scan.id,
        "question": asked.id,
        "kind": asked.kind,
        "text": asked.text,
        "model": plan.model,
        "revision": plan.revision,
        "settings": json.dumps(plan.how),
    }


def failed(error: Exception) -> Record:
    """In words; of an error that nobody foresaw only where it arose, for its text could hold anything of the file."""
    if isinstance(error, MedPrunerError):
        return {"error_type": type(error).__name__, "error": str(error)}
    sentence: Sentence = _("An error that nobody foresaw, in {place}.").format(place=place_of(error))
    return {"error_type": type(error).__name__, "error": str(sentence)}


def give_up(job: Job, folder: Path) -> None:
    """The rows of a scan that ends every process that reads it."""
    error = DeviceError(_("The process that read this scan ended suddenly, twice."), _("Look at the scan, and at the machine's memory."))
    asked = keys(journal.read(folder / ANSWERS))
    for number in job.left:
        row = blank(job.plan, job.scan, number)
        if (row["scan"], row["question"]) not in asked:
            write(folder, row | failed(error), None)


def file_name(scan: str, question: str) -> str:
    """Readable, of letters that every file system takes, and another one for each pair."""
    readable = re.sub(r"[^\w.-]+", "_", f"{scan}-{question}")[-80:].lstrip(".")
    digest = hashlib.blake2b(json.dumps([scan, question]).encode(), digest_size=6).hexdigest()
    return f"{readable}-{digest}.jpg"


def keys(rows: Sequence[Record]) -> set[tuple[str, str]]:
    """(scan, question) of rows."""
    return {(row["scan"], row["question"]) for row in rows}
