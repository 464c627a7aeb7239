"""What an archive has: the series that a query means, and the images of a series."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..errors import MedPrunerError
from ..sentence import tr as _
from .address import Address, is_uid
from .matching import check_filters, fits
from .service import Service

_MODALITIES = ("CT", "MR")
_MOST = 100_000  # entries of a list
_TAGS = {"study": "0020000D", "series": "0020000E", "image": "00080018", "modality": "00080060"}
_STUDY_FILTER = "ModalitiesInStudy"

Entry = dict[str, Any]


def find_series(address: Address, error: type[MedPrunerError], *, by_environment: bool) -> list[Address]:
    """Every CT and MR series that an address means, in a fixed order. Raises `error` where there is none, or where asking fails.

    Of studies that are asked for by ModalitiesInStudy the series of these modalities count, of others CT and MR.
    """
    if address.series:
        return [address]
    service = Service(address.service, error, by_environment=by_environment)
    filters = _together(address.query)
    check_filters(filters, error)
    if address.of_series:
        entries = _series(service, address.study, filters)
    elif address.study:
        entries = _series(service, address.study, {})
    else:
        studies = {_text(entry, "study") for entry in _entries(service, service.client.search_for_studies, filters)}
        entries = [entry for study in sorted(studies) if is_uid(study) for entry in _series(service, study, {})]
    named = {one for value in filters.get(_STUDY_FILTER, ()) for one in re.split(r"[\\,]", value)}
    wanted = named if named and not address.of_series else set(_MODALITIES)
    pairs = {(_text(entry, "study"), _text(entry, "series")) for entry in entries if _text(entry, "modality") in wanted}
    found = [Address(address.service, *pair) for pair in sorted(pairs) if all(map(is_uid, pair))]
    if not found:
        raise error(
            _("{service} has no CT or MR series that match.").format(service=service.name),
            _("Check the query: its attributes and their values are those of QIDO-RS."),
        )
    return found


def images_of(service: Service, address: Address) -> set[str]:
    """The SOP Instance UIDs of a series; none where it is empty, or where the archive does not have it."""
    client = service.client

    def search(**part: Any) -> list[Entry]:
        return client.search_for_instances(address.study, address.series, **part)

    return {_text(entry, "image") for entry in _entries(service, search, {})} - {""}


def _series(service: Service, study: str, filters: dict[str, list[str]]) -> list[Entry]:
    """Of a study, or of all where `study` is empty. Of a study some services do not repeat its own UID."""

    def search(**part: Any) -> list[Entry]:
        return service.client.search_for_series(study or None, **part)

    its_own = {_TAGS["study"]: {"Value": [study]}} if study else {}
    return [its_own | entry for entry in _entries(service, search, filters)]


def _entries(service: Service, search: Callable[..., list[Entry]], filters: dict[str, list[str]]) -> list[Entry]:
    """All that a search finds, however many the service hands over at once; also of one that does not know how to go on.

    A service may leave an attribute that it does not know out of a query (PS3.18, 8.3.4): what it finds is checked.
    """
    found: dict[str, Entry] = {}
    more = {"fields": list(filters)} if filters else {}
    while len(found) < _MOST:
        with service.told():
            part = search(search_filters=dict(filters), **more, **({"offset": len(found)} if found else {}))
            new = {repr(sorted((tag, _text_of(entry, tag)) for tag in _TAGS.values())): entry for entry in part}
        before = len(found)
        found |= {key: entry for key, entry in new.items() if key not in found}
        if len(found) == before:
            break
    return [entry for entry in found.values() if fits(entry, filters)]


def _together(query: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    filters: dict[str, list[str]] = {}
    for name, value in query:
        filters.setdefault(name, []).append(value)
    return filters


def _text(entry: Entry, name: str) -> str:
    return _text_of(entry, _TAGS[name])


def _text_of(entry: Entry, tag: str) -> str:
    """The first value of an attribute in DICOM JSON (PS3.18, F); empty where there is none."""
    value = (entry.get(tag, {}).get("Value") or [""])[0]
    return value if isinstance(value, str) else ""
