"""The question as the user typed it, checked."""

from __future__ import annotations

from .errors import QuestionError

MAX_CHARACTERS = 2000


def check_question(text: str) -> str:
    """The question without surrounding white space. Raises QuestionError when it is empty or longer than MAX_CHARACTERS."""
    cleaned = text.strip()
    if not cleaned:
        raise QuestionError("The question is empty.", "Type a question about the volume.")
    if len(cleaned) > MAX_CHARACTERS:
        raise QuestionError(f"The question has {len(cleaned):,} characters.", f"Shorten it to at most {MAX_CHARACTERS:,}.")
    return cleaned
