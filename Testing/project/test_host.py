"""The stand-in for Slicer is as strict as PythonQt, and runs a scripted module as Slicer does."""

import gc
import sys
import textwrap
from pathlib import Path
from typing import Annotated

import numpy as np
import pytest

pytest.importorskip("PySide6")
pytest.importorskip("slicer")

from host import Host


@pytest.fixture
def host(tmp_path):
    opened = Host(tmp_path / "settings")
    yield opened
    opened.close()


@pytest.fixture
def qt(host):
    return sys.modules["qt"]


@pytest.fixture
def ctk(host):
    return sys.modules["ctk"]


@pytest.fixture
def slicer(host):
    import slicer

    return slicer


def add_volume(slicer, name="CT", shape=(5, 6, 7)):
    node = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", name)
    slicer.util.updateVolumeFromArray(node, np.zeros(shape, np.int16))
    return node


# --- PythonQt's manners ---------------------------------------------------------------------------------------------------------


def test_properties_are_attributes_and_no_methods(qt):
    label = qt.QLabel("a")
    label.text = "b"
    assert label.text == "b"
    assert label.enabled is True
    with pytest.raises(TypeError):
        label.text()
    label.setText("c")
    assert label.text == "c"
    box = qt.QComboBox()
    box.addItem("one")
    assert (box.currentIndex, box.currentText, box.count) == (0, "one", 1)
    edit = qt.QPlainTextEdit()
    edit.plainText = "x"
    assert edit.toPlainText() == edit.plainText == "x"


def test_a_widget_knows_its_name_and_its_dynamic_properties(qt):
    label = qt.QLabel()
    label.name = "n"
    assert (label.objectName, label.name) == ("n", "n")
    with pytest.raises(AttributeError):
        label.SlicerParameterName  # noqa: B018
    label.setProperty("SlicerParameterName", "threshold")
    assert label.SlicerParameterName == "threshold"


@pytest.mark.parametrize(
    "line",
    [
        "label.txet",
        "label.txet = 'x'",
        "label.set_text('x')",
        "label.destroyed.emit()",
        "qt.Signal",
        "qt.Slot",
        "qt.pyqtSignal",
        "qt.QObject().sender",
        "qt.Qt.AlignmentFlag",
        "qt.QProcess.ProcessState",
        "qt.QTimer.start",
        "qt.QApplication.quit",
        "label.text = 5",
        "label.text = None",
        "label.height = 5",
        "ctk.ctkSliderWidget().setMaximum(5)",
        "ctk.ctkSliderWidget()._box",
        "ctk.ctkRangeWidget",
        "slicer.qMRMLTreeView",
        "slicer.modules.nosuchmodule",
        "slicer.errorDisplay('x')",
        "qt.QSize(1, 2).toTuple()",
        "slicer.app.quitt()",
        "slicer.app.host",
    ],
)
def test_what_pythonqt_has_not_raises(qt, ctk, slicer, line):
    with pytest.raises(AttributeError):
        exec(line, {"qt": qt, "ctk": ctk, "slicer": slicer, "label": qt.QLabel()})


def test_no_subclasses_and_no_keywords(qt):
    with pytest.raises(TypeError):
        type("Mine", (qt.QObject,), {})
    with pytest.raises(TypeError):
        type("Mine", (qt.QWidget,), {})
    with pytest.raises(TypeError):
        qt.QLabel(text="x")
    with pytest.raises(TypeError):
        qt.QLabel().setText(text="x")


def test_classes_do_not_inherit_as_in_pythonqt(qt):
    assert type(qt.QPushButton()) is qt.QPushButton
    assert not isinstance(qt.QPushButton(), qt.QWidget)
    assert qt.QPushButton().inherits("QWidget")


def test_both_ways_to_connect_and_disconnect(qt):
    button, got = qt.QPushButton(), []
    assert button.connect("clicked(bool)", got.append)
    assert button.connect("clicked()", lambda: got.append("string"))
    assert not button.connect("clikced()", lambda: None)
    assert not button.connect("clicked(int)", lambda: None)
    button.clicked.connect(lambda: got.append("signal"))
    button.click()
    assert got == [False, "string", "signal"]
    assert button.disconnect("clicked(bool)", got.append)
    assert not button.disconnect("clicked(bool)", got.append)
    button.click()
    assert got[3:] == ["string", "signal"]


