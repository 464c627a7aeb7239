"""What the adapters share: the prompt token by token, and reading it with a slice or a token left out."""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import takewhile
from typing import Any

import torch
from torch import Tensor
from transformers import DynamicCache
from transformers.cache_utils import DynamicSlidingWindowLayer

from ... import untried
from ...errors import ModelError
from ...sentence import tr as _
from ..catalogue.wording import Wording
from .base import Layout, Prefix
from .limits import at_most, check_powers, within
from .static_cache import AFTER, StaticSteps

_TEMPLATE_SECONDS, _TEMPLATE_BYTES = 1.0, 2**28  # a thousand times what one takes


class Reader:
    """The half of an adapter that has to do with text, `Encoder` in vision.py is the other; see `Adapter` for what its methods promise.

    A subclass sets the attributes and says how its prompt reads, where in it a slice begins, and how its model is called.
    """

    model: Any
    device: torch.device
    tokenizer: Any
    wording: Wording
    visual_token_id: int  # stands in the prompt for each visual token
    tokens_a_slice: int
    part: float = math.inf  # tokens of a prompt that are read together at most

    def prompt(self, slices: int | Sequence[int], question: str, modality: str = "unknown") -> str:
        """The whole prompt as text, with one placeholder for each slice. slices: their numbers, as in `layout`."""
        raise NotImplementedError

    def _tokenize(self, text: str) -> list[int]:
        """As the stock processor expands and tokenizes a prompt."""
        visual = self.tokenizer.convert_ids_to_tokens(self.visual_token_id)
        expanded = text.replace(visual, visual * self.tokens_a_slice)
        return self.tokenizer(expanded, add_special_tokens=False)["input_ids"]

    def _blocks(self, ids: Tensor, visual: Tensor) -> tuple[Tensor, int]:
        """Where each slice's block begins in the prompt up to the question, and where the last one ends. visual: (L,) bool."""
        raise NotImplementedError

    def _forward(self, ids: Tensor, cache: Any, positions: Tensor, visual: Tensor | None = None, masks: Any = None) -> Tensor:
        """Append tokens (L,) to the cache, what was kept of the visual ones in their places; logits (V,) float32 after the last.

        masks: (1, 1, L, columns) to be added to the attention, or by kind of layer; None: all that came before is seen.
        """
        raise NotImplementedError

    def _all_seen(self, ids: Tensor, cache: Any) -> Tensor:
        """A mask of ones (1, columns), for (1, L) tokens behind the cache."""
        return torch.ones(1, cache.get_seq_length() + ids.shape[1], dtype=torch.long, device=self.device)

    def layout(self, slices: int | Sequence[int], modality: str = "unknown") -> Layout:
        """See `Adapter.layout`."""
        numbers = numbered(slices)
        slice_count = len(numbers)
        ids = torch.tensor(before_question(lambda probe: self._tokenize(self.prompt(numbers, probe, modality))))
        visual = ids == self.visual_token_id
        found = int(visual.sum())
        if found != slice_count * self.tokens_a_slice:
            raise ModelError(
                _("The model's chat template lays {found} visual tokens out for {slice_count} slices of {tokens}.").format(
                    found=found, slice_count=slice_count, tokens=self.tokens_a_slice
                ),
                _("Its tokenizer files do not belong to its weights; load the folder that both were published in."),
            )
        begins, end = self._blocks(ids, visual)
        slice_of = torch.bucketize(torch.arange(len(ids)), begins, right=True) - 1
        slice_of[end:] = -1  # what stands before the question belongs to no slice: it stays when the last slice goes
        visual_of = torch.full_like(ids, -1)
        visual_of[visual] = torch.arange(found) % self.tokens_a_slice
        return Layout(ids, slice_of, visual_of, modality, numbers)

    def question_ids(self, layout: Layout, question: str) -> list[int]:
        """See `Adapter.question_ids`."""
        prompt = self.prompt(layout.numbers, harmless(question, self.tokenizer), layout.modality)
        return from_question(layout, self._tokenize(prompt))

    @torch.inference_mode()
    def prefill(
        self,
        layout: Layout,
        kept_tokens: Tensor,
        embeddings: Tensor,
        *,
        original_positions: bool,
        on_share: Callable[[float], None] = lambda _share: None,
    ) -> Prefix:
        """See `Adapter.prefill`."""
        kept_tokens = kept_tokens.cpu()
        keep = layout.keep(kept_tokens)
        positions, next_position = self._positions(layout, keep, kept_tokens, original_positions)
        cache = DynamicCache(config=self.model.config.get_text_config())
        ids, slice_of, is_visual = layout.ids[keep], layout.slice_of[keep], layout.visual_of[keep] >= 0
        for begin, end in pieces(slice_of, self.part):
            before, visual = int(is_visual[:begin].sum()), int(is_visual[begin:end].sum())
            self._forward(ids[begin:end], cache, positions[..., begin:end], embeddings[before : before + visual] if visual else None)
            on_share(end / len(ids))
        compact(cache)
        return Prefix(cache, len(ids), next_position, is_visual.nonzero().flatten(), slice_of)

    def _positions(self, layout: Layout, keep: Tensor, _kept_tokens: Tensor, original: bool) -> tuple[Tensor, int]:
        """Of the prompt tokens that remain, and of the first one after them."""
        if original:
            return keep.nonzero().flatten(), len(keep)
        return torch.arange(int(keep.sum())), int(keep.sum())

    @torch.inference_mode()
    def extend(self, cache: Any, ids: Sequence[int], position: int) -> Tensor:
        """See `Adapter.extend`."""
        return self._forward(torch.tensor(ids), cache, torch.arange(position, position + len(ids)))

    def follow(self, cache: Any) -> Callable[[int, int], Tensor]:
        """See `Adapter.follow`."""
        steps: StaticSteps | None = None
        left = AFTER if untried.wanted() else math.inf

        def step(token: int, position: int) -> Tensor:
            nonlocal steps, left
            left -= 1
            if left >= 0:
                return self.extend(cache, [token], position)
            if steps is None:
                steps = StaticSteps(self._forward, cache, self.device, self.model.dtype)
            return steps(token, position)

        return step

    def each_attention(self, look: Callable[[int, Tensor], None]) -> AbstractContextManager[None]:
        """See `Adapter.each_attention`."""
        return each_attention(self.model.model.language_model, look)


