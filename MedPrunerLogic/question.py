"""The question as the user typed it, checked."""

from __future__ import annotations

from .errors import QuestionError
from .plain import plain
from .sentence import tr as _

MAX_CHARACTERS = 2000
# What to ask of a volume of a modality, when the model's card has no suggestions of its own.
SUGGESTIONS = {
    "CT": (
        _("Describe the main findings of this CT."),
        _("Is there a lung nodule, and on which slice is it seen best?"),
        _("Is there free fluid?"),
        _("Is there a fracture?"),
    ),
    "MR": (
        _("Describe the main findings of this MR."),
        _("Is there a mass, and on which side?"),
        _("Is the midline shifted?"),
    ),
    "unknown": (_("Describe what this volume shows."),),
}
REPORT = _("Write a report.")  # what a report is asked for with when nothing was typed; its language becomes the report's


def check_question(text: str) -> str:
    """The question without surrounding white space. Raises QuestionError when it is empty or longer than MAX_CHARACTERS."""
    cleaned = plain(text).strip()
    if not cleaned:
        raise QuestionError(_("The question is empty."), _("Type a question about the volume."))
    if len(cleaned) > MAX_CHARACTERS:
        raise QuestionError(
            _("The question has {count:,} characters.").format(count=len(cleaned)),
            _("Shorten it to at most {most:,}.").format(most=MAX_CHARACTERS),
        )
    return cleaned
