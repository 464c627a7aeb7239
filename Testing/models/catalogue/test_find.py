"""A model by its name, its folder or its repository's commit."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from downloads import ROOT, WEIGHTS
from standin_hub import REPOSITORY, REVISION

from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.models.catalogue import download, find
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.catalogue.find import is_present

# --- folders, imports, command line -------------------------------------------------------------------------------------------


def test_an_unsupported_architecture_is_refused_with_the_supported_ones(tmp_path):
    (tmp_path / "config.json").write_text('{"model_type": "llava"}')
    with pytest.raises(ModelError, match=r"'llava' is not supported\. Supported: .*gemma3"):
        find.find_card(tmp_path)


def test_a_copy_of_the_embedded_model_is_the_embedded_model(folder):
    from MedPrunerLogic.engine import Engine

    assert find.find_card(folder) == replace(CARDS["phantom"], folder=folder)
    copied, embedded = (Engine.load(model, device="cpu") for model in (folder, "phantom"))
    assert copied.revision == embedded.revision
    assert copied.calibration == embedded.calibration is not None
    assert copied.scope.limit == embedded.scope.limit > 0.0


def test_other_weights_of_the_embedded_models_network_are_read_as_it_is(folder):
    """Trained anew, say; what was measured of the old weights does not hold for them."""
    from MedPrunerLogic.engine import Engine

    weights = bytearray((folder / WEIGHTS).read_bytes())
    weights[500_000] ^= 1
    (folder / WEIGHTS).write_bytes(weights)
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"transformers_version": "5.99.0"}))
    card, embedded = find.find_card(folder), CARDS["phantom"]
    assert (card.name, card.licence) == ("model", "unknown (see the model's own card)")
    assert (card.image_format, card.wording, card.max_new_tokens) == (embedded.image_format, embedded.wording, embedded.max_new_tokens)
    assert Engine.load(folder, device="cpu").calibration is None


# --- any repository -----------------------------------------------------------------------------------------------------------


NAMED = f"{REPOSITORY}@{REVISION}"


def test_a_repository_that_is_not_registered_comes_by_its_commit(hub, cache, monkeypatch):
    card = find.find_card(NAMED, cache, any_repository=True)
    assert (card.name, card.repository, card.revision, card.architecture) == (NAMED, REPOSITORY, REVISION, "")
    with pytest.raises(ModelError, match=r"are not on this machine\. Run `medpruner download .*@.*--model FOLDER"):
        find.find_weights(card, cache)
    with pytest.raises(ModelError, match=r"licence of .* has not been accepted: unknown .* to download the model\."):
        download.download(card, cache=cache)
    folder = download.download(card, cache=cache, accept_licence=True)

    from MedPrunerLogic.engine import Engine

    known = find.find_card(NAMED, cache, any_repository=True)
    assert (known.architecture, known.folder, known.gated) == ("gemma3", None, False)
    assert known.image_format.size == CARDS["phantom"].image_format.size
    assert (known.name, known.title, known.licence_url) == (NAMED, REPOSITORY, f"https://huggingface.co/{REPOSITORY}")
    monkeypatch.setenv("MEDPRUNER_CACHE", str(cache))
    assert Engine.load(known, device="cpu").revision == REVISION == folder.name
    assert download.forget(known, cache) > 5e6


def test_an_unsupported_repository_is_refused_before_its_weights_are_fetched(hub, cache):
    hub.files["config.json"] = b'{"model_type": "llava"}'
    card = find.find_card(NAMED, cache, any_repository=True)
    with pytest.raises(ModelError, match=r"'llava' is not supported\. Supported: gemma3, .*video_llama_3"):
        download.download(card, cache=cache, accept_licence=True)
    assert hub.fetched() == {"config.json"}
    assert not is_present(card, cache)


@pytest.mark.parametrize("revision", ["", "@main", "@" + REVISION[:12], "@" + REVISION.upper()])
def test_a_repository_without_a_full_commit_is_refused(hub, cache, revision):
    with pytest.raises(ModelError, match=rf"{REPOSITORY}@COMMIT .*medgemma-1\.5-4b"):
        find.find_card(REPOSITORY + revision, cache, any_repository=True)
    assert hub.asked == []


@pytest.mark.parametrize("name", [NAMED, "../up@" + REVISION, "a/../b@" + REVISION, "a/.b@" + REVISION, "https://a/b@" + REVISION])
def test_only_who_may_choose_a_repository_can(name):
    """The worker passes names on as they come: registered ones and folders."""
    with pytest.raises(ModelError, match="There is no model"):
        find.find_card(name, any_repository=name != NAMED)


def test_a_card_is_found_before_any_package_is_installed_and_a_download_needs_no_torch():
    program = (
        "import sys\nsys.modules.update(dict.fromkeys(['huggingface_hub', 'safetensors', 'filelock', 'torch', 'transformers']))\n"
        "from MedPrunerLogic.models.catalogue import find\nfind.find_card('medgemma-1.5-4b')\n"
        "for name in ('huggingface_hub', 'safetensors', 'filelock'): del sys.modules[name]\n"
        "from MedPrunerLogic.models.catalogue import download, hub\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
