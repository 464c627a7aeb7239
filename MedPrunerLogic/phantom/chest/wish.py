"""A wish for a finding in one line, as the command line takes it."""

from __future__ import annotations

import re

from ...errors import VolumeError
from ...sentence import tr as _
from .truth import KINDS, LOBES, SIDES, Wish


def parse(text: str) -> Wish:
    """From "nodule:left upper:12mm:part-solid": the kind, then side, lobe, size and type in any order.

    Raises VolumeError for a kind that is not known; whether the rest can be met shows when it is placed.
    """
    kind, *details = (part.strip().lower() for part in text.split(":"))
    if kind not in KINDS:
        raise VolumeError(_("There is no finding '{kind}'.").format(kind=kind), _("Choose one of: {names}.").format(names=", ".join(KINDS)))
    side, lobe, size, other = None, None, None, None
    for detail in details:
        number = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(?:mm|%)?", detail)
        name = detail.removesuffix(" lobe")
        if number is not None:
            size = float(number[1])
        elif name in SIDES:
            side = name
        elif name in LOBES:
            lobe = name
        else:
            other = detail
    return Wish(kind, side, lobe, size, other)
