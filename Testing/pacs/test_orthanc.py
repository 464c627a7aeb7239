"""From and to a real archive, by the commands that people give."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import highdicom as hd
import pydicom
import pytest
from command_line import QUESTION, medpruner
from orthanc import PASSWORD, Orthanc, Secure, reader, uids
from standin_archive import Archive

pytest.importorskip("dicomweb_client", reason="dicomweb-client is not installed: pip install 'MedPrunerLogic[pacs]'")

SIDE = "On which side is the largest nodule?"


def answers(text: str) -> dict:
    """What was written as JSON, without how long it took."""
    content = json.loads(text)
    for answer in content["answers"]:
        del answer["seconds"]
    return content


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
