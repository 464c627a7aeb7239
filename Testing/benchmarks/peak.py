"""What share of its device's speed MedPruner gets out of it, stage by stage.

    python Testing/benchmarks/peak.py [--model phantom] [--device auto]

The device's peaks are measured, not looked up: a large product of matrices in the model's numbers, and a copy of a gigabyte (a tenth on a
CPU). Arithmetic of a stage is counted by torch (FlopCounterMode); decoding reads all weights of the language model for each token.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

import torch
from torch.utils.flop_counter import FlopCounterMode

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]

from measure import machine, seconds  # noqa: E402

from MedPrunerLogic.conversation import Decoding  # noqa: E402
from MedPrunerLogic.engine import Engine  # noqa: E402
from MedPrunerLogic.phantom.drawing import make_phantom  # noqa: E402
from MedPrunerLogic.pruning.settings import preset  # noqa: E402

RUNS = 3
QUESTION = "Is there a nodule?"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--device", default="auto")
    arguments = parser.parse_args()
    engine = Engine.load(arguments.model, arguments.device)
    model, device = engine.adapter.model, engine.adapter.device
    arithmetic, bandwidth = peaks(device, model.dtype)
    print(f"{machine()}, {torch.cuda.get_device_name(device) if device.type == 'cuda' else device}, {engine.card.name}, {model.dtype}")
    print(f"peaks: {arithmetic / 1e12:.2f} TFLOP/s, {bandwidth / 1e9:.1f} GB/s\n")
    volume, settings = make_phantom(900_000_011, slices=64, nodules=1).volume, preset("clinical")
    with FlopCounterMode(display=False) as counted:  # and warms up
        engine.open(volume, settings, with_attention=False)
    took, scans = zip(
        *(seconds(lambda: waited(device, engine.open(volume, settings, with_attention=False))) for _ in range(RUNS)), strict=True
    )
    cutting = ("part", "slices", "filter")
    read = statistics.median(all_of - sum(scan.seconds[stage] for stage in cutting) for all_of, scan in zip(took, scans, strict=True))
    print(f"encode, select and prefill: {read:.3f} s, {counted.get_total_flops() / read / arithmetic:.1%} of the arithmetic")
    replies = [scans[0].conversation.ask(QUESTION, Decoding(max_new_tokens=64, temperature=2.0, seed=seed)) for seed in range(RUNS)]
    a_token = statistics.median(reply.seconds["decode"] / max(len(reply.token_ids), 1) for reply in replies)
    weights = sum(p.numel() * p.element_size() for p in model.model.language_model.parameters())
    print(f"decode: {a_token * 1e3:.2f} ms a token, {weights / a_token / bandwidth:.1%} of the bandwidth")


def peaks(device: torch.device, dtype: torch.dtype) -> tuple[float, float]:
    """FLOP/s of a product of matrices, and bytes/s read and written by a copy."""
    side, count = (8192, 2**30) if device.type != "cpu" else (1024, 2**27)
    a = torch.ones(side, side, dtype=dtype, device=device)
    source, target = torch.empty(2, count, dtype=torch.uint8, device=device)

    def timed(work) -> float:
        return min(seconds(lambda: waited(device, work()))[0] for _ in range(1 + RUNS))

    return 2 * side**3 / timed(lambda: a @ a), 2 * count / timed(lambda: target.copy_(source))


def waited(device: torch.device, result):
    """The result, when the device has done all that it was told."""
    if device.type != "cpu":
        getattr(torch, device.type).synchronize()
    return result


if __name__ == "__main__":
    main()
