"""Series of which slices are missing or unevenly spaced: what is referred to, and where the frames lie."""

from __future__ import annotations

import highdicom as hd
import numpy as np
import pydicom
import pytest
from dicom_answers import SIDE, answer_about, texts
from dicom_series import write_made_up

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.evidence.evidence import heatmap
from MedPrunerLogic.export.dicom import export
from MedPrunerLogic.imaging.even import evened
from MedPrunerLogic.imaging.files import read_volume

UNEVEN = [2.0] * 10 + [4.0] * 6 + [3.0] * 5
STEPS = {"whole": [2.0] * 24, "missing": [2.0] * 9 + [4.0] + [2.0] * 14, "uneven": UNEVEN}


@pytest.fixture
def written(request, tmp_path):
    """(heights of the images, their headers by height, folder of the series): some of them bright, the others black."""
    kind, downwards = request.param
    heights = 70 + np.concatenate([[0], np.cumsum(STEPS[kind])])
    voxels = np.zeros((len(heights), SIDE, SIDE), np.int16)
    voxels[[3, 11, 17]] = 255
    headers = {}
    for path in write_made_up(tmp_path / "in", voxels, downwards=downwards):
        image = pydicom.dcmread(path)
        image.ImagePositionPatient[2] = heights[image.InstanceNumber - 1]
        image.save_as(path)
        headers[heights[image.InstanceNumber - 1]] = image
    return heights, headers, tmp_path / "in"


@pytest.mark.parametrize(
    ("written", "plane"),
    [
        (("missing", False), "axial"),
        (("missing", True), "axial"),
        (("uneven", False), "axial"),
        (("uneven", True), "axial"),
        (("uneven", False), "coronal"),
    ],
    indirect=["written"],
)
def test_what_was_read_refers_to_the_images_that_it_was_made_of(written, tmp_path, plane):
    heights, headers, source = written
    answer = answer_about(read_volume(source), plane)
    paths = export.export_dicom(answer, source, tmp_path / "out")
    report = hd.sr.srread(paths[3])
    (group,) = hd.sr.MeasurementReport.from_sequence([report]).get_image_measurement_groups()
    referred = {item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID for item in group.source_images}
    evidence = answer.evidence
    read = evidence.image_to_ras[evidence.kept_slices] @ [0.0, 0.0, 0.0, 1.0]
    by_hand = set()  # the image at each height that was read
    for height in read[:, 2]:
        by_hand |= {heights[np.isclose(heights, height, atol=1e-3)].item()} if plane == "axial" else set()
    if plane == "coronal":
        by_hand = set(heights)
    assert referred == {headers[height].SOPInstanceUID for height in by_hand}
    assert {headers[heights[place]].SOPInstanceUID for place in (3, 11, 17)} <= referred
    known = {header.SOPInstanceUID for header in headers.values()}
    segmentation = pydicom.dcmread(paths[2])
    images = hd.sr.utils.find_content_items(report, value_type=hd.sr.ValueTypeValues.IMAGE, recursive=True)
    assert {item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID for item in images} == known | {segmentation.SOPInstanceUID}


@pytest.mark.parametrize("written", [("whole", False), ("missing", True), ("uneven", False)], indirect=True)
def test_each_frame_lies_where_its_image_was_scanned_and_the_report_says_what_is_uneven(written, tmp_path):
    heights, headers, source = written
    by_name = {header.SOPInstanceUID: height for height, header in headers.items()}
    volume = read_volume(source)
    answer = answer_about(volume, "axial")
    paths = export.export_dicom(answer, source, tmp_path / "out")  # which knows nothing of the volume's notices
    said = " ".join(texts(hd.sr.srread(paths[3]), pydicom.sr.codedict.codes.DCM.Comment))
    expected = export.read_series(source).stack.notices()
    assert len(expected) == (0 if len(set(np.diff(heights))) == 1 else 1)
    assert set(expected) <= set(volume.notices)
    assert all(notice in said for notice in expected)
    grid = heatmap(answer.evidence, "importance")
    for path in paths[:3]:
        image = pydicom.dcmread(path)
        lps = np.array([frame.PlanePositionSequence[0].ImagePositionPatient for frame in image.PerFrameFunctionalGroupsSequence], float)
        for frame, place in zip(image.PerFrameFunctionalGroupsSequence, lps, strict=True):
            (referred,) = [source for item in frame.DerivationImageSequence for source in item.SourceImageSequence]
            assert abs(by_name[referred.ReferencedSOPInstanceUID] - place[2]) < 1e-3
        np.testing.assert_allclose(np.sort(lps[:, 2]), heights, atol=1e-3)
        assert len(lps) == len(grid.voxels) == volume.voxels.shape[0] == len(heights)


def test_another_selection_of_the_images_is_another_volume(tmp_path):
    paths = write_made_up(tmp_path / "in", np.random.default_rng(0).integers(0, 256, (40, SIDE, SIDE)))
    answer = answer_about(read_volume(tmp_path / "in"))
    paths[-1].unlink()
    with pytest.raises(VolumeError, match="another volume"):
        export.export_dicom(answer, tmp_path / "in", tmp_path / "out")


def test_an_answer_about_a_volume_that_was_brought_to_even_distances_refers_to_the_images_beside_each_layer(tmp_path):
    voxels = np.zeros((23, SIDE, SIDE), np.int16)
    voxels[9:11] = 255  # on both sides of the one that is missing
    paths = write_made_up(tmp_path / "in", voxels)
    numbers = {pydicom.dcmread(path).SOPInstanceUID: pydicom.dcmread(path).InstanceNumber for path in paths}
    for path in paths:
        image = pydicom.dcmread(path)
        image.ImagePositionPatient[2] += 2.0 * (image.InstanceNumber > 10)
        image.save_as(path)
    answer = answer_about(evened(read_volume(tmp_path / "in")))
    assert answer.evidence.source_count == 24
    report = hd.sr.srread(export.export_dicom(answer, tmp_path / "in", tmp_path / "out")[3])
    (group,) = hd.sr.MeasurementReport.from_sequence([report]).get_image_measurement_groups()
    assert {numbers[item.ReferencedSOPSequence[0].ReferencedSOPInstanceUID] for item in group.source_images} == {10, 11}


def test_a_series_with_the_same_ends_and_other_places_between_is_another_one(tmp_path):
    voxels = np.random.default_rng(0).integers(0, 256, (22, SIDE, SIDE))
    for name, steps in (("in", UNEVEN), ("other", UNEVEN[::-1])):
        for path in write_made_up(tmp_path / name, voxels):
            image = pydicom.dcmread(path)
            image.ImagePositionPatient[2] = 70 + sum(steps[: image.InstanceNumber - 1])
            image.save_as(path)
    with pytest.raises(VolumeError, match="another volume"):
        export.export_dicom(answer_about(read_volume(tmp_path / "in")), tmp_path / "other", tmp_path / "out")
