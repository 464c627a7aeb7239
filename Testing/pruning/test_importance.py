"""Column sums of attention against the brute-force formula."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from MedPrunerLogic.pruning.importance import pool_windows, received_attention, received_by_fused_attention


def brute_force(query, key, scale):
    return (query.double() @ key.double().transpose(-1, -2) * scale).softmax(-1).mean(1).sum(1)


@given(
    batch=st.integers(1, 3), heads=st.integers(1, 4), tokens=st.integers(1, 70), block=st.integers(1, 80), sharpness=st.floats(0.1, 6.0),
    seed=st.integers(0, 99),
)  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_equals_brute_force_for_any_block(batch, heads, tokens, block, sharpness, seed):
    generator = torch.Generator().manual_seed(seed)
    query, key = (torch.randn(batch, heads, tokens, 8, generator=generator) * sharpness for _ in range(2))
    torch.testing.assert_close(
        received_attention(query, key, 8**-0.5, block).double(), brute_force(query, key, 8**-0.5), atol=1e-5, rtol=1e-5
    )


def test_equals_brute_force_at_the_size_of_medgemma():
    generator = torch.Generator().manual_seed(0)
    query, key = (torch.randn(1, 2, 4096, 72, generator=generator) for _ in range(2))
    expected = torch.zeros(1, 4096, dtype=torch.float64)
    for head in range(2):
        expected += brute_force(query[:, head : head + 1], key[:, head : head + 1], 72**-0.5) / 2
    torch.testing.assert_close(received_attention(query, key, 72**-0.5).double(), expected, atol=1e-5, rtol=1e-5)


def test_attention_is_conserved_and_a_sink_collects_it():
    query, key = torch.randn(2, 4, 64, 16), torch.randn(2, 4, 64, 16)
    key[:, :, 5] = query.mean(2) * 40
    received = received_attention(query, key, 0.25)
    torch.testing.assert_close(received.sum(1), torch.full((2,), 64.0))
    assert (received.argmax(1) == 5).all()


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_half_precision_inputs_are_summed_in_full_precision(dtype):
    query, key = torch.randn(1, 4, 300, 16), torch.randn(1, 4, 300, 16)
    expected = brute_force(query.to(dtype), key.to(dtype), 0.25)
    received = received_attention(query.to(dtype), key.to(dtype), 0.25)
    assert received.dtype == torch.float32
    torch.testing.assert_close(received.double(), expected, atol=1e-4, rtol=1e-4)


@given(
    tokens=st.integers(1, 70), size=st.integers(1, 40), sharpness=st.floats(0.1, 6.0), seed=st.integers(0, 99),
    dtype=st.sampled_from([torch.float32, torch.bfloat16, torch.float16]),
)  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_two_passes_of_a_fused_kernel_give_the_same(tokens, size, sharpness, seed, dtype):
    """What is made for GPUs, on the CPU's kernel: its inputs in half precision lose nothing of what is appended to them."""
    generator = torch.Generator().manual_seed(seed)
    query, key = ((torch.randn(2, 3, tokens, size, generator=generator) * sharpness).to(dtype) for _ in range(2))
    received = received_by_fused_attention(query, key, size**-0.5)
    assert received.dtype == torch.float32
    torch.testing.assert_close(received.double(), brute_force(query, key, size**-0.5), atol=1e-3, rtol=1e-3)


def test_pooling_takes_the_window_and_not_neighbours_in_raster_order():
    patches = torch.arange(64.0).view(1, 8, 8)
    pooled = pool_windows(patches, 4)
    assert pooled.tolist() == [[[13.5, 17.5], [45.5, 49.5]]]  # means of the four quadrants, by hand
    release = patches.view(-1, 16).mean(1).view(1, 2, 2)  # what the release computes
    assert not torch.equal(pooled, release)