def test_methods_disconnect_although_each_access_makes_a_new_one(qt):
    class Panel:
        count = 0

        def pressed(self):
            self.count += 1

    panel, button = Panel(), qt.QPushButton()
    button.clicked.connect(panel.pressed)
    button.click()
    assert button.clicked.disconnect(panel.pressed)
    button.click()
    assert panel.count == 1


def test_defaults_count_as_arguments_as_in_pythonqt(qt):
    button, got = qt.QPushButton(), []
    button.clicked.connect(lambda name="mine": got.append(name))
    button.click()
    assert got == [False]


def test_signals_are_emitted_by_calling_them(qt):
    line, got = qt.QLineEdit(), []
    line.textChanged.connect(got.append)
    line.textChanged("x")
    assert got == ["x"]


def test_enumerators_are_unscoped_ints_and_stay_usable(qt):
    both = qt.Qt.AlignLeft | qt.Qt.AlignTop
    assert isinstance(both, int)
    label = qt.QLabel()
    label.alignment = both
    assert label.alignment == both
    label.setAlignment(both)
    label.setSizePolicy(qt.QSizePolicy.Expanding, qt.QSizePolicy.Preferred)
    edit = qt.QTextEdit()
    edit.moveCursor(qt.QTextCursor.End)
    item = qt.QTableWidgetItem("x")
    item.setFlags(item.flags() & ~qt.Qt.ItemIsEditable)
    assert not item.flags() & qt.Qt.ItemIsEditable
    assert item.flags() & qt.Qt.ItemIsEnabled


def test_tables_take_and_give_their_items(qt):
    table = qt.QTableWidget(1, 2)
    table.setItem(0, 0, qt.QTableWidgetItem("cell"))
    gc.collect()
    assert table.item(0, 0).text() == "cell"
    assert table.item(0, 1) is None
    assert table.rowCount == 1


def test_bytes_and_processes(host, qt, slicer):
    with pytest.raises(TypeError, match="without a parent"):
        qt.QProcess()
    process, ended = qt.QProcess(slicer.app), []
    assert process.connect("finished(int,QProcess::ExitStatus)", lambda code, status: ended.append((code, status)))
    process.start(sys.executable, ["-c", "print('hello')"])
    host.until(lambda: process.state() == qt.QProcess.NotRunning, 20, "the process ends")
    array = process.readAllStandardOutput()
    assert array.data() == b"hello\n"
    assert str(array) == "b'hello\\n'"
    with pytest.raises(TypeError):
        bool(array)
    assert (process.exitCode(), ended) == (0, [(0, qt.QProcess.NormalExit)])


def test_an_object_nobody_holds_is_gone(host, qt):
    got = []

    def start():
        timer = qt.QTimer()
        timer.timeout.connect(lambda: got.append(1))
        timer.start(1)

    start()
    host.process(0.05)
    assert not got
    qt.QTimer.singleShot(0, lambda: got.append(2))
    host.process(0.05)
    assert got == [2]


def test_a_deleted_widget_says_so(qt):
    label = qt.QLabel()
    label.delete()
    with pytest.raises(ValueError, match="destroyed"):
        label.text  # noqa: B018


def test_errors_in_slots_and_observers_are_collected(host, qt, slicer):
    button = qt.QPushButton()
    button.clicked.connect(lambda: 1 / 0)
    button.click()
    node = add_volume(slicer)
    node.AddObserver("ModifiedEvent", lambda *_: {}["no"])
    node.Modified()
    assert ["ZeroDivisionError" in error for error in host.errors] == [True, False]
    assert "KeyError" in host.errors[1]


def test_the_longest_stall_is_measured(host, qt):
    import time

    host.process(0.05)
    host.longest_stall()
    qt.QTimer.singleShot(10, lambda: time.sleep(0.2))
    host.process(0.4)
    assert 0.15 < host.longest_stall() < 0.4
    assert host.longest_stall() == 0


