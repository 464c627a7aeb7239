"""One small random model of each architecture, with its adapter and the stock route beside it: what test_adapters.py proves things on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
from tiny_models import QWEN_IMAGE_SIZE, VIDEO_IMAGE_SIZE, tiny_gemma3, tiny_qwen, tiny_video_llama3

from MedPrunerLogic.models.adapters.base import Layout
from MedPrunerLogic.models.adapters.gemma3 import Gemma3Adapter
from MedPrunerLogic.models.adapters.qwen_vl import QwenVLAdapter
from MedPrunerLogic.models.adapters.video_llama3 import SECONDS, VideoLlama3Adapter
from MedPrunerLogic.models.catalogue.wording import Wording
from MedPrunerLogic.pruning.importance import pool_windows
from MedPrunerLogic.pruning.tokens import VisualTokens

KINDS = ("gemma3", "qwen3_vl", "qwen2_5_vl", "hulumed_qwen2", "hulumed_qwen3", "video_llama_3")
QUESTION = "How many nodules are there?"
SLICES, SIDE = 5, 4  # every one of these models makes 4 x 4 visual tokens of a slice
INSTRUCTION = Wording("These are the {slices} slices of a volume.")


@dataclass(frozen=True, eq=False)
class Subject:
    """An adapter and the stock processor of its model."""

    kind: str
    adapter: Any
    processor: Any

    @property
    def tower(self) -> torch.nn.Module:
        """The vision tower."""
        model = self.adapter.model.model
        return next(getattr(model, name) for name in ("vision_tower", "visual", "vision_model") if hasattr(model, name))

    def stock_inputs(self, images: np.ndarray, question: str = QUESTION) -> dict[str, Any]:
        """What the stock model is called with for the same prompt.

        Hulu-Med's layout comes through the stock processor's images; VideoLLaMA3's through its own text for one video of several frames:
        the stock video processor wants torchvision, and the patches of a video's frames are those of as many images.
        """
        processor, count = self.processor, len(images)
        if self.kind == "gemma3":
            text = self.adapter.prompt(count, question)
            return dict(processor(text=text, images=list(images), return_tensors="pt", add_special_tokens=False))
        if self.kind.startswith("qwen"):
            self.adapter.model.model.rope_deltas = None  # of an earlier call
            return dict(processor(text=self.adapter.prompt(count, question), images=list(images), return_tensors="pt"))
        template = processor.tokenizer.apply_chat_template
        if self.kind.startswith("hulumed"):
            content = [{"type": "video", "num_frames": count}, {"type": "text", "text": question}]
            text = template([{"role": "user", "content": content}], add_generation_prompt=True, tokenize=False, image_token="<image>")
            return dict(processor(text=text, images=list(images), return_tensors="pt"))
        pixels = processor.image_processor(images=list(images), return_tensors="pt")["pixel_values"]
        video = {
            "video_grid_thw": torch.tensor([[count, 2 * SIDE, 2 * SIDE]]),
            "video_merge_sizes": torch.tensor([2]),
            "video_compression_mask": torch.ones(count * SIDE**2, dtype=torch.bool),
        }
        metadata = SimpleNamespace(fps=1, timestamps=[float(second) for second in range(count)])
        frames = processor.replace_video_token(video | {"video_metadata": [metadata]}, 0)
        text = template([{"role": "user", "content": f"{frames}\n{question}"}], add_generation_prompt=True, tokenize=False)
        return dict(processor.tokenizer(text, return_tensors="pt")) | video | {"pixel_values_videos": pixels}

    @contextmanager
    def slices_encoded(self) -> Iterator[list[int]]:
        """How many slices enter the vision tower, call by call."""
        counts: list[int] = []

        def count(_module: Any, inputs: tuple, named: dict) -> None:
            grid = named.get("grid_thw")
            pixels = named.get("pixel_values", inputs[0] if inputs else None)
            counts.append(len(pixels) if grid is None else int(grid[:, 0].sum()))

        hook = self.tower.register_forward_pre_hook(count, with_kwargs=True)
        yield counts
        hook.remove()


def make_subject(kind: str, wording: Wording | None = None, size: int | None = None, half: bool = False) -> Subject:
    """wording: None: an instruction, where the published format has a place for one. size: of the images, in pixels."""
    if kind == "gemma3":
        model, processor = tiny_gemma3(3)
        with torch.no_grad():  # tied embeddings as large as these would let every token be followed by itself
            model.get_input_embeddings().weight.mul_(0.13)
    elif kind.startswith("qwen"):
        model, processor = tiny_qwen(kind)
    else:
        model, processor = tiny_video_llama3(kind)
    model = model.bfloat16() if half else model
    if kind == "gemma3":
        return Subject(kind, Gemma3Adapter(model, processor, wording or INSTRUCTION), processor)
    parts = (model, processor.image_processor, processor.tokenizer)
    if kind.startswith("qwen"):
        return Subject(kind, QwenVLAdapter(*parts, wording or INSTRUCTION, size or QWEN_IMAGE_SIZE), processor)
    label = SECONDS if kind == "video_llama_3" else ""
    return Subject(kind, VideoLlama3Adapter(*parts, wording or Wording(), size or VIDEO_IMAGE_SIZE, label), processor)


@cache
def subject_of(kind: str) -> Subject:
    """The same one for every test."""
    return make_subject(kind)


def noise(adapter: Any, count: int = SLICES) -> np.ndarray:
    """Slices of random pixels."""
    return np.random.default_rng(0).integers(0, 256, (count, adapter.image_size, adapter.image_size, 3), dtype=np.uint8)


def everything(slice_count: int = SLICES) -> torch.Tensor:
    """Nothing pruned."""
    return torch.ones(slice_count, SIDE**2, dtype=torch.bool)


def some(seed: int, fraction: float = 0.5) -> torch.Tensor:
    """A random choice of the tokens."""
    return torch.rand(SLICES, SIDE**2, generator=torch.Generator().manual_seed(seed)) < fraction


def followed_by(layout: Layout, ids: list[int]) -> Layout:
    """The layout with text behind it, so that one prefill covers it all."""
    behind = torch.tensor(ids, dtype=torch.long)
    text = torch.full_like(behind, -1)
    return Layout(torch.cat([layout.ids, behind]), torch.cat([layout.slice_of, text]), torch.cat([layout.visual_of, text]))


def whole_prompt(adapter: Any, slice_count: int = SLICES) -> Layout:
    """The layout with the question behind it."""
    layout = adapter.layout(slice_count)
    return followed_by(layout, adapter.question_ids(layout, QUESTION))


@contextmanager
def last_logits(model: Any) -> Iterator[list[torch.Tensor]]:
    """The logits (V,) behind the last token of each call."""
    seen: list[torch.Tensor] = []
    hook = model.lm_head.register_forward_hook(lambda _m, _i, output: seen.append(output.reshape(-1, output.shape[-1])[-1]))
    yield seen
    hook.remove()


def in_one_pass(adapter: Any, layout: Layout, kept: torch.Tensor, embeddings: torch.Tensor, original: bool = True) -> torch.Tensor:
    """(V,) logits behind the layout, through `prefill` itself."""
    with last_logits(adapter.model) as logits:
        adapter.prefill(layout, kept, embeddings, original_positions=original)
    return logits[0]


def logits_of(adapter: Any, images: np.ndarray) -> torch.Tensor:
    """(V,) logits behind the whole prompt, nothing pruned."""
    seen = adapter.encode(images, lambda _done: None)
    return in_one_pass(adapter, whole_prompt(adapter), everything(), seen.embeddings.flatten(0, 1))


def only_kept_visible(layout: Layout, kept: torch.Tensor) -> torch.Tensor:
    """(1, 1, L, L) causal attention mask, to be added, of the whole prompt with the dropped tokens' columns masked."""
    order = torch.arange(len(layout.ids))
    visible = (order[:, None] >= order[None]) & (layout.keep(kept)[None] | torch.eye(len(order), dtype=torch.bool))
    return torch.zeros(visible.shape).masked_fill(~visible, torch.finfo(torch.float32).min)[None, None]


