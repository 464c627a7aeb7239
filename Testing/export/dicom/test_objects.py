"""The DICOM objects: places worked out by hand from the source images' headers, read back by pydicom and highdicom."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import highdicom as hd
import numpy as np
import pydicom
import pytest
from dicom_answers import CELL, PM, SEG, SERIES, SIDE, SR, TOKEN, answer_about, blocks, paired, result_places, source_places
from dicom_series import write_made_up
from made_answers import made_answer
from pydicom import config
from pydicom.sr.codedict import codes

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.evidence.evidence import slice_corners
from MedPrunerLogic.export.dicom import export
from MedPrunerLogic.export.dicom.objects import device_uid
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.imaging.slices import InputFormat

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


def leaning(folder: Path) -> list[Path]:
    """Six slices of a gantry tilted by 20 degrees, stacked straight up."""
    tilt = np.radians(20.0)
    sources = write_made_up(
        folder, np.random.default_rng(1).integers(0, 256, (6, SIDE, SIDE)), orientation=(1, 0, 0, 0, np.cos(tilt), np.sin(tilt))
    )
    for path in sources:
        image = pydicom.dcmread(path)
        image.ImagePositionPatient = [-50.0, -60.0, 70.0 + 2.0 * image.InstanceNumber]
        image.save_as(path)
    return sources


def test_results_about_a_tilted_gantry_lean_with_it(tmp_path):
    sources = leaning(tmp_path / "in")
    paths = export.export_dicom(answer_about(read_volume(tmp_path / "in")), tmp_path / "in", tmp_path / "out")
    where, stored = source_places(sources)
    cells, values = result_places(paths[0])
    pairs = paired(cells.reshape(-1, 3), blocks(where, CELL).mean(-2).reshape(-1, 3))
    np.testing.assert_allclose(values.ravel()[pairs], blocks(stored, CELL).mean(-1).ravel(), rtol=1e-6)
    measures = pydicom.dcmread(paths[0]).SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0]
    assert float(measures.SpacingBetweenSlices) == pytest.approx(2.0 * np.cos(np.radians(20.0)))


def test_results_about_images_that_were_straightened_are_refused(tmp_path):
    leaning(tmp_path / "in")
    answer = answer_about(read_volume(tmp_path / "in"), "sagittal")
    with pytest.raises(VolumeError, match="straightened"):
        export.export_dicom(answer, tmp_path / "in", tmp_path / "out")


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
