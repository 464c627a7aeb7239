"""The panel for those who read it by ear, work by keys, like it dark, or need larger letters."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from host import Host
from panel_looks import inside, looks, settle
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QCheckBox, QLabel, QPushButton, QScrollBar, QWidget
from user import press, type_text

ROOT = Path(__file__).parents[2]
UI = ROOT / "Resources" / "UI" / "MedPruner.ui"
LABELLED = {
    "QComboBox",
    "QSpinBox",
    "QTextEdit",
    "QPlainTextEdit",
    "QTableWidget",
    "ctkSliderWidget",
    "ctkPathLineEdit",
    "qMRMLNodeComboBox",
}
BUTTON_EDGES = 16
TEXT, PARTS = 4.5, 3.0  # least contrast of text and of parts of pictures: WCAG 2.1, 1.4.3 (AA) and 1.4.11
SECTIONS = ("more", "conversation", "result", "model", "storage", "pruning", "log")


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    host = Host(tmp_path_factory.mktemp("settings"))
    panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
    host.enter()
    host.run_sample("MedPrunerPhantom")
    host.process(0.2)
    type_text(panel.ui.questionEdit, "On which side is the largest nodule?")
    press(panel.ui.questionEdit, "Ctrl+Return")
    host.until(lambda: panel.logic.session.run is None, 60, "no answer came")
    host.until(lambda: "slices would be read" in panel.ui.previewLabel.text, 60)
    yield host
    host.close()
    assert host.errors == []


@pytest.fixture
def ui(host):
    ui = host.module.widgetRepresentation().self().ui
    for section in SECTIONS:
        getattr(ui, f"{section}Section").collapsed = False
    return ui


# --- by ear ---------------------------------------------------------------------------------------------------------------------


def test_everything_that_takes_the_focus_has_a_name_to_be_read_out(host, ui):
    """Its own accessibleName, its text, or that of the label whose buddy it is; also the parts of Slicer's and CTK's widgets."""
    view = settle(host, 400, 900)
    focusable = [one for one in view.findChildren(QWidget) if one.focusPolicy().value and not isinstance(one, QScrollBar)]
    own = [one for one in focusable if one.focusProxy() is None and one.window() is view.window() and not _part_of_a_view(one)]
    assert len(own) > 40
    nameless = [f"{one.objectName() or one.metaObject().className()} in {one.parentWidget().objectName()}" for one in own if not name(one)]
    assert nameless == []


def _part_of_a_view(widget: QWidget) -> bool:
    """Headers and corners of a table, edit lines of number fields: read out with what they belong to."""
    return isinstance(widget.parentWidget(), QAbstractScrollArea) or widget.objectName().startswith("qt_")


def name(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def test_what_has_no_text_of_its_own_is_named_in_the_ui_file():
    """Buttons are read out by their text: with a name besides, nobody would hear that "Ask" has become "Cancel"."""
    widgets = {one.get("name"): one for one in ElementTree.parse(UI).iter("widget")}

    def has(widget, what):
        return any(entry.get("name") == what for entry in widget.findall("property"))

    assert [key for key, one in widgets.items() if one.get("class") in LABELLED and not has(one, "accessibleName")] == []
    assert [key for key, one in widgets.items() if one.get("class") in {"QPushButton", "QCheckBox"} and has(one, "accessibleName")] == []


def test_each_label_in_front_of_a_field_is_its_buddy(host, ui):
    labels = [label for label in settle(host, 400, 900).findChildren(QLabel) if label.text().endswith(":")]
    assert len(labels) >= 13
    for label in labels:
        assert label.buddy() is not None, label.objectName()
        assert label.buddy().objectName().startswith(label.objectName().removesuffix("Label")) or label.objectName() == "volumeLabel"


def test_shortcuts_are_told_in_tool_tips(ui):
    assert "Ctrl+Enter" in ui.questionEdit.toolTip
    ui.questionEdit.setPlainText("Is there a nodule?")
    assert "Ctrl+Enter" in ui.askButton.toolTip
    ui.questionEdit.clear()


# --- in the dark ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_panel_is_read_well(host, ui, dark):
    with looks(dark=dark):
        view = settle(host, 400, 900)
        labels = (ui.disclaimerLabel, ui.stageLabel, ui.lookedLabel, ui.resultLabel, ui.modelInfoLabel, ui.previewLabel, ui.volumeLabel)
        for widget in (*labels, ui.transcript, ui.sliceTable, ui.evidenceButton, ui.markersCheckBox):
            found = text_contrast(seen(view, widget))
            assert found >= TEXT, f"{inside(widget).objectName()}: {found:.1f}"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_warning_is_a_box_of_its_own_in_light_and_dark(host, ui, dark):
    with looks(dark=dark):
        view = settle(host, 400, 900)
        box, around = commonest(seen(view, ui.disclaimerLabel)), commonest(view.grab().toImage())
        red, green, blue = box
        assert red > blue + 30  # yellow, whatever lies under it
        assert green > blue
        assert box != around


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("right_to_left", [False, True], ids=["left to right", "right to left"])
def test_the_preview_strip_is_seen_well_and_never_mirrored(host, ui, dark, right_to_left):
    """Also when the theme changes after it was drawn: it shows the background through."""
    with looks(dark=dark, right_to_left=right_to_left):
        view = settle(host, 400, 900)
        bar = commonest(seen(view, ui.previewStrip))
        background = commonest(view.grab().toImage())
        assert (luminance(background) < 0.2) == dark
        assert bar[1] > bar[0] + 60  # green
        assert contrast(bar, background) >= PARTS
        low, high = inside(ui.lowLabel), inside(ui.highLabel)
        assert (low.text(), high.text()) == ("I", "S")
        assert low.mapTo(view, low.rect().center()).x() < high.mapTo(view, high.rect().center()).x()
        for label in (ui.lowLabel, ui.highLabel):
            assert text_contrast(seen(view, label)) >= TEXT


def test_bars_of_slices_that_are_dropped_are_seen_as_well():
    from MedPrunerLib.sections.previewStrip import _DROPPED, _READ

    for background in ((239, 239, 239), (255, 255, 255), (50, 50, 50), (25, 25, 25)):
        assert min(contrast(_READ, background), contrast(_DROPPED, background)) >= PARTS


def test_the_curves_of_the_plot_are_seen_on_the_plots_own_background():
    """Slicer's plot view (qMRMLPlotView) has it nearly white in any theme."""
    from MedPrunerLogic.scene.roles import PLOTTED

    background = (255, 253, 246)
    for name, _format, colour, _marker in PLOTTED.values():
        assert contrast(tuple(255 * value for value in colour), background) >= PARTS, name


