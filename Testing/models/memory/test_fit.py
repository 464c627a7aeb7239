"""A model meets its device: precision, rounded weights, chunks that shrink, and what is said when memory runs out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from importlib.util import find_spec

import bitsandbytes
import numpy as np
import psutil
import pytest
import torch
from medium_models import SIZE, medium
from tiny_models import tiny_adapter, tiny_qwen_adapter

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import DeviceError, ModelError
from MedPrunerLogic.models.adapters import loading, vision
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.memory import device, estimate, fit
from MedPrunerLogic.models.memory import device as devices
from MedPrunerLogic.models.memory.estimate import Workload
from MedPrunerLogic.models.memory.fit import Fit
from MedPrunerLogic.models.memory.network import network_of
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS

CPU = torch.device("cpu")
PHANTOM = CARDS["phantom"]
QUESTION = "On which side is the largest nodule?"


@pytest.fixture(scope="module")
def volume():
    return drawing.make_phantom(900_000_001, nodules=1, side="left", size="large", slices=24).volume


# --- rounded weights ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [4, 2])
@pytest.mark.parametrize("precision", ["8bit", "4bit"])
def test_only_the_language_models_linear_layers_are_rounded_and_as_small_as_estimated(precision, number):
    adapter = loading.load_adapter(PHANTOM, PHANTOM.folder, CPU, precision, number)
    kind = {"8bit": "Linear8bitLt", "4bit": "Linear4bit"}[precision]
    rounded = {name for name, module in adapter.model.named_modules() if type(module).__name__ == kind}
    linear = {name for name, module in adapter.model.named_modules() if isinstance(module, torch.nn.Linear)}
    assert rounded == {name for name in linear if name.startswith("model.language_model.")}
    assert linear - rounded  # tower and projector are as they were
    held = sum(weight.numel() * weight.element_size() for weight in adapter.model.parameters())
    if precision == "8bit":
        held += sum(adapter.model.get_submodule(name).weight.SCB.nbytes for name in rounded)
    else:
        states = [adapter.model.get_submodule(name).weight.quant_state for name in rounded]
        held += sum(state.absmax.nbytes + state.state2.absmax.nbytes for state in states)
    network = network_of(PHANTOM)
    assert held == pytest.approx(estimate.need(network, Workload(1, 128, 1.0), precision, number).weights, rel=0.01)


@pytest.mark.parametrize("precision", ["8bit", "4bit"])
def test_a_rounded_model_answers_and_says_that_it_is_rounded(precision, volume):
    engine = Engine.load("phantom", "cpu", precision=precision)
    answer = engine.open(volume, PRESETS["clinical"]).ask(QUESTION)
    assert answer.text == "On the left."
    assert answer.evidence.answer_attention[answer.evidence.kept_slices].sum() > 0.05
    bits = precision[0]
    assert any(f"rounded to {bits} bits" in notice for notice in answer.notices)
    assert not Engine.load("phantom", "cpu").fit.notices


@pytest.mark.parametrize("precision", ["8bit", "4bit"])
@pytest.mark.parametrize("architecture", ["gemma3", "qwen3_vl", "qwen2_5_vl", "video_llama_3"])
@torch.inference_mode()
def test_pruned_decoding_on_a_cache_equals_one_pass_with_rounded_weights(architecture, precision, tmp_path):
    """The question token by token on the cache, and all at once. LLM.int8() rounds activations too, by what comes with them."""
    torch.manual_seed(0)
    adapter = medium(architecture)
    adapter.model.save_pretrained(tmp_path)
    exact, adapter.model = adapter.model, loading._load_model(type(adapter.model), tmp_path, loading.Held(CPU, precision, torch.float32))
    images = np.random.default_rng(0).integers(0, 256, (3, SIZE, SIZE, 3), np.uint8)
    seen = adapter.encode(images, lambda _done: None)
    kept = torch.rand(3, seen.embeddings.shape[1], generator=torch.Generator().manual_seed(1)) < 0.1
    layout = adapter.layout(3)
    asked = adapter.question_ids(layout, "How many?")

    def prefix():
        return adapter.prefill(layout, kept, seen.embeddings[kept], original_positions=True)

    read = prefix()
    for position, token in enumerate(asked, start=read.next_position):
        stepwise = adapter.extend(read.cache, [token], position)
    read = prefix()
    at_once = adapter.extend(read.cache, asked, read.next_position)
    adapter.model = exact
    read = prefix()
    unrounded = adapter.extend(read.cache, asked, read.next_position)
    rounding = (unrounded - at_once).norm() / unrounded.norm()
    assert 1e-4 < rounding < (0.05 if precision == "8bit" else 0.3)  # rounded indeed, and no more than that
    # On a CPU that multiplies in bfloat16, bitsandbytes rounds a token that comes alone to it; nowhere else.
    exactly = 0.01 if bitsandbytes.functional.has_avx512bf16() else 1e-4
    assert (stepwise - at_once).norm() / at_once.norm() < (0.02 if precision == "8bit" else exactly)


def test_without_the_packages_full_weights_are_taken_or_what_is_missing_is_said(monkeypatch):
    monkeypatch.setattr(device, "find_spec", lambda name: None if name == "bitsandbytes" else find_spec(name))
    with pytest.raises(ModelError, match="bitsandbytes") as error:
        Engine.load("phantom", "cpu", precision="4bit")
    assert "pip install bitsandbytes" in error.value.advice
    monkeypatch.setattr(fit, "memory_of", lambda _device: (int(4.75e8), int(1e9)))
    assert Engine.load("phantom", "cpu").fit.precision == "full"


# --- what suits a device ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("free_gb", "native_half", "expected"),
    [
        (24, True, ("full", 2)), (12, True, ("full", 2)), (9, True, ("8bit", 2)), (7, True, ("8bit", 2)),
        (6, True, ("4bit", 2)), (5.4, True, ("4bit", 2)),
        (24, False, ("full", 4)), (16, False, ("full", 2)), (9, False, ("8bit", 2)), (3, True, None),
    ],
)  # fmt: skip
def test_medgemma_is_held_as_well_as_the_memory_allows(free_gb, native_half, expected):
    card = CARDS["medgemma-1.5-4b"]
    work = Workload.of(card.image_format, PRESETS[DEFAULT_PRESET])
    plan = estimate.choose(network_of(card), work, free_gb * 1e9, native_half=native_half)
    assert (plan and (plan.precision, plan.number)) == expected


def test_what_cannot_be_had_is_not_chosen():
    card = CARDS["medgemma-1.5-4b"]
    work = Workload.of(card.image_format, PRESETS[DEFAULT_PRESET])
    choose = partial(estimate.choose, network_of(card), work, native_half=True)
    assert choose(9e9, possible=lambda precision: precision != "8bit").precision == "4bit"
    assert choose(10e9, possible=lambda precision: precision == "full").precision == "full"  # with room for a part of a volume
    assert choose(24e9, precision="4bit").precision == "4bit"
    assert choose(9e9, possible=lambda precision: precision == "full") is None


@pytest.mark.parametrize(("capability", "half", "bits"), [((9, 0), True, 8), ((8, 0), True, 8), ((7, 5), False, 8), ((7, 0), False, 4)])
def test_a_gpu_is_judged_by_its_generation(monkeypatch, capability, half, bits):
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda _device: capability)
    gpu = torch.device("cuda")
    assert devices.native_half(gpu) is half
    assert [devices.can_quantise(gpu, precision) for precision in ("8bit", "4bit")] == [bits == 8, True]
    if bits == 4:
        with pytest.raises(DeviceError, match="8-bit"):
            device.check_rounding(gpu, "8bit")


def test_a_model_too_large_for_the_device_says_what_would_do(monkeypatch, tmp_path):
    card = CARDS["qwen3-vl-8b"]
    monkeypatch.setattr(fit, "read_json", lambda _path: {})
    monkeypatch.setattr(fit, "memory_of", lambda _device: (int(15e9), int(16e9)))
    with pytest.raises(DeviceError, match=r"needs about \d\d\.\d GB on cpu; 15\.0 GB are free") as error:
        Fit.choose(card, tmp_path, CPU, "full")
    assert "With 8-bit weights it fits (--precision 8bit" in error.value.advice
    fitting = re.search(r"Models that fit: (.*)\.", error.value.advice)[1].split(", ")
    assert "qwen3-vl-2b" in fitting
    assert all(CARDS[name].memory_gb <= 15 for name in fitting)
    assert Fit.choose(card, tmp_path, CPU).precision == "8bit"
    monkeypatch.setattr(fit, "memory_of", lambda _device: (int(11e9), int(16e9)))
    assert Fit.choose(card, tmp_path, CPU).precision == "4bit"


# --- chunks -------------------------------------------------------------------------------------------------------------------


def limited(tower, largest, tried):
    """A tower that has no memory for more than so many slices at a time."""

    def refuse(_module, inputs, named):
        pixels = inputs[0] if inputs else named["pixel_values"]
        grid = inputs[1] if len(inputs) > 1 else named.get("grid_thw")
        tried.append(len(pixels) if grid is None else len(grid))
        if tried[-1] > largest:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")

    return tower.register_forward_pre_hook(refuse, with_kwargs=True)


@pytest.mark.parametrize("make", [tiny_adapter, tiny_qwen_adapter, partial(tiny_qwen_adapter, "qwen2_5_vl")])
@torch.inference_mode()
def test_a_chunk_that_is_too_large_is_halved_and_not_tried_again(make):
    adapter = make()
    tower = adapter.model.model.vision_tower if hasattr(adapter.model.model, "vision_tower") else adapter.model.model.visual
    images = np.random.default_rng(0).integers(0, 256, (11, adapter.image_size, adapter.image_size, 3), np.uint8)
    whole = adapter.encode(images, lambda _done: None)
    tried, done = [], []
    hook = limited(tower, 3, tried)
    parts = adapter.encode(images, done.append)
    assert (tried, done) == ([11, 5, 2, 2, 2, 2, 2, 1], [2, 4, 6, 8, 10, 11])
    for name in ("embeddings", "importance", "keys"):
        torch.testing.assert_close(getattr(parts, name), getattr(whole, name))
    tried.clear()
    adapter.encode(images[:4], done.append)
    assert tried == [2, 2]
    hook.remove()
    hook = limited(tower, 0, [])
    with pytest.raises(torch.OutOfMemoryError):
        adapter.encode(images, done.append)
    assert adapter.chunk.slices == 1
    hook.remove()


@pytest.mark.parametrize("message", ["CUDA error: unspecified launch failure", "mat1 and mat2 shapes cannot be multiplied"])
def test_other_errors_do_not_shrink_a_chunk(message):
    chunk = vision.Chunk(4)

    def fail(_images):
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match=message[:10]):
        vision.encode_in_chunks(np.zeros((4, 8, 8, 3), np.uint8), chunk, fail, lambda _done: None)
    assert chunk.slices == 4


def test_a_real_limit_of_the_process_is_survived_with_smaller_chunks():
    """ulimit -v leaves room for a few slices of the embedded model, not for all of them at once."""
    program = """
