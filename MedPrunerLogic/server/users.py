"""Who may ask: names and hashed tokens in `users.json`. A token is 256 random bits, so one pass of SHA-256 hides it."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from pathlib import Path

from ..errors import MedPrunerError
from ..sentence import tr as _
from .settings import write_private

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")


def add(folder: Path, name: str) -> str:
    """A new token for a user, who may be new too; an earlier token is no longer good. It cannot be read again. Raises MedPrunerError."""
    if not _NAME.fullmatch(name):
        raise MedPrunerError(
            _("'{name}' is no name for a user.").format(name=name),
            _("Take up to 32 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or a digit."),
        )
    token = f"mp_{secrets.token_urlsafe(32)}"
    _write(folder, _read(folder) | {name: _hashed(token)})
    return token


def remove(folder: Path, name: str) -> None:
    """From the next request on the token of this user is not good any more. Raises MedPrunerError."""
    users = _read(folder)
    if users.pop(name, None) is None:
        raise MedPrunerError(_("There is no user '{name}'.").format(name=name), _("See users.json in the server's folder."))
    _write(folder, users)


def names(folder: Path) -> list[str]:
    """Of all users."""
    return sorted(_read(folder))


class Users:
    """Those of a folder, as they are at each moment."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._version, self._users = folder, (0, 0), {}  # type: tuple[Path, tuple[int, int], dict[str, str]]

    def who(self, token: str) -> str | None:
        """Whose token it is; None: nobody's. Takes as long whichever it is."""
        self._refresh()
        hashed, found = _hashed(token), None
        for name, known in self._users.items():
            if hmac.compare_digest(hashed, known):
                found = name
        return found

    def _refresh(self) -> None:
        try:
            state = (self._folder / "users.json").stat()
        except FileNotFoundError:
            self._users = {}
            return
        version = state.st_mtime_ns, state.st_ino
        if version != self._version:
            self._version, self._users = version, _read(self._folder)


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _read(folder: Path) -> dict[str, str]:
    path = folder / "users.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _write(folder: Path, users: dict[str, str]) -> None:
    write_private(folder / "users.json", json.dumps(users, indent=1))
