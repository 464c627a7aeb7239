"""A DICOMweb service, asked through dicomweb-client: over TLS that is verified, without following it elsewhere, never more than is wanted.

Whatever can go wrong is said in words, with the name of the host and nothing of the patient. Imported only where a service is asked.
"""

from __future__ import annotations

import logging
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from dicomweb_client import DICOMwebClient

from .. import __version__
from ..errors import CancelledError, MedPrunerError
from ..imaging.dicom.files import quiet
from ..sentence import tr as _
from . import credentials
from .address import host_of

_BLOCK = 2**16  # bytes that are waited for before they are looked at
_PATIENCE_S = (15.0, 120.0)  # to connect, and between two pieces of an answer
_BUSY, _PAUSES_S = (429, 503), (1.0, 3.0)  # of a service that is to be asked again, and how long to wait before
_TAIL = 256  # bytes at the end of an answer in parts, in which the mark of its end must be


class _ElsewhereError(Exception):
    """The service redirects."""


class _NoServiceError(Exception):
    """What answers is no DICOMweb service."""


class _BrokenError(Exception):
    """The answer ends before its end."""


class TooLargeError(Exception):
    """The answer is larger than was to be expected."""


class _Session(requests.Session):
    """What dicomweb-client asks with. most: bytes of one answer. watch: called with the bytes of each piece of an answer that arrives."""

    def __init__(self, most: int, watch: Callable[[int], None]) -> None:
        super().__init__()
        for name in ("dicomweb_client", "urllib3"):  # their lines hold identifiers of studies
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._most, self._watch = most, watch
        # STOW-RS: what was stored, in the form that the client reads for sure; and nothing that grows when it is unpacked.
        self.headers.update({"User-Agent": f"MedPruner/{__version__}", "Accept": "application/dicom+json", "Accept-Encoding": "identity"})

    def prepare_request(self, request: requests.Request) -> requests.PreparedRequest:
        """Without the client's own Host header, which lacks the port and cannot be for IPv6."""
        request.headers = {name: value for name, value in request.headers.items() if name != "Host"}
        return super().prepare_request(request)

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        """One request. Raises what `told` has words for."""
        whole = not options.get("stream")
        answer = super().send(request, **options | {"stream": True, "allow_redirects": False})
        for pause in _PAUSES_S if request.method == "GET" else ():
            if answer.status_code not in _BUSY:
                break
            answer.close()
            time.sleep(pause)
            self._watch(0)
            answer = super().send(request, **options | {"stream": True, "allow_redirects": False})
        kind = answer.headers.get("Content-Type", "")
        if answer.is_redirect or (answer.ok and "html" in kind.lower()):
            answer.close()
            raise _ElsewhereError if answer.is_redirect else _NoServiceError
        pieces = answer.iter_content
        answer.iter_content = lambda *given, **named: self._counted(pieces(*given, **named), kind)  # type: ignore[method-assign]
        if request.method == "POST":  # the client knows it without parameters only
            answer.headers["Content-Type"] = kind.partition(";")[0].strip()
        if whole:
            answer.content  # noqa: B018 - read, and kept in the answer
        return answer

    def _counted(self, pieces: Iterator[bytes], kind: str) -> Iterator[bytes]:
        _before, _name, boundary = kind.partition("boundary=")
        mark = f"{boundary.partition(';')[0].strip().strip(chr(34))}--".encode() if boundary else b""
        received, tail = 0, b""
        try:
            for piece in pieces:
                received += len(piece)
                if received > self._most:
                    raise TooLargeError
                tail = (tail + piece)[-_TAIL:]
                self._watch(len(piece))
                yield piece
        except requests.RequestException:  # its kind says as if it had never begun
            raise _BrokenError from None
        if mark not in tail:
            raise _BrokenError


class _Shown(requests.auth.AuthBase):
    """Shows credentials, or none: then requests does not look for any of its own."""

    def __init__(self, found: credentials.Credentials | None) -> None:
        self.found = found

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self.found is not None and self.found.token:
            request.headers["Authorization"] = f"Bearer {self.found.token}"
        elif self.found is not None:
            return requests.auth.HTTPBasicAuth(self.found.user, self.found.password)(request)
        return request


