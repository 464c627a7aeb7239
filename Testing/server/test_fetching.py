"""A server that fetches a series itself: only from where its administrator allows it, for a user as if that user had sent it."""

from __future__ import annotations

import json
import threading
import time

import numpy as np
import pydicom
import pytest

pytest.importorskip("ray", reason="Ray is not installed: pip install 'MedPrunerLogic[server]'")
pytest.importorskip("dicomweb_client", reason="dicomweb-client is not installed: pip install 'MedPrunerLogic[pacs]'")

from dataclasses import asdict

from dicom_series import write_phantom
from orthanc import PASSWORD, USER, Orthanc, root
from server_client import Client, Server, free_port
from standin_archive import Archive

from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.server import users
from MedPrunerLogic.service import messages

QUESTION = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def series(tmp_path_factory):
    folder = tmp_path_factory.mktemp("series") / "left"
    made = drawing.make_phantom(900_000_021, nodules=1, side="left", size="large", slices=30)
    write_phantom(folder, made.volume, PatientName="Secret^Name", PatientID="SECRET-ID")
    return folder


@pytest.fixture(scope="module")
def archive(series, tmp_path_factory):
    root()
    with Orthanc(tmp_path_factory.mktemp("orthanc") / "o", asks_who=True) as running:
        running.add(sorted(series.iterdir()))
        yield running


@pytest.fixture(scope="module")
def bad_days(series):
    with Archive(sorted(series.iterdir())) as running:
        yield running


