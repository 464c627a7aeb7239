"""The stand-in's widgets of CTK, and those that show what is in the scene."""

import numpy as np
import pytest
from host_volumes import add_volume

# --- CTK's widgets --------------------------------------------------------------------------------------------------------------


def test_a_collapsible_button_hides_what_is_in_it(host, qt, ctk):
    section, got = ctk.ctkCollapsibleButton(), []
    section.text = "Section"
    layout = qt.QVBoxLayout(section)
    shown, hidden = qt.QLabel("a"), qt.QLabel("b")
    layout.addWidget(shown)
    layout.addWidget(hidden)
    hidden.visible = False
    assert section.connect("contentsCollapsed(bool)", got.append)
    section.show()
    section.collapsed = True
    assert (shown.visible, section.checked) == (False, False)
    section.collapsed = False
    assert (shown.visible, hidden.visible) == (True, False)
    section.click()
    assert section.collapsed
    assert got == [True, False, True]


def test_a_slider_keeps_to_its_range_and_says_when_it_changes(ctk):
    slider, got = ctk.ctkSliderWidget(), []
    assert slider.connect("valueChanged(double)", got.append)
    slider.minimum, slider.maximum, slider.decimals, slider.singleStep = 0.5, 1, 3, 0.001
    slider.value = 0.9375
    slider.value = 7
    assert slider.value == 1.0
    assert got == [0.5, 0.938, 1.0]
    with pytest.raises(AttributeError):
        slider.value = "much"


def test_a_path_line_remembers(ctk):
    line, got = ctk.ctkPathLineEdit(), []
    line.filters = ctk.ctkPathLineEdit.Dirs | ctk.ctkPathLineEdit.Readable
    line.settingKey = "MedPruner/Paths"
    assert line.connect("currentPathChanged(QString)", got.append)
    line.currentPath = "/models"
    line.addCurrentPathToHistory()
    assert got == ["/models"]
    other = ctk.ctkPathLineEdit()
    other.settingKey = "MedPruner/Paths"
    other.retrieveHistory()
    assert other.currentPath == "/models"


def test_a_path_line_that_is_emptied_says_so_by_its_validity_only(ctk):
    line, got = ctk.ctkPathLineEdit(), []
    assert line.connect("currentPathChanged(QString)", got.append)
    assert line.connect("validInputChanged(bool)", got.append)
    for path in ("/no/such/folder", "/another", ""):
        line.currentPath = path
    assert got == ["/no/such/folder", True, "/another", False]


# --- the scene and its widgets --------------------------------------------------------------------------------------------------


def selector(slicer, none=True):
    box = slicer.qMRMLNodeComboBox()
    box.nodeTypes = ["vtkMRMLScalarVolumeNode"]
    box.noneEnabled = none
    box.setMRMLScene(slicer.mrmlScene)
    return box


def test_a_node_selector_follows_the_scene(slicer):
    box, got = selector(slicer), []
    assert box.connect("currentNodeChanged(vtkMRMLNode*)", lambda node: got.append(node and node.GetName()))
    assert not box.connect("currentNodeChanged(vtkMRMLVolumeNode*)", print)
    node = add_volume(slicer)
    slicer.mrmlScene.AddNewNodeByClass("vtkMRMLModelNode", "model")
    assert (box.currentNode(), box.nodeCount()) == (None, 1)
    box.setCurrentNode(node)
    node.SetName("renamed")
    assert box.currentNodeID == node.GetID()
    slicer.mrmlScene.RemoveNode(node)
    assert box.currentNode() is None
    assert got == ["CT", "renamed", None]


def test_a_node_selector_without_none_takes_the_first(slicer):
    box = selector(slicer, none=False)
    first = add_volume(slicer)
    add_volume(slicer, "second")
    assert box.currentNode() is first
    slicer.mrmlScene.Clear(False)
    assert box.currentNode() is None


def test_a_node_selector_hides_what_slicer_hides(slicer):
    box = selector(slicer)
    node = add_volume(slicer)
    node.SetHideFromEditors(True)
    assert box.nodeCount() == 0
    box.showHidden = True
    assert box.nodeCount() == 1
    with pytest.raises(ValueError, match="vtkMRMLNode"):
        box.setCurrentNode(5)


def test_slice_views_are_real_and_come_back_after_the_scene_is_closed(host, slicer):
    node = add_volume(slicer)
    slicer.util.setSliceViewerLayers(background=node, fit=True)
    manager = slicer.app.layoutManager()
    assert manager.sliceViewNames() == ("Red", "Green", "Yellow")
    red = manager.sliceWidget("Red")
    assert red.mrmlSliceCompositeNode().GetBackgroundVolumeID() == node.GetID()
    assert red.mrmlSliceNode().GetOrientation() == "Axial"
    for everything in (False, True):
        slicer.mrmlScene.Clear(everything)
        assert slicer.mrmlScene.GetNodeByID("vtkMRMLSliceNodeRed") is manager.sliceWidget("Red").mrmlSliceNode()
        assert slicer.mrmlScene.GetNumberOfNodesByClass("vtkMRMLSliceCompositeNode") == 3
    node = add_volume(slicer)
    selection = slicer.app.applicationLogic().GetSelectionNode()
    selection.SetActiveVolumeID(node.GetID())
    slicer.app.applicationLogic().PropagateVolumeSelection()
    assert manager.sliceWidget("Green").mrmlSliceCompositeNode().GetBackgroundVolumeID() == node.GetID()
    slicer.util.forceRenderAllViews()
    slicer.modules.markups.logic().JumpSlicesToLocation(0, 0, 0, True)


def test_volumes_are_read_from_files(slicer, tmp_path):
    import SimpleITK as sitk

    sitk.WriteImage(sitk.GetImageFromArray(np.arange(60, dtype=np.int16).reshape(3, 4, 5)), str(tmp_path / "ct.nrrd"))
    node = slicer.util.loadVolume(str(tmp_path / "ct.nrrd"))
    assert np.array_equal(slicer.util.arrayFromVolume(node).ravel(), np.arange(60))
    assert slicer.util.getNode(node.GetName()) is node
