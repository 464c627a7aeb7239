"""HTTP to a server by Qt's own network classes: every call returns at once, and callbacks tell the rest. One manager for one server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import qt
import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.service import messages, wire

from .server import Server, keepFormat

SILENT_MS = int(4000 * wire.BEAT_S)  # without a byte of an answer, not even a sign of life, until a connection is taken for lost
_UPLOAD_MS = 30_000  # the same of an upload, whose last piece the server has to check


class Failure(NamedTuple):
    """Why there is no answer. retry: seconds after which the server wants to be asked again. isLost: the network may come back.

    isSilent: nothing was heard, not even that the connection is no more.
    """

    type: str
    problem: str
    advice: str
    retry: int | None = None
    isLost: bool = False
    isSilent: bool = False


class Call:
    """One exchange. Nothing is told any more once it was aborted."""

    def __init__(self, reply: Any, server: Server, onData: Callable, onDone: Callable, onFailed: Callable) -> None:
        self._reply, self._server = reply, server
        self._onData, self._onDone, self._onFailed = onData, onDone, onFailed
        self._refused = b""  # what is said in place of an answer
        self._error: int | None = None
        self._isOver = False
        for signature, slot in self._slots().items():
            reply.connect(signature, slot)

    def abort(self) -> None:
        """Give it up; the server sees that too."""
        if not self._isOver:
            self._letGo()
            self._reply.abort()

    def _slots(self) -> dict[str, Callable]:
        return {
            "readyRead()": self._onReadyRead,
            "errorOccurred(QNetworkReply::NetworkError)": self._onError,
            "finished()": self._onFinished,
        }

    def _letGo(self) -> None:
        self._isOver = True
        for signature, slot in self._slots().items():
            self._reply.disconnect(signature, slot)
        self._reply.deleteLater()

    def _status(self) -> int:
        return self._reply.attribute(qt.QNetworkRequest.HttpStatusCodeAttribute) or 0

    def _onReadyRead(self) -> None:
        data = self._reply.readAll().data()
        if self._status() == 200:
            self._onData(data)
        else:
            self._refused += data

    def _onError(self, error: int) -> None:
        self._error = int(error)

    def _onFinished(self) -> None:
        self._onReadyRead()
        if self._isOver:  # aborted for what was said last
            return
        self._letGo()
        status = self._status()
        if status == 200 and self._error is None:
            self._onDone()
        elif status in (0, 200):
            self._onFailed(_unreachable(self._error, self._reply.errorString(), self._server))
        else:
            self._onFailed(_refusal(status, self._refused, self._server))


class Connection:
    """name: a random one, by which the server tells the requests of this client from those of another of the same user."""

    def __init__(self, server: Server, name: str) -> None:
        self.server, self._name = server, name
        self._manager = qt.QNetworkAccessManager(slicer.app)  # with a parent: it must not go inside a signal of one of its replies
        self._manager.setProxy(_proxy(server))
        self._certificates = _certificates() if server.address.startswith("https:") else None

    def hello(self, onDone: Callable[[dict[str, Any]], None], onFailed: Callable[[Failure], None]) -> Call:
        """Ask who is there: onDone(its hello)."""
        said = bytearray()

        def done() -> None:
            message = messages.decode(said.decode("utf-8", "replace"))
            isHello = message is not None and message["kind"] == "hello" and isinstance(message.get("model"), str)
            if message is None or not isHello:
                onFailed(noServer(self.server))
            elif message.get("protocol") != wire.PROTOCOL:
                onFailed(_otherVersion(message))
            else:
                keepFormat(message["model"], message.get("format"))
                onDone(message)

        return self.call("GET", "/v1/hello", said.extend, done, onFailed)

    def call(
        self,
        method: str,
        path: str,
        onData: Callable[[bytes], Any],
        onDone: Callable[[], None],
        onFailed: Callable[[Failure], None],
        body: bytes = b"",
        headers: dict[str, str] | None = None,
    ) -> Call:
        """onData(a piece of the answer) while it comes, then onDone() or onFailed(failure)."""
        request = qt.QNetworkRequest(qt.QUrl(self.server.address + path))
        if self._certificates is not None:
            request.setSslConfiguration(self._certificates)
        # Elsewhere neither the token nor voxels may go.
        request.setAttribute(qt.QNetworkRequest.RedirectPolicyAttribute, qt.QNetworkRequest.ManualRedirectPolicy)
        request.setTransferTimeout(_UPLOAD_MS if method == "PUT" else SILENT_MS)
        said = {"Authorization": f"Bearer {self.server.token}", wire.CLIENT: self._name, wire.VERSION: str(wire.PROTOCOL)}
        said["Content-Type"] = "application/octet-stream"
        for key, value in (said | (headers or {})).items():
            request.setRawHeader(qt.QByteArray(key.encode("ascii")), qt.QByteArray(value.encode("ascii", "replace")))
        data = qt.QByteArray(body)
        if method == "GET":
            reply = self._manager.get(request)
        else:
            reply = self._manager.put(request, data) if method == "PUT" else self._manager.post(request, data)
        return Call(reply, self.server, onData, onDone, onFailed)

    def close(self) -> None:
        """Let go of the network; calls under way were aborted."""
        self._manager.deleteLater()


def _proxy(server: Server) -> Any:
    """The system's, which knows NO_PROXY too; none for this computer."""
    if server.isHere:
        return qt.QNetworkProxy(qt.QNetworkProxy.NoProxy)
    return qt.QNetworkProxyFactory.systemProxyForQuery(qt.QNetworkProxyQuery(qt.QUrl(server.address)))[0]


