"""VideoLLaMA3 and Hulu-Med, which is the same network, on the stock transformers classes: no fork, no monkeypatch.

A volume is a video of its slices. Each slice is encoded by itself, 2 x 2 patches make a visual token, and positions in the language
model are those of text. Sources: the class itself; Hulu-Med's processing_hulumed.py (the prompt) and modeling_hulumed_encoder.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor
from transformers import DynamicCache, VideoLlama3ForConditionalGeneration, VideoLlama3ImageProcessorPil
from transformers.modeling_outputs import BaseModelOutputWithPooling

from ..errors import ModelError
from .base import Layout, Prefix, VisualTokens
from .prompt import attention_weights, before_question, from_question, stop_ids
from .vision import arguments_of, in_rows, outputs_of, received_within, turned

_PIXELS_A_CHUNK = 32 * 448 * 448  # the activations of 33,000 patches take about 0.5 GB in bf16
SECONDS = "Time {number:.1f}s:"  # what VideoLLaMA3 writes before each frame of a video; Hulu-Med writes nothing


class VideoLlama3Adapter:
    """The adapter protocol for `VideoLlama3ForConditionalGeneration`.

    image_size: side in pixels of the square images that a volume is cut into. frame_label: what stands before each slice, "{number}"
    counts from 0. Raises ModelError when the model's image processor would resize the images.
    """

    def __init__(
        self,
        model: VideoLlama3ForConditionalGeneration,
        image_processor: VideoLlama3ImageProcessorPil,
        tokenizer: Any,
        instruction: str,
        image_size: int,
        frame_label: str = "",
    ) -> None:
        self.model, self.image_processor, self.tokenizer, self.instruction = model, image_processor, tokenizer, instruction
        self.device = model.device
        self.image_size, self.frame_label = image_size, frame_label
        self.patch_window: int = image_processor.merge_size
        self._patches_a_side = image_size // image_processor.patch_size
        self._tokens_a_side = self._patches_a_side // self.patch_window
        self._token: str = tokenizer.convert_ids_to_tokens(model.config.video_token_id)
        self.stop_ids = stop_ids(model, tokenizer, "<|im_end|>")
        token_size = image_processor.patch_size * self.patch_window
        if image_size % token_size or image_processor.get_number_of_image_patches(image_size, image_size) != self._patches_a_side**2:
            raise ModelError(
                f"The model's image processor would resize images of {image_size} px.",
                f"Choose a multiple of {token_size} px between the limits in its preprocessor_config.json.",
            )

    # --- seeing -----------------------------------------------------------------------------------------------------------

    @torch.inference_mode()
    def encode(self, images: np.ndarray, on_slices: Callable[[int], None]) -> VisualTokens:
        """See `Adapter.encode`."""
        side, window = self._tokens_a_side, self.patch_window
        chunk = max(1, _PIXELS_A_CHUNK // self.image_size**2)
        embeddings, importance, keys = [], [], []
        attention = cast("Any", self.model.model.vision_model).encoder.layers[-1].self_attn
        for start in range(0, len(images), chunk):
            part = list(images[start : start + chunk])
            inputs = self.image_processor(images=part, return_tensors="pt").to(self.device)
            with arguments_of(attention) as named, outputs_of(attention.q_proj, attention.k_proj) as seen:
                features = self.model.model.get_video_features(
                    inputs["pixel_values"], inputs["image_grid_thw"], inputs["image_merge_sizes"], return_dict=True
                )
            # (B·P·P, heads, d), the patches of a visual token behind each other
            query, key = (turned(x.unflatten(-1, (attention.num_heads, -1)), named["position_embeddings"]) for x in seen)
            slices = zip(query.chunk(len(part)), key.chunk(len(part)), strict=True)
            received = torch.cat([received_within(q, k, attention.scaling) for q, k in slices])
            importance.append(in_rows(received.unflatten(0, (-1, window * window)), side, window))
            mean_key = key.float().mean(1).unflatten(0, (-1, window * window)).mean(1)  # (B·N, d)
            keys.append(mean_key.unflatten(0, (-1, side * side)))  # (B, N, d)
            embeddings.append(torch.stack(list(features.pooler_output)))  # (B, N, D)
            on_slices(start + len(part))
        return VisualTokens(torch.cat(embeddings), torch.cat(importance), torch.cat(keys), (side, side))

    # --- reading ----------------------------------------------------------------------------------------------------------

    def prompt(self, slice_count: int, question: str) -> str:
        """The prompt as text: one user turn of all slices with a comma between them, a newline, the question."""
        labels = (self.frame_label.format(number=float(number)) for number in range(slice_count))
        lines = [self.instruction.format(slices=slice_count), ",".join(label + self._token for label in labels), question]
        messages = [{"role": "user", "content": "\n".join(line for line in lines if line)}]
        return self.tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)

    def layout(self, slice_count: int) -> Layout:
        """See `Adapter.layout`. What stands between two slices goes with the second: the last one never ends in a comma."""
        ids = torch.tensor(before_question(lambda probe: self._tokenize(self.prompt(slice_count, probe))))
        visual = ids == self.model.config.video_token_id
        tokens = self._tokens_a_side**2
        places = visual.nonzero().flatten()
        if len(places) != slice_count * tokens:
            raise ModelError(
                f"The model's chat template lays {len(places)} visual tokens out for {slice_count} slices of {tokens}.",
                "Its tokenizer files do not belong to its weights; load the folder that both were published in.",
            )
        first, last = places[::tokens], places[tokens - 1 :: tokens]
        begins = torch.cat([first[:1] - len(self._tokenize(self.frame_label.format(number=0.0))), last[:-1] + 1])
        slice_of = torch.bucketize(torch.arange(len(ids)), begins, right=True) - 1
        slice_of[int(last[-1]) + 1 :] = -1
        visual_of = torch.full_like(ids, -1)
        visual_of[visual] = torch.arange(len(places)) % tokens
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
        """As the published processors expand and tokenize a prompt."""
        expanded = text.replace(self._token, self._token * self._tokens_a_side**2)
        return self.tokenizer(expanded, add_special_tokens=False)["input_ids"]

    def _forward(self, ids: Tensor, cache: Any, positions: Tensor, visual: Tensor | None = None) -> Tensor:
        """Append tokens to the cache, visual embeddings (M, D) in place of their tokens; logits (V,) float32 after the last."""
        ids, positions = ids[None].to(self.device), positions[None].to(self.device)
        arguments: dict[str, Any] = {}
        if visual is not None:
            features = BaseModelOutputWithPooling(pooler_output=(visual,))  # type: ignore[arg-type]
            arguments["mm_encoder_outputs"] = {"video": features}
        # Without a mask of ones, gaps in the positions would be taken for several packed sequences (REFERENCE section 2).
        mask = torch.ones(1, cache.get_seq_length() + ids.shape[1], dtype=torch.long, device=self.device)
        # The class itself would compute the logits of every token: gigabytes for a scan.
        hidden = self.model.model(
            input_ids=ids, position_ids=positions, attention_mask=mask, past_key_values=cache, use_cache=True, **arguments
        ).last_hidden_state
        return self.model.lm_head(hidden[0, -1]).float()
