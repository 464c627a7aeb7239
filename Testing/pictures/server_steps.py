"""Pictures of the steps to a server that answers, by the panel and a real server: python Testing/pictures/server_steps.py FOLDER."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1] / "tools"), str(Path(__file__).parents[2])]

from host import Host  # noqa: E402
from panel_looks import inside, settle  # noqa: E402
from panel_screenshots import as_image, few_colours  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtWidgets import QMessageBox  # noqa: E402
from server_client import Server  # noqa: E402
from user import click, press, type_text  # noqa: E402

from MedPrunerLogic.server import users  # noqa: E402

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT, GAP = 400, 640, 12
PORT = 8642
SIDE = "On which side is the largest nodule?"


def grab(host: Host, first: Any = None, last: Any = None) -> Image.Image:
    """The panel, or what of it lies from one widget to another."""
    view = settle(host, WIDTH, HEIGHT)
    whole = as_image(view.grab().toImage())
    if first is None:
        return whole
    top, bottom = inside(first), inside(last)
    above, below = top.mapTo(view, top.rect().topLeft()).y(), bottom.mapTo(view, bottom.rect().bottomLeft()).y()
    return whole.crop((0, max(above - GAP // 2, 0), whole.width, min(below + GAP, whole.height)))


def box(text: str) -> Image.Image:
    """What asks for the user's consent, as Qt draws it."""
    shown = QMessageBox(
        QMessageBox.Icon.Question, "Send volumes to a server", text, QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
    )
    shown.setFixedWidth(WIDTH)
    shown.show()
    picture = as_image(shown.grab().toImage())
    shown.close()
    return picture


def beside(*pictures: Image.Image) -> Image.Image:
    """In a row."""
    drawn = Image.new("RGB", (sum(one.width + GAP for one in pictures) - GAP, max(one.height for one in pictures)), "white")
    left = 0
    for one in pictures:
        drawn.paste(one, (left, 0))
        left += one.width + GAP
    return drawn


def steps(host: Host, panel: Any, token: str) -> dict[str, Image.Image]:
    """Take them, one picture for each."""
    ui, session = panel.ui, panel.logic.session
    pictures = {"choose": grab(host, ui.disclaimerLabel, ui.otherwiseButton)}
    click(ui.otherwiseButton)
    type_text(ui.addressEdit, f"http://127.0.0.1:{PORT}")
    type_text(ui.tokenEdit, token)
    click(ui.testButton)
    host.until(lambda: ui.modelStatusLabel.text.startswith("Connected"), 60, ui.modelStatusLabel.text)
    pictures["connect"] = grab(host, ui.modelSection, ui.modelStatusLabel)
    ui.modelSection.collapsed = True
    host.run_sample("MedPrunerPhantom")
    host.process(0.2)
    type_text(ui.questionEdit, SIDE)
    host.answers.append(True)
    press(ui.questionEdit, "Ctrl+Return")
    host.until(lambda: session.run is None, 120)
    host.process(0.2)
    asked = next(text for _kind, text in host.dialogs if text.startswith("Volumes that you ask about"))
    ui.resultSection.collapsed = True
    pictures["ask"] = beside(box(asked), grab(host, ui.inputVolumeSelector, ui.transcript))
    return pictures


def main() -> None:
    """See the module."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="medpruner-settings-") as folder:
        server = Server(Path(folder) / "server", port=PORT).wait()
        host = Host(Path(folder) / "settings")
        host.packages_missing = True
        panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
        host.enter()
        try:
            for name, picture in steps(host, panel, users.add(server.folder, "ann")).items():
                few_colours(picture).save(out / f"server_{name}.png", optimize=True)
        finally:
            host.close()
            server.end()
        assert not host.errors


if __name__ == "__main__":
    main()
