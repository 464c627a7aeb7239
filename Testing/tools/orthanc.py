"""A real archive for tests: Orthanc with its DICOMweb plugin, in a folder that goes with it.

It answers this machine only (RemoteAccessAllowed); the version of Debian 12 cannot be told to listen nowhere else.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import ssl
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pydicom
import pytest
from server_client import free_port

if TYPE_CHECKING:
    from dicomweb_client import DICOMwebClient

_UNPACKED = Path(sys.prefix) / "orthanc"  # see orthanc.sh
_PROGRAM, _PLUGIN = "usr/sbin/Orthanc", "usr/share/orthanc/plugins/libOrthancDicomWeb.so"
USER, PASSWORD = "ann", "s3cret pässword"


def root() -> Path:
    """Where Orthanc lies: below the environment or in the system. Skips the test where it does not."""
    found = next((folder for folder in (_UNPACKED, Path("/")) if all((folder / part).exists() for part in (_PROGRAM, _PLUGIN))), None)
    if found is None:
        pytest.skip("Orthanc is not here: run `make orthanc` (Debian), or install orthanc and its DICOMweb plugin")
    return found


class Orthanc:
    """Runs while its block is open. folder: for all that it keeps. lua: rules of its own."""

    def __init__(self, folder: Path, *, asks_who: bool = False, lua: str = "") -> None:
        self.folder, self.port = folder, free_port()
        where = root()
        self.service = f"dicomweb+http://localhost:{self.port}/dicom-web"
        folder.mkdir(parents=True)
        (folder / "rules.lua").write_text(lua)
        settings = {
            "StorageDirectory": str(folder / "kept"),
            "IndexDirectory": str(folder / "kept"),
            "TemporaryDirectory": str(folder),
            "Plugins": [str(where / _PLUGIN)],
            "LuaScripts": [str(folder / "rules.lua")],
            "HttpPort": self.port,
            "DicomServerEnabled": False,
            "RemoteAccessAllowed": False,
            "AuthenticationEnabled": asks_who,
            "RegisteredUsers": {USER: PASSWORD},
            "DicomWeb": {"Enable": True, "Root": "/dicom-web/"},
        }
        (folder / "orthanc.json").write_text(json.dumps(settings), encoding="utf-8")
        libraries = [where / "usr/lib/x86_64-linux-gnu", where / "usr/lib/aarch64-linux-gnu", where / "usr/lib"]
        dictionaries = [path for name in ("dicom", "private") for path in (where / "usr/share").glob(f"libdcmtk*/{name}.dic")]
        self._environment = os.environ | {
            "LD_LIBRARY_PATH": os.pathsep.join(map(str, libraries)),
            "DCMDICTPATH": ":".join(map(str, dictionaries)),
        }
        self._program = where / _PROGRAM

    def __enter__(self) -> Orthanc:
        with (self.folder / "log").open("wb") as log:
            self.process = subprocess.Popen(
                [str(self._program), "--verbose", str(self.folder / "orthanc.json")],
                env=self._environment,
                stdout=log,
                stderr=log,
                cwd=self.folder,
            )
        deadline = time.monotonic() + 60
        while b"Orthanc has started" not in (self.folder / "log").read_bytes():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.02)
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.terminate()
        self.process.wait(30)

    @property
    def log(self) -> str:
        """What it was asked, among the rest."""
        return (self.folder / "log").read_text(errors="replace")

    def add(self, files: Sequence[Path]) -> None:
        """Send files by STOW-RS, written out here: the program under test has no part in it."""
        parts = [b"--cut\r\nContent-Type: application/dicom\r\n\r\n" + file.read_bytes() + b"\r\n" for file in files]
        kind = 'multipart/related; type="application/dicom"; boundary=cut'
        stored = self.call(
            "/dicom-web/studies", b"".join(parts) + b"--cut--\r\n", {"Content-Type": kind, "Accept": "application/dicom+json"}
        )
        assert len(json.loads(stored)["00081199"]["Value"]) == len(files)

    def call(self, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> bytes:
        """What Orthanc answers to its own user."""
        said = {"Authorization": "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()} | (headers or {})
        request = urllib.request.Request(f"http://localhost:{self.port}{path}", body, said)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def series(self, study: str, series: str) -> str:
        """An address."""
        return f"{self.service}/studies/{study}/series/{series}"

    def instances(self) -> list[bytes]:
        """Every file that it has."""
        return [self.call(f"/instances/{name}/file") for name in json.loads(self.call("/instances"))]


def uids(file: Path) -> tuple[str, str]:
    """Of study and series."""
    header = pydicom.dcmread(file, stop_before_pixels=True)
    return header.StudyInstanceUID, header.SeriesInstanceUID


def reader(archive: Orthanc) -> DICOMwebClient:
    """Reads results back."""
    import requests
    from dicomweb_client import DICOMwebClient

    session = requests.Session()
    session.auth = (USER, PASSWORD.encode())
    return DICOMwebClient(f"http://localhost:{archive.port}/dicom-web", session)


class Secure:
    """What stands before an archive and speaks https, as a hospital's proxy does. certificate: certificate and key in one file."""

    def __init__(self, archive: Orthanc, certificate: Path) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Forwarding,), {"target": archive.port}))
        self._server.daemon_threads = True
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]
        self.service = f"dicomweb://localhost:{self.port}/dicom-web"

    def __enter__(self) -> Secure:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Forwarding(BaseHTTPRequestHandler):
    target: int

    def log_message(self, *_arguments) -> None:
        pass

    def do_GET(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.target, timeout=60)
        connection.request("GET", self.path, headers={name: value for name, value in self.headers.items() if name != "Connection"})
        answer = connection.getresponse()
        body = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "keep-alive", "content-length", "transfer-encoding"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
