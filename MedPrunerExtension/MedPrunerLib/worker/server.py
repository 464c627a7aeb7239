"""Which server answers, where one does: its address is a setting of the user's; its token is kept in memory only, until Slicer ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import qt
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.models.catalogue.cards import CARDS

from .. import settings

_tokens: dict[str, str] = {}  # by address: none goes to a server that it was not given for
_formats: dict[str, Any] = {}  # by name of a model that only a server has: how images are made for it


@dataclass(frozen=True)
class Server:
    """address: as `checkedAddress` gives it."""

    address: str
    token: str = field(repr=False)

    @property
    def host(self) -> str:
        """Its name."""
        return qt.QUrl(self.address).host()

    @property
    def isHere(self) -> bool:
        """Whether it is reached without a network: it runs on this computer, or a tunnel begins here."""
        return _isLoopback(self.host)


def chosen() -> Server | None:
    """The server that the user has chosen; None: this computer answers."""
    return Server(settings.serverAddress(), token()) if settings.isServer() else None


def token() -> str:
    """Of the server that is set; empty where it was not given yet."""
    return _tokens.get(settings.serverAddress(), "")


def keepToken(text: str) -> None:
    """Of the server that is set."""
    _tokens[settings.serverAddress()] = text.strip()


def keepFormat(model: str, said: Any) -> None:
    """Of a server's model, as its hello has it."""
    if model not in CARDS:
        _formats[model] = said


def formatOf(model: str) -> Any:
    """How images are made for a model, for whoever has no card of it; None: as its card says."""
    return _formats.get(model)


def checkedAddress(text: str) -> str:
    """An address as it is kept. Raises MedPrunerError for one that is none, or that voxels and a token would go to unprotected."""
    url = qt.QUrl(text.strip())
    isWhole = url.isValid() and url.scheme() in ("http", "https") and url.host() != ""
    if not isWhole or url.userInfo() or url.hasQuery() or url.hasFragment():
        raise MedPrunerError(
            _("'{text}' is no address of a server.").format(text=text.strip()),
            _("It begins with https://, such as https://medpruner.example.org."),
        )
    if url.scheme() == "http" and not _isLoopback(url.host()):
        raise MedPrunerError(
            _("Without https:// anyone on the way could read what is sent."),
            _("Write https:// at the beginning, or open a tunnel by SSH and write http://127.0.0.1:8642."),
        )
    return text.strip().rstrip("/")


def _isLoopback(host: str) -> bool:
    return host == "localhost" or re.fullmatch(r"127\.\d+\.\d+\.\d+|::1", host) is not None
