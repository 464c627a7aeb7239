"""Asking a scan that was read once: streamed decoding, cancelling, follow-up questions on the same prefix cache."""

from __future__ import annotations

import math
import re
import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor
from transformers import TextStreamer

from .evidence.answer_attention import AnswerAttention
from .models.adapters.base import Adapter, Layout, Prefix
from .models.adapters.prompt import branch, harmless

_REPLAYED_AT_ONCE = 32  # answer tokens whose attention is looked at together; bounds memory at heads x 32 x prompt length
_NEARBY = 16  # tokens that a token's text can depend on: a character of four bytes, a blank before a word


@dataclass(frozen=True)
class Decoding:
    """How the next token is chosen: greedy at temperature 0, else drawn from the `top_p` most probable mass with this seed."""

    max_new_tokens: int = 512
    temperature: float = 0.0
    top_p: float = 0.95
    seed: int = 0


@dataclass(frozen=True, eq=False)
class Reply:
    """What the language model said.

    token_ids, probabilities: (A,) of the answer, stop token and thoughts left out. attention: (M,) float32, the mean share of the attention
    of the answer's tokens that went to each kept visual token in prompt order (see `AnswerAttention`); None for an empty answer.
    word_attention: (W, M) float16, the same for the tokens of each word of `text.split()`; None as before.
    """

    text: str
    token_ids: tuple[int, ...]
    probabilities: tuple[float, ...]
    finish: Literal["stop", "length", "cancelled"]
    attention: Tensor | None
    word_attention: Tensor | None
    seconds: dict[str, float]

    @property
    def confidence(self) -> float | None:
        """Geometric mean of the token probabilities, 0...1; None for an empty answer."""
        if not self.probabilities:
            return None
        return math.exp(self.log_probability / len(self.probabilities))

    @property
    def log_probability(self) -> float:
        """Natural logarithm of the probability of the whole answer, at most 0."""
        return float(torch.tensor(self.probabilities, dtype=torch.float64).clamp(min=1e-12).log().sum())


