"""In the Model section: whether this computer answers or a server, which one, and whether it can be reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.models.catalogue.cards import CARDS

from .. import settings
from ..later import later
from ..worker import server
from ..worker.connection import Call, Connection, Failure
from ..worker.request import nothing
from ..worker.session import Session
from . import consent
from .report import Report, Step

_ENDED_MS = 500  # after which a worker that was told to end has


class ServerSection:
    """onChanged() is called when another place was chosen or more is known about the server."""

    def __init__(self, ui: Any, session: Session, report: Report, onChanged: Callable[[], None]) -> None:
        self._ui, self._session, self._report, self._onChanged = ui, session, report, onChanged
        self._connection: Connection | None = None  # that asks who is there
        self._call: Call | None = None
        self._hello: dict[str, Any] | None = None
        self._problem = ""
        ui.whereComboBox.addItem(_("This computer"), False)
        ui.whereComboBox.addItem(_("Server"), True)
        ui.whereComboBox.currentIndex = int(self.isChosen)
        ui.addressEdit.text = settings.serverAddress()
        ui.tokenEdit.echoMode = qt.QLineEdit.Password
        ui.whereComboBox.connect("currentIndexChanged(int)", self._onWhere)
        ui.addressEdit.connect("editingFinished()", self._onEdited)
        ui.tokenEdit.connect("editingFinished()", self._onEdited)
        ui.testButton.connect("clicked(bool)", self._onTest)

    @property
    def isChosen(self) -> bool:
        """Whether a server answers."""
        return settings.isServer()

    @property
    def model(self) -> str:
        """The server's; empty while it is not known."""
        return self._hello["model"] if self._hello is not None else ""

    @property
    def title(self) -> str:
        """The name of its model for people."""
        said = self._hello.get("title") if self._hello is not None else None
        return CARDS[self.model].title if self.model in CARDS else str(said or self.model)[:80]

    def step(self) -> Step | None:
        """What must be done before it can answer; None: nothing."""
        if self._problem:
            return Step(self._problem, _("Test connection"), self._onTest)
        if not (settings.serverAddress() and server.token()):
            return Step(_("Enter the address of the server and your token (Model section)."), _("Enter them…"), self._onEnter)
        if self._hello is None:
            return Step(_("Looking for the server…"))
        return None

    def check(self) -> None:
        """See who is there."""
        self._leave()
        self._hello, self._problem = None, ""
        chosen = server.chosen()
        if chosen is not None and chosen.address and chosen.token:
            self._connection = Connection(chosen, "")
            self._call = self._connection.hello(self._onHello, self._onFailed)
        self._onChanged()

    def mayAsk(self) -> None:
        """Raises MedPrunerError unless all is there for a question and the user agrees to what is sent: asked once for each server."""
        step = self.step()
        if step is not None:
            isLooking = self._call is not None and not self._problem
            advice = _("Ask again in a moment.") if isLooking else _("Press 'Test connection' in the Model section.")
            raise MedPrunerError(step.sentence, advice)
        address = settings.serverAddress()
        if not settings.hasAgreed(address):
            question = consent.sending(address)
            if not slicer.util.confirmYesNoDisplay(question, windowTitle=_("Send volumes to a server"), textFormat=qt.Qt.PlainText):
                raise MedPrunerError(_("Nothing was sent."), _("Ask again, or choose 'This computer' in the Model section."))
            settings.agree(address)

    def close(self) -> None:
        """The module is going away."""
        self._onChanged = nothing
        self._leave()

    def show(self) -> None:
        """What there is to be set about the server, or about a model on this computer."""
        ui, isChosen = self._ui, self.isChosen
        for widget in (ui.addressLabel, ui.addressEdit, ui.tokenLabel, ui.tokenEdit, ui.testButton):
            widget.visible = isChosen
        local = (ui.modelLabel, ui.modelComboBox, ui.deviceLabel, ui.deviceComboBox, ui.precisionLabel, ui.precisionComboBox)
        for widget in (*local, ui.modelInfoLabel, ui.installButton, ui.downloadButton, ui.folderButton, ui.storageSection):
            widget.visible = not isChosen
        step = self.step()
        if isChosen:
            ui.modelStatusLabel.text = step.sentence if step is not None else _("Connected: {title} answers.").format(title=self.title)

    # --- what happens ---------------------------------------------------------------------------------------------------------

    def _leave(self) -> None:
        if self._call is not None and self._connection is not None:
            self._call.abort()
            self._connection.close()
        self._call = self._connection = None

    def _onHello(self, hello: dict[str, Any]) -> None:
        self._hello = hello
        self._report.goOn()
        self._onChanged()

    def _onFailed(self, failure: Failure) -> None:
        self._problem = f"{failure.problem} {failure.advice}"
        self._report.goOn()
        self._onChanged()

    # --- what the user does ---------------------------------------------------------------------------------------------------

    def choose(self, isServer: bool) -> None:
        """Where it is answered from now on, here as in the list."""
        settings.put("UseServer", isServer)
        if int(isServer) != self._ui.whereComboBox.currentIndex:
            self._ui.whereComboBox.currentIndex = int(isServer)
        if isServer:
            self._onEnter()

    def _onEnter(self) -> None:
        """Lead to what is missing."""
        self._ui.modelSection.collapsed = False
        (self._ui.tokenEdit if settings.serverAddress() else self._ui.addressEdit).setFocus()

    def _onWhere(self, _index: int) -> None:
        settings.put("UseServer", self._ui.whereComboBox.itemData(self._ui.whereComboBox.currentIndex))
        self._restart()

    def _onEdited(self) -> None:
        try:
            address = server.checkedAddress(self._ui.addressEdit.text)
        except MedPrunerError as error:
            self._leave()
            self._hello, self._problem = None, f"{error.problem} {error.advice}" if self._ui.addressEdit.text else ""
            self._onChanged()
            return
        token = self._ui.tokenEdit.text.strip()
        if address != settings.serverAddress():
            settings.put("ServerAddress", address)
        elif token == server.token() and not self._problem:
            return  # told again
        server.keepToken(token)
        self._restart()

    def _onTest(self, _checked: bool = False) -> None:
        self._onEdited()
        if not self._problem:
            self.check()

    def _restart(self) -> None:
        wasRunning = self._session.client.running
        self._session.client.restart(_("What answers was changed."))
        self.check()
        if wasRunning and not self.isChosen:
            later(self._onEnded, _ENDED_MS)

    def _onEnded(self) -> None:
        """What the worker that was ended has not said any more, the next one will."""
        self._onChanged()