def test_nothing_blocks_and_answers_come_from_the_test(host, qt, slicer):
    assert slicer.util.confirmOkCancelDisplay("really?") is False
    host.answers.extend([True, "/data/ct.nrrd"])
    assert slicer.util.confirmYesNoDisplay("sure?") is True
    assert qt.QFileDialog.getOpenFileName(None, "Open", "", "*.nrrd") == "/data/ct.nrrd"
    assert qt.QFileDialog.getOpenFileName(None, "Open") == ""
    slicer.util.errorDisplay("broken", detailedText="trace")
    qt.QDesktopServices.openUrl(qt.QUrl("file:///x"))
    assert [kind for kind, _ in host.dialogs] == ["confirmOkCancel", "confirmYesNo", "getOpenFileName", "getOpenFileName", "error"]
    assert host.opened == ["file:///x"]
    with pytest.raises(ZeroDivisionError), slicer.util.tryWithErrorDisplay("It failed."):
        raise ZeroDivisionError("by zero")
    assert host.dialogs[-1] == ("error", "It failed.\n\nby zero")


def test_settings_stay_in_the_hosts_folder(host, slicer, qt):
    slicer.app.userSettings().setValue("MedPruner/Model", "small")
    assert qt.QSettings().value("MedPruner/Model") == "small"
    assert slicer.util.settingsValue("MedPruner/On", False, converter=slicer.util.toBool) is False
    assert qt.QSettings().fileName().startswith(str(host.folder))


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


def test_a_text_edit_bound_to_a_parameter_loses_its_cursor(host, slicer, qt):
    """As in Slicer, whose connector writes the text back at each key; a panel must not bind a text edit that people type in."""
    from slicer.parameterNodeWrapper import parameterNodeWrapper

    parameters = parameterNodeWrapper(type("P", (), {"__annotations__": {"text": str}}))(parameter_node(slicer))
    edit = qt.QTextEdit()
    parameters.connectParametersToGui({"text": edit})
    edit.insertPlainText("a")
    assert parameters.text == "a"
    assert edit.textCursor().position() == 0


# --- parameters -----------------------------------------------------------------------------------------------------------------


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


# --- a module -------------------------------------------------------------------------------------------------------------------

