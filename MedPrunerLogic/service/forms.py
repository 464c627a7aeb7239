"""Whether a message has the form that messages.py describes: lines can be damaged on their way, and versions mixed."""

from __future__ import annotations

from typing import Any

from ..errors import MedPrunerError
from ..sentence import tr as _

_NUMBER = int | float
_LARGEST_PID = 2**31 - 1
_FIELDS: dict[str, dict[str, Any]] = {  # what each kind must have
    "hello": {"pid": int},
    "progress": {"stage": str, "fraction": _NUMBER, "sentence": str},
    "text": {"text": str},
    "error": {"type": str, "problem": str, "advice": str},
    "done": {},
    "goodbye": {},
}
_DONE: dict[str, dict[str, Any]] = {  # what "done" must have, for each kind of request
    "devices": {"devices": list},
    "models": {"present": dict},
    "survey": {"survey": dict},
    "fetch": {"volume": dict, "name": str, "shape": list, "notices": list},
    "open": {"volumes": list},
    "ask": {"answer": dict},
    "picture": {"picture": str},
    "dicom": {"names": list},
}
_DEVICE = {"name": str, "title": str, "memory_gb": _NUMBER, "free_gb": _NUMBER}
_REQUESTS: dict[str, dict[str, Any]] = {  # what each kind of request must have
    "survey": {"volume": dict, "model": str, "plane": str},
    "download": {"model": str},
    "forget": {"model": str},
    "load": {"model": str, "device": str | None, "precision": str | None},
    "open": {"volume": dict, "settings": dict, "plane": str | None, "region": dict | None},
    "drop": {"voxels": str | None},
    "ask": {"question": str},
    "fetch": {"address": str, "modality": str | None, "phase": int | None},
    "picture": {"volume": dict, "answer": dict, "model": str},
    "dicom": {"answer": dict, "files": list, "folder": str, "edited": str},
}


def check_request(message: dict[str, Any]) -> None:
    """Raises MedPrunerError for a request that lacks something, or has it in a form that cannot be."""
    field = _lacks(message, _REQUESTS.get(message["kind"], {}))
    if field is not None:
        raise MedPrunerError(
            _("The request '{kind}' has no '{field}' that can be read.").format(kind=message["kind"], field=field),
            _("Install one version of MedPruner only."),
        )


def check_reply(message: dict[str, Any], request: str) -> None:
    """Raises MedPrunerError for a message that lacks something. request: the kind of request that it belongs to; empty: unknown."""
    kind = message["kind"]
    if kind not in _FIELDS:
        raise _damaged(kind[:20], "kind")
    _check_fields(kind, message, _FIELDS[kind])
    if kind == "hello" and not 1 < message["pid"] <= _LARGEST_PID:  # it will be killed by it
        raise _damaged(kind, "pid")
    if kind == "progress" and not 0 <= message["fraction"] <= 1:
        raise _damaged(kind, "fraction")
    if kind == "done":
        _check_fields(request, message, _DONE.get(request, {}))
        for device in message["devices"] if request == "devices" else ():
            if not isinstance(device, dict):
                raise _damaged(request, "devices")
            _check_fields(request, device, _DEVICE)
        if request == "dicom" and not all(isinstance(name, str) for name in message["names"]):
            raise _damaged(request, "names")


def _check_fields(kind: str, said: dict[str, Any], fields: dict[str, Any]) -> None:
    field = _lacks(said, fields)
    if field is not None:
        raise _damaged(kind, field)


def _lacks(said: dict[str, Any], fields: dict[str, Any]) -> str | None:
    """The first field that is not what it must be; None where all are."""
    return next((field for field, kinds in fields.items() if not isinstance(said.get(field), kinds)), None)


def _damaged(kind: str, field: str) -> MedPrunerError:
    return MedPrunerError(
        _("What the worker said ('{kind}') has no '{field}' that can be read.").format(kind=kind, field=field),
        _("Ask again. If this happens again, copy the log into a bug report."),
    )
