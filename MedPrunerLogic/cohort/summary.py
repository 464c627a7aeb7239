"""What came out, as one HTML page that needs nothing else: counts for each question, errors, pictures of a sample."""

from __future__ import annotations

import base64
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from .. import DISCLAIMER, __version__
from ..export.page import STYLE
from ..journal import Record
from ..sentence import local
from ..sentence import tr as _

_MOST_ANSWERS, _MOST_PICTURES, _WIDTH = 8, 6, 640
_TABLE = """
table { border-collapse: collapse; }
td, th { text-align: left; padding: 2px 12px 2px 0; border-bottom: 1px solid #dddddd; vertical-align: top; }
"""


def page(rows: Sequence[Record], folder: Path) -> str:
    """The page. Scans are called as in the table, every text is escaped. folder: where the pictures lie that rows name."""
    title = escape(_("Answers about many volumes"))
    scans, wrong = {row["scan"] for row in rows}, [row for row in rows if row["error"]]
    told = _("{scans} scans, {answers} answers, {errors} errors").format(
        scans=len(scans), answers=len(rows) - len(wrong), errors=len(wrong)
    )
    body = [f"<h1>{title}</h1>", f'<p class="disclaimer">{escape(local(DISCLAIMER))}</p>', f"<p>{escape(told)}</p>"]
    for question in dict.fromkeys(row["question"] for row in rows):
        body += _question([row for row in rows if row["question"] == question])
    body += _errors(wrong)
    body += _pictures(rows, folder)
    made = _("Made with MedPruner {version}.").format(version=__version__)
    models = "; ".join(sorted({f"{row['model']}, {row['revision']}" for row in rows}))
    body.append(f'<hr><p class="details">{escape(made)} {escape(models)}. {escape(local(DISCLAIMER))}</p>')
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}{_TABLE}</style>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n" + "\n".join(body) + "\n</body></html>\n"


def _question(rows: Sequence[Record]) -> Iterator[str]:
    """How often each answer was given, and how sure the model was of it in the mean."""
    answered = [row for row in rows if not row["error"]]
    yield f"<section><h2>{escape(rows[0]['question'])}. {escape(rows[0]['text'])}</h2>"
    counts = Counter(row["answer"] for row in answered).most_common()
    lines = []
    for answer, count in counts[:_MOST_ANSWERS]:
        sure = [row["confidence"] for row in answered if row["answer"] == answer and row["confidence"] is not None]
        lines.append((answer, str(count), f"{statistics.mean(sure):.2f}" if sure else ""))
    yield _rows((_("Answer"), _("Scans"), _("Mean confidence")), lines)
    others = sum(count for _answer, count in counts[_MOST_ANSWERS:])
    if others:
        told = _("{count} other answers").format(count=others)
        yield f"<p>{escape(told)}</p>"
    if answered:
        shown = _("Median: {images} images encoded, {tokens} visual tokens read, {seconds:.1f} s").format(
            images=round(statistics.median(row["images_encoded"] for row in answered)),
            tokens=round(statistics.median(row["tokens_read"] for row in answered)),
            seconds=statistics.median(row["seconds"] for row in answered),
        )
        yield f'<p class="details">{escape(shown)}</p>'
    yield "</section>"


def _errors(wrong: Sequence[Record]) -> Iterator[str]:
    errors = _("Errors")
    if wrong:
        yield f"<section><h2>{escape(errors)}</h2>"
        counts = Counter((row["scan"], row["error_type"], row["error"]) for row in wrong)
        yield _rows((_("Scan"), _("Kind"), _("What was wrong"), _("Questions")), [(*key, str(count)) for key, count in counts.items()])
        yield "</section>"


def _pictures(rows: Sequence[Record], folder: Path) -> Iterator[str]:
    """One of a scan, of scans from all over the list."""
    first = {row["scan"]: row for row in reversed(rows) if row["evidence"] and (folder / row["evidence"]).is_file()}
    shown = list(reversed(first.values()))
    shown = [shown[index * len(shown) // _MOST_PICTURES] for index in range(_MOST_PICTURES)] if len(shown) > _MOST_PICTURES else shown
    sample, caption = _("A sample"), _("The pictures show what the model read and where it looked, not why.")
    if shown:
        yield f"<section><h2>{escape(sample)}</h2>"
        yield f'<p class="caption">{escape(caption)}</p></section>'
    for row in shown:
        source = "data:image/jpeg;base64," + base64.b64encode((folder / row["evidence"]).read_bytes()).decode("ascii")
        yield f"<section><p>{escape(row['scan'])}: {escape(row['text'])} <b>{escape(row['answer'])}</b></p>"
        yield f'<p><img src="{source}" width="{_WIDTH}" alt="{escape(caption)}"></p></section>'


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["".join(f"<th>{escape(cell)}</th>" for cell in head), *("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)]
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
