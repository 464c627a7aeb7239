"""What the image processors of Qwen and VideoLLaMA3 make of an image, made on the model's own device: number for number."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from transformers import Qwen2VLImageProcessorPil, VideoLlama3ImageProcessorPil

from MedPrunerLogic.models.adapters.vision import Patches

QWEN3 = {"patch_size": 16, "image_mean": [0.5] * 3, "image_std": [0.5] * 3}
QWEN25 = {"patch_size": 14, "image_mean": [0.48145466, 0.4578275, 0.40821073], "image_std": [0.26862954, 0.26130258, 0.27577711]}
HULU = {"patch_size": 14, "image_mean": [0.5] * 3, "image_std": [0.5] * 3}


@pytest.mark.parametrize(
    ("processor", "size"),
    [
        (Qwen2VLImageProcessorPil(**QWEN3, temporal_patch_size=2, merge_size=2), 224),
        (Qwen2VLImageProcessorPil(**QWEN25, temporal_patch_size=2, merge_size=2), 252),
        (VideoLlama3ImageProcessorPil(**HULU, merge_size=2), 224),
        (VideoLlama3ImageProcessorPil(**HULU, merge_size=1), 224),
    ],
    ids=["qwen3", "qwen2.5", "hulu", "videollama3"],
)
def test_they_are_the_processors_own(processor, size):
    images = list(np.random.default_rng(0).integers(0, 256, (3, size, size, 3), np.uint8))
    stock = processor(images=images, return_tensors="pt")
    patches = Patches.of(processor, size)
    made = patches(images, torch.device("cpu"))
    assert made.dtype == stock["pixel_values"].dtype == torch.float32
    assert torch.equal(made, stock["pixel_values"])
    assert torch.equal(patches.grid(images), stock["image_grid_thw"])


def test_two_frames_are_the_two_pictures_of_each_patch():
    processor = Qwen2VLImageProcessorPil(**QWEN3, temporal_patch_size=2, merge_size=2)
    frames = np.random.default_rng(1).integers(0, 256, (2, 2, 64, 64, 3), np.uint8)
    made = Patches.of(processor, 64)(list(frames), torch.device("cpu")).view(2, 16, 3, 2, 256)
    for number in range(2):
        stock = processor(images=list(frames[:, number]), return_tensors="pt", do_resize=False)["pixel_values"].view(2, 16, 3, 2, 256)
        assert torch.equal(made[:, :, :, number], stock[:, :, :, number])
