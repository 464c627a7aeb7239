"""The Volume and Pruning sections: the preview follows what is chosen, and says what the engine will do."""

from __future__ import annotations

import re

import numpy as np
import slicer
from panel_steps import QUESTION, add_phantom, ask, choose, nodule_of

from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.scene import mrml


def test_the_preview_follows_the_sliders_and_keeps_what_the_engine_keeps(host, panel):
    choose(panel, add_phantom())
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 30, panel.ui.previewLabel.text)
    panel._parameterNode.preset = "paper"  # its first stage has no guard: gamma alone decides
    texts = []
    for gamma in (0.0, 0.02, 0.05, 0.3):
        panel.ui.gammaSlider.value = gamma
        texts.append(int(panel.ui.previewLabel.text.split()[1]))
    assert texts == sorted(texts, reverse=True)
    assert texts[0] > 60
    assert texts[-1] < 6
    panel.ui.gammaSlider.value = 0.05
    expected = int(panel.ui.previewLabel.text.split()[1])
    ask(host, panel, QUESTION)
    assert f"Read: {expected} of 64 slices" in panel.ui.resultLabel.text


def test_the_preview_says_how_slices_are_folded_and_the_result_says_the_same(host, panel):
    choose(panel, add_phantom())
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 30, panel.ui.previewLabel.text)
    found = re.fullmatch(
        r"All 64 slices would be read in (\d+) images of up to ([\d.]+) mm; the model takes 96\.", panel.ui.previewLabel.text
    )
    assert found, panel.ui.previewLabel.text
    red, green, _blue = picture(panel.ui.previewStrip)[9].T.astype(int)
    bar = green > red + 60
    assert (bar[:-1] & ~bar[1:]).sum() == int(found[1]) == 38  # one for each image, and a gap behind it
    ask(host, panel, QUESTION)
    assert f"Read: 64 slices in {found[1]} images" in panel.ui.resultLabel.text
    assert f"folded into images of up to {round(float(found[2]))} mm" in panel.ui.resultLabel.text
    panel._parameterNode.preset = "fast"
    host.until(lambda: "in 24 images" in panel.ui.previewLabel.text, 5, panel.ui.previewLabel.text)


def test_the_preview_shows_what_of_a_region_would_be_read_and_follows_it(host, panel):
    node = add_phantom()
    choose(panel, node)
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 30, panel.ui.previewLabel.text)
    whole = picture(panel.ui.previewStrip)
    roi = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsROINode", "Region")
    roi.SetSize(60.0, 60.0, 40.0)
    roi.SetCenter(*nodule_of(node))
    panel.ui.regionSelector.setCurrentNode(roi)
    host.until(lambda: "in the region" in panel.ui.previewLabel.text, 5, panel.ui.previewLabel.text)
    asked, images, others = (int(word) for word in panel.ui.previewLabel.text.split() if word.isdigit())
    assert asked + others == 64
    assert 0 < images <= asked < 20
    limited = picture(panel.ui.previewStrip)
    asked_about = (whole[5] != limited[5]).any(-1)  # the tops of the bars that are no longer there
    assert asked_about.any()
    ask(host, panel, QUESTION)
    assert f"Read: {asked} of 64 slices" in panel.ui.resultLabel.text
    roi.SetSize(60.0, 60.0, 120.0)
    host.until(lambda: int(panel.ui.previewLabel.text.split()[1]) > 2 * asked, 5, panel.ui.previewLabel.text)
    roi.SetCenter(0.0, 0.0, 9000.0)
    host.until(lambda: "outside the volume" in panel.ui.previewLabel.text, 5, panel.ui.previewLabel.text)
    panel.ui.regionSelector.setCurrentNode(None)
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 5, panel.ui.previewLabel.text)
    np.testing.assert_array_equal(picture(panel.ui.previewStrip), whole)


def picture(label) -> np.ndarray:
    """(height, width, 3) of what a label shows."""
    image = label.pixmap.toImage()
    colours = [[image.pixelColor(x, y) for x in range(image.width())] for y in range(image.height())]
    return np.array([[(colour.red(), colour.green(), colour.blue()) for colour in row] for row in colours])


def test_a_chosen_frame_of_a_sequence(host, panel):
    frames = [drawing.make_phantom(900_000_031, slices=40, nodules=n, matrix=128).volume for n in (0, 1)]
    sequence = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceNode", "Frames")
    for number, volume in enumerate(frames):
        frame = mrml.add_volume(slicer.mrmlScene, volume, "frame")
        sequence.SetDataNodeAtValue(frame, str(number))
        slicer.mrmlScene.RemoveNode(frame)
    browser = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLSequenceBrowserNode", "Browser")
    proxy = mrml.add_volume(slicer.mrmlScene, frames[0], "Shown frame")
    browser.AddSynchronizedSequenceNode(sequence)
    browser.AddProxyNode(proxy, sequence, False)
    choose(panel, proxy)
    assert panel.ui.frameSpinBox.visible
    assert panel.ui.frameSpinBox.maximum == 2
    panel.ui.frameSpinBox.value = 2
    assert browser.GetSelectedItemNumber() == 1
    choose(panel, add_phantom())
    assert not panel.ui.frameSpinBox.visible
