"""Folder trees, patterns, tables."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cohorts import asked, table
from dicom_series import write_series

from MedPrunerLogic.cohort import scans
from MedPrunerLogic.errors import RunError


def touch(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x" * 200)


def test_a_tree_gives_every_volume_and_every_folder_of_dicom_files_once(tmp_path):
    touch(tmp_path, "b/2.nii.gz", "b/10.NRRD", "a/notes.txt", "a/.hidden.nrrd", "._b.nii.gz", ".git/x.nrrd", "a/study.zip")
    write_series(tmp_path / "p1" / "ct")
    (tmp_path / "p1" / "DICOMDIR").write_bytes(bytes(128) + b"DICM" + bytes(10))
    (tmp_path / "p1" / "ct" / "report.txt").write_text("x")
    assert [scan.id for scan in scans.find(str(tmp_path))] == ["a/study.zip", "b/10.NRRD", "b/2.nii.gz", "p1/ct"]
    assert [scan.id for scan in scans.find(str(tmp_path / "p1" / "ct"))] == ["ct"]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_a_row_like_any_other(tmp_path):
    (tmp_path / "in").mkdir()
    (Path(os.fsdecode(bytes(tmp_path / "in"))) / os.fsdecode(b"\xff.nrrd")).write_bytes(b"x" * 200)
    for _time in range(2):
        asked(tmp_path / "in", "Is there a nodule?", tmp_path / "out")
        (row,) = table(tmp_path / "out")
        assert (row["scan"], row["error_type"]) == ("\ufffd.nrrd", "VolumeError")
    assert len((tmp_path / "out" / "answers.jsonl").read_bytes().splitlines()) == 1


def test_a_pattern_names_scans_from_where_it_begins_to_differ(tmp_path):
    touch(tmp_path, "a/1.nrrd", "b/1.nrrd", "b/c/2.nrrd", "b/3.mha")
    assert [scan.id for scan in scans.find(str(tmp_path / "*" / "1.nrrd"))] == ["a/1.nrrd", "b/1.nrrd"]
    assert [scan.id for scan in scans.find(str(tmp_path / "**" / "*.nrrd"))] == ["a/1.nrrd", "b/1.nrrd", "b/c/2.nrrd"]
    assert [scan.path for scan in scans.find(str(tmp_path / "b" / "3.mha"))] == [tmp_path / "b" / "3.mha"]


def test_a_table_says_what_to_read_of_a_path_and_the_rest_is_carried(tmp_path):
    path = tmp_path / "scans.csv"
    path.write_text("\ufeffid,path,series,modality,truth\nfirst,in/1.nrrd,,,left\nsecond,/abs/2.nrrd,3,CT,\n", encoding="utf-8")
    first, second = scans.find(str(path))
    assert (first.id, first.path, first.reading, first.carried) == ("first", tmp_path / "in" / "1.nrrd", {}, {"truth": "left"})
    assert (str(second.path), second.reading, second.carried) == ("/abs/2.nrrd", {"series": "3", "modality": "CT"}, {"truth": ""})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,truth\na,b\n", "Row 1 of 'scans.csv' has no path"),
        ("path\n1.nrrd\n1.nrrd\n", "'1.nrrd' is in 'scans.csv' twice"),
        ("id,path\na,1.nrrd\na,2.nrrd\n", "'a' is in 'scans.csv' twice"),
        ("path\n", "There is no scan in"),
        ("path,phase\n1.nrrd,two\n", "phase"),
        ("path\n\xff.nrrd\n", "cannot be read as a table"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(tmp_path, text, said):
    path = tmp_path / "scans.csv"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(RunError, match=said):
        scans.find(str(path))


def test_what_is_not_there_is_refused(tmp_path):
    for source in (tmp_path / "none", tmp_path / "none.csv", tmp_path / "none.parquet", tmp_path / "*.nrrd", tmp_path):
        with pytest.raises(RunError):
            scans.find(str(source))


def test_csv_and_parquet_in_give_the_same_table_in_csv_and_parquet_out(tmp_path):
    import pyarrow
    from cohorts import write_scans
    from pyarrow import parquet

    write_scans(tmp_path / "in", 2)
    left, right = "in/left/000.nrrd", "in/right/001.nrrd"
    (tmp_path / "scans.csv").write_text(f"id,path,answer,age\na,{left},=1+1,61\nb,{right},right,\n", encoding="utf-8")
    rows = {"id": ["a", "b"], "path": [left, right], "answer": ["=1+1", "right"], "age": [61, None]}
    parquet.write_table(pyarrow.table(rows), tmp_path / "scans.parquet")
    asked(tmp_path / "scans.csv", "Is there a nodule?", tmp_path / "one")
    asked(tmp_path / "scans.parquet", "Is there a nodule?", tmp_path / "two")
    assert table(tmp_path / "one") == table(tmp_path / "two")
    assert [(row["scan"], row["given_answer"], row["age"]) for row in table(tmp_path / "one")] == [("a", "=1+1", "61"), ("b", "right", "")]
    written = parquet.read_table(tmp_path / "two" / "answers.parquet")
    assert written.column("age").to_pylist() == [61, None]
    assert str(written.schema.field("tokens_read").type) == "int64"
    assert str(written.schema.field("error").type) == "string"
    assert written.column("answer").to_pylist() == [row["answer"] for row in table(tmp_path / "one")]


def test_a_dicom_folder_is_read_and_names_no_patient(tmp_path):
    write_series(tmp_path / "in" / "ct", PatientName="Secret^Name", PatientID="SECRET-ID", StudyDescription="SECRET-STUDY")
    asked(tmp_path / "in", "Is there a nodule?", tmp_path / "out")
    (row,) = table(tmp_path / "out")
    assert (row["scan"], row["error"]) == ("ct", "")
    written = b"".join(path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file())
    assert b"secret" not in written.lower()
