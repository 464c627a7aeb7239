"""Questions about a chest with their true answers, and whether an answer is right.

`questions` asks one of each kind, as an evaluation does; `every` asks all that can be asked about all findings, for training.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from .make import Chest
from .scoring import mentioned
from .truth import KINDS as FINDINGS
from .truth import LOBES, Finding, Truth
from .words import NAMES, Numbers, region, report, sentence, where, with_article

KINDS = ("exists", "side", "lobe", "size", "count", "slice", "type", "other", "report")
SIDED = ("nodule", "effusion", "pneumothorax", "consolidation", "ground-glass", "rib fracture")
LOBED = ("nodule", "consolidation", "ground-glass")
SIZED = ("nodule", "effusion", "pneumothorax", "cardiomegaly", "consolidation", "ground-glass", "aortic aneurysm", "enlarged lymph node")
COUNTED = ("nodule", "rib fracture", "enlarged lymph node")
PLACED = tuple(kind for kind in FINDINGS if kind not in ("emphysema", "cardiomegaly"))
# {a}: "a lung nodule", {it}: "lung nodule", {them}: "lung nodules".
TEMPLATES: dict[str, tuple[str, ...]] = {
    "exists": ("Is there {a}?", "Do you see {a}?", "Does this scan show {a}?", "Is {a} present?", "Can you find {a}?"),
    "side": ("On which side is the {it}?", "Which side is the {it} on?", "Is the {it} on the left or on the right?"),
    "lobe": ("In which lobe is the {it}?", "Which lobe contains the {it}?", "Where is the {it}, in which lobe?"),
    "size": ("How large is the {it}?", "What does the {it} measure?", "What is the size of the {it} in mm?", "How big is the {it}?"),
    "count": ("How many {them} are there?", "Count the {them}.", "What is the number of {them}?", "How many {them} do you see?"),
    "slice": (
        "On which slices is the {it}?",
        "Which slices show the {it}?",
        "Where is the {it}, on which slices?",
        "Which slice shows the {it} best?",
    ),
    "type": (
        "What type is the nodule?",
        "Is the nodule solid, part-solid, ground-glass or calcified?",
        "Of what type is the largest nodule?",
    ),
    "other": (
        "Is there a {other}?",
        "Do you see a {other}?",
        "Does this scan show a {other}?",
        "Where is the {other}?",
        "How large is the {other}?",
        "What {other} does the patient have?",
        "How old is the patient?",
        "Is the patient a man or a woman?",
        "What should be done next?",
        "Has anything changed since the last scan?",
        "Who is the patient?",
        "What is the weather?",
    ),
    "report": (
        "Write a report.",
        "Report this scan.",
        "Describe the findings.",
        "What are the findings and the impression?",
        "What do you see?",
        "Summarise this scan.",
    ),
}
SUGGESTIONS = (
    "Is there a nodule?",
    "How large is the largest nodule?",
    "Is there a pleural effusion?",
    "Is the heart enlarged?",
    "Write a report.",
)
# What people also call a finding: one, several; answers keep to words.NAMES.
_CALLED: dict[str, tuple[tuple[str, str], ...]] = {
    "nodule": (("nodule", "nodules"), ("pulmonary nodule", "pulmonary nodules")),
    "effusion": (("effusion", "effusions"),),
    "cardiomegaly": (("cardiomegaly", "cardiomegaly"),),
    "ground-glass": (("ground glass opacity", "ground glass opacities"),),
    "aortic aneurysm": (("aneurysm", "aneurysms"), ("aneurysm of the aorta", "aneurysms of the aorta")),
    "rib fracture": (("fracture", "fractures"), ("broken rib", "broken ribs")),
    "enlarged lymph node": (("enlarged node", "enlarged nodes"), ("large lymph node", "large lymph nodes")),
}
# Asked in a way of its own whether it is there.
_ASKED: dict[str, tuple[str, ...]] = {
    "nodule": ("Are there any nodules?", "Are there nodules in the lungs?"),
    "effusion": ("Is there fluid in the pleura?",),
    "cardiomegaly": ("Is the heart enlarged?", "Is the heart too large?"),
    "emphysema": ("Do the lungs show emphysema?",),
    "aortic calcification": ("Is the aorta calcified?",),
    "aortic aneurysm": ("Is the aorta too wide?",),
    "rib fracture": ("Is a rib broken?", "Are there any fractures?"),
    "enlarged lymph node": ("Are there enlarged lymph nodes?",),
}
# What a chest scan may be asked about that these chests never have.
OTHERS = (
    "liver lesion", "kidney stone", "pulmonary embolism", "thrombus", "hernia", "gallstone", "cyst", "brain tumour", "appendix",
    "spleen lesion", "thyroid nodule", "breast mass", "bleeding", "pregnancy", "tooth", "knee fracture", "stroke", "catheter", "stent",
    "pancreatic mass", "disease", "aortic dissection", "oesophageal tumour", "bone metastasis", "pericardial effusion", "coronary stenosis",
)  # fmt: skip
CANNOT = "I cannot tell: it is none of the eleven findings that I know."
_LEEWAY_MM, _LEEWAY = 2.0, 0.2  # by which a size may be off: the greater counts
_SAID_SIZES = {"cardiomegaly": "The heart is {size} mm wide, {ratio:.0%} of the chest's width."}


@dataclass(frozen=True)
class Question:
    """A question, its kind (KINDS), the finding that it is about (truth.KINDS; none of a report's), and the true answer."""

    kind: str
    about: str | None
    text: str
    answer: str


def questions(
    chest: Chest,
    slice_numbers: np.ndarray | None = None,
    rng: np.random.Generator | None = None,
    kinds: tuple[str, ...] = KINDS,
    about: str | None = None,
) -> list[Question]:
    """One question of each of these kinds, about this finding; without `rng` the first template, and about what is there if anything is.

    slice_numbers: numbers ("SLICE n") of the slices that are shown, ascending, when not all are: slices are called by the nearest of these.
    """
    asked = []
    for kind in kinds:
        subject = about or _about(kind, chest.truth, rng)
        asked.append(_question(kind, subject, chest.truth, _numbers(slice_numbers), rng))
    return asked


def every(chest: Chest, slice_numbers: np.ndarray | None = None, rng: np.random.Generator | None = None) -> list[Question]:
    """All questions of all kinds about all findings, absent ones too, for training; a report last."""
    numbers = _numbers(slice_numbers)
    return [_question(kind, about, chest.truth, numbers, rng) for kind in KINDS for about in _subjects(kind) or (None,)]


def is_right(chest: Chest, question: Question, text: str) -> bool:
    """Whether an answer is true: sides, lobes and types by name, counts exactly, sizes by 2 mm or a fifth, any slice that shows it.

    Of a report: whether it names all kinds of finding that there are, and no other. Of what it cannot know: whether it says so.
    """
    truth, said = chest.truth, text.lower()
    if question.kind == "other":
        return "cannot tell" in said
    if question.about is None:
        return mentioned(text) == {finding.kind for finding in truth.findings}
    found = truth.of(question.about)
    if question.kind == "exists":
        return re.match(r"\W*yes\b" if found else r"\W*no\b", said) is not None
    if question.kind == "count":
        counted = re.search(r"\b(\d+)\b", said)
        return counted is not None and int(counted[1]) == len(found)
    if not found:
        return re.search(r"\bno\b", said) is not None and re.search(r"\d", said) is None
    return _right[question.kind](found, said)


def question_kind(text: str) -> str | None:
    """The kind of question this is, by the words it shares with those of the templates; None when it is about something else."""
    words = _words(text)
    scores = {kind: max(len(words & known) / len(words | known) for known in texts) for kind, texts in _known().items()}
    best = max(scores, key=lambda kind: scores[kind])
    strange = words - set().union(*(known for texts in _known().values() for known in texts))
    return best if scores[best] >= 0.6 and not strange else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.lower()))


