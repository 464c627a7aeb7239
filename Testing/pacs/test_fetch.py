"""Series from a service that has a bad day: each is said in words, nothing of the patient is said, and nothing is left."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import traceback

import numpy as np
import pydicom
import pytest
from dicom_series import write_made_up

pytest.importorskip("dicomweb_client", reason="dicomweb-client is not installed: pip install 'MedPrunerLogic[pacs]'")

from standin_archive import Archive

from MedPrunerLogic.errors import CancelledError, VolumeError
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.pacs import fetch
from MedPrunerLogic.pacs.address import parse, parse_series


def fetched_pixels(address: str, **options) -> dict[str, bytes]:
    with fetch.fetched(parse_series(address), **options) as folder:
        return {image.SOPInstanceUID: image.PixelData for image in map(pydicom.dcmread, folder.iterdir())}


def refused(archive: Archive, temporary, address: str | None = None, **options) -> str:
    """What is said, which names no patient; and nothing is left."""
    with pytest.raises(VolumeError) as error:
        fetched_pixels(address or archive.address, **options)
    said = str(error.value)
    header = pydicom.dcmread(archive.files[0], stop_before_pixels=True)
    for secret in ("SECRET", "Secret", header.StudyInstanceUID, header.SeriesInstanceUID, header.SOPInstanceUID):
        assert secret not in said
    assert list(temporary.iterdir()) == []
    return said


def test_what_arrives_is_what_is_there_and_goes_afterwards(series, temporary):
    told = []
    with Archive(series) as archive:
        with fetch.fetched(parse_series(archive.address), lambda *said: told.append(said)) as folder:
            assert folder.stat().st_mode & 0o077 == 0
            names = " ".join(str(path.relative_to(temporary)) for path in temporary.rglob("*"))
            assert not any(secret in names for secret in ("SECRET", "1.2.826"))
            np.testing.assert_array_equal(read_volume(folder).voxels, read_volume(series[0].parent).voxels)
        assert list(temporary.iterdir()) == []
        assert fetched_pixels(archive.address) == {image.SOPInstanceUID: image.PixelData for image in map(pydicom.dcmread, series)}
    assert [fraction for _stage, fraction, _sentence in told] == [0.0, *(pytest.approx(n / 6) for n in range(1, 7))]
    assert str(told[-1][2]) == "Fetching the series: 6 of 6 images"
    transfers = [headers["accept"] for _method, path, headers in archive.asked if not path.endswith("/instances") and "?" not in path]
    assert set(transfers) == {'multipart/related; type="application/dicom"; transfer-syntax=*'}  # as it is stored, not made anew


def test_nothing_is_shown_to_a_service_that_nobody_has_credentials_for(series, temporary, monkeypatch, tmp_path):
    """Also not what netrc says of any other host."""
    netrc = tmp_path / "netrc"
    netrc.write_text("default login anyone password s3cret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")  # what is here needs no proxy, and a proxy would read along
    with Archive(series) as archive:
        fetched_pixels(archive.address)
        assert not any("authorization" in headers for _method, _path, headers in archive.asked)
        assert {headers["host"] for _method, _path, headers in archive.asked} == {archive.service.split("/")[2]}
        monkeypatch.setenv("MEDPRUNER_DICOMWEB_TOKEN", "abc")
        fetched_pixels(archive.address)
        assert archive.asked[-1][2]["authorization"] == "Bearer abc"
        fetched_pixels(archive.address, by_environment=False)
        assert "authorization" not in archive.asked[-1][2]


@pytest.mark.parametrize("page", [1, 4, 6])
def test_a_list_that_comes_in_parts_is_taken_whole(series, temporary, page):
    with Archive(series, page=page) as archive:
        assert len(fetched_pixels(archive.address)) == 6
    with Archive(series, page=page, forgets_offsets=True) as archive:  # it would go on for ever
        assert len(fetched_pixels(archive.address)) == 6


def test_a_busy_service_is_asked_again(series, temporary, monkeypatch):
    from MedPrunerLogic.pacs import service

    monkeypatch.setattr(service, "_PAUSES_S", (0.01, 0.02))
    with Archive(series, busy=2) as archive:
        assert len(fetched_pixels(archive.address)) == 6
    with Archive(series, busy=99) as archive:
        assert "HTTP status 503" in refused(archive, temporary)


@pytest.mark.parametrize(
    ("status", "headers", "body", "said"),
    [
        (401, {}, b"", "wants to know who asks"),
        (403, {"Content-Type": "text/html"}, b"<html>", "does not allow this"),
        (404, {}, b"", "has nothing at this address"),
        (500, {}, b"Secret^Name", "HTTP status 500"),
        (200, {"Content-Type": "text/html; charset=utf-8"}, b"<html>Log in</html>", "no DICOMweb service"),
        (200, {"Content-Type": "application/json"}, b"hello", "no DICOMweb service"),
        (200, {"Content-Type": "application/json"}, b'{"a": 1}', "no images of this series"),
        (200, {"Content-Type": "application/json"}, b"[1, 2]", "cannot be read as DICOMweb"),
        (200, {"Content-Type": "application/dicom+json"}, b"[]", "no images of this series"),
        (204, {}, b"", "no images of this series"),
        (302, {"Location": "http://127.0.0.1:9/login"}, b"", "another address, which is not followed"),
        (308, {"Location": "/elsewhere"}, b"", "another address, which is not followed"),
    ],
)  # fmt: skip
def test_answers_that_are_none_are_said(series, temporary, status, headers, body, said):
    with Archive(series, refusal=(status, headers, body)) as archive:
        assert said in refused(archive, temporary)


def test_a_transfer_that_breaks_off_is_never_taken_for_the_whole(series, temporary):
    whole = sum(file.stat().st_size for file in series)
    for cut in (0, 10, whole // 2, whole - 100):
        for unframed in (False, True):
            with Archive(series, cut=cut, unframed=unframed) as archive:
                assert "broke off" in refused(archive, temporary)


def test_a_transfer_that_stands_still_is_given_up(series, temporary, monkeypatch):
    from MedPrunerLogic.pacs import service

    monkeypatch.setattr(service, "_PATIENCE_S", (5.0, 0.2))
    with Archive(series, hold=threading.Event()) as archive:
        assert "broke off" in refused(archive, temporary)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"dicomweb+http://127.0.0.1:{silent.getsockname()[1]}/rs/studies/1.2/series/3.4"
        assert "did not answer for 0 seconds" in refused(Archive(series), temporary, address)


def test_an_error_shows_no_address_to_whoever_prints_its_traceback(series, temporary):
    for archive in (Archive(series, refusal=(500, {}, b"")), Archive(series, cut=10), Archive(series, left_out=2)):
        with archive:
            try:
                fetched_pixels(archive.address)
            except VolumeError:
                said = traceback.format_exc()
            assert archive.address.rpartition("/")[2] not in said


def test_images_that_do_not_come_are_missed_and_others_are_noticed(series, temporary, tmp_path):
    with Archive(series, left_out=2) as archive:
        assert f"Of 6 images {archive.service.split('/')[2]} sent 4 only" in refused(archive, temporary)
    other = write_made_up(tmp_path / "other", np.zeros((1, 24, 24)))[0]
    with Archive(series, other=other) as archive:
        assert "images of another series" in refused(archive, temporary)
    (broken := tmp_path / "broken.dcm").write_bytes(series[0].read_bytes()[128:900])
    with Archive(series, other=broken) as archive:
        assert "cannot be read as DICOMweb" in refused(archive, temporary)


def test_what_is_too_large_is_stopped_before_it_is_all_here(series, temporary, monkeypatch):
    with Archive(series) as archive:
        assert "larger than 0.0 GB" in refused(archive, temporary, most=4000)
        monkeypatch.setattr(fetch, "_SPARE", 2**60)
        assert "less than" in refused(archive, temporary)


def test_who_cannot_be_reached_is_named(series, temporary):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]  # nothing listens there
        address = f"dicomweb+http://127.0.0.1:{port}/rs/studies/1.2/series/3.4"
        assert f"127.0.0.1:{port} cannot be reached" in refused(Archive(series), temporary, address)
    assert "pacs.invalid cannot be reached" in refused(Archive(series), temporary, "dicomweb://pacs.invalid/rs/studies/1.2/series/3.4")
    with Archive(series) as archive:
        assert "does not speak https" in refused(archive, temporary, archive.address.replace("+http", ""))


def test_cancelling_ends_a_transfer_in_its_middle(series, temporary):
    seen = []
    with Archive(series) as archive, pytest.raises(CancelledError):
        fetched_pixels(archive.address, progress=lambda *said: seen.append(said[1]), cancelled=lambda: len(seen) > 0)
    assert list(temporary.iterdir()) == []


def test_what_a_killed_program_left_goes_before_the_next_fetch(series, temporary):
    program = (
        "import os, signal\nfrom MedPrunerLogic.pacs.fetch import private_folder\n"
        "with private_folder() as folder:\n    (folder / 'image').write_text('x')\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=fetch.Path(__file__).parents[2], check=False)
    (left,) = temporary.iterdir()
    with fetch.private_folder() as alive:  # another program's, at work for long
        for folder in (left, alive):
            os.utime(folder, (time.time() - 3600,) * 2)
        with Archive(series) as archive:
            fetched_pixels(archive.address)
        assert list(temporary.iterdir()) == [alive]


def test_a_missing_package_is_named(monkeypatch):
    monkeypatch.setattr(fetch, "find_spec", lambda _name: None)
    with pytest.raises(VolumeError, match=r"pip install 'MedPrunerLogic\[pacs\]'"):
        fetched_pixels("dicomweb://pacs/studies/1.2/series/3.4")


def test_the_address_of_a_study_is_not_fetched():
    with pytest.raises(VolumeError, match="no single series"):
        parse_series(str(parse("dicomweb://pacs/studies/1.2")))
