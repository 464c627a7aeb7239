"""Pictures of the panel in its states, made by the panel itself in the host: python Testing/pictures/panel_screenshots.py FOLDER [STATE …].

A sheet for each state: 300, 400 and 600 pixels wide, in light and dark, with letters of 100 and 150 %, each as high as the panel then is.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tools")]

import numpy as np  # noqa: E402
import psutil  # noqa: E402
from host import Host  # noqa: E402
from panel_looks import looks, settle  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from user import click, press, type_text  # noqa: E402

ROOT = Path(__file__).parents[2]
WIDTHS, HEIGHT, GAP = (300, 400, 600), 800, 8
COLOURS = 16  # of a sheet: the repository stays small
SIDE = "On which side is the largest nodule?"


def states(host: Host, panel, folder: Path) -> Iterator[str]:
    """Bring the panel from one state to the next, in the order in which one meets them; the name of each once it is there."""
    ui, session = panel.ui, panel.logic.session

    def ask(question: str) -> None:
        type_text(ui.questionEdit, question)
        press(ui.questionEdit, "Ctrl+Return")

    def ended() -> None:
        host.until(lambda: session.run is None, 120)
        host.process(0.2)

    yield "first_start"
    click(ui.nextButton)
    host.process(0.2)
    yield "no_volume"
    click(ui.nextButton)
    host.until(lambda: "slices would be read" in ui.previewLabel.text, 60)
    type_text(ui.questionEdit, SIDE)
    ui.pruningSection.collapsed = False
    host.until(lambda: session.ahead.state and not session.ahead.isReading, 60)
    yield "ready"
    ui.pruningSection.collapsed = True
    panel._parameterNode.preset = "off"
    press(ui.questionEdit, "Ctrl+Return")
    host.until(lambda: ui.stageLabel.text.startswith("Read "), 60)
    worker = psutil.Process(session.client.hello["pid"])
    worker.suspend()  # until it was drawn
    yield "working"
    worker.resume()
    press(ui.questionEdit, "Escape")
    ended()
    panel._parameterNode.preset = "clinical"
    panel.conversation._transcript.clear()
    ask(SIDE)
    ended()
    yield "answered"
    ask("Which slice shows the largest nodule best?")
    ended()
    click(ui.compareButton)
    ended()
    ui.resultSection.collapsed = True
    yield "checked"
    click(ui.clearButton)
    yield "cleared"
    click(ui.clearButton)
    click(ui.reportButton)
    ended()
    yield "report"
    panel.conversation._transcript.clear()
    wrong = folder / "llama-folder"
    wrong.mkdir()
    (wrong / "config.json").write_text('{"model_type": "llama"}')
    (wrong / "tokenizer_config.json").write_text("{}")
    (wrong / "model.safetensors").write_bytes((ROOT / "Resources/Models/phantom/model.safetensors").read_bytes())
    ui.modelSection.collapsed = False
    host.answers.append(str(wrong))
    click(ui.folderButton)
    ask("Is there a nodule?")
    ended()
    yield "error"


def sheet(host: Host) -> Image.Image:
    """The panel as it is now, in all widths, themes and sizes of letters."""
    rows = []
    for percent in (100, 150):
        row = []
        for dark in (False, True):
            with looks(dark=dark, percent=percent):
                panel = host.module.widgetRepresentation().self()
                for width in WIDTHS:
                    view = settle(host, width, HEIGHT)
                    panel.conversation._transcript.scrollToEnd()
                    row.append(as_image(view.grab().toImage()))
        rows.append(row)
    width = sum(one.width + GAP for one in rows[0]) - GAP
    heights = [max(one.height for one in row) for row in rows]
    drawn = Image.new("RGB", (width, sum(heights) + GAP), (128, 128, 128))
    for number, row in enumerate(rows):
        left = 0
        for one in row:
            drawn.paste(one, (left, number * (heights[0] + GAP)))
            left += one.width + GAP
    return drawn


def few_colours(picture: Image.Image) -> Image.Image:
    """The same in the colours that are there most, but far from each other: the few yellow pixels stay yellow."""
    codes, counts = np.unique(np.asarray(picture).reshape(-1, 3) @ np.array([65536, 256, 1]), return_counts=True)
    colours = np.stack([codes >> 16, codes >> 8 & 255, codes & 255], 1)
    chosen, distance = [int(counts.argmax())], np.full(len(colours), np.inf)
    while len(chosen) < COLOURS:
        distance = np.minimum(distance, ((colours - colours[chosen[-1]]) ** 2).sum(1))
        chosen.append(int((distance * np.sqrt(counts)).argmax()))
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours[chosen].astype(np.uint8).ravel().tolist())
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


def as_image(picture: QImage) -> Image.Image:
    """The same for Pillow."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = picture.width(), picture.height()
    return Image.frombuffer("RGB", size, bytes(picture.constBits()), "raw", "RGB", picture.bytesPerLine(), 1)


def main() -> None:
    """See the module."""
    out, wanted = Path(sys.argv[1]), sys.argv[2:]
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="medpruner-settings-") as settings:
        host = Host(settings)
        host.packages_missing = True
        panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
        host.enter()
        try:
            for name in states(host, panel, Path(settings)):
                if not wanted or name in wanted:
                    few_colours(sheet(host)).save(out / f"panel_{name}.png", optimize=True)
        finally:
            host.close()
        assert not host.errors


if __name__ == "__main__":
    main()
