"""Which word looked where: from the model's tokens to the voxels of the heatmap, and back from a saved scene."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from made_answers import made_answer
from rendered_views import voxels
from tiny_models import tiny_adapter, tiny_qwen_tokenizer

from MedPrunerLogic.conversation import word_of_tokens
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.evidence.evidence import WordEvidence, heatmap
from MedPrunerLogic.imaging.slices import InputFormat
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.scene import answer_nodes, bundle, mrml
from MedPrunerLogic.scene.words import WordHeat


def spoken(answer, seed: int = 0):
    """The answer with made-up evidence for each of its words, on slices that were read."""
    rng = np.random.default_rng(seed)
    read = np.flatnonzero(np.isfinite(answer.evidence.answer_attention))
    count = len(answer.text.split())
    cells = np.stack([rng.choice(read, 20, replace=False) for _ in range(count)]).astype(np.int32)
    words = WordEvidence(cells, rng.uniform(0.001, 0.3, cells.shape).astype(np.float32))
    return replace(answer, evidence=replace(answer.evidence, words=words))


def written(answer, made):
    scn, alive = bundle.new_scene()
    return scn, answer_nodes.write_answer(scn, mrml.add_volume(scn, made.volume), answer), alive


@pytest.mark.parametrize("make", [lambda: tiny_adapter().tokenizer, tiny_qwen_tokenizer], ids=["gemma3", "qwen3-vl"])
@pytest.mark.parametrize(
    "text",
    ["The nodule is in the left lung.", "Two, small:\n- a nodule (6 mm)\n- another.", "  Größe 3,5 mm – läßt 肺 frei 🫁 sonst nichts "],
)
def test_each_token_belongs_to_the_word_in_which_it_begins(make, text):
    tokenizer = make()
    ids = tokenizer(text, add_special_tokens=False)["input_ids"]
    decoded = tokenizer.decode(ids, skip_special_tokens=True)
    word_of = word_of_tokens(tokenizer, ids)
    assert len(word_of) == len(ids)
    words = decoded.split()
    known = [word for word in word_of if word >= 0]
    assert known == sorted(known)
    assert set(known) == set(range(len(words)))
    for number, word in enumerate(words):  # its tokens alone read as the word, but for what a tokenizer splits within a character
        alone = tokenizer.decode([token for token, of in zip(ids, word_of, strict=True) if of == number], skip_special_tokens=True)
        if word.isascii():
            assert alone.strip() == word


def test_the_words_of_an_answer_make_up_where_the_whole_of_it_looked():
    made = drawing.make_phantom(900_000_021, nodules=1, side="left", size="large", slices=30)
    answer = Engine.load("phantom", device="cpu").open(made.volume).ask("On which side is the largest nodule?")
    count = len(answer.text.split())
    assert answer.evidence.words.cells.shape[0] == count == 3
    each = np.array([np.nan_to_num(answer.evidence.word_values(word)) for word in range(count)])
    whole = np.nan_to_num(answer.evidence.values("answer"))
    # One token a word but for the last, whose full stop is a token of its own; only the strongest cells of a word are kept.
    mean = (each[:-1].sum(0) + 2 * each[-1]) / (count + 1)
    assert np.abs(mean - whole).max() < 0.02 * whole.max()


@pytest.mark.parametrize("plane", ["axial", "coronal"])
def test_a_word_takes_the_place_of_the_whole_and_gives_it_back(plane):
    made, _stack, answer = made_answer(plane=plane)
    answer = spoken(answer)
    _scene, nodes, _alive = written(answer, made)
    whole = voxels(nodes.answer_attention).copy()
    assert np.count_nonzero(whole)
    words = WordHeat(nodes)
    assert words.count == len(answer.text.split())
    changed = []
    nodes.answer_attention.AddObserver("ModifiedEvent", lambda *_values: changed.append(1))
    for number in (3, 0):
        words.show(number)
        shown = heatmap(replace(answer.evidence, answer_attention=grid(answer.evidence, number)), "answer")
        cells = np.isfinite(answer.evidence.values("answer")).sum()  # heat is told in times the mean
        np.testing.assert_allclose(voxels(nodes.answer_attention), shown.voxels * cells, rtol=1e-5, atol=1e-9)
    assert len(changed) == 2  # views are told
    words.show(None)
    np.testing.assert_allclose(voxels(nodes.answer_attention), whole, rtol=1e-5, atol=1e-9)


def grid(evidence, number: int) -> np.ndarray:
    """(S, h, w) shares of a word, put down by hand."""
    shares = np.where(np.isfinite(evidence.answer_attention), 0.0, np.nan).astype(np.float32)
    for cell, share in zip(evidence.words.cells[number], evidence.words.shares[number], strict=True):
        shares[np.unravel_index(cell, shares.shape)] = share
    return shares


def test_words_are_saved_and_an_answer_that_has_none_shows_the_whole(tmp_path):
    made, _stack, answer = made_answer()
    answer = spoken(answer)
    first, nodes, _alive = written(answer, made)
    before = voxels(nodes.answer_attention).copy()
    WordHeat(nodes).show(2)
    word = voxels(nodes.answer_attention).copy()
    bundle.save_scene(first, tmp_path / "words.mrb")
    again, alive = bundle.new_scene()
    assert again.ReadFromMRB(str(tmp_path / "words.mrb"), True)
    (loaded,) = answer_nodes.find_answers(again)
    np.testing.assert_allclose(voxels(loaded.answer_attention), word, rtol=1e-5, atol=1e-9)
    words = WordHeat(loaded)
    assert words.shown == 2
    words.show(4)
    words.show(None)
    np.testing.assert_allclose(voxels(loaded.answer_attention), before, rtol=1e-5, atol=1e-9)
    words.show(2)
    np.testing.assert_allclose(voxels(loaded.answer_attention), word, rtol=1e-5, atol=1e-9)
    del alive
    _scene, silent, _alive = written(made_answer()[2], made)
    assert WordHeat(silent).count == 0


def test_a_word_of_a_large_answer_is_shown_within_50_ms_and_takes_little_room():
    """400 slices, 85 of them sampled, on MedGemma's grid of 64 x 64 patches."""
    made, _stack, answer = made_answer(count=400, image_format=InputFormat(size=128, max_slices=85))
    rng = np.random.default_rng(0)
    total = len(answer.evidence.slabs)
    kept = answer.evidence.kept_slices
    importance = np.where(kept[:, None, None], rng.random((total, 64, 64)), np.nan).astype(np.float32)
    attention = np.where(kept[:, None, None], rng.random((total, 16, 16)) * 1e-3, np.nan).astype(np.float32)
    read = np.flatnonzero(np.isfinite(attention))
    cells = np.stack([rng.choice(read, 128, replace=False) for _ in range(120)]).astype(np.int32)
    words = WordEvidence(cells, rng.random(cells.shape).astype(np.float32))
    tokens = np.repeat(kept, 256).reshape(total, 16, 16)
    evidence = replace(answer.evidence, importance=importance, answer_attention=attention, kept_tokens=tokens, words=words)
    _scene, nodes, _alive = written(replace(answer, text="word " * 120, evidence=evidence), made)
    heat = WordHeat(nodes)
    seconds = []
    for number in range(6):
        started = time.process_time()
        heat.show(number)
        seconds.append(time.process_time() - started)
    assert min(seconds) < 0.05
    assert nodes.words.GetTable().GetActualMemorySize() < 2000  # KiB
