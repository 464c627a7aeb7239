"""Benchmarks in their published layouts: made-up scans and questions, as the releases have them."""

from __future__ import annotations

import json

import nibabel
import numpy as np
import pytest
from evaluations import entry, write_scan
from PIL import Image

from MedPrunerLogic.errors import BenchmarkError, VolumeError
from MedPrunerLogic.evaluation import metrics
from MedPrunerLogic.evaluation.benchmarks import find_cases
from MedPrunerLogic.evaluation.published import SOURCES, read_cases, read_slices
from MedPrunerLogic.phantom import drawing


def test_m3d_groups_questions_by_scan_and_scores_them_by_their_kind(m3d):
    cases = find_cases("m3d", None, m3d)
    assert [(case.name, case.question_count) for case in cases] == [("M3D_Cap/ct/000/Axial", 2), ("M3D_Cap/ct/001/Axial", 1)]
    closed, opened = cases[0].open()[0]
    assert closed.category == "Plane"
    assert opened.category == "Organ"
    assert "<video>" not in closed.text
    assert closed.text.endswith("Answer with the option's letter from the given choices directly.")
    for answer, right in (
        ("B", 1),
        ("B.", 1),
        ("(b) axial", 1),
        ("The answer is B.", 1),
        ("axial", 1),
        ("A", 0),
        ("coronal, not axial", 0),
        ("", 0),
    ):
        assert closed.score(answer) == {"accuracy": right}, answer
    assert opened.score("the liver.")["exact"] == 1.0
    assert set(opened.score("spleen")) == set(metrics.OPEN_METRICS)
    assert len(find_cases("m3d", 1, m3d)) == 1


def test_slices_are_read_in_the_order_of_their_numbers(m3d):
    volume = find_cases("m3d", None, m3d)[0].open()[1]()
    means = volume.voxels.mean((1, 2))
    assert (np.diff(means) > 0).all()
    assert volume.modality == "unknown"
    assert volume.spacing[0] == pytest.approx(350.0 / 24)
    from MedPrunerLogic.imaging.slices import InputFormat, cut

    stack = cut(volume, "axial", InputFormat(size=24))
    np.testing.assert_array_equal(np.diff(stack.images.mean((1, 2, 3))) > 0, True)  # in file order, neither turned nor mirrored
    assert np.corrcoef(stack.images[5, :, :, 0].ravel(), volume.voxels[5].ravel())[0, 1] > 0.999


def test_3d_rad_reads_nifti_volumes_and_sub_types(tmp_path):
    made = drawing.make_phantom(5, slices=24, matrix=32)
    affine = np.diag([-1.0, -1.0, 1.0, 1.0]) @ np.diag([-1.0, -1.0, 1.0, 1.0]) @ made.volume.ijk_to_ras
    (tmp_path / "scans").mkdir()
    nibabel.Nifti1Image(made.volume.voxels.transpose(2, 1, 0), affine).to_filename(tmp_path / "scans" / "valid_1_a.nii.gz")
    entries = [
        entry(
            "scans/valid_1_a", "Is there a nodule?", "Yes", Question_Type="closed", type="Abnormality_Detection", **{"sub-type": "Presence"}
        ),
        entry(
            "scans/valid_1_a",
            "How thick is the wall?",
            "3 mm",
            Question_Type="open",
            type="Medical_Computation",
            **{"sub-type": "Thickness"},
        ),
    ]
    (tmp_path / "Rad3D_test.json").write_text(json.dumps(entries))
    (case,) = find_cases("3d-rad", None, tmp_path)
    questions, load = case.open()
    assert [question.category for question in questions] == ["Abnormality Detection / Presence", "Medical Computation / Thickness"]
    assert questions[0].score("Yes, there is.") == {"accuracy": 1.0}
    assert questions[0].score("No.") == {"accuracy": 0.0}
    volume = load()
    np.testing.assert_array_equal(volume.voxels, made.volume.voxels)
    np.testing.assert_allclose(volume.ijk_to_ras, made.volume.ijk_to_ras, atol=1e-4)


def test_amos_mm_asks_for_a_report(tmp_path):
    write_scan(tmp_path / "amos_0001")
    (tmp_path / "amos_val_mrg_sft.json").write_text(json.dumps([entry("amos_0001", "Write it.", "The liver is normal.")]))
    (question,) = find_cases("amos-mm", None, tmp_path)[0].open()[0]
    assert question.category == "report"
    assert question.report
    assert question.score("The liver is normal.")["rougeL"] == 1.0


def test_m3d_arrays_are_volumes(m3d):
    import shutil

    shutil.rmtree(m3d / "M3D_Cap" / "ct" / "000" / "Axial")
    array = np.linspace(0, 1, 6 * 8 * 8, dtype=np.float32).reshape(1, 6, 8, 8)
    np.save(m3d / "M3D_Cap" / "ct" / "000" / "Axial.npy", array)
    volume = find_cases("m3d", None, m3d)[0].open()[1]()
    np.testing.assert_array_equal(volume.voxels, array[0])


def test_data_that_are_not_there_are_asked_for(m3d, tmp_path):
    for data in (None, tmp_path / "nowhere"):
        with pytest.raises(BenchmarkError, match=r"M3D_test\.json.*Request"):
            find_cases("m3d", None, data)
    (m3d / "M3D_Cap" / "ct" / "001").rename(m3d / "elsewhere")
    with pytest.raises(BenchmarkError, match="1 of the 2 scans"):
        find_cases("m3d", None, m3d)
    assert [case.name for case in read_cases("m3d", m3d, allow_missing=True)] == ["M3D_Cap/ct/000/Axial"]
    (m3d / "M3D_Cap" / "ct" / "000").rename(m3d / "elsewhere2")
    with pytest.raises(BenchmarkError, match="2 of the 2 scans"):
        read_cases("m3d", m3d, allow_missing=True)
    with pytest.raises(BenchmarkError, match="no benchmark"):
        find_cases("imagenet")


@pytest.mark.parametrize("content", ["", "{}", "[]", "[1]", '[{"video": []}]', '[{"video": ["a"], "conversations": [{"value": "x"}]}]'])
def test_a_damaged_file_is_refused(tmp_path, content):
    (tmp_path / SOURCES["m3d"].file).write_text(content)
    with pytest.raises(BenchmarkError, match=r"M3D_test\.json"):
        read_cases("m3d", tmp_path)


def test_a_path_that_leads_out_of_the_folder_is_no_scan(tmp_path):
    write_scan(tmp_path / "secret")
    data = tmp_path / "data"
    data.mkdir()
    (data / "M3D_test.json").write_text(json.dumps([entry("../secret", "What?", "That", type=1)]))
    with pytest.raises(BenchmarkError, match="1 of the 1 scans"):
        read_cases("m3d", data)


def test_slices_of_different_sizes_are_no_volume(tmp_path):
    folder = tmp_path / "scan"
    write_scan(folder, count=3)
    Image.new("L", (5, 5)).save(folder / "9.png")
    with pytest.raises(VolumeError, match="not all of one size"):
        read_slices(folder)
