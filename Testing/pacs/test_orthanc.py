"""From and to a real archive, by the commands that people give."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import highdicom as hd
import numpy as np
import psutil
import pydicom
import pytest
from cohorts import asked, table
from command_line import QUESTION, ROOT, medpruner
from dicom_series import write_phantom

pytest.importorskip("dicomweb_client", reason="dicomweb-client is not installed: pip install 'MedPrunerLogic[pacs]'")

from dicomweb_client import DICOMwebClient
from orthanc import PASSWORD, USER, Orthanc, Secure
from standin_archive import Archive

from MedPrunerLogic.phantom import drawing

SECRET = {"PatientName": "Secret^Name", "PatientID": "SECRET-ID", "StudyDescription": "SECRET-STUDY"}
SIDE = "On which side is the largest nodule?"


def uids(file: Path) -> tuple[str, str]:
    header = pydicom.dcmread(file, stop_before_pixels=True)
    return header.StudyInstanceUID, header.SeriesInstanceUID


@pytest.fixture(scope="module")
def scans(tmp_path_factory):
    """Folders of CT series, each a study: a nodule on the left, on the right, and one that is damaged; and one MR."""
    folder = tmp_path_factory.mktemp("scans")
    for number, side in enumerate(("left", "right", "left", "left")):
        made = drawing.make_phantom(900_100_000 + number, nodules=1, side=side, size="large", slices=8)
        name = ("left", "right", "bad", "mr")[number]
        more = {"modality": "MR"} if name == "mr" else {}
        files = write_phantom(folder / name, made.volume, **SECRET, **more)
        if name == "bad":  # slices that lie aside of each other
            odd = pydicom.dcmread(files[3])
            odd.Rows, odd.Columns = odd.Columns // 2, odd.Rows * 2
            odd.save_as(files[3])
    return folder


@pytest.fixture(scope="module")
def archive(scans, tmp_path_factory):
    """Asks who comes, and has all these scans."""
    with Orthanc(tmp_path_factory.mktemp("orthanc") / "o", asks_who=True) as running:
        for folder in sorted(scans.iterdir()):
            running.add(sorted(folder.iterdir()))
        yield running


@pytest.fixture
def netrc(tmp_path):
    path = tmp_path / "netrc"
    path.write_text(f'machine localhost login {USER} password "{PASSWORD}"\n', encoding="utf-8")
    path.chmod(0o600)
    return os.environ | {"NETRC": str(path)}


@pytest.fixture
def variables(tmp_path):
    return os.environ | {"NETRC": str(tmp_path / "none"), "MEDPRUNER_DICOMWEB_USER": USER, "MEDPRUNER_DICOMWEB_PASSWORD": PASSWORD}


def answers(text: str) -> dict:
    """What was written as JSON, without how long it took."""
    content = json.loads(text)
    for answer in content["answers"]:
        del answer["seconds"]
    return content


def reader(archive: Orthanc) -> DICOMwebClient:
    """Reads results back."""
    import requests

    session = requests.Session()
    session.auth = (USER, PASSWORD.encode())
    return DICOMwebClient(f"http://localhost:{archive.port}/dicom-web", session)


# --- ask ------------------------------------------------------------------------------------------------------------------------


def test_a_series_of_the_archive_is_answered_like_its_folder_and_results_go_back(archive, scans, netrc, tmp_path):
    study, series = uids(next((scans / "left").iterdir()))
    before = len(archive.instances())
    local = medpruner("ask", scans / "left", SIDE, QUESTION, "--json", "-")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    out, environment = tmp_path / "out", netrc | {"TMPDIR": str(temporary)}
    fetched = medpruner(
        "ask", archive.series(study, series), SIDE, QUESTION, "--json", "-", "--stow", "same", "--dicom", out, env=environment
    )  # fmt: skip
    assert fetched.returncode == local.returncode == 0, fetched.stderr
    assert answers(fetched.stdout) == answers(local.stdout)
    assert "left" in answers(fetched.stdout)["answers"][0]["text"]
    assert json.loads(fetched.stdout)["answers"][0]["seconds"]["fetch"] > 0
    assert [path.name for path in temporary.iterdir() if not path.name.startswith("torchinductor")] == []
    said = fetched.stderr
    assert not any(secret in said for secret in (study, series, "SECRET", "Secret", PASSWORD))

    written = {(image := pydicom.dcmread(path)).SOPInstanceUID: image for path in out.iterdir()}
    assert len(written) == 8
    assert said.count(f"localhost:{archive.port}: ") == said.count(".dcm stored") == 8
    client = reader(archive)
    found = client.search_for_instances(study)
    assert len(found) == 8 + 8
    kinds = set()
    for entry in found:
        name = entry["00080018"]["Value"][0]
        if name in written:
            back = client.retrieve_instance(study, entry["0020000E"]["Value"][0], name)
            assert back == written[name]
            kinds.add(back.Modality)
            assert back.PatientID == "SECRET-ID"  # they are the patient's, where they belong
    assert {"SEG", "SR"} < kinds
    assert len(archive.instances()) == before + 8
    for raw in archive.instances():
        dataset = pydicom.dcmread(BytesIO(raw))
        if dataset.Modality == "SEG":
            segmentation = hd.seg.Segmentation.from_dataset(dataset)
            assert {item.ReferencedSOPInstanceUID for item in _sources(segmentation)} <= {
                pydicom.dcmread(path).SOPInstanceUID for path in (scans / "left").iterdir()
            }
        if dataset.Modality == "SR":
            assert hd.sr.Comprehensive3DSR.from_dataset(dataset).StudyInstanceUID == study
            _check(dataset, tmp_path)


def _sources(segmentation) -> list:
    return [item for series in segmentation.ReferencedSeriesSequence for item in series.ReferencedInstanceSequence]


def _check(dataset: pydicom.Dataset, folder: Path) -> None:
    """By a program that knows the standard and not us."""
    program = shutil.which("dciodvfy", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    assert program is not None
    dataset.save_as(folder / "checked.dcm")
    done = subprocess.run([program, str(folder / "checked.dcm")], capture_output=True, text=True, check=False)
    assert "Error" not in done.stderr, done.stderr


def test_who_is_not_known_is_told_so_before_anything_slow(archive, scans, netrc, variables, tmp_path):
    address = archive.series(*uids(next((scans / "left").iterdir())))
    nobody = os.environ | {"NETRC": str(tmp_path / "none")}
    wrong = variables | {"MEDPRUNER_DICOMWEB_PASSWORD": "wr0ng"}
    for environment, said in ((nobody, "wants to know who asks"), (wrong, "does not accept the user and the password")):
        done = medpruner("ask", address, QUESTION, env=environment)
        assert (done.returncode, done.stdout) == (3, "")
        assert said in done.stderr
        assert "wr0ng" not in done.stderr
        done = medpruner("ask", scans / "left", QUESTION, "--stow", archive.service, env=environment)
        assert (done.returncode, done.stdout) == (6, "")
        assert said in done.stderr
    elsewhere = archive.service.replace("localhost", "127.0.0.1")
    with Archive(sorted((scans / "left").iterdir())) as other:
        # What the environment says is for where the scan comes from, and not for a second service.
        done = medpruner("ask", other.address, QUESTION, "--stow", elsewhere, env=variables)
        assert "wants to know who asks" in done.stderr


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/studies/1.2.3/series/4.5.6", "no images of this series"),
        ("/studies/1.2.3", "no single series"),
        ("/wrong/studies/1.2.3/series/4.5.6", "has nothing at this address"),
        ("/../app/explorer.html/studies/1.2/series/3", "cannot be"),
    ],
)
def test_an_address_that_leads_nowhere_is_said(archive, variables, path, said):
    done = medpruner("ask", archive.service + path, QUESTION, env=variables)
    assert done.returncode == 3
    assert said in done.stderr
    assert "1.2.3" not in done.stderr


def test_certificates_are_checked(archive, scans, variables, tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not here to make a certificate")
    certificate, key, both = tmp_path / "certificate.pem", tmp_path / "key.pem", tmp_path / "both.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    both.write_text(certificate.read_text() + key.read_text())
    with Secure(archive, both) as secure:
        environment = {name: value for name, value in variables.items() if "PROXY" not in name.upper()}
        address = archive.series(*uids(next((scans / "left").iterdir()))).replace(archive.service, secure.service)
        done = medpruner("ask", address, QUESTION, env=environment)
        assert (done.returncode, "certificate of localhost" in done.stderr) == (3, True), done.stderr
        assert "self-signed" in done.stderr
        trusting = environment | {"REQUESTS_CA_BUNDLE": str(certificate)}
        done = medpruner("ask", address.replace("localhost", "127.0.0.1"), QUESTION, env=trusting)  # a name that is not in it
        assert (done.returncode, "certificate of 127.0.0.1" in done.stderr) == (3, True), done.stderr
        done = medpruner("ask", address, SIDE, env=trusting)
        assert (done.returncode, "left" in done.stdout) == (0, True), done.stderr


def test_an_archive_that_drops_what_it_says_to_keep_is_found_out(scans, tmp_path):
    """By a rule of its own: no reports. The rest is kept, and the answer was given."""
    rule = "function ReceivedInstanceFilter(dicom, origin)\n return dicom.Modality ~= 'SR'\nend\n"
    with Orthanc(tmp_path / "o", lua=rule) as archive:
        done = medpruner("ask", scans / "left", SIDE, "--stow", archive.service, "--json", tmp_path / "a.json")
        assert done.returncode == 6, done.stderr
        assert "left" in done.stdout
        assert json.loads((tmp_path / "a.json").read_text())["answers"]
        assert done.stderr.count("dcm stored") == 3
        assert "report-1.dcm refused, it took it, and does not have it now" in done.stderr
        assert "does not keep 1 of 4 objects: report-1.dcm" in done.stderr
        assert len(archive.instances()) == 3


# --- cohort ---------------------------------------------------------------------------------------------------------------------


def test_a_query_is_a_row_for_each_series_and_a_bad_one_is_a_row_too(archive, scans, variables, tmp_path):
    query = f"{archive.service}/studies?ModalitiesInStudy=CT&PatientID=SECRET-ID"
    done = medpruner("cohort", query, SIDE, "--out", tmp_path / "out", "--stow", "same", env=variables)
    assert done.returncode == 0, done.stderr
    names = {uids(next((scans / name).iterdir()))[1]: name for name in ("left", "right", "bad")}
    rows = {names[row["scan"]]: row for row in table(tmp_path / "out")}
    assert rows.keys() == {"left", "right", "bad"}
    asked(scans, SIDE, tmp_path / "local")
    for row in table(tmp_path / "local"):
        if row["scan"] in rows:
            same = {name: value for name, value in row.items() if name not in ("scan", "evidence", "stored")}
            assert same == {name: rows[row["scan"]][name] for name in same}
    assert [rows[name]["stored"] for name in ("left", "right", "bad")] == ["4", "4", ""]
    assert rows["bad"]["error_type"] == "VolumeError"
    assert rows["left"]["address"] == archive.series(*uids(next((scans / "left").iterdir())))
    written = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert b"SECRET" not in written
    assert "SECRET" not in done.stderr
    study = uids(next((scans / "right").iterdir()))[0]
    assert len(reader(archive).search_for_instances(study)) == 8 + 4

    done = medpruner("cohort", query, SIDE, "--out", tmp_path / "out", env=variables)  # nothing is asked or sent anew
    assert done.returncode == 0, done.stderr
    assert len(reader(archive).search_for_instances(study)) == 8 + 4


def test_what_is_not_there_and_what_is_none_is_refused(archive, variables, tmp_path):
    for address, said in (
        (f"{archive.service}/studies?PatientID=NOBODY", "no CT or MR series that match"),
        (f"{archive.service}/studies?PatientID", "no query"),
        (f"{archive.service}/studies?PatientIDs=NOBODY", "no attribute 'PatientIDs'"),
        ("https://localhost/studies", "begin with dicomweb://"),
    ):
        done = medpruner("cohort", address, SIDE, "--out", tmp_path / "out", env=variables)
        assert (done.returncode, said in done.stderr) == (8, True), done.stderr
        assert "NOBODY" not in done.stderr


def test_addresses_stand_in_a_table_beside_files_and_only_dicom_is_sent(archive, scans, variables, tmp_path):
    from MedPrunerLogic.imaging.files import read_volume, write_volume

    write_volume(read_volume(scans / "right"), tmp_path / "right.nrrd")
    address = archive.series(*uids(next((scans / "mr").iterdir())))
    (tmp_path / "scans.csv").write_text(f"id,path,modality\na,{address},CT\nb,right.nrrd,\n")
    done = medpruner("cohort", tmp_path / "scans.csv", SIDE, "--out", tmp_path / "out", "--stow", archive.service, env=variables)
    assert done.returncode == 0, done.stderr
    (of_archive, of_file) = table(tmp_path / "out")
    assert (of_archive["error"], of_archive["stored"]) == ("", "4")
    assert (of_file["error_type"], of_file["stored"], of_file["answer"]) == ("VolumeError", "", "")
    assert "DICOM results need one to refer to" in of_file["error"]


# --- stopped in the middle ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["ask", "cohort"])
def test_ctrl_c_in_the_middle_of_a_transfer_leaves_nothing(scans, tmp_path, command):
    import threading

    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with Archive(sorted((scans / "left").iterdir()), hold=threading.Event()) as held:
        more = ["--out", str(tmp_path / "out"), "--workers", "2"] if command == "cohort" else []
        process = subprocess.Popen(
            [sys.executable, "-m", "MedPrunerLogic", command, held.address, SIDE, *more],
            cwd=ROOT, env=os.environ | {"TMPDIR": str(temporary)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        deadline = time.monotonic() + 120
        while not list(temporary.rglob("*.dcm")) and time.monotonic() < deadline:
            assert process.poll() is None, process.communicate()
            time.sleep(0.02)
        assert list(temporary.rglob("*.dcm"))
        assert not any("SECRET" in path.name or "1.2.826" in path.name for path in temporary.rglob("*"))
        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        _text, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "Traceback" not in said
    assert psutil.wait_procs(children, timeout=20)[1] == []
    assert [path.name for path in temporary.iterdir() if not path.name.startswith("torchinductor")] == []


def test_a_folder_is_asked_about_without_any_socket(scans, tmp_path):
    program = (
        "import socket, sys\ndef never(*_arguments):\n    raise SystemExit('a socket')\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = never\n"
        "from MedPrunerLogic.cli.main import main\n"
        f"code = main(['ask', {str(scans / 'left')!r}, {SIDE!r}, '--dicom', {str(tmp_path / 'out')!r}])\n"
        "assert code == 0, code\nassert 'dicomweb_client' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert np.unique([path.suffix for path in (tmp_path / "out").iterdir()]).tolist() == [".dcm"]
