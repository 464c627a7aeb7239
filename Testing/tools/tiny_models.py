"""Small random models of the real transformers classes, with a real processor: what the adapters are proven on."""

from __future__ import annotations

import sys
from pathlib import Path

import torch
from tokenizers.pre_tokenizers import ByteLevel
from transformers import (
    Gemma3Config,
    Gemma3ForConditionalGeneration,
    Gemma3Processor,
    Qwen2_5_VLConfig,
    Qwen2_5_VLForConditionalGeneration,
    Qwen2_5_VLProcessor,
    Qwen2Tokenizer,
    Qwen2VLImageProcessorPil,
    Qwen3VLConfig,
    Qwen3VLForConditionalGeneration,
    Qwen3VLProcessor,
    VideoLlama3Config,
    VideoLlama3ForConditionalGeneration,
    VideoLlama3ImageProcessorPil,
    VideoLlama3Processor,
)

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from chest_processor import make_processor

from MedPrunerLogic.models.adapters.gemma3 import Gemma3Adapter
from MedPrunerLogic.models.adapters.qwen_vl import QwenVLAdapter
from MedPrunerLogic.models.catalogue.wording import Wording

IMAGE_SIZE, PATCH, TOKENS_A_SIDE = 48, 4, 4  # 12 x 12 patches, windows of 3 x 3, 16 visual tokens


def tiny_gemma3(seed: int = 0) -> tuple[Gemma3ForConditionalGeneration, Gemma3Processor]:
    """Two layers with a sliding window of 24 tokens and two without, grouped keys, random projector, image token outside the vocabulary."""
    processor = make_processor(IMAGE_SIZE, TOKENS_A_SIDE**2)
    tokenizer = processor.tokenizer
    config = Gemma3Config(
        vision_config={
            "hidden_size": 32,
            "intermediate_size": 48,
            "num_hidden_layers": 2,
            "num_attention_heads": 4,
            "image_size": IMAGE_SIZE,
            "patch_size": PATCH,
            "vision_use_head": False,
        },
        text_config={
            "vocab_size": len(tokenizer),
            "hidden_size": 48,
            "intermediate_size": 64,
            "num_hidden_layers": 4,
            "num_attention_heads": 4,
            "num_key_value_heads": 2,
            "head_dim": 16,
            "sliding_window": 24,
            "layer_types": ["sliding_attention", "full_attention"] * 2,
            "query_pre_attn_scalar": 16,
        },
        mm_tokens_per_image=TOKENS_A_SIDE**2,
        image_token_index=tokenizer.image_token_id,
        boi_token_index=tokenizer.boi_token_id,
        eoi_token_index=tokenizer.eoi_token_id,
    )
    torch.manual_seed(seed)
    model = Gemma3ForConditionalGeneration(config).eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            # Wider than the stock initialisation: attention must differ from uniform, or a wrong map would look right.
            # The projector starts at zero in the stock class, which would hide every image.
            if "norm" not in name:
                parameter.normal_(std=0.15)
    model.generation_config.eos_token_id = tokenizer.eos_token_id
    model.generation_config.pad_token_id = tokenizer.pad_token_id
    return model, processor


def tiny_adapter(seed: int = 0) -> Gemma3Adapter:
    """The adapter around `tiny_gemma3`."""
    model, processor = tiny_gemma3(seed)
    return Gemma3Adapter(model, processor, Wording("These are the slices of a volume."))


# --- Qwen -----------------------------------------------------------------------------------------------------------------------

QWEN_IMAGE_SIZE, QWEN_TOKENS_A_SIDE = 32, 4  # 8 x 8 patches of 4 px, windows of 2 x 2, 16 visual tokens
QWEN_SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>", "<|video_pad|>")
# What the published templates make of one user turn of images and texts; Qwen2.5-VL's puts its own system message before it.
QWEN_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{% for item in message.content %}"
    "{% if item.type == 'image' %}<|vision_start|><|image_pad|><|vision_end|>{% elif item.type == 'text' %}{{ item.text }}{% endif %}"
    "{% endfor %}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
