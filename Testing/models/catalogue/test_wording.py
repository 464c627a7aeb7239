"""What each model is shown and told, written out: pixels of chosen Hounsfield units after its own normalisation, and whole prompts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from subjects import make_subject
from transformers import Gemma3ImageProcessorPil, Qwen2VLImageProcessorPil

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import QuestionError
from MedPrunerLogic.imaging.region import Box
from MedPrunerLogic.imaging.slices import cut
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.adapters import hulumed
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.trust.scope import Scope
from MedPrunerLogic.pruning.settings import preset
from MedPrunerLogic.question import MAX_CHARACTERS, REPORT

# --- pixels ---------------------------------------------------------------------------------------------------------------------


HU = (-1024, -160, 0, 40, 240, 1000)


# Grey levels of red, green and blue, 0...255: MedGemma's three windows; one of -1000...400 HU; each slice stretched, decimals cut off.
GREY = {
    "medgemma-1.5-4b": [(0, 0, 0), (108, 0, 0), (128, 98, 0), (132, 128, 128), (157, 255, 255), (252, 255, 255)],
    "qwen3-vl-4b": [(0,) * 3, (153,) * 3, (182,) * 3, (189,) * 3, (226,) * 3, (255,) * 3],
    "lingshu-7b": [(0,) * 3, (153,) * 3, (182,) * 3, (189,) * 3, (226,) * 3, (255,) * 3],
    "hulu-med-7b": [(0,) * 3, (108,) * 3, (129,) * 3, (134,) * 3, (159,) * 3, (255,) * 3],
}


# What the network gets of them. Mean and deviation: 0.5 (Gemma 3, Qwen3-VL, Hulu-Med), those of CLIP (Qwen2.5-VL).
PIXELS = {
    "medgemma-1.5-4b": [
        (-1.0, -1.0, -1.0),
        (-0.1529, -1.0, -1.0),
        (0.0039, -0.2314, -1.0),
        (0.0353, 0.0039, 0.0039),
        (0.2314, 1.0, 1.0),
        (0.9765, 1.0, 1.0),
    ],
    "qwen3-vl-4b": [(-1.0,) * 3, (0.2,) * 3, (0.4275,) * 3, (0.4824,) * 3, (0.7725,) * 3, (1.0,) * 3],
    "lingshu-7b": [
        (-1.7923, -1.7521, -1.4802),
        (0.4413, 0.5441, 0.6955),
        (0.8647, 0.9793, 1.1078),
        (0.9668, 1.0844, 1.2074),
        (1.5070, 1.6397, 1.7335),
        (1.9303, 2.0749, 2.1459),
    ],
    "hulu-med-7b": [(-1.0,) * 3, (-0.1529,) * 3, (0.0118,) * 3, (0.0510,) * 3, (0.2471,) * 3, (1.0,) * 3],
}


def image_processor(name):
    """As preprocessor_config.json of the model has it."""
    half = {"image_mean": [0.5] * 3, "image_std": [0.5] * 3}
    if name.startswith("medgemma"):
        return Gemma3ImageProcessorPil(size={"height": 896, "width": 896}, do_pan_and_scan=False, **half)
    if name.startswith("hulu"):
        return hulumed.native_image_processor({"patch_size": 14, "min_tokens": 16, "max_tokens": 16384, "rescale_factor": 1 / 255} | half)
    if name.startswith("lingshu"):
        return Qwen2VLImageProcessorPil(size={"shortest_edge": 3136, "longest_edge": 12845056}, patch_size=14)
    return Qwen2VLImageProcessorPil(size={"shortest_edge": 65536, "longest_edge": 16777216}, patch_size=16, **half)


@pytest.mark.parametrize("name", GREY)
def test_hounsfield_units_become_these_pixels(name):
    image_format = CARDS[name].image_format
    columns = np.repeat(np.array(HU, np.int16), 20)
    volume = Volume(np.broadcast_to(columns, (3, 120, 120)).copy(), np.diag([-1.0, -1.0, 1.0, 1.0]), "CT", "bands")
    image = cut(volume, "axial", image_format).images[1]
    size = image_format.size
    centres = [round((20 * band + 10) * size / 120) for band in range(len(HU))]
    assert [tuple(image[size // 2, centre].tolist()) for centre in centres] == GREY[name]
    for grey, expected in zip(GREY[name], PIXELS[name], strict=True):
        flat = np.broadcast_to(np.array(grey, np.uint8), (size, size, 3))
        pixels = image_processor(name)(images=[flat], return_tensors="pt")["pixel_values"]
        channels = pixels.reshape(*pixels.shape[:2], -1) if pixels.ndim == 4 else pixels.reshape(len(pixels), 3, -1)  # patches lie flat
        wanted = torch.tensor(expected)[None, :, None].expand_as(channels)
        torch.testing.assert_close(channels, wanted, atol=1e-4, rtol=0.0)


# --- prompts --------------------------------------------------------------------------------------------------------------------


SPOKEN = "Is there a nodule?"
MEDGEMMA = (
    "<bos><start_of_turn>user\nYou are an instructor teaching medical students. You are analyzing a contiguous block of CT slices. "
    "Please review the slices provided below carefully."
    "<start_of_image>SLICE 1<start_of_image>SLICE 2<start_of_image>SLICE 3\n\n{}<end_of_turn>\n<start_of_turn>model\n"
)
QWEN = (
    "<|im_start|>user\nThese are 3 slices of a CT volume, from the first to the last, each followed by its number."
    "<|vision_start|><|image_pad|><|vision_end|>SLICE 1<|vision_start|><|image_pad|><|vision_end|>SLICE 2"
    "<|vision_start|><|image_pad|><|vision_end|>SLICE 3\n\n{}<|im_end|>\n<|im_start|>assistant\n"
)
QWEN2_5 = "<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n" + QWEN
HULU_MED = "<|im_start|>user\n<image>,<image>,<image>\n{}<|im_end|>\n<|im_start|>assistant\n"
VIDEO = HULU_MED.replace("<image>,<image>,<image>", "Time 0.0s:<|video_pad|>,Time 1.0s:<|video_pad|>,Time 2.0s:<|video_pad|>")
IN_ITS_LANGUAGE = "\nAnswer in the language of the question."
REPORT_IN_ITS_LANGUAGE = "\nRequest: Write a report.\nWrite the report in the language of the request."
PUBLISHED_FORMAT = " Return the report in the following format: Findings: {} Impression: {}."
PROMPTS = {
    "medgemma-1.5-4b": (
        "gemma3",
        MEDGEMMA,
        f"Based on the visual evidence in the slices provided above, answer this question: {SPOKEN}",
        "Based on the visual evidence in the slices provided above, write a radiology report with two sections, Findings and Impression. "
        "Give the numbers of the slices that show a finding.",
    ),
    "qwen3-vl-4b": (
        "qwen3_vl",
        QWEN,
        SPOKEN,
        "Write a radiology report of this volume with two sections, Findings and Impression. "
        "Give the numbers of the slices that show a finding.",
    ),
    "medmo-4b": (
        "qwen3_vl",
        QWEN,
        SPOKEN,
        "Generate a detailed radiology report for this scan, with the sections Findings and Impression.",
    ),
    "lingshu-7b": (
        "qwen2_5_vl",
        QWEN2_5,
        SPOKEN,
        "You are a helpful assistant. Please generate a report for the given images, including both findings and impressions."
        + PUBLISHED_FORMAT,
    ),
    "hulu-med-7b": (
        "hulumed_qwen2",
        HULU_MED,
        SPOKEN,
        "This is a medical 3D scenario. Please generate a medical report for the given 3D medical images, "
        "including both findings and impressions." + PUBLISHED_FORMAT,
    ),
    "hulu-med-7b for VideoLLaMA3": (
        "video_llama_3",
        VIDEO,
        SPOKEN,
        "This is a medical 3D scenario. Please generate a medical report for the given 3D medical images, "
        "including both findings and impressions." + PUBLISHED_FORMAT,
    ),
}


@pytest.mark.parametrize("name", PROMPTS)
def test_the_whole_prompt_of_three_slices(name):
    kind, frame, question, report = PROMPTS[name]
    wording = CARDS[name.split()[0]].wording
    adapter = make_subject(kind, wording).adapter
    for asked, words in (
        (wording.after_slices(SPOKEN), question + IN_ITS_LANGUAGE),
        (wording.after_slices(REPORT, report=True), report + REPORT_IN_ITS_LANGUAGE),
    ):
        whole = frame.replace("{}", words, 1)
        assert adapter.prompt(3, asked, "CT") == whole
        layout = adapter.layout(3, "CT")
        ids = [*layout.ids.tolist(), *adapter.question_ids(layout, asked)]
        assert ids == adapter._tokenize(whole)


def test_the_embedded_models_prompt_is_that_of_its_training():
    card = CARDS["phantom"]
    adapter = make_subject("gemma3", card.wording).adapter
    assert adapter.prompt(3, card.wording.after_slices(SPOKEN, in_region=True), "CT") == (
        "<bos><start_of_turn>user\nThese are the 3 slices of a volume."
        f"<start_of_image>SLICE 1<start_of_image>SLICE 2<start_of_image>SLICE 3\n\n{SPOKEN}<end_of_turn>\n<start_of_turn>model\n"
    )


# --- asking ---------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def scan():
    subject = make_subject("qwen3_vl", CARDS["qwen3-vl-4b"].wording)
    card = replace(
        CARDS["qwen3-vl-4b"],
        image_format=replace(CARDS["qwen3-vl-4b"].image_format, size=subject.adapter.image_size, max_slices=4),
        max_new_tokens=3,
        report_max_new_tokens=7,
    )
    voxels = np.random.default_rng(0).integers(-1000, 400, (4, 32, 32)).astype(np.int16)
    volume = Volume(voxels, np.eye(4), "CT", "noise")
    return Engine(card, subject.adapter, "0" * 40, Scope(card)).open(volume, preset("off"), region=Box(np.diag([40.0, 40.0, 8.0, 1.0])))


def asked(scan, monkeypatch, *arguments, **options):
    """What the tokens behind the slices say, and the answer."""
    seen = []
    before = scan.engine.adapter.question_ids
    monkeypatch.setattr(scan.engine.adapter, "question_ids", lambda layout, text: [seen.append(text), before(layout, text)][1])
    answer = scan.ask(*arguments, **options)
    return seen[0], answer


def test_a_report_is_asked_for_in_the_cards_words_and_may_be_longer(scan, monkeypatch):
    wording = scan.engine.card.wording
    said, answer = asked(scan, monkeypatch, " Fragestellung: Rundherd? ", report=True)
    assert said == wording.after_slices("Fragestellung: Rundherd?", in_region=True, report=True)
    assert (answer.question, answer.finish) == ("Fragestellung: Rundherd?", "length")
    assert scan.conversation._layout.modality == "CT"
    longer = len(scan.engine.adapter.tokenizer(answer.text)["input_ids"])
    said, answer = asked(scan, monkeypatch, SPOKEN)
    assert said == wording.after_slices(SPOKEN, in_region=True)
    assert len(scan.engine.adapter.tokenizer(answer.text)["input_ids"]) < longer


def test_the_longest_question_is_not_too_long_with_the_cards_words_around_it(scan, monkeypatch):
    said, _answer = asked(scan, monkeypatch, "x" * MAX_CHARACTERS, report=True)
    assert "x" * MAX_CHARACTERS in said
    with pytest.raises(QuestionError, match="2,001 characters"):
        scan.ask("x" * (MAX_CHARACTERS + 1))
