"""Which tokens to read: candidates for stage 2 beside the published alternatives, at equal tokens of the images that `clinical` encodes.

    python Testing/benchmarks/stage_two.py --level chest --phantoms 100 --share 0.05 [--model FOLDER] [--out FILE.json]

For a search, not for claims: an answer counts as right when the likeliest token after each true one makes a right answer (teacher forcing),
which takes a tenth of the time that answering does. Seeds are neither trained on nor those of `medpruner evaluate`.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from measure import machine
from torch import Tensor, nn

sys.path.append(str(Path(__file__).parents[1] / "training"))
from chest_sequences import Item, Packer
from chest_steps import forward_embedded

from MedPrunerLogic.engine import Engine, prompt_places
from MedPrunerLogic.evaluation import alternatives, newer
from MedPrunerLogic.evaluation.alternatives import TokenChoice, chosen_tokens, marked, ranked
from MedPrunerLogic.evaluation.benchmarks import CHESTS
from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.slices import paint, place
from MedPrunerLogic.phantom.chest import questions
from MedPrunerLogic.phantom.chest.make import Chest, make_chest
from MedPrunerLogic.pruning.importance import pool_windows
from MedPrunerLogic.pruning.method import TWO_STAGES, Encoded
from MedPrunerLogic.pruning.nucleus import NucleusSelection, _excess
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings

FIRST = 500_000_000  # seeds of chests to search with
ASKED = 24


def encode(engine: Engine, chest: Chest, settings: PruningSettings) -> Encoded:
    """The images that these settings encode, and what the model's encoder makes of them."""
    planes, image_format = planes_of(chest.volume, "axial"), engine.card.image_format
    parted = TWO_STAGES.part_slices(planes, image_format, settings)
    stack = paint(planes, place(planes, image_format, parted.slabs, parted.frames), image_format)
    anchors = parted.anchors or TWO_STAGES.choose_slices(stack, settings)
    seen = engine.adapter.encode(stack.encoded[anchors.kept], lambda _done: None)
    importance = pool_windows(seen.importance, engine.adapter.patch_window).flatten(1)
    most = min(len(planes), image_format.max_slices)
    return Encoded(stack, anchors, seen, importance, unpruned=most * importance.shape[1])


def right_answers(engine: Engine, chest: Chest, encoded: Encoded, selection: NucleusSelection, seed: int) -> list[tuple[str, str, bool]]:
    """(kind, finding, right) of the same questions for every selection, read in one pass."""
    language = engine.adapter
    most = encoded.unpruned // encoded.importance.shape[1]
    blocks, numbers = prompt_places(encoded.stack, most)
    kept = selection.kept
    shows = torch.ones(len(chest.truth.findings), *kept.shape, dtype=torch.bool)
    item = Item(
        encoded.tokens.embeddings,
        encoded.importance,
        shows,
        torch.from_numpy(blocks[encoded.anchors.kept]),
        torch.tensor(numbers),
        chest.truth,
    )
    packed = Packer(language.processor, np.random.default_rng(seed), asked=ASKED)(item, kept, renumber=False, whole=True)
    predicted = forward_embedded(language.model, selection.embeddings[kept], packed)[0].argmax(-1)
    found, start = [], 0
    for question, length in packed["asked"]:
        text = language.tokenizer.decode(predicted[start : start + length - 1])
        found.append((question.kind, question.about or "", questions.is_right(chest, question, text)))
        start += length
    return found


# --- candidates ---------------------------------------------------------------------------------------------------------------


def whitened(vectors: Tensor, ridge: float = 0.05) -> Tensor:
    """(M, D) about their mean, every direction counting alike."""
    centred = vectors - vectors.mean(0)
    values, directions = torch.linalg.eigh(centred.T @ centred / len(centred))
    return centred @ directions * (values + ridge * values.mean()).rsqrt()


def unlike_its_place(embeddings: Tensor) -> Tensor:
    """(S, N): how far each token lies from what is usual at its place in the other images, every direction counting alike."""
    tokens = embeddings.float()
    away = tokens - tokens.median(0, keepdim=True).values
    return whitened(away.flatten(0, 1)).norm(dim=1).view(embeddings.shape[:2])


def unlike_all(embeddings: Tensor) -> Tensor:
    """(S, N): how far each token lies from the mean of the scan."""
    return whitened(embeddings.float().flatten(0, 1)).norm(dim=1).view(embeddings.shape[:2])


def rank_of(score: Tensor) -> Tensor:
    """0...1 by rank."""
    flat = score.flatten()
    return (flat.argsort().argsort().float() / (len(flat) - 1)).view_as(score)


def best(encoded: Encoded, score: Tensor, count: int) -> NucleusSelection:
    """The highest `count`, and of each image the best one first."""
    score = rank_of(score)
    first = torch.zeros_like(score).scatter(1, score.argmax(1, keepdim=True), 1.0) if 4 * len(score) <= count else torch.zeros_like(score)
    return chosen_tokens(encoded, marked(encoded, ranked((score + first).flatten())[:count]))


def tubes(encoded: Encoded, score: Tensor, count: int, alike: float = 0.85) -> NucleusSelection:
    """The highest `count`, where a token that is like a chosen one at its place in the image beside it is joined to that one.

    A tube is read as its mean, at the token with the highest score.
    """
    tokens = encoded.tokens.embeddings.float()
    unit = nn.functional.normalize(tokens - tokens.flatten(0, 1).mean(0), dim=-1)
    still = (unit[1:] * unit[:-1]).sum(-1) > alike  # (S - 1, N)
    left, slices = score.flatten().clone(), len(tokens)
    embeddings, chosen, width = tokens.clone(), [], score.shape[1]
    for _number in range(count):
        top = int(left.argmax())
        if left[top] == -torch.inf:
            break
        image, at = divmod(top, width)
        first, last = image, image
        while first > 0 and still[first - 1, at] and image - first < 2:
            first -= 1
        while last < slices - 1 and still[last, at] and last - image < 2:
            last += 1
        embeddings[image, at] = tokens[first : last + 1, at].mean(0)
        left.view_as(score)[first : last + 1, at] = -torch.inf
        chosen.append(top)
    selection = chosen_tokens(encoded, marked(encoded, torch.tensor(chosen)))
    return replace(selection, embeddings=embeddings.to(encoded.tokens.embeddings.dtype))


