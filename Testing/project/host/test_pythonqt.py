"""The stand-in's Qt is as strict as PythonQt."""

import gc
import sys
import weakref

import pytest
from host_volumes import add_volume


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


def test_what_a_single_shot_has_called_is_kept_as_slicer_keeps_it(host, qt):
    class Panel:
        def called(self):
            self.done = True

    panel = Panel()
    kept = weakref.ref(panel)
    qt.QTimer.singleShot(0, panel.called)
    host.process(0.05)
    assert panel.done
    del panel
    gc.collect()
    assert kept() is not None


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


def test_a_box_blocks_in_an_event_loop_of_its_own_as_slicers_do(host, qt, slicer):
    order = []
    qt.QTimer.singleShot(0, lambda: order.append("meanwhile"))
    slicer.util.errorDisplay("broken")
    order.append("closed")
    qt.QTimer.singleShot(0, lambda: order.append("meanwhile"))
    slicer.util.confirmYesNoDisplay("really?")
    order.append("answered")
    assert order == ["meanwhile", "closed", "meanwhile", "answered"]


def test_a_box_takes_what_looks_like_html_for_html_unless_it_is_told_not_to(host, qt, slicer):
    slicer.util.errorDisplay("The folder '<b>x' holds no model.")
    slicer.util.errorDisplay("The folder '<b>x' holds no model.", textFormat=qt.Qt.PlainText)
    assert [text for _kind, text in host.dialogs] == ["The folder 'x' holds no model.", "The folder '<b>x' holds no model."]


def test_answers_come_from_the_test(host, qt, slicer):
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
