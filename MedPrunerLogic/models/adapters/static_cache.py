"""Going on token by token in memory that stays where it is, so that a GPU can be told a whole step at once (a CUDA graph).

A step goes through all layers: a thousand small operations, which Python hands to a GPU one by one. For 4 billion weights in half precision
the GPU would need 3 ms for it and waits for Python most of 25. Recorded once, the step is handed over as one. For that nothing may move:
keys and values go into room that was made for them (transformers' StaticLayer), and a mask hides what is still empty.

On a CPU nothing is recorded; the steps are the same, which is how they are tested.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from transformers import Cache
from transformers.cache_utils import StaticLayer

Forward = Callable[[Tensor, Any, Tensor, None, Any], Tensor]  # token (1,), cache, position (1,), no image, masks -> logits (V,)
AFTER, ROOM = 32, 256  # tokens that an answer must have before making room pays, and for how many room is made at a time


class StaticSteps:
    """Called with one token after the other and its position; gives the logits (V,) of what follows, as `Adapter.extend` does.

    forward: a step of the model. The cache is that of all tokens before; it is copied, then emptied.
    """

    def __init__(self, forward: Forward, cache: Any, device: torch.device, dtype: torch.dtype) -> None:
        self._forward, self._device, self._dtype = forward, device, dtype
        self._windows = [getattr(layer, "sliding_window", None) for layer in cache.layers]
        self._token, self._position = (torch.zeros(1, dtype=torch.long, device=device) for _ in range(2))
        self._make_room(cache, [int(layer.keys.shape[-2]) for layer in cache.layers])  # of a window what it still sees
        cache.layers.clear()

    @torch.inference_mode()
    def __call__(self, token: int, position: int) -> Tensor:
        """The next step."""
        if self._left == 0:
            self._make_room(self._cache, [int(layer.cumulative_length) for layer in self._cache.layers])
        self._left -= 1
        self._token.fill_(token)
        self._position.fill_(position)
        if self._graph is None:
            return self._step()
        self._graph.replay()
        return self._logits.clone()

    def _make_room(self, cache: Any, lengths: list[int]) -> None:
        """Copy what a cache holds, with room behind it."""
        layers: list[Any] = []
        for length, layer in zip(lengths, cache.layers, strict=True):
            roomy = StaticLayer(length + ROOM)
            roomy.lazy_initialization(layer.keys, layer.values)
            pairs: Any = (roomy.keys, layer.keys), (roomy.values, layer.values)
            for to, held in pairs:
                to[..., :length, :] = held[..., :length, :]
            roomy.cumulative_length.fill_(length)
            layers.append(roomy)
        self._cache: Any = Cache(layers=layers)
        self._left = ROOM
        self._graph: Any = None
        if self._device.type == "cuda":
            with contextlib.suppress(RuntimeError):  # some kernels cannot be recorded, such as those of rounded weights
                self._record(lengths)

    def _step(self) -> Tensor:
        return self._forward(self._token, self._cache, self._position, None, self._masks())

    def _masks(self) -> Any:
        """What is added to the attention, (1, 1, 1, columns) of each kind of layer: 0 where there is something to be seen."""
        by_window: dict[int | None, Tensor] = {}
        for layer, window in zip(self._cache.layers, self._windows, strict=True):
            if window not in by_window:
                columns, now = torch.arange(layer.max_cache_len, device=self._device), layer.cumulative_length
                visible = columns <= now
                if window is not None:
                    visible &= columns > now - window
                mask = torch.zeros(len(columns), dtype=self._dtype, device=self._device)
                by_window[window] = mask.masked_fill(~visible, torch.finfo(self._dtype).min)[None, None, None]
        if set(by_window) == {None}:
            return by_window[None]
        return {"full_attention" if window is None else "sliding_attention": mask for window, mask in by_window.items()}

    def _record(self, lengths: list[int]) -> None:
        """Take a step down as a CUDA graph. Steps on trial write into the room that the next one writes into."""
        beside = torch.cuda.Stream()
        beside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(beside):
            for _ in range(2):  # in which libraries choose their kernels and take memory
                self._step()
                self._rewind(lengths)
        torch.cuda.current_stream().wait_stream(beside)
        graph = torch.cuda.CUDAGraph()
        try:
            with torch.cuda.graph(graph):
                self._logits = self._step()
        finally:
            self._rewind(lengths)
        self._graph = graph

    def _rewind(self, lengths: list[int]) -> None:
        for length, layer in zip(lengths, self._cache.layers, strict=True):
            layer.cumulative_length.fill_(length)
