"""Getting a model's weights, from a stand-in hub (standin_hub.py) that has bad days."""

from __future__ import annotations

import re
import shutil
import signal
import threading
import time
from itertools import pairwise

import pytest
from downloads import CARD, PHANTOM, WEIGHTS, bring, failing, partial, start
from huggingface_hub import constants
from standin_hub import REPOSITORY, REVISION, TOKEN

from MedPrunerLogic.errors import CancelledError, ModelError, OutputError
from MedPrunerLogic.models.catalogue import download, find
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.catalogue.find import is_present

# --- the good day -------------------------------------------------------------------------------------------------------------


def test_a_downloaded_model_is_the_model_and_loads(hub, cache, monkeypatch):
    told = []
    folder = bring(cache, progress=lambda *told_now: told.append(told_now))
    wanted = {path.name for path in PHANTOM.iterdir()} - {"README.md"}
    assert {path.name for path in folder.iterdir()} == wanted == hub.fetched()
    assert all((folder / name).read_bytes() == (PHANTOM / name).read_bytes() for name in wanted)
    assert folder.name == REVISION
    assert told[-1] == ("download", 1.0, "Remote is on this machine")

    from MedPrunerLogic.engine import Engine

    monkeypatch.setitem(CARDS, CARD.name, CARD)
    monkeypatch.setenv("MEDPRUNER_CACHE", str(cache))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    for model, revision in (("remote", REVISION), (REPOSITORY, REVISION), (folder, find.find_weights(CARDS["phantom"])[1])):
        assert Engine.load(model, device="cpu").revision == revision


def test_progress_comes_five_times_a_second_in_words_for_people(hub, cache):
    hub.speed = 3e6
    told = []
    bring(cache, progress=lambda stage, fraction, sentence: told.append((time.monotonic(), stage, fraction, sentence)))
    times, stages, fractions, sentences = zip(*told, strict=True)
    assert set(stages) == {"download"}
    assert list(fractions) == sorted(fractions)
    assert sum(0.05 < fraction < 0.95 for fraction in fractions) >= 4
    assert max(b - a for a, b in pairwise(times)) < 1.0
    total = sum(file.size for file in download.size_of(CARD, cache).files) / 1e6
    assert any(re.fullmatch(rf"Downloading Remote: [1-4]\.\d of {total:.1f} MB", sentence) for sentence in sentences)


def test_the_size_is_known_beforehand_and_counts_what_has_arrived(hub, cache):
    size = download.size_of(CARD, cache)
    assert (size.bytes_total, size.bytes_present) == (sum(len(hub.files[file.name]) for file in size.files), 0)
    assert size.files[-1].name == "config.json"  # it makes a folder look like a model
    bring(cache)
    assert download.size_of(CARD, cache).bytes_present == size.bytes_total
    assert download.size_of(CARDS["phantom"]).bytes_total > 5e6


def test_a_model_that_is_here_asks_nobody_anything(hub, cache, monkeypatch):
    folder = bring(cache)
    hub.asked.clear()
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert download.download(CARD, cache=cache) == folder
    assert download.download(CARDS["phantom"]) == PHANTOM
    assert hub.asked == []


def test_the_token_goes_to_the_hub_only_and_onto_no_disk(hub, cache, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    hub.gated = True
    bring(cache)
    elsewhere = [asked for asked in hub.asked if asked.path.startswith("/cdn/")]
    assert elsewhere
    assert all(asked.authorization is None for asked in elsewhere)
    assert {asked.authorization for asked in hub.asked if asked not in elsewhere} == {f"Bearer {TOKEN}"}
    assert not any(TOKEN.encode() in path.read_bytes() for path in cache.rglob("*") if path.is_file())


# --- interrupted --------------------------------------------------------------------------------------------------------------


def test_a_cut_connection_goes_on_where_it_was(hub, cache):
    hub.cuts = [1_000_000, 3_000_000]
    bring(cache)
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS])
    assert sum(asked.offset > 0 for asked in hub.asked if asked.path.startswith("/cdn/")) == 2


