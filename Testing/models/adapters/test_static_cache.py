"""Steps in memory that stays where it is, against those in a cache that grows: what a GPU would record, on the CPU."""

from __future__ import annotations

import pytest
import torch
from subjects import KINDS, QUESTION, SLICES, some, subject_of

from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.models.adapters import prompt, static_cache
from MedPrunerLogic.models.adapters.prompt import branch


@pytest.fixture(scope="module", params=KINDS)
def adapter(request):
    return subject_of(request.param).adapter


@pytest.fixture
def prefix(adapter, images):
    kept = some(3, 0.6)
    seen = adapter.encode(images, lambda _done: None)
    return adapter.prefill(adapter.layout(SLICES), kept, seen.embeddings[kept], original_positions=True)


def test_each_step_gives_the_same_logits(adapter, prefix, monkeypatch):
    """Across the end of the room, and of a sliding window of 24 tokens; no layer's memory moves but there."""
    monkeypatch.setattr(static_cache, "ROOM", 20)
    grown, cache = branch(prefix.cache), branch(prefix.cache)
    held = [layer.keys.clone() for layer in prefix.cache.layers]
    asked = adapter.question_ids(adapter.layout(SLICES), QUESTION)
    for each in (grown, cache):
        adapter.extend(each, asked, prefix.next_position)
    steps = static_cache.StaticSteps(adapter._forward, cache, adapter.device, torch.float32)
    places = []  # one after the other: memory that was let go of may come back
    for number, token in enumerate(torch.randint(5, 60, (50,), generator=torch.Generator().manual_seed(0)).tolist()):
        position = prefix.next_position + len(asked) + number
        torch.testing.assert_close(steps(token, position), adapter.extend(grown, [token], position), atol=2e-5, rtol=1e-4)
        place = tuple(layer.keys.data_ptr() for layer in steps._cache.layers)
        places += [place] if place not in places[-1:] else []
    assert len(places) == 3
    assert all(torch.equal(layer.keys, before) for layer, before in zip(prefix.cache.layers, held, strict=True))


def test_an_answer_is_the_same_token_for_token(adapter, prefix, monkeypatch):
    conversation = Conversation(adapter, adapter.layout(SLICES), prefix)
    decoding = Decoding(max_new_tokens=60, temperature=1.5, seed=4)
    monkeypatch.setattr(adapter, "stop_ids", frozenset())
    grown = conversation.ask(QUESTION, decoding)
    monkeypatch.setenv("MEDPRUNER_UNTRIED", "1")
    made = []
    monkeypatch.setattr(prompt, "StaticSteps", lambda *given: made.append(1) or static_cache.StaticSteps(*given))
    static = conversation.ask(QUESTION, decoding)
    assert static.token_ids == grown.token_ids
    assert len(set(grown.token_ids)) > 10
    assert made == [1]
    torch.testing.assert_close(static.attention, grown.attention)
    assert static.probabilities == pytest.approx(grown.probabilities, rel=1e-4)
