"""A DICOMweb service on its bad days, which a real one has too seldom.

It has one series, given as files, and does as it is told: cut a transfer, redirect, answer with a page, leave images out, refuse objects.
"""

from __future__ import annotations

import io
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pydicom

_CUT = "a-boundary"


@dataclass
class Archive:
    """cut: bytes of a transfer after which the connection ends. unframed: its length is not told, so that an early end looks like the end.

    left_out: images that are listed and not sent. other: a file that is sent among them. refusal: status, headers and body of everything.
    stow: what is answered to an object, by its kind (SOP Class UID): status, and DICOM JSON. page: bytes of a list at once.
    """

    files: list[Path] = field(default_factory=list)
    cut: int | None = None
    unframed: bool = False
    left_out: int = 0
    other: Path | None = None
    forbidden: str = ""  # a method that is answered by 403
    refusal: tuple[int, dict[str, str], bytes] | None = None
    stow: dict[str, tuple[int, dict | None]] = field(default_factory=dict)
    page: int | None = None
    forgets_offsets: bool = False
    forgets_results: bool = False
    lists: dict[str, list[dict]] = field(default_factory=dict)  # what is found at a path, whatever is asked for
    busy: int = 0  # so many requests are put off
    hold: threading.Event | None = None  # what a transfer waits for in its middle
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    stored: list[pydicom.Dataset] = field(default_factory=list)

    def __enter__(self) -> Archive:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"archive": self}))
        self.server.daemon_threads = True
        self.service = f"dicomweb+http://127.0.0.1:{self.server.server_address[1]}/rs"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        if self.hold is not None:
            self.hold.set()
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self) -> str:
        header = pydicom.dcmread(self.files[0], stop_before_pixels=True)
        return f"{self.service}/studies/{header.StudyInstanceUID}/series/{header.SeriesInstanceUID}"


class _Handler(BaseHTTPRequestHandler):
    archive: Archive

    def log_message(self, *_arguments) -> None:
        pass

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _is_put_off(self) -> bool:
        archive = self.archive
        archive.asked.append((self.command, self.path, {name.lower(): value for name, value in self.headers.items()}))
        if archive.busy > 0:
            archive.busy -= 1
            self._answer(503, {"Retry-After": "1"}, b"later")
            return True
        if self.command == archive.forbidden:
            self._answer(403, {}, b"")
            return True
        if archive.refusal is not None:
            self._answer(*archive.refusal)
            return True
        return False

    def do_GET(self) -> None:
        if self._is_put_off():
            return
        path, archive = urlsplit(self.path), self.archive
        if path.path.endswith("/instances"):
            known = [*map(pydicom.dcmread, archive.files), *(() if archive.forgets_results else archive.stored)]
            names = [{"00080018": {"vr": "UI", "Value": [str(image.SOPInstanceUID)]}} for image in known]
            begin = int(dict(part.split("=") for part in path.query.split("&") if part).get("offset", 0))
            begin = 0 if archive.forgets_offsets else begin
            names = names[begin : None if archive.page is None else begin + archive.page]
            self._answer(200, {"Content-Type": "application/dicom+json"}, json.dumps(names).encode())
        elif path.path in archive.lists:
            found = [] if "offset" in path.query else archive.lists[path.path]
            self._answer(200, {"Content-Type": "application/dicom+json"}, json.dumps(found).encode())
        elif "/series/" in path.path:
            self._send_series()
        else:
            self._answer(200, {"Content-Type": "application/dicom+json"}, b"[]")

    def _send_series(self) -> None:
        archive = self.archive
        files = [*archive.files[: len(archive.files) - archive.left_out], *([archive.other] if archive.other else [])]
        parts = [f"--{_CUT}\r\nContent-Type: application/dicom\r\n\r\n".encode() + file.read_bytes() + b"\r\n" for file in files]
        body = b"".join(parts) + f"--{_CUT}--\r\n".encode()
        self.send_response(200)
        self.send_header("Content-Type", f'multipart/related; type="application/dicom"; boundary="{_CUT}"')
        if not archive.unframed:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if archive.hold is not None:
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            archive.hold.wait(60)
            body = body[len(body) // 2 :]
        try:
            self.wfile.write(body if archive.cut is None else body[: archive.cut])
        except OSError:  # whoever asked has gone
            self.close_connection = True

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self._is_put_off():
            return
        content = body.partition(b"\r\n\r\n")[2]
        dataset = pydicom.dcmread(io.BytesIO(content[: content.rindex(b"\r\n--")]))
        status, said = self.archive.stow.get(dataset.SOPClassUID, (200, None))
        if status == 200 and said is None:
            self.archive.stored.append(dataset)
            item = {"00081155": {"vr": "UI", "Value": [dataset.SOPInstanceUID]}}
            said = {"00081199": {"vr": "SQ", "Value": [item]}}
        kind = {"Content-Type": "application/dicom+json; charset=utf-8"}
        self._answer(status, kind, json.dumps(said or {}).encode())
