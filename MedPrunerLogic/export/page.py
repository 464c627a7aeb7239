"""A conversation as one HTML page that needs nothing else: pictures inside, no script, no link, every text escaped.

What it holds of CSS is what browsers print well and what Qt's QTextDocument, which makes the PDF, understands.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from html import escape

from .. import DISCLAIMER, __version__
from ..evidence.answer import Answer
from ..sentence import local
from ..sentence import tr as _

STYLE = """
@page { margin: 15mm; }
body { font-family: sans-serif; font-size: 10.5pt; color: #1a1a1a; background: #ffffff; max-width: 760px; }
h1 { font-size: 18pt; margin-bottom: 4px; }
h2 { font-size: 12.5pt; margin-top: 26px; margin-bottom: 4px; }
.disclaimer { color: #8a1c00; font-weight: bold; }
.answer { font-size: 12pt; white-space: pre-wrap; }
.notice { color: #8a4b00; }
.details { font-size: 8.5pt; color: #555555; }
.caption { font-size: 8.5pt; color: #555555; }
img { max-width: 100%; }
section { break-inside: avoid-page; }
"""
_WIDTH = 640  # pixels at 96 a inch, of a picture on a page


@dataclass(frozen=True)
class Exchange:
    """A question, what was answered, and where that came from.

    picture: a JPEG of what was read; None: `missing` says why there is none. edited: what the reader made of the answer; empty: nothing.
    """

    question: str
    answer: str
    notices: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    picture: bytes | None = None
    missing: str = ""
    edited: str = ""

    @classmethod
    def of(cls, answer: Answer, picture: bytes | None = None, missing: str = "", edited: str = "") -> Exchange:
        """An answer, its picture and what the reader made of it."""
        return cls(answer.question, answer.text, tuple(map(local, answer.notices)), tuple(answer.details()), picture, missing, edited)


def page(exchanges: Sequence[Exchange], first: int = 1) -> str:
    """The page. No name of a volume or a file is on it, which could be a patient's. first: number of the first question."""
    title = escape(_("Conversation about a volume"))
    body = [f"<h1>{title}</h1>", f'<p class="disclaimer">{escape(local(DISCLAIMER))}</p>']
    for number, exchange in enumerate(exchanges, start=first):
        body += ["<section>", *_section(number, exchange), "</section>"]
    made = _("Made with MedPruner {version} on {date}. The pictures show what the model read and where it looked, not why.").format(
        version=__version__, date=datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    )
    body.append(f'<hr><p class="details">{escape(made)} {escape(local(DISCLAIMER))}</p>')
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n" + "\n".join(body) + "\n</body></html>\n"


def _section(number: int, exchange: Exchange) -> list[str]:
    lines = [f"<h2>{number}. {_lines(exchange.question)}</h2>", f'<p class="answer">{_lines(exchange.answer)}</p>']
    if exchange.edited:
        own, reader = escape(_("The model's own words:")), escape(_("Edited by the reader:"))
        lines.insert(1, f'<p class="caption">{own}</p>')
        lines.append(f'<p class="caption">{reader}</p><p class="answer">{_lines(exchange.edited)}</p>')
    lines += [f'<p class="notice">⚠ {escape(notice)}</p>' for notice in exchange.notices]
    if exchange.picture is not None:
        source = "data:image/jpeg;base64," + base64.b64encode(exchange.picture).decode("ascii")
        shown = escape(_("Slices that were read, with heat where the answer looked"))
        lines.append(f'<p><img src="{source}" width="{_WIDTH}" alt="{shown}"></p>')
    elif exchange.missing:
        lines.append(f'<p class="caption">{escape(exchange.missing)}</p>')
    if exchange.details:
        lines.append('<p class="details">' + "<br>".join(map(escape, exchange.details)) + "</p>")
    return lines


def _lines(text: str) -> str:
    """Escaped, line breaks kept also where white-space is not understood."""
    return "<br>".join(map(escape, text.splitlines()))
