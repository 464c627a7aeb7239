"""The DICOM objects of an answer: Parametric Maps, Segmentation and, from dicom_report, the Structured Report. Nothing is written here."""

from __future__ import annotations

import uuid
from copy import deepcopy
from dataclasses import asdict
from datetime import datetime
from typing import Any

import numpy as np

from ... import DISCLAIMER, __version__
from ...evidence.answer import Answer
from ...evidence.evidence import Kind, heatmap, kept_mask, shown_range
from ...imaging.dicom.stack import Stack
from ...imaging.even import faces_of, places_of
from ...imaging.volume import Volume
from ...models.catalogue.cards import CARDS, EMBEDDED
from . import report
from .codes import coding_scheme, concept, short

_SERIES = {"heatmap": 9001, "read": 9002, "report": 9003}  # series numbers, above those that scanners give
_LPS_TO_RAS = np.diag([-1.0, -1.0, 1.0, 1.0])
_DEVICES = uuid.UUID("5a3f0c52-5a44-4c0f-9a52-6a0f0a8d1d3b")  # the namespace of the algorithms' Device UIDs

_MEANING: dict[Kind, tuple[str, str]] = {
    "importance": ("Attention in the vision tower (1: average); 0 where not read", "vision attention"),
    "answer": ("Share of the answer's attention; 0 where not read", "answer attention"),
}
# What tells a source image, and its place.
_IMAGE = (
    *("SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID", "Modality", "Rows", "Columns"),
    *("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing", "SliceThickness"),
    *("LossyImageCompression", "LossyImageCompressionRatio", "LossyImageCompressionMethod"),
)
_BODY = {"OT": ("BodyPartExamined", "Laterality"), "SEG": ("BodyPartExamined",), "SR": ()}  # by modality of the result (PS3.3, C.7.3.1)
# Type 2 of the Patient and General Study modules (PS3.3, C.7.1.1 and C.7.2.1): there, but empty where the source does not know them.
_PATIENT = (
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "PatientSex",
    "StudyDate",
    "StudyTime",
    "AccessionNumber",
    "StudyID",
    "ReferringPhysicianName",
)
# Of the source's other attributes, where and on which machine it was made is no one's business here.
_LEFT_OUT = ("InstitutionName", "InstitutionAddress", "InstitutionalDepartmentName", "StationName", "DeviceSerialNumber")


def make_objects(answer: Answer, headers: list[Any], stack: Stack, number: int, edited: str = "") -> list[Any]:
    """Heatmap of the importance, heatmap of the answer, segmentation, report.

    headers, stack: the source images in the order of their position, and where they lie. number: of the answer, from 1.
    edited: what the reader made of the answer; empty: nothing.
    """
    patient = _decoded(headers[0])
    sources = [_template(patient), *(_reference(header) for header in headers[1:])]
    for source in sources:  # highdicom compares it with that of the results, and fails where there is none
        source.SliceThickness = source.get("SliceThickness") or f"{np.linalg.norm(stack.ijk_to_ras[:3, 2]):.6f}"
    common = _common_attributes(answer)
    images = [*_heatmaps(answer, sources, common, number), _segmentation(answer, sources, common, number)]
    read = _read_sources(answer, stack, sources)
    document = report.make_report(answer, sources, read, images, common, _SERIES["report"], number, edited)
    for instance in (*images, document):
        instance.DeviceUID = device_uid(answer)
        for keyword in (*_PATIENT, *_BODY[instance.Modality]):
            if keyword in patient:
                instance[keyword] = deepcopy(patient[keyword])
    return [*images, document]


def device_uid(answer: Answer) -> str:
    """The Device UID of the algorithm as it ran: another for every version, model and setting (IHE AI Results)."""
    settings = sorted(asdict(answer.settings).items())
    return _uid("MedPruner", __version__, answer.model_name, answer.model_revision, *(f"{name}={value}" for name, value in settings))


