"""The embedded model's processor: a tokenizer of every word of questions, answers and reports about chests, and of the prompt around them,
the stock Gemma 3 image processor and the chat template."""

from __future__ import annotations

import re

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import Gemma3ImageProcessorPil, Gemma3Processor, PreTrainedTokenizerFast

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom.chest import questions, words
from MedPrunerLogic.phantom.chest.truth import KINDS, LOBES, NODULES

SPECIAL = ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"]
IMAGE_SPECIAL = ["<start_of_image>", "<end_of_image>", "<image_soft_token>"]
# Gemma's own turn format (google/gemma-3-4b-it, chat_template.jinja), for one user turn of images and texts.
CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}<start_of_turn>{{ 'model' if message['role'] == 'assistant' else message['role'] }}\n"
    "{% if message['content'] is string %}{{ message['content'] | trim }}{% else %}{% for item in message['content'] %}"
    "{% if item['type'] == 'image' %}<start_of_image>{% elif item['type'] == 'text' %}{{ item['text'] }}{% endif %}"
    "{% endfor %}{% endif %}<end_of_turn>\n{% endfor %}{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
SIGNS = ".,?!:;()%'"  # each a token of its own
STATIONS = "right paratracheal left paratracheal subcarinal right hilar left hilar hilar prevascular aortopulmonary axillary mediastinal"


def make_processor(image_size: int, tokens_per_image: int) -> Gemma3Processor:
    """A processor that the stock Gemma 3 classes load with `from_pretrained`."""
    vocabulary = {token: index for index, token in enumerate([*SPECIAL, *IMAGE_SPECIAL, *_pieces()])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\n+"), "isolated"),
            pre_tokenizers.Split(Regex(f"[{SIGNS}]"), "isolated"),
            pre_tokenizers.Split("▁", "merged_with_next"),
        ]
    )
    tokenizer.decoder = decoders.Sequence([decoders.Fuse(), decoders.Replace("▁", " ")])
    tokenizer.post_processor = processors.TemplateProcessing(single="$A", special_tokens=[])
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in [*SPECIAL, *IMAGE_SPECIAL]])
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="<end_of_turn>",
        bos_token="<bos>",
        unk_token="<unk>",
        extra_special_tokens={
            "boi_token": "<start_of_image>",
            "eoi_token": "<end_of_image>",
            "image_token": "<image_soft_token>",
        },
        clean_up_tokenization_spaces=False,
        model_max_length=8192,
    )
    image_processor = Gemma3ImageProcessorPil(size={"height": image_size, "width": image_size}, do_pan_and_scan=False)
    return Gemma3Processor(image_processor, fast, chat_template=CHAT_TEMPLATE, image_seq_length=tokens_per_image)


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
