"""What the embedded model is trained on is what it reads in use, and where it is told to look is where the finding is."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from chest_sequences import TOKENS, Item, Packer
from chest_steps import LanguageHead, forward_language

from MedPrunerLogic import Engine
from MedPrunerLogic.phantom.chest.make import truth_of
from MedPrunerLogic.phantom.chest.truth import Wish

IMAGES = 6


@pytest.fixture(scope="module")
def adapter():
    return Engine.load("phantom", "cpu").adapter


@pytest.fixture
def item():
    """A chest of which only the truth is real."""
    truth = truth_of(5, findings=[Wish("nodule", size_mm=12.0), Wish("nodule", size_mm=25.0), Wish("effusion", "left")])
    made = torch.Generator().manual_seed(3)
    shows = torch.rand(len(truth.findings), IMAGES, TOKENS, generator=made) < 0.1
    features = torch.randn(IMAGES, TOKENS, 128, generator=made)
    importance = torch.rand(IMAGES, TOKENS, generator=made)
    return Item(features, importance, shows, torch.arange(IMAGES), torch.arange(1, IMAGES + 1), truth)


def packed(adapter, item, share, seed):
    keep = item.importance > 1.0 - share
    return Packer(adapter.processor, np.random.default_rng(seed))(item, keep, renumber=False)


@pytest.mark.parametrize("seed", range(4))
def test_a_question_is_read_as_in_use(adapter, item, seed):
    given = packed(adapter, item, 1.0, seed)
    asked = given["asked"][0][0].text
    read = given["ids"][: int((given["labels"] >= 0).nonzero()[0])].tolist()
    prompts = (adapter.prompt(range(1, IMAGES + 1), text, "CT") for text in (asked, asked.rstrip("?.")))
    assert read in [adapter._tokenize(prompt) for prompt in prompts]


def test_an_answer_shall_look_at_the_finding_asked_about(adapter, item):
    whole = packed(adapter, item, 1.0, 0)
    image_token = adapter.visual_token_id
    place_of = dict(zip(whole["positions"][whole["ids"] == image_token].tolist(), np.ndindex(IMAGES, TOKENS), strict=True))
    nodules = [number for number, finding in enumerate(item.truth.findings) if finding.kind == "nodule"]
    largest = max(nodules, key=lambda number: item.truth.findings[number].size_mm)
    effusion = next(number for number, finding in enumerate(item.truth.findings) if finding.kind == "effusion")
    met = set()
    for seed in range(8):
        given = packed(adapter, item, 0.4, seed)
        there = [(question, length) for question, length in given["asked"] if question.about in ("nodule", "effusion")]
        assert len(there) == len(given["places"])
        for (question, length), (rows, columns) in zip(there, given["places"], strict=True):
            its = [effusion] if question.about == "effusion" else nodules if question.kind in ("exists", "count") else [largest]
            wanted = item.shows[its].any(0) & given["keep"]
            assert {place_of[position] for position in given["positions"][columns].tolist()} == {
                tuple(at) for at in wanted.nonzero().tolist()
            }
            answered = adapter.tokenizer.decode(given["labels"][rows + 1][:-1])
            assert answered.strip() == question.answer
            assert length == len(rows)
            met.add((question.kind, question.about))
    assert {("count", "nodule"), ("size", "nodule"), ("side", "effusion")} <= met


def test_a_head_looks_where_the_stock_class_says(adapter, item):
    model = adapter.model
    attention = model.model.language_model.layers[3].self_attn
    before, model.model.language_model.config._attn_implementation = model.model.language_model.config._attn_implementation, "eager"
    seen = []
    hook = attention.register_forward_hook(lambda _module, _given, out: seen.append(out[1]))
    try:
        head, given = LanguageHead(model, 3), packed(adapter, item, 0.4, 0)
        with torch.inference_mode():
            forward_language(model, item.features, given)
            lost = head.at_findings(given)
    finally:
        hook.remove()
        model.model.language_model.config._attn_implementation = before
    looked = seen[0][0, 0]  # (L, L), of the first head
    expected = [-looked[rows][:, columns].sum(-1).log().mean() for rows, columns in given["places"]]
    torch.testing.assert_close(lost, torch.stack(expected).mean(), rtol=1e-4, atol=1e-4)
