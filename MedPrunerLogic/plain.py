"""Text as every file can hold it: what a user pasted, a file is called or a model wrote."""

from __future__ import annotations

import re

# What XML 1.0 cannot hold, not even escaped, and what UTF-8 cannot: a scene with one of them is saved, and never read again.
_UNHEARD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")  # of a word processor, a page, an old terminal; all are white space


def plain(text: str) -> str:
    """The same text; other line breaks become newlines, characters that no scene can hold the sign for one that is missing."""
    return _UNHEARD.sub("\ufffd", _BREAKS.sub("\n", text))
