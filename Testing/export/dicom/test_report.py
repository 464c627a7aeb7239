"""The structured report, read back by highdicom."""

from __future__ import annotations

from dataclasses import replace

import highdicom as hd
import pydicom
import pytest
from dicom_answers import texts
from pydicom.sr.codedict import codes

from MedPrunerLogic.export.dicom import export


def own(value: str, meaning: str) -> hd.sr.CodedConcept:
    return hd.sr.CodedConcept(value, "99MEDPRUNER", meaning)


def test_the_report_has_question_answer_numbers_and_every_source(real):
    _, answer, paths, sources = real
    report = hd.sr.srread(paths[3])
    assert isinstance(report, hd.sr.Comprehensive3DSR)
    assert texts(report, own("QUESTION", "Question")) == [answer.question]
    assert texts(report, own("ANSWER", "Answer")) == [answer.text]
    assert texts(report, codes.DCM.Comment)[0] == "Not for clinical use."
    model, region = (
        hd.sr.MeasurementReport.from_sequence([report]).get_image_measurement_groups()
        + hd.sr.MeasurementReport.from_sequence([report]).get_volumetric_roi_measurement_groups()
    )
    assert model.get_measurements()[0].value == pytest.approx(answer.confidence)
    numbers = {measurement.name.value: measurement.value for measurement in region.get_measurements()}
    retention = answer.retention
    assert numbers == {
        "SLICES_READ": retention.slices_seen, "SLICES_TOTAL": retention.slices,
        "TOKENS_READ": retention.tokens_kept, "TOKENS_TOTAL": retention.tokens_total, "TOKEN_SHARE": pytest.approx(retention.overall),
    }  # fmt: skip
    headers = [pydicom.dcmread(path, stop_before_pixels=True) for path in sources]
    images = hd.sr.utils.find_content_items(report, value_type=hd.sr.ValueTypeValues.IMAGE, recursive=True)
    referred = {item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID for item in images}
    segmentation = pydicom.dcmread(paths[2])
    assert referred == {*(h.SOPInstanceUID for h in headers), segmentation.SOPInstanceUID}
    (pointer,) = (item for item in images if item.name == codes.DCM.ReferencedSegment)
    assert pointer.ReferencedSOPSequence[0].ReferencedSegmentNumber == 1
    # The model read the slices that were kept, not those that were dropped.
    by_position = sorted(headers, key=lambda h: float(h.ImagePositionPatient[2]))
    kept = {by_position[index].SOPInstanceUID for index in answer.evidence.slabs[answer.evidence.kept_slices, 0]}
    assert {item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID for item in model.source_images} == kept
    evidence = {
        instance.ReferencedSOPInstanceUID
        for study in report.CurrentRequestedProcedureEvidenceSequence
        for series in study.ReferencedSeriesSequence
        for instance in series.ReferencedSOPSequence
    }
    assert evidence == {*(h.SOPInstanceUID for h in headers), *(pydicom.dcmread(path).SOPInstanceUID for path in paths[:3])}
    assert (report.CompletionFlag, report.VerificationFlag, report.PreliminaryFlag) == ("COMPLETE", "UNVERIFIED", "PRELIMINARY")


def test_a_cut_answer_without_words_is_partial_and_its_text_stays_text(small, tmp_path):
    answer, series = small
    answer = replace(
        answer, question="Größe?\x1b(B\x00 Où\\là 肺\nZeile", text="", confidence=None, finish="length", region="box", notices=()
    )
    report = hd.sr.srread(export.export_dicom(answer, series, tmp_path / "out")[3])
    assert texts(report, own("QUESTION", "Question")) == ["Größe?\ufffd(B\ufffd Où\\là 肺\r\nZeile"]
    assert texts(report, own("ANSWER", "Answer")) == ["(nothing)"]
    assert texts(report, codes.DCM.Comment) == ["Not for clinical use.", "Limited to: box", "The answer was cut at its longest."]
    assert (report.CompletionFlag, report.CompletionFlagDescription) == ("PARTIAL", "The answer was cut at its longest.")
