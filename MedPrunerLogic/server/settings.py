"""What a server is told at its start: one file in its folder, which each of its processes reads."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from ..pruning.settings import Precision

FOLDER = "MEDPRUNER_SERVER"  # environment variable that names the folder to the processes of the server
CHUNK_BYTES = 8 * 2**20  # of voxels in one request, unpacked
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Settings:
    """In `folder` lie `users.json`, `settings.json`, `audit.log` and `uploads/`, which only the server's account can read.

    hosts, origins: what the Host and Origin headers may say. per_user, at_once: questions under way, of one user and in all. seconds: the
    longest that one may take, its wait included. per_second: requests of one user. keep_hours: how long an upload stays that nobody uses.
    user_gb: of uploads of one user, the least used go first. volume_gb: of one volume. dicomweb: the services that series may be fetched
    from, as https://host[:port][/path]; none unless the administrator names some.
    """

    folder: str
    model: str = "phantom"
    device: str = "auto"
    precision: Precision = "auto"
    replicas: int = 1
    gpus: int = 0  # of a replica
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    origins: tuple[str, ...] = ()
    per_user: int = 4
    at_once: int = 64
    seconds: float = 900.0
    per_second: float = 100.0
    keep_hours: float = 12.0
    user_gb: float = 20.0
    volume_gb: float = 2.0
    dicomweb: tuple[str, ...] = ()

    @classmethod
    def load(cls, folder: Path) -> Settings:
        """Those of a server's folder."""
        return cls.of(json.loads((folder / "settings.json").read_text(encoding="utf-8")))

    @classmethod
    def of(cls, values: dict[str, Any]) -> Settings:
        """From what `asdict` made of them, be it by way of JSON."""
        known: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
        return cls(**known)

    def save(self) -> None:
        """Write them for the processes of the server."""
        write_private(Path(self.folder) / "settings.json", json.dumps(asdict(self), indent=1))

    @property
    def uploads(self) -> Path:
        """Where voxels lie, a folder for each user."""
        return Path(self.folder) / "uploads"


NUMBERS = tuple(field.name for field in fields(Settings) if field.type in ("int", "float"))


def make_private(folder: Path) -> Path:
    """A folder that only this account can enter."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def write_private(path: Path, text: str) -> None:
    """A file that only this account can read, whole or as it was before."""
    part = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    part.replace(path)