def test_a_killed_download_fetches_nothing_twice(hub, cache):
    hub.speed = 2e6
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint)
    deadline = time.monotonic() + 60
    while hub.sent(WEIGHTS) < 2e6:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    arrived = partial(cache).stat().st_size
    assert arrived > 5e5
    assert not is_present(CARD, cache)
    hub.heal()
    folder = bring(cache)
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS]) - arrived
    assert "chat_template.jinja" not in hub.fetched()
    assert (folder / WEIGHTS).read_bytes() == hub.files[WEIGHTS]


def test_a_download_killed_just_before_its_last_link_fetches_nothing(hub, cache):
    folder = bring(cache)
    for path in folder.iterdir():
        path.unlink()
    hub.heal()
    bring(cache)
    assert hub.fetched() == set()


def test_cancelling_takes_hold_within_two_seconds_of_silence(hub, cache):
    hub.hang_after = 2_000_000
    began = None

    def cancelled() -> bool:
        nonlocal began
        if began is None and hub.sent(WEIGHTS) >= hub.hang_after:
            began = time.monotonic()
        return began is not None

    error = failing(cache, CancelledError, cancelled=cancelled)
    assert time.monotonic() - began < 2.0
    assert "kept" in error.advice
    arrived = partial(cache).stat().st_size
    assert arrived > 1_000_000
    hub.closing.set()  # the silent connection ends; its thread gives the lock back
    hub.heal()
    bring(cache)
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS]) - arrived


def test_after_cancelling_nothing_more_arrives(hub, cache):
    hub.speed = 1e6
    failing(cache, CancelledError, cancelled=lambda: hub.sent(WEIGHTS) > 500_000)
    arrived = partial(cache).stat().st_size
    time.sleep(0.5)
    assert partial(cache).stat().st_size == arrived < len(hub.files[WEIGHTS])


def test_a_server_without_ranges_starts_over_and_still_ends_right(hub, cache):
    hub.cuts, hub.ignores_ranges = [1_000_000], True
    folder = bring(cache)
    assert (folder / WEIGHTS).read_bytes() == hub.files[WEIGHTS]


def test_two_downloads_at_once_fetch_it_once(hub, cache):
    hub.speed = 4e6
    sentences = []
    first = threading.Thread(target=bring, args=(cache,))
    first.start()
    while not hub.sent(WEIGHTS):
        time.sleep(0.01)
    with pytest.raises(ModelError, match="being downloaded"):
        download.forget(CARD, cache)
    bring(cache, progress=lambda _stage, _fraction, sentence: sentences.append(sentence))
    first.join()
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS])
    assert "Waiting for another download of Remote" in sentences


# --- refused ------------------------------------------------------------------------------------------------------------------


def test_without_the_licence_accepted_nobody_is_asked(hub, cache):
    with pytest.raises(ModelError, match=r"licence of Remote .*Apache-2\.0") as caught:
        download.download(CARD, cache=cache)
    assert CARD.licence_url in caught.value.advice
    assert hub.asked == []
    assert not cache.exists()


def test_weights_that_can_carry_code_are_refused(hub, cache):
    hub.files = {"config.json": b"{}", "pytorch_model.bin": b"pickle"}
    assert "no weights as safetensors" in failing(cache).problem
    assert hub.fetched() == set()


def test_a_digest_that_could_be_a_path_is_refused(hub, cache, monkeypatch):
    listing = hub.listing()
    listing["siblings"][0]["blobId"] = "../../evil"
    listing["siblings"][0].update(rfilename="config.json", lfs=None)
    monkeypatch.setattr(hub, "listing", lambda: listing)
    assert "does not say what" in failing(cache).problem


# --- damaged, full ------------------------------------------------------------------------------------------------------------


def test_too_little_space_is_said_before_anything_is_fetched(hub, cache, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9 - 2 * 10**7, 2 * 10**7))
    error = failing(cache, OutputError)
    wanted = sum(path.stat().st_size for path in PHANTOM.iterdir() if path.name != "README.md")
    assert error.problem == f"Remote needs {wanted / 1e6:.1f} MB more on the disk; 20.0 MB are free."
    assert hub.fetched() == set()


