"""Answers as DICOM objects: read back by pydicom and highdicom, places worked out by hand from the headers of the source images."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import warnings
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import highdicom as hd
import numpy as np
import pydicom
import pytest
from dicom_series import write_made_up, write_series
from made_answers import made_answer
from pydicom import config
from pydicom.sr.codedict import codes

from MedPrunerLogic.cli import main
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import OutputError, VolumeError
from MedPrunerLogic.evidence.answer import Answer, Retention
from MedPrunerLogic.evidence.evidence import Evidence, slice_corners
from MedPrunerLogic.export.dicom import export
from MedPrunerLogic.export.dicom.objects import device_uid
from MedPrunerLogic.imaging import slices
from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.slices import InputFormat
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.phantom import drawing

PM, SEG, SR = "1.2.840.10008.5.1.4.1.1.30", "1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.88.34"
SIDE, CELL, TOKEN = 16, 2, 4  # voxels in a row of the made-up slices, of a cell of the importance, and of a visual token
C, S = np.cos(0.35), np.sin(0.35)
SERIES = {
    "axial": {},
    "stacked downwards": {"downwards": True},
    "feet first, face down": {"orientation": (-1, 0, 0, 0, 1, 0)},
    "coronal": {"orientation": (1, 0, 0, 0, 0, -1)},
    "sagittal": {"orientation": (0, 1, 0, 0, 0, -1)},
    "oblique": {"orientation": (C, S, 0, -S * C, C * C, S), "spacing": (0.7, 0.7, 3.3)},
    "thick": {"spacing": (0.43, 0.43, 9.0), "origin": (123.456, -234.567, 345.678)},
}


# --- answers and places -------------------------------------------------------------------------------------------------------


def answer_about(volume: Volume, plane: str = "acquisition", most: int = 99) -> Answer:
    """An answer whose importance is the mean grey level of each cell, and that has read the tokens brighter than the middle."""
    stack = slices.cut(volume, plane, InputFormat(size=SIDE, max_slices=most, ct_windows=((0.0, 255.0),)))
    grey = stack.images[..., 0].astype(np.float32)
    importance = blocks(grey, CELL).mean(-1)
    tokens = blocks(grey, TOKEN).mean(-1) > 127
    count = len(stack)
    _, _, template = made_answer(count=30)
    evidence = Evidence(
        **{
            **vars(template.evidence),
            "image_to_ras": stack.image_to_ras,
            "image_size": (SIDE, SIDE),
            "slabs": stack.slabs,
            "source_count": stack.source_count,
            **dict.fromkeys(("anchor_distance", "local_distance"), np.zeros(count, np.float32)),
            "kept_slices": tokens.any((1, 2)),
            "anchor_of": np.arange(count),
            "kept_tokens": tokens,
            "importance": importance,
            "answer_attention": blocks(grey, TOKEN).mean(-1) / grey.sum(),
        }
    )
    retention = Retention(count, int(tokens.any((1, 2)).sum()), tokens.size, int(tokens.sum()))
    return replace(template, evidence=evidence, retention=retention, plane=stack.plane)


def blocks(array: np.ndarray, side: int) -> np.ndarray:
    """(N, rows, columns, ...) -> (N, rows / side, columns / side, side * side, ...)."""
    count, rows, columns, *rest = array.shape
    split = array.reshape(count, rows // side, side, columns // side, side, *rest)
    return np.moveaxis(split, 3, 2).reshape(count, rows // side, columns // side, side * side, *rest)


def places(position, orientation, spacing, rows: int, columns: int) -> np.ndarray:
    """(rows, columns, 3) LPS in mm of pixel centres: PS3.3, equation C.7.6.2.1-1, written out."""
    x, y = np.reshape([float(v) for v in orientation], (2, 3))
    between_rows, between_columns = (float(v) for v in spacing)
    row, column = np.mgrid[:rows, :columns][..., None]
    return np.array([float(v) for v in position]) + x * between_columns * column + y * between_rows * row


def source_places(paths: list[Path]) -> tuple[np.ndarray, np.ndarray]:
    """(N, rows, columns, 3) LPS and (N, rows, columns) stored values of the source images."""
    images = [pydicom.dcmread(path) for path in paths]
    where = [places(i.ImagePositionPatient, i.ImageOrientationPatient, i.PixelSpacing, i.Rows, i.Columns) for i in images]
    return np.stack(where), np.stack([i.pixel_array for i in images])


def result_places(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """(N, rows, columns, 3) LPS and (N, rows, columns) values of a result, by pydicom."""
    image = pydicom.dcmread(path)
    shared = image.SharedFunctionalGroupsSequence[0]
    orientation, spacing = shared.PlaneOrientationSequence[0].ImageOrientationPatient, shared.PixelMeasuresSequence[0].PixelSpacing
    frames = [frame.PlanePositionSequence[0].ImagePositionPatient for frame in image.PerFrameFunctionalGroupsSequence]
    where = np.stack([places(position, orientation, spacing, image.Rows, image.Columns) for position in frames])
    return where, image.pixel_array.reshape(where.shape[:3])


def paired(where: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """For each wanted place (n, 3) the index of the only given place (n, 3) within 0.01 mm of it."""
    distances = np.linalg.norm(where[None] - wanted[:, None], axis=-1)
    nearest = distances.argmin(1)
    assert len(where) == len(wanted) == len(set(nearest.tolist()))
    assert distances.min(1).max() < 0.01
    return nearest


@pytest.fixture(scope="module")
def engine():
    return Engine.load("phantom", device="cpu")


@pytest.fixture(scope="module")
def real(engine, tmp_path_factory):
    """(phantom, answer of the embedded model, files, source files): a phantom that came from DICOM, its nodule on the left."""
    folder = tmp_path_factory.mktemp("real")
    made = drawing.make_phantom(900_000_001, nodules=1, side="left", size="large", slices=36)
    matrix = made.volume.ijk_to_ras
    lps = np.diag([-1.0, -1.0, 1.0, 1.0]) @ matrix
    directions = lps[:3, :3] / made.volume.spacing
    downwards = bool(np.cross(directions[:, 0], directions[:, 1]) @ directions[:, 2] < 0)
    sources = write_made_up(
        folder / "in", made.volume.voxels, orientation=(*directions[:, 0], *directions[:, 1]), spacing=made.volume.spacing,
        origin=tuple(lps[:3, 3]), downwards=downwards,
    )  # fmt: skip
    volume = read_volume(folder / "in")
    np.testing.assert_allclose(np.abs(volume.ijk_to_ras[:3, :3]), np.abs(matrix[:3, :3]), atol=1e-6)
    answer = engine.open(volume).ask("On which side is the largest nodule?")
    return made, answer, export.export_dicom(answer, folder / "in", folder / "out"), sources


@pytest.fixture
def small(tmp_path):
    """(answer, folder of the series): six slices of noise."""
    write_made_up(tmp_path / "in", np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE)))
    return answer_about(read_volume(tmp_path / "in")), tmp_path / "in"


# --- places and values --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", SERIES)
def test_every_cell_lies_on_the_voxels_that_it_is_about_and_has_their_value(tmp_path, kind):
    voxels = np.random.default_rng(1).integers(0, 256, (5, SIDE, SIDE))
    sources = write_made_up(tmp_path / "in", voxels, **SERIES[kind])
    answer = answer_about(read_volume(tmp_path / "in"))
    importance, attention, read, _ = export.export_dicom(answer, tmp_path / "in", tmp_path / "out")
    where, stored = source_places(sources)
    for path, side, expected in (
        (importance, CELL, blocks(stored, CELL).mean(-1)),
        (attention, CELL, blocks(stored, CELL).mean(-1) / stored.sum() / (TOKEN // CELL) ** 2),  # a token's share, by importance
        (read, TOKEN, blocks(stored, TOKEN).mean(-1) > 127),
    ):
        centres = blocks(where, side).mean(-2).reshape(-1, 3)
        cells, values = result_places(path)
        pairs = paired(cells.reshape(-1, 3), centres)
        np.testing.assert_allclose(values.ravel()[pairs], expected.ravel(), rtol=1e-6)
        # the same, as highdicom reads it: affine of (frame, row, column) to LPS
        volume = hd.imread(path).get_volume()
        index = np.indices(volume.spatial_shape).reshape(3, -1)
        cells = (volume.affine[:3, :3] @ index + volume.affine[:3, 3:]).T
        np.testing.assert_allclose(np.squeeze(volume.array).ravel()[paired(cells, centres)], expected.ravel(), rtol=1e-6)


@pytest.mark.parametrize("plane", ["axial", "coronal", "sagittal"])
@pytest.mark.parametrize(("kind", "most"), [("axial", 99), ("stacked downwards", 7), ("coronal", 99), ("oblique", 7)])
def test_what_was_looked_at_is_found_at_its_place_in_every_plane(tmp_path, plane, kind, most):
    """A bright block off every axis of symmetry, in a volume that is no cube, read across the acquired slices too."""
    voxels = np.zeros((20, 24, 32))
    voxels[12:16, 4:8, 20:26] = 255
    sources = write_made_up(tmp_path / "in", voxels, **{**SERIES[kind], "spacing": (1.0, 1.5, 2.0)})
    answer = answer_about(read_volume(tmp_path / "in"), plane, most)
    paths = export.export_dicom(answer, tmp_path / "in", tmp_path / "out")
    where, stored = source_places(sources)
    block = where[stored == 255]
    cells, values = result_places(paths[0])
    reach = sum(np.abs(np.subtract(cells[tuple(np.eye(3, dtype=int)[axis])], cells[0, 0, 0])) for axis in range(3)) / 2
    sampled = np.abs(cells[1, 0, 0] - cells[0, 0, 0]) * (np.diff(answer.evidence.slabs[:, 0]).max() - 1)
    hottest = cells[np.unravel_index(values.argmax(), values.shape)]
    assert (np.abs(hottest - block.mean(0)) <= np.ptp(block, axis=0) / 2 + reach + sampled + 1e-6).all()
    assert 0 < values.max() <= 255
    # The outer corners of the cells are those of the image (RAS -> LPS), also where cells are not quite square.
    image = slice_corners(answer.evidence)[0] * [-1, -1, 1]
    frame = min(cells, key=lambda frame: np.linalg.norm(frame.mean((0, 1)) - image.mean(0)))
    side = len(frame)
    for corner, (row, column) in zip(image, ((0, 0), (0, -1), (-1, -1), (-1, 0)), strict=True):
        outwards = (frame[row, column] - frame.mean((0, 1))) * side / (side - 1)
        np.testing.assert_allclose(frame.mean((0, 1)) + outwards, corner, atol=0.01)


def test_rounded_positions_that_are_not_quite_at_right_angles_stay_where_they_are(tmp_path):
    sources = write_made_up(tmp_path / "in", np.random.default_rng(1).integers(0, 256, (6, SIDE, SIDE)))
    for k, path in enumerate(sources):
        image = pydicom.dcmread(path)
        image.ImagePositionPatient = [-50.0 + 0.0015 * k, -60.0, 70.0 + 2.0 * k]
        image.save_as(path)
    paths = export.export_dicom(answer_about(read_volume(tmp_path / "in")), tmp_path / "in", tmp_path / "out")
    where, _ = source_places(sources)
    paired(result_places(paths[0])[0].reshape(-1, 3), blocks(where, CELL).mean(-2).reshape(-1, 3))


def test_a_nodule_on_the_left_is_on_the_left(tmp_path):
    """L is +x in DICOM, and the hottest cell of the made-up answer holds the nodule."""
    image_format = InputFormat(size=128, max_slices=96, ct_windows=((-1000.0, 400.0),) * 3)
    made, _, answer = made_answer(side="left", image_format=image_format)
    volume = made.volume
    lps = np.diag([-1.0, -1.0, 1.0, 1.0]) @ volume.ijk_to_ras
    sources = write_made_up(
        tmp_path / "in", volume.voxels, orientation=(*lps[:3, 0] / volume.spacing[0], *lps[:3, 1] / volume.spacing[1]),
        spacing=volume.spacing, origin=tuple(lps[:3, 3]),
    )  # fmt: skip
    assert len(sources) == 30
    paths = export.export_dicom(answer, tmp_path / "in", tmp_path / "out")
    right, anterior, superior = made.nodules[0].centre_ras
    for path in paths[:2]:
        where, values = result_places(path)
        hottest = where[np.unravel_index(values.argmax(), values.shape)]
        cell = np.abs(where[0, 1, 1] - where[0, 0, 0])[:2]
        assert hottest[0] > 0
        assert (np.abs(hottest[:2] - [-right, -anterior]) <= cell / 2 + 1e-3).all()
        assert abs(hottest[2] - superior) <= volume.spacing[2] / 2 + 1e-3


def test_each_frame_refers_to_the_source_image_at_its_place(real):
    _, answer, paths, sources = real
    headers = {str(h.SOPInstanceUID): h for h in (pydicom.dcmread(path, stop_before_pixels=True) for path in sources)}
    for path in paths[:3]:
        image = pydicom.dcmread(path)
        assert {item.ReferencedSOPInstanceUID for item in image.SourceImageSequence} == set(headers)
        assert len(image.PerFrameFunctionalGroupsSequence) == len(headers) == answer.evidence.source_count
        for frame in image.PerFrameFunctionalGroupsSequence:
            z = float(frame.PlanePositionSequence[0].ImagePositionPatient[2])
            (source,) = frame.DerivationImageSequence[0].SourceImageSequence
            assert abs(float(headers[source.ReferencedSOPInstanceUID].ImagePositionPatient[2]) - z) < 0.01


# --- what the objects say -----------------------------------------------------------------------------------------------------


def texts(report, name) -> list[str]:
    found = hd.sr.utils.find_content_items(report, name=name, value_type=hd.sr.ValueTypeValues.TEXT, recursive=True)
    return [item.TextValue for item in found]


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


def test_all_objects_are_of_the_study_and_marked_as_research(real):
    _, answer, paths, sources = real
    header, objects = pydicom.dcmread(sources[0]), [pydicom.dcmread(path) for path in paths]
    assert [o.SOPClassUID for o in objects] == [PM, PM, SEG, SR]
    for o in objects:
        for name in (
            "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyInstanceUID", "StudyDate", "StudyTime", "StudyID",
            "AccessionNumber", "ReferringPhysicianName", "StudyDescription",
        ):  # fmt: skip
            assert o[name].value == header[name].value, name
        assert o.ContentQualification == "RESEARCH"
        assert "Not for clinical use." in o.SeriesDescription
        assert o.SeriesInstanceUID != header.SeriesInstanceUID
        assert "Nowhere General" not in str(o)
        model, pruner = o.ContributingEquipmentSequence[1:3]
        assert (model.ManufacturerModelName, model.SoftwareVersions) == ("phantom", answer.model_revision)
        assert (pruner.Manufacturer, pruner.DeviceUID, o.DeviceUID) == ("MedPruner", device_uid(answer), device_uid(answer))
        assert f"tau {answer.settings.tau}" in pruner.ContributionDescription
        assert all(item.Manufacturer and item.SoftwareVersions and item.DeviceUID for item in (model, pruner))
    for o in objects[:3]:
        assert o.FrameOfReferenceUID == header.FrameOfReferenceUID
    assert len({o.SOPInstanceUID for o in objects}) == 4
    assert len({o.SeriesInstanceUID for o in objects}) == 3
    mapping = objects[0].SharedFunctionalGroupsSequence[0].RealWorldValueMappingSequence[0]
    assert (mapping.RealWorldValueSlope, mapping.RealWorldValueIntercept) == (1, 0)
    assert mapping.MeasurementUnitsCodeSequence[0].CodeValue == "1"
    segment = objects[2].SegmentSequence[0]
    assert (segment.SegmentLabel, segment.SegmentAlgorithmType) == ("Read by the model", "AUTOMATIC")
    assert segment.SegmentationAlgorithmIdentificationSequence[0].AlgorithmParameters.startswith(f"gamma={answer.settings.gamma},")
    assert hd.seg.segread(paths[2]).get_segment_numbers(segment_label="Read by the model") == [1]


def test_the_same_answer_exported_twice_has_other_instances_and_the_same_device(small, tmp_path):
    answer, series = small
    first, second = (export.export_dicom(answer, series, tmp_path / name) for name in "ab")
    for one, other in zip(first, second, strict=True):
        a, b = pydicom.dcmread(one), pydicom.dcmread(other)
        assert a.SOPInstanceUID != b.SOPInstanceUID
        assert a.SeriesInstanceUID != b.SeriesInstanceUID
        assert a.DeviceUID == b.DeviceUID


def test_the_device_uid_tells_models_and_settings_apart(small):
    answer, _ = small
    settings = answer.settings
    variants = [
        answer,
        replace(answer, model_name="other"),
        replace(answer, model_revision="other"),
        *(
            replace(answer, settings=replace(settings, **change))
            for change in ({"gamma": 0.1}, {"gamma": None}, {"tau": 0.5}, {"normalisation": "mass"}, {"positions": "original"})
        ),
    ]
    uids = [device_uid(variant) for variant in variants]
    assert len(set(uids)) == len(variants)
    assert device_uid(replace(answer, question="Other?", text="Other.")) == uids[0]
    assert all(pydicom.uid.UID(uid).is_valid for uid in uids)


def test_a_cut_answer_without_words_is_partial_and_its_text_stays_text(small, tmp_path):
    answer, series = small
    answer = replace(
        answer, question="Größe?\x1b(B\x00 Où\\là 肺\nZeile", text="", confidence=None, finish="length", region="box", notices=()
    )
    report = hd.sr.srread(export.export_dicom(answer, series, tmp_path / "out")[3])
    assert texts(report, own("QUESTION", "Question")) == ["Größe?(B Où\\là 肺\r\nZeile"]
    assert texts(report, own("ANSWER", "Answer")) == ["(nothing)"]
    assert texts(report, codes.DCM.Comment) == ["Not for clinical use.", "Limited to: box", "The answer was cut at its longest."]
    assert (report.CompletionFlag, report.CompletionFlagDescription) == ("PARTIAL", "The answer was cut at its longest.")


def test_an_mr_series_is_an_mr_series(tmp_path):
    write_made_up(tmp_path / "in", np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE)), modality="MR")
    paths = export.export_dicom(answer_about(read_volume(tmp_path / "in")), tmp_path / "in", tmp_path / "out")
    values = hd.sr.utils.find_content_items(hd.sr.srread(paths[3]), name=codes.DCM.Modality, recursive=True)
    assert [item.ConceptCodeSequence[0].CodeValue for item in values] == ["MR"]


# --- validity -----------------------------------------------------------------------------------------------------------------


def test_pydicom_and_highdicom_have_nothing_to_object_to(real, monkeypatch):
    """Values are checked against their VR on reading and writing; types 1 and 2 of the mandatory modules (highdicom's tables) are there."""
    from highdicom import _standard_utils as standard

    monkeypatch.setattr(config.settings, "reading_validation_mode", config.RAISE)
    monkeypatch.setattr(config.settings, "writing_validation_mode", config.RAISE)
    for path in real[2]:
        dataset = pydicom.dcmread(path)
        for element in dataset.iterall():
            assert element.keyword, element.tag  # nothing private, nothing unknown
        pydicom.dcmwrite(BytesIO(), dataset, enforce_file_format=True)
        iod = standard.get_sop_class_iod_map()[dataset.SOPClassUID]
        for module in standard.get_iod_module_map()[iod]:
            if module["usage"] != "M" or module["key"] == "sr-document-content":  # whose attributes depend on the value type
                continue
            for attribute in standard.get_module_attribute_map()[module["key"]]:
                if attribute["path"] or attribute["type"] not in ("1", "2"):
                    continue
                assert attribute["keyword"] in dataset, (path.name, module["key"], attribute["keyword"])
                if attribute["type"] == "1":
                    assert not dataset[attribute["keyword"]].is_empty, (path.name, attribute["keyword"])


@pytest.mark.skipif(not (Path(sys.executable).parent / "dciodvfy").exists(), reason="dicom3tools is not installed")
def test_dciodvfy_finds_no_error(real):
    for path in real[2]:
        done = subprocess.run([Path(sys.executable).parent / "dciodvfy", path], capture_output=True, text=True, check=False)
        lines = (done.stdout + done.stderr).splitlines()
        assert any(line in ("ParametricMap", "Segmentation", "Comprehensive3DSR") for line in lines), lines
        assert not [line for line in lines if line.startswith("Error")], path.name
        known = ("99MEDPRUNER", "Device UID", "Standard Extended SOP Class")  # ours; newer than dciodvfy's table; what follows from it
        assert not [line for line in lines if line.startswith("Warning") and not any(word in line for word in known)], path.name


# --- the patient --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("charset", "name", "text"),
    [
        ("ISO_IR 100", "Müller^Jürg", "Schädel"),
        (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎", "胸部"),
        ("ISO_IR 192", "Ωμέγα^Α", "θώρακας"),
    ],
)
def test_text_survives_another_character_set(tmp_path, charset, name, text):
    voxels = np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE))
    texts = {"PatientName": name, "ReferringPhysicianName": name, "NameOfPhysiciansReadingStudy": name, "StudyDescription": text,
             "PatientComments": text, "PatientID": text}  # fmt: skip
    write_made_up(tmp_path / "in", voxels, SpecificCharacterSet=charset, **texts)
    for path in export.export_dicom(answer_about(read_volume(tmp_path / "in")), tmp_path / "in", tmp_path / "out"):
        dataset = pydicom.dcmread(path)
        assert dataset.SpecificCharacterSet == "ISO_IR 192"
        assert {keyword: str(dataset[keyword].value) for keyword in texts} == texts


