"""One scan of a cohort: read once, asked what is left to ask, a row for each answer as it is made."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from functools import lru_cache
from math import isnan

from ..conversation import Decoding
from ..engine import Engine
from ..errors import DeviceLostError
from ..evidence.answer import Answer
from ..export import contact_sheet
from ..export.dicom.export import Series
from ..imaging.files import read_volume
from ..journal import Record
from ..models.catalogue.find import find_card
from ..pacs.address import Address
from ..pacs.fetch import fetched
from ..pruning.settings import Precision
from ..scan import Scan
from . import sending
from .questions import Asked
from .rows import EVIDENCE, Job, blank, failed, file_name


@lru_cache(maxsize=1)
def load_engine(source: str, device: str, precision: Precision) -> Engine:
    """Loaded once in a process."""
    return Engine.load(find_card(source, any_repository=True), device, precision=precision)


def ask_scan(job: Job) -> Iterator[tuple[Record, bytes | None]]:
    """A row for each question that is left, and a JPEG where one is kept; what went wrong with this scan is in its rows.

    Raises ModelError or DeviceError where the model cannot be loaded, DeviceLostError where nothing more can be asked in this process.
    """
    plan = job.plan
    engine = load_engine(plan.source, plan.device, plan.precision)
    started = time.perf_counter()
    scan: Scan | Exception
    source: Series | None = None
    try:
        with ExitStack() as ending:
            path = job.scan.path
            if isinstance(path, Address):
                path = ending.enter_context(fetched(path, by_environment=path.service == plan.service, into=job.folder))
            volume = read_volume(path, **job.scan.reading)
            if plan.stow is not None:
                source = sending.source_of(path, job.scan.reading)
        looked_at = plan.evidence or job.sample or plan.stow is not None
        scan = engine.open(volume, plan.settings, plan.plane, with_attention=looked_at)
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
                row["evidence"] = f"{EVIDENCE}/{file_name(job.scan.id, plan.questions[number].id)}"
            row |= _answered(answer, shares)
            if plan.stow is not None and source is not None:
                row["stored"] = sending.send(answer, source, number + 1, plan, job.folder)
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


def _answered(answer: Answer, shares: dict[str, float]) -> Record:
    """shares: of the options of a choice; rounded, so that a run repeats itself on another number of cores."""
    return {
        "answer": answer.text,
        "option": answer.text if shares else None,
        "probabilities": json.dumps({option: round(share, 4) for option, share in shares.items()}, ensure_ascii=False) if shares else None,
        "confidence": None if answer.confidence is None or isnan(answer.confidence) else round(answer.confidence, 4),
        "calibrated": answer.calibrated,
        "finish": answer.finish,
        "notices": " ".join((*answer.notices, *answer.costs)),
        "images_encoded": answer.retention.images_read,
        "tokens_read": answer.retention.tokens_kept,
        "share": round(answer.retention.overall, 6),
    }
