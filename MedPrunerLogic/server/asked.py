"""What a request asks for, checked before anything is done for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import MedPrunerError
from ..sentence import tr as _
from ..service import forms, messages
from .gate import Refusal
from .uploads import HASH, RefusedError, file_name

_KINDS = ("devices", "models", "survey", "load", "open", "ask", "drop", "cancel")
_MOST_LINES = 2  # open and ask
_LONGEST_BODY = 2**18
NO_VOLUME = Refusal(422, "UploadError", _("These voxels cannot be a volume."), _("Load the volume again, then ask again."))
NO_REQUEST = Refusal(400, "RequestError", _("The server does not understand this request."), _("Install one version of MedPruner only."))


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

    def error(self, kind: str, problem: str, advice: str) -> bytes:
        """The line that ends it."""
        return messages.encode("error", id=self.said[-1].get("id"), type=kind, problem=problem, advice=advice).encode("ascii")


def understood(body: bytes) -> list[dict[str, Any]]:
    """The messages of a body. Raises RefusedError for anything else."""
    lines = body.decode("utf-8", "replace").splitlines()
    said = [message for line in lines if (message := messages.decode(line, sentences=False)) is not None]
    if len(body) > _LONGEST_BODY or not 0 < len(said) == len(lines) <= _MOST_LINES:
        raise RefusedError(NO_REQUEST)
    kinds = [message["kind"] for message in said]
    if not set(kinds) <= set(_KINDS) or (len(said) > 1 and kinds != ["open", "ask"]):
        raise RefusedError(NO_REQUEST)
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
        raise RefusedError(NO_VOLUME)
    return content


def key_of(user: str, client: str, number: Any) -> str:
    """Which request of which client of which user: no one else can name it."""
    return repr((user, client, number))


def busy(status: int, retry: int) -> Refusal:
    """To come again in so many seconds."""
    return Refusal(status, "BusyError", _("The server is busy."), _("Ask again in a few seconds."), retry)
