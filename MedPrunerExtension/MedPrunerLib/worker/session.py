"""From a volume node and a question to an answer in the scene: load, open, ask, write, each step only when it is needed."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import slicer
import vtk
from slicer.i18n import tr as _
from slicer.util import VTKObservationMixin

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.evidence.answer import Answer
from MedPrunerLogic.pruning.preview import Survey
from MedPrunerLogic.question import REPORT, check_question
from MedPrunerLogic.scene import answer_nodes
from MedPrunerLogic.sentence import local
from MedPrunerLogic.service import messages

from ..later import later
from . import unforeseen
from .ahead import ReadAhead
from .client import WorkerClient
from .handed import HandedVolumes
from .pictures import Pictures
from .reading import Reading
from .request import Request, nothing
from .run import Run
from .server import formatOf
from .volume import changes, fingerprint


class Session(VTKObservationMixin):
    """One question is answered at a time; others wait for their turn. When none is, what would be asked about next is read ahead."""

    def __init__(self, command: Callable[[], tuple], onWorkerEnded: Callable[[str], None] = nothing) -> None:
        VTKObservationMixin.__init__(self)
        self.client = WorkerClient(command, self._onWorkerEnded)
        self.onWorkerEnded = onWorkerEnded
        self.run: Run | None = None
        self.waiting: list[Run] = []
        self._request: Request | None = None
        self._abandoned: Request | None = None  # of a run that was given up, until the worker has let go of it
        self._survey: Request | None = None
        self._handed = HandedVolumes(self.client)
        self._reading = Reading(self.client, self._handed)
        self.ahead = ReadAhead(self.client, self._handed, self._reading, self._isBusy, self._onFree)
        self.pictures = Pictures(self.client, self._handed.find, busy=lambda: self.run is not None)
        scn = slicer.mrmlScene
        self.addObserver(scn, scn.StartCloseEvent, self._onSceneClosing)
        self.addObserver(scn, scn.NodeAboutToBeRemovedEvent, self._onNodeRemoved)
        self._watch = VTKObservationMixin()  # of the volume: what it observes it holds until all of its observers are removed
        self._ended: weakref.WeakSet[Run] = weakref.WeakSet()  # runs that may still hold what is in the scene

    def ask(self, run: Run) -> None:
        """Begin a run, or let it wait for its turn; its callbacks tell the rest. Raises MedPrunerError when it cannot even begin."""
        if run.volumeNode is None:
            raise MedPrunerError(_("No volume is chosen."), _("Load a CT or MR volume (or the sample phantom) and choose it above."))
        run.question = check_question(run.question.strip() or local(REPORT) if run.report else run.question)
        if self.run is not None or self.client.isEnding:
            run.state = "waiting"
            self.waiting.append(run)
            return
        said = self._handed.handOver(run.volumeNode)
        try:
            self._start(run, said)
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

    def remove(self, run: Run) -> None:
        """Take back a question that waits for its turn."""
        if run in self.waiting:
            self.waiting.remove(run)
            self._end(run, "cancelled")

    def survey(self, volumeNode: Any, model: str, plane: str, onDone: Callable[[Survey], None], onError: Callable) -> None:
        """Have the worker look at a volume for the preview of stage 1. Raises VolumeError."""
        handed = self._handed.handOver(volumeNode)
        folder = self.client.folder

        def done(message: dict) -> None:
            found = messages.unpack_survey(message["survey"], folder)
            if self._survey is request:  # else another volume was chosen meanwhile
                onDone(found)

        request = self.client.request("survey", done, onError, volume=handed, model=model, plane=plane, format=formatOf(model))
        self._survey = request

    def exportDicom(
        self, answer: Answer, edited: str, files: list[str], folder: str, onDone: Callable[[dict], None], onError: Callable
    ) -> None:
        """Have the worker write an answer, and what the reader made of it, as DICOM objects that refer to these files of source images."""
        self.client.start()
        said = messages.pack_answer(answer, self.client.folder, f"exported-{self.client.nextNumber()}")
        self.client.request("dicom", onDone, onError, answer=said, files=files, folder=folder, edited=edited)

    def close(self) -> None:
        """Leave the scene and end the worker. A run under way ends as cancelled: a script may be waiting for it."""
        self.removeObservers()
        for run in list(self.waiting):
            self.remove(run)
        self.ahead.close()
        if self.run is not None:
            self._finish("cancelled" if self.run.nodes is None else "answered")
        self.pictures.close()
        self.client.close()

    # --- the steps ------------------------------------------------------------------------------------------------------------

    def _start(self, run: Run, said: dict) -> None:
        self.run, run.state, run.fingerprint = run, "running", fingerprint(run.volumeNode)
        for event in changes(run.volumeNode):
            self._watch.addObserver(run.volumeNode, event, self._onVolumeModified)
        if self.ahead.serves(run, said):
            self.ahead.listen(run.onProgress)
        elif self.ahead.isReading:
            self.ahead.drop()
        elif self._abandoned is None:
            self._read(said)
        # Else it begins when the worker has let go of what it is doing: killing it for that would end this one too.
        run.onStarted(run)

    def _read(self, said: dict) -> None:
        run = self._current()
        self._reading.read(run, said, self._ask, self._failing(run), run.onProgress, self._onRequest)

    def _isBusy(self) -> bool:
        return self.run is not None or self._abandoned is not None

    def _onRequest(self, request: Request) -> None:
        self._request = request

    def _onFree(self) -> None:
        """The worker has let go of what was read ahead, or of a run that was given up."""
        if self.run is None:
            self.ahead.resume()
            return
        try:
            self._read(self._handed.handOver(self.run.volumeNode))
        except Exception as error:
            self._finish("failed", unforeseen.explain(error))

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

        values = {"question": run.question, "unpruned": run.unpruned, "report": run.report}
        self._request = self.client.request("ask", answered, self._failing(run), run.onProgress, run.onText, **values)

    def _failing(self, run: Run) -> Callable[[str, str, str], None]:
        def failed(errorType: str, problem: str, advice: str) -> None:
            if self.run is not run:
                return
            if errorType == "CancelledError":
                self._finish("cancelled")
            else:
                self._finish("failed", (errorType, problem, advice))

        return failed

    def _finish(self, state: str, error: tuple[str, str, str] | None = None) -> None:
        run, self.run, self._request = self._current(), None, None
        self._watch.removeObservers()
        self._end(run, state, error)
        self.pictures.later(run)
        later(self._next)

    def _end(self, run: Run, state: str, error: tuple[str, str, str] | None = None) -> None:
        run.state, run.error = state, error
        self._ended.add(run)
        try:
            run.onFinished(run)
        except Exception as raised:
            unforeseen.report(raised)

    def _next(self) -> None:
        """Whose turn it is."""
        if self.run is not None:
            return
        if not self.waiting:
            self.ahead.resume()
            return
        run = self.waiting.pop(0)
        try:
            self._start(run, self._handed.handOver(run.volumeNode))
        except Exception as error:
            self.run = run
            if run.fingerprint is not None:  # it had its turn
                run.onStarted(run)
            self._finish("failed", unforeseen.explain(error))

    def _current(self) -> Run:
        if self.run is None:
            raise MedPrunerError(_("The question was given up."), _("Ask again."))
        return self.run

    def _onWorkerEnded(self, reason: str) -> None:
        self._reading.forget()
        self.ahead.forget()
        self._handed.clear()
        self._survey = None
        if self.run is None and self.waiting:  # who asked while it was ending
            later(self._next)
        self.onWorkerEnded(reason)

    # --- the volume -----------------------------------------------------------------------------------------------------------

    def _onVolumeModified(self, caller: Any, _event: Any) -> None:
        if self.run is not None and fingerprint(caller) != self.run.fingerprint:
            self._giveUp(_("The volume was changed while it was being read."), _("Ask again when it is as it shall be."))

    @vtk.calldata_type(vtk.VTK_OBJECT)
    def _onNodeRemoved(self, _caller: Any, _event: Any, node: Any) -> None:
        why = _("The volume was removed while it was being read."), _("Choose another volume.")
        for run in [run for run in self.waiting if run.volumeNode is node]:
            self.waiting.remove(run)
            self._end(run, "failed", ("VolumeChanged", *why))
        if self.run is not None and node is self.run.volumeNode:
            self._giveUp(*why)
        self.ahead.leave(node)
        self._handed.drop(node.GetID())
        for run in self._ended:
            if node is run.volumeNode:
                run.leaveVolume()

    def _onSceneClosing(self, _caller: Any, _event: Any) -> None:
        self.pictures.forget()
        why = _("The scene was closed while a question was being answered."), _("Load a volume and ask again.")
        waiting, self.waiting = self.waiting, []
        for run in waiting:
            self._end(run, "failed", ("VolumeChanged", *why))
        if self.run is not None:
            self._giveUp(*why)
        self.ahead.leave()
        for run in self._ended:
            run.leaveScene()
        self._ended.clear()
        self._reading.close()  # which may hold a segment's voxels
        self._handed.drop()

    def _giveUp(self, problem: str, advice: str) -> None:
        """End the run at once; what the worker still says about it is not heard."""
        if self.run is not None and self.run.nodes is not None:  # it is over, and was about this state of the volume
            self._finish("answered")
            return
        request = self._request
        if request is not None and self.client.isUnderWay(request):
            request.onText = request.onProgress = nothing
            request.onDone = request.onError = self._letGo
            self._abandoned = request
            self.client.cancel(request)
        self._reading.close()
        self._finish("failed", ("VolumeChanged", problem, advice))

    def _letGo(self, *_values: Any) -> None:
        self._abandoned = None
        self._onFree()
