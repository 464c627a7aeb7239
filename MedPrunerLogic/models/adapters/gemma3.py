"""Gemma 3 (MedGemma and the embedded model) on the stock transformers classes: no fork, no monkeypatch.

What was verified about these classes is in REFERENCE section 2: embeddings go in with `token_type_ids`, from whose contiguous
runs of ones the class itself builds the bidirectional image mask.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from torch import Tensor, nn
from transformers import Gemma3ForConditionalGeneration, Gemma3Processor

from ...pruning.importance import received_attention
from ...pruning.tokens import VisualTokens
from ..catalogue.wording import Wording
from ..memory.estimate import PROMPT_PART
from .prompt import Reader, numbered, rendered, slices_message, stop_ids
from .vision import Chunk, Encoder, GreyLevels, outputs_of


class Gemma3Adapter(Encoder, Reader):
    """The adapter protocol for `Gemma3ForConditionalGeneration`."""

    part = PROMPT_PART

    def __init__(self, model: Gemma3ForConditionalGeneration, processor: Gemma3Processor, wording: Wording) -> None:
        self.model, self.processor, self.wording = model, processor, wording
        self.tokenizer = processor.tokenizer
        self.device = model.device
        self.image_size: int = model.model.vision_tower.config.image_size
        projector = model.model.multi_modal_projector
        self.patch_window: int = projector.kernel_size
        self._patches_a_side: int = projector.patches_per_image
        self._tokens_a_side: int = projector.tokens_per_side
        self.tokens_a_slice = self._tokens_a_side**2
        self.visual_token_id = model.config.image_token_id
        self.stop_ids = stop_ids(model, self.tokenizer, "<end_of_turn>")
        self.chunk = Chunk.of(self.image_size, self.device)
        self._levels = GreyLevels.of(processor.image_processor, self.image_size)

    # --- seeing -----------------------------------------------------------------------------------------------------------

    def _encode(self, images: list[np.ndarray]) -> VisualTokens:
        """One chunk of slices."""
        side, window = self._patches_a_side, self.patch_window
        attention = self.model.model.vision_tower.encoder.layers[-1].self_attn
        pixels = self._levels(images, self.device).to(self.model.dtype)  # (B, 3, H, W)
        with outputs_of(attention.q_proj, attention.k_proj) as seen:
            features = self.model.model.get_image_features(pixels, return_dict=True)
        query, key = (x.unflatten(-1, (attention.num_heads, -1)).transpose(1, 2) for x in seen)  # (B, heads, T, d)
        received = received_attention(query, key, attention.scale)  # (B, T)
        mean_key = key.float().mean(1).transpose(1, 2).unflatten(2, (side, side))  # (B, d, P, P)
        keys = nn.functional.avg_pool2d(mean_key, window).flatten(2).transpose(1, 2)  # (B, N, d)
        grid = (self._tokens_a_side, self._tokens_a_side)
        return VisualTokens(features.pooler_output, received.unflatten(1, (side, side)), keys, grid)

    # --- reading ----------------------------------------------------------------------------------------------------------

    def prompt(self, slices: int | Sequence[int], question: str, modality: str = "unknown") -> str:
        """The prompt as text; see `slices_message`."""
        numbers = numbered(slices)
        messages = slices_message(self.wording.before_slices(len(numbers), modality), numbers, question)
        return rendered(self.processor, messages)

    def _blocks(self, ids: Tensor, visual: Tensor) -> tuple[Tensor, int]:
        """The newlines before an image belong to its block, those before the question are one token."""
        return (ids == self.model.config.boi_token_id).nonzero().flatten() - 1, len(ids) - 1

    def _tokenize(self, text: str) -> list[int]:
        """As Gemma3Processor expands and tokenizes a prompt; the template writes <bos> itself."""
        expanded = text.replace(self.processor.boi_token, self.processor.full_image_sequence)
        return self.tokenizer(expanded, add_special_tokens=False)["input_ids"]

    def _forward(self, ids: Tensor, cache: Any, positions: Tensor, visual: Tensor | None = None, masks: Any = None) -> Tensor:
        """Append tokens to the cache, visual embeddings (M, D) in place of the image tokens; logits (V,) float32 after the last."""
        ids, positions = ids[None].to(self.device), positions[None].to(self.device)
        arguments: dict[str, Any] = {}
        embeddings = self.model.get_input_embeddings()(self._readable(ids))  # (1, L, D)
        if visual is not None:
            is_image = ids == self.model.config.image_token_id
            embeddings = embeddings.masked_scatter(is_image[..., None], visual.to(embeddings))
            # The class looks tokens up by their place in all that was read; no image is in two parts.
            arguments["token_type_ids"] = nn.functional.pad(is_image.long(), (cache.get_seq_length(), 0))
        # Without a mask of ones, gaps in the positions would be taken for several packed sequences (REFERENCE section 2).
        arguments["attention_mask"] = self._all_seen(ids, cache) if masks is None else masks
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
