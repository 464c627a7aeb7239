"""Model folders that mean harm, or are damaged.

`python Testing/tools/hostile_models.py 500` loads as many and counts what comes of them.
"""

from __future__ import annotations

import collections
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2])]

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.models.catalogue.cards import CARDS

WHOLE = CARDS["phantom"].folder
JSON = ("config.json", "tokenizer_config.json", "processor_config.json", "generation_config.json", "tokenizer.json", "calibration.json")
DEEP = "[" * 100_000 + "]" * 100_000
LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
GROW = "{% set ns = namespace(x='ab') %}{% for a in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}"


def changed(name: str, **entries: Any) -> Callable[[Path], None]:
    """A JSON file with these entries; those of a part as part__name."""

    def change(folder: Path) -> None:
        content = json.loads((folder / name).read_text(encoding="utf-8")) if (folder / name).is_file() else {}
        for path, value in entries.items():
            *parts, last = path.split("__")
            inner = content
            for part in parts:
                inner = inner.setdefault(part, {})
            inner[last] = value
        put(folder / name, json.dumps(content))

    return change


def put(path: Path, text: str | bytes) -> None:
    """Write a file that may be a link to the whole one."""
    path.unlink(missing_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode(errors="surrogatepass"))


def written(name: str, text: str | bytes) -> Callable[[Path], None]:
    """A file with this content."""
    return lambda folder: put(folder / name, text)


# Refused by a sentence, each with a part of it; "": it may as well load, but must not crash, hang or fetch.
KNOWN: dict[str, tuple[Callable[[Path], None], str]] = {
    "a kernel's repository": (changed("config.json", attn_implementation="kernels-community/flash-attn"), "attention from elsewhere"),
    "a kernel in a part": (changed("config.json", text_config__attn_implementation="someone/kernel:f"), "attention from elsewhere"),
    "kernels by parts": (changed("config.json", attn_implementation={"text_config": "a/b"}), "attention from elsewhere"),
    "an adapter": (written("adapter_config.json", '{"base_model_name_or_path": "someone/adapter"}'), "adapter_config.json"),
    "an adapter in the configuration": (changed("config.json", peft_config={"r": 8}), "asks for a adapter"),
    "a quantiser": (changed("config.json", quantization_config={"quant_method": "gptq"}), "quantiser"),
    "a configuration that is a list": (written("config.json", "[1, 2]"), "not supported"),
    "a deep configuration": (written("config.json", DEEP), "cannot be read"),
    "a huge configuration": (written("config.json", b" " * (65 * 2**20)), "cannot be read"),
    "no UTF-8": (written("config.json", b'{"a": "\xff\xfe"}'), "cannot be read"),
    "sizes that are text": (changed("config.json", text_config__hidden_size="big"), "'hidden_size'"),
    "negative sizes": (changed("config.json", vision_config__image_size=-128), "'image_size'"),
    "infinite sizes": (changed("config.json", text_config__num_hidden_layers=float("inf")), "no finite number"),
    "huge sizes": (changed("config.json", vision_config__image_size=10**9), "'image_size'"),
    "a part that is a list": (changed("config.json", vision_config=[1]), "'vision_config'"),
    "an architecture that is a list": (changed("config.json", model_type=["gemma3"]), "not supported"),
    "weights of elsewhere": (
        written("model.safetensors.index.json", json.dumps({"weight_map": {"a": "../../model.safetensors"}})),
        "none of its own",
    ),
    "a list of weights that is none": (written("model.safetensors.index.json", '{"weight_map": [1]}'), "none of its own"),
    "weights that are none": (written("model.safetensors", b"\xff" * 100), "damaged"),
    "a scope that is none": (written("scope.safetensors", b"junk"), "could not be loaded"),
    "a scope of something else": (written("scope.safetensors", save({"mean": np.zeros((2, 2), np.float32)})), "scope.safetensors"),
    "a calibration that is deep": (written("calibration.json", DEEP), ""),
    "a calibration of lists": (written("calibration.json", "[[]]"), ""),
    "a template that does not end": (written("chat_template.jinja", LOOP), "TooSlowError"),
    "a template that grows": (written("chat_template.jinja", GROW), "makes no prompt"),
    "a template that grows at once": (written("chat_template.jinja", "{{ 'ab' * 99999 * 99999 }}"), "MemoryError"),
    "a template of powers": (written("chat_template.jinja", "{% set n = 9 %}{{ n ** n ** n ** n }}"), "makes no prompt"),
    "a template that is wrong": (written("chat_template.jinja", "{% for %}"), "makes no prompt"),
    "code of its own": (changed("tokenizer_config.json", auto_map={"AutoTokenizer": ["own.Tokenizer", None]}), ""),
    "a tokenizer of another class": (changed("tokenizer_config.json", tokenizer_class="T5Tokenizer"), ""),
    "a tokenizer that is none": (written("tokenizer.json", "{}"), "could not be loaded"),
    "a processor that is a list": (written("processor_config.json", "[]"), "could not be loaded"),
    "a processor of text": (changed("processor_config.json", image_processor__image_mean="grey", image_processor__size="large"), ""),
}


