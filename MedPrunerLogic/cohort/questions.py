"""What is asked of every scan: of a text, a CSV or a YAML file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from ..errors import RunError
from ..question import REPORT, check_question
from ..sentence import tr as _
from .scans import check_unique, read_table

Kind = Literal["question", "report", "choice"]
_KEYS = {"id", "question", "kind", "options"}


@dataclass(frozen=True)
class Asked:
    """A question; id names it in the table. options: of a choice, what is weighed; none otherwise."""

    id: str
    kind: Kind
    text: str
    options: tuple[str, ...] = ()


def find(source: str) -> tuple[Asked, ...]:
    """The questions of a file, or of a text that is no file's name: one a line. Raises RunError or QuestionError."""
    path = Path(source)
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml"):
        entries: list[Any] = _yaml(path)
    elif ending == ".csv":
        entries = [row | {"options": [option for option in (row.get("options") or "").split("|") if option]} for row in read_table(path)]
    elif ending == ".txt":
        entries = _lines(_text(path))
    else:
        entries = _lines(source)
    asked = tuple(_asked(number, entry) for number, entry in enumerate(entries, start=1))
    if not asked:
        raise RunError(_("There is no question in '{file}'.").format(file=path.name), _("Write one a line, or a list in YAML."))
    check_unique([question.id for question in asked], path)
    return asked


def _lines(text: str) -> list[Any]:
    return [line for line in text.splitlines() if line.strip()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise RunError(
            _("'{file}' cannot be read as text.").format(file=path.name), _("Check that it is there, and that it is UTF-8.")
        ) from error


def _yaml(path: Path) -> list[Any]:
    import yaml

    try:
        # The base loader makes text of everything: "yes" and "no" are options here, not truth values.
        found = yaml.load(_text(path), yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError as error:
        raise RunError(_("'{file}' is not YAML: {reason}").format(file=path.name, reason=str(error)), _("Correct the line.")) from error
    if not isinstance(found, list):
        raise RunError(_("'{file}' holds no list.").format(file=path.name), _("Begin each question with a dash."))
    return found


def _asked(number: int, entry: Any) -> Asked:
    """Raises RunError for what is no question, QuestionError for one that is empty or too long."""
    if isinstance(entry, str):
        entry = {"question": entry}
    options = entry.get("options") or [] if isinstance(entry, dict) else None
    known = isinstance(entry, dict) and _KEYS.issuperset(entry)
    if not known or not isinstance(options, list) or not all(isinstance(option, str) for option in options):
        raise RunError(
            _("Question {number} cannot be understood.").format(number=number),
            _("It has a question, and if wanted an id, a kind ({kinds}) and options.").format(kinds=", ".join(get_args(Kind))),
        )
    kind: Any = entry.get("kind") or ("choice" if options else "question")
    options = tuple(option.strip() for option in options)
    if kind not in get_args(Kind) or (kind == "choice") != bool(options) or (options and not len(set(options) - {""}) == len(options) > 1):
        raise RunError(
            _("Question {number} is of no kind that is known.").format(number=number),
            _("A choice has two different options or more, a question and a report have none."),
        )
    text = entry.get("question") or ""
    return Asked(entry.get("id") or str(number), kind, check_question(REPORT if kind == "report" and not text else text), options)