def _certificates() -> Any:
    """Slicer brings a list of its own of those whose signature is good; those whom this computer knows, such as a hospital, are added."""
    configuration = qt.QSslConfiguration.defaultConfiguration()
    configuration.addCaCertificates(qt.QSslConfiguration.systemCaCertificates())
    return configuration


def _unreachable(error: int | None, reason: str, server: Server) -> Failure:
    """Of Qt's kinds of errors those that can be told apart by whoever must do something."""
    network = qt.QNetworkReply
    if error == int(network.SslHandshakeFailedError):
        return Failure(
            "CertificateError",
            _("The certificate of {address} is not good: {reason}.").format(address=server.address, reason=reason.rstrip(".")),
            _("Nothing was sent. Tell whoever runs the server."),
        )
    if error == int(network.HostNotFoundError):
        problem = _("No computer with the name {host} is found.").format(host=server.host)
        return Failure("UnreachableError", problem, _("Check the address and the network (is a VPN needed?)."), isLost=True)
    if error == int(network.ConnectionRefusedError):
        problem = _("No server answers at {address}.").format(address=server.address)
        return Failure("UnreachableError", problem, _("Check the address and whether the server (or your tunnel to it) runs."), isLost=True)
    if error in (int(network.TimeoutError), int(network.OperationCanceledError)):  # what nobody here has cancelled
        problem = _("Nothing comes from {address} any more.").format(address=server.address)
        advice = _("Check the network (is a VPN needed?), then ask again.")
        return Failure("UnreachableError", problem, advice, isLost=True, isSilent=True)
    if int(network.ProxyConnectionRefusedError) <= (error or 0) <= int(network.UnknownProxyError):
        problem = _("The proxy does not let this through ({reason}).").format(reason=reason.rstrip("."))
        return Failure("ProxyError", problem, _("Have the server's name put on the proxy's list of exceptions (NO_PROXY)."))
    problem = _("The connection to {address} was lost ({reason}).").format(address=server.address, reason=reason.rstrip("."))
    return Failure("UnreachableError", problem, _("Check the network, then ask again."), isLost=True)


def _refusal(status: int, said: bytes, server: Server) -> Failure:
    """What the server says in place of an answer, or what is said in its place."""
    message = messages.decode(said.decode("utf-8", "replace")) or {}
    words = [str(message[key]) for key in ("type", "problem", "advice") if isinstance(message.get(key), str)]
    if len(words) == 3:
        return Failure(*words, retry=message["retry"] if isinstance(message.get("retry"), int) else None)
    if status in (502, 503, 504):
        problem = _("The server at {address} does not run; something in front of it answers.").format(address=server.address)
        return Failure("UnreachableError", problem, _("Tell whoever runs the server, or ask again later."), isLost=True)
    return noServer(server)


def noServer(server: Server) -> Failure:
    """Something else has answered."""
    problem = _("What answers at {address} is no server of MedPruner.").format(address=server.address)
    return Failure("VersionError", problem, _("Check the address."))


def _otherVersion(hello: dict[str, Any]) -> Failure:
    problem = _("The server speaks another version ({version}).").format(version=str(hello.get("version"))[:20])
    spoken = hello.get("protocol")
    if isinstance(spoken, int) and spoken > wire.PROTOCOL:
        return Failure("VersionError", problem, _("Update MedPruner on this computer: it is older."))
    return Failure("VersionError", problem, _("Have the server updated: it is older."))
