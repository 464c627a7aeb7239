"""Pictures of an answer, for people who look before they read: a contact sheet and a 3D view. Pillow and vtk off-screen."""

from __future__ import annotations

import io
import textwrap

import numpy as np
from PIL import Image, ImageDraw

from .. import DISCLAIMER
from ..evidence.answer import Answer
from ..evidence.evidence import Evidence, shown_range, slice_centres
from ..imaging.slices import SliceStack
from ..scene.roles import HEAT_TITLES, KEPT_COLOUR
from .paint import BACKGROUND, FAINT, HEAT, INK, font, inferno, rgb

_PANEL, _MARGIN, _COLUMNS, _PANELS = 240, 12, 5, 15  # pixels, pixels, panels a row, panels at most
_HOT = 3  # of the panels, for what is hottest
_TOLD = 0.02  # of the attention, from which on a panel says its share
_OPPOSITE = {"R": "L", "L": "R", "A": "P", "P": "A", "S": "I", "I": "S"}


def direction_letters(image_to_ras: np.ndarray) -> tuple[str, str]:
    """Patient directions that image columns and rows run towards, from the geometry: ("L", "P") for a standard axial image."""
    letters = []
    for column in (0, 1):
        direction = image_to_ras[:3, column]
        axis = int(np.argmax(np.abs(direction)))
        letters.append(("RAS" if direction[axis] > 0 else "LPI")[axis])
    return letters[0], letters[1]