def test_the_patient_is_in_no_file_name_message_log_or_warning(tmp_path, caplog, capfd):
    """Odd values, of which libraries like to warn with a quotation."""
    secrets = {"PatientName": "SECRETNAME", "PatientID": "SECRETID", "StudyDescription": "SECRETSTUDY"}
    voxels = np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE))
    config.settings.reading_validation_mode, before = config.WARN, config.settings.reading_validation_mode
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            write_made_up(tmp_path / "in", voxels, **secrets)
            for path in (tmp_path / "in").iterdir():
                odd = pydicom.dcmread(path)
                odd.add(pydicom.DataElement(0x00100030, "DA", "SECRETBIRTHDAY", validation_mode=config.IGNORE))
                odd.add(pydicom.DataElement(0x00100040, "CS", "SECRETSEX", validation_mode=config.IGNORE))
                odd.save_as(path)
            answer = answer_about(read_volume(tmp_path / "in"))
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            paths = export.export_dicom(answer, tmp_path / "in", tmp_path / "out")
            with pytest.raises(OutputError) as refused:
                export.export_dicom(answer, tmp_path / "in", tmp_path / "out")
            said = [*map(str, caught), caplog.text, *capfd.readouterr(), str(refused.value), *map(str, paths)]
    finally:
        config.settings.reading_validation_mode = before
    assert not [text for text in said if "SECRET" in text]
    assert b"SECRETNAME" in paths[3].read_bytes()
    assert b"SECRETBIRTHDAY" in paths[3].read_bytes()


