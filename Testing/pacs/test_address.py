"""What an address can name, and that nothing of it but the host is ever said."""

from __future__ import annotations

import pytest

from MedPrunerLogic.errors import OutputError, VolumeError
from MedPrunerLogic.pacs.address import Address, is_address, parse, parse_series, parse_service

STUDY, SERIES = "1.2.840.99.1", "1.2.840.99.1.2"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"dicomweb://pacs.example.org/dicom-web/studies/{STUDY}/series/{SERIES}",
         Address("https://pacs.example.org/dicom-web", STUDY, SERIES)),
        (f"DICOMWEB://Pacs.Example.org:443/studies/{STUDY}/series/{SERIES}/", Address("https://pacs.example.org", STUDY, SERIES)),
        (f"dicomweb://pacs:8443/a/b/studies/{STUDY}", Address("https://pacs:8443/a/b", STUDY)),
        (f"dicomweb+http://127.0.0.1:8042/rs/studies/{STUDY}/series", Address("http://127.0.0.1:8042/rs", STUDY, of_series=True)),
        (f"dicomweb+http://[::1]:8042/studies/{STUDY}", Address("http://[::1]:8042", STUDY)),
        ("dicomweb+http://localhost:80/studies", Address("http://localhost")),
        (
            "dicomweb://pacs/rs/studies?ModalitiesInStudy=CT&StudyDate=20260101-20260131",
            Address("https://pacs/rs", query=(("ModalitiesInStudy", "CT"), ("StudyDate", "20260101-20260131"))),
        ),
        ("dicomweb://pacs/rs/series?Modality=MR&00180015=HEAD%20NECK",
         Address("https://pacs/rs", query=(("Modality", "MR"), ("00180015", "HEAD NECK")), of_series=True)),
    ],
)  # fmt: skip
def test_what_an_address_names(text, meant):
    assert is_address(text)
    assert parse(text) == meant
    assert parse(str(meant)) == meant


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"https://pacs/studies/{STUDY}/series/{SERIES}", "begin with dicomweb://"),
        (f"dicomweb+ftp://pacs/studies/{STUDY}", "no address of a DICOMweb service"),
        (f"dicomweb:/pacs/studies/{STUDY}", "no address of a DICOMweb service"),
        (f"dicomweb://pa cs/studies/{STUDY}", "no address of a DICOMweb service"),
        (f"dicomweb://[::g]/studies/{STUDY}", "no address of a DICOMweb service"),
        (f"dicomweb://pacs:port/studies/{STUDY}", "no address of a DICOMweb service"),
        (f"dicomweb://pacs/studies/{STUDY}#x", "no address of a DICOMweb service"),
        (f"dicomweb://ann:s3cret@pacs/studies/{STUDY}", "user or a password in the address"),
        (f"dicomweb+http://pacs.example.org/studies/{STUDY}", "for everyone to read"),
        (f"dicomweb+http://127.0.0.1.example.org/studies/{STUDY}", "for everyone to read"),
        (f"dicomweb+http://2130706433/studies/{STUDY}", "for everyone to read"),
        (f"dicomweb+http://0.0.0.0/studies/{STUDY}", "for everyone to read"),
        ("dicomweb://pacs/dicom-web", "no study or series"),
        ("dicomweb://pacs/studies/John^Doe", "no study or series"),
        (f"dicomweb://pacs/studies/{STUDY}/series/{SERIES}/instances/1.2", "no study or series"),
        (f"dicomweb://pacs/studies/{STUDY}/series/{'1.' * 40}1", "no study or series"),
        (f"dicomweb://pacs/studies/{STUDY}/series/..", "no study or series"),
        (f"dicomweb://pacs/../studies/{STUDY}", "path to the service cannot be"),
        (f"dicomweb://pacs/a/%2e%2e/studies/{STUDY}", "path to the service cannot be"),
        (f"dicomweb://pacs/studies/{STUDY}/series/{SERIES}?Modality=CT", "asks for others too"),
        ("dicomweb://pacs/studies?limit=5", "all that match are taken"),
        ("dicomweb://pacs/studies?PatientName", "no query"),
        ("dicomweb://pacs/studies?Patient/Name=Doe", "no query"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_without_being_repeated(text, said):
    with pytest.raises(VolumeError, match=said) as refused:
        parse(text)
    for part in (STUDY, SERIES, "s3cret", "Doe"):
        assert part not in str(refused.value)


@pytest.mark.parametrize("text", ["scan.nrrd", "C:/scans/1.nrrd", "dicomweb", "folder/dicomweb://x", "/abs/studies/1.2/series/3"])
def test_names_of_files_are_no_addresses(text):
    assert not is_address(text)


def test_a_question_about_one_scan_needs_a_series():
    for text in (f"dicomweb://pacs/studies/{STUDY}", "dicomweb://pacs/studies?PatientID=7", f"dicomweb://pacs/studies/{STUDY}/series"):
        with pytest.raises(VolumeError, match="names no single series"):
            parse_series(text)


def test_a_service_alone():
    assert parse_service("dicomweb://PACS:8443/dicom-web/", OutputError) == "https://pacs:8443/dicom-web"
    assert parse_service("dicomweb://pacs", OutputError) == "https://pacs"
    for text in (f"dicomweb://pacs/studies/{STUDY}", "dicomweb://pacs/rs?x=y", "Is there a nodule?", "pacs"):
        with pytest.raises(OutputError):
            parse_service(text, OutputError)