def seen(view: QWidget, widget) -> QImage:
    """What of the panel's picture a widget is; a box that lets its background through is nothing without it."""
    one = inside(widget)
    return view.grab(one.rect().translated(one.mapTo(view, one.rect().topLeft()))).toImage()


def pixels(image: QImage) -> np.ndarray:
    """(rows, columns, 3) uint8."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()  # the image goes, and its memory with it


def commonest(image: QImage) -> tuple:
    colours, counts = np.unique(pixels(image).reshape(-1, 3), axis=0, return_counts=True)
    return tuple(int(value) for value in colours[counts.argmax()])


def text_contrast(image: QImage) -> float:
    """Of the background, the commonest colour, against the strokes of letters: what stands out most from it."""
    background = commonest(image)
    inner = pixels(image)[1:-1, 1:-1].reshape(-1, 3)
    return max(contrast(tuple(colour), background) for colour in np.unique(inner, axis=0))


def luminance(colour: tuple) -> float:
    """Relative luminance, 0...1 (WCAG 2.1)."""
    shares = np.array(colour, float) / 255
    return float(np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4) @ (0.2126, 0.7152, 0.0722))


def contrast(one: tuple, other: tuple) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


# --- with larger letters --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [300, 400, 600])
@pytest.mark.parametrize("right_to_left", [False, True], ids=["left to right", "right to left"])
def test_nothing_is_cut_with_letters_of_half_as_much_again(host, ui, width, right_to_left):
    with looks(percent=150, right_to_left=right_to_left):
        view = settle(host, width, 900)
        assert view.width() == width
        assert view.minimumSizeHint().width() <= width
        assert [said for widget in view.findChildren(QWidget) if widget.isVisible() for said in cut(widget, view)] == []


def cut(widget: QWidget, view: QWidget) -> list[str]:
    """What of a widget's text is cut, or reaches out of the panel."""
    found, name = [], widget.objectName()
    if isinstance(widget, QLabel) and widget.text():
        wraps = widget.wordWrap()
        needed = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().width()
        there = widget.height() if wraps else widget.width()
        if needed > there:
            found.append(f"{name}: {needed} for {there}")
    if isinstance(widget, QPushButton | QCheckBox) and widget.text():
        needed = widget.fontMetrics().horizontalAdvance(widget.text()) + BUTTON_EDGES
        if isinstance(widget, QCheckBox):
            needed = widget.sizeHint().width()
        if needed > widget.width():
            found.append(f"{name}: {needed} for {widget.width()}")
    elif isinstance(widget, QAbstractButton) and name.endswith("Section"):
        needed = widget.fontMetrics().horizontalAdvance(f"▾ {widget.text()}") + 8
        if needed > widget.width():
            found.append(f"{name}: {needed} for {widget.width()}")
    if isinstance(widget, QLabel | QAbstractButton) and name:
        left, right = (widget.mapTo(view, corner).x() for corner in (widget.rect().topLeft(), widget.rect().topRight()))
        if left < 0 or right >= view.width():
            found.append(f"{name} reaches from {left} to {right}")
    return found


@pytest.mark.parametrize("width", [300, 400])
def test_labels_get_their_room_when_what_they_say_changes(host, ui, width):
    """In a form Qt shares the room between lines that wrap as it was before: the first of them lost its upper edge."""
    section = host.module.widgetRepresentation().self().model
    with looks(percent=150):
        settle(host, width, 900)
        for text in ("Short.", "A much longer sentence about the model, its size, its licence and what it was made for. " * 2, "Short."):
            ui.modelInfoLabel.text, ui.modelStatusLabel.text = text, text[: len(text) // 2]
            view = settle(host, width, 900)
            assert [said for label in (ui.modelInfoLabel, ui.modelStatusLabel) for said in cut(inside(label), view)] == []
        section._describe()


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_lies_over_anything_else(host, ui, percent):
    with looks(percent=percent):
        view = settle(host, 300, 900)
        names = {widget.get("name") for widget in ElementTree.parse(UI).iter("widget")} - {"MedPruner", "stateFrame", "previewFrame"}
        shown = [widget for widget in view.findChildren(QWidget) if widget.objectName() in names and widget.isVisible()]
        shown = [widget for widget in shown if not widget.objectName().endswith("Section")]
        places = [(widget.objectName(), widget.rect().translated(widget.mapTo(view, widget.rect().topLeft()))) for widget in shown]
        over = [(a, b) for n, (a, one) in enumerate(places) for b, other in places[n + 1 :] if one.intersects(other)]
        assert over == []
