"""Questions about a phantom, with their true answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..imaging.volume import Volume
from .drawing import Nodule, Phantom

KINDS = ("exists", "count", "side", "level", "size", "slice")
_SIZE_WORDS = {"small": "small, under 14 mm", "medium": "medium, 14 to 22 mm", "large": "large, over 22 mm"}
TEMPLATES: dict[str, tuple[str, ...]] = {
    "exists": (
        "Is there a nodule?",
        "Is a nodule present?",
        "Do you see a nodule?",
        "Does this scan show a nodule?",
        "Are there any nodules?",
        "Can you see any nodule in the lungs?",
    ),
    "count": (
        "How many nodules are there?",
        "How many nodules do you see?",
        "What is the number of nodules?",
        "Count the nodules.",
        "How many nodules does this scan show?",
    ),
    "side": (
        "On which side is the largest nodule?",
        "Which lung contains the largest nodule?",
        "In which lung is the nodule?",
        "Is the largest nodule in the left or right lung?",
        "Which side is the nodule on?",
    ),
    "level": (
        "At which level is the largest nodule?",
        "In which third of the lung is the nodule?",
        "Is the largest nodule in the upper, middle or lower third?",
        "How high in the lung is the largest nodule?",
    ),
    "size": (
        "How large is the largest nodule?",
        "What is the size of the nodule?",
        "How big is the largest nodule?",
        "Is the largest nodule small, medium or large?",
    ),
    "slice": (
        "On which slice is the largest nodule?",
        "Which slice shows the largest nodule best?",
        "What is the slice number of the nodule?",
        "Where is the largest nodule, on which slice?",
    ),
}


@dataclass(frozen=True)
class Question:
    """A question, its kind, and the answer sentence that is true for a phantom."""

    kind: str
    text: str
    answer: str


def questions(phantom: Phantom, slice_numbers: np.ndarray | None = None, rng: np.random.Generator | None = None) -> list[Question]:
    """One question of each kind about a phantom with its true answer; paraphrases are drawn with `rng`, else the first is taken.

    slice_numbers: numbers ("SLICE n") of the slices that are shown, when not all are: the best slice is the nearest of these.
    """
    largest = phantom.nodules[0] if phantom.nodules else None
    number = len(phantom.nodules)
    answers = {
        "exists": "Yes, a nodule is present." if largest else "No, no nodule is present.",
        "count": {0: "There are 0 nodules.", 1: "There is 1 nodule."}.get(number, f"There are {number} nodules."),
    }
    if largest:
        shown = np.arange(1, phantom.volume.voxels.shape[0] + 1) if slice_numbers is None else slice_numbers
        best = shown[np.argmin(np.abs(shown - 1 - slice_position(phantom.volume, largest)))]
        answers |= {
            "side": f"The nodule is in the {largest.side} lung.",
            "level": f"The nodule is in the {largest.level} third.",
            "size": f"The nodule is {_SIZE_WORDS[largest.size]}.",
            "slice": f"The nodule is on slice {best}.",
        }
    else:
        answers |= dict.fromkeys(("side", "level", "size", "slice"), "There is no nodule.")
    chosen = {kind: texts[int(rng.integers(len(texts)))] if rng else texts[0] for kind, texts in TEMPLATES.items()}
    return [Question(kind, chosen[kind], answers[kind]) for kind in KINDS]


def is_right(phantom: Phantom, question: Question, text: str) -> bool:
    """Whether an answer is true: the sentence itself; for a slice number, any slice that the nodule's sphere reaches."""
    if question.kind != "slice" or not phantom.nodules:
        return text.strip() == question.answer
    named = re.search(r"\bslice (\d+)\b", text)
    if named is None:
        return False
    largest = phantom.nodules[0]
    distance = abs(int(named[1]) - 1 - slice_position(phantom.volume, largest)) * phantom.volume.spacing[2]
    return bool(distance <= max(largest.radius_mm, phantom.volume.spacing[2] / 2))


def question_kind(text: str) -> str | None:
    """The kind of question this is, by the words it shares with the templates; None when it is about something else."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    known = {kind: [set(re.findall(r"[a-z]+", template.lower())) for template in texts] for kind, texts in TEMPLATES.items()}
    vocabulary = set().union(*(words for sets in known.values() for words in sets))
    if not words or words - vocabulary or not words & {"nodule", "nodules"}:
        return None
    scores = {kind: max(len(words & template) / len(words | template) for template in sets) for kind, sets in known.items()}
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] >= 0.5 else None  # half of the words shared


def slice_position(volume: Volume, nodule: Nodule) -> float:
    """Fractional index along K of a nodule's centre (phantoms are axial)."""
    return float((np.linalg.inv(volume.ijk_to_ras) @ [*nodule.centre_ras, 1.0])[2])
