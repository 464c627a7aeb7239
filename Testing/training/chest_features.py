"""What the trained vision tower makes of each chest, once: features of every token, which findings it shows, and the truth.

python Testing/training/chest_features.py --work /tmp/embedded
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
from chest_network import make_model, pixels, set_encoder
from chest_views import GRID, SIDE, WINDOW, View
from chest_vision import CHECKPOINT
from safetensors.torch import save_file
from torch.nn import functional

from MedPrunerLogic.models.adapters.vision import outputs_of
from MedPrunerLogic.pruning.importance import pool_windows, received_attention


def features_of(model: Any, view: View) -> dict[str, torch.Tensor]:
    """features (S, N, D) float16 before the projector's norm; importance (S, N) float16; shows (F, S, N) bool; where each image stands."""
    tower, projector = model.model.vision_tower, model.model.multi_modal_projector
    attention = tower.encoder.layers[-1].self_attn
    features, importance = [], []
    for part in np.array_split(np.asarray(view.images), max(1, len(view.images) // 12)):
        with torch.inference_mode(), outputs_of(attention.q_proj, attention.k_proj) as seen:
            hidden = tower(pixel_values=pixels(part)).last_hidden_state
            query, key = (x.unflatten(-1, (attention.num_heads, -1)).transpose(1, 2) for x in seen)
            received = received_attention(query, key, attention.scale).view(-1, GRID, GRID)
            grid = hidden.transpose(1, 2).reshape(len(hidden), -1, GRID, GRID)
            features.append(projector.avg_pool(grid).flatten(2).transpose(1, 2).half())
            importance.append(pool_windows(received, WINDOW).flatten(1).half())
    patches = torch.from_numpy(view.patches()).float()
    shows = functional.max_pool2d(patches, WINDOW).flatten(2) > 0 if len(patches) else torch.zeros(0, len(view.images), SIDE * SIDE) > 0
    return {
        "features": torch.cat(features).contiguous(),
        "importance": torch.cat(importance).contiguous(),
        "shows": shows.contiguous(),
        "blocks": torch.from_numpy(view.blocks.astype(np.int64)),
        "numbers": torch.from_numpy(view.numbers.astype(np.int64)),
        "truth": torch.frombuffer(bytearray(view.truth.to_json().encode()), dtype=torch.uint8),
    }


_HELD: dict[str, Any] = {}  # the model of this process


def _start(work: Path) -> None:
    os.nice(10)
    torch.set_num_threads(1)
    model = _HELD["model"] = make_model(64, 8, 6, 7)
    set_encoder(model, work / CHECKPOINT)


def _keep(job: tuple[Path, Path]) -> None:
    source, path = job
    if not path.exists():
        save_file(features_of(_HELD["model"], View.load(source)), path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    folder = args.work / "features"
    folder.mkdir(parents=True, exist_ok=True)
    started = time.time()
    sources = sorted((args.work / "views").glob("*.images.npy"))
    jobs = [(source, folder / f"{source.name.split('.')[0]}.safetensors") for source in sources]
    with ProcessPoolExecutor(args.processes, initializer=_start, initargs=(args.work,)) as pool:
        for done, _kept in enumerate(pool.map(_keep, jobs, chunksize=2), start=1):
            if done % 50 == 0:
                print(json.dumps({"stage": "features", "done": done, "seconds": round(time.time() - started)}), flush=True)


if __name__ == "__main__":
    main()
