"""`medpruner phantom`."""

from __future__ import annotations

import numpy as np
import SimpleITK as sitk
from command_line import medpruner

from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.phantom.chest.make import make_chest
from MedPrunerLogic.phantom.chest.truth import Truth, Wish


def test_a_phantom_is_what_was_asked_for(tmp_path):
    done = medpruner("phantom", tmp_path / "p.nii.gz", "--seed", 7, "--nodules", 2, "--side", "right", "--size", "large", "--slices", 40)
    assert done.returncode == 0, done.stderr
    assert "right lung" in done.stdout
    read = read_volume(tmp_path / "p.nii.gz")
    np.testing.assert_array_equal(read.voxels, drawing.make_phantom(7, nodules=2, side="right", size="large", slices=40).volume.voxels)
    assert medpruner("phantom", tmp_path / "q.nrrd", "--nodules", 9).returncode == 3


def test_a_chest_has_the_wished_findings_and_its_truth_in_its_header_and_beside_it(tmp_path):
    out, beside = tmp_path / "chest.nrrd", tmp_path / "truth.json"
    options = ("--seed", 5, "--finding", "nodule:left upper:15mm:solid", "--finding", "effusion:right", "--slices", 24, "--pixels", 64)
    done = medpruner("phantom", out, *options, "--truth", beside)
    assert done.returncode == 0, done.stderr
    assert "nodule, left upper, 15 mm diameter" in done.stdout
    assert "right" in done.stdout
    wishes = [Wish("nodule", lobe="left upper", size_mm=15.0, type="solid"), Wish("effusion", side="right")]
    made = make_chest(5, findings=wishes, slices=24, matrix=64)
    read = read_volume(out)
    np.testing.assert_array_equal(read.voxels, made.volume.voxels)
    np.testing.assert_allclose(read.ijk_to_ras, made.volume.ijk_to_ras, atol=1e-4)
    assert Truth.from_json(beside.read_text(encoding="utf-8")) == made.truth
    header = sitk.ImageFileReader()
    header.SetFileName(str(out))
    header.ReadImageInformation()
    assert Truth.from_json(header.GetMetaData("MedPrunerTruth")) == made.truth


def test_nothing_is_found_where_nothing_is_wished_for(tmp_path):
    done = medpruner("phantom", tmp_path / "chest.nrrd", "--finding", "none", "--slices", 6, "--pixels", 32)
    assert done.returncode == 0, done.stderr
    assert "0 findings" in done.stdout
    assert "No abnormality." in done.stdout


def test_options_of_the_other_anatomy_are_refused(tmp_path):
    for options in (("--finding", "nodule", "--nodules", 2), ("--anatomy", "simple", "--kernel", "sharp"), ("--finding", "tumour")):
        done = medpruner("phantom", tmp_path / "p.nrrd", *options)
        assert done.returncode == 3
        assert not (tmp_path / "p.nrrd").exists()
