"""Pictures of the panel in its states, made by the panel itself in the host.

python Testing/pictures/panel_screenshots.py Resources/Screenshots."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tools")]

from host import Host  # noqa: E402
from user import click, press, type_text  # noqa: E402

ROOT = Path(__file__).parents[2]


def main() -> None:
    """First start, ready, running, answered, error."""
    out = Path(sys.argv[1])
    settings = tempfile.TemporaryDirectory(prefix="medpruner-settings-")
    host = Host(settings.name)
    panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
    ui = panel.ui
    try:
        host.packages_missing = True
        panel.model.check()
        host.screenshot(out / "panel_first_start.png", 960)
        host.packages_missing = False
        panel.model.check()
        ui.modelSection.collapsed = True
        host.enter()
        host.run_sample("MedPrunerPhantom")
        ui.pruningSection.collapsed = False
        host.until(lambda: "slices would be read" in ui.previewLabel.text, 60)
        type_text(ui.questionEdit, "Is there a nodule?")
        host.screenshot(out / "panel_ready.png", 900)
        press(ui.questionEdit, "Ctrl+Return")
        host.until(lambda: ui.stageLabel.text.startswith("Read"), 60)
        host.screenshot(out / "panel_running.png", 900)
        host.until(lambda: panel.logic.session.run is None, 60)
        for question in ("On which side is the largest nodule?", "Which slice shows the largest nodule best?"):
            type_text(ui.questionEdit, question)
            press(ui.questionEdit, "Ctrl+Return")
            host.until(lambda: panel.logic.session.run is None, 60)
        ui.pruningSection.collapsed = True
        host.screenshot(out / "panel_answered.png", 1180)
        ui.resultSection.collapsed = True
        ui.modelSection.collapsed = False
        wrong = Path(settings.name) / "llama-folder"
        wrong.mkdir()
        (wrong / "config.json").write_text('{"model_type": "llama"}')
        (wrong / "tokenizer_config.json").write_text("{}")
        (wrong / "model.safetensors").write_bytes((ROOT / "Resources/Models/phantom/model.safetensors").read_bytes())
        host.answers.append(str(wrong))
        click(ui.folderButton)
        type_text(ui.questionEdit, "Is there a nodule?")
        press(ui.questionEdit, "Ctrl+Return")
        host.until(lambda: panel.logic.session.run is None, 60)
        host.screenshot(out / "panel_error.png", 900)
    finally:
        host.close()
    assert not host.errors


if __name__ == "__main__":
    main()
