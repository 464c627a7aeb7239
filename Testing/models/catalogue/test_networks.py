"""Ways to the hub that hospitals have: a proxy, a proxy that wants a name, a mirror, no way at all; each in a process of its own."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest
from downloads import PHANTOM, ROOT, start
from standin_hub import Hub

from MedPrunerLogic.models.catalogue import certificates
from MedPrunerLogic.models.catalogue.hub import _WANTED


class _Proxy(BaseHTTPRequestHandler):
    """Hands plain requests on, and refuses tunnels after writing down where they would have led."""

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("Proxy-Authorization")))
        if self.server.wants and self.headers.get("Proxy-Authorization") != self.server.wants:
            self.send_response(407)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        with urlopen(self.path.replace("http://hub.invalid", self.server.behind)) as answer:
            body = answer.read()
            self.send_response(answer.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def do_CONNECT(self) -> None:
        self.server.asked.append((self.path, self.headers.get("Proxy-Authorization")))
        self.send_error(403)


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch):
    """Nothing of what this computer itself goes through. Not empty: an empty name in small letters undoes the one in capitals."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def proxy():
    """A proxy on this computer. asked: addresses and names it was given; wants: the name that it asks for; behind: hub.invalid."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Proxy)
    server.daemon_threads = True
    server.asked, server.wants, server.behind = [], None, ""
    server.address = f"127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def bring(hub, cache, endpoint: str | None = None, **environment: str) -> tuple[int, str]:
    """Download in a fresh process. Returns the exit code and what was said."""
    endpoint = hub.endpoint if endpoint is None else endpoint
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=endpoint, **environment)
    out, said = process.communicate(timeout=120)
    return process.returncode, out + said


def no_large_files(hub) -> None:
    """The hub sends large files from another host by an address of its own; what is tried here is the way, not the size."""
    hub.files = {name: content for name, content in hub.files.items() if len(content) < 100_000}
    hub.files["model.safetensors"] = b"\x08\0\0\0\0\0\0\0{}      "


def test_a_mirror_is_named_by_the_environment(hub, cache):
    no_large_files(hub)
    code, said = bring(hub, cache, hub.endpoint + "/")
    assert "model.safetensors" in hub.fetched(), said
    assert code == 0 or "safetensors" in said  # a file without tensors is found out only when all have arrived


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_a_proxy_of_the_environment_is_used(hub, cache, proxy, variable):
    no_large_files(hub)
    proxy.behind = hub.endpoint
    _code, said = bring(hub, cache, "http://hub.invalid", **{variable: f"http://{proxy.address}"})
    assert proxy.asked[0][0] == "http://hub.invalid/api/models/test/remote/auth-check"  # and nothing before it
    assert "model.safetensors" in hub.fetched(), said


def test_a_proxy_that_wants_a_name_gets_it_and_nobody_else_does(hub, cache, proxy):
    no_large_files(hub)
    proxy.wants = "Basic " + base64.b64encode(b"anna:s3cret").decode()
    code, said = bring(hub, cache, HTTP_PROXY=f"http://anna:s3cret@{proxy.address}")
    assert {name for _path, name in proxy.asked} == {proxy.wants}
    assert "model.safetensors" in hub.fetched(), said
    assert all(asked.authorization is None for asked in hub.asked)
    assert "s3cret" not in said
    assert code == 0 or "safetensors" in said


def test_a_proxy_is_left_aside_where_the_environment_says_so(hub, cache, proxy):
    no_large_files(hub)
    bring(hub, cache, HTTP_PROXY=f"http://{proxy.address}", NO_PROXY="127.0.0.1,localhost")
    assert proxy.asked == []
    assert "model.safetensors" in hub.fetched()


def test_the_real_hub_is_asked_through_a_tunnel_and_a_proxy_that_refuses_it_is_named(hub, cache, proxy):
    code, said = bring(hub, cache, "https://huggingface.co", HTTPS_PROXY=f"http://anna:s3cret@{proxy.address}")
    assert {path for path, _name in proxy.asked} == {"huggingface.co:443"}
    assert (code, "The proxy does not let the hub through" in said) == (5, True), said
    assert "s3cret" not in said


def test_an_empty_address_of_the_hub_is_none(hub, cache, proxy):
    """As an administrator's script leaves it: the hub itself is meant."""
    _code, said = bring(hub, cache, "", HTTPS_PROXY=f"http://{proxy.address}")
    assert {path for path, _name in proxy.asked} == {"huggingface.co:443"}, said


