"""Hulu-Med's published folders, read into transformers' own VideoLLaMA3 classes: renamed weights, and none of the repository's code.

The repository brings classes of its own (`hulumed_qwen2`, `hulumed_qwen3`) that compute the same: modeling_hulumed_encoder.py differs
from VideoLLaMA3's in names alone, the projector is Linear-GELU-Linear, the language model is Qwen2 or Qwen3.
"""

from __future__ import annotations

from typing import Any

from transformers import AutoConfig, VideoLlama3Config, VideoLlama3ImageProcessorPil, VideoLlama3VisionConfig

from ...sentence import tr as _

# From the names in the weight files to those of VideoLlama3ForConditionalGeneration; lm_head.weight has the same in both.
RENAMED = {
    r"^model\.vision_encoder\.": "model.vision_model.",
    r"^model\.mm_projector\.": "model.projector.",
    r"^model\.(embed_tokens|layers|norm)\.": r"model.language_model.\1.",
}
VIDEO_MERGE_SIZE = 2  # processing_hulumed.py: 2 for video and 3D, 1 for images
PLACEHOLDER = "<image>"  # there as well
_LANGUAGE = {"hulumed_qwen2": "qwen2", "hulumed_qwen3": "qwen3"}
_OWN = {"model_type", "architectures", "auto_map", "vision_encoder", "vision_encoder_config", "mm_projector_type", "image_token_index"}


def native_config(published: dict[str, Any]) -> VideoLlama3Config:
    """The configuration of the native class. Raises KeyError or ValueError for one that it cannot express."""
    if published["mm_projector_type"] != "mlp2x_gelu":
        raise ValueError(_("its projector is '{projector}', not mlp2x_gelu").format(projector=published["mm_projector_type"]))
    language = {name: value for name, value in published.items() if name not in _OWN}
    text = AutoConfig.for_model(_LANGUAGE[published["model_type"]], **language)
    vision = {name: value for name, value in published["vision_encoder_config"].items() if name not in _OWN}
    token = published["image_token_index"]  # one token for images and videos
    return VideoLlama3Config(
        text_config=text,
        vision_config=VideoLlama3VisionConfig(**vision),
        image_token_id=token,
        video_token_id=token,
        tie_word_embeddings=text.tie_word_embeddings,
    )


def native_image_processor(published: dict[str, Any]) -> VideoLlama3ImageProcessorPil:
    """The image processor for the slices of a volume, from preprocessor_config.json. Raises KeyError for one that lacks something.

    Published limits hold for all images of a prompt together; each image by itself may be as large as all of them.
    """
    patch = published["patch_size"]
    token_pixels = (patch * VIDEO_MERGE_SIZE) ** 2
    return VideoLlama3ImageProcessorPil(
        size={"shortest_edge": published["min_tokens"] * token_pixels, "longest_edge": published["max_tokens"] * token_pixels},
        image_mean=published["image_mean"],
        image_std=published["image_std"],
        rescale_factor=published["rescale_factor"],
        patch_size=patch,
        merge_size=VIDEO_MERGE_SIZE,
    )