def montage(stack: SliceStack, answer: Answer, *, with_text: bool = True) -> Image.Image:
    """A contact sheet of the slices that were read: heat over anatomy, what was dropped within a slice dimmed, letters, scale, answer.

    Heat: see `Evidence.kind`. At most 15 slices, evenly spread, the three hottest always among them, each with its share
    of the answer's attention. with_text: question, answer and numbers above.
    """
    evidence = answer.evidence
    kind = evidence.kind
    heat = np.nan_to_num(evidence.values(kind))
    shown = _chosen_slices(evidence.kept_slices, heat)
    rows = -(-len(shown) // _COLUMNS)
    width = _COLUMNS * (_PANEL + _MARGIN) + _MARGIN
    header = _text_block(answer, width - 2 * _MARGIN) if with_text else Image.new("RGB", (width - 2 * _MARGIN, _MARGIN), BACKGROUND)
    footer = 112
    sheet = Image.new("RGB", (width, header.height + rows * (_PANEL + _MARGIN + 18) + footer), BACKGROUND)
    sheet.paste(header, (_MARGIN, 0))
    heat_range = shown_range(evidence, kind)
    centres = slice_centres(evidence)
    axis = int(np.argmax(np.abs(evidence.image_to_ras[0, :3, 2])))
    for place, index in enumerate(shown):
        left = _MARGIN + place % _COLUMNS * (_PANEL + _MARGIN)
        top = header.height + place // _COLUMNS * (_PANEL + _MARGIN + 18)
        sheet.paste(_panel(stack, evidence, int(index), heat[index], heat_range), (left, top + 18))
        draw = ImageDraw.Draw(sheet)
        draw.text((left, top), f"SLICE {evidence.names[index]}   {'RAS'[axis]} {centres[index, axis]:+.1f} mm", INK, font(13))
        share = heat[index].sum() / max(heat.sum(), 1e-12)
        if kind == "answer" and share >= _TOLD:
            draw.text((left + _PANEL, top), f"{share:.0%}", HEAT, font(13), anchor="ra")
    _footer(sheet, evidence, sheet.height - footer, heat_range)
    return sheet


def jpeg(stack: SliceStack, answer: Answer) -> bytes:
    """The contact sheet without text, as a JPEG for a page or a scene."""
    file = io.BytesIO()
    montage(stack, answer, with_text=False).save(file, "JPEG", quality=92, subsampling=0)
    return file.getvalue()


def fits(stack: SliceStack, evidence: Evidence) -> bool:
    """Whether evidence is about these slices: as many, as large, at the same place to a hundredth of a millimetre."""
    same_size = stack.image_to_ras.shape == evidence.image_to_ras.shape and stack.images.shape[1:3] == tuple(evidence.image_size)
    return same_size and bool(np.allclose(stack.image_to_ras, evidence.image_to_ras, rtol=0.0, atol=0.01))


# --- contact sheet ------------------------------------------------------------------------------------------------------------


def _chosen_slices(kept_slices: np.ndarray, heat: np.ndarray) -> np.ndarray:
    kept = np.flatnonzero(kept_slices)
    if len(kept) <= _PANELS:
        return kept
    hottest = kept[heat[kept].max((1, 2)).argsort()[::-1][:_HOT]]
    others = np.setdiff1d(kept, hottest)
    return np.sort(np.append(hottest, others[np.linspace(0, len(others) - 1, _PANELS - _HOT).round().astype(int)]))


def _panel(stack: SliceStack, evidence: Evidence, index: int, heat: np.ndarray, heat_range: tuple[float, float]) -> Image.Image:
    # Grey, as scans are read: the mean of the channels shows lungs and soft tissue where these are different windows.
    image = np.repeat(stack.images[index].mean(-1, dtype=np.float32, keepdims=True), 3, -1)
    size = image.shape[0]
    # What the language model did not read of this slice is shown at half brightness.
    read = _enlarged(evidence.kept_tokens[index].astype(np.float32), size, Image.Resampling.NEAREST)
    image *= (0.5 + 0.5 * read)[..., None]
    low, high = heat_range
    heat = _enlarged(np.clip((heat - low) / (high - low), 0.0, 1.0), size, Image.Resampling.BILINEAR)
    alpha = (0.65 * np.clip(heat, 0.0, 1.0))[..., None]
    blended = (1.0 - alpha) * image + alpha * inferno(heat)
    top, left, bottom, right = stack.content
    picture = Image.fromarray(np.rint(blended[top:bottom, left:right]).astype(np.uint8))
    scale = _PANEL / max(picture.size)
    picture = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))), Image.Resampling.BICUBIC)
    panel = Image.new("RGB", (_PANEL, _PANEL), (0, 0, 0))
    panel.paste(picture, ((_PANEL - picture.width) // 2, (_PANEL - picture.height) // 2))
    draw = ImageDraw.Draw(panel)
    to_right, to_bottom = direction_letters(evidence.image_to_ras[index])
    middle = _PANEL // 2
    for letter, place, anchor in (
        (_OPPOSITE[to_right], (4, middle), "lm"),
        (to_right, (_PANEL - 4, middle), "rm"),
        (_OPPOSITE[to_bottom], (middle, 3), "mt"),
        (to_bottom, (middle, _PANEL - 3), "mb"),
    ):
        draw.text(place, letter, (255, 214, 90), font(16), anchor=anchor, stroke_width=2, stroke_fill=(0, 0, 0))
    return panel


def _enlarged(values: np.ndarray, size: int, filter_: Image.Resampling) -> np.ndarray:
    return np.asarray(Image.fromarray(values.astype(np.float32)).resize((size, size), filter_))


def _text_block(answer: Answer, width: int) -> Image.Image:
    retention = answer.retention
    confidence = "" if answer.confidence is None else f"   confidence {answer.confidence:.2f}"
    lines = [
        *((line, INK, 17) for line in textwrap.wrap(f"Q: {answer.question}", width // 9)[:3]),
        *((line, (140, 225, 170), 19) for line in textwrap.wrap(f"A: {answer.text}", width // 10)[:6]),
        *((line, FAINT, 14) for cost in answer.costs for line in textwrap.wrap(cost, width // 7)),
        *((line, (255, 190, 90), 14) for notice in answer.notices for line in textwrap.wrap(f"! {notice}", width // 7)),
        (
            f"read {retention.describe()} ({answer.plane}), {retention.overall:.1%} of the visual tokens"
            f"{confidence}   model {answer.model_name}",
            FAINT,
            14,
        ),
    ]
    block = Image.new("RGB", (width, sum(size + 8 for _, _, size in lines) + 2 * _MARGIN), BACKGROUND)
    draw, y = ImageDraw.Draw(block), _MARGIN
    for line, colour, size in lines:
        draw.text((0, y), line, colour, font(size))
        y += size + 8
    return block


def _footer(sheet: Image.Image, evidence: Evidence, top: int, heat_range: tuple[float, float]) -> None:
    """All slices as a strip (those bright that an image shows which was read), the colour scale, the disclaimer."""
    draw = ImageDraw.Draw(sheet)
    width = sheet.width - 2 * _MARGIN
    letter = _slice_letters(evidence)
    draw.text((_MARGIN, top), f"All {evidence.source_count} slices, {letter[0]} to {letter[1]} (bright: read)", FAINT, font(13))
    draw.rectangle((_MARGIN, top + 18, _MARGIN + width, top + 34), (60, 60, 66))
    for kept, slab in zip(evidence.kept_slices, evidence.slabs, strict=True):
        left, right = (_MARGIN + slab / evidence.source_count * width).round()
        if kept:  # a gap between neighbours, where there is room for one
            draw.rectangle((left, top + 18, max(left, right - (3 if right - left > 6 else 1)), top + 34), rgb(KEPT_COLOUR))
    scale = Image.fromarray(np.repeat(inferno(np.linspace(0, 1, 220))[None], 12, 0))
    sheet.paste(scale, (_MARGIN, top + 64))
    draw.text((_MARGIN, top + 46), f"{HEAT_TITLES[evidence.kind]} (times the mean)", FAINT, font(13))
    low, high = (edge * evidence.scale(evidence.kind) for edge in heat_range)
    draw.text((_MARGIN, top + 80), f"{low:.2g}", FAINT, font(13))
    draw.text((_MARGIN + 220, top + 80), f"{high:.0f}" if high >= 10.0 else f"{high:.2g}", FAINT, font(13), anchor="ra")
    draw.text((_MARGIN + 260, top + 46), "Dimmed: tokens that the language model did not read", FAINT, font(13))
    if evidence.kind == "answer":
        draw.text((_MARGIN + 260, top + 64), "%: of the attention with which the answer looked at images", HEAT, font(13))
    draw.text((sheet.width - _MARGIN, top + 80), DISCLAIMER, INK, font(16), anchor="ra")


def _slice_letters(evidence: Evidence) -> tuple[str, str]:
    axis = int(np.argmax(np.abs(evidence.image_to_ras[0, :3, 2])))
    return "LPI"[axis], "RAS"[axis]


# --- 3D -----------------------------------------------------------------------------------------------------------------------
