"""Answers as DICOM files: all or nothing, without a patient's name where it does not belong."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import warnings
from pathlib import Path

import highdicom as hd
import numpy as np
import pydicom
import pytest
from dicom_answers import SIDE, answer_about
from dicom_series import write_enhanced, write_made_up, write_series
from pydicom import config

from MedPrunerLogic.cli import main
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import OutputError, VolumeError
from MedPrunerLogic.evidence.answer import Answer
from MedPrunerLogic.export.dicom import export
from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.phantom import drawing

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
        ("secondary capture", "secondary capture"),
    ],
)
def test_what_does_not_go_together_is_refused_and_leaves_nothing(small, tmp_path, kind, message):
    answer, source = other(tmp_path, kind, *small)
    with pytest.raises(VolumeError, match=message) as caught:
        export.export_dicom(answer, source, tmp_path / "out")
    assert caught.value.advice
    assert not (tmp_path / "out").exists()


def test_the_series_of_a_study_that_was_asked_about_is_referred_to(tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE))
    for number in (7, 8):
        write_made_up(tmp_path / "in" / str(number), noise, SeriesNumber=number)
    answer = answer_about(read_volume(tmp_path / "in", series=8))
    series = export.read_series(tmp_path / "in", series=8)
    assert {int(header.SeriesNumber) for header in series.headers} == {8}
    export.export_dicom(answer, series, tmp_path / "out")
    with pytest.raises(VolumeError, match="2 series"):
        export.read_series(tmp_path / "in")


def test_an_enhanced_file_cannot_be_referred_to(tmp_path):
    write_enhanced(tmp_path / "e.dcm", np.random.default_rng(0).integers(0, 256, (6, SIDE, SIDE)))
    with pytest.raises(VolumeError, match="Enhanced MR Image Storage"):
        export.read_series(tmp_path)


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
