"""Everything in the panel can be read when it is 400 pixels wide, in a language that needs twice the room, too."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
import slicer
from host import Host
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

ROOT = Path(__file__).parents[2]
BUTTON_EDGES = 16
UI = ROOT / "Resources" / "UI" / "MedPruner.ui"


class Doubled(dict):
    """Translations twice as long as the texts."""

    def get(self, text, _default=None):
        return f"{text} {text}"


@pytest.fixture(params=[(400, "as it is"), (280, "as it is"), (400, "twice as long")], ids=lambda case: f"{case[1]}, {case[0]} pixels")
def panel(request, tmp_path):
    """The panel, so many pixels wide, all sections open, filled with long names and sentences."""
    host = Host(tmp_path)
    width, twice = request.param[0], request.param[1] == "twice as long"
    if twice:
        host.translations = Doubled()
    try:
        opened = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
        host.enter()
        fill(opened)
        if twice:
            double_ui_texts(opened)
        settle(host, width)
        yield host.module.widgetRepresentation()
        assert host.errors == []
    finally:
        host.close()


def fill(opened) -> None:
    name = "CT abdomen with contrast, portal venous phase, 1.25 mm, reconstructed with a soft kernel, second of three"
    opened.ui.inputVolumeSelector.setCurrentNode(slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", name))
    for box in (opened.ui.modelComboBox, opened.ui.deviceComboBox):
        box.setItemText(box.currentIndex, "a-very-long-name-of-a-model-in-a-folder-of-the-users-own-choosing-4b-instruct-2026-10")
    for widget in (opened.ui.frameLabel, opened.ui.frameSpinBox, opened.ui.installButton, opened.ui.nextButton):
        widget.visible = True
    for label in (opened.ui.stageLabel, opened.ui.resultLabel, opened.ui.lookedLabel, opened.ui.previewLabel, opened.ui.modelStatusLabel):
        label.text = "A long sentence of the worker that goes on about what was wrong, with what value, and what to do about it. " * 2
    for section in ["more", "model", "storage", "pruning", "conversation", "result", "log"]:
        getattr(opened.ui, f"{section}Section").collapsed = False


def double_ui_texts(opened) -> None:
    for element in ElementTree.parse(UI).iter("widget"):
        if text := element.findtext("property[@name='text']/string"):
            getattr(opened.ui, element.get("name")).text = f"{text} {text}"


def settle(host, width: int) -> None:
    view = inside(host.module.widgetRepresentation())
    view.resize(width, max(1400, view.sizeHint().height()))
    for _ in range(3):
        host.process(0.02)


def inside(handed_out):
    try:
        return object.__getattribute__(handed_out, "_object")
    except AttributeError:
        return handed_out


def test_the_panel_fits(panel, request):
    view, width = inside(panel), request.node.callspec.params["panel"][0]
    assert view.width() == width
    assert view.minimumSizeHint().width() <= width, widest(view)


def widest(view) -> list[str]:
    children = sorted(view.findChildren(QWidget), key=lambda one: -one.minimumSizeHint().width())
    return [f"{child.objectName()}: {child.minimumSizeHint().width()}" for child in children if child.objectName()][:12]


def test_no_text_is_cut(panel, request):
    view, cut = inside(panel), []
    # A button can neither wrap nor elide: twice as long it may be cut, and its tool tip says the rest.
    kinds = (QLabel,) if "twice" in request.node.callspec.params["panel"][1] else (QLabel, QPushButton, QCheckBox)
    for child in (child for kind in kinds for child in view.findChildren(kind)):
        if not child.isVisible() or not child.text():
            continue
        wraps = isinstance(child, QLabel) and child.wordWrap()
        needed = child.heightForWidth(child.width()) if wraps else child.sizeHint().width()
        if isinstance(child, QPushButton):  # whose size hint has a least width, however short the text
            needed = min(needed, child.fontMetrics().horizontalAdvance(child.text()) + BUTTON_EDGES)
        if needed > (child.height() if wraps else child.width()):
            cut.append(f"{child.objectName()}: {needed} for {child.height() if wraps else child.width()}")
        right = child.mapTo(view, child.rect().bottomRight()).x()
        if right >= view.width():
            cut.append(f"{child.objectName()} reaches {right}")
    assert cut == []
