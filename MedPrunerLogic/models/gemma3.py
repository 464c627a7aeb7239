"""Gemma 3 (MedGemma and the embedded model) on the stock transformers classes: no fork, no monkeypatch.

What was verified about these classes is in REFERENCE section 2: embeddings go in with `token_type_ids`, from whose contiguous
runs of ones the class itself builds the bidirectional image mask.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import DynamicCache, Gemma3ForConditionalGeneration, Gemma3Processor

from ..attention import received_attention
from ..errors import ModelError
from .base import Layout, Prefix, VisualTokens
from .prompt import attention_weights, before_question, from_question, slices_message, stop_ids
from .vision import outputs_of

_PIXELS_A_CHUNK = 8 * 896 * 896  # eight of MedGemma's images; the activations of 4,096 patches each take about 0.3 GB in bf16


class Gemma3Adapter:
    """The adapter protocol for `Gemma3ForConditionalGeneration`."""

    def __init__(self, model: Gemma3ForConditionalGeneration, processor: Gemma3Processor, instruction: str) -> None:
        self.model, self.processor, self.instruction = model, processor, instruction
        self.tokenizer = processor.tokenizer
        self.device = model.device
        self.image_size: int = model.model.vision_tower.config.image_size
        projector = model.model.multi_modal_projector
        self.patch_window: int = projector.kernel_size
        self._patches_a_side: int = projector.patches_per_image
        self._tokens_a_side: int = projector.tokens_per_side
        self.stop_ids = stop_ids(model, self.tokenizer, "<end_of_turn>")

    # --- seeing -----------------------------------------------------------------------------------------------------------

    @torch.inference_mode()
    def encode(self, images: np.ndarray, on_slices: Callable[[int], None]) -> VisualTokens:
        """See `Adapter.encode`."""
        size, side, window = self.image_size, self._patches_a_side, self.patch_window
        chunk = max(1, _PIXELS_A_CHUNK // (size * size))
        embeddings, importance, keys = [], [], []
        attention = self.model.model.vision_tower.encoder.layers[-1].self_attn
        for start in range(0, len(images), chunk):
            part = list(images[start : start + chunk])
            pixels = self.processor.image_processor(images=part, return_tensors="pt")["pixel_values"]
            pixels = pixels.to(self.device, self.model.dtype)  # (B, 3, H, W)
            with outputs_of(attention.q_proj, attention.k_proj) as seen:
                features = self.model.model.get_image_features(pixels, return_dict=True)
            query, key = (x.unflatten(-1, (attention.num_heads, -1)).transpose(1, 2) for x in seen)  # (B, heads, T, d)
            received = received_attention(query, key, attention.scale)  # (B, T)
            importance.append(received.unflatten(1, (side, side)))  # (B, P, P)
            mean_key = key.float().mean(1).transpose(1, 2).unflatten(2, (side, side))  # (B, d, P, P)
            keys.append(nn.functional.avg_pool2d(mean_key, window).flatten(2).transpose(1, 2))  # (B, N, d)
            embeddings.append(features.pooler_output)  # (B, N, D)
            on_slices(start + len(part))
        grid = (self._tokens_a_side, self._tokens_a_side)
        return VisualTokens(torch.cat(embeddings), torch.cat(importance), torch.cat(keys), grid)

    # --- reading ----------------------------------------------------------------------------------------------------------

    def prompt(self, slice_count: int, question: str) -> str:
        """The prompt as text; see `slices_message`."""
        messages = slices_message(self.instruction, slice_count, question)
        return self.processor.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)

    def layout(self, slice_count: int) -> Layout:
        """See `Adapter.layout`."""
        ids = torch.tensor(before_question(lambda probe: self._tokenize(self.prompt(slice_count, probe))))
        common = len(ids)
        visual = ids == self.model.config.image_token_id
        begins = (ids == self.model.config.boi_token_id).nonzero().flatten() - 1  # the newlines before an image belong to its block
        # The newlines before the question belong to no slice: they stay when the last slice goes.
        end = common - 1
        slice_of = torch.bucketize(torch.arange(common), begins, right=True) - 1
        slice_of[end:] = -1
        visual_of = torch.full_like(ids, -1)
        tokens = self._tokens_a_side**2
        visual_of[visual] = torch.arange(int(visual.sum())) % tokens
        if len(begins) != slice_count or int(visual.sum()) != slice_count * tokens:
            raise ModelError(
                f"The model's processor lays {len(begins)} images of {int(visual.sum())} tokens out for {slice_count} slices.",
                "Its processor files do not belong to its weights; load the folder that both were published in.",
            )
        return Layout(ids, slice_of, visual_of)

    def question_ids(self, layout: Layout, question: str) -> list[int]:
        """See `Adapter.question_ids`."""
        return from_question(layout, self._tokenize(self.prompt(int(layout.slice_of.max()) + 1, question)))

    @torch.inference_mode()
    def prefill(self, layout: Layout, kept_tokens: Tensor, embeddings: Tensor, *, original_positions: bool) -> Prefix:
        """See `Adapter.prefill`."""
        keep = layout.keep(kept_tokens.cpu())
        ids, is_visual = layout.ids[keep], layout.visual_of[keep] >= 0
        length = len(ids)
        positions = keep.nonzero().flatten() if original_positions else torch.arange(length)
        cache = DynamicCache(config=self.model.config.get_text_config())
        self._forward(ids, cache, positions, embeddings)
        next_position = len(layout.ids) if original_positions else length
        return Prefix(cache, length, next_position, is_visual.nonzero().flatten())

    @torch.inference_mode()
    def extend(self, cache: Any, ids: Sequence[int], position: int) -> Tensor:
        """See `Adapter.extend`."""
        return self._forward(torch.tensor(ids), cache, torch.arange(position, position + len(ids)))

    def watch_attention(self) -> AbstractContextManager[list[Tensor]]:
        """See `Adapter.watch_attention`."""
        return attention_weights(self.model.model.language_model)

    def _tokenize(self, text: str) -> list[int]:
        """As Gemma3Processor expands and tokenizes a prompt; the template writes <bos> itself."""
        expanded = text.replace(self.processor.boi_token, self.processor.full_image_sequence)
        return self.tokenizer(expanded, add_special_tokens=False)["input_ids"]

    def _forward(self, ids: Tensor, cache: Any, positions: Tensor, visual: Tensor | None = None) -> Tensor:
        """Append tokens to the cache, visual embeddings (M, D) in place of the image tokens; logits (V,) float32 after the last."""
        ids, positions = ids[None].to(self.device), positions[None].to(self.device)
        past = cache.get_seq_length()
        arguments: dict[str, Any] = {}
        embeddings = self.model.get_input_embeddings()(self._readable(ids))  # (1, L, D)
        if visual is not None:
            is_image = ids == self.model.config.image_token_id
            embeddings = embeddings.masked_scatter(is_image[..., None], visual.to(embeddings))
            arguments["token_type_ids"] = is_image.long()
        # Without a mask of ones, gaps in the positions would be taken for several packed sequences (REFERENCE section 2).
        arguments["attention_mask"] = torch.ones(1, past + ids.shape[1], dtype=torch.long, device=self.device)
        output = self.model(
            inputs_embeds=embeddings,
            position_ids=positions,
            past_key_values=cache,
            use_cache=True,
            logits_to_keep=1,
            **arguments,
        )
        return output.logits[0, -1].float()

    def _readable(self, ids: Tensor) -> Tensor:
        """Image tokens can lie outside the embedding table; what is looked up for them is overwritten."""
        return ids.masked_fill(ids == self.model.config.image_token_id, 0)
