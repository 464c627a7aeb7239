"""VideoLLaMA3 and Hulu-Med, which is the same network, on the stock transformers classes: no fork, no monkeypatch.

A volume is a video of its slices. Each slice is encoded by itself, 2 x 2 patches make a visual token, and positions in the language
model are those of text. Sources: the class itself; Hulu-Med's processing_hulumed.py (the prompt) and modeling_hulumed_encoder.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor
from transformers import VideoLlama3ForConditionalGeneration, VideoLlama3ImageProcessorPil
from transformers.modeling_outputs import BaseModelOutputWithPooling

from ...pruning.tokens import VisualTokens
from ..catalogue.wording import Wording
from .prompt import Reader, numbered, rendered, stop_ids
from .vision import Chunk, Encoder, Patches, arguments_of, check_unresized, of_image, outputs_of, received_within, turned

SECONDS = "Time {number:.1f}s:"  # what VideoLLaMA3 writes before each frame of a video; Hulu-Med writes nothing


class VideoLlama3Adapter(Encoder, Reader):
    """The adapter protocol for `VideoLlama3ForConditionalGeneration`.

    image_size: side in pixels of the square images that a volume is cut into. frame_label: what stands before each slice, "{number}"
    counts from 0. Raises ModelError when the model's image processor would resize the images.
    """

    def __init__(
        self,
        model: VideoLlama3ForConditionalGeneration,
        image_processor: VideoLlama3ImageProcessorPil,
        tokenizer: Any,
        wording: Wording,
        image_size: int,
        frame_label: str = "",
    ) -> None:
        self.model, self.image_processor, self.tokenizer, self.wording = model, image_processor, tokenizer, wording
        self.device = model.device
        self.image_size, self.frame_label = image_size, frame_label
        self.patch_window: int = image_processor.merge_size
        self._tokens_a_side = image_size // image_processor.patch_size // self.patch_window
        self.tokens_a_slice = self._tokens_a_side**2
        self.visual_token_id = model.config.video_token_id
        self._token: str = tokenizer.convert_ids_to_tokens(self.visual_token_id)
        check_unresized(image_processor, image_size, image_processor.patch_size, self.patch_window)
        self._patches = Patches.of(image_processor, image_size)
        self.stop_ids = stop_ids(model, tokenizer, "<|im_end|>")
        self.chunk = Chunk.of(image_size, self.device)

    # --- seeing -----------------------------------------------------------------------------------------------------------

    def _encode(self, images: list[np.ndarray]) -> VisualTokens:
        """One chunk of slices."""
        side = self._tokens_a_side
        attention = cast("Any", self.model.model.vision_model).encoder.layers[-1].self_attn
        grid = self._patches.grid(images).to(self.device)
        merged = torch.full((len(images),), self.patch_window, device=self.device)
        with arguments_of(attention) as named, outputs_of(attention.q_proj, attention.k_proj) as seen:
            features = self.model.model.get_video_features(self._patches(images, self.device), grid, merged, return_dict=True)
        # (B·P·P, heads, d), the patches of a visual token behind each other
        query, key = (turned(x.unflatten(-1, (attention.num_heads, -1)), named["position_embeddings"]) for x in seen)
        slices = zip(query.chunk(len(images)), key.chunk(len(images)), strict=True)
        received = torch.cat([received_within(q, k, attention.scaling) for q, k in slices])
        importance, keys = of_image(received, key, side, self.patch_window)
        return VisualTokens(torch.stack(list(features.pooler_output)), importance, keys, (side, side))

    # --- reading ----------------------------------------------------------------------------------------------------------

    def prompt(self, slices: int | Sequence[int], question: str, modality: str = "unknown") -> str:
        """The prompt as text: one user turn of all slices with a comma between them, a newline, the question."""
        slice_count = len(numbered(slices))
        labels = (self.frame_label.format(number=float(number)) for number in range(slice_count))
        frames = ",".join(label + self._token for label in labels)
        lines = [self.wording.before_slices(slice_count, modality), frames, question]
        messages = [{"role": "user", "content": "\n".join(line for line in lines if line)}]
        return rendered(self.tokenizer, messages)

    def _blocks(self, ids: Tensor, visual: Tensor) -> tuple[Tensor, int]:
        """What stands between two slices goes with the second: the last one never ends in a comma."""
        places = visual.nonzero().flatten()
        first, last = places[:: self.tokens_a_slice], places[self.tokens_a_slice - 1 :: self.tokens_a_slice]
        label = len(self._tokenize(self.frame_label.format(number=0.0)))
        return torch.cat([first[:1] - label, last[:-1] + 1]), int(last[-1]) + 1

    def _forward(self, ids: Tensor, cache: Any, positions: Tensor, visual: Tensor | None = None, masks: Any = None) -> Tensor:
        """Append tokens to the cache, visual embeddings (M, D) in place of their tokens; logits (V,) float32 after the last."""
        ids, positions = ids[None].to(self.device), positions[None].to(self.device)
        arguments: dict[str, Any] = {}
        if visual is not None:
            features = BaseModelOutputWithPooling(pooler_output=(visual,))  # type: ignore[arg-type]
            arguments["mm_encoder_outputs"] = {"video": features}
        # Without a mask of ones, gaps in the positions would be taken for several packed sequences (REFERENCE section 2).
        mask = self._all_seen(ids, cache) if masks is None else masks
        # The class itself would compute the logits of every token: gigabytes for a scan.
        hidden = self.model.model(
            input_ids=ids, position_ids=positions, attention_mask=mask, past_key_values=cache, use_cache=True, **arguments
        ).last_hidden_state
        return self.model.lm_head(hidden[0, -1]).float()