def test_what_the_source_does_not_know_of_the_patient_stays_empty(tmp_path):
    voxels = np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE))
    missing = ("PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyDate", "StudyTime", "StudyID", "AccessionNumber",
               "ReferringPhysicianName", "SliceThickness", "Manufacturer", "SpecificCharacterSet", "BodyPartExamined")  # fmt: skip
    write_made_up(tmp_path / "in", voxels, **dict.fromkeys(missing, ...))
    for path in export.export_dicom(answer_about(read_volume(tmp_path / "in")), tmp_path / "in", tmp_path / "out"):
        dataset = pydicom.dcmread(path)
        for keyword in missing[:9]:
            assert keyword in dataset
            assert not dataset[keyword].value


# --- all or nothing -----------------------------------------------------------------------------------------------------------


def test_files_and_datasets_are_a_series_too(small, tmp_path):
    answer, series = small
    files = sorted(series.iterdir())
    assert len(export.export_dicom(answer, files, tmp_path / "a")) == 4
    assert len(export.export_dicom(answer, [pydicom.dcmread(file) for file in files], tmp_path / "b")) == 4
    assert len(export.export_dicom(answer, str(series), str(tmp_path / "b"), 2)) == 4
    assert len(os.listdir(tmp_path / "b")) == 8


def other(tmp_path: Path, kind: str, answer: Answer, series: Path) -> tuple[Answer, Path]:
    """An answer and a source that do not go together, or cannot be exported."""
    noise = np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE))
    made = {
        "moved": {"origin": (-50.0, -60.0, 70.05)},
        "wider": {"spacing": (1.001, 1.001, 2.0)},
        "thicker": {"spacing": (1.0, 1.0, 2.01)},
        "coronal instead": {"orientation": (1, 0, 0, 0, 0, -1)},
        "no frame of reference": {"FrameOfReferenceUID": ...},
        "no study": {"StudyInstanceUID": ...},
        "one identifier": {"SOPInstanceUID": "1.2.3"},
        "secondary capture": {"SOPClassUID": "1.2.840.10008.5.1.4.1.1.7"},
    }
    if kind in made:
        write_made_up(tmp_path / kind, noise, **made[kind])
        return answer, tmp_path / kind
    if kind == "more slices":
        write_made_up(tmp_path / kind, np.concatenate([noise, noise]))
    elif kind == "two series":
        write_made_up(tmp_path / kind / "a", noise)
        write_made_up(tmp_path / kind / "b", noise)
    elif kind == "empty":
        (tmp_path / kind).mkdir()
    elif kind == "file":
        write_volume(Volume(noise.astype(np.int16), np.eye(4), "CT", "x"), tmp_path / "scan.nrrd")
        return answer, tmp_path / "scan.nrrd"
    return answer, tmp_path / kind


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("moved", r"another volume.*0\.05 mm apart"),
        ("wider", r"another volume.*0\.0\d mm apart"),
        ("thicker", r"another volume.*0\.05 mm apart"),
        ("coronal instead", "another volume"),
        ("more slices", "another volume.*number"),
        ("two series", "2 series"),
        ("empty", "no DICOM images"),
        ("file", r"'scan\.nrrd' is not a DICOM series"),
        ("nowhere", "no file or folder"),
        ("no frame of reference", "6 of 6 images have no FrameOfReferenceUID"),
        ("no study", "6 of 6 images have no StudyInstanceUID"),
        ("one identifier", "same SOPInstanceUID"),
        ("secondary capture", "Secondary Capture"),
    ],
)
def test_what_does_not_go_together_is_refused_and_leaves_nothing(small, tmp_path, kind, message):
    answer, source = other(tmp_path, kind, *small)
    with pytest.raises(VolumeError, match=message) as caught:
        export.export_dicom(answer, source, tmp_path / "out")
    assert caught.value.advice
    assert not (tmp_path / "out").exists()