def test_a_disk_that_fills_up_in_the_middle(hub, cache):
    weights_file = next(file for file in download.size_of(CARD, cache).files if file.name == WEIGHTS)
    full = cache / f"models--{REPOSITORY.replace('/', '--')}" / "blobs" / f"{weights_file.digest}.incomplete"
    full.parent.mkdir(parents=True)
    full.symlink_to("/dev/full")
    error = failing(cache, OutputError)
    assert "disk is full" in error.problem
    assert "forget remote" in error.advice
    full.unlink()
    assert bring(cache)


def test_a_disk_that_holds_no_large_files(hub, cache):
    before = (
        "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
    )
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint, before=before)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 6, said
    assert "as large as" in said
    assert not is_present(CARD, cache)


def test_a_folder_that_cannot_be_written(hub, tmp_path):
    (tmp_path / "file").touch()
    assert "cannot be written" in failing(tmp_path / "file" / "cache", OutputError).problem
    assert "cannot be written" in failing(tmp_path / "file", OutputError).problem


def test_a_file_damaged_on_its_way_is_thrown_away(hub, cache):
    content = hub.files[WEIGHTS]
    hub.changed = {WEIGHTS: content[:-1] + bytes([content[-1] ^ 1])}
    assert "checksum" in failing(cache).problem
    assert list(cache.glob("models--*/blobs/*.incomplete")) == []
    hub.heal()
    assert (bring(cache) / WEIGHTS).read_bytes() == content


@pytest.mark.parametrize("difference", [-1000, 1000])
def test_a_file_of_another_size_is_thrown_away(hub, cache, difference):
    content = hub.files[WEIGHTS]
    hub.changed = {WEIGHTS: content[:difference] if difference < 0 else content + bytes(difference)}
    assert "instead of" in failing(cache).problem
    hub.heal()
    assert (bring(cache) / WEIGHTS).read_bytes() == content


@pytest.mark.parametrize("damage", ["short", "missing", "other bytes"])
def test_a_model_damaged_on_the_disk_is_mended(hub, cache, damage):
    folder = bring(cache)
    blob = (folder / WEIGHTS).resolve()
    content = hub.files[WEIGHTS]
    if damage == "missing":
        blob.unlink()
    else:
        blob.write_bytes(content[:-5] if damage == "short" else b"\xff" * len(content))
    hub.heal()
    assert not is_present(CARD, cache)
    bring(cache)
    assert (folder / WEIGHTS).read_bytes() == content
    assert hub.fetched() == {WEIGHTS}


# --- forget -------------------------------------------------------------------------------------------------------------------


def test_forgetting_frees_what_was_taken(hub, cache):
    total = download.size_of(CARD, cache).bytes_total
    bring(cache)
    assert download.forget(CARD, cache) == total
    assert not list(cache.glob("models--*"))
    assert download.forget(CARD, cache) == 0


def test_forgetting_takes_the_unfinished_part_too(hub, cache):
    hub.hang_after = 1_000_000
    failing(cache, CancelledError, cancelled=lambda: hub.sent(WEIGHTS) >= hub.hang_after)
    hub.closing.set()
    deadline = time.monotonic() + 15
    freed = 0
    while not freed:  # the thread of the silent connection may still hold the lock for a moment
        assert time.monotonic() < deadline
        try:
            freed = download.forget(CARD, cache)
        except ModelError:
            time.sleep(0.1)
    assert freed > 300_000
    assert not list(cache.glob("models--*"))


def test_forgetting_leaves_another_revision_alone(hub, cache):
    folder = bring(cache)
    other = folder.with_name("ab" * 20)
    other.mkdir()
    (other / "config.json").write_text("{}")
    assert download.forget(CARD, cache) > 5e6
    assert [path.name for path in other.parent.iterdir()] == [other.name]
    assert (other / "config.json").read_text() == "{}"


def test_what_was_not_downloaded_is_not_removed(tmp_path):
    own = tmp_path / "own"
    shutil.copytree(PHANTOM, own)
    for model in ("phantom", own):
        with pytest.raises(ModelError, match="was not downloaded"):
            download.forget(find.find_card(model))
    assert (PHANTOM / WEIGHTS).is_file()
    assert (own / WEIGHTS).is_file()
