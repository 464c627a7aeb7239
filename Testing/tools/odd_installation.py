"""MedPruner used from start to end where every folder has an odd name: run as a program of its own, in an environment made for it.

`odd_installation.py FOLDER`: FOLDER holds a copy of the source tree (`tree`, on PYTHONPATH); settings, temporary files, models and exports
go beside it. Prints a line for each step that worked.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pydicom
import slicer
from dicom_series import write_made_up
from host import Host
from panel_steps import QUESTION, add_phantom, ask, choose, phantom, transcript
from user import click, press, type_text

import MedPrunerLogic
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.scene import mrml

FOLDER = Path(sys.argv[1])
TREE = FOLDER / "tree"


def main() -> None:
    """Every step of a user that touches a folder."""
    assert Path(MedPrunerLogic.__file__).is_relative_to(TREE)
    host = Host(FOLDER / "settings")
    panel = host.load_module(TREE / "MedPrunerExtension" / "MedPruner.py")
    host.enter()
    try:
        _ask(host, panel)
        _export(host, panel)
        _scene(host, panel)
        _dicom(host, panel)
        _model(host, panel)
        assert host.errors == []
    finally:
        host.close()


def _ask(host, panel) -> None:
    choose(panel, add_phantom(slices=24))
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel), transcript(panel)
    assert panel.logic.session.client.folder.is_relative_to(FOLDER / "temporary")
    print("asked, the voxels handed over in", panel.logic.session.client.folder.parent.name)


def _export(host, panel) -> None:
    for ending in ("html", "pdf", "txt"):
        path = FOLDER / "exports" / f"Gespräch 画像 1%.{ending}"
        host.answers.append(str(path))
        click(panel.ui.exportButton)
        host.until(lambda: not panel.ui.stageLabel.text.startswith("Saving"), 60)
        assert path.stat().st_size > 100, panel.ui.stageLabel.text
    print("exported as page, PDF and text")


def _scene(host, panel) -> None:
    path = FOLDER / "exports" / "Szene 画像.mrb"
    assert slicer.mrmlScene.WriteToMRB(str(path))
    slicer.mrmlScene.Clear(False)
    host.process(0.1)
    panel.conversation._transcript.clear()
    assert slicer.mrmlScene.ReadFromMRB(str(path), True)
    host.process(0.1)
    assert QUESTION in transcript(panel)
    print("scene saved and loaded")
    slicer.mrmlScene.Clear(False)
    host.process(0.1)
    panel.conversation._transcript.clear()


def _dicom(host, panel) -> None:
    made = phantom(slices=32).volume
    files = write_made_up(FOLDER / "series", made.voxels.astype(np.int16), spacing=made.spacing)
    host.dicom_files = {str(pydicom.dcmread(file, stop_before_pixels=True).SOPInstanceUID): str(file) for file in files}
    node = mrml.add_volume(slicer.mrmlScene, read_volume(FOLDER / "series"))
    choose(panel, node)
    node.SetAttribute("DICOM.instanceUIDs", " ".join(host.dicom_files))
    ask(host, panel, QUESTION)
    host.answers.append(str(FOLDER / "exports" / "DICOM"))
    click(panel.ui.dicomButton)
    host.until(lambda: not panel.ui.stageLabel.text.startswith("Writing"), 60)
    assert len(list((FOLDER / "exports" / "DICOM").iterdir())) == 4, panel.ui.stageLabel.text
    print("DICOM read and written")


def _model(host, panel) -> None:
    """A model that lies in a folder, offline; the chosen folder for downloads."""
    ui, client = panel.ui, panel.logic.session.client
    ui.modelSection.collapsed = False
    before = client.hello["pid"]
    ui.cachePathEdit.currentPath = str(FOLDER / "models")
    host.until(lambda: client.hello is None or client.hello["pid"] != before, 10)  # the next one may start at once
    ui.offlineCheckBox.checked = True
    host.answers.append(str(FOLDER / "brought by hand 模型"))
    click(ui.folderButton)
    assert panel.model.model == str(FOLDER / "brought by hand 模型")
    type_text(ui.questionEdit, QUESTION)
    press(ui.questionEdit, "Ctrl+Return")
    host.until(lambda: panel.logic.session.run is None, 120)
    assert transcript(panel).rstrip().endswith(("nodule.", "nodules.")) or "Yes" in transcript(panel), transcript(panel)
    assert "There is no model" not in transcript(panel)
    print("asked a model from a folder, offline")


if __name__ == "__main__":
    main()
