"""Many series of a real archive, what is stopped in its middle, and what needs no archive at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import psutil
import pytest
from cohorts import asked, table
from command_line import ROOT, medpruner
from orthanc import reader, uids
from standin_archive import Archive

pytest.importorskip("dicomweb_client", reason="dicomweb-client is not installed: pip install 'MedPrunerLogic[pacs]'")

SIDE = "On which side is the largest nodule?"


def test_a_query_is_a_row_for_each_series_and_a_bad_one_is_a_row_too(archive, scans, variables, tmp_path):
    query = f"{archive.service}/studies?ModalitiesInStudy=CT&PatientID=SECRET-ID"
    done = medpruner("cohort", query, SIDE, "--out", tmp_path / "out", "--stow", "same", env=variables)
    assert done.returncode == 0, done.stderr
    names = {uids(next((scans / name).iterdir()))[1]: name for name in ("left", "right", "bad")}
    rows = {names[row["scan"]]: row for row in table(tmp_path / "out")}
    assert rows.keys() == {"left", "right", "bad"}
    asked(scans, SIDE, tmp_path / "local")
    local = {row["scan"]: row for row in table(tmp_path / "local")}
    for name, row in rows.items():
        same = {column: value for column, value in local[name].items() if column not in ("scan", "evidence", "stored")}
        assert same == {column: row[column] for column in same}
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
    assert len(list((tmp_path / "out").glob("*.dcm"))) == 4
