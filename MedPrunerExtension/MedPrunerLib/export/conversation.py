"""The conversation as a file: a page with pictures (HTML or PDF), or plain text. Pictures are made by the worker."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from slicer.i18n import tr as _

from MedPrunerLogic.atomic import atomic_output
from MedPrunerLogic.errors import MedPrunerError, OutputError
from MedPrunerLogic.export import page

from ..worker.session import Session
from .exchange import Exchange
from .pdf import PdfWriter

FORMATS = (".html", ".pdf", ".txt")


class Export:
    """Writes exchanges to a file whose ending says how. onDone(error or None) follows, at once for plain text."""

    def __init__(
        self, session: Session, exchanges: Sequence[Exchange], path: Path, onDone: Callable[[MedPrunerError | None], None]
    ) -> None:
        self._session, self._path, self._onDone = session, path, onDone
        self._waiting = list(exchanges)
        self._pages: list[page.Exchange] = []
        self._pdf: PdfWriter | None = None
        self._output = contextlib.ExitStack()

    def start(self) -> None:
        """Begin; the event loop does the rest."""
        kind = self._path.suffix.lower()
        try:
            if kind not in FORMATS:
                raise OutputError(
                    _("'{file}' says no format that is known.").format(file=self._path.name), _("End its name with .html, .pdf or .txt.")
                )
            self._part = self._output.enter_context(atomic_output(self._path))
            if kind == ".txt":
                self._part.write_text("\n\n".join(exchange.whole for exchange in self._waiting) + "\n", encoding="utf-8")
        except (MedPrunerError, OSError) as error:
            self._end(error)
            return
        if kind == ".txt":
            self._end()
        else:
            self._next()

    def _next(self) -> None:
        """Take one exchange after the other; then write."""
        while self._waiting:
            exchange = self._waiting.pop(0)
            run, picture = exchange.run, exchange.picture
            if run is not None and picture is None:
                try:
                    self._session.pictures.make(run, partial(self._take, exchange), partial(self._take, exchange, None))
                except MedPrunerError as error:  # a volume that cannot be handed over; the rest can be written
                    self._take(exchange, None, str(error))
                return
            if run is not None:
                self._pages.append(page.Exchange.of(run.answer, picture, edited=exchange.edited))
            else:
                missing = "" if picture else _("There is no picture: the scene that brought this answer holds none.")
                details = tuple(exchange.text.splitlines())
                self._pages.append(page.Exchange(exchange.question, exchange.answer, (), details, picture, missing, exchange.edited))
        self._write()

    def _take(self, exchange: Exchange, picture: bytes | None, missing: str = "") -> None:
        self._pages.append(page.Exchange.of(exchange.run.answer, picture, missing, exchange.edited))
        self._next()

    def _write(self) -> None:
        if self._path.suffix.lower() == ".pdf":
            papers = [page.page([exchange], first=number) for number, exchange in enumerate(self._pages, start=1)]
            self._pdf = PdfWriter(papers, self._part, _("Conversation about a volume"), self._pdfWritten)
            return
        try:
            self._part.write_text(page.page(self._pages), encoding="utf-8")
        except OSError as error:
            self._end(error)
            return
        self._end()

    def _pdfWritten(self) -> None:
        failed = self._pdf.failed
        self._pdf = None  # closes the file
        self._end(OSError(errno.EIO, os.strerror(errno.EIO)) if failed else None)

    def _end(self, error: Exception | None = None) -> None:
        """Put the file in its place, or take back what there is of it."""
        try:
            if error is None:
                self._output.close()
            else:
                self._output.__exit__(type(error), error, error.__traceback__)
                raise error
        except MedPrunerError as failure:  # what `atomic_output` makes of an OSError among them
            self._onDone(failure)
        else:
            self._onDone(None)
