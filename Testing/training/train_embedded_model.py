"""Train the embedded model on phantoms: seeded, resumable after a kill, and logging its curve.

    python Testing/training/train_embedded_model.py --work /tmp/embedded --out Resources/Models/phantom

Three stages, each of which leaves a file in --work and is skipped when that file is there:
1. the vision tower alone, with auxiliary heads (nodule in this patch, in this token, its apparent radius) that are thrown away
   afterwards, and a loss that gathers the last layer's attention on nodules, or on the spine where a slice has none;
2. the visual features of all training volumes, cached;
3. the projector and the language model on those features, six questions a volume behind one shared prefix, with slices and
   tokens missing at random. A nodule of which no token is left does not exist in that view: the model learns to answer from
   what it is shown.

Training never needs more than two cores and 4 GB; it is not part of what clinicians install.
"""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import embedded_processor as processor_of
import numpy as np
import torch
from embedded_language import CHECKPOINT, gains_of, learn_scope, prepare_copying, train_language
from embedded_network import Log, make_model
from embedded_sequences import Packer
from embedded_vision import encode, train_vision
from safetensors.torch import load_file, save_file
from transformers import Gemma3ForConditionalGeneration

from MedPrunerLogic.models.trust.scope import FILE_NAME as SCOPE_FILE

HELD_OUT = 300  # volumes that tell between weights; the benchmark's are others


def start_from(model: Gemma3ForConditionalGeneration, folder: Path, processor, args: argparse.Namespace) -> None:
    """Skip stage 1 and a part of stage 3 by the weights of an earlier model; its language model is made ready for the aims."""
    model.load_state_dict(Gemma3ForConditionalGeneration.from_pretrained(folder, local_files_only=True).state_dict())
    torch.manual_seed(args.seed + 4)
    prepare_copying(model, list(Packer(processor, np.random.default_rng()).numbers))
    with torch.no_grad():
        for gain in gains_of(model):
            gain.add_(0.35)  # at first sharp enough to look at one token among 1,600
    state = {key: value.clone() for key, value in model.state_dict().items()}
    save_file({k: v for k, v in state.items() if "vision" in k or "soft_emb" in k}, args.work / "vision.safetensors")
    save_file({**state, "step": torch.tensor(args.start_step)}, args.work / CHECKPOINT)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="folder of an earlier model to go on from")
    parser.add_argument("--start-step", type=int, default=400, help="language step to go on at")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vision-steps", type=int, default=1400)
    parser.add_argument("--vision-batch", type=int, default=40)
    parser.add_argument("--vision-volumes", type=int, default=1000)
    parser.add_argument("--vision-rate", type=float, default=1e-3)
    parser.add_argument("--volumes", type=int, default=3000)
    parser.add_argument("--language-steps", type=int, default=2400)
    parser.add_argument("--language-batch", type=int, default=16)
    parser.add_argument("--count-weight", type=float, default=1.0, help="of answers that count, the hardest kind")
    parser.add_argument("--language-rate", type=float, default=1.5e-3)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    log = Log(args.work / "log.jsonl")
    processor = processor_of.make_processor()
    tokenizer = processor.tokenizer
    model = make_model(len(tokenizer), tokenizer.image_token_id, tokenizer.boi_token_id, tokenizer.eoi_token_id)
    with ProcessPoolExecutor(2) as pool:
        vision = args.work / "vision.safetensors"
        if args.start and not (args.work / CHECKPOINT).exists():
            start_from(model, args.start, processor, args)
        if not vision.exists():
            train_vision(model, log, args, pool)
            save_file({k: v.clone() for k, v in model.state_dict().items() if "vision" in k or "soft_emb" in k}, vision)
        model.load_state_dict(load_file(vision), strict=False)
        first = args.seed * 1_000_000
        held_out = encode(model, range(first - HELD_OUT, first), pool, log, args.work)
        items = encode(model, range(first, first + args.volumes), pool, log, args.work)
    train_language(model, items, held_out, processor, log, args)
    model.generation_config.eos_token_id = 5
    model.save_pretrained(args.out)
    processor.save_pretrained(args.out)
    save_file(learn_scope(model, (item["features"] for item in items), np.random.default_rng(args.seed)), args.out / SCOPE_FILE)


if __name__ == "__main__":
    main()
