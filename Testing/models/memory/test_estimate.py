"""The estimate of a model's memory: against the stock classes' weights, and against what torch allocates."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
from medium_models import SIZE, medium
from published_configs import CONFIGS, PARAMETERS, model_on_meta

from MedPrunerLogic.conversation import Conversation, Decoding
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.memory import estimate
from MedPrunerLogic.models.memory.estimate import Workload
from MedPrunerLogic.models.memory.network import network_of, read_network
from MedPrunerLogic.pruning import importance, nucleus
from MedPrunerLogic.pruning.importance import pool_windows
from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS, PruningSettings

# --- weights ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CONFIGS)
def test_weights_are_counted_as_the_stock_class_has_them(name):
    model, network = model_on_meta(name), read_network(CONFIGS[name])
    total = sum(weight.numel() for weight in model.parameters())
    linear = sum(
        module.weight.numel() for path, module in model.named_modules() if "language_model" in path and isinstance(module, torch.nn.Linear)
    )
    assert (network.weights, network.linear) == (total, linear)
    assert total == PARAMETERS.get(name, total)


@pytest.mark.parametrize("name", CONFIGS)
def test_a_card_knows_its_network_before_the_weights_are_here(name):
    assert network_of(CARDS[name]) == read_network(CONFIGS[name])


def test_every_card_tells_the_size_that_is_computed():
    for name, card in CARDS.items():
        network = network_of(card)
        assert card.download_gb == pytest.approx(2 * network.weights / 1e9, abs=0.1)  # the tokenizer too
        work = Workload.of(card.image_format, PRESETS[DEFAULT_PRESET])
        assert card.memory_gb == pytest.approx(estimate.need(network, work).total / 1e9, abs=0.051), name


@pytest.mark.parametrize("change", [{"model_type": "t5"}, {"vision_config": None}, {"text_config": {"hidden_size": 4}}, {"text_config": 5}])
def test_a_configuration_that_says_too_little_gives_no_network(change):
    assert network_of(CARDS["medgemma-1.5-4b"], CONFIGS["medgemma-1.5-4b"] | change) is None


def test_gemma_without_its_defaults_is_read_like_with_them():
    sparse = copy.deepcopy(CONFIGS["medgemma-1.5-4b"])
    for key in ("num_attention_heads", "num_key_value_heads", "head_dim", "vocab_size"):
        del sparse["text_config"][key]
    assert read_network(sparse) == read_network(CONFIGS["medgemma-1.5-4b"])


# --- activations and cache: measured ------------------------------------------------------------------------------------------

SLICES = 12


def peak_bytes(work):
    """What torch's allocator held at most, beyond what it held before, and what it holds in the end."""
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU], profile_memory=True, acc_events=True) as profile:
        result = work()
    held = peak = 0
    events = [event for event in profile.profiler.kineto_results.events() if event.name() == "[memory]"]
    for event in sorted(events, key=lambda event: event.start_ns()):
        held += event.nbytes()
        peak = max(peak, held)
    return result, peak, held


def test_the_estimate_counts_with_the_sizes_of_the_parts_that_are_looked_at_together():
    assert (estimate.BLOCK_BYTES, estimate.PART_BYTES) == (importance._BLOCK_BYTES, nucleus._PART_BYTES)


def bytes_of(*tensors):
    return sum(tensor.numel() * tensor.element_size() for tensor in tensors)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize(
    ("architecture", "part"), [("gemma3", 2048), ("gemma3", 600), ("qwen3_vl", 2048), ("qwen2_5_vl", 2048), ("hulumed_qwen2", 2048)]
)
@torch.inference_mode()
def test_the_estimate_is_within_15_per_cent_of_what_is_allocated(architecture, part, dtype, monkeypatch):
    """part: tokens of a prompt that Gemma reads together; here a prompt has 2,000."""
    monkeypatch.setattr(estimate, "PROMPT_PART", part)
    monkeypatch.setattr(importance, "_BLOCK_BYTES_ON_A_CPU", estimate.BLOCK_BYTES)  # the estimate is of a GPU, where memory is short
    torch.manual_seed(0)
    adapter = medium(architecture, dtype)
    adapter.part = min(adapter.part, part)
    network = read_network(adapter.model.config.to_dict())
    assert network.weights == sum(weight.numel() for weight in adapter.model.parameters())
    adapter.chunk.slices = 4
    images = np.random.default_rng(0).integers(0, 255, (SLICES, SIZE, SIZE, 3), np.uint8)

    def need(retention):
        return estimate.need(network, Workload(SLICES, SIZE, retention), "full", dtype.itemsize, chunk=4)

    seen, encoding, _ = peak_bytes(lambda: adapter.encode(images, lambda _done: None))
    assert need(1.0).encoding == pytest.approx(encoding, rel=0.15)

    received = pool_windows(seen.importance, adapter.patch_window).flatten(1)
    settings = PruningSettings(gamma=None, normalisation="mass", tau=0.6)
    selection, choosing, _ = peak_bytes(lambda: nucleus.select_tokens(seen.embeddings, received, seen.keys, settings))
    choosing += bytes_of(seen.embeddings, seen.importance, seen.keys)
    resting = bytes_of(seen.embeddings, seen.importance, seen.keys, selection.embeddings)
    layout = adapter.layout(SLICES)
    retention = float(selection.kept.float().mean())
    assert 0.55 < retention <= estimate.most_retained(settings)
    prefix, reading, cached = peak_bytes(
        lambda: adapter.prefill(layout, selection.kept, selection.embeddings[selection.kept], original_positions=True)
    )
    assert need(retention).reading == pytest.approx(max(choosing, reading + resting), rel=0.15)

    conversation = Conversation(adapter, layout, prefix)
    reply, answering, _ = peak_bytes(lambda: conversation.ask("How many?", Decoding(max_new_tokens=34)))
    assert len(reply.token_ids) == 34
    assert need(retention).answering == pytest.approx(answering + cached + resting, rel=0.15)
