"""Whether what an archive has found is what was asked for (PS3.4, C.2.2.2): some leave out what they do not understand, and find all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydicom.datadict import tag_for_keyword

from ..errors import MedPrunerError
from ..sentence import tr as _

Filters = Mapping[str, Sequence[str]]  # attributes by keyword or tag, and what each may be


def check_filters(filters: Filters, error: type[MedPrunerError]) -> None:
    """Raises `error` for a name that is no attribute of DICOM."""
    unknown = next((name for name in filters if _tag(name) is None), None)
    if unknown is not None:
        raise error(
            _("There is no attribute '{name}' in DICOM.").format(name=unknown),
            _("Write its keyword, such as StudyDate, or its tag, such as 00080020."),
        )


def fits(entry: Mapping[str, Any], filters: Filters) -> bool:
    """Whether an entry in DICOM JSON says nothing else than what was asked for; what it does not say at all is taken as asked."""
    return all(_fits(entry.get(_tag(name) or "") or {}, wanted) for name, values in filters.items() for wanted in values)


def _tag(name: str) -> str | None:
    if re.fullmatch(r"[0-9A-Fa-f]{8}", name):
        return name.upper()
    tag = tag_for_keyword(name)
    return None if tag is None else f"{tag:08X}"


def _fits(attribute: Mapping[str, Any], wanted: str) -> bool:
    values = [text for value in attribute.get("Value") or [] for text in _texts(value)]
    patterns = {wanted, *re.split(r"[\\,]", wanted)}  # a list of values, or a value with a comma in it
    is_time = attribute.get("vr") in ("DA", "TM", "DT")
    return not values or any(_matches(value.casefold(), pattern.casefold(), is_time) for value in values for pattern in patterns)


def _texts(value: Any) -> list[str]:
    """Of a name each way to write it, without what stands empty at its end."""
    return [str(part).rstrip("^ ") for part in value.values()] if isinstance(value, dict) else [str(value).strip()]


def _matches(value: str, pattern: str, is_time: bool) -> bool:
    if is_time and "-" in pattern:
        first, _dash, last = pattern.partition("-")
        return first <= value and (not last or value[: len(last)] <= last)
    wild = re.escape(pattern.strip()).replace(r"\*", ".*").replace(r"\?", ".")
    return re.fullmatch(wild.rstrip("^"), value, re.DOTALL) is not None
