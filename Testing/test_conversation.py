"""Decoding: streaming, stopping, cancelling, sampling, confidence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from tiny_models import IMAGE_SIZE, tiny_adapter

from MedPrunerLogic.conversation import Conversation, Decoding

QUESTION = "Is there a nodule?"
WORDY = Decoding(max_new_tokens=20, temperature=2.0, seed=1)  # random words; greedy, a random model repeats one


@pytest.fixture(scope="module")
def conversation():
    adapter = tiny_adapter()
    images = np.random.default_rng(0).integers(0, 256, (3, IMAGE_SIZE, IMAGE_SIZE, 3), dtype=np.uint8)
    seen = adapter.encode(images, lambda _done: None)
    layout = adapter.layout(3)
    prefix = adapter.prefill(layout, torch.ones(3, 16, dtype=torch.bool), seen.embeddings.flatten(0, 1), original_positions=True)
    return Conversation(adapter, layout, prefix)


def test_the_streamed_pieces_are_the_text(conversation):
    pieces = []
    reply = conversation.ask(QUESTION, WORDY, pieces.append)
    assert "".join(pieces).strip() == reply.text
    assert len(pieces) > 1


def test_text_arrives_while_the_answer_is_still_being_made(conversation):
    made_when_first_seen = []
    calls = []
    conversation.ask(
        QUESTION,
        WORDY,
        lambda _text: made_when_first_seen.append(len(calls)),
        lambda: calls.append(1) is not None,  # list.append returns None: never cancels, counts tokens
    )
    assert made_when_first_seen[0] < 10


def thinking(conversation, opened: int, closed: int) -> Conversation:
    """The same conversation with a model that is said to think between two tokens of its own."""
    tokens = tuple(conversation._adapter.tokenizer.convert_ids_to_tokens([opened, closed]))
    return Conversation(conversation._adapter, conversation._layout, conversation.prefix, thinking=tokens)


def test_thoughts_are_no_part_of_the_answer(conversation):
    plain = conversation.ask(QUESTION, WORDY)
    said = plain.token_ids
    first = {token: said.index(token) for token in said}
    opened, closed = said[2], next(t for t in said[5:] if first[t] > 2 and said.count(t) == 1 and t != said[2])
    pieces = []
    reply = thinking(conversation, opened, closed).ask(QUESTION, WORDY, pieces.append)
    begins = first[closed] + 1
    if opened in said[begins:]:
        begins = len(said)
    assert reply.token_ids == said[begins:]
    assert reply.probabilities == plain.probabilities[begins:]
    assert reply.text == conversation._adapter.tokenizer.decode(said[begins:], skip_special_tokens=True).strip()
    assert "".join(pieces).strip().startswith(conversation._adapter.tokenizer.decode(said[:2], skip_special_tokens=True).strip()[:3])


def test_attention_is_that_of_the_answer_and_not_of_the_thoughts(conversation):
    said = conversation.ask(QUESTION, WORDY).token_ids
    closed = next(t for t in said[4:12] if said.count(t) == 1)
    begins = said.index(closed) + 1
    unused = next(t for t in range(200) if t not in said)
    reply = thinking(conversation, unused, closed).ask(QUESTION, WORDY)
    asked = conversation._adapter.question_ids(conversation._layout, QUESTION)
    whole = conversation._answer_attention(asked, list(said), 0, [-1] * len(said), 0)[0] * len(said)
    thoughts = conversation._answer_attention(asked, list(said[:begins]), 0, [-1] * begins, 0)[0] * begins
    torch.testing.assert_close(reply.attention, (whole - thoughts) / (len(said) - begins), atol=1e-6, rtol=1e-4)


def test_an_answer_that_is_all_thought_is_empty(conversation):
    said = conversation.ask(QUESTION, WORDY).token_ids
    unused = next(t for t in range(200) if t not in said)
    reply = thinking(conversation, said[0], unused).ask(QUESTION, WORDY)
    assert (reply.text, reply.token_ids, reply.confidence, reply.attention) == ("", (), None, None)
    assert reply.finish == "length"


def test_cancelling_takes_hold_at_the_next_token_and_keeps_what_was_said(conversation):
    asked = []

    def after_three() -> bool:
        asked.append(1)
        return len(asked) > 3

    reply = conversation.ask(QUESTION, Decoding(max_new_tokens=20), cancelled=after_three)
    whole = conversation.ask(QUESTION, Decoding(max_new_tokens=20))
    assert reply.finish == "cancelled"
    assert reply.token_ids == whole.token_ids[:3]


def test_all_of_the_text_is_there_before_anyone_looks_where_it_looked(conversation, monkeypatch):
    pieces, told = [], []
    look = conversation._answer_attention
    monkeypatch.setattr(conversation, "_answer_attention", lambda *values: told.append("".join(pieces)) or look(*values))
    assert conversation.ask(QUESTION, WORDY, pieces.append).text == told[0].strip()


def test_cancelling_does_not_wait_until_all_of_a_long_answer_was_looked_at(conversation, monkeypatch):
    whole = conversation.ask(QUESTION, replace(WORDY, max_new_tokens=80))
    calls, extend = [], conversation._adapter.extend
    monkeypatch.setattr(
        conversation._adapter, "extend", lambda cache, ids, position: calls.append(len(ids)) or extend(cache, ids, position)
    )
    asked = conversation._adapter.question_ids(conversation._layout, QUESTION)
    reply = conversation.ask(QUESTION, replace(WORDY, max_new_tokens=80), cancelled=lambda: calls.count(len(asked) - 1) > 0)
    assert (reply.token_ids, reply.finish) == (whole.token_ids, whole.finish)
    assert [count for count in calls if count > 1][-1] == 32  # not the rest of the 80
    first = whole.word_attention[:5].float()
    torch.testing.assert_close(reply.word_attention[:5].float(), first)
    assert 0.0 < reply.attention.sum() <= 1.0


def test_cancelling_before_the_first_token_gives_an_empty_answer_without_confidence(conversation):
    reply = conversation.ask(QUESTION, Decoding(), cancelled=lambda: True)
    assert (reply.text, reply.confidence, reply.attention) == ("", None, None)


def test_a_stop_token_ends_the_answer_and_is_not_part_of_it(conversation):
    adapter = conversation._adapter
    whole = conversation.ask(QUESTION, Decoding(max_new_tokens=10))
    before = adapter.stop_ids
    adapter.stop_ids = frozenset({whole.token_ids[4]})
    try:
        stopped = conversation.ask(QUESTION, Decoding(max_new_tokens=10))
    finally:
        adapter.stop_ids = before
    first = whole.token_ids.index(whole.token_ids[4])
    assert stopped.finish == "stop"
    assert stopped.token_ids == whole.token_ids[:first]


def test_confidence_is_the_geometric_mean_of_the_token_probabilities(conversation):
    reply = conversation.ask(QUESTION, Decoding(max_new_tokens=6))
    assert reply.confidence == pytest.approx(float(np.prod(reply.probabilities)) ** (1 / len(reply.probabilities)), rel=1e-5)
    assert all(0.0 < p <= 1.0 for p in reply.probabilities)


def test_sampling_repeats_with_its_seed_and_varies_with_another(conversation):
    def tokens(seed: int, **other):
        return conversation.ask(QUESTION, Decoding(max_new_tokens=12, temperature=1.5, seed=seed, **other)).token_ids

    assert tokens(1) == tokens(1)
    assert len({tokens(seed) for seed in range(4)}) > 1
    greedy = conversation.ask(QUESTION, Decoding(max_new_tokens=12)).token_ids
    assert tokens(3, top_p=1e-6) == greedy  # a nucleus of one token


def test_questions_do_not_see_each_other(conversation):
    alone = conversation.ask(QUESTION, Decoding(max_new_tokens=8)).token_ids
    conversation.ask("How many nodules are there?", Decoding(max_new_tokens=8))
    assert conversation.ask(QUESTION, Decoding(max_new_tokens=8)).token_ids == alone
