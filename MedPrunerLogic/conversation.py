"""Asking a scan that was read once: streamed decoding, cancelling, follow-up questions on the same prefix cache."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor
from transformers import TextStreamer

from .models.base import Adapter, Layout, Prefix
from .question import check_question

_REPLAYED_AT_ONCE = 32  # answer tokens whose attention is looked at together; bounds memory at heads x 32 x prompt length


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

    token_ids, probabilities: (A,) of the answer, stop token and thoughts left out. attention: (M,) float32, the mean attention of the
    answer's tokens to each kept visual token in prompt order (mean over heads and full-attention layers); None for an empty answer.
    """

    text: str
    token_ids: tuple[int, ...]
    probabilities: tuple[float, ...]
    finish: Literal["stop", "length", "cancelled"]
    attention: Tensor | None
    seconds: dict[str, float]

    @property
    def confidence(self) -> float | None:
        """Geometric mean of the token probabilities, 0...1; None for an empty answer."""
        if not self.probabilities:
            return None
        return float(torch.tensor(self.probabilities).clamp(min=1e-12).log().mean().exp())


class Conversation:
    """Questions about one prefilled scan. Each is answered on a copy of the prefix, so none sees another.

    with_attention: look where each answer looked (costs one more pass over the answer). thinking: the tokens between which a model thinks
    aloud; what stands there, or before the second of them, is no part of its answer.
    """

    def __init__(
        self, adapter: Adapter, layout: Layout, prefix: Prefix, *, with_attention: bool = True, thinking: tuple[str, str] | None = None
    ) -> None:
        ids = [adapter.tokenizer.convert_tokens_to_ids(token) for token in thinking or ()]
        self._thinking = (ids[0], ids[1]) if ids and adapter.tokenizer.unk_token_id not in ids and None not in ids else (-1, -1)
        self._adapter, self._layout, self._prefix, self._with_attention = adapter, layout, prefix, with_attention

    def ask(
        self,
        question: str,
        decoding: Decoding,
        on_text: Callable[[str], None] = lambda _text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Reply:
        """Answer a question; `on_text` gets the text in pieces as it grows.

        Raises QuestionError for an empty or an overlong question.
        """
        question = check_question(question)
        started = time.perf_counter()
        asked = self._adapter.question_ids(self._layout, question)
        cache = copy.deepcopy(self._prefix.cache)
        logits = self._adapter.extend(cache, asked, self._prefix.next_position)
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
            logits = self._adapter.extend(cache, [token], self._prefix.next_position + len(asked) + len(token_ids) - 1)
        stream.end()
        seconds["decode"] = time.perf_counter() - started - seconds["first_token"]

        started = time.perf_counter()
        begins = len(token_ids) if thinks else begins
        attention = self._answer_attention(asked, token_ids, begins) if token_ids[begins:] and self._with_attention else None
        seconds["answer_attention"] = time.perf_counter() - started
        return Reply(stream.text.strip(), tuple(token_ids[begins:]), tuple(probabilities[begins:]), finish, attention, seconds)

    def _answer_attention(self, asked: list[int], answer: list[int], begins: int) -> Tensor:
        """(M,) mean attention to each kept visual token of the queries that produced the answer's tokens from `begins` on.

        The finished answer is read once more on a fresh copy of the prefix, a few tokens at a time, with the attention weights
        handed out. That leaves decoding on the fast path, and costs about one prefill of the question.
        """
        cache = copy.deepcopy(self._prefix.cache)
        position = self._prefix.next_position
        self._adapter.extend(cache, asked[:-1], position)
        position += len(asked) - 1
        queries = [asked[-1], *answer[:-1]]  # the query at a token decides on the next one
        columns = self._prefix.visual_columns.to(self._adapter.device)
        total = torch.zeros(len(columns), device=self._adapter.device)
        for start in range(0, len(queries), _REPLAYED_AT_ONCE):
            part = queries[start : start + _REPLAYED_AT_ONCE]
            with self._adapter.watch_attention() as layers:
                self._adapter.extend(cache, part, position + start)
            for weights in layers:  # (queries, cache columns)
                total += weights[max(begins - start, 0) :, columns].sum(0) / len(layers)
        return total / (len(queries) - begins)


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
