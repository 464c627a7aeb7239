"""The embedded model's processor: a word tokenizer, the stock Gemma 3 image processor and the chat template."""

from __future__ import annotations

import re

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import Gemma3ImageProcessorPil, Gemma3Processor, PreTrainedTokenizerFast

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import questions

IMAGE_SIZE = 128
TOKENS_PER_IMAGE = 16
SPECIAL = ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"]
IMAGE_SPECIAL = ["<start_of_image>", "<end_of_image>", "<image_soft_token>"]
# Gemma's own turn format (google/gemma-3-4b-it, chat_template.jinja), for one user turn of images and texts.
CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}<start_of_turn>{{ 'model' if message['role'] == 'assistant' else message['role'] }}\n"
    "{% if message['content'] is string %}{{ message['content'] | trim }}{% else %}{% for item in message['content'] %}"
    "{% if item['type'] == 'image' %}<start_of_image>{% elif item['type'] == 'text' %}{{ item['text'] }}{% endif %}"
    "{% endfor %}{% endif %}<end_of_turn>\n{% endfor %}{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)


def processor_of(pieces: list[str], image_size: int, tokens_per_image: int, signs: str = ".,?!:;") -> Gemma3Processor:
    """A processor of these words that the stock Gemma 3 classes load with `from_pretrained`. signs: each a token of its own."""
    vocabulary = {token: index for index, token in enumerate([*SPECIAL, *IMAGE_SPECIAL, *pieces])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\n+"), "isolated"),
            pre_tokenizers.Split(Regex(f"[{signs}]"), "isolated"),
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


def make_processor(image_size: int = IMAGE_SIZE, tokens_per_image: int = TOKENS_PER_IMAGE) -> Gemma3Processor:
    """Of the first embedded model."""
    return processor_of(_pieces(), image_size, tokens_per_image)


def vary(question: str, rng) -> str:
    """The same question as people type it: first letter small, no full stop."""
    if rng.random() < 0.3:
        question = question[0].lower() + question[1:]
    return question.rstrip("?.") if rng.random() < 0.2 else question


def _pieces() -> list[str]:
    """Every word of questions, answers and prompt, with and without a leading space, in both cases; numbers up to 100."""
    sentences = [
        CARDS["phantom"].wording.before_slices(1, "CT"),
        "user model SLICE Yes No no yes left right upper middle lower lung third a nodule is present on slice",
    ]
    sentences += [text for texts in questions.TEMPLATES.values() for text in texts]
    sentences += [f"The nodule is {words}." for words in questions._SIZE_WORDS.values()]
    sentences += ["There are nodules. There is nodule no. No, no nodule is present. The nodule is in the left lung third."]
    words = {word for sentence in sentences for word in re.findall(r"[A-Za-z]+|\d+", sentence)}
    words |= {word.capitalize() for word in words} | {word.lower() for word in words} | {str(n) for n in range(101)}
    return ["\n", "\n\n", "\n\n\n", "▁", *".,?!:;", *sorted(words), *("▁" + word for word in sorted(words))]
