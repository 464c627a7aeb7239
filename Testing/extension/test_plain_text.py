"""Names and words from outside are shown as they are, wherever they are shown."""

from __future__ import annotations

import slicer
from host.utilities import seen
from panel_steps import add_phantom, ask, choose, last_box, transcript
from user import click

NAME = "<b>x"


def labels(panel) -> list:
    import qt

    return list(panel.parent.findChildren(qt.QLabel))


def test_no_label_takes_what_it_shows_for_html(host, panel):
    import qt

    node = add_phantom(NAME, slices=8, matrix=64)
    choose(panel, node)
    panel.ui.regionSelector.setCurrentNode(slicer.mrmlScene.AddNewNodeByClass("vtkMRMLMarkupsFiducialNode", NAME))
    panel.ui.regionSelector.setCurrentNode(None)
    ask(host, panel, f"Is there a nodule in {NAME}?")
    found = labels(panel)
    assert len(found) > 20
    assert [label.objectName for label in found if label.textFormat != qt.Qt.PlainText] == []
    for label in found:
        before, label.text = label.text, f"{NAME} & y"
        assert seen(label.text, label.textFormat) == f"{NAME} & y"
        label.text = before
    assert NAME in transcript(panel)


def test_a_box_shows_the_name_of_a_folder_as_it_is(host, panel, tmp_path):
    panel.ui.modelSection.collapsed = False
    (tmp_path / NAME).mkdir()
    host.answers.append(str(tmp_path / NAME))
    click(panel.ui.folderButton)
    assert f"The folder '{NAME}' holds no model" in last_box(host)
    assert f"The folder '{NAME}' holds no model" in panel.ui.stageLabel.text
