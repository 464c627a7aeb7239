"""Seconds from a volume to the first token: stock transformers with nothing pruned, the published order, and ours, in one run.

    python Testing/benchmarks/speed.py --out Testing/benchmarks/speed.md

The model is MedGemma 1.5 4B scaled down, with random weights, on the real classes: encoder and language model share the work of a slice
as they do there (REFERENCE: about 5.5 TFLOP to encode a slice, 1.9 to prefill its tokens), a visual token stands for 4 x 4 patches, and
most text layers look through a sliding window. Accuracy at this retention is another benchmark's matter (phantom_accuracy.md); here the
published order and ours must answer token for token the same.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import torch
from measure import ROOT, machine, measured

sys.path.insert(0, str(ROOT / "Testing" / "training"))
from embedded_processor import make_processor
from torch import Tensor
from transformers import Gemma3Config, Gemma3ForConditionalGeneration

from MedPrunerLogic.conversation import Decoding
from MedPrunerLogic.engine import Engine, Scan
from MedPrunerLogic.evaluation.alternatives import PublishedOrder
from MedPrunerLogic.imaging import slices
from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.adapters import gemma3
from MedPrunerLogic.models.adapters.gemma3 import Gemma3Adapter
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.trust.scope import Scope
from MedPrunerLogic.phantom.drawing import make_phantom
from MedPrunerLogic.pruning.anchors import filter_stack
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.scene import answer_nodes, bundle, mrml

QUESTION = "Is there a nodule?"
RETENTION = 0.05
DECODING = Decoding(max_new_tokens=8)
SLICES, SIZE, PATCH, TOKENS_A_SIDE = 85, 448, 14, 8  # 32 x 32 patches, 8 x 8 visual tokens


def make_engine(size: int = SIZE, most: int = 400) -> Engine:
    """The scaled model behind the engine that everyone uses."""
    tokens = (size // PATCH // 4) ** 2
    processor = make_processor(size, tokens)
    tokenizer = processor.tokenizer
    config = Gemma3Config(
        vision_config={
            "hidden_size": 320,
            "intermediate_size": 1280,
            "num_hidden_layers": 8,
            "num_attention_heads": 5,
            "image_size": size,
            "patch_size": PATCH,
            "vision_use_head": False,
        },
        text_config={
            "vocab_size": len(tokenizer),
            "hidden_size": 768,
            "intermediate_size": 3072,
            "num_hidden_layers": 9,
            "num_attention_heads": 8,
            "num_key_value_heads": 4,
            "head_dim": 96,
            "sliding_window": 256,
            "layer_types": [("full_attention" if n % 6 == 5 else "sliding_attention") for n in range(9)],
            "max_position_embeddings": 65536,
            "query_pre_attn_scalar": 96,
        },
        mm_tokens_per_image=tokens,
        image_token_index=tokenizer.image_token_id,
        boi_token_index=tokenizer.boi_token_id,
        eoi_token_index=tokenizer.eoi_token_id,
    )
    torch.manual_seed(0)
    model = Gemma3ForConditionalGeneration(config).eval()
    torch.nn.init.normal_(model.model.multi_modal_projector.mm_input_projection_weight, std=0.05)  # zeros in the stock class
    model.generation_config.pad_token_id = tokenizer.pad_token_id
    card = CARDS["medgemma-1.5-4b"]
    card = replace(card, image_format=replace(card.image_format, size=size, max_slices=most), thinking=None)
    return Engine(card, Gemma3Adapter(model, processor, card.wording), "random", Scope(card))


def volume_of(count: int) -> Volume:
    """A phantom with this many slices."""
    return make_phantom(7, slices=count, matrix=256, nodules=2, size="large").volume


def settings_at(retention: float, stack: slices.SliceStack) -> PruningSettings:
    """The clinical preset with the threshold that leaves this share of all tokens: random weights spread importance evenly."""
    clinical = PRESETS["clinical"]
    kept = filter_stack(stack, clinical).kept.mean()
    return replace(clinical, tau=float(min(max(retention / kept, 0.001), 1.0)))


def stock(engine: Engine, volume: Volume) -> list[int]:
    """What transformers does with every slice; the first token."""
    adapter = engine.adapter
    images = slices.cut(volume, "axial", engine.card.image_format).images
    inputs = adapter.processor(
        text=adapter.prompt(len(images), QUESTION), images=list(images), return_tensors="pt", add_special_tokens=False
    )
    output = adapter.model.generate(**inputs, max_new_tokens=1, do_sample=False)
    return output[0, inputs["input_ids"].shape[1] :].tolist()


def seconds(work: Callable[[], object]) -> tuple[float, object]:
    """How long it took, and what came of it."""
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def reading(volume: Volume) -> float:
    """Seconds to read the volume from a compressed NRRD file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "volume.nrrd"
        write_volume(volume, path)
        return seconds(lambda: read_volume(path))[0]