def test_a_volume_that_is_stored_in_another_order_is_in_the_same_space(small, tmp_path):
    """Rows and columns exchanged, one of them backwards: the same voxel centres."""
    noise = np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE))
    write_made_up(tmp_path / "turned", noise, orientation=(0, 1, 0, -1, 0, 0), origin=(-35.0, -60.0, 70.0))
    assert len(export.export_dicom(small[0], tmp_path / "turned", tmp_path / "out")) == 4


def test_nothing_is_replaced_and_nothing_lands_among_the_sources(small, tmp_path):
    answer, series = small
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "read-1.dcm").write_text("mine")
    (tmp_path / "file").touch()
    for folder, message in (
        (tmp_path / "out", r"already holds read-1\.dcm"),
        (tmp_path / "file", "is a file"),
        (tmp_path / "no" / "where", "cannot be written to"),
        (series, "folder of the source images"),
        (series / "results", "folder of the source images"),
    ):
        with pytest.raises(OutputError, match=message) as caught:
            export.export_dicom(answer, series, folder)
        assert caught.value.advice
    assert os.listdir(tmp_path / "out") == ["read-1.dcm"]
    assert len(os.listdir(series)) == 6
    assert len(export.export_dicom(answer, series, tmp_path / "out", 2)) == 4


@pytest.mark.parametrize("exists", [True, False])
def test_a_full_disk_leaves_nothing(small, tmp_path, exists):
    import resource
    import signal

    answer, series = small
    if exists:
        (tmp_path / "out").mkdir()
    before, ignored = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, before[1]))
    try:
        with pytest.raises(OutputError, match="could not be written"):
            export.export_dicom(answer, series, tmp_path / "out")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert (tmp_path / "out").exists() == exists
    assert sorted(path.name for path in tmp_path.rglob("*") if path.parent != series) == sorted(["in", *["out"] * exists])