def pieces(slice_of: Tensor, most: float) -> Iterator[tuple[int, int]]:
    """Where to part a prompt: begin and end of parts of up to `most` tokens, a slice always in one, since its tokens see each other.

    Where masks are dense, a token is compared in one pass with all others, and what lies behind it, or before a sliding window, is masked.
    In parts it is not compared at all. slice_of: (L,) the slice of each token, -1 for none.
    """
    ends = [*((slice_of[1:] != slice_of[:-1]).nonzero().flatten() + 1).tolist(), len(slice_of)]
    begin, end = 0, ends[0]
    for following in ends[1:]:
        if following - begin > most:
            yield begin, end
            begin = end
        end = following
    yield begin, end


def compact(cache: DynamicCache) -> None:
    """Layers with a sliding window keep views of all that they have read; let go of what lies before the window."""
    for layer in cache.layers:
        if isinstance(layer, DynamicSlidingWindowLayer) and layer.keys is not None and layer.values is not None:
            layer.keys, layer.values = layer.keys.clone(), layer.values.clone()


def branch(cache: DynamicCache) -> DynamicCache:
    """Another cache that goes on from here, and leaves this one as it is. Nothing is copied: layers append by making new tensors."""
    twin = copy.copy(cache)
    twin.layers = [copy.copy(layer) for layer in cache.layers]
    return twin


def numbered(slices: int | Sequence[int]) -> tuple[int, ...]:
    """The slices' numbers; of an int n, 1...n."""
    return tuple(range(1, slices + 1)) if isinstance(slices, int) else tuple(slices)