def writing(scan: Scan) -> float:
    """Seconds to put an answer's nodes into a scene that holds the volume."""
    answer = scan.ask(QUESTION, decoding=DECODING)
    mrml_scene, _alive = bundle.new_scene()
    node = mrml.add_volume(mrml_scene, scan.volume)
    return seconds(lambda: answer_nodes.write_answer(mrml_scene, node, answer))[0]


@contextmanager
def importance_timed() -> Iterator[list[float]]:
    """Seconds of each time that received attention is summed up within the encoder."""
    taken: list[float] = []
    stock_function = gemma3.received_attention

    def timed(*args: Tensor | float) -> Tensor:
        spent, received = seconds(lambda: stock_function(*args))
        taken.append(spent)
        return received

    gemma3.received_attention = timed
    try:
        yield taken
    finally:
        gemma3.received_attention = stock_function


def flops(engine: Engine) -> tuple[float, float]:
    """Multiply-adds times two, to encode one slice and to prefill its visual tokens (weights and attention among its patches)."""
    vision, model = engine.adapter.model.config.vision_config, engine.adapter.model
    patches = (vision.image_size // vision.patch_size) ** 2
    tower = sum(p.numel() for p in model.model.vision_tower.encoder.parameters())
    attention = 4 * vision.num_hidden_layers * patches**2 * vision.hidden_size
    text = sum(p.numel() for name, p in model.model.language_model.named_parameters() if "embed" not in name)
    return 2 * patches * tower + attention, 2 * engine.adapter._tokens_a_side**2 * text


def compare(engine: Engine, runs: int) -> list[str]:
    """The three routes in turn, `runs` times; medians and ratios."""
    volume = volume_of(SLICES)
    settings = settings_at(RETENTION, slices.cut(volume, "axial", engine.card.image_format))
    engine.open(volume_of(8), settings).conversation.ask(QUESTION, DECODING)  # warm up
    stock(engine, volume_of(8))
    times: dict[str, list[float]] = {"stock, nothing pruned": [], "published order": [], "ours": [], "ours, follow-up": []}
    stages: dict[str, list[float]] = {}
    scan: Scan | None = None
    for _run in range(runs):
        times["stock, nothing pruned"].append(seconds(lambda: stock(engine, volume))[0])
        spent, theirs = seconds(lambda: engine.open(volume, settings, method=PublishedOrder()))
        reply = theirs.conversation.ask(QUESTION, DECODING)
        times["published order"].append(spent + reply.seconds["first_token"])
        with importance_timed() as importance:
            spent, scan = seconds(lambda: engine.open(volume, settings))
        answer = scan.conversation.ask(QUESTION, DECODING)
        times["ours"].append(spent + answer.seconds["first_token"])
        assert reply.token_ids == answer.token_ids, "the published order and ours must answer alike"
        follow_up = scan.conversation.ask("How many nodules are there?", DECODING)
        times["ours, follow-up"].append(follow_up.seconds["first_token"])
        each = {**scan.seconds, "first token": answer.seconds["first_token"]}
        each["a token more"] = answer.seconds["decode"] / len(answer.token_ids)
        each |= {"(importance, in encode)": sum(importance), "(reading the file)": reading(volume), "(writing the nodes)": writing(scan)}
        for stage, value in each.items():
            stages.setdefault(stage, []).append(value)
    encode, prefill = flops(engine)
    retention = scan.retention
    first = statistics.median(times["ours"])
    lines = [
        f"{SLICES} slices, {retention.slices_kept} encoded, {retention.overall:.1%} of the visual tokens read. Work to encode a slice "
        f"against prefilling it: {encode / prefill:.1f} to 1 (MedGemma: 2.9 to 1). Medians of {runs}.",
        "",
        "| to the first token | seconds | ours is faster by |",
        "|---|---|---|",
    ]
    for name, values in times.items():
        median = statistics.median(values)
        ratio = f"{median / first:.1f}x" if name != "ours, follow-up" else f"(the first question took {first / median:.0f}x as long)"
        lines.append(f"| {name} | {median:.2f} | {ratio} |")
    lines += ["", "| stage of ours | seconds |", "|---|---|", *(f"| {n} | {statistics.median(v):.3f} |" for n, v in stages.items())]
    return lines


def growth(engine: Engine) -> list[str]:
    """One run each: more slices, larger images, more tokens kept."""
    lines = ["", "| varied | | seconds to the first token | encode | select | prefill |", "|---|---|---|---|---|---|"]

    def row(kind: str, value: str, with_engine: Engine, count: int, retention: float) -> None:
        volume = volume_of(count)
        settings = settings_at(retention, slices.cut(volume, "axial", with_engine.card.image_format))
        spent, scan = seconds(lambda: with_engine.open(volume, settings))
        answer = scan.conversation.ask(QUESTION, DECODING)
        parts = " | ".join(f"{scan.seconds[stage]:.2f}" for stage in ("encode", "select", "prefill"))
        lines.append(f"| {kind} | {value} | {spent + answer.seconds['first_token']:.2f} | {parts} |")

    for count in (8, 25, 85, 200, 400):
        row("slices", str(count), engine, count, RETENTION)
    for size in (224, 448, 896):
        row("pixels a side (16 slices)", str(size), make_engine(size), 16, RETENTION)
    for retention in (0.02, 0.05, 0.1, 0.2, 0.4):
        row("retention aimed at (85 slices)", f"{retention:.0%}", engine, SLICES, retention)
    return lines


_LARGE = """
sys.path[:0] = [{root!r} + "/Testing/benchmarks"]
import numpy as np, speed
from MedPrunerLogic.imaging import slices
from MedPrunerLogic.imaging.volume import from_array
engine = speed.make_engine(most=85)  # as many as MedGemma reads
engine.open(speed.volume_of(8)).ask(speed.QUESTION)
voxels = np.random.default_rng(0).integers(-1000, 1000, (400, 512, 512), dtype=np.int16)
volume = from_array(voxels, np.diag([-0.7, -0.7, 1.0, 1.0]), "CT")
del voxels
settings = speed.settings_at(speed.RETENTION, slices.cut(volume, "axial", engine.card.image_format))
"""


def memory() -> list[str]:
    """Peak of a question about 512 x 512 x 400 voxels of noise, in which no slice is redundant, over weights and volume."""
    found = measured(_LARGE.format(root=str(ROOT)), f"engine.open(volume, settings).ask({QUESTION!r})", runs=1)
    engine = make_engine()
    held = sum(p.numel() * p.element_size() for p in engine.adapter.model.parameters()) / 2**20 + 200.0
    return [
        "",
        f"A question about 512 x 512 x 400 voxels, all {SLICES} slices encoded: {found['peak_mib']:.0f} MiB above the {held:.0f} MiB "
        f"of weights and volume ({1 + found['peak_mib'] / held:.2f}x in all).",
    ]


def main() -> None:
    """Print the tables, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only-compare", action="store_true")
    arguments = parser.parse_args()
    engine = make_engine()
    lines = [f"{machine()}, torch {torch.__version__}, {torch.get_num_threads()} threads.", "", *compare(engine, arguments.runs)]
    if not arguments.only_compare:
        lines += growth(engine) + memory()
    text = "\n".join(lines) + "\n"
    print(text)
    if arguments.out:
        arguments.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
