"""The stand-in runs a scripted module as Slicer does."""

# -*- i18n: disabled -*-: nothing here is for translators (Slicer's update_translations.py)

import sys
import textwrap
from pathlib import Path

import pytest
from host_volumes import add_volume

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
