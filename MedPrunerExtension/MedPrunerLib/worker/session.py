"""From a volume node and a question to an answer in the scene: load, open, ask, write, each step only when it is needed."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import slicer
import vtk
from slicer.i18n import tr as _
from slicer.util import VTKObservationMixin

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.evidence.answer import Answer
from MedPrunerLogic.imaging.region import Box, Region
from MedPrunerLogic.pruning.preview import Survey
from MedPrunerLogic.question import REPORT, check_question
from MedPrunerLogic.scene import answer_nodes
from MedPrunerLogic.scene.mrml import view_node
from MedPrunerLogic.sentence import local
from MedPrunerLogic.service import messages

from ..later import later
from . import folders, unforeseen
from .client import WorkerClient
from .pictures import Pictures
from .request import Request, nothing
from .run import Run
from .volume import MODALITY, fingerprint


class Session(VTKObservationMixin):
    """Keeps track of what the worker has loaded and read, and of the volume while it is being read. One run at a time."""

    def __init__(self, command: Callable[[], tuple], onWorkerEnded: Callable[[str], None] = nothing) -> None:
        VTKObservationMixin.__init__(self)
        self.client = WorkerClient(command, self._onWorkerEnded)
        self.onWorkerEnded = onWorkerEnded
        self.run: Run | None = None
        self._request: Request | None = None
        self._abandoned: Request | None = None  # of a run that was given up, until the worker has let go of it
        self._loaded: tuple | None = None  # (model, device, precision)
        self._opened: tuple | None = None  # everything that the open scan depends on
        self._handed: tuple | None = None  # (fingerprint of the volume, what to say about it)
        self._survey: Request | None = None
        self.pictures = Pictures(self.client, handed=lambda: self._handed, busy=lambda: self.run is not None)
        scn = slicer.mrmlScene
        self.addObserver(scn, scn.StartCloseEvent, self._onSceneClosing)
        self.addObserver(scn, scn.NodeAboutToBeRemovedEvent, self._onNodeRemoved)
        self._watch = VTKObservationMixin()  # of the volume: what it observes it holds until all of its observers are removed
        self._ended: weakref.WeakSet[Run] = weakref.WeakSet()  # runs that may still hold what is in the scene

    def ask(self, run: Run) -> None:
        """Begin a run; its callbacks tell the rest. Raises MedPrunerError when it cannot even begin."""
        if self.run is not None:
            raise MedPrunerError(_("Another question is being answered."), _("Wait for the answer, or cancel it first."))
        if run.volumeNode is None:
            raise MedPrunerError(_("No volume is chosen."), _("Load a CT or MR volume (or the sample phantom) and choose it above."))
        run.question = check_question(run.question.strip() or local(REPORT) if run.report else run.question)
        handed = self._handOver(run.volumeNode)
        self.run, run.fingerprint = run, fingerprint(run.volumeNode)
        for event in _changes(run.volumeNode):
            self._watch.addObserver(run.volumeNode, event, self._onVolumeModified)
        if self._abandoned is not None:
            return  # it begins when the worker has let go of the last one: killing it for that one would end this one too
        try:
            self._load(handed)
        except BaseException:
            self.run = self._request = None
            self._watch.removeObservers()
            raise

    def cancel(self) -> None:
        """Stop the run; it ends within two seconds with state "cancelled"."""
        if self.run is not None and self._request is not None and self.client.isUnderWay(self._request):
            self.client.cancel(self._request)
        elif self.run is not None and self.run.nodes is None:
            self._finish("cancelled")

    def survey(self, volumeNode: Any, model: str, plane: str, onDone: Callable[[Survey], None], onError: Callable) -> None:
        """Have the worker look at a volume for the preview of stage 1. Raises VolumeError."""
        handed = self._handOver(volumeNode)
        folder = self.client.folder

        def done(message: dict) -> None:
            found = messages.unpack_survey(message["survey"], folder)
            if self._survey is request:  # else another volume was chosen meanwhile
                onDone(found)

        request = self.client.request("survey", done, onError, volume=handed, model=model, plane=plane)
        self._survey = request

    def exportDicom(self, answer: Answer, files: list[str], folder: str, onDone: Callable[[dict], None], onError: Callable) -> None:
        """Have the worker write an answer as DICOM objects beside which the files of the source images are referred to."""
        self.client.start()
        said = messages.pack_answer(answer, self.client.folder, f"exported-{self.client.nextNumber()}")
        self.client.request("dicom", onDone, onError, answer=said, files=files, folder=folder)

    def close(self) -> None:
        """Leave the scene and end the worker. A run under way ends as cancelled: a script may be waiting for it."""
        self.removeObservers()
        if self.run is not None:
            self._finish("cancelled" if self.run.nodes is None else "answered")
        self.pictures.close()
        self.client.close()

    # --- the steps ------------------------------------------------------------------------------------------------------------

    def _load(self, handed: dict) -> None:
        run = self._current()
        if self._loaded == (run.model, run.device, run.precision):
            self._open(handed)
            return

        def loaded(_message: dict) -> None:
            self._loaded = (run.model, run.device, run.precision)
            self._open(handed)

        self._loaded = self._opened = None
        self._step("load", loaded, model=run.model, device=run.device, precision=run.precision, report=run.report)

    def _open(self, handed: dict) -> None:
        run = self._current()
        wanted = (handed["voxels"], run.plane, run.settings, _key(run.region))
        if self._opened == wanted:
            self._ask()
            return

        def opened(_message: dict) -> None:
            self._opened = wanted
            self._ask()

        self._opened = None
        for path in self.client.folder.glob("region-*.npy"):  # of the scan before; Windows keeps a file until it is let go of
            folders.remove(path)
        region = messages.pack_region(run.region, self.client.folder, f"region-{self.client.nextNumber()}")
        self._step("open", opened, volume=handed, settings=asdict(run.settings), plane=run.plane, region=region)

    def _ask(self) -> None:
        run = self._current()
        folder = self.client.folder

        def answered(message: dict) -> None:
            run.answer = messages.unpack_answer(message["answer"], folder)
            if run.answer.finish == "cancelled" and not run.answer.text:
                run.answer = None
                self._finish("cancelled")
                return
            run.nodes = answer_nodes.write_answer(slicer.mrmlScene, run.volumeNode, run.answer)
            state = "cancelled" if run.answer.finish == "cancelled" else "answered"
            # In a turn of its own: what is shown now and what was written just now are both felt when they come at once.
            later(lambda: self._finish(state) if self.run is run else None)

        self._step("ask", answered, question=run.question, unpruned=run.unpruned, report=run.report)

    def _step(self, kind: str, onDone: Callable[[dict], None], **values: Any) -> None:
        run = self._current()

        def failed(errorType: str, problem: str, advice: str) -> None:
            if self.run is not run:
                return
            if errorType == "CancelledError":
                self._finish("cancelled")
            else:
                self._finish("failed", (errorType, problem, advice))

        self._request = self.client.request(kind, onDone, failed, run.onProgress, run.onText, **values)

    def _finish(self, state: str, error: tuple[str, str, str] | None = None) -> None:
        run, self.run, self._request = self._current(), None, None
        self._watch.removeObservers()
        run.state, run.error = state, error
        self._ended.add(run)
        self.pictures.later(run)
        try:
            run.onFinished(run)
        except Exception as raised:
            unforeseen.report(raised)

    def _current(self) -> Run:
        if self.run is None:
            raise MedPrunerError(_("The question was given up."), _("Ask again."))
        return self.run

    def _onWorkerEnded(self, reason: str) -> None:
        self._loaded = self._opened = self._handed = self._survey = None
        self.onWorkerEnded(reason)

    # --- the volume -----------------------------------------------------------------------------------------------------------

    def _handOver(self, volumeNode: Any) -> dict:
        """Write the voxels where the worker can map them, once per state of the volume."""
        voxels, ijkToRas = view_node(volumeNode)
        now = fingerprint(volumeNode)
        self.client.start()
        if self._handed is not None and self._handed[0] == now and (self.client.folder / self._handed[1]["voxels"]).is_file():
            return self._handed[1]
        if self._handed is not None:
            folders.remove(self.client.folder / self._handed[1]["voxels"])
        modality = volumeNode.GetAttribute(MODALITY)
        name = f"volume-{self.client.nextNumber()}"
        self._handed = None
        handed = messages.pack_voxels(voxels, ijkToRas, modality, self.client.folder, name)
        self._handed = (now, handed)
        return handed

    def _onVolumeModified(self, caller: Any, _event: Any) -> None:
        if self.run is not None and self._handed is not None and fingerprint(caller) != self._handed[0]:
            self._giveUp(_("The volume was changed while it was being read."), _("Ask again when it is as it shall be."))

    @vtk.calldata_type(vtk.VTK_OBJECT)
    def _onNodeRemoved(self, _caller: Any, _event: Any, node: Any) -> None:
        if self.run is not None and node is self.run.volumeNode:
            self._giveUp(_("The volume was removed while it was being read."), _("Choose another volume."))
        for run in self._ended:
            if node is run.volumeNode:
                run.leaveVolume()

    def _onSceneClosing(self, _caller: Any, _event: Any) -> None:
        self.pictures.forget()
        if self.run is not None:
            self._giveUp(_("The scene was closed while a question was being answered."), _("Load a volume and ask again."))
        for run in self._ended:
            run.leaveScene()
        self._ended.clear()
        self._opened = None  # which may hold a segment's voxels
        if self._handed is not None and self.client.folder is not None:
            folders.remove(self.client.folder / self._handed[1]["voxels"])
            self._handed = None

    def _giveUp(self, problem: str, advice: str) -> None:
        """End the run at once; what the worker still says about it is not heard."""
        if self.run is not None and self.run.nodes is not None:  # it is over, and was about this state of the volume
            self._finish("answered")
            return
        request = self._request
        if request is not None:
            request.onText = request.onProgress = nothing
            request.onDone = request.onError = self._letGo
            self._abandoned = request
            self.client.cancel(request)
        self._opened = None
        self._finish("failed", ("VolumeChanged", problem, advice))

    def _letGo(self, *_values: Any) -> None:
        self._abandoned = None
        if self.run is not None:
            try:
                self._load(self._handOver(self.run.volumeNode))
            except Exception as error:
                self._finish("failed", unforeseen.explain(error))


def _changes(volumeNode: Any) -> tuple:
    """The events after which a volume may be another one."""
    return vtk.vtkCommand.ModifiedEvent, volumeNode.ImageDataModifiedEvent, volumeNode.TransformModifiedEvent


def _key(region: Region | None) -> Any:
    """Equal for equal boxes; a segment is taken as new each time, since it may have been painted on."""
    return tuple(region.to_ras.ravel()) if isinstance(region, Box) else region
