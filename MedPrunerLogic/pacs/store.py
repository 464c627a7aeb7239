"""Results into an archive, only when asked: DICOM files by STOW-RS, one after the other, and for each what became of it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pydicom
import requests

from ..errors import OutputError
from ..sentence import Sentence
from ..sentence import tr as _
from .service import Service, status_of

_ANSWERED_IN_FULL = (400, 409, 413, 415, 422)  # statuses about the object, and not about who sends it or when
_WHOLE = 2**40  # bytes
_PAUSES_S = (0.5, 3.0)  # before it is looked for again
_NOBODYS = "2.25.1"  # no study has this UID
_REASONS = {  # PS3.18, Failure Reason; PS3.4, status codes of storage
    0x0110: _("it failed to process it"),
    0x0111: _("it has it already"),
    0x0122: _("it does not take this kind of object"),
    0x0124: _("it may not be stored by this user"),
    0xA700: _("it has no room left"),
    0xA900: _("it belongs to another study"),
    0xC000: _("it cannot understand it"),
    0xC122: _("it does not take this transfer syntax"),
}


@dataclass(frozen=True)
class Outcome:
    """What became of a file. refusal: why the service does not keep it, None where it does."""

    name: str
    refusal: Sentence | None = None


def check_service(url: str, *, by_environment: bool) -> None:
    """Raises OutputError now rather than after minutes of work where a service cannot be reached or does not know who asks.

    It is asked for a study that nobody has; nothing is stored. That it takes results is known only when there are some.
    """
    service = Service(url, OutputError, by_environment=by_environment)
    try:
        with service.told():
            service.client.search_for_studies(limit=1, search_filters={"StudyInstanceUID": _NOBODYS})
    except OutputError as error:
        if not (isinstance(error.__context__, requests.HTTPError) and status_of(error.__context__) == 403):  # it may be to write only
            raise


def store(url: str, files: Sequence[Path], *, by_environment: bool) -> Iterator[Outcome]:
    """Send files to a service, and say of each what became of it. Raises OutputError where nothing more can be sent."""
    service = Service(url, OutputError, by_environment=by_environment)
    service.client.set_chunk_size(_WHOLE)  # with its length told: what comes in chunks not every proxy takes
    for file in files:
        yield Outcome(file.name, _send(service, file))


def refusals(service: str, outcomes: Sequence[Outcome]) -> OutputError | None:
    """All that a service does not keep, in one error; None where it keeps everything."""
    refused = [f"{outcome.name} ({outcome.refusal})" for outcome in outcomes if outcome.refusal is not None]
    if not refused:
        return None
    return OutputError(
        _("{service} does not keep {count} of {total} objects: {names}.").format(
            service=service, count=len(refused), total=len(outcomes), names="; ".join(refused)
        ),
        _("Ask whoever runs it what it takes."),
    )


def _send(service: Service, file: Path) -> Sentence | None:
    """Why it is refused; None: it is kept."""
    with service.told():
        dataset = pydicom.dcmread(file)
        try:
            said = service.client.store_instances([dataset])
        except requests.HTTPError as error:
            if status_of(error) not in _ANSWERED_IN_FULL:
                raise
            return _reason(_answer(error.response)) or _("HTTP status {status}").format(status=status_of(error))
        kept = [item.get("ReferencedSOPInstanceUID") for item in said.get("ReferencedSOPSequence") or []]
        refusal = _reason(said)
        if refusal is not None:
            return refusal
        if dataset.SOPInstanceUID not in kept:
            return _("it does not say that it keeps it")
        return None if _has(service, dataset) else _("it took it, and does not have it now")


def _has(service: Service, dataset: Any) -> bool:
    """Whether an object is found where it was stored; taken as found where that may not be asked.

    Orthanc, for one, says "stored" of what its own rules have dropped. Others need a moment before they find it.
    """
    for pause in (*_PAUSES_S, None):
        try:
            found = service.client.search_for_instances(
                dataset.StudyInstanceUID, dataset.SeriesInstanceUID, search_filters={"SOPInstanceUID": dataset.SOPInstanceUID}
            )
        except requests.HTTPError:  # it may be to write only
            return True
        if any(dataset.SOPInstanceUID in entry.get("00080018", {}).get("Value", ()) for entry in found):
            return True
        if pause is not None:
            time.sleep(pause)
    return False


def _answer(response: requests.Response | None) -> Any:
    """What it said of an object; nothing where that cannot be read."""
    try:
        return pydicom.Dataset() if response is None else pydicom.Dataset.from_json(response.json())
    except Exception:  # a page, a text, nothing at all
        return pydicom.Dataset()


def _reason(said: Any) -> Sentence | None:
    """Of the first failure in an answer; the others would be of the same object."""
    for item in [*(said.get("FailedSOPSequence") or []), *(said.get("OtherFailuresSequence") or [])]:
        code = int(item.get("FailureReason") or 0)
        return _REASONS.get(code) or _("reason {code:#06x}").format(code=code)
    return None
