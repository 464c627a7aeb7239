"""What "Show evidence" and "Show plot" show, as pictures: python Testing/pictures/evidence_pictures.py FOLDER [phantom|brain|oblique …].

The panel itself in the host asks the embedded model, its button arranges the views, Slicer's own displayable managers draw them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tools")]

import numpy as np  # noqa: E402
import slicer  # noqa: E402
from host import Host  # noqa: E402
from PIL import Image  # noqa: E402
from rendered_views import SliceView, View3D, plot  # noqa: E402
from user import click, press, type_text  # noqa: E402

from MedPrunerLogic.imaging.files import read_volume  # noqa: E402
from MedPrunerLogic.imaging.volume import Volume  # noqa: E402
from MedPrunerLogic.phantom.chest.make import sample  # noqa: E402
from MedPrunerLogic.scene import mrml  # noqa: E402
from MedPrunerLogic.scene.roles import AnswerNodes  # noqa: E402

ROOT = Path(__file__).parents[2]
PANEL = (480, 400)


def volumes() -> dict[str, tuple[Volume, str]]:
    """What is shown, and asked about it."""
    import nilearn.datasets.struct

    chest = sample().volume
    angle = np.radians(20.0)
    turn = np.eye(4)
    turn[:3, :3] = [[1, 0, 0], [0, np.cos(angle), -np.sin(angle)], [0, np.sin(angle), np.cos(angle)]]
    tilted = Volume(chest.voxels, turn @ chest.ijk_to_ras, chest.modality, "tilted")
    brain = Path(nilearn.datasets.struct.__file__).parent / "data" / "mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz"
    question = "In which lobe is the nodule?"
    return {
        "phantom": (chest, question),
        "brain": (read_volume(brain, "MR"), "Is there a nodule?"),
        "oblique": (tilted, question),
    }


def read_and_left_out(nodes: AnswerNodes) -> None:
    """Show the slices and the part of them that were read, without anatomy and heat."""
    for node in slicer.util.getNodesByClass("vtkMRMLVolumeRenderingDisplayNode"):
        node.SetVisibility(False)
    for node in (nodes.outlines, nodes.segmentation):
        node.GetDisplayNode().SetVisibility(True)


def main() -> None:
    """See the module."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    settings = tempfile.TemporaryDirectory(prefix="medpruner-settings-")
    host = Host(settings.name)
    panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
    host.enter()
    views = slicer.app.layoutManager()
    pictures = {
        name: SliceView(
            views.sliceWidget(name).sliceLogic(), host.application_logic, views.sliceWidget(name).sliceView().cornerAnnotation(), PANEL
        )
        for name in ("Red", "Yellow", "Green")
    }
    read = []
    try:
        for name, (volume, question) in volumes().items():
            if sys.argv[2:] and name not in sys.argv[2:]:
                continue
            slicer.mrmlScene.Clear(False)
            host.process(0.1)
            node = mrml.add_volume(slicer.mrmlScene, volume, name)
            node.GetDisplayNode().SetAutoWindowLevel(True)
            panel.ui.inputVolumeSelector.setCurrentNode(node)
            host.until(lambda: "would be read" in panel.ui.previewLabel.text, 60)
            type_text(panel.ui.questionEdit, question)
            press(panel.ui.questionEdit, "Ctrl+Return")
            host.until(lambda: panel.logic.session.run is None, 300)
            print(name, panel.ui.transcript.toPlainText()[-300:])
            click(panel.ui.evidenceButton)
            host.process(0.1)
            three = View3D(views.threeDWidget(0).mrmlViewNode(), host.application_logic, PANEL)
            parts = [pictures["Red"].pixels(), three.pixels(), pictures["Yellow"].pixels(), pictures["Green"].pixels()]
            three.close()
            sheet = Image.new("RGB", (2 * PANEL[0] + 4, 2 * PANEL[1] + 4), (40, 40, 40))
            for number, part in enumerate(parts):
                sheet.paste(Image.fromarray(part), (number % 2 * (PANEL[0] + 4), number // 2 * (PANEL[1] + 4)))
            sheet.save(out / f"evidence_{name}.png")
            read_and_left_out(panel.conversation.result.nodes)
            three = View3D(views.threeDWidget(0).mrmlViewNode(), host.application_logic, (640, 600))
            three.renderer.GetActiveCamera().Azimuth(30.0)
            three.renderer.GetActiveCamera().Elevation(15.0)
            read.append(three.pixels())
            three.close()
            click(panel.ui.restoreButton)
            Image.fromarray(plot(panel.conversation.result.nodes.chart)).save(out / f"plot_{name}.png")
        Image.fromarray(np.concatenate(read, 1)).save(out / "read.png")
    finally:
        host.close()
    assert not host.errors


if __name__ == "__main__":
    main()
