"""What is asked about, and in the Pruning section the live preview of how much of it would be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import qt
import slicer
import vtk
from slicer.i18n import tr as _
from slicer.util import VTKObservationMixin

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.imaging.region import Region
from MedPrunerLogic.imaging.volume import MODALITIES
from MedPrunerLogic.pruning.preview import Survey
from MedPrunerLogic.pruning.settings import PRESETS

from .. import sample
from ..parameters import pruningSettings
from ..views import display
from ..worker.session import Session
from ..worker.volume import MODALITY
from . import regions
from .previewStrip import PreviewStrip
from .report import Report, Step

PREVIEW_DELAY_MS = 250  # after the last change of volume, model or plane; a slider needs no delay
REGION_DELAY_MS = 100  # after the last change of the region, so that dragging it stays smooth


class VolumeSection(VTKObservationMixin):
    """model() names the model whose input format the preview is for.

    onLooked() is called when the volume was looked at for the preview: then its modality is known, or why it cannot be read.
    """

    def __init__(self, ui: Any, session: Session, report: Report, model: Callable[[], str], onLooked: Callable[[], None]) -> None:
        VTKObservationMixin.__init__(self)
        self._ui, self._session, self._report, self._model, self._onLooked = ui, session, report, model, onLooked
        self._parameters: Any = None
        self._watched: tuple = ()
        self._preset: str | None = None
        self._survey: Survey | None = None
        self._updating = False
        self._region: tuple = ()  # what the region of the preview depends on
        self._cells: np.ndarray | None = None  # (S, 64, 64), which parts of the slices it reaches; None: all
        self._problem = ""  # why the volume cannot be looked at
        self._regionProblem = ""
        self.regionState = 0  # another number whenever the region may be another
        self.onRegion: Callable[[], None] = lambda: None
        self._strip = PreviewStrip(ui)
        self._regionTimer = qt.QTimer()
        self._regionTimer.setSingleShot(True)
        self._regionTimer.setInterval(REGION_DELAY_MS)
        self._regionTimer.connect("timeout()", self._findRegion)
        ui.segmentComboBox.connect("currentIndexChanged(int)", self._onRegionModified)
        self._timer = qt.QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_DELAY_MS)
        self._timer.connect("timeout()", self._requestSurvey)
        ui.modalityComboBox.addItem(_("Detect"), "")
        for modality in MODALITIES:
            ui.modalityComboBox.addItem(_("Neither") if modality == "unknown" else modality, modality)
        ui.modalityComboBox.connect("currentIndexChanged(int)", self._onModalityChosen)
        ui.frameSpinBox.connect("valueChanged(int)", self._onFrameChosen)

    @property
    def modality(self) -> str:
        """Of the chosen volume, as far as it is known by now."""
        return self._survey.modality if self._survey is not None else "unknown"

    def step(self) -> Step | None:
        """What must be done before there is something to ask about; None: nothing."""
        if self._parameters is None or self._parameters.inputVolume is None:
            if display.defaultVolume() is not None:
                return Step(_("Choose the volume to ask about."))
            return Step(_("No volume is loaded. Load a CT or MR of your own, or the sample."), _("Load the sample"), sample.addPhantom)
        problem = self._problem or self._regionProblem
        return Step(problem) if problem else None

    def setParameters(self, parameterNode: Any) -> None:
        """Follow this parameter node; None: none."""
        self._parameters, self._watched, self._preset = parameterNode, (), None
        if parameterNode is None:
            self._survey = self._cells = None
            self._region = ()
            self.removeObservers()
            self._timer.stop()
            self._regionTimer.stop()

    def region(self) -> Region | None:
        """What the question is limited to. Raises VolumeError when the chosen node says nothing of the sort."""
        box = self._ui.segmentComboBox
        return regions.regionFrom(
            self._parameters.region, box.itemData(box.currentIndex) or "", self._parameters.aroundMm, self._parameters.inputVolume
        )

    def update(self) -> None:
        """A parameter may have changed."""
        volume = self._parameters.inputVolume
        self._followPreset()
        self._updateRegion()
        watched = (volume.GetID() if volume else None, self._parameters.plane, self._model())
        if watched != self._watched:  # the sliders move often, and need nothing from the worker
            self._watched = watched
            self._onVolumeChosen(volume)
        self._draw()
        pruned = self._parameters.preset != "off"
        self._ui.gammaSlider.enabled = self._ui.tauSlider.enabled = pruned

    def close(self) -> None:
        """No more previews."""
        self.removeObservers()
        self._regionTimer.stop()
        self._regionTimer.disconnect("timeout()", self._findRegion)
        self._timer.stop()
        self._timer.disconnect("timeout()", self._requestSurvey)  # which would keep the whole panel alive

    def _onVolumeChosen(self, volume: Any) -> None:
        self._survey = self._cells = None
        self._problem = self._regionProblem = ""
        if volume is not None:  # else the scene was closed, and what that has put an end to is still to be read
            self._report.goOn()
        self._updating = True
        modality = volume.GetAttribute(MODALITY) if volume else None
        self._ui.modalityComboBox.currentIndex = max(self._ui.modalityComboBox.findData(modality or ""), 0)
        browser = display.sequenceOf(volume) if volume else None
        for widget in (self._ui.frameLabel, self._ui.frameSpinBox):
            widget.visible = browser is not None
        if browser is not None:
            self._ui.moreSection.collapsed = False
            self._ui.frameSpinBox.maximum = browser.GetNumberOfItems()
            self._ui.frameSpinBox.value = browser.GetSelectedItemNumber() + 1
        self._updating = False
        self._strip.clear()
        self._ui.previewLabel.text = _("Looking at the slices…") if volume else _("Choose a volume to see how much of it would be read.")
        self._timer.start()

    def _updateRegion(self) -> None:
        node = self._parameters.region
        isPoint = node is not None and node.IsA("vtkMRMLMarkupsFiducialNode")
        self._ui.aroundLabel.visible = self._ui.aroundSpinBox.visible = isPoint
        found, box = regions.segments(node), self._ui.segmentComboBox
        self._ui.segmentLabel.visible = box.visible = bool(found)
        if [(box.itemData(index), box.itemText(index)) for index in range(box.count)] != found:
            chosen = box.itemData(box.currentIndex)
            box.clear()
            for ID, name in found:
                box.addItem(name, ID)
            box.currentIndex = max(box.findData(chosen), 0)
        region = (node.GetID() if node is not None else None, self._parameters.aroundMm)
        if region != self._region:
            if node is not None:
                self._ui.moreSection.collapsed = False  # nobody shall ask about a part without seeing it
            self._region = region
            self.regionState += 1
            self.removeObservers()
            if node is not None:
                events = [vtk.vtkCommand.ModifiedEvent, node.TransformModifiedEvent]
                if node.IsA("vtkMRMLMarkupsNode"):
                    events.append(node.PointModifiedEvent)
                elif node.IsA("vtkMRMLSegmentationNode"):  # which is not "modified" when a segment is painted
                    events.append(slicer.vtkSegmentation.SourceRepresentationModified)
                    for event in ("SegmentAdded", "SegmentRemoved", "SegmentModified"):
                        self.addObserver(node, getattr(slicer.vtkSegmentation, event), self._onSegmentsModified)
                for event in events:
                    self.addObserver(node, event, self._onRegionModified)
            self._regionTimer.start()

    def _onRegionModified(self, *_values: Any) -> None:
        self.regionState += 1
        self._regionTimer.start()

    def _onSegmentsModified(self, *_values: Any) -> None:
        self._updateRegion()
        self._onRegionModified()

    def _findRegion(self) -> None:
        """Look where the region lies in the slices of the preview."""
        self.onRegion()
        self._cells, self._regionProblem = None, ""
        if self._survey is None or self._parameters is None:
            return
        try:
            region = self.region()
            if region is not None:
                self._cells = self._survey.cells(region)
        except MedPrunerError as error:
            self._regionProblem = f"{error.problem} {error.advice}"
        self._draw()
        self._report.update()

    def _onFrameChosen(self, number: int) -> None:
        browser = display.sequenceOf(self._parameters.inputVolume) if self._parameters else None
        if browser is not None and not self._updating:
            browser.SetSelectedItemNumber(number - 1)
            self._timer.start()

    def _onModalityChosen(self, index: int) -> None:
        volume = self._parameters.inputVolume if self._parameters else None
        if volume is not None and not self._updating:
            volume.SetAttribute(MODALITY, self._ui.modalityComboBox.itemData(index) or None)
            self._timer.start()

    def _followPreset(self) -> None:
        """The sliders take the values of a preset that is chosen; those of a scene that is loaded stay."""
        before, self._preset = self._preset, self._parameters.preset
        settings = PRESETS[self._preset]
        if before not in (None, self._preset) and settings.gamma is not None:
            self._parameters.gamma, self._parameters.tau = settings.gamma, settings.tau

    # --- the preview ----------------------------------------------------------------------------------------------------------

    def _requestSurvey(self) -> None:
        volume = self._parameters.inputVolume if self._parameters else None
        if volume is None:
            return
        try:
            self._session.survey(volume, self._model(), self._parameters.plane, self._onSurvey, self._onError)
        except MedPrunerError as error:
            self._onError("", error.problem, error.advice)

    def _onSurvey(self, survey: Survey) -> None:
        self._survey, self._problem = survey, ""
        self._findRegion()
        self._onLooked()

    def _onError(self, _kind: str, problem: str, advice: str) -> None:
        self._survey, self._problem = None, f"{problem} {advice}"
        self._strip.clear()
        self._ui.previewLabel.text = self._problem
        self._onLooked()

    def _draw(self) -> None:
        survey = self._survey
        if survey is None or self._parameters is None:
            return
        if self._regionProblem:
            self._strip.clear()
            self._ui.previewLabel.text = self._regionProblem
            return
        slabs, kept = survey.read(pruningSettings(self._parameters), self._cells)
        asked = np.ones(len(kept), bool)
        if self._cells is not None:
            asked = np.array([self._cells[first:after].any() for first, after in slabs])
        self._strip.show(kept, slabs, survey.source_count, survey.plane, asked)
        self._ui.previewLabel.text = self._described(slabs, kept, asked)

    def _described(self, slabs: np.ndarray, kept: np.ndarray, asked: np.ndarray) -> str:
        """The preview in words."""
        survey = self._survey
        thickness = slabs[:, 1] - slabs[:, 0]
        read, slices = int(kept.sum()), int(thickness[kept].sum())
        inRegion = int(thickness[asked].sum())
        thickest = f"{thickness[kept].max(initial=1) * survey.step_mm:.1f}"
        if slices > read and asked.all():
            text = _("All {slices} slices would be read in {images} images of up to {thickest} mm; the model takes {most}.").format(
                slices=slices, images=read, thickest=thickest, most=survey.takes
            )
        elif slices > read:
            text = _(
                "The {slices} slices in the region would be read in {images} images of up to {thickest} mm, the other {others} are not."
            ).format(slices=slices, images=read, thickest=thickest, others=survey.source_count - inRegion)
        elif asked.all():
            text = _("About {kept} of {all} slices would be read ({share}).").format(kept=read, all=len(kept), share=f"{kept.mean():.0%}")
        else:
            text = _("About {kept} of the {asked} slices in the region would be read; the other {others} are not asked about.").format(
                kept=read, asked=inRegion, others=survey.source_count - inRegion
            )
        if thickness.sum() < survey.source_count:
            text += " " + _("The volume has {count}; {all} of them are looked at, evenly spaced.").format(
                count=survey.source_count, all=len(kept)
            )
        return text
