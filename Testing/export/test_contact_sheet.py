"""The contact sheet, checked by its pixels."""

from __future__ import annotations

import numpy as np
import pytest
from made_answers import made_answer

from MedPrunerLogic.evidence.evidence import shown_range
from MedPrunerLogic.export import contact_sheet, paint


@pytest.mark.parametrize(
    ("plane", "expected"),
    [("axial", ("L", "P")), ("coronal", ("L", "I")), ("sagittal", ("P", "I"))],
)
def test_letters_come_from_the_geometry(plane, expected):
    _, stack, _ = made_answer(plane=plane)
    assert contact_sheet.direction_letters(stack.image_to_ras[0]) == expected


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_hottest_pixel_of_the_sheet_lies_at_the_nodule_and_left_is_on_image_right(side):
    made, stack, answer = made_answer(side)
    evidence = answer.evidence
    heat = np.nan_to_num(evidence.values(evidence.kind))
    hottest = int(heat.max((1, 2)).argmax())
    panel = np.asarray(contact_sheet._panel(stack, evidence, hottest, heat[hottest], shown_range(evidence, evidence.kind))).astype(int)
    cold = np.asarray(contact_sheet._panel(stack, evidence, hottest, np.zeros((16, 16)), (0.0, 1.0))).astype(int)
    heat = (panel - cold)[30:-30, 30:-30].sum(2).astype(float)  # away from the letters
    window = np.lib.stride_tricks.sliding_window_view(heat, (9, 9)).sum((2, 3))
    row, column = np.add(np.unravel_index(window.argmax(), window.shape), 34)
    assert (column > panel.shape[1] / 2) == (side == "left")
    expected = np.linalg.inv(stack.image_to_ras[hottest]) @ [*made.nodules[0].centre_ras, 1.0]
    scale = panel.shape[0] / stack.images.shape[1]
    assert np.hypot(column - expected[0] * scale, row - expected[1] * scale) < 16 * scale  # two cells


def test_unread_tokens_are_dimmed():
    _, stack, answer = made_answer()
    evidence = answer.evidence
    index = int(np.flatnonzero(evidence.kept_slices)[5])
    evidence.kept_tokens[index] = np.indices((4, 4)).sum(0) % 2 == 0
    cold = np.asarray(contact_sheet._panel(stack, evidence, index, np.zeros((16, 16)), (0.0, 1.0))).astype(float).mean(2)
    plain = stack.images[index].astype(float).mean(2)
    factors = {True: [], False: []}
    for row, column in np.ndindex(4, 4):
        # The middle of a token's cell: 32 of 128 px in the image, 60 of 240 px on the sheet.
        cell = plain[row * 32 + 12 : row * 32 + 20, column * 32 + 12 : column * 32 + 20]
        shown = cold[row * 60 + 23 : row * 60 + 37, column * 60 + 23 : column * 60 + 37]
        if cell.mean() > 60:  # not the air around the body
            factors[bool(evidence.kept_tokens[index, row, column])].append(shown.mean() / cell.mean())
    assert factors[False]
    assert factors[True]
    assert factors[False] == pytest.approx([0.5] * len(factors[False]), abs=0.08)
    assert factors[True] == pytest.approx([1.0] * len(factors[True]), abs=0.08)


def test_the_sheet_always_shows_the_hottest_slices_and_spreads_the_others():
    kept, heat = np.arange(90) % 2 == 0, np.zeros((90, 4, 4))
    heat[[12, 14, 16, 81], 1, 2] = 5.0, 9.0, 4.0, 30.0  # the last was not read
    chosen = contact_sheet._chosen_slices(kept, heat)
    assert {12, 14, 16} <= set(chosen)
    assert len(set(chosen)) == 15
    assert kept[chosen].all()
    assert np.diff([0, *chosen, 88]).max() <= 10


def test_the_sheet_has_text_that_is_plain_text_whatever_the_model_says():
    from dataclasses import replace

    _, stack, answer = made_answer()
    odd = replace(answer, text="<b>bold</b> \u2264 ü 结节 " * 60, question="?" * 400, notices=("n " * 200,))
    sheet = contact_sheet.montage(stack, odd)
    assert sheet.width == contact_sheet.montage(stack, answer).width


def test_colours_run_from_black_to_bright_yellow_and_grow_lighter():
    colours = paint.inferno(np.linspace(0, 1, 50)).astype(float) @ [0.2126, 0.7152, 0.0722]
    assert (np.diff(colours) > 0).all()
