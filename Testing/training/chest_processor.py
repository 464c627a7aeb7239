"""The embedded model's words: every word of questions, answers and reports about chests, and of the prompt around them."""

from __future__ import annotations

import re

from embedded_processor import processor_of
from transformers import Gemma3Processor

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom.chest import questions, words
from MedPrunerLogic.phantom.chest.truth import KINDS, LOBES, NODULES

SIGNS = ".,?!:;()%'"
STATIONS = "right paratracheal left paratracheal subcarinal right hilar left hilar hilar prevascular aortopulmonary axillary mediastinal"


def make_processor(image_size: int, tokens_per_image: int) -> Gemma3Processor:
    """A processor that the stock Gemma 3 classes load with `from_pretrained`."""
    return processor_of(_pieces(), image_size, tokens_per_image, SIGNS)


def _pieces() -> list[str]:
    sentences = [CARDS["phantom"].wording.before_slices(1, "CT"), "user model SLICE", STATIONS, *LOBES, *NODULES, *KINDS]
    sentences += [text for texts in questions.TEMPLATES.values() for text in texts]
    sentences += [name for names in words.NAMES.values() for name in names] + [words.named(kind) for kind in KINDS]
    sentences += [text for _kinds, text in words._PARTS] + list(words._NUMBERS) + list(words._ORDINALS) + list(words._AWAY.values())
    sentences += [text for texts in questions._ASKED.values() for text in texts] + [*_SAID, *questions.OTHERS[::2], questions.CANNOT]
    sentences += [name for called in questions._CALLED.values() for names in called for name in names]
    found = {word for sentence in sentences for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*|\d+", sentence)}
    found |= {word.capitalize() for word in found} | {word.lower() for word in found} | {str(number) for number in range(401)}
    return ["\n", "\n\n", "\n\n\n", "▁", *SIGNS, *sorted(found), *("▁" + word for word in sorted(found))]


# What else the answers' sentences hold.
_SAID = (
    "Yes. No, there is no. There are. On the left right. On both sides. In the lobe. The nodule is. On slices to slice. It is mm deep",
    "in short axis in diameter in extent wide of the chest's width. The heart is enlarged, with a cardiothoracic ratio of. mild severe",
    "moderate small large medium tiny big extensive emphysema, more in the upper lobes. There is an aneurysm of the ascending aorta",
    "descending There is a displaced fracture of the rib. There is an enlarged lymph node with a short axis of. Findings: Impression:",
    "No abnormality bilateral multiple several the largest of which measures and or with up on side cardiac size chest s fractures",
    "nodes opacities window arch",
)


def unknown(texts: list[str], processor: Gemma3Processor) -> set[str]:
    """Words of texts that it does not have."""
    tokenizer = processor.tokenizer
    words_of = {word for text in texts for word in re.findall(r"\S+", text)}
    return {word for word in words_of if tokenizer.unk_token_id in tokenizer(f" {word}", add_special_tokens=False)["input_ids"]}
