"""Seconds from a volume to the first token: stock transformers with nothing pruned, the published order, and ours, in one run.

    python Testing/benchmarks/speed.py [--scan FILE ...] --out Testing/benchmarks/speed.md

On a phantom, and on real scans where they are given. The model is MedGemma 1.5 4B scaled down, with random weights, on the real classes:
encoder and language model share the work of a slice as they do there (REFERENCE: about 5.5 TFLOP to encode a slice, 1.9 to prefill its
tokens), a visual token stands for 4 x 4 patches, most text layers look through a sliding window, and 85 images are taken at most.

The published order encodes every slice and drops redundant ones afterwards. It does not fold, so that it cannot read the same tokens as
`clinical`; it is given as many or more. Where slices are dropped, as before, it must answer token for token as ours does. Accuracy is
another benchmark's matter (phantom_accuracy.py).
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import torch
from measure import ROOT, Spent, machine, measured, medians, seconds, spent_on

sys.path.insert(0, str(ROOT / "Testing" / "training"))
from chest_processor import make_processor
from torch import Tensor
from transformers import Gemma3Config, Gemma3ForConditionalGeneration

from MedPrunerLogic.conversation import Decoding, Reply
from MedPrunerLogic.engine import Engine, Scan
from MedPrunerLogic.evaluation.alternatives import PublishedOrder
from MedPrunerLogic.imaging import slices
from MedPrunerLogic.imaging.files import read_volume, write_volume
from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.models.adapters import gemma3
from MedPrunerLogic.models.adapters.gemma3 import Gemma3Adapter
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.trust.scope import Scope
from MedPrunerLogic.phantom.drawing import make_phantom
from MedPrunerLogic.pruning.method import TWO_STAGES, PruningMethod
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.scene import answer_nodes, bundle, mrml

QUESTION = "Is there a nodule?"
RETENTION = 0.05
DECODING, FIRST = Decoding(max_new_tokens=8), Decoding(max_new_tokens=1)
SLICES, SIZE, PATCH = 85, 448, 14  # 32 x 32 patches, 8 x 8 visual tokens
TAKES = 85  # images, as MedGemma does
# What `clinical` was before slices were folded: both orders drop the same ones, and read the same tokens.
DROPPING = PruningSettings(gamma=0.1, normalisation="excess", tau=0.6, contextual_fraction=0.0, local_gamma=0.02, token_budget=RETENTION)
STOCK, PAPER, SAME, OURS = "stock, nothing pruned", "published order, `paper`", "published order, token budget of `clinical`", "`clinical`"
FAST, FOLLOW_UP = "`fast`", "`clinical`, a second question"


def make_engine(size: int = SIZE, most: int = TAKES) -> Engine:
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


def settings_at(retention: float) -> PruningSettings:
    """The clinical preset with a budget of this share of all tokens, which is used up: random weights find everything alike."""
    return replace(PRESETS["clinical"], tau=1.0, token_budget=retention)


def stock(engine: Engine, volume: Volume) -> list[int]:
    """What transformers does with every slice that the model takes; the first token."""
    adapter = engine.adapter
    images = slices.cut(volume, "axial", engine.card.image_format).images
    inputs = adapter.processor(
        text=adapter.prompt(len(images), QUESTION), images=list(images), return_tensors="pt", add_special_tokens=False
    )
    output = adapter.model.generate(**inputs, max_new_tokens=1, do_sample=False)
    return output[0, inputs["input_ids"].shape[1] :].tolist()


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


def first_token(
    engine: Engine, volume: Volume, settings: PruningSettings, method: PruningMethod = TWO_STAGES
) -> tuple[Spent, tuple[Scan, Reply]]:
    """What it takes to the first token, and what comes of it."""

    def work() -> tuple[Scan, Reply]:
        scan = engine.open(volume, settings, method=method, with_attention=False)
        return scan, scan.conversation.ask(QUESTION, FIRST)

    return spent_on(work)


def warm_up(engine: Engine) -> None:
    """Everything once, on a few slices."""
    for method in (TWO_STAGES, PublishedOrder()):
        first_token(engine, volume_of(8), PRESETS["clinical"], method)
    stock(engine, volume_of(8))


def compare(engine: Engine, volume: Volume, runs: int) -> list[str]:
    """The routes in turn, `runs` times; medians and ratios."""
    times: dict[str, list[Spent]] = {}
    read: dict[str, tuple[int, int]] = {}
    stages: dict[str, list[float]] = {}

    def timed(route: str, settings: PruningSettings, method: PruningMethod = TWO_STAGES) -> tuple[Scan, Reply]:
        spent, (scan, reply) = first_token(engine, volume, settings, method)
        times.setdefault(route, []).append(spent)
        read[route] = int(scan.anchors.kept.sum()), int(scan.selection.kept.sum())
        return scan, reply

    for _run in range(runs):
        times.setdefault(STOCK, []).append(spent_on(lambda: stock(engine, volume))[0])
        timed(PAPER, PRESETS["paper"], PublishedOrder())
        timed(SAME, PRESETS["clinical"], PublishedOrder())
        with importance_timed() as importance:
            scan, answer = timed(OURS, PRESETS["clinical"])
        timed(FAST, PRESETS["fast"])
        spent, _reply = spent_on(lambda scan=scan: scan.conversation.ask("How many nodules are there?", FIRST))
        times.setdefault(FOLLOW_UP, []).append(spent)
        longer = scan.conversation.ask(QUESTION, DECODING)
        each = {**scan.seconds, "first token": answer.seconds["first_token"]}
        each["a token more"] = longer.seconds["decode"] / len(longer.token_ids)
        each |= {"(importance, in encode)": sum(importance), "(reading the file)": reading(volume), "(writing the nodes)": writing(scan)}
        for stage, value in each.items():
            stages.setdefault(stage, []).append(value)
    total = scan.retention
    read[STOCK] = total.images_total, total.tokens_total
    assert min(read[PAPER][1], read[SAME][1]) >= read[OURS][1], "the published order must read as many tokens as ours, or more"
    first = medians(times[OURS])
    head = (
        "to the first token",
        "images encoded",
        "tokens read",
        "seconds",
        "of the processor",
        "`clinical` is faster by",
        "by the processor",
    )
    lines = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for route in (STOCK, PAPER, SAME, OURS, FAST):
        images, tokens = read[route]
        clock, processor = medians(times[route])
        faster = f"{clock / first.clock:.1f}x | {processor / first.processor:.1f}x"
        share = f"{tokens} ({tokens / total.tokens_total:.1%})"
        lines.append(f"| {route} | {images} | {share} | {clock:.2f} | {processor:.2f} | {faster} |")
    clock, processor = medians(times[FOLLOW_UP])
    lines.append(f"| {FOLLOW_UP} | - | - | {clock:.2f} | {processor:.2f} | (the first took {first.clock / clock:.0f}x as long) | |")
    part, fold = (statistics.median(stages[stage]) for stage in ("part", "slices"))
    lines += [
        "",
        f"{total.slices} slices in {total.images_read} images. Of the {first.clock:.2f} s, looking at all slices and parting them take "
        f"{part:.2f} s, folding, windowing and resizing {fold:.2f} s: {(part + fold) / first.clock:.0%} together.",
    ]
    return [
        *lines,
        "",
        "| stage of `clinical` | seconds |",
        "|---|---|",
        *(f"| {n} | {statistics.median(v):.3f} |" for n, v in stages.items()),
    ]


def same_answer(engine: Engine, volume: Volume) -> str:
    """Where slices are dropped, the published order and ours read the same tokens, and answer alike."""
    theirs_took, (theirs, _reply) = first_token(engine, volume, DROPPING, PublishedOrder())
    took, (ours, _reply) = first_token(engine, volume, DROPPING)
    assert torch.equal(theirs.selection.kept[torch.from_numpy(ours.anchors.kept)], ours.selection.kept)
    replies = [scan.conversation.ask(QUESTION, DECODING).token_ids for scan in (theirs, ours)]
    assert replies[0] == replies[1], "the published order and ours must answer alike"
    return (
        f"Slices dropped instead of folded (the guard, {ours.retention.images_read} of {ours.retention.images_total} encoded), one run: "
        f"published order {theirs_took.clock:.2f} s, ours {took.clock:.2f} s ({theirs_took.clock / took.clock:.1f}x), the same tokens and "
        "the same answer."
    )


def work_of(engine: Engine) -> str:
    """A sentence about the model."""
    encode, prefill = flops(engine)
    return f"Work to encode a slice against prefilling it: {encode / prefill:.1f} to 1 (MedGemma: 2.9 to 1)."


def growth(engine: Engine) -> list[str]:
    """One run each: more slices, larger images, more tokens kept."""
    lines = ["", "| varied | | images | seconds to the first token | encode | select | prefill |", "|---|---|---|---|---|---|---|"]

    def row(kind: str, value: str, with_engine: Engine, count: int, retention: float) -> None:
        spent, (scan, _reply) = first_token(with_engine, volume_of(count), settings_at(retention))
        parts = " | ".join(f"{scan.seconds[stage]:.2f}" for stage in ("encode", "select", "prefill"))
        lines.append(f"| {kind} | {value} | {scan.retention.images_read} | {spent.clock:.2f} | {parts} |")

    for count in (8, 25, 85, 200, 400):
        row("slices", str(count), engine, count, RETENTION)
    for size in (224, 448, 896):
        row("pixels a side (16 slices)", str(size), make_engine(size), 16, RETENTION)
    for retention in (0.02, 0.05, 0.1, 0.2, 0.4):
        row(f"retention aimed at ({SLICES} slices)", f"{retention:.0%}", engine, SLICES, retention)
    return lines


_LARGE = """
sys.path[:0] = [{root!r} + "/Testing/benchmarks"]
import numpy as np, speed
from MedPrunerLogic.imaging.volume import from_array
engine = speed.make_engine()
engine.open(speed.volume_of(8)).ask(speed.QUESTION)
voxels = np.random.default_rng(0).integers(-1000, 1000, (400, 512, 512), dtype=np.int16)
volume = from_array(voxels, np.diag([-0.7, -0.7, 1.0, 1.0]), "CT")
del voxels
settings = speed.settings_at(speed.RETENTION)
"""


def memory() -> list[str]:
    """Peak of a question about 512 x 512 x 400 voxels of noise, over weights and volume."""
    found = measured(_LARGE.format(root=str(ROOT)), f"engine.open(volume, settings).ask({QUESTION!r})", runs=1)
    engine, images = make_engine(), PRESETS["clinical"].most_images(TAKES)
    held = sum(p.numel() * p.element_size() for p in engine.adapter.model.parameters()) / 2**20 + 200.0
    return [
        "",
        f"A question about 512 x 512 x 400 voxels, folded into {images} images: {found['peak_mib']:.0f} MiB above the {held:.0f} MiB "
        f"of weights and volume ({1 + found['peak_mib'] / held:.2f}x in all).",
    ]


def load() -> str:
    """How busy the machine is."""
    return f"load {os.getloadavg()[0]:.1f}"


def main() -> None:
    """Print the tables, and write them where asked, section by section."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scan", type=Path, action="append", default=[], metavar="FILE", help="a real scan; as often as there are scans")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only-compare", action="store_true")
    arguments = parser.parse_args()
    engine = make_engine()
    warm_up(engine)
    text = ""

    def tell(lines: list[str]) -> None:
        nonlocal text
        text += "\n".join(lines) + "\n"
        print("\n".join(lines), flush=True)
        if arguments.out:
            arguments.out.write_text(text, encoding="utf-8")

    about = f"{machine()}, torch {torch.__version__}, {torch.get_num_threads()} threads, {load()} at the start."
    tell(
        [
            about,
            work_of(engine),
            f"Medians of {arguments.runs} runs in turn. The published order does not fold: it reads as many tokens or more.",
        ]
    )
    for path in arguments.scan:
        if not path.exists():
            tell(["", f"{path.name} is not here: left out."])
            continue
        volume = read_volume(path)
        step = planes_of(volume).step_mm
        tell(
            [
                "",
                f"## A real scan: {path.name.split('.nrrd')[0]}, {step:.1f} mm",
                "",
                *compare(engine, volume, arguments.runs),
                "",
                f"({load()})",
            ]
        )
    phantom = volume_of(SLICES)
    tell(
        [
            "",
            f"## A phantom of {SLICES} slices",
            "",
            *compare(engine, phantom, arguments.runs),
            "",
            same_answer(engine, phantom),
            "",
            f"({load()})",
        ]
    )
    if not arguments.only_compare:
        tell(growth(engine) + memory())


if __name__ == "__main__":
    main()
