"""What the adapters share around the vision tower: what its last attention works on, and where its patches belong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ...errors import ModelError
from ...pruning.importance import received_attention
from ...pruning.tokens import VisualTokens
from ...sentence import tr as _
from ..memory.device import free_memory, is_out_of_memory
from ..memory.estimate import PIXELS_A_CHUNK


@dataclass
class Chunk:
    """How many slices are encoded together. It only ever shrinks: what was too much once is not tried again."""

    slices: int

    @classmethod
    def of(cls, image_size: int, device: torch.device) -> Chunk:
        """As many slices of that size in px as memory is planned for; fewer on a CPU, whose caches they must share to be fast."""
        pixels = PIXELS_A_CHUNK // 64 if device.type == "cpu" else PIXELS_A_CHUNK
        return cls(max(1, pixels // image_size**2))


class Encoder:
    """The half of an adapter that has to do with images; `Reader` in prompt.py is the other. A subclass says how a chunk is encoded."""

    chunk: Chunk

    @torch.inference_mode()
    def encode(self, images: np.ndarray, on_slices: Callable[[int], None]) -> VisualTokens:
        """See `Adapter.encode`."""
        return encode_in_chunks(images, self.chunk, self._encode, on_slices)

    def _encode(self, images: list[np.ndarray]) -> VisualTokens:
        """One chunk of slices."""
        raise NotImplementedError


@dataclass(frozen=True, eq=False)
class GreyLevels:
    """What an image processor makes of each grey level of images that already have the size it wants: (3, 256) float32, by channel.

    Looked up on the model's own device, whose encoder would else wait for the processor: that takes 58 ms for 896 x 896 px on the CPU,
    several times as long as a GPU takes to encode them. The bytes also cross to the device at a quarter of the size.
    """

    table: Tensor

    @classmethod
    def of(cls, image_processor: Any, size: int) -> GreyLevels:
        """Ask the processor, with an image that shows every level."""
        image = _every_level(size)
        pixels = image_processor(images=[image], return_tensors="pt")["pixel_values"][0]  # (3, H, W)
        table = torch.empty(3, 256)
        table[:, torch.from_numpy(image[..., 0].ravel()).long()] = pixels.flatten(1).float()
        return cls(table)

    def __call__(self, images: list[np.ndarray], device: torch.device) -> Tensor:
        """B images (H, W, 3) uint8 -> (B, 3, H, W) float32 on the device."""
        return _looked_up(self.table, np.stack(images), device)


@dataclass(frozen=True, eq=False)
class Patches:
    """What Qwen's and VideoLLaMA3's image processors make of images that already have the size they want, on the model's own device.

    table: as in GreyLevels. patch: side in px. merge: patches a side that stand together. depth: pictures in each patch; an image of a
    single frame is shown so many times.
    """

    table: Tensor
    patch: int
    merge: int
    depth: int = 1

    @classmethod
    def of(cls, image_processor: Any, size: int) -> Patches:
        """Ask the processor, with an image that shows every level."""
        image = _every_level(size)
        pixels = image_processor(images=[image], return_tensors="pt")["pixel_values"].float()
        depth = getattr(image_processor, "temporal_patch_size", 1)
        made = cls(torch.arange(256.0).expand(3, -1), image_processor.patch_size, image_processor.merge_size, depth)
        levels = made([image], torch.device("cpu")).view(len(pixels), 3, -1)
        table = torch.zeros(3, 256)
        for channel, of_channel in enumerate(pixels.view(len(pixels), 3, -1).unbind(1)):
            table[channel, levels[:, channel].int()] = of_channel
        return replace(made, table=table)

    def __call__(self, images: list[np.ndarray], device: torch.device) -> Tensor:
        """B images (H, W, 3) uint8, or (F, H, W, 3) with as many frames as patches have pictures -> (B·P·P, 3·F·patch·patch) float32.

        The patches of a visual token stand behind each other.
        """
        frames = np.stack([image.reshape(-1, *image.shape[-3:]) for image in images])
        values = _looked_up(self.table, frames, device)  # image, frame, channel, row, column
        sides = [(side // self.patch // self.merge, self.merge, self.patch) for side in values.shape[3:]]
        parted = values.unflatten(4, sides[1]).unflatten(3, sides[0]).permute(0, 3, 6, 4, 7, 2, 1, 5, 8)
        return parted.expand(*[-1] * 6, self.depth, -1, -1).flatten(5).flatten(0, 4)

    def grid(self, images: list[np.ndarray]) -> Tensor:
        """(B, 3) int64, how many patches (time, rows, columns) each image has."""
        return torch.tensor([[1, *(side // self.patch for side in image.shape[-3:-1])] for image in images])


def _every_level(size: int) -> np.ndarray:
    """A grey image (size, size, 3) uint8 that shows every level."""
    return np.repeat(np.resize(np.arange(256, dtype=np.uint8), (size, size, 1)), 3, -1)


def _looked_up(table: Tensor, images: np.ndarray, device: torch.device) -> Tensor:
    """Images (..., H, W, 3) uint8 -> (..., 3, H, W) float32 on the device, each level as `table` (3, 256) has it for its channel."""
    stack = torch.from_numpy(images)
    if device.type == "cuda":
        stack = stack.pin_memory()  # then the copy overlaps with what the device still computes
    levels, table = stack.to(device, non_blocking=True).int(), table.to(device)
    return torch.stack([table[channel][levels[..., channel]] for channel in range(3)], -3)


def encode_in_chunks(
    images: np.ndarray, chunk: Chunk, encode: Callable[[list[np.ndarray]], VisualTokens], on_slices: Callable[[int], None]
) -> VisualTokens:
    """(S, ...) images, see `Adapter.encode` -> their visual tokens.

    Out of memory, the chunk is halved and the work goes on; a slice alone must fit. encode: makes the visual tokens of the slices it is
    given. on_slices: see `Adapter.encode`.
    """
    whole: VisualTokens | None = None
    done = 0
    while done < len(images):
        part: VisualTokens | None = None
        tried = list(images[done : done + chunk.slices])
        try:
            part = encode(tried)
        except (MemoryError, RuntimeError) as error:
            if len(tried) == 1 or not is_out_of_memory(error):
                raise
            chunk.slices = len(tried) // 2
        if part is None:  # only here, where the error and what its traceback held are gone
            free_memory()
            continue
        if whole is None:
            embeddings, importance, keys = (
                field.new_empty(len(images), *field.shape[1:]) for field in (part.embeddings, part.importance, part.keys)
            )
            whole = VisualTokens(embeddings, importance, keys, part.grid)
        rows = slice(done, done + len(tried))
        whole.embeddings[rows], whole.importance[rows], whole.keys[rows] = part.embeddings, part.importance, part.keys
        done += len(tried)
        on_slices(done)
    if whole is None:
        raise ValueError("There is no slice to encode.")
    return whole


def check_unresized(image_processor: Any, size: int, patch_size: int, window: int) -> None:
    """Raises ModelError where the model's image processor would resize square images of that size in px."""
    token_size = patch_size * window
    if size % token_size or image_processor.get_number_of_image_patches(size, size) != (size // patch_size) ** 2:
        raise ModelError(
            _("The model's image processor would resize images of {size} px.").format(size=size),
            _("Choose a multiple of {token_size} px between the limits in its preprocessor_config.json.").format(token_size=token_size),
        )


@contextmanager
def outputs_of(*modules: nn.Module) -> Iterator[list[Tensor]]:
    """The outputs of these modules in this order, once they have run."""
    seen: list[Tensor] = [torch.empty(0)] * len(modules)

    def keep(index: int) -> Any:
        return lambda _module, _input, output: seen.__setitem__(index, output)

    hooks = [module.register_forward_hook(keep(index)) for index, module in enumerate(modules)]
    try:
        yield seen
    finally:
        for hook in hooks:
            hook.remove()


@contextmanager
def arguments_of(module: nn.Module) -> Iterator[dict[str, Any]]:
    """The named arguments of this module, once it has run."""
    seen: dict[str, Any] = {}
    hook = module.register_forward_pre_hook(lambda _module, _input, named: seen.update(named), with_kwargs=True)
    try:
        yield seen
    finally:
        hook.remove()


def turned(x: Tensor, position_embeddings: tuple[Tensor, Tensor]) -> Tensor:
    """(T, heads, d) turned to its places as the Qwen family's vision layers do: in float32, then rounded."""
    cos, sin = (part[:, None].float() for part in position_embeddings)  # (T, 1, d)
    left, right = x.float().chunk(2, -1)
    return (x.float() * cos + torch.cat([-right, left], -1) * sin).to(x.dtype)


def received_within(query: Tensor, key: Tensor, scale: float) -> Tensor:
    """(T,) attention received within one image or window. query, key: (T, heads, d)."""
    return received_attention(query.transpose(0, 1)[None], key.transpose(0, 1)[None], scale)[0]


def of_image(received: Tensor, key: Tensor, side: int, window: int, order: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """Importance (B, P, P) of the patches in rows and columns of the image, and keys (B, N, d) of the visual tokens.

    received: (B·P·P,), key: (B·P·P, heads, d), the window² patches of a visual token behind each other. order: for each of the B·N visual
    tokens in rows and columns, where it stands in these; None: they stand so.
    """
    of_patches = received.unflatten(0, (-1, window * window))  # (B·N, window²)
    mean_key = key.float().mean(1).unflatten(0, (-1, window * window)).mean(1)  # (B·N, d)
    if order is not None:
        of_patches, mean_key = of_patches[order], mean_key[order]
    return in_rows(of_patches, side, window), mean_key.unflatten(0, (-1, side * side))


def in_rows(of_token: Tensor, side: int, window: int) -> Tensor:
    """(B·N, window²) values of the patches of each visual token -> (B, P, P), rows and columns of the image."""
    blocks = of_token.unflatten(1, (window, window)).unflatten(0, (-1, side, side))  # (B, row, column, row, column)
    return blocks.transpose(2, 3).flatten(3, 4).flatten(1, 2)
