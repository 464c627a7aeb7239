"""What an answer cost and how sure it is, in a few lines, and how it compares to the answer with nothing pruned."""

from __future__ import annotations

from slicer.i18n import tr as _

from MedPrunerLogic.evidence.answer import Answer

_MOST_QUOTED = 160  # characters of each of two answers that are compared


def summary(answer: Answer) -> str:
    """What the result section says about an answer."""
    retention = answer.retention
    stages = {_("slices"): "slices", _("encoder"): "encode", _("tokens"): "select", _("language model"): "prefill"}
    lines = [
        _("Read: {slices}, {tokens} of {allTokens} visual tokens ({share}).").format(
            slices=retention.describe(),
            tokens=retention.tokens_kept,
            allTokens=retention.tokens_total,
            share=f"{retention.overall:.1%}",
        ),
        _("{seconds} s to read the scan ({stages}), {first} s to the first word.").format(
            seconds=f"{secondsToRead(answer):.1f}",
            stages=", ".join(f"{label} {answer.seconds.get(stage, 0.0):.1f}" for label, stage in stages.items()),
            first=f"{answer.seconds.get('first_token', 0.0):.1f}",
        ),
    ]
    if answer.confidence is not None and answer.calibrated:
        lines.append(_("Probability of being right: {confidence} (calibrated on phantoms).").format(confidence=f"{answer.confidence:.2f}"))
    elif answer.confidence is not None:
        lines.append(_("Mean token probability: {confidence} (not calibrated).").format(confidence=f"{answer.confidence:.2f}"))
    lines.extend([*answer.costs, *answer.notices])
    return "\n".join(lines)


def secondsToRead(answer: Answer) -> float:
    """Seconds from the volume to a model that can be asked; a follow-up question does not spend them again."""
    return sum(answer.seconds.get(stage, 0.0) for stage in ("part", "slices", "filter", "encode", "select", "prefill"))


def compared(pruned: Answer, unpruned: Answer) -> str:
    """Two answers to the same question, with and without pruning: whether they agree, what each says, and what each took."""
    same = pruned.text.strip().casefold() == unpruned.text.strip().casefold()
    return _("{verdict}. Pruned, {share} of the tokens, {a} s to read the scan: “{pruned}” All tokens, {b} s: “{unpruned}”").format(
        verdict=_("The same answer with nothing pruned") if same else _("Another answer with nothing pruned"),
        share=f"{pruned.retention.overall:.1%}",
        a=f"{secondsToRead(pruned):.1f}",
        b=f"{secondsToRead(unpruned):.1f}",
        pruned=_shortened(pruned.text),
        unpruned=_shortened(unpruned.text),
    )


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 1].rstrip() + "…"
