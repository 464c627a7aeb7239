"""How much attention each visual token receives: from its slice in the encoder, and from an answer. Never a token x token matrix."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .. import untried

_BLOCK_BYTES = 64 * 2**20  # of float32 attention weights held at a time
_BLOCK_BYTES_ON_A_CPU = 8 * 2**20  # there they must fit into its caches, and larger ones would be mapped and cleared anew each time


def received_attention(query: Tensor, key: Tensor, scale: float, block: int | None = None) -> Tensor:
    """Column sums of the attention matrix: what each token receives from all queries, mean over heads.

    query, key: (B, H, T, D). scale: multiplies query · key before the softmax. block: queries looked at together, by default as many
    as fit 64 MiB, or 8 on a CPU. Returns (B, T) float32 whose mean is 1. Memory is O(T) for a fixed block. Equals
    `softmax(query @ key.T * scale).mean(heads).sum(queries)` (REFERENCE section 1).
    """
    if block is None and query.device.type == "cuda" and untried.wanted():
        return received_by_fused_attention(query, key, scale)
    batch, heads, tokens, _ = query.shape
    if block is None:
        size = _BLOCK_BYTES_ON_A_CPU if query.device.type == "cpu" else _BLOCK_BYTES
        block = max(1, min(tokens, size // (4 * heads * tokens)))
    received = torch.zeros(batch, tokens, dtype=torch.float32, device=query.device)
    for image in range(batch):  # one image at a time: a batch would only make the blocks shorter
        keys = key[image].float().transpose(-1, -2)  # (H, D, T)
        for start in range(0, tokens, block):
            scores = query[image, :, start : start + block].float() @ keys  # (H, block, T)
            received[image] += scores.mul_(scale).softmax(-1).sum((0, 1))  # (T,)
    return received / heads


def received_by_fused_attention(query: Tensor, key: Tensor, scale: float) -> Tensor:
    """The same, from what a fused attention kernel keeps anyway: for each query q the logarithm l(q) of its softmax's denominator.

    Key k receives sum over q of exp(scale q·k - l(q)). Its logarithm is such a denominator too, of attention with the roles changed: each
    key, with a one appended, asks all queries, with -l(q) / scale appended. So two passes of the kernel do, without any scores in memory.
    """
    normalizer = _log_denominators(query, key, scale)[..., None] / -scale  # (B, H, T, 1) float32
    parts = []
    for _part in range(1 if query.dtype == torch.float32 else 3):  # what 8 or 11 bits leave over goes into the next
        parts.append(normalizer.to(query.dtype))
        normalizer = normalizer - parts[-1].float()
    padding = -(query.shape[-1] + len(parts)) % 8  # the kernels' alignment
    asked = nn.functional.pad(torch.cat([query, *parts], -1), (0, padding))
    asking = nn.functional.pad(torch.cat([key, *(torch.ones_like(part) for part in parts)], -1), (0, padding))
    return _log_denominators(asking, asked, scale).exp().mean(1)


def _log_denominators(query: Tensor, key: Tensor, scale: float) -> Tensor:
    """(B, H, T) float32, log(sum over keys of exp(scale q·k)) for each query."""
    kernels = torch.ops.aten
    if query.device.type == "cpu":
        return kernels._scaled_dot_product_flash_attention_for_cpu(query, key, key, scale=scale)[1].float()
    found = kernels._scaled_dot_product_efficient_attention(query, key, key, None, compute_log_sumexp=True, scale=scale)[1]
    return found[..., : query.shape[2]].float()  # it is rounded up


def pool_windows(patch_values: Tensor, window: int) -> Tensor:
    """(B, P, P) per patch -> (B, P / window, P / window) per visual token: the mean over the window that the projector pools.

    The release averages `window**2` patches that are neighbours in raster order instead, which is another place in the image.
    """
    return nn.functional.avg_pool2d(patch_values[:, None], window)[:, 0]