def _uid(*parts: str) -> str:
    return f"2.25.{uuid.uuid5(_DEVICES, chr(10).join(parts)).int}"


def _common_attributes(answer: Answer) -> dict[str, Any]:
    """What all the objects say: that they are research, when, by what, and in which coding scheme and character set."""
    moment = datetime.fromisoformat(answer.created).astimezone().replace(tzinfo=None)  # DICOM's dates and times are local
    return {
        "manufacturer": "MedPruner",
        "manufacturer_model_name": "MedPruner",
        "software_versions": __version__,
        "device_serial_number": device_uid(answer),
        "content_qualification": "RESEARCH",
        "contributing_equipment": _equipment(answer, moment),
        "coding_schemes": [coding_scheme()],
        "specific_character_set": "ISO_IR 192",
        "content_date": moment.date(),
        "content_time": moment.time(),
    }


def _equipment(answer: Answer, moment: datetime) -> list[Any]:
    import highdicom as hd
    from pydicom.sr.codedict import codes

    card = CARDS.get(answer.model_name)
    maker = "MedPruner" if answer.model_name == EMBEDDED.name else card.repository.split("/")[0] if card and card.repository else "unknown"
    settings = ", ".join(f"{name} {value}" for name, value in asdict(answer.settings).items())
    algorithms = (
        (maker, answer.model_name, answer.model_revision, _uid(answer.model_name, answer.model_revision), "The model that answered."),
        ("MedPruner", "MedPruner", __version__, device_uid(answer), f"Chose what the model read: {settings}. {DISCLAIMER}"),
    )
    items = []
    for manufacturer, model, version, uid, description in algorithms:
        item = hd.ContributingEquipment(
            short(manufacturer),
            codes.DCM.ProcessingEquipment,
            manufacturer_model_name=short(model),
            software_versions=short(version),
            contribution_datetime=moment,
            contribution_description=short(description, 1024),
        )
        item.DeviceUID = uid
        items.append(item)
    return items


def _heatmaps(answer: Answer, sources: list[Any], common: dict[str, Any], number: int) -> list[Any]:
    import highdicom as hd
    from pydicom.sr.codedict import codes

    series_uid, maps = hd.UID(), []
    for place, (kind, (explanation, name)) in enumerate(_MEANING.items()):
        grid = heatmap(answer.evidence, kind)
        low, high = shown_range(answer.evidence, kind)
        mapping = hd.pm.RealWorldValueMapping(
            lut_label=kind.upper(),
            lut_explanation=explanation,
            unit=codes.UCUM.NoUnits,
            value_range=(float(grid.voxels.min()), float(grid.voxels.max())),
            slope=1.0,
            intercept=0.0,
            quantity_definition=concept(name),
        )
        maps.append(
            hd.pm.ParametricMap(
                sources,
                grid.voxels,
                **_place(grid),
                series_instance_uid=series_uid,
                series_number=_SERIES["heatmap"],
                sop_instance_uid=hd.UID(),
                instance_number=2 * number - 1 + place,
                contains_recognizable_visual_features=False,
                real_world_value_mappings=[mapping],
                voi_lut_transformations=[
                    hd.VOILUTTransformation(window_center=(low + high) / 2, window_width=high - low, voi_lut_function="LINEAR_EXACT")
                ],
                content_label=kind.upper(),
                content_description=short(explanation),
                series_description=f"MedPruner: where it looked. {DISCLAIMER}",
                **common,
            )
        )
    return maps