@pytest.mark.parametrize("problem", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_while_the_files_take_their_places_leaves_nothing(small, tmp_path, monkeypatch, problem):
    answer, series = small
    rename, calls = Path.rename, []

    def broken(self, target):
        calls.append(target)
        if len(calls) == 3:
            raise problem
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", broken)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        export.export_dicom(answer, series, tmp_path / "out")
    assert len(calls) == 3
    assert sorted(os.listdir(tmp_path)) == ["in"]


def test_headers_that_highdicom_refuses_are_no_traceback_and_no_quotation(small, tmp_path, monkeypatch):
    def refuse(*_args, **_options):
        warnings.warn("SECRET", stacklevel=1)
        raise ValueError("SECRET")

    monkeypatch.setattr(hd.seg, "Segmentation", refuse)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with pytest.raises(OutputError, match="ValueError") as caught:
            export.export_dicom(*small, tmp_path / "out")
    assert "SECRET" not in str(caught.value)
    assert not warned
    assert not (tmp_path / "out").exists()


def test_without_highdicom_it_says_what_to_install(small, tmp_path, monkeypatch):
    monkeypatch.setattr(export, "find_spec", lambda _name: None)
    with pytest.raises(OutputError, match="pip install"):
        export.export_dicom(*small, tmp_path / "out")


# --- command line -------------------------------------------------------------------------------------------------------------


def test_the_command_line_writes_each_answer(tmp_path, capsys):
    write_series(tmp_path / "in", PatientName="SECRET^NAME")
    arguments = ["ask", str(tmp_path / "in"), "Is there a nodule?", "How many?", "--dicom", str(tmp_path / "out")]
    assert main.main(arguments) == 0
    assert len(os.listdir(tmp_path / "out")) == 8
    said = capsys.readouterr()
    assert said.err.count("DICOM: ") == 8
    assert "SECRET" not in said.err + said.out
    instances = [pydicom.dcmread(path) for path in (tmp_path / "out").glob("report-*.dcm")]
    assert sorted(report.InstanceNumber for report in instances) == [1, 2]


def test_the_command_line_refuses_before_any_work(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(Engine, "load", lambda *_: pytest.fail("the model was loaded"))
    write_volume(drawing.make_phantom(900_000_031, slices=30).volume, tmp_path / "chest.nrrd")
    write_series(tmp_path / "in")
    for source, out, code, message in (
        (tmp_path / "chest.nrrd", tmp_path / "out", 3, "is not a DICOM series"),
        (tmp_path / "in", tmp_path / "in", 6, "folder of the source images"),
        (tmp_path / "in", tmp_path / "no" / "out", 6, "cannot be written to"),
    ):
        assert main.main(["ask", str(source), "Is there a nodule?", "--dicom", str(out)]) == code
        assert message in capsys.readouterr().err
    assert sorted(os.listdir(tmp_path)) == ["chest.nrrd", "in"]


def test_highdicom_is_only_imported_when_it_is_needed():
    program = (
        "import sys, MedPrunerLogic.export.dicom.export, MedPrunerLogic.cli.main\n"
        "assert not {'highdicom', 'pydicom', 'torch'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[3], check=False).returncode == 0
