"""A real archive for tests: Orthanc with its DICOMweb plugin, on the loopback interface, in a folder that goes with it."""

from __future__ import annotations

import base64
import json
import os
import ssl
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import pytest
from server_client import free_port

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
    """Runs while its block is open. folder: for all that it keeps. certificate: certificate and key in one file, for https."""

    def __init__(self, folder: Path, *, asks_who: bool = False, certificate: Path | None = None, lua: str = "") -> None:
        self.folder, self.port = folder, free_port()
        self._is_secure = certificate is not None
        where = root()
        scheme = "dicomweb" if certificate else "dicomweb+http"
        self.service = f"{scheme}://localhost:{self.port}/dicom-web"
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
        if certificate is not None:
            settings |= {"SslEnabled": True, "SslCertificate": str(certificate)}
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
        request = urllib.request.Request(f"{'https' if self._is_secure else 'http'}://localhost:{self.port}{path}", body, said)
        context = ssl._create_unverified_context() if self._is_secure else None
        with urllib.request.urlopen(request, timeout=60, context=context) as answer:
            return answer.read()

    def series(self, study: str, series: str) -> str:
        """An address."""
        return f"{self.service}/studies/{study}/series/{series}"

    def instances(self) -> list[bytes]:
        """Every file that it has."""
        return [self.call(f"/instances/{name}/file") for name in json.loads(self.call("/instances"))]
