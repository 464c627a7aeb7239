"""What an answer is worth against the true one, 0...1 each. BLEU and METEOR by NLTK, ROUGE by Google's rouge-score, as they come."""

from __future__ import annotations

import re
import string
from collections import Counter
from functools import lru_cache
from typing import Any

OPEN_METRICS = ("exact", "f1", "bleu1", "bleu2", "bleu3", "bleu4", "rouge1", "rouge2", "rougeL", "meteor")
_BLEU_WEIGHTS = [(1.0,), (1 / 2,) * 2, (1 / 3,) * 3, (1 / 4,) * 4]
_LETTER = re.compile(
    r"^\W*(?:(?:the )?(?:correct |right |best )?(?:answer|option|choice)\s*(?:is|:)?\s*)?\(?([a-h])(?:[.):,]|\s*$)", re.IGNORECASE
)
_OPTION = re.compile(r"(?:^|[\s;(])([A-H])[.):]\s*(.+?)\s*(?=[\s;(][B-H][.):]\s|\n|$)")


def closed_scores(answer: str, reference: str, question: str) -> dict[str, float]:
    """{"accuracy": 0 or 1}: the same choice, told by its letter or by its words; without choices, the same words or the same yes or no."""
    options = {letter.lower(): normalised(text) for letter, text in _OPTION.findall(question)}
    right, given = _choice(reference, options), _choice(answer, options)
    if right is not None:
        return {"accuracy": float(given == right)}
    words, wanted = normalised(answer), normalised(reference)
    first = words.split(" ", 1)[0]
    return {"accuracy": float(words == wanted or (wanted in ("yes", "no") and first == wanted))}


def open_scores(answer: str, reference: str) -> dict[str, float]:
    """{metric: score} of a free answer, OPEN_METRICS.

    exact and f1: on words in lower case without punctuation and articles (SQuAD's). bleu1...4: smoothed by NLTK's method 1, of words in
    lower case, as in the release. rouge: F measures. meteor: with WordNet's synonyms where NLTK's data hold them, else with stems alone
    (see `versions`).
    """
    from nltk.translate.bleu_score import SmoothingFunction, sentence_bleu
    from nltk.translate.meteor_score import meteor_score

    given, wanted = answer.lower().split(), reference.lower().split()
    scores = {"exact": float(normalised(answer) == normalised(reference)), "f1": token_f1(answer, reference)}
    bleu = sentence_bleu([wanted], given, weights=_BLEU_WEIGHTS, smoothing_function=SmoothingFunction().method1) if given else [0.0] * 4
    scores |= {f"bleu{n}": float(value) for n, value in enumerate(bleu, start=1)}
    rouge = _rouge().score(reference, answer)
    scores |= {name: float(rouge[name].fmeasure) for name in ("rouge1", "rouge2", "rougeL")}
    scores["meteor"] = float(meteor_score([wanted], given, stemmer=_stemmer(), wordnet=_wordnet())) if given and wanted else 0.0
    return scores


def token_f1(answer: str, reference: str) -> float:
    """F measure of the words that both share, counted as often as they occur (SQuAD, Rajpurkar et al. 2016)."""
    given, wanted = Counter(normalised(answer).split()), Counter(normalised(reference).split())
    shared = (given & wanted).total()
    if not given or not wanted:
        return float(given == wanted)
    return 2 * shared / (given.total() + wanted.total())


def normalised(text: str) -> str:
    """In lower case, without punctuation and articles, one space between words (SQuAD)."""
    bare = text.lower().translate(str.maketrans("", "", string.punctuation))
    return " ".join(word for word in bare.split() if word not in ("a", "an", "the"))


def versions() -> dict[str, str]:
    """What the metrics were computed with."""
    from importlib.metadata import version

    return {
        "nltk": version("nltk"),
        "rouge-score": version("rouge-score"),
        "METEOR": "stems only" if _wordnet() is _NoSynonyms else "stems and WordNet",
    }


def _choice(text: str, options: dict[str, str]) -> str | None:
    """The letter that a text names, or whose words it says, where it says no other's; None where there is none."""
    named = _LETTER.match(text.strip())
    if named and (not options or named[1].lower() in options):
        return named[1].lower()
    words = f" {normalised(text)} "
    said = [letter for letter, option in options.items() if option and f" {option} " in words]
    longest = [a for a in said if not any(a != b and options[a] in options[b] for b in said)]
    return longest[0] if len(longest) == 1 else None


@lru_cache
def _rouge() -> Any:
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(["rouge1", "rouge2", "rougeL"])


@lru_cache
def _stemmer() -> Any:
    from nltk.stem import PorterStemmer

    return PorterStemmer()


class _NoSynonyms:
    """In WordNet's place where it is not on this machine; nothing is downloaded for a benchmark."""

    @staticmethod
    def synsets(_word: str) -> list[Any]:
        return []


@lru_cache
def _wordnet() -> Any:
    from nltk.corpus import wordnet

    try:
        wordnet.synsets("lung")
    except LookupError:
        return _NoSynonyms
    return wordnet