QWEN2_5_TEMPLATE = "<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n" + QWEN_TEMPLATE


def tiny_qwen_tokenizer(chat_template: str = QWEN_TEMPLATE, special: tuple[str, ...] = QWEN_SPECIAL) -> Qwen2Tokenizer:
    """Qwen's own byte-level tokenizer with few merges; two newlines are one token, as in the published vocabulary."""
    merges = [("Ċ", "Ċ"), ("Ġ", "t"), ("h", "e"), ("Ġt", "he"), ("o", "d"), ("Ġ", "n"), ("u", "l")]
    pieces = [*sorted(ByteLevel.alphabet()), *("".join(pair) for pair in merges)]
    tokenizer = Qwen2Tokenizer(
        vocab={piece: index for index, piece in enumerate(pieces)},
        merges=merges,
        eos_token="<|im_end|>",
        extra_special_tokens=list(special),
    )
    tokenizer.chat_template = chat_template
    return tokenizer


def tiny_qwen(architecture: str = "qwen3_vl", seed: int = 0):
    """The model and its stock processor.

    Qwen3-VL: interpolated position embeddings, two deepstack layers, interleaved M-RoPE, tied embeddings as 2B and 4B have them.
    Qwen2.5-VL: attention windows of 3 x 3 visual tokens, which do not divide the 4 x 4 of an image, and full attention in the last layer.
    """
    tokenizer = tiny_qwen_tokenizer(QWEN_TEMPLATE if architecture == "qwen3_vl" else QWEN2_5_TEMPLATE)
    names = ("image_token_id", "video_token_id", "vision_start_token_id", "vision_end_token_id")
    tokens = ("<|image_pad|>", "<|video_pad|>", "<|vision_start|>", "<|vision_end|>")
    ids = dict(zip(names, tokenizer.convert_tokens_to_ids(list(tokens)), strict=True))
    vision = {"hidden_size": 32, "intermediate_size": 48, "depth": 3, "num_heads": 4, "patch_size": 4, "out_hidden_size": 48}
    text = {
        "vocab_size": len(tokenizer) + 5,  # padded, as published
        "hidden_size": 48,
        "intermediate_size": 64,
        "num_hidden_layers": 4,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0, "mrope_section": [2, 2, 2]},
    }
    torch.manual_seed(seed)
    if architecture == "qwen3_vl":
        text |= {"head_dim": 12}
        text["rope_parameters"] |= {"mrope_interleaved": True}
        vision |= {"num_position_embeddings": 25, "deepstack_visual_indexes": [0, 1]}
        model = Qwen3VLForConditionalGeneration(Qwen3VLConfig(vision_config=vision, text_config=text, tie_word_embeddings=True, **ids))
    else:
        vision |= {"window_size": 24, "fullatt_block_indexes": [2]}
        model = Qwen2_5_VLForConditionalGeneration(Qwen2_5_VLConfig(vision_config=vision, text_config=text, **ids))
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "norm" not in name and "ln_q" not in name:
                # Where the embeddings are tied, large ones would let every token be followed by itself.
                parameter.normal_(std=0.02 if "embed_tokens" in name else 0.15)
        model.lm_head.weight[list(ids.values())] = 0.0  # no image in an answer, which a random model would come up with
    model.generation_config.eos_token_id = tokenizer.eos_token_id
    model.generation_config.pad_token_id = tokenizer.pad_token_id
    limits = {"shortest_edge": 16 * 16, "longest_edge": 64 * 64}  # pixels
    image_processor = Qwen2VLImageProcessorPil(size=limits, patch_size=4, temporal_patch_size=2, merge_size=2)
    processor_class = _Qwen3VLWithoutVideo if architecture == "qwen3_vl" else _Qwen25VLWithoutVideo
    return model.eval(), processor_class(image_processor, tokenizer, None, chat_template=tokenizer.chat_template)


