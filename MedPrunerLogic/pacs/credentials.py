"""Who asks an archive: a user and a password or a token, from the environment or from netrc; never from a command line or a file of ours.

What the environment says is for one service, the first that a command names: a password must not go to another one that comes with it.
"""

from __future__ import annotations

import netrc
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..errors import MedPrunerError
from ..sentence import tr as _

USER, PASSWORD, TOKEN = (f"MEDPRUNER_DICOMWEB_{name}" for name in ("USER", "PASSWORD", "TOKEN"))


@dataclass(frozen=True)
class Credentials:
    """A user with a password, or a token. In no message, and not in what `repr` says."""

    user: bytes = b""
    password: bytes = b""
    token: str = ""

    def __repr__(self) -> str:
        return "Credentials(...)"


def find(
    service: str, error: type[MedPrunerError], *, by_environment: bool, environment: Mapping[str, str] = os.environ
) -> Credentials | None:
    """What to show to a service; None: there is nothing. Raises `error` where something is there and cannot be used.

    by_environment: whether the variables are meant for this service. netrc: the file that NETRC names, else .netrc in the home folder.
    """
    if by_environment:
        user, password, token = (environment.get(name, "") for name in (USER, PASSWORD, TOKEN))
        if (user or password) and token:
            raise error(
                _("{token} is set, and {user} or {password} too.").format(token=TOKEN, user=USER, password=PASSWORD),
                _("Unset one of them."),
            )
        if token:
            return Credentials(token=_sendable(token, error))
        if user:
            return Credentials(user.encode(), password.encode())
        if password:
            raise error(_("{password} is set, but {user} is not.").format(password=PASSWORD, user=USER), _("Set both."))
    return _of_netrc(urlsplit(service).hostname or "", environment, error)


def _sendable(token: str, error: type[MedPrunerError]) -> str:
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise error(_("{token} holds signs that no token has.").format(token=TOKEN), _("Set it to the token alone."))
    return token


def _of_netrc(host: str, environment: Mapping[str, str], error: type[MedPrunerError]) -> Credentials | None:
    """Of the entry of that host alone: one that is called `default` is for any host, and would be shown to anyone."""
    said = environment.get("NETRC", "")
    try:
        files = [Path(said)] if said else [Path.home() / name for name in (".netrc", "_netrc")]
    except RuntimeError:  # nobody's home
        return None
    file = next((file for file in files if file.is_file()), None)
    if file is None:
        return None
    try:
        if os.name == "posix" and file.stat().st_mode & 0o077:
            raise error(
                _("Others may read {file}, where passwords are.").format(file=file.name), _("Run: chmod 600 {file}.").format(file=file)
            )
        entry = netrc.netrc(file).hosts.get(host)
    except (OSError, netrc.NetrcParseError, UnicodeDecodeError):
        raise error(
            _("{file} cannot be read.").format(file=file.name), _("Correct it, or name another one in NETRC.")
        ) from None  # which could quote a password
    if entry is None:
        return None
    user, _account, password = entry
    return Credentials((user or "").encode(), (password or "").encode())
