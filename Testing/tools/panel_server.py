"""What a person does at the panel to have a server answer, and how the panel is left as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import slicer
from host import pythonqt
from PySide6.QtNetwork import QSslCertificate
from user import click, type_text


@contextmanager
def no_server_afterwards(host: Any, panel: Any) -> Iterator[Any]:
    """This computer answers; afterwards too, and no server is known any more."""
    panel._parameterNode.preset = "paper"
    panel.ui.modelSection.collapsed = False
    yield panel
    panel.ui.addressEdit.text = panel.ui.tokenEdit.text = ""
    panel.ui.whereComboBox.currentIndex = 0
    host.until(lambda: panel.logic.session.client._link._remote is None, 10)
    for name in ("UseServer", "ServerConsents", "ServerAddress"):
        slicer.app.userSettings().remove(f"MedPruner/{name}")
    host.answers.clear()


def trust(patch: pytest.MonkeyPatch, certificate: Path) -> None:
    """This computer knows who has signed it."""
    patch.setitem(pythonqt._overrides, ("QSslConfiguration", "systemCaCertificates"), lambda: QSslCertificate.fromPath(str(certificate)))


def connect(host: Any, panel: Any, port: int, token: str, scheme: str = "http") -> str:
    """Choose a server by hand; what is said of it then."""
    panel.ui.whereComboBox.currentIndex = 1
    type_text(panel.ui.addressEdit, f"{scheme}://127.0.0.1:{port}")
    type_text(panel.ui.tokenEdit, token)
    return look_again(host, panel)


def look_again(host: Any, panel: Any) -> str:
    """Press the button; what is said then."""
    click(panel.ui.testButton)
    host.until(lambda: not panel.ui.modelStatusLabel.text.startswith("Looking"), 40)
    return panel.ui.modelStatusLabel.text


def audited(server: Any, user: str = "ann") -> list[str]:
    """Kinds of requests that have reached the server."""
    lines = [json.loads(line) for line in (server.folder / "audit.log").read_text().splitlines()]
    return [f"{line['method']} {line['path']}" for line in lines if line["user"] == user]