class _WithoutVideo:
    """The stock processors insist on a video processor, which insists on torchvision. Everything for images and text stays theirs."""

    def check_argument_for_proper_class(self, argument_name, argument):
        return type(argument) if argument_name == "video_processor" else super().check_argument_for_proper_class(argument_name, argument)


class _Qwen3VLWithoutVideo(_WithoutVideo, Qwen3VLProcessor):
    pass


class _Qwen25VLWithoutVideo(_WithoutVideo, Qwen2_5_VLProcessor):
    pass


def tiny_qwen_adapter(architecture: str = "qwen3_vl", seed: int = 0) -> QwenVLAdapter:
    """The adapter around `tiny_qwen`."""
    model, processor = tiny_qwen(architecture, seed)
    wording = Wording("These are the {slices} slices of a volume.")
    return QwenVLAdapter(model, processor.image_processor, processor.tokenizer, wording, QWEN_IMAGE_SIZE)


# --- VideoLLaMA3 and Hulu-Med -----------------------------------------------------------------------------------------------------

VIDEO_IMAGE_SIZE, VIDEO_TOKENS_A_SIDE = 32, 4  # 8 x 8 patches of 4 px, windows of 2 x 2, 16 visual tokens
# What Hulu-Med's own template makes of one user turn of a string, or of a video of so many frames and a text.
HULUMED_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{% if message.content is string %}{{ message.content }}{% else %}"
    "{% for item in message.content %}{% if item.type == 'video' %}{% for frame in range(item.num_frames) %}{{ image_token }}"
    "{{ '\n' if loop.last else ',' }}{% endfor %}{% else %}{{ item.text }}{% endif %}{% endfor %}{% endif %}"
    "<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def tiny_video_llama3(architecture: str = "hulumed_qwen2"):
    """The native class and its processor, for `hulumed_qwen2`, `hulumed_qwen3` (one token for images and videos) or `video_llama_3`."""
    tokenizer = tiny_qwen_tokenizer(HULUMED_TEMPLATE, (*QWEN_SPECIAL, "<image>"))
    names = ("<|image_pad|>", "<|video_pad|>") if architecture == "video_llama_3" else ("<image>", "<image>")
    image, video = tokenizer.convert_tokens_to_ids(list(names))
    text = {
        "model_type": "qwen3" if architecture == "hulumed_qwen3" else "qwen2",
        "vocab_size": len(tokenizer) + 5,  # padded, as published
        "hidden_size": 48,
        "intermediate_size": 64,
        "num_hidden_layers": 4,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "rope_theta": 1000.0,
    }
    if architecture == "hulumed_qwen3":
        text |= {"head_dim": 16}
    vision = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 3, "num_attention_heads": 4, "patch_size": 4}
    torch.manual_seed(6 if architecture == "hulumed_qwen3" else 9)  # answers that are not one token over and over
    config = VideoLlama3Config(text_config=text, vision_config=vision, image_token_id=image, video_token_id=video)
    model = VideoLlama3ForConditionalGeneration(config).eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "norm" not in name:
                parameter.normal_(std=0.15)
        model.lm_head.weight[tokenizer.convert_tokens_to_ids([*QWEN_SPECIAL[3:], "<image>"])] = 0.0  # no image in an answer
    model.generation_config.eos_token_id = tokenizer.eos_token_id
    model.generation_config.pad_token_id = tokenizer.pad_token_id
    limits = {"shortest_edge": 16 * 16, "longest_edge": 64 * 64}  # pixels
    image_processor = VideoLlama3ImageProcessorPil(size=limits, patch_size=4, merge_size=2, image_mean=[0.5] * 3, image_std=[0.5] * 3)
    processor = _VideoLlama3WithoutVideo(image_processor, tokenizer, None, chat_template=tokenizer.chat_template)
    processor.image_token, processor.image_token_id = names[0], image
    return model, processor


class _VideoLlama3WithoutVideo(_WithoutVideo, VideoLlama3Processor):
    pass
