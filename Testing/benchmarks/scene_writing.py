"""How long an answer about a 512 x 512 x 400 volume with 85 slices takes to write into the scene, and what it adds to a saved one.

python Testing/benchmarks/scene_writing.py
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).parents[1] / "tools")]

from made_answers import made_answer  # noqa: E402
from measure import machine  # noqa: E402

from MedPrunerLogic.imaging.volume import Volume  # noqa: E402
from MedPrunerLogic.models.catalogue.cards import CARDS  # noqa: E402
from MedPrunerLogic.phantom.drawing import make_phantom  # noqa: E402
from MedPrunerLogic.scene import answer_nodes, bundle, mrml  # noqa: E402

ROUNDS = 5


def main() -> None:
    """Median of the rounds; bytes in the bundle, apart from the volume."""
    made = make_phantom(1, slices=100, matrix=128).volume
    voxels = np.repeat(np.repeat(np.repeat(made.voxels, 4, 0), 4, 1), 4, 2)
    volume = Volume(voxels, made.ijk_to_ras @ np.diag([0.25, 0.25, 0.25, 1.0]), "CT", "large")
    _, stack, answer = made_answer(count=100, image_format=CARDS["medgemma-1.5-4b"].image_format)
    rng, count = np.random.default_rng(0), len(stack)
    kept = answer.evidence.kept_slices
    importance = np.where(kept[:, None, None], rng.exponential(1.0, (count, 64, 64)), np.nan).astype(np.float32)
    attention = np.where(kept[:, None, None], rng.random((count, 16, 16)) / 256 / count, np.nan).astype(np.float32)
    tokens = (rng.random((count, 16, 16)) < 0.1) & kept[:, None, None]
    evidence = replace(
        answer.evidence, source_count=400, source_index=np.linspace(0, 399, count).round().astype(int), importance=importance,
        answer_attention=attention, kept_tokens=tokens,
    )  # fmt: skip
    answer = replace(answer, evidence=evidence)
    scene, _alive = bundle.new_scene()
    node = mrml.add_volume(scene, volume)
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        nodes = answer_nodes.write_answer(scene, node, answer)
        seconds.append(time.perf_counter() - started)
        answer_nodes.remove_answer(scene, nodes)
    answer_nodes.write_answer(scene, node, answer)
    scene.RemoveNode(node)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.mrb"
        bundle.save_scene(scene, path)
        sizes = {Path(entry.filename).name: entry.compress_size for entry in zipfile.ZipFile(path).infolist() if entry.compress_size}
    taken, saved = 1000 * statistics.median(seconds), sum(sizes.values()) / 1e6
    print(f"Written in {taken:.0f} ms ({count} slices, median of {ROUNDS}), {saved:.2f} MB saved.")
    print(", ".join(f"{name} {size / 1000:.0f} kB" for name, size in sorted(sizes.items(), key=lambda item: -item[1])[:4]))
    print(machine())


if __name__ == "__main__":
    main()