MODULE = """
import qt, slicer, vtk
from slicer.i18n import tr as _
from slicer.ScriptedLoadableModule import *
from slicer.util import VTKObservationMixin
from slicer.parameterNodeWrapper import parameterNodeWrapper

import DemoLib

@parameterNodeWrapper
class DemoParameterNode:
    inputVolume: slicer.vtkMRMLScalarVolumeNode
    name: str = "demo"

class Demo(ScriptedLoadableModule):
    def __init__(self, parent):
        ScriptedLoadableModule.__init__(self, parent)
        self.parent.title = _("Demo")
        self.parent.categories = ["Informatics"]
        slicer.app.connect("startupCompleted()", lambda: DemoLib.said.append("started"))

class DemoWidget(ScriptedLoadableModuleWidget, VTKObservationMixin):
    def __init__(self, parent=None):
        ScriptedLoadableModuleWidget.__init__(self, parent)
        VTKObservationMixin.__init__(self)

    def setup(self):
        ScriptedLoadableModuleWidget.setup(self)
        uiWidget = slicer.util.loadUI(self.resourcePath("UI/Demo.ui"))
        self.layout.addWidget(uiWidget)
        self.ui = slicer.util.childWidgetVariables(uiWidget)
        uiWidget.setMRMLScene(slicer.mrmlScene)
        self.logic = DemoLogic()
        self.addObserver(slicer.mrmlScene, slicer.mrmlScene.StartCloseEvent, self.onClose)
        self.ui.applyButton.connect("clicked(bool)", self.onApply)
        self.parameterNode = DemoParameterNode(self.logic.getParameterNode())
        self.tag = self.parameterNode.connectGui(self.ui)

    def enter(self): DemoLib.said.append("enter")
    def exit(self): DemoLib.said.append("exit")
    def cleanup(self):
        self.removeObservers()
        DemoLib.said.append("cleanup")
    def onClose(self, caller, event): DemoLib.said.append("close")
    def onApply(self):
        with slicer.util.tryWithErrorDisplay(_("Failed.")):
            self.logic.process(self.parameterNode.inputVolume)

class DemoLogic(ScriptedLoadableModuleLogic):
    def process(self, volume):
        if volume is None:
            raise ValueError("no volume")
        DemoLib.said.append(volume.GetName())

class DemoTest(ScriptedLoadableModuleTest):
    def test_Demo(self):
        self.delayDisplay("testing")
        DemoLib.said.append("tested")
"""
UI = """<?xml version="1.0"?>
<ui version="4.0"><class>Demo</class>
<widget class="qMRMLWidget" name="Demo"><layout class="QVBoxLayout">
 <item><widget class="ctkCollapsibleButton" name="section"><property name="text"><string>Inputs</string></property>
  <layout class="QFormLayout">
   <item row="0" column="0"><widget class="QLabel" name="label"><property name="text"><string>Volume:</string></property></widget></item>
   <item row="0" column="1"><widget class="qMRMLNodeComboBox" name="inputSelector">
    <property name="nodeTypes"><stringlist><string>vtkMRMLScalarVolumeNode</string></stringlist></property>
    <property name="noneEnabled"><bool>true</bool></property>
    <property name="SlicerParameterName" stdset="0"><string>inputVolume</string></property></widget></item>
  </layout></widget></item>
 <item><widget class="ctkPathLineEdit" name="pathEdit"><property name="filters">
  <set>ctkPathLineEdit::Dirs|ctkPathLineEdit::Readable</set></property></widget></item>
 <item><widget class="QLineEdit" name="nameEdit">
  <property name="SlicerParameterName" stdset="0"><string>name</string></property></widget></item>
 <item><widget class="QPushButton" name="applyButton"><property name="text"><string>Apply</string></property></widget></item>
</layout></widget>
<customwidgets>
 <customwidget><class>qMRMLWidget</class><extends>QWidget</extends><header>qMRMLWidget.h</header><container>1</container></customwidget>
 <customwidget><class>qMRMLNodeComboBox</class><extends>QWidget</extends><header>qMRMLNodeComboBox.h</header></customwidget>
 <customwidget><class>ctkPathLineEdit</class><extends>QWidget</extends><header>ctkPathLineEdit.h</header></customwidget>
 <customwidget><class>ctkCollapsibleButton</class><extends>QWidget</extends><header>ctkCollapsibleButton.h</header>
  <container>1</container></customwidget>
</customwidgets>
<connections><connection><sender>Demo</sender><signal>mrmlSceneChanged(vtkMRMLScene*)</signal>
<receiver>inputSelector</receiver><slot>setMRMLScene(vtkMRMLScene*)</slot></connection></connections>
</ui>"""


@pytest.fixture
def demo(tmp_path):
    folder = tmp_path / "Demo"
    (folder / "Resources/UI").mkdir(parents=True)
    (folder / "DemoLib").mkdir()
    (folder / "DemoLib/__init__.py").write_text("said = []\n")
    (folder / "Resources/UI/Demo.ui").write_text(UI)
    (folder / "Demo.py").write_text(textwrap.dedent(MODULE))
    yield folder / "Demo.py"
    for name in ("Demo", "DemoLib"):
        sys.modules.pop(name, None)
    sys.path.remove(str(folder))


