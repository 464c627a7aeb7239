"""What a model's makers did not evaluate, said beside the answer: several turns, and comparing scans. No torch here."""

from __future__ import annotations

import re

from ...sentence import Sentence
from ...sentence import tr as _
from ..catalogue.card import ModelCard
from ..catalogue.cards import EMBEDDED

# Words by which people ask for a comparison with another scan, in the languages that the panel speaks.
_COMPARING = re.compile(
    r"\b(compar|prior|previous|earlier|interval change|progress|regress|since the last|follow-?up|"
    r"vergl[ei]+ch|vorher|voraufnahme|vorbefund|früher|verlauf|zugenommen|abgenommen|antérieur|précédent|évolu|comparai|anterior|previ[oa]|evoluci|cambi[oó])"
    r"|比较|对比|相比|既往|之前|进展|前回|比較|以前|変化",
    re.IGNORECASE,
)


def unevaluated(card: ModelCard | None, question: str, turn: int) -> tuple[Sentence, ...]:
    """Sentences for the question of a conversation about one scan, the first of which has turn 1.

    card: None for a model from the user's own folder. The embedded model says nothing: what it knows is one question at a time, and
    anything else is marked as meaningless already (scope.py). MedGemma's card (developers.google.com/health-ai-developer-foundations):
    not evaluated for several turns; comparisons over time on chest radiographs only. The others publish neither for volumes.
    """
    if card is not None and card.name == EMBEDDED.name:
        return ()
    said = []
    if turn > 1:
        said.append(
            _(
                "Each question is answered from the scan alone: the model does not see what was asked and said before. "
                "Its makers did not evaluate conversations of several turns about a volume."
            )
        )
    if _COMPARING.search(question):
        said.append(
            _(
                "The model sees this volume and no other: it cannot compare it with an earlier one. "
                "Its makers did not evaluate comparisons of volumes."
            )
        )
    return tuple(said)