@pytest.fixture(scope="module")
def server(archive, bad_days, tmp_path_factory):
    """Allows these two, and a third where nobody answers. The environment's credentials are for the first."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDPRUNER_DICOMWEB_USER", USER)
        patch.setenv("MEDPRUNER_DICOMWEB_PASSWORD", PASSWORD)
        allowed = (archive.service, bad_days.service, f"dicomweb+http://127.0.0.1:{free_port()}")
        options = [word for service in allowed for word in ("--dicomweb", service)]
        server = Server(tmp_path_factory.mktemp("server"), "--replicas", "1", "--per-user", "2", *options)
    server.tokens = {name: users.add(server.folder, name) for name in ("ann", "bob")}
    server.allowed = list(allowed)
    yield server.wait()
    server.end()


@pytest.fixture
def ann(server, tmp_path):
    return Client(server.port, server.tokens["ann"], tmp_path / "ann")


def address(service: str, series) -> str:
    header = pydicom.dcmread(next(series.iterdir()), stop_before_pixels=True)
    return f"{service}/studies/{header.StudyInstanceUID}/series/{header.SeriesInstanceUID}"


def fetching(where: str) -> dict:
    return {"kind": "fetch", "address": where, "modality": None, "phase": None}


def left_behind(server) -> list[str]:
    return [path.name for path in (server.folder / "uploads").rglob("*") if path.is_file() and path.suffix != ".npy"]


def test_a_series_is_answered_as_if_it_had_been_sent(server, ann, archive, series):
    hello = messages.decode(ann.call("GET", "/v1/hello")[2].decode())
    assert hello["dicomweb"] == server.allowed
    done, before = ann.do(fetching(address(archive.service, series)))
    assert done["kind"] == "done", done
    assert [message["stage"] for message in before][:2] == ["fetch", "fetch"]
    assert str(before[-1]["sentence"]).endswith("30 of 30 images")
    here = read_volume(series)
    assert (done["shape"], done["name"], list(done["notices"])) == (list(here.voxels.shape), here.name, list(here.notices))
    sent = ann.opening(type("Made", (), {"volume": here}))
    assert done["volume"] == sent["volume"] | {"places": None}  # the same hash: no voxel was sent for it
    opening = {"kind": "open", "volume": done["volume"], "settings": asdict(PRESETS["paper"]), "plane": "axial", "region": None}
    answer, _ = ann.do(opening, {"kind": "ask", "question": QUESTION})
    assert "left" in answer["answer"]["text"]
    assert left_behind(server) == []
    kept = next((server.folder / "uploads" / "ann").iterdir())
    assert kept.stat().st_mode & 0o077 == 0
    np.testing.assert_array_equal(np.load(kept), here.voxels)
    log = (server.folder / "audit.log").read_text()
    assert "SECRET" not in log
    assert done["volume"]["voxels"] not in log
    assert "1.2.826" not in log


def test_nobody_else_has_it(server, bob_client, archive, series, ann):
    content = ann.do(fetching(address(archive.service, series)))[0]["volume"]["voxels"]
    assert json.loads(bob_client.call("GET", f"/v1/uploads/{content}")[2]) == {"received": 0, "complete": False}


@pytest.fixture
def bob_client(server, tmp_path):
    return Client(server.port, server.tokens["bob"], tmp_path / "bob")


def test_nothing_else_is_asked_of_anyone(server, ann, archive, bad_days, series):
    """Other hosts, other ports, other paths, other schemes, and what only looks like the allowed one: all refused, and no socket opened."""
    study = "studies/1.2.3/series/4.5.6"
    with Archive(sorted(series.iterdir())) as forbidden:
        port = bad_days.service.rpartition(":")[2].partition("/")[0]
        for where, status in (
            (forbidden.address, 403),
            (forbidden.address.replace("127.0.0.1", "localhost"), 403),
            (f"dicomweb://127.0.0.1:{port}/rs/{study}", 403),  # https of the same
            (f"dicomweb+http://localhost:{port}/rs/{study}", 403),
            (f"dicomweb+http://127.0.0.1:{port}/{study}", 403),
            (f"dicomweb+http://127.0.0.1:{port}/rs/other/{study}", 403),
            (f"dicomweb+http://127.0.0.1:{port}/RS/{study}", 403),
            (f"dicomweb+http://127.0.0.1:{port}/rs/../rs/{study}", 400),
            (f"dicomweb+http://127.0.0.1:{port}%2frs/{study}", 400),
            (f"dicomweb+http://127.0.0.1:{port}\\rs/{study}", 400),
            (f"dicomweb+http://127.0.0.1:{port}@169.254.169.254/rs/{study}", 400),
            (f"dicomweb+http://169.254.169.254/rs/{study}", 400),
            (f"dicomweb://169.254.169.254/rs/{study}", 403),
            (f"http://127.0.0.1:{port}/rs/{study}", 400),
            ("file:///etc/passwd", 400),
            (f"{bad_days.service}/studies/1.2.3", 400),
            (f"{bad_days.service}/{study}/instances/7", 400),
            (f"{bad_days.service}/{study}?includefield=all", 400),
            (f"{bad_days.service}/studies?PatientID=SECRET-ID", 400),
            ("", 400),
        ):
            refused = ann.request(fetching(where))
            said = next(refused)
            assert (refused.status, said["kind"], said["type"]) == (status, "error", "AddressError"), where
            assert "4.5.6" not in json.dumps(said)
        assert forbidden.asked == bad_days.asked == []
    for broken in ({"address": 7}, {"address": None}, {"phase": "1"}, {"modality": []}):
        assert ann.request(fetching(f"{bad_days.service}/{study}") | broken).status == 400
    assert ann.request(fetching(bad_days.service), fetching(bad_days.service)).status == 400


def test_what_goes_wrong_there_is_told_here(server, ann, archive, bad_days, series):
    for where, kind, said in (
        (f"{archive.service}/studies/1.2.3/series/4.5.6", "VolumeError", "no images of this series"),
        (f"{server.allowed[2]}/studies/1.2.3/series/4.5.6", "VolumeError", "cannot be reached"),
    ):
        error, _ = ann.do(fetching(where))
        assert (error["kind"], error["type"], said in error["problem"]) == ("error", kind, True), error
    bad_days.refusal = (302, {"Location": archive.service.replace("dicomweb+", "")}, b"")  # to one that is allowed, even
    try:
        assert "not followed" in ann.do(fetching(bad_days.address))[0]["problem"]
        assert not any("authorization" in headers for _method, _path, headers in bad_days.asked)  # they are the first one's
    finally:
        bad_days.refusal = None
    wrong = ann.do(fetching(bad_days.address) | {"modality": "PET"})[0]
    assert (wrong["type"], "PET" in wrong["problem"]) == ("VolumeError", True)
    assert left_behind(server) == []


@pytest.mark.parametrize("how", ["cancelled", "gone"])
def test_a_transfer_that_nobody_waits_for_ends(server, ann, bad_days, how):
    bad_days.hold = threading.Event()
    try:
        before = {process.pid for process in server.processes()}
        stream = ann.request(fetching(bad_days.address))
        while "Fetching" not in str(stream.until("progress")["sentence"]):
            pass
        (its_own,) = [
            process for process in server.processes() if process.pid not in before and "server.series" in " ".join(process.cmdline())
        ]
        if how == "cancelled":
            ann.cancel(stream.number)
            assert list(stream)[-1]["type"] == "CancelledError"
        else:
            stream.leave()
        its_own.wait(20)
        deadline = time.monotonic() + 20
        while True:  # there is room for others again
            again = ann.request({"kind": "models"})
            if list(again)[-1]["kind"] == "done":
                break
            assert time.monotonic() < deadline
    finally:
        bad_days.hold.set()
        bad_days.hold = None
    assert left_behind(server) == []