@cache
def _known() -> dict[str, list[frozenset[str]]]:
    """By kind, the words of every way to ask about every finding."""
    known: dict[str, list[frozenset[str]]] = {"report": [_words(text) for text in TEMPLATES["report"]]}
    for kind in KINDS:
        for about in _subjects(kind):
            for one, several in (NAMES[about], *_CALLED.get(about, ())):
                names = {"a": with_article(one, about), "them": several}
                known.setdefault(kind, []).extend(
                    _words(text.format(it=it, **names)) for text in TEMPLATES[kind] for it in (one, f"largest {one}")
                )
    known["exists"] += [_words(text) for texts in _ASKED.values() for text in texts]
    return known


def _right_side(found: tuple[Finding, ...], said: str) -> bool:
    sides = {str(finding.side) for finding in found} if found[0].kind in ("effusion", "pneumothorax") else {str(found[0].side)}
    named_sides = {"left", "right"} if "both sides" in said else set(re.findall(r"\b(left|right)\b", said))
    return named_sides == sides


def _right_lobe(found: tuple[Finding, ...], said: str) -> bool:
    return [lobe for lobe in LOBES if lobe in said] == [found[0].lobe] or (found[0].lobe is None and region(found[0]) in said)


def _right_size(found: tuple[Finding, ...], said: str) -> bool:
    number = re.search(r"(\d+(?:\.\d+)?) ?mm", said)
    size = found[0].size_mm
    return number is not None and abs(float(number[1]) - size) <= max(_LEEWAY_MM, _LEEWAY * size)


