"""Coded concepts of MedPruner's DICOM results for which no standard code exists, and text as DICOM wants it."""

from __future__ import annotations

from typing import Any

SCHEME = "99MEDPRUNER"  # PS3.16, 8: private designators begin with 99
_CODES = {
    "question": ("QUESTION", "Question"),
    "answer": ("ANSWER", "Answer"),
    "edited": ("EDITED_BY_READER", "The answer as edited by the reader"),
    "probability": ("TOKEN_PROB", "Mean token probability (not calibrated)"),
    "confidence": ("PROB_RIGHT", "Probability of being right (calibrated on phantoms)"),
    "slices read": ("SLICES_READ", "Slices read"),
    "slices": ("SLICES_TOTAL", "Slices in the volume as sampled"),
    "tokens read": ("TOKENS_READ", "Visual tokens read"),
    "tokens": ("TOKENS_TOTAL", "Visual tokens of all slices"),
    "share read": ("TOKEN_SHARE", "Share of all visual tokens that was read"),
    "vision attention": ("VISION_ATTENTION", "Attention in the vision tower, 1 on average"),
    "answer attention": ("ANSWER_ATTENTION", "Share of the answer's attention"),
}


def concept(name: str) -> Any:
    """The highdicom CodedConcept of that name."""
    from highdicom.sr import CodedConcept

    value, meaning = _CODES[name]
    return CodedConcept(value, SCHEME, meaning)


def coding_scheme() -> Any:
    """Who is responsible for these codes (Coding Scheme Identification Sequence, PS3.3, C.12.1.1)."""
    from highdicom.coding_schemes import CodingSchemeIdentificationItem

    return CodingSchemeIdentificationItem(SCHEME, name="MedPruner's own concepts", responsible_organization="MedPruner")


def short(text: str, most: int = 64) -> str:
    """On one line, without DICOM's separator, at most that long (LO: 64 characters, PS3.5, 6.2)."""
    return " ".join(plain(text).replace("\\", "/").split())[:most] or "unknown"


def plain(text: str) -> str:
    """Text for a UT value: no control characters (escape sequences would switch character sets), lines end with CR LF (PS3.5, 6.1.3)."""
    lines = text.replace("\t", " ").splitlines()
    return "\r\n".join("".join(letter for letter in line if letter.isprintable()) for line in lines)
