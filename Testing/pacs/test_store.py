"""What becomes of results that are sent, told of each."""

from __future__ import annotations

import pydicom
import pytest

pytest.importorskip("dicomweb_client", reason="dicomweb-client is not installed: pip install 'MedPrunerLogic[pacs]'")

from standin_archive import Archive

from MedPrunerLogic.errors import OutputError
from MedPrunerLogic.pacs import store
from MedPrunerLogic.pacs.address import parse_service

CT, SR, SEG, PM = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.88.34", "1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.30"


@pytest.fixture
def objects(series, tmp_path):
    """One of each of four kinds, of which only the kind matters here; the last is larger than what is sent at once."""
    files = []
    for number, kind in enumerate((CT, SR, SEG, PM)):
        dataset = pydicom.dcmread(series[number])
        dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = kind
        if kind == PM:
            dataset.add_new(0x00091001, "OB", bytes(3_000_000))
        dataset.save_as(tmp_path / f"{number}.dcm")
        files.append(tmp_path / f"{number}.dcm")
    return files


def failed(reason: int) -> dict:
    return {"00081198": {"vr": "SQ", "Value": [{"00081197": {"vr": "US", "Value": [reason]}}]}}


def sent(archive: Archive, objects) -> list[store.Outcome]:
    return list(store.store(parse_service(archive.service, OutputError), objects, by_environment=True))


def test_what_is_kept_arrives_as_it_is(objects, temporary):
    with Archive() as archive:
        assert [(outcome.name, outcome.refusal) for outcome in sent(archive, objects)] == [(file.name, None) for file in objects]
    posted = [headers for method, _path, headers in archive.asked if method == "POST"]
    assert all("content-length" in headers and "transfer-encoding" not in headers for headers in posted)
    for file, dataset in zip(objects, archive.stored, strict=True):
        assert dataset == pydicom.dcmread(file)
    assert store.refusals("pacs", [store.Outcome("a")]) is None


def test_what_is_said_to_be_kept_is_looked_for(objects, temporary, monkeypatch):
    monkeypatch.setattr(store, "_PAUSES_S", (0.01,))
    with Archive(forgets_results=True) as archive:
        (outcome,) = sent(archive, objects[:1])
        assert str(outcome.refusal) == "it took it, and does not have it now"
        assert [method for method, _path, _headers in archive.asked] == ["POST", "GET", "GET"]
        archive.forbidden = "GET"  # one to write only is believed
        assert sent(archive, objects[:1]) == [store.Outcome("0.dcm")]


def test_each_refusal_is_told_with_its_reason(objects, temporary):
    answers = {CT: (409, failed(0x0122)), SR: (202, failed(0xA700)), SEG: (200, {}), PM: (413, None)}
    with Archive(stow=answers) as archive:
        outcomes = sent(archive, objects)
    reasons = ["it does not take this kind of object", "it has no room left", "it does not say that it keeps it", "HTTP status 413"]
    assert [str(outcome.refusal) for outcome in outcomes] == reasons
    assert archive.stored == []
    error = store.refusals("pacs", [*outcomes, store.Outcome("kept.dcm")])
    assert error.problem.startswith("pacs does not keep 4 of 5 objects: 0.dcm (it does not take this kind of object); 1.dcm (")
    with Archive(stow={CT: (409, failed(0xBEEF))}) as archive:
        assert [str(outcome.refusal) for outcome in sent(archive, objects[:2])] == ["reason 0xbeef", "None"]


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        ((401, {}, b""), "wants to know who asks"),
        ((403, {}, b""), "does not allow this"),
        ((404, {}, b""), "has nothing at this address"),
        ((503, {}, b""), "HTTP status 503"),
        ((200, {"Content-Type": "text/html"}, b"<html>"), "no DICOMweb service"),
        ((307, {"Location": "https://elsewhere.example.org/"}, b""), "another address, which is not followed"),
    ],
)
def test_where_nothing_can_be_sent_that_is_said_once_and_nothing_is_sent_again(objects, temporary, refusal, said):
    with Archive(refusal=refusal) as archive:
        with pytest.raises(OutputError, match=said):
            sent(archive, objects[2:])
        assert len(archive.asked) == 1


def test_a_service_is_tried_before_anything_is_done_for_it(temporary):
    with Archive() as archive:
        store.check_service(parse_service(archive.service, OutputError), by_environment=True)
        assert [(method, path.partition("?")[0]) for method, path, _headers in archive.asked] == [("GET", "/rs/studies")]
        archive.refusal = (403, {}, b"")  # it may be for writing only
        store.check_service(parse_service(archive.service, OutputError), by_environment=True)
        archive.refusal = (401, {}, b"")
        with pytest.raises(OutputError, match="who asks"):
            store.check_service(parse_service(archive.service, OutputError), by_environment=True)
