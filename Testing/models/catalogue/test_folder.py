"""A model's folder: whole, of the network that it names, and never run."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace

import pytest
from downloads import WEIGHTS

from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.models.catalogue import find
from MedPrunerLogic.models.catalogue.cards import CARDS


def test_a_truncated_shard_is_named(folder):
    """Of several, as large models have them."""
    weights_file = folder / WEIGHTS
    for number in (1, 2):
        shutil.copy(weights_file, folder / f"model-0000{number}-of-00002.safetensors")
    weights_file.unlink()
    shards = {f"weight.{number}": f"model-0000{number}-of-00002.safetensors" for number in (1, 2)}
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": shards}))
    assert find.find_card(folder).architecture == "gemma3"
    os.truncate(folder / shards["weight.2"], 1_000_000)
    with pytest.raises(ModelError, match=r"model-00002-of-00002\.safetensors in 'model' is damaged or incomplete"):
        find.find_card(folder)
    (folder / shards["weight.1"]).unlink()
    with pytest.raises(ModelError, match=r"lacks 1 of 2 weight files: model-00001"):
        find.find_card(folder)


def test_a_folder_with_pickled_weights_only_is_refused(folder):
    (folder / WEIGHTS).rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match=r"lacks 1 of 1 weight files: model\.safetensors\. .*other weight formats are refused"):
        find.find_card(folder)


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        ({"model_type": "qwen3_vl"}, "could not be loaded"),
        (
            {"model_type": "gemma3", "text_config": {"num_hidden_layers": 62, "hidden_size": 5376}},
            r"its configuration wants \d\d,\d\d\d,\d\d\d,\d\d\d weights, its files hold \d,\d\d\d,\d\d\d",
        ),
        ({"model_type": "gemma3", "vision_config": None, "text_config": "none"}, "could not be loaded"),
    ],
)
def test_a_configuration_of_another_model_is_refused_without_filling_memory(folder, config, problem):
    """A 27B text model's numbers would be made up, 108 GB of them."""
    from MedPrunerLogic.models.adapters import loading

    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | config))
    card = replace(CARDS["phantom"], architecture=config["model_type"], folder=folder)
    with pytest.raises(ModelError, match=problem):
        loading.load_adapter(card, folder, loading.torch.device("cpu"))


def test_code_in_a_folder_is_never_run(folder):
    """No option makes it: what a repository brings of its own is left where it is."""
    from MedPrunerLogic.engine import Engine

    for name in ("config.json", "tokenizer_config.json"):
        entries = {"auto_map": {"AutoConfig": "own.Config", "AutoTokenizer": ["own.Tokenizer", None], "AutoProcessor": "own.Processor"}}
        (folder / name).write_text(json.dumps(json.loads((folder / name).read_text()) | entries))
    (folder / "own.py").write_text("raise SystemExit('code of the repository ran')")
    assert Engine.load(folder, device="cpu").card.architecture == "gemma3"
