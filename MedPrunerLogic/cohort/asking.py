"""One scan of a cohort: read once, asked what is left to ask, a row for each answer as it is made."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from .. import journal
from ..atomic import atomic_output
from ..conversation import Decoding
from ..engine import Engine
from ..errors import DeviceError, DeviceLostError, MedPrunerError, place_of
from ..evidence.answer import Answer
from ..export import contact_sheet
from ..imaging.files import read_volume
from ..journal import Record
from ..models.catalogue.find import find_card
from ..pruning.settings import Precision, PruningSettings
from ..scan import Scan
from ..sentence import Sentence
from ..sentence import tr as _
from .questions import Asked
from .scans import Listed
from .table import COLUMNS

ANSWERS, EVIDENCE = "answers.jsonl", "evidence"


@dataclass(frozen=True)
class Plan:
    """What is asked, and how. source: where the model is, as `find_card` takes it. evidence: a picture of every answer is kept."""

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

    @property
    def how(self) -> dict[str, Any]:
        """All that an answer depends on beside model, scan and question."""
        return asdict(self.settings) | {"plane": self.plane, "precision": self.precision, "max_new_tokens": self.max_new_tokens}


@dataclass(frozen=True)
class Job:
    """A scan and which of the plan's questions are left. sample: a picture of the first answer is kept in any case."""

    plan: Plan
    scan: Listed
    left: tuple[int, ...]
    sample: bool = False


@lru_cache(maxsize=1)
def load_engine(source: str, device: str, precision: Precision) -> Engine:
    """Loaded once in a process."""
    return Engine.load(find_card(source, any_repository=True), device, precision=precision)


def ask_and_write(job: tuple[Job, Path]) -> None:
    """Each row is in the folder's journal, and on the disk, before the next question is asked."""
    asked, folder = job
    for row, picture in ask_scan(asked):
        write(folder, row, picture)


def write(folder: Path, row: Record, picture: bytes | None) -> None:
    """The picture first: whatever a row names is there."""
    if picture is not None:
        with atomic_output(folder / row["evidence"]) as part:
            part.write_bytes(picture)
    journal.append(folder / ANSWERS, row)


def ask_scan(job: Job) -> Iterator[tuple[Record, bytes | None]]:
    """A row for each question that is left, and a JPEG where one is kept; what went wrong with this scan is in its rows.

    Raises ModelError or DeviceError where the model cannot be loaded, DeviceLostError where nothing more can be asked in this process.
    """
    plan = job.plan
    engine = load_engine(plan.source, plan.device, plan.precision)
    started = time.perf_counter()
    scan: Scan | Exception
    try:
        volume = read_volume(job.scan.path, **job.scan.reading)
        scan = engine.open(volume, plan.settings, plan.plane, with_attention=plan.evidence or job.sample)
    except DeviceLostError:
        raise
    except Exception as error:  # a scan that nobody foresaw is a row like any other
        scan = error
    reading = time.perf_counter() - started
    for number in job.left:
        started = time.perf_counter()
        row = blank(plan, job.scan, number)
        picture = None
        try:
            if isinstance(scan, Exception):
                raise scan
            answer, shares = _ask(scan, plan.questions[number], plan.max_new_tokens)
            if plan.evidence or (job.sample and number == 0):
                picture = contact_sheet.jpeg(scan.stack, answer)
                row["evidence"] = f"{EVIDENCE}/{_file_name(job.scan.id, plan.questions[number].id)}"
            row |= _answered(answer, shares)
        except DeviceLostError:
            raise
        except Exception as error:
            row |= failed(error)
        yield row | {"seconds_reading": round(reading, 3), "seconds": round(time.perf_counter() - started, 3)}, picture


def _ask(scan: Scan, asked: Asked, longest: int | None) -> tuple[Answer, dict[str, float]]:
    if asked.kind == "choice":
        return scan.choose(asked.text, asked.options)
    card, report = scan.engine.card, asked.kind == "report"
    longest = longest or (card.report_max_new_tokens if report else card.max_new_tokens)
    return scan.ask(asked.text, decoding=Decoding(max_new_tokens=longest), report=report), {}


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


def _answered(answer: Answer, shares: dict[str, float]) -> Record:
    """shares: of the options of a choice; rounded, so that a run repeats itself on another number of cores."""
    return {
        "answer": answer.text,
        "option": answer.text if shares else None,
        "probabilities": json.dumps({option: round(share, 4) for option, share in shares.items()}, ensure_ascii=False) if shares else None,
        "confidence": None if answer.confidence is None else round(answer.confidence, 4),
        "calibrated": answer.calibrated,
        "finish": answer.finish,
        "notices": " ".join((*answer.notices, *answer.costs)),
        "images_encoded": answer.retention.images_read,
        "tokens_read": answer.retention.tokens_kept,
        "share": round(answer.retention.overall, 6),
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


def _file_name(scan: str, question: str) -> str:
    """Readable, of letters that every file system takes, and another one for each pair."""
    readable = re.sub(r"[^\w.-]+", "_", f"{scan}-{question}")[-80:].lstrip(".")
    digest = hashlib.blake2b(json.dumps([scan, question]).encode(), digest_size=6).hexdigest()
    return f"{readable}-{digest}.jpg"


def keys(rows: Sequence[Record]) -> set[tuple[str, str]]:
    """(scan, question) of rows."""
    return {(row["scan"], row["question"]) for row in rows}
