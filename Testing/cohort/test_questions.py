"""Texts, CSV and YAML files."""

from __future__ import annotations

import pytest

from MedPrunerLogic.cohort.questions import Asked, find
from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.question import REPORT

EXPECTED = (
    Asked("1", "question", "Is there a nodule?"),
    Asked("fluid", "choice", "Is there fluid?", ("yes", "no")),
    Asked("all", "report", REPORT),
)


def test_a_text_is_a_question_a_line(tmp_path):
    (tmp_path / "asked.txt").write_text("\ufeffIs there a nodule?\n\n  Is it left? \n", encoding="utf-8")
    expected = (Asked("1", "question", "Is there a nodule?"), Asked("2", "question", "Is it left?"))
    assert find(str(tmp_path / "asked.txt")) == find("Is there a nodule?\nIs it left?") == expected


def test_csv_and_yaml_say_the_same(tmp_path):
    (tmp_path / "asked.csv").write_text("question,id,kind,options\nIs there a nodule?,,,\nIs there fluid?,fluid,,yes|no\n,all,report,\n")
    (tmp_path / "asked.yaml").write_text(
        "- Is there a nodule?\n- id: fluid\n  question: Is there fluid?\n  options: [yes, no]\n- {id: all, kind: report}\n"
    )
    assert find(str(tmp_path / "asked.csv")) == find(str(tmp_path / "asked.yaml")) == EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "- {question: A, options: [yes]}",
        "- {question: A, options: [yes, yes]}",
        "- {question: A, options: yes}",
        "- {question: A, kind: choice}",
        "- {question: A, kind: guess}",
        "- {question: A, kind: report, options: [a, b]}",
        "- {questoin: A}",
        "- [A]",
        "- {question: ''}",
        "- {question: A, id: x}\n- {question: B, id: x}",
        "- !!python/object/apply:os.getcwd []",
        "- [",
        "[]",
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path, text):
    path = tmp_path / "asked.yaml"
    path.write_text(text)
    with pytest.raises(MedPrunerError):
        find(str(path))


def test_a_file_that_is_not_there_is_no_question():
    for name in ("asked.yaml", "asked.csv", "asked.txt"):
        with pytest.raises(MedPrunerError):
            find(name)
