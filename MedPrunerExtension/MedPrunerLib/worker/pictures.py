"""Pictures of what answers were read from: for an export, and for the day on which a scene is loaded again."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.scene import answer_nodes
from MedPrunerLogic.scene.mrml import view_node
from MedPrunerLogic.service import messages

from . import folders
from .client import WorkerClient
from .request import nothing
from .run import Run
from .server import formatOf
from .volume import MODALITY, fingerprint

_REST_MS = 1000  # nobody has asked for so long: time to make the pictures that are missing


class Pictures:
    """Has the worker make them; the scene keeps them beside their answers.

    handed(fingerprint): what to say about a volume whose voxels lie in the worker's folder; None where they do not.
    busy: whether a question is being answered.
    """

    def __init__(self, client: WorkerClient, handed: Callable[[tuple | None], dict | None], busy: Callable[[], bool]) -> None:
        self._client, self._handed, self._busy = client, handed, busy
        self._missing: list[Run] = []
        self._rest = qt.QTimer()
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.connect("timeout()", self._makeMissing)

    def make(self, run: Run, onDone: Callable[[bytes], None], onError: Callable[[str], None]) -> None:
        """Have the worker show what an answer was read from, as a JPEG; onError(why there is none)."""
        if run.volumeNode is None or fingerprint(run.volumeNode) != run.fingerprint:
            onError(_("There is no picture: the volume has gone, or has been changed since."))
            return
        self._client.start()
        folder, name = self._client.folder, f"pictured-{self._client.nextNumber()}"
        volume, extra = self._handed(run.fingerprint), None
        if volume is None:  # the volume that is being asked about now stays handed over
            voxels, ijkToRas = view_node(run.volumeNode)
            volume = messages.pack_voxels(voxels, ijkToRas, run.volumeNode.GetAttribute(MODALITY), folder, name)
            extra = folder / volume["voxels"]

        def ended(tell: Callable[[], None] = nothing) -> None:
            if extra is not None:
                folders.remove(extra)
            tell()

        try:
            answer = messages.pack_answer(run.answer, folder, f"{name}-answer")
        except MedPrunerError:
            ended()
            raise

        def take(picture: bytes) -> None:
            if run.picture is None and run.nodes is not None and slicer.mrmlScene.IsNodePresent(run.nodes.text):
                answer_nodes.keep_picture(slicer.mrmlScene, run.nodes, picture)
            run.picture = picture
            onDone(picture)

        self._client.request(
            "picture",
            lambda message: ended(lambda: take(messages.take_file(folder, message["picture"]))),
            lambda _kind, problem, _advice: ended(lambda: onError(problem)),
            volume=volume,
            answer=answer,
            model=run.model,
            format=formatOf(run.model),
        )

    def later(self, run: Run) -> None:
        """Make the picture of a run that has ended when nobody waits for an answer."""
        if run.nodes is not None:
            self._missing.append(run)
        self._rest.start()

    def forget(self) -> None:
        """Make none of those that are missing: their scene is being closed."""
        self._missing.clear()
        self._rest.stop()

    def close(self) -> None:
        """Make no more."""
        self.forget()
        self._rest.disconnect("timeout()", self._makeMissing)  # which would keep all of this alive

    def _makeMissing(self) -> None:
        if self._busy():
            return  # it begins anew when that run has ended
        runs, self._missing = self._missing, []
        for run in runs:
            if run.picture is None:
                with contextlib.suppress(MedPrunerError):  # an export tries again, and says why there is none
                    self.make(run, nothing, nothing)
