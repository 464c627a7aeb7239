"""The question as the user typed it, checked."""

from __future__ import annotations

from .errors import QuestionError

MAX_CHARACTERS = 2000
# What to ask of a volume of a modality, when the model's card has no suggestions of its own.
SUGGESTIONS = {
    "CT": (
        "Describe the main findings of this CT.",
        "Is there a lung nodule, and on which slice is it seen best?",
        "Is there free fluid?",
        "Is there a fracture?",
        "Write a short report: findings and impression.",
    ),
    "MR": (
        "Describe the main findings of this MR.",
        "Is there a mass, and on which side?",
        "Is the midline shifted?",
        "Write a short report: findings and impression.",
    ),
    "unknown": ("Describe what this volume shows.", "Write a short report: findings and impression."),
}


def check_question(text: str) -> str:
    """The question without surrounding white space. Raises QuestionError when it is empty or longer than MAX_CHARACTERS."""
    cleaned = text.strip()
    if not cleaned:
        raise QuestionError("The question is empty.", "Type a question about the volume.")
    if len(cleaned) > MAX_CHARACTERS:
        raise QuestionError(f"The question has {len(cleaned):,} characters.", f"Shorten it to at most {MAX_CHARACTERS:,}.")
    return cleaned
