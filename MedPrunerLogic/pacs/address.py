"""Where scans lie in an archive: dicomweb://HOST[:PORT][/PATH]/studies/STUDY/series/SERIES, and what else such an address can name.

dicomweb:// means https. dicomweb+http:// goes without encryption, and only on this computer: to a tunnel, or to an archive that runs here.
An address has no user and no password in it, and no message says more of it than the host: identifiers of studies are the patient's.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlsplit

from ..errors import MedPrunerError, VolumeError
from ..sentence import tr as _

_SCHEMES = {"dicomweb": "https", "dicomweb+http": "http"}
_LIKE_ONE = re.compile(r"(dicomweb[\w+.-]*|https?):/", re.IGNORECASE)
_UID = r"[0-9]+(?:\.[0-9]+)*"
_LONGEST_UID = 64
_RESOURCE = re.compile(
    rf"(?P<prefix>(?:/[^/]+)*?)/(?:studies(?:/(?P<study>{_UID})(?:/series(?:/(?P<series>{_UID}))?)?)?|(?P<all>series))/?"
)
_PREFIX = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9_.~@:+-]+)*")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?")
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*|[0-9A-Fa-f]{8}")
_NOT_ASKED = ("limit", "offset", "includefield")  # how a list is handed over in parts is not the user's business
_EXAMPLE = "dicomweb://pacs.example.org/dicom-web/studies/STUDY/series/SERIES"


@dataclass(frozen=True)
class Address:
    """A series, or a question for several. service: https://host[:port][/path]. study, series: their UIDs; empty: not said.

    query: names and values of attributes that must match. of_series: whether series are asked for, or else studies.
    """

    service: str
    study: str = ""
    series: str = ""
    query: tuple[tuple[str, str], ...] = ()
    of_series: bool = False

    def __str__(self) -> str:
        """As a user writes it."""
        place = shown(self.service) + (f"/studies/{self.study}" if self.study else "" if self.of_series else "/studies")
        place += f"/series/{self.series}" if self.series else "/series" if self.of_series else ""
        return place + ("?" + "&".join(f"{name}={quote(value)}" for name, value in self.query) if self.query else "")


def is_address(text: str) -> bool:
    """Whether a text is meant as an address and not as the name of a file."""
    return _LIKE_ONE.match(text) is not None


def is_uid(text: str) -> bool:
    """Whether it can be the identifier of a study or a series: digits and dots, and so nothing that means more in an address."""
    return len(text) <= _LONGEST_UID and re.fullmatch(_UID, text) is not None


def shown(service: str) -> str:
    """A service as a user writes it."""
    scheme, _colon, rest = service.partition("://")
    return f"{next(name for name, meant in _SCHEMES.items() if meant == scheme)}://{rest}"


def host_of(service: str) -> str:
    """Host and port of a service: what messages call it."""
    return urlsplit(service).netloc


def parse(text: str, error: type[MedPrunerError] = VolumeError) -> Address:
    """What an address names: a series, a study, or a query. Raises `error` for what is none, without repeating it."""
    service, path, query = _split(text, error)
    found = _RESOURCE.fullmatch(path)
    if found is None or not all(is_uid(uid) for uid in (found["study"], found["series"]) if uid):
        raise error(_("The address names no study or series that could be."), _("Write it like {example}.").format(example=_EXAMPLE))
    study, series = found["study"] or "", found["series"] or ""
    of_series = bool(found["all"]) or path.rstrip("/").endswith("/series")
    if series and query:
        raise error(_("The address names a series and asks for others too."), _("Leave out what stands after the question mark."))
    return Address(service + _checked_prefix(found["prefix"], error), study, series, _filters(query, error), of_series)


def parse_series(text: str) -> Address:
    """One series. Raises VolumeError for an address of anything else."""
    address = parse(text)
    if not address.series:
        raise VolumeError(
            _("The address names no single series."),
            _("Write it like {example}; `medpruner cohort` takes a query for several.").format(example=_EXAMPLE),
        )
    return address


def parse_service(text: str, error: type[MedPrunerError]) -> str:
    """A service alone, as https://host[:port][/path]. Raises `error`."""
    service, path, query = _split(text, error)
    prefix = path.rstrip("/")
    if query or _RESOURCE.fullmatch(path):
        raise error(
            _("The address names more than a service."),
            _("Write it like {example}.").format(example="dicomweb://pacs.example.org/dicom-web"),
        )
    return service + _checked_prefix(prefix, error)


def _split(text: str, error: type[MedPrunerError]) -> tuple[str, str, str]:
    """(https://host[:port], path, query)."""
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:  # brackets, ports
        parts, host, port = urlsplit(""), "", None
    scheme = _SCHEMES.get(parts.scheme)
    if parts.scheme in ("http", "https"):
        raise error(
            _("Addresses of scans begin with dicomweb://, which means https."), _("Write it like {example}.").format(example=_EXAMPLE)
        )
    is_number = ":" in host  # IPv6
    if scheme is None or parts.fragment or not (_is_number(host) if is_number else _HOST.fullmatch(host)):
        raise error(_("This is no address of a DICOMweb service."), _("Write it like {example}.").format(example=_EXAMPLE))
    if "@" in parts.netloc:
        raise error(
            _("There is a user or a password in the address, where others can see it."),
            _("Put them into ~/.netrc, or into MEDPRUNER_DICOMWEB_USER and MEDPRUNER_DICOMWEB_PASSWORD."),
        )
    if scheme == "http" and not _is_this_computer(host):
        raise error(
            _("dicomweb+http:// would send images and passwords to {host} for everyone to read.").format(host=host),
            _("Write dicomweb://, which is https; or make a tunnel: ssh -L 8042:127.0.0.1:8042 {host}.").format(host=host),
        )
    name = f"[{host}]" if is_number else host
    usual = {"https": 443, "http": 80}[scheme]
    return f"{scheme}://{name}" + ("" if port in (None, usual) else f":{port}"), parts.path, parts.query


def _is_this_computer(host: str) -> bool:
    return ipaddress.ip_address(host).is_loopback if _is_number(host) else host == "localhost"


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _checked_prefix(prefix: str, error: type[MedPrunerError]) -> str:
    if not _PREFIX.fullmatch(prefix):
        raise error(
            _("The path to the service cannot be: it has empty parts, dots or signs that no path has."),
            _("Write it like {example}.").format(example=_EXAMPLE),
        )
    return prefix


def _filters(query: str, error: type[MedPrunerError]) -> tuple[tuple[str, str], ...]:
    try:
        filters = tuple(parse_qsl(query, keep_blank_values=True, strict_parsing=True)) if query else ()
    except ValueError:
        filters = (("", ""),)
    for name, value in filters:
        if name.lower() in _NOT_ASKED:
            raise error(_("'{name}' is not for a query here: all that match are taken.").format(name=name), _("Leave it out."))
        if not _KEY.fullmatch(name) or not value:
            raise error(
                _("What stands after the question mark is no query."),
                _("Write attributes and their values, such as ModalitiesInStudy=CT&StudyDate=20260101-20260131."),
            )
    return filters
