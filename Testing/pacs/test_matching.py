"""An archive that leaves out a part of the query finds too much: it is noticed."""

from __future__ import annotations

import pytest

pytest.importorskip("dicomweb_client", reason="dicomweb-client is not installed: pip install 'MedPrunerLogic[pacs]'")

from standin_archive import Archive

from MedPrunerLogic.errors import RunError
from MedPrunerLogic.pacs.address import parse
from MedPrunerLogic.pacs.matching import check_filters, fits
from MedPrunerLogic.pacs.query import find_series


def entry(tag: str, vr: str, *values: object) -> dict:
    return {tag: {"vr": vr, "Value": list(values)}}


@pytest.mark.parametrize(
    ("name", "wanted", "found", "does"),
    [
        ("PatientID", "7", entry("00100020", "LO", "7"), True),
        ("PatientID", "7", entry("00100020", "LO", "77"), False),
        ("00100020", "7", entry("00100020", "LO", "8"), False),
        ("PatientID", "7", {}, True),  # it does not say
        ("PatientID", "7", {"00100020": {"vr": "LO"}}, True),
        ("ModalitiesInStudy", "CT", entry("00080061", "CS", "SR", "CT"), True),
        ("ModalitiesInStudy", "CT\\MR", entry("00080061", "CS", "MR"), True),
        ("ModalitiesInStudy", "CT", entry("00080061", "CS", "MR"), False),
        ("StudyDate", "20260101-20260131", entry("00080020", "DA", "20260131"), True),
        ("StudyDate", "20260101-20260131", entry("00080020", "DA", "20260201"), False),
        ("StudyDate", "20260101-", entry("00080020", "DA", "20251231"), False),
        ("StudyDate", "-20260131", entry("00080020", "DA", "20251231"), True),
        ("StudyTime", "08-09", entry("00080030", "TM", "094500"), True),
        ("StudyDescription", "CT-Thorax", entry("00081030", "LO", "CT-Thorax"), True),
        ("StudyDescription", "*thorax*", entry("00081030", "LO", "CT-Thorax nativ"), True),
        ("StudyDescription", "chest, abdomen", entry("00081030", "LO", "Chest, abdomen"), True),
        ("StudyDescription", "a[b]?", entry("00081030", "LO", "A[B]c"), True),
        ("PatientName", "Doe^J*", entry("00100010", "PN", {"Alphabetic": "Doe^John^^"}), True),
        ("PatientName", "Doe^John", entry("00100010", "PN", {"Alphabetic": "DOE^JANE"}), False),
        ("PatientName", "山田^太郎", entry("00100010", "PN", {"Alphabetic": "Yamada^Tarou", "Ideographic": "山田^太郎"}), True),
        ("SeriesNumber", "3", entry("00200011", "IS", 3), True),
        ("StudyInstanceUID", "1.2,1.3", entry("0020000D", "UI", "1.3"), True),
    ],
)  # fmt: skip
def test_what_matches(name, wanted, found, does):
    assert fits(found, {name: [wanted]}) is does


def test_a_name_that_is_no_attribute_is_refused():
    check_filters({"StudyDate": ["1"], "00080020": ["1"]}, RunError)
    with pytest.raises(RunError, match="no attribute 'PatientNumber' in DICOM"):
        check_filters({"PatientNumber": ["1"]}, RunError)


def test_an_archive_that_finds_everything_is_not_believed(temporary):
    studies = [
        entry("0020000D", "UI", f"1.2.{n}") | entry("00100020", "LO", str(n)) | entry("00080061", "CS", "CT", "SR") for n in range(3)
    ]
    series = [entry("0020000E", "UI", f"1.2.1.{n}") | entry("00080060", "CS", kind) for n, kind in enumerate(("SR", "CT", "MR", "CT"))]
    series.append(entry("0020000E", "UI", "../../elsewhere") | entry("00080060", "CS", "CT"))  # what is no UID leads nowhere
    lists = {"/rs/studies": studies, "/rs/studies/1.2.1/series": series}
    with Archive(lists=lists) as archive:
        found = find_series(parse(f"{archive.service}/studies?PatientID=1&ModalitiesInStudy=CT"), RunError, by_environment=False)
        assert [(one.study, one.series) for one in found] == [("1.2.1", "1.2.1.1"), ("1.2.1", "1.2.1.3")]
        found = find_series(parse(f"{archive.service}/studies/1.2.1"), RunError, by_environment=False)
        assert [one.series for one in found] == ["1.2.1.1", "1.2.1.2", "1.2.1.3"]
        found = find_series(parse(f"{archive.service}/studies/1.2.1/series?Modality=MR"), RunError, by_environment=False)
        assert [one.series for one in found] == ["1.2.1.2"]
        with pytest.raises(RunError, match="no CT or MR series that match"):
            find_series(parse(f"{archive.service}/studies?PatientID=9"), RunError, by_environment=False)
        assert not any("elsewhere" in path for _method, path, _headers in archive.asked)
