"""The Model section: which model answers, where it computes, and what must be installed or downloaded first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.models.catalogue.card import ModelCard
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.sentence import local

from .. import settings
from ..worker import install
from ..worker.session import Session
from . import consent, memory
from .report import Report, Step
from .server import ServerSection
from .storage import Storage


class ModelSection:
    """requirements, rounding: files of the packages for any model, and for one whose weights are rounded.

    onChanged() is called when another model was chosen or what is known about it has changed.
    """

    def __init__(self, ui: Any, session: Session, report: Report, requirements: str, rounding: str, onChanged: Callable[[], None]) -> None:
        self._ui, self._session, self._report, self._onChanged = ui, session, report, onChanged
        self._requirements, self._rounding = requirements, rounding
        self._models: dict[str, ModelCard | None] = {}  # None: a folder of the user's, of which only the worker knows more
        self._present: dict[str, bool] = {}
        self._download: Any = None  # the request under way
        self._looking = False  # whether the worker was asked which weights are here, and has not said it yet
        self._problem = ""  # why it could not say so
        self._folderProblem = ""  # why the chosen folder holds no model that can answer
        self._devices: list[dict] = []
        self._updating = False
        self.missingPackages: list[str] = []
        self.server = ServerSection(ui, session, report, self._onPlace)
        ui.modelComboBox.connect("currentIndexChanged(int)", self._onModelChosen)
        ui.deviceComboBox.connect("currentIndexChanged(int)", self._onDeviceChosen)
        for precision, text in memory.precisions().items():
            ui.precisionComboBox.addItem(text, precision)
        ui.precisionComboBox.currentIndex = max(ui.precisionComboBox.findData(settings.get("Precision", "auto")), 0)
        ui.precisionComboBox.connect("currentIndexChanged(int)", self._onPrecisionChosen)
        ui.installButton.connect("clicked(bool)", self._onInstall)
        ui.downloadButton.connect("clicked(bool)", self._onDownload)
        ui.folderButton.connect("clicked(bool)", self._onFolder)
        ui.forgetButton.connect("clicked(bool)", self._onForget)
        self._storage = Storage(ui, session, self._onOtherStorage)
        self._fill()

    @property
    def model(self) -> str:
        """Name of the chosen model, or its folder; the server's where one is chosen and known."""
        if self.server.isChosen and self.server.model:
            return self.server.model
        return self._ui.modelComboBox.itemData(self._ui.modelComboBox.currentIndex)

    @property
    def device(self) -> str:
        """Name of the chosen device, or "auto"."""
        return self._ui.deviceComboBox.itemData(self._ui.deviceComboBox.currentIndex)

    @property
    def precision(self) -> str:
        """Of the weights; see MedPrunerLogic.pruning.settings.PRECISIONS."""
        return self._ui.precisionComboBox.itemData(self._ui.precisionComboBox.currentIndex)

    @property
    def isOnGPU(self) -> bool:
        """Whether the model computes on a GPU, as far as it is known by now."""
        if self.server.isChosen:
            return False
        device = self.device if self.device != "auto" else next((one["name"] for one in self._devices), "cpu")
        return device != "cpu"

    @property
    def card(self) -> ModelCard | None:
        """The chosen model's card; None for a folder, and for what only the server knows."""
        return CARDS.get(self.model) if self.server.isChosen else self._models[self.model]

    @property
    def title(self) -> str:
        """The chosen model's name for people."""
        return self.server.title if self.server.isChosen else self.card.title if self.card is not None else Path(self.model).name

    def step(self) -> Step | None:
        """What must be done before the chosen model can answer; None: nothing."""
        if self.server.isChosen:
            return self.server.step()
        card = self.card
        if self.missingPackages:
            missing = _("Python packages are missing: {names}.").format(names=", ".join(self.missingPackages))
            said = f"{missing} {install.downloadSize(self.missingPackages)} " + _("A server needs none of them.")
            button = _("Install packages…")
            if not settings.isPlaceChosen():
                said, button = _("Shall this computer answer, or a server of your department?") + f" {said}", _("This computer: install…")
            return Step(said, button, self._onInstall, _("Server only"), partial(self.server.choose, True))
        if self._download is not None:
            return Step(_("Downloading…"), _("Stop the download"), self._onDownload)
        if self._folderProblem:
            return Step(self._folderProblem)
        here = card is None or self._isHere(card)
        if self._problem and not (here and self._session.client.hello):  # a worker that runs now can answer with what is here
            return Step(self._problem)
        if here:
            return None
        if self._looking:
            return Step(_("Looking whether the model is on this computer…"))
        sentence = _("{title} is not on this computer yet ({size} to download).")
        sentence = sentence.format(title=card.title, size=memory.size(card.download_gb))
        return Step(sentence, _("Download the model…"), self._onDownload)

    def _isHere(self, card: ModelCard) -> bool:
        return card.folder is not None or self._present.get(card.name, False)

    def check(self) -> None:
        """See what is installed; when packages are there, have the worker look for devices and weights."""
        self._problem, self.missingPackages = "", []
        if self.server.isChosen:
            self.server.check()
            return
        self.missingPackages = list(dict.fromkeys(name for file in self._needed() for name in install.missingPackages(file)))
        if not self.missingPackages:
            client = self._session.client
            self._looking = not self._present
            client.request("devices", self._onDevices, self._onQuietError)
            client.request("models", self._onPresent, self._onQuietError)
        self._describe()

    def _needed(self) -> list[str]:
        return [self._requirements, *([self._rounding] if self.precision in ("8bit", "4bit") else [])]

    def describeForReport(self) -> str:
        """For the log: no path, which could hold a name."""
        where = ", on a server" if self.server.isChosen else ""
        return f"Model {self.model if self.card else 'from a folder'}{where}, device {self.device}, precision {self.precision}"

    # --- what is shown --------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._models = dict(CARDS) | dict.fromkeys(folder for folder in settings.modelFolders() if Path(folder).is_dir())
        self._updating = True
        self._ui.modelComboBox.clear()
        for name, card in self._models.items():
            self._ui.modelComboBox.addItem(card.title if card else Path(name).name, name)
        self._ui.modelComboBox.currentIndex = max(self._ui.modelComboBox.findData(settings.get("Model", "phantom")), 0)
        self._fillDevices([])
        self._updating = False
        self._describe()

    def _fillDevices(self, devices: list[dict]) -> None:
        self._updating = True
        self._ui.deviceComboBox.clear()
        self._ui.deviceComboBox.addItem(_("Automatic"), "auto")
        for device in devices:
            text = _("{name}: {title}, {free} of {all} GB free").format(
                name=device["name"], title=device["title"], free=device["free_gb"], all=device["memory_gb"]
            )
            self._ui.deviceComboBox.addItem(text, device["name"])
        self._ui.deviceComboBox.currentIndex = max(self._ui.deviceComboBox.findData(settings.get("Device", "auto")), 0)
        self._updating = False

    def _onPlace(self) -> None:
        """Another place answers, or more is known about the server."""
        if self.server.isChosen or self._present:
            self._describe()
        else:
            self.check()

    def _describe(self) -> None:
        card, ui = self.card, self._ui
        self.server.show()
        if self.server.isChosen:
            self._onChanged()
            return
        purpose = local(card.purpose) if card else ""
        if card is None:
            text = _("From a folder on this computer. Its licence is its own; see its card.")
        else:
            text = _("{purpose}.\n{source}. Licence: {licence}.").format(
                purpose=purpose[0].upper() + purpose[1:],
                source=_("{size} to download").format(size=memory.size(card.download_gb)) if card.repository else _("Comes with MedPruner"),
                licence=local(card.licence),
            )
        needed = memory.lines(card or memory.folderCard(self.model), self._devices, self.device, self.precision)
        ui.modelInfoLabel.text = "\n".join([text, *needed])
        self._folderProblem = "" if card is not None else memory.whyNot(Path(self.model))
        here, step = card is None or self._isHere(card), self.step()
        ui.modelStatusLabel.text = step.sentence if step is not None else _("Ready. It is loaded with the first question.")
        ui.installButton.visible = ui.installButton.enabled = bool(self.missingPackages)
        ui.downloadButton.text = _("Download…") if self._download is None else _("Stop the download")
        ui.downloadButton.enabled = not self.missingPackages and (self._download is not None or not here)
        ui.forgetButton.enabled = here and card is not None and card.folder is None
        self._onChanged()

    # --- what the worker says -------------------------------------------------------------------------------------------------

    def _onDevices(self, message: dict) -> None:
        self._devices = message["devices"]
        self._fillDevices(self._devices)
        self._describe()

    def _onPresent(self, message: dict) -> None:
        self._present, self._looking = message["present"], False
        self._describe()

    def _onQuietError(self, kind: str, problem: str, advice: str) -> None:
        self._looking = False
        if kind != "WorkerEnded":  # it starts again with the next question
            self._problem = f"{problem} {advice}"
        self._describe()

    # --- what the user does ---------------------------------------------------------------------------------------------------

    def _onModelChosen(self, _index: int) -> None:
        if not self._updating:
            settings.put("Model", self.model)
            self._report.goOn()
            self._describe()

    def _onDeviceChosen(self, _index: int) -> None:
        if not self._updating:
            settings.put("Device", self.device)
            self._describe()

    def _onPrecisionChosen(self, _index: int) -> None:
        settings.put("Precision", self.precision)
        self.check()

    def _onInstall(self, _checked: bool = False) -> None:
        self.server.choose(False)
        self._report.stage(_("Installing packages…"))
        try:
            for file in self._needed():
                install.installPackages(file)
        except MedPrunerError as error:
            self._report.error(error.problem, error.advice)
        else:
            self._report.stage("")
        self._session.client.restart(_("The worker starts again with the new packages."))
        self.check()

    def _onDownload(self, _checked: bool = False) -> None:
        client, card = self._session.client, self.card
        if self._download is not None:
            client.cancel(self._download)
            return
        if settings.isOffline():
            self._report.error(_("MedPruner is set to work offline."), _("Uncheck 'Work offline' under Storage to download a model."))
            return
        if not slicer.util.confirmYesNoDisplay(consent.question(card), windowTitle=_("Download a model"), textFormat=qt.Qt.PlainText):
            return
        self._download = client.request(
            "download", self._onDownloaded, self._onDownloadFailed, self._report.progress, model=card.name, accept_licence=True
        )
        self._describe()

    def _onDownloaded(self, _message: dict) -> None:
        self._download = None
        self._report.stage("")
        self.check()

    def _onDownloadFailed(self, kind: str, problem: str, advice: str) -> None:
        self._onDownloaded({})
        if kind != "CancelledError":
            self._report.error(problem, advice)

    def _onFolder(self, _checked: bool = False) -> None:
        folder = qt.QFileDialog.getExistingDirectory(slicer.util.mainWindow(), _("Folder of a model (safetensors)"))
        if not folder:
            return
        if not (Path(folder) / "config.json").is_file():
            self._report.error(
                _("The folder '{folder}' holds no model: there is no config.json in it.").format(folder=Path(folder).name),
                _("Choose the folder that holds config.json and the safetensors files."),
            )
            return
        settings.put("ModelFolders", "\n".join([*(f for f in settings.modelFolders() if f != folder), folder]))
        settings.put("Model", folder)
        self._report.goOn()
        self._fill()

    def _onForget(self, _checked: bool = False) -> None:
        question = _("Remove the weights of {title} from this computer? They can be downloaded again.").format(title=self.card.title)
        if slicer.util.confirmOkCancelDisplay(question, windowTitle=_("Remove a model"), textFormat=qt.Qt.PlainText):
            self._session.client.request(
                "forget", lambda _message: self.check(), lambda _kind, *said: self._report.error(*said), model=self.card.name
            )

    def _onOtherStorage(self) -> None:
        """What is on this computer must be looked for again."""
        self._present = {}
        self._describe()