class Service:
    """One that can be asked: `client` does so, and only within `told`."""

    def __init__(
        self,
        url: str,
        error: type[MedPrunerError],
        *,
        by_environment: bool,
        most: int = 2**30,
        watch: Callable[[int], None] = lambda _bytes: None,
    ) -> None:
        """url: https://host[:port][/path]. error: what is raised by all that goes wrong. most: bytes of one answer."""
        self.name, self._error = host_of(url), error
        shown = _Shown(credentials.find(url, error, by_environment=by_environment))
        self._is_known = shown.found is not None
        session = _Session(most, watch)
        session.auth = shown
        session.trust_env = urlsplit(url).scheme == "https"  # no proxy stands between this computer and itself
        session.verify = _authorities()
        self.client = DICOMwebClient(url, session, chunk_size=_BLOCK, permissive_uid=True, timeout=_PATIENCE_S)
        self.client.set_http_retry_params(retry=False)  # it would try again whatever went wrong, and send nothing the second time

    @contextmanager
    def told(self) -> Iterator[None]:
        """While open, what goes wrong on the way or in the answer is raised in words, without its cause, which quotes the address."""
        try:
            with quiet():
                yield
        except (MedPrunerError, TooLargeError):
            raise
        except requests.HTTPError as error:
            raise self._refused(status_of(error)) from None
        except (_NoServiceError, requests.exceptions.InvalidJSONError):
            raise self._error(
                _("What answers at {service} is no DICOMweb service, or not at this path.").format(service=self.name),
                _("Check the path, which is often /dicom-web."),
            ) from None
        except _BrokenError:
            raise self._error(_("The transfer from {service} broke off.").format(service=self.name), _("Try again.")) from None
        except requests.exceptions.SSLError as error:
            raise self._untrusted(error) from None
        except requests.RequestException as error:
            raise self._unreachable(error) from None
        except OSError:  # before any request
            raise self._error(
                _("The file of trusted certificates cannot be read."), _("Check REQUESTS_CA_BUNDLE and SSL_CERT_FILE.")
            ) from None
        except _ElsewhereError:
            raise self._error(
                _("{service} sends the request on to another address, which is not followed.").format(service=self.name),
                _("Give the address of the DICOMweb service itself; a page to log in at is none."),
            ) from None
        except Exception:  # client and pydicom take what comes to be what it should be, and raise whatever else leads to
            raise self._error(
                _("What {service} sends cannot be read as DICOMweb.").format(service=self.name),
                _("Check the path, which is often /dicom-web; if it is right, try again."),
            ) from None

    def _untrusted(self, error: requests.exceptions.SSLError) -> MedPrunerError:
        untrusted = _inside(error, ssl.SSLCertVerificationError)
        if untrusted is None:
            return self._error(
                _("{service} does not speak https.").format(service=self.name), _("Ask whoever runs it for its https address.")
            )
        return self._error(
            _("The certificate of {service} is not good: {reason}.").format(
                service=self.name, reason=getattr(untrusted, "verify_message", "") or "?"
            ),
            _("Check the address. Where your institution has its own authority, name the file of its certificate in REQUESTS_CA_BUNDLE."),
        )

    def _unreachable(self, error: requests.RequestException) -> MedPrunerError:
        if isinstance(error, requests.exceptions.ProxyError):
            return self._error(
                _("The proxy on the way to {service} does not let this through.").format(service=self.name),
                _("Check HTTPS_PROXY, or name the host in NO_PROXY."),
            )
        if isinstance(error, requests.ReadTimeout):
            return self._error(
                _("{service} did not answer for {seconds:.0f} seconds.").format(service=self.name, seconds=_PATIENCE_S[1]),
                _("Try again later."),
            )
        return self._error(
            _("{service} cannot be reached.").format(service=self.name),
            _("Check the address, the port (that of DICOMweb, not that of DICOM) and the network."),
        )

    def _refused(self, status: int) -> MedPrunerError:
        if status == 401 and self._is_known:
            return self._error(
                _("{service} does not accept the user and the password, or the token.").format(service=self.name),
                _("Check what stands in ~/.netrc, or in the variables MEDPRUNER_DICOMWEB_…, which come first."),
            )
        if status == 401:
            return self._error(
                _("{service} wants to know who asks.").format(service=self.name),
                _("Put user and password into ~/.netrc or MEDPRUNER_DICOMWEB_USER and …_PASSWORD, a token into MEDPRUNER_DICOMWEB_TOKEN."),
            )
        if status == 403:
            return self._error(
                _("{service} does not allow this.").format(service=self.name), _("Ask whoever runs it for the right to do so.")
            )
        if status == 404:
            return self._error(
                _("{service} has nothing at this address.").format(service=self.name),
                _("Check the path, which is often /dicom-web, the study and the series."),
            )
        return self._error(
            _("{service} answers with an error (HTTP status {status}).").format(service=self.name, status=status),
            _("Try again later, or show this to whoever runs it."),
        )


def status_of(error: requests.HTTPError) -> int:
    """The HTTP status that an answer was refused with."""
    return 0 if error.response is None else error.response.status_code


def stop_when(cancelled: Callable[[], bool]) -> Callable[[int], None]:
    """A `watch` that ends a transfer when it is told to."""

    def watch(_bytes: int) -> None:
        if cancelled():
            raise CancelledError(_("Cancelled."), _("Nothing was written."))

    return watch


def _authorities() -> str | bool:
    """Whose certificates are trusted: whom the user's SSL_CERT_FILE names or the system knows; REQUESTS_CA_BUNDLE comes before either."""
    known = ssl.get_default_verify_paths()
    if known.cafile:
        return known.cafile
    if known.capath and any(Path(known.capath).glob("*.0")):
        return known.capath
    return True  # those that requests brings


def _inside(error: BaseException, kind: type[BaseException]) -> BaseException | None:
    """The error of that kind which another one wraps, as requests and urllib3 do."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if isinstance(one, kind):
            return one
        seen.add(id(one))
        within = [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
        waiting += [inner for inner in within if isinstance(inner, BaseException) and id(inner) not in seen]
    return None
