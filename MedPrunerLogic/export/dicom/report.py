"""Question and answer as a DICOM Structured Report: Comprehensive 3D SR, template TID 1500 Measurement Report (PS3.16)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ... import DISCLAIMER, __version__
from ...evidence.answer import Answer
from .codes import concept, plain, short

_FINISH = {"length": "The answer was cut at its longest.", "cancelled": "The answer was cancelled."}


def make_report(
    answer: Answer,
    sources: list[Any],
    read: list[Any],
    results: list[Any],
    common: dict[str, Any],
    series_number: int,
    number: int,
    edited: str = "",
) -> Any:
    """The report.

    Image Library: every source image. First group (TID 1501): the model, the source images that it read, its mean token probability.
    Second group (TID 1411): the segment that was read and how much that is. Qualitative Evaluations: question, answer, what the reader
    made of it, what to know.

    results: the images made of the same answer, the segmentation last; all of them are listed as evidence.
    """
    import highdicom as hd
    from pydicom.sr.codedict import codes

    procedures = {"CT": codes.cid100.CTUnspecifiedBodyRegion, "MR": codes.cid100.MRIUnspecifiedBodyRegion}
    content = hd.sr.MeasurementReport(
        observation_context=hd.sr.ObservationContext(
            observer_device_context=hd.sr.ObserverContext(
                observer_type=codes.DCM.Device,
                observer_identifying_attributes=hd.sr.DeviceObserverIdentifyingAttributes(
                    uid=common["device_serial_number"], name="MedPruner", manufacturer_name="MedPruner", model_name="MedPruner"
                ),
            )
        ),
        procedure_reported=procedures.get(str(sources[0].get("Modality")), codes.cid100.ImagingProcedure),
        title=codes.cid7021.ImagingMeasurementReport,
        imaging_measurements=[_model_group(answer, read, number), _region_group(answer, sources, results[-1], number)],
    )
    root = content[0].ContentSequence
    root.insert(len(root) - 1, _image_library(sources))
    root.append(_evaluations(answer, edited))
    report = hd.sr.Comprehensive3DSR(
        evidence=[*sources, *results],
        content=content,
        series_instance_uid=hd.UID(),
        series_number=series_number,
        sop_instance_uid=hd.UID(),
        instance_number=number,
        is_complete=answer.finish == "stop",
        series_description=f"MedPruner: answer. {DISCLAIMER}",
        **common,
    )
    if answer.finish in _FINISH:
        report.CompletionFlagDescription = _FINISH[answer.finish]
    return report


def _image_library(sources: list[Any]) -> Any:
    """TID 1600 with what all the images share; highdicom's own wants a slice thickness of each."""
    import highdicom as hd
    from pydicom.sr.codedict import codes

    acquired = hd.sr.RelationshipTypeValues.HAS_ACQ_CONTEXT
    modality = codes.cid29.MagneticResonance if sources[0].get("Modality") == "MR" else codes.cid29.ComputedTomography
    group = _container(codes.DCM.ImageLibraryGroup)
    group.ContentSequence.extend(
        [
            hd.sr.CodeContentItem(codes.DCM.Modality, modality, acquired),
            hd.sr.UIDRefContentItem(codes.DCM.FrameOfReferenceUID, sources[0].FrameOfReferenceUID, acquired),
            *(
                hd.sr.ImageContentItem(
                    hd.sr.CodedConcept("260753009", "SCT", "Source"),
                    source.SOPClassUID,
                    source.SOPInstanceUID,
                    relationship_type=hd.sr.RelationshipTypeValues.CONTAINS,
                )
                for source in sources
            ),
        ]
    )
    library = _container(codes.DCM.ImageLibrary)
    library.ContentSequence.append(group)
    return library


def _model_group(answer: Answer, read: list[Any], number: int) -> Any:
    import highdicom as hd
    from pydicom.sr.codedict import codes

    measurements = []
    if answer.confidence is not None:
        meaning = concept("confidence" if answer.calibrated else "probability")
        measurements.append(hd.sr.Measurement(meaning, answer.confidence, codes.UCUM.NoUnits))
    return hd.sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=hd.sr.TrackingIdentifier(hd.UID(), f"Answer {number}"),
        algorithm_id=hd.sr.AlgorithmIdentification(short(answer.model_name), short(answer.model_revision)),
        source_images=[hd.sr.SourceImageForMeasurementGroup(source.SOPClassUID, source.SOPInstanceUID) for source in read],
        measurements=measurements,
    )


def _region_group(answer: Answer, sources: list[Any], segmentation: Any, number: int) -> Any:
    import highdicom as hd
    from pydicom.sr.codedict import codes

    retention = answer.retention
    segment = segmentation.SegmentSequence[0]
    slices, tokens = hd.sr.CodedConcept("{slices}", "UCUM", "slices"), hd.sr.CodedConcept("{tokens}", "UCUM", "tokens")
    values = (
        ("slices read", retention.slices_seen, slices),
        ("slices", retention.slices, slices),
        ("tokens read", retention.tokens_kept, tokens),
        ("tokens", retention.tokens_total, tokens),
        ("share read", retention.overall, codes.UCUM.NoUnits),
    )
    return hd.sr.VolumetricROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=hd.sr.TrackingIdentifier(segment.TrackingUID, segment.TrackingID),
        referenced_segment=hd.sr.ReferencedSegment(
            segmentation.SOPClassUID,
            segmentation.SOPInstanceUID,
            segment_number=1,
            source_series=hd.sr.SourceSeriesForSegmentation(sources[0].SeriesInstanceUID),
        ),
        finding_type=codes.DCM.ImageRegion,
        algorithm_id=hd.sr.AlgorithmIdentification(
            "MedPruner", __version__, parameters=[f"{name}={value}" for name, value in asdict(answer.settings).items()]
        ),
        measurements=[hd.sr.Measurement(concept(name), value, unit) for name, value, unit in values],
    )


def _evaluations(answer: Answer, edited: str) -> Any:
    """TID 1500's own section for findings in words."""
    import highdicom as hd
    from pydicom.sr.codedict import codes

    region = f"Limited to: {answer.region}" if answer.region else ""
    notes = (DISCLAIMER, *answer.notices, region, _FINISH.get(answer.finish, ""))
    texts = [
        (concept("question"), answer.question),
        (concept("answer"), answer.text),
        *([(concept("edited"), edited)] if edited else []),
        *((codes.DCM.Comment, note) for note in notes if note),
    ]
    section = _container(hd.sr.CodedConcept("C0034375", "UMLS", "Qualitative Evaluations"))
    contains = hd.sr.RelationshipTypeValues.CONTAINS
    section.ContentSequence.extend(hd.sr.TextContentItem(name, plain(text) or "(nothing)", contains) for name, text in texts)
    return section


def _container(name: Any) -> Any:
    import highdicom as hd

    item = hd.sr.ContainerContentItem(name, relationship_type=hd.sr.RelationshipTypeValues.CONTAINS)
    item.ContentSequence = hd.sr.ContentSequence()
    return item
