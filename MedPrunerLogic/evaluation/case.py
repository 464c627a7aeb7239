"""What is asked: a volume, and questions about it with their true answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..imaging.volume import Volume

# The metric of questions about a finding that is there. A model that sees nothing is right about all that are not.
PRESENT = "accuracy (present)"


@dataclass(frozen=True)
class Question:
    """A question with its true answer. score: from the text of an answer to its metrics, 0...1 each.

    report: a report is wanted; models that write them have a prompt of their own for it.
    """

    category: str
    text: str
    reference: str
    score: Callable[[str], dict[str, float]]
    report: bool = False


@dataclass(frozen=True)
class Case:
    """A volume and `question_count` questions about it. open: the questions, and what reads or makes the volume (it raises VolumeError)."""

    name: str
    question_count: int
    open: Callable[[], tuple[list[Question], Callable[[], Volume]]]
