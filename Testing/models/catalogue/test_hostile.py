"""Folders that mean harm or are damaged: a sentence within seconds, nothing fetched, nothing of theirs run."""

from __future__ import annotations

import resource
import sys

import pytest
from hostile_models import KNOWN, copy, outcome, random_damage

from MedPrunerLogic.models.catalogue import find
from MedPrunerLogic.models.memory.network import network_of
from MedPrunerLogic.phantom import drawing

WATCHED: list[tuple[str, object]] = []
ACTIVE = [False]
_FOREIGN = {"kernels", "peft", "own"}


def _watch(event: str, arguments: tuple) -> None:
    if ACTIVE[0] and (event.startswith("socket.") or (event == "import" and str(arguments[0]).split(".")[0] in _FOREIGN)):
        WATCHED.append((event, arguments))


@pytest.fixture(scope="module")
def volume():
    return drawing.make_phantom(900_000_011, slices=8).volume


@pytest.fixture(scope="module")
def _hooked():
    sys.addaudithook(_watch)  # for good: Python has no way to take one away


@pytest.fixture
def watched(_hooked):
    """Sockets and imports of others' code while the test runs."""
    WATCHED.clear()
    ACTIVE[0] = True
    yield WATCHED
    ACTIVE[0] = False


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_hostile_is_refused_by_name_and_nothing_is_fetched(name, tmp_path, volume, watched):
    damage, problem = KNOWN[name]
    folder = copy(tmp_path / "model")
    damage(folder)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    said, seconds = outcome(folder, volume)
    assert problem in said
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 2**20  # KiB
    if problem:
        assert said.startswith("ModelError: ")
    assert seconds < 10.0  # two for a template; the rest is loading on a busy machine
    assert watched == []


@pytest.mark.parametrize("seed", range(40))
def test_damage_at_random_is_survived(seed, tmp_path, volume, watched):
    folder = copy(tmp_path / "model")
    random_damage(seed)(folder)
    said, _ = outcome(folder, volume)
    assert said == "answered" or "Error: " in said
    assert watched == []
    try:
        card = find.find_card(folder)
    except find.ModelError:
        return
    network_of(card)  # what the panel asks before anything is loaded


def test_the_revision_tells_every_file_that_is_read(tmp_path):
    """Tokens, templates and weights far behind the first bytes change answers as the configuration does."""
    folder = copy(tmp_path / "model")
    before = find.digest_of(folder)
    for name in ("tokenizer_config.json", "generation_config.json", "processor_config.json", "chat_template.jinja"):
        whole = (folder / name).read_bytes()
        (folder / name).unlink()
        (folder / name).write_bytes(whole + b" ")
        after = find.digest_of(folder)
        assert after != before
        before = after
    weights = bytearray((folder / "model.safetensors").read_bytes())
    for place in range(len(weights) // 2, len(weights), 50_000):  # as training on changes all of them
        weights[place] ^= 1
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").write_bytes(weights)
    assert find.digest_of(folder) != before
