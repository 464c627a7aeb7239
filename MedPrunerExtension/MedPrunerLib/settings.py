"""What belongs to the user and holds for every scene: model, device, precision, folders, server. Kept by Slicer, in QSettings."""

from __future__ import annotations

from typing import Any

import slicer

_PREFIX = "MedPruner/"


def get(name: str, default: Any) -> Any:
    """A setting, or the default where there is none."""
    value = slicer.app.userSettings().value(_PREFIX + name, default)
    return default if value is None else value


def put(name: str, value: Any) -> None:
    """Keep a setting."""
    slicer.app.userSettings().setValue(_PREFIX + name, value)


def isOffline() -> bool:
    """Whether the user wants the network left alone."""
    return slicer.util.toBool(get("Offline", False))


def cacheFolder() -> str:
    """Where downloaded models are kept; empty: where the hub keeps them."""
    return str(get("CacheFolder", ""))


def modelFolders() -> list[str]:
    """Folders of models that the user has added."""
    return [folder for folder in str(get("ModelFolders", "")).split("\n") if folder]


def isServer() -> bool:
    """Whether a server answers, and not this computer."""
    return slicer.util.toBool(get("UseServer", False))


def isPlaceChosen() -> bool:
    """Whether the user has ever said which of the two answers."""
    return get("UseServer", None) is not None


def serverAddress() -> str:
    """Of the server that was last set; empty: none yet."""
    return str(get("ServerAddress", ""))


def hasAgreed(address: str) -> bool:
    """Whether the user has agreed that volumes are sent to this server."""
    return address in str(get("ServerConsents", "")).split("\n")


def agree(address: str) -> None:
    """The user has agreed to it."""
    put("ServerConsents", f"{get('ServerConsents', '')}\n{address}".strip())
