"""What a report says is there: which findings a text affirms, by their words; and how that agrees with the truth."""

from __future__ import annotations

import re

from .truth import Truth

# Words that name a kind of finding; a sentence that holds one and denies nothing affirms it.
_WORDS: dict[str, str] = {
    "nodule": r"nodules?\b",
    "effusion": r"effusions?\b",
    "pneumothorax": r"pneumothora(x|ces)\b",
    "cardiomegaly": r"cardiomegaly|heart is enlarged|enlarged heart|enlargement of the heart",
    "consolidation": r"consolidations?\b",
    "ground-glass": r"ground[- ]glass (opacit|attenuation)",
    "emphysema": r"emphysema",
    "aortic calcification": r"(aort\w+|arch) (wall )?(is )?calcifi|calcifi\w+ (of|in) the (aort|arch)|atherosclerotic calcification",
    "aortic aneurysm": r"aneurysm",
    "rib fracture": r"fractures?\b",
    "enlarged lymph node": r"enlarged ([\w ]+ )?(lymph )?nodes?\b|lymphadenopathy",
}
_DENIED = re.compile(r"\b(no|not|without|absence of|free of|neither|nor|negative for)\b")


def mentioned(text: str) -> set[str]:
    """The kinds of finding (truth.KINDS) that a text affirms."""
    found = set()
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text.lower()):
        denial = _DENIED.search(sentence)
        for kind, words in _WORDS.items():
            named = re.search(words, sentence)
            # "A nodule without calcification" affirms what stands before the denial.
            if named is not None and (denial is None or named.start() < denial.start()):
                found.add(kind)
    return found


def agreement(text: str, truth: Truth) -> dict[str, float]:
    """Precision and recall of the kinds of finding that a report affirms, 0...1; of nothing said and nothing there both are 1."""
    said, there = mentioned(text), {finding.kind for finding in truth.findings}
    right = len(said & there)
    return {"precision": right / len(said) if said else float(not there), "recall": right / len(there) if there else float(not said)}
