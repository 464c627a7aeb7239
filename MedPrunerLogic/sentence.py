"""Sentences for people, which can be said in another language wherever they arrive.

`_("The file {name} is empty.").format(name=...)` is written as everywhere in Slicer, so that Slicer's own tools find the text
(Utilities/Scripts/update_translations.py). What comes out is English text that remembers its template and its values. It crosses the
border of the worker process with them (messages.py), and in Slicer it is said in the language of the application.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any, ClassVar


def _english(_context: str, template: str) -> str:
    return template


class Sentence(str):
    """Text with where it came from. context: the source file, as Slicer names it. values: text, numbers or None; None: not filled in."""

    __slots__ = ("context", "template", "values")
    translator: ClassVar[Callable[[str, str], str]] = staticmethod(_english)
    template: str
    context: str
    values: dict[str, Any] | None

    def __new__(cls, context: str, template: str, values: dict[str, Any] | None = None) -> Sentence:
        """The sentence in the language of the translator; in English where the placeholders of a translation do not fit."""
        text = cls.translator(context, template)
        if values is not None:
            try:
                text = str.format(text if _placeholders(text) == _placeholders(template) else template, **values)
            except (LookupError, ValueError, AttributeError):  # braces that do not match, a format that is not the value's
                text = str.format(template, **values)
        sentence = super().__new__(cls, text)
        sentence.context, sentence.template, sentence.values = context, template, values
        return sentence

    def format(self, *_positional: Any, **values: Any) -> Sentence:
        """Fill the template in."""
        return Sentence(self.context, self.template, {name: _plain(value) for name, value in values.items()})

    def __reduce__(self) -> tuple:
        return Sentence, (self.context, self.template, self.values)


def set_translator(translate: Callable[[str, str], str] = _english) -> None:
    """Say every sentence from now on by `translate(context, template)`, such as slicer.i18n.translate; English without it."""
    Sentence.translator = staticmethod(translate)


def local(text: str) -> str:
    """A sentence that was made before the translator was set, in its language now; other text as it is."""
    return Sentence(text.context, text.template, text.values) if isinstance(text, Sentence) else text


def tr(template: str) -> Sentence:
    """Mark a text as one that people read; imported as `_`."""
    return Sentence(_context_of(sys._getframe(1).f_code.co_filename), template)


def _placeholders(text: str) -> set[str]:
    return {name for _before, name, _format, _conversion in Formatter().parse(text) if name is not None}


@lru_cache
def _context_of(file: str) -> str:
    """As slicer.i18n.getContext does for a file in a package."""
    return f"{Path(file).parent.name}.{Path(file).stem}"


def _plain(value: Any) -> Any:
    """What JSON can carry, and formats as the value does."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return value.item() if hasattr(value, "item") else str(value)