def copy(folder: Path) -> Path:
    """The embedded model's folder, its files by links."""
    folder.mkdir(parents=True)
    for file in WHOLE.iterdir():
        try:
            os.link(file, folder / file.name)
        except OSError:
            shutil.copy(file, folder / file.name)
    return folder


def random_damage(seed: int) -> Callable[[Path], None]:
    """An entry replaced, a file cut off, or bytes changed."""
    rng = np.random.default_rng(seed)
    name = str(rng.choice(JSON))
    odd = (None, True, -1, 0, 10**30, 1e308, float("nan"), "", "a/b", [], [[]], {}, {"a": {}}, "\ud800")

    def damage(folder: Path) -> None:
        whole = (folder / name).read_bytes()
        kind = rng.integers(3)
        if kind == 0:
            content = json.loads(whole)
            holder = content
            while isinstance(holder, dict) and holder:
                key = str(rng.choice(sorted(holder)))
                if not isinstance(holder[key], dict) or not holder[key] or rng.random() < 0.4:
                    holder[key] = odd[rng.integers(len(odd))]
                    break
                holder = holder[key]
            put(folder / name, json.dumps(content))
        elif kind == 1:
            put(folder / name, whole[: rng.integers(len(whole))])
        else:
            bytes_ = bytearray(whole)
            for _change in range(rng.integers(1, 20)):
                bytes_[rng.integers(len(bytes_))] = rng.integers(256)
            put(folder / name, bytes(bytes_))

    return damage


def outcome(folder: Path, volume: Any) -> tuple[str, float]:
    """What comes of loading a folder and asking: "answered", or the error's sentence; and how many seconds it took."""
    from MedPrunerLogic.engine import Engine
    from MedPrunerLogic.models.catalogue.find import find_card

    started = time.perf_counter()
    try:
        find_card(folder)
        Engine.load(folder, device="cpu").open(volume).ask("Is there a nodule?")
    except MedPrunerError as error:
        return f"{type(error).__name__}: {error}", time.perf_counter() - started
    return "answered", time.perf_counter() - started


if __name__ == "__main__":
    from MedPrunerLogic.phantom.drawing import make_phantom

    volume, found, slowest = make_phantom(900_000_011, slices=8).volume, collections.Counter(), 0.0
    with tempfile.TemporaryDirectory() as parent:
        for number in range(int(sys.argv[1])):
            folder = copy(Path(parent) / str(number))
            damage = [change for change, _ in KNOWN.values()][number] if number < len(KNOWN) else random_damage(number)
            damage(folder)
            try:
                said, seconds = outcome(folder, volume)
            except Exception as error:  # what must not be
                said, seconds = f"TRACEBACK {number} {type(error).__name__}: {error}", 0.0
                print(said, flush=True)
            slowest = max(slowest, seconds)
            found[said.split(":")[0]] += 1
            shutil.rmtree(folder)
    print(dict(found), f"slowest {slowest:.1f} s")