class Conversation:
    """Questions about one prefilled scan. Each is answered on a branch of the prefix, so none sees another.

    with_attention: look where each answer looked (costs one more pass over the answer). thinking: the tokens between which a model thinks
    aloud; what stands there, or before the second of them, is no part of its answer.
    """

    def __init__(
        self, adapter: Adapter, layout: Layout, prefix: Prefix, *, with_attention: bool = True, thinking: tuple[str, str] | None = None
    ) -> None:
        ids = [adapter.tokenizer.convert_tokens_to_ids(token) for token in thinking or ()]
        self._thinking = (ids[0], ids[1]) if ids and adapter.tokenizer.unk_token_id not in ids and None not in ids else (-1, -1)
        self._adapter, self._layout, self.prefix, self._with_attention = adapter, layout, prefix, with_attention

    def ask(
        self,
        question: str,
        decoding: Decoding,
        on_text: Callable[[str], None] = lambda _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Reply:
        """Answer a question, which stands behind the slices just as it is; `on_text` gets the text in pieces as it grows."""
        started = time.perf_counter()
        asked = self._adapter.question_ids(self._layout, question)
        cache = branch(self.prefix.cache)
        logits = self._adapter.extend(cache, asked, self.prefix.next_position)
        follow = self._adapter.follow(cache)
        seconds = {"first_token": time.perf_counter() - started}

        choose = _chooser(decoding)
        stream = _PieceStreamer(self._adapter.tokenizer, on_text)
        token_ids: list[int] = []
        begins, thinks = 0, False  # where the answer begins among them
        probabilities: list[float] = []
        finish: Literal["stop", "length", "cancelled"] = "length"
        while len(token_ids) < decoding.max_new_tokens:
            if cancelled():
                finish = "cancelled"
                break
            token = choose(logits)
            if token in self._adapter.stop_ids:
                finish = "stop"
                break
            token_ids.append(token)
            probabilities.append(float(logits.softmax(-1)[token]))
            if token in self._thinking:
                thinks, begins = token == self._thinking[0], len(token_ids)
                stream.end()  # hands on what it still holds, which belongs to what came before
                stream.text = ""
            elif not thinks:
                stream.put(torch.tensor([token]))
            logits = follow(token, self.prefix.next_position + len(asked) + len(token_ids) - 1)
        stream.end()
        del cache, follow  # the answer is read once more on another branch; both would be the largest thing in memory
        seconds["decode"] = time.perf_counter() - started - seconds["first_token"]

        started = time.perf_counter()
        begins = len(token_ids) if thinks else begins
        said = token_ids[begins:]
        attention, by_word = None, None
        if said and self._with_attention:
            words = word_of_tokens(self._adapter.tokenizer, said)
            attention, by_word = self._answer_attention(asked, token_ids, begins, words, len(stream.text.split()), cancelled)
        seconds["answer_attention"] = time.perf_counter() - started
        return Reply(stream.text.strip(), tuple(said), tuple(probabilities[begins:]), finish, attention, by_word, seconds)

    def weigh(self, question: str, options: Sequence[str]) -> Tensor:
        """(O,) float64, natural logarithms of the probabilities that the answer is this option and nothing more.

        Each option's tokens are read behind the question on a branch of its own, and then that the answer ends there counts too: without
        that, an option that begins like another would take its share.
        """
        asked = self._adapter.question_ids(self._layout, question)
        cache = branch(self.prefix.cache)
        first = self._adapter.extend(cache, asked, self.prefix.next_position)
        stop = sorted(self._adapter.stop_ids)
        weights = torch.zeros(len(options), dtype=torch.float64)
        for number, option in enumerate(options):
            logits, its = first, branch(cache)
            position = self.prefix.next_position + len(asked)
            for token in self._adapter.tokenizer(harmless(option, self._adapter.tokenizer), add_special_tokens=False)["input_ids"]:
                weights[number] += float(logits.double().log_softmax(-1)[token])
                logits = self._adapter.extend(its, [token], position)
                position += 1
            weights[number] += float(logits.double().log_softmax(-1)[stop].logsumexp(0))
        return weights

    def _answer_attention(
        self,
        asked: list[int],
        answer: list[int],
        begins: int,
        word_of: list[int],
        word_count: int,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Tensor, Tensor]:
        """(M,) mean share of attention that each kept visual token has from the answer's tokens from `begins` on, and (W, M) by word.

        word_of: the word of each of these tokens, -1 for none. A token's share is that of the query that produced it. The finished answer
        is read once more on a fresh branch of the prefix, a few tokens at a time, with the attention weights handed out. That leaves
        decoding on the fast path, and costs about one prefill of the question. Cancelled, it ends after the first tokens, and is of those.
        """
        cache = branch(self.prefix.cache)
        position = self.prefix.next_position
        self._adapter.extend(cache, asked[:-1], position)
        position += len(asked) - 1
        queries = [asked[-1], *answer[:-1]]  # the query at a token decides on the next one
        seen = AnswerAttention(self.prefix.cache, self.prefix.slice_of, self.prefix.visual_columns, self._adapter.device)
        words = torch.zeros(word_count + 1, len(self.prefix.visual_columns))  # the last row: tokens of no word
        row_of = torch.tensor([word if 0 <= word < word_count else word_count for word in word_of])
        looked_at = 0
        for start in range(0, len(queries), _REPLAYED_AT_ONCE):
            if looked_at and cancelled():
                break
            part = queries[start : start + _REPLAYED_AT_ONCE]
            seen.restart()
            with self._adapter.each_attention(seen.look):
                self._adapter.extend(cache, part, position + start)
            rows = seen.shares()[max(begins - start, 0) :].cpu()  # (queries, M)
            first = max(start - begins, 0)
            words.index_add_(0, row_of[first : first + len(rows)], rows)
            looked_at = first + len(rows)
        tokens = row_of[:looked_at].bincount(minlength=len(words))
        return words.sum(0) / looked_at, (words / tokens.clamp(min=1)[:, None])[:-1].half()


def word_of_tokens(tokenizer: Any, token_ids: Sequence[int]) -> list[int]:
    """For each token of a text the word of `text.split()` in which it begins, -1 for blanks."""
    text = tokenizer.decode(token_ids, skip_special_tokens=True)
    starts = [found.start() for found in re.finditer(r"\S+", text)]
    word_of, end = [], 0
    for number in range(len(token_ids)):
        # How a token reads depends on those around it, but not on those far off.
        nearby, before = token_ids[max(number - _NEARBY, 0) : number + 1], token_ids[max(number - _NEARBY, 0) : number]
        length, length_before = (len(tokenizer.decode(ids, skip_special_tokens=True)) if ids else 0 for ids in (nearby, before))
        start, end = end, end + length - length_before
        visible = start + len(text[start:end]) - len(text[start:end].lstrip())
        word_of.append(bisect_right(starts, visible) - 1 if visible < end else -1)
    return word_of


class _PieceStreamer(TextStreamer):
    """Hands text on as soon as it is final; transformers' streamer knows when a character or a word is complete."""

    def __init__(self, tokenizer: Any, on_text: Callable[[str], None]) -> None:
        super().__init__(tokenizer, skip_special_tokens=True)
        self.text = ""
        self._on_text = on_text

    def on_finalized_text(self, text: str, stream_end: bool = False) -> None:
        """Called by TextStreamer with each new piece."""
        if text:
            self.text += text
            self._on_text(text)


def _chooser(decoding: Decoding) -> Callable[[Tensor], int]:
    if decoding.temperature <= 0.0:
        return lambda logits: int(logits.argmax())
    generator = torch.Generator().manual_seed(decoding.seed)

    def sample(logits: Tensor) -> int:
        probabilities, order = (logits.cpu() / decoding.temperature).softmax(-1).sort(descending=True)
        probabilities[probabilities.cumsum(-1) - probabilities >= decoding.top_p] = 0.0  # the first always stays
        return int(order[torch.multinomial(probabilities, 1, generator=generator)])

    return sample