def test_a_module_of_slicers_template_runs(host, slicer, demo, tmp_path):
    widget = host.load_module(demo)
    said = sys.modules["DemoLib"].said
    assert slicer.modules.demo.title == "Demo"
    assert slicer.modules.demo.path == str(demo)
    assert slicer.modules.DemoWidget is widget is slicer.util.getModuleWidget("Demo")
    assert slicer.util.getModuleLogic("Demo") is widget.logic
    host.enter()
    host.exit()
    assert int(widget.ui.pathEdit.filters) == 17
    assert widget.ui.nameEdit.text == "demo"
    widget.ui.applyButton.click()
    assert host.dialogs == [("error", "Failed.\n\nno volume")]
    assert "no volume" in host.errors.pop()
    widget.ui.inputSelector.setCurrentNode(add_volume(slicer))
    widget.ui.applyButton.click()
    slicer.modules.DemoInstance.runTest()
    slicer.mrmlScene.Clear(False)
    assert widget.ui.inputSelector.currentNode() is None
    assert said == ["started", "enter", "exit", "CT", "tested", "close"]
    picture = host.screenshot(tmp_path / "demo.png", 300)
    assert picture.read_bytes()[:4] == b"\x89PNG"
    host.close()
    assert said[-1] == "cleanup"
    assert not host.errors
    assert not host.qt_messages


def test_reload_replaces_the_panel_and_keeps_the_library(host, slicer, demo):
    old = host.load_module(demo)
    library = sys.modules["DemoLib"]
    new = host.reload_module()
    assert new is not old
    assert slicer.modules.DemoWidget is new
    assert sys.modules["DemoLib"] is library  # Slicer's Reload reads only the module's own file again
    assert library.said == ["started", "cleanup"]
    assert not old.ui.applyButton.visible
    assert new.ui.applyButton.visible
    assert not host.errors


def test_the_developer_section_is_only_for_developers(host, slicer, demo):
    slicer.app.userSettings().setValue("Developer/DeveloperMode", "true")
    widget = host.load_module(demo)
    widget.reloadButton.click()
    assert slicer.modules.DemoWidget is not widget
    assert not host.errors


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("mrmlSceneChanged(", "sceneChanged(", "no signal"),
        ("<slot>setMRMLScene(", "<slot>setScene(", "no slot"),
        ('class="ctkPathLineEdit"', 'class="ctkPathLabel"', "no widget class"),
    ],
)
def test_a_ui_file_with_a_mistake_is_refused(slicer, tmp_path, old, new, message):
    path = Path(tmp_path / "bad.ui")
    path.write_text(UI.replace(old, new))
    with pytest.raises(RuntimeError, match=message):
        slicer.util.loadUI(str(path))


def test_packages_are_asked_for_and_never_installed(host, slicer, tmp_path):
    import slicer.packaging

    requirements = tmp_path / "requirements.txt"
    requirements.write_text("# comment\n-c other\ntransformers>=5\n")
    loaded = slicer.packaging.load_requirements(requirements)
    assert [str(one) for one in loaded] == ["transformers>=5"]
    host.packages_missing = True
    assert not slicer.packaging.pip_check(loaded)
    slicer.packaging.pip_ensure(loaded, requester="MedPruner")
    assert slicer.packaging.pip_check(loaded)
    assert [name for name, _ in host.packaging_calls] == ["pip_check", "pip_ensure", "pip_check"]
    host.packaging_error = RuntimeError("no network")
    with pytest.raises(RuntimeError, match="no network"):
        slicer.packaging.pip_ensure(loaded)
    with pytest.raises(TypeError):
        slicer.packaging.pip_ensure(loaded, interactive=True)


def test_samples_are_registered_with_slicers_signature(host, slicer):
    import SampleData

    register = SampleData.SampleDataLogic.registerCustomSampleDataSource
    fields = {"category": "MedPruner", "sampleName": "Phantom", "uris": "", "fileNames": "", "nodeNames": "Phantom"}
    register(**fields, customDownloader=lambda source: source.sampleName)
    assert host.run_sample("Phantom") == "Phantom"
    assert len(slicer.modules.sampleDataSources["MedPruner"]) == 1
    with pytest.raises(TypeError):
        register(**fields, description="no such argument")


def test_translations_keep_their_placeholders(host, slicer):
    from slicer.i18n import tr

    host.translations |= {"{count} slices": "{anzahl} Schichten", "Ask": "Fragen"}
    assert (tr("{count} slices"), tr("Ask"), tr("Clear")) == ("{count} slices", "Fragen", "Clear")