def slices_message(instruction: str, numbers: Sequence[int], question: str) -> list[Any]:
    """One user turn: each image followed by "SLICE n", two newlines, the question.

    Source: Google-Health/medgemma, high_dimensional_ct_hugging_face notebook (REFERENCE section 3).
    """
    content: list[Any] = [{"type": "text", "text": instruction}] if instruction else []
    for number in numbers:
        content += [{"type": "image"}, {"type": "text", "text": f"SLICE {number}"}]
    content.append({"type": "text", "text": f"\n\n{question}"})
    return [{"role": "user", "content": content}]


def rendered(template: Any, messages: list[Any]) -> str:
    """A prompt by the chat template of a tokenizer or a processor. Raises ModelError for one that fails, grows or does not end.

    A template is a small program that comes with a model. jinja's sandbox keeps it from everything but time and memory.
    """
    try:
        check_powers(str(template.chat_template))
        with at_most(_TEMPLATE_BYTES), within(_TEMPLATE_SECONDS):
            made: str = template.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
            return made
    except Exception as error:
        raise ModelError(
            _("The model's chat template makes no prompt ({kind}).").format(kind=type(error).__name__),
            _("Its tokenizer files are damaged or not its own; load the folder that both were published in."),
        ) from error


def before_question(ids_of: Callable[[str], list[int]]) -> list[int]:
    """What every prompt begins with. ids_of: from a question to the tokens of its whole prompt."""
    # Two questions that share no first character: what their prompts have in common is what stands before any question.
    return [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(ids_of("How"), ids_of("1"), strict=False))]


def harmless(text: str, tokenizer: Any) -> str:
    """What a user typed, with a space in whatever the tokenizer would take for a token of the prompt itself, such as "<end_of_turn>".

    Nothing that is typed or pasted can then end the question, open another turn or ask for an image that is not there. Other text, and
    so the tokens of every ordinary question, stays as it is.
    """
    added = (token for token in tokenizer.added_tokens_decoder.values() if len(token.content) > 1)
    control = [token.content for token in added if token.special or _BRACKETED.fullmatch(token.content)]
    while found := [token for token in control if token in text]:  # breaking one can leave another that overlaps with it
        for token in found:
            broken = f"{token[0]} {token[1:]}"
            text = text.replace(token, "" if token in broken else broken)  # one that begins with blanks cannot be broken by one
    return text


_BRACKETED = re.compile(r"<\S+>")  # not marked as special, yet a token of the prompt: Gemma's <unused94>, Qwen's <think>


def from_question(layout: Layout, ids: list[int]) -> list[int]:
    """The rest of a whole prompt behind its layout. Raises ModelError where a token spans both."""
    if ids[: len(layout.ids)] != layout.ids.tolist():
        raise ModelError(_("The model's tokenizer joins the question with the slices before it."), _("Rephrase its first word."))
    return ids[len(layout.ids) :]


def stop_ids(model: Any, tokenizer: Any, turn_end: str) -> frozenset[int]:
    """Tokens that end an answer."""
    stop = model.generation_config.eos_token_id
    listed = stop if isinstance(stop, list) else [stop]
    return frozenset(i for i in (*listed, tokenizer.convert_tokens_to_ids(turn_end), tokenizer.eos_token_id) if i is not None)


@contextmanager
def each_attention(language: Any, look: Callable[[int, Tensor], None]) -> Iterator[None]:
    """See `Adapter.each_attention`. Layers with a sliding window are left out: they never see most of the scan.

    Only the eager implementation hands its weights out, so it is chosen for as long as someone looks.
    """

    def hand_out(layer: int) -> Callable[..., None]:
        return lambda _module, _input, output: look(layer, output[1][0])

    layers = [(number, layer.self_attn) for number, layer in enumerate(language.layers)]
    hooks = [m.register_forward_hook(hand_out(number)) for number, m in layers if getattr(m, "sliding_window", None) is None]
    before = language.config._attn_implementation
    language.set_attn_implementation("eager")
    try:
        yield
    finally:
        language.set_attn_implementation(before)
        for hook in hooks:
            hook.remove()