# --- certificates ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def inspected(hub, tmp_path):
    """The hub behind a proxy that inspects traffic: its certificate was made by the institution, and is in `institution`."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not here to make a certificate")
    key, institution = tmp_path / "key.pem", tmp_path / "institution.pem"
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(institution)]
    subprocess.run(command, check=True, capture_output=True)
    both = tmp_path / "both.pem"
    both.write_text(institution.read_text() + key.read_text())
    no_large_files(hub)
    with Hub(hub.files, certificate=both) as secure:
        secure.institution = institution
        slicers = tmp_path / "share" / "Slicer.crt"  # as its launchers set it, over what the user had
        slicers.parent.mkdir()
        paths = [Path(file) for file in ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")]
        slicers.write_bytes(next(file for file in paths if file.is_file()).read_bytes())
        secure.slicers = slicers
        yield secure


@pytest.fixture(autouse=True)
def _no_certificates(monkeypatch):
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_the_institutions_certificates_are_trusted_though_slicer_has_set_its_own(inspected, cache, variable):
    environment = {variable: str(inspected.institution), "SSL_CERT_FILE": str(inspected.slicers)}
    _code, said = bring(inspected, cache, **environment)
    assert "model.safetensors" in inspected.fetched(), said


def test_a_file_of_certificates_that_the_user_has_set_outside_slicer_is_left_alone(inspected, cache):
    bring(inspected, cache, SSL_CERT_FILE=str(inspected.institution), REQUESTS_CA_BUNDLE=str(inspected.slicers))
    assert "model.safetensors" in inspected.fetched()


def test_a_certificate_that_is_not_trusted_is_named_and_what_to_set(inspected, cache):
    code, said = bring(inspected, cache, SSL_CERT_FILE=str(inspected.slicers))
    assert (code, inspected.asked) == (5, [])
    assert "certificate of the hub is not trusted" in said
    assert "REQUESTS_CA_BUNDLE" in said


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_without_certificates_of_the_users_the_systems_are_asked(monkeypatch, system):
    monkeypatch.setattr(certificates.sys, "platform", system)
    monkeypatch.setenv("SSL_CERT_FILE", "/opt/Slicer/share/Slicer-5.12/Slicer.crt")
    certificates.trust_as_the_system_does()
    set_to = os.environ.get("SSL_CERT_FILE")
    assert set_to in certificates._OF_LINUX if system == "linux" else set_to is None


# --- no network -----------------------------------------------------------------------------------------------------------------

OFFLINE = """
import socket, sys
def refuse(*_):
    raise AssertionError("a socket was opened")
socket.socket.connect = socket.getaddrinfo = refuse
from MedPrunerLogic import Engine, preset
from MedPrunerLogic.phantom.drawing import make_phantom
scan = Engine.load(sys.argv[1], device="cpu").open(make_phantom(900_000_011, nodules=2, slices=16).volume, preset("clinical"))
print(scan.ask("Is there a nodule?").text)
"""


def test_a_folder_brought_by_hand_is_enough_without_a_network(tmp_path):
    """The files that the pages name, and no others, on a computer that opens no connection at all."""
    page = (ROOT / "Resources" / "Docs" / "models-and-memory.md").read_text(encoding="utf-8")
    section = page.partition("## Without a network")[2].partition("\n## ")[0]
    assert [pattern for pattern in _WANTED if f"`{pattern}`" not in section] == []
    folder = tmp_path / "brought"
    folder.mkdir()
    for path in PHANTOM.iterdir():
        if any(Path(path.name).match(pattern) for pattern in _WANTED):
            shutil.copy(path, folder)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path / "nothing")}
    command = [sys.executable, "-c", OFFLINE, str(folder)]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "Yes" in done.stdout