def volume_of(encoded: Encoded, quality: Tensor, count: int) -> NucleusSelection:
    """Determinantal: tokens of high quality that are unlike each other."""
    unit = nn.functional.normalize(whitened(encoded.tokens.embeddings.float().flatten(0, 1)), dim=-1)
    return chosen_tokens(encoded, marked(encoded, newer.most_volume(unit * quality.flatten()[:, None], count)))


def candidates() -> dict[str, TokenChoice]:
    """By name."""

    def of(score: Callable[[Encoded], Tensor], choose: Callable[[Encoded, Tensor, int], NucleusSelection] = best) -> TokenChoice:
        return lambda encoded, count, _rng: choose(encoded, score(encoded), count)

    def place(encoded: Encoded) -> Tensor:
        return unlike_its_place(encoded.tokens.embeddings)

    def scan(encoded: Encoded) -> Tensor:
        return unlike_all(encoded.tokens.embeddings)

    def excess(encoded: Encoded) -> Tensor:
        return _excess(encoded.importance)

    def both(encoded: Encoded) -> Tensor:
        return rank_of(place(encoded)) + rank_of(excess(encoded))

    def quality(encoded: Encoded) -> Tensor:
        return rank_of(place(encoded)) ** 4 + 1e-3

    return {
        "excess": of(excess),
        "place": of(place),
        "scan": of(scan),
        "place+excess": of(both),
        "place, tubes": of(place, tubes),
        "scan, tubes": of(scan, tubes),
        "excess, tubes": of(excess, tubes),
        "place, determinantal": of(quality, volume_of),
    }


def published(engine: Engine) -> dict[str, TokenChoice]:
    """The alternatives that stage 2 has to beat."""
    probe = "Is there a lung nodule?"
    return {
        "random": alternatives.random_tokens,
        "attention": alternatives.important_tokens,
        "visionzip": alternatives.dominant_and_contextual,
        "divprune": alternatives.diverse_tokens,
        "fastv": alternatives.early_attention(engine.adapter, probe, "CT"),
        "grid": newer.grid_average,
        "vidcom2": newer.distinct_tokens,
        "holitom": newer.merged_tubes,
        "cdpruner": newer.determinantal(engine.adapter, probe),
        "text-only": newer.no_tokens,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="phantom")
    parser.add_argument("--level", default="chest", choices=CHESTS)
    parser.add_argument("--phantoms", type=int, default=60)
    parser.add_argument("--first", type=int, default=FIRST)
    parser.add_argument("--share", type=float, default=0.05, help="of the visual tokens of the unpruned scan")
    parser.add_argument("--only", nargs="*", help="names of methods")
    parser.add_argument("--whole", action="store_true", help="also read all tokens of these images, and the whole scan unpruned")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    engine = Engine.load(args.model, "cpu")
    methods: dict[str, Any] = {**candidates(), **published(engine)}
    methods = {name: method for name, method in methods.items() if not args.only or name in args.only}
    rows: dict[str, list[list[tuple[str, str, bool]]]] = {name: [] for name in (*methods, *(("all tokens", "off") if args.whole else ()))}
    started = time.time()
    for seed in range(args.first, args.first + args.phantoms):
        chest = make_chest(seed, **CHESTS[args.level])
        with torch.inference_mode():
            encoded = encode(engine, chest, PRESETS["clinical"])
            count = int(args.share * encoded.unpruned)
            for name, choose in methods.items():
                selection = choose(encoded, count, np.random.default_rng(seed))
                rows[name].append(right_answers(engine, chest, encoded, selection, seed))
            if args.whole:
                every = alternatives.every_token(encoded, 0, np.random.default_rng(seed))
                rows["all tokens"].append(right_answers(engine, chest, encoded, every, seed))
                whole = encode(engine, chest, PRESETS["off"])
                every = alternatives.every_token(whole, 0, np.random.default_rng(seed))
                rows["off"].append(right_answers(engine, chest, whole, every, seed))
    print(f"{args.phantoms} chests of the level {args.level}, {args.share:.1%} of the tokens, {time.time() - started:.0f} s. {machine()}.")
    print("| tokens chosen by | all kinds | " + " | ".join(questions.KINDS) + " |\n" + "|---" * (2 + len(questions.KINDS)) + "|")
    for name, answers in sorted(rows.items(), key=lambda row: -mean_of(row[1])[0]):
        overall, kinds = mean_of(answers)
        print(f"| {name} | {overall:.3f} | " + " | ".join(f"{kinds[kind]:.3f}" for kind in questions.KINDS) + " |")
    if args.out:
        args.out.write_text(json.dumps(rows))


def mean_of(answers: list[list[tuple[str, str, bool]]]) -> tuple[float, dict[str, float]]:
    """Of each kind what share was right, present and absent findings counting alike, and the mean over the kinds."""
    flat = [one for its in answers for one in its]
    kinds = {kind: float(np.mean([right for its, _about, right in flat if its == kind])) for kind in questions.KINDS}
    return float(np.mean(list(kinds.values()))), kinds


if __name__ == "__main__":
    main()
