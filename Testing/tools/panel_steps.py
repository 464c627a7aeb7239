"""What a person does at the panel, step by step, and what is to be seen then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psutil
import slicer
from user import click, press, type_text

from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.scene import mrml, roles

QUESTION = "Is there a nodule?"
NODES = len(roles.ROLES) + len(roles.PLOTTED)  # of one answer


def phantom(seed: int = 900_000_011, **wishes: Any) -> drawing.Phantom:
    """A chest with two nodules in the left lung, the first of them large."""
    return drawing.make_phantom(seed, **{"nodules": 2, "side": "left", "size": "large", "slices": 64} | wishes)


def add_phantom(name: str = "Phantom", seed: int = 900_000_011, **wishes: Any) -> Any:
    """A phantom in the scene and in the slice views."""
    node = mrml.add_volume(slicer.mrmlScene, phantom(seed, **wishes).volume, name)
    slicer.util.setSliceViewerLayers(background=node)
    return node


def nodule_of(node: Any) -> tuple[float, float, float]:
    """RAS in mm of the middle of the phantom's first nodule."""
    return phantom().nodules[0].centre_ras


def choose(panel: Any, node: Any) -> None:
    """Choose the volume to ask about."""
    panel.ui.inputVolumeSelector.setCurrentNode(node)


def begin(host: Any, panel: Any, question: str) -> None:
    """Type a question and press Ctrl+Return."""
    type_text(panel.ui.questionEdit, question)
    press(panel.ui.questionEdit, "Ctrl+Return")
    # While a worker is ending, the question waits for the next one.
    host.until(lambda: panel.logic.session.run is not None, 20, "not asked")


def finish(host: Any, panel: Any) -> None:
    """Wait for the end of a question."""
    host.until(lambda: panel.logic.session.run is None, 120, "the question never ended")


def ask(host: Any, panel: Any, question: str) -> None:
    """`begin` and `finish`."""
    begin(host, panel, question)
    finish(host, panel)


def write_dicom(host: Any, panel: Any, folder: Path) -> None:
    """Have the present answer written as DICOM objects into a folder."""
    host.answers.append(str(folder))
    click(panel.ui.dicomButton)
    host.until(lambda: not panel.ui.stageLabel.text.startswith("Writing"), 60, "the DICOM export never ended")


def last_box(host: Any) -> str:
    """What the newest message box says; boxes come in a later turn of the event loop."""
    host.process(0.02)
    return host.dialogs[-1][1]


def transcript(panel: Any) -> str:
    """What the conversation says."""
    return panel.ui.transcript.toPlainText()


def reading(panel: Any) -> bool:
    """The worker is in the middle of the scan."""
    return panel.ui.stageLabel.text.startswith("Read")


def begin_a_long_run(host: Any, panel: Any, **wishes: Any) -> Any:
    """A run that reads every slice of a tall volume, and is stopped in the middle of it."""
    node = add_phantom(slices=96, **wishes)
    choose(panel, node)
    panel._parameterNode.preset = "off"
    begin(host, panel, QUESTION)
    host.until(lambda: reading(panel), 60, "it never began to read")
    assert panel.logic.session.run is not None
    return node


def answer_nodes() -> list[Any]:
    """Every node of every answer, but for what some only have: pictures, and words of the reader."""
    return [node for node in slicer.util.getNodesByClass("vtkMRMLNode") if node.GetAttribute(roles.ROLE) not in {None, "picture", "edited"}]


def assert_nothing_half_made() -> None:
    """Each answer has all of its nodes."""
    found = sorted(node.GetAttribute(roles.ROLE) for node in answer_nodes())
    whole = [*roles.ROLES, *(f"plot-{column}" for column in roles.PLOTTED)]
    assert found == sorted(whole * (len(found) // NODES))


def left_behind(host: Any, panel: Any) -> list[str]:
    """Files in the folder shared with the worker once it rests, but for what is being asked about: the volume, and a mask of its region."""
    client = panel.logic.session.client
    host.until(lambda: not client._requests, 30)  # a picture may be being made for the scene
    folder = client.folder
    found = sorted(path.name for path in folder.iterdir())
    assert sum(name.startswith("region-") for name in found) <= 1
    return [name for name in found if not name.startswith(("volume-", "region-"))]


def is_running(pid: int) -> bool:
    """Whether a process is alive."""
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
