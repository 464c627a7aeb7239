"""Qwen3-VL and Qwen2.5-VL on the stock transformers classes: no fork, no monkeypatch.

What was verified about these classes is in REFERENCE section 2: positions have three rows (time, row, column) and are computed on the
full prompt; what the language model reads of a visual token goes in by `mm_encoder_outputs`, deepstack features included.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor
from transformers import (
    Qwen2_5_VLForConditionalGeneration,
    Qwen2VLImageProcessorPil,
    Qwen3VLForConditionalGeneration,
)
from transformers.models.qwen3_vl.modeling_qwen3_vl import BaseModelOutputWithDeepstackFeatures
from transformers.vision_utils import get_vision_window_index

from ...pruning.tokens import VisualTokens
from ..catalogue.wording import Wording
from .base import Layout
from .prompt import Reader, numbered, rendered, slices_message, stop_ids
from .vision import Chunk, Encoder, Patches, arguments_of, check_unresized, of_image, outputs_of, received_within, turned


class QwenVLAdapter(Encoder, Reader):
    """The adapter protocol for `Qwen3VLForConditionalGeneration` and `Qwen2_5_VLForConditionalGeneration`.

    A visual token of Qwen3-VL is its embedding and, side by side with it, the deepstack features that are added in the first layers of
    the language model: they are pruned and merged with it. image_size: side in pixels of the square images that a volume is cut into.
    Raises ModelError when the model's image processor would resize them.
    """

    def __init__(
        self,
        model: Qwen3VLForConditionalGeneration | Qwen2_5_VLForConditionalGeneration,
        image_processor: Qwen2VLImageProcessorPil,
        tokenizer: Any,
        wording: Wording,
        image_size: int,
    ) -> None:
        self.model, self.image_processor, self.tokenizer, self.wording = model, image_processor, tokenizer, wording
        self.device = model.device
        self.image_size = image_size
        self._vision = vision = cast("Any", model.config.vision_config)
        self.patch_window: int = vision.spatial_merge_size
        self._patches_a_side = image_size // vision.patch_size
        self._tokens_a_side = self._patches_a_side // self.patch_window
        self.tokens_a_slice = self._tokens_a_side**2
        self.visual_token_id = model.config.image_token_id
        check_unresized(image_processor, image_size, vision.patch_size, self.patch_window)
        self._patches = Patches.of(image_processor, image_size)
        self.stop_ids = stop_ids(model, tokenizer, "<|im_end|>")
        self.chunk = Chunk.of(image_size, self.device)

    # --- seeing -----------------------------------------------------------------------------------------------------------

    def _encode(self, images: list[np.ndarray]) -> VisualTokens:
        """One chunk of slices."""
        side = self._tokens_a_side
        attention = self.model.model.visual.blocks[-1].attn
        pixels, grid = self._patches(images, self.device), self._patches.grid(images).to(self.device)
        with arguments_of(attention) as named, outputs_of(attention.qkv) as seen:
            features = self.model.model.get_image_features(pixels, grid, return_dict=True)
        query, key, _ = seen[0].unflatten(-1, (3, attention.num_heads, -1)).unbind(1)  # (B·P·P, heads, d)
        query, key = turned(query, named["position_embeddings"]), turned(key, named["position_embeddings"])
        bounds = named["cu_seqlens"].tolist()  # tokens attend within an image, or within a window of it
        received = torch.cat([received_within(query[a:b], key[a:b], attention.scaling) for a, b in pairwise(bounds)])
        importance, keys = of_image(received, key, side, self.patch_window, self._order(grid))
        layers = [features.pooler_output, *(getattr(features, "deepstack_features", None) or ())]  # per layer B times (N, D)
        embeddings = torch.cat([torch.stack(layer) for layer in layers], -1)  # (B, N, layers·D)
        return VisualTokens(embeddings, importance, keys, (side, side))

    def _order(self, grid: Tensor) -> Tensor:
        """For each visual token in rows and columns, where the last layer has it: Qwen2.5-VL sorts them by attention window."""
        vision = self._vision
        if not hasattr(vision, "window_size"):
            return torch.arange(int(grid.prod(-1).sum()) // self.patch_window**2, device=grid.device)
        index, _ = get_vision_window_index(grid, vision.spatial_merge_size, vision.window_size, vision.patch_size)
        return index.argsort().to(grid.device)

    # --- reading ----------------------------------------------------------------------------------------------------------

    def prompt(self, slices: int | Sequence[int], question: str, modality: str = "unknown") -> str:
        """The prompt as text; see `slices_message`.

        No format for volumes is published for these models; this is MedGemma's, in the model's own chat template.
        """
        numbers = numbered(slices)
        messages = slices_message(self.wording.before_slices(len(numbers), modality), numbers, question)
        return rendered(self.tokenizer, messages)

    def _blocks(self, ids: Tensor, visual: Tensor) -> tuple[Tensor, int]:
        """From the token before an image to the end of its label; then come the newlines before the question."""
        return (ids == self.model.config.vision_start_token_id).nonzero().flatten(), len(ids) - len(self._tokenize("\n\n"))

    def _positions(self, layout: Layout, keep: Tensor, kept_tokens: Tensor, original: bool) -> tuple[Tensor, int]:
        """(3, kept) time, row and column.

        Original positions leave a gap for every slice that is gone. Otherwise the kept slices are numbered as if they were all there
        is; within a slice a token keeps its row and column, without which it would stand for another place.
        """
        kept_slices = kept_tokens.any(1, keepdim=True).expand_as(kept_tokens)
        numbered = torch.ones_like(keep) if original else layout.keep(kept_slices)
        positions = self._rope_positions(layout.ids[numbered], layout.visual_of[numbered] >= 0)
        return positions[:, keep[numbered]], int(positions.max()) + 1

    def _rope_positions(self, ids: Tensor, visual: Tensor) -> Tensor:
        """(3, L) time, row and column of each token of a prompt whose images are whole. visual: (L,) bool."""
        image = torch.tensor([[1, self._patches_a_side, self._patches_a_side]])
        grid = image.expand(int(visual.sum()) // self.tokens_a_slice, 3)
        positions, _ = self.model.model.get_rope_index(ids[None], mm_token_type_ids=visual.int()[None], image_grid_thw=grid)
        return positions[:, 0]

    def _forward(self, ids: Tensor, cache: Any, positions: Tensor, visual: Tensor | None = None, masks: Any = None) -> Tensor:
        """Append tokens to the cache, visual tokens (M, layers·D) in place of the image tokens; logits (V,) float32 after the last."""
        # (1, L) and (3, 1, L): text has the same position in all three rows
        ids, positions = ids[None].to(self.device), positions.expand(3, -1)[:, None].to(self.device)
        arguments: dict[str, Any] = {} if masks is None else {"attention_mask": masks}
        if visual is not None:
            embedding, *deepstack = visual.split(self.model.config.get_text_config().hidden_size, -1)
            arguments["mm_encoder_outputs"] = {
                "image": BaseModelOutputWithDeepstackFeatures(
                    pooler_output=(embedding,),  # type: ignore[arg-type]
                    deepstack_features=[(layer,) for layer in deepstack],  # type: ignore[misc]
                )
            }
        output = self.model(input_ids=ids, position_ids=positions, past_key_values=cache, use_cache=True, logits_to_keep=1, **arguments)
        return output.logits[0, -1].float()
