"""An address of a server that cannot be, or that something else answers at: no server of ours is needed to be told so."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from certificates import in_one_file, make_certificate
from panel_server import connect, look_again, no_server_afterwards, trust
from panel_steps import QUESTION, add_phantom
from server_client import free_port
from standin_hub import Hub
from user import click, type_text

from MedPrunerLogic.errors import MedPrunerError


@pytest.fixture
def panel(host, panel):
    with no_server_afterwards(host, panel):
        yield panel


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("medpruner.example.org", "is no address of a server"),
        ("ftp://medpruner.example.org", "is no address of a server"),
        ("https://ann:secret@medpruner.example.org", "is no address of a server"),
        ("http://medpruner.example.org", "Without https:// anyone on the way could read what is sent"),
        ("http://127.0.0.1.example.org", "Without https:// anyone on the way could read what is sent"),
        ("https://no-such-computer.invalid", "No computer with the name no-such-computer.invalid is found"),
    ],
)
def test_an_address_that_cannot_be(host, panel, address, said):
    panel.ui.whereComboBox.currentIndex = 1
    type_text(panel.ui.tokenEdit, "x")
    type_text(panel.ui.addressEdit, address)
    click(panel.ui.testButton)
    host.until(lambda: said in panel.ui.modelStatusLabel.text, 30, panel.ui.modelStatusLabel.text)


def test_a_script_that_asks_before_a_server_is_set(host, panel):
    panel.ui.whereComboBox.currentIndex = 1
    host.until(lambda: not panel.logic.session.client.running, 10)
    with pytest.raises(MedPrunerError, match="No server is set"):
        panel.logic.ask(add_phantom(), QUESTION)


def test_nobody_listens(host, panel):
    said = connect(host, panel, free_port(), "x")
    assert said.startswith("No server answers at http://127.0.0.1:")
    assert "your tunnel" in said


def test_a_certificate_is_good_when_this_computer_knows_who_has_signed_it(host, panel, tmp_path, monkeypatch):
    """Slicer has a list of its own, on which no hospital stands."""
    certificate, key = make_certificate(tmp_path)
    with Hub({}, certificate=in_one_file(certificate, key)) as hub:
        said = connect(host, panel, hub.port, "x", "https")
        assert said.startswith(f"The certificate of https://127.0.0.1:{hub.port} is not good: ")
        assert hub.asked == []
        trust(monkeypatch, certificate)
        assert "is no server of MedPruner" in look_again(host, panel)


def test_a_certificate_that_is_over(host, panel, tmp_path, monkeypatch):
    """Though this computer knows who has signed it; neither the token nor anything else is sent."""
    authority = make_certificate(tmp_path / "authority")
    certificate, key = make_certificate(tmp_path / "server", (-9, -1), authority)
    trust(monkeypatch, authority[0])
    with Hub({}, certificate=in_one_file(certificate, key)) as hub:
        said = connect(host, panel, hub.port, "x", "https")
        assert said.startswith(f"The certificate of https://127.0.0.1:{hub.port} is not good: ")
        assert "expired" in said
        assert said.endswith(" Nothing was sent. Tell whoever runs the server.")
        assert panel.ui.stageLabel.text == said
        assert hub.asked == []


def test_what_answers_is_no_server(host, panel):
    with Hub({}) as hub:
        said = connect(host, panel, hub.port, "x")
        assert said == f"What answers at http://127.0.0.1:{hub.port} is no server of MedPruner. Check the address."


def test_no_redirect_is_followed(host, panel):
    """The token would go elsewhere with it."""

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(302)
            self.send_header("Location", f"{hub.endpoint}/v1/hello")
            self.end_headers()

    with Hub({}) as hub, ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as redirecting:
        threading.Thread(target=redirecting.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        assert "is no server of MedPruner" in connect(host, panel, redirecting.server_port, "x")
        redirecting.shutdown()
        assert hub.asked == []


def test_the_systems_proxy_and_its_exceptions_are_followed(host, panel, monkeypatch):
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "exempt.invalid")
    for name, sign in (("other.invalid", "The proxy does not let this through"), ("exempt.invalid", "No computer with the name")):
        panel.ui.whereComboBox.currentIndex = 1
        type_text(panel.ui.tokenEdit, "x")
        type_text(panel.ui.addressEdit, f"https://{name}")
        click(panel.ui.testButton)
        host.until(lambda sign=sign: sign in panel.ui.modelStatusLabel.text, 20, panel.ui.modelStatusLabel.text)