def _segmentation(answer: Answer, sources: list[Any], common: dict[str, Any], number: int) -> Any:
    import highdicom as hd
    from pydicom.sr.codedict import codes

    segment = hd.seg.SegmentDescription(
        segment_number=1,
        segment_label="Read by the model",
        segmented_property_category=codes.SCT.SpatialAndRelationalConcept,
        segmented_property_type=codes.DCM.ImageRegion,
        algorithm_type="AUTOMATIC",
        algorithm_identification=hd.AlgorithmIdentificationSequence(
            name="MedPruner",
            family=codes.DCM.ArtificialIntelligence,
            version=__version__,
            source="MedPruner",
            parameters={name: str(value) for name, value in asdict(answer.settings).items()},
        ),
        tracking_uid=hd.UID(),
        tracking_id=f"Read by the model {number}",
        display_color=hd.color.CIELabColor.from_rgb(60, 200, 120),
    )
    grid = kept_mask(answer.evidence)
    return hd.seg.Segmentation(
        sources,
        grid.voxels,
        "BINARY",
        [segment],
        **_place(grid),
        series_instance_uid=hd.UID(),
        series_number=_SERIES["read"],
        sop_instance_uid=hd.UID(),
        instance_number=number,
        omit_empty_frames=False,  # a whole grid: its slices are as evenly spaced as the source's for every reader
        content_label="READ",
        content_description="What the language model read",
        series_description=f"MedPruner: what it read. {DISCLAIMER}",
        **common,
    )


def _place(grid: Volume) -> dict[str, Any]:
    """Where the frames of a grid lie, RAS -> LPS.

    Not by highdicom's own Volume: it wants right angles to the fifth decimal, which the rounded numbers of real headers do not have.
    """
    import highdicom as hd

    lps = _LPS_TO_RAS @ grid.ijk_to_ras
    between_columns, between_rows, _along = grid.spacing
    between_slices = abs(np.linalg.det(lps[:3, :3])) / (between_columns * between_rows)  # at right angles, also of a tilted gantry
    count = len(grid.voxels)
    positions = lps[:3, 3] + places_of(count, grid.places)[:, None] * lps[:3, 2]  # (K, 3)
    thinnest = float(np.ptp(faces_of(count, grid.places), axis=1).min()) * between_slices
    return {
        "pixel_measures": hd.PixelMeasuresSequence(
            (between_rows, between_columns), thinnest, between_slices if grid.places is None else None
        ),
        "plane_orientation": hd.PlaneOrientationSequence("PATIENT", [*lps[:3, 0] / between_columns, *lps[:3, 1] / between_rows]),
        "plane_positions": [hd.PlanePositionSequence("PATIENT", position) for position in positions],
    }


# --- source images ------------------------------------------------------------------------------------------------------------


def _read_sources(answer: Answer, stack: Stack, sources: list[Any]) -> list[Any]:
    """The source images of which slices were made that the model read; all of them when it read planes across the images."""
    evidence = answer.evidence
    steps = np.linalg.inv(stack.ijk_to_ras)[:3, :3] @ evidence.image_to_ras[0, :3, 2]
    if int(np.abs(steps).argmax()) != 2:
        return sources
    read = np.array([place for first, after in evidence.slabs[evidence.kept_slices].tolist() for place in range(first, after)])
    if steps[2] < 0:
        read = evidence.source_count - 1 - read
    if evidence.places is None and stack.places is not None:  # layers of an even grid, interpolated between the images beside them
        read = np.concatenate([np.searchsorted(stack.places, read, "right") - 1, np.searchsorted(stack.places, read)])
    return [sources[number] for number in sorted(set(read.tolist()))]


def _decoded(header: Any) -> Any:
    """A copy with all text as Unicode, whatever the source's character sets are."""
    copy = deepcopy(header)
    copy.decode()
    copy.SpecificCharacterSet = "ISO_IR 192"
    return copy


def _template(patient: Any) -> Any:
    """The first source image, from which highdicom takes patient and study; what it would quote in a warning or refuse is left empty."""
    copy = deepcopy(patient)
    for keyword in _PATIENT:
        setattr(copy, keyword, None)
    for keyword in _LEFT_OUT:
        if keyword in copy:
            del copy[keyword]
    return copy


def _reference(header: Any) -> Any:
    """Nothing but `_IMAGE`."""
    from pydicom import Dataset

    copy = Dataset()
    for keyword in _IMAGE:
        if keyword in header:
            copy[keyword] = deepcopy(header[keyword])
    return copy