import psutil, torch
from MedPrunerLogic.phantom import drawing as phantom
from MedPrunerLogic.engine import Engine
from MedPrunerLogic.pruning.settings import PRESETS
torch.set_num_threads(1)
engine = Engine.load("phantom", "cpu")
volume = phantom.make_phantom(900_000_001, nodules=1, slices=96).volume
engine.adapter.chunk.slices = 96  # as many as a GPU takes
engine.open(volume, PRESETS["clinical"]).ask("Is there a nodule?")
before, process = engine.adapter.chunk.slices, psutil.Process()
def limit(stage, fraction, _sentence):
    if (stage, fraction) == ("encode", 0.0):
        process.rlimit(psutil.RLIMIT_AS, (process.memory_info().vms + (32 << 20), -1))
    if stage == "select":
        process.rlimit(psutil.RLIMIT_AS, (-1, -1))
scan = engine.open(volume, PRESETS["clinical"], progress=limit)
print(before, engine.adapter.chunk.slices, len(scan.seen.embeddings), scan.ask("Is there a nodule?").text)
"""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "0"}
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, env=environment)
    assert ran.returncode == 0, ran.stderr[-2000:]
    before, after, read, *_answer = ran.stdout.split()
    assert int(after) < int(read) <= int(before)


# --- what is said when memory runs out -----------------------------------------------------------------------------------------


def test_out_of_memory_says_what_would_fit_and_it_would():
    card = CARDS["qwen3-vl-8b"]
    network, work = network_of(card), Workload.of(card.image_format, PRESETS["off"])
    plan = next(estimate.plans(network, work, native_half=True))
    free = plan.need.weights + 3e9
    slices = estimate.slices_that_fit(network, work, plan, free)
    share = estimate.share_that_fits(network, work, plan, free)
    assert 5 < slices < 85
    assert 0.05 < share < 1.0
    need = partial(estimate.need, network, precision="full", number=2, chunk=1)
    assert need(Workload(slices, 448, 1.0)).total <= free < need(Workload(slices + 1, 448, 1.0)).total
    assert need(Workload(85, 448, share)).total <= free < need(Workload(85, 448, share + 0.01)).total
    said = " ".join(estimate.what_fits(network, work, plan, free, possible=lambda _precision: True))
    assert f"About {slices} of the 85 slices" in said
    assert f"About {share:.0%} of the visual tokens would fit instead of 100%" in said
    assert "8-bit weights (--precision 8bit)" in said
    assert estimate.what_fits(network, work, plan, 1e9, possible=lambda _precision: True) == []


def test_an_engine_that_runs_out_of_memory_counts_what_would_fit(volume, monkeypatch):
    engine = Engine.load("phantom", "cpu")
    network, plan = engine.fit.network, engine.fit.plan

    def enough_for(count):
        work = Workload(count, 128, estimate.most_retained(PRESETS["off"]))
        return estimate.need(network, work, "full", plan.number, chunk=1).total - plan.need.weights

    monkeypatch.setattr(fit, "memory_of", lambda _device: (int(enough_for(10)) + 1, int(1e9)))
    hook = limited(engine.adapter.model.model.vision_tower, 0, [])
    with pytest.raises(DeviceError) as error:
        engine.open(volume, PRESETS["off"])
    hook.remove()
    assert "About 10 of the 24 slices would fit" in error.value.advice
    assert engine.open(volume, PRESETS["clinical"]).ask(QUESTION).text


def test_out_of_memory_while_loading_is_no_damaged_folder(monkeypatch):
    def full(*_arguments, **_named):
        raise torch.OutOfMemoryError("CUDA out of memory.")

    monkeypatch.setattr(torch.nn.Module, "to", full)
    with pytest.raises(DeviceError, match="out of memory"):
        Engine.load("phantom", "cpu")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (torch.OutOfMemoryError("CUDA out of memory"), True), (MemoryError(), True), (OSError(12, "Cannot allocate memory"), True),
        (RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)"), True), (ValueError("Cannot allocate memory"), False),
        (RuntimeError("CUDA error: an illegal memory access was encountered"), False), (OSError(28, "No space left on device"), False),
    ],
)  # fmt: skip
def test_what_counts_as_too_little_memory(error, expected):
    assert devices.is_out_of_memory(error) is expected


def test_a_limit_of_the_process_counts_as_its_memory():
    process = psutil.Process()
    before = process.rlimit(psutil.RLIMIT_AS)
    process.rlimit(psutil.RLIMIT_AS, (process.memory_info().vms + (1 << 30), before[1]))
    try:
        free, total = devices.memory_of(CPU)
    finally:
        process.rlimit(psutil.RLIMIT_AS, before)
    assert free <= 1 << 30 < total