def _right_slice(found: tuple[Finding, ...], said: str) -> bool:
    named_slices = [int(number) for number in re.findall(r"\d+", said)]
    slices = found[0].slices
    if not named_slices or slices is None:
        return False
    # The middle of what is named lies within, and no more than a slice beyond is named.
    middle = sum(named_slices[:2]) / len(named_slices[:2])
    return slices[0] <= middle <= slices[1]


def _right_type(found: tuple[Finding, ...], said: str) -> bool:
    named_types = re.findall(r"part-solid|ground-glass|calcified|(?<!-)solid", said)
    return named_types == [found[0].detail["type"]]


_right: dict[str, Callable[[tuple[Finding, ...], str], bool]] = {
    "side": _right_side,
    "lobe": _right_lobe,
    "size": _right_size,
    "slice": _right_slice,
    "type": _right_type,
}


def _subjects(kind: str) -> tuple[str, ...]:
    """The findings that a kind of question can be about; of the others none."""
    subjects = {"exists": FINDINGS, "side": SIDED, "lobe": LOBED, "size": SIZED, "count": COUNTED, "slice": PLACED, "type": ("nodule",)}
    return subjects.get(kind, ())


def _about(kind: str, truth: Truth, rng: np.random.Generator | None) -> str | None:
    """The finding that a question is about: mostly one that is there, if any is; half of the time when the question is whether it is."""
    subjects = _subjects(kind)
    if not subjects:
        return None
    present = [subject for subject in subjects if truth.of(subject)]
    if rng is None:
        return (present or list(subjects))[0]
    absent = [subject for subject in subjects if subject not in present]
    likely = 0.5 if kind == "exists" else 0.85
    pool = present if present and (not absent or rng.random() < likely) else absent
    return str(rng.choice(pool))


def _numbers(slice_numbers: np.ndarray | None) -> Numbers:
    if slice_numbers is None:
        return lambda number: number
    return lambda number: int(slice_numbers[np.argmin(np.abs(slice_numbers - number))])


def _question(kind: str, about: str | None, truth: Truth, numbers: Numbers, rng: np.random.Generator | None) -> Question:
    texts = TEMPLATES[kind]
    if rng is not None and kind == "exists" and about in _ASKED and rng.random() < 0.35:
        texts = _ASKED[about]
    text = texts[int(rng.integers(len(texts)))] if rng else texts[0]
    if about is None:
        other = OTHERS[int(rng.integers(len(OTHERS)))] if rng else OTHERS[0]
        return Question(kind, None, text.format(other=other), CANNOT if kind == "other" else report(truth, numbers))
    called = (NAMES[about], *_CALLED.get(about, ()))
    one, several = called[int(rng.integers(len(called)))] if rng and rng.random() < 0.5 else called[0]
    found = truth.of(about)
    of_several = len(found) > 1 and kind in ("size", "slice", "lobe", "side") and about not in ("effusion", "pneumothorax")
    text = text.format(a=with_article(one, about), it=f"largest {one}" if of_several else one, them=several)
    return Question(kind, about, text, _answer(kind, about, found, numbers))


def _answer(kind: str, about: str, found: tuple[Finding, ...], numbers: Numbers) -> str:
    one, several = NAMES[about]
    if kind == "count":
        return f"There {'is' if len(found) == 1 else 'are'} {len(found)} {one if len(found) == 1 else several}."
    if not found:
        return f"No, there is no {one}." if kind == "exists" else f"There is no {one}."
    first = found[0]
    if kind == "exists":
        return f"Yes. {sentence(first, numbers)}"
    if kind == "side":
        sides = {finding.side for finding in found}
        return "On both sides." if len(sides) == 2 and about in ("effusion", "pneumothorax") else f"On the {first.side}."
    if kind == "lobe":
        return f"In the {region(first)}."
    if kind == "type":
        return f"The nodule is {first.detail['type']}."
    if kind == "slice":
        return f"On {where(first, numbers)}."
    if about == "cardiomegaly":
        return _SAID_SIZES[about].format(size=round(first.size_mm), ratio=first.detail["cardiothoracic_ratio"])
    said = {"effusion": "deep", "pneumothorax": "deep", "enlarged lymph node": "in short axis"}.get(
        about, "in diameter" if first.measure == "diameter" else "in extent"
    )
    return f"It is {first.size_mm:.0f} mm {said}."