def check_seen(seen: VisualTokens, index: int, place: torch.Tensor, matrix: torch.Tensor, key: torch.Tensor) -> None:
    """Importance and keys of a slice against the whole attention matrix (heads, T, T) and keys (T, heads, d) of its 8 x 8 patches.

    place: where in the image, row by row, each of them lies.
    """
    assert sorted(place.tolist()) == list(range(64))
    brute, mean_key = torch.zeros(64), torch.zeros(64, key.shape[-1])
    brute[place] = matrix.mean(0).sum(0)
    mean_key[place] = key.mean(1)
    assert brute.std() > 0.05  # far from uniform, or the comparison would prove nothing
    torch.testing.assert_close(seen.importance[index], brute.unflatten(0, (8, 8)), atol=1e-5, rtol=1e-5)
    tokens = pool_windows(seen.importance[index : index + 1], 2).flatten()
    blocks = [[r * 16 + c * 2 + offset for offset in (0, 1, 8, 9)] for r in range(SIDE) for c in range(SIDE)]
    torch.testing.assert_close(tokens, torch.stack([brute[block].mean() for block in blocks]), atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(seen.keys[index], torch.stack([mean_key[block].mean(0) for block in blocks]), atol=1e-5, rtol=1e-5)


def save_tokenizer(processor: Any, folder: Path) -> None:
    """As published: the chat template in a file of its own that only the stock processor looks at."""
    template, processor.tokenizer.chat_template = processor.tokenizer.chat_template, None
    processor.tokenizer.save_pretrained(folder)
    processor.tokenizer.chat_template = template
    (folder / "chat_template.json").write_text(json.dumps({"chat_template": template}))
