"""What findings are called, and how a report about a chest reads: plain radiology English from the truth."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .truth import Finding, Truth

# By kind: one of them, several of them.
NAMES: dict[str, tuple[str, str]] = {
    "nodule": ("lung nodule", "lung nodules"),
    "effusion": ("pleural effusion", "pleural effusions"),
    "pneumothorax": ("pneumothorax", "pneumothoraces"),
    "cardiomegaly": ("enlarged heart", "enlarged heart"),
    "consolidation": ("consolidation", "consolidations"),
    "ground-glass": ("ground-glass opacity", "ground-glass opacities"),
    "emphysema": ("emphysema", "emphysema"),
    "aortic calcification": ("aortic calcification", "aortic calcification"),
    "aortic aneurysm": ("aortic aneurysm", "aortic aneurysms"),
    "rib fracture": ("rib fracture", "rib fractures"),
    "enlarged lymph node": ("enlarged lymph node", "enlarged lymph nodes"),
}
_UNCOUNTED = ("emphysema", "aortic calcification")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_AWAY = {"posterior": "posteriorly", "lateral": "laterally", "anterior": "anteriorly"}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

Numbers = Callable[[int], int]  # from a slice of the scan, from 1, to the number that it is shown under


def itself(number: int) -> int:
    """Slices are numbered as in the scan."""
    return number


def named(kind: str) -> str:
    """One finding of a kind with its article: "a lung nodule"."""
    return with_article(NAMES[kind][0], kind)


def with_article(name: str, kind: str) -> str:
    """What a finding of a kind is called, with its article, where it has one."""
    return name if kind in _UNCOUNTED or name == "cardiomegaly" else f"{_article(name)} {name}"


def _article(words: str) -> str:
    """An "an" before a vowel as it is spoken: an 8, an 11, an 18."""
    number = words.split(" ", maxsplit=1)[0]
    return "an" if words[0] in "aeiou8" or number in ("11", "18") else "a"


def region(finding: Finding) -> str:
    """The part of the lungs that holds a finding: its lobe, or its side where no lobe is known."""
    return f"{finding.side} lung" if finding.lobe is None else f"{finding.lobe} lobe"


def where(finding: Finding, numbers: Numbers = itself) -> str:
    """The slices that show a finding: "slices 12 to 18", "slice 12"; nothing where the scan does not reach it."""
    if finding.slices is None:
        return ""
    first, last = (numbers(number) for number in finding.slices)
    return f"slice {first}" if first == last else f"slices {first} to {last}"


def best(finding: Finding, numbers: Numbers = itself) -> str:
    """The slice that shows a finding best, in brackets; nothing where the scan does not reach it."""
    return "" if finding.best_slice is None else f" (slice {numbers(finding.best_slice)})"


def sentence(finding: Finding, numbers: Numbers = itself) -> str:
    """A sentence of a report about one finding."""
    size, detail, at = f"{finding.size_mm:.0f} mm", finding.detail, best(finding, numbers)
    if finding.kind == "nodule":
        return f"There is {_article(size)} {size} {detail['type']} nodule in the {region(finding)}{at}."
    if finding.kind in ("effusion", "pneumothorax"):
        return f"There is a {detail['size']} {finding.side} {NAMES[finding.kind][0]}, {size} deep{at}."
    if finding.kind == "cardiomegaly":
        return f"The heart is enlarged, with a cardiothoracic ratio of {detail['cardiothoracic_ratio']:.2f}."
    if finding.kind in ("consolidation", "ground-glass"):
        return f"There is {named(finding.kind)} in the {region(finding)}, {size} in extent{at}."
    if finding.kind == "emphysema":
        return f"There is {detail['severity']} emphysema, more in the upper lobes."
    if finding.kind == "aortic calcification":
        return f"There is {detail['severity']} aortic calcification{at}."
    if finding.kind == "aortic aneurysm":
        return f"There is an aneurysm of the {detail['part']} aorta, {size} in diameter{at}."
    if finding.kind == "rib fracture":
        return f"There is a displaced fracture of the {finding.side} {_ORDINALS[detail['rib']]} rib {_AWAY[detail['part']]}{at}."
    return f"There is an enlarged {detail['station']} lymph node with a short axis of {size}{at}."


# What is said of a part of the chest where nothing is found, and the kinds of which it says that.
_PARTS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("nodule", "consolidation", "ground-glass", "emphysema"), "The lungs are clear."),
    (("effusion", "pneumothorax"), "There is no pleural effusion or pneumothorax."),
    (("cardiomegaly",), "The heart is of normal size."),
    (("aortic aneurysm", "aortic calcification"), "The aorta is of normal calibre, without calcification."),
    (("enlarged lymph node",), "There is no enlarged lymph node."),
    (("rib fracture",), "There is no rib fracture."),
)


def report(truth: Truth, numbers: Numbers = itself) -> str:
    """Findings, part by part, and the impression."""
    lines = []
    for kinds, normal in _PARTS:
        found = [sentence(finding, numbers) for kind in kinds for finding in truth.of(kind)]
        lines.append(" ".join(found) if found else normal)
    return "Findings: " + " ".join(lines) + "\nImpression: " + impression(truth)


# What matters most comes first in an impression.
_URGENCY = (
    "pneumothorax",
    "aortic aneurysm",
    "consolidation",
    "effusion",
    "nodule",
    "enlarged lymph node",
    "rib fracture",
    "ground-glass",
    "cardiomegaly",
    "emphysema",
    "aortic calcification",
)


def impression(truth: Truth) -> str:
    """One short sentence for each kind that is found."""
    parts = [_summary(kind, truth.of(kind)) for kind in _URGENCY if truth.of(kind)]
    return " ".join(parts) if parts else "No abnormality."


def _summary(kind: str, found: Sequence[Finding]) -> str:
    sides = {finding.side for finding in found}
    if kind == "nodule":
        if len(found) == 1:
            return f"Nodule of the {region(found[0])}."
        return f"{_NUMBERS[min(len(found), 9)].capitalize()} lung nodules, the largest in the {region(found[0])}."
    if kind in ("effusion", "pneumothorax"):
        side = "Bilateral" if len(sides) == 2 else str(found[0].side).capitalize()
        return f"{side} {NAMES[kind][1 if len(sides) == 2 else 0]}."
    if kind in ("consolidation", "ground-glass"):
        return " ".join(f"{NAMES[kind][0].capitalize()} of the {region(finding)}." for finding in found)
    if kind == "cardiomegaly":
        return "Enlarged heart."
    if kind == "aortic aneurysm":
        return f"Aneurysm of the {found[0].detail['part']} aorta."
    if kind == "rib fracture":
        return f"{NAMES[kind][1 if len(found) > 1 else 0].capitalize()}."
    if kind == "enlarged lymph node":
        return f"{NAMES[kind][1 if len(found) > 1 else 0].capitalize()}."
    return f"{NAMES[kind][0].capitalize()}."
