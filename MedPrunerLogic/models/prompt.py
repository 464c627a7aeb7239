"""What the adapters share around the prompt: its message, where the question begins, what ends an answer, where an answer looked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import Any

from torch import Tensor

from ..errors import ModelError
from .base import Layout


def slices_message(instruction: str, slice_count: int, question: str) -> list[Any]:
    """One user turn: each image followed by "SLICE n", two newlines, the question.

    Source: Google-Health/medgemma, high_dimensional_ct_hugging_face notebook (REFERENCE section 3).
    """
    content: list[Any] = []
    if instruction:
        content.append({"type": "text", "text": instruction.format(slices=slice_count)})
    for number in range(1, slice_count + 1):
        content += [{"type": "image"}, {"type": "text", "text": f"SLICE {number}"}]
    content.append({"type": "text", "text": f"\n\n{question}"})
    return [{"role": "user", "content": content}]


def before_question(ids_of: Callable[[str], list[int]]) -> list[int]:
    """What every prompt begins with. ids_of: from a question to the tokens of its whole prompt."""
    # Two questions that share no first character: what their prompts have in common is what stands before any question.
    return [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(ids_of("How"), ids_of("1"), strict=False))]


def from_question(layout: Layout, ids: list[int]) -> list[int]:
    """The rest of a whole prompt behind its layout. Raises ModelError where a token spans both."""
    if ids[: len(layout.ids)] != layout.ids.tolist():
        raise ModelError("The model's tokenizer joins the question with the slices before it.", "Rephrase its first word.")
    return ids[len(layout.ids) :]


def stop_ids(model: Any, tokenizer: Any, turn_end: str) -> frozenset[int]:
    """Tokens that end an answer."""
    stop = model.generation_config.eos_token_id
    listed = stop if isinstance(stop, list) else [stop]
    return frozenset(i for i in (*listed, tokenizer.convert_tokens_to_ids(turn_end), tokenizer.eos_token_id) if i is not None)


@contextmanager
def attention_weights(language: Any) -> Iterator[list[Tensor]]:
    """See `Adapter.watch_attention`. Layers with a sliding window are left out: they never see most of the scan.

    Only the eager implementation hands its weights out, so it is chosen for as long as someone looks.
    """
    seen: list[Tensor] = []
    watched = [layer.self_attn for layer in language.layers if getattr(layer.self_attn, "sliding_window", None) is None]
    hooks = [m.register_forward_hook(lambda _m, _i, output: seen.append(output[1][0].float().mean(0))) for m in watched]
    before = language.config._attn_implementation
    language.set_attn_implementation("eager")
    try:
        yield seen
    finally:
        language.set_attn_implementation(before)
        for hook in hooks:
            hook.remove()
