"""What a request asks for, checked before anything is done for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import MedPrunerError
from ..service import forms, messages
from . import refusals
from .refusals import Refusal, RefusedError
from .uploads import HASH, file_name

_KINDS = ("devices", "models", "survey", "load", "open", "ask", "drop", "cancel", "fetch")
_MOST_LINES = 2  # open and ask
_LONGEST_BODY = 2**18


@dataclass(frozen=True)
class Asked:
    """A request: messages of a user, the hash of the volume that they are about (empty: none), and what to cancel them by."""

    key: str
    user: str
    said: list[dict[str, Any]]
    scan: str

    @property
    def place(self) -> str:
        """What the router knows the scan by."""
        return file_name(self.user, self.scan) if self.scan else ""

    def error(self, refusal: Refusal) -> bytes:
        """The line that ends it."""
        return refusal.line(self.said[-1].get("id"))


def understood(body: bytes) -> list[dict[str, Any]]:
    """The messages of a body. Raises RefusedError for anything else."""
    lines = body.decode("utf-8", "replace").splitlines()
    said = [message for line in lines if (message := messages.decode(line, sentences=False)) is not None]
    if len(body) > _LONGEST_BODY or not 0 < len(said) == len(lines) <= _MOST_LINES:
        raise RefusedError(refusals.NO_REQUEST)
    kinds = [message["kind"] for message in said]
    if not set(kinds) <= set(_KINDS) or (len(said) > 1 and kinds != ["open", "ask"]):
        raise RefusedError(refusals.NO_REQUEST)
    try:
        for message in said:
            forms.check_request(message)
    except MedPrunerError as error:
        raise RefusedError(Refusal(400, "RequestError", error.problem, error.advice)) from error
    return said


def hashes(said: list[dict[str, Any]]) -> list[str]:
    """Of all the voxels that requests name. Raises RefusedError for a name that is none."""
    volumes = [message["volume"] for message in said if "volume" in message]
    masks = [region["mask"] for message in said if isinstance(region := message.get("region"), dict) and "mask" in region]
    found = [volume.get("voxels") if isinstance(volume, dict) else None for volume in (*volumes, *masks)]
    return [checked_hash(content) for content in found]


def checked_hash(content: Any) -> str:
    """The same, where it is a hash. Raises RefusedError for anything else, such as a path."""
    if not isinstance(content, str) or not HASH.fullmatch(content):
        raise RefusedError(refusals.NO_VOLUME)
    return content


def key_of(user: str, client: str, number: Any) -> str:
    """Which request of which client of which user: no one else can name it."""
    return repr((user, client, number))
