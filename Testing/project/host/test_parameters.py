"""A module's parameters in the stand-in, and the widgets that are bound to them."""

from typing import Annotated

import pytest
from host_volumes import add_volume


def wrapper(slicer):
    from slicer.parameterNodeWrapper import Choice, Default, WithinRange, parameterNodeWrapper

    @parameterNodeWrapper
    class Parameters:
        volume: slicer.vtkMRMLScalarVolumeNode
        threshold: Annotated[float, WithinRange(0, 1), Default(0.5)]
        plane: Annotated[str, Choice(["axial", "coronal"]), Default("axial")]
        count: int = 3
        invert: bool = False
        text: str

    return Parameters


def parameter_node(slicer):
    return slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScriptedModuleNode")


def test_parameters_are_spelled_as_slicer_spells_them(slicer):
    node = parameter_node(slicer)
    parameters, volume = wrapper(slicer)(node), add_volume(slicer)
    parameters.volume, parameters.invert = volume, True
    written = {name: node.GetParameter(name) for name in node.GetParameterNames()}
    assert written == {"volume": "", "threshold": "0.5", "plane": "axial", "count": "3", "invert": "True", "text": ""}
    assert node.GetNodeReferenceID("volume") == volume.GetID()
    assert wrapper(slicer)(node).volume is volume
    node.SetParameter("count", "5")
    assert parameters.count == 5


@pytest.mark.parametrize(("name", "value"), [("threshold", 2.0), ("plane", "oblique"), ("count", 1.5), ("text", None), ("volume", "CT")])
def test_a_parameter_refuses_what_does_not_fit(slicer, name, value):
    parameters = wrapper(slicer)(parameter_node(slicer))
    before = getattr(parameters, name)
    with pytest.raises((ValueError, TypeError)):
        setattr(parameters, name, value)
    assert getattr(parameters, name) == before


def test_widgets_and_parameters_follow_each_other(host, slicer, qt, ctk):
    parameters = wrapper(slicer)(parameter_node(slicer))
    widgets = {
        "volume": slicer.qMRMLNodeComboBox(),
        "threshold": ctk.ctkSliderWidget(),
        "plane": qt.QComboBox(),
        "count": qt.QSpinBox(),
        "invert": qt.QCheckBox(),
        "text": qt.QLineEdit(),
    }
    widgets["volume"].noneEnabled = True
    widgets["volume"].setMRMLScene(slicer.mrmlScene)
    gui = type("", (), {})()
    for name, widget in widgets.items():
        widget.setProperty("SlicerParameterName", name)
        setattr(gui, name, widget)
    tag = parameters.connectGui(gui)
    assert (widgets["threshold"].value, widgets["plane"].currentText, widgets["count"].value) == (0.5, "axial", 3)
    volume = add_volume(slicer)
    widgets["volume"].setCurrentNode(volume)
    widgets["threshold"].value, widgets["plane"].currentIndex, widgets["invert"].checked, widgets["text"].text = 0.25, 1, True, "?"
    assert (parameters.volume, parameters.threshold, parameters.plane, parameters.invert) == (volume, 0.25, "coronal", True)
    assert parameters.text == "?"
    parameters.count = 8
    assert widgets["count"].value == 8
    slicer.mrmlScene.RemoveNode(volume)
    assert parameters.volume is None
    parameters.disconnectGui(tag)
    widgets["count"].value = 9
    assert parameters.count == 8
    assert not host.errors


def test_connections_that_slicer_refuses_are_refused(slicer, qt, ctk):
    from slicer.parameterNodeWrapper import createGuiConnector, parameterNodeWrapper

    for widget, datatype in ((ctk.ctkSliderWidget(), float), (qt.QComboBox(), str), (qt.QPlainTextEdit(), str), (qt.QSpinBox(), float)):
        with pytest.raises(RuntimeError):
            createGuiConnector(widget, datatype)
    with pytest.raises(Exception, match="Unable to create serializer"):
        parameterNodeWrapper(type("P", (), {"__annotations__": {"x": object}}))
    with pytest.raises(ValueError, match="reserved name"):
        parameterNodeWrapper(type("P", (), {"__annotations__": {"default": int}}))


def test_a_text_edit_bound_to_a_parameter_loses_its_cursor(host, slicer, qt):
    """As in Slicer, whose connector writes the text back at each key; a panel must not bind a text edit that people type in."""
    from slicer.parameterNodeWrapper import parameterNodeWrapper

    parameters = parameterNodeWrapper(type("P", (), {"__annotations__": {"text": str}}))(parameter_node(slicer))
    edit = qt.QTextEdit()
    parameters.connectParametersToGui({"text": edit})
    edit.insertPlainText("a")
    assert parameters.text == "a"
    assert edit.textCursor().position() == 0
