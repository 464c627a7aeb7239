"""The server on one machine: starts Ray, Serve and the application, closed to all who bring no token, and ends them in order."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from ..atomic import TemporaryFolder
from ..errors import MedPrunerError
from ..sentence import tr as _
from . import left, users
from .settings import FOLDER, LOOPBACK, Settings, make_private, write_private

_NOT_YET, _EXPIRED = 9, 10  # as OpenSSL counts what can be wrong with a certificate
_PATIENCE_S = 50.0  # for answers under way when the server is told to end; without its head, Ray ends the process after 60
_STORE_BYTES = 256 * 2**20  # of Ray's shared memory: only small pieces pass through it


def check_open(settings: Settings, host: str, certificate: Path | None, key: Path | None) -> None:
    """Raises MedPrunerError for an address beyond this machine without a certificate and users, or for a certificate that is none."""
    if host not in LOOPBACK and (certificate is None or key is None):
        raise MedPrunerError(
            _("At {host} others could read along: there is no certificate.").format(host=host),
            _("Give --certificate and --key, or stay at 127.0.0.1 behind a proxy that has them."),
        )
    if host not in LOOPBACK and not users.names(Path(settings.folder)):
        raise MedPrunerError(_("The server has no users yet."), _("Add one: medpruner serve --add-user NAME."))
    if certificate is not None or key is not None:
        _check_certificate(str(certificate), str(key))


def _check_certificate(certificate: str, key: str) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(certificate, key)
    except (OSError, ValueError) as error:
        raise MedPrunerError(
            _("Certificate and key cannot be used: {error}.").format(error=error),
            _("Give the files of a certificate and of its key."),
        ) from error
    # Whether today is within its time is told by whoever trusts it: one end of a connection to oneself.
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.check_hostname = False
    client.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    client.load_verify_locations(certificate)
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = client.wrap_bio(back, there), context.wrap_bio(there, back, server_side=True)
    for end in ends * 3:
        try:
            end.do_handshake()
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLCertVerificationError as error:
            if error.verify_code in (_NOT_YET, _EXPIRED):
                raise MedPrunerError(
                    _("The certificate is not good today: {error}.").format(error=error.verify_message),
                    _("Have it renewed: no client would connect. Then start again."),
                ) from error
            return
        except ssl.SSLError:
            return  # whoever connects is told


def check_port(host: str, port: int) -> None:
    """Raises MedPrunerError where nothing can listen there: Serve would say so late, and in many words."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind(address)
            one.listen(1)
    except OSError as error:
        raise MedPrunerError(
            _("Nothing can listen at port {port} of {host}: {reason}.").format(port=port, host=host, reason=error.strerror),
            _("End what listens there, or give another --port."),
        ) from error


def http_options(settings: Settings, host: str, port: int, certificate: Path | None, key: Path | None) -> dict[str, Any]:
    """As Serve takes them."""
    options: dict[str, Any] = {"host": host, "port": port, "request_timeout_s": settings.seconds + 60}
    return options if certificate is None else options | {"ssl_certfile": str(certificate), "ssl_keyfile": str(key)}


def run(settings: Settings, http: dict[str, Any], say: Callable[[str], None], wait: Callable[[], None]) -> None:
    """Serve until `wait` returns; then answers under way are finished, and all that was uploaded is removed. Raises MedPrunerError."""
    folder = make_private(Path(settings.folder))
    with _alone(folder), TemporaryFolder(left.PREFIX) as temporary, contextlib.ExitStack() as ending:
        left.clear(folder)  # of a server that was killed, and so are these:
        _remove(settings.uploads)
        check_port(http["host"], http["port"])
        ending.enter_context(left.noted(folder, temporary))
        ending.callback(_remove, settings.uploads)
        make_private(settings.uploads)
        if not users.names(folder):
            write_private(folder / "token", users.add(folder, "local"))
            say(f"The token of the user 'local' is in {folder / 'token'}")
        _close(settings)
        import ray
        from ray import serve

        ending.callback(_quietly, ray.shutdown)
        replicas, cores = settings.replicas, os.cpu_count() or 1
        ray.init(
            "local",
            num_cpus=max(cores, replicas),
            include_dashboard=False,
            log_to_driver=False,
            configure_logging=False,
            object_store_memory=_STORE_BYTES,
            _temp_dir=str(temporary / "ray"),  # which it opens to everyone, and this account's folder around it closes
        )
        found = int(ray.cluster_resources().get("GPU", 0)) if settings.device in ("auto", "cuda") else 0
        settings = replace(settings, replicas=replicas or max(found, 1), gpus=settings.gpus or min(found, 1))
        settings.save()
        from . import app

        ending.callback(_quietly, serve.shutdown)
        serve.start(proxy_location="HeadOnly", http_options=http, logging_config={"enable_access_log": False})
        handle = serve.run(app.build(asdict(settings)), name=app.NAME, route_prefix="/")
        scheme = "https" if "ssl_certfile" in http else "http"
        say(f"Ready at {scheme}://{http['host']}:{http['port']} with {settings.model}, {settings.replicas} replicas. Ctrl-C ends it.")
        wait()
        say("Finishing the answers under way.")
        with contextlib.suppress(TimeoutError):
            handle.close.remote().result(timeout_s=_PATIENCE_S)
        _remove(settings.uploads)  # first of all: the rest has processes that may hang


def _close(settings: Settings) -> None:
    """What the processes of Ray inherit: a token that only they know, this machine's own interface, and no word to anyone."""
    os.environ.update(
        {
            FOLDER: settings.folder,
            "RAY_AUTH_MODE": "token",
            "RAY_AUTH_TOKEN": secrets.token_hex(32),
            "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # named for them, but what it does is to listen on the loopback interface
            "RAY_USAGE_STATS_ENABLED": "0",
            "RAY_enable_metrics_collection": "0",
            "RAY_SERVE_HTTP_PROXY_CALLBACK_IMPORT_PATH": "MedPrunerLogic.server.gate:front",
        }
    )
    os.environ.setdefault("OMP_NUM_THREADS", str(max((os.cpu_count() or 1) // max(settings.replicas, 1), 1)))


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    try:
        with FileLock(folder / "lock", timeout=0):
            yield
    except Timeout as error:
        raise MedPrunerError(
            _("A server runs in {folder} already.").format(folder=folder), _("End it, or give another --folder.")
        ) from error


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _quietly(work: Callable[[], None]) -> None:
    """Ends a part; what it still says about its own end helps nobody."""
    with contextlib.suppress(Exception):
        work()
