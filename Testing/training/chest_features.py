"""What the trained vision tower makes of each chest, once: features of every token, which findings it shows, and the truth.

python Testing/training/chest_features.py --work /tmp/embedded --first 1000000 --count 3000
"""

from __future__ import annotations

import argparse
import json
import os
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import torch
from chest_network import make_model
from chest_views import FORMAT, GRID, SIDE, SIZE, WINDOW, patches_of, slabs_of
from chest_vision import CHECKPOINT
from embedded_network import pixels
from safetensors.torch import load_file, save_file
from torch.nn import functional

from MedPrunerLogic.engine import prompt_places
from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.slices import paint
from MedPrunerLogic.models.adapters.vision import outputs_of
from MedPrunerLogic.phantom.chest.make import make_chest
from MedPrunerLogic.pruning.importance import pool_windows, received_attention

HELD_OUT = 100  # volumes whose seeds lie before the first; the benchmarks' are others


def features_of(model: Any, seed: int, folded: bool) -> dict[str, torch.Tensor]:
    """features (S, N, D) float16 before the projector's norm; importance (S, N) float16; shows (F, S, N) bool; where each image stands."""
    chest = make_chest(seed, matrix=SIZE, masks=True)
    planes = planes_of(chest.volume, "axial")
    stack = slabs_of(planes, folded)
    images = paint(planes, stack, FORMAT).images
    tower, projector = model.model.vision_tower, model.model.multi_modal_projector
    attention = tower.encoder.layers[-1].self_attn
    features, importance = [], []
    for part in np.array_split(images, max(1, len(images) // 12)):
        with torch.inference_mode(), outputs_of(attention.q_proj, attention.k_proj) as seen:
            hidden = tower(pixel_values=pixels(part)).last_hidden_state
            query, key = (x.unflatten(-1, (attention.num_heads, -1)).transpose(1, 2) for x in seen)
            received = received_attention(query, key, attention.scale).view(-1, GRID, GRID)
            grid = hidden.transpose(1, 2).reshape(len(hidden), -1, GRID, GRID)
            features.append(projector.avg_pool(grid).flatten(2).transpose(1, 2).half())
            importance.append(pool_windows(received, WINDOW).flatten(1).half())
    patches = torch.from_numpy(patches_of(chest, stack.slabs)).float()
    shows = torch.zeros(0, len(images), SIDE * SIDE, dtype=torch.bool)
    if len(patches):
        shows = functional.max_pool2d(patches, WINDOW).flatten(2) > 0
    most = min(len(planes), FORMAT.max_slices)
    blocks, numbers = prompt_places(stack, most)
    return {
        "features": torch.cat(features).contiguous(),
        "importance": torch.cat(importance).contiguous(),
        "shows": shows.contiguous(),
        "blocks": torch.from_numpy(np.asarray(blocks)),
        "numbers": torch.tensor(numbers),
        "truth": torch.frombuffer(bytearray(chest.truth.to_json().encode()), dtype=torch.uint8),
    }


_HELD: dict[str, Any] = {}  # the model of this process


def _start(work: Path) -> None:
    os.nice(10)
    torch.set_num_threads(1)
    model = _HELD["model"] = make_model(64, 8, 6, 7)
    state = load_file(work / CHECKPOINT)
    model.model.vision_tower.load_state_dict({name[6:]: value for name, value in state.items() if name.startswith("tower.")})
    model.model.multi_modal_projector.mm_soft_emb_norm.load_state_dict({n[5:]: v for n, v in state.items() if n.startswith("norm.")})


def _keep(job: tuple[int, Path]) -> int:
    seed, folder = job
    path = folder / f"{seed}.safetensors"
    if not path.exists():
        save_file(features_of(_HELD["model"], seed, bool(np.random.default_rng([seed, 98]).random() < 0.65)), path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)
    return seed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--first", type=int, default=1_000_000)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    folder = args.work / "features"
    folder.mkdir(parents=True, exist_ok=True)
    started = time.time()
    jobs = ((seed, folder) for seed in range(args.first - HELD_OUT, args.first + args.count))
    with ProcessPoolExecutor(args.processes, initializer=_start, initargs=(args.work,)) as pool:
        for done, _seed in enumerate(pool.map(_keep, jobs, chunksize=2), start=1):
            if done % 50 == 0:
                print(json.dumps({"stage": "features", "done": done, "seconds": round(time.time() - started)}), flush=True)


if __name__ == "__main__":
    main()
